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
mod hyper_by_hand;
mod ours;
mod reqwest_by_hand;
mod server;
mod speed;
mod target;

use std::env;

pub use auth_providers::clerk::sign_in_tokens::SignInToken;
pub use auth_providers::clerk::users::User;

pub use self::client::{Client, NewSignInToken};
pub use self::contender::Contender;
pub use self::hyper_by_hand::{HyperByHand, HyperUtilByHand};
#[cfg(feature = "hyper")]
pub use self::ours::OverHyper;
#[cfg(feature = "reqwest")]
pub use self::ours::OverReqwest;
pub use self::reqwest_by_hand::{ReqwestByHand, ReqwestTight};
pub use self::server::{Server, serve};
pub use self::target::{KEY, TIMEOUT, Target};

use self::figures::Figures;

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

/// The clients that every table begins with.
///
/// The first is the one that the others are compared with. This framework follows, over each of its
/// transports. The last two show what hyper itself costs, with and without a connection pool.
#[must_use]
pub fn contenders() -> Vec<Contender> {
    vec![
        Contender::of::<ReqwestByHand>(),
        Contender::of::<ReqwestTight>(),
        #[cfg(feature = "reqwest")]
        Contender::of::<OverReqwest>(),
        #[cfg(feature = "hyper")]
        Contender::of::<OverHyper>(),
        Contender::of::<HyperUtilByHand>(),
        Contender::of::<HyperByHand>(),
    ]
}

/// Does what the command line says.
///
/// Without arguments it measures the contenders, prints tables and writes `file`. With `quick` it
/// runs fewer rounds and does not use valgrind. With the name of a protocol it measures that
/// protocol alone. The arguments `serve` and `run` are for the processes that it starts itself.
///
/// # Panics
///
/// When anything fails: a call, a process, a file.
pub fn compare(contenders: &[Contender], protocols: &[Protocol], file: &str) {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", name, call, protocol, times] => {
            let contender = contenders.iter().find(|own| own.name() == *name).expect("a client");
            let protocol = Protocol::named(protocol).expect("a protocol");
            let call = Call::named(call).expect("a call");
            let times = times.parse().expect("a number");
            counts::run(contender, &Target::from_env(protocol), call, times);
        }
        options => {
            let is_quick = options.contains(&"quick");
            let names = options.iter().filter(|name| **name != "quick");
            let named: Vec<_> =
                names.map(|name| Protocol::named(name).expect("`quick` or a protocol")).collect();
            let protocols = if named.is_empty() { protocols } else { &named };
            measure(contenders, protocols, is_quick).write(file);
        }
    }
}

fn measure(contenders: &[Contender], protocols: &[Protocol], is_quick: bool) -> Figures {
    let server = Server::start();
    let mut figures = Figures::new(contenders);
    for &protocol in protocols {
        let target = server.target(protocol);
        for &call in Call::ALL {
            figures.begin(call, protocol);
            if !is_quick {
                figures.add(1, counts::columns(contenders, &target, call));
            }
            let rounds = if is_quick { 11 } else { 81 };
            for in_flight in [1, 64] {
                let rates = speed::Speed { server: &server, target: &target, call, in_flight };
                figures.add(in_flight, rates.columns(contenders, rounds));
            }
        }
    }
    figures
}
