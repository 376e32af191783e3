//! The documented fields of requests and responses, beside `fixtures/notes/notes.yml`.

use auth_openapi::{Checker, Document, Field};
use http::{Request, Response};

use crate::document;

fn notes() -> Document {
    Document::read(format!("{}/tests/fixtures/notes/notes.yml", env!("CARGO_MANIFEST_DIR")))
        .unwrap()
}

/// `+` is there, `-` is not, `!` is required.
fn shown(fields: &[Field]) -> Vec<String> {
    let shown = fields.iter().map(|field| {
        let sign = if field.is_present() { '+' } else { '-' };
        format!("{sign}{}{}", field.place(), if field.is_required() { "!" } else { "" })
    });
    shown.collect()
}

fn request(document: &Document, line: &str, body: &str) -> Vec<String> {
    let (method, path) = line.split_once(' ').unwrap();
    let mut request = Request::builder().method(method).uri(path);
    if !body.is_empty() {
        request = request.header("content-type", "application/json");
    }
    let request = request.body(body.to_owned()).unwrap();
    shown(&Checker::new(document).with_base_path("").request_fields(&request))
}

#[test]
fn parameters_are_there_or_not() {
    assert_eq!(
        request(&notes(), "GET /apps/a/notes?pageSize=1&tag=a&other=1", ""),
        ["+path.app_id!", "+query.pageSize", "-query.order_by", "+query.tag", "+query.tag[]"]
    );
    assert_eq!(request(&notes(), "GET /elsewhere", ""), [""; 0]);
    let deep = document(
        "/a:\n  get:\n    parameters: [{name: f, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}, b: {type: string}}}}]\n    responses: {}",
        "",
    );
    assert_eq!(request(&deep, "GET /a?f%5Ba%5D=1", ""), ["+query.f", "+query.f.a", "-query.f.b"]);
}

#[test]
fn fields_of_a_body_are_found_wherever_they_are() {
    let note = r#"{"title": "a", "tags": [], "reply": {"title": "b"}, "labels": {}, "age": null}"#;
    assert_eq!(
        request(&notes(), "POST /apps/a/notes", note),
        [
            "+path.app_id!",
            "-header.idempotency-key",
            "+body!",
            "+body.title!",
            "+body.age",
            "+body.tags",
            "-body.tags[]",
            "-body[\"@type\"]",
            "-body[\"x5t#S256\"]",
            "+body.reply",
            "+body.reply.title!",
            "-body.reply.age",
            "-body.reply.tags",
            "-body.reply[\"@type\"]",
            "-body.reply[\"x5t#S256\"]",
            "-body.reply.reply",
            "-body.reply.labels",
            "-body.reply.anything",
            "-body.reply.shape",
            "+body.labels",
            "-body.labels.*",
            "-body.anything",
            "-body.shape",
        ]
    );
    assert_eq!(
        request(&notes(), "POST /apps/a/notes", ""),
        ["+path.app_id!", "-header.idempotency-key", "-body!"]
    );
}

#[test]
fn of_a_union_the_fields_of_the_variant_that_was_sent_count() {
    let sent = |body: &str| {
        let document = document(
            "/a:\n  post:\n    requestBody: {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}}}}\n    responses: {}",
            "A: {type: object, required: [kind], properties: {kind: {enum: [a]}, x: {type: string}}}\n\
             B: {type: object, required: [kind], properties: {kind: {enum: [b]}, y: {type: string}}}\n\
             C: {type: object, properties: {z: {type: string}, secret: {type: string, readOnly: true}}}",
        );
        request(&document, "POST /a", body)
    };
    assert_eq!(sent(r#"{"kind": "a"}"#), ["+body", "+body.kind!", "-body.x"]);
    assert_eq!(sent(r#"{"kind": "b", "y": "1"}"#), ["+body", "+body.kind!", "+body.y"]);
    assert_eq!(sent(r#"{"z": "1"}"#), ["+body", "+body.z"]);
}

#[test]
fn a_field_of_a_response_knows_its_pointer() {
    let document = document(
        "/a:\n  get:\n    operationId: list\n    responses: {200: {content: {application/json: {schema: {type: array, minItems: 1, items: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}}}}}}",
        "A: {type: object, required: [id], properties: {id: {type: string}, a/b: {type: string}, key: {type: string, writeOnly: true}}}",
    );
    let response = Response::builder()
        .header("content-type", "application/json")
        .body(r#"[{"x": {"id": "1"}, "y": {"id": "2", "a/b": "3"}}]"#)
        .unwrap();
    let operation = document.operation("list").unwrap();
    let fields = Checker::new(&document).response_fields(&operation, &response);
    assert_eq!(
        shown(&fields),
        [
            "+body[]!",
            "+body[].*",
            "+body[].*.id!",
            "-body[].*[\"a/b\"]",
            "+body[].*.id!",
            "+body[].*[\"a/b\"]"
        ]
    );
    let pointers: Vec<_> = fields.iter().filter_map(Field::pointer).collect();
    assert_eq!(pointers, ["/0/x/id", "/0/x/a~1b", "/0/y/id", "/0/y/a~1b"]);
}
