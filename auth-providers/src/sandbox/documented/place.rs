//! Which records a request is about.

use super::api::Api;
use super::asked::Asked;
use super::collection::{Collection, parameter};
use super::refusal::Refusal;
use super::store::Store;

/// The path of a request in which each record has its id, whatever the request calls it.
pub(in crate::sandbox) struct Place {
    /// The path: of a record, a collection or a part.
    pub(in crate::sandbox) path: String,
    /// The ids in it, by the names of the parameters.
    pub(in crate::sandbox) ids: Vec<(&'static str, String)>,
    /// The records on the way, the last one last.
    records: Vec<At>,
    /// What the last parameter names, if no record is there.
    pub(super) missing: Option<Missing>,
}

/// A record: its collection, the collection's place, and its id.
#[derive(Clone)]
pub(in crate::sandbox) struct At {
    pub(super) collection: usize,
    pub(in crate::sandbox) place: String,
    pub(in crate::sandbox) id: String,
}

/// A record that is not there.
pub(super) struct Missing {
    pub(super) parameter: &'static str,
    pub(super) at: At,
}

impl Place {
    /// Looks up every record that the path of a request names.
    ///
    /// # Errors
    ///
    /// - A record is not there, unless it is the last one.
    pub(in crate::sandbox) fn find(asked: &Asked, store: &Store) -> Result<Place, Refusal> {
        let mut place = Place { path: String::new(), ids: vec![], records: vec![], missing: None };
        let document = asked.operation().path();
        let mut begin = 0;
        for segment in document.split('/').skip(1) {
            if let Some(missing) = place.missing.take() {
                return Err(missing.into());
            }
            let before = document.get(..begin).unwrap_or_default();
            match parameter(segment) {
                None => place.push(segment),
                Some(name) => place.push_parameter(asked, store, before, name),
            }
            begin += segment.len() + 1;
        }
        Ok(place)
    }

    /// The record that the path ends with or, if it ends with something else, the last one in it.
    pub(in crate::sandbox) fn record(&self) -> Option<&At> {
        self.records.last()
    }

    /// The records on the way, the last one last.
    pub(super) fn records(&self) -> &[At] {
        &self.records
    }

    fn push(&mut self, segment: &str) {
        self.path.push('/');
        self.path.push_str(segment);
    }

    fn push_parameter(&mut self, asked: &Asked, store: &Store, before: &str, name: &'static str) {
        let value = asked.in_path(name).unwrap_or_default();
        let Some((collection, place)) = self.kept(asked.api, before, name) else {
            self.ids.push((name, value.to_owned()));
            self.push(value);
            return;
        };
        let Some(of) = asked.api.collections.get(collection) else { return };
        let found = store.find(&place, asked.api.names_of(of), value);
        let id = found.map_or_else(|| value.to_owned(), |record| record.id.clone());
        let at = At { collection, place, id: id.clone() };
        if found.is_none() && (of.is_closed || store.is_gone(&at.place, &at.id)) {
            self.missing = Some(Missing { parameter: name, at });
        } else {
            self.records.push(at);
        }
        self.push(&id);
        self.ids.push((name, id));
    }

    /// The collection that a parameter names a record of, and where that collection is.
    ///
    /// It may be another one than the path before the parameter: in
    /// `/app/{app_id}/attempt/endpoint/{endpoint_id}` it is `/app/{app_id}/endpoint`.
    fn kept(&self, api: &Api, before: &str, name: &str) -> Option<(usize, String)> {
        let mut all = api.collections.iter().enumerate();
        let own = all.clone().find(|(_, one)| one.noun.is_none() && one.path == before);
        if let Some((index, _)) = own.filter(|(_, one)| one.is_closed) {
            return Some((index, self.path.clone()));
        }
        let id = |name: &str| self.ids.iter().find(|(one, _)| *one == name).map(|(_, id)| id);
        let fits = |one: &Collection| {
            one.is_closed
                && one.noun.is_none()
                && one.item == name
                && one.parameters().all(|parameter| id(parameter).is_some())
        };
        let others = all.by_ref().filter(|(_, one)| fits(one));
        let Some((index, other)) = others.max_by_key(|(_, one)| one.parameters().count()) else {
            return own.map(|(index, _)| (index, self.path.clone()));
        };
        let segments = other.path.split('/').skip(1);
        let written = segments
            .map(|segment| parameter(segment).and_then(id).map_or(segment, |id| id.as_str()));
        Some((index, written.fold(String::new(), |path, segment| path + "/" + segment)))
    }
}

impl From<Missing> for Refusal {
    fn from(missing: Missing) -> Refusal {
        let noun = ["_id", "Id", "ID"].iter().find_map(|end| missing.parameter.strip_suffix(end));
        Refusal::not_found(noun.unwrap_or(missing.parameter), missing.at.id)
    }
}
