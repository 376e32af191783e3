//! What a provider calls the headers that others have other names for.

use http::header::{HeaderName, RETRY_AFTER};

use super::ClientBuilder;
use crate::error::Error;
use crate::header;
use crate::retry::RetryAfterUnit;

impl<P> ClientBuilder<P> {
    /// An answer's header that carries its request id; the first that is present counts.
    /// Default: `x-request-id`, then `request-id`.
    pub fn request_id_header(mut self, name: &'static str) -> Self {
        if let Some(name) = self.name(name) {
            self.options.wire.request_ids.push(name);
        }
        self
    }

    /// A header that carries a random number, the same for all attempts of a call. Default: none.
    pub fn call_id_header(mut self, name: &'static str) -> Self {
        self.options.wire.call_id = self.name(name);
        self
    }

    /// A header that carries the number of attempts before this one, from the second on.
    /// Default: none.
    pub fn retry_count_header(mut self, name: &'static str) -> Self {
        self.options.wire.retry_count = self.name(name);
        self
    }

    /// A header by which the provider asks to wait, beside `Retry-After`, and what its number counts;
    /// of several the first that can be read counts. Default: none.
    ///
    /// It is for what was said before or beside the standard:
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
    /// A `Retry-After` that can be read counts before it. Behind a 5xx it counts up to
    /// [`retry_after_cap`](crate::RetryPolicy::retry_after_cap) alone: many APIs have such a header on each answer, and there it
    /// says when the next window begins, and not when the failure is over.
    pub fn retry_after_header(mut self, name: &'static str, unit: RetryAfterUnit) -> Self {
        match self.name(name) {
            Some(RETRY_AFTER) => self.keep(Error::config(
                "`Retry-After` needs no declaration: it is read as seconds or a date in any case",
            )),
            Some(name) => self.options.wire.retry_after.push((name, unit)),
            None => {}
        }
        self
    }

    /// What generated idempotency keys begin with; a caller's key that does is an error, unless it was
    /// generated for an earlier call. Default: nothing.
    pub fn idempotency_key_prefix(mut self, prefix: &'static str) -> Self {
        self.options.wire.key_prefix = prefix;
        self
    }

    fn name(&mut self, name: &'static str) -> Option<HeaderName> {
        header::settable(name).map_err(|why| self.keep(Error::config(why))).ok()
    }
}
