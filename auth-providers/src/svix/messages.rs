//! Messages. <https://api.svix.com/docs#tag/Message>

mod expunge;
mod message;

use auth_core::{Call, Provider, endpoint};

pub use self::expunge::{
    BulkExpungeContentsIn, BulkExpungeContentsOut, BulkExpungeStatus, ExpungeAllContentsOut,
};
pub use self::message::{
    ListMessages, MessageIn, MessageOut, MessagePrecheckIn, MessagePrecheckOut,
};
use super::{ListResponse, Svix};

/// Messages, each of which Svix sends to the endpoints of an application as webhooks.
///
/// `app_id` is the application's id or UID, and `msg_id` the message's id or event id.
pub trait Messages: Provider {
    /// Lists the messages of an application.
    ///
    /// Without [`before`](ListMessages::before) and [`after`](ListMessages::after), the list covers
    /// 90 days: the last ones, or those next to the `iterator`.
    ///
    /// Vendor page: [List Messages](https://api.svix.com/docs#tag/Message/operation/v1.message.list)
    #[doc(alias = "v1.message.list")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/msg?<filter..>")]
    fn list_messages(&self, app_id: &str, filter: &ListMessages) -> Call<ListResponse<MessageOut>>;

    /// Creates a message, and sends it to all endpoints of the application that listen to it.
    ///
    /// If the application has a message with the same event id from the last day, that is an error
    /// with status 409. With `with_content`, the response has the payload. Default: with.
    ///
    /// Vendor page: [Create Message](https://api.svix.com/docs#tag/Message/operation/v1.message.create)
    #[doc(alias = "v1.message.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/msg?<with_content>",
        json = message,
        idempotency_key = "idempotency-key",
    )]
    fn create_message(
        &self,
        app_id: &str,
        with_content: Option<bool>,
        message: &MessageIn,
    ) -> Call<MessageOut>;

    /// Asks whether any active endpoint of the application would be sent such a message.
    ///
    /// The vendor advises to ask its support before you use it. What is not sent is not billed
    /// either, so it saves nothing.
    ///
    /// Vendor page: [Create Message Precheck](https://api.svix.com/docs#tag/Message/operation/v1.message.precheck)
    #[doc(alias = "v1.message.precheck")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/msg/precheck/active",
        json = message,
        idempotency_key = "idempotency-key",
    )]
    fn precheck_message(
        &self,
        app_id: &str,
        message: &MessagePrecheckIn,
    ) -> Call<MessagePrecheckOut>;

    /// Gives a message.
    ///
    /// With `with_content`, the response has the payload. Default: with.
    ///
    /// Vendor page: [Get Message](https://api.svix.com/docs#tag/Message/operation/v1.message.get)
    #[doc(alias = "v1.message.get")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/msg/<msg_id>?<with_content>")]
    fn get_message(
        &self,
        app_id: &str,
        msg_id: &str,
        with_content: Option<bool>,
    ) -> Call<MessageOut>;

    /// Deletes the payload of a message, for example because it has something in it that it should
    /// not have.
    ///
    /// The message itself stays, but cannot be sent again.
    ///
    /// Vendor page: [Delete message payload](https://api.svix.com/docs#tag/Message/operation/v1.message.expunge-content)
    #[doc(alias = "v1.message.expunge-content")]
    #[endpoint(method = DELETE, path = "/api/v1/app/<app_id>/msg/<msg_id>/content")]
    fn expunge_message_content(&self, app_id: &str, msg_id: &str) -> Call<()>;

    /// Deletes the payloads of several messages, as
    /// [`expunge_message_content`](Self::expunge_message_content) does of one.
    ///
    /// Vendor page: [Delete message payloads](https://api.svix.com/docs#tag/Message/operation/v1.message.bulk-expunge-content)
    #[doc(alias = "v1.message.bulk-expunge-content")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/msg/bulk-expunge",
        json = messages,
        idempotency_key = "idempotency-key",
    )]
    fn bulk_expunge_message_contents(
        &self,
        app_id: &str,
        messages: &BulkExpungeContentsIn,
    ) -> Call<BulkExpungeContentsOut>;

    /// Deletes the payloads of all messages of the application.
    ///
    /// It needs the vendor's Enterprise plan. It starts a
    /// [background task](super::background_tasks). When the task is finished, `messagesPurged` in
    /// its data is the number of messages.
    ///
    /// Vendor page: [Expunge all message contents](https://api.svix.com/docs#tag/Message/operation/v1.message.expunge-all-contents)
    #[doc(alias = "v1.message.expunge-all-contents")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/msg/expunge-all-contents",
        idempotency_key = "idempotency-key",
    )]
    fn expunge_all_message_contents(&self, app_id: &str) -> Call<ExpungeAllContentsOut>;
}

impl Messages for Svix {}
