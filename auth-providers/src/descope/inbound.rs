//! OAuth for the applications that users let into a project.

pub mod agentic;
pub mod apps;
pub mod by_project;
