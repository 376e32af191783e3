//! Attempts to deliver messages. <https://api.svix.com/docs#tag/Message-Attempt>

mod attempt;
mod filters;
mod latest;
mod status;

use auth_core::{Call, Provider, endpoint};

pub use self::attempt::{MessageAttemptOut, MessageAttemptTriggerType};
pub use self::filters::{
    ListAttemptedDestinations, ListAttemptedMessages, ListAttemptsByEndpoint, ListAttemptsByMessage,
};
pub use self::latest::{EndpointMessageOut, MessageEndpointOut};
pub use self::status::{MessageStatus, MessageStatusText, StatusCodeClass};
use super::{ListResponse, Svix};

/// The attempts to deliver messages to endpoints.
///
/// `app_id` is the application's id or UID, `msg_id` the message's id or event id, and `endpoint_id`
/// the endpoint's id or UID. Lists without a `before` and an `after` cover 90 days: the last ones, or
/// those next to the `iterator`.
pub trait MessageAttempts: Provider {
    /// Lists the attempts to deliver messages to an endpoint.
    ///
    /// Vendor page: [List Attempts By Endpoint](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.list-by-endpoint)
    #[doc(alias = "v1.message-attempt.list-by-endpoint")]
    #[endpoint(
        method = GET,
        path = "/api/v1/app/<app_id>/attempt/endpoint/<endpoint_id>?<filter..>",
    )]
    fn list_attempts_by_endpoint(
        &self,
        app_id: &str,
        endpoint_id: &str,
        filter: &ListAttemptsByEndpoint,
    ) -> Call<ListResponse<MessageAttemptOut>>;

    /// Lists the attempts to deliver a message.
    ///
    /// Vendor page: [List Attempts By Msg](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.list-by-msg)
    #[doc(alias = "v1.message-attempt.list-by-msg")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/attempt/msg/<msg_id>?<filter..>")]
    fn list_attempts_by_message(
        &self,
        app_id: &str,
        msg_id: &str,
        filter: &ListAttemptsByMessage,
    ) -> Call<ListResponse<MessageAttemptOut>>;

    /// Lists the messages that an endpoint was sent, each with where its delivery stands.
    ///
    /// Vendor page: [List Attempted Messages](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.list-attempted-messages)
    #[doc(alias = "v1.message-attempt.list-attempted-messages")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/msg?<filter..>")]
    fn list_attempted_messages(
        &self,
        app_id: &str,
        endpoint_id: &str,
        filter: &ListAttemptedMessages,
    ) -> Call<ListResponse<EndpointMessageOut>>;

    /// Lists the endpoints that a message was sent to, each with where its delivery stands.
    ///
    /// They are in the order of their ids, the oldest first.
    ///
    /// Vendor page: [List Attempted Destinations](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.list-attempted-destinations)
    #[doc(alias = "v1.message-attempt.list-attempted-destinations")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/msg/<msg_id>/endpoint?<filter..>")]
    fn list_attempted_destinations(
        &self,
        app_id: &str,
        msg_id: &str,
        filter: &ListAttemptedDestinations,
    ) -> Call<ListResponse<MessageEndpointOut>>;

    /// Gives an attempt.
    ///
    /// With `expanded_statuses`, a cancelled attempt is [`MessageStatus::Canceled`]. Without, it is
    /// [`MessageStatus::Success`]. Default: without.
    ///
    /// Vendor page: [Get Attempt](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.get)
    #[doc(alias = "v1.message-attempt.get")]
    #[endpoint(
        method = GET,
        path = "/api/v1/app/<app_id>/msg/<msg_id>/attempt/<attempt_id>?<expanded_statuses>",
    )]
    fn get_attempt(
        &self,
        app_id: &str,
        msg_id: &str,
        attempt_id: &str,
        expanded_statuses: Option<bool>,
    ) -> Call<MessageAttemptOut>;

    /// Deletes the body that an endpoint responded to an attempt with, for example because it has
    /// something in it that it should not have.
    ///
    /// Vendor page: [Delete attempt response body](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.expunge-content)
    #[doc(alias = "v1.message-attempt.expunge-content")]
    #[endpoint(
        method = DELETE,
        path = "/api/v1/app/<app_id>/msg/<msg_id>/attempt/<attempt_id>/content",
    )]
    fn expunge_attempt_content(&self, app_id: &str, msg_id: &str, attempt_id: &str) -> Call<()>;

    /// Sends a message to an endpoint once more.
    ///
    /// That fails if the message's payload is deleted, or is no longer kept.
    ///
    /// Vendor page: [Resend Webhook](https://api.svix.com/docs#tag/Message-Attempt/operation/v1.message-attempt.resend)
    #[doc(alias = "v1.message-attempt.resend")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/msg/<msg_id>/endpoint/<endpoint_id>/resend",
        idempotency_key = "idempotency-key",
    )]
    fn resend_message(&self, app_id: &str, msg_id: &str, endpoint_id: &str) -> Call<()>;
}

impl MessageAttempts for Svix {}
