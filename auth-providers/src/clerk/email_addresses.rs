//! E-mail addresses: <https://clerk.com/docs/reference/backend-api/tag/email-addresses>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::Clerk;
use super::deleted_object::DeletedObject;
use super::identification_link::IdentificationLink;
use super::verification::{CodeVerification, IdentificationStatus, Verification};
use super::wire;

/// The e-mail addresses of users.
///
/// `email_address_id` is the id of an address, `idn_…`.
pub trait EmailAddresses: Provider {
    /// Adds an e-mail address to a user.
    ///
    /// If another user of the instance has it, that is an error.
    ///
    /// Vendor page: [Create an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/post/email_addresses)
    #[doc(alias = "CreateEmailAddress")]
    #[endpoint(method = POST, path = "/email_addresses", json = email_address)]
    fn create_email_address(&self, email_address: &CreateEmailAddress) -> Call<EmailAddress>;

    /// Gives an e-mail address.
    ///
    /// Vendor page: [Retrieve an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/get/email_addresses/%7Bemail_address_id%7D)
    #[doc(alias = "GetEmailAddress")]
    #[endpoint(method = GET, path = "/email_addresses/<email_address_id>")]
    fn get_email_address(&self, email_address_id: &str) -> Call<EmailAddress>;

    /// Deletes an e-mail address.
    ///
    /// Vendor page: [Delete an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/delete/email_addresses/%7Bemail_address_id%7D)
    #[doc(alias = "DeleteEmailAddress")]
    #[endpoint(method = DELETE, path = "/email_addresses/<email_address_id>")]
    fn delete_email_address(&self, email_address_id: &str) -> Call<DeletedObject>;

    /// Changes the given properties of an e-mail address.
    ///
    /// Vendor page: [Update an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/patch/email_addresses/%7Bemail_address_id%7D)
    #[doc(alias = "UpdateEmailAddress")]
    #[endpoint(
        method = PATCH,
        path = "/email_addresses/<email_address_id>",
        json = changes,
        idempotent,
    )]
    fn update_email_address(
        &self,
        email_address_id: &str,
        changes: &UpdateEmailAddress,
    ) -> Call<EmailAddress>;

    /// Sends a code to an e-mail address, with which its owner proves that it is theirs.
    ///
    /// [`attempt_email_address_verification`](Self::attempt_email_address_verification) checks the
    /// code. Each call sends another mail.
    ///
    /// Vendor page: [Send a verification code to an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/post/email_addresses/%7Bemail_address_id%7D/prepare_verification)
    #[doc(alias = "PrepareEmailAddressVerification")]
    #[endpoint(method = POST, path = "/email_addresses/<email_address_id>/prepare_verification")]
    fn prepare_email_address_verification(&self, email_address_id: &str) -> Call<CodeVerification>;

    /// Checks the code that was sent to an e-mail address, and verifies the address if it is right.
    ///
    /// A wrong or expired code is no error: the status of the response says so. After the right one,
    /// a further attempt is an error with code `verification_already_verified`. Nobody is signed in:
    /// [`create_sign_in_token`](super::sign_in_tokens::SignInTokens::create_sign_in_token) can do
    /// that.
    ///
    /// Vendor page: [Verify a code sent to an email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/post/email_addresses/%7Bemail_address_id%7D/attempt_verification)
    #[doc(alias = "AttemptEmailAddressVerification")]
    #[endpoint(
        method = POST,
        path = "/email_addresses/<email_address_id>/attempt_verification",
        json = { verification_id, code },
    )]
    fn attempt_email_address_verification(
        &self,
        email_address_id: &str,
        verification_id: &str,
        code: &Secret,
    ) -> Call<CodeVerification>;

    /// Replaces all e-mail addresses of a user with one.
    ///
    /// If one of them came from an account at another provider, that is an error: delete the account
    /// first.
    ///
    /// Vendor page: [Replace a user's email address](https://clerk.com/docs/reference/backend-api/tag/email-addresses/put/users/%7Buser_id%7D/email_address)
    #[doc(alias = "ReplaceUserEmailAddress")]
    #[endpoint(method = PUT, path = "/users/<user_id>/email_address", json = email_address)]
    fn replace_user_email_address(
        &self,
        user_id: &str,
        email_address: &ReplaceUserEmailAddress,
    ) -> Call<EmailAddress>;
}

impl EmailAddresses for Clerk {}

/// The parameters of a new e-mail address.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateEmailAddress {
    /// The id of the user, `user_…`.
    pub user_id: String,
    /// The address itself.
    pub email_address: String,
    /// Whether it counts as verified. Default: no.
    pub verified: Option<bool>,
    /// Whether it becomes the user's primary address. Default: no, unless it is the first one.
    pub primary: Option<bool>,
    /// Whether the former primary address is told by e-mail that another one is now the primary one.
    /// Default: no.
    pub notify_primary_email_address_changed: Option<bool>,
}

/// The changes to an e-mail address.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateEmailAddress {
    /// Whether it counts as verified.
    pub verified: Option<bool>,
    /// Whether it becomes the user's primary address.
    pub primary: Option<bool>,
    /// Whether the former primary address is told by e-mail that another one is now the primary one.
    /// Default: no.
    pub notify_primary_email_address_changed: Option<bool>,
}

/// The one e-mail address that a user is to have.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplaceUserEmailAddress {
    /// The address itself.
    pub email_address: String,
    /// Its status. Default: `Verified`.
    ///
    /// With `Unverified`, a user who has no other way to sign in is locked out, and cannot verify the
    /// address either.
    pub identification_status: Option<IdentificationStatus>,
    /// Whether the former primary address is told by e-mail that another one is now the primary one.
    /// Default: no.
    pub notify_primary_email_address_changed: Option<bool>,
}

/// An e-mail address of a user.
#[response]
#[derive(PartialEq)]
pub struct EmailAddress {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `email_address`.
    #[serde(default)]
    pub object: String,
    /// The address itself.
    pub email_address: String,
    /// Whether the address is reserved for this user although it is not verified.
    #[serde(default)]
    pub reserved: bool,
    /// The verification of the address.
    pub verification: Option<Verification>,
    /// The accounts that the address came from.
    #[serde(default)]
    pub linked_to: Vec<IdentificationLink>,
    /// Whether the address belongs to a domain of an active enterprise connection.
    pub matches_sso_connection: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
