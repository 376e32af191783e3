//! What a document test says when the vendor's document is no longer what was declared.

use auth_core::{
    Bearer, ByteStream, Call, Client, ClientBuilder, Provider, Secret, endpoint, request, response,
};
use auth_openapi::{Document, Plan};
use auth_tests::server::{Reply, Server};
use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::api::{Api, Credentials};
use crate::operation::Operation;
use crate::yardstick::Yardstick;

const NOTES: &str = "
openapi: 3.1.0
info: {title: Notes, version: '1'}
security: [{key: []}]
paths:
  /notes:
    get:
      operationId: listNotes
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        200: {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
    post:
      operationId: addNote
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}
      responses:
        201:
          content:
            application/json:
              schema:
                type: object
                required: [note]
                properties: {note: {$ref: '#/components/schemas/Note'}}
  /notes/{id}:
    delete:
      operationId: deleteNote
      security: [{token: []}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {204: {description: ''}}
  /notes/{id}/text:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {200: {content: {text/plain: {schema: {type: string}}}}}
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
    token: {type: http, scheme: bearer}
  schemas:
    Page:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Note'}}
    NewNote:
      type: object
      required: [title]
      properties:
        title: {type: string}
        tags: {type: array, items: {type: string}}
    Note:
      type: object
      required: [id]
      properties:
        id: {type: string}
        title: {type: string}
        age: {type: integer}
        shape:
          oneOf:
            - {type: object, required: [kind], properties: {kind: {const: circle}, radius: {type: number}}}
            - {type: object, required: [kind], properties: {kind: {const: square}, side: {type: number}}}
";

struct Notebook(Client);

impl Provider for Notebook {
    fn client(&self) -> &Client {
        &self.0
    }
}

/// Notes.
trait Notes: Provider {
    /// Lists them.
    #[endpoint(method = GET, path = "/notes?<limit>")]
    fn list_notes(&self, limit: Option<u64>) -> Call<Page>;

    /// Adds one.
    #[endpoint(method = POST, path = "/notes", json = request, envelope = "note")]
    fn add_note(&self, request: &NewNote) -> Call<Note>;

    /// Deletes one.
    #[endpoint(method = DELETE, path = "/notes/<id>", auth = token)]
    fn delete_note(&self, id: &str, token: &Secret) -> Call<()>;

    /// Gives its text.
    #[endpoint(method = GET, path = "/notes/<id>/text")]
    fn text(&self, id: &str) -> Call<Bytes>;

    /// Gives its text, piece by piece.
    #[endpoint(method = GET, path = "/notes/<id>/text")]
    fn stream(&self, id: &str) -> Call<ByteStream>;
}

impl Notes for Notebook {}

/// A page.
#[response]
struct Page {
    /// Its notes.
    data: Vec<Note>,
}

/// A note to add.
#[request]
struct NewNote {
    /// Its title.
    title: String,
    /// Its tags.
    tags: Vec<String>,
}

/// A note.
#[response]
struct Note {
    /// Its id.
    id: String,
    /// Its title.
    title: Option<String>,
    /// Its age.
    age: Option<u64>,
    /// Its shape.
    shape: Option<Shape>,
}

/// A shape.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Shape {
    Circle { radius: Option<f64> },
    Square { side: Option<f64> },
}

/// The notes, beside a document in which one text is replaced by another.
fn drifted(from: &str, to: &str) -> &'static Api<Notebook> {
    assert_eq!(NOTES.matches(from).count(), 1, "{from}");
    beside(&NOTES.replace(from, to))
}

/// The notes, beside their own document.
fn notes() -> &'static Api<Notebook> {
    beside(NOTES)
}

fn beside(document: &str) -> &'static Api<Notebook> {
    let yardstick = Yardstick::new(Document::parse(document).unwrap(), Plan::default());
    let client = |url: &str| ClientBuilder::new(url, Notebook).credential(Bearer::new("key_1"));
    let credentials = Credentials { by_scheme: &[("key", "Bearer key_1")], key: "key_1" };
    Box::leak(Box::new(Api::new("notes", client, credentials).beside(yardstick)))
}

fn list(notes: &'static Api<Notebook>) -> Operation<Notebook> {
    notes
        .operation("listNotes")
        .all(|notes| notes.list_notes(Some(1)))
        .least(|notes| notes.list_notes(None))
}

fn add(notes: &'static Api<Notebook>) -> Operation<Notebook> {
    notes
        .operation("addNote")
        .all(|notes| notes.add_note(&NewNote::new("Milk").tags(["food"])))
        .least(|notes| notes.add_note(&NewNote::new("Milk")))
}

fn delete(notes: &'static Api<Notebook>) -> Operation<Notebook> {
    notes.operation("deleteNote").all(|notes| notes.delete_note("note_1", &Secret::from("t")))
}

fn text(notes: &'static Api<Notebook>) -> Operation<Notebook> {
    notes.operation("GET /notes/{id}/text").all(|notes| notes.text("note_1"))
}

fn stream(notes: &'static Api<Notebook>) -> Operation<Notebook> {
    notes.operation("GET /notes/{id}/text").all_raw(|notes| notes.stream("note_1"))
}

type Test = fn(&'static Api<Notebook>) -> Operation<Notebook>;

#[tokio::test]
async fn what_is_declared_as_documented_is_not_spoken_of() {
    for test in [list, add, delete, text, stream] {
        assert_eq!(test(notes()).findings().await, [""; 0]);
    }
}

#[tokio::test]
async fn what_a_request_lacks_or_has_too_much_is_named() {
    let drift: [(Test, &str, &str, &[&str]); 9] = [
        (
            list,
            "name: limit",
            "name: size",
            &[
                "all: query.limit: is not documented",
                "all: query.size: is documented, and not sent",
            ],
        ),
        (
            list,
            "type: integer}}\n",
            "type: boolean}}\n",
            &["all: query.limit: is a string, documented as boolean"],
        ),
        (
            list,
            "in: query, schema",
            "in: query, required: true, schema",
            &["least: query.limit: is required"],
        ),
        (
            list,
            "/notes:\n",
            "/v2/notes:\n",
            &["all: path: no operation has it", "least: path: no operation has it"],
        ),
        (list, "operationId: listNotes", "operationId: getNotes", &["no operation is called that"]),
        (
            add,
            "        tags: {type",
            "        labels: {type",
            &["all: body.tags: is not documented", "all: body.labels: is documented, and not sent"],
        ),
        (add, "required: [title]", "required: [title, tags]", &["least: body.tags: is required"]),
        (
            delete,
            "security: [{token: []}]",
            "security: [{key: []}]",
            &["all: credential: is not the client's", "least: credential: is not the client's"],
        ),
        (text, "/notes/{id}/text", "/notes/{id}/words", &["no operation is called that"]),
    ];
    for (test, from, to, expected) in drift {
        assert_eq!(test(drifted(from, to)).findings().await, expected, "{from} → {to}");
    }
}

#[tokio::test]
async fn a_clients_key_that_another_credential_was_documented_for_is_named() {
    let notes = drifted("security: [{key: []}]", "security: [{token: []}]");
    assert_eq!(
        list(notes).findings().await,
        ["all: credential: is the client's key", "least: credential: is the client's key",]
    );
}

#[tokio::test]
async fn what_a_model_lacks_or_refuses_is_named() {
    let drift: [(Test, &str, &str, &[&str]); 7] = [
        (
            list,
            "        age: {",
            "        age_in_days: {",
            &["data[].age_in_days: is documented, and not read"],
        ),
        (list, "radius: {", "diameter: {", &["data[].shape.diameter: is documented, and not read"]),
        (list, "side: {", "length: {", &["data[].shape.length: is documented, and not read"]),
        (
            list,
            "required: [data]\n      properties:\n",
            "required: [data]\n      properties:\n        next: {type: string}\n",
            &["next: is documented, and not read"],
        ),
        (
            add,
            "properties: {note: {",
            "properties: {warning: {type: string}, note: {",
            &["warning: is documented, and not read"],
        ),
        (
            list,
            "        age: {type: integer}",
            "        age: {type: string}",
            &["200 `full`: GET /notes: 200 OK: at `data[0].age`: wrong type, expected u64"],
        ),
        (
            list,
            "required: [id]",
            "required: [title]",
            &[
                "with null as data[].id: invalid type: null, expected a string",
                "without data[].id: missing field `id`",
            ],
        ),
    ];
    for (test, from, to, expected) in drift {
        assert_eq!(test(drifted(from, to)).findings().await, expected, "{from} → {to}");
    }
}

#[tokio::test]
async fn what_a_test_accepts_is_not_spoken_of() {
    let accepted = [
        list(drifted("name: limit", "name: size"))
            .differs("query.limit", "it has an older name")
            .without("query.size", "it is declared by its older name"),
        list(drifted("        age: {", "        days: {"))
            .ignores("data[].days", "it is of no use"),
        list(drifted("required: [id]", "required: [title]"))
            .needs("data[].id", "the server gives it every time"),
        notes()
            .operation("listNotes")
            .with("query.limit", "the server needs it")
            .all(|notes| notes.list_notes(Some(1))),
    ];
    for operation in accepted {
        assert_eq!(operation.findings().await, [""; 0]);
    }
}

#[tokio::test]
async fn an_exception_that_nothing_needs_is_named() {
    let operation =
        list(notes()).without("query.limit", "it is new").ignores("data[].id", "it is of no use");
    assert_eq!(
        operation.findings().await,
        [
            "`.without(\"query.limit\", …)` is not needed",
            "`.ignores(\"data[].id\", …)` is not needed",
        ]
    );
}

#[tokio::test]
async fn another_server_that_refuses_a_call_or_answers_something_else_is_named() {
    for (status, body, expected) in [
        (200, r#"{"data": []}"#, &[][..]),
        (
            200,
            "{}",
            &[
                "all: GET /notes: 200 OK: the body: missing field `data`",
                "least: GET /notes: 200 OK: the body: missing field `data`",
            ],
        ),
        (
            422,
            "{}",
            &[
                "all: GET /notes: 422 Unprocessable Entity",
                "least: GET /notes: 422 Unprocessable Entity",
            ],
        ),
    ] {
        let server = Server::start([Reply::json(status, body)]).await;
        let failures = list(notes()).failures(&server.url()).await;
        let texts = failures.into_iter().map(|(call, why)| format!("{call}: {}", why.text));
        assert_eq!(texts.collect::<Vec<_>>(), expected, "{status} {body}");
    }
}
