//! The ids of applications.

pub(in crate::sandbox) const APP_ID: &str = "app_2sandbox0000000000000000001";

/// The prefix of all application ids.
pub(super) const APP_PREFIX: &str = "app_";

/// The id of an application. Ids sort by age, as the vendor's do. The first is [`APP_ID`].
pub(super) fn numbered(number: usize) -> String {
    let (prefix, _) = APP_ID.split_at(APP_ID.len() - 4);
    format!("{prefix}{number:04}")
}
