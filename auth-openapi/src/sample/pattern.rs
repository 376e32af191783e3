//! A text that a regular expression takes.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::text::LONGEST;

/// The shortest text that `pattern` takes, but at least `least` characters if it allows that.
///
/// None for what cannot be read. What looks around (`(?!…)`) is passed over: it forbids something
/// as a rule, which made-up texts do not have.
pub(super) fn text(pattern: &str, least: usize, number: usize) -> Option<String> {
    let read = |pattern: &str| regex_syntax::parse(pattern).ok();
    let hir = read(pattern).or_else(|| read(&without_lookaround(pattern)))?;
    let mut shortest = String::new();
    write(&hir, &mut 0, number, &mut shortest);
    let mut missing = least.saturating_sub(shortest.chars().count());
    if missing == 0 {
        return Some(shortest);
    }
    let mut text = String::new();
    write(&hir, &mut missing, number, &mut text);
    Some(text)
}

/// `missing` is how many repetitions more than needed are wanted.
fn write(hir: &Hir, missing: &mut usize, number: usize, text: &mut String) {
    if text.len() > LONGEST {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(letter(class, number)),
        HirKind::Repetition(repetition) => {
            let needed = usize::try_from(repetition.min).unwrap_or(LONGEST);
            let most = repetition.max.and_then(|max| usize::try_from(max).ok());
            let room = most.unwrap_or(usize::MAX).saturating_sub(needed);
            let more = (*missing).min(room);
            *missing -= more;
            for _ in 0..needed.saturating_add(more).min(LONGEST) {
                let before = text.len();
                write(&repetition.sub, missing, number, text);
                if text.len() == before {
                    break;
                }
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, missing, number, text),
        HirKind::Concat(parts) => {
            for part in parts {
                write(part, missing, number, text);
            }
        }
        HirKind::Alternation(variants) => {
            if let Some(variant) = variants.first() {
                write(variant, missing, number, text);
            }
        }
    }
}

/// A letter of the class: small letters first, then digits, capitals, and what else there is.
fn letter(class: &Class, number: usize) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            class.iter().map(|range| (range.start().into(), range.end().into())).collect()
        }
    };
    let has = |letter: char| ranges.iter().any(|(low, high)| (*low..=*high).contains(&letter));
    let plain: Vec<char> =
        ('a'..='z').chain('0'..='9').chain('A'..='Z').filter(|letter| has(*letter)).collect();
    let other = ranges.first().map(|(low, _)| *low);
    plain.get(number % plain.len().max(1)).copied().or(other)
}

fn without_lookaround(pattern: &str) -> String {
    let mut kept = String::new();
    let mut rest = pattern;
    while let Some(start) = ["(?!", "(?=", "(?<!", "(?<="].iter().filter_map(|l| rest.find(l)).min()
    {
        let (before, group) = rest.split_at_checked(start).unwrap_or((rest, ""));
        kept.push_str(before);
        rest = behind_group(group);
    }
    kept + rest
}

/// What is behind the group that `text` begins with.
fn behind_group(text: &str) -> &str {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (index, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return text.get(index + 1..).unwrap_or_default();
                }
            }
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_short_as_they_may_be() {
        let cases = [
            (r"^[a-zA-Z0-9\-_.]+$", 0, "a"),
            (r"^[a-zA-Z0-9\-_.]+$", 3, "aaa"),
            (r"^user_\w{5}$", 0, "user_aaaaa"),
            (r"^log[A-Za-z0-9]{2,3}$", 6, "logaaa"),
            (r"^(?!sink_)[a-z]+$", 2, "aa"),
            (r"^oauth_(?:(?:token_)|(?:custom_))?[a-z]+$", 0, "oauth_a"),
            (r"^(\S(.*\S)?)?$", 0, ""),
            (r"[A-F]{2}|x", 0, "AA"),
        ];
        for (pattern, least, expected) in cases {
            assert_eq!(text(pattern, least, 0).as_deref(), Some(expected), "{pattern}");
        }
        assert_eq!(text("(", 0, 0), None);
        assert_eq!(text("[ab]", 0, 1).as_deref(), Some("b"));
    }
}
