//! The behaviour that users may rely on. Each module tests one promise or one provider.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod admission;
mod answers;
mod authorization;
mod bodies;
mod clerk;
mod clerk_users;
#[cfg(feature = "hyper")]
mod connections;
mod credentials;
mod declared;
mod descope;
mod descope_federated;
mod early;
mod errors;
mod fakes;
mod faults;
mod futures;
mod host_notes;
mod hostile;
mod http2;
#[cfg(feature = "hyper")]
mod http2_bodies;
mod limits;
mod migration;
mod models;
mod models_declared;
mod objects;
mod open_models;
mod options;
mod pages;
mod passage;
mod passage_auth;
mod path_prefixes;
mod paths;
mod preludes;
mod properties;
mod proxies;
mod queries;
mod redirects;
mod retries;
mod runtimes;
mod sandbox;
mod sandbox_clerk_tokens;
mod sandbox_documents;
mod sandbox_lists;
mod sandbox_passage;
mod sandbox_svix;
mod sandbox_tokens;
mod schemes;
mod secret_queries;
mod secrets;
mod svix;
mod tokens;
mod tour;
mod transports;
mod until;
mod webhooks;
mod written;

/// The headers that every call of the providers carries.
const COMMON: [&str; 2] =
    ["accept: application/json", concat!("user-agent: auth-providers/", env!("CARGO_PKG_VERSION"))];

/// The common headers and these, sorted.
fn headers<const N: usize>(more: [&str; N]) -> Vec<String> {
    let mut all: Vec<_> = COMMON.iter().chain(&more).map(ToString::to_string).collect();
    all.sort();
    all
}
