//! The tokens that clients present and providers mint.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use serde_json::{Value, json};
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

/// A token in the shape of a JWT, unlike any other; its signature is random.
pub(super) fn jwt(key_id: &str, claims: &Value) -> String {
    let header = json!({ "alg": "RS256", "kid": key_id, "typ": "JWT" });
    let header = base64url(header.to_string().as_bytes());
    let claims = base64url(claims.to_string().as_bytes());
    let signature = base64url(random().as_bytes());
    format!("{header}.{claims}.{signature}")
}

/// Encodes with the URL-safe alphabet and without padding (RFC 4648, section 5).
pub(super) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
