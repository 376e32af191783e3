//! Recognizes errors of `serde_json` by their messages, because nothing else tells them apart.

use serde_json::Error;
use serde_json::error::Category;

/// Something that JSON allows and `serde_json` does not accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    Number,
    Nesting,
    Surrogate,
}

impl Limit {
    /// The limit that an error is about.
    pub(crate) fn from_error(error: &Error) -> Option<Self> {
        let message = error.to_string();
        let limits = [
            ("number out of range", Self::Number),
            ("recursion limit exceeded", Self::Nesting),
            ("lone leading surrogate", Self::Surrogate),
            // `\ud83d` has to be followed by another escape.
            ("unexpected end of hex escape", Self::Surrogate),
        ];
        let is_limit = error.classify() == Category::Syntax;
        limits
            .into_iter()
            .find_map(|(start, limit)| (is_limit && message.starts_with(start)).then_some(limit))
    }

    /// A description of what exceeds the limit.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Number => "a number out of range",
            Self::Nesting => "a value that nests deeper than 127 levels",
            Self::Surrogate => "half of a surrogate pair",
        }
    }
}

/// Whether the error says that an array or object was not expected. `opening` is its first byte.
pub(crate) fn refuses(error: &Error, opening: u8) -> bool {
    let refused = match opening {
        b'{' => "invalid type: map",
        b'[' => "invalid type: sequence",
        _ => return false,
    };
    error.to_string().starts_with(refused)
}

#[cfg(test)]
mod tests {
    use serde_json::{Error, Value, from_str};

    use super::{Limit, refuses};

    fn error(json: &str) -> Error {
        from_str::<Value>(json).unwrap_err()
    }

    #[test]
    fn the_limits_are_told_apart() {
        for (json, said, limit) in [
            ("1e400", "number out of range", Some(Limit::Number)),
            (&*"[".repeat(128), "recursion limit exceeded", Some(Limit::Nesting)),
            (r#""\ud83d\ud83d""#, "lone leading surrogate", Some(Limit::Surrogate)),
            (r#""\ud83d""#, "unexpected end of hex escape", Some(Limit::Surrogate)),
            (r#""\ud83d \ude00""#, "unexpected end of hex escape", Some(Limit::Surrogate)),
            ("[1,]", "trailing comma", None),
            ("[", "EOF", None),
        ] {
            let error = error(json);
            assert!(error.to_string().starts_with(said), "{error}");
            assert_eq!(Limit::from_error(&error), limit, "{json}");
        }
        let own = <Error as serde::de::Error>::custom("number out of range");
        assert_eq!(Limit::from_error(&own), None);
    }

    #[test]
    fn what_was_refused_before_it_was_opened_is_known() {
        for (json, opening, is_refused) in [
            ("{}", b'{', true),
            ("[]", b'[', true),
            ("[]", b'{', false),
            ("7", b'7', false),
            (r#""map""#, b'{', false),
        ] {
            assert_eq!(
                refuses(&from_str::<bool>(json).unwrap_err(), opening),
                is_refused,
                "{json}"
            );
        }
    }
}
