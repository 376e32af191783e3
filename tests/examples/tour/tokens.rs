//! Tokens that are checked here, with the keys that their issuers publish.

use std::fmt::Debug;
use std::time::Duration;

use auth_core::jwt::VerifyToken;
use auth_core::{Clock as _, Error, Secret};
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use auth_tests::clock::TestClock;

use super::table::{Checked, Table};

/// How long after a fetch an unknown key is not looked for: the default of the clients.
const COOLDOWN: Duration = Duration::from_secs(30);

const ACCEPTED: Checked = Checked { refusal: None, fetches: 0 };
const FETCHED: Checked = Checked { refusal: None, fetches: 1 };

/// A claim that says that a token is for somebody else, and what its refusal says.
struct Foreign {
    situation: &'static str,
    claim: &'static str,
    says: &'static str,
}

const AUDIENCE: Foreign =
    Foreign { situation: "wrong audience", claim: "aud", says: "another audience" };
const PARTY: Foreign =
    Foreign { situation: "wrong authorized party", claim: "azp", says: "another party" };

pub(crate) async fn clerk(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let issuer = TokenIssuer::Clerk;
    let clerk = sandbox.clerk().build()?;
    let verifier = clerk.session_verifier().authorized_party(Sandbox::CLERK_ORIGIN)?;
    claims(table, sandbox, issuer, &verifier, &PARTY).await;

    let (old, clock) = (sandbox.issue_jwt(issuer, []), TestClock::default());
    let clerk = sandbox.clerk().clock(clock.clone()).build()?;
    rotation(table, sandbox, issuer, &clerk.session_verifier(), &old, &clock).await;
    Ok(())
}

pub(crate) async fn descope(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let issuer = TokenIssuer::Descope;
    let descope = sandbox.descope().build()?;
    claims(table, sandbox, issuer, &descope.session_verifier(), &AUDIENCE).await;
    let refresh = sandbox.issue_session().refresh_jwt;
    let refused = Checked { refusal: Some("another kind"), fetches: 0 };
    table.checks(issuer, "a refresh JWT", descope.verify_session(&refresh), refused).await;

    let (old, clock) = (sandbox.issue_jwt(issuer, []), TestClock::default());
    let descope = sandbox.descope().clock(clock.clone()).build()?;
    rotation(table, sandbox, issuer, &descope.session_verifier(), &old, &clock).await;
    Ok(())
}

pub(crate) async fn passage(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let issuer = TokenIssuer::Passage;
    let passage = sandbox.passage().build()?;
    claims(table, sandbox, issuer, &passage.token_verifier(), &AUDIENCE).await;
    let token = sandbox.issue_jwt(issuer, []);
    table.checks(issuer, "valid, and the user", passage.validate_jwt(&token), ACCEPTED).await;

    let (old, clock) = (sandbox.issue_jwt(issuer, []), TestClock::default());
    let passage = sandbox.passage().clock(clock.clone()).build()?;
    rotation(table, sandbox, issuer, &passage.token_verifier(), &old, &clock).await;
    Ok(())
}

/// Tokens with one key: they are told apart by what they say.
async fn claims(
    table: &mut Table<'_>,
    sandbox: &Sandbox,
    issuer: TokenIssuer,
    verifier: &impl VerifyToken<Claims: Debug>,
    foreign: &Foreign,
) {
    let good = sandbox.issue_jwt(issuer, []);
    table.checks(issuer, "valid", verifier.verify(&good), FETCHED).await;
    let expired = sandbox.issue_jwt(issuer, [("exp", 1_700_000_000.into())]);
    let tampered = tampered(&good, &expired);
    let another = sandbox.issue_jwt(issuer, [(foreign.claim, "https://example.org".into())]);
    for (situation, token, says) in [
        ("expired", expired, "expired"),
        (foreign.situation, another, foreign.says),
        ("tampered with", tampered, "signature"),
    ] {
        let refused = Checked { refusal: Some(says), fetches: 0 };
        table.checks(issuer, situation, verifier.verify(&token), refused).await;
    }
}

/// The key changes, long after it was fetched: `old` is signed with the first one.
async fn rotation(
    table: &mut Table<'_>,
    sandbox: &Sandbox,
    issuer: TokenIssuer,
    verifier: &impl VerifyToken<Claims: Debug>,
    old: &Secret,
    clock: &TestClock,
) {
    table.checks(issuer, "key 1", verifier.verify(old), FETCHED).await;
    clock.sleep(COOLDOWN).await;
    sandbox.rotate_keys(issuer);
    let new = sandbox.issue_jwt(issuer, []);
    let withdrawn = Checked { refusal: Some("unknown key"), fetches: 0 };
    table.checks(issuer, "key 1, withdrawn unnoticed", verifier.verify(old), ACCEPTED).await;
    table.checks(issuer, "key 2", verifier.verify(&new), FETCHED).await;
    table.checks(issuer, "key 2 again", verifier.verify(&new), ACCEPTED).await;
    table.checks(issuer, "key 1, withdrawn", verifier.verify(old), withdrawn).await;
}

/// What one token says, with another's signature.
fn tampered(one: &Secret, other: &Secret) -> Secret {
    let (said, _) = one.expose().rsplit_once('.').unwrap_or_default();
    let (_, signature) = other.expose().rsplit_once('.').unwrap_or_default();
    format!("{said}.{signature}").into()
}
