//! How long a call may take, and how much an answer may be.

use std::time::Duration;

use super::ClientBuilder;
use crate::error::Error;
use crate::options::check_time;

impl<P> ClientBuilder<P> {
    /// The longest that one attempt may take, to the end of its body: longer than zero, a year at most.
    /// Default: 15 seconds.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("attempt_timeout", limit));
        self.options.attempt_timeout = limit;
        self
    }

    /// The longest that a call may take: credential, attempts, waits and body. Longer than zero, a year
    /// at most. Default: 60 seconds.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.check(check_time("deadline", limit));
        self.options.deadline = limit;
        self
    }

    /// The longest that the next chunk of a [`ByteStream`](crate::ByteStream) may take, however much
    /// of the deadline is left: longer than zero, a year at most. Default: as long as an attempt may
    /// take.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("idle_timeout", limit));
        self.options.idle_timeout = Some(limit);
        self
    }

    /// The longest that making a connection may take: longer than zero, a year at most. Default: 5
    /// seconds.
    ///
    /// It is the default transport's: one that was set with [`transport`](Self::transport) has its
    /// own.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.check(check_time("connect_timeout", limit));
        self.connect_timeout = limit;
        self
    }

    /// The largest body of a successful answer, in bytes after decompression. Default: 8 MiB.
    ///
    /// A larger one is an error of kind [`TooLarge`](crate::ErrorKind::TooLarge).
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.options.response_limit = bytes;
        self
    }

    /// How much of an error answer's body is read, in bytes after decompression. Default: 64 KiB.
    ///
    /// What comes after it is left unread; the error keeps its status.
    pub fn error_limit(mut self, bytes: usize) -> Self {
        self.options.error_limit = bytes;
        self
    }

    /// The most headers that an answer may have over HTTP/1.1, from 1 to 10,000. Default: 100.
    ///
    /// One that has more is an error of kind [`Protocol`](crate::ErrorKind::Protocol). Over HTTP/2 it is
    /// [`header_size_limit`](Self::header_size_limit) alone that counts. A transport that was set with
    /// [`transport`](Self::transport) has limits of its own.
    pub fn header_count_limit(mut self, headers: usize) -> Self {
        if (1..=10_000).contains(&headers) {
            self.header_limits.count = Some(headers);
        } else {
            self.keep(Error::config("the limit of headers must be from 1 to 10,000"));
        }
        self
    }

    /// How long an answer's headers may be together, in bytes, from 8 KiB to 512 KiB. Default: 16 KiB
    /// over HTTP/2, 408 KiB over HTTP/1.1.
    ///
    /// An answer with longer ones is an error of kind [`Protocol`](crate::ErrorKind::Protocol). Over
    /// HTTP/2 each header counts 32 bytes more than it is long. **reqwest has no such limit to set for
    /// HTTP/1.1**: there the default stays whatever is set here. A transport that was set with
    /// [`transport`](Self::transport) has limits of its own.
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
