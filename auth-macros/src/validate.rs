//! Attribute, path and signature compared with each other.

mod binder;
mod leftover;
mod place;

use self::binder::Binder;
use self::place::Place;
use crate::args::{Arguments, Auth, BodyValue, HeaderValue, Member, MemberValue, SecretQuery};
use crate::diagnostics::{Errors, Located, messages};
use crate::http_method::{HttpMethod, Semantics};
use crate::model::{Binding, Callable, Endpoint, Step, Wire};
use crate::path::{PathPart, QueryPart};
use crate::signature::{self, Method, Prototype, ResponseKind, Returns};

/// The endpoint, if nothing is wrong.
pub(crate) fn validate<'a>(
    arguments: &'a Arguments,
    method: &'a Method,
    prototype: &'a Prototype,
    errors: &mut Errors,
) -> Option<Endpoint<'a>> {
    if let Some(verb) = &arguments.verb {
        refuse_contradictions(verb.value, arguments, prototype, errors);
    }
    refuse_redirects_with_value(arguments, method, prototype, errors);
    let mut binder = Binder::new(arguments, prototype, errors);
    let steps = steps(arguments, &mut binder);
    binder.finish();
    if !errors.is_empty() {
        return None;
    }

    let verb = arguments.verb.as_ref()?.value;
    let template = &arguments.path.as_ref()?.value;
    let callable = Callable { method, receiver: prototype.receiver?, returns: prototype.returns? };
    let semantics = match (&arguments.idempotent, &arguments.idempotency_key) {
        (_, Some(header)) => Semantics::Keyed(&header.value),
        (Some(_), None) => Semantics::Idempotent,
        (None, None) if arguments.once.is_some() => Semantics::NonIdempotent,
        (None, None) => verb.semantics(),
    };
    let wire = Wire {
        verb,
        template: template.without_query(),
        url: template.written(),
        semantics,
        success: &arguments.success,
        envelope: arguments.envelope.as_ref().map(|envelope| envelope.value.as_str()),
        scheme: match &arguments.auth {
            Some(Auth::Scheme(name)) => Some(name),
            _ => None,
        },
    };
    Some(Endpoint::new(&arguments.root, callable, wire, steps))
}

fn refuse_contradictions(
    verb: HttpMethod,
    arguments: &Arguments,
    prototype: &Prototype,
    errors: &mut Errors,
) {
    if let Some(body) = &arguments.body
        && matches!(verb, HttpMethod::Get | HttpMethod::Head)
    {
        errors.push(body.site, messages::body_on(verb, body.kind));
    }
    if verb == HttpMethod::Head
        && let Some(Returns {
            response: ResponseKind::Json | ResponseKind::Bytes | ResponseKind::Stream,
            site,
            ..
        }) = prototype.returns
    {
        errors.push(site, messages::head_with_value());
    }
    if let Some(envelope) = &arguments.envelope
        && prototype.returns.is_some_and(|returns| returns.response != ResponseKind::Json)
    {
        errors.push(envelope.site, messages::envelope_of_nothing(&envelope.value));
    }
    refuse_contradicting_retries(verb, arguments, errors);
}

/// A redirect that counts as success may come without a body.
fn refuse_redirects_with_value(
    arguments: &Arguments,
    method: &Method,
    prototype: &Prototype,
    errors: &mut Errors,
) {
    let is_redirect = |status: &&u16| **status >= 300;
    if let Some(status) = arguments.success.iter().find(is_redirect)
        && let Some(Returns { response: ResponseKind::Json, is_optional: false, site, .. }) =
            prototype.returns
    {
        let nothing = "`-> Call<()>`";
        let has_others = !arguments.success.iter().all(|status| is_redirect(&status));
        let help = match signature::optional_call(&method.sig).filter(|_| has_others) {
            Some(optional) => format!("`-> {optional}`, or {nothing}"),
            None => nothing.to_owned(),
        };
        errors.push(site, messages::redirect_with_value(status, help));
    }
}

fn refuse_contradicting_retries(verb: HttpMethod, arguments: &Arguments, errors: &mut Errors) {
    let is_sent_once = matches!(verb.semantics(), Semantics::NonIdempotent);
    if let Some(site) = arguments.once {
        let keyed = arguments.idempotency_key.as_ref().map(|_| "idempotency_key");
        match keyed.or(arguments.idempotent.map(|_| "idempotent")) {
            Some(key) => {
                let wrong = if is_sent_once { "once" } else { key };
                return errors.push(site, messages::once_and_again(key, wrong));
            }
            None if is_sent_once => errors.push(site, messages::once_already(verb)),
            None => {}
        }
    }
    if let Some(site) = arguments.idempotent
        && !is_sent_once
    {
        errors.push(site, messages::idempotent_already(verb));
    }
    let Some(Located { value: name, site }) = &arguments.idempotency_key else {
        return;
    };
    if !is_sent_once {
        errors.push(*site, messages::idempotency_key_on(verb));
    } else if arguments.idempotent.is_some() {
        errors.push(*site, messages::idempotent_and_key());
    }
    for header in arguments.headers.iter().filter(|header| header.name.value == *name) {
        errors.push(header.name.site, messages::idempotency_key_as_header(name));
    }
}

/// What the method does to the request: the URL first, in the order of its template; then the
/// body, so that a declared header wins over the content type that comes with it.
fn steps<'a>(arguments: &'a Arguments, binder: &mut Binder<'a, '_>) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    if let Some(Located { value: template, site }) = &arguments.path {
        for part in template.path() {
            steps.extend(match part {
                PathPart::Literal(text) => Some(Step::Literal(text)),
                PathPart::Segment(name) => {
                    binder.bind(name, *site, Place::Segment).map(Step::Segment)
                }
                PathPart::Tail(name) => binder.bind(name, *site, Place::Tail).map(Step::Tail),
            });
        }
        for part in template.query() {
            steps.extend(match part {
                QueryPart::Literal(text) => Some(Step::QueryLiteral(text)),
                QueryPart::Value { key, name } => binder
                    .bind(name, *site, Place::Query { key })
                    .map(|value| query_step(key, value, binder.separator(name))),
                QueryPart::Fields(name) => {
                    binder.bind(name, *site, Place::Fields).map(Step::QueryFields)
                }
            });
        }
    }
    for SecretQuery { key, argument } in &arguments.secret_queries {
        binder.refuse_taken_key(key);
        let Located { value: key, .. } = key;
        let value = binder.bind(&argument.value, argument.site, Place::SecretQuery { key });
        steps.extend(value.map(|value| Step::SecretQuery { key, value }));
    }
    if let Some(body) = &arguments.body {
        match &body.value {
            BodyValue::Object(members) => {
                steps.extend(members.iter().filter_map(|member| member_step(member, binder)));
                steps.push(Step::Object);
            }
            BodyValue::Argument(Located { value, site }) => steps.extend(
                binder
                    .bind(value, *site, Place::Body(body.kind))
                    .map(|value| Step::Body(body.kind, value)),
            ),
            BodyValue::Refused => {}
        }
    }
    for header in &arguments.headers {
        let name = &header.name.value;
        steps.extend(match &header.value {
            HeaderValue::Literal(Located { value, site }) => {
                binder.refuse_header_placeholder(&header.written, value, *site);
                Some(Step::StaticHeader { name, value })
            }
            HeaderValue::Argument(Located { value, site }) => binder
                .bind(value, *site, Place::Header { name })
                .map(|value| Step::Header { name, value }),
        });
    }
    steps.extend(match &arguments.auth {
        // A scheme is a property of the endpoint.
        None | Some(Auth::Scheme(_)) => None,
        Some(Auth::None) => Some(Step::NoCredential),
        Some(Auth::Argument(Located { value, site })) => {
            binder.bind(value, *site, Place::Auth).map(Step::Credential)
        }
    });
    steps
}

fn member_step<'a>(member: &'a Member, binder: &mut Binder<'a, '_>) -> Option<Step<'a>> {
    let Member { key, is_shorthand, .. } = member;
    match &member.value {
        MemberValue::Constant(value) => Some(Step::Constant { key, value }),
        MemberValue::Argument(Located { value, site }) => binder
            .bind(value, *site, Place::Member { key, is_shorthand: *is_shorthand })
            .map(|value| Step::Member { key, value }),
    }
}

fn query_step<'a>(key: &'a str, value: Binding<'a>, separator: Option<char>) -> Step<'a> {
    match separator {
        Some(separator) => Step::QueryJoined { key, values: value, separator },
        None if value.shape().is_many() => Step::QueryEach { key, values: value },
        None => Step::Query { key, value },
    }
}
