//! Where the users go.

use std::collections::HashSet;

use auth_core::Error;
use auth_providers::clerk::Clerk;
use auth_providers::descope::Descope;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;
use super::mapping::{Loss, Moving};
use super::{clerk, descope};

/// The vendors that users can be moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum To {
    Clerk,
    Descope,
}

/// Where the users go.
pub(crate) enum Target {
    Clerk(Clerk),
    Descope {
        descope: Descope,
        /// The names of the attributes that the project has for users.
        attributes: HashSet<String>,
    },
}

impl Target {
    pub(crate) fn clerk(clerk: Clerk) -> Self {
        Self::Clerk(clerk)
    }

    /// Asks which attributes the project has.
    pub(crate) async fn descope(descope: Descope) -> Result<Self, Error> {
        let attributes = descope::attributes(&descope).await?;
        Ok(Self::Descope { descope, attributes })
    }

    /// Whether the target keeps this metadata of a user.
    pub(crate) fn takes(&self, name: &str, value: &Value) -> bool {
        match self {
            Self::Clerk(_) => true,
            Self::Descope { attributes, .. } => {
                attributes.contains(name) && descope::is_attribute(value)
            }
        }
    }

    /// What the target keeps of no user.
    pub(crate) fn loses(&self, user: &Moving) -> Option<Loss> {
        let is_kept = user.external_id.is_none() || matches!(self, Self::Clerk(_));
        (!is_kept).then_some(Loss::ExternalId)
    }

    /// Which of these ids of Passage are there already.
    pub(crate) async fn existing(&self, ids: &[&str]) -> Result<HashSet<String>, Error> {
        match self {
            _ if ids.is_empty() => Ok(HashSet::new()),
            Self::Clerk(clerk) => clerk::existing(clerk, ids).await,
            Self::Descope { descope, .. } => descope::existing(descope, ids).await,
        }
    }

    /// Creates users, and says of each what became of it, in their order.
    ///
    /// An error is one that has nothing to do with these users, such as a wrong key.
    pub(crate) async fn create(&self, users: &[&Moving]) -> Result<Vec<Answer>, Error> {
        match self {
            _ if users.is_empty() => Ok(Vec::new()),
            Self::Clerk(clerk) => clerk::create(clerk, users).await,
            Self::Descope { descope, .. } => descope::create(descope, users).await,
        }
    }
}
