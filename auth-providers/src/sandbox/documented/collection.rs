//! Where resources are kept.

use auth_openapi::{Document, Extent, Operation, sample_value};

use super::api::Plans;
use super::plan::Plan;
use super::style::{Noun, Style};
use super::success::Success;

/// A kind of resources: those that are kept below one path in the document.
pub(in crate::sandbox) struct Collection {
    /// The path in the document: `/users/{user_id}/passkeys`.
    pub(in crate::sandbox) path: &'static str,
    /// The parameter of the path that names one of them.
    pub(super) item: &'static str,
    /// Whether the document has an operation that creates one.
    pub(super) is_created: bool,
    /// Whether a resource exists only if it was created. Otherwise nothing creates one, and every
    /// id exists until it is deleted.
    pub(super) is_closed: bool,
    /// The field that names a record, as a JSON pointer.
    pub(super) key: String,
    /// An id of the form that the document says, if it says one.
    pub(super) form: Option<String>,
    /// The names of the fields that a record shows.
    pub(super) fields: Vec<String>,
    pub(super) noun: Option<&'static Noun>,
}

impl Collection {
    /// The parameters in the path.
    pub(super) fn parameters(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(parameter)
    }

    /// The last part of the path that is no parameter.
    pub(super) fn name(&self) -> &'static str {
        self.path.rsplit('/').find(|part| parameter(part).is_none()).unwrap_or_default()
    }
}

/// The name of a parameter that is a whole segment.
pub(super) fn parameter(segment: &'static str) -> Option<&'static str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// The collections of a document.
pub(super) fn all(
    document: &'static Document,
    style: &'static Style,
    plans: &Plans,
) -> Vec<Collection> {
    let nouns = style.nouns.iter().map(|noun| of_noun(document, plans, noun));
    let mut collections: Vec<Collection> = nouns.collect();
    let operations = || document.operations().map(|operation| (operation, operation.path()));
    let named = operations().flat_map(|(operation, path)| {
        let items = path.match_indices("/{").filter_map(move |(at, _)| {
            let (before, behind) = path.split_at_checked(at)?;
            let item = behind.split('/').nth(1).and_then(parameter)?;
            (!before.is_empty()).then_some((before, item))
        });
        items.map(move |item| (operation, item))
    });
    // What is created and listed, and never named in a path.
    let is_listed = |path| ["GET", "POST"].iter().all(|one| plans.contains_key(&(*one, path)));
    let listed = operations().filter(|(_, path)| is_listed(path));
    for (operation, at) in named.chain(listed.map(|(operation, path)| (operation, (path, "")))) {
        if collections.iter().all(|one| one.path != at.0) {
            collections.extend(read(document, style, plans, &operation, at));
        }
    }
    collections
}

fn of_noun(document: &'static Document, plans: &Plans, noun: &'static Noun) -> Collection {
    let path = noun.one.first().copied().unwrap_or_default();
    let (item, key) = noun.names.first().copied().unwrap_or_default();
    let shows = [("GET", ""), ("GET", "/load"), ("POST", "/load"), ("POST", "/create")];
    let mut shows = shows.iter().filter_map(|(method, rest)| {
        plan(plans, method, &format!("{path}{rest}")).map(|plan| plan.success(document))
    });
    Collection {
        path,
        item,
        is_created: true,
        is_closed: true,
        key: key.to_owned(),
        form: None,
        fields: shows.find_map(|success| fields(success, key)).unwrap_or_default(),
        noun: Some(noun),
    }
}

fn plan<'p>(plans: &'p Plans, method: &str, path: &str) -> Option<&'p Plan> {
    let same = |plan: &&Plan| plan.operation.method() == method && plan.operation.path() == path;
    plans.values().find(same)
}

/// The names of the fields that a resource has.
fn fields(success: &Success, key: &str) -> Option<Vec<String>> {
    Some(success.resource(&success.spot(key)?)?.keys().cloned().collect())
}

/// A value of a parameter in the path of an operation.
fn form(document: &'static Document, operation: &Operation<'static>, item: &str) -> Option<String> {
    let parameters = operation.parameters_in("path");
    let schema = parameters.iter().find(|one| one.name == item)?.node.get("schema")?;
    sample_value(document, schema, Extent::Full).as_str().map(str::to_owned)
}

fn read(
    document: &'static Document,
    style: &'static Style,
    plans: &Plans,
    operation: &Operation<'static>,
    (path, item): (&'static str, &'static str),
) -> Option<Collection> {
    let inner = format!("{path}/{{{item}}}");
    let creates = plan(plans, "POST", path).map(|plan| plan.success(document));
    let others = [("GET", inner.as_str()), ("PATCH", &inner), ("PUT", &inner), ("GET", path)];
    let shows = || {
        let others = others.iter().filter_map(|(method, path)| plan(plans, method, path));
        creates.into_iter().chain(others.map(|plan| plan.success(document)))
    };
    let own = style.keys.iter().find(|(one, _)| *one == path).map(|(_, key)| (*key).to_owned());
    let candidates = ["/id".to_owned(), format!("/{item}"), "/name".to_owned()];
    let has = |key: &String| shows().next().is_some_and(|success| success.spot(key).is_some());
    let found = own.or_else(|| candidates.into_iter().find(has));
    let is_created = creates.is_some() && found.as_ref().is_some_and(has);
    // What is only created and listed is a collection if it has ids.
    if item.is_empty() && !(is_created && found.as_deref() == Some("/id")) {
        return None;
    }
    let is_closed = is_created || style.seeded.contains(&path);
    let key = found.unwrap_or_else(|| "/id".to_owned());
    let resource = shows().find_map(|success| success.resource(&success.spot(&key)?));
    let fields = resource.map(|fields| fields.keys().cloned().collect()).unwrap_or_default();
    let own = || resource?.get(key.trim_start_matches('/'))?.as_str().map(str::to_owned);
    // An id begins with what it is the id of.
    let says = |id: &String| id.contains('_');
    let form = form(document, operation, item).filter(says).or_else(|| own().filter(says));
    Some(Collection { path, item, is_created, is_closed, key, form, fields, noun: None })
}
