//! The headers of a single call, in addition to its client's default headers.

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

use crate::header;

/// A call's own headers. Each replaces the client's default header of the same name.
///
/// The client's headers are shared by all its calls. So the two are merged only when an attempt is
/// made.
#[derive(Clone, Default)]
pub(crate) struct CallHeaders {
    /// This header is the most common one, and it needs no list.
    content_type: Option<HeaderValue>,
    others: Vec<(HeaderName, HeaderValue)>,
}

impl CallHeaders {
    /// Sets or replaces a header. Returns `false` if there are too many.
    pub(crate) fn set(&mut self, name: HeaderName, value: HeaderValue) -> bool {
        if name == CONTENT_TYPE {
            self.content_type = Some(value);
            return true;
        }
        if let Some((_, own)) = self.others.iter_mut().find(|(own, _)| *own == name) {
            *own = value;
            return true;
        }
        let has_room = self.others.len() < header::LIMIT;
        if has_room {
            self.others.push((name, value));
        }
        has_room
    }

    pub(crate) fn get(&self, name: &HeaderName) -> Option<&HeaderValue> {
        self.iter().find_map(|(own, value)| (own == name).then_some(value))
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &HeaderValue> {
        self.iter().map(|(_, value)| value)
    }

    fn iter(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        let content_type = self.content_type.iter().map(|value| (&CONTENT_TYPE, value));
        content_type.chain(self.others.iter().map(|(name, value)| (name, value)))
    }

    /// The names of all headers, the client's included, in the order in which they are sent.
    pub(crate) fn names<'a>(&'a self, client: &'a HeaderMap) -> impl Iterator<Item = &'a str> {
        let others = client.keys().filter(|name| self.get(name).is_none());
        others.chain(self.iter().map(|(name, _)| name)).map(HeaderName::as_str)
    }

    /// These headers merged with the client's. The map has room for `more` headers.
    pub(crate) fn merged(&self, client: &HeaderMap, more: usize) -> HeaderMap {
        let mut all = HeaderMap::with_capacity(client.len() + 1 + self.others.len() + more);
        // Each default header of a client has one value.
        for (name, value) in client.iter().chain(self.iter()) {
            all.insert(name.clone(), value.clone());
        }
        all
    }
}
