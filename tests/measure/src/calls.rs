//! Makes the same calls with different clients, and measures what each call costs.
//!
//! The calls are Clerk's: creating a sign-in token (a POST with a body, 316 bytes come back),
//! revoking one (a POST without a body), and listing users (17.5 KB come back). The server is a
//! process of its own. The clients take turns in one run, and all ratios are to the first client.
//!
//! A binary passes the clients that take part to [`compare`]. To start the server, `compare` runs
//! that binary again with the argument `serve`. To count with valgrind, it runs the binary under
//! valgrind with the argument `run`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "it prints, and fails by panicking"
)]

mod answers;
mod certificate;
mod client;
mod contender;
mod counts;
mod figures;
mod first;
mod hyper_by_hand;
mod ours;
mod recorded;
mod reqwest_by_hand;
mod section;
mod server;
mod speed;
mod target;

use std::env;

pub use auth_providers::clerk::sign_in_tokens::SignInToken;
pub use auth_providers::clerk::users::User;

pub use self::client::{Client, NewSignInToken, Threaded};
pub use self::contender::{Contender, Left, Worked};
pub use self::hyper_by_hand::{HyperByHand, HyperUtilByHand};
#[cfg(feature = "hyper")]
pub use self::ours::OverHyper;
#[cfg(feature = "reqwest")]
pub use self::ours::OverReqwest;
pub use self::reqwest_by_hand::{ReqwestByHand, ReqwestTight};
pub use self::server::{Server, serve};
pub use self::target::{KEY, TIMEOUT, Target};

macro_rules! named {
    ($(#[$meta:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $type {
            $($(#[$doc])* $variant,)+
        }

        impl $type {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its name in the table and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Finds the one with that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|own| own.name() == name)
            }
        }
    };
}

named! {
    /// A call that is measured.
    Call {
        /// `POST /sign_in_tokens`, with a body.
        Create = "create",
        /// `POST /sign_in_tokens/{id}/revoke`, without a body.
        Revoke = "revoke",
        /// `GET /users`.
        List = "list",
    }
}

named! {
    /// The protocol that a call is made over.
    Protocol {
        /// HTTP/1.1 without TLS.
        Http1 = "HTTP/1.1",
        /// HTTP/1.1 over TLS.
        Https1 = "HTTP/1.1 over TLS",
        /// HTTP/2 over TLS; all calls share one connection.
        Https2 = "HTTP/2 over TLS",
    }
}

named! {
    /// What is measured.
    Section {
        /// Each call over open connections.
        Calls = "calls",
        /// The same on two threads.
        Threads = "threads",
        /// The first call of a process, from building the client to the answer.
        First = "first",
        /// Creating, while spans and events are recorded and while they are not.
        Telemetry = "telemetry",
    }
}

/// The clients that every table begins with.
///
/// The first is the one that the others are compared with. This framework follows, over each of its
/// transports. The last two show what hyper itself costs, with and without a connection pool.
#[must_use]
pub fn contenders() -> Vec<Contender> {
    vec![
        Contender::threaded::<ReqwestByHand>(),
        Contender::threaded::<ReqwestTight>(),
        #[cfg(feature = "reqwest")]
        Contender::threaded::<OverReqwest>(),
        #[cfg(feature = "hyper")]
        Contender::threaded::<OverHyper>(),
        Contender::threaded::<HyperUtilByHand>(),
        Contender::threaded::<HyperByHand>(),
    ]
}

/// Does what the command line says.
///
/// Without arguments it measures the calls of the contenders, prints tables and writes
/// `target/{name}.json`. With the name of another [`Section`] it measures that, and writes
/// `target/{name}-{section}.json`. With the name of a protocol it measures that protocol alone. With
/// `quick` it runs fewer rounds and does not use valgrind. The arguments `serve`, `run` and `begin`
/// are for the processes that it starts itself.
///
/// # Panics
///
/// When anything fails: a call, a process, a file.
pub fn compare(contenders: &[Contender], protocols: &[Protocol], name: &str) {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", name, call, protocol, times] => {
            let contenders = section::with_recorded(contenders);
            let contender = contenders.iter().find(|own| own.name() == *name).expect("a client");
            let protocol = Protocol::named(protocol).expect("a protocol");
            let call = Call::named(call).expect("a call");
            let times = times.parse().expect("a number");
            counts::run(contender, &Target::from_env(protocol), call, times);
        }
        ["begin", name, protocol, calls] => {
            let protocol = Protocol::named(protocol).expect("a protocol");
            let calls = calls.parse().expect("a number");
            first::begin(contenders, name, Target::from_env(protocol), calls);
        }
        options => {
            let is_quick = options.contains(&"quick");
            let section = options.iter().find_map(|name| Section::named(name));
            let section = section.unwrap_or(Section::Calls);
            let names = options.iter().filter(|name| **name != "quick" && **name != section.name());
            let protocol = |name| Protocol::named(name).expect("`quick`, a section or a protocol");
            let named: Vec<_> = names.copied().map(protocol).collect();
            let protocols = if named.is_empty() { section.protocols(protocols) } else { &named };
            let figures = section.measure(contenders, protocols, is_quick);
            figures.write(&match section {
                Section::Calls => format!("target/{name}.json"),
                _ => format!("target/{name}-{}.json", section.name()),
            });
        }
    }
}
