//! Enums and unions that a server may add to.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Debug;

use auth_core::{
    Call, Client, Misfit, Provider, Secret, endpoint, open_enum, open_union, request, response,
};
use auth_tests::server::{Reply, Server};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(json: &Value) -> T {
    serde_json::from_str(&json.to_string()).unwrap()
}

fn misfit<T: DeserializeOwned + Debug>(json: &Value) -> String {
    let error = serde_json::from_str::<T>(&json.to_string()).unwrap_err();
    Misfit::from_error(&error).to_string()
}

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

open_enum! {
    /// What became of a message.
    pub enum Status: i64 {
        /// It arrived.
        Success = 0,
        /// It was lost.
        #[deprecated]
        Lost = -1,
    }
}

#[test]
fn an_integer_that_is_not_known_is_kept() {
    let statuses: Vec<Status> = read(&json!([0, -1, 7]));
    assert_eq!(statuses, [Status::Success, Status::from(-1), Status::Other(7)]);
    assert_eq!(written(&statuses), json!([0, -1, 7]));
    assert_eq!(statuses.iter().map(|status| status.as_i64()).collect::<Vec<_>>(), [0, -1, 7]);
    assert_eq!(Status::from(0), Status::Success);
    assert_eq!(format!("{}{:>3}", Status::from(-1), Status::Other(7)), "-1  7");
    assert_eq!(HashSet::from([Status::Success, Status::from(0)]).len(), 1);
    assert_eq!(misfit::<Status>(&json!("sk_live")), "wrong type, expected i64");
}

/// The messages to list.
#[request]
struct Filter {
    status: Option<Status>,
    any_of: Vec<Status>,
}

trait Messages: Provider {
    /// Lists messages.
    #[endpoint(method = GET, path = "/messages?<status>&<other>&<filter..>")]
    fn list(&self, status: Status, other: Option<Status>, filter: &Filter) -> Call<()>;

    /// Lists sinks.
    #[endpoint(method = GET, path = "/sinks", envelope = "data")]
    fn sinks(&self) -> Call<Vec<Sink>>;
}

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Messages for Api {}

async fn api(reply: Reply) -> (Server, Api) {
    let server = Server::start([reply]).await;
    let client = Client::builder(server.url()).build().unwrap();
    (server, Api(client))
}

#[tokio::test]
async fn an_integer_stands_in_a_query_and_among_the_filters() {
    let (server, api) = api(Reply::json(200, "")).await;
    let filter = Filter::new().status(Status::from(-1)).any_of([Status::Success, Status::Other(7)]);
    api.list(Status::Success, None, &filter).await.unwrap();
    assert_eq!(server.seen()[0].line(), "GET /messages?status=0&status=-1&any_of=0&any_of=7");
}

#[request]
struct NewHttp {
    url: String,
    token: Option<Secret>,
}

open_union! {
    /// Where a new sink sends its events.
    pub enum NewConfig(tag = "type", content = "config") {
        /// An HTTP endpoint.
        Http(NewHttp) = "http",
        /// Several of them.
        #[deprecated]
        Fan(Vec<NewHttp>) = "fan-out",
        /// The consumer asks for them.
        Poller = "poller",
    }
}

#[request]
struct NewSink {
    name: String,
    #[serde(flatten)]
    config: NewConfig,
    limit: Option<u8>,
}

#[test]
fn a_union_of_requests_is_written_beside_the_other_fields() {
    let http = NewConfig::Http(NewHttp::new("u").token("sk_live"));
    let sink = NewSink::new("n", http.clone()).limit(1);
    let config = json!({"url": "u", "token": "sk_live"});
    assert_eq!(written(&sink), json!({"name": "n", "type": "http", "config": config, "limit": 1}));
    assert_eq!(written(&http), json!({"type": "http", "config": config}));
    assert_eq!(
        written(&NewSink::new("n", NewConfig::Poller)),
        json!({"name": "n", "type": "poller"})
    );
    let fields = [("config".to_owned(), json!([1]))].into_iter().collect();
    let other = NewConfig::Other { tag: "kafka".to_owned(), fields };
    assert_eq!(
        written(&NewSink::new("n", other)),
        json!({"name": "n", "type": "kafka", "config": [1]})
    );
    assert_eq!(
        format!("{http:?} {:?}", NewConfig::Poller),
        r#"Http(NewHttp { url: "u", token: Some([redacted]) }) Poller"#
    );
}

#[response]
#[derive(PartialEq)]
struct Http {
    url: String,
    #[serde(default)]
    headers: BTreeMap<String, u8>,
    retries: Option<Vec<u8>>,
}

open_union! {
    /// Where a sink sends its events.
    #[derive(PartialEq)]
    pub enum Config(tag = "type", content = "config") {
        /// An HTTP endpoint.
        Http(Http) = "http",
        /// Nowhere, or somewhere.
        Maybe(Option<Http>) = "maybe",
        /// The consumer asks for them.
        Poller = "poller",
    }
}

#[response]
#[derive(PartialEq)]
struct Sink {
    id: u8,
    #[serde(flatten)]
    config: Config,
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

#[test]
fn a_union_of_answers_is_read_beside_the_other_fields() {
    for config in [
        json!({"type": "http", "config": {"url": "u", "headers": {"a": 1}, "retries": null}}),
        json!({"type": "poller"}),
        json!({"type": "kafka", "config": {"brokers": ["b"], "x": null}}),
        json!({"type": "kafka", "config": null}),
        json!({"type": "kafka"}),
    ] {
        let mut sink = json!({"config_before": 1, "id": 1, "name": "n"});
        sink.as_object_mut().unwrap().extend(config.as_object().unwrap().clone());
        let read: Sink = read(&sink);
        assert_eq!(
            (read.config.tag(), read.name.as_str()),
            (config["type"].as_str().unwrap(), "n")
        );
        assert_eq!(read.more, BTreeMap::from([("config_before".to_owned(), json!(1))]));
        assert_eq!(written(&read), sink);
        assert_eq!(serde_json::from_value::<Sink>(sink).unwrap(), read);
        assert_eq!(written(&read.config), config);
    }
}

#[test]
fn a_variant_without_a_payload_ignores_what_stands_in_its_place() {
    for config in [json!(null), json!({}), json!({"a": 1})] {
        assert_eq!(read::<Config>(&json!({"type": "poller", "config": config})), Config::Poller);
    }
    for least in [json!({"type": "maybe", "config": null}), json!({"type": "maybe"})] {
        assert_eq!(read::<Config>(&least), Config::Maybe(None));
    }
}

#[test]
fn what_does_not_fit_a_union_is_named_without_its_value() {
    for (config, expected) in [
        (json!({"config": {"url": "u"}}), "missing field `type`"),
        (json!({"type": 7}), "wrong type, expected a string"),
        (json!({"type": null}), "wrong type, expected a string"),
        (json!({"type": "http"}), "missing field `config`"),
        (json!({"type": "http", "config": {}}), "at `config`: missing field `url`"),
        (json!({"type": "http", "config": null}), "at `config`: wrong type, expected struct Http"),
        (
            json!({"type": "http", "config": {"url": ["sk_live"]}}),
            "at `config.url`: wrong type, expected a string",
        ),
        (
            json!({"type": "http", "config": {"url": "u", "headers": {"a`: b": "sk_live"}}}),
            "at `config.headers.a': b`: wrong type, expected u8",
        ),
        (
            json!({"config": {"url": "u", "retries": [1, "sk_live"]}, "type": "http"}),
            "at `config.retries[1]`: wrong type, expected u8",
        ),
    ] {
        assert_eq!(misfit::<Config>(&config), expected, "{config}");
        let mut sink = config.clone();
        sink["id"] = json!(1);
        assert_eq!(misfit::<Sink>(&sink), expected, "{sink}");
    }
    assert_eq!(misfit::<Config>(&json!("http")), "wrong type, expected an object with `type`");
    let twice = r#"{"type": "poller", "type": "http"}"#;
    let error = serde_json::from_str::<Config>(twice).unwrap_err();
    assert_eq!(Misfit::from_error(&error).to_string(), "duplicate field `type`");
}

#[tokio::test]
async fn the_error_of_a_call_says_where_in_a_union_it_is() {
    for last in ["", r#", {"id": 2, "type": "poller"}"#] {
        let config = r#"{"url": "u", "retries": ["sk_live"]}"#;
        let body = format!(
            r#"{{"data": [{{"id": 1, "type": "poller"}}, {{"type": "http", "config": {config}, "id": 1}}{last}]}}"#
        );
        let (_server, api) = api(Reply::json(200, &body)).await;
        let error = api.sinks().await.unwrap_err();
        assert_eq!(error.json_path(), Some("data[1].config.retries[0]"), "{error}");
        assert!(!format!("{error:#} {error:?}").contains("sk_live"), "{error}");
    }
}

#[response]
#[derive(PartialEq)]
struct Circle {
    radius: f64,
}

#[response]
struct Keyed {
    key: Option<Secret>,
}

open_union! {
    /// A shape, whose fields stand beside its kind.
    pub enum Shape(tag = "kind") {
        /// A circle.
        Circle(Box<Circle>) = "circle",
        /// One with a key.
        Keyed(Keyed) = "keyed",
        /// A point.
        Point = "point",
    }
}

#[response]
struct Drawing {
    name: String,
    #[serde(flatten)]
    shape: Shape,
    #[serde(default)]
    inner: Vec<Shape>,
}

#[test]
fn without_a_content_the_fields_stand_beside_the_tag() {
    for drawing in [
        json!({"name": "n", "kind": "circle", "radius": 1.5, "inner": []}),
        json!({"name": "n", "kind": "point", "inner": [{"kind": "circle", "radius": 2.0}]}),
        json!({"name": "n", "kind": "star", "points": [5], "inner": [{"kind": "arc", "to": null}]}),
    ] {
        assert_eq!(written(&read::<Drawing>(&drawing)), drawing);
    }
    let extra = json!({"kind": "circle", "radius": 1.0, "unknown": {}});
    assert_eq!(written(&read::<Shape>(&extra)), json!({"kind": "circle", "radius": 1.0}));

    for (drawing, expected) in [
        (json!({"kind": "circle"}), "missing field `radius`"),
        (json!({"kind": "circle", "radius": "sk"}), "at `radius`: wrong type, expected f64"),
        (json!({"radius": 1}), "missing field `kind`"),
    ] {
        assert_eq!(misfit::<Shape>(&drawing), expected, "{drawing}");
    }
}

#[test]
fn what_a_union_may_hold_is_not_printed() {
    let unknown: Shape = read(&json!({"kind": "star", "key": "sk_live"}));
    assert_eq!(format!("{unknown:?}"), r#"Other { tag: "star", .. }"#);
    let known: Shape = read(&json!({"kind": "keyed", "key": "sk_live"}));
    assert_eq!(format!("{known:?}"), "Keyed(Keyed { key: Some([redacted]) })");
    let refused = serde_json::to_string(&known).unwrap_err().to_string();
    assert!(refused.contains("is a secret") && !refused.contains("sk_live"), "{refused}");
}
