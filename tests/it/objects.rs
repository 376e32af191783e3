//! JSON bodies that the annotation puts together: `json = { key: argument, other: true }`.

use std::collections::{BTreeMap, HashMap};

use auth_core::{Call, Client, Error, ErrorKind, Outcome, Patch, Provider, Secret, endpoint};
use auth_tests::server::{Reply, Seen, Server};
use serde::Serialize;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Serialize)]
struct User {
    name: String,
    data: BTreeMap<&'static str, Patch<u8>>,
}

trait Things: Provider {
    /// Sends arguments of several types, and constants.
    #[endpoint(
        method = PUT,
        path = "/<id>",
        json = {
            login_id,
            "x-\"y\"": roles,
            type: r#type,
            user: user,
            override: true,
            kind: "a \"b\"",
            least: -3,
            most: 18446744073709551615,
            part: 0.5,
        },
    )]
    fn all<T: Serialize>(
        &self,
        id: &str,
        login_id: String,
        roles: &[&str],
        r#type: Option<u8>,
        user: &T,
    ) -> Call<()>;

    /// Sends secrets.
    #[endpoint(method = PUT, path = "/", json = { password, old, codes, keys })]
    fn secrets(
        &self,
        password: &Secret,
        old: Option<&Secret>,
        codes: &[Secret],
        keys: HashMap<String, Secret>,
    ) -> Call<()>;

    /// Sends what is there.
    #[endpoint(method = PUT, path = "/", json = { a, b })]
    fn optional(&self, a: Option<&str>, b: &Option<u8>) -> Call<()>;

    /// Sends a struct and a text.
    #[endpoint(method = PUT, path = "/", json = { user, text, last: true })]
    fn user(&self, user: &User, text: &str) -> Call<()>;
}

impl Things for Api {}

async fn api(replies: impl IntoIterator<Item = Reply>) -> (Server, Api) {
    let server = Server::start(replies).await;
    let clock = auth_tests::clock::TestClock::default();
    let client = Client::builder(server.url()).clock(clock).build().unwrap();
    (server, Api(client))
}

async fn sent(call: impl FnOnce(&Api) -> Call<()>) -> Seen {
    let (server, api) = api([Reply::answer(200, &[], "")]).await;
    call(&api).await.unwrap();
    server.seen().pop().unwrap()
}

#[tokio::test]
async fn arguments_and_constants_become_members() {
    let user = BTreeMap::from([("a", [1, 2])]);
    let seen = sent(|api| api.all("1", "ada".to_owned(), &["x", "y"], Some(7), &user)).await;
    assert_eq!(
        seen.text(),
        r#"{"login_id":"ada","x-\"y\"":["x","y"],"type":7,"user":{"a":[1,2]},"override":true,"#
            .to_owned()
            + r#""kind":"a \"b\"","least":-3,"most":18446744073709551615,"part":0.5}"#
    );
    assert!(seen.headers().contains(&"content-type: application/json".to_owned()));
}

#[tokio::test]
async fn a_member_without_a_value_is_left_out() {
    assert_eq!(sent(|api| api.optional(None, &None)).await.text(), "{}");
    assert_eq!(sent(|api| api.optional(None, &Some(1))).await.text(), r#"{"b":1}"#);
    assert_eq!(sent(|api| api.optional(Some(""), &None)).await.text(), r#"{"a":""}"#);
}

#[tokio::test]
async fn a_secret_is_in_the_body_and_nowhere_else() {
    let (server, api) = api([Reply::answer(200, &[], ""), Reply::answer(400, &[], "")]).await;
    let keys = || HashMap::from([("k".to_owned(), Secret::from("hidden-4"))]);
    let codes = [Secret::from("hidden-3")];
    let call = api.secrets(&"hidden-1".into(), Some(&"hidden-2".into()), &codes, keys());
    assert!(!format!("{call:?}").contains("hidden"), "{call:?}");
    call.await.unwrap();
    assert_eq!(
        server.seen()[0].text(),
        r#"{"password":"hidden-1","old":"hidden-2","codes":["hidden-3"],"keys":{"k":"hidden-4"}}"#
    );
    let error = api.secrets(&"hidden-1".into(), None, &codes, keys()).await.unwrap_err();
    assert!(!format!("{error:?} {error:#}").contains("hidden"), "{error:?}");
}

fn user(data: Patch<u8>) -> User {
    User { name: "Ada".to_owned(), data: BTreeMap::from([("a", Patch::Set(1)), ("b", data)]) }
}

#[tokio::test]
async fn what_cannot_be_written_is_named_and_not_sent() {
    let (server, api) = api([]).await;
    let error: Error = api.user(&user(Patch::Keep), "text").await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
    assert!(error.to_string().contains("the body cannot be written: at `user.data.b`"), "{error}");
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn the_object_is_whole_in_every_attempt() {
    let (server, api) = api([Reply::raw("").reset(), Reply::answer(200, &[], "")]).await;
    api.user(&user(Patch::Clear), "text").await.unwrap();
    let bodies: Vec<_> = server.seen().iter().map(Seen::text).collect();
    let whole = r#"{"user":{"name":"Ada","data":{"a":1,"b":null}},"text":"text","last":true}"#;
    assert_eq!(bodies, [whole; 2]);
}
