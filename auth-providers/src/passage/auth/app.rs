//! The app itself, as everybody sees it (retired).

mod settings;

use auth_core::{Call, Provider, endpoint};

pub use self::settings::{App, AuthFallbackMethod, SocialConnections};
use super::PassageAuth;

/// The app itself.
pub trait AuthApp: Provider {
    /// Gives the app and the settings that its pages need. Everybody may read them.
    #[doc(alias = "getApp")]
    #[endpoint(method = GET, path = "", auth = none, envelope = "app")]
    fn get_app(&self) -> Call<App>;
}

impl AuthApp for PassageAuth {}
