//! Which tokens are accepted, and which are not.
//!
//! The tables are the specification: a row is a situation in words with the section that it follows
//! from, a token that is good but for that, and the verdict. What holds for every provider is in
//! [`header`], [`form`] and [`claims`], in terms of the provider's good token; the rest is beside
//! them, by provider. Then come the keys: what issuers publish, when it is fetched, and the layer
//! that a server puts in front of itself.

mod claims;
mod clerk;
mod descope;
mod fixture;
mod form;
mod header;
mod key_sets;
mod layer;
mod origins;
mod passage;
mod pem;
mod remote;
mod rotation;
mod signing;
mod skipped_keys;
