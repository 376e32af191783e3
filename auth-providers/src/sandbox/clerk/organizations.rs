//! Clerk's organizations. The only member of each is the user who created it.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::listing::{Listing, parameter};
use super::refusal::ErrorResponse;
use super::users::user_id;
use crate::sandbox::documented::{Asked, Record, Store};
use crate::sandbox::query::Query;

/// Where organizations are kept.
pub(super) const PLACE: &str = "/organizations";

const COUNT: u32 = 12;
/// 2024-03-01T00:00:00Z, in milliseconds.
const START: i64 = 1_709_251_200_000;
const DAY: i64 = 24 * 60 * 60 * 1000;

const LISTING: Listing = Listing {
    values: &[("user_id", "/created_by"), ("organization_id", "/id")],
    parts: &[("query", &["=/id", "/name", "/slug"])],
    flags: &[],
    times: &[],
    orders: &[
        ("name", "/name"),
        ("created_at", "/created_at"),
        ("members_count", "/members_count"),
    ],
    others: &["include_members_count", "include_missing_member_with_elevated_permissions"],
};

/// The organizations that a list asks for.
pub(super) fn select<'s>(
    records: Vec<&'s Record>,
    query: &Query,
) -> Result<Vec<&'s Record>, ErrorResponse> {
    LISTING.select(records, query)
}

/// Leaves out of a list what it shows on request alone.
pub(super) fn hide(records: &mut [Cow<'_, Record>], query: &Query) {
    for (name, field) in [
        ("include_members_count", "members_count"),
        (
            "include_missing_member_with_elevated_permissions",
            "missing_member_with_elevated_permissions",
        ),
    ] {
        if parameter(query, name) != Some(true) {
            records.iter_mut().for_each(|record| drop(record.to_mut().fields.remove(field)));
        }
    }
}

/// Whether an organization exists and has this user as its member.
pub(super) fn has_member(store: &Store, id: &str, user: &str) -> bool {
    let members = format!("{PLACE}/{id}/memberships");
    let is_creator = |record: &Record| record.has("/created_by", user);
    store.get(PLACE, id).is_some_and(is_creator) || store.get(&members, user).is_some()
}

/// The organizations that are there from the start.
pub(super) fn seed(store: &mut Store) {
    for number in 1..=COUNT {
        store.insert(PLACE, Record::new(&org_id(number), organization(number)));
    }
}

/// Completes a membership: it shows its organization and its user.
pub(super) fn complete_membership(asked: &Asked, store: &Store, record: &mut Record) {
    let organization = asked.in_path("organization_id").and_then(|id| store.get(PLACE, id));
    if let Some(organization) = organization {
        record.set("/organization", organization.fields.clone().into());
    }
    if let Some(user_id) = record.fields.get("user_id").cloned() {
        record.set("/public_user_data/user_id", user_id);
    }
}

/// The id of an organization. The first, which is the oldest, has the id
/// [`ORG_ID`](super::ORG_ID). It is as long as those of the vendor.
fn org_id(number: u32) -> String {
    format!("org_sandbox{number:020}")
}

fn organization(number: u32) -> Value {
    let created = START + i64::from(number) * DAY;
    json!({
        "object": "organization",
        "id": org_id(number),
        "name": format!("Organization {number:02}"),
        "slug": format!("organization-{number:02}"),
        "image_url": format!("https://img.clerk.com/sandbox-org-{number:02}"),
        "has_image": false,
        "members_count": 1,
        "missing_member_with_elevated_permissions": false,
        "pending_invitations_count": 0,
        "max_allowed_memberships": 5,
        "admin_delete_enabled": true,
        "public_metadata": {},
        "private_metadata": {},
        "created_by": user_id(number),
        "created_at": created,
        "updated_at": created,
        "last_active_at": created + DAY,
        "role_set_key": null,
    })
}
