//! The tokens that the sandbox issues, and their verification with keys that are fetched over HTTP.

use std::time::Duration;

use auth_core::jwt::{VerifyError, VerifyToken};
use auth_core::{Bearer, Call, Client, Clock as _, Error, Provider, RetryPolicy, Secret, endpoint};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::descope::prelude::*;
use auth_providers::passage::ValidateJwtError;
use auth_providers::passage::prelude::*;
use auth_providers::sandbox::{Fault, Recorded, Sandbox, TokenIssuer};
use auth_tests::clock::TestClock;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tokio::task::JoinSet;

const CLERK_KEYS: &str = "/clerk/v1/jwks";
const DESCOPE_KEYS: &str = "/descope/v2/keys/Psandbox00000000000000000000";
const PASSAGE_KEYS: &str = "/passage/v1/apps/passage-sandbox-app/.well-known/jwks.json";

/// The paths that were asked for, with the credentials.
fn asked(sandbox: &Sandbox) -> Vec<(String, Option<String>)> {
    let credential = |request: &Recorded| request.header("authorization").map(ToOwned::to_owned);
    let requests = sandbox.requests();
    requests.iter().map(|request| (request.path().to_owned(), credential(request))).collect()
}

/// What the verification of each token ends with.
async fn names<const N: usize>(
    verifier: &impl VerifyToken,
    tokens: [&Secret; N],
) -> Vec<&'static str> {
    let mut names = Vec::new();
    for token in tokens {
        names.push(verifier.verify(token).await.map_or_else(|error| error.name(), |_| "accepted"));
    }
    names
}

/// Tokens of one key cost one fetch, even if fifty come at once.
async fn fetches_once<V: VerifyToken + Clone>(
    sandbox: &Sandbox,
    issuer: TokenIssuer,
    verifier: V,
    request: (&str, Option<&str>),
) {
    sandbox.clear_requests();
    let mut first = JoinSet::new();
    for _ in 0..50 {
        let (verifier, token) = (verifier.clone(), sandbox.issue_jwt(issuer, []));
        first.spawn(async move { verifier.verify(&token).await.is_ok() });
    }
    assert!(first.join_all().await.into_iter().all(|accepted| accepted));
    for _ in 0..10 {
        assert!(verifier.verify(&sandbox.issue_jwt(issuer, [])).await.is_ok());
    }
    let (path, credential) = request;
    assert_eq!(asked(sandbox), [(path.to_owned(), credential.map(ToOwned::to_owned))]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_keys_are_fetched_once_and_with_a_credential_only_from_clerk() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let verifier = sandbox.clerk().build()?.session_verifier();
    let verifier = verifier.authorized_party(Sandbox::CLERK_ORIGIN)?;
    let request = (CLERK_KEYS, Some("Bearer sk_test_sandbox"));
    fetches_once(&sandbox, TokenIssuer::Clerk, verifier, request).await;

    let verifier = sandbox.descope().build()?.session_verifier();
    fetches_once(&sandbox, TokenIssuer::Descope, verifier, (DESCOPE_KEYS, None)).await;

    let verifier = sandbox.passage().build()?.token_verifier();
    fetches_once(&sandbox, TokenIssuer::Passage, verifier, (PASSAGE_KEYS, None)).await;
    Ok(())
}

/// What becomes of the tokens of a key before and after it changes.
async fn survives_rotations<V: VerifyToken>(
    issuer: TokenIssuer,
    verifier: impl Fn(&Sandbox, TestClock) -> Result<V, Error>,
) -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    // The clock stands still: what is issued later is from its future.
    let first = sandbox.issue_jwt(issuer, []);
    let clock = TestClock::default();
    let verifier = verifier(&sandbox, clock.clone())?;
    assert_eq!(names(&verifier, [&first]).await, ["accepted"]);

    sandbox.rotate_keys(issuer);
    let second = sandbox.issue_jwt(issuer, []);
    // Too soon after the first fetch to fetch anew.
    assert_eq!(names(&verifier, [&second, &first]).await, ["unknown_key", "accepted"]);
    assert_eq!(sandbox.requests().len(), 1);

    clock.sleep(Duration::from_secs(30)).await;
    let outcomes = names(&verifier, [&first, &second, &second, &first]).await;
    assert_eq!(outcomes, ["accepted", "accepted", "accepted", "unknown_key"]);
    assert_eq!(sandbox.requests().len(), 2);

    let another = Sandbox::start().await.unwrap();
    assert_eq!(kid(&another.issue_jwt(issuer, [])), kid(&first), "it has rotated nothing");
    assert_ne!(kid(&second), kid(&first));
    Ok(())
}

#[tokio::test]
async fn a_new_key_is_fetched_and_a_withdrawn_one_is_refused() -> Result<(), Error> {
    survives_rotations(TokenIssuer::Clerk, |sandbox, clock| {
        Ok(sandbox.clerk().clock(clock).build()?.session_verifier())
    })
    .await?;
    survives_rotations(TokenIssuer::Descope, |sandbox, clock| {
        Ok(sandbox.descope().clock(clock).build()?.session_verifier())
    })
    .await?;
    survives_rotations(TokenIssuer::Passage, |sandbox, clock| {
        Ok(sandbox.passage().clock(clock).build()?.token_verifier())
    })
    .await
}

fn kid(token: &Secret) -> Value {
    let header = token.expose().split('.').next().unwrap();
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    header["kid"].clone()
}

#[tokio::test]
async fn claims_are_set_and_taken_away() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build()?.session_verifier();
    let clerk = clerk.authorized_party(Sandbox::CLERK_ORIGIN)?;
    for (claim, value, outcome) in [
        ("azp", json!("https://evil.example.com"), "wrong_authorized_party"),
        ("azp", json!(null), "missing_claim"),
        ("sts", json!("pending"), "session_pending"),
        ("exp", json!(1), "expired"),
        ("nbf", json!(4_000_000_000_u32), "not_yet_valid"),
        ("sub", json!(null), "missing_claim"),
        ("o", json!({ "id": "org_1", "rol": "admin" }), "accepted"),
    ] {
        let token = sandbox.issue_jwt(TokenIssuer::Clerk, [(claim, value)]);
        assert_eq!(names(&clerk, [&token]).await, [outcome], "{claim}");
    }
    let passage = sandbox.passage().build()?.token_verifier();
    for (claim, value, outcome) in [
        ("aud", json!("another app"), "wrong_audience"),
        ("iss", json!("another app"), "wrong_issuer"),
        ("exp", json!(null), "missing_claim"),
        ("jti", json!(null), "accepted"),
    ] {
        let token = sandbox.issue_jwt(TokenIssuer::Passage, [(claim, value)]);
        assert_eq!(names(&passage, [&token]).await, [outcome], "{claim}");
    }
    let other = sandbox.issue_jwt(TokenIssuer::Passage, [("sub", json!("user_other"))]);
    assert_eq!(passage.verify(&other).await.unwrap().user_id, "user_other");
    Ok(())
}

#[tokio::test]
async fn a_signature_fits_one_token() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let passage = sandbox.passage().build()?.token_verifier();
    let [one, other] = [(); 2].map(|()| sandbox.issue_jwt(TokenIssuer::Passage, []));
    let (said, _) = one.expose().rsplit_once('.').unwrap();
    let (_, signature) = other.expose().rsplit_once('.').unwrap();
    let tampered = Secret::from(format!("{said}.{signature}"));
    assert_eq!(
        names(&passage, [&one, &other, &tampered]).await,
        ["accepted", "accepted", "bad_signature"]
    );
    Ok(())
}

#[tokio::test]
async fn a_sign_in_token_is_clerks_but_is_no_session() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build()?;
    let request = CreateSignInToken::new(Sandbox::CLERK_USER_ID);
    let token = clerk.create_sign_in_token(&request).await?.token.unwrap();
    assert_eq!(kid(&token), "ins_sandbox");
    let error = clerk.verify_session(&token).await.unwrap_err();
    assert!(matches!(error, VerifyError::MissingClaim("sub")), "{error}");
    Ok(())
}

#[tokio::test]
async fn descope_knows_its_two_tokens_apart() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let descope = sandbox.descope().build()?;
    let (session, other) = (sandbox.issue_session_for("U1"), sandbox.issue_session_for("U1"));
    assert_ne!(session.refresh_jwt.expose(), other.refresh_jwt.expose());
    let claims = descope.verify_session(&session.session_jwt).await.unwrap();
    assert_eq!((claims.user_id.as_str(), claims.token_name.as_deref()), ("U1", Some("DS")));
    let claims = descope.verify_refresh(&session.refresh_jwt).await.unwrap();
    assert_eq!((claims.user_id.as_str(), claims.token_name.as_deref()), ("U1", Some("DSR")));
    for crossed in [
        descope.verify_session(&session.refresh_jwt).await,
        descope.verify_refresh(&session.session_jwt).await,
    ] {
        assert_eq!(crossed.unwrap_err().name(), "wrong_use");
    }

    // What is issued by its claims is remembered as what is issued with a session is.
    let refresh = sandbox.issue_jwt(TokenIssuer::Descope, [("drn", "DSR".into())]);
    descope.logout(&refresh).await?;
    assert_eq!(descope.logout(&refresh).await.unwrap_err().code(), Some("E064001"));
    assert!(descope.verify_refresh(&refresh).await.is_ok(), "nobody asks whether it is logged out");
    let jwt = sandbox.issue_jwt(TokenIssuer::Descope, [("dct", "T1".into())]);
    assert_eq!(descope.validate_session(&jwt).await?.parsed_jwt["dct"], "T1");
    let expired = sandbox.issue_jwt(TokenIssuer::Descope, [("exp", 1.into())]);
    assert_eq!(descope.validate_session(&expired).await.unwrap_err().code(), Some("E011003"));
    Ok(())
}

#[tokio::test]
async fn passage_gives_the_user_of_a_token() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let passage = sandbox.passage().build()?;
    let issue = |claim, value| sandbox.issue_jwt(TokenIssuer::Passage, [(claim, value)]);

    let foreign = issue("aud", "another app".into());
    let error = passage.validate_jwt(&foreign).await.unwrap_err();
    assert!(matches!(error, ValidateJwtError::Token(VerifyError::WrongAudience)), "{error}");
    assert_eq!(asked(&sandbox), [(PASSAGE_KEYS.to_owned(), None)]);

    sandbox.clear_requests();
    let token = sandbox.issue_jwt(TokenIssuer::Passage, []);
    let user = passage.validate_jwt(&token).await.unwrap();
    assert_eq!(user.id, Sandbox::PASSAGE_USER_ID);
    let path = "/passage/v1/apps/passage-sandbox-app/users/passage-sandbox-user".to_owned();
    assert_eq!(asked(&sandbox), [(path, Some("Bearer passage-sandbox-key".to_owned()))]);

    let error = passage.validate_jwt(&issue("sub", "user_gone".into())).await.unwrap_err();
    let ValidateJwtError::User(error) = error else { panic!("{error}") };
    assert_eq!(error.code(), Some("user_not_found"));
    Ok(())
}

#[tokio::test]
async fn who_is_not_known_gets_no_keys() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let token = sandbox.issue_jwt(TokenIssuer::Clerk, []);
    let clerk = Clerk::builder("sk_test_wrong").base_url(sandbox.clerk_url()).build()?;
    let clerk = clerk.verify_session(&token).await.unwrap_err();

    let token = sandbox.issue_jwt(TokenIssuer::Descope, []);
    let descope = Descope::builder("Pother").base_url(sandbox.descope_url()).build()?;
    let descope = descope.verify_session(&token).await.unwrap_err();

    let token = sandbox.issue_jwt(TokenIssuer::Passage, []);
    let passage = Passage::builder("another app", Sandbox::PASSAGE_API_KEY);
    let passage = passage.base_url(sandbox.passage_url()).build()?;
    let passage = passage.verify_jwt(&token).await.unwrap_err();

    let expected =
        [(401, Some("clerk_key_invalid")), (404, Some("E011003")), (404, Some("app_not_found"))];
    for (error, expected) in [clerk, descope, passage].iter().zip(expected) {
        let error = error.fetch_error().unwrap();
        assert_eq!((error.status().unwrap().as_u16(), error.code()), expected);
    }
    Ok(())
}

/// The key sets as they are written.
trait RawKeys: Provider {
    #[endpoint(method = GET, path = "/jwks")]
    fn clerk(&self) -> Call<Value>;
    #[endpoint(method = GET, path = "/v2/keys/<project_id>", auth = none)]
    fn descope(&self, project_id: &str) -> Call<Value>;
    #[endpoint(method = GET, path = "/apps/<app_id>/.well-known/jwks.json", auth = none)]
    fn passage(&self, app_id: &str) -> Call<Value>;
}

impl RawKeys for Client {}

#[tokio::test]
async fn a_key_is_written_as_the_vendors_write_it() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let client = |url| {
        let builder = Client::builder(url).user_agent("test");
        builder.credential(Bearer::new(Sandbox::CLERK_SECRET_KEY)).build()
    };
    let sets = [
        client(sandbox.clerk_url())?.clerk().await?,
        client(sandbox.descope_url())?.descope(Sandbox::DESCOPE_PROJECT_ID).await?,
        client(sandbox.passage_url())?.passage(Sandbox::PASSAGE_APP_ID).await?,
    ];
    for (set, issuer) in
        sets.iter().zip([TokenIssuer::Clerk, TokenIssuer::Descope, TokenIssuer::Passage])
    {
        let key = &set["keys"][0];
        let fields: Vec<_> = key.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, ["alg", "e", "kid", "kty", "n", "use"]);
        assert_eq!(
            (&key["alg"], &key["kty"], &key["use"]),
            (&"RS256".into(), &"RSA".into(), &"sig".into())
        );
        assert_eq!(key["kid"], kid(&sandbox.issue_jwt(issuer, [])));
        assert_eq!(URL_SAFE_NO_PAD.decode(key["n"].as_str().unwrap()).unwrap().len(), 256);
        assert_eq!(key["e"], "AQAB");
        assert_eq!(set["keys"].as_array().unwrap().len(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn the_last_good_keys_count_while_the_issuer_is_down() -> Result<(), Error> {
    const HOURS: Duration = Duration::from_secs(23 * 60 * 60);
    let sandbox = Sandbox::start().await.expect("a port");
    let withdrawn = sandbox.issue_jwt(TokenIssuer::Descope, [("exp", 4_000_000_000_u64.into())]);
    let clock = TestClock::default();
    let descope = sandbox.descope().clock(clock.clone()).retry(RetryPolicy::never()).build()?;
    assert!(descope.verify_session(&withdrawn).await.is_ok());
    sandbox.rotate_keys(TokenIssuer::Descope);

    // The last good keys are better than none, and asked for once more in the background.
    clock.sleep(HOURS).await;
    sandbox.fail_next(Fault::status(503));
    assert!(descope.verify_session(&withdrawn).await.is_ok());
    assert!(descope.verify_session(&withdrawn).await.is_ok());

    clock.sleep(Duration::from_secs(30)).await;
    let fresh = sandbox.issue_jwt(TokenIssuer::Descope, [("exp", 4_000_000_000_u64.into())]);
    assert!(descope.verify_session(&fresh).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn a_key_that_was_withdrawn_in_a_long_silence_is_not_trusted_again() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.expect("a port");
    let withdrawn = sandbox.issue_jwt(TokenIssuer::Descope, [("exp", 4_000_000_000_u64.into())]);
    let clock = TestClock::default();
    let descope = sandbox.descope().clock(clock.clone()).build()?;
    assert!(descope.verify_session(&withdrawn).await.is_ok());
    sandbox.rotate_keys(TokenIssuer::Descope);
    clock.sleep(Duration::from_secs(10 * 60)).await;
    assert!(matches!(descope.verify_session(&withdrawn).await, Err(VerifyError::UnknownKey)));
    Ok(())
}
