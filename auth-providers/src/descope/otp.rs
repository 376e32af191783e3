//! One-time codes: <https://docs.descope.com/api/otp>

mod sent;
mod sign_in;
mod sign_up;
mod update;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::sent::{EmailOperationResponse, PhoneOperationResponse};
pub use self::sign_in::SignInOtp;
pub use self::sign_up::{
    EmailSignUpUserObject, PhoneSignUpUserObject, SignUpOtpEmail, SignUpOtpPhone,
};
pub use self::update::{UpdateEmailOtp, UpdatePhoneOtp};
use super::Descope;
use super::jwt_response::JwtResponse;

/// Sign-ups and sign-ins by one-time codes, which are sent by e-mail, instant message, text message
/// or voice call.
///
/// A code that is sent makes the user's earlier codes invalid. The verification by the same channel
/// completes a sign-up, a sign-in or an update.
pub trait Otp: Provider {
    /// Sends a code by e-mail to a new user, who signs up with it.
    ///
    /// It fails if the e-mail address belongs to a user.
    /// [`verify_otp_email`](Self::verify_otp_email) completes the sign-up.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/otp/email/sign-up)
    #[doc(alias = "UserSignupOtpEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup/email",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_otp_email(&self, sign_up: &SignUpOtpEmail) -> Call<EmailOperationResponse>;

    /// Sends a code by e-mail to a user, who signs in with it.
    ///
    /// It fails if there is no such user. [`verify_otp_email`](Self::verify_otp_email) completes
    /// the sign-in.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/otp/email/sign-in)
    #[doc(alias = "UserSigninOtpEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signin/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_otp_email(&self, sign_in: &SignInOtp) -> Call<EmailOperationResponse>;

    /// Sends a code by e-mail to a user, who signs in with it, or signs up if there is no such
    /// user.
    ///
    /// [`verify_otp_email`](Self::verify_otp_email) completes it.
    ///
    /// Vendor page: [Sign-In with Auto Sign-up](https://docs.descope.com/api/otp/email/sign-in-auto-sign-up)
    #[doc(alias = "UserSignUpInOtpEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup-in/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_otp_email(&self, sign_in: &SignInOtp) -> Call<EmailOperationResponse>;

    /// Checks a code that was sent by e-mail, and signs the user in.
    ///
    /// The e-mail address counts as verified then. A code can be used once.
    ///
    /// Vendor page: [Verify OTP Code](https://docs.descope.com/api/otp/email/verify-otp)
    #[doc(alias = "VerifyOtpEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/verify/email",
        json = { loginId: login_id, code },
        auth = scheme("project"),
    )]
    fn verify_otp_email(&self, login_id: &str, code: &Secret) -> Call<JwtResponse>;

    /// Sends a code by e-mail to the new e-mail address of a user who is signed in.
    ///
    /// The user has the new e-mail address after [`verify_otp_email`](Self::verify_otp_email).
    ///
    /// Vendor page: [Update Email](https://docs.descope.com/api/otp/email/update-email)
    #[doc(alias = "UpdateUserEmailOtp")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/update/email",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_email_otp(
        &self,
        update: &UpdateEmailOtp,
        refresh_jwt: &Secret,
    ) -> Call<EmailOperationResponse>;

    /// Sends a code by instant message to a new user, who signs up with it.
    ///
    /// It fails if the phone number belongs to a user. [`verify_otp_im`](Self::verify_otp_im)
    /// completes the sign-up.
    #[doc(alias = "SignUpOTPInstantMessage")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup/im",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_otp_im(&self, sign_up: &SignUpOtpPhone) -> Call<PhoneOperationResponse>;

    /// Sends a code by instant message to a user, who signs in with it.
    ///
    /// It fails if there is no such user. [`verify_otp_im`](Self::verify_otp_im) completes the
    /// sign-in.
    #[doc(alias = "SignInOTPInstantMessage")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signin/im",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_otp_im(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Sends a code by instant message to a user, who signs in with it, or signs up if there is no
    /// such user.
    ///
    /// [`verify_otp_im`](Self::verify_otp_im) completes it.
    #[doc(alias = "SignUpOrInOTPInstantMessage")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup-in/im",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_otp_im(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Checks a code that was sent by instant message, and signs the user in.
    ///
    /// The phone number counts as verified then. A code can be used once.
    #[doc(alias = "VerifyCodeIM")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/verify/im",
        json = { loginId: login_id, code },
        auth = scheme("project"),
    )]
    fn verify_otp_im(&self, login_id: &str, code: &Secret) -> Call<JwtResponse>;

    /// Sends a code by instant message to the new phone number of a user who is signed in.
    ///
    /// The user has the new phone number after [`verify_otp_im`](Self::verify_otp_im).
    #[doc(alias = "UpdateUserPhoneOTPIM")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/update/phone/im",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_phone_otp_im(
        &self,
        update: &UpdatePhoneOtp,
        refresh_jwt: &Secret,
    ) -> Call<PhoneOperationResponse>;

    /// Sends a code by text message to a new user, who signs up with it.
    ///
    /// It fails if the phone number belongs to a user. [`verify_otp_sms`](Self::verify_otp_sms)
    /// completes the sign-up.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/otp/sms/sign-up)
    #[doc(alias = "SignUpOtpSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup/sms",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_otp_sms(&self, sign_up: &SignUpOtpPhone) -> Call<PhoneOperationResponse>;

    /// Sends a code by text message to a user, who signs in with it.
    ///
    /// It fails if there is no such user. [`verify_otp_sms`](Self::verify_otp_sms) completes the
    /// sign-in.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/otp/sms/sign-in)
    #[doc(alias = "SignInOTPSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signin/sms",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_otp_sms(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Sends a code by text message to a user, who signs in with it, or signs up if there is no
    /// such user.
    ///
    /// [`verify_otp_sms`](Self::verify_otp_sms) completes it.
    ///
    /// Vendor page: [Sign-In with Auto Sign-up](https://docs.descope.com/api/otp/sms/sign-in-auto-sign-up)
    #[doc(alias = "SignUpOrInOTPSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup-in/sms",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_otp_sms(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Checks a code that was sent by text message, and signs the user in.
    ///
    /// The phone number counts as verified then. A code can be used once.
    ///
    /// Vendor page: [Verify OTP Code](https://docs.descope.com/api/otp/sms/verify-otp)
    #[doc(alias = "VerifyCodeSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/verify/sms",
        json = { loginId: login_id, code },
        auth = scheme("project"),
    )]
    fn verify_otp_sms(&self, login_id: &str, code: &Secret) -> Call<JwtResponse>;

    /// Sends a code by text message to the new phone number of a user who is signed in.
    ///
    /// The user has the new phone number after [`verify_otp_sms`](Self::verify_otp_sms).
    ///
    /// Vendor page: [Update Phone](https://docs.descope.com/api/otp/sms/update-phone)
    #[doc(alias = "UpdateUserPhoneOTPSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/update/phone/sms",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_phone_otp_sms(
        &self,
        update: &UpdatePhoneOtp,
        refresh_jwt: &Secret,
    ) -> Call<PhoneOperationResponse>;

    /// Sends a code by voice call to a new user, who signs up with it.
    ///
    /// It fails if the phone number belongs to a user. [`verify_otp_voice`](Self::verify_otp_voice)
    /// completes the sign-up.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/otp/phone/sign-up)
    #[doc(alias = "SignUpOtpVoice")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup/voice",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_otp_voice(&self, sign_up: &SignUpOtpPhone) -> Call<PhoneOperationResponse>;

    /// Sends a code by voice call to a user, who signs in with it.
    ///
    /// It fails if there is no such user. [`verify_otp_voice`](Self::verify_otp_voice) completes
    /// the sign-in.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/otp/phone/sign-in)
    #[doc(alias = "SignInOTPVoice")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signin/voice",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_otp_voice(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Sends a code by voice call to a user, who signs in with it, or signs up if there is no such
    /// user.
    ///
    /// [`verify_otp_voice`](Self::verify_otp_voice) completes it.
    ///
    /// Vendor page: [Sign-In with Auto Sign-up](https://docs.descope.com/api/otp/phone/sign-in-auto-sign-up)
    #[doc(alias = "SignUpOrInOTPVoice")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/signup-in/voice",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_otp_voice(&self, sign_in: &SignInOtp) -> Call<PhoneOperationResponse>;

    /// Checks a code that was sent by voice call, and signs the user in.
    ///
    /// The phone number counts as verified then. A code can be used once.
    ///
    /// Vendor page: [Verify OTP Code](https://docs.descope.com/api/otp/phone/verify-otp)
    #[doc(alias = "VerifyCodeVoice")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/verify/voice",
        json = { loginId: login_id, code },
        auth = scheme("project"),
    )]
    fn verify_otp_voice(&self, login_id: &str, code: &Secret) -> Call<JwtResponse>;

    /// Sends a code by voice call to the new phone number of a user who is signed in.
    ///
    /// The user has the new phone number after [`verify_otp_voice`](Self::verify_otp_voice).
    ///
    /// Vendor page: [Update Phone](https://docs.descope.com/api/otp/phone/update-phone)
    #[doc(alias = "UpdateUserPhoneOTPVoice")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/otp/update/phone/voice",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_phone_otp_voice(
        &self,
        update: &UpdatePhoneOtp,
        refresh_jwt: &Secret,
    ) -> Call<PhoneOperationResponse>;
}

impl Otp for Descope {}
