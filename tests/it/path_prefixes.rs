//! Promise: the id of an account in every path is part of the base URL, and can be left out of it.

use auth_core::{Bearer, Call, Client, Error, Provider, endpoint};
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Account: Provider {
    /// Gives the account itself.
    #[endpoint(method = GET, path = "")]
    fn account(&self) -> Call<()>;

    /// Gives the account itself, in more or less detail.
    #[endpoint(method = GET, path = "?<detail>")]
    fn account_in(&self, detail: &str) -> Call<()>;

    /// Says how the service is.
    #[endpoint(method = GET, path = "/health")]
    fn health(&self) -> Call<()>;
}

impl Account for Api {}

async fn client(status: u16) -> (Server, Client) {
    let server = Server::start(vec![Reply::json(status, "{}"); 4]).await;
    let client = Client::builder(server.url() + "/v1")
        .path_prefix("accounts")
        .path_prefix("a/b")
        .credential(Bearer::new("key_1"))
        .default_header("x-tag", "t")
        .build()
        .unwrap();
    (server, client)
}

#[tokio::test]
async fn an_empty_path_is_what_the_prefix_names() -> Result<(), Error> {
    let (server, client) = client(200).await;
    let api = Api(client);
    api.account().await?;
    api.account_in("full").await?;
    let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
    assert_eq!(lines, ["GET /v1/accounts/a%2Fb", "GET /v1/accounts/a%2Fb?detail=full"]);
    Ok(())
}

#[tokio::test]
async fn an_empty_path_of_a_host_is_a_slash() -> Result<(), Error> {
    let server = Server::start(vec![Reply::json(200, "{}"); 2]).await;
    let api = Api(Client::builder(server.url()).build()?);
    api.account().await?;
    api.account_in("full").await?;
    let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
    assert_eq!(lines, ["GET /", "GET /?detail=full"]);
    Ok(())
}

#[tokio::test]
async fn an_error_of_an_empty_path_names_the_method_alone() {
    let (_server, client) = client(404).await;
    let error = Api(client).account().await.unwrap_err();
    assert_eq!(error.to_string(), "GET: 404 Not Found");
}

#[tokio::test]
async fn without_the_prefix_everything_else_is_the_same() -> Result<(), Error> {
    let (server, client) = client(200).await;
    let bare = client.without_path_prefix();
    assert_eq!(bare.base_url(), server.url() + "/v1");
    assert_eq!(bare.without_path_prefix().base_url(), bare.base_url());
    Api(bare).health().await?;
    Api(client).health().await?;
    let seen = server.seen();
    assert_eq!(
        [seen[0].line(), seen[1].line()],
        ["GET /v1/health", "GET /v1/accounts/a%2Fb/health"]
    );
    assert_eq!(seen[0].headers(), seen[1].headers());
    Ok(())
}
