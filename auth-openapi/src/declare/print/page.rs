//! How a page leads to the next one, in Rust.

use super::Printer;
use crate::declare::model::{Flag, Model, NumberTotal, Page, Step, Struct, Total, Type};

impl Printer<'_> {
    pub(super) fn page(&mut self, model: &Model, content: &Struct, page: &Page) {
        for name in ["Next", "Page", "PageRequest"] {
            self.core(name);
        }
        let item = self.ty(&page.item);
        let uses_request = matches!(page.step, Step::Offset { .. } | Step::Number { .. });
        let request = if uses_request { "request" } else { "_request" };
        self.line(0, &format!("impl Page for {} {{", model.name));
        self.line(4, &format!("type Item = {item};"));
        self.line(0, "");
        self.line(4, &format!("fn next(&self, {request}: &PageRequest<'_>) -> Next {{"));
        self.step(page);
        self.line(4, "}");
        self.line(0, "");
        let is_optional = content
            .fields
            .iter()
            .any(|field| field.name == page.items && matches!(field.ty, Type::Optional(_)));
        self.line(4, &format!("fn into_items(self) -> Vec<{item}> {{"));
        let rest = if is_optional { ".unwrap_or_default()" } else { "" };
        self.line(8, &format!("self.{}{rest}", page.items));
        self.line(4, "}");
        self.line(0, "}");
    }

    fn step(&mut self, page: &Page) {
        match &page.step {
            Step::Cursor { field, is_text, is_optional, parameter, done, more } => {
                self.cursor(field, *is_text, *is_optional, parameter, &condition(done, more));
            }
            Step::Link { field, is_optional } if *is_optional => {
                self.line(
                    8,
                    &format!("self.{field}.as_deref().map_or_else(Next::end, Next::link)"),
                );
            }
            Step::Link { field, .. } => self.line(8, &format!("Next::link(self.{field}.as_str())")),
            Step::Offset { parameter, total } => {
                let total = total.as_ref().map_or_else(|| "None".to_owned(), as_u64_option);
                let items = &page.items;
                let line =
                    format!("Next::offset({parameter:?}, request, self.{items}.len(), {total})");
                self.line(8, &line);
            }
            Step::Number { parameter, first, total } => {
                self.number(page, parameter, *first, total);
            }
        }
    }

    fn cursor(
        &mut self,
        field: &str,
        is_text: bool,
        is_optional: bool,
        parameter: &str,
        condition: &[String],
    ) {
        let name = field.trim_end_matches('_');
        if !is_optional {
            let mut all = condition.to_vec();
            if is_text {
                all.insert(0, format!("!self.{field}.is_empty()"));
            }
            let next = format!("Next::query([({parameter:?}, &self.{field})])");
            if all.is_empty() {
                // A number that is always there says nothing about the end.
                all.push("true".to_owned());
            }
            self.line(8, &format!("if {} {{", all.join(" && ")));
            self.line(12, &next);
            self.line(8, "} else {");
            self.line(12, "Next::end()");
            self.line(8, "}");
            return;
        }
        let mut guards = condition.to_vec();
        if is_text && guards.is_empty() {
            guards.push(format!("!{name}.is_empty()"));
        }
        let guard =
            if guards.is_empty() { String::new() } else { format!(" if {}", guards.join(" && ")) };
        self.line(8, &format!("match &self.{field} {{"));
        let (head, next) =
            (format!("Some({name}){guard} =>"), format!("Next::query([({parameter:?}, {name})])"));
        if 12 + head.len() + next.len() + 2 <= super::WIDTH {
            self.line(12, &format!("{head} {next},"));
        } else {
            self.line(12, &format!("{head} {{"));
            self.line(16, &next);
            self.line(12, "}");
        }
        self.line(12, "_ => Next::end(),");
        self.line(8, "}");
    }

    fn number(&mut self, page: &Page, parameter: &str, first: u64, total: &NumberTotal) {
        let items = &page.items;
        self.line(8, &format!("let page = request.number({parameter:?}).unwrap_or({first});"));
        // The number of the pages, or of the items, up to and with this one.
        let mut seen = if first == 0 { "page.saturating_add(1)" } else { "page" }.to_owned();
        let total = match total {
            NumberTotal::Unknown => None,
            NumberTotal::Pages(total) => Some(total),
            NumberTotal::Items { total, size, default_size } => {
                let line =
                    format!("let size = request.number({size:?}).unwrap_or({default_size});");
                self.line(8, &line);
                seen.push_str(".saturating_mul(size)");
                Some(total)
            }
        };
        let mut condition = format!("self.{items}.is_empty()");
        if let Some(total) = total {
            if seen != "page" {
                self.line(8, &format!("let seen = {seen};"));
                seen = "seen".to_owned();
            }
            self.line(8, &format!("let total = {};", as_u64_option(total)));
            condition.push_str(&format!(" || total.is_some_and(|total| {seen} >= total)"));
        }
        self.line(8, &format!("if {condition} {{"));
        self.line(12, "return Next::end();");
        self.line(8, "}");
        self.line(8, &format!("Next::query([({parameter:?}, page.saturating_add(1))])"));
    }
}

/// What has to hold for there to be a next page.
fn condition(done: &Option<Flag>, more: &Option<Flag>) -> Vec<String> {
    let mut conditions = Vec::new();
    if let Some(Flag { field, is_optional }) = done {
        conditions.push(match is_optional {
            true => format!("self.{field} != Some(true)"),
            false => format!("!self.{field}"),
        });
    }
    if let Some(Flag { field, is_optional }) = more {
        conditions.push(match is_optional {
            true => format!("self.{field} != Some(false)"),
            false => format!("self.{field}"),
        });
    }
    conditions
}

/// A number of items as an `Option<u64>`.
fn as_u64_option(total: &Total) -> String {
    let field = &total.field;
    match &total.ty {
        Type::Whole("u64") => format!("Some(self.{field})"),
        Type::Whole("u8" | "u16" | "u32") => format!("Some(u64::from(self.{field}))"),
        Type::Whole(_) => format!("u64::try_from(self.{field}).ok()"),
        Type::Optional(inner) => match **inner {
            Type::Whole("u64") => format!("self.{field}"),
            Type::Whole("u8" | "u16" | "u32") => format!("self.{field}.map(u64::from)"),
            _ => format!("self.{field}.and_then(|total| u64::try_from(total).ok())"),
        },
        _ => "None".to_owned(),
    }
}
