//! An API that a user declares: every form of the annotation, and the request that it sends.

use std::fmt;

use auth_core::{Bearer, Call, Client, Error, Provider, Secret, endpoint};
use auth_tests::server::{Reply, Seen, Server};
use serde::{Deserialize, Serialize};

struct Shop(Client);

impl Provider for Shop {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Serialize)]
struct Filter {
    color: Option<&'static str>,
    size: Vec<u8>,
}

#[derive(Serialize)]
struct Order {
    item: u64,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Item {
    id: u64,
}

enum Sort {
    NewestFirst,
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewestFirst => f.write_str("-created_at"),
        }
    }
}

/// Things for sale.
trait Items: Provider {
    /// Lists them.
    #[endpoint(method = GET, path = "/items?<limit>&order_by=<sort>&expand=true&<id>&<tag>")]
    fn list(
        &self,
        limit: Option<u32>,
        sort: Sort,
        id: &[u64],
        tag: Option<Vec<String>>,
    ) -> Call<Vec<Item>>;

    /// Finds some.
    #[endpoint(method = GET, path = "/items?<filter..>&event_types=<types>", join(types) = ",")]
    fn find(&self, filter: &Filter, types: &[&str]) -> Call<Vec<Item>>;

    /// Gives one.
    #[endpoint(method = GET, path = "/items/<id>/<type>", header("X-Tenant") = tenant, header("X-Const") = "yes")]
    fn get(&self, id: u64, r#type: char, tenant: Option<&str>) -> Call<Option<Item>>;

    /// Orders one.
    #[endpoint(method = POST, path = "/orders", json = order, header("X-Signature") = signature)]
    fn order(&self, order: Option<&Order>, signature: &Secret) -> Call<()>;

    /// Fills in a form.
    #[endpoint(method = PUT, path = "/form", form = order, auth = none)]
    fn fill_in(&self, order: &Order) -> Call<()>;

    /// Uploads bytes.
    #[endpoint(method = PATCH, path = "/files/<path..>", body = bytes, header("Content-Type") = "image/png")]
    fn upload(&self, path: &str, bytes: Vec<u8>) -> Call<()>;

    /// Gives what is inside an envelope.
    #[endpoint(method = GET, path = "/wrapped", envelope = "data")]
    fn wrapped(&self) -> Call<Vec<Item>>;

    /// Takes the empty object.
    #[endpoint(method = POST, path = "/ping", json = {}, auth = token)]
    fn ping(&self, token: &Secret) -> Call<()>;
}

impl Items for Shop {}

async fn shop(reply: Reply) -> (Server, Shop) {
    let server = Server::start([reply]).await;
    let client = Client::builder(server.url() + "/v2")
        .credential(Bearer::new("key_123"))
        .user_agent("shop/1")
        .build()
        .unwrap();
    (server, Shop(client))
}

fn last(server: &Server) -> Seen {
    server.seen().pop().unwrap()
}

#[tokio::test]
async fn a_query_has_what_is_set_in_the_order_of_the_template() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, r#"[{"id": 1}]"#)).await;
    let items = shop
        .list(Some(5), Sort::NewestFirst, &[1, 2], Some(vec!["a b".into(), "c&d".into()]))
        .await?;
    assert_eq!(items, [Item { id: 1 }]);
    assert_eq!(
        last(&server).line(),
        "GET /v2/items?limit=5&order_by=-created_at&expand=true&id=1&id=2&tag=a%20b&tag=c%26d"
    );
    shop.list(None, Sort::NewestFirst, &[], None).await?;
    assert_eq!(last(&server).line(), "GET /v2/items?order_by=-created_at&expand=true");
    Ok(())
}

#[tokio::test]
async fn a_struct_is_spread_into_the_query_and_a_list_joined() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, "[]")).await;
    let filter = Filter { color: Some("blue&green"), size: vec![1, 2] };
    shop.find(&filter, &["a", "b"]).await?;
    assert_eq!(
        last(&server).line(),
        "GET /v2/items?color=blue%26green&size=1&size=2&event_types=a%2Cb"
    );
    shop.find(&Filter { color: None, size: vec![] }, &[]).await?;
    assert_eq!(last(&server).line(), "GET /v2/items");

    let error = shop.find(&filter, &["a,b"]).await.unwrap_err();
    assert!(error.to_string().contains("`event_types`"), "{error}");
    Ok(())
}

#[tokio::test]
async fn headers_come_from_arguments_and_literals() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, r#"{"id": 7}"#)).await;
    assert_eq!(shop.get(7, '/', Some("acme")).await?, Some(Item { id: 7 }));
    let seen = last(&server);
    assert_eq!(seen.line(), "GET /v2/items/7/%2F");
    assert_eq!(seen.header("x-tenant").as_deref(), Some("acme"));
    assert_eq!(seen.header("x-const").as_deref(), Some("yes"));
    shop.get(7, 'a', None).await?;
    assert_eq!(last(&server).header("x-tenant"), None);
    Ok(())
}

#[tokio::test]
async fn an_empty_answer_is_none_where_the_type_has_one() -> Result<(), Error> {
    for reply in [Reply::answer(204, &[], ""), Reply::json(200, ""), Reply::json(200, " null ")] {
        let (_server, shop) = shop(reply).await;
        assert_eq!(shop.get(7, 'a', None).await?, None);
    }
    Ok(())
}

#[tokio::test]
async fn an_optional_body_that_is_none_is_no_body() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, "ignored")).await;
    shop.order(Some(&Order { item: 7 }), &Secret::from("sig")).await?;
    let seen = last(&server);
    assert_eq!(
        (seen.text().as_str(), seen.header("x-signature").as_deref()),
        (r#"{"item":7}"#, Some("sig"))
    );
    shop.order(None, &Secret::from("sig")).await?;
    let seen = last(&server);
    assert_eq!((seen.text().as_str(), seen.header("content-type")), ("", None));
    Ok(())
}

#[tokio::test]
async fn forms_and_bytes_carry_their_content_types() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, "")).await;
    shop.fill_in(&Order { item: 7 }).await?;
    let seen = last(&server);
    assert_eq!((seen.line(), seen.text().as_str()), ("PUT /v2/form", "item=7"));
    assert_eq!(seen.header("content-type").as_deref(), Some("application/x-www-form-urlencoded"));
    assert_eq!(seen.header("authorization"), None, "the endpoint says `auth = none`");

    shop.upload("a/b c.png", vec![0, 159, 255]).await?;
    let seen = last(&server);
    assert_eq!((seen.line(), &*seen.body), ("PATCH /v2/files/a/b%20c.png", &[0, 159, 255][..]));
    assert_eq!(seen.header("content-type").as_deref(), Some("image/png"));
    Ok(())
}

#[tokio::test]
async fn an_envelope_is_taken_off() -> Result<(), Error> {
    let body = r#"{"meta": {"a": [1]}, "data": [{"id": 1}, {"id": 2}], "more": null}"#;
    let (_server, shop) = shop(Reply::json(200, body)).await;
    assert_eq!(shop.wrapped().await?, [Item { id: 1 }, Item { id: 2 }]);
    Ok(())
}

#[tokio::test]
async fn what_does_not_fit_an_envelope_is_told_by_its_path() {
    for (body, text) in [
        (r#"{"data": [{"id": 1}, {"id": "x"}]}"#, "at `data[1].id`: wrong type"),
        (r#"{"data": null}"#, "at `data`: wrong type"),
        (r#"{"date": []}"#, "the body: missing field `data`"),
        ("[[[]]]", "the body: wrong type, expected an object with the key `data`"),
        ("null", "the body: wrong type, expected an object with the key `data`"),
    ] {
        let (_server, shop) = shop(Reply::json(200, body)).await;
        let error = shop.wrapped().await.unwrap_err();
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[tokio::test]
async fn a_token_takes_the_place_of_the_clients_credential() -> Result<(), Error> {
    let (server, shop) = shop(Reply::json(200, "")).await;
    shop.ping(&Secret::from("token_1")).await?;
    assert_eq!(last(&server).header("authorization").as_deref(), Some("Bearer token_1"));
    assert_eq!(last(&server).text(), "{}");
    Ok(())
}

#[tokio::test]
async fn a_trait_of_endpoints_may_be_an_object() -> Result<(), Error> {
    let (_server, shop) = shop(Reply::json(200, "[]")).await;
    let items: Box<dyn Items> = Box::new(shop);
    let call = items.wrapped();
    drop(items);
    // The call owns what it needs: it may outlive the client and change threads.
    let error = tokio::spawn(call).await.unwrap().unwrap_err();
    assert!(error.to_string().contains("expected"), "{error}");
    Ok(())
}
