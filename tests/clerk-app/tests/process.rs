//! The program itself: it starts with one command, and stops when it is asked to.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The program without keys, and with this address.
fn program(address: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_auth-clerk-app"));
    program.env("ADDRESS", address).stdout(Stdio::piped()).stderr(Stdio::piped());
    for name in ["CLERK_SECRET_KEY", "CLERK_WEBHOOK_SIGNING_SECRET"] {
        program.env_remove(name);
    }
    program
}

/// Sends a signal, by the shell: it can do so on every Unix.
fn send(signal: &str, process: &Child) {
    let id = process.id().to_string();
    let sent = Command::new("sh").args(["-c", r#"kill -s "$0" "$1""#, signal, &id]).status();
    assert!(sent.unwrap().success());
}

#[test]
fn it_runs_beside_the_sandbox_until_it_is_stopped() {
    for signal in ["TERM", "INT"] {
        let mut process = program("127.0.0.1:0").arg("--sandbox").spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let lines: Vec<_> = lines
            .by_ref()
            .map(Result::unwrap)
            .take_while(|line| !line.starts_with("listening on http://127.0.0.1:"))
            .collect();
        let curls = lines.iter().filter(|line| line.starts_with("curl -i http://127.0.0.1:"));
        assert!(curls.count() > 10, "{lines:#?}");
        send(signal, &process);
        assert!(process.wait().unwrap().success(), "{signal}");
    }
}

/// What a program that does not start says.
fn complaint(program: &mut Command) -> String {
    let output = program.output().unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn it_says_why_it_does_not_start() {
    let here = "127.0.0.1:0";
    let secret = ("CLERK_WEBHOOK_SIGNING_SECRET", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    for (program, said) in [
        (program(here).arg("--sandbocks"), "usage: "),
        (&mut program(here), "`--sandbox` needs none"),
        (program("here").arg("--sandbox"), "ADDRESS"),
        (program("0.0.0.0:0").arg("--sandbox"), "an address of this machine alone"),
        (program(here).env(secret.0, secret.1), "`CLERK_SECRET_KEY` is not set"),
    ] {
        let complaint = complaint(program);
        assert!(complaint.contains(said), "{complaint}");
    }
}
