//! What failures look like: the error's one line, and what it says of the effect.

use std::time::Duration;

use auth_core::{Error, Outcome};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::sandbox::{Fault, Sandbox};
use auth_providers::svix::prelude::*;

use super::table::{Expected, Table};

pub(crate) async fn all(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    refusals(table, sandbox).await?;
    before_sending(table, sandbox).await?;
    faults(table, sandbox).await
}

async fn refusals(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let clerk = sandbox.clerk().build()?;
    let token = clerk.create_sign_in_token(&CreateSignInToken::new(Sandbox::CLERK_USER_ID)).await?;
    clerk.revoke_sign_in_token(&token.id).await?;
    let twice = clerk.revoke_sign_in_token(&token.id);
    table.fails("revoked twice", twice, rejected("sign_in_token_cannot_be_revoked_code")).await;
    let unknown = clerk.revoke_sign_in_token("sit_unknown");
    table.fails("unknown id", unknown, rejected("resource_not_found")).await;
    let missing = clerk.create_sign_in_token(&CreateSignInToken::new(""));
    table.fails("missing field", missing, rejected("form_param_missing")).await;

    let stranger = Clerk::builder("sk_test_wrong").base_url(sandbox.clerk_url()).build()?;
    let wrong = stranger.revoke_sign_in_token(&token.id);
    table.fails("bad key", wrong, rejected("clerk_key_invalid")).await;

    let svix = sandbox.svix().build()?;
    table
        .fails("logout with the wrong token", svix.logout(), rejected("insufficient access"))
        .await;

    let descope = sandbox.descope().build()?;
    let session = sandbox.issue_session();
    descope.logout(&session.refresh_jwt).await?;
    let dead = descope.logout(&session.refresh_jwt);
    table.fails("dead refresh JWT", dead, rejected("E064001")).await;

    let passage = sandbox.passage().build()?;
    let nobody = passage.get_user("user_unknown");
    table.fails("unknown user", nobody, rejected("user_not_found")).await;
    Ok(())
}

async fn before_sending(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let clerk = sandbox.clerk().build()?;
    for value in ["..", "", "%2e%2e"] {
        let situation = format!("path value `{value}`");
        let call = clerk.revoke_sign_in_token(value);
        table.fails(&situation, call, not_sent("path value `id`")).await;
    }
    let svix = sandbox.svix().build()?;
    let reserved = svix.logout().idempotency_key("auto_1");
    table.fails("reserved idempotency key", reserved, not_sent("reserved")).await;
    let broken = svix.logout().header("x-tag", "a\r\nx-admin: 1");
    table.fails("line break in a header", broken, not_sent("x-tag")).await;
    Ok(())
}

async fn faults(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let clerk = sandbox.clerk().build()?;
    let request = CreateSignInToken::new(Sandbox::CLERK_USER_ID);
    let create = || clerk.create_sign_in_token(&request);

    sandbox.fail_next(Fault::status(503).body("text/html", "<html>maintenance</html>"));
    table.fails("503, an HTML page", create(), unknown("503 Service Unavailable")).await;
    sandbox.fail_next(Fault::status(429).retry_after("3600"));
    table.fails("429, retry after an hour", create(), rejected("429 Too Many Requests")).await;
    sandbox.fail_next(Fault::reset_after());
    table.fails("answer lost", create(), unknown("the connection broke")).await;
    sandbox.fail_next(Fault::truncated());
    let applied = Expected { says: "the body broke off", outcome: Outcome::Applied };
    table.fails("answer cut short", create(), applied).await;
    sandbox.fail_next(Fault::delay(Duration::from_secs(5)));
    let late = create().attempt_timeout(Duration::from_millis(100));
    table.fails("answer too late", late, unknown("no response within 100ms")).await;
    Ok(())
}

fn rejected(says: &'static str) -> Expected {
    Expected { says, outcome: Outcome::Rejected }
}

fn not_sent(says: &'static str) -> Expected {
    Expected { says, outcome: Outcome::NotSent }
}

fn unknown(says: &'static str) -> Expected {
    Expected { says, outcome: Outcome::Unknown }
}
