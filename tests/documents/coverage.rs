//! Which operations have a test.

use std::collections::BTreeSet;
use std::path::Path;

use auth_core::Provider;
use auth_openapi::{State, Status, declarations};

use crate::api::Api;

impl<P: Provider + 'static> Api<P> {
    /// Checks that every declaration of a documented operation has a test here.
    pub(crate) fn every_declared_operation_has_a_test(&self) {
        let yardstick = self.yardstick();
        let declared = declarations(&yardstick.plan.sources, &yardstick.plan.except).unwrap();
        let status = Status::new(self.name, yardstick.document, &declared, &yardstick.plan);
        let tested = tested(self.name);
        let is_declared = |state: &State| matches!(state, State::Declared | State::Different(_));
        let missing: Vec<_> = status
            .rows
            .iter()
            .filter(|row| is_declared(&row.state) && !tested.contains(&row.operation))
            .flat_map(|row| row.declared.iter().map(move |one| (one.name(), &row.operation)))
            .filter(|(name, _)| !self.internal.iter().any(|(internal, _)| internal == name))
            .map(|(name, operation)| format!("{name}: operation({operation:?})"))
            .collect();
        assert!(
            missing.is_empty(),
            "without a test in tests/documents:\n  {}",
            missing.join("\n  ")
        );
    }
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
