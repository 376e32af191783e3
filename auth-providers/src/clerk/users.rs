//! Users: <https://clerk.com/docs/reference/backend-api/tag/users>

pub mod authentication;
pub mod billing;

mod enterprise_account;
mod external_account;
mod list_users;
mod passkey;
mod saml_account;
mod user;
mod web3_wallet;

use auth_core::{Call, Provider, endpoint};

pub use self::enterprise_account::{EnterpriseAccount, EnterpriseConnection, EnterpriseProtocol};
pub use self::external_account::ExternalAccount;
pub use self::list_users::ListUsers;
pub use self::passkey::Passkey;
pub use self::saml_account::{SamlAccount, SamlConnection};
pub use self::user::{ScimUserMetadata, User};
pub use self::web3_wallet::Web3Wallet;
use super::{Clerk, List};

/// The users of an instance.
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
}

impl Users for Clerk {}
