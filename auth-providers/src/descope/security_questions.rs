//! Security questions.

use auth_core::Provider;

use super::Descope;

/// .
pub trait SecurityQuestions: Provider {}

impl SecurityQuestions for Descope {}
