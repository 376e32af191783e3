//! Finds the argument of every name, and the names that no argument has.

use std::fmt::{self, Display, Formatter};

use proc_macro2::Ident;

use crate::args::{Arguments, Auth, BodyValue, HeaderValue, misnomer};
use crate::diagnostics::{Errors, Site, messages, near};
use crate::model::{Binding, BodyKind};
use crate::signature::{Argument, Open, Prototype};

/// Where in the request the value of an argument goes.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Segment,
    Tail,
    Query { key: &'a str },
    Fields,
    Body(BodyKind),
    Header { name: &'a str },
    Auth,
}

/// A place as the attribute spells it.
#[derive(Clone, Copy)]
struct Use<'a> {
    name: &'a str,
    place: Place<'a>,
}

pub(super) struct Binder<'a, 'e> {
    arguments: &'a Arguments,
    prototype: &'a Prototype,
    uses: Vec<Use<'a>>,
    /// Arguments that a misspelt name was probably meant to be: not to be called unused.
    suggested: Vec<&'a str>,
    errors: &'e mut Errors,
}

impl<'a, 'e> Binder<'a, 'e> {
    pub(super) fn new(
        arguments: &'a Arguments,
        prototype: &'a Prototype,
        errors: &'e mut Errors,
    ) -> Binder<'a, 'e> {
        Binder { arguments, prototype, uses: Vec::new(), suggested: Vec::new(), errors }
    }

    /// The argument called `name`, if there is one and it can stand in that place.
    pub(super) fn bind(
        &mut self,
        name: &'a str,
        site: Site,
        place: Place<'a>,
    ) -> Option<Binding<'a>> {
        let Some(binding) = Binding::find(name, &self.prototype.arguments) else {
            self.refuse_unknown(Use { name, place }, site);
            return None;
        };
        let used = Use { name, place };
        if let Some(first) = self.uses.iter().find(|earlier| earlier.name == name) {
            self.errors.push(site, messages::argument_twice(name, first, used));
        }
        self.uses.push(used);
        if let Some(message) = refusal(binding, used) {
            self.errors.push(binding.ty(), message);
        }
        Some(binding)
    }

    fn refuse_unknown(&mut self, Use { name, place }: Use<'a>, site: Site) {
        let free = self.free();
        let meant = near(name, free.iter().map(|argument| argument.name.as_str()));
        let meant = match free.iter().find(|argument| argument.is_secret) {
            Some(token) if matches!(place, Place::Auth) => meant.or(Some(&token.name)),
            _ => meant,
        };
        self.suggested.extend(meant);
        let message = match (place, meant) {
            // It may be there, under a pattern.
            (_, None) if !self.prototype.all_named => return,
            (Place::Body(_) | Place::Header { .. } | Place::Auth, Some(meant)) => {
                messages::argument_near(place.key(), name, meant)
            }
            (Place::Auth, None) if misnomer::names_own_credential(name) => {
                messages::auth_of_the_client(name)
            }
            (Place::Body(_) | Place::Header { .. } | Place::Auth, None) => {
                self.unknown(place.key(), name)
            }
            (_, Some(meant)) => messages::placeholder_near(name, meant),
            (_, None) => messages::placeholder_unknown(name),
        };
        self.errors.push(site, message);
    }

    /// The arguments that the attribute does not name.
    fn free(&self) -> Vec<&'a Argument> {
        let taken: Vec<&str> = names(self.arguments).collect();
        let arguments = self.prototype.arguments.iter();
        arguments.filter(|argument| !taken.contains(&argument.name.as_str())).collect()
    }

    /// The name is not near to any: what is said if it can be one, and if it cannot.
    fn unknown(&mut self, place: &str, name: &str) -> String {
        if syn::parse_str::<Ident>(name).is_ok() {
            return messages::argument_unknown(place, name);
        }
        match self.free().as_slice() {
            [only] => {
                self.suggested.push(&only.name);
                messages::argument_keyword(place, name, format!("`{}`", only.ident))
            }
            _ => messages::argument_keyword(place, name, "write the name of an argument"),
        }
    }

    /// What the values of a slice are joined with; without one, its key is repeated.
    pub(super) fn separator(&self, name: &str) -> Option<char> {
        let joins = &self.arguments.joins;
        joins.iter().find(|join| join.argument.value == name).map(|join| join.separator)
    }

    /// Refuses what is left over when everything is bound.
    pub(super) fn finish(mut self) {
        self.refuse_open_types();
        // Without a path there is no telling what is used.
        let Some(path) = &self.arguments.path else {
            return;
        };
        self.refuse_idle_joins();
        if self.arguments.is_cut_off {
            return;
        }
        let used = |name: &str| {
            self.uses.iter().any(|used| used.name == name)
                || self.suggested.contains(&name)
                || self.arguments.mentioned.iter().any(|mentioned| mentioned == name)
        };
        for argument in self.prototype.arguments.iter().filter(|argument| !used(&argument.name)) {
            let (ident, name) = (&argument.ident, &argument.name);
            let message = match path.value.text_like(name) {
                Some((found, meant)) => messages::argument_as_text(name, found, meant),
                None => messages::argument_unused(ident),
            };
            self.errors.push(argument.site, message);
        }
    }

    /// Refuses types that the caller chooses, where nothing says how their values are written.
    fn refuse_open_types(&mut self) {
        for argument in &self.prototype.arguments {
            let used = self.uses.iter().find(|used| used.name == argument.name);
            if let Some(open) = &argument.open
                && let Some(message) = open_refusal(&argument.ident, open, used)
            {
                self.errors.push(open.site, message);
            }
        }
    }

    fn refuse_idle_joins(&mut self) {
        for (position, join) in self.arguments.joins.iter().enumerate() {
            let (name, site) = (join.argument.value.as_str(), join.argument.site);
            let Some(binding) = Binding::find(name, &self.prototype.arguments) else {
                let message = match near(name, self.argument_names()) {
                    Some(meant) => messages::argument_near("join", name, meant),
                    None if !self.prototype.all_named => continue,
                    None => self.unknown("join", name),
                };
                self.errors.push(site, message);
                continue;
            };
            let is_query =
                |used: &Use<'_>| used.name == name && matches!(used.place, Place::Query { .. });
            let mut earlier = self.arguments.joins.iter().take(position);
            if earlier.any(|earlier| earlier.argument.value == name) {
                self.errors.push(site, messages::join_twice(name));
            } else if !self.uses.iter().any(is_query) {
                self.errors.push(site, messages::join_unused(name));
            } else if !binding.shape().is_many() {
                self.errors.push(site, messages::join_single(name));
            }
        }
    }

    fn argument_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.prototype.arguments.iter().map(|argument| argument.name.as_str())
    }
}

/// Every name that the attribute uses.
fn names(arguments: &Arguments) -> impl Iterator<Item = &str> {
    let path = arguments.path.iter().flat_map(|path| path.value.names());
    let body = arguments.body.iter().filter_map(|body| match &body.value {
        BodyValue::Argument(argument) => Some(argument),
        BodyValue::EmptyObject | BodyValue::Refused => None,
    });
    let headers = arguments.headers.iter().filter_map(|header| match &header.value {
        HeaderValue::Literal(_) => None,
        HeaderValue::Argument(argument) => Some(argument),
    });
    let auth = arguments.auth.iter().filter_map(|auth| match auth {
        Auth::None => None,
        Auth::Argument(argument) => Some(argument),
    });
    path.chain(body.chain(headers).chain(auth).map(|name| name.value.as_str()))
}

/// Why an argument of this type cannot stand there.
fn refusal(binding: Binding<'_>, used: Use<'_>) -> Option<String> {
    let (name, shape) = (binding.ident(), binding.shape());
    let message = match used.place {
        Place::Segment | Place::Tail | Place::Query { .. } | Place::Fields
            if binding.is_secret() =>
        {
            messages::secret_in_url(name, used)
        }
        Place::Segment | Place::Tail if shape.is_optional() => {
            messages::optional_in_path(name, used)
        }
        Place::Segment | Place::Tail if shape.is_many() => messages::many_in_path(name, used),
        Place::Fields if shape.is_many() && !shape.is_pairs() => messages::many_in_fields(name),
        Place::Header { name: header } if shape.is_many() => messages::many_in_header(name, header),
        Place::Auth if shape.is_optional() => messages::optional_in_auth(name),
        Place::Auth if shape.is_many() => messages::many_in_auth(name),
        _ => return None,
    };
    Some(message)
}

/// Why values of a type that the caller chooses cannot be written there.
fn open_refusal(name: &Ident, open: &Open, used: Option<&Use<'_>>) -> Option<String> {
    let needed = used.and_then(|used| used.place.needed());
    let lacks = |needed: &str| open.lacks(needed.rsplit("::").next().unwrap_or_default());
    let fixed = used.and_then(|used| used.place.fixed());
    let Some(conversion) = &open.conversion else {
        let (used, written) = (used?, &open.written);
        if let Some(help) = fixed {
            return Some(messages::argument_open(name, written, used, help));
        }
        let needed = needed.filter(|needed| lacks(needed))?;
        let help = open.with(needed);
        return Some(messages::argument_bound(name, written, used, needed, help));
    };
    if needed.is_some_and(|needed| !lacks(needed)) {
        return None;
    }
    let is_text = conversion.is_into_text();
    let target = conversion.target.as_ref().filter(|_| !open.is_parameter());
    let help = match (needed, target) {
        (Some(needed), None) if is_text => format!("`{}`", open.with(needed)),
        (Some("std::fmt::Display"), Some(target)) if is_text => {
            format!("`{target}`, or `{}`", open.with("std::fmt::Display"))
        }
        (_, Some(target)) if !matches!(used, Some(Use { place: Place::Auth, .. })) => {
            format!("`{target}`")
        }
        (_, _) if conversion.name.contains("Iterator") => "take a slice of the values".to_owned(),
        (_, _) => fixed.unwrap_or("take the type that it would be converted to").to_owned(),
    };
    Some(messages::argument_conversion(name, &open.written, &conversion.name, help))
}

impl Place<'_> {
    /// The trait that writes a value there, if there is one for any type.
    fn needed(self) -> Option<&'static str> {
        match self {
            Place::Segment | Place::Tail | Place::Query { .. } | Place::Header { .. } => {
                Some("std::fmt::Display")
            }
            Place::Fields | Place::Body(BodyKind::Json | BodyKind::Form) => {
                Some("serde::Serialize")
            }
            Place::Body(BodyKind::Multipart | BodyKind::Bytes) | Place::Auth => None,
        }
    }

    /// What is taken where no bound of a type that the caller chooses is enough.
    fn fixed(self) -> Option<&'static str> {
        match self {
            Place::Body(BodyKind::Bytes) => Some("take bytes: a slice, a Vec, Bytes or a Body"),
            Place::Body(BodyKind::Multipart) => Some("take a Multipart"),
            Place::Auth => Some("take a reference to a Secret, which is never printed"),
            _ => None,
        }
    }

    /// The key of the attribute that puts an argument there.
    fn key(self) -> &'static str {
        match self {
            Place::Segment | Place::Tail | Place::Query { .. } | Place::Fields => "path",
            Place::Body(kind) => kind.as_str(),
            Place::Header { .. } => "header",
            Place::Auth => "auth",
        }
    }
}

impl Display for Use<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Use { name, place } = self;
        match place {
            Place::Segment => write!(f, "<{name}>"),
            Place::Tail => write!(f, "<{name}..>"),
            Place::Query { key } if key == name => write!(f, "?<{name}>"),
            Place::Query { key } => write!(f, "?{key}=<{name}>"),
            Place::Fields => write!(f, "?<{name}..>"),
            Place::Body(_) | Place::Auth => write!(f, "{} = {name}", place.key()),
            Place::Header { name: header } => write!(f, "header(\"{header}\") = {name}"),
        }
    }
}
