use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sessions::{
    ListSessions, RefreshSession, SessionRefreshFormat, SessionStatus,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_sessions() {
    let all = ListSessions::new()
        .client_id("client_1")
        .user_id("user_1")
        .status(SessionStatus::Active)
        .limit(10)
        .offset(20);
    operation("GetSessionList")
        .all(move |clerk| clerk.list_sessions(&all))
        .least(|clerk| clerk.list_sessions(&ListSessions::new()))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn create_session() {
    operation("createSession")
        .all(|clerk| clerk.create_session("user_1", Some("org_1")))
        .least(|clerk| clerk.create_session("user_1", None))
        .await;
}

#[tokio::test]
async fn get_session() {
    operation("GetSession").all(|clerk| clerk.get_session("sess_1")).await;
}

#[tokio::test]
async fn refresh_session() {
    let least = RefreshSession::new("eyJ", "rt_1", "https://acme.example");
    let all = least
        .clone()
        .request_headers([("cookie", vec!["__session=eyJ".into()])])
        .format(SessionRefreshFormat::Token)
        .request_originating_ip("192.0.2.1");
    operation("RefreshSession")
        .all(move |clerk| clerk.refresh_session("sess_1", &all))
        .least(move |clerk| clerk.refresh_session("sess_1", &least))
        .await;
}

#[tokio::test]
async fn revoke_session() {
    operation("RevokeSession").all(|clerk| clerk.revoke_session("sess_1")).await;
}

#[tokio::test]
async fn create_session_token() {
    operation("CreateSessionToken")
        .all(|clerk| clerk.create_session_token("sess_1", Some(60)))
        .least(|clerk| clerk.create_session_token("sess_1", None))
        .needs("jwt", "there is no token without it")
        .await;
}

#[tokio::test]
async fn create_session_token_from_template() {
    operation("CreateSessionTokenFromTemplate")
        .all(|clerk| clerk.create_session_token_from_template("sess_1", "supabase", Some(60)))
        .least(|clerk| clerk.create_session_token_from_template("sess_1", "supabase", None))
        .needs("jwt", "there is no token without it")
        .await;
}
