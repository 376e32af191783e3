//! The HTTP methods, and what a second request of each may do: a new one is added here.

use std::fmt::{self, Display, Formatter};

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum HttpMethod {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
}

/// What a second attempt can do.
#[derive(Clone, Copy)]
pub(crate) enum Semantics<'a> {
    Safe,
    Idempotent,
    NonIdempotent,
    Keyed(&'a str),
}

impl HttpMethod {
    pub(crate) const ALL: [HttpMethod; 7] =
        [Self::Get, Self::Head, Self::Post, Self::Put, Self::Patch, Self::Delete, Self::Options];

    pub(crate) fn from_name(name: &str) -> Option<HttpMethod> {
        HttpMethod::ALL.into_iter().find(|verb| verb.as_str() == name)
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            HttpMethod::Get => "GET",
            HttpMethod::Head => "HEAD",
            HttpMethod::Post => "POST",
            HttpMethod::Put => "PUT",
            HttpMethod::Patch => "PATCH",
            HttpMethod::Delete => "DELETE",
            HttpMethod::Options => "OPTIONS",
        }
    }

    /// What RFC 9110 says of the method.
    pub(crate) fn semantics(self) -> Semantics<'static> {
        match self {
            HttpMethod::Get | HttpMethod::Head | HttpMethod::Options => Semantics::Safe,
            HttpMethod::Put | HttpMethod::Delete => Semantics::Idempotent,
            HttpMethod::Post | HttpMethod::Patch => Semantics::NonIdempotent,
        }
    }
}

impl Display for HttpMethod {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
