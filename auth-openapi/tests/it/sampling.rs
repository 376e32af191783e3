//! Made-up requests and responses.

use auth_openapi::{
    Checker, Document, Extent, Node, Operation, RequestSample, Sample, request_samples,
    sample_value, samples,
};
use http::{Request, Response};
use serde_json::{Value, json};

use crate::document;
use crate::vendors::vendors;

/// The samples of a schema, by their names.
fn sampled(schemas: &str) -> Vec<(String, Value)> {
    let document = document(
        "/a:\n  get:\n    responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}",
        schemas,
    );
    let operation = document.operations().next().unwrap();
    let samples = samples(&document, &operation);
    for sample in &samples {
        assert_fits(&document, &operation, sample);
    }
    samples.into_iter().map(|sample| (sample.name, sample.body.unwrap())).collect()
}

fn full(schema: &str) -> Value {
    sampled(&format!("A: {schema}")).remove(0).1
}

fn assert_fits(document: &Document, operation: &Operation<'_>, sample: &Sample) {
    fits(&Checker::new(document), operation, sample);
}

fn fits(checker: &Checker<'_>, operation: &Operation<'_>, sample: &Sample) {
    let mut response = Response::builder().status(sample.status);
    if let Some(media_type) = &sample.media_type {
        response = response.header("content-type", media_type);
    }
    let body = sample.body.as_ref().map(Value::to_string);
    let body = body.or_else(|| sample.media_type.as_ref().map(|_| "not JSON".to_owned()));
    let response = response.body(body.unwrap_or_default()).unwrap();
    let findings = checker.response(operation, &response);
    assert!(
        findings.is_empty(),
        "{} {} {}: {findings:?}\n{}",
        operation.line(),
        sample.status,
        sample.name,
        response.body()
    );
}

#[test]
fn full_has_every_field_and_required_only_what_must_be_there() {
    let samples = sampled(
        "A: {type: object, required: [id], properties: {id: {type: string}, at: {type: string, format: date-time}, list: {type: array, items: {type: integer}}, map: {type: object, additionalProperties: {type: boolean}}, any: {}, hidden: {type: string, writeOnly: true}}}",
    );
    assert_eq!(
        samples,
        [
            (
                "full".to_owned(),
                json!({"id": "sample", "at": "2026-01-02T03:04:05Z", "list": [1], "map": {"key1": true}, "any": "sample"})
            ),
            ("required".to_owned(), json!({"id": "sample"})),
        ]
    );
}

#[test]
fn each_variant_of_a_union_has_a_sample() {
    let samples = sampled(
        "A: {type: object, properties: {shape: {nullable: true, oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}, {type: string}]}}}\n\
         Circle: {type: object, properties: {kind: {type: string, enum: [circle]}}}\n\
         Square: {type: object, properties: {kind: {type: string, enum: [square]}, side: {anyOf: [{type: integer}, {type: boolean}]}}}",
    );
    assert_eq!(
        samples,
        [
            ("full".to_owned(), json!({"shape": {"kind": "circle"}})),
            ("required".to_owned(), json!({})),
            ("body.shape: Square".to_owned(), json!({"shape": {"kind": "square", "side": 1}})),
            ("body.shape: string 3".to_owned(), json!({"shape": "sample"})),
            (
                "body.shape.side: boolean 2".to_owned(),
                json!({"shape": {"kind": "square", "side": true}})
            ),
        ]
    );
}

#[test]
fn a_discriminator_names_its_variant() {
    let samples = sampled(
        "A: {discriminator: {propertyName: kind, mapping: {round: '#/components/schemas/Circle'}}, oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}\n\
         Circle: {type: object, properties: {kind: {type: string}}}\n\
         Square: {type: object, properties: {kind: {type: string}}}",
    );
    let kinds: Vec<_> = samples.iter().map(|(_, body)| body["kind"].as_str()).collect();
    assert_eq!(kinds, [Some("round"), Some("Square")]);
}

#[test]
fn bounds_are_kept() {
    let cases = [
        ("{type: integer, minimum: 7, multipleOf: 5}", json!(10)),
        ("{type: integer, exclusiveMinimum: true, minimum: 7}", json!(8)),
        ("{type: integer, maximum: -3}", json!(-3)),
        ("{type: number, minimum: 0, exclusiveMinimum: true, maximum: 1}", json!(0.5)),
        ("{type: string, minLength: 9}", json!("samplexxx")),
        ("{type: string, maxLength: 3}", json!("sam")),
        ("{type: string, pattern: '^[A-Z]{2}$'}", json!("AA")),
        ("{type: string, nullable: true, enum: [null, b]}", json!("b")),
        ("{type: string, format: bytes}", json!("c2FtcGxl")),
        (
            "{type: array, minItems: 2, uniqueItems: true, items: {type: string}}",
            json!(["sample", "1sample"]),
        ),
        ("{type: array, minItems: 2, uniqueItems: true, items: {enum: [a, b]}}", json!(["a", "b"])),
        ("{type: array, maxItems: 0, items: {type: string}}", json!([])),
        (
            "{type: object, minProperties: 2, additionalProperties: {type: string}}",
            json!({"key1": "sample", "key2": "sample"}),
        ),
    ];
    for (schema, expected) in cases {
        assert_eq!(full(schema), expected, "{schema}");
    }
}

#[test]
fn a_type_within_itself_comes_to_an_end() {
    let samples = sampled(
        "A: {type: object, required: [children], properties: {parent: {$ref: '#/components/schemas/A'}, children: {type: array, items: {$ref: '#/components/schemas/A'}}, next: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}}}",
    );
    assert_eq!(samples[0].1["children"], json!([]));
    assert_eq!(samples[0].1.get("parent"), None);
}

#[test]
fn a_required_value_within_itself_is_null_where_it_may_be() {
    for null in [
        "oneOf: [{$ref: '#/components/schemas/A'}], nullable: true",
        "anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]",
    ] {
        let schema = format!("{{type: object, required: [a], properties: {{a: {{{null}}}}}}}");
        let mut innermost = &full(&schema);
        while let Some(inner) = innermost.get("a") {
            innermost = inner;
        }
        assert_eq!(innermost, &Value::Null, "{null}");
    }
}

#[test]
fn every_sample_of_the_vendors_is_as_documented() {
    for (vendor, document) in vendors() {
        let checker = Checker::new(document);
        let mut count = 0;
        for operation in document.operations() {
            let samples = samples(document, &operation);
            assert!(samples.len() >= operation.responses().len(), "{vendor} {}", operation.line());
            count += samples.len();
            samples.iter().for_each(|sample| fits(&checker, &operation, sample));
        }
        assert!(count > document.operations().count(), "{vendor}: {count}");
    }
}

#[test]
fn what_nobody_has_set_is_empty_where_it_may_be() {
    let document = document(
        "",
        "A: {type: object, required: [id, name, at, kind, count, least, list, owner, flag], properties: {id: {type: string, pattern: '^a_[0-9]{2}$'}, name: {type: string}, at: {type: string, format: date-time}, kind: {type: string, enum: [one, two]}, count: {type: integer}, least: {type: integer, minimum: 3}, list: {type: array, items: {type: string}}, owner: {$ref: '#/components/schemas/Owner'}, flag: {type: boolean}, size: {type: integer, default: 10}, note: {type: string, default: null, nullable: true}, wrong: {type: object, default: false}}}\n\
         Owner: {type: object, nullable: true}",
    );
    let schema = document.root().pointer("/components/schemas/A").unwrap();
    assert_eq!(
        sample_value(&document, schema, Extent::Unset),
        json!({
            "id": "a_00", "name": "", "at": "2026-01-02T03:04:05Z", "kind": "one", "count": 0,
            "least": 3, "list": [], "owner": null, "flag": false, "size": 10,
        })
    );
}

/// The request of an operation as it is sent, with any credential.
fn sent(document: &Document, operation: &Operation<'_>, sample: &RequestSample) -> Request<String> {
    let mut request = Request::builder().method(operation.method()).uri(sample.target(operation));
    for (name, value) in &sample.headers {
        request = request.header(name, value);
    }
    for scheme in operation.security().concat() {
        let scheme = document.root().pointer(&format!("/components/securitySchemes/{scheme}"));
        let name = scheme.and_then(|scheme| scheme.get("name")).and_then(Node::as_str);
        request = request.header(name.unwrap_or("authorization"), "Bearer sample");
    }
    if let Some(media_type) = &sample.media_type {
        request = request.header("content-type", media_type);
    }
    let form = |body: &Value| {
        let fields = body.as_object().unwrap().iter();
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let pairs: Vec<_> = fields.map(|(name, value)| format!("{name}={}", text(value))).collect();
        pairs.join("&")
    };
    let is_form = sample.media_type.as_deref() == Some("application/x-www-form-urlencoded");
    let body = sample.body.as_ref();
    let body = body.map(|body| if is_form { form(body) } else { body.to_string() });
    request.body(body.unwrap_or_default()).unwrap()
}

#[test]
fn a_request_has_its_parameters_as_they_are_written() {
    let document = document(
        "/a/{id}:\n  post:\n    parameters:\n      - {name: id, in: path, schema: {type: string, enum: ['a/b']}}\n      - {name: tag, in: query, schema: {type: array, minItems: 2, uniqueItems: true, items: {type: string}}}\n      - {name: ids, in: query, explode: false, schema: {type: array, minItems: 2, items: {type: integer}}}\n      - {name: deep, in: query, style: deepObject, schema: {type: object, properties: {a: {type: boolean}}}}\n      - {name: bare, in: query, schema: {type: object, properties: {b: {type: integer}}}}\n      - {name: at, in: query, required: true, schema: {type: string, format: date-time}}\n      - {name: x-key, in: header, schema: {type: string}}\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, required: [name], properties: {id: {type: string, readOnly: true}, name: {type: string}, secret: {type: string, writeOnly: true}}}",
    );
    let operation = document.operations().next().unwrap();
    let samples = request_samples(&document, &operation);
    let [full, required] = &samples[..] else { panic!("{samples:?}") };
    assert_eq!(
        full.target(&operation),
        "/a/a%2Fb?tag=sample&tag=1sample&ids=1%2C2&deep%5Ba%5D=true&b=1&at=2026-01-02T03%3A04%3A05Z"
    );
    assert_eq!(full.headers, [("x-key".to_owned(), "sample".to_owned())]);
    assert_eq!(full.body, Some(json!({"name": "sample", "secret": "sample"})));
    assert_eq!(required.target(&operation), "/a/a%2Fb?at=2026-01-02T03%3A04%3A05Z");
    assert_eq!((&required.headers[..], &required.body), (&[][..], &None));
    let checker = Checker::new(&document);
    for sample in &samples {
        assert_eq!(checker.request(&sent(&document, &operation, sample)), []);
    }
}

#[test]
fn every_request_of_the_vendors_is_as_documented() {
    for (vendor, document) in vendors() {
        let checker = Checker::new(document).with_base_path("");
        for operation in document.operations() {
            for sample in request_samples(document, &operation) {
                let request = sent(document, &operation, &sample);
                let findings = checker.request(&request);
                assert!(findings.is_empty(), "{vendor} {} {findings:?}\n{request:?}", sample.name);
            }
        }
    }
}

#[test]
fn what_nobody_has_set_of_the_vendors_is_as_documented() {
    for (vendor, document) in vendors() {
        let checker = Checker::new(document);
        for operation in document.operations() {
            for response in operation.responses() {
                let Ok(status) = response.status.replace("XX", "00").parse::<u16>() else {
                    continue;
                };
                for (media_type, media) in response.content() {
                    let Some(schema) = media.get("schema") else { continue };
                    let body = sample_value(document, schema, Extent::Unset).to_string();
                    let response = Response::builder().status(status);
                    let response = response.header("content-type", media_type).body(body).unwrap();
                    let findings = checker.response(&operation, &response);
                    let line = operation.line();
                    assert!(findings.is_empty(), "{vendor} {line} {findings:?}\n{response:?}");
                }
            }
        }
    }
}
