//! Types that the caller chooses: `impl Trait` and type parameters, as far as the signature tells
//! what can be done with their values.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{
    GenericArgument, GenericParam, Generics, PathArguments, Token, Type, TypeParamBound,
    WherePredicate,
};

use super::shape::{peel, type_arguments};
use crate::diagnostics::{Site, spell};

/// An argument's type, or what is in its `Option` or slice, that the caller chooses.
pub(crate) struct Open {
    /// `impl Into<String>`, or `S: Into<String>` where the type parameter is declared.
    pub(crate) written: String,
    pub(crate) site: Site,
    pub(crate) conversion: Option<Conversion>,
    /// `impl `, or `S: `
    prefix: String,
    /// The bounds that ask for no conversion, as written.
    kept: Vec<String>,
    /// The traits of all of them.
    traits: Vec<String>,
}

/// A trait that no call converts with.
pub(crate) struct Conversion {
    pub(crate) name: String,
    /// The type that it converts into.
    pub(crate) target: Option<String>,
}

type Bounds = Punctuated<TypeParamBound, Token![+]>;

/// Traits that say nothing about how a value is written.
const SILENT: [&str; 14] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "DeserializeOwned",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Send",
    "Sync",
    "Unpin",
];

impl Open {
    /// What the signature says of the type, if the caller chooses it.
    pub(super) fn of(ty: &Type, site: Site, generics: &Generics) -> Option<Open> {
        match leaf(ty) {
            ty @ Type::ImplTrait(opaque) => {
                let mut open = Open::new("impl ".to_owned(), ty, site);
                open.add(&opaque.bounds);
                Some(open)
            }
            Type::Path(path) => Open::of_parameter(path.path.get_ident()?, site, generics),
            _ => None,
        }
    }

    fn of_parameter(name: &Ident, site: Site, generics: &Generics) -> Option<Open> {
        let param = generics.params.iter().find_map(|param| match param {
            GenericParam::Type(param) if param.ident == *name => Some(param),
            _ => None,
        })?;
        let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let predicates = predicates.filter_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => match peel(&predicate.bounded_ty) {
                Type::Path(path) if path.path.is_ident(name) => Some(predicate),
                _ => None,
            },
            _ => None,
        });
        let mut open = Open::new(format!("{name}: "), param, site);
        open.add(&param.bounds);
        for predicate in predicates {
            if open.conversion.is_none() {
                // What is to be changed is where the conversion is asked for.
                open.written = spell(predicate);
                open.site = site.part(predicate);
                open.kept.clear();
            }
            open.add(&predicate.bounds);
        }
        Some(open)
    }

    fn new(prefix: String, written: impl ToTokens, site: Site) -> Open {
        Open {
            written: spell(&written),
            site: site.part(&written),
            conversion: None,
            prefix,
            kept: Vec::new(),
            traits: Vec::new(),
        }
    }

    fn add(&mut self, bounds: &Bounds) {
        for bound in bounds {
            match Conversion::of(bound) {
                Some(conversion) => self.conversion = Some(conversion),
                None => self.kept.push(spell(bound)),
            }
            if let TypeParamBound::Trait(bound) = bound
                && let Some(last) = bound.path.segments.last()
                && last.ident != "Sized"
            {
                self.traits.push(last.ident.to_string());
            }
        }
    }

    /// Whether it is sent as one text, as far as its traits tell: not as the fields of a struct.
    pub(super) fn is_text(&self) -> bool {
        !self.traits.iter().any(|bound| bound == "Serialize")
    }

    pub(crate) fn is_parameter(&self) -> bool {
        self.prefix != "impl "
    }

    /// Whether none of its traits can be, or bring along, a trait of that name.
    pub(crate) fn lacks(&self, name: &str) -> bool {
        let others = ["Display", "Serialize"];
        self.traits.iter().all(|bound| {
            bound != name
                && (SILENT.contains(&bound.as_str())
                    || others.contains(&bound.as_str())
                    || Conversion::TRAITS.contains(&bound.as_str()))
        })
    }

    /// The same with that trait, and without the conversion.
    pub(crate) fn with(&self, bound: &str) -> String {
        let kept = self.kept.iter().map(String::as_str);
        let bounds: Vec<&str> = std::iter::once(bound).chain(kept).collect();
        format!("{}{}", self.prefix, bounds.join(" + "))
    }
}

impl Conversion {
    const TRAITS: [&str; 10] = [
        "AsRef",
        "Borrow",
        "Deref",
        "FromStr",
        "Into",
        "IntoIterator",
        "Iterator",
        "ToOwned",
        "ToString",
        "TryInto",
    ];

    fn of(bound: &TypeParamBound) -> Option<Conversion> {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let last = bound.path.segments.last()?;
        let name = last.ident.to_string();
        if !Conversion::TRAITS.contains(&name.as_str()) {
            return None;
        }
        let argument = type_arguments(last).next().or_else(|| {
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::AssocType(assoc) => Some(&assoc.ty),
                _ => None,
            })
        });
        let target = match (name.as_str(), argument.and_then(target)) {
            ("ToString" | "ToOwned" | "FromStr", _) => Some("&str".to_owned()),
            ("Into" | "TryInto", Some(text)) if text == "String" => Some("&str".to_owned()),
            ("Into" | "TryInto", target) => target,
            ("IntoIterator" | "Iterator", target) => target.map(|of| format!("&[{of}]")),
            (_, target) => target.map(|of| format!("&{of}")),
        };
        Some(Conversion { name, target })
    }

    pub(crate) fn is_into_text(&self) -> bool {
        self.target.as_deref() == Some("&str")
    }
}

/// How the type is written that the argument would be.
fn target(ty: &Type) -> Option<String> {
    match peel(ty) {
        Type::ImplTrait(opaque) => opaque.bounds.iter().find_map(Conversion::of)?.target,
        ty => Some(spell(ty)),
    }
}

/// The type whose values are written: behind references, in an `Option` or in a list.
fn leaf(ty: &Type) -> &Type {
    match peel(ty) {
        Type::Reference(reference) => leaf(&reference.elem),
        Type::Slice(slice) => leaf(&slice.elem),
        Type::Array(array) => leaf(&array.elem),
        ty @ Type::Path(path) => match path.path.segments.last() {
            Some(last)
                if ["Option", "Vec", "Box", "Arc", "Rc"].iter().any(|of| last.ident == of) =>
            {
                type_arguments(last).next().map_or(ty, leaf)
            }
            _ => ty,
        },
        ty => ty,
    }
}
