//! Tokens, a key, and ways to verify the ones with the other.

use std::hint::black_box;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};
use std::{env, fs, process};

use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, Rules};
use auth_core::{Clock as _, Secret, SystemClock};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{DecodingKey, Validation};
use serde::Deserialize;
use serde_json::json;

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

/// Verifies a token once.
pub(crate) type Way = Box<dyn Fn() -> String + Send + Sync>;

/// A key, as an issuer publishes it, and tokens as long as a session's.
pub(crate) struct Fixture {
    n: String,
    e: String,
    /// All of them are different.
    pub(crate) tokens: Vec<Secret>,
    /// A file of the tokens, for the processes that are counted.
    file: Option<PathBuf>,
}

impl Fixture {
    /// A new one with 1,000 tokens; or, for a process that is counted, the one that its parent made.
    pub(crate) fn new() -> Self {
        if let [Ok(n), Ok(e), Ok(file)] = ["N", "E", "TOKENS"].map(env::var) {
            let text = fs::read_to_string(file).expect("the tokens");
            return Self { n, e, tokens: text.lines().map(Secret::from).collect(), file: None };
        }
        let mut new = Self::with(1000);
        let file = env::temp_dir().join(format!("auth-verification-{}", process::id()));
        let tokens: Vec<_> = new.tokens.iter().map(Secret::expose).collect();
        fs::write(&file, tokens.join("\n")).expect("a file");
        new.file = Some(file);
        new
    }

    /// A new one with so many tokens.
    pub(crate) fn with(tokens: usize) -> Self {
        let key = RsaKeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).expect("a key");
        let public = RsaPublicKeyComponents::<Vec<u8>>::from(key.public_key());
        Self {
            n: URL_SAFE_NO_PAD.encode(public.n),
            e: URL_SAFE_NO_PAD.encode(public.e),
            tokens: (0..tokens).map(|number| Secret::from(token(&key, number))).collect(),
            file: None,
        }
    }

    /// What a process that is counted takes it from.
    pub(crate) fn environment(&self) -> Vec<(&'static str, &str)> {
        let file = self.file.as_ref().and_then(|file| file.to_str());
        let file = file.map(|file| ("TOKENS", file));
        [("N", &*self.n), ("E", &*self.e)].into_iter().chain(file).collect()
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
        let token = self.tokens[0].clone();
        Box::new(move || {
            let token = black_box(token.expose());
            let data = jsonwebtoken::decode::<Claims>(token, &key, &rules).expect("a good token");
            data.claims.sub
        })
    }

    /// Our verifier, with the same key at hand.
    pub(crate) fn verifier(&self) -> JwksVerifier<Claims> {
        let keys = KeySet::from_jwk(&self.jwk().to_string()).expect("a key");
        let rules = Rules::new([Algorithm::Rs256]).issuer(ISSUER).audience(AUDIENCE);
        JwksVerifier::new(keys, rules)
    }

    /// Verifies a token that our verifier has not seen.
    pub(crate) fn verify(&self) -> Way {
        let (tokens, new) = (self.tokens.clone(), self.verifier());
        let state = Mutex::new((0, new.clone()));
        Box::new(move || {
            let (token, verifier) = {
                let mut state = state.lock().expect("no panic");
                if state.0 == tokens.len() {
                    *state = (0, new.clone().cache_size(10_000));
                }
                state.0 += 1;
                (&tokens[state.0 - 1], state.1.clone())
            };
            ready(verifier.verify(black_box(token))).expect("a good token").sub
        })
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            fs::remove_file(file).expect("the file is there");
        }
    }
}

/// A token as an issuer signs it; each number gives another one.
fn token(key: &RsaKeyPair, number: usize) -> String {
    let now = SystemClock::default().time_of_day();
    let now = now.duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    let header = json!({ "alg": "RS256", "cat": "cl_B7d4PD111AAA", "kid": "ins_1", "typ": "JWT" });
    let claims = json!({
        "azp": "https://app.example.com", "exp": now + 3600, "fva": [3, -1], "iat": now,
        "iss": ISSUER, "aud": AUDIENCE, "nbf": now - 10, "sid": "sess_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z",
        "sub": format!("user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix{number:04}"), "v": 2,
        "fea": "o:dashboard,o:teams",
        "o": { "id": "org_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z", "slg": "acme", "rol": "admin", "fpm": "3,2",
            "per": "manage,read" },
    });
    let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(&header), part(&claims));
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature)
        .expect("a signature");
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The value of a future that waits for nothing.
pub(crate) fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the keys are at hand"),
    }
}
