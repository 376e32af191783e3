//! Promise: an endpoint that names a scheme gets what that scheme has of the client's credential, and
//! no more.

use std::sync::{Arc, Mutex};

use auth_core::{
    AccessToken, ApiKey, Authorization, AuthorizationRequest, AuthorizedResponse, Basic, Bearer,
    Call, Client, ClientBuilder, Credential, CredentialParts, ErrorKind, Outcome, Provider,
    RefreshingBearer, Secret, endpoint,
};
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Project: Provider {
    /// Signs in.
    #[endpoint(method = POST, path = "/signin/<id>", auth = scheme("project"), idempotent)]
    fn sign_in(&self, id: &str) -> Call<()>;

    /// Deletes the project.
    #[endpoint(method = DELETE, path = "/project")]
    fn delete(&self) -> Call<()>;
}

impl Project for Api {}

/// The id for one scheme, the key for all else; it writes down by which scheme it was asked and told.
#[derive(Clone, Debug, Default)]
struct IdAndKey(Arc<Mutex<Vec<Option<&'static str>>>>);

impl Credential for IdAndKey {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        self.0.lock().unwrap().push(request.scheme());
        let own = Secret::from(if request.scheme().is_some() { "id" } else { "key" });
        Authorization::ready(CredentialParts::bearer(request.token().unwrap_or(&own)))
    }

    fn knows(&self, scheme: &str) -> bool {
        scheme == "project"
    }

    fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
        self.0.lock().unwrap().push(response.scheme());
        true
    }
}

async fn api(configure: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Server, Api) {
    let server = Server::start([Reply::json(200, "")]).await;
    let api = Api(configure(Client::builder(server.url())).build().unwrap());
    (server, api)
}

fn authorizations(server: &Server) -> Vec<Option<String>> {
    server.seen().iter().map(|seen| seen.header("authorization")).collect()
}

#[tokio::test]
async fn a_credential_that_knows_the_scheme_tells_it_apart() {
    let credential = IdAndKey::default();
    let (server, api) = api(|builder| builder.credential(credential.clone())).await;
    api.sign_in("1").await.unwrap();
    api.delete().await.unwrap();
    let sent = ["Bearer id", "Bearer key"].map(|text| Some(text.to_owned()));
    assert_eq!(authorizations(&server), sent);
    let project = Some("project");
    assert_eq!(*credential.0.lock().unwrap(), [project, project, None, None]);
}

#[tokio::test]
async fn a_refused_scheme_is_authorized_once_more() {
    let credential = IdAndKey::default();
    let server = Server::start([Reply::json(401, ""), Reply::json(200, "")]).await;
    let client = Client::builder(server.url()).credential(credential.clone()).build().unwrap();
    assert_eq!(Api(client).sign_in("1").response().await.unwrap().attempts(), 2);
    assert_eq!(*credential.0.lock().unwrap(), [Some("project"); 4]);
}

#[tokio::test]
async fn a_credential_that_does_not_know_the_scheme_sends_nothing() {
    let tokens = || RefreshingBearer::new(async || Ok(AccessToken::new("key_1")));
    let unaware: [fn(ClientBuilder) -> ClientBuilder; 3] = [
        |builder| builder.credential(Bearer::new("key_1")),
        |builder| builder.credential(ApiKey::new("x-api-key", "key_1")),
        |builder| builder.credential(Basic::new("me", "key_1")),
    ];
    let refuses = async |(server, api): (Server, Api), why: &str| {
        let error = api.sign_in("do_not_print").await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
        assert_eq!((error.attempts(), server.connections()), (0, 0));
        assert_eq!(
            error.to_string(),
            format!("POST /signin/<id>: the endpoint takes the scheme `project`, and {why}")
        );
    };
    let unknown = "the client's credential does not know it: give the client another credential, or \
                   the call a token of its own";
    for configure in unaware {
        refuses(api(configure).await, unknown).await;
    }
    refuses(api(|builder| builder.credential(tokens())).await, unknown).await;

    let none = "the client has no credential: give the client a credential that knows it, or the \
                call a token of its own";
    refuses(api(|builder| builder).await, none).await;
    let (server, with_key) = api(|builder| builder.credential(IdAndKey::default())).await;
    let without = with_key.0.without_credential(&server.url()).unwrap();
    refuses((server, Api(without)), none).await;
}

#[tokio::test]
async fn a_calls_own_token_needs_no_scheme() {
    let credential = IdAndKey::default();
    let token = || Some("Bearer token_1".to_owned());
    let (server, aware) = api(|builder| builder.credential(credential.clone())).await;
    aware.sign_in("1").credential("token_1").await.unwrap();
    assert_eq!(authorizations(&server), [token()]);
    assert_eq!(*credential.0.lock().unwrap(), [None, None]);

    let (server, unaware) = api(|builder| builder.credential(Bearer::new("key_1"))).await;
    unaware.sign_in("1").credential("token_1").await.unwrap();
    assert_eq!(authorizations(&server), [token()]);

    let (server, without) = api(|builder| builder).await;
    without.sign_in("1").credential("token_1").await.unwrap();
    assert_eq!(authorizations(&server), [token()]);
}

#[tokio::test]
async fn a_call_shows_by_which_scheme_it_is_authorized() {
    let (_server, api) = api(|builder| builder.credential(IdAndKey::default())).await;
    let shown = format!("{:?} {:?}", api.sign_in("1"), api.sign_in("1").credential("token_1"));
    assert!(shown.contains("credential: \"the client's, by the scheme project\""), "{shown}");
    assert!(shown.contains("credential: \"a token for this call\""), "{shown}");
    assert_eq!(api.sign_in("1").endpoint().unwrap().scheme(), Some("project"));
    assert_eq!(api.delete().endpoint().unwrap().scheme(), None);
}
