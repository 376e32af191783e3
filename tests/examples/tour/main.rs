//! A tour: how many operations there are, some flows with each provider, what failures look like, and
//! which tokens are accepted.
//!
//! `cargo run --example tour` runs against the local sandbox and ends with 1 if anything differs
//! from what is expected. `cargo run --example tour -- --live clerk` (or `svix`, `descope`,
//! `passage`) asks the real service one harmless question, with the keys in the environment, and ends
//! with 1 if they are not accepted.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints")]

mod checks;
mod counts;
mod failures;
mod flows;
mod live;
mod table;
mod tokens;

use std::error::Error;
use std::process::ExitCode;

use auth_providers::sandbox::Sandbox;

use self::table::Table;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let run = match arguments[..] {
        [] => tour().await,
        ["--live", provider] => live::check(provider).await,
        _ => Err("usage: tour [--live clerk|svix|descope|passage]".into()),
    };
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn tour() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let mut table = Table::new(&sandbox);

    println!("Operations\n");
    counts::print()?;

    println!("\nFlows\n");
    flows::clerk(&mut table, &sandbox).await?;
    flows::svix(&mut table, &sandbox).await?;
    flows::descope(&mut table, &sandbox).await?;
    flows::passage(&mut table, &sandbox).await?;

    println!("\nFailures\n");
    failures::all(&mut table, &sandbox).await?;

    println!("\nTokens, and how often keys are fetched for them\n");
    tokens::clerk(&mut table, &sandbox).await?;
    tokens::descope(&mut table, &sandbox).await?;
    tokens::passage(&mut table, &sandbox).await?;

    let (rows, surprises) = table.totals();
    println!("\n{rows} calls and checks, {surprises} that differ from what is expected");
    if surprises == 0 { Ok(()) } else { Err("the tour did not go as expected".into()) }
}
