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
    fs::write(&request, "POST /a\nno header\n\n").unwrap();
    let (_, _, err) = said(&run(&["check", document, "--request", &request]));
    assert!(err.ends_with("line 2 is no header: write `Name: value`\n"), "{err}");
}
