//! The app itself, and its settings (retired).

mod app_info;
mod auth_methods;
mod element_customization;
mod layouts;

use auth_core::{Call, Provider, endpoint};

pub use self::app_info::AppInfo;
pub use self::auth_methods::{AuthMethods, MagicLinkAuthMethod, OtpAuthMethod, TtlDisplayUnit};
pub use self::element_customization::{ElementCustomization, FontFamily};
pub use self::layouts::{LayoutConfig, Layouts, UserMetadataField};
use super::Passage;

/// The app itself.
pub trait Apps: Provider {
    /// Gives the app and its settings.
    ///
    /// The vendor dropped it from this API in January 2025.
    #[doc(alias = "getApp")]
    #[deprecated(note = "use `PassageAuth::get_app` instead")]
    #[endpoint(method = GET, path = "", envelope = "app")]
    fn get_app(&self) -> Call<AppInfo>;
}

impl Apps for Passage {}
