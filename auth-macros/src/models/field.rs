//! The fields, and what stands on them.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Generics, ItemStruct, Meta, Token, Type};

use super::kind::{self, Kind};
use super::serde_attrs::{self, Word};
use super::{Direction, item};
use crate::diagnostics::{Errors, Located, messages, spell};

/// One field as written.
pub(super) struct Field<'a> {
    pub(super) source: &'a syn::Field,
    pub(super) ident: &'a Ident,
    /// Without `r#`.
    pub(super) name: String,
    pub(super) kind: Kind<'a>,
    pub(super) is_secret: bool,
    pub(super) serde: Vec<Word>,
    /// `required`, where the field says so.
    pub(super) required: Option<Located<()>>,
    /// `setter = none`, where the field says so.
    pub(super) no_setter: Option<Located<()>>,
}

impl Field<'_> {
    pub(super) fn ty(&self) -> &Type {
        &self.source.ty
    }

    /// Whether `new` takes it.
    pub(super) fn is_required(&self) -> bool {
        match self.kind {
            Kind::Single | Kind::Text => true,
            Kind::List(_) | Kind::Map(..) => self.required.is_some(),
            Kind::Optional(_) | Kind::Patch(_) => false,
        }
    }

    pub(super) fn has_setter(&self) -> bool {
        self.wants_setter() && !self.is_reserved()
    }

    pub(super) fn wants_setter(&self) -> bool {
        !self.is_required() && self.no_setter.is_none()
    }

    /// Whether a setter would take the place of what is called on each request.
    pub(super) fn is_reserved(&self) -> bool {
        ["new", "clone"].contains(&self.name.as_str())
    }

    /// Whether serde was told one of these.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        self.serde.iter().any(|word| names.contains(&word.name()))
    }

    /// Whether its type names a type parameter of the struct.
    pub(super) fn mentions_one_of(&self, generics: &Generics) -> bool {
        generics.type_params().any(|param| has_ident(self.ty().to_token_stream(), &param.ident))
    }

    /// Its attributes without those that are read here.
    pub(super) fn attrs(&self) -> impl Iterator<Item = &Attribute> {
        self.source.attrs.iter().filter(|attr| !item::is_model(attr))
    }

    /// Those of its attributes that hold for the setter or the parameter as well.
    pub(super) fn attrs_named(&self, names: &[&str]) -> Vec<&Attribute> {
        item::attrs_named(&self.source.attrs, names)
    }
}

fn has_ident(tokens: TokenStream, ident: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => has_ident(group.stream(), ident),
        TokenTree::Ident(found) => found == *ident,
        _ => false,
    })
}

pub(super) fn read<'a>(
    direction: Direction,
    item: &'a ItemStruct,
    errors: &mut Errors,
) -> Vec<Field<'a>> {
    let named = item.fields.iter().filter_map(|source| Some((source, source.ident.as_ref()?)));
    let fields = named.map(|(source, ident)| {
        let mut field = Field {
            source,
            ident,
            name: ident.unraw().to_string(),
            kind: Kind::of(&source.ty),
            is_secret: kind::is_secret(&source.ty),
            serde: serde_attrs::read(&source.attrs),
            required: None,
            no_setter: None,
        };
        for attr in source.attrs.iter().filter(|attr| item::is_model(attr)) {
            read_options(direction, attr, &mut field, errors);
        }
        field
    });
    fields.collect()
}

/// Reads `#[request(required)]` and `#[request(setter = none)]`.
fn read_options(
    direction: Direction,
    attr: &Attribute,
    field: &mut Field<'_>,
    errors: &mut Errors,
) {
    let site = errors.site(attr);
    let options = match &attr.meta {
        Meta::List(list) if list.path.is_ident("request") => {
            Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok()
        }
        _ => None,
    };
    let mut is_read = direction == Direction::Request;
    for option in options.iter().flatten() {
        let found = Some(Located { value: (), site });
        match spell(option.to_token_stream()).as_str() {
            "required" => field.required = found,
            "setter = none" => field.no_setter = found,
            _ => is_read = false,
        }
    }
    if !is_read || options.is_none_or(|options| options.is_empty()) {
        errors.push(site, messages::models::unknown_option(spell(attr), &field.name));
    }
}
