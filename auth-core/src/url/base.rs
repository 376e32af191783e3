//! The base URL of a client. It is checked once, when the client is built.

use std::fmt::Display;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};
use url::{Host, Url};

use super::encode::{BadValue, MAX_URL, check, push_segment};
use crate::error::{Error, ErrorKind};

/// An origin, and a path that every endpoint's path is appended to.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    host: String,
    port: Option<u16>,
    /// Empty or such as `/v1`, without a slash at the end.
    path: String,
    /// How much of the path was given. What follows was joined to it.
    given: usize,
    loopback: bool,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |why: &str| Err(Error::config(format!("base URL {why}")));
        // The URL parser ignores these, or interprets them as something else.
        if text.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control())
            || !text.contains("://")
        {
            return refuse("must be written `https://host/path`, without spaces or `\\`");
        }
        let url = match Url::parse(text) {
            Ok(url) => url,
            Err(error) => return refuse(&format!("cannot be parsed: {error}")),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("must not carry a user name or password; set a credential instead");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("must not have a query or a fragment");
        }
        if url.path().contains("//") {
            return refuse("must not have empty segments");
        }
        // The URL parser removes dot segments, so the original text is checked for them.
        if let Err(bad) = check(path_of(text)) {
            return refuse(&bad.to_string());
        }
        if url.path().len() > MAX_URL {
            return refuse("is longer than 65,000 bytes, which is the limit");
        }
        let scheme = match url.scheme() {
            "https" => Scheme::HTTPS,
            "http" => Scheme::HTTP,
            other => return refuse(&format!("must be https (or http), not `{other}`")),
        };
        let (loopback, host) = match url.host() {
            Some(Host::Domain(name)) => (name == "localhost", name.to_owned()),
            Some(Host::Ipv4(address)) => (address.is_loopback(), address.to_string()),
            Some(Host::Ipv6(address)) => (address.is_loopback(), format!("[{address}]")),
            None => return refuse("has no host"),
        };
        let Ok(authority) = Authority::try_from(url.authority()) else {
            return refuse("has a host that cannot stand in a request");
        };
        let path = url.path().trim_end_matches('/').to_owned();
        let given = path.len();
        Ok(Self { scheme, authority, host, port: url.port(), path, given, loopback })
    }

    /// A base that no request is sent to: `.invalid` never resolves (RFC 6761).
    pub(crate) fn offline() -> Self {
        Self {
            scheme: Scheme::HTTPS,
            authority: Authority::from_static("offline.invalid"),
            host: "offline.invalid".to_owned(),
            port: None,
            path: String::new(),
            given: 0,
            loopback: false,
        }
    }

    /// Appends an encoded segment to the path.
    pub(crate) fn join(&mut self, segment: &dyn Display) -> Result<(), BadValue> {
        self.path.push('/');
        push_segment(&mut self.path, segment)
    }

    /// The same URL without the segments that were joined to it.
    pub(crate) fn without_joined(&self) -> Self {
        let mut base = self.clone();
        base.path.truncate(self.given);
        base
    }

    /// Whether a credential may be sent there: the connection is encrypted, or stays on this
    /// machine.
    pub(crate) fn is_private(&self) -> bool {
        self.loopback || self.is_https()
    }

    pub(crate) fn is_same_origin(&self, other: &Self) -> bool {
        self.scheme == other.scheme && self.host == other.host && self.port() == other.port()
    }

    #[cfg(any(feature = "hyper", feature = "reqwest"))]
    pub(crate) fn is_origin_of(&self, uri: &Uri) -> bool {
        // A comparison of the text is enough: the URLs of our own origin have the same text, and
        // others are parsed.
        uri.scheme() == Some(&self.scheme)
            && uri.authority().is_some_and(|authority| authority.as_str() == self.authority())
    }

    pub(crate) fn is_https(&self) -> bool {
        self.scheme == Scheme::HTTPS
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    #[cfg(any(feature = "hyper", feature = "reqwest"))]
    /// Host and port, as in a `host` header.
    pub(crate) fn authority(&self) -> &str {
        self.authority.as_str()
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    pub(crate) fn port(&self) -> u16 {
        self.port.unwrap_or(if self.is_https() { 443 } else { 80 })
    }

    /// The URL of another path at the same origin.
    pub(crate) fn with_path(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.authority)
    }

    /// The full URL for a path and query. The path already includes the base URL's path.
    pub(crate) fn uri(&self, path_and_query: &str) -> Result<Uri, Error> {
        if path_and_query.len() > MAX_URL {
            let length = path_and_query.len();
            return Err(Error::new(
                ErrorKind::Request,
                format!("the URL is {length} bytes long; the limit is 65,000"),
            ));
        }
        let bad = |error: http::Error| {
            Error::new(ErrorKind::Request, "the URL cannot stand in a request").with_source(error)
        };
        // Of a URL without a path, `/` is asked for (RFC 9112, section 3.2.1).
        let path_and_query = if path_and_query.is_empty() { "/" } else { path_and_query };
        let path_and_query =
            PathAndQuery::try_from(path_and_query).map_err(|error| bad(error.into()))?;
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path_and_query);
        Uri::from_parts(parts).map_err(|error| bad(error.into()))
    }
}

impl Display for BaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

/// The part of a URL after the host.
fn path_of(text: &str) -> &str {
    let after_scheme = text.split_once("://").map_or("", |(_, rest)| rest);
    after_scheme.split_once('/').map_or("", |(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn a_base_url_is_an_origin_and_a_path() {
        for (text, expected) in [
            ("https://api.example.com", "https://api.example.com"),
            ("https://api.example.com/", "https://api.example.com"),
            ("https://API.example.com:443/v1/", "https://api.example.com/v1"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
            ("http://[::1]:9", "http://[::1]:9"),
        ] {
            assert_eq!(BaseUrl::parse(text).unwrap().to_string(), expected, "{text}");
        }
    }

    #[test]
    fn a_base_url_that_hides_something_is_refused() {
        for text in [
            "",
            "api.example.com",
            "ftp://example.com",
            "https://user@example.com",
            "https://:pw@example.com",
            "https://example.com?x=1",
            "https://example.com/#top",
            "https://example.com/a/../b",
            "https://example.com/a/%2e%2e/b",
            "https://example.com/..;a=1/b",
            "https://example.com/a%2f..%2fb",
            "https://example.com/%252e%252e/b",
            "https://example.com/%c0%ae%c0%ae/b",
            "https://example.com/a%00",
            &format!("https://example.com/{}", "a".repeat(65_000)),
            "https://example.com/a//b",
            "https://",
            "https:/example.com/a",
            "https:example.com",
            "https:\\\\example.com\\a\\..\\b",
            "https://example.com/.\t./x",
            " https://example.com",
            "https://exa mple.com",
            "file:///etc/passwd",
            "data:text/plain,x",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn plain_http_is_private_on_loopback_alone() {
        for (text, private) in [
            ("https://example.com", true),
            ("http://localhost:1", true),
            ("http://127.9.9.9", true),
            ("http://[::1]", true),
            ("http://example.com", false),
            ("http://127.0.0.1.example.com", false),
            ("http://localhost.example.com", false),
            ("http://10.0.0.1", false),
        ] {
            assert_eq!(BaseUrl::parse(text).unwrap().is_private(), private, "{text}");
        }
    }
}
