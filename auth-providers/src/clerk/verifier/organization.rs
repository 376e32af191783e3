//! The active organization of a user, from tokens of both versions.

use serde::Deserialize;
use serde_json::{Map, Value};

/// The active organization of a user.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ActiveOrganization {
    /// The organization's id.
    pub id: String,
    /// The organization's name in URLs.
    pub slug: Option<String>,
    /// The user's role, such as `org:admin`.
    pub role: Option<String>,
    /// The role's permissions, such as `org:invoices:create`. Tokens do not contain system
    /// permissions.
    pub permissions: Vec<String>,
}

impl ActiveOrganization {
    /// Reads the claims of version 1 and removes them from `claims`.
    pub(super) fn version_1(claims: &mut Map<String, Value>) -> Option<Self> {
        let id = claims.get("org_id")?.as_str()?.to_owned();
        let mut take = |name| claims.remove(name);
        take("org_id");
        let text = |value: Option<Value>| value?.as_str().map(str::to_owned);
        let permissions = take("org_permissions").map(serde_json::from_value);
        Some(Self {
            id,
            slug: text(take("org_slug")),
            role: text(take("org_role")),
            permissions: permissions.and_then(Result::ok).unwrap_or_default(),
        })
    }

    /// Whether the user has this role, such as `org:admin`.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        self.role.as_deref() == Some(role)
    }

    /// Whether the user has this permission, such as `org:invoices:create`.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        self.permissions.iter().any(|own| own == permission)
    }
}

/// The claim `o` of version 2.
#[derive(Deserialize)]
pub(super) struct Compact {
    id: String,
    slg: Option<String>,
    /// The role without its prefix `org:`.
    rol: Option<String>,
    /// The names of all permissions, separated by commas.
    per: Option<String>,
    /// A bit mask for each feature of the organization, separated by commas. The lowest bit stands
    /// for the first permission.
    fpm: Option<String>,
}

impl Compact {
    /// Converts it to the form of version 1. `features` is the claim `fea`.
    ///
    /// Vendor page: [Decode `o.fpm` manually](https://clerk.com/docs/guides/sessions/session-tokens)
    pub(super) fn expand(self, features: &[String]) -> ActiveOrganization {
        let scoped = features.iter().filter_map(|feature| feature.split_once(':'));
        let own = scoped.filter(|(scope, _)| scope.contains('o')).map(|(_, feature)| feature);
        let masks = self.fpm.iter().flat_map(|list| list.split(','));
        // A mask that is not a number permits nothing.
        let masks = masks.map(|mask| mask.trim_ascii().parse::<u128>().unwrap_or(0));
        let names: Vec<_> =
            self.per.iter().flat_map(|list| list.split(',')).map(str::trim_ascii).collect();
        let permissions = own.zip(masks).flat_map(|(feature, mask)| {
            let permitted =
                names.iter().zip(0..u128::BITS).filter(move |(_, bit)| mask >> bit & 1 == 1);
            permitted.map(move |(name, _)| format!("org:{feature}:{name}"))
        });
        ActiveOrganization {
            permissions: permissions.collect(),
            id: self.id,
            slug: self.slg,
            role: self.rol.map(|role| format!("org:{role}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Compact;

    fn permissions(features: &str, per: &str, fpm: &str) -> String {
        let compact = Compact {
            id: "org_1".to_owned(),
            slg: None,
            rol: Some("admin".to_owned()),
            per: Some(per.to_owned()),
            fpm: Some(fpm.to_owned()),
        };
        let features: Vec<_> = features.split(',').map(str::to_owned).collect();
        let organization = compact.expand(&features);
        assert!(organization.has_role("org:admin"));
        organization.permissions.join(" ")
    }

    #[test]
    fn the_masks_are_read_as_the_vendor_says() {
        for (features, per, fpm, expected) in [
            // The vendor's example.
            (
                "o:dashboard,o:teams",
                "manage,read",
                "3,2",
                "org:dashboard:manage org:dashboard:read org:teams:read",
            ),
            // A user's features have no mask; both scopes count as the organization's.
            ("u:export,o:a", "read", "1", "org:a:read"),
            ("uo:a,ou:b", "read", "1,1", "org:a:read org:b:read"),
            // Too few masks, too many, too high, none.
            ("o:a,o:b", "read", "1", "org:a:read"),
            ("o:a", "read", "1,1", "org:a:read"),
            ("o:a", "read", "6", ""),
            ("o:a", "read", "x", ""),
            ("o:a", "read", "-1", ""),
            ("o:a", "read", "", ""),
            ("a", "read", "1", ""),
        ] {
            assert_eq!(permissions(features, per, fpm), expected, "{features} {per} {fpm}");
        }
    }
}
