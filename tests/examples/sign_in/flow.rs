//! The steps of a sign-in, as a backend's handlers would take them.

use auth_core::jwt::VerifyError;
use auth_core::{Error, Secret};
use auth_providers::descope::ValidSession;
use auth_providers::descope::jwt_response::JwtResponse;
use auth_providers::descope::otp::SignInOtp;
use auth_providers::descope::prelude::*;

/// The two JWTs of a session, which the browser keeps in cookies.
pub(crate) struct Cookies {
    pub(crate) session_jwt: Secret,
    pub(crate) refresh_jwt: Secret,
}

/// The user enters an address.
///
/// # Errors
///
/// - The address is nobody's: code `E062108`.
/// - The message could not be asked for.
pub(crate) async fn send_code(descope: &Descope, address: &str) -> Result<(), Error> {
    descope.sign_in_otp_email(&SignInOtp::new(address)).await?;
    Ok(())
}

/// The user enters the code.
///
/// # Errors
///
/// - The code is wrong, or was used before: code `E061102`.
/// - The project keeps no refresh JWTs.
pub(crate) async fn enter_code(
    descope: &Descope,
    address: &str,
    code: &Secret,
) -> Result<Cookies, Box<dyn std::error::Error>> {
    let response = descope.verify_otp_email(address, code).response().await?;
    let jwts = JwtResponse::from_response(response);
    Ok(Cookies {
        session_jwt: jwts.session_jwt.ok_or("there is no session JWT")?,
        refresh_jwt: jwts.refresh_jwt.ok_or("there is no refresh JWT")?,
    })
}

/// A request arrives with the two cookies. If the session was renewed, the response sets them anew.
///
/// # Errors
///
/// - There is no session any more: the user has to sign in again.
/// - It could not be checked ([`VerifyError::is_unchecked`]): respond with 503.
pub(crate) async fn identify(
    descope: &Descope,
    session_jwt: Option<&Secret>,
    refresh_jwt: &Secret,
) -> Result<ValidSession, VerifyError> {
    descope.validate_and_refresh(session_jwt, refresh_jwt).await
}
