//! What the macro writes: `expanded/*.rs` is `annotated/*.rs` with each method as it is expanded.
//!
//! The files are compared, and written with `SNAPSHOTS=overwrite`, by `auth-macros/src/tests/snapshots.rs`.
//! Here both are compiled and called.

use std::fs;

use auth_core::{Call, Client, Provider};

macro_rules! shapes {
    ($($shape:ident)*) => {
        mod annotated {
            $(pub(super) mod $shape;)*
        }

        #[allow(
            clippy::borrow_deref_ref,
            unused_imports,
            unused_qualifications,
            reason = "expansions rely on no import, and underline whole types"
        )]
        mod expanded {
            $(pub(super) mod $shape;)*
        }

        /// Each file with what its methods send, annotated and expanded.
        fn shapes() -> Vec<(&'static str, Vec<Sent>, Vec<Sent>)> {
            vec![$((stringify!($shape), annotated::$shape::calls(), expanded::$shape::calls())),*]
        }
    };
}

shapes! {
    credentials
    documented
    form_and_bytes
    generics
    inherent
    json_body
    models
    object
    object_and_envelope
    query
    segment
    tail_and_headers
}

/// What the endpoints are declared for, once with each of them.
struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

/// A request and its endpoint, in a form that can be compared.
type Sent = String;

impl Api {
    fn sent<T>(call: impl FnOnce(&Self) -> Call<T>) -> Sent {
        let call = call(&Self(Client::offline()));
        let endpoint = call.endpoint().unwrap();
        let request = call.request().unwrap().map(|body| body.bytes().cloned());
        format!("{endpoint:?} {request:?}")
    }
}

#[test]
fn the_expansion_sends_what_the_annotation_sends() {
    for (shape, annotated, expanded) in shapes() {
        assert!(!annotated.is_empty(), "{shape}");
        assert_eq!(annotated, expanded, "{shape}");
    }
}

#[test]
fn every_snapshot_is_compiled() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/annotated");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        files.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    files.sort();
    let shapes: Vec<_> = shapes().into_iter().map(|(shape, ..)| shape).collect();
    assert_eq!(files, shapes, "the list in snapshots/mod.rs");
}
