//! What goes out of a `#[request]` and comes out of a `#[response]`, for each kind of field.

use std::collections::{BTreeMap, HashMap};

use auth_core::{Patch, Secret, request, response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

/// Options, lists and maps.
#[request]
#[derive(PartialEq)]
struct Search {
    text: Option<String>,
    limit: Option<u32>,
    modes: Vec<String>,
    ports: Vec<u16>,
    labels: Option<Vec<String>>,
    metadata: BTreeMap<String, Value>,
    sizes: HashMap<String, u8>,
    free: Option<Map<String, Value>>,
}

#[test]
fn what_is_not_set_is_not_written() {
    assert_eq!(written(&Search::new()), "{}");
    assert!(Search::new() == Search::default());
}

#[test]
fn what_is_set_is_written_as_it_is() {
    let search = Search::new()
        .text("Ada")
        .limit(3)
        .modes(["a", "b"])
        .ports([80, 443])
        .labels(vec!["c".to_owned()])
        .metadata([("plan", json!("gold"))])
        .sizes([("m", 2)])
        .free([("n".to_owned(), json!(null))]);
    assert_eq!(
        written(&search),
        r#"{"text":"Ada","limit":3,"modes":["a","b"],"ports":[80,443],"labels":["c"],"#.to_owned()
            + r#""metadata":{"plan":"gold"},"sizes":{"m":2},"free":{"n":null}}"#
    );
}

#[test]
fn an_empty_list_is_left_out_but_in_an_option() {
    let nothing = [""; 0];
    let empty = Search::new().modes(nothing).labels(nothing).metadata([("", ""); 0]);
    assert_eq!(written(&empty), r#"{"labels":[]}"#);
    let free = Search::new().free([("", ""); 0]);
    assert_eq!(written(&free), r#"{"free":{}}"#);
}

#[test]
fn a_setter_replaces_what_was_set_before() {
    assert_eq!(written(&Search::new().modes(["a"]).modes(["b"])), r#"{"modes":["b"]}"#);
}

#[request]
struct Required {
    name: String,
    password: Secret,
    size: u8,
    #[request(required)]
    roles: Vec<String>,
    #[request(required)]
    labels: BTreeMap<String, String>,
}

#[test]
fn what_is_required_is_written_even_if_it_is_empty() {
    let required = Required::new("", "pw", 0, [""; 0], [("", ""); 0]);
    assert_eq!(
        written(&required),
        r#"{"name":"","password":"pw","size":0,"roles":[],"labels":{}}"#
    );
    assert!(!format!("{required:?}").contains("pw"));
}

#[request]
struct Update {
    name: Patch<String>,
    age: Patch<u8>,
    roles: Patch<Vec<String>>,
    password: Patch<Secret>,
    codes: Patch<Vec<Secret>>,
}

#[test]
fn a_patch_is_absent_null_or_there() {
    assert_eq!(written(&Update::new().name(Patch::Keep)), "{}");
    let cleared = Update::new().name(Patch::Clear).password(Patch::Clear).roles(Patch::Clear);
    assert_eq!(written(&cleared), r#"{"name":null,"roles":null,"password":null}"#);
    let set = Update::new().name("").age(7).roles(vec![]).password("pw").codes(vec!["1".into()]);
    assert_eq!(written(&set), r#"{"name":"","age":7,"roles":[],"password":"pw","codes":["1"]}"#);
}

#[request]
struct Secrets {
    one: Option<Secret>,
    list: Vec<Secret>,
    lists: Option<Vec<Secret>>,
    map: BTreeMap<String, Secret>,
}

#[test]
fn secrets_are_written_and_not_printed() {
    let secrets =
        Secrets::new().one("s1").list(["s2"]).lists([Secret::from("s3")]).map([("k", "s4")]);
    assert_eq!(written(&secrets), r#"{"one":"s1","list":["s2"],"lists":["s3"],"map":{"k":"s4"}}"#);
    let printed = format!("{secrets:?}");
    assert!(!["s1", "s2", "s3", "s4"].iter().any(|secret| printed.contains(secret)), "{printed}");
    assert_eq!(written(&Secrets::new()), "{}");
}

#[request]
struct Address {
    street: Option<String>,
}

/// serde's own attributes on the struct and on its fields.
#[request]
#[serde(rename_all = "camelCase")]
struct Told {
    user_id: String,
    first_name: Option<String>,
    #[serde(rename = "Last")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "auth_core::join::comma")]
    modes: Vec<String>,
    #[serde(skip_serializing_if = "never")]
    null: Option<u8>,
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    expires_at: Option<jiff::Timestamp>,
    #[serde(serialize_with = "length")]
    password: Secret,
    #[serde(flatten)]
    address: Address,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
    #[serde(flatten)]
    even_more: Option<Address>,
}

fn never<T>(_: &T) -> bool {
    false
}

fn length<S: serde::Serializer>(secret: &Secret, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(secret.expose().len() as u64)
}

#[test]
fn serdes_attributes_win() {
    let least = Told::new("u_1", "pw", Address::new());
    assert_eq!(written(&least), r#"{"userId":"u_1","null":null,"password":2}"#);
    let all = least
        .first_name("Ada")
        .last_name("L")
        .modes(["a", "b"])
        .expires_at(jiff::Timestamp::from_second(1).unwrap())
        .more([("x", 1)])
        .even_more(Address::new().street("Main"));
    assert_eq!(
        written(&all),
        r#"{"userId":"u_1","firstName":"Ada","Last":"L","modes":"a,b","null":null,"#.to_owned()
            + r#""expiresAt":1000,"password":2,"x":1,"street":"Main"}"#
    );
}

/// One that is read back as well.
#[request]
#[derive(PartialEq, Deserialize)]
struct Role {
    name: String,
    #[serde(default)]
    permissions: Vec<String>,
}

#[test]
fn a_request_may_derive_deserialize() {
    let role = Role::new("admin");
    assert!(serde_json::from_str::<Role>(&written(&role)).unwrap() == role);
}

#[response]
#[derive(PartialEq)]
#[serde(rename_all = "camelCase")]
struct Answer {
    id: String,
    all_of: Vec<String>,
    display_name: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    created_at: Option<jiff::Timestamp>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    is_active: bool,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    metadata: BTreeMap<String, Value>,
    #[serde(default = "seven")]
    days: u8,
}

fn seven() -> u8 {
    7
}

#[test]
fn missing_null_and_unknown_fields_of_an_answer() {
    let least: Answer = serde_json::from_str(r#"{"id":"1","allOf":[]}"#).unwrap();
    assert_eq!((least.days, least.created_at, least.text.as_str()), (7, None, ""));
    let nulls = r#"{
        "id": "1", "allOf": [], "displayName": null, "createdAt": null, "text": null,
        "isActive": null, "roles": null, "metadata": null, "unknown": {"a": [1]}
    }"#;
    assert!(serde_json::from_str::<Answer>(nulls).unwrap() == least);
    for broken in [
        r#"{"id":null,"allOf":[]}"#,
        r#"{"id":"1","allOf":null}"#,
        r#"{"id":"1"}"#,
        r#"{"id":"1","allOf":[],"days":null}"#,
        r#"{"id":"1","allOf":[],"roles":"admin"}"#,
    ] {
        assert!(serde_json::from_str::<Answer>(broken).is_err(), "{broken}");
    }
}

#[test]
fn an_answer_is_read_again_as_it_was_written() {
    let full = r#"{
        "id": "1", "allOf": ["a"], "displayName": "Ada", "createdAt": 1, "text": "t",
        "isActive": true, "roles": ["r"], "metadata": {"a": 1}, "days": 1
    }"#;
    let answer: Answer = serde_json::from_str(full).unwrap();
    assert_eq!(
        serde_json::to_value(&answer).unwrap(),
        serde_json::from_str::<Value>(full).unwrap()
    );
    assert!(serde_json::from_str::<Answer>(&written(&answer)).unwrap() == answer);
}

#[response]
struct Token {
    id: String,
    token: Option<Secret>,
    #[serde(default)]
    codes: Vec<Secret>,
}

/// The same with what its author says of the secrets.
#[response]
struct Exposed {
    #[serde(serialize_with = "auth_core::expose")]
    token: Option<Secret>,
    #[serde(default, skip_serializing)]
    codes: Vec<Secret>,
}

#[test]
fn a_secret_of_an_answer_is_read_but_not_written_unasked() {
    let read = r#"{"id": "1", "token": "jwt", "codes": ["c1"]}"#;
    let token: Token = serde_json::from_str(read).unwrap();
    let told = (token.token.as_ref().map(Secret::expose), token.codes.len());
    assert_eq!(told, (Some("jwt"), 1));
    for token in [token, serde_json::from_str(r#"{"id": "1", "codes": null}"#).unwrap()] {
        assert_eq!(token.id, "1");
        let refused = serde_json::to_string(&token).unwrap_err().to_string();
        assert!(refused.contains("auth_core::expose") && !refused.contains("jwt"), "{refused}");
    }

    let exposed: Exposed = serde_json::from_str(read).unwrap();
    assert_eq!((written(&exposed).as_str(), exposed.codes.len()), (r#"{"token":"jwt"}"#, 1));
}
