//! A vendor's document, and what is made of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use auth_openapi::{Checker, Document};
use http::Method;

use super::collection::{self, Collection};
use super::plan::{self, Deed, Plan, Verb};
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
        let plans = operations.map(|one| ((one.method(), one.path()), Plan::new(one))).collect();
        let collections = collection::all(document, style, &plans);
        Some(Api { document, checker: Checker::new(document), style, collections, plans })
    }

    /// The same, which takes forms where the document has JSON.
    pub(in crate::sandbox) fn with_forms(mut self) -> Api {
        self.checker = self.checker.with_forms();
        self
    }

    pub(super) fn route(&'static self, method: &Method, path: &str) -> Option<Route> {
        let (operation, path) = self.checker.route(method, path)?;
        let plan = self.plans.get(&(operation.method(), operation.path()))?;
        Some(Route { plan, path })
    }

    /// What an operation does, and with which resources.
    pub(super) fn deed(&'static self, plan: &'static Plan) -> Deed {
        *plan.deed.get_or_init(|| self.decide(plan))
    }

    fn decide(&'static self, plan: &'static Plan) -> Deed {
        let (method, path) = (plan.operation.method(), plan.operation.path());
        let index = |path: &str| self.collections.iter().position(|one| one.path == path);
        if let Some((noun, is_many, rest)) = plan::noun_of(self.style.nouns, path) {
            let verb = plan::verb_of_noun(method, is_many, rest);
            return Deed { verb, collection: noun.one.first().and_then(|path| index(path)) };
        }
        let is_kept = |path: &str| {
            let mut same = self.collections.iter().filter(|one| one.path == path);
            same.any(|one| method != "POST" || one.is_created)
        };
        let verb = plan::verb_of_path(method, path, plan.success(self.document), is_kept);
        let view = self.style.views.iter().find(|view| view.path == path);
        let collection = match verb {
            Verb::Create | Verb::List => {
                let own = path.strip_suffix("/bulk").unwrap_or(path);
                index(view.map_or(own, |view| view.of))
            }
            _ => path.rsplit_once("/{").and_then(|(before, _)| index(before)),
        };
        Deed { verb, collection }
    }
}
