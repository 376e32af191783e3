//! Finds the argument of every name, and the names that no argument has.

use super::leftover::Leftover;
use super::place::{Place, Use, is_keyword, open_refusal, refusal};
use crate::args::{
    Arguments, Auth, BodyValue, HeaderValue, MemberValue, NAME_THE_SCHEME, misnomer, placeholder,
};
use crate::diagnostics::{Errors, Located, Site, messages, near};
use crate::model::Binding;
use crate::signature::{Argument, Prototype};

pub(super) struct Binder<'a, 'e> {
    arguments: &'a Arguments,
    prototype: &'a Prototype,
    uses: Vec<Use<'a>>,
    /// Arguments that a misspelt name was probably meant to be: not to be called unused.
    suggested: Vec<&'a str>,
    /// What those are to be written as in the path.
    repairs: Vec<(String, String)>,
    errors: &'e mut Errors,
}

impl<'a, 'e> Binder<'a, 'e> {
    pub(super) fn new(
        arguments: &'a Arguments,
        prototype: &'a Prototype,
        errors: &'e mut Errors,
    ) -> Binder<'a, 'e> {
        Binder {
            arguments,
            prototype,
            uses: Vec::new(),
            suggested: Vec::new(),
            repairs: Vec::new(),
            errors,
        }
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
        // What is borrowed for the URL can be sent in a header as well.
        let is_twice = |earlier: &&Use<'_>| {
            let is_url = |place: Place<'_>| !place.is_key();
            let is_header = |place| matches!(place, Place::Header { .. });
            earlier.name == name && !(is_url(earlier.place) && is_header(place))
        };
        if let Some(first) = self.uses.iter().find(is_twice) {
            self.errors.push(site, messages::argument_twice(name, first, used));
        }
        self.uses.push(used);
        if let Some(message) = refusal(binding, used) {
            self.errors.push(binding.ty(), message);
        }
        Some(binding)
    }

    fn refuse_unknown(&mut self, used: Use<'a>, site: Site) {
        let Use { name, place } = used;
        let free = self.free();
        let secret = free.iter().find(|argument| argument.is_secret);
        let only = match free.as_slice() {
            // A keyword is the name on the wire, and the only argument left has to be called otherwise.
            [only] if is_keyword(name) && !place.is_key() => Some(*only),
            // What is no text is sent as a body more likely than anywhere else.
            [only] if matches!(place, Place::Body(_)) && !only.is_text && !is_keyword(name) => {
                Some(*only)
            }
            _ => {
                secret.copied().filter(|_| matches!(place, Place::Auth | Place::SecretQuery { .. }))
            }
        };
        let meant = near(name, free.iter().map(|argument| argument.name.as_str()));
        let meant = meant.or(only.map(|only| only.name.as_str()));
        self.suggested.extend(meant);
        let message = match (place, meant) {
            // It may be there, under a pattern.
            (_, None) if !self.prototype.all_named => return,
            (_, Some(meant)) if place.is_key() => {
                messages::argument_near(place.key(), name, used.with(meant))
            }
            (Place::Auth, None) if name == "scheme" => messages::scheme_form(name, NAME_THE_SCHEME),
            (Place::Auth, None) if misnomer::names_own_credential(name) => {
                messages::auth_of_the_client(name)
            }
            (_, None) if place.is_key() => {
                self.unknown(place.key(), name, place.wanted(name), |only| used.with(only))
            }
            (_, Some(meant)) => {
                let near = match place {
                    Place::Query { key } if is_keyword(key) && !self.is_key_written(used) => {
                        format!("{key}=<{meant}>")
                    }
                    place => Use { name: meant, place }.placeholder(),
                };
                self.repairs.push((used.placeholder(), near.clone()));
                messages::placeholder_near(used.placeholder(), near)
            }
            (_, None) => {
                let wanted = match place {
                    Place::Query { .. } if self.is_key_written(used) => Place::Segment,
                    place => place,
                };
                messages::placeholder_unknown(used.placeholder(), wanted.wanted(name))
            }
        };
        self.errors.push(site, message);
    }

    /// Whether the path has `key=<name>`, though both are the same.
    fn is_key_written(&self, used: Use<'_>) -> bool {
        let written = format!("{}={}", used.name, used.placeholder());
        self.arguments.path.as_ref().is_some_and(|path| path.value.written().contains(&written))
    }

    /// The arguments that the attribute does not name, and that no other name was meant to be.
    fn free(&self) -> Vec<&'a Argument> {
        let taken: Vec<&str> = names(self.arguments).collect();
        let is_free = |name: &str| !taken.contains(&name) && !self.suggested.contains(&name);
        let arguments = self.prototype.arguments.iter();
        arguments.filter(|argument| is_free(&argument.name)).collect()
    }

    /// The name is not near to any: what is said if it can be one, and if it cannot.
    fn unknown(
        &mut self,
        place: &str,
        name: &str,
        help: String,
        written: impl Fn(&str) -> String,
    ) -> String {
        if !is_keyword(name) {
            return messages::argument_unknown(place, name, help);
        }
        let free = self.free();
        // Any of them may have been meant.
        self.suggested.extend(free.iter().map(|argument| argument.name.as_str()));
        let help = match free.as_slice() {
            [] => "take the value as an argument, and write its name".to_owned(),
            [only] => format!("`{}`", written(&only.ident.to_string())),
            _ => "write the name of an argument".to_owned(),
        };
        messages::argument_keyword(place, name, help)
    }

    /// What the values of a slice are joined with; without one, its key is repeated.
    pub(super) fn separator(&self, name: &str) -> Option<char> {
        let joins = &self.arguments.joins;
        joins.iter().find(|join| join.argument.value == name).map(|join| join.separator)
    }

    /// Refuses the key of a secret that the path has in its query too.
    pub(super) fn refuse_taken_key(&mut self, key: &Located<String>) {
        let path = self.arguments.path.as_ref();
        if path.is_some_and(|path| path.value.has_query_key(&key.value)) {
            self.errors.push(key.site, messages::secret_query_taken(&key.value));
        }
    }

    /// Refuses the text `{tenant}` as the value of a header, which would be sent as it is.
    pub(super) fn refuse_header_placeholder(&mut self, name: &str, value: &'a str, site: Site) {
        let mut arguments = self.argument_names();
        let named = arguments.find(|name| {
            [format!("<{name}>"), format!("{{{name}}}")].iter().any(|mark| value.contains(mark))
        });
        let marked = value.trim_start_matches([':', '$']);
        let is_argument = self.argument_names().any(|name| name == marked);
        // The name alone is a text, unless the argument would go nowhere.
        let is_text = marked == value && names(self.arguments).any(|name| name == value);
        let help = match (placeholder(value), named) {
            (None, None) if is_argument && !is_text => {
                self.suggested.push(marked);
                format!("`header(\"{name}\") = {marked}`")
            }
            (None, None) if ["{}", "<>", "%s"].contains(&value) => match self.free().as_slice() {
                [only] => {
                    self.suggested.push(&only.name);
                    format!("`header(\"{name}\") = {}`", only.name)
                }
                _ => "write the name of an argument, without quotes".to_owned(),
            },
            (None, None) => return,
            (None, Some(argument)) => {
                self.suggested.push(argument);
                "take the whole value as the argument".to_owned()
            }
            (Some(_), Some(argument)) => {
                self.suggested.push(argument);
                format!("`header(\"{name}\") = {argument}`")
            }
            (Some(argument), None) => match near(argument, self.argument_names()) {
                Some(near) => {
                    self.suggested.push(near);
                    format!("`header(\"{name}\") = {near}`")
                }
                None => format!(
                    "`header(\"{name}\") = {argument}` and add `{argument}: &str` to the arguments"
                ),
            },
        };
        self.errors.push(site, messages::header_placeholder(name, value, help));
    }

    /// Refuses what is left over when everything is bound.
    pub(super) fn finish(mut self) {
        self.refuse_open_types();
        if self.arguments.path.is_some() {
            self.refuse_idle_joins();
        }
        let Binder { arguments, prototype, .. } = self;
        Leftover { arguments, prototype, used: &self.used(), repairs: &self.repairs }
            .refuse(self.errors);
    }

    /// The arguments that have a place, or had one but for a mistake that is reported.
    fn used(&self) -> Vec<&'a str> {
        let mentioned = self.arguments.mentioned.iter().map(String::as_str);
        let uses = self.uses.iter().map(|used| used.name);
        uses.chain(self.suggested.iter().copied()).chain(mentioned).collect()
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
                    Some(meant) => {
                        let near = format!("join({meant}) = \"{}\"", join.separator);
                        messages::argument_near("join", name, near)
                    }
                    None if !self.prototype.all_named => continue,
                    None => {
                        let help = "name an argument there".to_owned();
                        self.unknown("join", name, help, str::to_owned)
                    }
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
        BodyValue::Object(_) | BodyValue::Refused => None,
    });
    let members = arguments.body.iter().flat_map(|body| match &body.value {
        BodyValue::Object(members) => members.as_slice(),
        BodyValue::Argument(_) | BodyValue::Refused => &[],
    });
    let members = members.filter_map(|member| match &member.value {
        MemberValue::Constant(_) => None,
        MemberValue::Argument(argument) => Some(argument),
    });
    let headers = arguments.headers.iter().filter_map(|header| match &header.value {
        HeaderValue::Literal(_) => None,
        HeaderValue::Argument(argument) => Some(argument),
    });
    let auth = arguments.auth.iter().filter_map(|auth| match auth {
        Auth::None | Auth::Scheme(_) => None,
        Auth::Argument(argument) => Some(argument),
    });
    let secrets = arguments.secret_queries.iter().map(|secret| &secret.argument);
    path.chain(
        secrets
            .chain(body)
            .chain(members)
            .chain(headers)
            .chain(auth)
            .map(|name| name.value.as_str()),
    )
}
