//! What Descope's document does not say of its resources.

use crate::sandbox::documented::{Effect, Noun, Style, Time};

const ID: (&str, &str) = ("id", "/id");
const NAME: (&str, &str) = ("name", "/name");
const IDS: (&str, &str) = ("ids", "/id");

pub(super) static STYLE: Style = Style {
    ids: &[("Groups", "GRP"), ("Users", "U"), ("backup", "BAK")],
    filler: "",
    keys: &[],
    names: &[],
    get_if_exists: None,
    seeded: &[],
    views: &[],
    nouns: &[
        noun(
            &["/v1/mgmt/user", "/v2/mgmt/user"],
            &["/v1/mgmt/users"],
            "U",
            &[("userId", "/userId"), ("loginId", "/loginIds")],
            &[("userIds", "/userId"), ("loginIds", "/loginIds")],
        ),
        noun(&["/v1/mgmt/tenant"], &[], "T", &[ID], &[("tenantIds", "/id")]),
        noun(
            &["/v1/mgmt/role"],
            &[],
            "R",
            &[ID, NAME],
            &[("roleIds", "/id"), ("roleNames", "/name")],
        ),
        noun(&["/v1/mgmt/permission"], &[], "P", &[ID, NAME], &[IDS, ("names", "/name")]),
        noun(&["/v1/mgmt/accesskey"], &[], "K", &[ID], &[IDS]),
        noun(
            &[
                "/v1/mgmt/sso/idp/app",
                "/v1/mgmt/sso/idp/app/oidc",
                "/v1/mgmt/sso/idp/app/saml",
                "/v1/mgmt/sso/idp/app/wsfed",
            ],
            &["/v1/mgmt/sso/idp/apps"],
            "SA",
            &[ID],
            &[IDS],
        ),
        noun(
            &["/v1/mgmt/thirdparty/app"],
            &["/v1/mgmt/thirdparty/apps"],
            "TPA",
            &[ID, ("clientId", "/clientId")],
            &[IDS],
        ),
        noun(&["/v1/mgmt/outbound/app"], &["/v1/mgmt/outbound/apps"], "OA", &[ID], &[IDS]),
        noun(&["/v1/mgmt/resource"], &["/v1/mgmt/resources"], "RS", &[ID, ("uri", "/uri")], &[IDS]),
        noun(
            &["/v1/mgmt/resource/dynamic-registration-template"],
            &["/v1/mgmt/resource/dynamic-registration-templates"],
            "DRT",
            &[ID],
            &[IDS],
        ),
        noun(&["/v1/mgmt/jwt/templates"], &[], "JT", &[ID], &[IDS]),
        noun(&["/v1/mgmt/list"], &[], "L", &[ID, NAME], &[IDS]),
        noun(&["/v1/mgmt/managementkey"], &[], "MK", &[ID], &[IDS]),
        noun(&["/v1/mgmt/descoper"], &[], "D", &[ID], &[IDS]),
        noun(&["/v1/mgmt/mcp/server"], &["/v1/mgmt/mcp/servers"], "MS", &[ID], &[IDS]),
        noun(
            &["/v1/mgmt/mcp/server/client"],
            &["/v1/mgmt/mcp/server/clients"],
            "MC",
            &[ID, ("clientId", "/clientId")],
            &[IDS],
        ),
    ],
    renames: &[("newName", "/name")],
    created: &["createdTime"],
    updated: &["modifiedTime"],
    time: Time::Seconds,
    secrets: &[("cleartext", ""), ("clientId", "")],
    effects: &[
        ("activate", "status", Effect::Text("active")),
        ("deactivate", "status", Effect::Text("inactive")),
    ],
    paging: &["count", "limit", "offset", "page", "sort", "startIndex"],
};

const fn noun(
    one: &'static [&'static str],
    many: &'static [&'static str],
    prefix: &'static str,
    names: &'static [(&'static str, &'static str)],
    lists: &'static [(&'static str, &'static str)],
) -> Noun {
    Noun { one, many, prefix, names, lists }
}
