//! The tokens that clients present and providers mint.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

/// What a request carries as `Authorization: Bearer …`.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// Thirty-two letters and digits that nobody guesses.
pub(super) fn random() -> String {
    Uuid::new_v4().simple().to_string()
}

/// The claims of a token that lives for so many seconds, and these: the later of two with one name
/// counts, and null takes it away.
///
/// Its id sets it apart from others of the same second, whose signature would be the same.
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
