//! What is read, and what is said of what cannot be.

use auth_openapi::Document;
use proptest::prelude::*;

use crate::document;

fn refused(text: &str) -> String {
    Document::parse(text).unwrap_err().to_string()
}

#[test]
fn yaml_and_json_are_the_same_document() {
    let yaml = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: yes}\n";
    let json = r#"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"yes"}}}}}}"#;
    let (yaml, json) = (Document::parse(yaml).unwrap(), Document::parse(json).unwrap());
    assert_eq!(yaml.root(), json.root());
    assert_eq!(yaml.operations().next().unwrap().responses()[0].status, "200");
}

#[test]
fn what_is_no_document_is_refused_by_place() {
    assert_eq!(refused("[1]"), "#: a document has to be an object, and is of type array");
    assert_eq!(refused(""), "#: a document has to be an object, and is of type null");
    assert_eq!(refused("a: 1"), "#: no `openapi`: this is no OpenAPI document");
    assert_eq!(
        refused("openapi: 3.2.0"),
        "#/openapi: the version is 3.2.0: only 3.0 and 3.1 are read"
    );
    assert!(refused("swagger: '2.0'").starts_with("#/swagger: Swagger 2.0 is not read"));
    assert_eq!(refused("openapi: 3.0.0"), "#: an OpenAPI document has no `info`");
}

#[test]
fn text_that_cannot_be_parsed_is_refused_by_line() {
    let json = refused("{\"openapi\": \"3.0.0\",\n \"info\": }");
    assert!(json.starts_with("JSON: ") && json.contains("line 2"), "{json}");
    let yaml = refused("openapi: 3.0.0\ninfo: [\n");
    assert!(yaml.starts_with("YAML: ") && yaml.contains("line"), "{yaml}");
    assert!(!yaml.contains('\n'), "{yaml}");
    let twice = refused("{\"openapi\": \"3.0.0\", \"openapi\": \"3.0.0\"}");
    assert!(twice.contains("the key `openapi` twice"), "{twice}");
}

#[test]
fn values_of_the_wrong_type_are_refused_by_place() {
    let document = |paths: &str| {
        refused(&format!("openapi: 3.0.0\ninfo: {{title: T, version: '1'}}\npaths: {paths}"))
    };
    assert_eq!(
        document("[]"),
        "#/paths: what stands here has to be an object, and is of type array"
    );
    assert_eq!(
        document("{\"/a/{id}\": {get: {parameters: {id: 1}}}}"),
        "#/paths/~1a~1{id}/get/parameters: what stands here has to be a list, and is of type object"
    );
    assert_eq!(
        document("{/a: {get: {parameters: [{name: id}]}}}"),
        "#/paths/~1a/get/parameters/0: a parameter has no `in`"
    );
    assert_eq!(
        document("{/a: {get: {operationId: 7}}}"),
        "#/paths/~1a/get/operationId: what stands here has to be a text, and is of type number: put it in quotes"
    );
    assert_eq!(
        document("{/a: {get: {parameters: [{name: a, in: query, schema: {properties: [b]}}]}}}"),
        "#/paths/~1a/get/parameters/0/schema/properties: what stands here has to be an object, and is of type array"
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = Document::read("no/such/file.yml").unwrap_err();
    assert_eq!(error.place(), "no/such/file.yml");
}

#[test]
fn references_that_lead_nowhere_are_reported_and_survived() {
    let document = document(
        "/a:\n  get:\n    parameters: [{$ref: '#/components/parameters/none'}]\n    responses:\n      200: {$ref: 'other.yml#/a'}",
        "A: {$ref: '#/components/schemas/B'}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}\nTree: {properties: {child: {$ref: '#/components/schemas/Tree'}}}",
    );
    let problems: Vec<_> = document.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "#/paths/~1a/get/parameters/0: `#/components/parameters/none` leads nowhere",
            "#/paths/~1a/get/responses/200: `other.yml#/a` leads out of the document: only `#/…` is followed",
            "#/components/schemas/A: `#/components/schemas/B` leads back to itself, and says nothing",
            "#/components/schemas/B/allOf/0: `#/components/schemas/A` leads back to itself, and says nothing",
        ]
    );
    let operation = document.operations().next().unwrap();
    assert!(operation.parameters().is_empty());
    assert!(operation.responses().is_empty());
}

#[test]
fn a_parameter_of_the_operation_goes_before_that_of_its_path() {
    let document = document(
        "/a/{id}:\n  parameters:\n  - {name: id, in: path, required: true}\n  - {name: q, in: query}\n  get:\n    parameters: [{name: q, in: query, required: true}]",
        "",
    );
    let parameters = document.operations().next().unwrap().parameters();
    let parameters: Vec<_> = parameters.iter().map(|p| (p.name, p.is_required)).collect();
    assert_eq!(parameters, [("id", true), ("q", true)]);
}

#[test]
fn an_operation_has_the_security_of_its_document_unless_it_has_its_own() {
    let document = Document::parse(
        "openapi: 3.0.0\ninfo: {title: T, version: '1'}\nsecurity: [{key: []}]\npaths: {/a: {get: {}, put: {security: []}, post: {security: [{}, {a: [], b: []}]}}}",
    )
    .unwrap();
    let security: Vec<_> = document.operations().map(|operation| operation.security()).collect();
    assert_eq!(security, [vec![vec!["key"]], vec![], vec![vec![], vec!["a", "b"]]]);
}

#[test]
fn five_megabytes_are_read() {
    let schema = "  S{}:\n    type: object\n    properties:\n      a: {type: string, maxLength: 10}\n      b: {$ref: '#/components/schemas/S0'}\n";
    let schemas: String = (0..50_000).map(|n| schema.replace("{}", &n.to_string())).collect();
    let schemas = schemas.lines().map(|line| format!("  {line}\n")).collect::<String>();
    let text = format!(
        "openapi: 3.0.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}"
    );
    assert!(text.len() > 5_000_000, "{}", text.len());
    assert!(Document::parse(&text).unwrap().problems().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_makes_it_panic(text in r#"(openapi: 3\.0\.0\ninfo: |\{"openapi":"3\.1\.0",)?[ -~\n]{0,80}"#) {
        let _ = Document::parse(&text);
    }
}
