//! What all clients trust that are told nothing else.

use std::sync::OnceLock;

use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::BuilderVerifierExt;

use crate::error::Error;

/// The platform's certificates, read once in a process: its clones share them, and the sessions that
/// are taken up again. ALPN is left to who uses it.
///
/// Reading them is most of what a client costs to build. The cryptography is the process's default
/// if it has installed one, else aws-lc's.
pub(crate) fn platform_tls() -> Result<ClientConfig, Error> {
    static SHARED: OnceLock<ClientConfig> = OnceLock::new();
    if let Some(shared) = SHARED.get() {
        return Ok(shared.clone());
    }
    let provider = CryptoProvider::get_default().cloned();
    let provider = provider.unwrap_or_else(|| rustls::crypto::aws_lc_rs::default_provider().into());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|error| Error::config("the transport could not be set up").with_source(error))?
        .with_no_client_auth();
    Ok(SHARED.get_or_init(|| config).clone())
}
