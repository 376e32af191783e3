//! The texts of `#[request]` and `#[response]`.

use std::fmt::Display;

use super::with_help;

messages! {
    // The item.
    not_on_a_struct(attribute, kind, help):
        "`{attribute}` stands on a struct with named fields, not on {kind}",
        "{help}";
    second_attribute(name):
        "`{name}` is a request or a response already, and has one attribute that says so",
        "remove one of them; a struct that goes both ways is a request that derives `Deserialize`";
    derived_already(derived, attribute):
        "`{derived}` is derived by `{attribute}` already",
        "remove `{derived}`";
    serde_crate(attribute):
        "where serde is found is told to it by `{attribute}`",
        "remove it; where auth-core is re-exported, `{attribute}` takes its path as `crate`";
    deny_unknown_fields():
        "`deny_unknown_fields` makes an error of each field that the provider adds",
        "remove `deny_unknown_fields`";
    default_of_all():
        "`default` on the whole struct says of no field whether it may be missing",
        "put it on each field that may be missing";
    bound_of_serde(name, bound):
        "`{name}: {bound}` stands beside the bound that serde adds, and contradicts it",
        "remove `{bound}`";

    // The attribute.
    unknown_argument(attribute, found):
        "`{attribute}` does not take `{found}`",
        "it takes `crate` alone, the path of a re-exported auth-core; a field has attributes of its own";
    unknown_option(found, name):
        "`{found}` says nothing of `{name}`",
        "in a request a field takes `#[request]` with `required` for a list or map that is always sent, or with `setter` as `none`";
    option_idle(option, name, why):
        "`{option}` changes nothing: `{name}` {why}",
        "remove `{option}`";

    // The fields.
    field_private(name, ident):
        "`{name}` is private in a struct that others use",
        "`pub {ident}`";
    field_borrowed(name, found, word, help):
        "`{name}` borrows in `{found}`, but a {word} owns what it holds",
        "{help}";
    optional_twice(name, found, help):
        "`{name}` is optional twice in `{found}`",
        "{help}";
    patch_in_a_response(name, found):
        "`{name}` is `{found}`, which says what a request changes, in a response",
        "take an `Option`, which is `None` where the field is missing or `null`";
    setter_reserved(name):
        "the setter of `{name}` would take the place of `{name}` that every request has",
        "call the field something else, and tell serde its name on the wire with `rename`";
    serde_of_reading(key, name):
        "`{key}` says how `{name}` is read, but a request is only written",
        "remove it, or derive `Deserialize` beside the attribute";
    flatten_of_a_list(name):
        "`{name}` is a list, which has no fields to be flattened",
        "remove `flatten`";
    secret_joined(name):
        "`{name}` holds secrets, and a joined list goes into a URL, which every server on the way logs",
        "send them in the body, where each is written by itself";
}
