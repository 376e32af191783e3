//! Which file a declaration is in: one for each tag.

use std::collections::{HashMap, HashSet};

use super::client::{Client, safe_link};
use super::ident::{self, Names};
use super::model::{Endpoint, Group, Model};
use super::words;
use super::{prose, settle};
use crate::document::{Document, Operation};
use crate::node::Node;

/// What an operation is grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) tag: Option<String>,
    name: String,
}

impl Group {
    /// The first line of its file.
    pub(super) fn head(&self) -> String {
        match &self.link {
            Some(link) => format!("//! <{link}>"),
            None => format!("//! {}.", self.title),
        }
    }
}

/// The first tag of an operation, or the first segment of its path that is no version.
pub(super) fn place(operation: &Operation<'_>) -> Place {
    let tag = operation.node().get("tags").and_then(|tags| tags.items().first()?.as_str());
    if let Some(tag) = tag.filter(|tag| !words::words(tag).is_empty()) {
        return Place { tag: Some(tag.to_owned()), name: tag.to_owned() };
    }
    let is_empty = |segment: &&str| {
        let words = words::words(segment);
        segment.contains('{')
            || words.is_empty()
            || words::is_version(&words)
            || matches!(words.as_slice(), [word] if word == "api" || word == "rest")
    };
    let segment = operation.path().split('/').find(|segment| !is_empty(segment));
    Place { tag: None, name: segment.unwrap_or("calls").to_owned() }
}

/// The groups, with names that are free, and without calls yet.
pub(super) fn groups(
    document: &Document,
    endpoints: &[Endpoint],
    places: &[Place],
    client: &Client,
    models: &[Model],
) -> Vec<Group> {
    let mut modules = Names::default();
    // A module in another of its name would be found twice.
    let root = ident::lower(&client.name, "api");
    for reserved in [client.shared.as_str(), "tests", "prelude", &root] {
        modules.take_one(reserved);
    }
    let mut traits = Names::default();
    traits.take_one(&client.name);
    // Schemas keep their names: the types of an API are known by them.
    let named: HashSet<&str> = models
        .iter()
        .filter(|model| model.is_named)
        .filter_map(|model| model.proposals.first().map(String::as_str))
        .collect();
    let mut seen: Vec<&Place> = Vec::new();
    let mut groups = Vec::new();
    for place in places.iter().take(endpoints.len()) {
        if seen.contains(&place) {
            continue;
        }
        seen.push(place);
        let own = own_words(place, endpoints);
        let upper = ident::upper(&own.join(" "), "Calls");
        let mut several = own.clone();
        if let Some(last) = several.last_mut() {
            *last = words::plural(last);
        }
        let several = words::pascal(&several);
        let proposals = [upper.clone(), several, format!("{upper}Api"), format!("{upper}Calls")];
        let free: Vec<String> = proposals
            .into_iter()
            .filter(|name| !named.contains(name.as_str()) && !ident::is_type_of_rust(name))
            .collect();
        let fallback = [format!("{upper}Endpoints")];
        let trait_name = traits.take(if free.is_empty() { &fallback } else { &free });
        let title = words::capitalized(&words::readable(&own));
        let (docs, link) = described(document, place);
        groups.push(Group {
            module: modules
                .take(&[ident::lower(&own.join(" "), "calls"), ident::lower(&trait_name, "calls")]),
            trait_name,
            docs: if docs.is_empty() { vec![format!("{title}.")] } else { docs },
            title,
            link,
            endpoints: Vec::new(),
            models: Vec::new(),
        });
    }
    groups
}

/// The words of a group's name: several things where a call lists them.
fn own_words(place: &Place, endpoints: &[Endpoint]) -> Vec<String> {
    let own = words::words(&place.name);
    let mut several = own.clone();
    if let Some(last) = several.last_mut() {
        *last = words::plural(last);
    }
    let listed = words::snake(&several);
    let lists = |endpoint: &Endpoint| {
        endpoint.name.split_once('_').is_some_and(|(_, things)| things == listed)
    };
    if endpoints.iter().any(lists) { several } else { own }
}

/// What the document says of a tag, and where it says more.
fn described(document: &Document, place: &Place) -> (Vec<String>, Option<String>) {
    let tags = document.root().get("tags").map(Node::items).unwrap_or_default();
    let wanted = place.tag.as_deref();
    let is_wanted =
        |tag: &&Node| wanted.is_some() && tag.get("name").and_then(Node::as_str) == wanted;
    let Some(tag) = tags.iter().find(is_wanted) else { return (Vec::new(), None) };
    let description = tag.get("description").and_then(Node::as_str).unwrap_or_default();
    let link = tag.get("externalDocs").and_then(|docs| docs.get("url")?.as_str());
    (prose::ended(prose::paragraphs(description)), link.and_then(safe_link))
}

/// Gives the groups their calls and models; returns the models that more than one needs.
pub(super) fn assign(
    groups: &mut [Group],
    endpoints: Vec<Endpoint>,
    places: &[Place],
    models: &[Model],
) -> Vec<usize> {
    let mut order: Vec<&Place> = Vec::new();
    let mut calls: Vec<Vec<Endpoint>> = vec![Vec::new(); groups.len()];
    for (endpoint, place) in endpoints.into_iter().zip(places) {
        let index = order.iter().position(|other| *other == place).unwrap_or_else(|| {
            order.push(place);
            order.len() - 1
        });
        if let Some(calls) = calls.get_mut(index) {
            calls.push(endpoint);
        }
    }
    let mut users: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, calls) in calls.iter().enumerate() {
        for model in settle::used(models, calls) {
            users.entry(model).or_default().push(index);
        }
    }
    let mut shared: Vec<usize> = Vec::new();
    for (index, (group, calls)) in groups.iter_mut().zip(calls).enumerate() {
        group.models = in_order(&calls, models);
        group.models.retain(|model| users.get(model).is_some_and(|users| *users == [index]));
        group.endpoints = calls;
    }
    shared.extend(users.iter().filter(|(_, users)| users.len() > 1).map(|(model, _)| *model));
    shared.sort_by(|a, b| {
        let name = |index: &usize| models.get(*index).map(|model| model.name.as_str());
        name(a).cmp(&name(b))
    });
    shared
}

/// The models of some calls in the order in which a reader meets them.
fn in_order(calls: &[Endpoint], models: &[Model]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut seen = HashSet::new();
    for call in calls {
        let arguments = call.arguments.iter().filter_map(|argument| argument.ty.model());
        let mut open: Vec<usize> = arguments.chain(call.returns.model()).collect();
        open.reverse();
        while let Some(index) = open.pop() {
            if !seen.insert(index) {
                continue;
            }
            order.push(index);
            if let Some(model) = models.get(index) {
                let inner = settle::types(&model.kind).into_iter().rev();
                open.extend(inner.filter_map(super::model::Type::model));
            }
        }
    }
    order
}
