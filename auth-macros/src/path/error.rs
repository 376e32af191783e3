//! What can be wrong with a template.

use crate::diagnostics::messages;

/// One mistake in a path, with the text that it is about: inside a string literal, a message has
/// to name the place because it cannot be underlined.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(crate) enum PathError {
    #[error("{}", messages::path_absolute(path))]
    Absolute { path: String },
    #[error("{}", messages::path_character(found, offender, encoded))]
    Character { found: String, offender: char, encoded: String },
    #[error("{}", messages::path_dot_segment(segment))]
    DotSegment { segment: String },
    #[error("{}", messages::query_empty_key(found))]
    EmptyKey { found: String },
    #[error("{}", messages::query_empty())]
    EmptyQuery,
    #[error("{}", messages::query_empty_part())]
    EmptyQueryPart,
    #[error("{}", messages::path_empty_segment())]
    EmptySegment,
    #[error("{}", messages::path_field(found))]
    Field { found: String },
    #[error("{}", messages::path_foreign(found, suggestion))]
    Foreign { found: String, suggestion: String },
    #[error("{}", messages::path_fragment(without))]
    Fragment { without: String },
    #[error("{}", messages::query_key_for_fields(found, name))]
    KeyForFields { found: String, name: String },
    #[error("{}", messages::path_lone_percent(found, encoded))]
    LonePercent { found: String, encoded: String },
    #[error("{}", messages::path_no_name(found))]
    NoName { found: String },
    #[error("{}", messages::path_no_slash(path))]
    NoSlash { path: String },
    #[error("{}", messages::path_not_identifier(found, suggestion))]
    NotIdentifier { found: String, suggestion: String },
    #[error("{}", messages::path_optional(name))]
    Optional { name: String },
    #[error("{}", messages::path_padded(trimmed))]
    Padded { trimmed: String },
    #[error("{}", messages::path_part_of_segment(found))]
    PartOfSegment { found: String },
    #[error("{}", messages::query_placeholder_as_key(found))]
    PlaceholderAsKey { found: String },
    #[error("{}", messages::path_query(found, suggestion))]
    QueryInPath { found: String, suggestion: String },
    #[error("{}", messages::path_raw_name(found, suggestion))]
    RawName { found: String, suggestion: String },
    #[error("{}", messages::query_repeated_key(key))]
    RepeatedKey { key: String },
    #[error("{}", messages::path_repeated_name(name))]
    RepeatedName { name: String },
    #[error("{}", messages::path_reserved(found))]
    Reserved { found: String },
    #[error("{}", messages::query_second_question_mark())]
    SecondQuestionMark,
    #[error("{}", messages::path_tail_not_last(name))]
    TailNotLast { name: String },
    #[error("{}", messages::path_unclosed(found, suggestion))]
    Unclosed { found: String, suggestion: String },
    #[error("{}", messages::path_unopened(found, suggestion))]
    Unopened { found: String, suggestion: String },
    #[error("{}", messages::query_wire_key(key, offender))]
    WireKey { key: String, offender: char },
}
