//! Random tokens: whatever stands in the attribute and below it, the macro does not panic.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{expand_attribute, tokens};
use crate::expand_endpoint;

const WORDS: &[&str] = &[
    "method",
    "GET",
    "POST",
    "get",
    "path",
    "json",
    "form",
    "body",
    "header",
    "auth",
    "none",
    "scheme",
    "scheme(\"s\")",
    "idempotent",
    "idempotency_key",
    "once",
    "secret_query",
    "success",
    "join",
    "crate",
    "mehtod",
    "r#type",
    "id",
    "self",
    "fn",
    "async",
    "const",
    "unsafe",
    "extern",
    "pub",
    "trait",
    "impl",
    "struct",
    "where",
    "mut",
    "Call",
    "Option",
    "Vec",
    "Secret",
    "Result",
    "str",
    "dyn",
    "T",
    "=",
    ",",
    ",",
    ";",
    ":",
    "&",
    "<",
    ">",
    "(",
    ")",
    "-",
    "#",
    "!",
    "..",
    "...",
    "::",
    "'a",
    "200",
    "404",
    "1.5",
    "'x'",
    "\"/a\"",
    "\"/a/<id>\"",
    "\"/<id..>?<q>&k=<v>\"",
    "\"{id}\"",
    "\"\"",
    "\"X-Name\"",
    "b\"x\"",
];

const ENTRIES: &[&str] = &[
    "method = GET",
    "method = POST",
    "path = \"/a/<id>?<q>\"",
    "path = \"a/{id}?\"",
    "json = id",
    "json = { id, r#type: q, \"x-y\": -1, on: true }",
    "secret_query(\"s\") = q",
    "form = q",
    "header(\"X\") = id",
    "header(\"X\") = \"v\"",
    "auth = none",
    "auth = id",
    "auth = scheme(\"s\")",
    "idempotent",
    "once",
    "idempotency_key = \"k\"",
    "success = [200]",
    "join(q) = \",\"",
    "crate = a::b",
];

const ITEMS: &[&str] = &[
    "fn f(&self, id: &str, q: &[u8]) -> Call<()>;",
    "pub fn f(&'a self, id: Option<&str>, q: Secret) -> Call<Vec<T>> where T: Copy;",
    "async fn f(self: Box<Self>, (a, b): (u8, u8), ...) -> impl Future<Output = ()>;",
    "#[cfg(x)] const unsafe extern \"C\" fn f() -> Result<T, E> { loop {} }",
    "trait T {}",
];

const STRUCTS: &[&str] = &[
    "#[derive(Clone, X)] pub struct A<'a, T: Clone> { pub a: Option<&'a str>, #[request(required)] b: Vec<Secret> }",
    "#[serde(default, crate = \"a\")] struct A { #[serde(flatten, default)] r#type: Map<K, V>, b: Patch<Option<T>> }",
    "pub struct A<T>(#[serde(skip)] &str, T) where T: Copy;",
    "pub enum A { B(&str), C { #[request(setter = none)] d: u8 } }",
    "struct A;",
];

/// A linear congruential generator: the same soup every time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Tokens of `WORDS`, in nested groups.
    fn soup(&mut self, depth: usize) -> TokenStream {
        let mut soup = TokenStream::new();
        for _ in 0..self.below(12) {
            if depth > 0 && self.below(6) == 0 {
                let delimiters =
                    [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None];
                let delimiter = delimiters[self.below(4)];
                let group = Group::new(delimiter, self.soup(depth - 1));
                soup.extend([TokenTree::Group(group)]);
            } else {
                let word = self.pick(WORDS);
                soup.extend(word.parse::<TokenStream>().unwrap_or_default());
            }
        }
        soup
    }

    fn entries(&mut self) -> TokenStream {
        let entries: Vec<_> = (0..self.below(7)).map(|_| self.pick(ENTRIES)).collect();
        tokens(&entries.join(", "))
    }

    /// The tokens, one of them replaced.
    fn damage(&mut self, tokens: TokenStream) -> TokenStream {
        let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
        if !tokens.is_empty() {
            let position = self.below(tokens.len());
            tokens.splice(position..=position, self.soup(1));
        }
        tokens.into_iter().collect()
    }
}

/// Expands to a call or to errors, and to nothing that is neither.
#[track_caller]
fn expands(args: TokenStream, item: TokenStream) {
    let expansion = expand_endpoint(args, item).to_string();
    let is_call = expansion.contains("Request :: call");
    assert_ne!(is_call, expansion.contains("compile_error !"), "{expansion}");
}

#[test]
fn nothing_panics() {
    let mut random = Random(1);
    for _ in 0..700 {
        let item = tokens(random.pick(ITEMS));
        let (soup, entries) = (random.soup(3), random.entries());
        let damaged = random.damage(entries.clone());
        let damaged_item = random.damage(item.clone());
        for args in [soup, entries, damaged] {
            expands(args.clone(), item.clone());
            expands(args.clone(), damaged_item.clone());
            expands(args, random.soup(3));
        }
    }
}

#[test]
fn no_object_panics() {
    let mut random = Random(5);
    let item = tokens("fn f(&self, id: &str, r#type: Option<Secret>) -> Call<()>;");
    let members = tokens("id, type: r#type, \"x-y\": -1.5, on: true");
    for _ in 0..3_000 {
        let damaged = random.damage(members.clone());
        for object in [random.soup(2), damaged] {
            let mut args = tokens("method = POST, path = \"/\", json = ");
            args.extend([TokenTree::Group(Group::new(Delimiter::Brace, object))]);
            expands(args, item.clone());
        }
    }
}

#[test]
fn no_struct_panics() {
    let mut random = Random(3);
    for _ in 0..3_000 {
        let item = tokens(random.pick(STRUCTS));
        let (args, item) = (random.soup(1), random.damage(item));
        let item = TokenStream::from_iter(item.into_iter().map(|token| match token {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), random.damage(group.stream())).into()
            }
            token => token,
        }));
        for direction in ["request", "response"] {
            let expansion = expand_attribute(direction, args.clone(), item.clone());
            let is_refused = expansion.to_string().contains("compile_error !");
            assert!(
                is_refused || syn::parse2::<syn::File>(expansion.clone()).is_ok(),
                "{expansion}"
            );
        }
    }
}

#[test]
fn no_path_panics() {
    let parts = ["/", "<", ">", "id", "..", "?", "&", "=", "{", "%", "%2e", "#", "é", ":", " "];
    let mut random = Random(2);
    for _ in 0..20_000 {
        let path: String = (0..random.below(10)).map(|_| random.pick(&parts)).collect();
        if let Ok(template) = crate::path::parse(&path) {
            assert_eq!(template.written(), path);
        }
    }
}
