//! Keeps the table of users as Clerk's webhooks say.

use auth_providers::clerk::{WebhookError, WebhookEvent, WebhookEventData};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};

use crate::app::App;
use crate::failure::Failure;
use crate::users::User;

/// Receives a webhook. The signature covers the bytes of the body, so nothing parses them before.
///
/// Clerk sends an event again until it is answered with 2xx. So an event may arrive twice, and after
/// one that is newer. Each attempt of Clerk's is signed anew. A copy of an attempt is refused: somebody
/// may have intercepted it.
pub(crate) async fn receive(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Failure> {
    let delivery = app.webhook.verify::<WebhookEvent>(&headers, &body)?;
    if !app.replays.is_first(&delivery.replay_key(), delivery.expires).await? {
        return Err(WebhookError::Replayed.into());
    }
    match delivery.payload.data {
        WebhookEventData::UserCreated(user) | WebhookEventData::UserUpdated(user) => {
            app.users.save(User::from(user)).await?;
        }
        WebhookEventData::UserDeleted(user) => {
            if let Some(id) = user.id {
                app.users.delete(id).await?;
            }
        }
        // The endpoint may receive events that it does not need, and Clerk adds new ones.
        _ => {}
    }
    Ok(StatusCode::NO_CONTENT)
}
