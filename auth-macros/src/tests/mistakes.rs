//! Mistakes and what the macro says about them, in files by what they are about: the attribute, the
//! method below it, and its errors in source order. Every message is in one of them.

use super::mistakes;
use crate::diagnostics::messages::TEXTS;

const FILES: [&str; 4] = [
    include_str!("mistakes/attribute.txt"),
    include_str!("mistakes/path.txt"),
    include_str!("mistakes/signature.txt"),
    include_str!("mistakes/request.txt"),
];

fn cases() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
    FILES.iter().flat_map(|file| file.split("\n\n")).map(|case| {
        let mut lines = case.lines();
        let attribute =
            lines.next().and_then(|line| line.strip_prefix("#[endpoint(")?.strip_suffix(")]"));
        let (attribute, item) = (attribute.expect(case), lines.next().expect(case));
        (attribute, item, lines.map(|line| line.strip_prefix("error: ").expect(case)).collect())
    })
}

#[test]
fn each_mistake_is_reported_and_nothing_else() {
    for (args, item, expected) in cases() {
        assert_eq!(mistakes(args, item), expected, "\n#[endpoint({args})]\n{item}");
    }
}

#[test]
fn every_message_is_in_a_case() {
    let said: Vec<&str> = cases().flat_map(|(_, _, errors)| errors).collect();
    let silent: Vec<_> =
        TEXTS.iter().filter(|text| !said.iter().any(|said| is_said(text, said))).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

/// Whether the message is the text with something in its braces.
fn is_said(text: &str, said: &str) -> bool {
    let mut fixed =
        text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    let Some(mut rest) = fixed.next().and_then(|start| said.strip_prefix(start)) else {
        return false;
    };
    for part in fixed {
        match rest.find(part) {
            Some(position) => rest = &rest[position + part.len()..],
            None => return false,
        }
    }
    true
}
