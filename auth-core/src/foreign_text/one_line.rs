//! Foreign text on one line.

use std::fmt::{self, Display, Write as _};

/// Text from elsewhere on one line, cut after a number of characters.
///
/// Characters that break lines or change the direction of text become spaces.
pub(crate) struct OneLine<'a>(pub(crate) &'a str, pub(crate) usize);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text, most) = *self;
        text.chars().take(most).try_for_each(|c| f.write_char(if is_layout(c) { ' ' } else { c }))
    }
}

fn is_layout(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A path in a JSON text, such as `data[1].size`, on one line of 200 characters at most. Its keys
/// may be the provider's own text.
pub(crate) fn one_line_path(path: &str) -> String {
    OneLine(path, 200).to_string()
}

#[cfg(test)]
mod tests {
    use super::{OneLine, one_line_path};

    #[test]
    fn foreign_text_stays_on_its_line_and_in_its_direction() {
        let odd = "a\r\nb\u{85}c\u{2028}d\u{202e}e\u{2066}f\u{1b}g é";
        assert_eq!(OneLine(odd, 100).to_string(), "a  b c d e f g é");
    }

    #[test]
    fn foreign_text_is_cut_by_characters() {
        assert_eq!(OneLine("ééé", 2).to_string(), "éé");
        assert_eq!(one_line_path(&"é".repeat(1000)).chars().count(), 200);
    }
}
