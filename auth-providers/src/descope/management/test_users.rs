//! Test users: <https://docs.descope.com/api/management/users/test-users>

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use crate::descope::Descope;
use crate::descope::login_options::LoginOptions;
use crate::descope::management::users::{CreateUser, SearchUsers, UserResponse, UsersResponse};
use crate::descope::wire;

/// Users for tests, whose codes and links are given to the caller instead of sent.
///
/// They are neither audited nor counted as active users. A project has room for a few of them only,
/// depending on the plan.
pub trait TestUsers: Provider {
    /// Creates a test user.
    ///
    /// It fails if there is a user with the login id, or if the project has as many test users as it
    /// may have. The vendor's own clients set [`test`](CreateUser::test) too.
    ///
    /// Vendor page: [Create Test User](https://docs.descope.com/api/management/users/create-test-user)
    #[doc(alias = "CreateTestUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/create/test", json = user)]
    fn create_test_user(&self, user: &CreateUser) -> Call<UserResponse>;

    /// Gives the test users who match, a page of them. An empty filter gives all.
    ///
    /// Vendor page: [Search test Users](https://docs.descope.com/api/management/users/search-test-users)
    #[doc(alias = "SearchTestUsers")]
    #[endpoint(method = POST, path = "/v2/mgmt/user/search/test", json = filter, idempotent)]
    fn search_test_users(&self, filter: &SearchUsers) -> Call<UsersResponse>;

    /// Makes a one-time code of a test user, as a sign-in would send it. Each call makes another one.
    ///
    /// The code is verified as any other of its delivery method, such as
    /// with [`Otp::verify_otp_email`](crate::descope::otp::Otp::verify_otp_email).
    ///
    /// Vendor page: [Generate OTP](https://docs.descope.com/api/management/users/test-users/generate-otp)
    #[doc(alias = "GenerateOTPForTestUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/tests/generate/otp", json = otp)]
    fn generate_otp_for_test_user(
        &self,
        otp: &GenerateOtpForTestUser,
    ) -> Call<GenerateOtpForTestUserResponse>;

    /// Makes a magic link of a test user, as a sign-in would send it. Each call makes another one.
    ///
    /// [`verify_magic_link`](crate::descope::magic_link::MagicLink::verify_magic_link) takes the
    /// link's parameter `t`.
    ///
    /// Vendor page: [Generate Magic Link](https://docs.descope.com/api/management/users/test-users/generate-magic-link)
    #[doc(alias = "GenerateMagicLinkForTestUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/tests/generate/magiclink", json = link)]
    fn generate_magic_link_for_test_user(
        &self,
        link: &GenerateMagicLinkForTestUser,
    ) -> Call<GenerateMagicLinkForTestUserResponse>;

    /// Makes an enchanted link of a test user, as a sign-in would send it. Each call makes another
    /// one.
    ///
    /// [`verify_enchanted_link`](crate::descope::enchanted_link::EnchantedLink::verify_enchanted_link)
    /// takes the link's parameter `t`.
    ///
    /// Vendor page: [Generate Enchanted Link](https://docs.descope.com/api/management/users/test-users/generate-enchanted-link)
    #[doc(alias = "GenerateEnchantedLinkForTestUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/tests/generate/enchantedlink", json = link)]
    fn generate_enchanted_link_for_test_user(
        &self,
        link: &GenerateEnchantedLinkForTestUser,
    ) -> Call<GenerateEnchantedLinkForTestUserResponse>;

    /// Deletes all test users of the project. That cannot be undone.
    ///
    /// Vendor page: [Delete All Test Users](https://docs.descope.com/api/management/users/test-users/delete-all-test-users)
    #[doc(alias = "DeleteAllTestUsers")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/user/test/delete/all")]
    fn delete_all_test_users(&self) -> Call<()>;
}

impl TestUsers for Descope {}

/// The parameters of a one-time code.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateOtpForTestUser {
    /// One of the test user's login ids.
    pub login_id: String,
    /// How a real code would be sent: `email`, `sms`, `voice` or `whatsapp`.
    pub delivery_method: String,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// The parameters of a magic link.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateMagicLinkForTestUser {
    /// One of the test user's login ids.
    pub login_id: String,
    /// How a real link would be sent: `email`, `sms` or `whatsapp`.
    pub delivery_method: String,
    /// The URL that the link leads to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// The parameters of an enchanted link.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateEnchantedLinkForTestUser {
    /// One of the test user's login ids.
    pub login_id: String,
    /// The URL that the link leads to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// A one-time code.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateOtpForTestUserResponse {
    /// The test user's login id.
    #[serde(default)]
    pub login_id: String,
    /// The code.
    #[serde(deserialize_with = "wire::text")]
    pub code: Option<Secret>,
}

/// A magic link.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateMagicLinkForTestUserResponse {
    /// The test user's login id.
    #[serde(default)]
    pub login_id: String,
    /// The link, with the token in its parameter `t`.
    #[serde(deserialize_with = "wire::text")]
    pub link: Option<Secret>,
}

/// An enchanted link, and what the first device needs while the link is followed.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateEnchantedLinkForTestUserResponse {
    /// The test user's login id.
    #[serde(default)]
    pub login_id: String,
    /// The right link, with the token in its parameter `t`.
    #[serde(deserialize_with = "wire::text")]
    pub link: Option<Secret>,
    /// The reference that
    /// [`get_enchanted_link_session`](crate::descope::enchanted_link::EnchantedLink::get_enchanted_link_session)
    /// takes. Whoever has it gets the session.
    #[serde(deserialize_with = "wire::text")]
    pub pending_ref: Option<Secret>,
}
