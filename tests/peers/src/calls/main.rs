//! What the calls of the example `overhead` cost with other crates.
//!
//! `cd tests/peers && cargo run --release --bin calls` prints tables that begin with the same clients,
//! over HTTP/1.1 in the clear, and writes `target/calls.json`. Each crate is used as its README shows,
//! and decodes into the models that reqwest by hand does, with two exceptions: clerk-rs has models of
//! its own for the same answers, and svix knows no API but Svix's, so that its calls are creating an
//! application, logging out (whose answer is empty) and listing applications, with answers of the same
//! size. Everybody has a timeout.

mod clerk_rs;
mod conjure;
mod feignhttp;
mod pretend;
mod progenitor;
mod reqwest_retry;
mod retrofit;
mod svix;

use auth_measure::calls::{Contender, Protocol, compare, contenders};

fn main() {
    let mut contenders = contenders();
    contenders.extend([
        Contender::of::<pretend::Peer>(),
        Contender::of::<feignhttp::Peer>(),
        Contender::of::<retrofit::Peer>(),
        Contender::of::<conjure::Peer>(),
        Contender::of::<progenitor::Peer>(),
        Contender::of::<reqwest_retry::Peer>(),
        Contender::of::<clerk_rs::Peer>(),
        Contender::of::<svix::Peer>(),
    ]);
    compare(&contenders, &[Protocol::Http1], "target/calls.json");
}
