//! Declarations as text.
//!
//! Everything that is declared has one of few forms, most of them attributes and macros, whose
//! inside no formatter of Rust touches. So they are written here as a person would format them.

mod call;
mod client;
mod endpoint;
mod expression;
mod imports;
mod models;
mod page;
mod tests;

pub(super) use self::client::root;
pub(super) use self::imports::Imports;
pub(super) use self::tests::{calls, tests};
use super::model::{ArgumentType, Group, Model, Type};

/// The width of a line.
const WIDTH: usize = 100;

/// What is printed, with what it takes from elsewhere.
pub(super) struct Printer<'m> {
    pub(super) models: &'m [Model],
    pub(super) client: &'m str,
    pub(super) text: String,
    pub(super) imports: Imports,
    /// Whether a value was to be made up that has no end.
    is_endless: bool,
}

impl<'m> Printer<'m> {
    pub(super) fn new(models: &'m [Model], client: &'m str) -> Self {
        Self { models, client, text: String::new(), imports: Imports::default(), is_endless: false }
    }

    pub(super) fn blank(&mut self) {
        self.line(0, "");
    }

    /// A model behind others, or the first of them.
    pub(super) fn separated_model(&mut self, is_first: bool, index: usize) {
        if !is_first {
            self.blank();
        }
        self.model(index);
    }

    fn line(&mut self, indent: usize, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', indent));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Paragraphs as docs, with `mark` in front of each line.
    fn docs(&mut self, indent: usize, mark: &str, paragraphs: &[String]) {
        for (index, paragraph) in paragraphs.iter().enumerate() {
            if index > 0 {
                self.line(indent, mark);
            }
            let is_code = paragraph.starts_with("```");
            let paragraph = plain(paragraph);
            for line in paragraph.split('\n') {
                let width = WIDTH.saturating_sub(indent + mark.len() + 1);
                let lines = if is_code || line.starts_with('|') {
                    vec![line.to_owned()]
                } else {
                    wrapped(line, width)
                };
                for line in lines {
                    self.line(indent, format!("{mark} {line}").trim_end());
                }
            }
        }
    }

    /// A type in source, and the import that it needs.
    fn ty(&mut self, ty: &Type) -> String {
        match ty {
            Type::Nothing => "()".to_owned(),
            Type::Bytes => {
                self.imports.bytes = true;
                "Bytes".to_owned()
            }
            Type::Text => "String".to_owned(),
            Type::Secret => self.core("Secret"),
            Type::Flag => "bool".to_owned(),
            Type::Whole(name) => (*name).to_owned(),
            Type::Float => "f64".to_owned(),
            Type::Time => {
                self.imports.time = true;
                "Timestamp".to_owned()
            }
            Type::Json => "serde_json::Value".to_owned(),
            Type::JsonObject => "serde_json::Map<String, serde_json::Value>".to_owned(),
            Type::Model(index) => self.model_name(*index),
            Type::Page(name, inner) => {
                self.imports.parent.insert(name.clone());
                format!("{name}<{}>", self.ty(inner))
            }
            Type::List(inner) => format!("Vec<{}>", self.ty(inner)),
            Type::Map(inner) => {
                self.imports.map = true;
                format!("BTreeMap<String, {}>", self.ty(inner))
            }
            Type::Boxed(inner) => format!("Box<{}>", self.ty(inner)),
            Type::Optional(inner) => format!("Option<{}>", self.ty(inner)),
            Type::Patch(inner) => format!("{}<{}>", self.core("Patch"), self.ty(inner)),
        }
    }

    /// The type of an argument.
    fn argument(&mut self, ty: &ArgumentType) -> String {
        match ty {
            ArgumentType::One(ty) => self.passed(ty),
            ArgumentType::Optional(ty) => format!("Option<{}>", self.passed(ty)),
            ArgumentType::Multipart => self.core("Multipart"),
            ArgumentType::Body => self.core("Body"),
            ArgumentType::Pairs => "&[(&str, &str)]".to_owned(),
        }
    }

    /// How a value is passed: a reference to what is not copied.
    fn passed(&mut self, ty: &Type) -> String {
        match ty {
            Type::Text => "&str".to_owned(),
            Type::Whole(_) | Type::Flag | Type::Float | Type::Time => self.ty(ty),
            Type::List(inner) => match &**inner {
                Type::Text => "&[&str]".to_owned(),
                inner => format!("&[{}]", self.ty(inner)),
            },
            Type::Model(index) if self.is_copied(*index) => self.ty(ty),
            ty => format!("&{}", self.ty(ty)),
        }
    }

    fn is_copied(&self, index: usize) -> bool {
        let model = self.models.get(index);
        model.is_some_and(|model| matches!(model.kind, super::model::ModelKind::Numbers(_)))
    }

    fn core(&mut self, name: &str) -> String {
        self.imports.core.insert(name.to_owned());
        name.to_owned()
    }

    fn model_name(&mut self, index: usize) -> String {
        self.imports.models.insert(index);
        self.models.get(index).map(|model| model.name.clone()).unwrap_or_default()
    }

    /// A trait with its calls, and the models that belong to it.
    pub(super) fn group(&mut self, group: &Group) {
        self.trait_(group);
        for index in &group.models {
            self.line(0, "");
            self.model(*index);
        }
    }
}

/// Text without what Rust takes in no comment: lone returns, and marks that turn its direction.
fn plain(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_refused = |c: char| (c.is_control() && c != '\n') || is_mark(c);
    text.replace('\r', "\n").replace(is_refused, "")
}

/// A line in as many as it needs; those behind the first are indented as the item of a list is.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let text = line.trim_start();
    let indent = " ".repeat(line.len() - text.len());
    let mark = ["- ", "* ", "+ "].iter().find(|mark| text.starts_with(**mark)).map_or_else(
        || {
            text.find(". ")
                .filter(|end| text.get(..*end).is_some_and(is_number))
                .map_or(0, |end| end + 2)
        },
        |mark| mark.len(),
    );
    let hanging = format!("{indent}{}", " ".repeat(mark));
    let mut lines = Vec::new();
    let mut current = indent;
    let mut is_empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let needed = current.chars().count() + word.chars().count() + usize::from(!is_empty);
        if needed > width && !is_empty && !begins_block(word) {
            lines.push(std::mem::replace(&mut current, hanging.clone()));
            is_empty = true;
        }
        if !is_empty {
            current.push(' ');
        }
        current.push_str(word);
        is_empty = false;
    }
    lines.push(current);
    lines
}

/// Whether a line that begins with the word would be another block of Markdown.
fn begins_block(word: &str) -> bool {
    let is_item = word.strip_suffix(['.', ')']).is_some_and(is_number);
    is_item
        || ["-", "*", "+", "=", "|", ">"].contains(&word)
        || word.starts_with(['#', '|', '>', '='])
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit())
}
