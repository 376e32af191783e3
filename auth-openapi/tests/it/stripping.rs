//! What is left of a document.

use auth_openapi::{Document, strip};

const PROSE: &str = r##"{
  "openapi": "3.0.3",
  "info": {"title": "Notes", "version": "7", "description": "Some words.", "contact": {"name": "A"}, "x-logo": {"url": "u"}},
  "tags": [{"name": "notes", "description": "Some words."}],
  "externalDocs": {"url": "https://example.com"},
  "paths": {
    "x-note": "a",
    "/notes": {
      "summary": "Some words.",
      "post": {
        "summary": "Some words.", "operationId": "add", "security": [], "x-internal": true, "x-codeSamples": [{"source": "a"}], "x-doc": "Some words.",
        "requestBody": {"content": {"application/json": {"example": {"a": 1}, "schema": {"$ref": "#/components/schemas/Note"}}}},
        "responses": {"200": {"description": "Some words."}, "404": {"$ref": "#/components/responses/none"}}
      }
    }
  },
  "x-webhooks": {"note.added": {"summary": "Some words.", "post": {"operationId": "added", "requestBody": {"content": {"application/json": {"example": {"a": 1}, "schema": {"type": "string"}}}}}}},
  "components": {
    "schemas": {"Note": {"title": "A note", "type": "object", "example": {"a": 1}, "required": ["title"], "properties": {
      "title": {"type": "string", "description": "Some words.", "nullable": true, "maxLength": 9, "examples": ["a"]},
      "description": {"type": "string", "enum": ["a", "b c"], "default": "a", "deprecated": true},
      "x-example": {"type": "integer", "format": "int32"}}}},
    "securitySchemes": {"o": {"type": "oauth2", "description": "Some words.", "flows": {"password": {"tokenUrl": "u", "scopes": {"read": "Some words."}}}}}
  }
}"##;

#[test]
fn facts_stay_and_prose_goes() {
    let stripped = strip(&Document::parse(PROSE).unwrap(), Some("2026-01-02")).to_json();
    let expected = r##"{
 "openapi": "3.0.3",
 "info": {"title": "Notes", "version": "7", "x-date": "2026-01-02"},
 "tags": [{"name": "notes"}],
 "paths": {
  "/notes": {
   "post": {
    "operationId": "add",
    "security": [],
    "x-internal": true,
    "requestBody": {
     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}
    },
    "responses": {"200": {"description": ""}, "404": {"$ref": "#/components/responses/none"}}
   }
  }
 },
 "x-webhooks": {
  "note.added": {
   "post": {
    "operationId": "added",
    "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}}
   }
  }
 },
 "components": {
  "schemas": {
   "Note": {
    "type": "object",
    "required": ["title"],
    "properties": {
     "title": {"type": "string", "nullable": true, "maxLength": 9},
     "description": {"type": "string", "enum": ["a", "b c"], "default": "a", "deprecated": true},
     "x-example": {"type": "integer", "format": "int32"}
    }
   }
  },
  "securitySchemes": {
   "o": {"type": "oauth2", "flows": {"password": {"tokenUrl": "u", "scopes": {"read": ""}}}}
  }
 }
}
"##;
    assert_eq!(stripped, expected);
    assert_eq!(strip(&Document::parse(&stripped).unwrap(), None).to_json(), stripped);
}
