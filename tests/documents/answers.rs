//! What a call reads of documented answers.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Mutex;

use auth_core::Endpoint;
use auth_openapi::{Field, Operation, Sample, samples};
use http::Response;
use serde_json::Value;

use crate::desk::Desk;
use crate::operation::Case;

/// What of the documented answers is not read, or not wholly.
pub(crate) async fn findings(
    case: &Case<'_>,
    operation: &Operation<'static>,
    desk: &Desk,
) -> Vec<String> {
    let mut findings: Vec<String> = Vec::new();
    let mut full: Option<Sample> = None;
    for mut sample in successes(case, operation) {
        let fields = fields(case, operation, &sample);
        let (mut outcome, envelope) = outcome(case, desk, &sample).await;
        if outcome.is_err() && complete(case, &fields, full.as_ref(), &mut sample) {
            outcome = self::outcome(case, desk, &sample).await.0;
        }
        match (outcome, &sample.body) {
            (Err(error), _) => {
                // What is wrong with all samples is said of the first.
                let error = format!(": {error}");
                if !findings.iter().any(|finding| finding.ends_with(&error)) {
                    findings.push(format!("{} `{}`{error}", sample.status, sample.name));
                }
            }
            (Ok(()), Some(body)) => {
                let before = full.as_ref().and_then(|full| full.body.as_ref());
                Answer { case, body, envelope, before }.examine(&fields, &mut findings);
            }
            (Ok(()), None) => {}
        }
        if sample.name == "full" {
            full = Some(sample);
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// What becomes of a call that gets this answer, and the envelope that it looks into.
async fn outcome(
    case: &Case<'_>,
    desk: &Desk,
    sample: &Sample,
) -> (Result<(), String>, Option<&'static str>) {
    desk.answer(sample);
    let sending = (case.all)();
    let envelope = sending.endpoint.and_then(Endpoint::envelope_key);
    (sending.outcome.await.map_err(|failure| failure.text), envelope)
}

/// What a call takes for a success: a redirect where nothing else is.
fn successes(case: &Case<'_>, operation: &Operation<'static>) -> Vec<Sample> {
    let mut all = samples(case.yardstick.document, operation);
    for sample in &mut all {
        // A schema that leads nowhere says nothing of the body.
        sample.body = sample.body.take().filter(|body| !body.is_null());
    }
    let of_class = |class: u16| {
        all.iter().filter(|sample| sample.status / 100 == class).cloned().collect::<Vec<_>>()
    };
    let successes = of_class(2);
    if successes.is_empty() { of_class(3) } else { successes }
}

fn fields(case: &Case<'_>, operation: &Operation<'static>, sample: &Sample) -> Vec<Field> {
    let (Some(body), Some(media_type)) = (&sample.body, &sample.media_type) else {
        return Vec::new();
    };
    let response = Response::builder().status(sample.status).header("content-type", media_type);
    case.yardstick.checker.response_fields(operation, &response.body(body.to_string()).unwrap())
}

/// Adds what the model needs although it is optional; whether there was any such thing.
fn complete(case: &Case<'_>, fields: &[Field], full: Option<&Sample>, sample: &mut Sample) -> bool {
    let full = full.and_then(|full| full.body.as_ref());
    let (Some(body), Some(full)) = (&mut sample.body, full) else { return false };
    let mut is_changed = false;
    for field in fields.iter().filter(|field| !field.is_present()) {
        let value = field.pointer().and_then(|pointer| Some((pointer, full.pointer(pointer)?)));
        if let Some((pointer, value)) = value
            && case.accepted.needs.accept(shown(field))
        {
            set(body, pointer, Some(value.clone()));
            is_changed = true;
        }
    }
    is_changed
}

/// The place of a field in an answer: `data[].id`.
fn shown(field: &Field) -> &str {
    let place = field.place();
    place.strip_prefix("body.").or_else(|| place.strip_prefix("body")).unwrap_or(place)
}

/// Sets or removes a field of an object.
fn set(body: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
    let name = name.replace("~1", "/").replace("~0", "~");
    if let Some(Value::Object(fields)) = body.pointer_mut(parent) {
        match value {
            Some(value) => fields.insert(name, value),
            None => fields.remove(&name),
        };
    }
}

/// A documented answer that was read.
struct Answer<'a> {
    case: &'a Case<'a>,
    body: &'a Value,
    envelope: Option<&'static str>,
    /// One whose fields were looked at before.
    before: Option<&'a Value>,
}

/// Answers that are wholly read, by a hash of all that matters: many operations give the same.
static READ: Mutex<BTreeSet<u64>> = Mutex::new(BTreeSet::new());

impl Answer<'_> {
    fn examine(&self, fields: &[Field], findings: &mut Vec<String>) {
        let accepted = self.case.accepted;
        let is_plain = accepted.needs.is_empty() && accepted.ignores.is_empty();
        let mut hasher = DefaultHasher::new();
        (self.case.model.id, self.envelope, fields, self.body, self.before).hash(&mut hasher);
        let hash = hasher.finish();
        if is_plain && READ.lock().unwrap().contains(&hash) {
            return;
        }
        let before = findings.len();
        self.forms(fields, findings);
        self.ignored(fields, findings);
        if is_plain && findings.len() == before {
            READ.lock().unwrap().insert(hash);
        }
    }

    /// The fields that were not looked at before, and that are not the envelope.
    fn own<'f>(&self, fields: &'f [Field]) -> impl Iterator<Item = (&'f Field, &'f str)> {
        fields.iter().filter_map(|field| {
            let pointer = field.pointer().filter(|_| field.is_present())?;
            let is_new = self.before.and_then(|before| before.pointer(pointer))
                != self.body.pointer(pointer);
            let is_envelope = self.envelope.is_some_and(|key| pointer == format!("/{key}"));
            (is_new && !is_envelope).then_some((field, pointer))
        })
    }

    /// What the model makes of a body.
    fn read(&self, body: &Value) -> Result<String, String> {
        let inner = self.envelope.map_or(body, |key| body.get(key).unwrap_or(&Value::Null));
        self.case.model.read(inner)
    }

    /// The body with another value of a field, or without it.
    fn with(&self, pointer: &str, value: Option<Value>) -> Value {
        let mut body = self.body.clone();
        set(&mut body, pointer, value);
        body
    }

    /// Leaves optional fields out, and sets them to null: each of them, and then all at once.
    fn forms(&self, fields: &[Field], findings: &mut Vec<String>) {
        let (mut bare, mut nulls) = (self.body.clone(), self.body.clone());
        for (field, pointer) in self.own(fields).filter(|(field, _)| !field.is_required()) {
            let forms = [("without", None), ("with null as", Some(Value::Null))];
            let errors = forms.into_iter().filter_map(|(form, value)| {
                let error = self.read(&self.with(pointer, value)).err()?;
                Some(format!("{form} {}: {error}", shown(field)))
            });
            let errors: Vec<_> = errors.collect();
            if errors.is_empty() {
                set(&mut bare, pointer, None);
                set(&mut nulls, pointer, Some(Value::Null));
            } else if !self.case.accepted.needs.accept(shown(field)) {
                findings.extend(errors);
            }
        }
        for (form, body) in [("without all that is optional", bare), ("with nulls alone", nulls)] {
            findings.extend(self.read(&body).err().map(|error| format!("{form}: {error}")));
        }
    }

    /// Looks for fields that the model does not read: where a value of another type is no error,
    /// and changes nothing.
    ///
    /// `serde_ignored` would have every type compiled twice, and does not see into tagged enums.
    fn ignored(&self, fields: &[Field], findings: &mut Vec<String>) {
        let whole = self.read(self.body).ok();
        let mut ignored: Vec<String> = Vec::new();
        for (field, pointer) in self.own(fields) {
            if ignored.iter().any(|outer| pointer.starts_with(outer.as_str())) {
                continue;
            }
            let is_flag = self.body.pointer(pointer).is_some_and(Value::is_boolean);
            let other = if is_flag { Value::from("another") } else { Value::from(true) };
            if self.read(&self.with(pointer, Some(other))).ok() == whole {
                ignored.push(format!("{pointer}/"));
                if !self.case.accepted.ignores.accept(shown(field)) {
                    findings.push(format!("{}: is documented, and not read", shown(field)));
                }
            }
        }
    }
}
