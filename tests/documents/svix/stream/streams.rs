use auth_providers::svix::Ordering;
use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::streams::{ListStreams, StreamIn, StreamPatch};

use crate::svix::operation;

fn all() -> StreamIn {
    StreamIn::new("Invoices").uid("invoices").metadata([("plan", "gold")])
}

#[tokio::test]
async fn list_streams() {
    let all = ListStreams::new()
        .limit(10)
        .iterator("strm_2yZwUhtgs5Ai8T9yRQJXA")
        .order(Ordering::Descending);
    operation("v1.streaming.stream.list")
        .all(move |svix| svix.list_streams(&all))
        .least(|svix| svix.list_streams(&ListStreams::new()))
        .await;
}

#[tokio::test]
async fn create_stream() {
    operation("v1.streaming.stream.create")
        .all(|svix| svix.create_stream(&all()))
        .least(|svix| svix.create_stream(&StreamIn::new("Invoices")))
        .await;
}

#[tokio::test]
async fn get_stream() {
    operation("v1.streaming.stream.get").all(|svix| svix.get_stream("invoices")).await;
}

#[tokio::test]
async fn upsert_stream() {
    operation("v1.streaming.stream.upsert")
        .all(|svix| svix.upsert_stream("invoices", &all()))
        .least(|svix| svix.upsert_stream("invoices", &StreamIn::new("Invoices")))
        .await;
}

#[tokio::test]
async fn delete_stream() {
    operation("v1.streaming.stream.delete").all(|svix| svix.delete_stream("invoices")).await;
}

#[tokio::test]
async fn patch_stream() {
    let all = StreamPatch::new().description("All").uid("all").metadata([("plan", "gold")]);
    operation("v1.streaming.stream.patch")
        .all(move |svix| svix.patch_stream("invoices", &all))
        .least(|svix| svix.patch_stream("invoices", &StreamPatch::new()))
        .await;
}
