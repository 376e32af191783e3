//! Promise: a proxy never reads a credential.

use std::process::Command;

use auth_core::{ErrorKind, RetryPolicy};
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};

/// Where the child process, which has proxies in its environment, is to send its call.
const TARGET: &str = "AUTH_TESTS_PROXIED_TARGET";

/// Makes one call in a process of its own: the environment of this one is shared by all tests.
async fn call_in_child(target: &str, proxy: &Server) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "proxies::child"]).env(TARGET, target);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
        child.env(name, proxy.url());
    }
    child.env_remove("NO_PROXY").env_remove("no_proxy");
    let status = tokio::task::spawn_blocking(move || child.status()).await.unwrap().unwrap();
    assert!(status.success());
}

/// Does nothing unless it is run as the child.
#[tokio::test]
async fn child() {
    let Ok(target) = std::env::var(TARGET) else { return };
    let clerk = Clerk::builder("sk_live_secret").base_url(&target).build();
    if cfg!(not(feature = "reqwest")) && target.starts_with("https") {
        let error = clerk.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        return assert!(error.to_string().contains("NO_PROXY"), "{error}");
    }
    let clerk = clerk.unwrap();
    let error = clerk.revoke_sign_in_token("sit_1").retry(RetryPolicy::never()).await.unwrap_err();
    let expected = if target.starts_with("https") { ErrorKind::Connect } else { ErrorKind::Status };
    assert_eq!(error.kind(), expected, "{error:?}");
}

#[tokio::test]
async fn plain_http_does_not_go_through_a_proxy() {
    let target = Server::start([Reply::json(404, "{}")]).await;
    let proxy = Server::start([Reply::json(500, "{}")]).await;
    call_in_child(&target.url(), &proxy).await;
    assert_eq!((target.seen().len(), proxy.connections()), (1, 0));
}

#[cfg(not(feature = "reqwest"))]
#[tokio::test]
async fn a_transport_without_proxies_says_so_where_one_is_wanted() {
    let proxy = Server::start([]).await;
    call_in_child("https://api.example.com/v1", &proxy).await;
    assert_eq!(proxy.connections(), 0);
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn https_goes_through_a_proxy_that_sees_where_to_and_no_more() {
    let proxy = Server::start([Reply::answer(503, &[], "")]).await;
    call_in_child("https://api.example.com/v1", &proxy).await;
    let seen = proxy.seen();
    assert_eq!(seen[0].line(), "CONNECT api.example.com:443");
    for seen in &seen {
        assert_eq!(seen.header("authorization"), None);
        assert!(!format!("{seen:?}").contains("sk_live_secret"));
    }
}
