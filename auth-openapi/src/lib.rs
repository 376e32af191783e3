#![doc = include_str!("../README.md")]

mod check;
mod diff;
mod document;
mod error;
mod node;
mod sample;
mod schema;
#[cfg(feature = "declarations")]
mod source;
#[cfg(feature = "declarations")]
mod status;
mod strip;

pub use self::check::{Checker, Field, Finding, FindingKind};
pub use self::diff::{Change, ChangeKind, diff};
pub use self::document::{Body, Document, Operation, Parameter, Response};
pub use self::error::Error;
pub use self::node::Node;
pub use self::sample::{Extent, RequestSample, Sample, request_samples, sample_value, samples};
#[cfg(feature = "declarations")]
pub use self::source::{Credential, Declaration, DeclaredBody, declarations};
#[cfg(feature = "declarations")]
pub use self::status::{Exception, Plan, Row, Rule, State, Status, page};
pub use self::strip::strip;
