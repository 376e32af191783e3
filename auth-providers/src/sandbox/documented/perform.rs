//! Performs operations by what their document says of them.

use std::sync::MutexGuard;

use serde_json::{Map, Value};

use super::answer::Answer;
use super::asked::Asked;
use super::collection::Collection;
use super::place::{At, Place};
use super::plan::Verb;
use super::record::merge_deep;
use super::refusal::Refusal;
use super::show::{Page, ids};
use super::store::{Record, Store};
use super::success::Spot;
use super::{Vendor, filter};
use crate::sandbox::lock;

/// How much of its fields a response has to share with a resource in order to show it, in
/// thousandths.
const LIKE: usize = 500;

/// An operation that is performed.
struct Performance<'a> {
    vendor: &'a dyn Vendor,
    asked: &'a Asked,
    store: MutexGuard<'a, Store>,
    place: Place,
}

/// Performs an operation by what its document says of it.
pub(super) fn perform(vendor: &dyn Vendor, asked: &Asked) -> Result<Answer, Refusal> {
    let store = lock(vendor.store());
    let mut place = Place::find(asked, &store)?;
    let missing = place.missing.take();
    let mut this = Performance { vendor, asked, store, place };
    let of = asked.collection();
    match (asked.deed().verb, of, missing) {
        (Verb::Replace, Some(of), Some(missing)) if asked.creates_by_put() => {
            this.put(of, &missing.at)
        }
        (_, _, Some(missing)) => Err(missing.into()),
        (Verb::Create, Some(of), None) => this.create(of),
        (Verb::List, of, None) => this.list(of),
        (Verb::Read, Some(of), None) => this.read(of),
        (Verb::Change, Some(of), None) => this.change(of),
        (Verb::Replace, Some(of), None) => this.replace(of),
        (Verb::Delete, Some(of), None) => this.delete(of),
        (Verb::ReadPart, _, None) => Ok(this.read_part()),
        (Verb::ChangePart | Verb::ReplacePart, _, None) if this.owner(0).is_none() => {
            Ok(this.change_part())
        }
        (_, of, None) => this.act(of),
    }
}

impl Performance<'_> {
    fn create(&mut self, of: &'static Collection) -> Result<Answer, Refusal> {
        let place = of.noun.map_or_else(|| self.place.path.clone(), |_| of.path.to_owned());
        let place = place.strip_suffix("/bulk").unwrap_or(&place).to_owned();
        let key = of.key.as_str();
        if let Some(items) = self.asked.items(key) {
            return self.create_all(of, &place, &items);
        }
        let fields = self.asked.fields();
        let name = self.asked.api.names_of(of).find_map(|pointer| {
            let name = fields.get(pointer.trim_start_matches('/'))?.as_str()?;
            self.store.find(&place, [pointer], name).cloned()
        });
        if let Some(record) = name.filter(|_| self.asked.gets_if_exists()) {
            return Ok(self.asked.show(key, &record, false));
        }
        let record = self.make(of, &place, &fields)?;
        Ok(self.asked.show(key, &record, true))
    }

    /// Creates several records. The vendor may say of each whether it was created.
    fn create_all(
        &mut self,
        of: &'static Collection,
        place: &str,
        items: &[Map<String, Value>],
    ) -> Result<Answer, Refusal> {
        let (mut made, mut failed) = (Vec::new(), Map::new());
        for fields in items {
            match self.make(of, place, fields) {
                Ok(record) => made.push(record),
                Err(refusal) => {
                    let told = self.vendor.failed(self.asked, &refusal, fields);
                    let (list, item) = told.ok_or(refusal)?;
                    let list = failed.entry(list).or_insert_with(|| Value::Array(Vec::new()));
                    list.as_array_mut().into_iter().for_each(|list| list.push(item.clone()));
                }
            }
        }
        let page = Page::new(made.iter().collect(), failed);
        Ok(self.asked.show_page(&of.key, page, true))
    }

    /// Creates a record with these fields.
    fn make(
        &mut self,
        of: &'static Collection,
        place: &str,
        fields: &Map<String, Value>,
    ) -> Result<Record, Refusal> {
        let (asked, style) = (self.asked, self.asked.api.style);
        let mut record = Record { id: String::new(), fields: asked.blank(&of.key) };
        let has = |name: &String| of.fields.contains(name);
        record.fields.extend(ids(&self.place).into_iter().filter(|(name, _)| has(name)));
        record.merge(fields);
        style.rename(&mut record);
        let own = of.noun.is_some() || of.key != "/id";
        let given = fields.get(of.key.trim_start_matches('/')).and_then(Value::as_str);
        let given = given.filter(|id| own && !id.is_empty()).map(str::to_owned);
        record.id = match given {
            Some(id) => id,
            None => style.id(of, &mut self.store),
        };
        record.set(&of.key, record.id.clone().into());
        if of.key != "/id" && has(&"id".to_owned()) && !fields.contains_key("id") {
            record.set("/id", style.id(of, &mut self.store).into());
        }
        style.begin(of, &mut record, |name| asked.shows(name) || has(&name.to_owned()));
        self.vendor.made(asked, &mut self.store, place, &mut record)?;
        record.id = record.field(&of.key).and_then(Value::as_str).unwrap_or(&record.id).to_owned();
        self.check_names(of, place, &record, None)?;
        self.store.insert(place, record.clone());
        Ok(record)
    }

    /// Checks that no record but `own` has a name of this one.
    fn check_names(
        &self,
        of: &Collection,
        place: &str,
        record: &Record,
        own: Option<&str>,
    ) -> Result<(), Refusal> {
        for pointer in self.asked.api.names_of(of) {
            let name =
                record.field(pointer).and_then(Value::as_str).filter(|name| !name.is_empty());
            let other = name.and_then(|name| self.store.find(place, [pointer], name));
            if other.is_some_and(|other| Some(other.id.as_str()) != own) {
                return Err(Refusal::Exists { field: pointer.trim_start_matches('/').to_owned() });
            }
        }
        Ok(())
    }

    fn put(&mut self, of: &'static Collection, at: &At) -> Result<Answer, Refusal> {
        let mut fields = self.asked.fields();
        // The name in the path is one that the caller gave, not an id.
        let mut names = self.asked.api.names_of(of).filter(|pointer| *pointer != "/id");
        if let Some(name) = names.next() {
            fields.insert(name.trim_start_matches('/').to_owned(), at.id.clone().into());
        }
        let record = self.make(of, &at.place, &fields)?;
        Ok(self.asked.show(&of.key, &record, true))
    }

    fn list(&mut self, of: Option<&'static Collection>) -> Result<Answer, Refusal> {
        let Some(of) = of else { return Ok(self.asked.sample(&self.place)) };
        let (asked, style) = (self.asked, self.asked.api.style);
        let path = asked.operation().path();
        let view = style.views.iter().find(|view| view.path == path);
        let place = of.noun.map_or(self.place.path.as_str(), |_| of.path);
        if self.store.records(place).is_empty() && !of.is_closed && view.is_none() {
            // Nothing creates one: there is one sample from the start.
            let spot = asked.success().spot(&of.key);
            let fields = spot.as_ref().and_then(|spot| asked.success().resource(spot));
            let Some(fields) = fields.cloned() else { return Ok(asked.sample(&self.place)) };
            let id = style.id(of, &mut self.store);
            let mut record = Record { id: id.clone(), fields };
            record.set(&of.key, id.into());
            self.store.insert(place, record);
        }
        let records: Vec<&Record> = match view {
            Some(view) => {
                let by = view.by.and_then(|(name, field)| Some((field, asked.in_path(name)?)));
                let fits = |record: &&Record| by.is_none_or(|(field, id)| record.has(field, id));
                self.store.all(view.of).filter(fits).collect()
            }
            None => self.store.records(place).iter().collect(),
        };
        let page = self.vendor.page(asked, &self.store, records)?;
        Ok(asked.show_page(&of.key, page, false))
    }

    /// The records that a request names, by its path or else by its parameters.
    fn targets(&self, of: &'static Collection) -> Result<Vec<At>, Refusal> {
        match of.noun {
            None => Ok(self.place.record().cloned().into_iter().collect()),
            Some(noun) => filter::named(self.asked, of, noun, &self.store),
        }
    }

    /// The record at a place. One that exists by its id alone is a sample.
    fn record(&self, of: &Collection, at: &At) -> Record {
        if let Some(record) = self.store.get(&at.place, &at.id) {
            return record.clone();
        }
        let spot = self.asked.success().spot(&of.key);
        let fields = spot.and_then(|spot| self.asked.success().resource(&spot)).cloned();
        let mut record = Record { id: at.id.clone(), fields: fields.unwrap_or_default() };
        record.set(&of.key, at.id.clone().into());
        record
    }

    /// Keeps a changed record.
    fn keep(&mut self, of: &Collection, at: &At, mut record: Record) -> Result<Record, Refusal> {
        let (asked, style) = (self.asked, self.asked.api.style);
        style.touch(of, &mut record);
        style.rename(&mut record);
        self.vendor.changed(asked, &mut self.store, &mut record)?;
        self.check_names(of, &at.place, &record, Some(&at.id))?;
        let id = record.field(&of.key).and_then(Value::as_str);
        record.id = id.unwrap_or(&at.id).to_owned();
        self.store.replace(&at.place, &at.id, record.clone());
        Ok(record)
    }

    fn read(&mut self, of: &'static Collection) -> Result<Answer, Refusal> {
        let targets = self.targets(of)?;
        let Some(at) = targets.first() else { return Ok(self.asked.sample(&self.place)) };
        Ok(self.asked.show(&of.key, &self.record(of, at), false))
    }

    fn change(&mut self, of: &'static Collection) -> Result<Answer, Refusal> {
        let targets = self.targets(of)?;
        let items = self.asked.items(&of.key).filter(|items| items.len() == targets.len());
        let fields = self.asked.fields();
        let mut records = Vec::new();
        for (index, at) in targets.iter().enumerate() {
            let mut record = self.record(of, at);
            let own = items.as_ref().and_then(|items| items.get(index));
            let fields = own.unwrap_or(&fields);
            match self.asked.action() {
                action @ ("add" | "remove") => record.change_lists(fields, action == "add"),
                _ => record.merge(fields),
            }
            records.push(self.keep(of, at, record)?);
        }
        match records.as_slice() {
            [record] if items.is_none() => Ok(self.asked.show(&of.key, record, false)),
            records => Ok(self.asked.show_all(&of.key, records, false)),
        }
    }

    fn replace(&mut self, of: &'static Collection) -> Result<Answer, Refusal> {
        let Some(at) = self.place.record().cloned() else {
            return Ok(self.asked.sample(&self.place));
        };
        let (asked, style) = (self.asked, self.asked.api.style);
        let before = self.record(of, &at);
        let mut record = Record { id: before.id.clone(), fields: asked.blank(&of.key) };
        // What the request cannot set stays.
        let kept = style.created.iter().chain(style.names).map(|name| name.trim_start_matches('/'));
        let secrets = style.secrets.iter().map(|(name, _)| *name);
        for name in kept.chain(secrets) {
            record
                .fields
                .extend(before.fields.get_key_value(name).map(|(n, v)| (n.clone(), v.clone())));
        }
        let has = |name: &String| of.fields.contains(name);
        record.fields.extend(ids(&self.place).into_iter().filter(|(name, _)| has(name)));
        record.merge(&asked.fields());
        record.set(&of.key, before.id.clone().into());
        let record = self.keep(of, &at, record)?;
        Ok(asked.show(&of.key, &record, false))
    }

    fn delete(&mut self, of: &'static Collection) -> Result<Answer, Refusal> {
        let targets = self.targets(of)?;
        if let Some((of, at)) = self.owner(1).filter(|_| of.noun.is_none()) {
            // What is deleted belongs to the record that the response shows.
            return self.act_on(of, &at);
        }
        let Some(at) = targets.first() else { return Ok(self.asked.sample(&self.place)) };
        let mut record = self.record(of, at);
        record.fields.insert("deleted".to_owned(), true.into());
        for at in &targets {
            self.store.remove(&at.place, &at.id);
        }
        Ok(self.asked.show(&of.key, &record, false))
    }

    fn read_part(&self) -> Answer {
        let asked = self.asked;
        match self.store.part(&self.place.path) {
            Some(fields) => asked.answer(false, asked.part(fields)),
            None if asked.is_written() => asked.answer(false, asked.part(&Map::new())),
            None => asked.sample(&self.place),
        }
    }

    fn change_part(&mut self) -> Answer {
        let asked = self.asked;
        let fields = asked.fields();
        let part = self.store.part_mut(&self.place.path);
        if asked.deed().verb == Verb::ReplacePart {
            part.clear();
        }
        merge_deep(part, &fields);
        let body = asked.part(part);
        asked.answer(false, body)
    }

    fn act(&mut self, of: Option<&'static Collection>) -> Result<Answer, Refusal> {
        let asked = self.asked;
        if asked.operation().method() == "DELETE" {
            self.store.remove_part(&self.place.path);
        }
        if let Some((of, at)) = self.owner(0) {
            return self.act_on(of, &at);
        }
        let Some(of) = of else { return Ok(asked.sample(&self.place)) };
        let targets = self.targets(of)?;
        for at in &targets {
            let mut record = self.record(of, at);
            if asked.api.style.affect(of, asked.action(), &mut record) {
                self.keep(of, at, record)?;
            }
        }
        let shows = of.noun.is_some() && asked.success().spot(&of.key).is_some();
        match targets.as_slice() {
            [at] if shows => Ok(asked.show(&of.key, &self.record(of, at), false)),
            _ => Ok(asked.sample(&self.place)),
        }
    }

    /// Changes the record that a response shows.
    fn act_on(&mut self, of: &'static Collection, at: &At) -> Result<Answer, Refusal> {
        let asked = self.asked;
        let mut record = self.record(of, at);
        match asked.operation().method() {
            "PATCH" => merge_deep(&mut record.fields, &asked.fields()),
            _ => record.merge(&asked.fields()),
        }
        asked.api.style.affect(of, asked.action(), &mut record);
        let record = self.keep(of, at, record)?;
        Ok(asked.show(&of.key, &record, false))
    }

    /// The record in the path that the response shows, if it shows one; the last `skip` records
    /// are not looked at.
    fn owner(&self, skip: usize) -> Option<(&'static Collection, At)> {
        let success = self.asked.success();
        let candidates = self.place.records().iter().rev().skip(skip).filter_map(|at| {
            let of = self.asked.api.collections.get(at.collection)?;
            let spot = success.spot(&of.key).filter(|spot| matches!(spot, Spot::One(_)))?;
            let shown = success.resource(&spot)?;
            let shared = of.fields.iter().filter(|name| shown.contains_key(*name)).count();
            let all = of.fields.len() + shown.len() - shared;
            // In thousandths.
            let likeness = shared * 1000 / all.max(1);
            (likeness >= LIKE).then_some((likeness, of, at))
        });
        let (_, of, at) = candidates.max_by_key(|(likeness, ..)| *likeness)?;
        Some((of, at.clone()))
    }
}
