//! A connection that speaks HTTP/1.1. Whoever uses it drives it.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, Builder, SendRequest};

use super::stream::Stream;
use super::wake::Switch;
use crate::body::Body;
use crate::error::BoxError;

/// An open connection, which carries one request at a time.
///
/// No task of its own drives it: the call that has it does, and then the response's body. So a
/// request does not wait until another task was scheduled, and neither does its response.
pub(super) struct Connection {
    sender: SendRequest<Body>,
    /// `None` once the connection has ended.
    driver: Option<http1::Connection<Stream, Body>>,
    switch: Arc<Switch>,
    /// The waker of `switch`.
    waker: Waker,
    /// Whether a response came over it.
    has_answered: bool,
}

impl Connection {
    pub(super) async fn open(builder: &Builder, stream: Stream) -> hyper::Result<Self> {
        let (sender, driver) = builder.handshake(stream).await?;
        let switch = Arc::new(Switch::default());
        let waker = Waker::from(Arc::clone(&switch));
        Ok(Self { sender, driver: Some(driver), switch, waker, has_answered: false })
    }

    /// Sends a request and waits for the head of its response. After an error, the request is still
    /// there if nothing of it was sent.
    pub(super) async fn send(
        &mut self,
        request: &mut Option<Request<Body>>,
    ) -> Result<Response<Incoming>, BoxError> {
        let sending = request.take().ok_or("there is no request")?;
        // Handing the request over wakes the connection, which would call the keeper of idle ones.
        self.switch.mute();
        let mut response = pin!(self.sender.try_send_request(sending));
        let response = poll_fn(|cx| self.drive(cx, |cx| response.as_mut().poll(cx))).await;
        let response = response.map_err(|mut error| {
            *request = error.take_message();
            error.into_error()
        })?;
        self.has_answered = true;
        Ok(response)
    }

    /// Drives the connection until `poll` is ready, which waits for something that it brings.
    pub(super) fn drive<T>(
        &mut self,
        cx: &mut Context<'_>,
        mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        let Self { driver, switch, waker, .. } = self;
        switch.poll(waker, cx, |cx| {
            // First, because a body has to be asked for before the connection reads it.
            let polled = poll(cx);
            let Some(connection) = driver else { return polled };
            if polled.is_ready() {
                return polled;
            }
            if Pin::new(connection).poll(cx).is_ready() {
                // Its error, if there is one, reaches the call by the response or its body. It does
                // so now at the latest.
                *driver = None;
            }
            poll(cx)
        })
    }

    /// Drives the connection once. `listener` is woken when something happens to it afterwards.
    pub(super) fn settle(&mut self, listener: &Waker) {
        let _ = self.drive(&mut Context::from_waker(listener), |_| Poll::<()>::Pending);
    }

    /// Whether it can take a request now.
    pub(super) fn is_ready(&self) -> bool {
        self.driver.is_some() && self.sender.is_ready()
    }

    pub(super) fn has_ended(&self) -> bool {
        self.driver.is_none() || self.sender.is_closed()
    }

    /// Whether a response came over it. If so, the server may close it at any time.
    pub(super) fn has_answered(&self) -> bool {
        self.has_answered
    }

    /// From now on, `listener` is woken when something happens to the connection.
    pub(super) fn listen(&self, listener: &Waker) {
        self.switch.listen(listener);
    }

    /// Waits until it can take a request, or has ended.
    pub(super) async fn finish(&mut self) {
        poll_fn(|cx| {
            let _ = self.drive(cx, |_| Poll::<()>::Pending);
            if self.is_ready() || self.has_ended() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}
