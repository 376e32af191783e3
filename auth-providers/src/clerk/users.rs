//! Users: <https://clerk.com/docs/reference/backend-api/tag/users>

pub mod authentication;
pub mod billing;

mod count_users;
mod create_user;
mod enterprise_account;
mod external_account;
mod list_users;
mod metadata;
mod organizations;
mod passkey;
mod password_hasher;
mod saml_account;
mod update_user;
mod user;
mod web3_wallet;

use auth_core::{Call, Multipart, Provider, endpoint};

pub use self::count_users::{CountUsers, TotalCount};
pub use self::create_user::CreateUser;
pub use self::enterprise_account::{EnterpriseAccount, EnterpriseConnection, EnterpriseProtocol};
pub use self::external_account::ExternalAccount;
pub use self::list_users::ListUsers;
pub use self::metadata::{ReplaceUserMetadata, UpdateUserMetadata};
pub use self::organizations::{ListUserOrganizationInvitations, ListUserOrganizationMemberships};
pub use self::passkey::Passkey;
pub use self::password_hasher::PasswordHasher;
pub use self::saml_account::{SamlAccount, SamlConnection};
pub use self::update_user::UpdateUser;
pub use self::user::{ScimUserMetadata, User};
pub use self::web3_wallet::Web3Wallet;
use super::deleted_object::DeletedObject;
use super::organization_invitations::OrganizationInvitation;
use super::organization_memberships::OrganizationMembership;
use super::{Clerk, List, Paginated};

/// The users of an instance.
///
/// `user_id` is the user's id, `user_…`.
pub trait Users: Provider {
    /// Lists the users, the newest first unless the filter orders them otherwise.
    ///
    /// By default the pages are requested by `offset`. Clerk advises against that for long lists:
    /// see [`ListUsers::starting_after`].
    ///
    /// Vendor page: [List all users](https://clerk.com/docs/reference/backend-api/tag/users/get/users)
    #[doc(alias = "GetUserList")]
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn list_users(&self, filter: &ListUsers) -> Call<List<User>>;

    /// Creates a user.
    ///
    /// Which fields are required depends on the settings of the instance. Each call creates another
    /// user, unless the instance has one with the same address, number, user name or external id.
    ///
    /// Vendor page: [Create a new user](https://clerk.com/docs/reference/backend-api/tag/users/post/users)
    #[doc(alias = "CreateUser")]
    #[endpoint(method = POST, path = "/users", json = user)]
    fn create_user(&self, user: &CreateUser) -> Call<User>;

    /// Counts the users that match a filter.
    ///
    /// Vendor page: [Count users](https://clerk.com/docs/reference/backend-api/tag/users/get/users/count)
    #[doc(alias = "GetUsersCount")]
    #[endpoint(method = GET, path = "/users/count?<filter..>")]
    fn count_users(&self, filter: &CountUsers) -> Call<TotalCount>;

    /// Gives a user.
    ///
    /// Vendor page: [Retrieve a user](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D)
    #[doc(alias = "GetUser")]
    #[endpoint(method = GET, path = "/users/<user_id>")]
    fn get_user(&self, user_id: &str) -> Call<User>;

    /// Deletes a user.
    ///
    /// Vendor page: [Delete a user](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D)
    #[doc(alias = "DeleteUser")]
    #[endpoint(method = DELETE, path = "/users/<user_id>")]
    fn delete_user(&self, user_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a user.
    ///
    /// Metadata is changed with [`update_user_metadata`](Self::update_user_metadata) or
    /// [`replace_user_metadata`](Self::replace_user_metadata). Clerk takes 10 such requests for a
    /// user in 10 seconds.
    ///
    /// Vendor page: [Update a user](https://clerk.com/docs/reference/backend-api/tag/users/patch/users/%7Buser_id%7D)
    #[doc(alias = "UpdateUser")]
    #[endpoint(method = PATCH, path = "/users/<user_id>", json = changes, idempotent)]
    fn update_user(&self, user_id: &str, changes: &UpdateUser) -> Call<User>;

    /// Bans a user: all sessions are revoked, and the user cannot sign in until
    /// [`unban_user`](Self::unban_user).
    ///
    /// If the plan of the instance does not include it, that is an error with status 402.
    ///
    /// Vendor page: [Ban a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/ban)
    #[doc(alias = "BanUser")]
    #[endpoint(method = POST, path = "/users/<user_id>/ban", idempotent)]
    fn ban_user(&self, user_id: &str) -> Call<User>;

    /// Ends the ban of a user.
    ///
    /// Vendor page: [Unban a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/unban)
    #[doc(alias = "UnbanUser")]
    #[endpoint(method = POST, path = "/users/<user_id>/unban", idempotent)]
    fn unban_user(&self, user_id: &str) -> Call<User>;

    /// Bans 1 to 50 users, as [`ban_user`](Self::ban_user) does one.
    ///
    /// Vendor page: [Ban multiple users](https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban)
    #[doc(alias = "UsersBan")]
    #[endpoint(method = POST, path = "/users/ban", json = { user_ids }, idempotent)]
    fn ban_users(&self, user_ids: &[&str]) -> Call<Vec<User>>;

    /// Ends the ban of 1 to 50 users.
    ///
    /// Vendor page: [Unban multiple users](https://clerk.com/docs/reference/backend-api/tag/users/post/users/unban)
    #[doc(alias = "UsersUnban")]
    #[endpoint(method = POST, path = "/users/unban", json = { user_ids }, idempotent)]
    fn unban_users(&self, user_ids: &[&str]) -> Call<Vec<User>>;

    /// Locks a user out: there is no sign-in until the lock expires, or until
    /// [`unlock_user`](Self::unlock_user).
    ///
    /// How long the lock holds is a setting of the instance.
    ///
    /// Vendor page: [Lock a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/lock)
    #[doc(alias = "LockUser")]
    #[endpoint(method = POST, path = "/users/<user_id>/lock", idempotent)]
    fn lock_user(&self, user_id: &str) -> Call<User>;

    /// Ends the lock of a user.
    ///
    /// Vendor page: [Unlock a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/unlock)
    #[doc(alias = "UnlockUser")]
    #[endpoint(method = POST, path = "/users/<user_id>/unlock", idempotent)]
    fn unlock_user(&self, user_id: &str) -> Call<User>;

    /// Replaces the picture of a user.
    ///
    /// The form has one part, `file`, with a file name:
    /// `Multipart::new().part("file", Part::new(picture).file_name("ada.png"))`.
    ///
    /// Vendor page: [Set user profile image](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/profile_image)
    #[doc(alias = "SetUserProfileImage")]
    #[endpoint(
        method = POST,
        path = "/users/<user_id>/profile_image",
        multipart = form,
        idempotent,
    )]
    fn set_user_profile_image(&self, user_id: &str, form: Multipart) -> Call<User>;

    /// Deletes the picture of a user.
    ///
    /// Vendor page: [Delete user profile image](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/profile_image)
    #[doc(alias = "DeleteUserProfileImage")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/profile_image")]
    fn delete_user_profile_image(&self, user_id: &str) -> Call<User>;

    /// Replaces the given kinds of a user's metadata as a whole.
    ///
    /// To change single entries, use [`update_user_metadata`](Self::update_user_metadata). Clerk
    /// takes 10 such requests for a user in 10 seconds.
    ///
    /// Vendor page: [Replace a user's metadata](https://clerk.com/docs/reference/backend-api/tag/users/put/users/%7Buser_id%7D/metadata)
    #[doc(alias = "ReplaceUserMetadata")]
    #[endpoint(method = PUT, path = "/users/<user_id>/metadata", json = metadata)]
    fn replace_user_metadata(&self, user_id: &str, metadata: &ReplaceUserMetadata) -> Call<User>;

    /// Merges entries into a user's metadata.
    ///
    /// Nested objects are merged as well. An entry that is `null` is removed, at any depth. Clerk
    /// takes 10 such requests for a user in 10 seconds.
    ///
    /// Vendor page: [Merge and update a user's metadata](https://clerk.com/docs/reference/backend-api/tag/users/patch/users/%7Buser_id%7D/metadata)
    #[doc(alias = "UpdateUserMetadata")]
    #[endpoint(method = PATCH, path = "/users/<user_id>/metadata", json = changes, idempotent)]
    fn update_user_metadata(&self, user_id: &str, changes: &UpdateUserMetadata) -> Call<User>;

    /// Lists a user's memberships in organizations.
    ///
    /// Vendor page: [Retrieve all memberships for a user](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/organization_memberships)
    #[doc(alias = "UsersGetOrganizationMemberships")]
    #[endpoint(method = GET, path = "/users/<user_id>/organization_memberships?<filter..>")]
    fn list_user_organization_memberships(
        &self,
        user_id: &str,
        filter: &ListUserOrganizationMemberships,
    ) -> Call<Paginated<OrganizationMembership>>;

    /// Lists the invitations of a user to organizations.
    ///
    /// Vendor page: [Retrieve all invitations for a user](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/organization_invitations)
    #[doc(alias = "UsersGetOrganizationInvitations")]
    #[endpoint(method = GET, path = "/users/<user_id>/organization_invitations?<filter..>")]
    fn list_user_organization_invitations(
        &self,
        user_id: &str,
        filter: &ListUserOrganizationInvitations,
    ) -> Call<Paginated<OrganizationInvitation>>;
}

impl Users for Clerk {}
