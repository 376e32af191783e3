//! What sending needs from a filled request: its URL, its body and its error.

use bytes::Bytes;
use url::form_urlencoded;

use super::Request;
use crate::body::Body;
use crate::error::{Error, ErrorKind};
use crate::secret::Secret;
use crate::url::{matches_template, push_pair};

impl Request {
    /// A copy of the request, unless its body is a stream. The kept error moves to the copy.
    pub(crate) fn try_clone(&mut self) -> Option<Self> {
        Some(Self {
            client: self.client.clone(),
            endpoint: self.endpoint,
            target: self.target.clone(),
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
        let base = &self.client.settings().base;
        let path = self.target.split('?').next().unwrap_or_default();
        let sound = path
            .strip_prefix(base.path())
            .is_some_and(|path| matches_template(path, self.endpoint.template()));
        if !sound {
            return Err(Error::new(
                ErrorKind::Request,
                "the URL that was built does not match this endpoint's path",
            ));
        }
        base.uri(&self.target)
    }

    /// The same URL with the credential's query values.
    pub(crate) fn uri_with(&self, values: &[(String, Secret)]) -> Result<http::Uri, Error> {
        let (_, query) = self.target.split_once('?').unwrap_or_default();
        let mut target = self.target.clone();
        for (key, value) in values {
            if form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == *key) {
                let key = key.escape_debug();
                let message = format!(
                    "query parameter `{key}` is set by the credential, and was set by the caller too"
                );
                return Err(Error::new(ErrorKind::Request, message));
            }
            push_pair(&mut target, key, &value.expose()).map_err(|bad| {
                Error::new(ErrorKind::Credential, format!("query parameter `{key}` {bad}"))
            })?;
        }
        self.client.settings().base.uri(&target)
    }
}
