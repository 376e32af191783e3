//! Mistakes and what the macro says about them, in files by what they are about: the attribute, the
//! method below it, and its errors in source order. Every message is in one of them.

use super::mistakes;
use crate::diagnostics::messages;

const FILES: [&str; 5] = [
    include_str!("mistakes/attribute.txt"),
    include_str!("mistakes/path.txt"),
    include_str!("mistakes/signature.txt"),
    include_str!("mistakes/request.txt"),
    include_str!("mistakes/models.txt"),
];

/// An attribute with its arguments, the item below it, and the errors.
struct Case {
    name: &'static str,
    args: &'static str,
    item: &'static str,
    errors: Vec<&'static str>,
}

fn cases() -> impl Iterator<Item = Case> {
    FILES.iter().flat_map(|file| file.split("\n\n")).map(|case| {
        let mut lines = case.lines();
        let attribute =
            lines.next().and_then(|line| line.strip_prefix("#[")?.strip_suffix("]")).expect(case);
        let (name, args) = match attribute.split_once('(') {
            Some((name, args)) => (name, args.strip_suffix(")").expect(case)),
            None => (attribute, ""),
        };
        let item = lines.next().expect(case);
        let errors = lines.map(|line| line.strip_prefix("error: ").expect(case)).collect();
        Case { name, args, item, errors }
    })
}

#[test]
fn each_mistake_is_reported_and_nothing_else() {
    for Case { name, args, item, errors } in cases() {
        assert_eq!(mistakes(name, args, item), errors, "\n#[{name}({args})]\n{item}");
    }
}

#[test]
fn every_message_is_in_a_case() {
    let said: Vec<&str> = cases().flat_map(|case| case.errors).collect();
    let texts = messages::TEXTS.iter().chain(messages::models::TEXTS);
    let silent: Vec<_> =
        texts.filter(|text| !said.iter().any(|said| is_said(text, said))).collect();
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
