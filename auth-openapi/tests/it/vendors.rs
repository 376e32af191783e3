//! The documents of this repository.

use std::sync::LazyLock;

use auth_openapi::{Document, Node, Plan, State, Status, declarations, strip};

const VENDORS: [&str; 5] = ["clerk", "svix", "descope", "passage", "passage-auth"];

/// The documents of operations, which are read once for all tests.
pub(crate) fn vendors() -> impl Iterator<Item = (&'static str, &'static Document)> {
    static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
        VENDORS.iter().map(|vendor| Document::read(path(vendor)).unwrap()).collect()
    });
    VENDORS.iter().copied().zip(DOCUMENTS.iter())
}

/// The documents of webhooks alone as well.
fn documents() -> impl Iterator<Item = (&'static str, &'static Document)> {
    static WEBHOOKS: LazyLock<Document> =
        LazyLock::new(|| Document::read(path("clerk-webhooks")).unwrap());
    vendors().chain([("clerk-webhooks", &*WEBHOOKS)])
}

fn path(vendor: &str) -> String {
    format!("{}/../auth-providers/openapi/{vendor}.json", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn all_operations_are_there() {
    let counts: Vec<_> = vendors()
        .map(|(vendor, document)| {
            let internal =
                document.operations().filter(auth_openapi::Operation::is_internal).count();
            (vendor, document.operations().count() - internal, internal)
        })
        .collect();
    assert_eq!(
        counts,
        [
            ("clerk", 249, 0),
            ("svix", 128, 124),
            ("descope", 459, 0),
            ("passage", 15, 0),
            ("passage-auth", 43, 0)
        ]
    );
}

#[test]
fn stripping_them_again_changes_nothing() {
    for (vendor, document) in documents() {
        let text = std::fs::read_to_string(path(vendor)).unwrap();
        assert!(strip(document, None).to_json() == text, "{vendor}");
    }
}

#[test]
fn their_dangling_references_are_known() {
    for (vendor, document) in documents() {
        let dangling = if vendor == "descope" { 4 } else { 0 };
        assert_eq!(document.problems().len(), dangling, "{vendor}: {:?}", document.problems());
    }
}

#[test]
fn no_sentence_is_left_in_them() {
    fn sentences<'d>(node: &'d Node, key: &str, found: &mut Vec<&'d str>) {
        if let Some(text) = node.as_str() {
            let is_name = ["pattern", "title", "bearerFormat", "name"].contains(&key);
            if text.split_whitespace().count() > 3 && !is_name {
                found.push(text);
            }
        }
        for (key, value) in node.entries().filter(|(key, _)| *key != "tags") {
            sentences(value, key, found);
        }
        for item in node.items() {
            sentences(item, key, found);
        }
    }
    for (vendor, document) in documents() {
        let mut found = Vec::new();
        sentences(document.root(), "", &mut found);
        assert!(found.is_empty(), "{vendor}: {found:?}");
    }
}

#[test]
fn the_documentation_finds_methods_by_the_vendors_ids() {
    for (vendor, document) in vendors() {
        let plan = Plan::read(path(vendor).replace(".json", ".toml")).unwrap();
        let declared = declarations(&plan.sources, &plan.except).unwrap();
        let rows = Status::new(vendor, document, &declared, &plan).rows.into_iter();
        for row in rows.filter(|row| row.state != State::Beyond) {
            for method in row.declared {
                let id = (method.method_name != row.operation).then(|| row.operation.clone());
                // An operation without an id is called by its method and path.
                let id = id.filter(|id| !id.contains(' '));
                assert_eq!(method.aliases, Vec::from_iter(id), "{}", method.path_in_crate());
            }
        }
    }
}

/// The traits of a client are in scope together.
#[test]
fn no_two_methods_of_a_client_have_one_name() {
    for (vendor, _) in vendors() {
        let plan = Plan::read(path(vendor).replace(".json", ".toml")).unwrap();
        let declared = declarations(&plan.sources, &plan.except).unwrap();
        let mut names: Vec<_> = declared.iter().map(|method| &method.method_name).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{vendor}: {names:?}");
    }
}

#[test]
fn the_declarations_of_this_repository_are_as_documented() {
    for (vendor, document) in vendors() {
        let plan = Plan::read(path(vendor).replace(".json", ".toml")).unwrap();
        let declared = declarations(&plan.sources, &plan.except).unwrap();
        let status = Status::new(vendor, document, &declared, &plan);
        assert!(!status.has_differences(), "{}", status.report());
        assert!(status.declared() > 0, "{vendor}");
    }
}
