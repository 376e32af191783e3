//! From a validated endpoint to the method: a request is made, filled and returned as a call.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::diagnostics::Site;
use crate::docs;
use crate::http_method::{HttpMethod, Semantics};
use crate::model::{Binding, BodyKind, Callable, Endpoint, Step};
use crate::runtime::{self, Root};
use crate::signature::{Kind, Method, ResponseKind, Returns, Shape};

/// Writes the method.
pub(crate) fn expand(endpoint: &Endpoint<'_>) -> TokenStream {
    let Method { vis, sig, .. } = endpoint.callable().method;
    let attrs = docs::attributes(endpoint);
    let request = request(Span::mixed_site());
    let new_request = new_request(endpoint);
    let steps = endpoint.steps().iter().map(|step| self::step(endpoint.root(), step));
    let end = end(endpoint.root(), endpoint.callable().returns, endpoint.wire().envelope.is_some());
    quote! {
        #(#attrs)*
        #vis #sig {
            let mut #request = #new_request;
            #(#steps)*
            #end
        }
    }
}

/// The local that is filled. Mixed-site hygiene keeps it apart from an argument of that name.
fn request(span: Span) -> Ident {
    Ident::new("__request", span)
}

fn new_request(endpoint: &Endpoint<'_>) -> TokenStream {
    let (root, wire) = (endpoint.root(), endpoint.wire());
    let Callable { method, receiver, .. } = endpoint.callable();
    let name = syn::ext::IdentExt::unraw(&method.sig.ident).to_string();
    let template = wire.template;
    let verb = verb(root, wire.verb);
    let semantics = semantics(root, wire.semantics);
    let success = wire.success;
    let success = (!success.is_empty()).then(|| quote!(.success(&[#(#success),*])));
    let envelope = wire.envelope.map(|key| quote!(.envelope(#key)));
    let scheme = wire.scheme.map(|name| quote!(.with_scheme(#name)));
    let provider = root.provider(Span::mixed_site().located_at(receiver.span));
    let request = root.private("Request");
    let endpoint = root.private("Endpoint");
    // Items are not hygienic: in a block of its own, the static shadows no argument.
    quote_spanned! {Span::mixed_site()=>
        #request::new(#provider::client(#receiver), {
            static __ENDPOINT: #endpoint =
                #endpoint::new(#name, #verb, #template, #semantics) #success #envelope #scheme;
            &__ENDPOINT
        })
    }
}

fn verb(root: &Root, verb: HttpMethod) -> TokenStream {
    let method = root.private("Method");
    let verb = Ident::new(verb.as_str(), Span::mixed_site());
    quote!(#method::#verb)
}

fn semantics(root: &Root, semantics: Semantics<'_>) -> TokenStream {
    let root = root.private("Semantics");
    match semantics {
        Semantics::Safe => quote!(#root::Safe),
        Semantics::Idempotent => quote!(#root::Idempotent),
        Semantics::NonIdempotent => quote!(#root::NonIdempotent),
        Semantics::Keyed(header) => quote!(#root::Keyed(#header)),
    }
}

fn step(root: &Root, step: &Step<'_>) -> TokenStream {
    let fixed = |method, arguments| {
        let call = call(root, Span::mixed_site(), method, &arguments);
        quote!(#call;)
    };
    let named = |method, name: &str, value: &Binding<'_>| {
        bound(root, *value, Pass::Borrowed, method, |value| quote!(#name, #value))
    };
    let unnamed =
        |method, value: &Binding<'_>, pass| bound(root, *value, pass, method, |value| value);
    match step {
        Step::Literal(text) => fixed("literal", quote!(#text)),
        Step::QueryLiteral(text) => fixed("query_literal", quote!(#text)),
        Step::StaticHeader { name, value } => fixed("header", quote!(#name, #value)),
        Step::Constant { key, value } => fixed("json_member", quote!(#key, #value)),
        Step::Object => fixed("json_object", TokenStream::new()),
        Step::NoCredential => fixed("no_credential", TokenStream::new()),
        Step::Segment(value) => named("segment", value.name(), value),
        Step::Tail(value) => named("tail", value.name(), value),
        Step::Query { key, value } => named("query", key, value),
        Step::QueryEach { key, values } => named("query_each", key, values),
        Step::QueryFields(value) => named("query_fields", value.name(), value),
        Step::SecretQuery { key, value } => named("secret_query", key, value),
        Step::Header { name, value } => named("header", name, value),
        Step::Member { key, value } if value.is_secret() => named("json_secret", key, value),
        Step::Member { key, value } => named("json_member", key, value),
        Step::QueryJoined { key, values, separator } => bound(
            root,
            *values,
            Pass::Borrowed,
            "query_joined",
            |values| quote!(#key, #values, #separator),
        ),
        Step::Credential(value) => unnamed("credential", value, Pass::Borrowed),
        Step::Body(BodyKind::Json, value) => unnamed("json", value, Pass::Borrowed),
        Step::Body(BodyKind::Form, value) => unnamed("form", value, Pass::Borrowed),
        Step::Body(BodyKind::Multipart, value) => unnamed("multipart", value, Pass::Owned),
        Step::Body(BodyKind::Bytes, value) => unnamed("body", value, Pass::Owned),
    }
}

/// A call by the full path of the method: a trait of the user's with a method of that name, for
/// every type, would be found before it.
///
/// The request goes in and comes out, so that it is never the expansion's to drop: there is no code
/// for that in every method.
fn call(root: &Root, span: Span, method: &str, arguments: &TokenStream) -> TokenStream {
    let (method, request) = (method_path(root, span, span, method), request(span));
    quote_spanned!(span=> #request = #method(#request, #arguments))
}

/// `…::Request::method`, from one place to another: rustc underlines the whole path when a type
/// lacks a trait.
fn method_path(root: &Root, start: Span, end: Span, method: &str) -> TokenStream {
    let method = Ident::new(method, end);
    let path = root.private("Request").into_iter().map(|mut token| {
        token.set_span(token.span().located_at(start));
        token
    });
    let path: TokenStream = path.collect();
    quote_spanned!(start=> #path::#method)
}

/// How the runtime takes a value.
#[derive(Clone, Copy, PartialEq)]
enum Pass {
    /// As `&T`, to which whatever holds several values coerces where that is a slice.
    Borrowed,
    Owned,
}

/// One call with the value of an argument, left out where an `Option` has none. It has the span of
/// the argument's type, for rustc to point at when the type lacks a trait.
fn bound(
    root: &Root,
    binding: Binding<'_>,
    pass: Pass,
    method: &str,
    arguments: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    let span = Span::mixed_site().located_at(binding.ty().start());
    let argument = binding.ident();

    let Shape { is_reference, kind } = binding.shape();
    let inner = match kind {
        Kind::Optional(inner) => inner,
        Kind::Single | Kind::Many { .. } => {
            let value = value(argument, binding.ty(), *is_reference, pass);
            let call = call(root, span, method, &arguments(value));
            return quote_spanned!(span=> #call;);
        }
    };
    // What is inside `&Option<T>` and `Option<&T>` is a reference already.
    let is_borrowed = *is_reference || inner.is_reference;
    let borrow = (!is_borrowed && pass == Pass::Borrowed).then(|| quote!(&));
    let some = runtime::some();
    let local = Ident::new("__value", span);
    let value = value(&local, binding.ty(), is_borrowed || borrow.is_some(), pass);
    let call = call(root, span, method, &arguments(value));
    quote_spanned! {span=>
        if let #some(#local) = #borrow #argument {
            #call;
        }
    }
}

/// The value as the runtime takes it: of a reference, an expression that has a first and a last
/// token, for rustc to underline the whole type.
fn value(name: &Ident, ty: Site, is_reference: bool, pass: Pass) -> TokenStream {
    let (start, end) = (ty.start(), ty.end());
    let at = |place: Span| {
        let mut name = name.clone();
        name.set_span(name.span().located_at(place));
        name
    };
    let (first, last) = (at(start), at(end));
    match (pass, is_reference) {
        // As rustc would borrow it anew unasked.
        (Pass::Borrowed, true) => quote_spanned!(first.span()=> &*#last),
        (Pass::Borrowed, false) => quote_spanned!(first.span()=> &#last),
        (Pass::Owned, true) => {
            let mut whole = Literal::usize_unsuffixed(0);
            whole.set_span(last.span());
            quote_spanned!(first.span()=> (#first,).#whole)
        }
        (Pass::Owned, false) => quote!(#first),
    }
}

fn end(root: &Root, returns: Returns, is_enveloped: bool) -> TokenStream {
    let span = Span::mixed_site().located_at(returns.site.start());
    let method = match returns.response {
        ResponseKind::Nothing => "call_empty",
        ResponseKind::Bytes => "call_bytes",
        ResponseKind::Stream => "call_stream",
        ResponseKind::Json if is_enveloped => "call_enveloped",
        ResponseKind::Json if returns.is_wrapper => "call_unwrapped",
        ResponseKind::Json => "call",
    };
    let end = Span::mixed_site().located_at(returns.site.end());
    let (method, request) = (method_path(root, span, end, method), request(span));
    quote_spanned!(end=> #method(#request))
}
