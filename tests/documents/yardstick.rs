//! A vendor's document, and what is known of it.

use std::path::Path;

use auth_openapi::{Checker, Document, Operation, Plan, Rule};
use http::HeaderValue;
use http::header::CONTENT_TYPE;

use crate::desk::Arrived;
use crate::operation::Accepted;

/// A document, its checker, and the plan that says where declarations differ from it.
pub(crate) struct Yardstick {
    pub(crate) document: &'static Document,
    pub(crate) checker: Checker<'static>,
    /// The same, which takes forms for JSON.
    forms: Checker<'static>,
    pub(crate) plan: Plan,
}

impl Yardstick {
    /// The document of this plan in `auth-providers/openapi`.
    pub(crate) fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../auth-providers/openapi");
        let plan = Plan::read(folder.join(name).with_extension("toml")).unwrap();
        Self::new(Document::read(&plan.document).unwrap(), plan)
    }

    /// It stays until the process ends, as the one of each vendor does.
    pub(crate) fn new(document: Document, plan: Plan) -> Self {
        let document: &'static Document = Box::leak(Box::new(document));
        let checker = || Checker::new(document).with_base_path("");
        Self { document, checker: checker(), forms: checker().with_forms(), plan }
    }

    /// The checker of a request. If it may be of another media type than documented, and is a form,
    /// it is checked by what the form says.
    pub(crate) fn checker_of(&self, request: &Arrived, accepted: &Accepted) -> &Checker<'static> {
        let media_type = request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_form = media_type == Some(b"application/x-www-form-urlencoded");
        let is_accepted = || accepted.differs.accept("header.content-type");
        if is_form && is_accepted() { &self.forms } else { &self.checker }
    }

    /// The operation with this id, or with this method and path.
    pub(crate) fn operation(&self, name: &str) -> Option<Operation<'static>> {
        let mut operations = self.document.operations();
        operations.find(|operation| operation.name() == name || operation.line() == name)
    }

    /// The path as documented of a path that was sent: another one where the plan knows that the
    /// operation is declared with another one.
    pub(crate) fn documented_path(&self, operation: &Operation<'_>, sent: &str) -> String {
        let exception = self.plan.exceptions.iter().find(|exception| {
            exception.rule == Rule::Path && exception.operation == operation.line()
        });
        let Some(declared) = exception.and_then(|exception| exception.declared.as_deref()) else {
            return sent.to_owned();
        };
        let segments: Vec<_> = declared.split('/').zip(sent.split('/')).collect();
        let documented = operation.path().split('/').map(|segment| {
            let value = segments.iter().find(|(name, _)| *name == segment);
            value.map_or(segment, |(_, value)| value)
        });
        documented.collect::<Vec<_>>().join("/")
    }
}
