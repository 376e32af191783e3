//! Values that a document lists: open enums.

use super::ident::{self, Names};
use super::model::{Form, Model, ModelKind, Type, Variant};
use super::schemas::{Place, Schemas, Value, json_types, proposals, whole};
use super::{prose, words};
use crate::node::Node;
use crate::schema::Parts;

/// How many values an enum may have: what has more, such as all time zones, is a text.
const MOST: usize = 250;

/// The values that all of the lists have, `null` aside.
pub(super) fn listed<'d>(parts: &Parts<'d>) -> Option<Vec<&'d Node>> {
    let lists = parts.values("enum").map(|list| list.items().iter().collect::<Vec<_>>());
    let constants = parts.values("const").map(|constant| vec![constant]);
    let mut all = lists.chain(constants);
    let mut listed: Vec<&Node> = all.next()?;
    let others: Vec<_> = all.collect();
    listed.retain(|value| others.iter().all(|list| list.contains(value)));
    listed.retain(|value| **value != Node::Null);
    let mut seen: Vec<&Node> = Vec::new();
    listed.retain(|value| {
        let is_new = !seen.contains(value);
        seen.push(value);
        is_new
    });
    Some(listed)
}

impl<'d> Schemas<'d> {
    /// The type of a value that is one of a list.
    pub(super) fn enumeration(&mut self, value: &Value<'d>, place: &Place) -> Option<Type> {
        let listed = listed(&value.parts)?;
        let texts: Vec<&str> = listed.iter().filter_map(|value| value.as_str()).collect();
        if !texts.is_empty() && texts.len() == listed.len() {
            return Some(self.texts(&texts, value, place));
        }
        let numbers: Vec<i64> = listed.iter().filter_map(|value| integer(value)).collect();
        if !numbers.is_empty() && numbers.len() == listed.len() {
            return Some(self.numbers(&numbers, value, place));
        }
        let is_flag = listed.iter().all(|value| value.as_bool().is_some());
        match json_types(&value.parts).as_slice() {
            _ if is_flag && !listed.is_empty() => Some(Type::Flag),
            [_] => None,
            _ => Some(Type::Json),
        }
    }

    /// An open enum of these texts.
    pub(super) fn texts(&mut self, texts: &[&str], value: &Value<'d>, place: &Place) -> Type {
        // The default of an open enum is the empty text already.
        let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
        if texts.len() < 2 || texts.len() > MOST {
            return Type::Text;
        }
        let names = variant_names(&value.parts, &texts);
        let variants = texts.iter().zip(names).map(|(text, name)| Variant {
            docs: vec![prose::variant(text)],
            name,
            value: (*text).to_owned(),
        });
        let kind = ModelKind::Texts(variants.collect());
        self.shared(kind, texts.iter().map(|text| (*text).to_owned()).collect(), value, place)
    }

    fn numbers(&mut self, numbers: &[i64], value: &Value<'d>, place: &Place) -> Type {
        if numbers.len() < 2 || numbers.len() > MOST {
            return whole(&value.parts);
        }
        let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
        let names = variant_names(&value.parts, &borrowed);
        let variants = numbers.iter().zip(names).map(|(number, name)| Variant {
            docs: vec![prose::variant(&number.to_string())],
            name,
            value: *number,
        });
        let kind = ModelKind::Numbers(variants.collect());
        self.shared(kind, texts, value, place)
    }

    /// One enum for all fields of one name that have the same values.
    fn shared(
        &mut self,
        kind: ModelKind,
        values: Vec<String>,
        value: &Value<'d>,
        place: &Place,
    ) -> Type {
        let key = (value.key.clone(), Form::Read, String::new());
        if let Some(index) = self.known.get(&key) {
            return Type::Model(*index);
        }
        let own =
            if place.own.is_empty() { words::words(&place.parent) } else { place.own.clone() };
        let short = ident::upper(&words::pascal(&own), "Value");
        let long = place.proposals().first().cloned().unwrap_or_default();
        if value.name.is_none()
            && let Some(index) = self.enums.get(&(own.clone(), values.clone())).copied()
        {
            if let Some(model) = self.models.get_mut(index) {
                // More than one place has it, so that none of them gives it a name.
                if !model.proposals.contains(&short) {
                    model.proposals.insert(0, short);
                }
                if !model.proposals.contains(&long) {
                    model.proposals.push(long);
                }
            }
            self.known.insert(key, index);
            return Type::Model(index);
        }
        let index = self.add(Model {
            proposals: proposals(value, place),
            name: String::new(),
            docs: prose::model(value.name, &value.parts, place, Form::Read),
            kind,
            form: Form::Read,
            is_read_and_written: true,
            is_named: value.name.is_some(),
            remarks: Vec::new(),
        });
        if value.name.is_none() {
            self.enums.insert((own, values), index);
        }
        self.known.insert(key, index);
        Type::Model(index)
    }
}

fn integer(node: &Node) -> Option<i64> {
    match node {
        Node::Number(number) => number.as_i64(),
        _ => None,
    }
}

/// Names for values: those of the document's extensions, or made from the values.
fn variant_names(parts: &Parts<'_>, values: &[&str]) -> Vec<String> {
    let mut names = Names::default();
    // What an open enum has besides.
    names.take_one("Other");
    let given = ["x-enum-varnames", "x-enumNames", "x-enum-names"]
        .iter()
        .find_map(|key| parts.value(key))
        .map(Node::items)
        .filter(|given| given.len() == values.len());
    let named = values.iter().enumerate().map(|(index, value)| {
        let given = given.and_then(|given| given.get(index)?.as_str());
        let name = given.map_or_else(|| variant_name(value), |given| ident::upper(given, "Value"));
        names.take(&[name.clone(), format!("{name}Value")])
    });
    named.collect()
}

pub(super) fn variant_name(value: &str) -> String {
    let is_signed = |rest: &str| rest.starts_with(char::is_alphanumeric);
    let sign = match value.chars().next() {
        Some('-') if value.get(1..).is_some_and(is_signed) => "Minus",
        Some('+') if value.get(1..).is_some_and(is_signed) => "Plus",
        _ => "",
    };
    let name = ident::upper(value, "");
    if !name.is_empty() {
        return format!("{sign}{name}");
    }
    let symbols = value.chars().map(|symbol| match symbol {
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '!' => "Not",
        '*' => "Any",
        '+' => "Plus",
        '-' => "Minus",
        '/' => "Slash",
        '%' => "Percent",
        '&' => "And",
        '|' => "Pipe",
        '~' => "Like",
        '.' => "Dot",
        '$' => "Dollar",
        '#' => "Hash",
        _ => "",
    });
    let name: String = symbols.collect();
    if name.is_empty() { "Value".to_owned() } else { name }
}
