//! The command line.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_auth-openapi"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn temporary(name: &str) -> String {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).display().to_string()
}

#[test]
fn the_page_is_current_or_the_run_fails() {
    let page = temporary("OPERATIONS.md");
    let status = ["status", "tests/fixtures/notes/notes.toml", "--page", &page];
    fs::write(&page, "old").unwrap();
    let (code, out, _) = said(&run(&[&status[..], &["--locked"]].concat()));
    assert_eq!((code, out.contains("is not current")), (Some(1), true), "{out}");
    assert_eq!(said(&run(&status)).0, Some(0));
    assert_eq!(said(&run(&[&status[..], &["--locked"]].concat())).0, Some(0));
}

#[test]
fn strip_prints_or_writes() {
    let file = temporary("notes.json");
    let document = "tests/fixtures/notes/notes.yml";
    let (code, out, _) = said(&run(&["strip", document]));
    assert_eq!(code, Some(0));
    assert_eq!(said(&run(&["strip", document, "-o", &file])).0, Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), out);
    let (_, out, _) = said(&run(&["strip", document, "--date", "2026-08-14"]));
    assert!(out.contains("\"x-date\": \"2026-08-14\""), "{out}");
    let (code, _, err) = said(&run(&["strip", document, "--date", "yesterday"]));
    assert_eq!((code, err.contains("write it as 2026-08-14")), (Some(2), true), "{err}");
}

#[test]
fn an_input_that_cannot_be_used_is_named() {
    let (code, out, err) = said(&run(&["strip", "no/such/file.yml"]));
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.starts_with("error: no/such/file.yml: "), "{err}");
}

#[test]
fn a_request_and_its_response_are_checked() {
    let document = "tests/fixtures/notes/notes.yml";
    let (request, response) = (temporary("request.http"), temporary("response.http"));
    let head = "POST /v1/apps/a/notes HTTP/1.1\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\n\r\n";
    fs::write(&request, format!("{head}{{\"title\": 1}}")).unwrap();
    fs::write(&response, "HTTP/1.1 500 Internal Server Error\n\n").unwrap();
    let (code, out, err) =
        said(&run(&["check", document, "--request", &request, "--response", &response]));
    assert_eq!(
        (code, out.as_str(), err.as_str()),
        (
            Some(1),
            "request: body.title: is an integer, documented as string\n\
             response: status: 500 is not documented, but 201, 4XX\n",
            ""
        )
    );
    fs::write(&response, "204\n").unwrap();
    let arguments = ["check", document, "--response", &response];
    assert_eq!(said(&run(&[&arguments[..], &["--operation", "deleteNote"]].concat())).0, Some(0));
    let (code, _, err) = said(&run(&arguments));
    assert_eq!(code, Some(2));
    assert_eq!(err, "error: a response needs its `--request`, or its `--operation`\n");
    let (code, _, err) = said(&run(&["check", document]));
    assert_eq!((code, err.contains("--request <FILE>")), (Some(2), true), "{err}");
    fs::write(&request, "POST /a\nno header\n\n").unwrap();
    let (_, _, err) = said(&run(&["check", document, "--request", &request]));
    assert!(err.ends_with("line 2 is no header: write `Name: value`\n"), "{err}");
}

#[test]
fn diff_names_a_few_operations_or_all() {
    let (old, new) = ("tests/fixtures/notes/notes.yml", temporary("newer.yml"));
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(old)).unwrap();
    fs::write(&new, text.replace("radius: {type: number", "radius: {type: integer")).unwrap();
    let changed = "~ schema Circle .radius: required, number, minimum 0, exclusiveMinimum true → \
                   required, integer, minimum 0, exclusiveMinimum true";
    let (code, out, _) = said(&run(&["diff", old, &new, "--operations", "1"]));
    assert_eq!((code, out), (Some(1), format!("{changed} (in listNotes, and 2 more)\n")));
    let (_, out, _) = said(&run(&["diff", old, &new]));
    assert_eq!(out, format!("{changed} (in listNotes, addNote, getNote)\n"));
    assert_eq!(said(&run(&["diff", old, old])).0, Some(0));
}

#[test]
fn samples_are_printed_as_json() {
    let arguments = ["sample", "tests/fixtures/notes/notes.yml", "addNote", "--status", "201"];
    let (code, out, _) = said(&run(&arguments));
    let samples: serde_json::Value = serde_json::from_str(&out).unwrap();
    let names: Vec<_> = samples.as_array().unwrap().iter().map(|s| s["name"].clone()).collect();
    assert_eq!(code, Some(0));
    assert_eq!(names, ["full", "required", "body.shape: Square"]);
    let (code, _, err) = said(&run(&["sample", "tests/fixtures/notes/notes.yml", "none"]));
    assert_eq!((code, err.ends_with("notes.yml: no operation `none`\n")), (Some(2), true));
}

#[test]
fn an_api_is_written_or_a_part_of_it_printed() {
    let document = "tests/fixtures/notes/notes.yml";
    let module = temporary("declared/notes");
    assert_eq!(said(&run(&["declare", document, "--output", &module])).0, Some(0));
    let root = fs::read_to_string(format!("{module}.rs")).unwrap();
    assert!(root.contains("pub struct Notes {"), "{root}");
    assert!(fs::read_to_string(format!("{module}/tests.rs")).unwrap().contains("fn add_note()"));
    let (code, out, _) = said(&run(&["declare", document, "--operation", "deleteNote"]));
    assert_eq!((code, out.matches("#[endpoint(").count()), (Some(0), 1), "{out}");
    let arguments = ["declare", document, "--operation", "GET /apps/{app_id}/export", "--tests"];
    let (_, out, _) = said(&run(&arguments));
    assert!(
        out.contains("    operation(\"exportNotes\").all(|notes| notes.export_notes("),
        "{out}"
    );
    for (flag, value) in [("--operation", "none"), ("--tag", "none")] {
        let (code, _, err) = said(&run(&["declare", document, flag, value]));
        assert_eq!((code, err.contains("`none`")), (Some(2), true), "{err}");
    }
}
