//! The keys of the body.

use super::entry::Entry;
use super::expression::braced;
use super::{Body, BodyValue, Key, Reader, object};
use crate::model::BodyKind;

impl Reader {
    pub(super) fn read_body(&mut self, entry: &Entry, key: &Key) {
        let (Some(kind), Some(value)) = (BodyKind::from_name(key.name), &entry.value) else {
            return;
        };
        let site = value.site;
        let value = match braced(&value.value).filter(|_| kind == BodyKind::Json) {
            Some(object) => match object::read(object, site) {
                Ok(members) => BodyValue::Object(members),
                Err(mistakes) => {
                    self.arguments.is_cut_off |= mistakes.is_cut_off;
                    for (site, message) in mistakes.list {
                        self.errors.push(site, message);
                    }
                    BodyValue::Refused
                }
            },
            None => self.argument(entry, key).map_or(BodyValue::Refused, BodyValue::Argument),
        };
        self.arguments.body = Some(Body { kind, site, value });
    }

    /// Keeps what is known of an entry of the wrong form, so that what contradicts it is said too.
    pub(super) fn read_refused(&mut self, entry: &Entry, key: &Key) {
        let (site, kind) = (entry.site, BodyKind::from_name(key.name));
        match kind.filter(|_| entry.value.is_some() || entry.parens.is_some()) {
            Some(kind) => {
                self.arguments.body = Some(Body { kind, site, value: BodyValue::Refused });
            }
            None if key.name == "idempotent" => self.arguments.idempotent = Some(site),
            None if key.name == "once" => self.arguments.once = Some(site),
            None => {}
        }
    }
}
