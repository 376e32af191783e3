//! Limits on the time of a call and on the size of a response.

use std::time::Duration;

use super::ClientBuilder;
use crate::error::Error;
use crate::limits::check_time;

impl<P> ClientBuilder<P> {
    /// The time limit of one attempt, from sending the request to the end of the response's body:
    /// longer than zero, a year at most. Default: 15 seconds.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("attempt_timeout", limit));
        self.options.attempt_timeout = limit;
        self
    }

    /// The time limit of a whole call: the credential, all attempts, the waits between them, and
    /// the body. Longer than zero, a year at most. Default: 60 seconds.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.check(check_time("deadline", limit));
        self.options.deadline = limit;
        self
    }

    /// The longest time between two chunks of a [`ByteStream`](crate::ByteStream), even if the
    /// deadline leaves more: longer than zero, a year at most. Default: the attempt timeout.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("idle_timeout", limit));
        self.options.idle_timeout = Some(limit);
        self
    }

    /// The time limit for making a connection, TLS included: longer than zero, a year at most.
    /// Default: 5 seconds.
    ///
    /// It applies to reqwest and hyper. A transport set with [`transport`](Self::transport) has its
    /// own limit.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("connect_timeout", limit));
        self.connect_timeout = limit;
        self
    }

    /// The largest body of a successful response, in bytes after decompression. Default: 8 MiB.
    ///
    /// A larger body is an error of kind [`TooLarge`](crate::ErrorKind::TooLarge).
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.options.response_limit = bytes;
        self
    }

    /// How much of an error response's body is read, in bytes after decompression. Default: 64 KiB.
    ///
    /// The rest is not read. The error has its status all the same.
    pub fn error_limit(mut self, bytes: usize) -> Self {
        self.options.error_limit = bytes;
        self
    }

    /// The largest number of headers in a response over HTTP/1.1, from 1 to 10,000. Default: 100.
    ///
    /// A response with more headers is an error of kind [`Protocol`](crate::ErrorKind::Protocol).
    /// For HTTP/2 only [`header_size_limit`](Self::header_size_limit) applies. A transport set with
    /// [`transport`](Self::transport) has its own limits.
    pub fn header_count_limit(mut self, headers: usize) -> Self {
        if (1..=10_000).contains(&headers) {
            self.header_limits.count = Some(headers);
        } else {
            self.keep(Error::config("the limit of headers must be from 1 to 10,000"));
        }
        self
    }

    /// The largest size of a response's headers together, in bytes, from 8 KiB to 512 KiB. Default:
    /// 16 KiB over HTTP/2, 408 KiB over HTTP/1.1.
    ///
    /// A response with larger headers is an error of kind [`Protocol`](crate::ErrorKind::Protocol).
    /// HTTP/2 counts 32 bytes for each header in addition to its length.
    ///
    /// **reqwest has no such setting for HTTP/1.1**: with it, the default applies there, whatever
    /// is set here. A transport set with [`transport`](Self::transport) has its own limits.
    pub fn header_size_limit(mut self, bytes: u32) -> Self {
        if (8 * 1024..=512 * 1024).contains(&bytes) {
            self.header_limits.size = Some(bytes);
        } else {
            self.keep(Error::config(
                "the limit of the headers' size must be from 8 KiB to 512 KiB (8,192 to 524,288 bytes)",
            ));
        }
        self
    }
}
