//! Sessions.

use auth_core::Secret;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sessions::{RefreshSession, SessionRefresh, SessionRefreshFormat};
use auth_tests::server::Reply;

use super::clerk;

fn request() -> RefreshSession {
    RefreshSession::new("eyJ.expired", "rt_secret", "https://acme.example")
        .request_headers([("cookie", vec![Secret::from("__client=eyJ.client")])])
        .format(SessionRefreshFormat::Cookie)
}

#[tokio::test]
async fn a_session_is_refreshed_with_the_headers_of_a_browser() {
    let cookies = r#"{"object": "cookies", "cookies": ["__session=eyJ.new; Path=/"]}"#;
    let (server, clerk) = clerk(Reply::json(200, cookies)).await;
    let refreshed = clerk.refresh_session("sess_1", &request()).await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /v1/sessions/sess_1/refresh");
    assert_eq!(
        seen.text(),
        concat!(
            r#"{"expired_token":"eyJ.expired","refresh_token":"rt_secret","#,
            r#""request_origin":"https://acme.example","#,
            r#""request_headers":{"cookie":["__client=eyJ.client"]},"format":"cookie"}"#
        )
    );
    let SessionRefresh::Cookies(refreshed) = refreshed else { panic!("{refreshed:?}") };
    assert_eq!(refreshed.cookies[0].expose(), "__session=eyJ.new; Path=/");
}

#[test]
fn the_parameters_of_a_refresh_do_not_print_what_lets_in() {
    let printed = format!("{:?}", request());
    for secret in ["eyJ", "rt_secret", "__client"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
