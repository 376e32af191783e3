//! The command line of `auth-openapi`.

mod command;

use std::process::ExitCode;

use clap::Parser;

use self::command::{Arguments, Outcome};

fn main() -> ExitCode {
    match Arguments::parse().run() {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Differences) => ExitCode::from(1),
        Err(error) => {
            // Whoever closed the standard error does not read it.
            let _ = command::complain(&error.to_string());
            ExitCode::from(2)
        }
    }
}
