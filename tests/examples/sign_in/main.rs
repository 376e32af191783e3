//! Signs a user in with Descope by a one-time code, keeps the session, and ends it.
//!
//! `cargo run -p auth-tests --example sign_in` runs beside a sandbox, which shows the code that
//! Descope would send.
#![allow(clippy::print_stdout, reason = "it prints")]

mod flow;

use auth_providers::descope::prelude::*;
use auth_providers::sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let descope = sandbox.descope().build()?; // in production: Descope::from_env()?
    let address = "ada@example.com";

    flow::send_code(&descope, address).await?;
    let code = sandbox.descope_code(address).ok_or("no code was sent")?;
    println!("{address} was sent a code");

    let session = flow::enter_code(&descope, address, &code).await?;
    println!("the code is right: {address} is signed in");

    let user = flow::identify(&descope, Some(&session.session_jwt), &session.refresh_jwt).await?;
    println!("a request with the session is from {}", user.claims.user_id);

    // The cookie of the session JWT is over after some minutes, and the browser leaves it out.
    let user = flow::identify(&descope, None, &session.refresh_jwt).await?;
    println!("a request without it renews the session: {}", user.renewed.is_some());

    descope.logout(&session.refresh_jwt).await?;
    let refresher = descope.session_refresher().reuse_for(std::time::Duration::ZERO);
    match refresher.refresh(&session.refresh_jwt).await {
        Ok(_) => Err("a session that has ended was renewed".into()),
        Err(refused) => {
            println!("after the logout it is refused: {refused}");
            Ok(())
        }
    }
}
