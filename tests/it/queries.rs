//! The encoding of values in URLs, and the limit on their length.

use std::collections::BTreeMap;

use auth_core::{
    Call, Client, Error, ErrorKind, Next, Outcome, Page, PageRequest, Provider, endpoint,
};
use auth_tests::server::{Reply, Server};
use serde::{Deserialize, Serialize};
use url::Url;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Serialize)]
struct Filter<'a> {
    q: &'a str,
}

#[derive(Debug, Deserialize)]
struct Found {
    next: Option<String>,
}

impl Page for Found {
    type Item = ();

    fn next(&self, _: &PageRequest<'_>) -> Next {
        self.next.as_ref().map_or_else(Next::end, |next| Next::query([("q", next)]))
    }

    fn into_items(self) -> Vec<()> {
        Vec::new()
    }
}

#[derive(Debug, Deserialize)]
struct Linked {
    next: Option<String>,
}

impl Page for Linked {
    type Item = ();

    fn next(&self, _: &PageRequest<'_>) -> Next {
        self.next.as_ref().map_or_else(Next::end, Next::link)
    }

    fn into_items(self) -> Vec<()> {
        Vec::new()
    }
}

trait Search: Provider {
    /// By one value.
    #[endpoint(method = GET, path = "/s?<q>")]
    fn one(&self, q: &str) -> Call<()>;

    /// By each of some.
    #[endpoint(method = GET, path = "/s?<q>")]
    fn each(&self, q: &[&str]) -> Call<()>;

    /// By some in one.
    #[endpoint(method = GET, path = "/s?<q>", join(q) = "|")]
    fn joined(&self, q: &[&str]) -> Call<()>;

    /// By fields.
    #[endpoint(method = GET, path = "/s?<filter..>")]
    fn fields(&self, filter: &Filter<'_>) -> Call<()>;

    /// By a map.
    #[endpoint(method = GET, path = "/s?<pairs..>")]
    fn pairs(&self, pairs: &BTreeMap<&str, &str>) -> Call<()>;

    /// By what the caller adds.
    #[endpoint(method = GET, path = "/s")]
    fn bare(&self) -> Call<()>;

    /// Page by page.
    #[endpoint(method = GET, path = "/s")]
    fn pages(&self) -> Call<Found>;

    /// Page by page, each with a link to the next.
    #[endpoint(method = GET, path = "/s")]
    fn links(&self) -> Call<Linked>;

    /// With the value in the path.
    #[endpoint(method = GET, path = "/s/<q>")]
    fn path(&self, q: &str) -> Call<()>;

    /// In a form.
    #[endpoint(method = PUT, path = "/s", form = filter)]
    fn form(&self, filter: &Filter<'_>) -> Call<()>;
}

impl Search for Api {}

async fn api<const N: usize>(replies: [Reply; N]) -> (Server, Api) {
    let server = Server::start(replies).await;
    let client = Client::builder(server.url()).build().unwrap();
    (server, Api(client))
}

/// The values that are pasted everywhere, and each as it goes over the wire.
const VALUES: &[(&str, &str)] = &[
    ("a b+c~é/&=", "a%20b%2Bc~%C3%A9%2F%26%3D"),
    ("+", "%2B"),
    ("~", "~"),
    ("*", "%2A"),
    ("%20", "%2520"),
    ("", ""),
    ("a\r\nb", "a%0D%0Ab"),
    ("?#;,'\"()", "%3F%23%3B%2C%27%22%28%29"),
];

#[tokio::test]
async fn a_value_is_written_alike_whichever_way_it_comes_into_a_query() -> Result<(), Error> {
    for (value, encoded) in VALUES {
        let (server, api) = api([Reply::answer(200, &[], "")]).await;
        api.one(value).await?;
        api.each(&[value]).await?;
        api.joined(&[value]).await?;
        api.fields(&Filter { q: value }).await?;
        api.pairs(&BTreeMap::from([("q", *value)])).await?;
        api.bare().query("q", value).await?;
        for seen in server.seen() {
            assert_eq!(seen.line(), format!("GET /s?q={encoded}"), "{value:?}");
            let url = Url::parse(&format!("{}{}", server.url(), &seen.line()[4..])).unwrap();
            let read: Vec<_> = url.query_pairs().into_owned().collect();
            assert_eq!(read, [("q".to_owned(), (*value).to_owned())]);
        }
        assert_eq!(server.seen().len(), 6);
    }
    Ok(())
}

#[tokio::test]
async fn a_key_is_written_as_a_value_is() -> Result<(), Error> {
    for (key, encoded) in VALUES {
        let (server, api) = api([Reply::answer(200, &[], "")]).await;
        api.pairs(&BTreeMap::from([(*key, "1")])).await?;
        api.bare().query(key, 1).await?;
        for seen in server.seen() {
            assert_eq!(seen.line(), format!("GET /s?{encoded}=1"), "{key:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_next_pages_value_is_written_alike() {
    for (value, encoded) in VALUES {
        let first = serde_json::json!({"next": value}).to_string();
        let (server, api) = api([Reply::json(200, &first), Reply::json(200, "{}")]).await;
        let mut pages = api.pages().pages();
        while let Some(page) = pages.next().await {
            page.unwrap();
        }
        assert_eq!(server.seen()[1].line(), format!("GET /s?q={encoded}"), "{value:?}");
    }
}

#[tokio::test]
async fn the_query_of_a_link_is_sent_as_the_provider_wrote_it() {
    let query = "q=a+b%20c%2Bd~%7E*/:&x=";
    let first = serde_json::json!({"next": format!("/s?{query}")}).to_string();
    let (server, api) = api([Reply::json(200, &first), Reply::json(200, "{}")]).await;
    let mut pages = api.links().pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    assert_eq!(server.seen()[1].line(), format!("GET /s?{query}"));
}

#[tokio::test]
async fn a_path_writes_it_as_a_query_does_and_a_form_in_its_own_way() -> Result<(), Error> {
    let (server, api) = api([Reply::answer(200, &[], "")]).await;
    let (value, encoded) = VALUES[0];
    api.path(value).await?;
    api.form(&Filter { q: value }).await?;
    let seen = server.seen();
    assert_eq!(seen[0].line(), format!("GET /s/{encoded}"));
    assert_eq!(seen[1].text(), "q=a+b%2Bc%7E%C3%A9%2F%26%3D");
    Ok(())
}

#[tokio::test]
async fn a_value_that_makes_the_url_too_long_is_named_with_its_length() {
    let (server, api) = api([Reply::answer(200, &[], "")]).await;
    let long = "a".repeat(102_400);
    for (call, name) in [
        (api.one(&long), "query value `q`"),
        (api.each(&["a", &long]), "query value `q`"),
        (api.joined(&[&long]), "query value `q`"),
        (api.fields(&Filter { q: &long }), "query value `q`"),
        (api.bare().query("n", &long), "query value `n`"),
        (api.path(&long), "path value `q`"),
    ] {
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
        let text = error.to_string();
        assert!(text.contains(&format!("{name} is 102400 bytes long")), "{text}");
        assert!(text.len() < 200, "{text}");
    }
    assert_eq!(server.connections(), 0);

    let error = Client::builder(format!("https://api.example.com/{long}")).build().unwrap_err();
    assert!(error.to_string().contains("base URL is longer than 65,000 bytes"), "{error}");
}

#[tokio::test]
async fn a_next_page_that_is_too_long_to_ask_for_is_an_error() {
    let first = serde_json::json!({"next": "a".repeat(102_400)}).to_string();
    let (server, api) = api([Reply::json(200, &first)]).await;
    let mut pages = api.pages().pages();
    pages.next().await.unwrap().unwrap();
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("the next page's `q` is 102400 bytes long"), "{error}");
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn the_longest_url_is_sent() -> Result<(), Error> {
    let (server, api) = api([Reply::answer(200, &[], "")]).await;
    let longest = "a".repeat(65_000 - "/s?q=".len());
    api.one(&longest).await?;
    assert_eq!(server.seen()[0].line().len(), "GET ".len() + 65_000);
    assert!(api.one(&(longest + "a")).await.is_err());
    Ok(())
}
