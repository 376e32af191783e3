//! What the calls of the example `overhead` cost with other crates.
//!
//! `cd tests/peers && cargo run --release --bin calls` prints tables that begin with the same clients,
//! over HTTP/1.1 in the clear, and writes `target/calls.json`. Each crate is used as its README shows,
//! and decodes into the models that reqwest by hand does, with two exceptions. clerk-rs has models of
//! its own for the same answers. Three clients know no API but their vendor's, and make calls of that
//! API that are alike and have answers of the same size:
//!
//! | | create | revoke | list |
//! |---|---|---|---|
//! | svix | creates an application | logs out; the answer is empty | lists applications |
//! | workos | sends an invitation | revokes an invitation | lists users |
//! | basecamp | creates a webhook | subscribes, without a body too | lists people |
//!
//! Everybody has a timeout.

mod awc;
mod basecamp;
mod clerk_rs;
mod conjure;
mod feignhttp;
mod fetch;
mod pretend;
mod progenitor;
mod reqwest_retry;
mod retrofit;
mod svix;
mod workos;

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
        Contender::of::<fetch::Peer>(),
        Contender::of::<awc::Peer>(),
        Contender::of::<svix::Peer>(),
        Contender::of::<workos::Peer>(),
        Contender::of::<basecamp::Peer>(),
    ]);
    compare(&contenders, &[Protocol::Http1], "calls");
}
