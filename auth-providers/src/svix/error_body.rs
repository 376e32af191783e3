//! `{"code", "detail"}`, or for a 422 `{"detail": [{"loc", "msg", "type"}]}`.

use auth_core::ErrorBody;
use http::HeaderMap;
use serde::Deserialize;

#[derive(Deserialize)]
struct HttpError {
    #[serde(default)]
    code: String,
    detail: Option<Detail>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Detail {
    Text(String),
    Fields(Vec<FieldError>),
}

#[derive(Deserialize)]
struct FieldError {
    #[serde(default)]
    loc: Vec<String>,
    #[serde(default)]
    msg: String,
    #[serde(default, rename = "type")]
    kind: String,
}

pub(super) fn parse(_: &HeaderMap, body: &[u8]) -> ErrorBody {
    let Ok(body) = serde_json::from_slice::<HttpError>(body) else {
        return ErrorBody::new();
    };
    let said = ErrorBody::new().code(body.code);
    match body.detail {
        Some(Detail::Text(text)) => said.message(text),
        Some(Detail::Fields(fields)) => {
            let kind = fields.first().map(|field| field.kind.clone()).unwrap_or_default();
            let all: Vec<_> = fields
                .iter()
                .map(|field| format!("{}: {}", field.loc.join("."), field.msg))
                .collect();
            said.code(kind).message(all.join("; "))
        }
        None => said,
    }
}
