//! The last step of a generated method: it turns the filled request into a call.

use bytes::Bytes;

use super::Call;
use crate::request::values::{ResponseBody, UnwrappedBody};
use crate::request::{BodyMode, Request};
use crate::response::decode;
use crate::response::stream::ByteStream;

impl Request {
    /// Ends the request. The response's body is JSON.
    pub fn call<T: ResponseBody>(self: Box<Self>) -> Call<T> {
        Call::from_request(self, decode::json)
    }

    /// The same for a type whose name suggests a whole response, such as `Response<User>`. The
    /// separate bound gives a clearer compile error.
    pub fn call_unwrapped<T: UnwrappedBody>(self: Box<Self>) -> Call<T> {
        self.call()
    }

    /// Ends the request. The response's body is a JSON object with the value under the endpoint's
    /// envelope key.
    pub fn call_enveloped<T: ResponseBody>(self: Box<Self>) -> Call<T> {
        Call::from_request(self, decode::enveloped)
    }

    /// Ends the request. The response's body is ignored.
    pub fn call_empty(mut self: Box<Self>) -> Call<()> {
        self.body_mode = BodyMode::Ignored;
        Call::from_request(self, decode::nothing)
    }

    /// Ends the request. The response's body is the value, unchanged.
    pub fn call_bytes(self: Box<Self>) -> Call<Bytes> {
        Call::from_request(self, decode::bytes)
    }

    /// Ends the request. The value is a stream of the response's body.
    pub fn call_stream(mut self: Box<Self>) -> Call<ByteStream> {
        self.body_mode = BodyMode::Streamed;
        Call::from_request(self, decode::stream)
    }
}
