//! What is wrong, where, and in which order it is said.

pub(crate) mod messages;

use std::fmt::Display;

use proc_macro2::{Delimiter, Group, Literal, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// The tokens that an error underlines, numbered in source order.
#[derive(Clone, Copy)]
pub(crate) struct Site {
    order: usize,
    start: Span,
    end: Span,
}

impl Site {
    pub(crate) fn start(self) -> Span {
        self.start
    }

    pub(crate) fn end(self) -> Span {
        self.end
    }

    /// A part of the tokens, where the place among the other errors is that of the whole.
    pub(crate) fn part(self, tokens: impl ToTokens) -> Site {
        let (start, end) = ends(tokens);
        Site { start, end, ..self }
    }
}

/// A value and the tokens it was read from.
#[derive(Clone)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) site: Site,
}

/// Every mistake of one annotation.
#[derive(Default)]
pub(crate) struct Errors {
    sites: usize,
    list: Vec<(Site, String)>,
}

impl Errors {
    /// Numbers the tokens that an error may point at. Stable spans cannot be compared, so the
    /// stages take their sites in the order in which they read the source.
    pub(crate) fn site(&mut self, tokens: impl ToTokens) -> Site {
        let (start, end) = ends(tokens);
        self.sites += 1;
        Site { order: self.sites, start, end }
    }

    pub(crate) fn push(&mut self, site: Site, message: impl Display) {
        self.list.push((site, message.to_string()));
    }

    /// Adds those of another reader, whose sites are from here.
    pub(crate) fn extend(&mut self, others: Errors) {
        self.list.extend(others.list);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// One `compile_error!` for each mistake, in source order.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.list.sort_by_key(|(site, _)| site.order);
        self.list.iter().map(|(site, message)| compile_error(*site, message)).collect()
    }
}

/// The first and the last span. Only an empty attribute has neither.
fn ends(tokens: impl ToTokens) -> (Span, Span) {
    let mut spans = tokens.into_token_stream().into_iter().map(|token| token.span());
    let start = spans.next().unwrap_or_else(Span::call_site);
    (start, spans.last().unwrap_or(start))
}

fn compile_error(site: Site, message: &str) -> TokenStream {
    let mut text = Literal::string(message);
    text.set_span(site.end);
    let mut braces = Group::new(Delimiter::Brace, text.into_token_stream());
    // rustc underlines a macro call from its first token to its last.
    braces.set_span(site.end);
    quote_spanned!(site.start=> ::core::compile_error! #braces)
}

/// The candidate that was probably meant.
pub(crate) fn near<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = word.to_lowercase();
    let distance = |candidate: &str| {
        let candidate = candidate.to_lowercase();
        let distance = strsim::damerau_levenshtein(&word, &candidate);
        let is_typo = distance <= word.len().max(candidate.len()) / 3;
        let is_short = is_short_for(&word, &candidate) || is_short_for(&candidate, &word);
        (is_typo || is_short).then_some(distance)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(candidate)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether a name is a part of the other, as `id` is of `user_id`, or begins it, as `u` does; or has a
/// shorter first word, as `uid` has.
fn is_short_for(short: &str, long: &str) -> bool {
    let is_part = short.len() > 1 && long.contains(short);
    let is_first_shortened = long.split_once('_').is_some_and(|(first, rest)| {
        let beginning = short.replace('_', "");
        let beginning = beginning.strip_suffix(&rest.replace('_', ""));
        beginning.is_some_and(|beginning| !beginning.is_empty() && first.starts_with(beginning))
    });
    is_part || long.starts_with(short) || is_first_shortened
}

/// The tokens as a person would write them; `TokenStream::to_string` separates all of them.
pub(crate) fn spell(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    let mut is_joint = false;
    for token in tokens.into_token_stream() {
        let follows_joint = is_joint;
        is_joint = matches!(&token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.extend([open, &spell(group.stream()), close]);
            }
            TokenTree::Punct(punct) => {
                let is_alone = punct.spacing() == Spacing::Alone && !follows_joint;
                let (before, after) = match punct.as_char() {
                    ',' | ';' => ("", " "),
                    ':' if is_alone => ("", " "),
                    '=' | '+' if is_alone => (" ", " "),
                    _ => ("", ""),
                };
                text.extend([before, &punct.to_string(), after]);
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    text.push(' ');
                }
                text.push_str(&token.to_string());
            }
        }
    }
    text.trim_end().to_owned()
}
