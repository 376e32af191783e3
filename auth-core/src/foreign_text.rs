//! Text from elsewhere, and how much of it an error or a log may show.
//!
//! A provider's text may contain anything, so [`OneLine`] cuts it and keeps it on one line. The
//! errors of serde need more care: they quote the value that they stopped at, which may be a token.
//! Only messages that are known to contain no value are passed on ([`Misfit`], [`json`]).

pub(crate) mod json;
mod misfit;
mod one_line;

pub use self::misfit::Misfit;
pub(crate) use self::one_line::{OneLine, one_line_path};
