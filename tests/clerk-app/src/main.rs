//! An application with Clerk, to copy from: routes for people and programs, and users kept by webhook.
//!
//! `cargo run -p auth-clerk-app -- --sandbox` starts it beside a sandbox that stands in for Clerk, and prints
//! requests to try. README.md has the routes and the settings.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]

mod app;
mod failure;
mod replay;
mod routes;
mod sandboxed;
mod users;
mod webhooks;

#[cfg(test)]
mod tests;

use std::env;
use std::io;
use std::net::SocketAddr;
use std::process::ExitCode;

use tokio::net::TcpListener;

use crate::app::{App, setting};

const NO_KEYS: &str =
    "no key of Clerk is set: README.md lists the settings, and `--sandbox` needs none";

type BoxError = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let run = match arguments[..] {
        [] if App::has_no_keys() => Err(NO_KEYS.into()),
        [] => run(false).await,
        ["--import"] => run(true).await,
        ["--sandbox"] => run_beside_the_sandbox().await,
        _ => Err("usage: auth-clerk-app [--import | --sandbox]".into()),
    };
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs with the settings in the environment. `imports` says whether it reads all users of Clerk first.
async fn run(imports: bool) -> Result<(), BoxError> {
    let app = App::from_env().await?;
    if imports {
        println!("imported {} users", app.import().await?);
    }
    let stop = asked_to_stop()?;
    let listener = TcpListener::bind(address()?).await?;
    println!("listening on http://{}", listener.local_addr()?);
    serve(listener, app, stop).await
}

/// Runs with a stand-in for Clerk, whose tokens are printed. So it listens on this machine alone.
async fn run_beside_the_sandbox() -> Result<(), BoxError> {
    let address = address()?;
    if !address.ip().is_loopback() {
        return Err("with the sandbox, ADDRESS has to be an address of this machine alone".into());
    }
    let (app, sandbox) = sandboxed::start().await?;
    let stop = asked_to_stop()?;
    let listener = TcpListener::bind(address).await?;
    let url = format!("http://{}", listener.local_addr()?);
    println!("This is a sandbox: Clerk is not asked, and what is stored is gone when it ends.\n");
    for attempt in sandboxed::attempts(&app, &sandbox).await? {
        println!("{}\n", attempt.lines(&url));
    }
    println!("listening on {url}");
    serve(listener, app, stop).await
}

fn address() -> Result<SocketAddr, BoxError> {
    let address = setting("ADDRESS")?.unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    address.parse().map_err(|error| format!("ADDRESS: {error}").into())
}

/// Serves until `stop` ends. Then it accepts no more requests, and finishes those that it has.
async fn serve(
    listener: TcpListener,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), BoxError> {
    axum::serve(listener, routes::router(app)?).with_graceful_shutdown(stop).await?;
    Ok(())
}

/// Ends when somebody presses Ctrl-C, or when Docker, systemd or Kubernetes send `SIGTERM`.
#[cfg(unix)]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupted = signal(SignalKind::interrupt())?;
    let mut terminated = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

/// Ends when somebody presses Ctrl-C.
#[cfg(windows)]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut interrupted = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupted.recv().await;
    })
}
