//! Headers whose names differ between providers.

use http::header::{HeaderName, RETRY_AFTER};

use super::ClientBuilder;
use crate::error::Error;
use crate::header;
use crate::retry::RetryAfterUnit;

impl<P> ClientBuilder<P> {
    /// A response header that carries the request id. Call it several times for several names: the
    /// first header that is present counts. Default: `x-request-id`, then `request-id`.
    pub fn request_id_header(mut self, name: &'static str) -> Self {
        if let Some(name) = self.header_name(name) {
            self.options.wire.request_ids.push(name);
        }
        self
    }

    /// A request header that carries a random number. All attempts of a call carry the same number.
    /// Default: none.
    pub fn call_id_header(mut self, name: &'static str) -> Self {
        self.options.wire.call_id = self.header_name(name);
        self
    }

    /// A request header that carries the number of earlier attempts of the call. The first attempt
    /// does not carry it. Default: none.
    pub fn retry_count_header(mut self, name: &'static str) -> Self {
        self.options.wire.retry_count = self.header_name(name);
        self
    }

    /// A response header, besides `Retry-After`, with which the provider asks to wait, and the unit
    /// of its number. Call it several times for several names: the first header that can be read
    /// counts. Default: none.
    ///
    /// It is for headers that are older than the standard, or not part of it:
    ///
    /// ```
    /// use auth_core::{Client, RetryAfterUnit};
    ///
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let client = Client::builder("https://api.example.com")
    ///     .retry_after_header("retry-after-ms", RetryAfterUnit::Milliseconds)
    ///     .retry_after_header("ratelimit-reset", RetryAfterUnit::Seconds)
    ///     .retry_after_header("x-ratelimit-reset", RetryAfterUnit::UnixSeconds)
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    ///
    /// A readable `Retry-After` takes precedence.
    ///
    /// After a 5xx, such a header is ignored if it asks for more than
    /// [`retry_after_cap`](crate::RetryPolicy::retry_after_cap). Many APIs send it with every
    /// response to say when the next rate window begins, which says nothing about when a failure is
    /// over.
    pub fn retry_after_header(mut self, name: &'static str, unit: RetryAfterUnit) -> Self {
        match self.header_name(name) {
            Some(RETRY_AFTER) => self.keep(Error::config(
                "`Retry-After` needs no declaration: it is read as seconds or a date in any case",
            )),
            Some(name) => self.options.wire.retry_after.push((name, unit)),
            None => {}
        }
        self
    }

    /// The prefix of generated idempotency keys. A caller's key must not begin with it, unless it
    /// was generated for an earlier call. Default: no prefix.
    pub fn idempotency_key_prefix(mut self, prefix: &'static str) -> Self {
        self.options.wire.key_prefix = prefix;
        self
    }

    fn header_name(&mut self, name: &'static str) -> Option<HeaderName> {
        header::settable(name).map_err(|why| self.keep(Error::config(why))).ok()
    }
}
