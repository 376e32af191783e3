//! Builds URLs that cannot be redirected to another endpoint: the base URL, the encoding of values,
//! and a last check before sending.

mod base;
mod encode;

pub(crate) use self::base::BaseUrl;
pub(crate) use self::encode::{BadValue, encoded, push_pair, push_query, push_segment, push_tail};

use self::encode::is_dot_segment;

/// Checks a path against its template. It must have the same number of segments and the same
/// literal segments. No value may be a segment that a URL parser would remove, such as `..`.
///
/// Each value was already checked when it was added. This checks the result as well, independently
/// of how the path was built.
pub(crate) fn matches_template(mut path: &str, mut template: &str) -> bool {
    // The macro guarantees that a placeholder is a whole segment, and that `<` is used nowhere
    // else.
    while let Some((literal, declared)) = template.split_once('<') {
        let (Some(actual), Some((name, after))) =
            (path.strip_prefix(literal), declared.split_once('>'))
        else {
            return false;
        };
        if name.ends_with("..") {
            return after.is_empty() && actual.split('/').all(is_sound_value);
        }
        let end = actual.find('/').unwrap_or(actual.len());
        let (value, rest) = actual.split_at(end);
        if !is_sound_value(value) {
            return false;
        }
        (path, template) = (rest, after);
    }
    path == template
}

fn is_sound_value(segment: &str) -> bool {
    !segment.is_empty() && !is_dot_segment(segment)
}

#[cfg(test)]
mod tests {
    use super::matches_template;

    #[test]
    fn a_path_matches_only_the_template_it_was_built_from() {
        let template = "/tokens/<id>/revoke";
        assert!(matches_template("/tokens/t_1/revoke", template));
        assert!(matches_template("/tokens/a%2Fb/revoke", template));
        for path in [
            "/tokens//revoke",
            "/tokens/../revoke",
            "/tokens/%2e%2E/revoke",
            "/tokens/.%2e/revoke",
            "/tokens/a/b/revoke",
            "/tokens/t_1/revoke/",
            "/tokens/t_1",
            "/token/t_1/revoke",
            "tokens/t_1/revoke",
            "/revoke",
            "",
        ] {
            assert!(!matches_template(path, template), "{path}");
        }
    }

    #[test]
    fn a_tail_takes_several_segments_and_none_that_is_empty() {
        let template = "/files/<path..>";
        assert!(matches_template("/files/a", template));
        assert!(matches_template("/files/a/b/c", template));
        for path in ["/files", "/files/", "/files/a//b", "/files/a/../b", "/other/a"] {
            assert!(!matches_template(path, template), "{path}");
        }
    }

    #[test]
    fn a_trailing_slash_is_part_of_the_template() {
        assert!(matches_template("/logout/", "/logout/"));
        assert!(!matches_template("/logout", "/logout/"));
    }
}
