use auth_providers::clerk::waitlist_entries::{
    CreateWaitlistEntry, InviteWaitlistEntry, ListWaitlistEntries, WaitlistEntries as _,
    WaitlistEntryStatus,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_waitlist_entries() {
    let least = ListWaitlistEntries::new();
    let all = least
        .clone()
        .limit(10)
        .offset(20)
        .query("a@a.example")
        .status(WaitlistEntryStatus::Pending)
        .order_by("-invited_at");
    operation("ListWaitlistEntries")
        .all(move |clerk| clerk.list_waitlist_entries(&all))
        .least(move |clerk| clerk.list_waitlist_entries(&least))
        .await;
}

fn least() -> CreateWaitlistEntry {
    CreateWaitlistEntry::new("a@a.example")
}

#[tokio::test]
async fn create_waitlist_entry() {
    operation("CreateWaitlistEntry")
        .all(|clerk| clerk.create_waitlist_entry(&least().notify(false)))
        .least(|clerk| clerk.create_waitlist_entry(&least()))
        .await;
}

#[tokio::test]
async fn create_waitlist_entries() {
    operation("CreateBulkWaitlistEntries")
        .all(|clerk| clerk.create_waitlist_entries(&[least().notify(false)]))
        .least(|clerk| clerk.create_waitlist_entries(&[least()]))
        .await;
}

#[tokio::test]
async fn delete_waitlist_entry() {
    operation("DeleteWaitlistEntry").all(|clerk| clerk.delete_waitlist_entry("wle_1")).await;
}

#[tokio::test]
async fn invite_waitlist_entry() {
    let least = InviteWaitlistEntry::new();
    let all = least.clone().ignore_existing(true);
    operation("InviteWaitlistEntry")
        .all(move |clerk| clerk.invite_waitlist_entry("wle_1", &all))
        .least(move |clerk| clerk.invite_waitlist_entry("wle_1", &least))
        .await;
}

#[tokio::test]
async fn reject_waitlist_entry() {
    operation("RejectWaitlistEntry").all(|clerk| clerk.reject_waitlist_entry("wle_1")).await;
}
