//! A token, a key, and ways to verify the one with the other.

use std::env;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, Rules};
use auth_core::{Clock as _, Secret, SystemClock};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{DecodingKey, Validation};
use serde::Deserialize;
use serde_json::json;

use crate::measure::Way;

pub(crate) const ISSUER: &str = "https://clerk.example.com";
pub(crate) const AUDIENCE: &str = "https://api.example.com";

#[derive(Clone, Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
pub(crate) struct Claims {
    pub(crate) sub: String,
    sid: String,
    azp: String,
    exp: u64,
}

/// A key, as an issuer publishes it, and a token as long as a session's.
pub(crate) struct Fixture {
    n: String,
    e: String,
    pub(crate) token: Secret,
}

impl Fixture {
    /// A new one; or, for a process that is counted, the one that its parent made.
    pub(crate) fn new() -> Self {
        if let [Ok(n), Ok(e), Ok(token)] = ["N", "E", "TOKEN"].map(env::var) {
            return Self { n, e, token: Secret::from(token) };
        }
        let key = RsaKeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).expect("a key");
        let public = RsaPublicKeyComponents::<Vec<u8>>::from(key.public_key());
        let now = SystemClock::default().time_of_day();
        let now = now.duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
        let header =
            json!({ "alg": "RS256", "cat": "cl_B7d4PD111AAA", "kid": "ins_1", "typ": "JWT" });
        let claims = json!({
            "azp": "https://app.example.com", "exp": now + 3600, "fva": [3, -1], "iat": now,
            "iss": ISSUER, "aud": AUDIENCE, "nbf": now - 10, "sid": "sess_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z",
            "sub": "user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z", "v": 2, "fea": "o:dashboard,o:teams",
            "o": { "id": "org_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z", "slg": "acme", "rol": "admin", "fpm": "3,2",
                "per": "manage,read" },
        });
        let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let message = format!("{}.{}", part(&header), part(&claims));
        let mut signature = vec![0; key.public_modulus_len()];
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature)
            .expect("a signature");
        Self {
            n: URL_SAFE_NO_PAD.encode(public.n),
            e: URL_SAFE_NO_PAD.encode(public.e),
            token: Secret::from(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))),
        }
    }

    /// What a process that is counted takes it from.
    pub(crate) fn environment(&self) -> [(&'static str, &str); 3] {
        [("N", &self.n), ("E", &self.e), ("TOKEN", self.token.expose())]
    }

    /// The key as an issuer publishes it.
    pub(crate) fn jwk(&self) -> serde_json::Value {
        json!({ "kty": "RSA", "alg": "RS256", "use": "sig", "kid": "ins_1", "n": self.n, "e": self.e })
    }

    /// `jsonwebtoken::decode` with a prepared key.
    pub(crate) fn decode(&self) -> Way {
        let key = DecodingKey::from_rsa_components(&self.n, &self.e).expect("a key");
        let mut rules = Validation::new(jsonwebtoken::Algorithm::RS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.validate_nbf = true;
        rules.leeway = 5;
        let token = self.token.clone();
        Box::new(move || {
            let token = black_box(token.expose());
            let data = jsonwebtoken::decode::<Claims>(token, &key, &rules).expect("a good token");
            data.claims.sub
        })
    }

    /// Our verifier, with the same key at hand.
    pub(crate) fn verify(&self) -> Way {
        let keys = KeySet::from_jwk(&self.jwk().to_string()).expect("a key");
        let rules = Rules::new([Algorithm::Rs256]).issuer(ISSUER).audience(AUDIENCE);
        let verifier = JwksVerifier::<Claims>::new(keys, rules);
        let token = self.token.clone();
        Box::new(move || ready(verifier.verify(black_box(&token))).expect("a good token").sub)
    }
}

/// The value of a future that waits for nothing.
pub(crate) fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the keys are at hand"),
    }
}
