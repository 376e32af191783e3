//! How structs are written to a request: secrets, `Patch` fields, and errors that name the field.

use std::collections::{BTreeMap, HashMap};

use auth_core::{Call, Client, Error, ErrorKind, Outcome, Patch, Provider, Secret, endpoint};
use auth_tests::server::{Reply, Seen, Server};
use serde::{Serialize, Serializer};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Things: Provider {
    /// Sends JSON.
    #[endpoint(method = PUT, path = "/json", json = thing)]
    fn json<T: Serialize>(&self, thing: &T) -> Call<()>;

    /// Sends a form.
    #[endpoint(method = PUT, path = "/form", form = thing)]
    fn form<T: Serialize>(&self, thing: &T) -> Call<()>;

    /// Sends a query.
    #[endpoint(method = GET, path = "/query?<thing..>")]
    fn query<T: Serialize>(&self, thing: &T) -> Call<()>;
}

impl Things for Api {}

async fn api() -> (Server, Api) {
    let server = Server::start([Reply::answer(200, &[], "")]).await;
    let client = Client::builder(server.url()).build().unwrap();
    (server, Api(client))
}

fn last(server: &Server) -> Seen {
    server.seen().pop().unwrap()
}

#[derive(Debug, Default, Serialize)]
struct Factors {
    #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "Patch::is_keep")]
    password: Patch<Secret>,
    #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "Option::is_none")]
    totp: Option<Secret>,
    #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "Vec::is_empty")]
    codes: Vec<Secret>,
    #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "Patch::is_keep")]
    backup: Patch<Vec<Secret>>,
}

fn all() -> Factors {
    Factors {
        password: Patch::Set("pw 1".into()),
        totp: Some("totp".into()),
        codes: vec!["c1".into(), "c2".into()],
        backup: Patch::Set(vec!["b1".into()]),
    }
}

#[tokio::test]
async fn secrets_of_every_shape_go_out_in_json() -> Result<(), Error> {
    let (server, api) = api().await;
    api.json(&all()).await?;
    assert_eq!(
        last(&server).text(),
        r#"{"password":"pw 1","totp":"totp","codes":["c1","c2"],"backup":["b1"]}"#
    );
    api.json(&Factors::default()).await?;
    assert_eq!(last(&server).text(), "{}");
    let cleared =
        Factors { password: Patch::Clear, backup: Patch::Set(vec![]), ..Factors::default() };
    api.json(&cleared).await?;
    assert_eq!(last(&server).text(), r#"{"password":null,"backup":[]}"#);
    Ok(())
}

#[tokio::test]
async fn secrets_go_out_in_a_form_too() -> Result<(), Error> {
    let (server, api) = api().await;
    api.form(&all()).await?;
    assert_eq!(last(&server).text(), "password=pw+1&totp=totp&codes=c1&codes=c2&backup=b1");
    api.form(&Factors::default()).await?;
    assert_eq!(last(&server).text(), "");

    let cleared = Factors { password: Patch::Clear, ..Factors::default() };
    let error = api.form(&cleared).await.unwrap_err();
    assert!(error.to_string().contains("at `password`"), "{error}");
    assert!(error.to_string().contains("`Patch::Clear`"), "{error}");
    Ok(())
}

#[tokio::test]
async fn secrets_go_out_of_maps_references_and_options_within_options() -> Result<(), Error> {
    #[derive(Serialize)]
    struct Nested<'a> {
        #[serde(serialize_with = "auth_core::expose")]
        named: BTreeMap<String, Secret>,
        #[serde(serialize_with = "auth_core::expose")]
        hashed: HashMap<u8, Vec<Secret>>,
        #[serde(serialize_with = "auth_core::expose")]
        some: &'a [Secret],
        #[serde(serialize_with = "auth_core::expose")]
        maybe: Option<&'a Secret>,
        #[serde(serialize_with = "auth_core::expose")]
        gaps: Vec<Option<Secret>>,
        #[serde(serialize_with = "auth_core::expose")]
        pair: [Secret; 2],
        #[serde(serialize_with = "auth_core::expose")]
        boxed: Box<Secret>,
    }
    let secret = Secret::from("s");
    let (server, api) = api().await;
    api.json(&Nested {
        named: [("a".to_owned(), secret.clone())].into(),
        hashed: [(1, vec![secret.clone()])].into(),
        some: std::slice::from_ref(&secret),
        maybe: Some(&secret),
        gaps: vec![None, Some(secret.clone())],
        pair: ["x".into(), "y".into()],
        boxed: Box::new(secret.clone()),
    })
    .await?;
    assert_eq!(
        last(&server).text(),
        r#"{"named":{"a":"s"},"hashed":{"1":["s"]},"some":["s"],"maybe":"s","#.to_owned()
            + r#""gaps":[null,"s"],"pair":["x","y"],"boxed":"s"}"#
    );
    Ok(())
}

#[test]
fn whatever_holds_a_secret_prints_none() {
    let shown = format!("{:?}", all());
    for secret in ["pw 1", "\"totp\"", "c1", "c2", "b1"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

/// What refuses to be written, and quotes its value.
struct Quoting;

impl Serialize for Quoting {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("cannot write sk_live_secret"))
    }
}

#[derive(Serialize)]
struct Update<T> {
    id: &'static str,
    limits: Vec<u8>,
    name: T,
}

fn update<T>(name: T) -> Update<T> {
    Update { id: "sk_live_secret", limits: vec![], name }
}

/// The error's text, once it is known to be one of a request, and to quote nothing.
fn said(error: &Error) -> String {
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
    let source = std::error::Error::source(error).map(|source| format!("{source} {source:?}"));
    let all = format!("{error} {error:?} {source:?}");
    assert!(!all.contains("sk_live_secret"), "{all}");
    error.to_string()
}

#[tokio::test]
async fn a_forgotten_skip_is_told_with_its_field_wherever_it_is_written() {
    let (server, api) = api().await;
    let (update, skip) =
        (update(Patch::<String>::Keep), r#"serde(skip_serializing_if = "Patch::is_keep")"#);
    for (call, what) in [
        (api.json(&update), "the body cannot be written"),
        (api.form(&update), "the body cannot be written"),
        (api.query(&update), "query argument `thing` cannot be written"),
    ] {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains(&format!("{what}: at `name`: ")) && said.contains(skip), "{said}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_value_that_refuses_is_told_by_its_path_and_not_in_its_own_words() {
    let (_server, api) = api().await;
    for call in
        [api.json(&update(Quoting)), api.form(&update(Quoting)), api.query(&update(Quoting))]
    {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains("at `name`: its `Serialize` refused it"), "{said}");
    }
    let deep = BTreeMap::from([("list", vec![update(Ok(1)), update(Err(Quoting))])]);
    let said = said(&api.json(&deep).await.unwrap_err());
    assert!(said.contains("at `list[1].name.Err`: "), "{said}");
}

#[tokio::test]
async fn a_value_that_has_no_place_in_a_form_or_query_is_told_by_its_field() {
    let (_server, api) = api().await;
    for call in [api.form(&update(vec![vec![1]])), api.query(&update(vec![vec![1]]))] {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains("at `name[0]`: only text, numbers, booleans and lists"), "{said}");
    }
    for call in [api.form(&update(update(1))), api.query(&update(update(1)))] {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains("at `name`: only text, numbers, booleans and lists"), "{said}");
    }
    for call in [api.form(&7), api.query(&"sk_live_secret")] {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains("cannot be written: only the fields of a flat struct"), "{said}");
    }
}

#[tokio::test]
async fn what_serde_cannot_write_of_a_type_is_told_in_its_words() {
    #[derive(Serialize)]
    struct Flat {
        #[serde(flatten)]
        inner: u8,
    }
    #[derive(Serialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        Number(u8),
        #[serde(skip)]
        Hidden,
    }
    let (_server, api) = api().await;
    for (call, what) in [
        (api.json(&update(Flat { inner: 1 })), "at `name`: can only flatten structs and maps"),
        (api.form(&Flat { inner: 1 }), "cannot be written: can only flatten structs and maps"),
        (api.json(&update(Tagged::Number(1))), "at `name`: cannot serialize tagged newtype"),
        (api.json(&update(Tagged::Hidden)), "at `name`: the enum variant Tagged::Hidden cannot"),
    ] {
        let said = said(&call.await.unwrap_err());
        assert!(said.contains(what), "{said}");
    }
}

#[tokio::test]
async fn a_key_that_json_cannot_have_is_told_by_its_object() {
    let (_server, api) = api().await;
    let said = said(&api.json(&update(BTreeMap::from([((1, 2), 3)]))).await.unwrap_err());
    assert!(said.contains("the body cannot be written: at `name`: a key is not text"), "{said}");
}
