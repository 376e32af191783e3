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
pub use serde_json;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use tower_layer;
pub use tower_service;
