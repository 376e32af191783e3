use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::events::{CreateStreamEventsIn, EventIn, ListStreamSinkEvents};
use auth_providers::svix::stream::streams::StreamIn;
use jiff::Timestamp;

use crate::svix::operation;

#[tokio::test]
async fn list_stream_sink_events() {
    let all = ListStreamSinkEvents::new().limit(10).iterator("it_1").after(Timestamp::UNIX_EPOCH);
    let least = ListStreamSinkEvents::new();
    operation("v1.streaming.events.get")
        .all(move |svix| svix.list_stream_sink_events("invoices", "poller", &all))
        .least(move |svix| svix.list_stream_sink_events("invoices", "poller", &least))
        .await;
}

#[tokio::test]
async fn create_stream_events() {
    let stream = StreamIn::new("Invoices").uid("invoices").metadata([("plan", "gold")]);
    let least = CreateStreamEventsIn::new([EventIn::new("invoice.paid", "{}")]);
    let all = least.clone().stream(stream);
    operation("v1.streaming.events.create")
        .all(move |svix| svix.create_stream_events("invoices", &all))
        .least(move |svix| svix.create_stream_events("invoices", &least))
        .await;
}
