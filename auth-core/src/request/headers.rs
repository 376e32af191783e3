//! The headers that a call has beside its client's.

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

use crate::header;

/// The headers of a call's own, each in the place of the client's of the same name.
///
/// The client's are shared by all calls: both are put together for each attempt, and not before.
#[derive(Clone, Default)]
pub(crate) struct CallHeaders {
    /// Most calls that have a header of their own have this one: it needs no list.
    content_type: Option<HeaderValue>,
    others: Vec<(HeaderName, HeaderValue)>,
}

impl CallHeaders {
    /// Sets a header, in the place of one that is there; whether there was room for it.
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

    /// The names of these and of the client's, as they will be sent.
    pub(crate) fn names<'a>(&'a self, client: &'a HeaderMap) -> impl Iterator<Item = &'a str> {
        let others = client.keys().filter(|name| self.get(name).is_none());
        others.chain(self.iter().map(|(name, _)| name)).map(HeaderName::as_str)
    }

    /// These and the client's, with room for as many more.
    pub(crate) fn with(&self, client: &HeaderMap, more: usize) -> HeaderMap {
        let mut all = HeaderMap::with_capacity(client.len() + 1 + self.others.len() + more);
        // A client's default headers have one value each.
        for (name, value) in client.iter().chain(self.iter()) {
            all.insert(name.clone(), value.clone());
        }
        all
    }
}
