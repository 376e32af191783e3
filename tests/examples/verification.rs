//! What it costs to verify a token, beside the bare `jsonwebtoken::decode`.
//!
//! `cargo run --release -p auth-tests --example verification` prints, for each way of doing it, the
//! time, the allocations and, where valgrind is installed, the instructions in user space, and the
//! ratios to `decode` with a prepared key. Both check signature, `exp`, `nbf`, `iss` and `aud`; ours
//! also looks for the key, and for all that is forbidden.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, reason = "it prints")]

use std::env;
use std::hint::black_box;
use std::pin::pin;
use std::process::Command;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, Rules};
use auth_core::{Clock as _, Secret, SystemClock};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{DecodingKey, Validation};
use serde::Deserialize;
use serde_json::json;

const ISSUER: &str = "https://clerk.example.com";
const AUDIENCE: &str = "https://api.example.com";
/// How often each is run between two readings of the clock.
const ROUND: u32 = 200;
const ROUNDS: usize = 60;
/// How often each is run for its instructions, and twice as often for the difference.
const COUNTED: u32 = 200;

#[derive(Clone, Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
struct Claims {
    sub: String,
    sid: String,
    azp: String,
    exp: u64,
}

/// A key, as an issuer publishes it, and a token as long as a session's.
struct Fixture {
    n: String,
    e: String,
    token: Secret,
}

impl Fixture {
    /// A new one; or, for a process that is counted, the one that its parent made.
    fn new() -> Self {
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

    fn decode(&self) -> impl Fn() -> String + use<> {
        let key = DecodingKey::from_rsa_components(&self.n, &self.e).expect("a key");
        let mut rules = Validation::new(jsonwebtoken::Algorithm::RS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.validate_nbf = true;
        rules.leeway = 5;
        let token = self.token.clone();
        move || {
            let token = black_box(token.expose());
            let data = jsonwebtoken::decode::<Claims>(token, &key, &rules).expect("a good token");
            data.claims.sub
        }
    }

    fn verify(&self) -> impl Fn() -> String + use<> {
        let jwk = json!({ "kty": "RSA", "alg": "RS256", "use": "sig", "kid": "ins_1",
            "n": self.n, "e": self.e });
        let keys = KeySet::from_jwk(&jwk.to_string()).expect("a key");
        let rules = Rules::new([Algorithm::Rs256]).issuer(ISSUER).audience(AUDIENCE);
        let verifier = JwksVerifier::<Claims>::new(keys, rules);
        let token = self.token.clone();
        move || ready(verifier.verify(black_box(&token))).expect("a good token").sub
    }
}

/// The value of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the keys are at hand"),
    }
}

fn main() {
    let fixture = Fixture::new();
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [name, times] = arguments.as_slice() {
        let times = times.parse().expect("a number");
        return match name.as_str() {
            "decode" => repeat(times, &fixture.decode()),
            _ => repeat(times, &fixture.verify()),
        };
    }
    let ways: [(&str, Box<dyn Fn() -> String>); 2] =
        [("decode", Box::new(fixture.decode())), ("verify", Box::new(fixture.verify()))];
    let times = interleaved(&ways);
    println!(
        "{:<8} {:>10} {:>12} {:>6} {:>10} {:>6}",
        "", "µs", "instructions", "ratio", "allocations", "bytes"
    );
    let mut base = None;
    for ((name, way), time) in ways.iter().zip(times) {
        let memory = allocation_counter::measure(|| drop(way()));
        let instructions = instructions(name, &fixture);
        let base = *base.get_or_insert((time, instructions));
        let ratio = match (instructions, base.1) {
            (Some(own), Some(base)) => format!("{:.3}", own as f64 / base as f64),
            _ => "no valgrind".to_owned(),
        };
        println!(
            "{name:<8} {:>10.2} {:>12} {ratio:>6} {:>10} {:>6}  time {:.3}",
            time.as_secs_f64() * 1e6,
            instructions.unwrap_or_default(),
            memory.count_total,
            memory.bytes_total,
            time.as_secs_f64() / base.0.as_secs_f64(),
        );
    }
}

fn repeat(times: u32, way: &dyn Fn() -> String) {
    for _ in 0..times {
        black_box(way());
    }
}

/// The time that each takes, the fastest of many short rounds by turns: what slows a round down is
/// the machine.
fn interleaved(ways: &[(&str, Box<dyn Fn() -> String>)]) -> Vec<Duration> {
    let mut fastest = vec![Duration::MAX; ways.len()];
    for _ in 0..ROUNDS {
        for ((_, way), fastest) in ways.iter().zip(&mut fastest) {
            let began = now();
            repeat(ROUND, way);
            *fastest = (*fastest).min(began.elapsed() / ROUND);
        }
    }
    fastest
}

/// The instructions of one run: a process of its own, counted by callgrind, so that the difference
/// between twice as many runs and as many is theirs alone.
fn instructions(name: &str, fixture: &Fixture) -> Option<u64> {
    let count = |times: u32| {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(env::current_exe().ok()?)
            .args([name, &times.to_string()])
            .envs([("N", &fixture.n), ("E", &fixture.e)])
            .env("TOKEN", fixture.token.expose())
            .output()
            .ok()?;
        let text = String::from_utf8(output.stderr).ok()?;
        text.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<u64>().ok())
    };
    Some(count(2 * COUNTED)?.saturating_sub(count(COUNTED)?) / u64::from(COUNTED))
}

#[expect(clippy::disallowed_methods, reason = "it measures real time")]
fn now() -> Instant {
    Instant::now()
}
