//! Lists that come in pages: which field leads to the next one.

use super::model::{Flag, ModelKind, NumberTotal, Page, Step, Struct, Total, Type};
use super::schemas::Schemas;
use super::words;
use crate::document::Operation;
use crate::node::Node;

/// What the items of a page are called, if a page has more than one list.
const ITEMS: [&str; 10] = [
    "data", "items", "results", "entries", "values", "records", "list", "rows", "objects",
    "elements",
];

/// Cursors by their words, and the query parameters that take them.
const CURSORS: [(&str, &[&str]); 14] = [
    ("iterator", &["iterator"]),
    ("next iterator", &["iterator"]),
    ("cursor", &["cursor"]),
    ("next cursor", &["cursor", "starting after", "after"]),
    ("next page token", &["page token", "next page token"]),
    ("next token", &["next token", "token"]),
    ("continuation token", &["continuation token"]),
    ("next continuation token", &["continuation token"]),
    ("next marker", &["marker"]),
    ("next page cursor", &["page cursor", "cursor"]),
    ("next page id", &["page id"]),
    ("next", &["next", "cursor", "after", "starting after"]),
    ("end cursor", &["after", "cursor"]),
    ("last id", &["after", "after id"]),
];

const TOTALS: [&str; 8] = [
    "total",
    "total count",
    "count",
    "total items",
    "total results",
    "total entries",
    "total elements",
    "total size",
];
const PAGES: [&str; 5] = ["total pages", "pages", "page count", "last page", "num pages"];
const MORE: [&str; 6] =
    ["has more", "has next", "has next page", "more", "is truncated", "truncated"];
const DONE: [&str; 4] = ["done", "is done", "is last", "last"];
const OFFSETS: [&str; 5] = ["offset", "skip", "start index", "start", "from"];
const NUMBERS: [&str; 3] = ["page", "page number", "page num"];
const SIZES: [&str; 7] =
    ["per page", "limit", "page size", "size", "items per page", "results per page", "max results"];

impl<'d> Schemas<'d> {
    /// The same type, as the plan's type of page, or known as one from now on.
    pub(super) fn paged(&mut self, operation: &Operation<'d>, ty: Type, schema: &'d Node) -> Type {
        let (value, _) = self.value(&[schema]);
        let query: Vec<(&str, &Node)> =
            operation.parameters_in("query").iter().map(|p| (p.name, p.node)).collect();
        if let Type::List(item) = &ty
            && let Some(page) = self.style.list().filter(|_| has_any(&query))
        {
            return Type::Page(page.to_owned(), item.clone());
        }
        let Type::Model(index) = ty else { return ty };
        let Some(ModelKind::Struct(content)) = self.models.get(index).map(|model| &model.kind)
        else {
            return ty;
        };
        let Some((items, item)) = items(content) else { return ty };
        let fields: Vec<&str> = content.fields.iter().map(|field| field.wire.as_str()).collect();
        if let Some(page) = self.style.page(value.name, &fields) {
            return Type::Page(page.to_owned(), Box::new(item));
        }
        if content.page.is_some() || query.is_empty() {
            return ty;
        }
        let Some(step) = step(content, &query) else { return ty };
        let page = Page { items, item, step };
        if let Some(ModelKind::Struct(content)) =
            self.models.get_mut(index).map(|model| &mut model.kind)
        {
            content.page = Some(page);
        }
        ty
    }
}

/// Whether a query asks for a part of a list.
fn has_any(query: &[(&str, &Node)]) -> bool {
    let all = [&OFFSETS[..], &NUMBERS, &SIZES, &["cursor", "after", "starting after"]].concat();
    query.iter().any(|(name, _)| all.contains(&words::words(name).join(" ").as_str()))
}

/// The list of a page: its only one, or that of a usual name.
fn items(content: &Struct) -> Option<(String, Type)> {
    let lists: Vec<(&str, &Type)> = content
        .fields
        .iter()
        .filter_map(|field| match &field.ty {
            Type::List(item) if !field.is_flat => Some((field.name.as_str(), &**item)),
            _ => None,
        })
        .collect();
    let chosen = match lists.as_slice() {
        [one] => Some(one),
        lists => ITEMS.iter().find_map(|name| lists.iter().find(|(own, _)| own == name)),
    };
    chosen.map(|(name, item)| ((*name).to_owned(), (*item).clone()))
}

fn step(content: &Struct, query: &[(&str, &Node)]) -> Option<Step> {
    cursor(content, query)
        .or_else(|| link(content))
        .or_else(|| offset(content, query))
        .or_else(|| number(content, query))
}

/// A field by its words: its name and type, without an `Option` around it.
fn field<'c>(content: &'c Struct, wanted: &str) -> Option<(&'c str, &'c Type, bool)> {
    content.fields.iter().filter(|field| !field.is_flat).find_map(|field| {
        let (ty, is_optional) = match &field.ty {
            Type::Optional(inner) => (&**inner, true),
            ty => (ty, false),
        };
        let is_wanted = words::words(&field.wire).join(" ") == wanted;
        is_wanted.then_some((field.name.as_str(), ty, is_optional))
    })
}

fn parameter<'q>(query: &[(&'q str, &'q Node)], wanted: &[&str]) -> Option<(&'q str, &'q Node)> {
    wanted.iter().find_map(|wanted| {
        query.iter().find(|(name, _)| words::words(name).join(" ") == *wanted).copied()
    })
}

fn flag(content: &Struct, names: &[&str]) -> Option<Flag> {
    names.iter().find_map(|name| match field(content, name)? {
        (field, Type::Flag, is_optional) => Some(Flag { field: field.to_owned(), is_optional }),
        _ => None,
    })
}

fn cursor(content: &Struct, query: &[(&str, &Node)]) -> Option<Step> {
    CURSORS.iter().find_map(|(name, parameters)| {
        let (field, ty, is_optional) = field(content, name)?;
        let is_text = match ty {
            Type::Text | Type::Secret => true,
            Type::Whole(_) => false,
            _ => return None,
        };
        // A secret cannot be shown, and a cursor is in every URL.
        if *ty == Type::Secret {
            return None;
        }
        let (parameter, _) = parameter(query, parameters)?;
        Some(Step::Cursor {
            field: field.to_owned(),
            is_text,
            is_optional,
            parameter: parameter.to_owned(),
            done: flag(content, &DONE),
            more: flag(content, &MORE),
        })
    })
}

fn link(content: &Struct) -> Option<Step> {
    ["next", "next url", "next page url", "next link", "next page"].iter().find_map(|name| {
        match field(content, name)? {
            (field, Type::Text, is_optional) if is_link(content, field) => {
                Some(Step::Link { field: field.to_owned(), is_optional })
            }
            _ => None,
        }
    })
}

/// Whether the docs of a field call it a link.
fn is_link(content: &Struct, name: &str) -> bool {
    let field = content.fields.iter().find(|field| field.name == name);
    field.is_some_and(|field| {
        let text = format!("{} {}", field.wire, field.docs.join(" ")).to_lowercase();
        ["url", "link", "uri"].iter().any(|word| text.contains(word))
    })
}

fn total(content: &Struct, names: &[&str]) -> Option<Total> {
    names.iter().find_map(|name| match field(content, name)? {
        (field, ty @ Type::Whole(_), is_optional) => {
            let ty = if is_optional { ty.clone().optional() } else { ty.clone() };
            Some(Total { field: field.to_owned(), ty })
        }
        _ => None,
    })
}

fn offset(content: &Struct, query: &[(&str, &Node)]) -> Option<Step> {
    let (name, _) = parameter(query, &OFFSETS)?;
    // A start that is no number of items is none.
    parameter(query, &SIZES)?;
    let totals: Vec<&str> = TOTALS.iter().copied().filter(|name| *name != "count").collect();
    Some(Step::Offset { parameter: name.to_owned(), total: total(content, &totals) })
}

fn number(content: &Struct, query: &[(&str, &Node)]) -> Option<Step> {
    let (name, node) = parameter(query, &NUMBERS)?;
    let schema = node.get("schema");
    let value = |key: &str| schema.and_then(|schema| schema.get(key)?.as_u64());
    let first = value("default").or(value("minimum")).filter(|first| *first < 2).unwrap_or(1);
    if let Some(total) = total(content, &PAGES) {
        return Some(Step::Number {
            parameter: name.to_owned(),
            first,
            total: NumberTotal::Pages(total),
        });
    }
    let size = parameter(query, &SIZES).and_then(|(size, node)| {
        let default = node.get("schema")?.get("default")?.as_u64()?;
        Some((size.to_owned(), default))
    });
    let total = match (total(content, &TOTALS), size) {
        (Some(total), Some((size, default_size))) => {
            NumberTotal::Items { total, size, default_size }
        }
        _ => NumberTotal::Unknown,
    };
    Some(Step::Number { parameter: name.to_owned(), first, total })
}
