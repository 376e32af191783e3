//! The normal form of the URLs of requests (RFC 3986, section 6.2).

use url::{Position, Url};

/// A URL in normal form, without query and fragment. `None` if it is not an `http` or `https` URL,
/// or has a user.
///
/// [`Url`] writes scheme and host in small letters, and leaves out the scheme's own port and dots in
/// the path. What is left is the percent-encoding.
pub(super) fn normal(uri: &str) -> Option<String> {
    let url = parse(uri)?;
    let mut text = url[..Position::BeforePath].to_owned();
    let mut rest = url.path();
    while let Some((before, after)) = rest.split_once('%') {
        text.push_str(before);
        let (escape, after) = unescaped(after);
        text.push_str(&escape);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

/// The normal form of a URL that paths are added to.
pub(super) fn base(uri: &str) -> Option<String> {
    let url = parse(uri)?;
    if url.query().is_some() || url.fragment().is_some() {
        return None;
    }
    Some(normal(uri)?.trim_end_matches('/').to_owned())
}

fn parse(uri: &str) -> Option<Url> {
    // `Url` would repair these, as browsers do: what is repaired is not what was signed.
    let (_, rest) = uri.split_once("://")?;
    let is_foreign = |byte: u8| byte <= b' ' || matches!(byte, b'\\' | 0x7f);
    if rest.starts_with('/') || uri.bytes().any(is_foreign) {
        return None;
    }
    let url = Url::parse(uri).ok()?;
    let is_http = matches!(url.scheme(), "http" | "https");
    let has_user = !url.username().is_empty() || url.password().is_some();
    (is_http && !has_user).then_some(url)
}

/// What begins after a `%`: the escape in normal form (section 6.2.2), and the rest.
fn unescaped(text: &str) -> (String, &str) {
    let digits = text.split_at_checked(2);
    let digits = digits.filter(|(hex, _)| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let Some((hex, rest)) = digits else { return ("%".to_owned(), text) };
    let escape = match u8::from_str_radix(hex, 16).map(char::from) {
        Ok(char) if char.is_ascii_alphanumeric() || "-._~".contains(char) => char.to_string(),
        _ => format!("%{}", hex.to_ascii_uppercase()),
    };
    (escape, rest)
}

#[cfg(test)]
mod tests {
    use super::{base, normal};

    #[test]
    fn one_url_has_one_form() {
        let form = Some("https://api.example.com/a/~b%2F".to_owned());
        for uri in [
            "https://api.example.com/a/~b%2F",
            "HTTPS://API.example.COM/a/~b%2f",
            "https://api.example.com:443/a/%7Eb%2F",
            "https://api.example.com/a/%7eb%2F",
            "https://api.example.com/x/../a/./~b%2F",
            "https://api.example.com/x/%2e%2E/a/~b%2F",
            "https://api.example.com/a/~b%2F?c=d",
            "https://api.example.com/a/~b%2F#c",
            "https://api.example.com/%61/~b%2F?c=d#e",
        ] {
            assert_eq!(normal(uri), form, "{uri}");
        }
        assert_eq!(normal("https://a"), normal("https://a/"));
        assert_eq!(normal("http://[::1]:80/"), normal("http://[0::1]"));
    }

    #[test]
    fn two_urls_have_two_forms() {
        let form = normal("https://api.example.com/a/b");
        for uri in [
            "http://api.example.com/a/b",
            "https://api.example.com:8443/a/b",
            "https://api.example.com.evil.example/a/b",
            "https://api.example.com/a/b/",
            "https://api.example.com/a//b",
            "https://api.example.com/A/b",
            "https://api.example.com/a%2Fb",
            "https://api.example.com/a/b%",
            "https://api.example.com/a/b;c",
        ] {
            assert!(normal(uri).is_some() && normal(uri) != form, "{uri}");
        }
        assert_ne!(normal("https://a/%2"), normal("https://a/%"));
        assert_ne!(normal("https://a/%+f"), normal("https://a/%0f"));
    }

    #[test]
    fn what_would_have_to_be_repaired_has_no_form() {
        for uri in [
            "",
            "/a/b",
            "api.example.com/a",
            "//api.example.com/a",
            "https:api.example.com/a",
            "https:/api.example.com/a",
            "https:///api.example.com/a",
            "https:\\\\api.example.com/a",
            "https://api.example.com\\a",
            "https://api.example.com/a b",
            " https://api.example.com/a",
            "https://api.example.com/a\n",
            "https://api.exam\tple.com/a",
            "https://user@api.example.com/a",
            "https://user:word@api.example.com/a",
            "https://",
            "ftp://api.example.com/a",
            "data:a://b",
        ] {
            assert_eq!(normal(uri), None, "{uri}");
        }
    }

    #[test]
    fn paths_are_added_to_a_base() {
        for (uri, form) in [
            ("https://api.example.com", "https://api.example.com"),
            ("https://API.example.com:443/", "https://api.example.com"),
            ("https://example.com/api/", "https://example.com/api"),
        ] {
            assert_eq!(base(uri).as_deref(), Some(form), "{uri}");
        }
        for uri in ["https://a/?", "https://a/?b", "https://a/#", "https://u@a", "a"] {
            assert_eq!(base(uri), None, "{uri}");
        }
    }
}
