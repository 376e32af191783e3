//! Normalizes origins and issuers to the form that tokens use.

use auth_core::Error;
use url::Url;

/// An origin as browsers write it, and so as in `azp` (RFC 6454, section 6.2): lower case, no slash
/// at the end, and no default port.
pub(super) fn origin(text: &str) -> Result<String, Error> {
    let site =
        parse(text).and_then(
            |(origin, path)| {
                if path.is_empty() { Ok(origin) } else { Err("this one has a path") }
            },
        );
    site.map_err(|why| {
        Error::config(format!(
            "an authorized party must be an origin, such as `https://app.example.com`: {why}"
        ))
    })
}

/// The URL of a Frontend API, as in `iss`: an origin and, behind a proxy, a path.
pub(super) fn issuer(text: &str) -> Result<String, Error> {
    let site = parse(text).map(|(origin, path)| origin + &path);
    site.map_err(|why| {
        Error::config(format!(
            "an issuer must be the URL of a Frontend API, such as `https://clerk.example.com`: {why}"
        ))
    })
}

/// The origin and the path, both without a slash at the end.
fn parse(text: &str) -> Result<(String, String), &'static str> {
    // The URL parser ignores some of these characters.
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("this one has a blank or a line break in it");
    }
    let url = Url::parse(text).map_err(|_| "this one has no scheme or no host")?;
    let host = url.host_str().unwrap_or_default();
    if host.is_empty() {
        return Err("this one has no scheme or no host");
    }
    // The URL parser accepts other characters, such as wildcards and lists.
    if !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._[]:".contains(&byte)) {
        return Err("this one is not a single host: wildcards are not supported, name each host");
    }
    let has_user = !url.username().is_empty() || url.password().is_some();
    if has_user || url.query().is_some() || url.fragment().is_some() {
        return Err("this one has a user name, a query or a fragment");
    }
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let origin = format!("{}://{host}{port}", url.scheme());
    Ok((origin, url.path().trim_end_matches('/').to_owned()))
}
