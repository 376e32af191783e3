//! What sending needs from a filled request: its URL, its body and its error.

use std::borrow::Cow;

use bytes::Bytes;
use url::form_urlencoded;

use super::Request;
use crate::body::Body;
use crate::error::{Error, ErrorKind};
use crate::secret::{REDACTED, Secret};
use crate::url::{BadValue, encoded, matches_template, push_pair, push_query};

impl Request {
    /// A copy of the request, unless its body is a stream. The kept error moves to the copy.
    pub(crate) fn try_clone(&mut self) -> Option<Self> {
        Some(Self {
            client: self.client.clone(),
            endpoint: self.endpoint,
            target: self.target.clone(),
            secret_query: self.secret_query.clone(),
            headers: self.headers.clone(),
            body: match &self.body {
                Some(body) => Some(body.try_clone()?),
                None => None,
            },
            object: self.object.clone(),
            body_mode: self.body_mode,
            auth: self.auth.clone(),
            options: self.options.clone(),
            error: self.error.take(),
            is_reauthorizable: false,
            is_spent: self.is_spent,
        })
    }

    /// The kept error.
    pub(crate) fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    /// Takes the kept error out.
    pub(crate) fn take_error(&mut self) -> Option<Error> {
        self.error.take()
    }

    /// The body to send. It is a copy, unless it is a stream.
    pub(crate) fn take_body(&mut self) -> Body {
        let body = match &self.body {
            None => Some(Body::from(Bytes::new())),
            Some(body) => body.try_clone(),
        };
        body.unwrap_or_else(|| {
            self.is_spent = true;
            self.body.take().unwrap_or_else(|| Bytes::new().into())
        })
    }

    /// Whether the body can still be sent. A stream can be sent only once.
    pub(crate) fn has_its_body(&self) -> bool {
        !self.is_spent
    }

    /// Checks the finished URL against the endpoint's template, and gives it as a `Uri`.
    pub(crate) fn uri(&self) -> Result<http::Uri, Error> {
        self.checked_uri(&self.whole_target(exposed)?)
    }

    /// The same URL without the secrets in its query.
    pub(crate) fn redacted_uri(&self) -> Result<http::Uri, Error> {
        self.checked_uri(&self.whole_target(redacted)?)
    }

    /// The same URL with the credential's query values.
    pub(crate) fn uri_with(&self, values: &[(String, Secret)]) -> Result<http::Uri, Error> {
        let mut target = self.whole_target(exposed)?.into_owned();
        let (_, query) = target.split_once('?').unwrap_or_default();
        for (key, _) in values {
            refuse_second(query, key, "set by the credential")?;
        }
        for (key, value) in values {
            push_pair(&mut target, key, &value.expose()).map_err(|bad| {
                Error::new(ErrorKind::Credential, format!("query parameter `{key}` {bad}"))
            })?;
        }
        self.checked_uri(&target)
    }

    /// The target, with `[redacted]` for each secret in its query.
    pub(crate) fn redacted_target(&self) -> Cow<'_, str> {
        self.whole_target(redacted).unwrap_or(Cow::Borrowed(&self.target))
    }

    fn whole_target(&self, push: PushSecret) -> Result<Cow<'_, str>, Error> {
        let mut target = Cow::Borrowed(self.target.as_str());
        let (_, query) = self.target.split_once('?').unwrap_or_default();
        for (key, secret) in &self.secret_query {
            refuse_second(query, key, "a secret of the call")?;
            push(target.to_mut(), key, secret).map_err(|bad| {
                Error::new(ErrorKind::Request, format!("query parameter `{key}` {bad}"))
            })?;
        }
        Ok(target)
    }

    /// The secrets in the query.
    pub(crate) fn query_secrets(&self) -> impl Iterator<Item = &Secret> {
        self.secret_query.iter().map(|(_, secret)| secret)
    }

    /// A query without the parameters that are secrets of this request.
    pub(crate) fn without_secrets(&self, query: &str) -> String {
        let is_secret = |pair: &&str| {
            let name = form_urlencoded::parse(pair.as_bytes()).next().map(|(name, _)| name);
            name.is_some_and(|name| self.secret_query.iter().any(|(key, _)| name == *key))
        };
        query.split('&').filter(|pair| !is_secret(pair)).collect::<Vec<_>>().join("&")
    }

    fn checked_uri(&self, target: &str) -> Result<http::Uri, Error> {
        let base = &self.client.settings().base;
        let path = target.split('?').next().unwrap_or_default();
        let sound = path
            .strip_prefix(base.path())
            .is_some_and(|path| matches_template(path, self.endpoint.template()));
        if !sound {
            return Err(Error::new(
                ErrorKind::Request,
                "the URL that was built does not match this endpoint's path",
            ));
        }
        base.uri(target)
    }
}

/// A function that appends a secret with its key to a target.
type PushSecret = fn(&mut String, &str, &Secret) -> Result<(), BadValue>;

fn exposed(target: &mut String, key: &str, secret: &Secret) -> Result<(), BadValue> {
    push_pair(target, key, &secret.expose())
}

#[expect(clippy::unnecessary_wraps, reason = "it is one of two")]
fn redacted(target: &mut String, key: &str, _: &Secret) -> Result<(), BadValue> {
    push_query(target, &format!("{}={REDACTED}", encoded(key)));
    Ok(())
}

/// The error if the query has the key already. One of the two values would be lost.
fn refuse_second(query: &str, key: &str, what: &str) -> Result<(), Error> {
    if form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == key) {
        let key = key.escape_debug();
        let message = format!("query parameter `{key}` is {what}, and was set by the caller too");
        return Err(Error::new(ErrorKind::Request, message));
    }
    Ok(())
}
