//! The rules for the claims and the header of a token.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::algorithm::Algorithm;
use super::error::VerifyError;
use super::object::{Object, ObjectError, Value};

/// The rules that a token has to meet, besides its signature.
///
/// A token always needs a signature with an allowed algorithm, and an `exp` in the future. Its
/// `nbf` and `iat`, if present, must not be in the future. A token that is bound to a key, `cnf.jkt`,
/// is accepted only with a [proof](super::JwksVerifier::verify_with_proof). All other rules are set
/// here.
///
/// Issuers and audiences are compared character by character, as RFC 7519 requires. For example,
/// `https://issuer.example.com` and `https://issuer.example.com/` are different issuers. If a token
/// is refused only because of a slash at the end, blanks, or the case of letters, a `tracing` event
/// at the level `warn` says so: the rule is probably misspelled.
#[derive(Clone)]
#[must_use = "rules do nothing until a verifier is made with them"]
pub struct Rules {
    pub(super) algorithms: Vec<Algorithm>,
    token_limit: usize,
    types: Vec<String>,
    needs_type: bool,
    leeway: Duration,
    issuer: Issuer,
    audiences: Vec<String>,
    audience: Audience,
    needs_subject: bool,
}

#[derive(Clone)]
enum Issuer {
    Any,
    OneOf(Vec<String>),
    Matching(Arc<dyn Fn(&str) -> bool + Send + Sync>),
}

/// When `aud` is checked.
#[derive(Clone, Copy, Debug)]
enum Audience {
    Required,
    IfPresent,
    Ignored,
}

/// The claims that rules are about.
pub(super) const CLAIMS: [&str; 7] = ["exp", "nbf", "iat", "iss", "sub", "aud", "cnf"];

impl Rules {
    /// Rules that allow these algorithms. Without an algorithm no token is accepted.
    ///
    /// By default any issuer is accepted, a token with an `aud` is refused, and `sub` is required.
    pub fn new(algorithms: impl IntoIterator<Item = Algorithm>) -> Self {
        Self {
            algorithms: algorithms.into_iter().collect(),
            token_limit: 16 * 1024,
            types: vec!["JWT".to_owned()],
            needs_type: false,
            leeway: Duration::from_secs(5),
            issuer: Issuer::Any,
            audiences: Vec::new(),
            audience: Audience::IfPresent,
            needs_subject: true,
        }
    }

    /// The largest accepted difference between the issuer's clock and this machine's. Default: 5
    /// seconds.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// Adds an accepted issuer. A token's `iss` must be one of the accepted issuers.
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        match &mut self.issuer {
            Issuer::OneOf(issuers) => issuers.push(issuer.into()),
            other => *other = Issuer::OneOf(vec![issuer.into()]),
        }
        self
    }

    /// Accepts the issuers for which `matches` returns `true`. It replaces the issuers set with
    /// [`issuer`](Self::issuer).
    pub fn issuer_matching(
        mut self,
        matches: impl Fn(&str) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.issuer = Issuer::Matching(Arc::new(matches));
        self
    }

    /// Adds an accepted audience: a name of the service that receives the tokens. A token's `aud`
    /// must be one of the accepted audiences, or a list that contains one.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audiences.push(audience.into());
        self.audience = Audience::Required;
        self
    }

    /// Accepts tokens without `aud`, even if audiences are set.
    pub fn audience_if_present(mut self) -> Self {
        self.audience = Audience::IfPresent;
        self
    }

    /// Accepts tokens for any audience. This is safe only if the issuer's keys sign tokens for one
    /// audience.
    pub fn any_audience(mut self) -> Self {
        self.audience = Audience::Ignored;
        self
    }

    /// Accepts tokens without `sub`. If `sub` is present, it must still be a string.
    pub fn subject_if_present(mut self) -> Self {
        self.needs_subject = false;
        self
    }

    /// The required value of the header's `typ`, such as `at+jwt`. Case does not matter, and
    /// `application/at+jwt` means the same (RFC 7515, section 4.1.9). Default: `JWT`, or no `typ`.
    ///
    /// If it is set, a token without `typ` is refused, so that one kind of token cannot be used as
    /// another (RFC 8725, section 3.11).
    pub fn token_type(mut self, name: impl Into<String>) -> Self {
        self.types = vec![name.into().trim().to_owned()];
        self.needs_type = true;
        self
    }

    /// The largest size of a token, in bytes. Default: 16 KiB.
    pub fn token_limit(mut self, bytes: usize) -> Self {
        self.token_limit = bytes;
        self
    }

    /// Whether a token may have this `typ`.
    pub(super) fn is_type(&self, name: Option<&str>) -> bool {
        let Some(name) = name else { return !self.needs_type };
        let is_accepted =
            |accepted: &String| short_type(accepted).eq_ignore_ascii_case(short_type(name));
        self.types.iter().any(is_accepted)
    }

    /// Whether a token may have this length.
    pub(super) fn check_length(&self, token: &str) -> Result<(), VerifyError> {
        let limit = self.token_limit;
        if token.len() > limit { Err(VerifyError::TooLarge(limit)) } else { Ok(()) }
    }

    /// Reads the claims that rules are about.
    pub(super) fn read(claims: &str) -> Result<Object<'_>, VerifyError> {
        Object::read(claims, &CLAIMS).map_err(|why| match why {
            ObjectError::Malformed => VerifyError::Malformed("its claims are not a JSON object"),
            ObjectError::Duplicate => VerifyError::DuplicateClaim,
        })
    }

    /// Checks the registered claims. Gives the thumbprint of the key that the token is bound to, if
    /// it is bound to one.
    pub(super) fn check(
        &self,
        claims: &Object<'_>,
        now: SystemTime,
    ) -> Result<Option<String>, VerifyError> {
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        let leeway = self.leeway.as_secs_f64();
        let expires = date(claims, "exp")?.ok_or(VerifyError::MissingClaim("exp"))?;
        if expires + leeway <= now {
            return Err(VerifyError::Expired);
        }
        if date(claims, "nbf")?.is_some_and(|begins| begins - leeway > now) {
            return Err(VerifyError::NotYetValid);
        }
        if date(claims, "iat")?.is_some_and(|issued| issued - leeway > now) {
            return Err(VerifyError::IssuedInTheFuture);
        }
        self.check_issuer(text(claims, "iss")?)?;
        self.check_audience(claims.get("aud"))?;
        match text(claims, "sub")? {
            Some("") => return Err(VerifyError::InvalidClaim("sub".into())),
            None if self.needs_subject => return Err(VerifyError::MissingClaim("sub")),
            _ => {}
        }
        confirmation(claims)
    }

    fn check_issuer(&self, issuer: Option<&str>) -> Result<(), VerifyError> {
        let matches: &dyn Fn(&str) -> bool = match &self.issuer {
            Issuer::Any => return Ok(()),
            Issuer::OneOf(issuers) => &|issuer| issuers.iter().any(|accepted| accepted == issuer),
            Issuer::Matching(matches) => &**matches,
        };
        match issuer {
            None => Err(VerifyError::MissingClaim("iss")),
            Some(issuer) if matches(issuer) => Ok(()),
            Some(issuer) => {
                if let Issuer::OneOf(issuers) = &self.issuer {
                    warn_if_similar("iss", issuer, issuers);
                }
                Err(VerifyError::WrongIssuer)
            }
        }
    }

    fn check_audience(&self, audience: Option<&Value<'_>>) -> Result<(), VerifyError> {
        if matches!(self.audience, Audience::Ignored) {
            return Ok(());
        }
        let is_accepted = |name: &str| self.audiences.iter().any(|accepted| accepted == name);
        let names = match (audience, self.audience) {
            (None, Audience::Required) => return Err(VerifyError::MissingClaim("aud")),
            (None, _) => return Ok(()),
            (Some(Value::Text(name)), _) => std::slice::from_ref(name),
            (Some(Value::Texts(names)), _) => names,
            (Some(_), _) => return Err(VerifyError::InvalidClaim("aud".into())),
        };
        if names.iter().any(|name| is_accepted(name)) {
            return Ok(());
        }
        names.iter().for_each(|name| warn_if_similar("aud", name, &self.audiences));
        Err(VerifyError::WrongAudience)
    }
}

/// A media type without its `application/`, which may be left out if no other `/` follows (RFC
/// 7515, section 4.1.9).
pub(super) fn short_type(name: &str) -> &str {
    match name.split_once('/') {
        Some((start, rest)) if start.eq_ignore_ascii_case("application") && !rest.contains('/') => {
            rest
        }
        _ => name,
    }
}

/// Reports a rule that is probably misspelled: the token's value differs from an accepted one only
/// in its case, in blanks, or in a slash at the end.
fn warn_if_similar(claim: &'static str, value: &str, accepted: &[String]) {
    let bare = |text: &str| text.trim().trim_end_matches('/').to_lowercase();
    if accepted.iter().any(|accepted| bare(accepted) == bare(value)) {
        tracing::warn!(
            claim,
            "a token is refused because its claim differs from the accepted value in a slash at the \
             end, in blanks or in the case of letters"
        );
    }
}

/// A date (`NumericDate`): seconds since 1970, with or without a fraction.
fn date(claims: &Object<'_>, name: &'static str) -> Result<Option<f64>, VerifyError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Number(seconds)) => Ok(Some(*seconds)),
        Some(_) => Err(VerifyError::InvalidClaim(name.into())),
    }
}

/// The thumbprint of the key that a token is bound to (RFC 9449, section 6.1). What cannot be read
/// is an error, because the token would otherwise count as one that is not bound.
fn confirmation(claims: &Object<'_>) -> Result<Option<String>, VerifyError> {
    let confirmation = match claims.get("cnf") {
        None => return Ok(None),
        Some(Value::Object(confirmation)) => confirmation,
        Some(_) => return Err(VerifyError::InvalidClaim("cnf".into())),
    };
    match confirmation.get("jkt") {
        None => Ok(None),
        Some(Value::Text(thumbprint)) if !thumbprint.is_empty() => {
            Ok(Some(thumbprint.clone().into_owned()))
        }
        Some(_) => Err(VerifyError::InvalidClaim("cnf.jkt".into())),
    }
}

fn text<'c>(claims: &'c Object<'_>, name: &'static str) -> Result<Option<&'c str>, VerifyError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Text(text)) => Ok(Some(text)),
        Some(_) => Err(VerifyError::InvalidClaim(name.into())),
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let issuers: &[String] = match &self.issuer {
            Issuer::OneOf(issuers) => issuers,
            _ => &[],
        };
        f.debug_struct("Rules")
            .field("algorithms", &self.algorithms)
            .field("leeway", &self.leeway)
            .field("issuers", &issuers)
            .field("audiences", &self.audiences)
            .field("audience", &self.audience)
            .field("token_limit", &self.token_limit)
            .finish_non_exhaustive()
    }
}
