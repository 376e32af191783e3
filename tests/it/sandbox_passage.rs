//! The sandbox as Passage's end users meet it: sign-ups, sign-ins, tokens, and their end.

use auth_core::{Call, Error, Secret};
use auth_providers::passage::auth::magic_link::SendMagicLink;
use auth_providers::passage::auth::users::CreateUser as CreateAuthUser;
use auth_providers::passage::magic_links::CreateMagicLink;
use auth_providers::passage::prelude::*;
use auth_providers::passage::users::{CreateUser, UserStatus};
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use serde_json::{Map, Value};

const ADA: &str = "ada@example.com";

async fn clients() -> (Sandbox, Passage, PassageAuth) {
    let sandbox = Sandbox::start().await.unwrap();
    let passage = sandbox.passage().build().unwrap();
    let auth = sandbox.passage_auth().build().unwrap();
    (sandbox, passage, auth)
}

async fn refused<T>(call: Call<T>, status: u16, code: &str) {
    let Err(error) = call.await else { panic!("{code} is expected") };
    let found = (error.status().map(|status| status.as_u16()), error.code());
    assert_eq!(found, (Some(status), Some(code)), "{error}");
}

#[tokio::test]
async fn a_passcode_registers_a_user_whose_tokens_live_and_end() -> Result<(), Error> {
    let (sandbox, passage, auth) = clients().await;
    let otp_id = auth.register_one_time_passcode("eve@example.com", None).await?;
    let code = sandbox.passage_code("eve@example.com").unwrap();
    let user = auth.check_user_identifier("eve@example.com").await?.unwrap();
    assert_eq!((&user.status, user.email_verified), (&UserStatus::Pending, false));

    let wrong = Secret::from("nothing");
    refused(auth.activate_one_time_passcode(&otp_id, &wrong), 401, "invalid_otp").await;
    let tokens = auth.activate_one_time_passcode(&otp_id, &code).await?;
    assert_eq!(passage.verify_jwt(&tokens.auth_token).await.unwrap().user_id, user.id);
    let signed_in = passage.get_user(&user.id).await?;
    assert_eq!((signed_in.status, signed_in.email_verified), (UserStatus::Active, true));
    assert_eq!(auth.get_current_user(&tokens.auth_token).await?.id, user.id);
    refused(auth.activate_one_time_passcode(&otp_id, &code), 404, "otp_not_found").await;
    let again = auth.register_one_time_passcode("eve@example.com", None);
    refused(again, 400, "invalid_request").await;

    let refresh = tokens.refresh_token.unwrap();
    let renewed = auth.refresh_auth_token(&refresh).await?;
    assert_eq!(auth.get_current_user(&renewed.auth_token).await?.email, "eve@example.com");
    refused(auth.refresh_auth_token(&refresh), 401, "invalid_access_token").await;

    let refresh = renewed.refresh_token.unwrap();
    auth.revoke_refresh_token(&refresh).await?;
    refused(auth.refresh_auth_token(&refresh), 401, "invalid_access_token").await;
    Ok(())
}

#[tokio::test]
async fn a_magic_link_signs_in_and_tells_the_device_that_waits() -> Result<(), Error> {
    let (sandbox, passage, auth) = clients().await;
    let link = auth.login_magic_link(&SendMagicLink::new(ADA)).await?;
    refused(auth.get_magic_link_status(&link.id), 404, "magic_link_not_found").await;
    let before = passage.get_user(Sandbox::PASSAGE_USER_ID).await?.login_count.unwrap();

    let here = auth.activate_magic_link(&sandbox.passage_code(ADA).unwrap()).await?;
    let there = auth.get_magic_link_status(&link.id).await?;
    for tokens in [here, there] {
        let user = auth.get_current_user(&tokens.auth_token).await?;
        assert_eq!(
            (user.id.as_str(), user.login_count),
            (Sandbox::PASSAGE_USER_ID, Some(before + 1))
        );
    }
    refused(auth.activate_magic_link(&link.id), 404, "magic_link_not_found").await;
    let unknown = auth.login_magic_link(&SendMagicLink::new("nobody@example.com"));
    refused(unknown, 404, "user_not_found").await;
    Ok(())
}

#[tokio::test]
async fn a_link_that_a_server_made_is_used_by_its_secret() -> Result<(), Error> {
    let (_sandbox, passage, auth) = clients().await;
    let link = passage.create_magic_link(&CreateMagicLink::new().email(ADA).ttl(5)).await?;
    assert_eq!((link.user_id.as_str(), link.ttl), (Sandbox::PASSAGE_USER_ID, Some(5)));
    let secret = link.secret.unwrap();
    assert!(link.url.unwrap().expose().ends_with(secret.expose()));
    auth.activate_magic_link(&secret).await?;
    auth.get_magic_link_status(&link.id).await?;
    let stranger = passage.create_magic_link(&CreateMagicLink::new().user_id("nobody"));
    refused(stranger, 404, "user_not_found").await;
    Ok(())
}

#[tokio::test]
async fn users_of_one_side_are_seen_on_the_other() -> Result<(), Error> {
    let (_sandbox, passage, auth) = clients().await;
    let made = passage.create_user(&CreateUser::new().phone("+15005550006")).await?;
    assert_eq!(auth.check_user_identifier("+15005550006").await?.unwrap().id, made.id);
    let made = auth.create_user(&CreateAuthUser::new("eve@example.com")).await?;
    assert_eq!(passage.get_user(&made.id).await?.email, "eve@example.com");
    refused(passage.create_user(&CreateUser::new().email(ADA)), 400, "invalid_request").await;
    passage.delete_user(&made.id).await?;
    assert_eq!(auth.check_user_identifier("eve@example.com").await?, None);
    Ok(())
}

#[tokio::test]
async fn what_a_server_takes_from_a_user_is_gone_at_once() -> Result<(), Error> {
    let (sandbox, passage, auth) = clients().await;
    let id = Sandbox::PASSAGE_USER_ID;
    let code = Secret::from("c");
    let tokens = auth.exchange_social_token(&code, &code).await?;
    passage.revoke_user_refresh_tokens(id).await?;
    let refresh = tokens.refresh_token.unwrap();
    refused(auth.refresh_auth_token(&refresh), 401, "invalid_access_token").await;

    let token = sandbox.issue_jwt(TokenIssuer::Passage, []);
    auth.get_current_user(&token).await?;
    passage.deactivate_user(id).await?;
    refused(auth.get_current_user(&token), 401, "invalid_access_token").await;
    refused(auth.exchange_social_token(&code, &code), 403, "operation_not_allowed").await;
    passage.activate_user(id).await?;
    auth.get_current_user(&token).await?;
    Ok(())
}

#[tokio::test]
async fn a_users_metadata_is_kept() -> Result<(), Error> {
    let (sandbox, passage, auth) = clients().await;
    let token = sandbox.issue_jwt(TokenIssuer::Passage, []);
    let metadata: Map<String, Value> = [("plan".to_owned(), "gold".into())].into_iter().collect();
    auth.update_current_user_metadata(&metadata, &token).await?;
    assert_eq!(auth.get_current_user_metadata(&token).await?["plan"], "gold");
    let user = passage.get_user(Sandbox::PASSAGE_USER_ID).await?;
    assert_eq!(user.user_metadata, Some(metadata));
    Ok(())
}

#[tokio::test]
async fn the_app_says_where_its_keys_are() -> Result<(), Error> {
    let (sandbox, _, auth) = clients().await;
    assert_eq!(auth.get_app().await?.id, Sandbox::PASSAGE_APP_ID);
    let openid = auth.get_openid_configuration().await?;
    assert_eq!(openid.issuer, Sandbox::PASSAGE_APP_ID);
    assert!(openid.jwks_uri.starts_with(&sandbox.passage_auth_url()), "{}", openid.jwks_uri);
    assert!(!auth.get_jwks().await?.is_empty());
    Ok(())
}
