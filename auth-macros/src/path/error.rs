//! What can be wrong with a template.

use std::fmt::{self, Display, Formatter};

use crate::diagnostics::messages;

/// One mistake in a path, with the text that it is about: inside a string literal, a message has
/// to name the place because it cannot be underlined.
#[derive(Debug, PartialEq)]
pub(crate) enum PathError {
    Absolute { path: String },
    Character { found: String, offender: char, encoded: String },
    DotSegment { segment: String },
    Empty { behind: String },
    EmptyKey { found: String },
    EmptyQuery,
    EmptyQueryPart,
    EmptySegment,
    Field { found: String },
    Foreign { found: String, suggestion: String },
    Fragment { without: String },
    KeyForFields { found: String, name: String },
    LonePercent { found: String, encoded: String },
    NoName { found: String },
    NoSlash { path: String },
    NotIdentifier { found: String, suggestion: String },
    Optional { name: String },
    Padded { trimmed: String },
    PartOfSegment { found: String },
    PlaceholderAsKey { found: String },
    QueryInPath { found: String, suggestion: String },
    RawName { found: String, suggestion: String },
    RepeatedKey { key: String },
    RepeatedName { name: String },
    Reserved { found: String },
    SecondQuestionMark,
    TailNotLast { name: String },
    Unclosed { found: String, suggestion: String },
    Unopened { found: String, suggestion: String },
    WireKey { key: String, offender: char },
}

impl Display for PathError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let message = match self {
            Self::Absolute { path } => messages::path_absolute(path),
            Self::Character { found, offender, encoded } => {
                messages::path_character(found, offender, encoded)
            }
            Self::DotSegment { segment } => messages::path_dot_segment(segment),
            Self::Empty { behind } => messages::path_empty(behind),
            Self::EmptyKey { found } => messages::query_empty_key(found),
            Self::EmptyQuery => messages::query_empty(),
            Self::EmptyQueryPart => messages::query_empty_part(),
            Self::EmptySegment => messages::path_empty_segment(),
            Self::Field { found } => messages::path_field(found),
            Self::Foreign { found, suggestion } => messages::path_foreign(found, suggestion),
            Self::Fragment { without } => messages::path_fragment(without),
            Self::KeyForFields { found, name } => messages::query_key_for_fields(found, name),
            Self::LonePercent { found, encoded } => messages::path_lone_percent(found, encoded),
            Self::NoName { found } => messages::path_no_name(found),
            Self::NoSlash { path } => messages::path_no_slash(path),
            Self::NotIdentifier { found, suggestion } => {
                messages::path_not_identifier(found, suggestion)
            }
            Self::Optional { name } => messages::path_optional(name),
            Self::Padded { trimmed } => messages::path_padded(trimmed),
            Self::PartOfSegment { found } => messages::path_part_of_segment(found),
            Self::PlaceholderAsKey { found } => messages::query_placeholder_as_key(found),
            Self::QueryInPath { found, suggestion } => messages::path_query(found, suggestion),
            Self::RawName { found, suggestion } => messages::path_raw_name(found, suggestion),
            Self::RepeatedKey { key } => messages::query_repeated_key(key),
            Self::RepeatedName { name } => messages::path_repeated_name(name),
            Self::Reserved { found } => messages::path_reserved(found),
            Self::SecondQuestionMark => messages::query_second_question_mark(),
            Self::TailNotLast { name } => messages::path_tail_not_last(name),
            Self::Unclosed { found, suggestion } => messages::path_unclosed(found, suggestion),
            Self::Unopened { found, suggestion } => messages::path_unopened(found, suggestion),
            Self::WireKey { key, offender } => messages::query_wire_key(key, offender),
        };
        message.fmt(f)
    }
}
