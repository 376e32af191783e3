//! What Clerk, Descope and Passage have in common: Cloudflare's edge stands in front of all three.

use auth_core::{ClientBuilder, RetryPolicy};

/// The usual ones, and those that the edge answers with while it does not reach what is behind it.
/// Descope's SDKs try again after these, but for 523.
const TRANSIENT: &[u16] = &[408, 502, 503, 504, 520, 521, 522, 523, 524, 530];

/// What holds for each client of an API behind the edge; the vendor's own request id goes before it.
pub(crate) fn behind_edge<P>(client: ClientBuilder<P>) -> ClientBuilder<P> {
    client.request_id_header("cf-ray").retry(RetryPolicy::default().statuses(TRANSIENT))
}
