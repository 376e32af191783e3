//! <https://clerk.com/docs/guides/development/webhooks/overview>

use jiff::Timestamp;
use serde::{Deserialize, Deserializer};

/// What Clerk says in a webhook: what happened, and to what.
///
/// What `data` is depends on the type: a [`User`](super::User) for `user.created` and
/// `user.updated`, but only the id of one that was deleted. Where one endpoint gets several types,
/// take the data as JSON first:
///
/// ```
/// use auth_providers::clerk::{User, Webhook, WebhookEvent};
/// use serde_json::Value;
///
/// # fn example(webhook: &Webhook, headers: &http::HeaderMap, body: &[u8])
/// # -> Result<(), Box<dyn std::error::Error>> {
/// let event = webhook.verify::<WebhookEvent<Value>>(headers, body)?.payload;
/// match event.event_type.as_str() {
///     "user.created" | "user.updated" => {
///         let user: User = serde_json::from_value(event.data)?;
///         println!("{} changed", user.id);
///     }
///     // Clerk adds types; the endpoint may be subscribed to some that it has no use for.
///     _ => {}
/// }
/// # Ok(()) }
/// ```
///
/// Vendor page: [Sync Clerk data](https://clerk.com/docs/webhooks/sync-data).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct WebhookEvent<T> {
    /// What happened, as Clerk spells it: `user.created`, `organizationMembership.deleted` and so on.
    #[serde(rename = "type")]
    pub event_type: String,
    /// What it happened to.
    pub data: T,
    /// When it happened, where Clerk says so. Deliveries may arrive out of order, and be repeated much
    /// later: it tells a newer state from an older one.
    #[serde(default, deserialize_with = "milliseconds")]
    pub timestamp: Option<Timestamp>,
    /// The instance that it happened in, where Clerk says so.
    pub instance_id: Option<String>,
}

fn milliseconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    let number = Option::<i64>::deserialize(deserializer)?;
    Ok(number.and_then(|number| Timestamp::from_millisecond(number).ok()))
}
