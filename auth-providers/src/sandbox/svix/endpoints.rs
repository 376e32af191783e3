//! What belongs to an endpoint or a sink: its secret and its headers.

use serde_json::{Map, Value, json};

use crate::sandbox::documented::{Asked, Record, Store};
use crate::sandbox::token;

/// Keeps what a new endpoint does not show itself.
pub(super) fn keep_parts(store: &mut Store, place: &str, record: &mut Record) {
    let path = format!("{place}/{}", record.id);
    let secret = record.fields.remove("secret");
    let secret = secret.filter(Value::is_string).unwrap_or_else(new_secret);
    store.part_mut(&format!("{path}/secret")).insert("key".to_owned(), secret);
    let headers = record.fields.remove("headers").unwrap_or_else(|| json!({}));
    store.part_mut(&format!("{path}/headers")).insert("headers".to_owned(), headers);
}

/// Follows an operation on what belongs to an endpoint.
pub(super) fn succeeded(asked: &Asked, store: &mut Store) {
    let line = asked.line();
    let Some(path) = asked.place(store) else { return };
    if let Some(secret) = path.strip_suffix("/rotate").filter(|path| path.ends_with("/secret")) {
        let key = asked.body.get("key").cloned().filter(Value::is_string);
        let key = key.unwrap_or_else(new_secret);
        store.part_mut(secret).insert("key".to_owned(), key);
    } else if line.starts_with("PATCH") && path.ends_with("/headers") {
        let part = store.part_mut(&path);
        part.remove("deleteHeaders");
        let gone = asked.body.get("deleteHeaders").and_then(Value::as_array);
        let headers = part.get_mut("headers").and_then(Value::as_object_mut);
        if let Some((gone, headers)) = gone.zip(headers) {
            remove(headers, gone);
        }
    }
}

fn remove(headers: &mut Map<String, Value>, names: &[Value]) {
    headers.retain(|name, _| !names.iter().any(|gone| gone.as_str() == Some(name)));
}

fn new_secret() -> Value {
    // 32 letters and digits are the base64 of 24 bytes.
    format!("whsec_{}", token::random()).into()
}
