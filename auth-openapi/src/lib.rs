#![doc = include_str!("../README.md")]

mod document;
mod error;
mod node;
mod strip;

pub use self::document::{Body, Document, Operation, Parameter, Response};
pub use self::error::Error;
pub use self::node::Node;
pub use self::strip::strip;
