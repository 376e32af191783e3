//! Every documented operation answers its least valid request as documented.

use auth_openapi::{Operation, RequestSample, request_samples};
use auth_providers::sandbox::Sandbox;
use serde_json::{Value, json};

use super::vendor::{CLERK, DESCOPE, PASSAGE, PASSAGE_AUTH, SVIX, Vendor, findings};

/// Asks for every operation, each of a sandbox of its own, and counts them.
async fn every_operation(vendor: &Vendor) -> usize {
    let checker = vendor.checker();
    let mut failures = Vec::new();
    let mut count = 0;
    for operation in vendor.document.operations() {
        let sandbox = Sandbox::start().await.unwrap();
        let mut request = vendor.least(&sandbox, &operation).await;
        if vendor.name == "descope" {
            name_a_record(vendor, &sandbox, &operation, &mut request).await;
        }
        let reply = vendor.send(&sandbox, &operation, &request).await;
        let mut findings = findings(&checker, &operation, &reply);
        if !(200..300).contains(&reply.0) {
            findings.push(format!("{}", reply.1));
        }
        if !findings.is_empty() {
            failures.push(format!("{} {}: {findings:?}", operation.line(), reply.0));
        }
        count += 1;
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
    count
}

#[tokio::test]
async fn every_operation_of_clerk_answers() {
    assert_eq!(every_operation(&CLERK).await, 249);
}

#[tokio::test]
async fn every_operation_of_svix_answers() {
    // Those that the vendor has for itself are in its document, too.
    assert_eq!(every_operation(&SVIX).await, 128 + 124);
}

#[tokio::test]
async fn every_operation_of_descope_answers() {
    assert_eq!(every_operation(&DESCOPE).await, 459);
}

#[tokio::test]
async fn every_operation_of_passage_answers() {
    assert_eq!(every_operation(&PASSAGE).await, 15);
    assert_eq!(every_operation(&PASSAGE_AUTH).await, 43);
}

/// How a resource of Descope is created: what its paths begin with, the operation, a body, and where
/// the response has the id.
type Creation = (&'static str, &'static str, fn() -> Value, &'static str);

const CREATIONS: [Creation; 17] = [
    ("/v1/mgmt/user", "POST /v1/mgmt/user/create", || json!({"loginId": "ann"}), "/user/userId"),
    ("/v2/mgmt/user", "POST /v1/mgmt/user/create", || json!({"loginId": "ann"}), "/user/userId"),
    ("/v1/mgmt/tenant", "POST /v1/mgmt/tenant/create", || json!({"name": "acme"}), "/id"),
    ("/v1/mgmt/role", "POST /v1/mgmt/role/create", || json!({"name": "acme"}), "/id"),
    ("/v1/mgmt/permission", "POST /v1/mgmt/permission/create", || json!({"name": "acme"}), ""),
    ("/v1/mgmt/accesskey", "POST /v1/mgmt/accesskey/create", || json!({}), "/key/id"),
    ("/v1/mgmt/sso/idp/app", "POST /v1/mgmt/sso/idp/app/oidc/create", || json!({}), "/id"),
    ("/v1/mgmt/thirdparty/app", "POST /v1/mgmt/thirdparty/app/create", || json!({}), "/id"),
    ("/v1/mgmt/outbound/app", "POST /v1/mgmt/outbound/app/create", || json!({}), "/app/id"),
    (
        "/v1/mgmt/resource",
        "POST /v1/mgmt/resource/create",
        || json!({"uri": "a:b"}),
        "/resource/id",
    ),
    (
        "/v1/mgmt/resource/dynamic-registration-template",
        "POST /v1/mgmt/resource/dynamic-registration-template/create",
        || json!({}),
        "/template/id",
    ),
    (
        "/v1/mgmt/jwt/templates",
        "POST /v1/mgmt/jwt/templates/create",
        || json!({"template": {"name": "acme"}}),
        "/template/id",
    ),
    ("/v1/mgmt/list", "POST /v1/mgmt/list", || json!({"name": "acme"}), "/list/id"),
    ("/v1/mgmt/managementkey", "PUT /v1/mgmt/managementkey", || json!({}), "/key/id"),
    (
        "/v1/mgmt/descoper",
        "PUT /v1/mgmt/descoper",
        || json!({"descopers": [{}]}),
        "/descopers/0/id",
    ),
    ("/v1/mgmt/mcp/server/client", "POST /v1/mgmt/mcp/server/client/create", || json!({}), "/id"),
    ("/v1/mgmt/mcp/server", "POST /v1/mgmt/mcp/server/create", || json!({}), "/server/id"),
];

/// Descope's document requires nothing. What its operations need is the name of a record.
async fn name_a_record(
    vendor: &Vendor,
    sandbox: &Sandbox,
    operation: &Operation<'_>,
    request: &mut RequestSample,
) {
    let rows = CREATIONS.iter().filter(|(begin, ..)| operation.path().starts_with(begin));
    let Some((_, line, body, at)) = rows.max_by_key(|(begin, ..)| begin.len()) else { return };
    let creation = vendor.operation(line);
    let mut made = request_samples(&vendor.document, &creation).swap_remove(1);
    made.body = Some(body());
    let (status, reply) = vendor.send(sandbox, &creation, &made).await;
    assert_eq!(status, 200, "{line}: {reply}");
    let id = reply.pointer(at).filter(|_| !at.is_empty()).cloned();
    let id = id.unwrap_or_else(|| json!("acme"));
    let full = request_samples(&vendor.document, operation).swap_remove(0);
    let value = |name: &str| match name {
        "loginId" => Some(json!("ann")),
        "id" | "ids" if line.contains("permission") => None,
        "id" | "userId" => Some(id.clone()),
        "name" if line.contains("permission") || line.contains("list") => Some(json!("acme")),
        "uri" => Some(json!("a:b")),
        "ids" | "userIds" | "roleIds" | "names" => Some(json!([id.clone()])),
        "users" => Some(json!([{ "loginId": "ann" }])),
        "roles" => Some(json!([{ "id": id.clone() }])),
        "permissions" => Some(json!([{ "name": "acme" }])),
        _ => None,
    };
    let is_creation = operation.path().contains("create");
    if let (Some(Value::Object(fields)), Some(all), false) =
        (&mut request.body, full.body.as_ref().and_then(Value::as_object), is_creation)
    {
        for (name, sample) in all {
            let inner = sample.get("id").filter(|_| all.len() == 1);
            let wrapped = inner.map(|_| json!({ "id": id.clone() }));
            fields.extend(value(name).or(wrapped).map(|value| (name.clone(), value)));
        }
    }
    for (name, _) in &full.query {
        if let Some(Value::String(text)) = value(name) {
            request.query.push((name.clone(), text));
        }
    }
    for (name, text) in &mut request.path {
        if let Some(Value::String(own)) = value(name) {
            *text = own;
        }
    }
}
