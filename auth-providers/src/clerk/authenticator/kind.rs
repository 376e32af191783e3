//! Tells the kinds of tokens apart.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The prefix of `sub` in a machine's JWT.
pub(super) const MACHINE: &str = "mch_";

/// The kind of a token, by its form.
///
/// Nothing is verified here. A token of a wrong kind is refused by the verification of the kind that
/// it claims to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A JWT, or no token at all.
    Session,
    ApiKey,
    OauthToken(Form),
    MachineToken(Form),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Clerk has to be asked.
    Opaque,
    Jwt,
}

#[derive(Deserialize)]
struct Header {
    typ: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    sub: Option<String>,
}

/// The largest token, in bytes. The verifiers of JWTs have the same limit.
const LIMIT: usize = 16 * 1024;

impl Kind {
    pub(super) fn of(token: &str) -> Self {
        match token.split_once('_') {
            Some(("ak", _)) => Self::ApiKey,
            Some(("oat", _)) => Self::OauthToken(Form::Opaque),
            Some(("mt" | "m2m", _)) => Self::MachineToken(Form::Opaque),
            _ => Self::of_jwt(token).unwrap_or(Self::Session),
        }
    }

    fn of_jwt(token: &str) -> Option<Self> {
        if token.len() > LIMIT {
            return None;
        }
        let (header, rest) = token.split_once('.')?;
        let (claims, _) = rest.split_once('.')?;
        let name = decoded::<Header>(header)?.typ.unwrap_or_default().to_ascii_lowercase();
        // RFC 9068, section 2.1.
        if name == "at+jwt" || name == "application/at+jwt" {
            return Some(Self::OauthToken(Form::Jwt));
        }
        let subject = decoded::<Claims>(claims)?.sub?;
        subject.starts_with(MACHINE).then_some(Self::MachineToken(Form::Jwt))
    }
}

/// Whether Clerk may know a token of this form: it is not longer than a JWT may be, and it is a bearer
/// token (RFC 6750, section 2.1). Anything else would be refused unseen by what is in front of Clerk,
/// which looks like an outage.
pub(super) fn may_exist(token: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    token.len() <= LIMIT && token.bytes().all(is_allowed)
}

fn decoded<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jwt(header: &str, claims: &str) -> String {
        format!("{}.{}.x", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims))
    }

    #[test]
    fn a_kind_is_known_by_its_form() {
        let (opaque, inside) = (Form::Opaque, Form::Jwt);
        for (token, kind) in [
            ("ak_1".to_owned(), Kind::ApiKey),
            ("oat_1".to_owned(), Kind::OauthToken(opaque)),
            ("mt_1".to_owned(), Kind::MachineToken(opaque)),
            ("m2m_1".to_owned(), Kind::MachineToken(opaque)),
            ("AK_1".to_owned(), Kind::Session),
            ("ak".to_owned(), Kind::Session),
            (String::new(), Kind::Session),
            (jwt("{}", r#"{"sub":"user_1"}"#), Kind::Session),
            (jwt("{}", r#"{"sub":"mch_1"}"#), Kind::MachineToken(inside)),
            (jwt(r#"{"typ":"JWT"}"#, r#"{"sub":"mch_1"}"#), Kind::MachineToken(inside)),
            (jwt(r#"{"typ":"at+jwt"}"#, r#"{"sub":"user_1"}"#), Kind::OauthToken(inside)),
            (jwt(r#"{"typ":"application/AT+JWT"}"#, "{}"), Kind::OauthToken(inside)),
            // What two readers may read in two ways is looked at by the session's verifier.
            (jwt("{}", r#"{"sub":"mch_1","sub":"user_1"}"#), Kind::Session),
            (jwt("{}", &format!(r#"{{"sub":"mch_{}"}}"#, "1".repeat(LIMIT))), Kind::Session),
        ] {
            assert_eq!(Kind::of(&token), kind, "{token:.60}");
        }
    }
}
