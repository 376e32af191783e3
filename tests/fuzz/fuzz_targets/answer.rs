//! Any answer at all: decoding, error bodies, `Retry-After`, redirects and page links must neither
//! panic nor hang, and what is said of them must be one line.
//!
//! `cd tests && cargo fuzz run answer` (with cargo-fuzz, on a nightly compiler).
#![no_main]

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use auth_core::transport::TowerService;
use auth_core::{Body, Error, RetryPolicy, Secret};
use auth_providers::clerk::users::ListUsers;
use auth_providers::passage::users::ListUsers as ListPassageUsers;
use auth_providers::clerk::prelude::*;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::svix::authentication::AppPortalAccessIn;
use auth_providers::svix::prelude::*;
use bytes::Bytes;
use http_body_util::Full;
use libfuzzer_sys::fuzz_target;
use tower_service::Service;

/// Answers every request with the same bytes.
#[derive(Clone)]
struct Canned(Arc<Mutex<http::Response<Bytes>>>);

impl Service<http::Request<Body>> for Canned {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        let answer = self.0.lock().unwrap().clone();
        ready(Ok(answer.map(Full::new)))
    }
}

/// The first two bytes are the status, the third the length of a header's value, the rest the body.
fn answer(data: &[u8]) -> Option<http::Response<Bytes>> {
    let [high, low, length, rest @ ..] = data else { return None };
    let status = 200 + u16::from_be_bytes([*high, *low]) % 400;
    let (value, body) = rest.split_at_checked(usize::from(*length))?;
    let value = http::HeaderValue::from_bytes(value).ok()?;
    let builder = http::Response::builder().status(status);
    let builder = builder.header("retry-after", value.clone()).header("location", value.clone());
    builder.header("content-type", value).body(Bytes::copy_from_slice(body)).ok()
}

fn check<T>(result: Result<T, Error>) {
    if let Err(error) = result {
        let text = error.to_string();
        assert!(!text.contains(char::is_control), "{text:?}");
        assert!(!format!("{error:?} {text}").contains("sk_live_fuzz"));
    }
}

fuzz_target!(|data: &[u8]| {
    let Some(answer) = answer(data) else { return };
    let transport = || TowerService::new(Canned(Arc::new(Mutex::new(answer.clone()))));
    let key = "sk_live_fuzz";
    let never = RetryPolicy::never;
    let clerk = Clerk::builder(key).transport(transport()).retry(never()).build().unwrap();
    let svix = Svix::builder(key).transport(transport()).retry(never()).build().unwrap();
    let passage =
        Passage::builder("app", key).transport(transport()).retry(never()).build().unwrap();
    let descope = Descope::builder("P1").transport(transport()).retry(never()).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(async {
        check(clerk.revoke_sign_in_token("sit_1").await);
        check(svix.app_portal_access("app_1", &AppPortalAccessIn::new()).await);
        check(passage.get_user("user_1").await);
        check(descope.logout(&Secret::from(key)).await);
        let mut users = clerk.list_users(&ListUsers::new()).items().max_pages(3);
        while let Some(user) = users.next().await {
            check(user);
        }
        let mut users = passage.list_users(&ListPassageUsers::new()).items().max_pages(3);
        while let Some(user) = users.next().await {
            check(user);
        }
    });
});
