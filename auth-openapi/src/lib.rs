#![doc = include_str!("../README.md")]

mod check;
mod declare;
mod diff;
mod document;
mod error;
mod node;
mod sample;
mod schema;
mod source;
mod status;
mod strip;

pub use self::check::{Checker, Finding, FindingKind};
pub use self::declare::{Draft, File, Selection, Style, Times};
pub use self::diff::{Change, ChangeKind, diff};
pub use self::document::{Body, Document, Operation, Parameter, Response};
pub use self::error::Error;
pub use self::node::Node;
pub use self::sample::{Sample, samples};
pub use self::source::{Credential, Declaration, DeclaredBody, declarations};
pub use self::status::{Exception, Plan, Row, Rule, State, Status, page};
pub use self::strip::strip;
