//! Webhooks: <https://clerk.com/docs/guides/development/webhooks/overview>

use auth_core::response;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer};

use super::wire;

/// The payload of Clerk's webhooks: what happened, and to which object.
///
/// The type of `data` depends on the type of the event. For `user.created` and `user.updated` it is
/// a [`User`](super::users::User). For `user.deleted` it contains only the user's id. An endpoint that
/// receives several types of events should first read the data as JSON:
///
/// ```
/// use auth_providers::clerk::users::User;
/// use auth_providers::clerk::{Webhook, WebhookEvent};
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
///     // Clerk adds types of events, and the endpoint may receive some that it does not need.
///     _ => {}
/// }
/// # Ok(()) }
/// ```
///
/// Vendor page: [Sync Clerk data](https://clerk.com/docs/webhooks/sync-data).
#[response]
#[derive(PartialEq, Eq)]
pub struct WebhookEvent<T> {
    /// The type of the event, such as `user.created` or `organizationMembership.deleted`.
    #[serde(rename = "type")]
    pub event_type: String,
    /// The object that the event is about.
    pub data: T,
    /// When the event happened, if Clerk sends it. Deliveries may arrive out of order, and may be
    /// repeated much later. Compare this time to find the newer state.
    #[serde(serialize_with = "wire::millis::serialize", deserialize_with = "any_millis")]
    pub timestamp: Option<Timestamp>,
    /// The id of the instance, if Clerk sends it.
    pub instance_id: Option<String>,
}

/// A time that no calendar has is no reason to refuse the event.
fn any_millis<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    let number = Option::<i64>::deserialize(deserializer)?;
    Ok(number.and_then(|number| Timestamp::from_millisecond(number).ok()))
}
