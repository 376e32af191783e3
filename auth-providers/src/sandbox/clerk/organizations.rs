//! Clerk's organizations. The only member of each is the user who created it.

use axum::Json;
use serde_json::{Value, json};

use super::listing::{Listing, flag, page};
use super::refusal::Refusal;
use super::users::user_id;
use super::{Authorized, ORG_ID};
use crate::sandbox::query::Query;

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

pub(super) async fn list(_: Authorized, query: Query) -> Result<Json<Value>, Refusal> {
    let all = LISTING.select((1..=COUNT).map(organization).collect(), &query)?;
    let total_count = all.len();
    let mut data = page(all, &query)?;
    for (parameter, field) in [
        ("include_members_count", "members_count"),
        (
            "include_missing_member_with_elevated_permissions",
            "missing_member_with_elevated_permissions",
        ),
    ] {
        if flag(&query, parameter)? != Some(true) {
            for organization in data.iter_mut().filter_map(Value::as_object_mut) {
                organization.remove(field);
            }
        }
    }
    Ok(Json(json!({ "data": data, "total_count": total_count })))
}

/// Whether an organization with this id exists and has this user as its member.
pub(super) fn has_member(id: &str, user: &str) -> bool {
    (1..=COUNT).any(|number| org_id(number) == id && user_id(number) == user)
}

/// The id of an organization. The first, which is the oldest, has the id [`ORG_ID`].
fn org_id(number: u32) -> String {
    if number == 1 { ORG_ID.to_owned() } else { format!("{ORG_ID}_{number:02}") }
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
