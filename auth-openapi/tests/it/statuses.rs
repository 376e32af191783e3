//! Declarations beside a document.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use auth_openapi::{Document, Plan, Status, declarations, page};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/notes").join(name)
}

/// The status of the fixture, with one thing in its document as it was not declared.
fn drifted(from: &str, to: &str) -> Status {
    let text = fs::read_to_string(fixture("notes.yml")).unwrap();
    assert!(text.contains(from), "{from}");
    let document = Document::parse(&text.replacen(from, to, 1)).unwrap();
    let plan = Plan::read(fixture("notes.toml")).unwrap();
    let declared = declarations(&plan.sources, &plan.except).unwrap();
    Status::new("notes", &document, &declared, &plan)
}

/// What the report says below its summary.
fn findings(status: &Status) -> Vec<String> {
    assert!(status.has_differences());
    status.report().lines().skip(1).map(|line| line.trim().to_owned()).collect()
}

/// A new file with this text.
fn written(text: &str, extension: &str) -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("{}.{extension}", COUNT.fetch_add(1, Ordering::Relaxed));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, text).unwrap();
    file
}

/// The declarations of a source file with this text.
fn declared(text: &str) -> Result<Vec<auth_openapi::Declaration>, String> {
    let file = written(text, "rs");
    declarations(&[&file], &[] as &[&Path])
        .map_err(|error| error.to_string().replace(&file.display().to_string(), "FILE"))
}

fn planned(text: &str) -> String {
    Plan::read(written(text, "toml")).unwrap_err().message().to_owned()
}

#[test]
fn declarations_as_documented_are_no_difference() {
    let status = drifted("Notes", "Notes");
    assert!(!status.has_differences());
    assert_eq!(status.report(), "notes: 4 of 5 declared, 0 different, 1 left out with a reason\n");
}

/// The page of one API, as it is in the folder of the fixture, from its first heading on.
fn paged(status: Status) -> String {
    let page = page(&[status], &fixture(""));
    let (_, page) = page.split_once("| API |").unwrap();
    format!("| API |{page}")
}

#[test]
fn the_page_says_what_stands_for_what() {
    let table = "| operation | method and path | declared as |\n|---|---|---|";
    assert_eq!(
        paged(drifted("Notes", "Notes")),
        format!(
            "| API | operations | declared | left out | not yet |\n|---|---|---|---|---|\n\
             | [notes](#notes) | 5 | 4 | 1 | 0 |\n\
             | all | 5 | 4 | 1 | 0 |\n\
             \n## notes\n\
             \n### `/apps/{{app_id}}/export`\n\n{table}\n\
             | `exportNotes` | `GET /apps/{{app_id}}/export` | left out: Nobody needs it. |\n\
             \n### `/apps/{{app_id}}/notes`\n\n{table}\n\
             | `listNotes` | `GET /apps/{{app_id}}/notes` | [`Notes::list_notes`](notes.rs) |\n\
             | `addNote` | `POST /apps/{{app_id}}/notes` | [`Notes::add_note`](notes.rs) |\n\
             | `getNote` | `GET /apps/{{app_id}}/notes/{{id}}` | [`Notes::get_note`](notes.rs) |\n\
             | `deleteNote` (deprecated) | `DELETE /apps/{{app_id}}/notes/{{id}}` \
             | [`Notes::delete_note`](notes.rs) |\n"
        )
    );
}

#[test]
fn the_page_is_in_groups_by_tag_if_each_operation_has_one() {
    let headings = |tags: &str| {
        let document = Document::parse(&format!(
            "openapi: 3.1.0\ninfo: {{title: Notes, version: '1'}}\npaths:\n  /v1/a/b/c:\n    get: {{operationId: one, tags: [b]}}\n    \
             put: {{operationId: two, tags: [{tags}]}}\n"
        ));
        let status = Status::new("notes", &document.unwrap(), &[], &Plan::default());
        let page = paged(status);
        let headings = page.lines().filter_map(|line| line.strip_prefix("### "));
        headings.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(headings("a, c"), ["a", "b"]);
    assert_eq!(headings("' ', b"), ["b"]);
    assert_eq!(headings("''"), ["`/v1/a/b`"]);
}

#[test]
fn what_no_document_has_and_what_nobody_can_call_is_said_on_the_page() {
    let file = written(
        "trait T { #[endpoint(method = GET, path = \"/a|b\")] fn f(&self) -> Call<()>; }",
        "rs",
    );
    let declared = declarations(&[&file], &[] as &[&Path]).unwrap();
    let document =
        Document::parse("openapi: 3.1.0\ninfo: {title: Notes, version: '1'}\npaths: {}").unwrap();
    let status = Status::new("empty", &document, &declared, &Plan::default());
    let page = page(&[status], &file.parent().unwrap().join("a/b"));
    let file = file.file_name().unwrap().to_string_lossy().into_owned();
    assert!(page.ends_with(&format!(
        "### In no document\n\n| operation | method and path | declared as |\n|---|---|---|\n\
         |  | `GET /a\\|b` | [`T::f`](../../{file}), not public |\n"
    )));
}

#[test]
fn a_method_is_named_with_the_module_of_its_file() {
    let method = |file: &str| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(
            &file,
            "pub trait T { #[doc(alias = \"F\")] #[doc(hidden, alias(\"G\", \"H\"))] \
             #[endpoint(method = GET, path = \"/\")] fn f(&self); }",
        )
        .unwrap();
        declarations(&[file], &[] as &[&Path]).unwrap().remove(0)
    };
    for (file, path) in [
        ("src/clerk/users.rs", "clerk::users::T::f"),
        ("src/src/clerk/mod.rs", "clerk::T::f"),
        ("src/lib.rs", "T::f"),
        ("elsewhere/clerk.rs", "T::f"),
    ] {
        let method = method(file);
        assert_eq!(method.path_in_crate(), path);
        assert_eq!((method.is_public, method.aliases.join(" ").as_str()), (true, "F G H"));
    }
}

#[test]
fn a_renamed_parameter_is_found() {
    assert_eq!(
        findings(&drifted("name: tag,", "name: label,")),
        [
            "GET /apps/{app_id}/notes (Notes::list_notes)",
            "query: `label` is documented, and not declared",
            "query: `tag` is declared, and not documented",
        ]
    );
}

#[test]
fn a_new_required_parameter_is_found() {
    let status = drifted(
        "      - {name: tag",
        "      - {name: q, in: query, required: true}\n      - {name: tag",
    );
    assert_eq!(findings(&status)[1], "query: `q` is documented as required, and not declared");
}

#[test]
fn a_moved_path_is_found() {
    let status = drifted("/apps/{app_id}/notes/{id}", "/apps/{app_id}/notes/{id}/");
    assert_eq!(
        findings(&status)[..3],
        [
            "GET /apps/{app_id}/notes/<note_id> (Notes::get_note)",
            "not documented",
            "documented is GET /apps/{app_id}/notes/{id}/",
        ]
    );
}

#[test]
fn another_method_is_found() {
    let status = drifted("    delete:\n", "    put:\n");
    assert_eq!(
        findings(&status)[1..],
        ["not documented", "documented is GET /apps/{app_id}/notes/{id}"]
    );
}

#[test]
fn bodies_credentials_headers_and_deprecation_are_compared() {
    let found = |from: &str, to: &str| findings(&drifted(from, to)).pop().unwrap();
    assert_eq!(
        found(
            "{application/json: {schema: {$ref: '#/components/schemas/Note'}}}}\n      responses:\n        201",
            "{text/csv: {}}}\n      responses:\n        201"
        ),
        "body: documented as body, declared as json"
    );
    assert_eq!(
        found(
            "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}\n",
            ""
        ),
        "body: `json` is declared, and none documented"
    );
    assert_eq!(
        found(
            "operationId: getNote\n",
            "operationId: getNote\n      requestBody: {content: {application/json: {}}}\n"
        ),
        "body: one of application/json is documented (optional), none declared"
    );
    assert_eq!(
        found("      security: []\n", ""),
        "credential: documented as needed, declared as `auth = none`"
    );
    assert_eq!(
        found("security: [{userToken: []}]", "security: [{apiKey: []}]"),
        "credential: the client's own is documented, and an argument is sent"
    );
    assert_eq!(
        found("operationId: addNote", "operationId: addNote\n      security: [{userToken: []}]"),
        "credential: documented is another than the client's own, which is sent"
    );
    assert_eq!(
        found("operationId: addNote", "operationId: addNote\n      security: []"),
        "credential: none is documented, and the client's own is sent"
    );
    assert_eq!(
        found("name: Idempotency-Key", "name: X-Tenant"),
        "header: `idempotency-key` is declared, and not documented"
    );
    assert_eq!(
        found("      deprecated: true\n", ""),
        "deprecation: `#[deprecated]`, and not documented as deprecated"
    );
    assert_eq!(
        found("operationId: addNote", "operationId: addNote\n      deprecated: true"),
        "deprecation: documented as deprecated, and not `#[deprecated]`"
    );
}

#[test]
fn an_exception_that_nothing_needs_is_a_difference() {
    assert_eq!(
        findings(&drifted("/apps/{app_id}/export", "/apps/{app_id}/dump")),
        ["the exception of GET /apps/{app_id}/export from the rule `left-out` is not needed"]
    );
}

#[test]
fn an_exception_is_for_one_parameter() {
    let text = fs::read_to_string(fixture("notes.toml")).unwrap();
    let exception = "\n[[exceptions]]\noperation = \"GET /apps/{app_id}/notes\"\nrule = \"query\"\nparameter = \"tag\"\nreason = \"It is new.\"\n";
    let plan = Plan::read(written(&(text + exception), "toml")).unwrap();
    let document = fs::read_to_string(fixture("notes.yml")).unwrap();
    let status = |from: &str, to: &str| {
        let document = Document::parse(&document.replace(from, to)).unwrap();
        let declared = declarations(&[fixture("notes.rs")], &[] as &[&Path]).unwrap();
        Status::new("notes", &document, &declared, &plan)
    };
    let moved = status("name: tag,", "name: label,");
    assert_eq!(findings(&moved)[1..], ["query: `label` is documented, and not declared"]);
    assert!(
        !status(
            "      - {name: tag, in: query, schema: {type: array, items: {type: string}}}\n",
            ""
        )
        .has_differences()
    );
}

#[test]
fn an_exception_with_a_star_is_for_all_parameters_that_begin_so() {
    let text = fs::read_to_string(fixture("notes.toml")).unwrap();
    let exception = "\n[[exceptions]]\noperation = \"GET /apps/{app_id}/notes\"\nrule = \"query\"\nparameter = \"draft.*\"\nreason = \"Nobody needs it.\"\n";
    let plan = Plan::read(written(&(text + exception), "toml")).unwrap();
    let declared = declarations(&[fixture("notes.rs")], &[] as &[&Path]).unwrap();
    let status = |names: &[&str]| {
        let tag = "      - {name: tag,";
        let added: String =
            names.iter().map(|name| format!("      - {{name: {name}, in: query}}\n")).collect();
        let document = fs::read_to_string(fixture("notes.yml")).unwrap();
        let document = document.replace(tag, &format!("{added}{tag}"));
        Status::new("notes", &Document::parse(&document).unwrap(), &declared, &plan)
    };
    assert!(!status(&["draft.title", "draft.age"]).has_differences());
    assert_eq!(
        findings(&status(&["draft.title", "drafts"]))[1..],
        ["query: `drafts` is documented, and not declared"]
    );
    assert_eq!(
        findings(&status(&[])),
        ["the exception of GET /apps/{app_id}/notes from the rule `query` is not needed"]
    );
}

#[test]
fn an_object_of_arguments_is_a_body_that_is_always_there() {
    let declared = declared(
        "trait T {
            #[endpoint(method = DELETE, path = \"/a?<x>\", once, json = { x, \"y-z\": y, n: 1 })]
            fn f(&self, x: u8, y: Option<u8>);
        }",
    );
    let [declaration] = declared.unwrap().try_into().unwrap();
    let body = declaration.body.unwrap();
    assert_eq!((body.kind.as_str(), body.is_optional), ("json", false));
    assert_eq!(
        (declaration.query.as_slice(), declaration.method.as_str()),
        (&["x".to_owned()][..], "DELETE")
    );
}

#[test]
fn a_secret_of_the_query_is_a_parameter_of_it() {
    let declared = declared(
        "trait T {
            #[endpoint(method = GET, path = \"/a?<x>\", secret_query(\"c[1]\") = y, auth = none)]
            fn f(&self, x: u8, y: &Secret);
        }",
    );
    assert_eq!(declared.unwrap()[0].query, ["x", "c[1]"]);
}

#[test]
fn a_file_without_the_prefix_is_declared_as_documented() {
    let file = written(
        "trait T {
            #[endpoint(method = GET, path = \"\", auth = none)] fn app(&self);
            #[endpoint(method = GET, path = \"/state\", auth = none)] fn state(&self);
        }",
        "rs",
    );
    let site = written(
        "trait S { #[endpoint(method = GET, path = \"/state\", auth = none)] fn all(&self); }",
        "rs",
    );
    let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n  /apps/{id}: {get: {}}\n  \
                /apps/{id}/state: {get: {}}\n  /state: {get: {}}\n";
    let document = Document::parse(text).unwrap();
    let report = |unprefixed: &str| {
        let plan = Plan::read(written(
            &format!(
                "document = \"a\"\nsources = []\nprefix = \"/apps/{{id}}\"\nunprefixed = [{unprefixed}]"
            ),
            "toml",
        ));
        let declared = declarations(&[&file, &site], &[] as &[&Path]).unwrap();
        Status::new("a", &document, &declared, &plan.unwrap()).report()
    };
    assert_eq!(report(&format!("{site:?}")), "a: 3 of 3 declared, 0 different\n");
    assert!(report("").contains("declared more than once"), "{}", report(""));
}

#[test]
fn a_scheme_stands_for_what_the_plan_says() {
    let declared = |auth: &str| {
        let method = format!("#[endpoint(method = GET, path = \"/a\"{auth})] fn f(&self);");
        declared(&format!("trait T {{ {method} }}")).unwrap()
    };
    let plan = Plan::read(written(
        "document = \"a\"\nsources = []\nclient_schemes = [\"key\"]\n\
         [schemes]\nproject = [\"id\", \"old id\"]\nother = []",
        "toml",
    ))
    .unwrap();
    let found = |auth: &str, security: &str| {
        let document = Document::parse(&format!(
            "openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\npaths: {{/a: {{get: {{security: {security}}}}}}}"
        ));
        let status = Status::new("a", &document.unwrap(), &declared(auth), &plan);
        let report = status.report();
        let finding = report.lines().nth(2).map(str::trim);
        finding.map(|line| line.strip_prefix("credential: ").unwrap().to_owned())
    };
    let project = ", auth = scheme(\"project\")";
    for as_documented in ["[{id: []}]", "[{key: []}, {old id: []}]", "[{id: [], token: []}]"] {
        assert_eq!(found(project, as_documented), None);
    }
    for (auth, security, expected) in [
        (
            project,
            "[{key: []}]",
            "documented is another than the client's own by the scheme `project`, which is sent",
        ),
        (project, "[]", "none is documented, and the client's own by the scheme `project` is sent"),
        (
            ", auth = scheme(\"projekt\")",
            "[{id: []}]",
            "the plan has no scheme `projekt`, which is declared",
        ),
        ("", "[{id: []}]", "documented is another than the client's own, which is sent"),
        (", auth = t", "[{id: []}]", "the client's own is documented, and an argument is sent"),
    ] {
        assert_eq!(found(auth, security).as_deref(), Some(expected), "{auth} {security}");
    }
    assert_eq!(found(", auth = t", "[{id: [], token: []}]"), None);
    assert_eq!(found(", auth = t", "[{id: []}, {token: []}]"), None);
}

#[test]
fn what_cannot_be_understood_is_named() {
    let method = |annotation: &str| {
        declared(&format!("trait T {{ #[endpoint({annotation})] fn f(&self, q: &Q); }}"))
            .unwrap_err()
    };
    assert_eq!(method("path = \"/a\""), "FILE: T::f: no `method`");
    assert_eq!(method("method = GET"), "FILE: T::f: no `path`");
    assert_eq!(
        method("method = GET, path = \"/a?<q..>\""),
        "FILE: T::f: no struct `Q` in the sources: its fields are unknown"
    );
    assert_eq!(
        method("method = GET, path = \"/a?<r..>\" "),
        "FILE: T::f: no argument `r` for `<r..>`"
    );
    assert!(declared("trait 1").unwrap_err().starts_with("FILE: expected"));
    let none: Result<_, _> = declarations(&["no/such/folder"], &[] as &[&str]);
    assert_eq!(none.unwrap_err().place(), "no/such/folder");
}

#[test]
fn a_plan_with_a_mistake_is_refused() {
    let exception =
        |rest: &str| planned(&format!("document = \"a\"\nsources = []\n[[exceptions]]\n{rest}"));
    assert!(planned("document = \"a\"\nsource = []").starts_with("line 2: unknown field `source`"));
    assert_eq!(
        exception("operation = \"/a\"\nrule = \"body\"\nreason = \"a\""),
        "`/a` is no operation: write `GET /path`"
    );
    assert_eq!(
        exception("operation = \"GET /a\"\nrule = \"query\"\nreason = \" \""),
        "the exception of `GET /a` has no reason"
    );
    assert_eq!(
        exception("operation = \"GET /a\"\nrule = \"path\"\nreason = \"abc\""),
        "the exception of `GET /a` from the rule `path` has no `declared`"
    );
    assert_eq!(
        exception("operation = \"GET /a\"\nrule = \"body\"\ndeclared = \"/b\"\nreason = \"abc\""),
        "the exception of `GET /a` has a `declared`, which is for `path`"
    );
    assert_eq!(
        exception("operation = \"GET /a\"\nrule = \"query\"\nreason = \"abc\""),
        "the exception of `GET /a` from the rule `query` has no `parameter`"
    );
}
