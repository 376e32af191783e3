//! The custom attributes that the project has for users.

use serde_json::{Value, json};

use crate::sandbox::documented::{Answer, Asked, Store};

/// Where they are kept.
const PLACE: &str = "/v1/mgmt/user/customattributes";
const ATTRIBUTES: &str = "attributes";

/// Lists attributes, creates or deletes some. Until one is created, the list is a sample.
pub(super) fn perform(asked: &Asked, store: &mut Store) -> Option<Answer> {
    let list = |name: &str| asked.body.get(name).and_then(Value::as_array).cloned();
    let is_called = |one: &Value, name: Option<&Value>| one.get("name") == name;
    let known = store.part(PLACE).and_then(|part| part.get(ATTRIBUTES)).and_then(Value::as_array);
    let mut attributes = known.cloned();
    match asked.line().as_str() {
        "GET /v1/mgmt/user/customattributes" => {}
        "POST /v1/mgmt/user/customattribute/create" => {
            let attributes = attributes.get_or_insert_default();
            for new in list(ATTRIBUTES).unwrap_or_default() {
                attributes.retain(|one| !is_called(one, new.get("name")));
                attributes.push(new);
            }
        }
        "POST /v1/mgmt/user/customattribute/delete" => {
            for name in list("names").unwrap_or_default() {
                attributes
                    .iter_mut()
                    .for_each(|all| all.retain(|one| !is_called(one, Some(&name))));
            }
        }
        _ => return None,
    }
    let attributes = attributes?;
    let answer = json!({ "data": attributes, "total": attributes.len().to_string() });
    store.part_mut(PLACE).insert(ATTRIBUTES.to_owned(), attributes.into());
    Some(Answer::json(answer))
}
