//! A validated endpoint: what is in here can be expanded.

use std::fmt::{self, Display, Formatter};

use proc_macro2::{Ident, TokenStream};
use syn::Token;

use crate::diagnostics::Site;
use crate::http_method::{HttpMethod, Semantics};
use crate::runtime::Root;
use crate::signature::{Argument, Method, Returns, Shape};

/// One endpoint, complete and consistent.
pub(crate) struct Endpoint<'a> {
    root: &'a Root,
    callable: Callable<'a>,
    wire: Wire<'a>,
    steps: Vec<Step<'a>>,
}

/// A method that has `&self` and returns a `Call`.
pub(crate) struct Callable<'a> {
    pub(crate) method: &'a Method,
    pub(crate) receiver: Token![self],
    pub(crate) returns: Returns,
}

/// What is known of the call before it has arguments.
pub(crate) struct Wire<'a> {
    pub(crate) verb: HttpMethod,
    /// The path as written.
    pub(crate) template: &'a str,
    /// The path and the query as written.
    pub(crate) url: &'a str,
    pub(crate) semantics: Semantics<'a>,
    pub(crate) success: &'a [u16],
    /// The key of the response's object that the value stands under.
    pub(crate) envelope: Option<&'a str>,
    /// The scheme by which the client's credential authorizes the call.
    pub(crate) scheme: Option<&'a str>,
}

/// One thing that the method does to the request, in order.
pub(crate) enum Step<'a> {
    Literal(&'a str),
    Segment(Binding<'a>),
    Tail(Binding<'a>),
    QueryLiteral(&'a str),
    Query { key: &'a str, value: Binding<'a> },
    QueryEach { key: &'a str, values: Binding<'a> },
    QueryJoined { key: &'a str, values: Binding<'a>, separator: char },
    QueryFields(Binding<'a>),
    SecretQuery { key: &'a str, value: Binding<'a> },
    Member { key: &'a str, value: Binding<'a> },
    Constant { key: &'a str, value: &'a TokenStream },
    Object,
    Body(BodyKind, Binding<'a>),
    StaticHeader { name: &'a str, value: &'a str },
    Header { name: &'a str, value: Binding<'a> },
    NoCredential,
    Credential(Binding<'a>),
}

/// A name in the attribute together with the argument that was found for it.
#[derive(Clone, Copy)]
pub(crate) struct Binding<'a>(&'a Argument);

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum BodyKind {
    Json,
    Form,
    Multipart,
    Bytes,
}

impl<'a> Endpoint<'a> {
    pub(crate) fn new(
        root: &'a Root,
        callable: Callable<'a>,
        wire: Wire<'a>,
        steps: Vec<Step<'a>>,
    ) -> Endpoint<'a> {
        Endpoint { root, callable, wire, steps }
    }

    pub(crate) fn root(&self) -> &Root {
        self.root
    }

    pub(crate) fn callable(&self) -> &Callable<'a> {
        &self.callable
    }

    pub(crate) fn wire(&self) -> &Wire<'a> {
        &self.wire
    }

    pub(crate) fn steps(&self) -> &[Step<'a>] {
        &self.steps
    }
}

impl<'a> Binding<'a> {
    /// The argument of that name, if there is one.
    pub(crate) fn find(name: &str, arguments: &'a [Argument]) -> Option<Binding<'a>> {
        arguments.iter().find(|argument| argument.name == name).map(Binding)
    }

    pub(crate) fn ident(self) -> &'a Ident {
        &self.0.ident
    }

    pub(crate) fn name(self) -> &'a str {
        &self.0.name
    }

    pub(crate) fn shape(self) -> &'a Shape {
        &self.0.shape
    }

    pub(crate) fn is_secret(self) -> bool {
        self.0.is_secret
    }

    /// The type of the argument.
    pub(crate) fn ty(self) -> Site {
        self.0.ty
    }
}

impl BodyKind {
    const ALL: [BodyKind; 4] = [Self::Json, Self::Form, Self::Multipart, Self::Bytes];

    pub(crate) fn from_name(key: &str) -> Option<BodyKind> {
        BodyKind::ALL.into_iter().find(|kind| kind.as_str() == key)
    }

    /// The key that declares it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            BodyKind::Json => "json",
            BodyKind::Form => "form",
            BodyKind::Multipart => "multipart",
            BodyKind::Bytes => "body",
        }
    }
}

impl Display for BodyKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
