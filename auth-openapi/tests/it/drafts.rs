//! Drafts of declarations.

use std::fs;
use std::path::{Path, PathBuf};

use auth_openapi::{Declaration, Document, Draft, Plan, Selection, Status, Style, declarations};

use crate::document;
use crate::vendors::vendors;

fn declared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/declared")
}

/// The names of the documents of `tests/declared`, with their files.
fn documents() -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(declared().join("documents")).unwrap();
    let mut documents: Vec<_> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)
        })
        .collect();
    documents.sort();
    documents
}

fn draft(document: &Document) -> Draft {
    Draft::new(document, &Style::default(), &Selection::default()).unwrap()
}

/// What a draft declares, read from its files.
fn declarations_of(draft: &Draft, name: &str) -> Vec<Declaration> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drafts").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in draft.files() {
        let path = if file.path.is_empty() { "root.rs" } else { &file.path };
        fs::write(folder.join(path), file.text).unwrap();
    }
    declarations(&[folder], &[] as &[&Path]).unwrap()
}

#[test]
fn what_is_kept_is_current() {
    for (name, path) in documents() {
        let draft = draft(&Document::read(path).unwrap());
        let module = declared().join("src").join(&name);
        if std::env::var("DECLARED").as_deref() == Ok("overwrite") {
            let _ = fs::remove_dir_all(&module);
            fs::create_dir_all(&module).unwrap();
        }
        let mut kept = 0;
        for file in draft.files() {
            let path = match file.path.as_str() {
                "" => module.with_extension("rs"),
                path => module.join(path),
            };
            if std::env::var("DECLARED").as_deref() == Ok("overwrite") {
                fs::write(&path, &file.text).unwrap();
            }
            let current = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(current, file.text, "{}: write it anew", path.display());
            kept += usize::from(!file.path.is_empty());
        }
        let found = fs::read_dir(&module).unwrap().count();
        assert_eq!(found, kept, "{}: a file too many", module.display());
    }
}

#[test]
fn every_operation_of_a_vendor_is_declared_as_it_is_documented() {
    for (name, document) in vendors() {
        let declared = declarations_of(&draft(document), name);
        let plan = Plan { complete: true, ..Plan::default() };
        let status = Status::new(name, document, &declared, &plan);
        assert!(!status.has_differences(), "{}", status.report());
    }
}

#[test]
fn a_plan_names_what_no_document_does() {
    let document = document(
        "/notes:
  get:
    operationId: v1.note.list
    parameters: [{name: limit, in: query, schema: {type: integer}}]
    responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/NotePage'}}}}}
/tags:
  get:
    parameters: [{name: limit, in: query, schema: {type: integer}}]
    responses: {200: {description: '', content: {application/json: {schema: {type: array, items: {type: string}}}}}}",
        "NotePage: {type: object, required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/Note'}}}}
Note: {type: object, required: [at], properties: {at: {type: string, format: date-time}}}",
    );
    let style: Style = toml::from_str(
        r#"
        client = "Desk"
        times = "jiff"
        pages = { "*Page" = "Page", "[]" = "List" }
        names = { "v1.note.list" = "all_notes" }
        "#,
    )
    .unwrap();
    let text = Draft::new(&document, &style, &Selection::default()).unwrap().text_alone();
    for line in [
        "use super::{Desk, List, Page};",
        "use jiff::Timestamp;",
        "    fn all_notes(&self, limit: Option<i64>) -> Call<Page<Note>>;",
        "    fn list_tags(&self, limit: Option<i64>) -> Call<List<String>>;",
        "    pub at: Timestamp,",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
}

#[test]
fn a_document_without_operations_is_refused() {
    let error = Draft::new(&document("", ""), &Style::default(), &Selection::default());
    assert_eq!(error.unwrap_err().to_string(), "#/paths: there is no operation to declare");
}
