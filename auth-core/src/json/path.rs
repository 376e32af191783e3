//! Finds the path of the value that could not be decoded, such as `data[1].size`.
//!
//! An error of `serde_json` contains the position up to which it had read. The path is found by
//! scanning the text before that position. The alternative is to decode each type a second time
//! with a deserializer that records the path. That would double the code that is compiled for each
//! type.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::foreign_text::{self, json};

/// The path of the value in `text` that `error` is about, such as `data[1].size`; `None` if it is
/// the whole text.
///
/// The path is exact if `serde_json` or a visitor rejected the value. It is less exact in three
/// cases:
///
/// - A type rejected the value after decoding it, and the value is the last of its array or object.
///   Then the path may name that array or object.
/// - An array or object was rejected, and it is not the first item of an array. Then the path may
///   name the outer array.
/// - An array was rejected after its `[` was read, and its first item is an array too. Then the
///   path names that first item.
pub(crate) fn to_error(text: &str, error: &serde_json::Error) -> Option<String> {
    format_path(steps_to_error(text, error)?)
}

/// The path of the value that would come next in an incomplete JSON text.
pub(crate) fn to_next_value(text: &str) -> Option<String> {
    let (mut steps, is_next) = open_steps(text);
    if let Some(Step::Index(index)) = steps.last_mut() {
        *index = Some(index.map_or(0, |index| index + usize::from(is_next)));
    }
    format_path(steps)
}

fn format_path(steps: Vec<Step<'_>>) -> Option<String> {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(Some(key)) => {
                let key: Cow<'_, str> = serde_json::from_str(key).unwrap_or(Cow::Borrowed("?"));
                let dot = if path.is_empty() { "" } else { "." };
                let _ = write!(path, "{dot}{key}");
            }
            Step::Index(Some(index)) => {
                let _ = write!(path, "[{index}]");
            }
            Step::Key(None) | Step::Index(None) => {}
        }
    }
    (!path.is_empty()).then(|| foreign_text::one_line_path(&path))
}

/// One step of a path: an object or array that is open at a position in the text.
enum Step<'a> {
    /// An object, and the key (with its quotes, as written) of the value that is being read.
    Key(Option<&'a str>),
    /// An array, and the index of the item that is being read.
    Index(Option<usize>),
}

fn steps_to_error<'a>(text: &'a str, error: &serde_json::Error) -> Option<Vec<Step<'a>>> {
    let read = text_before_error(text, error)?;
    let (mut steps, _) = open_steps(read);
    // The value that begins here may have been rejected before it was opened.
    if let Some(&opening) = text.as_bytes().get(read.len())
        && let Some(Step::Index(index)) = steps.last_mut()
        && json::refuses(error, opening)
    {
        // If it is the first item, the index is 0. Otherwise it is not known, because the previous
        // item may have been rejected with the same error.
        *index = if index.is_none() { Some(0) } else { None };
    }
    Some(steps)
}

/// The steps to the end of `read`, and whether a new item of an array begins there.
fn open_steps(read: &str) -> (Vec<Step<'_>>, bool) {
    let mut steps = Vec::new();
    // A comma alone does not begin a new item: serde_json may read it before it rejects the item
    // before it.
    let mut is_next = false;
    let mut at = 0;
    while let Some(&byte) = read.as_bytes().get(at) {
        let start = at;
        at = if byte == b'"' { after_string(read, at) } else { at + 1 };
        match (byte, steps.last_mut()) {
            (b' ' | b'\t' | b'\n' | b'\r' | b':', _) => continue,
            (b'}' | b']', _) => {
                steps.pop();
                continue;
            }
            (b',', Some(Step::Key(key))) => *key = None,
            (b',', _) => {
                is_next = true;
                continue;
            }
            (b'"', Some(Step::Key(key @ None))) => *key = read.get(start..at),
            (_, Some(Step::Index(index @ None))) => *index = Some(0),
            (_, Some(Step::Index(Some(index)))) => *index += usize::from(is_next),
            _ => {}
        }
        is_next = false;
        match byte {
            b'{' => steps.push(Step::Key(None)),
            b'[' => steps.push(Step::Index(None)),
            _ => {}
        }
    }
    (steps, is_next)
}

/// The text that `serde_json` had read when it found the error.
fn text_before_error<'a>(text: &'a str, error: &serde_json::Error) -> Option<&'a str> {
    // Lines are counted from 1, and columns in bytes. There is no line if a type rejected the whole
    // value.
    let lines_before = error.line().checked_sub(1)?;
    let mut line_ends = text.match_indices('\n').map(|(end, _)| end + 1);
    let line = lines_before.checked_sub(1).map_or(Some(0), |nth| line_ends.nth(nth))?;
    text.get(..line + error.column())
}

/// The position after the string that starts at `start`.
pub(crate) fn after_string(text: &str, start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt;

    use fastrand::Rng;
    use serde::Deserialize;
    use serde::de::{Deserializer, Error as _, Visitor};

    use super::to_error;

    #[derive(Debug, Default, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Node {
        size: u8,
        even: Even,
        scalar: Scalar,
        name: Option<String>,
        pair: (u8, u8),
        nodes: Vec<Node>,
        named: BTreeMap<String, Node>,
        required: Option<Required>,
        all: Vec<Vec<u8>>,
        evens: Vec<Even>,
        tagged: Vec<Tagged>,
    }

    /// The content beside the tag is decoded only after the whole object was read.
    #[derive(Debug, Deserialize)]
    #[serde(tag = "kind", rename_all = "lowercase")]
    #[expect(dead_code, reason = "the fields are what is decoded into")]
    enum Tagged {
        A { size: Option<u8> },
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "the fields are what is decoded into")]
    struct Required {
        id: String,
    }

    /// A type that rejects a number after decoding it.
    #[derive(Debug, Default)]
    struct Even;

    impl<'de> Deserialize<'de> for Even {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let even = u8::deserialize(deserializer)?.is_multiple_of(2);
            if even { Ok(Self) } else { Err(D::Error::custom("odd")) }
        }
    }

    /// A type that accepts a number or a string.
    #[derive(Debug, Default)]
    struct Scalar;

    impl<'de> Deserialize<'de> for Scalar {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(Self)
        }
    }

    impl Visitor<'_> for Scalar {
        type Value = Self;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number or a string")
        }

        fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
            Ok(self)
        }

        fn visit_str<E>(self, _: &str) -> Result<Self, E> {
            Ok(self)
        }
    }

    fn found(text: &str) -> Option<String> {
        to_error(text, &serde_json::from_str::<Node>(text).unwrap_err())
    }

    #[test]
    fn a_value_that_does_not_fit_is_found() {
        for (text, expected) in [
            // Scalars are read before they are rejected.
            (r#"{"size":"x"}"#, "size"),
            (r#"{"size":300}"#, "size"),
            (r#"{"size": null , "name":"n"}"#, "size"),
            (r#"{"name":true}"#, "name"),
            // Arrays and objects are rejected where they begin.
            (r#"{"size":{"size":1}}"#, "size"),
            (r#"{"size":[1]}"#, "size"),
            (r#"{"nodes":{}}"#, "nodes"),
            (r#"{"all":[{"size":1}]}"#, "all[0]"),
            (r#"{"all":[[1], {"size":1}]}"#, "all"),
            (r#"{"all":[[1], 1]}"#, "all[1]"),
            (r#"{"all":[[[1]]]}"#, "all[0][0]"),
            (r#"{"all":[[1,2],[3,"x"]]}"#, "all[1][1]"),
            // Or after they began, by a type that accepts several kinds.
            (r#"{"scalar":[{"size":1}]}"#, "scalar"),
            (r#"{"scalar":{"size":1}}"#, "scalar"),
            (r#"{"scalar": [] }"#, "scalar"),
            (r#"{"pair":[1,"x"]}"#, "pair[1]"),
            (r#"{"pair":[1]}"#, "pair"),
            // An object with a missing field was read to its end.
            (r#"{"required":{}}"#, "required"),
            (r#"{"nodes":[{},{"required":{"name":1}}],"size":1}"#, "nodes[1].required"),
            (r#"{"nodes":[{},{"nodes":[{"size":-1}]}]}"#, "nodes[1].nodes[0].size"),
            (r#"{"nodes":[{"unknown":1}]}"#, "nodes[0].unknown"),
            // A type may reject a value after decoding it.
            (r#"{"even":1,"size":1}"#, "even"),
            ("{\"even\": 1\n , \"size\":1}", "even"),
            (r#"{"nodes":[{"even":2},{"even":1}]}"#, "nodes[1]"),
            (r#"{"evens":[2,1,{}]}"#, "evens[1]"),
            ("{\"evens\": [\n2,\n1,\n4\n]}", "evens[1]"),
            (r#"{"evens":[1]}"#, "evens"),
            (r#"{"tagged":[{"kind":"a"},{"kind":"a","size":"x"},{"kind":"a"}]}"#, "tagged[1]"),
            (r#"{"tagged":[{"kind":"a"},{"kind":"a","size":{}},{"kind":"a"}]}"#, "tagged"),
            // Strings may contain anything.
            (r#"{"name":"}],{[\"\\","size":[]}"#, "size"),
            (r#"{"named":{"a\"}b":{"size":""}}}"#, r#"named.a"}b.size"#),
            (r#"{"named":{"\u00e9\n":{"size":""}}}"#, "named.é .size"),
            ("{\n\"name\": \"é\",\n\n  \"nodes\": [\n{},\n{\"size\"\n: \"é\"}]}", "nodes[1].size"),
        ] {
            assert_eq!(found(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn it_is_found_wherever_it_stands_and_however_it_is_laid_out() {
        let mut random = Rng::with_seed(1);
        for depth in (0..6).cycle().take(2000) {
            let (text, path) = misfit(&mut random, depth);
            assert_eq!(found(&text), Some(path), "{text}");
        }
    }

    /// A node with a value that does not fit, and the path of that value.
    fn misfit(random: &mut Rng, depth: u8) -> (String, String) {
        let blank = random.choice(["", " ", "\n", "\r\n\t"]).unwrap();
        let sound = ["{}", r#"{ "size": 1 }"#, r#"{"name":"}]\"{[,","all":[[ ], [1]]}"#];
        let before = random.usize(0..3);
        let (value, path) = match depth.checked_sub(1) {
            None => {
                let wrong = ["\"1\"", "-1", "1e9", "[1]", "{}", "true", "null"];
                (format!("{blank}{}", random.choice(wrong).unwrap()), "size".to_owned())
            }
            Some(depth) => {
                let (inner, path) = misfit(random, depth);
                let mut nodes = vec![inner];
                nodes.splice(..0, (0..before).map(|_| random.choice(sound).unwrap().to_owned()));
                nodes.extend((0..random.usize(0..3)).map(|n| sound[n].to_owned()));
                let nodes = nodes.join(&format!("{blank},{blank}"));
                (format!("[{blank}{nodes}{blank}]"), format!("nodes[{before}].{path}"))
            }
        };
        let key = if depth == 0 { "size" } else { "nodes" };
        let mut fields = vec![format!("{blank}\"{key}\"{blank}:{value}")];
        if random.bool() {
            fields.insert(0, r#""named": {"é]": { }, "": {}}"#.to_owned());
        }
        if random.bool() {
            fields.push(r#""pair":[1, 2]"#.to_owned());
        }
        (format!("{blank}{{{}{blank}}}{blank}", fields.join(",")), path)
    }

    #[test]
    fn what_is_refused_as_a_whole_has_no_path() {
        for text in [r#""x""#, "1", "null", r#"[ "x" ]"#] {
            assert!(!found(text).is_some_and(|path| path.contains('.')), "{text}");
        }
        assert_eq!(found(r#""x""#), None);
        let error = serde_json::from_str::<Even>("1").unwrap_err();
        assert_eq!(to_error("1", &error), None);
    }

    #[test]
    fn a_long_path_is_cut() {
        let text = format!(r#"{{"named":{{"{}":1}}}}"#, "k".repeat(1000));
        assert_eq!(found(&text).unwrap().len(), 200);
    }
}
