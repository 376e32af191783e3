// The README's examples are compiled. They need all providers and the sandbox.
#![cfg_attr(all(feature = "sandbox", feature = "tower", feature = "webhook"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "sandbox", feature = "tower", feature = "webhook")),
    doc = "Typed async clients for the Clerk, Svix, Descope and Passage APIs: see the README."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "clerk")]
pub mod clerk;
#[cfg(feature = "descope")]
pub mod descope;
#[cfg(feature = "passage")]
pub mod passage;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(feature = "svix")]
pub mod svix;
#[cfg(all(feature = "webhook", any(feature = "clerk", feature = "svix")))]
pub mod webhook;

#[cfg(all(feature = "jwt", any(feature = "clerk", feature = "descope", feature = "passage")))]
mod claim;
#[cfg(any(feature = "clerk", feature = "descope", feature = "passage"))]
mod edge;
#[cfg(any(feature = "clerk", feature = "descope", feature = "passage", feature = "svix"))]
mod environment;
#[cfg(all(feature = "jwt", any(feature = "clerk", feature = "descope", feature = "passage")))]
mod issuer;
#[cfg(any(feature = "clerk", feature = "descope", feature = "passage", feature = "svix"))]
mod null;

pub use auth_core;

/// The crates whose types appear in this crate's public API: those of [`auth_core::reexport`],
/// `jiff` for times, and `serde_json` for free-form values.
pub mod reexport {
    pub use auth_core::reexport::*;
    pub use {jiff, serde_json};
}

/// The `user-agent` header of all providers' calls, unless the builder sets another one.
#[cfg(any(feature = "clerk", feature = "descope", feature = "passage", feature = "svix"))]
const USER_AGENT: &str = concat!("auth-providers/", env!("CARGO_PKG_VERSION"));
