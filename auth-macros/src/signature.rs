//! The annotated method: what was written, and what its types look like.

mod marker;
mod open;
mod returns;
mod shape;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, FnArg, Generics, Pat, PatIdent, PatType, Receiver, ReceiverKind, Safety, Token,
};
use syn::{Type, Visibility, token};

pub(crate) use marker::{MarkedPlace, Marker, is_allowed};
pub(crate) use open::Open;
pub(crate) use returns::{ResponseKind, Returns, optional_call, replaced_types, replacement};
pub(crate) use shape::{Kind, Shape, last_segment, peel, type_arguments};

use crate::diagnostics::{Errors, Site, messages, spell};

/// A method as written.
pub(crate) struct Method {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) sig: syn::Signature,
    /// `;`, or a body that nobody looks into.
    pub(crate) end: TokenTree,
    /// Whether the attribute begins its line, as nothing that is inside a trait does.
    at_margin: bool,
}

/// The item is no method, so there is no signature to keep.
pub(crate) struct Misuse {
    pub(crate) at: TokenTree,
    pub(crate) message: String,
}

/// What the endpoint needs to know of the signature.
pub(crate) struct Prototype {
    pub(crate) arguments: Vec<Argument>,
    pub(crate) receiver: Option<Token![self]>,
    pub(crate) returns: Option<Returns>,
    /// False if an argument has no name to refer to.
    pub(crate) all_named: bool,
}

pub(crate) struct Argument {
    pub(crate) ident: Ident,
    /// Without `r#`, as a placeholder spells it.
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) is_secret: bool,
    /// Whether it looks as if it were sent as one text, and not as the fields of a struct.
    pub(crate) is_text: bool,
    /// What says where it goes, and should not.
    pub(crate) marker: Option<Marker>,
    /// Set if the caller chooses the type.
    pub(crate) open: Option<Open>,
    pub(crate) site: Site,
    /// Where a bound that the type does not meet is to be reported.
    pub(crate) ty: Site,
}

impl Parse for Method {
    fn parse(input: ParseStream<'_>) -> syn::Result<Method> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let sig = input.parse()?;
        let lookahead = input.lookahead1();
        if !lookahead.peek(Token![;]) && !lookahead.peek(token::Brace) {
            return Err(lookahead.error());
        }
        // Outside of a compiler, as in tests, there is no line.
        let at_margin = proc_macro::is_available() && proc_macro::Span::call_site().column() == 1;
        Ok(Method { attrs, vis, sig, end: input.parse()?, at_margin })
    }
}

impl Method {
    /// Whether it is a function, as far as can be told: a method that lacks `&self` looks the same,
    /// but for what only functions have.
    pub(crate) fn is_function(&self) -> bool {
        let has_body = matches!(self.end, TokenTree::Group(_));
        let is_typical = self.sig.asyncness.is_some() || has_body || self.at_margin;
        self.sig.receiver().is_none() && is_typical
    }

    /// Whether it is declared in a trait, where `&self` can be added for its callers: there is
    /// neither a visibility nor a body, and a function would be at the margin.
    pub(crate) fn is_in_trait(&self) -> bool {
        let is_bare =
            matches!((&self.vis, &self.end), (Visibility::Inherited, TokenTree::Punct(_)));
        is_bare && !self.at_margin
    }
}

/// Reads the item as a method.
pub(crate) fn read(item: &TokenStream) -> Result<Method, Misuse> {
    syn::parse2(item.clone()).map_err(|error| match item_kind(item) {
        Some((at, kind)) => Misuse { at, message: messages::not_on_a_method(kind) },
        None => Misuse {
            at: item
                .clone()
                .into_iter()
                .next()
                .unwrap_or_else(|| Ident::new("_", error.span()).into()),
            message: messages::unreadable_method(&error),
        },
    })
}

/// The keyword that tells what an item is, and the item's name in prose.
fn item_kind(item: &TokenStream) -> Option<(TokenTree, &'static str)> {
    let mut keywords = item.clone().into_iter().take_while(|token| token.to_string() != "fn");
    keywords.find_map(|token| {
        let kind = match token.to_string().as_str() {
            "trait" => "a trait",
            "impl" => "an `impl` block",
            "struct" => "a struct",
            "enum" => "an enum",
            "union" => "a union",
            "mod" => "a module",
            "type" => "a type",
            "use" => "an import",
            "static" => "a static",
            "const" => "a constant",
            "macro_rules" => "a macro",
            _ => return None,
        };
        Some((token, kind))
    })
}

/// Refuses what an endpoint cannot be, and keeps the rest for the comparison.
pub(crate) fn check(method: &Method, errors: &mut Errors) -> Prototype {
    let Method { attrs, sig, end, .. } = method;
    let name = &sig.ident;
    for attr in attrs.iter().filter(|attr| is_endpoint(attr)) {
        let site = errors.site(attr);
        errors.push(site, messages::attribute_twice(name));
    }
    let mut prototype =
        Prototype { arguments: Vec::new(), receiver: None, returns: None, all_named: true };
    if method.is_function() {
        let site = errors.site(name);
        errors.push(site, messages::is_a_function(name));
        // What else a method is not would be changed with it.
        prototype.all_named = false;
        return prototype;
    }
    refuse_qualifiers(sig, errors);
    let name_site = errors.site(name);
    if sig.receiver().is_none() {
        errors.push(name_site, messages::no_receiver(name));
    }
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                refuse_other_receivers(receiver, errors);
                prototype.receiver = Some(receiver.self_token);
            }
            FnArg::Typed(input) => {
                let arguments = arguments(input, &sig.generics, errors);
                prototype.all_named &= !arguments.is_empty();
                prototype.arguments.extend(arguments);
            }
        }
    }
    if let Some(variadic) = &sig.variadic {
        let site = errors.site(variadic);
        errors.push(site, messages::variadic(name, spell(variadic)));
    }
    prototype.returns = returns::check(sig, name_site, errors);
    if let TokenTree::Group(body) = end {
        let site = errors.site(body);
        errors.push(site, messages::has_body(name));
    }
    prototype
}

/// Whether this is a second `#[endpoint]`.
pub(crate) fn is_endpoint(attr: &Attribute) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == "endpoint")
}

fn refuse_qualifiers(sig: &syn::Signature, errors: &mut Errors) {
    let name = &sig.ident;
    if let Some(token) = sig.constness {
        let site = errors.site(token);
        errors.push(site, messages::is_const(name));
    }
    if let Some(token) = sig.asyncness {
        let site = errors.site(token);
        let help = match returns::call(&sig.output) {
            _ if returns::is_call_output(&sig.output) => "remove `async`".to_owned(),
            Some(call) => format!("remove `async` and write `-> {call}`"),
            None => "declare it without `async`, with a `Call` as its return type".to_owned(),
        };
        errors.push(site, messages::is_async(name, help));
    }
    if let Safety::Unsafe(token) = sig.safety {
        let site = errors.site(token);
        errors.push(site, messages::is_unsafe(name));
    }
    if let Some(abi) = &sig.abi {
        let site = errors.site(abi);
        errors.push(site, messages::is_extern(name, spell(abi)));
    }
}

fn refuse_other_receivers(receiver: &Receiver, errors: &mut Errors) {
    let site = errors.site(receiver);
    match &receiver.kind {
        ReceiverKind::Reference(_, _, None) => {}
        ReceiverKind::Reference(_, _, Some(_)) => errors.push(site, messages::self_mutable()),
        ReceiverKind::Value => errors.push(site, messages::self_by_value(spell(receiver))),
        _ => errors.push(site, messages::self_typed(spell(receiver))),
    }
}

/// The argument, or those in its pattern; none where that has no name.
fn arguments(input: &PatType, generics: &Generics, errors: &mut Errors) -> Vec<Argument> {
    let marker = marker::of_attributes(&input.attrs, errors);
    let cfg = input
        .attrs
        .iter()
        .find(|attr| attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr"));
    if let Some(cfg) = cfg {
        let site = errors.site(cfg);
        errors.push(site, messages::argument_cfg(spell(&input.pat)));
    }
    let site = errors.site(&input.pat);
    let ty = errors.site(&input.ty);
    let ident = match input.pat.as_ref() {
        Pat::Ident(PatIdent { by_ref: None, mutability: None, subpat: None, ident, .. }) => ident,
        Pat::Ident(PatIdent { ident, .. }) => {
            errors
                .push(site, messages::argument_binding(spell(&input.pat), ident, spell(&input.ty)));
            ident
        }
        pattern => {
            let list = marker::of_pattern(input, site).filter(|list| {
                // What has to be another type is not to be repeated in a help.
                let open = |unwrapped: &marker::Unwrapped<'_>| Open::of(unwrapped.ty, ty, generics);
                !list.iter().filter_map(open).any(|open| open.conversion.is_some())
            });
            let Some(list) = list else {
                let help = "give it the name of its place in the request";
                errors.push(site, messages::argument_pattern(spell(pattern), help));
                return Vec::new();
            };
            let argument = |unwrapped: marker::Unwrapped<'_>| Argument {
                marker: Some(unwrapped.marker),
                ..argument(unwrapped.ident, unwrapped.ty, site, ty)
            };
            return list.into_iter().map(argument).collect();
        }
    };
    let open = Open::of(&input.ty, ty, generics);
    let argument = argument(ident, &input.ty, site, ty);
    let is_text = open.as_ref().map_or(argument.is_text, Open::is_text);
    vec![Argument { marker, open, is_text, ..argument }]
}

fn argument(ident: &Ident, written: &Type, site: Site, ty: Site) -> Argument {
    Argument {
        ident: ident.clone(),
        name: ident.unraw().to_string(),
        shape: Shape::of(written),
        is_secret: shape::is_secret(written),
        is_text: marker::is_text(written),
        marker: None,
        open: None,
        site,
        ty,
    }
}
