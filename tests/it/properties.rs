//! For every template and every value, a call is either refused or arrives at the declared
//! endpoint.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use auth_core::__private_0_1_0::{Endpoint, Method, Request, Semantics};
use auth_core::transport::TowerService;
use auth_core::{Body, Client, ErrorKind, Outcome};
use bytes::Bytes;
use http_body_util::Empty;
use proptest::prelude::*;
use tower_service::Service;
use url::Url;

/// Keeps the URLs that it is sent.
#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<http::Uri>>>);

impl Service<http::Request<Body>> for Sink {
    type Response = http::Response<Empty<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        self.0.lock().unwrap().push(request.uri().clone());
        ready(Ok(http::Response::new(Empty::new())))
    }
}

#[derive(Clone, Debug)]
enum Part {
    Literal(String),
    Value(String),
}

/// Text that is more often hostile than chance would make it.
fn value() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("."),
        Just(".."),
        Just("%2e"),
        Just("%2F"),
        Just("/"),
        Just("\\"),
        Just("%"),
        Just("?"),
        Just("#"),
        Just("\r\n"),
        Just("\0"),
        Just(" "),
        Just("a"),
        Just("é"),
        Just("@"),
        Just(":"),
        Just("%25"),
        Just("．"),
        Just("+"),
        Just("&"),
        Just("="),
        Just("~"),
        Just(";"),
        Just(";a=1"),
        Just("%3b"),
        Just("%00"),
        Just("%20"),
        Just("%c0%ae"),
        Just("%E0%80%AE"),
        Just("%c0%af"),
        Just("%u002e"),
    ];
    prop_oneof![
        3 => prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => "[a-z]{2,4}_[A-Za-z0-9]{1,20}",
    ]
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = prop_oneof![
        "[a-z0-9_.~-]{0,3}[a-z]".prop_map(Part::Literal),
        value().prop_map(Part::Value),
    ];
    prop::collection::vec(part, 1..6)
}

/// The segments that the laxest of servers would find: it decodes four times, takes long spellings of
/// ASCII, folds backslashes, and takes parameters, queries, ends and blanks off.
fn laxly(path: &str) -> Vec<String> {
    let mut text = path.to_owned();
    for _ in 0..4 {
        for (long, short) in [("%c0%ae", "."), ("%e0%80%ae", "."), ("%c0%af", "/"), ("%u002e", ".")]
        {
            text = text.replace(long, short).replace(&long.to_uppercase(), short);
        }
        text = percent_encoding::percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    let name = |segment: &str| {
        segment.split([';', '?', '#', '\0']).next().unwrap_or_default().trim().to_owned()
    };
    text.split(['/', '\\']).map(name).collect()
}

/// The text of a template lives as long as the program; a test may leak it.
fn forever(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn endpoint(parts: &[Part]) -> &'static Endpoint {
    let mut template = String::new();
    for (index, part) in parts.iter().enumerate() {
        match part {
            Part::Literal(text) => template.push_str(&format!("/{text}")),
            Part::Value(_) => template.push_str(&format!("/<v{index}>")),
        }
    }
    Box::leak(Box::new(Endpoint::new("any", Method::GET, forever(template), Semantics::Safe)))
}

/// What the expansion does.
fn request(client: &Client, parts: &[Part], pairs: &[(String, String)]) -> Box<Request> {
    let mut request = Request::new(client, endpoint(parts));
    for part in parts {
        request = request.literal("/");
        request = match part {
            Part::Literal(text) => request.literal(forever(text.clone())),
            Part::Value(value) => request.segment("value", value),
        };
    }
    for (key, value) in pairs {
        request = request.query(key, value);
    }
    request
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_call_is_refused_or_arrives_as_declared(
        parts in parts(),
        pairs in prop::collection::vec((value(), value()), 0..3),
    ) {
        let sink = Sink::default();
        let client = Client::builder("https://api.example.com/base")
            .transport(TowerService::new(sink.clone()))
            .build()
            .unwrap();
        let call = request(&client, &parts, &pairs).call_empty();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let result = runtime.block_on(call);
        let sent = sink.0.lock().unwrap().pop();
        match (result, sent) {
            (Err(error), None) => {
                prop_assert_eq!(error.kind(), ErrorKind::Request);
                prop_assert_eq!(error.outcome(), Outcome::NotSent);
                // What identifiers are made of is never refused.
                let plain = |part: &Part| match part {
                    Part::Literal(_) => true,
                    Part::Value(value) => {
                        !value.is_empty()
                            && value.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
                    }
                };
                prop_assert!(!parts.iter().all(plain), "{}", error);
            }
            (Ok(()), Some(uri)) => {
                // As a server would read it: parsed by the URL standard, split, decoded.
                let url = Url::parse(&uri.to_string()).unwrap();
                prop_assert_eq!(url.origin().ascii_serialization(), "https://api.example.com");
                let mut expected = vec!["base".to_owned()];
                expected.extend(parts.iter().map(|part| match part {
                    Part::Literal(text) | Part::Value(text) => text.clone(),
                }));
                let arrived: Vec<String> = url
                    .path_segments()
                    .unwrap()
                    .map(|raw| percent_encoding::percent_decode_str(raw).decode_utf8().unwrap().into_owned())
                    .collect();
                prop_assert_eq!(arrived, expected);
                for segment in laxly(url.path()) {
                    prop_assert!(segment != "." && segment != "..", "{}", url.path());
                }
                let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
                prop_assert_eq!(query, pairs);
            }
            (result, sent) => prop_assert!(false, "{result:?} {sent:?}"),
        }
    }
}
