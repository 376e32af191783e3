//! serde's own attributes, which win over what the macro adds.

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

/// One entry of `#[serde(…)]`.
pub(super) struct Word {
    name: String,
    pub(super) meta: Meta,
}

impl Word {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is the word alone, without a value.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self.meta, Meta::Path(_))
    }
}

/// The entries; what cannot be read is left to serde, which says so.
pub(super) fn read(attrs: &[Attribute]) -> Vec<Word> {
    let lists = attrs.iter().filter(|attr| attr.path().is_ident("serde"));
    lists
        .filter_map(|attr| {
            attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()
        })
        .flatten()
        .filter_map(|meta| Some(Word { name: meta.path().get_ident()?.to_string(), meta }))
        .collect()
}
