//! URLs that cannot be retargeted: the base, the encoding of values, the last check before sending.

mod base;
mod encode;

pub(crate) use self::base::BaseUrl;
pub(crate) use self::encode::{BadValue, push_pair, push_query, push_segment, push_tail};

use self::encode::is_dot_segment;

/// Checks a built path against the template it was declared with: as many segments, the same
/// literal ones, and nothing in a placeholder's place that a URL parser would fold away.
///
/// The values were checked when they were put in. This looks at the result, so that no way of
/// building a path, present or future, gets past it.
pub(crate) fn matches_template(path: &str, template: &str) -> bool {
    let mut actual = path.split('/');
    for declared in template.split('/') {
        if declared.starts_with('<') && declared.ends_with("..>") {
            let mut rest = actual.by_ref().peekable();
            return rest.peek().is_some() && rest.all(is_sound_value);
        }
        let Some(segment) = actual.next() else {
            return false;
        };
        let same = if declared.starts_with('<') && declared.ends_with('>') {
            is_sound_value(segment)
        } else {
            segment == declared
        };
        if !same {
            return false;
        }
    }
    actual.next().is_none()
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
