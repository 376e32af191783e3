//! Which tokens are accepted and which are refused.
//!
//! The tables are the specification. A row has a description of the situation with the section of
//! the standard that it follows from, a token that differs from a valid one in this respect only,
//! and the expected result.
//!
//! The modules [`header`], [`form`] and [`claims`] contain the rules for all providers. Further
//! modules contain the rules of single providers, the keys that issuers publish, when keys are
//! fetched, tokens that come again, the other tokens of Clerk, tokens that are bound to a key, and the
//! tower layer.

mod authenticator;
mod claims;
mod clerk;
mod descope;
mod dpop;
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
mod seen_again;
mod signing;
mod skipped_keys;
