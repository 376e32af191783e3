//! The webhooks of a document. They are made into answers, and held beside it as such.

use auth_openapi::Document;
use serde_json::{Value, json};

/// The document with one operation for each webhook under `key`, which answers with its payload.
pub(crate) fn answers(document: &str, key: &str) -> Document {
    let mut document: Value = serde_json::from_str(document).unwrap();
    let webhooks = document.as_object_mut().unwrap().remove(key).unwrap();
    document["paths"] = webhooks.as_object().unwrap().iter().map(answer).collect();
    Document::parse(&document.to_string()).unwrap()
}

fn answer((name, webhook): (&String, &Value)) -> (String, Value) {
    let mut content = webhook["post"]["requestBody"]["content"].clone();
    let payload = content["application/json"]["schema"].take();
    // Not every vendor documents that the name of a webhook is the type of its payload.
    let named = json!({"properties": {"type": {"type": "string", "enum": [name]}}});
    content["application/json"]["schema"] = json!({"allOf": [payload, named]});
    let responses = json!({"200": {"description": "", "content": content}});
    (format!("/{name}"), json!({"get": {"operationId": name, "responses": responses}}))
}
