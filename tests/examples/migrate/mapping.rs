//! What moves of a user, and what does not.

use std::fmt;

use auth_providers::passage::users::{UserInfo, UserStatus};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A user who can be moved.
#[derive(Debug, PartialEq)]
pub(crate) struct Mapped {
    pub(crate) user: Moving,
    pub(crate) losses: Vec<Loss>,
}

/// What moves of a user. Its addresses are verified.
#[derive(Debug, PartialEq)]
pub(crate) struct Moving {
    /// The id at Passage. It becomes the external id, because tokens and your database have it.
    pub(crate) id: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    /// The id in another system, which only Flex apps have.
    pub(crate) external_id: Option<String>,
    /// Whether the user may sign in.
    pub(crate) is_active: bool,
    pub(crate) created_at: Option<Timestamp>,
    pub(crate) metadata: Map<String, Value>,
}

impl Moving {
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.email.iter().chain(&self.phone).map(String::as_str)
    }
}

/// Why a user is not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reason {
    /// The user was deleted while users were moved.
    Deleted,
    /// The user has not finished signing up.
    Pending,
    /// The user has a status that is not documented, so nobody knows whether it lets them in.
    UnknownStatus,
    NoAddress,
    /// Whoever has the address now might be somebody else.
    NotVerified,
    /// There is nothing but a phone number, without `+` and the country code.
    PhoneFormat,
    /// Another user has one of the addresses.
    AddressTaken,
}

/// What a user who is moved loses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Loss {
    /// They are bound to the domain, and their keys cannot be exported: people register again.
    Passkeys,
    /// A sign-in with the same account connects it again, if its address was verified.
    SocialConnection,
    EmailNotVerified,
    PhoneNotVerified,
    PhoneFormat,
    /// The target does not take what has this name.
    Metadata(String),
    /// The target has one external id, and the user's id at Passage takes it.
    ExternalId,
}

/// Says what moves of a user. `takes` says which metadata the target takes.
pub(crate) fn map(user: UserInfo, takes: impl Fn(&str, &Value) -> bool) -> Result<Mapped, Reason> {
    let is_active = match user.status {
        UserStatus::Active => true,
        UserStatus::Inactive => false,
        UserStatus::Pending => return Err(Reason::Pending),
        _ => return Err(Reason::UnknownStatus),
    };
    let mut losses = Vec::new();
    let email = verified(user.email, user.email_verified, Loss::EmailNotVerified, &mut losses);
    let phone = verified(user.phone, user.phone_verified, Loss::PhoneNotVerified, &mut losses);
    let is_written_otherwise = phone.as_deref().is_some_and(|phone| !is_e164(phone));
    losses.extend(is_written_otherwise.then_some(Loss::PhoneFormat));
    let phone = phone.filter(|_| !is_written_otherwise);
    if email.is_none() && phone.is_none() {
        return Err(match losses.as_slice() {
            [] => Reason::NoAddress,
            losses if losses.contains(&Loss::PhoneFormat) => Reason::PhoneFormat,
            _ => Reason::NotVerified,
        });
    }

    let (metadata, refused): (Map<_, _>, Map<_, _>) = user
        .user_metadata
        .unwrap_or_default()
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .partition(|(name, value)| takes(name, value));
    losses.extend(refused.into_iter().map(|(name, _)| Loss::Metadata(name)));
    let has_passkeys = user.webauthn || !user.webauthn_devices.is_empty();
    losses.extend(has_passkeys.then_some(Loss::Passkeys));
    let social = user.social_connections;
    for connection in [social.apple, social.github, social.google] {
        losses.extend(connection.map(|_| Loss::SocialConnection));
    }

    let external_id = Some(user.external_id).filter(|id| !id.is_empty());
    let created_at = user.created_at;
    let user = Moving { id: user.id, email, phone, external_id, is_active, created_at, metadata };
    Ok(Mapped { user, losses })
}

/// An address that was verified. One that was not is a loss.
fn verified(
    address: String,
    is_verified: bool,
    loss: Loss,
    losses: &mut Vec<Loss>,
) -> Option<String> {
    let address = Some(address).filter(|address| !address.is_empty())?;
    if is_verified {
        return Some(address);
    }
    losses.push(loss);
    None
}

/// Whether a phone number is written as the standard E.164 has it: `+` and up to 15 digits.
pub(crate) fn is_e164(phone: &str) -> bool {
    let digits = phone.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len())
        && !digits.starts_with('0')
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Deleted => "deleted at Passage meanwhile",
            Self::Pending => "has not finished signing up",
            Self::UnknownStatus => "has a status that is not known",
            Self::NoAddress => "has no address",
            Self::NotVerified => "has no verified address",
            Self::PhoneFormat => "has only a phone number that is not E.164",
            Self::AddressTaken => "has an address that another user has",
        })
    }
}

impl Loss {
    /// The same for all losses of a kind, to count them.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Passkeys => "passkeys",
            Self::SocialConnection => "social connection",
            Self::EmailNotVerified => "email address that is not verified",
            Self::PhoneNotVerified => "phone number that is not verified",
            Self::PhoneFormat => "phone number that is not E.164",
            Self::Metadata(_) => "metadata",
            Self::ExternalId => "external id",
        }
    }

    /// Whether the user alone can mend it, at the next sign-in.
    pub(crate) fn is_credential(&self) -> bool {
        matches!(self, Self::Passkeys | Self::SocialConnection)
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Metadata(name) => write!(f, "metadata {name:?}"),
            other => f.write_str(other.kind()),
        }
    }
}
