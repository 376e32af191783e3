//! The options for Clerk, Descope and Passage, which are all behind Cloudflare's edge network.

use auth_core::{ClientBuilder, RetryPolicy};

/// The default statuses, and those that the edge sends when it cannot reach the provider. Descope's
/// own SDKs also try again after these, except 523.
const TRANSIENT: &[u16] = &[408, 502, 503, 504, 520, 521, 522, 523, 524, 530];

/// Sets the options. Call it after the provider's own request-id header is set, so that that one
/// takes precedence.
pub(crate) fn behind_edge<P>(client: ClientBuilder<P>) -> ClientBuilder<P> {
    client.request_id_header("cf-ray").retry(RetryPolicy::default().statuses(TRANSIENT))
}
