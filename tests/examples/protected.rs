//! A server with a route for signed-in users alone, and sessions to try it with.
//!
//! `cargo run -p auth-tests --example protected` starts it beside a sandbox that stands in for Clerk,
//! and prints the sessions that these lines need:
//!
//! ```sh
//! curl -i http://127.0.0.1:3000/me                                      # 401
//! curl -i http://127.0.0.1:3000/me -H "authorization: Bearer $SESSION"  # 200, the user's id
//! curl -i http://127.0.0.1:3000/me -b "__session=$SESSION"              # the same, as browsers do it
//! curl -i http://127.0.0.1:3000/me -H "authorization: Bearer $EXPIRED"  # 401, "the token has expired"
//! curl -i http://127.0.0.1:3000/me -H "authorization: Bearer $FOREIGN"  # 401, of another site
//! ```
#![allow(clippy::print_stdout, reason = "it prints")]

use auth_core::jwt::RequireToken;
use auth_providers::clerk::SessionClaims;
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use axum::routing::get;
use axum::{Extension, Router};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let clerk = sandbox.clerk().build()?; // in production: Clerk::from_env()?

    let sessions = clerk.session_verifier().authorized_party(Sandbox::CLERK_ORIGIN)?;
    let me = |Extension(session): Extension<SessionClaims>| async move { session.user_id };
    let layer = RequireToken::new(sessions).cookie("__session")?;
    let app = Router::new().route("/me", get(me)).layer(layer);

    // The years 2096 and 1970.
    let sessions = [
        ("SESSION", sandbox.issue_jwt(TokenIssuer::Clerk, [("exp", 4_000_000_000_u64.into())])),
        ("EXPIRED", sandbox.issue_jwt(TokenIssuer::Clerk, [("exp", 1.into())])),
        ("FOREIGN", sandbox.issue_jwt(TokenIssuer::Clerk, [("azp", "https://example.org".into())])),
    ];
    for (name, session) in &sessions {
        println!("{name}={}", session.expose());
    }
    let listener = TcpListener::bind("127.0.0.1:3000").await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
