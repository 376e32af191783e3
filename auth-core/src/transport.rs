//! The interface to the network: a [`Transport`] sends one request and returns one response.
//!
//! Everything that a call guarantees is implemented above this interface: checks, credentials,
//! deadlines, retries and limits. So it holds for every transport.

mod failure;
#[cfg(feature = "reqwest")]
mod host;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod pools;
#[cfg(feature = "reqwest")]
mod reqwest;
mod seam;
mod service;
#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod tls;

pub use self::failure::TransportError;
pub(crate) use self::failure::{Reach, broken_body};
#[cfg(feature = "hyper")]
pub(crate) use self::hyper::Hyper;
#[cfg(feature = "reqwest")]
pub(crate) use self::reqwest::{Configure, Reqwest};
pub(crate) use self::seam::Offline;
pub use self::seam::{Transport, TransportFuture};
pub use self::service::TowerService;
