//! Documents and messages that nobody would write: each part comes to an end, and none panics.

use auth_openapi::{Checker, Document, Draft, Selection, Style, diff, samples, strip};
use http::{Request, Response};
use proptest::prelude::*;

use crate::document;
use crate::vendors::vendors;

/// Does everything that can be done with a document.
fn use_all(document: &Document) {
    let stripped = Document::parse(&strip(document, None).to_json()).unwrap();
    let _ = diff(document, &stripped);
    declare(document);
    let checker = Checker::new(document).with_base_path("");
    for operation in document.operations() {
        let samples = samples(document, &operation);
        let body = samples.first().and_then(|sample| sample.body.clone()).unwrap_or_default();
        let Ok(request) = Request::builder()
            .method(operation.method())
            .uri(operation.path().replace(['{', '}'], ""))
            .header("content-type", "application/json")
            .body(body.to_string())
        else {
            continue;
        };
        let _ = checker.request(&request);
        for sample in samples {
            let response = Response::builder().status(sample.status.max(100));
            let response = response.header("content-type", "application/json");
            let body = sample.body.unwrap_or_default().to_string();
            let _ = checker.response(&operation, &response.body(body).unwrap());
        }
    }
}

/// Whatever a document has, what is drafted from it is Rust.
fn declare(document: &Document) {
    let Ok(draft) = Draft::new(document, &Style::default(), &Selection::default()) else { return };
    for file in draft.files() {
        if let Err(error) = syn::parse_file(&file.text) {
            panic!("{} line {}: {error}\n{}", file.path, error.span().start().line, file.text);
        }
    }
    assert!(syn::parse_file(&draft.calls()).is_ok(), "{}", draft.calls());
    assert!(syn::parse_file(&draft.text_alone()).is_ok());
}

/// A document whose one response is the schema `S0`.
fn responding(schemas: &str) -> Document {
    document(
        "/a:\n  get:\n    responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}",
        schemas,
    )
}

fn repeated(count: usize, schema: &str) -> String {
    let line = |n: usize| {
        schema
            .replace("THIS", &format!("S{n}"))
            .replace("NEXT", &format!("'#/components/schemas/S{}'", n + 1))
    };
    (0..count).map(|n| line(n) + "\n").collect::<String>() + &format!("S{count}: {{type: string}}")
}

#[test]
fn schemas_that_double_at_each_step_come_to_an_end() {
    let document = responding(&repeated(30, "THIS: {allOf: [{$ref: NEXT}, {$ref: NEXT}]}"));
    assert_eq!(samples(&document, &document.operations().next().unwrap()).len(), 1);
}

#[test]
fn objects_that_double_at_each_step_come_to_an_end() {
    use_all(&responding(&repeated(
        30,
        "THIS: {type: object, properties: {a: {$ref: NEXT}, b: {$ref: NEXT}}}",
    )));
}

#[test]
fn unions_that_double_at_each_step_come_to_an_end() {
    use_all(&responding(&repeated(
        12,
        "THIS: {type: object, properties: {a: {oneOf: [{type: integer}, {$ref: NEXT}]}, b: {oneOf: [{type: integer}, {$ref: NEXT}]}}}",
    )));
}

#[test]
fn long_chains_come_to_an_end() {
    use_all(&responding(&repeated(500, "THIS: {$ref: NEXT}")));
    use_all(&responding(&repeated(500, "THIS: {allOf: [{$ref: NEXT}]}")));
    use_all(&responding(&repeated(
        500,
        "THIS: {type: object, required: [a], properties: {a: {$ref: NEXT}}}",
    )));
}

#[test]
fn a_chain_of_thousands_of_references_is_read() {
    let document = responding(&repeated(20_000, "THIS: {allOf: [{$ref: NEXT}]}"));
    assert!(document.problems().is_empty());
}

#[test]
fn bounds_that_cannot_be_kept_come_to_an_end() {
    for schema in [
        "{type: string, minLength: 999999999999}",
        "{type: array, minItems: 999999999999, items: {type: string}}",
        "{type: object, minProperties: 999999999999, additionalProperties: {type: string}}",
        "{type: string, pattern: '^(a{1000}){1000}$'}",
        "{type: string, minLength: -1, maxLength: 1.5}",
        "{type: integer, minimum: 1.0e300, multipleOf: 0}",
        "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/S0'}}}",
        "{enum: []}",
        "{type: []}",
        "{oneOf: []}",
        "{type: array, items: {type: array, minItems: 100000, items: {}}, minItems: 100000}",
    ] {
        use_all(&responding(&format!("S0: {schema}")));
    }
}

#[test]
fn requests_to_every_operation_of_the_vendors_are_checked() {
    for (vendor, document) in vendors() {
        let checker = Checker::new(document).with_base_path("");
        for operation in document.operations() {
            let request = |body: &'static str, media_type| {
                let path = operation.path().replace(['{', '}'], "");
                let request =
                    Request::builder().method(operation.method()).uri(path + "?a=%ff&=&b");
                request.header("content-type", media_type).body(body).unwrap()
            };
            let findings =
                checker.request(&request("{\"nobody has this\": 1}", "application/json"));
            assert!(!findings.is_empty(), "{vendor} {}", operation.line());
            let _ = checker.request(&request("[null]", "application/json"));
            let _ = checker.request(&request("a=1&%zz", "application/x-www-form-urlencoded"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_document_with_anything_anywhere_is_refused_or_used(
        line in 0_usize..70,
        value in prop::sample::select(vec![
            "null", "[]", "{}", "7", "-1", "1.0e400", "true", "''", "[null]", "{$ref: '#'}", "{a: {b: []}}",
        ]),
    ) {
        let file = format!("{}/tests/fixtures/notes/notes.yml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(file).unwrap();
        let mutated: Vec<String> = text
            .lines()
            .enumerate()
            .map(|(index, text)| match text.split_once(": ") {
                Some((key, _)) if index == line => format!("{key}: {value}"),
                _ => text.to_owned(),
            })
            .collect();
        if let Ok(document) = Document::parse(&mutated.join("\n")) {
            use_all(&document);
        }
    }

    #[test]
    fn names_and_sentences_of_any_kind_are_declared(
        document in prop::sample::select(vec!["notes", "odd"]),
        line in 0_usize..250,
        text in prop::sample::select(vec![
            "''", "'\"'", "'*/'", "'a b'", "'{'", "'}'", "'<a>'", "'//'", "'#'", "'\u{1f980}'", "'r#fn'", "'self'",
            "\"\\n\"", "\"\\r\"", "\"\\u202e\"", "'```'", "'%'", "'\\'", "'0'", "'_'", "'a'", "'A'", "'?'", "'../..'",
            "'#/components/schemas/Note'", "'#/components/schemas/type'", "'header'", "'query'", "'array'",
        ]),
        is_key in any::<bool>(),
    ) {
        let file = format!("{}/../tests/declared/documents/{document}.yml", env!("CARGO_MANIFEST_DIR"));
        let original = std::fs::read_to_string(file).unwrap();
        let mutated: Vec<String> = original
            .lines()
            .enumerate()
            .map(|(index, line_)| match line_.split_once(": ") {
                Some((key, value)) if index == line && is_key => {
                    let indent = &key[..key.len() - key.trim_start().len()];
                    format!("{indent}{text}: {value}")
                }
                Some((key, _)) if index == line => format!("{key}: {text}"),
                _ => line_.to_owned(),
            })
            .collect();
        if let Ok(document) = Document::parse(&mutated.join("\n")) {
            declare(&document);
        }
    }
}
