//! Annotations that compile, one feature of the grammar each: `README.md` says how to add one.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod answer_bytes_and_stream;
mod answer_called_response;
mod auth_argument;
mod auth_none;
mod auth_scheme;
mod body_form;
mod body_json;
mod body_json_empty;
mod body_json_object;
mod body_multipart;
mod body_optional;
mod body_raw;
mod cfg;
mod deprecated;
mod doc_comments;
mod dyn_trait;
mod envelope;
mod generics;
mod header_argument;
mod header_literal;
mod header_of_a_path_value;
mod header_secret;
mod idempotency_key;
mod idempotent;
mod impl_trait_argument;
mod inherent_method;
mod models_reexported_crate;
mod once;
mod path_empty;
mod query_constant;
mod query_fields;
mod query_fields_joined;
mod query_joined;
mod query_optional;
mod query_pairs;
mod query_repeated;
mod raw_identifier;
mod reexported_crate;
mod reference_kinds;
mod request_fields;
mod request_generics;
mod request_in_a_query;
mod request_private;
mod request_setter_by_hand;
mod response_bounds;
mod response_generics;
mod secret_query;
mod segment;
mod several_traits;
mod shadowed_arguments;
mod shadowed_names;
mod success;
mod success_redirect;
mod tail;

use auth_core::{Call, Client, Provider};
use http::Request;

/// What the fixtures implement their traits for.
struct Api(Client);

impl Api {
    fn new() -> Self {
        Self(Client::offline())
    }
}

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

/// The request as it would be sent.
fn sent<T>(call: Call<T>) -> Request<bytes::Bytes> {
    call.request().unwrap().map(|body| body.bytes().cloned().unwrap_or_default())
}

/// The method and URL that would be sent.
fn line<T>(call: Call<T>) -> String {
    let request = sent(call);
    format!("{} {}", request.method(), request.uri().path_and_query().unwrap())
}
