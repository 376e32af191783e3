use auth_providers::descope::management::audit::{
    CreateAuditEvent, SearchAnalytics, SearchAudit, SearchField,
};
use auth_providers::descope::prelude::*;
use jiff::Timestamp;

use crate::descope::operation;

#[tokio::test]
async fn search_audit() {
    operation("SearchAudit")
        .ignores("audits[].occurred", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.search_audit(
                &SearchAudit::new()
                    .from(Timestamp::UNIX_EPOCH)
                    .to(Timestamp::UNIX_EPOCH)
                    .user_ids(["user_ids_1"])
                    .actions(["actions_1"])
                    .devices(["devices_1"])
                    .methods(["methods_1"])
                    .geos(["geos_1"])
                    .remote_addresses(["remote_addresses_1"])
                    .external_ids(["external_ids_1"])
                    .tenants(["tenants_1"])
                    .no_tenants(true)
                    .text("text_1")
                    .excluded_actions(["excluded_actions_1"])
                    .actor_ids(["actor_ids_1"])
                    .size(10)
                    .page(10)
                    .search_fields([SearchField::new("field_1")
                        .val_arr(["val_arr_1"])
                        .val_str("val_str_1")
                        .negative(true)
                        .val_type("val_type_1")])
                    .oldest_first(true)
                    .login_ids_contain(["login_ids_contain_1"])
                    .login_ids_not_contain(["login_ids_not_contain_1"])
                    .excluded_external_ids(["excluded_external_ids_1"])
                    .audit_types(["audit_types_1"])
                    .levels(["levels_1"]),
            )
        })
        .least(|descope| descope.search_audit(&SearchAudit::new()))
        .await;
}

#[tokio::test]
async fn create_audit_event() {
    operation("CreateAuditEvent")
        .with("body.action", "an event is an action")
        .with("body.type", "Descope refuses an event without it")
        .with("body.actorId", "Descope refuses an event without it")
        .all(|descope| {
            descope.create_audit_event(
                &CreateAuditEvent::new("action_1", "type_1", "actor_id_1")
                    .user_id("user_id_1")
                    .tenant_id("tenant_id_1")
                    .data([("a", "b")]),
            )
        })
        .least(|descope| {
            descope.create_audit_event(&CreateAuditEvent::new("action_1", "type_1", "actor_id_1"))
        })
        .await;
}

#[tokio::test]
async fn search_analytics() {
    operation("SearchAnalytics")
        .ignores("analytics[].cnt", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.search_analytics(
                &SearchAnalytics::new()
                    .from(Timestamp::UNIX_EPOCH)
                    .to(Timestamp::UNIX_EPOCH)
                    .actions(["actions_1"])
                    .devices(["devices_1"])
                    .methods(["methods_1"])
                    .geos(["geos_1"])
                    .tenants(["tenants_1"])
                    .group_by_action(true)
                    .group_by_device(true)
                    .group_by_method(true)
                    .group_by_geo(true)
                    .group_by_tenant(true)
                    .group_by_created("group_by_created_1")
                    .excluded_actions(["excluded_actions_1"])
                    .group_by_referrer(true),
            )
        })
        .least(|descope| descope.search_analytics(&SearchAnalytics::new()))
        .await;
}
