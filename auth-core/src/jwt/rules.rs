//! What a token must say.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::object::{NoObject, Object, Value};
use super::{Algorithm, VerifyError};

/// What a token must say to be accepted.
///
/// A signature by an allowed algorithm and an `exp` that is not over are always required; `nbf` and
/// `iat` must not be in the future where they are there. All else is up to the issuer.
///
/// Issuers and audiences are compared character by character, as RFC 7519 has it: a slash at the end
/// counts, and some issuers have one. When a token is refused for nothing but a slash at the end,
/// blanks or the case of letters, `tracing` is told so at the level `warn`: the rule that is set here
/// is probably the one to mend.
#[derive(Clone)]
#[must_use = "rules do nothing until a verifier is made with them"]
pub struct Rules {
    pub(super) algorithms: Vec<Algorithm>,
    pub(super) token_limit: usize,
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

/// When `aud` counts.
#[derive(Clone, Copy, Debug)]
enum Audience {
    Required,
    IfPresent,
    Ignored,
}

const CLAIMS: [&str; 6] = ["exp", "nbf", "iat", "iss", "sub", "aud"];

impl Rules {
    /// Rules that allow these algorithms.
    ///
    /// Without more of them, any issuer is accepted, a token that is for somebody (`aud`) is not,
    /// and `sub` is required. Without an algorithm no token is accepted.
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

    /// How far the issuer's clock may be from this machine's. Default: 5 seconds.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// An issuer whose tokens are accepted: `iss` must be it, or another one that is set.
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        match &mut self.issuer {
            Issuer::OneOf(issuers) => issuers.push(issuer.into()),
            other => *other = Issuer::OneOf(vec![issuer.into()]),
        }
        self
    }

    /// Accepts the issuers that `matches` says yes to, in the place of those that are set.
    pub fn issuer_matching(
        mut self,
        matches: impl Fn(&str) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.issuer = Issuer::Matching(Arc::new(matches));
        self
    }

    /// An audience that one is: `aud` must be, or contain, it or another one that is set.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audiences.push(audience.into());
        self.audience = Audience::Required;
        self
    }

    /// Accepts a token without `aud`, whatever audiences are set.
    pub fn audience_if_present(mut self) -> Self {
        self.audience = Audience::IfPresent;
        self
    }

    /// Accepts a token whoever it is for: safe only where the keys belong to one audience.
    pub fn any_audience(mut self) -> Self {
        self.audience = Audience::Ignored;
        self
    }

    /// Accepts a token without `sub`; one that is there must still be text.
    pub fn subject_if_present(mut self) -> Self {
        self.needs_subject = false;
        self
    }

    /// What `typ` must be, such as `at+jwt`, whatever the letters' case; `application/at+jwt` is the
    /// same (RFC 7515, section 4.1.9). Default: `JWT`, or absent.
    ///
    /// Once it is set, a token without `typ` is refused, so that one kind of token cannot pass for
    /// another (RFC 8725, section 3.11).
    pub fn token_type(mut self, name: impl Into<String>) -> Self {
        self.types = vec![name.into().trim().to_owned()];
        self.needs_type = true;
        self
    }

    /// The longest token, in bytes. Default: 16 KiB.
    pub fn token_limit(mut self, bytes: usize) -> Self {
        self.token_limit = bytes;
        self
    }

    /// Whether a token may say that it is of this type.
    pub(super) fn is_type(&self, name: Option<&str>) -> bool {
        let Some(name) = name else { return !self.needs_type };
        let is = |known: &String| short_type(known).eq_ignore_ascii_case(short_type(name));
        self.types.iter().any(is)
    }

    /// Checks the registered claims.
    pub(super) fn check(&self, claims: &str, now: SystemTime) -> Result<(), VerifyError> {
        let claims = Object::read(claims, &CLAIMS).map_err(|why| match why {
            NoObject::Malformed => VerifyError::Malformed("its claims are not a JSON object"),
            NoObject::Duplicate => VerifyError::DuplicateClaim,
        })?;
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        let leeway = self.leeway.as_secs_f64();
        let expires = date(&claims, "exp")?.ok_or(VerifyError::MissingClaim("exp"))?;
        if expires + leeway <= now {
            return Err(VerifyError::Expired);
        }
        if date(&claims, "nbf")?.is_some_and(|begins| begins - leeway > now) {
            return Err(VerifyError::NotYetValid);
        }
        if date(&claims, "iat")?.is_some_and(|issued| issued - leeway > now) {
            return Err(VerifyError::IssuedInTheFuture);
        }
        self.check_issuer(text(&claims, "iss")?)?;
        self.check_audience(claims.get("aud"))?;
        match text(&claims, "sub")? {
            Some("") => Err(VerifyError::InvalidClaim("sub".into())),
            None if self.needs_subject => Err(VerifyError::MissingClaim("sub")),
            _ => Ok(()),
        }
    }

    fn check_issuer(&self, issuer: Option<&str>) -> Result<(), VerifyError> {
        let matches: &dyn Fn(&str) -> bool = match &self.issuer {
            Issuer::Any => return Ok(()),
            Issuer::OneOf(issuers) => &|issuer| issuers.iter().any(|known| known == issuer),
            Issuer::Matching(matches) => &**matches,
        };
        match issuer {
            None => Err(VerifyError::MissingClaim("iss")),
            Some(issuer) if matches(issuer) => Ok(()),
            Some(issuer) => {
                if let Issuer::OneOf(issuers) = &self.issuer {
                    tell_if_near("iss", issuer, issuers);
                }
                Err(VerifyError::WrongIssuer)
            }
        }
    }

    fn check_audience(&self, audience: Option<&Value<'_>>) -> Result<(), VerifyError> {
        if matches!(self.audience, Audience::Ignored) {
            return Ok(());
        }
        let is_ours = |name: &str| self.audiences.iter().any(|ours| ours == name);
        let names = match (audience, self.audience) {
            (None, Audience::Required) => return Err(VerifyError::MissingClaim("aud")),
            (None, _) => return Ok(()),
            (Some(Value::Text(name)), _) => std::slice::from_ref(name),
            (Some(Value::Texts(names)), _) => names,
            (Some(_), _) => return Err(VerifyError::InvalidClaim("aud".into())),
        };
        if names.iter().any(|name| is_ours(name)) {
            return Ok(());
        }
        names.iter().for_each(|name| tell_if_near("aud", name, &self.audiences));
        Err(VerifyError::WrongAudience)
    }
}

/// A media type without the `application/` that may be left out: only where no other `/` follows it
/// (RFC 7515, section 4.1.9).
fn short_type(name: &str) -> &str {
    match name.split_once('/') {
        Some((start, rest)) if start.eq_ignore_ascii_case("application") && !rest.contains('/') => {
            rest
        }
        _ => name,
    }
}

/// Tells of a rule that probably no token can meet: what this token says is what is asked for, but for
/// what nobody means.
fn tell_if_near(claim: &'static str, said: &str, asked: &[String]) {
    let bare = |text: &str| text.trim().trim_end_matches('/').to_lowercase();
    if asked.iter().any(|asked| bare(asked) == bare(said)) {
        tracing::warn!(
            claim,
            "a token is refused: a slash at the end, blanks or the case of letters alone differ \
             from what is asked for"
        );
    }
}

/// A date in seconds since 1970, with or without a fraction.
fn date(claims: &Object<'_>, name: &'static str) -> Result<Option<f64>, VerifyError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Number(seconds)) => Ok(Some(*seconds)),
        Some(_) => Err(VerifyError::InvalidClaim(name.into())),
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
