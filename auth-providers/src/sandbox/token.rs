//! Reads the tokens of clients and creates new ones.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

/// The bearer token of a request.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// Thirty-two random letters and digits.
pub(super) fn random() -> String {
    Uuid::new_v4().simple().to_string()
}

/// The claims of a token that is valid for `lifetime` seconds, with further claims. If a name is
/// there twice, the later value counts. `null` removes a claim.
///
/// The claim `jti` makes the token different from others of the same second.
pub(super) fn claims<'a>(lifetime: i64, more: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let now = Timestamp::now().as_second();
    let common = [("exp", (now + lifetime).into()), ("iat", now.into()), ("jti", random().into())];
    let all = common.into_iter().chain(more);
    let mut claims: Map<_, _> = all.map(|(name, value)| (name.to_owned(), value)).collect();
    claims.retain(|_, value| !value.is_null());
    Value::Object(claims)
}

/// Encodes with the URL-safe alphabet and without padding (RFC 4648, section 5).
pub(super) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
