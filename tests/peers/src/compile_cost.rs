//! What an endpoint costs to compile, and what an operation does that progenitor generates.
//!
//! `cd tests/peers && cargo run --release --bin compile_cost`: the tables of the example of that name,
//! with more lines. The operations are the same, and their types, but that ours write one field more.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use auth_measure::compile::{self, Framework, Models, OURS, REACH, Sources};
use serde_json::{Map, Value, json};
use syn::Item;

const PROGENITOR: Framework = Framework {
    name: "progenitor",
    packages: &["-p", "progenitor-client"],
    externs: &["progenitor_client", "reqwest", "serde", "serde_json"],
    sources,
};

fn main() -> ExitCode {
    // Here its features are not to be chosen: it is no member of this workspace.
    let ours = Framework { packages: &["-p", "auth-core"], ..OURS };
    compile::run(Path::new(env!("CARGO_MANIFEST_DIR")), &[ours, PROGENITOR])
}

fn sources(number: usize, models: Models) -> Sources {
    let file = generated(number, models);
    let mut types = file.clone();
    // What is left is what the operations take and give.
    types.items.retain(|item| matches!(item, Item::Mod(module) if module.ident == "types"));
    let mut endpoints = prettyplease::unparse(&file);
    endpoints.push_str(REACH);
    for n in 0..number {
        let _ = writeln!(
            endpoints,
            "/// Reaches it.\n\
             pub static CALL_{n}: &dyn Reached = &Reach(Client::thing_{n});"
        );
    }
    let mut types = prettyplease::unparse(&types);
    types.push_str("use {progenitor_client as _, reqwest as _};\n");
    for n in (0..number).filter(|&n| models.has(n)) {
        let _ = writeln!(
            types,
            "/// Reads it.\n\
             pub fn read_{n}(json: &[u8]) -> serde_json::Result<types::Thing{n}> {{\n\
                 serde_json::from_slice(json)\n\
             }}"
        );
        if compile::writes(n, models) {
            let _ = writeln!(
                types,
                "/// Writes it.\n\
                 pub fn write_{n}(new: &types::NewThing{n}) -> serde_json::Result<Vec<u8>> {{\n\
                     serde_json::to_vec(new)\n\
                 }}"
            );
        }
    }
    Sources { endpoints, types }
}

/// What progenitor makes of the document, as it does by default.
fn generated(number: usize, models: Models) -> syn::File {
    let document = document(number, models).to_string();
    let document = serde_json::from_str(&document).expect("a document");
    let tokens = progenitor::Generator::default().generate_tokens(&document);
    syn::parse2(tokens.expect("a client")).expect("a file")
}

fn document(number: usize, models: Models) -> Value {
    let paths: Map<_, _> =
        (0..number).map(|n| (format!("/things_{n}/{{id}}"), operation(n, models))).collect();
    let mut schemas = Map::new();
    for n in (0..number).filter(|&n| models.has(n)) {
        schemas.insert(format!("Thing{n}"), thing());
        if compile::writes(n, models) {
            schemas.insert(format!("NewThing{n}"), new_thing());
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Things", "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn operation(n: usize, models: Models) -> Value {
    let model = models.of(n);
    let content = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}{model}") });
        json!({ "application/json": { "schema": schema } })
    };
    let mut parameters = vec![
        json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }),
    ];
    let mut operation = json!({
        "operationId": format!("thing_{n}"),
        "responses": { "200": { "description": "It.", "content": content("Thing") } },
    });
    let method = if compile::is_reader(n) {
        let limit = json!({ "type": "integer", "format": "uint32", "minimum": 0 });
        parameters.push(json!({ "name": "limit", "in": "query", "schema": limit }));
        operation["summary"] = "Gives a thing.".into();
        "get"
    } else {
        operation["requestBody"] = json!({ "required": true, "content": content("NewThing") });
        operation["summary"] = "Makes a thing.".into();
        "post"
    };
    operation["parameters"] = parameters.into();
    json!({ method: operation })
}

fn thing() -> Value {
    json!({
        "type": "object",
        "description": "A thing.",
        "required": ["id"],
        "properties": {
            "id": { "type": "string", "description": "Its id." },
            "name": { "type": "string", "description": "Its name." },
        },
    })
}

fn new_thing() -> Value {
    json!({
        "type": "object",
        "description": "A new thing.",
        "required": ["name"],
        "properties": { "name": { "type": "string", "description": "Its name." } },
    })
}
