//! Webhooks: <https://clerk.com/docs/guides/development/webhooks/overview>

mod billing;
mod message;

use auth_core::{open_union, response};
use jiff::Timestamp;

pub use self::billing::{
    ChargeType, Payee, PaymentAttemptEventData, PaymentFailedReason, PlanEventData,
    SubscriptionEventData, SubscriptionItemEventData, TotalsEventData, UnitPriceEventData,
    UnitPriceTierEventData, UnitTotalEventData,
};
pub use self::message::{EmailEventData, MessageData, SmsEventData};
use super::deleted_object::DeletedObject;
use super::organization_domains::OrganizationDomain;
use super::organization_invitations::OrganizationInvitation;
use super::organization_memberships::OrganizationMembership;
use super::organization_permissions::Permission;
use super::organization_roles::Role;
use super::organizations::Organization;
use super::sessions::Session;
use super::users::User;
use super::waitlist_entries::WaitlistEntry;
use super::wire;

/// The payload of Clerk's webhooks: what happened, to which object, and when.
///
/// ```
/// use auth_providers::clerk::{Webhook, WebhookEvent, WebhookEventData};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let webhook = Webhook::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")?;
/// # let body = br#"{"type": "user.deleted", "data": {"id": "user_1", "deleted": true}}"#;
/// # let headers = webhook.sign("msg_1", jiff::Timestamp::now(), body)?;
/// # let mut gone = None;
///
/// // `headers` and `body` are those of the request.
/// match webhook.verify::<WebhookEvent>(&headers, body)?.payload.data {
///     WebhookEventData::UserCreated(user) | WebhookEventData::UserUpdated(user) => {
///         println!("{} is called {:?}", user.id, user.first_name);
///     }
///     WebhookEventData::UserDeleted(user) => {
///         println!("{:?} is gone", user.id);
/// #       gone = user.id;
///     }
///     // Clerk adds types of events, and the endpoint may receive some that it does not need.
///     _ => {}
/// }
/// # assert_eq!(gone.as_deref(), Some("user_1"));
/// # Ok(()) }
/// ```
///
/// Vendor page: [Sync Clerk data](https://clerk.com/docs/webhooks/sync-data).
#[response]
#[derive(PartialEq)]
pub struct WebhookEvent {
    /// The kind of object: `event`.
    #[serde(default)]
    pub object: String,
    /// What happened, and to which object. Its [`tag`](WebhookEventData::tag) is the type of the
    /// event, such as `user.created`.
    #[serde(flatten)]
    pub data: WebhookEventData,
    /// When the event happened, if Clerk sends it. Deliveries may arrive out of order, and may be
    /// repeated much later. Compare this time to find the newer state.
    #[serde(with = "wire::seconds_or_millis")]
    pub timestamp: Option<Timestamp>,
    /// The id of the instance, if Clerk sends it.
    pub instance_id: Option<String>,
    /// What led to the event.
    pub event_attributes: Option<EventAttributes>,
}

/// What led to an event.
#[response]
#[derive(PartialEq, Eq)]
pub struct EventAttributes {
    /// The request that led to it, of a browser or a backend.
    pub http_request: Option<EventHttpRequest>,
}

/// The request that led to an event.
#[response]
#[derive(PartialEq, Eq)]
pub struct EventHttpRequest {
    /// The IP address that it came from.
    pub client_ip: Option<String>,
    /// What it said of the client.
    pub user_agent: Option<String>,
}

open_union! {
    /// What happened, and to which object.
    ///
    /// Fields that the API always sends may be missing in a webhook. An event of a type that is not
    /// known here is an `Other`, which keeps its JSON.
    #[derive(PartialEq)]
    pub enum WebhookEventData(tag = "type", content = "data") {
        /// An e-mail was made. If it is not [delivered by Clerk](EmailEventData::delivered_by_clerk),
        /// the application has to send it.
        EmailCreated(EmailEventData) = "email.created",
        /// A text message was made. If it is not
        /// [delivered by Clerk](SmsEventData::delivered_by_clerk), the application has to send it.
        SmsCreated(SmsEventData) = "sms.created",
        /// A user was created.
        UserCreated(User) = "user.created",
        /// A user was changed.
        UserUpdated(User) = "user.updated",
        /// A user was deleted.
        UserDeleted(DeletedObject) = "user.deleted",
        /// A session began.
        SessionCreated(Session) = "session.created",
        /// A session began, in which the user has to finish a task first.
        SessionPending(Session) = "session.pending",
        /// A user signed out of a session.
        SessionEnded(Session) = "session.ended",
        /// A user signed out of a session, and its client no longer lists it.
        SessionRemoved(Session) = "session.removed",
        /// The application ended a session.
        SessionRevoked(Session) = "session.revoked",
        /// An organization was created.
        OrganizationCreated(Organization) = "organization.created",
        /// An organization was changed.
        OrganizationUpdated(Organization) = "organization.updated",
        /// An organization was deleted.
        OrganizationDeleted(DeletedObject) = "organization.deleted",
        /// A domain was added to an organization.
        OrganizationDomainCreated(OrganizationDomain) = "organizationDomain.created",
        /// A domain of an organization was changed.
        OrganizationDomainUpdated(OrganizationDomain) = "organizationDomain.updated",
        /// A domain of an organization was deleted.
        OrganizationDomainDeleted(DeletedObject) = "organizationDomain.deleted",
        /// Somebody was invited to an organization.
        OrganizationInvitationCreated(OrganizationInvitation) = "organizationInvitation.created",
        /// An invitation to an organization was accepted.
        OrganizationInvitationAccepted(OrganizationInvitation) = "organizationInvitation.accepted",
        /// An invitation to an organization was revoked.
        OrganizationInvitationRevoked(OrganizationInvitation) = "organizationInvitation.revoked",
        /// A user became a member of an organization.
        OrganizationMembershipCreated(OrganizationMembership) = "organizationMembership.created",
        /// A membership was changed, such as its role.
        OrganizationMembershipUpdated(OrganizationMembership) = "organizationMembership.updated",
        /// A user is no longer a member of an organization. This is the membership as it was.
        OrganizationMembershipDeleted(OrganizationMembership) = "organizationMembership.deleted",
        /// A permission was created.
        PermissionCreated(Permission) = "permission.created",
        /// A permission was changed.
        PermissionUpdated(Permission) = "permission.updated",
        /// A permission was deleted.
        PermissionDeleted(DeletedObject) = "permission.deleted",
        /// A role was created.
        RoleCreated(Role) = "role.created",
        /// A role was changed.
        RoleUpdated(Role) = "role.updated",
        /// A role was deleted.
        RoleDeleted(DeletedObject) = "role.deleted",
        /// Somebody was put on the waitlist.
        WaitlistEntryCreated(WaitlistEntry) = "waitlistEntry.created",
        /// An entry of the waitlist was changed, such as by an invitation.
        WaitlistEntryUpdated(WaitlistEntry) = "waitlistEntry.updated",
        /// An attempt to collect a payment began.
        PaymentAttemptCreated(PaymentAttemptEventData) = "paymentAttempt.created",
        /// An attempt to collect a payment succeeded or failed.
        PaymentAttemptUpdated(PaymentAttemptEventData) = "paymentAttempt.updated",
        /// A subscription was created.
        SubscriptionCreated(SubscriptionEventData) = "subscription.created",
        /// A subscription was changed.
        SubscriptionUpdated(SubscriptionEventData) = "subscription.updated",
        /// A subscription became active.
        SubscriptionActive(SubscriptionEventData) = "subscription.active",
        /// A payment of a subscription is overdue.
        SubscriptionPastDue(SubscriptionEventData) = "subscription.pastDue",
        /// A subscription item was given up before it began.
        SubscriptionItemAbandoned(SubscriptionItemEventData) = "subscriptionItem.abandoned",
        /// A subscription item became active.
        SubscriptionItemActive(SubscriptionItemEventData) = "subscriptionItem.active",
        /// A subscription item was cancelled. It ends with the billing period.
        SubscriptionItemCanceled(SubscriptionItemEventData) = "subscriptionItem.canceled",
        /// A subscription item is over.
        SubscriptionItemEnded(SubscriptionItemEventData) = "subscriptionItem.ended",
        /// The free trial of a subscription item ends soon.
        SubscriptionItemFreeTrialEnding(SubscriptionItemEventData) = "subscriptionItem.freeTrialEnding",
        /// The first payment of a subscription item is missing.
        SubscriptionItemIncomplete(SubscriptionItemEventData) = "subscriptionItem.incomplete",
        /// A payment of a subscription item is overdue.
        SubscriptionItemPastDue(SubscriptionItemEventData) = "subscriptionItem.pastDue",
        /// A subscription item will begin after the billing period.
        SubscriptionItemUpcoming(SubscriptionItemEventData) = "subscriptionItem.upcoming",
        /// A subscription item was changed.
        SubscriptionItemUpdated(SubscriptionItemEventData) = "subscriptionItem.updated",
    }
}
