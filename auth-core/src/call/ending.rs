//! How a generated method ends the request that it has filled: as a call.

use bytes::Bytes;

use super::Call;
use crate::request::values::{ResponseBody, UnwrappedBody};
use crate::request::{BodyMode, Request};
use crate::response::decode;
use crate::response::stream::ByteStream;

impl Request {
    /// Ends the request: the answer is JSON.
    pub fn call<T: ResponseBody>(self: Box<Self>) -> Call<T> {
        Call::from_request(self, decode::json)
    }

    /// Ends the request: the answer is JSON, for a type with a name that clients give to a whole answer.
    pub fn call_unwrapped<T: UnwrappedBody>(self: Box<Self>) -> Call<T> {
        self.call()
    }

    /// Ends the request: the answer is JSON, and the value under the endpoint's envelope key.
    pub fn call_enveloped<T: ResponseBody>(self: Box<Self>) -> Call<T> {
        Call::from_request(self, decode::enveloped)
    }

    /// Ends the request: the answer's body is ignored.
    pub fn call_empty(mut self: Box<Self>) -> Call<()> {
        self.body_mode = BodyMode::Ignored;
        Call::from_request(self, decode::nothing)
    }

    /// Ends the request: the answer's body is the value, as it is.
    pub fn call_bytes(self: Box<Self>) -> Call<Bytes> {
        Call::from_request(self, decode::bytes)
    }

    /// Ends the request: the answer's body is the value, as it comes.
    pub fn call_stream(mut self: Box<Self>) -> Call<ByteStream> {
        self.body_mode = BodyMode::Streamed;
        Call::from_request(self, decode::stream)
    }
}
