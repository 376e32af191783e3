//! Every text that the macro can print: the mistake or its consequence, then what to write.
//!
//! A help is code or prose. Code stands in backticks at its beginning, behind `add` or `remove` if it
//! does not take the place of what is there; `, or` begins an alternative, `and` another edit of the
//! same. It compiles as it stands and says what was meant: `tests/pasted.rs` does what each says. In prose,
//! backticks hold names and single marks, nothing that could be pasted.

use std::fmt::Display;

/// Defines one function for each message, and for tests the list of them.
macro_rules! messages {
    ($($name:ident($($part:ident),*): $text:literal, $help:literal;)*) => {
        $(pub(crate) fn $name($($part: impl Display),*) -> String {
            with_help(format_args!($text), format_args!($help))
        })*

        #[cfg(test)]
        pub(crate) const TEXTS: &[&str] = &[$($text),*];
    };
}

pub(crate) mod models;

fn with_help(text: impl Display, help: impl Display) -> String {
    format!("{text}\n  help: {help}")
}

messages! {
    // The item.
    not_on_a_method(kind):
        "`#[endpoint]` stands on one method, not on {kind}",
        "put it on the methods that are calls";
    unreadable_method(error):
        "`#[endpoint]` cannot read this as a method: {error}",
        "write the signature of a method, with `;` at its end";
    attribute_twice(name):
        "`{name}` has two `#[endpoint]` attributes, but a method is one call",
        "remove one, or move it to a method of its own";

    // The attribute.
    empty_attribute():
        "`#[endpoint]` has neither method nor path",
        "give it `method` and `path`";
    no_method(verb):
        "`method` is missing",
        "add `method = {verb}`";
    no_path():
        "`path` is missing",
        "give it `path`: the path as it goes over the wire, in quotes";
    unknown_key(key, keys):
        "unknown key `{key}`",
        "the keys are {keys}";
    unknown_key_near(key, near):
        "unknown key `{key}`",
        "did you mean `{near}`?";
    key_unfinished(key, keys):
        "`{key}` is only the beginning of a key",
        "go on with {keys}";
    query_key(key, help):
        "unknown key `{key}`: the query is part of the path",
        "{help}";
    media_type_as_key(key, help):
        "unknown key `{key}`: JSON is the default, and a header asks for anything else",
        "{help}";
    header_form(key, help):
        "`{key}` is not how headers are written: the name of each stands in parentheses, its value behind `=`",
        "{help}";
    key_twice(key):
        "`{key}` is given twice",
        "remove one of them";
    second_body(key, first):
        "`{key}` is a second body beside `{first}`, but a request has one",
        "remove one of them";
    option_as_key(key, option):
        "unknown key `{key}`: it is no property of the endpoint but of each call",
        "set it with `{option}` on the call, or on the client's builder for all of them";
    bare_method(found, verb):
        "`{found}` stands without its key",
        "`method = {verb}`";
    verb_as_key(found, verb, path):
        "`{found}` is a method, not a key",
        "`method = {verb}, path = \"{path}\"`";
    bare_path(path):
        "`\"{path}\"` stands without its key",
        "`path = \"{path}\"`";
    method_in_path(found, help):
        "`{found}` is a method and a path in one",
        "{help}";
    not_an_entry(found, help):
        "expected a key, found `{found}`",
        "{help}";
    no_equals(key, found, help):
        "expected `=` behind `{key}`, found `{found}`",
        "{help}";
    no_comma(value, key):
        "`{key}` follows `{value}` without a comma",
        "`, {key}`";
    separator(found):
        "`{found}` does not separate entries",
        "`,`";
    no_value(key, takes):
        "`{key}` has no value",
        "it takes `=` and {takes}";
    no_parens(key, help):
        "`{key}` does not say in parentheses what it is about",
        "{help}";
    has_parens(key, help):
        "`{key}` takes no parentheses",
        "{help}";
    is_a_flag(key, help):
        "`{key}` is a flag and takes no value",
        "{help}";
    not_a_string(key, found, help):
        "`{key}` takes a string literal, found `{found}`",
        "{help}";
    not_an_argument(key, found, help):
        "`{key}` takes the name of an argument, found `{found}`",
        "{help}";
    argument_of_several(key, found, help):
        "`{key}` takes one argument, not a value put together from them: found `{found}`",
        "{help}";
    argument_of_field(key, found):
        "`{key}` takes a whole argument, not a field of one: found `{found}`",
        "take the field itself as an argument, and write its name";
    object_key_expected(found, help):
        "expected a key of the object, found `{found}`",
        "{help}";
    object_no_colon(key, found, help):
        "expected `:` behind `{key}`, found `{found}`",
        "{help}";
    object_no_value(key):
        "key `{key}` of the object has no value",
        "put `:` behind it, and the name of an argument or a constant";
    object_value(key, found, help):
        "key `{key}` of the object takes an argument or a constant, found `{found}`",
        "{help}";
    method_quoted(found, verb):
        "the method `{found}` is written in quotes",
        "`method = {verb}`";
    method_near(found, near):
        "unknown method `{found}`",
        "did you mean `{near}`?";
    method_unknown(found):
        "unknown method `{found}`",
        "one of `GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`, `OPTIONS`";
    header_name_expected(found, help):
        "the name of a header is a string literal, found `{found}`",
        "{help}";
    header_no_name():
        "the name of the header is empty",
        "name the header";
    header_name_invalid(name, offender, help):
        "header name `{name}` contains `{offender}`, which no header name can",
        "{help}";
    header_twice(name):
        "header `{name}` is given twice; upper and lower case are the same",
        "remove one of them";
    header_credential(name, help):
        "header `{name}` carries a credential, which must be redacted and bound to its origin",
        "{help}";
    header_of_the_transport(name):
        "header `{name}` is set by the transport; a second one would corrupt the request",
        "remove it";
    header_value_expected(name, found, help):
        "header `{name}` takes an argument or a string literal, found `{found}`",
        "{help}";
    header_value_invalid(name, help):
        "the value of header `{name}` is not visible ASCII with spaces only inside",
        "{help}";
    header_placeholder(name, value, help):
        "header `{name}` would be sent as the text `{value}`: it has no placeholders",
        "{help}";
    secret_query_key(found, help):
        "`secret_query` takes the key of the query in quotes, found `{found}`",
        "{help}";
    auth_literal():
        "a credential in the source code is readable by everyone who has the program",
        "give it to the client when that is built, or name an argument of type `Secret`";
    auth_of_the_client(found):
        "`auth` names `{found}`, which is no argument, but the client's own credential goes along unasked",
        "remove `auth`";
    scheme_form(found, help):
        "`{found}` is not how `auth` names a scheme: the name stands in parentheses behind `scheme`, in quotes",
        "{help}";
    scheme_empty(help):
        "the name of the scheme is empty",
        "{help}";
    idempotency_key_not_a_header(found):
        "`idempotency_key` takes the name of the header in quotes, found `{found}`",
        "name the header that the provider documents; a key of the caller's own is no argument, but is given to the call with `.idempotency_key`";
    success_not_a_list(found, help):
        "`success` takes a list, found `{found}`",
        "{help}";
    success_empty():
        "`success` lists no status, so that no response would be a success",
        "remove `success` to accept every 2xx";
    success_twice(status):
        "status `{status}` is listed twice",
        "remove one of them";
    success_is_error(found, help):
        "`{found}` is neither a 2xx status nor a redirect, and everything else is an error",
        "{help}";
    envelope_empty():
        "the key of the envelope is empty",
        "name the key of the response that the value stands under";
    envelope_path(found):
        "`envelope` takes one key of the response, not a path of keys: found `{found}`",
        "name the outer key, and decode into a struct that has the inner one as a field";
    join_not_an_argument(found, help):
        "`join` takes the name of an argument in its parentheses, found `{found}`",
        "{help}";
    join_separator(found, help):
        "values are joined with `,`, `|` or `;`, not with `{found}`",
        "{help}";
    crate_not_a_path(found, help):
        "`crate` takes the path of the re-exported crate, found `{found}`",
        "{help}";

    // The path.
    path_absolute(path):
        "the path has a scheme or a host, which belong to the client's base URL",
        "`path = \"{path}\"`";
    path_padded(trimmed):
        "the path begins or ends with white space",
        "`path = \"{trimmed}\"`";
    path_no_slash(path):
        "path `{path}` does not start with `/`",
        "`path = \"/{path}\"`";
    path_fragment(without):
        "the path has a fragment (`#`), which is never sent",
        "`path = \"{without}\"`";
    path_empty_segment():
        "the path has an empty segment (`//`)",
        "leave one `/`";
    path_dot_segment(segment):
        "segment `{segment}` is removed from the URL before it is sent, with the one before it",
        "write the path that is meant, without `.` and `..`";
    path_character(found, offender, encoded):
        "`{found}` contains `{offender}`, which a URL cannot hold literally",
        "`{encoded}`";
    path_lone_percent(found, encoded):
        "`{found}` has a `%` that two hexadecimal digits do not follow",
        "`{encoded}`";
    path_foreign(found, suggestion):
        "`{found}` is not how a placeholder is written here",
        "`{suggestion}`";
    path_optional(name):
        "placeholder `<{name}?>` cannot be optional by itself",
        "`<{name}>`; in the query, an `Option` is left out where it is `None`";
    path_no_name(found):
        "placeholder `{found}` has no name",
        "write the name of an argument between `<` and `>`";
    path_not_identifier(found, suggestion):
        "placeholder `{found}` is no identifier, so that no argument can have its name",
        "`{suggestion}`";
    path_field(found):
        "placeholder `{found}` is a field of an argument, but a placeholder is a whole argument",
        "take the field itself as an argument, and write its name";
    path_raw_name(found, suggestion):
        "placeholder `{found}` stands in a URL, where no name needs `r#`",
        "`{suggestion}`";
    path_reserved(found):
        "placeholder `{found}` is a word that no argument can be called",
        "write the name of an argument between `<` and `>`";
    path_unclosed(found, suggestion):
        "`{found}` opens a placeholder and does not close it",
        "`{suggestion}`";
    path_unopened(found, suggestion):
        "`{found}` closes a placeholder that it does not open",
        "`{suggestion}`";
    path_part_of_segment(found):
        "`{found}` mixes a placeholder with other text, but a value is a whole segment",
        "put the text into a segment of its own, or into the argument";
    path_query(found, suggestion):
        "`{found}` belongs into the query, which begins with `?`",
        "`{suggestion}`";
    path_tail_not_last(name):
        "`<{name}..>` takes the rest of the path, so that nothing can follow it",
        "`<{name}>` for one segment, or move it to the end";
    path_repeated_name(name):
        "placeholder `<{name}>` stands twice",
        "give each its own argument";
    query_empty():
        "the query behind `?` is empty",
        "remove `?`";
    query_empty_part():
        "the query has an empty part beside a `&`",
        "put one `&` between two parts";
    query_second_question_mark():
        "the query has a second `?`",
        "put `&` between the parts of the query";
    query_empty_key(found):
        "`{found}` has no key before its `=`",
        "put its key before the `=`";
    query_placeholder_as_key(found):
        "`{found}` has a placeholder for its key, but keys are fixed",
        "put the key there as the provider documents it";
    query_key_for_fields(found, name):
        "`{found}` has a key, but the fields of a struct have their own",
        "`<{name}..>`";
    query_wire_key(key, offender):
        "query key `{key}` contains `{offender}`; keys are percent-encoded when the call is built",
        "put the key there as the provider documents it";
    query_repeated_key(key):
        "query key `{key}` stands twice",
        "take a slice, which repeats its key";

    // The signature.
    no_receiver(name):
        "`{name}` has no `&self`: an endpoint is a method, sent by the client behind `self`",
        "add `&self` to the arguments, in a trait with `Provider` as its supertrait";
    is_a_function(name):
        "`{name}` is a function, but an endpoint is a method, sent by the client behind `self`",
        "declare it with `&self`, in a trait that has `Provider` as its supertrait";
    self_mutable():
        "`&mut self` keeps a client from being shared, and a call changes nothing in it",
        "`&self`";
    self_by_value(found):
        "`{found}` consumes the client, which is there for many calls",
        "`&self`";
    self_typed(found):
        "`{found}` ties the method to one kind of pointer",
        "`&self`";
    is_async(name, help):
        "`{name}` is `async`, but it returns a `Call` that is awaited",
        "{help}";
    is_const(name):
        "`{name}` is `const`, but a request is built at run time",
        "remove `const`";
    is_unsafe(name):
        "`{name}` is `unsafe`, but a call has nothing for its caller to uphold",
        "remove `unsafe`";
    is_extern(name, abi):
        "`{name}` is `extern`, but a call is plain Rust",
        "remove `{abi}`";
    variadic(name, found):
        "`{name}` is variadic, but every argument has one place in the request",
        "remove `{found}`";
    argument_cfg(argument):
        "`{argument}` is there only under a `#[cfg]`, but its place in the request always is",
        "put the `#[cfg]` on two versions of the method";
    argument_marked(marker, name, help):
        "`{marker}` says nothing here: the place of `{name}` is written in `#[endpoint]`",
        "{help}";
    argument_binding(found, name, ty):
        "`{found}` is more than a name, and the macro writes the body that would use it",
        "`{name}: {ty}`";
    argument_pattern(found, help):
        "`{found}` is a pattern, but an argument needs a name to be referred to",
        "{help}";
    argument_conversion(name, ty, conversion, help):
        "`{name}` is `{ty}`, but a call does not convert with `{conversion}`",
        "{help}";
    argument_open(name, ty, place, help):
        "`{name}` is `{ty}`, but `{place}` takes no type that the caller chooses",
        "{help}";
    argument_bound(name, ty, place, needed, bounded):
        "`{name}` is `{ty}`, but `{place}` needs `{needed}`",
        "`{bounded}`";
    returns_nothing(name):
        "`{name}` has no return type",
        "`-> Call<()>` if nothing is read from the response, else the type of the response in its brackets";
    returns_result(name, found, help):
        "`{name}` returns `{found}`, but the result is there when the call is awaited",
        "{help}";
    returns_future(name, found, help):
        "`{name}` returns `{found}`, but a call has options to set before it is awaited",
        "{help}";
    returns_other(name, found, help):
        "`{name}` returns `{found}`, not a `Call`",
        "{help}";
    returns_alias(name, found):
        "`{name}` returns `{found}`, and the macro cannot see through an alias of a `Call`",
        "write out what the alias stands for: a `Call` of the type that the response is decoded to";
    call_of_many(name, help):
        "the `Call` of `{name}` does not have exactly one type, that of the response",
        "{help}";
    call_of_result(name, value):
        "the `Call` of `{name}` holds a `Result`, but awaiting a call gives one already",
        "`-> Call<{value}>`";
    call_of_reference(name, found):
        "the `Call` of `{name}` borrows in `{found}`, but the response is gone once it is decoded",
        "own it: `String` for `&str`, `Vec` for a slice, the value itself for a reference";
    call_of_borrowed(name, lifetime, found):
        "the `Call` of `{name}` has the lifetime `{lifetime}` in `{found}`, but a call borrows nothing",
        "take a type without a lifetime, which owns what it holds";
    call_of_bytes(name, found):
        "the `Call` of `{name}` reads `{found}` from a JSON array of numbers, not from the body as it is",
        "`auth_core::reexport::bytes::Bytes`";
    call_with_lifetime(name, found, value):
        "`{name}` returns `{found}`, but a `Call` has no lifetime, because it borrows nothing",
        "`-> Call<{value}>`";
    call_of_impl(name):
        "the `Call` of `{name}` hides the type that the response is decoded to",
        "give it a type that can be named";
    has_body(name):
        "`{name}` has a body, but the macro writes the body",
        "end the signature with `;`";

    // All of them together.
    placeholder_near(found, near):
        "placeholder `{found}` has no argument",
        "did you mean `{near}`?";
    placeholder_unknown(found, help):
        "placeholder `{found}` has no argument",
        "{help}";
    argument_near(place, name, near):
        "`{place}` names `{name}`, which is no argument",
        "did you mean `{near}`?";
    argument_unknown(place, name, help):
        "`{place}` names `{name}`, which is no argument",
        "{help}";
    argument_keyword(place, name, help):
        "`{place}` names `{name}`, which is a keyword and no argument",
        "{help}";
    argument_unused(name, help):
        "argument `{name}` is used nowhere, so that it would never be sent",
        "{help}";
    argument_as_text(name, found, help):
        "argument `{name}` would never be sent: `{found}` in the path is only text",
        "{help}";
    argument_twice(name, first, second):
        "argument `{name}` is used twice: in `{first}` and in `{second}`",
        "remove one of them";
    secret_in_url(name, place, help):
        "`{name}` is a secret, and URLs are logged by every server on the way: not in `{place}`",
        "{help}";
    optional_in_path(name, place):
        "`{name}` is an `Option`, but without its value `{place}` would be another path",
        "take the value itself, and add a method for the other path";
    optional_in_auth(name):
        "`{name}` is an `Option`, but without it the call would carry the client's own credential",
        "`{name}: &Secret`; a call can be given another token with `credential`";
    many_in_path(name, place):
        "`{name}` holds several values, but `{place}` is one piece of text",
        "take one value";
    many_in_fields(name):
        "`{name}` holds several values, but `<{name}..>` is the fields of one struct",
        "take one struct, or repeat the key with a placeholder without dots";
    many_in_header(name, header):
        "`{name}` holds several values, but header `{header}` has one",
        "take one value";
    many_in_secret_query(name, place):
        "`{name}` holds several values, but `{place}` is one",
        "take one value";
    secret_query_taken(key):
        "query key `{key}` of a secret stands in the path too",
        "remove one of them";
    many_in_auth(name):
        "`{name}` holds several values, but a call has one credential",
        "take one value";
    body_on(verb, key):
        "`{verb}` has no body, so that `{key}` would be dropped on the way",
        "`method = POST`, or put the argument into the query";
    head_with_value():
        "the response to `HEAD` has no body to decode",
        "`-> Call<()>`";
    redirect_with_value(status, help):
        "`success` lists `{status}`, and a redirect has no value to decode",
        "{help}";
    envelope_of_nothing(key):
        "there is nothing to take out of `{key}`: the response is not decoded",
        "remove `envelope`, or return the type that it holds";
    idempotent_already(verb):
        "`{verb}` is idempotent already",
        "remove `idempotent`";
    idempotency_key_on(verb):
        "`{verb}` is idempotent without a key",
        "remove `idempotency_key`";
    idempotent_and_key():
        "`idempotent` and `idempotency_key` both say why a retry is safe, but it has one reason",
        "remove `idempotent` if the provider wants the key";
    once_already(verb):
        "`{verb}` is not sent again after an unknown outcome anyway",
        "remove `once`";
    once_and_again(key, wrong):
        "`once` says that a second request may do harm, `{key}` that it does none",
        "remove `{wrong}`";
    idempotency_key_as_header(name):
        "header `{name}` is set by `idempotency_key` already, with one key for all attempts",
        "remove the header";
    join_unused(name):
        "`join({name})` changes nothing: `{name}` is no `key=<{name}>` of the query",
        "remove it";
    join_single(name):
        "`join({name})` changes nothing: `{name}` is a single value",
        "remove it, or take a slice";
    join_twice(name):
        "`join({name})` is given twice",
        "remove one of them";
}
