//! What it costs to verify a token with other crates.
//!
//! `cd tests/peers && cargo run --release --bin verification`: the table of the example of that name,
//! with more lines. What each checks is its own affair: `jwks_client_rs` looks neither at `iss` nor
//! at `nbf`.

#[path = "../../examples/verification/fixture.rs"]
mod fixture;
#[path = "../../examples/verification/measure.rs"]
mod measure;

use std::hint::black_box;

use async_trait::async_trait;
use fixture::{AUDIENCE, Claims, Fixture, ISSUER, Way, ready};
use jwks_client_rs::source::JwksSource;
use jwks_client_rs::{JsonWebKeySet, JwksClient, JwksClientError};
use jwt_authorizer::{JwtAuthorizer, Validation};
use serde_json::json;

fn main() {
    let fixture = Fixture::new();
    let ways = [
        ("decode", fixture.decode()),
        ("verify", fixture.verify()),
        ("jwt-authorizer", jwt_authorizer(&fixture)),
        ("jwks_client_rs", jwks_client(&fixture)),
    ];
    measure::compare(&ways, &fixture.environment());
}

fn jwt_authorizer(fixture: &Fixture) -> Way {
    let keys = json!({ "keys": [fixture.jwk()] }).to_string();
    let rules = Validation::new().iss(&[ISSUER]).aud(&[AUDIENCE]).nbf(true).leeway(5);
    let builder = JwtAuthorizer::<Claims>::from_jwks_text(&keys).validation(rules);
    let authorizer = ready(builder.build()).expect("a key");
    let token = fixture.tokens[0].clone();
    Box::new(move || {
        let data = ready(authorizer.check_auth(black_box(token.expose())));
        data.expect("a good token").claims.sub
    })
}

struct AtHand(JsonWebKeySet);

#[async_trait]
impl JwksSource for AtHand {
    async fn fetch_keys(&self) -> Result<JsonWebKeySet, JwksClientError> {
        Ok(self.0.clone())
    }
}

fn jwks_client(fixture: &Fixture) -> Way {
    let keys = json!({ "keys": [fixture.jwk()] });
    let source = AtHand(serde_json::from_value(keys).expect("a key"));
    let client = JwksClient::builder().build(source);
    let token = fixture.tokens[0].clone();
    Box::new(move || {
        let claims = client.decode::<Claims>(black_box(token.expose()), &[AUDIENCE]);
        ready(claims).expect("a good token").sub
    })
}
