//! The bodies of responses: records, as far as a document describes them.

use std::borrow::Cow;

use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::answer::Answer;
use super::asked::Asked;
use super::place::Place;
use super::steps::steps;
use super::store::Record;
use super::success::{Spot, Success};

/// How often a body is mended: a mended field can show that another one is missing.
const TRIES: usize = 4;

/// A page of a list, and what else the list says.
pub(in crate::sandbox) struct Page<'s> {
    pub(in crate::sandbox) records: Vec<Cow<'s, Record>>,
    /// The fields beside the list: how many there are, where the next page is.
    pub(in crate::sandbox) envelope: Map<String, Value>,
    /// Whether the list is in an object with these fields, although the document has an array.
    pub(in crate::sandbox) is_wrapped: bool,
}

impl<'s> Page<'s> {
    /// All records. The list says how many there are.
    pub(in crate::sandbox) fn all(records: Vec<&'s Record>) -> Page<'s> {
        let total = records.len();
        Page::part(records, total)
    }

    /// Some records of a list that has so many.
    pub(in crate::sandbox) fn part(records: Vec<&'s Record>, total: usize) -> Page<'s> {
        let names = ["total", "total_count", "totalResults"];
        let envelope = names.iter().map(|name| ((*name).to_owned(), total.into()));
        Page::new(records, envelope.collect())
    }

    /// A page whose list says this beside its records.
    pub(in crate::sandbox) fn new(
        records: Vec<&'s Record>,
        envelope: Map<String, Value>,
    ) -> Page<'s> {
        let records = records.into_iter().map(Cow::Borrowed).collect();
        Page { records, envelope, is_wrapped: false }
    }
}

impl Asked {
    /// The success of an operation that keeps nothing: a sample, with what the request says.
    pub(super) fn sample(&self, place: &Place) -> Answer {
        let mut said = ids(place);
        said.extend(
            self.body.as_object().into_iter().flatten().map(|(n, v)| (n.clone(), v.clone())),
        );
        self.answer(true, self.sample_with(&said))
    }

    /// A sample, in which some of the documented fields have these values.
    fn sample_with(&self, values: &Map<String, Value>) -> Option<Value> {
        let mut body = self.success().full.clone();
        for (name, field) in body.as_mut().and_then(innermost).into_iter().flatten() {
            if let Some(value) = values.get(name) {
                *field = value.clone();
            }
        }
        body
    }

    /// The success of an operation on one record.
    pub(in crate::sandbox) fn show(&self, key: &str, record: &Record, is_new: bool) -> Answer {
        let spot = self.success().spot(key);
        match &spot {
            Some(spot @ Spot::One(pointer)) => {
                self.answer(is_new, Some(self.one(spot, pointer, record)))
            }
            Some(Spot::Many(_)) => self.show_all(key, std::slice::from_ref(record), is_new),
            None => self.answer(is_new, self.sample_with(&record.fields)),
        }
    }

    /// The body with a record at a place.
    fn one(&self, spot: &Spot, pointer: &str, record: &Record) -> Value {
        let success = self.success();
        let base = success.unset.as_ref().and_then(|unset| unset.pointer(pointer));
        let shown = shown(success, spot, record, base.and_then(Value::as_object));
        if pointer.is_empty() {
            return shown.into();
        }
        let mut body = success.unset.clone().unwrap_or_default();
        if let Value::Object(fields) = &mut body {
            // A secret is beside the record that it belongs to.
            let secrets = record.fields.iter().filter(|(name, _)| self.shows(name));
            fields.extend(secrets.map(|(name, value)| (name.clone(), value.clone())));
            fields.insert(pointer.trim_start_matches('/').to_owned(), shown.into());
        }
        body
    }

    /// The success of an operation on several records.
    pub(super) fn show_all(&self, key: &str, records: &[Record], is_new: bool) -> Answer {
        self.show_page(key, Page::new(records.iter().collect(), Map::new()), is_new)
    }

    pub(super) fn show_page(&self, key: &str, page: Page<'_>, is_new: bool) -> Answer {
        let success = self.success();
        let spot = success.spot(key);
        let Some(spot @ Spot::Many(pointer)) = &spot else {
            return self.answer(is_new, success.full.clone());
        };
        let shown = page.records.iter().map(|record| shown(success, spot, record, None));
        let list: Value = shown.map(Value::Object).collect();
        if page.is_wrapped {
            let mut envelope = page.envelope;
            envelope.insert("data".to_owned(), list);
            return Answer::json(envelope.into());
        }
        if pointer.is_empty() {
            return self.answer(is_new, Some(list));
        }
        let mut body = success.unset.clone().unwrap_or_default();
        if let Value::Object(fields) = &mut body {
            let full = success.full.as_ref();
            let is_documented = |name: &String| full.is_some_and(|full| full.get(name).is_some());
            fields.extend(page.envelope.into_iter().filter(|(name, _)| is_documented(name)));
            fields.insert(pointer.trim_start_matches('/').to_owned(), list);
        }
        self.answer(is_new, Some(body))
    }

    /// A record of which nothing is set.
    pub(super) fn blank(&self, key: &str) -> Map<String, Value> {
        let success = self.success();
        let Some(unset) = &success.unset else { return Map::new() };
        match success.spot(key) {
            Some(Spot::One(pointer)) => {
                unset.pointer(&pointer).and_then(Value::as_object).cloned().unwrap_or_default()
            }
            _ => Map::new(),
        }
    }

    /// The body that shows a part with these fields.
    pub(super) fn part(&self, fields: &Map<String, Value>) -> Option<Value> {
        let success = self.success();
        let full = success.full.as_ref()?;
        let mut body = success.unset.clone().unwrap_or_default();
        if let Value::Object(shown) = &mut body {
            let documented = fields.iter().filter(|(name, _)| full.get(name.as_str()).is_some());
            shown.extend(documented.map(|(name, value)| (name.clone(), value.clone())));
        }
        Some(body)
    }

    /// Whether the body of the success has a text of this name beside its resource.
    pub(super) fn shows(&self, name: &str) -> bool {
        let full = self.success().full.as_ref();
        full.and_then(|full| full.get(name)).is_some_and(Value::is_string)
    }

    /// A response with a body that is as documented: what is not is taken from the sample.
    pub(super) fn answer(&self, is_new: bool, body: Option<Value>) -> Answer {
        let success = self.success();
        let status = success.status(is_new);
        let (Some(full), Some(mut body)) = (&success.full, body) else {
            return Answer::new(status, success.media_type, None);
        };
        for _ in 0..TRIES {
            let response = http::Response::builder().status(status);
            let response = response.header(CONTENT_TYPE, success.media_type.unwrap_or_default());
            let Ok(response) = response.body(body.to_string()) else { break };
            let findings = self.api.checker.response(&self.operation(), &response);
            if findings.is_empty() {
                return Answer::new(status, success.media_type, Some(body));
            }
            for finding in findings {
                mend(&mut body, full, steps(finding.place()).get(1..).unwrap_or_default());
            }
        }
        Answer::new(status, success.media_type, Some(full.clone()))
    }
}

/// The fields of an object, or of the only object in it.
fn innermost(body: &mut Value) -> Option<&mut Map<String, Value>> {
    let fields = body.as_object_mut()?;
    let is_envelope = fields.len() == 1 && fields.values().all(Value::is_object);
    if is_envelope { fields.values_mut().next()?.as_object_mut() } else { Some(fields) }
}

/// The documented fields that a record has. What it does not have is as in `base`.
fn shown(
    success: &Success,
    spot: &Spot,
    record: &Record,
    base: Option<&Map<String, Value>>,
) -> Map<String, Value> {
    let names = success.resource(spot).into_iter().flat_map(Map::keys);
    let shown = names.filter_map(|name| {
        let value = record.fields.get(name).or_else(|| base?.get(name))?;
        Some((name.clone(), value.clone()))
    });
    shown.collect()
}

/// The ids in a path by the names that fields have: `app_id` and `appId`.
pub(super) fn ids(place: &Place) -> Map<String, Value> {
    let camel = |name: &str| {
        let mut words = name.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let mut letters = word.chars();
            let begin = letters.next().map(|letter| letter.to_ascii_uppercase());
            name + &begin.into_iter().chain(letters).collect::<String>()
        })
    };
    let both = |(name, id): &(&str, String)| {
        [((*name).to_owned(), id.as_str().into()), (camel(name), id.as_str().into())]
    };
    place.ids.iter().flat_map(both).collect()
}

/// Mends what a finding says of a body: what is missing is as in `full`, what is not as documented
/// is left out.
fn mend(body: &mut Value, full: &Value, place: &[String]) {
    let Some((step, rest)) = place.split_first() else {
        *body = full.clone();
        return;
    };
    match (body, full) {
        (Value::Object(fields), Value::Object(full)) => {
            let Some(full) = full.get(step) else {
                fields.remove(step);
                return;
            };
            match fields.get_mut(step) {
                Some(field) if !rest.is_empty() => mend(field, full, rest),
                Some(field) => match converted(field, full) {
                    Some(value) => *field = value,
                    None => drop(fields.remove(step)),
                },
                None => drop(fields.insert(step.clone(), full.clone())),
            }
        }
        (Value::Array(items), Value::Array(full)) => {
            let index = step.parse::<usize>().ok();
            match (index.and_then(|index| items.get_mut(index)), full.first()) {
                (Some(item), Some(full)) if !rest.is_empty() => mend(item, full, rest),
                _ => items.clear(),
            }
        }
        (body, full) => *body = full.clone(),
    }
}

/// A number that was written as a text, or the other way round.
fn converted(value: &Value, full: &Value) -> Option<Value> {
    match (value, full) {
        (Value::String(text), Value::Number(_)) => text.parse::<i64>().ok().map(Value::from),
        (Value::Number(number), Value::String(_)) => Some(number.to_string().into()),
        _ => None,
    }
}
