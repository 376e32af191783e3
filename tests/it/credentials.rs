//! Promise: a credential is sent to its own origin only, and unchanged.

use auth_core::{
    ApiKey, Authorization, AuthorizationRequest, Basic, Bearer, BoxError, Call, Client,
    ClientBuilder, Credential, CredentialParts, Error, ErrorKind, Outcome, Provider, endpoint,
};
use auth_providers::clerk::Clerk;
use auth_providers::descope::{Descope, ProjectCredential};
use auth_providers::passage::{Passage, PassageAuth};
use auth_providers::svix::Svix;
use auth_providers::webhook::Webhook;
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Ping: Provider {
    /// Asks whether anybody is there.
    #[endpoint(method = GET, path = "/ping")]
    fn ping(&self) -> Call<()>;
}

impl Ping for Api {}

async fn sent(configure: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Server, Api) {
    let server = Server::start([Reply::json(200, "")]).await;
    let api = Api(configure(Client::builder(server.url())).build().unwrap());
    (server, api)
}

#[tokio::test]
async fn each_kind_has_its_header() {
    let (server, api) = sent(|builder| builder.credential(Bearer::new("key_1"))).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("authorization").as_deref(), Some("Bearer key_1"));
    assert_eq!(seen[1].header("authorization").as_deref(), Some("Bearer key_2"));

    let (server, api) = sent(|builder| builder.credential(ApiKey::new("x-api-key", "key_1"))).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("x-api-key").as_deref(), Some("key_1"));
    assert_eq!(seen[1].header("x-api-key").as_deref(), Some("key_2"));

    let (server, api) = sent(|builder| builder.credential(Basic::new("me", "pass:word"))).await;
    api.ping().await.unwrap();
    let sent_header = server.seen()[0].header("authorization");
    assert_eq!(sent_header.as_deref(), Some("Basic bWU6cGFzczp3b3Jk"));

    let (server, api) = sent(|builder| builder).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("authorization"), None);
    assert_eq!(seen[1].header("authorization").as_deref(), Some("Bearer key_2"));
}

/// Keys as they come out of files, shells and environment variables, and what is said of each.
const FLAWED: [(&str, &str); 17] = [
    ("", "is empty"),
    (" \t", "is blank"),
    ("key_1\n", "ends with a line break"),
    ("key_1\r\n", "ends with a line break"),
    ("key_1\\n", "ends with a line break"),
    ("key_1\\r\\n", "ends with a line break"),
    ("\nkey_1", "has a line break in it"),
    ("key_1\r\nx-admin: 1", "has a line break in it"),
    (" key_1", "begins or ends with a blank"),
    ("key_1\t", "begins or ends with a blank"),
    ("key_1\u{a0}", "begins or ends with a blank"),
    ("\u{feff}key_1", "begins with a byte order mark"),
    ("key_1\0y", "has a control character in it"),
    ("schlüssel_key_1", "has characters other than ASCII"),
    ("\"key_1\"", "is in quotes"),
    ("'key_1'", "is in quotes"),
    ("`key_1`", "is in quotes"),
];

/// What no bearer token has, and another credential may have.
const NO_BEARER: [&str; 4] = ["Bearer key_1", "\"key_1", "key_1'", "key_1\\"];

fn refused<T: std::fmt::Debug>(built: Result<T, Error>, expected: &[&str]) {
    let error = built.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Config, Outcome::NotSent));
    let text = error.to_string();
    for part in expected {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!format!("{error} {error:?}").contains("key_1"), "{error:?}");
}

fn built(credential: impl Credential) -> Result<Client, Error> {
    Client::builder("https://api.example.com").credential(credential).build()
}

#[test]
fn a_credential_that_cannot_be_right_is_refused_when_the_client_is_built() {
    for (key, flaw) in FLAWED {
        refused(built(Bearer::new(key)), &["the bearer token", flaw]);
        refused(built(ApiKey::new("x-api-key", key)), &["`x-api-key`", flaw]);
        refused(Clerk::new(key), &["Clerk's secret key", flaw]);
        refused(Svix::new(key), &["Svix's token", flaw]);
        refused(Passage::new("app", key), &["Passage's API key", flaw]);
        refused(Passage::new(key, "key_2"), &["the app id", flaw]);
        refused(PassageAuth::new(key), &["the app id", flaw]);
        refused(Descope::new(key), &["the project id", flaw]);
        let with_key = |key| ProjectCredential::new("P1").management_key(key);
        refused(
            Descope::builder("P1").credential(with_key(key)).build(),
            &["the management key", flaw],
        );
        refused(built(ProjectCredential::new(key)), &["the project id", flaw]);
    }
    for key in NO_BEARER {
        let flaw = "has a blank, a quote or a backslash in it";
        refused(built(Bearer::new(key)), &["the bearer token", flaw]);
        refused(Clerk::new(key), &["Clerk's secret key", flaw]);
        let with_key = ProjectCredential::new("P1").management_key(key);
        refused(built(with_key), &["the management key", flaw]);
    }
    // The region is read off the end of the token.
    refused(Svix::new("testsk_key_1.eu\n"), &["Svix's token", "line break"]);
    refused(built(ApiKey::new("x api", "key_1")), &["`x api` is not a header name"]);
    refused(built(ApiKey::new("host", "key_1")), &["`host`"]);
    // What a provider's own header may be made of.
    built(ApiKey::new("authorization", "Digest username=\"me\", response=\"x y\"")).unwrap();
}

#[test]
fn a_basic_credential_is_looked_at_as_rfc_7617_has_it() {
    for (user, password, expected) in [
        ("", "", "is empty"),
        ("a:b", "key_1", "must not contain `:`"),
        ("me\n", "key_1", "the user name"),
        ("\"me\"", "key_1", "the user name"),
        (" me", "key_1", "the user name"),
        ("me", "key_1\n", "the password"),
        ("me", "key\0_1", "the password"),
    ] {
        refused(built(Basic::new(user, password)), &["basic credential", expected]);
    }
    // A password is what somebody chose.
    for (user, password) in [
        ("me", ""),
        ("", "pw"),
        ("me", " pw "),
        ("me", "\"pw\""),
        ("mé", "schlüssel"),
        ("me", "a:b"),
    ] {
        built(Basic::new(user, password)).unwrap();
    }
}

#[tokio::test]
async fn a_calls_own_credential_is_an_error_before_sending() {
    for (key, flaw) in FLAWED {
        let (server, api) = sent(|builder| builder.credential(Bearer::new("key_2"))).await;
        let error = api.ping().credential(key).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
        assert_eq!((error.attempts(), server.connections()), (0, 0), "{key:?}");
        assert!(error.to_string().contains(&format!("the bearer token {flaw}")), "{error}");
        assert!(!format!("{error} {error:?}").contains("key_1"), "{error:?}");
    }
    let (server, api) = sent(|builder| builder.credential(ApiKey::new("x-api-key", "key_2"))).await;
    let error = api.ping().credential("key_1\n").await.unwrap_err();
    let descope = ProjectCredential::new("P1").management_key("key_2");
    let (other, project) = sent(|builder| builder.credential(descope)).await;
    for (key, flaw) in FLAWED {
        let error = project.ping().credential(key).await.unwrap_err();
        assert!(error.to_string().contains(&format!("the bearer token {flaw}")), "{error}");
    }
    assert_eq!(other.connections(), 0);
    assert!(error.to_string().contains("`x-api-key` ends with a line break"), "{error}");
    assert_eq!(server.connections(), 0);
}

/// The variables of one process cannot be set while others may read them: so this is two processes.
#[test]
fn a_variable_whose_value_cannot_be_right_is_named() {
    const PROVIDER: &str = "AUTH_TESTS_PROVIDER";
    if let Ok(provider) = std::env::var(PROVIDER) {
        let error = match provider.as_str() {
            "clerk" => Clerk::from_env().map(drop),
            "svix" => Svix::from_env().map(drop),
            "descope" => Descope::from_env().map(drop),
            "passage" => Passage::from_env().map(drop),
            "passage_auth" => PassageAuth::from_env().map(drop),
            "webhook" => Webhook::from_env("AUTH_TESTS_WEBHOOK").map(drop),
            _ => panic!("{provider}"),
        };
        println!("{}", error.map_or_else(|error| error.to_string(), |()| "built".to_owned()));
        return;
    }
    let good: [(&str, &[(&str, &str)]); 6] = [
        ("clerk", &[("CLERK_SECRET_KEY", "sk_key_1")]),
        ("svix", &[("SVIX_AUTH_TOKEN", "key_1.eu"), ("SVIX_SERVER_URL", "https://key_1.example")]),
        ("descope", &[("DESCOPE_PROJECT_ID", "P2key_1"), ("DESCOPE_MANAGEMENT_KEY", "K2key_1")]),
        ("passage", &[("PASSAGE_APP_ID", "key_1"), ("PASSAGE_API_KEY", "key_1")]),
        ("passage_auth", &[("PASSAGE_APP_ID", "key_1")]),
        ("webhook", &[("AUTH_TESTS_WEBHOOK", "whsec_key1")]),
    ];
    let name = "credentials::a_variable_whose_value_cannot_be_right_is_named";
    let outcome = |provider, variables: &[(&str, String)]| {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args([name, "--exact", "--nocapture"]).env(PROVIDER, provider);
        let output = child.envs(variables.iter().cloned()).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    for (provider, variables) in good {
        let set = |wrong: &str, spoil: &str| {
            let value = |name: &str, value: &str| {
                if name == wrong { spoil.replace('_', value) } else { value.to_owned() }
            };
            let set = variables.iter().map(|(name, text)| (*name, value(name, text)));
            outcome(provider, &set.collect::<Vec<_>>())
        };
        assert!(set("", "").contains("built"), "{provider}");
        for (name, value) in variables {
            for (spoil, flaw) in [
                ("_\n", "ends with a line break"),
                ("_\r\n", "ends with a line break"),
                ("_\\n", "ends with a line break"),
                (" _", "begins or ends with a blank"),
                ("\"_\"", "is in quotes"),
                ("'_'", "is in quotes"),
                ("\u{feff}_", "byte order mark"),
                ("  ", "is blank"),
            ] {
                let text = set(name, spoil);
                assert!(text.contains(&format!("environment variable `{name}` ")), "{text}");
                assert!(text.contains(flaw), "{text}");
                assert!(!text.contains(value), "{text}");
            }
        }
    }
}

/// Fails, or takes for ever.
#[derive(Debug)]
struct Unavailable {
    hangs: bool,
}

impl Credential for Unavailable {
    fn authorize<'a>(&'a self, _: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::pending(async {
            if self.hangs {
                std::future::pending::<()>().await;
            }
            Err::<CredentialParts, BoxError>("the vault is sealed".into())
        })
    }
}

#[tokio::test]
async fn a_credential_that_cannot_be_made_is_an_error_with_its_cause() {
    let (server, api) = sent(|builder| builder.credential(Unavailable { hangs: false })).await;
    let error = api.ping().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the vault is sealed");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_deadline_covers_the_credential() {
    let (server, api) = sent(|builder| builder.credential(Unavailable { hangs: true })).await;
    let error = api.ping().deadline(std::time::Duration::from_millis(30)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::NotSent));
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_redirect_is_an_error_that_names_the_origin_alone() {
    for (status, location, told) in [
        (307, "https://evil.example:8443/collect?key=1", "https://evil.example:8443"),
        (301, "//evil.example/x", "http://evil.example"),
        (302, "/login?next=secret", "http://127.0.0.1"),
        (308, "http://[", "redirects are not followed"),
    ] {
        let server = Server::start([Reply::answer(status, &[("location", location)], "")]).await;
        let client =
            Client::builder(server.url()).credential(ApiKey::new("x-api-key", "key_1")).build();
        let error = Api(client.unwrap()).ping().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Redirect, Outcome::Rejected));
        let text = error.to_string();
        assert!(text.contains(told), "{text}");
        assert!(!text.contains("collect") && !text.contains("login"), "{text}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn the_credentials_header_cannot_be_set_by_hand() {
    let (server, api) = sent(|builder| builder).await;
    for name in ["Authorization", "proxy-authorization", "Host", "Content-Length", "a b", ""] {
        let error = api.ping().header(name, "x").await.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Request, Outcome::NotSent),
            "{name}"
        );
        let error = Client::builder(server.url()).default_header(name, "x").build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{name}");
    }
    assert_eq!(server.connections(), 0);
}
