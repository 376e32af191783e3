//! The annotations of `auth-core`: `#[endpoint]`, with which one annotated method is one typed HTTP
//! call, and `#[request]` and `#[response]` for the structs that it sends and reads.
//!
//! Use them as `auth_core::endpoint` and so on; their grammar is documented there. What is here is the
//! pipeline behind `#[endpoint]`, in reading order: `args`, `path` and `signature` read what was
//! written, `validate` compares the three, `model` is what is left when nothing is wrong, and `expand`
//! and `docs` write the method. When something is wrong, `fallback` keeps the method's signature and
//! `diagnostics` says everything at once. `models` is the same for the two attributes of structs.
//!
//! `AUTH_MACROS_DEBUG=1 cargo check` prints what each annotation becomes.

mod args;
mod debug;
mod diagnostics;
mod docs;
mod expand;
mod fallback;
mod http_method;
mod model;
mod models;
mod path;
mod runtime;
mod signature;
#[cfg(test)]
mod tests;
mod validate;

use proc_macro2::TokenStream;

use self::models::Direction;

#[allow(missing_docs, reason = "documented where auth-core re-exports it")]
#[proc_macro_attribute]
pub fn endpoint(
    args: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let expansion = expand_endpoint(args.into(), item.into());
    debug::print(&expansion);
    expansion.into()
}

#[allow(missing_docs, reason = "documented where auth-core re-exports it")]
#[proc_macro_attribute]
pub fn request(
    args: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    expand_model(Direction::Request, args, item)
}

#[allow(missing_docs, reason = "documented where auth-core re-exports it")]
#[proc_macro_attribute]
pub fn response(
    args: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    expand_model(Direction::Response, args, item)
}

fn expand_model(
    direction: Direction,
    args: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let expansion = models::expand(direction, args.into(), item.into());
    debug::print(&expansion);
    expansion.into()
}

fn expand_endpoint(args: TokenStream, item: TokenStream) -> TokenStream {
    let (arguments, mut errors) = args::read(args);
    let method = match signature::read(&item) {
        Ok(method) => method,
        Err(misuse) => return fallback::not_a_method(&item, misuse),
    };
    let prototype = signature::check(&method, &mut errors);
    match validate::validate(&arguments, &method, &prototype, &mut errors) {
        Some(endpoint) => expand::expand(&endpoint),
        None => fallback::method(&method, &arguments.root, errors),
    }
}
