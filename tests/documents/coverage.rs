//! Which operations have a test.

use std::collections::BTreeSet;
use std::path::Path;

use auth_core::Provider;
use auth_openapi::{Row, State, Status, declarations};

use crate::api::Api;
use crate::yardstick::Yardstick;

impl<P: Provider + 'static> Api<P> {
    /// Checks that every declaration of a documented operation has a test here.
    pub(crate) fn every_declared_operation_has_a_test(&self) {
        let untested = untested(self.name, self.yardstick(), &tested(self.name));
        assert!(untested.is_empty(), "has no document test:\n  {}", untested.join("\n  "));
    }
}

/// The declarations of documented operations that are not among the tested ones.
fn untested(name: &str, yardstick: &Yardstick, tested: &BTreeSet<String>) -> Vec<String> {
    let plan = &yardstick.plan;
    let declared = declarations(&plan.sources, &plan.except).unwrap();
    let status = Status::new(name, yardstick.document, &declared, plan);
    let is_declared = |state: &State| matches!(state, State::Declared | State::Different(_));
    let is_tested = |row: &Row| tested.contains(&row.operation) || tested.contains(&row.line);
    let untested = status
        .rows
        .iter()
        .filter(|row| is_declared(&row.state) && !is_tested(row))
        .flat_map(|row| row.declared.iter().map(move |one| (&row.operation, one.name())));
    untested.map(|(operation, name)| format!("{operation} {name}")).collect()
}

/// The operations that the sources of an API's tests name.
pub(crate) fn tested(api: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents").join(api.replace('-', "_"));
    let mut tested = BTreeSet::new();
    read(&path.with_extension("rs"), &mut tested);
    if path.is_dir() {
        folder(&path, &mut tested);
    }
    tested
}

fn folder(path: &Path, tested: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { folder(&path, tested) } else { read(&path, tested) }
    }
}

fn read(file: &Path, tested: &mut BTreeSet<String>) {
    let text = std::fs::read_to_string(file).unwrap();
    let names = text.split("operation(\"").skip(1).filter_map(|rest| rest.split_once('"'));
    tested.extend(names.map(|(name, _)| name.to_owned()));
}

#[test]
fn a_declared_operation_without_a_test_is_named() {
    let yardstick = Yardstick::read("svix");
    let mut tested = tested("svix");
    assert!(tested.remove("v1.application.list"), "{tested:?}");
    let expected = "v1.application.list Applications::list_applications";
    assert_eq!(untested("svix", &yardstick, &tested), [expected]);
}
