//! The place of a finding, taken apart.

/// The steps of a place: `body.emails[0]` has the steps `body`, `emails` and `0`.
pub(in crate::sandbox) fn steps(place: &str) -> Vec<String> {
    let mut steps = Vec::new();
    let mut rest = place;
    while let Some((step, behind)) = first(rest) {
        steps.push(step);
        rest = behind;
    }
    steps
}

fn first(place: &str) -> Option<(String, &str)> {
    let Some(inner) = place.strip_prefix('[') else {
        let place = place.strip_prefix('.').unwrap_or(place);
        let (step, behind) = place.split_at(place.find(['.', '[']).unwrap_or(place.len()));
        return (!step.is_empty()).then(|| (step.to_owned(), behind));
    };
    if !inner.starts_with('"') {
        let (index, behind) = inner.split_once(']')?;
        return Some((index.to_owned(), behind));
    }
    // A name with a dot or a bracket in it is written as JSON.
    let mut names = serde_json::Deserializer::from_str(inner).into_iter::<String>();
    let name = names.next()?.ok()?;
    Some((name, inner.get(names.byte_offset()..)?.strip_prefix(']')?))
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn a_place_is_taken_apart() {
        for (place, expected) in [
            ("body", &["body"][..]),
            ("query.limit", &["query", "limit"]),
            ("body.emails[0].verified", &["body", "emails", "0", "verified"]),
            (r#"body["a.b\"]"][12]"#, &["body", r#"a.b"]"#, "12"]),
            ("", &[]),
        ] {
            assert_eq!(steps(place), expected, "{place}");
        }
    }
}
