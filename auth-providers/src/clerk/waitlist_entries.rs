//! The waitlist: <https://clerk.com/docs/reference/backend-api/tag/waitlist-entries>

use auth_core::{Call, Provider, endpoint, open_enum, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::invitations::Invitation;
use super::{Clerk, Paginated, wire};

/// The waitlist: the e-mail addresses that wait to be invited to sign up.
///
/// `entry_id` is the id of an entry. An entry that is [locked](WaitlistEntry::is_locked) is refused
/// with status 409.
pub trait WaitlistEntries: Provider {
    /// Lists the entries, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [List all waitlist entries](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/get/waitlist_entries)
    #[doc(alias = "ListWaitlistEntries")]
    #[endpoint(method = GET, path = "/waitlist_entries?<filter..>")]
    fn list_waitlist_entries(&self, filter: &ListWaitlistEntries)
    -> Call<Paginated<WaitlistEntry>>;

    /// Puts an address on the waitlist, or gives its entry if it is there.
    ///
    /// Vendor page: [Create a waitlist entry](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/post/waitlist_entries)
    #[doc(alias = "CreateWaitlistEntry")]
    #[endpoint(method = POST, path = "/waitlist_entries", json = entry)]
    fn create_waitlist_entry(&self, entry: &CreateWaitlistEntry) -> Call<WaitlistEntry>;

    /// Puts 1 to 50 different addresses on the waitlist, as
    /// [`create_waitlist_entry`](Self::create_waitlist_entry) does one.
    ///
    /// Vendor page: [Create multiple waitlist entries](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/post/waitlist_entries/bulk)
    #[doc(alias = "CreateBulkWaitlistEntries")]
    #[endpoint(method = POST, path = "/waitlist_entries/bulk", json = entries)]
    fn create_waitlist_entries(&self, entries: &[CreateWaitlistEntry]) -> Call<Vec<WaitlistEntry>>;

    /// Deletes a pending entry.
    ///
    /// Vendor page: [Delete a pending waitlist entry](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/delete/waitlist_entries/%7Bwaitlist_entry_id%7D)
    #[doc(alias = "DeleteWaitlistEntry")]
    #[endpoint(method = DELETE, path = "/waitlist_entries/<entry_id>")]
    fn delete_waitlist_entry(&self, entry_id: &str) -> Call<DeletedObject>;

    /// Sends an invitation to the address of an entry.
    ///
    /// Vendor page: [Invite a waitlist entry](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/post/waitlist_entries/%7Bwaitlist_entry_id%7D/invite)
    #[doc(alias = "InviteWaitlistEntry")]
    #[endpoint(method = POST, path = "/waitlist_entries/<entry_id>/invite", json = invitation)]
    fn invite_waitlist_entry(
        &self,
        entry_id: &str,
        invitation: &InviteWaitlistEntry,
    ) -> Call<WaitlistEntry>;

    /// Rejects an entry.
    ///
    /// Vendor page: [Reject a waitlist entry](https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/post/waitlist_entries/%7Bwaitlist_entry_id%7D/reject)
    #[doc(alias = "RejectWaitlistEntry")]
    #[endpoint(method = POST, path = "/waitlist_entries/<entry_id>/reject")]
    fn reject_waitlist_entry(&self, entry_id: &str) -> Call<WaitlistEntry>;
}

impl WaitlistEntries for Clerk {}

/// Which entries to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListWaitlistEntries {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
    /// Only those with this e-mail address or id.
    pub query: Option<String>,
    /// Only those with this status.
    pub status: Option<WaitlistEntryStatus>,
    /// The order: `created_at`, `email_address` or `invited_at`, with `-` before it for descending.
    /// Default: `-created_at`.
    pub order_by: Option<String>,
}

/// A new entry.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateWaitlistEntry {
    /// The e-mail address.
    pub email_address: String,
    /// Whether a confirmation is sent to the address. Default: yes.
    pub notify: Option<bool>,
}

/// How to invite the address of an entry.
#[request]
#[derive(PartialEq, Eq)]
pub struct InviteWaitlistEntry {
    /// Whether to invite the address even if it is invited already or a user has it. Default: no.
    pub ignore_existing: Option<bool>,
}

/// An entry of the waitlist.
#[response]
#[derive(PartialEq, Eq)]
pub struct WaitlistEntry {
    /// The kind of object: `waitlist_entry`.
    #[serde(default)]
    pub object: String,
    /// The entry's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default)]
    pub email_address: String,
    /// Where it stands.
    #[serde(default)]
    pub status: WaitlistEntryStatus,
    /// Whether the entry is part of a batch that is being processed. Until then nothing else can be
    /// done with it.
    pub is_locked: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// The invitation that was sent.
    pub invitation: Option<Invitation>,
}

open_enum! {
    /// Where an entry of the waitlist stands.
    pub enum WaitlistEntryStatus {
        /// It waits.
        Pending = "pending",
        /// An invitation was sent.
        Invited = "invited",
        /// It was rejected.
        Rejected = "rejected",
        /// Whoever was invited has signed up.
        Completed = "completed",
    }
}
