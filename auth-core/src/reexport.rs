//! The crates whose types appear in this crate's public API. Use them from here instead of adding
//! your own dependencies, whose versions might not match.
//!
//! ```
//! use auth_core::reexport::http::StatusCode;
//!
//! # fn is_gone(error: &auth_core::Error) -> bool {
//! error.status() == Some(StatusCode::GONE)
//! # }
//! ```

// `serde_json` is not among them, although the unknown variant of an `open_union!` has a map of it:
// with its `Value::String` in reach, rustc would write `std::string::String` in every error.
pub use bytes;
pub use futures_core;
pub use http;
pub use http_body;
#[cfg(feature = "reqwest")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
pub use reqwest;
#[cfg(feature = "hyper")]
#[cfg_attr(docsrs, doc(cfg(feature = "hyper")))]
pub use rustls;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use tower_layer;
pub use tower_service;
