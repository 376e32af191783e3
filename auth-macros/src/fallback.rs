//! What is left of a wrong annotation: the method, for its callers and implementations to compile.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{FnArg, Pat, Receiver, ReceiverKind, ReturnType, Safety, Type};

use crate::diagnostics::{Errors, spell};
use crate::runtime::Root;
use crate::signature::{self, Method, Misuse};

/// The method with its errors, and a body that has any type.
pub(crate) fn method(method: &Method, root: &Root, errors: Errors) -> TokenStream {
    let Method { attrs, vis, .. } = method;
    // A second `#[endpoint]` would find the body that is written here.
    let attrs = attrs.iter().filter(|attr| !signature::is_endpoint(attr));
    let sig = repaired(method, root);
    // Else what was imported for a type that is replaced would be reported as unused.
    let replaced = signature::replaced_types(&method.sig);
    let errors = errors.finish();
    // Inside the method, its `#[cfg]` holds for the errors as well.
    quote! {
        #(#attrs)*
        #[allow(unused_variables)]
        #vis #sig {
            #errors
            #(let _: ::core::marker::PhantomData<#replaced>;)*
            loop {}
        }
    }
}

/// The item as it was: what it is not cannot be guessed.
pub(crate) fn not_a_method(item: &TokenStream, misuse: Misuse) -> TokenStream {
    let mut errors = Errors::default();
    let site = errors.site(misuse.at);
    errors.push(site, misuse.message);
    let errors = errors.finish();
    quote!(#item #errors)
}

/// The signature, without what would be a second error beside ours.
fn repaired(method: &Method, root: &Root) -> syn::Signature {
    let mut sig = method.sig.clone();
    if let Some(call) = signature::replacement(&sig, root) {
        sig.output = ReturnType::Type(Default::default(), Box::new(Type::Verbatim(call)));
    }
    sig.asyncness = None;
    sig.constness = None;
    sig.safety = Safety::Default;
    sig.abi = None;
    sig.variadic = None;
    for input in &mut sig.inputs {
        match input {
            // A default body cannot take a `Self` that may be unsized.
            FnArg::Receiver(receiver) if is_by_value(receiver) => {
                *receiver = by_reference();
            }
            FnArg::Receiver(_) => {}
            FnArg::Typed(input) => {
                input.attrs.retain(signature::is_allowed);
                if !matches!(*input.pat, Pat::Ident(_)) {
                    *input.pat = Pat::Verbatim(quote!(_));
                }
            }
        }
    }
    if sig.receiver().is_none() && method.is_in_trait() {
        sig.inputs.insert(0, FnArg::Receiver(by_reference()));
    }
    sig
}

fn is_by_value(receiver: &Receiver) -> bool {
    match &receiver.kind {
        ReceiverKind::Value => true,
        ReceiverKind::Typed(_, ty) => spell(ty) == "Self",
        _ => false,
    }
}

/// `&self`, under which callers with any kind of pointer compile.
fn by_reference() -> Receiver {
    Receiver {
        attrs: Vec::new(),
        mutability: None,
        self_token: Default::default(),
        kind: ReceiverKind::Reference(Default::default(), None, None),
    }
}
