//! A vendor's document, and what is made of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use auth_openapi::{Checker, Document};
use http::Method;

use super::collection::{self, Collection};
use super::plan::{self, Plan, Verb};
use super::style::Style;

/// A document that is read when it is needed. It is `None` if it cannot be read: a test reads all.
pub(in crate::sandbox) type Source = LazyLock<Option<Api>>;

/// A vendor's document.
pub(in crate::sandbox) struct Api {
    pub(super) document: &'static Document,
    pub(super) checker: Checker<'static>,
    pub(super) style: &'static Style,
    pub(super) collections: Vec<Collection>,
    pub(super) plans: Plans,
}

/// What is done for the operations, by their methods and paths.
pub(super) type Plans = HashMap<(&'static str, &'static str), Plan>;

/// What is done for a request, and the values in its path by their names.
pub(super) struct Route {
    pub(super) plan: &'static Plan,
    pub(super) path: Vec<(&'static str, String)>,
}

impl Api {
    pub(in crate::sandbox) fn read(text: &str, style: &'static Style) -> Option<Api> {
        // What is made of it lives as long as the process, too.
        let document: &'static Document = Box::leak(Box::new(Document::parse(text).ok()?));
        let operations = document.operations();
        let mut plans: Plans =
            operations.map(|one| ((one.method(), one.path()), Plan::new(one))).collect();
        let collections = collection::all(document, style, &plans);
        let decided: Vec<_> =
            plans.values().map(|plan| decide(plan, document, style, &collections)).collect();
        for (plan, (verb, collection)) in plans.values_mut().zip(decided) {
            plan.verb = verb;
            plan.collection = collection;
        }
        Some(Api { document, checker: Checker::new(document), style, collections, plans })
    }

    pub(super) fn route(&'static self, method: &Method, path: &str) -> Option<Route> {
        let (operation, path) = self.checker.route(method, path)?;
        let plan = self.plans.get(&(operation.method(), operation.path()))?;
        Some(Route { plan, path })
    }
}

/// The verb of an operation, and the index of the collection that it is about.
fn decide(
    plan: &Plan,
    document: &'static Document,
    style: &'static Style,
    collections: &[Collection],
) -> (Verb, Option<usize>) {
    let operation = &plan.operation;
    let path = operation.path();
    let index = |path: &str| collections.iter().position(|one| one.path == path);
    if let Some((noun, is_many, rest)) = plan::noun_of(style.nouns, path) {
        let first = noun.one.first().copied().unwrap_or_default();
        return (plan::verb_of_noun(operation.method(), is_many, rest), index(first));
    }
    let creates = |path: &str| collections.iter().any(|one| one.path == path && one.is_created);
    let is_kept = |path: &str| match operation.method() {
        "POST" => creates(path),
        _ => index(path).is_some(),
    };
    let verb = plan::verb_of_path(operation, plan.success(document), is_kept);
    let last = || {
        let (before, _) = path.rsplit_once("/{")?;
        index(before)
    };
    let collection = match verb {
        Verb::Create | Verb::List => index(path.strip_suffix("/bulk").unwrap_or(path)),
        _ => last(),
    };
    (verb, collection)
}
