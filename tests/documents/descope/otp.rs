use auth_core::Secret;
use auth_providers::descope::otp::{
    EmailSignUpUserObject, Otp as _, PhoneSignUpUserObject, SignInOtp, SignUpOtpEmail,
    SignUpOtpPhone, UpdateEmailOtp, UpdatePhoneOtp,
};

use crate::descope::login_options::{login_options, signup_login_options};
use crate::descope::operation;

fn sign_up_email() -> SignUpOtpEmail {
    let user = EmailSignUpUserObject::new()
        .username("ada")
        .name("Ada")
        .phone("+15550100")
        .icon("https://example.com/ada.png");
    SignUpOtpEmail::new("ada")
        .email("ada@example.com")
        .user(user)
        .provider_id("P1")
        .login_options(signup_login_options())
}

fn sign_up_phone() -> SignUpOtpPhone {
    let user = PhoneSignUpUserObject::new()
        .username("ada")
        .name("Ada")
        .email("ada@example.com")
        .icon("https://example.com/ada.png");
    SignUpOtpPhone::new("ada")
        .phone("+15550100")
        .user(user)
        .provider_id("P1")
        .login_options(signup_login_options())
}

fn sign_in() -> SignInOtp {
    SignInOtp::new("ada")
        .login_options(login_options())
        .provider_id("P1")
        .sso_app_id("A1")
        .use_recovery(true)
}

fn update_email() -> UpdateEmailOtp {
    UpdateEmailOtp::new("ada", "ada@example.com")
        .add_to_login_ids(true)
        .on_merge_use_existing(true)
        .provider_id("P1")
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .fail_on_conflict(true)
}

fn update_phone() -> UpdatePhoneOtp {
    UpdatePhoneOtp::new("ada", "+15550100")
        .add_to_login_ids(true)
        .on_merge_use_existing(true)
        .provider_id("P1")
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .fail_on_conflict(true)
}

#[tokio::test]
async fn sign_up_otp_email() {
    operation("UserSignupOtpEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_otp_email(&sign_up_email()))
        .least(|descope| descope.sign_up_otp_email(&SignUpOtpEmail::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_otp_email() {
    operation("UserSigninOtpEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_otp_email(&sign_in()))
        .least(|descope| descope.sign_in_otp_email(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_otp_email() {
    operation("UserSignUpInOtpEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_otp_email(&sign_in()))
        .least(|descope| descope.sign_up_or_in_otp_email(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn verify_otp_email() {
    operation("VerifyOtpEmail")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| descope.verify_otp_email("ada", &Secret::from("123456")))
        .await;
}

#[tokio::test]
async fn update_email_otp() {
    operation("UpdateUserEmailOtp")
        .with("body.loginId", "a user has a login id")
        .with("body.email", "the message needs an address")
        .all(|descope| descope.update_email_otp(&update_email(), &Secret::from("jwt")))
        .least(|descope| {
            descope.update_email_otp(
                &UpdateEmailOtp::new("ada", "ada@example.com"),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn sign_up_otp_im() {
    operation("SignUpOTPInstantMessage")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_otp_im(&sign_up_phone()))
        .least(|descope| descope.sign_up_otp_im(&SignUpOtpPhone::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_otp_im() {
    operation("SignInOTPInstantMessage")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_otp_im(&sign_in()))
        .least(|descope| descope.sign_in_otp_im(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_otp_im() {
    operation("SignUpOrInOTPInstantMessage")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_otp_im(&sign_in()))
        .least(|descope| descope.sign_up_or_in_otp_im(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn verify_otp_im() {
    operation("VerifyCodeIM")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| descope.verify_otp_im("ada", &Secret::from("123456")))
        .await;
}

#[tokio::test]
async fn update_phone_otp_im() {
    operation("UpdateUserPhoneOTPIM")
        .with("body.loginId", "a user has a login id")
        .with("body.phone", "the message needs a number")
        .all(|descope| descope.update_phone_otp_im(&update_phone(), &Secret::from("jwt")))
        .least(|descope| {
            descope
                .update_phone_otp_im(&UpdatePhoneOtp::new("ada", "+15550100"), &Secret::from("jwt"))
        })
        .await;
}

#[tokio::test]
async fn sign_up_otp_sms() {
    operation("SignUpOtpSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_otp_sms(&sign_up_phone()))
        .least(|descope| descope.sign_up_otp_sms(&SignUpOtpPhone::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_otp_sms() {
    operation("SignInOTPSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_otp_sms(&sign_in()))
        .least(|descope| descope.sign_in_otp_sms(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_otp_sms() {
    operation("SignUpOrInOTPSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_otp_sms(&sign_in()))
        .least(|descope| descope.sign_up_or_in_otp_sms(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn verify_otp_sms() {
    operation("VerifyCodeSMS")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| descope.verify_otp_sms("ada", &Secret::from("123456")))
        .await;
}

#[tokio::test]
async fn update_phone_otp_sms() {
    operation("UpdateUserPhoneOTPSMS")
        .with("body.loginId", "a user has a login id")
        .with("body.phone", "the message needs a number")
        .all(|descope| descope.update_phone_otp_sms(&update_phone(), &Secret::from("jwt")))
        .least(|descope| {
            descope.update_phone_otp_sms(
                &UpdatePhoneOtp::new("ada", "+15550100"),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn sign_up_otp_voice() {
    operation("SignUpOtpVoice")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_otp_voice(&sign_up_phone()))
        .least(|descope| descope.sign_up_otp_voice(&SignUpOtpPhone::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_otp_voice() {
    operation("SignInOTPVoice")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_otp_voice(&sign_in()))
        .least(|descope| descope.sign_in_otp_voice(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_otp_voice() {
    operation("SignUpOrInOTPVoice")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_otp_voice(&sign_in()))
        .least(|descope| descope.sign_up_or_in_otp_voice(&SignInOtp::new("ada")))
        .await;
}

#[tokio::test]
async fn verify_otp_voice() {
    operation("VerifyCodeVoice")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| descope.verify_otp_voice("ada", &Secret::from("123456")))
        .await;
}

#[tokio::test]
async fn update_phone_otp_voice() {
    operation("UpdateUserPhoneOTPVoice")
        .with("body.loginId", "a user has a login id")
        .with("body.phone", "the message needs a number")
        .all(|descope| descope.update_phone_otp_voice(&update_phone(), &Secret::from("jwt")))
        .least(|descope| {
            descope.update_phone_otp_voice(
                &UpdatePhoneOtp::new("ada", "+15550100"),
                &Secret::from("jwt"),
            )
        })
        .await;
}
