//! Requests and responses beside `fixtures/notes/notes.yml`.

use auth_openapi::{Checker, Document, Field, Finding, FindingKind};
use http::{Method, Request, Response};

use crate::document;
use crate::vendors::vendors;

fn notes() -> Document {
    Document::read(format!("{}/tests/fixtures/notes/notes.yml", env!("CARGO_MANIFEST_DIR")))
        .unwrap()
}

fn texts(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}

/// What is found in a request with the key that the API needs.
fn request(line: &str, body: &str) -> Vec<String> {
    let (method, path) = line.split_once(' ').unwrap();
    let mut request = Request::builder()
        .method(method)
        .uri(format!("https://localhost/v1{path}"))
        .header("authorization", "Bearer key");
    if !body.is_empty() {
        request = request.header("content-type", "application/json; charset=utf-8");
    }
    texts(&Checker::new(&notes()).request(&request.body(body.to_owned()).unwrap()))
}

fn posted(body: &str) -> Vec<String> {
    request("POST /apps/a/notes", body)
}

/// What is found in a response to `id`.
fn response(id: &str, status: u16, body: &str) -> Vec<String> {
    let document = notes();
    let mut response = Response::builder().status(status);
    if !body.is_empty() {
        response = response.header("content-type", "application/json");
    }
    let response = response.body(body.to_owned()).unwrap();
    texts(&Checker::new(&document).response(&document.operation(id).unwrap(), &response))
}

#[test]
fn what_is_as_documented_is_not_spoken_of() {
    assert!(request("GET /apps/a/notes?pageSize=10&order_by=age&tag=a&tag=b", "").is_empty());
    let note = r#"{"title": "a", "age": null, "tags": ["a"], "@type": "note", "x5t#S256": "abc1",
        "reply": {"title": "b", "reply": {"title": "c"}}, "labels": {"a": "b"}, "anything": {"a": [1]},
        "shape": {"kind": "circle", "radius": 0.5}}"#;
    assert!(posted(note).is_empty(), "{:?}", posted(note));
    assert!(response("addNote", 201, note).is_empty());
    assert!(response("addNote", 404, "").is_empty());
    assert!(response("deleteNote", 204, "").is_empty());
}

#[test]
fn unknown_fields_are_found_wherever_they_are() {
    assert_eq!(
        posted(
            r#"{"title": "a", "titel": "b", "reply": {"title": "c", "x y": 1}, "shape": {"kind": "circle", "radius": 1, "side": 10}}"#
        ),
        [
            "body.reply[\"x y\"]: is not documented",
            "body.shape.side: is not documented",
            "body.titel: is not documented",
        ]
    );
    assert_eq!(
        response("listNotes", 200, r#"[{"title": "a"}, {"title": "b", "c": 1}]"#),
        ["body[1].c: is not documented"]
    );
}

#[test]
fn missing_fields_and_wrong_types_are_found() {
    assert_eq!(
        posted(r#"{"age": "1", "tags": "a", "labels": {"a": 1}, "reply": null}"#),
        [
            "body.age: is a string, documented as null or integer",
            "body.labels.a: is an integer, documented as string",
            "body.reply: is null, documented as object",
            "body.tags: is a string, documented as array",
            "body.title: is required",
        ]
    );
    assert_eq!(posted("[]"), ["body: is an array, documented as object"]);
}

#[test]
fn values_out_of_bounds_are_found_and_not_quoted() {
    assert_eq!(
        posted(
            r#"{"title": "", "age": -1, "tags": ["a", "a", "b"], "@type": "memo", "x5t#S256": "secret", "shape": {"kind": "square", "side": 6}}"#
        ),
        [
            "body.age: is less than 0",
            "body.shape.side: is less than 7",
            "body.shape.side: is no multiple of 5",
            "body.tags: has an item twice",
            "body.tags: has more than 2 items",
            "body.title: is shorter than 1 characters",
            "body[\"@type\"]: is none of \"note\"",
            "body[\"x5t#S256\"]: is not of the form `^[a-z0-9]{4}$`",
        ]
    );
    assert_eq!(
        posted(r#"{"title": "a", "age": 3000000000}"#),
        ["body.age: is more than 2147483647"]
    );
}

#[test]
fn the_variant_that_fits_best_is_spoken_of() {
    let shape = |shape: &str| posted(&format!(r#"{{"title": "a", "shape": {shape}}}"#));
    assert!(shape("null").is_empty());
    assert_eq!(
        shape(r#"{"kind": "circle", "radius": 0}"#),
        ["body.shape.radius: is not more than 0"]
    );
    assert_eq!(shape(r#"{"kind": "circle"}"#), ["body.shape.radius: is required"]);
    assert_eq!(shape(r#"{"kind": "oval"}"#)[0], "body.shape.kind: is none of \"square\"");
    assert_eq!(shape("7"), ["body.shape: is of none of the documented types"]);
}

#[test]
fn paths_and_methods_that_are_not_documented_are_found() {
    assert_eq!(request("GET /apps/a/nodes", ""), ["path: no operation has it"]);
    assert_eq!(request("PUT /apps/a/notes", ""), ["path: only GET, POST of it is documented"]);
    assert_eq!(
        request("GET /apps/a/notes/x", "")[1],
        "path.id: is a string, documented as integer"
    );
    let elsewhere = Request::get("https://localhost/v2/apps/a/notes").body("").unwrap();
    let document = notes();
    let checker = Checker::new(&document);
    assert_eq!(texts(&checker.request(&elsewhere)), ["path: does not begin with `/v1`"]);
    assert_eq!(texts(&checker.with_base_path("/v2").request(&elsewhere)).len(), 1);
}

#[test]
fn the_query_is_checked_by_its_names_on_the_wire() {
    assert_eq!(
        request("GET /apps/a/notes?page_size=1&pageSize=many&order_by=size&tag", ""),
        [
            "query.order_by: is none of \"age\", \"title\"",
            "query.pageSize: is a string, documented as integer",
            "query.page_size: is not documented",
        ]
    );
    assert_eq!(request("GET /apps/a/notes?pageSize=101", ""), ["query.pageSize: is more than 100"]);
}

#[test]
fn bodies_are_there_as_documented() {
    assert_eq!(posted(""), ["body: is required"]);
    assert_eq!(posted("{"), ["body: is no JSON: line 1, column 1"]);
    assert_eq!(request("GET /apps/a/notes", "{}"), ["body: is not documented"]);
    assert_eq!(response("deleteNote", 204, "{}"), ["body: is not documented"]);
    assert_eq!(response("getNote", 200, ""), ["body: is documented, and empty"]);
    let untyped =
        Request::post("/v1/apps/a/notes").header("authorization", "bearer a").body("{}").unwrap();
    assert_eq!(
        texts(&Checker::new(&notes()).request(&untyped)),
        ["header.content-type: is required with a body: application/json"]
    );
}

#[test]
fn a_status_that_is_not_documented_is_found() {
    assert_eq!(response("addNote", 200, ""), ["status: 200 is not documented, but 201, 4XX"]);
}

#[test]
fn credentials_go_where_they_belong() {
    let document = notes();
    let checker = Checker::new(&document);
    let without = Request::get("/v1/apps/a/notes").body("").unwrap();
    assert_eq!(texts(&checker.request(&without)), ["credential: the operation needs apiKey"]);
    let basic =
        Request::get("/v1/apps/a/notes").header("authorization", "Basic a").body("").unwrap();
    assert_eq!(checker.request(&basic)[0].kind(), FindingKind::Missing);
    assert_eq!(
        request("GET /apps/a/notes/1", ""),
        ["header.authorization: the operation takes no credential"]
    );
}

#[test]
fn parameters_are_read_by_their_style() {
    let document = document(
        "/a:\n  get:\n    parameters:\n\
         \x20   - {name: ids, in: query, explode: false, schema: {type: array, maxItems: 2, items: {type: integer}}}\n\
         \x20   - {name: at, in: query, style: deepObject, schema: {type: object, properties: {gte: {type: integer}}}}\n\
         \x20   - {name: filter, in: query, schema: {type: object, required: [name], properties: {name: {type: string}}}}\n\
         \x20   - {name: json, in: query, content: {application/json: {schema: {type: array}}}}\n\
         \x20   - {name: X-Count, in: header, required: true, schema: {type: integer}}",
        "",
    );
    let checker = Checker::new(&document);
    let found = |query: &str| {
        let request = Request::get(format!("/a?{query}")).header("x-count", "1").body("").unwrap();
        texts(&checker.request(&request))
    };
    assert!(found("ids=1,2&at[gte]=5&name=a+b&json=[1]").is_empty());
    assert_eq!(
        found("ids=1,2,b&at[gte]=x&at[lt]=1&json={}"),
        [
            "query.at.gte: is a string, documented as integer",
            "query.at.lt: is not documented",
            "query.ids: has more than 2 items",
            "query.ids[2]: is a string, documented as integer",
            "query.json: is an object, documented as array",
        ]
    );
    let bare = Request::get("/a").body("").unwrap();
    assert_eq!(texts(&checker.request(&bare)), ["header.x-count: is required"]);
}

#[test]
fn forms_are_read_by_their_fields() {
    let document = document(
        "/token:\n  post:\n    requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/F'}}}}",
        "F: {type: object, required: [code], properties: {code: {type: string}, ttl: {type: integer}, scope: {type: array, items: {type: string}}}}",
    );
    let found = |body: &'static str| {
        let request =
            Request::post("/token").header("content-type", "application/x-www-form-urlencoded");
        texts(&Checker::new(&document).request(&request.body(body).unwrap()))
    };
    assert!(found("code=1&ttl=5&scope=a&scope=b").is_empty());
    assert_eq!(
        found("ttl=x&d=1"),
        [
            "body.code: is required",
            "body.d: is not documented",
            "body.ttl: is a string, documented as integer",
        ]
    );
}

#[test]
fn a_form_in_the_place_of_json_is_read_if_that_is_asked_for() {
    let document = document(
        "/token:\n  post:\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/F'}}}}",
        "F: {type: object, properties: {code: {type: string}, ttl: {type: integer}}}",
    );
    let request = |media_type| {
        let request = Request::post("/token").header("content-type", media_type);
        request.body("code=1&ttl=5&d=1").unwrap()
    };
    let form = request("application/x-www-form-urlencoded");
    let checker = Checker::new(&document);
    let refused = "`application/x-www-form-urlencoded` is not documented, but application/json";
    assert_eq!(texts(&checker.request(&form)), [format!("header.content-type: {refused}")]);
    let checker = checker.with_forms();
    assert_eq!(texts(&checker.request(&form)), ["body.d: is not documented"]);
    let present = checker.request_fields(&form).into_iter().filter(Field::is_present);
    let places: Vec<_> = present.map(|field| field.place().to_owned()).collect();
    assert_eq!(places, ["body", "body.code", "body.ttl"]);
    let other = "header.content-type: `text/plain` is not documented, but application/json";
    assert_eq!(texts(&checker.request(&request("text/plain"))), [other]);
}

#[test]
fn what_only_one_way_goes_is_not_required_of_the_other() {
    let document = document(
        "/a:\n  post:\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\n    responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}",
        "A: {type: object, required: [id, password], properties: {id: {type: string, readOnly: true}, password: {type: string, writeOnly: true}}}",
    );
    let checker = Checker::new(&document);
    let request = Request::post("/a").header("content-type", "application/json");
    assert!(checker.request(&request.body(r#"{"password": "a"}"#).unwrap()).is_empty());
    let operation = checker.operation(&Method::POST, "/a").unwrap();
    let response = Response::builder().header("content-type", "application/json");
    assert!(checker.response(&operation, &response.body(r#"{"id": "a"}"#).unwrap()).is_empty());
}

#[test]
fn what_nobody_can_know_takes_anything() {
    let document = document(
        "/a:\n  post:\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, properties: {gone: {$ref: '#/components/schemas/none'}, loop: {$ref: '#/components/schemas/L'}, odd: {type: string, pattern: '('}}}\nL: {$ref: '#/components/schemas/L'}",
    );
    let request = Request::post("/a").header("content-type", "application/json");
    let request = request.body(r#"{"gone": {"a": 1}, "loop": [1], "odd": "a"}"#).unwrap();
    assert_eq!(texts(&Checker::new(&document).request(&request)), [""; 0]);
}

#[test]
fn conditions_are_kept_and_name_fields_too() {
    let document = document(
        "/a:\n  post:\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, properties: {a: {type: integer}}, if: {required: [a]}, then: {required: [b], properties: {b: {type: integer}}}}",
    );
    let found = |body: &'static str| {
        let request = Request::post("/a").header("content-type", "application/json");
        texts(&Checker::new(&document).request(&request.body(body).unwrap()))
    };
    assert_eq!(found(r#"{"a": 1, "b": 2}"#), [""; 0]);
    assert_eq!(found(r#"{"a": 1}"#), ["body.b: is required"]);
}

#[test]
fn an_api_may_have_servers_with_other_paths() {
    let document = Document::parse(
        "openapi: 3.0.0\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://a.example'}, {url: 'https://{name}.example/v1/', variables: {name: {default: b}}}, {url: /v2}]\npaths: {/a: {get: {}}}",
    )
    .unwrap();
    let checker = Checker::new(&document);
    for path in ["/a", "/v1/a", "/v2/a"] {
        assert!(checker.operation(&Method::GET, path).is_some(), "{path}");
    }
    assert!(checker.operation(&Method::GET, "/v3/a").is_none());
}

#[test]
fn mistakes_in_calls_of_the_vendors_are_found() {
    let found = |vendor: &str, url: &str, body: &'static str| {
        let (_, document) = vendors().find(|(name, _)| *name == vendor).unwrap();
        let request = Request::post(url)
            .header("authorization", "Bearer project:key")
            .header("content-type", "application/json");
        texts(&Checker::new(document).request(&request.body(body).unwrap()))
    };
    let clerk = "https://api.clerk.com/v1/sign_in_tokens";
    assert_eq!(
        found("clerk", clerk, r#"{"user_id": "user_1", "expires_in_seconds": 60}"#),
        [""; 0]
    );
    assert_eq!(
        found("clerk", clerk, r#"{"userId": "user_1", "expires_in_seconds": 0}"#),
        [
            "body.expires_in_seconds: is less than 1",
            "body.userId: is not documented",
            "body.user_id: is required",
        ]
    );
    assert_eq!(
        found("descope", "https://api.descope.com/oauth2/v1/apps/token", "{}"),
        ["header.authorization: the operation takes no credential"]
    );
    let svix = "https://api.eu.svix.com/api/v1/auth/app/a%20b/expire-all";
    assert_eq!(
        found("svix", svix, r#"{"expiry": 259201}"#),
        [
            "body.expiry: is more than 259200",
            "path.app_id: is not of the form `^[a-zA-Z0-9\\-_.]+$`",
        ]
    );
}

#[test]
fn a_checker_is_for_many_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Checker::new(&notes()));
}
