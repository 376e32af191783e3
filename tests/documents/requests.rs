//! What a call sends, beside what is documented.

use std::collections::BTreeMap;

use auth_core::Endpoint;
use auth_openapi::Operation;
use http::Uri;
use http::header::AUTHORIZATION;

use crate::api::Credentials;
use crate::desk::Arrived;
use crate::operation::Accepted;
use crate::yardstick::Yardstick;

/// Which arguments a call was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Arguments {
    All,
    Least,
}

impl Arguments {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Least => "least",
        }
    }
}

/// What of a request is not as documented.
pub(crate) fn findings(
    yardstick: &Yardstick,
    operation: &Operation<'_>,
    request: &mut Arrived,
    credentials: &Credentials,
    accepted: &Accepted,
) -> Vec<String> {
    let path = yardstick.documented_path(operation, request.uri().path());
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    *request.uri_mut() = format!("{path}{query}").parse::<Uri>().unwrap();

    let is_other = |found: &Operation<'_>| found.line() != operation.line();
    if let Some(other) = yardstick.checker.operation(request.method(), &path).filter(is_other) {
        return vec![format!("is sent to {} ({})", other.name(), other.line())];
    }
    let mut checked = yardstick.checker_of(request, accepted).request(request);
    checked.retain(|finding| !accepted.differs.accept(&without_indices(finding.place())));
    let mut findings: Vec<_> = checked.iter().map(ToString::to_string).collect();
    let credential = credential(operation, request, credentials);
    findings.extend(credential.filter(|_| !accepted.differs.accept("credential")));
    findings
}

/// `body.emails[]` for `body.emails[2]`.
fn without_indices(place: &str) -> String {
    let mut parts = place.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push('[');
        text.push_str(part.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    }
    text
}

/// What a request has too few or too many of.
pub(crate) fn extent(
    yardstick: &Yardstick,
    request: &Arrived,
    endpoint: Option<&Endpoint>,
    arguments: Arguments,
    accepted: &Accepted,
) -> Vec<String> {
    let fields = yardstick.checker_of(request, accepted).request_fields(request);
    // Of the items of a list, one has to have a field.
    let mut places: BTreeMap<&str, bool> = BTreeMap::new();
    for field in &fields {
        *places.entry(field.place()).or_default() |= field.is_present();
    }
    if arguments == Arguments::All {
        let absent = places.into_iter().filter(|(_, is_present)| !is_present);
        return absent
            .filter(|(place, _)| !accepted.without.accept(place))
            .map(|(place, _)| format!("{place}: is documented, and not sent"))
            .collect();
    }
    let own_key = endpoint.and_then(Endpoint::idempotency_key_header);
    let own_key = own_key.map(|header| format!("header.{}", header.to_ascii_lowercase()));
    // An object may always be the body, and a list that is there may have items.
    let is_free = |place: &str| place == "body" || place.ends_with("[]") || place.ends_with(".*");
    let optional = fields.iter().filter(|field| field.is_present() && !field.is_required());
    optional
        .filter(|field| !is_free(field.place()) && own_key.as_deref() != Some(field.place()))
        .filter(|field| !accepted.with.accept(field.place()))
        .map(|field| format!("{}: is optional, and sent", field.place()))
        .collect()
}

/// Whether it is the right key of several: a document knows their schemes alone.
fn credential(
    operation: &Operation<'_>,
    request: &Arrived,
    credentials: &Credentials,
) -> Option<String> {
    let sent = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let security = operation.security();
    let own: Vec<_> = security
        .iter()
        .filter_map(|schemes| match schemes.as_slice() {
            [scheme] => credentials.by_scheme.iter().find(|(name, _)| name == scheme),
            _ => None,
        })
        .collect();
    if own.is_empty() {
        let is_the_clients = sent.is_some_and(|sent| sent.contains(credentials.key));
        return is_the_clients.then(|| "credential: is the client's key".to_owned());
    }
    let is_own = own.iter().any(|(_, value)| sent == Some(value));
    (!is_own && sent.is_some()).then(|| "credential: is not the client's".to_owned())
}
