//! What a session token calls a site by, in the one form that tokens have it in.

use auth_core::Error;
use url::Url;

/// An origin as browsers write it (RFC 6454, section 6.2), which is how `azp` has it: small letters,
/// no slash at the end, no port that the scheme implies.
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

/// A frontend API's address, which is how `iss` has it: an origin and, behind a proxy, a path.
pub(super) fn issuer(text: &str) -> Result<String, Error> {
    let site = parse(text).map(|(origin, path)| origin + &path);
    site.map_err(|why| {
        Error::config(format!(
            "an issuer must be a frontend API's address, such as `https://clerk.example.com`: {why}"
        ))
    })
}

/// The origin and the path, neither with a slash at its end; or why no token names such a site.
fn parse(text: &str) -> Result<(String, String), &'static str> {
    // URL parsing would pass over some of them.
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("this one has a blank or a line break in it");
    }
    let url = Url::parse(text).map_err(|_| "this one has no scheme, or no host")?;
    let host = url.host_str().unwrap_or_default();
    if host.is_empty() {
        return Err("this one has no scheme, or no host");
    }
    // URL parsing takes more, such as wildcards and lists.
    if !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._[]:".contains(&byte)) {
        return Err("this one is not one host: there are no wildcards, and each is to be named");
    }
    let has_user = !url.username().is_empty() || url.password().is_some();
    if has_user || url.query().is_some() || url.fragment().is_some() {
        return Err("this one has a user name, a query or a fragment");
    }
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let origin = format!("{}://{host}{port}", url.scheme());
    Ok((origin, url.path().trim_end_matches('/').to_owned()))
}
