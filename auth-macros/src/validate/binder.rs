//! Finds the argument of every name, and the names that no argument has.

use std::fmt::{self, Display, Formatter};

use crate::args::{Arguments, Auth, HeaderValue};
use crate::diagnostics::{Errors, Site, messages, near};
use crate::model::{Binding, BodyKind};
use crate::signature::Prototype;

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
        let taken: Vec<&str> = names(self.arguments).collect();
        let free = self.argument_names().filter(|name| !taken.contains(name));
        let meant = near(name, free);
        self.suggested.extend(meant);
        let message = match (place, meant) {
            // It may be there, under a pattern.
            (_, None) if !self.prototype.all_named => return,
            (Place::Body(_) | Place::Header { .. } | Place::Auth, Some(meant)) => {
                messages::argument_near(place.key(), name, meant)
            }
            (Place::Body(_) | Place::Header { .. } | Place::Auth, None) => {
                messages::argument_unknown(place.key(), name)
            }
            (_, Some(meant)) => messages::placeholder_near(name, meant),
            (_, None) => messages::placeholder_unknown(name),
        };
        self.errors.push(site, message);
    }

    /// What the values of a slice are joined with; without one, its key is repeated.
    pub(super) fn separator(&self, name: &str) -> Option<char> {
        let joins = &self.arguments.joins;
        joins.iter().find(|join| join.argument.value == name).map(|join| join.separator)
    }

    /// Refuses what is left over when everything is bound.
    pub(super) fn finish(mut self) {
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

    fn refuse_idle_joins(&mut self) {
        for (position, join) in self.arguments.joins.iter().enumerate() {
            let (name, site) = (join.argument.value.as_str(), join.argument.site);
            let Some(binding) = Binding::find(name, &self.prototype.arguments) else {
                let message = match near(name, self.argument_names()) {
                    Some(meant) => messages::argument_near("join", name, meant),
                    None => messages::argument_unknown("join", name),
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
    let body = arguments.body.iter().filter_map(|body| body.argument.as_ref());
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
        Place::Fields if shape.is_many() => messages::many_in_fields(name),
        Place::Header { name: header } if shape.is_many() => messages::many_in_header(name, header),
        Place::Auth if shape.is_optional() => messages::optional_in_auth(name),
        Place::Auth if shape.is_many() => messages::many_in_auth(name),
        _ => return None,
    };
    Some(message)
}

impl Place<'_> {
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
