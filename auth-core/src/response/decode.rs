//! Decodes a successful response into the declared type.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, IntoDeserializer,
    MapAccess, Unexpected, Visitor,
};
use serde_json::de::StrRead;
use serde_json::error::Category;

use crate::error::{Error, ErrorKind};
use crate::foreign_text::Misfit;
use crate::foreign_text::json::Limit;
use crate::json::limits::{Sanitized, sanitize};
use crate::json::path;
use crate::json::text::{self, NotText, is_json, without_byte_order_mark};
use crate::request::values::ResponseBody;
use crate::response::Exchange;
use crate::response::stream::ByteStream;
use crate::telemetry;

/// A function that turns an exchange into a value. It is the only part of a call that is compiled
/// for each type.
pub(crate) type Decode<T> = fn(&mut Exchange) -> Result<T, Error>;

/// Ignores the body.
pub(crate) fn nothing(_: &mut Exchange) -> Result<(), Error> {
    Ok(())
}

/// Gives the body unchanged.
pub(crate) fn bytes(exchange: &mut Exchange) -> Result<Bytes, Error> {
    Ok(std::mem::take(&mut exchange.response.body))
}

/// Gives the body as a stream.
pub(crate) fn stream(exchange: &mut Exchange) -> Result<ByteStream, Error> {
    let stream = exchange.response.stream.take();
    stream.map(|stream| *stream).ok_or_else(|| undecodable(exchange, "the body is not a stream"))
}

/// Decodes a JSON body. An empty body counts as `null`, so that a `Call<Option<T>>` gives `None`.
pub(crate) fn json<T: ResponseBody>(exchange: &mut Exchange) -> Result<T, Error> {
    seeded::<PhantomData<T>>(exchange)
}

/// Decodes the value under the endpoint's envelope key in a JSON object.
pub(crate) fn enveloped<T: ResponseBody>(exchange: &mut Exchange) -> Result<T, Error> {
    seeded::<Envelope<T>>(exchange)
}

type Json<'de> = serde_json::Deserializer<StrRead<'de>>;

/// A seed for decoding a value. It is created where it is used: passing it as an argument would add
/// 13 lines of LLVM IR for each type.
trait Seed<'de>: DeserializeSeed<'de> {
    fn from_exchange(exchange: &Exchange) -> Self;
}

/// This function is compiled for each type. Everything that does not depend on the type is in the
/// functions that it calls; they also take ownership of what would have to be dropped here. The
/// loop runs twice at most: see [`explain`].
fn seeded<'de, S: Seed<'de>>(exchange: &'de Exchange) -> Result<S::Value, Error> {
    loop {
        let mut json = open(exchange);
        match S::from_exchange(exchange).deserialize(&mut json) {
            Ok(value) => match end(exchange, json) {
                None => return Ok(value),
                Some(error) => return Err(error),
            },
            Err(error) => {
                if let Some(error) = explain(exchange, json, error) {
                    return Err(error);
                }
            }
        }
    }
}

fn open(exchange: &Exchange) -> Json<'_> {
    // If the body is not text, `?` is not JSON either, and `explain` finds the reason.
    let text = json_text(exchange).unwrap_or("?");
    Json::from_str(if is_blank(text) { "null" } else { text })
}

/// The text to decode: the body, if it is UTF-8, or the text that replaces it.
fn json_text(exchange: &Exchange) -> Option<&str> {
    if let Some(sanitized) = exchange.sanitized.get() {
        return Some(&sanitized.text);
    }
    // What comes with a redirect is a note for people (RFC 9110, section 15.4), unless it is JSON.
    if exchange.response.status.is_redirection() && !is_json(&exchange.response.headers) {
        return Some("");
    }
    // Checking the whole body once is cheaper than checking each string in it.
    std::str::from_utf8(&exchange.response.body).ok().map(without_byte_order_mark)
}

fn is_blank(text: &str) -> bool {
    text.trim_ascii().is_empty()
}

/// The error if something follows the value.
fn end(exchange: &Exchange, mut json: Json<'_>) -> Option<Error> {
    let error = json.end().err()?;
    drop(json);
    Some(misfit(exchange, &error))
}

impl<'de, T: Deserialize<'de>> Seed<'de> for PhantomData<T> {
    fn from_exchange(_: &Exchange) -> Self {
        PhantomData
    }
}

/// Reads one value of an object and ignores the others.
struct Envelope<T> {
    key: &'static str,
    value: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Seed<'de> for Envelope<T> {
    fn from_exchange(exchange: &Exchange) -> Self {
        Self {
            key: exchange.request.endpoint.envelope_key().unwrap_or_default(),
            value: PhantomData,
        }
    }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Envelope<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        // `null` counts as a missing value. For anything else `visit_some` asks for a map, so that
        // a list is rejected before its `[` is read.
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Envelope<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the key `{}`", self.key)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut value = None;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == self.key {
                if value.is_some() {
                    return Err(A::Error::duplicate_field(self.key));
                }
                value = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        // A type such as `Option` may be missing, as in a struct.
        value.map_or_else(|| absent().map_err(|_: A::Error| A::Error::missing_field(self.key)), Ok)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<T, E> {
        absent().map_err(|_: E| E::invalid_type(Unexpected::Unit, &self))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

/// The value of a missing key, if the type has one.
fn absent<'de, T: Deserialize<'de>, E: serde::de::Error>() -> Result<T, E> {
    T::deserialize(().into_deserializer())
}

/// Why the body was not decoded; `None` if there is now another text to decode instead.
///
/// It takes the deserializer, so that the caller has no code to drop it.
#[expect(clippy::needless_pass_by_value, reason = "it would have to be dropped for each type")]
fn explain(exchange: &Exchange, json: Json<'_>, error: serde_json::Error) -> Option<Error> {
    drop(json);
    if exchange.sanitized.get().is_none()
        && let Some(sanitized) = replacement(exchange, &error)
    {
        let _ = exchange.sanitized.set(sanitized);
        return None;
    }
    Some(misfit(exchange, &error))
}

/// The text to decode instead of the body: in UTF-8, and without values that `serde_json` does not
/// accept.
fn replacement(exchange: &Exchange, error: &serde_json::Error) -> Option<Sanitized> {
    let Some(text) = json_text(exchange) else {
        let text =
            text::decode(&exchange.response.headers, &exchange.response.body).ok()?.into_owned();
        return Some(sanitize(&text).unwrap_or(Sanitized { text, as_text: None }));
    };
    Limit::from_error(error).and_then(|_| sanitize(text))
}

fn misfit(exchange: &Exchange, error: &serde_json::Error) -> Error {
    let text = json_text(exchange);
    if text.is_some_and(is_blank) {
        return undecodable(exchange, "the body is empty");
    }
    if let (Some(text), Category::Data) = (text, error.classify()) {
        let misfit = Misfit::from_error(error);
        let misfit = match path::to_error(text, error) {
            Some(path) => misfit.at(&path),
            None => misfit,
        };
        // The value that does not fit may be the string that replaced a number or an array.
        let limit = exchange.sanitized.get().and_then(|sanitized| sanitized.as_text);
        let limit = limit.map(|limit| format!(" ({} is read as text)", limit.name()));
        let place = if misfit.path().is_none() { "the body: " } else { "" };
        let message = format!("{place}{misfit}{}", limit.unwrap_or_default());
        let error = undecodable(exchange, message);
        return match misfit.path() {
            Some(path) => error.with_json_path(path.to_owned()),
            None => error,
        };
    }
    undecodable(exchange, not_json(exchange, error))
}

/// A description of a body that is not JSON.
fn not_json(exchange: &Exchange, error: &serde_json::Error) -> String {
    let headers = &exchange.response.headers;
    let place = match exchange.sanitized.get() {
        None => format!(", at line {} column {}", error.line(), error.column()),
        // The position would be that in the rewritten text.
        Some(_) => String::new(),
    };
    let text = text::decode(headers, &exchange.response.body);
    if let Err(why @ NotText::Foreign(_)) = &text {
        return why.to_string();
    }
    if let Some(limit) = Limit::from_error(error) {
        return format!("the body has {}{place}", limit.name());
    }
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    match (text, error.classify(), kind) {
        (Ok(_), Category::Eof, _) => format!("the JSON ends too early{place}"),
        (_, _, Some(kind)) if !kind.contains("json") => {
            format!("the body is not JSON but {kind}")
        }
        (Err(why), ..) => why.to_string(),
        _ => format!("the body is not valid JSON{place}"),
    }
}

fn undecodable(exchange: &Exchange, message: impl Into<Cow<'static, str>>) -> Error {
    let error = Error::new(ErrorKind::Decode, message)
        .with_endpoint(exchange.request.endpoint)
        .with_status(exchange.response.status)
        .with_headers(exchange.response.headers.clone())
        .with_request_id(exchange.request_id())
        .with_idempotency_key(exchange.request.idempotency_key())
        .with_attempts(exchange.response.attempts);
    let error = exchange.request.client.settings().annotate(error);
    telemetry::call_failed(&exchange.span, &error);
    error
}
