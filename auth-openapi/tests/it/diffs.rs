//! Two versions of `fixtures/notes/notes.yml`.

use std::fs;

use auth_openapi::{Document, diff};

use crate::vendors::vendors;

/// What is said of the fixture after `from` became `to`.
fn changed(from: &str, to: &str) -> Vec<String> {
    let file = format!("{}/tests/fixtures/notes/notes.yml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    let old = Document::parse(&text).unwrap();
    let new = Document::parse(&text.replacen(from, to, 1)).unwrap();
    diff(&old, &new).iter().map(ToString::to_string).collect()
}

#[test]
fn words_are_no_change() {
    assert!(changed("info: {title: Notes,", "info: {title: Notes, description: Words,").is_empty());
}

#[test]
fn operations_come_and_go() {
    let export = "  /apps/{app_id}/export:\n    get: {operationId: exportNotes, responses: {200: {description: ''}}}\n";
    assert_eq!(changed(export, ""), ["- GET /apps/{app_id}/export: exportNotes"]);
    assert_eq!(
        changed(export, &format!("{export}    put: {{responses: {{}}}}\n")),
        ["+ PUT /apps/{app_id}/export"]
    );
}

#[test]
fn a_moved_operation_is_one_change() {
    assert_eq!(
        changed("  /apps/{app_id}/export:", "  /export:"),
        ["~ exportNotes: GET /apps/{app_id}/export → GET /export"]
    );
}

#[test]
fn a_renamed_field_comes_and_goes_with_its_operations() {
    assert_eq!(
        changed("        age: {", "        years: {"),
        [
            "+ schema Note .years: integer, format \"int32\", minimum 0, nullable (in listNotes, addNote, getNote)",
            "- schema Note .age: integer, format \"int32\", minimum 0, nullable (in listNotes, addNote, getNote)",
        ]
    );
}

#[test]
fn parameters_bodies_credentials_and_responses_change() {
    assert_eq!(
        changed("name: tag, in: query,", "name: tag, in: query, required: true,"),
        ["~ GET /apps/{app_id}/notes query.tag: optional, array → required, array"]
    );
    assert_eq!(
        changed("maximum: 100", "maximum: 50"),
        [
            "~ GET /apps/{app_id}/notes query.pageSize: optional, integer, minimum 1, maximum 100 → optional, integer, minimum 1, maximum 50"
        ]
    );
    assert_eq!(
        changed("requestBody: {required: true, ", "requestBody: {"),
        [
            "~ POST /apps/{app_id}/notes body: required, application/json, Note → optional, application/json, Note"
        ]
    );
    assert_eq!(
        changed("      security: []\n", ""),
        ["~ GET /apps/{app_id}/notes/{id} credential: none → apiKey"]
    );
    assert_eq!(
        changed("        4XX: {description: ''}\n", ""),
        ["- POST /apps/{app_id}/notes 4XX"]
    );
    assert_eq!(
        changed("      deprecated: true\n", ""),
        ["~ DELETE /apps/{app_id}/notes/{id}: deleteNote, deprecated → deleteNote"]
    );
}

#[test]
fn schemas_and_their_variants_change() {
    assert_eq!(
        changed("required: [title]", "required: []"),
        [
            "~ schema Note .title: required, string, minLength 1, maxLength 20 → string, minLength 1, maxLength 20 (in listNotes, addNote, getNote)"
        ]
    );
    assert_eq!(
        changed("          - {$ref: '#/components/schemas/Square'}\n", ""),
        ["- schema Note .shape|Square: variant of oneOf (in listNotes, addNote, getNote)"]
    );
    assert_eq!(
        changed("enum: [circle]", "enum: [circle, disc]"),
        [
            "~ schema Circle .kind: required, string, enum [\"circle\"] → required, string, enum [\"circle\",\"disc\"] (in listNotes, addNote, getNote)"
        ]
    );
    assert_eq!(
        changed("    Circle:", "    Unused: {type: string}\n    Circle:"),
        ["+ schema Unused"]
    );
}

#[test]
fn a_document_does_not_differ_from_itself() {
    for (vendor, document) in vendors() {
        assert_eq!(diff(document, document), [], "{vendor}");
    }
}
