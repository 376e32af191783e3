//! One-time passcodes (retired).

use auth_core::{Call, Provider, Secret, endpoint};

use super::{AuthResult, PassageAuth};

/// One-time passcodes. They are sent by [`login_one_time_passcode`] and
/// [`register_one_time_passcode`].
///
/// [`login_one_time_passcode`]: super::login::AuthLogin::login_one_time_passcode
/// [`register_one_time_passcode`]: super::register::AuthRegister::register_one_time_passcode
pub trait AuthOtp: Provider {
    /// Signs in whoever has the passcode that was sent.
    ///
    /// `otp_id` is what the call that sent the passcode gave. A passcode can be used once, so a call
    /// whose outcome is unknown is not tried again.
    #[doc(alias = "activateOneTimePasscode")]
    #[endpoint(
        method = POST,
        path = "/otp/activate",
        json = { otp_id, otp },
        auth = none,
        envelope = "auth_result",
    )]
    fn activate_one_time_passcode(&self, otp_id: &Secret, otp: &Secret) -> Call<AuthResult>;
}

impl AuthOtp for PassageAuth {}
