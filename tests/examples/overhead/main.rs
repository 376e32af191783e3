//! What a call costs beside the same request written by hand.
//!
//! `cargo run --release -p auth-tests --features hyper --example overhead` prints a table and writes
//! `target/overhead.json`. The calls are Clerk's: creating a sign-in token (a POST with a body, 316
//! bytes come back), revoking one (a POST without), and listing users (17.5 KB come back). All ratios
//! are to reqwest as one writes it by hand, over the same protocol, measured in the same run by
//! turns. The server is a process of its own. Instructions are those in user space, and need
//! valgrind.
//!
//! All of it takes more than ten minutes, and is printed at the end. `-- quick` leaves out the instructions and most of the time,
//! `-- HTTP/1.1` (or another protocol's name) the other protocols.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "it prints, and fails by panicking"
)]

mod callers;
mod certificate;
mod figures;
mod server;

use std::env;

use callers::{Call, Caller, Client, Protocol};
use certificate::Certificate;
use figures::Figures;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => server::serve(&Certificate::from_env()),
        ["run", client, call, protocol, times] => {
            let (client, call) = (Client::named(client), Call::named(call));
            let port = env::var("PORT").expect("a port").parse().expect("a port");
            let target =
                callers::Target::new(port, Protocol::named(protocol), Certificate::from_env());
            let times: usize = times.parse().expect("a number");
            figures::block_on(async {
                let mut caller = Caller::new(client, &target).await;
                for _ in 0..times {
                    caller.call(call).await;
                }
            });
        }
        rest => {
            let is_quick = rest == ["quick"];
            let certificate = Certificate::new();
            let server = server::Process::start(&certificate);
            let only = rest.first().filter(|_| !is_quick).map(|name| Protocol::named(name));
            let figures = Figures::measure(&server, &certificate, is_quick, only);
            figures.print();
            figures.write("target/overhead.json");
        }
    }
}
