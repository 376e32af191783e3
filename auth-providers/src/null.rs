//! Decodes `null` as if the field were missing.

#[cfg(any(feature = "clerk", feature = "descope", feature = "svix"))]
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

/// Reads `null` as the type's default. Together with `default` the field may also be missing:
/// `#[serde(default, deserialize_with = "null::or_default")]`.
pub(crate) fn or_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(from).map(Option::unwrap_or_default)
}

/// The same for a map. Entries that are `null` are left out.
#[cfg(any(feature = "clerk", feature = "descope", feature = "svix"))]
pub(crate) fn or_entries<'de, D, V>(from: D) -> Result<BTreeMap<String, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    let map: BTreeMap<String, Option<V>> = or_default(from)?;
    Ok(map.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}
