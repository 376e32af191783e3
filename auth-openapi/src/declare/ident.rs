//! Names that Rust takes, and that are not taken yet.

use std::collections::HashSet;

use super::words;

const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "union_",
];

/// Types that a file of declarations or Rust's prelude has already.
const TYPES: [&str; 46] = [
    "AsMut",
    "AsRef",
    "BTreeMap",
    "Body",
    "Box",
    "ByteStream",
    "Bytes",
    "Call",
    "Client",
    "ClientBuilder",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Drop",
    "Eq",
    "Err",
    "Error",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "Multipart",
    "Next",
    "None",
    "Ok",
    "Option",
    "Page",
    "PageRequest",
    "Patch",
    "Provider",
    "Result",
    "Secret",
    "Self",
    "Send",
    "Serialize",
    "Some",
    "String",
    "Sync",
    "Timestamp",
    "ToString",
    "Vec",
];

/// Methods that every client or value has.
const METHODS: [&str; 22] = [
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "builder",
    "client",
    "clone",
    "clone_from",
    "clone_into",
    "drop",
    "eq",
    "fmt",
    "from",
    "from_client",
    "from_env",
    "into",
    "new",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "vzip",
];

/// A name of a field, argument, module or method; `none` where nothing is left of it.
pub(super) fn lower(name: &str, none: &str) -> String {
    let is_signed = name.get(1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let sign = match name.chars().next() {
        Some('+') if is_signed => "plus_",
        Some('-') if is_signed => "minus_",
        _ => "",
    };
    let words = words::words(name);
    let snake = match sign {
        "" => words::snake(&words),
        sign => format!("{sign}{}", words.join("_")),
    };
    match snake.as_str() {
        "" => none.to_owned(),
        "type" => "kind".to_owned(),
        keyword if is_keyword(keyword) => format!("{keyword}_"),
        _ => snake,
    }
}

/// A name of a type or variant.
pub(super) fn upper(name: &str, none: &str) -> String {
    let pascal = words::pascal(&words::words(name));
    match pascal.as_str() {
        "" => none.to_owned(),
        "Self" => "Itself".to_owned(),
        _ => pascal,
    }
}

fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether a file of declarations needs the name for something else.
pub(super) fn is_type_of_rust(name: &str) -> bool {
    TYPES.contains(&name)
}

pub(super) fn is_method_of_rust(name: &str) -> bool {
    METHODS.contains(&name)
}

/// Names of one place, no two of them the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.0.contains(name)
    }

    /// Takes the first of the names that is free; where none is, the last with a number.
    pub(super) fn take(&mut self, names: &[String]) -> String {
        if let Some(free) = names.iter().find(|name| self.is_free(name)) {
            self.0.insert(free.clone());
            return free.clone();
        }
        let last = names.last().map_or("Value", String::as_str);
        let separator = if last.starts_with(char::is_lowercase) { "_" } else { "" };
        let mut number = 2;
        loop {
            let name = format!("{last}{separator}{number}");
            if self.0.insert(name.clone()) {
                return name;
            }
            number += 1;
        }
    }

    /// Takes the name, with a number if it is taken.
    pub(super) fn take_one(&mut self, name: &str) -> String {
        self.take(&[name.to_owned()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_rust() {
        for name in ["type", "self", "2fa", "@type", "x5t#S256", "-1", "", "naïve", "名前", "🦀"]
        {
            for name in [lower(name, "field"), upper(name, "Value")] {
                assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{name}");
            }
        }
    }

    #[test]
    fn names_are_taken_once() {
        let mut names = Names::default();
        let taken: Vec<_> = ["a", "a", "a_2", "a"].map(|name| names.take_one(name)).into();
        assert_eq!(taken, ["a", "a_2", "a_2_2", "a_3"]);
    }
}
