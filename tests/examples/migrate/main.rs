//! Moves the users of a Passage app to Clerk or to Descope.
//!
//! `cargo run -p auth-tests --example migrate -- --to clerk` runs beside a sandbox. With
//! `PASSAGE_APP_ID`, `PASSAGE_API_KEY` and `PASSAGE_BASE_URL` (up to `/v1`) in the environment, and
//! `CLERK_SECRET_KEY` or `DESCOPE_PROJECT_ID` and `DESCOPE_MANAGEMENT_KEY`, it moves real users.
//!
//! - A user is created with the id at Passage as the external id (at Descope, as a login id), with
//!   the verified addresses, the metadata, the time of the sign-up, and the status.
//! - Passkeys cannot be moved: people register again. An address that is not verified is left out,
//!   because whoever has it now might be somebody else.
//! - With `--resume FILE`, it goes on where it stopped. Users who are there are found by their external
//!   ids, so nobody is created twice, wherever it stopped.
//! - The report has a line for each user who was not moved, or without some of their data.
//!
//! Run it with `--dry-run` first. A dry run does not know which addresses are taken at the target. At
//! the end, run it once more without `--resume`: it moves who signed up meanwhile, and whoever was
//! missed because somebody was deleted.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints")]

mod answer;
mod clerk;
mod clients;
mod descope;
mod mapping;
mod migration;
mod progress;
mod report;
mod samples;
mod source;
mod target;

use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::process::{self, ExitCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Parser;

use self::clients::Clients;
use self::migration::{Migration, Options};
use self::progress::Progress;
use self::report::Report;
use self::source::Source;
use self::target::To;

/// How many users are created between two saved positions.
const BATCH: usize = 100;

/// Moves the users of a Passage app.
#[derive(Debug, Parser)]
#[command(name = "migrate")]
struct Arguments {
    /// Where to move them.
    #[arg(long)]
    to: To,
    /// Reads and reports, and creates nobody.
    #[arg(long, conflicts_with = "resume")]
    dry_run: bool,
    /// The file that says how far it got. It is created if it is not there.
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    /// Stops after so many users.
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// Shows in the report the addresses of who was not moved, and what the target said.
    #[arg(long)]
    show_addresses: bool,
    /// How many users the sandbox has.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    sandbox_users: usize,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let mut progress = Progress::open(arguments.resume, arguments.to)?;
    let clients = Clients::new(arguments.to, arguments.sandbox_users).await?;
    if clients.sandbox.is_some() {
        eprintln!("PASSAGE_APP_ID is not set: the users are those of a sandbox");
    }
    let stop = Arc::new(AtomicBool::new(false));
    tokio::spawn(stop_on_ctrl_c(Arc::clone(&stop)));

    let mut report = Report::new(io::stdout(), progress.counts(), arguments.show_addresses);
    let migration = Migration {
        source: Source::new(clients.passage, progress.position()),
        target: &clients.target,
        progress: &mut progress,
        report: &mut report,
        stop: &stop,
    };
    let (is_dry, limit) = (arguments.dry_run, arguments.limit);
    let result = migration.run(&Options { is_dry, limit, batch: BATCH }).await;

    println!("\n{}", report.counts);
    if is_dry {
        println!("a dry run: nobody was created");
    } else if progress.is_finished() {
        println!("all users are done");
    } else {
        println!("not finished: run it again to go on");
    }
    result
}

/// The first Ctrl-C stops it after the current batch, the second one at once.
async fn stop_on_ctrl_c(stop: Arc<AtomicBool>) {
    while tokio::signal::ctrl_c().await.is_ok() {
        if stop.swap(true, Ordering::Relaxed) {
            process::exit(130);
        }
        eprintln!("it stops after this batch; press Ctrl-C again to stop now");
    }
}
