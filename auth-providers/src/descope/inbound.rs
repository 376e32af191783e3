//! Applications of others that sign users in with Descope.

pub mod agentic;
pub mod apps;
pub mod by_project;
