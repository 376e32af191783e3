//! The feature `opentelemetry`: the metrics of a call, and the context in the header `traceparent`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use opentelemetry::trace::{TraceContextExt as _, Tracer as _, TracerProvider as _};
use opentelemetry::{Context, KeyValue, global};
use opentelemetry_sdk::metrics::data::{
    AggregatedMetrics, MetricData, ResourceMetrics, ScopeMetrics,
};
use opentelemetry_sdk::metrics::{InMemoryMetricExporter, PeriodicReader, SdkMeterProvider};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::SdkTracerProvider;
use opentelemetry_semantic_conventions::{attribute, metric};

/// Of each data point of a histogram: how often, and with which attributes.
fn points(all: &[ResourceMetrics], name: &str) -> Vec<(u64, BTreeSet<String>)> {
    let shown = |attributes: &mut dyn Iterator<Item = &KeyValue>| {
        attributes.map(|pair| format!("{}={}", pair.key, pair.value)).collect()
    };
    let metrics = all.iter().flat_map(ResourceMetrics::scope_metrics);
    let metrics = metrics.flat_map(ScopeMetrics::metrics).filter(|metric| metric.name() == name);
    let mut points = Vec::new();
    for metric in metrics {
        match metric.data() {
            AggregatedMetrics::F64(MetricData::Histogram(histogram)) => {
                points.extend(
                    histogram.data_points().map(|p| (p.count(), shown(&mut p.attributes()))),
                );
            }
            AggregatedMetrics::U64(MetricData::Histogram(histogram)) => {
                points
                    .extend(histogram.data_points().map(|p| (p.sum(), shown(&mut p.attributes()))));
            }
            other => panic!("{other:?}"),
        }
    }
    points.sort();
    points
}

#[tokio::test]
async fn attempts_are_measured_and_carry_the_callers_context() {
    let exporter = InMemoryMetricExporter::default();
    let reader = PeriodicReader::builder(exporter.clone()).build();
    let meters = SdkMeterProvider::builder().with_reader(reader).build();
    global::set_meter_provider(meters.clone());
    global::set_text_map_propagator(TraceContextPropagator::new());

    let server = Server::start([Reply::json(503, "{}"), Reply::json(404, "{}")]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).clock(TestClock::default());
    let clerk = clerk.build().unwrap();
    let span = SdkTracerProvider::default().tracer("test").start("caller");
    let context = Context::current_with_span(span);
    let trace = context.span().span_context().trace_id().to_string();
    {
        let _entered = context.attach();
        clerk.list_users(&ListUsers::new()).await.unwrap_err();
    }
    meters.force_flush().unwrap();

    let all = exporter.get_finished_metrics().unwrap();
    let (address, port) = server
        .url()
        .strip_prefix("http://")
        .map(str::to_owned)
        .unwrap()
        .rsplit_once(':')
        .map(|(a, p)| (a.to_owned(), p.to_owned()))
        .unwrap();
    let common = [
        format!("{}=GET", attribute::HTTP_REQUEST_METHOD),
        format!("{}={address}", attribute::SERVER_ADDRESS),
        format!("{}={port}", attribute::SERVER_PORT),
        format!("{}=/users", attribute::URL_TEMPLATE),
    ];
    let with = |more: &[String]| common.iter().chain(more).cloned().collect::<BTreeSet<_>>();
    let attempt = |status: u16| {
        with(&[
            format!("{}={status}", attribute::HTTP_RESPONSE_STATUS_CODE),
            format!("{}={status}", attribute::ERROR_TYPE),
        ])
    };
    let mut expected = vec![(1, attempt(404)), (1, attempt(503))];
    expected.sort();
    assert_eq!(points(&all, metric::HTTP_CLIENT_REQUEST_DURATION), expected);
    let call = with(&[format!("{}=404", attribute::ERROR_TYPE)]);
    assert_eq!(points(&all, "auth_core.client.call.attempts"), [(2, call)]);

    assert_eq!(server.seen().len(), 2);
    for seen in server.seen() {
        let sent = seen.header("traceparent").unwrap();
        assert!(sent.contains(&trace), "{sent} is of {trace}");
    }
}
