//! The three headers of a signed webhook.

use http::{HeaderMap, HeaderValue};
use jiff::Timestamp;

use super::WebhookError;

/// The largest id, in bytes. Svix's ids have 31.
const MAX_ID: usize = 256;
/// The largest list of signatures, in bytes. It has room for 85 signatures; there are two during a
/// rotation.
const MAX_SIGNATURES: usize = 4096;

/// The names of a family of headers.
struct Family {
    id: &'static str,
    timestamp: &'static str,
    signature: &'static str,
}

const SVIX: Family =
    Family { id: "svix-id", timestamp: "svix-timestamp", signature: "svix-signature" };
const STANDARD: Family =
    Family { id: "webhook-id", timestamp: "webhook-timestamp", signature: "webhook-signature" };

/// The contents of the headers. Do not trust them before the signature was checked.
pub(super) struct SignatureHeaders<'a> {
    pub(super) id: &'a str,
    /// The timestamp as text, as it was signed.
    pub(super) timestamp: &'a str,
    pub(super) sent_at: Timestamp,
    signatures: &'a str,
}

impl<'a> SignatureHeaders<'a> {
    /// Reads the headers of one family and ignores the other. Otherwise a stranger could add a
    /// `svix-id` header, and a server that logs `webhook-id` would log another id than the verified
    /// one.
    pub(super) fn read(headers: &'a HeaderMap) -> Result<Self, WebhookError> {
        let has = |name| headers.contains_key(name);
        let any =
            |family: &Family| has(family.id) || has(family.timestamp) || has(family.signature);
        let names = if !any(&SVIX) && any(&STANDARD) { STANDARD } else { SVIX };

        let id = text(headers, names.id, MAX_ID)?;
        check_id(id).map_err(|reason| malformed(names.id, reason))?;
        let timestamp = text(headers, names.timestamp, MAX_ID)?;
        let sent_at = seconds(timestamp).map_err(|reason| malformed(names.timestamp, reason))?;
        let signatures = text(headers, names.signature, MAX_SIGNATURES)?;
        Ok(Self { id, timestamp, sent_at, signatures })
    }

    /// The signatures of version `v1`, without that prefix.
    pub(super) fn signatures(&self) -> impl Iterator<Item = &'a str> {
        self.signatures.split(' ').filter_map(|signature| signature.strip_prefix("v1,"))
    }

    /// Builds the headers that a sender would send.
    pub(super) fn write(
        id: &str,
        timestamp: &str,
        signature: &str,
    ) -> Result<HeaderMap, WebhookError> {
        check_id(id).map_err(|reason| malformed(SVIX.id, reason))?;
        seconds(timestamp).map_err(|reason| malformed(SVIX.timestamp, reason))?;
        let mut headers = HeaderMap::with_capacity(3);
        for (name, text) in
            [(SVIX.id, id), (SVIX.timestamp, timestamp), (SVIX.signature, signature)]
        {
            let mut value = HeaderValue::from_str(text)
                .map_err(|_| malformed(name, "has characters that a header cannot have"))?;
            // A signature is a secret until it is too old: whoever has it can repeat the request.
            value.set_sensitive(name == SVIX.signature);
            headers.insert(name, value);
        }
        Ok(headers)
    }
}

/// The value of a header that must be there once.
fn text<'a>(
    headers: &'a HeaderMap,
    name: &'static str,
    limit: usize,
) -> Result<&'a str, WebhookError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(WebhookError::MissingHeader { name })?;
    if values.next().is_some() {
        return Err(WebhookError::RepeatedHeader { name });
    }
    if value.is_empty() {
        return Err(malformed(name, "is empty"));
    }
    if value.len() > limit {
        return Err(malformed(name, "is too long"));
    }
    value.to_str().map_err(|_| malformed(name, "is not ASCII text"))
}

/// The signed text is `{id}.{timestamp}.{body}`. It is unambiguous only if the id contains no dot.
/// Otherwise a part of the body could be presented as the timestamp, or the other way round.
fn check_id(id: &str) -> Result<(), &'static str> {
    if id.is_empty() {
        Err("is empty")
    } else if id.len() > MAX_ID {
        Err("is too long")
    } else if id.contains('.') {
        Err("has a dot, which makes what is signed ambiguous")
    } else if !id.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err("has characters other than visible ASCII")
    } else {
        Ok(())
    }
}

/// Only digits are accepted. `str::parse` would also accept a sign.
fn seconds(text: &str) -> Result<Timestamp, &'static str> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("is not a plain number of seconds");
    }
    let seconds = text.parse().map_err(|_| "is out of range")?;
    Timestamp::from_second(seconds).map_err(|_| "is out of range")
}

fn malformed(name: &'static str, reason: &'static str) -> WebhookError {
    WebhookError::MalformedHeader { name, reason }
}
