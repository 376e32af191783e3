//! Phone numbers: <https://clerk.com/docs/reference/backend-api/tag/phone-numbers>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::Clerk;
use super::deleted_object::DeletedObject;
use super::identification_link::IdentificationLink;
use super::verification::{CodeVerification, IdentificationStatus, Verification};
use super::wire;

/// The phone numbers of users.
///
/// `phone_number_id` is the id of a number, `idn_…`. The numbers themselves have `+` and the country
/// code in front.
pub trait PhoneNumbers: Provider {
    /// Adds a phone number to a user.
    ///
    /// Vendor page: [Create a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/post/phone_numbers)
    #[doc(alias = "CreatePhoneNumber")]
    #[endpoint(method = POST, path = "/phone_numbers", json = phone_number)]
    fn create_phone_number(&self, phone_number: &CreatePhoneNumber) -> Call<PhoneNumber>;

    /// Gives a phone number.
    ///
    /// Vendor page: [Retrieve a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/get/phone_numbers/%7Bphone_number_id%7D)
    #[doc(alias = "GetPhoneNumber")]
    #[endpoint(method = GET, path = "/phone_numbers/<phone_number_id>")]
    fn get_phone_number(&self, phone_number_id: &str) -> Call<PhoneNumber>;

    /// Deletes a phone number.
    ///
    /// Vendor page: [Delete a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/delete/phone_numbers/%7Bphone_number_id%7D)
    #[doc(alias = "DeletePhoneNumber")]
    #[endpoint(method = DELETE, path = "/phone_numbers/<phone_number_id>")]
    fn delete_phone_number(&self, phone_number_id: &str) -> Call<DeletedObject>;

    /// Changes the given properties of a phone number.
    ///
    /// Vendor page: [Update a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/patch/phone_numbers/%7Bphone_number_id%7D)
    #[doc(alias = "UpdatePhoneNumber")]
    #[endpoint(
        method = PATCH,
        path = "/phone_numbers/<phone_number_id>",
        json = changes,
        idempotent,
    )]
    fn update_phone_number(
        &self,
        phone_number_id: &str,
        changes: &UpdatePhoneNumber,
    ) -> Call<PhoneNumber>;

    /// Sends a code to a phone number, with which its owner proves that it is theirs.
    ///
    /// [`attempt_phone_number_verification`](Self::attempt_phone_number_verification) checks the
    /// code. Each call sends another message.
    ///
    /// Vendor page: [Send a verification code to a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/post/phone_numbers/%7Bphone_number_id%7D/prepare_verification)
    #[doc(alias = "PreparePhoneNumberVerification")]
    #[endpoint(method = POST, path = "/phone_numbers/<phone_number_id>/prepare_verification")]
    fn prepare_phone_number_verification(&self, phone_number_id: &str) -> Call<CodeVerification>;

    /// Checks the code that was sent to a phone number, and verifies the number if it is right.
    ///
    /// A wrong or expired code is no error: the status of the response says so. After the right one,
    /// a further attempt is an error with code `verification_already_verified`. Nobody is signed in:
    /// [`create_sign_in_token`](super::sign_in_tokens::SignInTokens::create_sign_in_token) can do
    /// that.
    ///
    /// Vendor page: [Verify a code sent to a phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/post/phone_numbers/%7Bphone_number_id%7D/attempt_verification)
    #[doc(alias = "AttemptPhoneNumberVerification")]
    #[endpoint(
        method = POST,
        path = "/phone_numbers/<phone_number_id>/attempt_verification",
        json = { verification_id, code },
    )]
    fn attempt_phone_number_verification(
        &self,
        phone_number_id: &str,
        verification_id: &str,
        code: &Secret,
    ) -> Call<CodeVerification>;

    /// Replaces all phone numbers of a user with one, which is no second factor.
    ///
    /// If one of the former numbers was a second factor, all second factors of the user are disabled.
    ///
    /// Vendor page: [Replace a user's phone number](https://clerk.com/docs/reference/backend-api/tag/phone-numbers/put/users/%7Buser_id%7D/phone_number)
    #[doc(alias = "ReplaceUserPhoneNumber")]
    #[endpoint(method = PUT, path = "/users/<user_id>/phone_number", json = phone_number)]
    fn replace_user_phone_number(
        &self,
        user_id: &str,
        phone_number: &ReplaceUserPhoneNumber,
    ) -> Call<PhoneNumber>;
}

impl PhoneNumbers for Clerk {}

/// The parameters of a new phone number.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreatePhoneNumber {
    /// The id of the user, `user_…`.
    pub user_id: String,
    /// The number itself.
    pub phone_number: String,
    /// Whether it counts as verified. Default: no.
    pub verified: Option<bool>,
    /// Whether it becomes the user's primary number. Default: no, unless it is the first one.
    pub primary: Option<bool>,
    /// Whether it is used as a second factor, which only a verified number can be. The first such
    /// number becomes the default second factor.
    pub reserved_for_second_factor: Option<bool>,
}

/// The changes to a phone number.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdatePhoneNumber {
    /// Whether it counts as verified.
    pub verified: Option<bool>,
    /// Whether it becomes the user's primary number.
    pub primary: Option<bool>,
    /// Whether it is used as a second factor, which only a verified number can be. The first such
    /// number becomes the default second factor.
    pub reserved_for_second_factor: Option<bool>,
}

/// The one phone number that a user is to have.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplaceUserPhoneNumber {
    /// The number itself.
    pub phone_number: String,
    /// Its status. Default: `Verified`.
    ///
    /// With `Unverified`, a user who has no other way to sign in is locked out, and cannot verify the
    /// number either.
    pub identification_status: Option<IdentificationStatus>,
}

/// A phone number of a user.
#[response]
#[derive(PartialEq)]
pub struct PhoneNumber {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `phone_number`.
    #[serde(default)]
    pub object: String,
    /// The number itself, with `+` and the country code.
    pub phone_number: String,
    /// Whether the number is used as a second factor.
    #[serde(default)]
    pub reserved_for_second_factor: bool,
    /// Whether the number is the default second factor.
    #[serde(default)]
    pub default_second_factor: bool,
    /// Whether the number is reserved for this user although it is not verified.
    #[serde(default)]
    pub reserved: bool,
    /// The verification of the number.
    pub verification: Option<Verification>,
    /// The accounts that the number came from.
    #[serde(default)]
    pub linked_to: Vec<IdentificationLink>,
    /// Backup codes, which the user can enter instead of a code sent to the number. They are left
    /// out where a user is serialized.
    #[serde(skip_serializing)]
    pub backup_codes: Option<Vec<Secret>>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
