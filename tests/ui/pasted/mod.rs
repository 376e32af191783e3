//! The fixtures of `../fail` after their help was followed, written by `auth-macros/src/tests/pasted.rs`. That
//! they compile is the test.
#![allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    unused_imports,
    unused_qualifications,
    reason = "a fixture needs no caller, and a help spells names out"
)]

mod args;
mod cross;
mod fail;
mod models;
mod path;
mod signature;
