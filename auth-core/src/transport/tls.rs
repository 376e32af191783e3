//! The TLS configuration of all clients that have no TLS options of their own.

use std::sync::OnceLock;

use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::BuilderVerifierExt;

use crate::error::Error;

/// A TLS configuration with the platform's root certificates. All copies share the certificates and
/// the cache of TLS sessions. The list of ALPN protocols is empty: each transport sets its own.
///
/// The certificates are read only once per process, because that is the slowest part of building a
/// client. The cryptography provider is the process's default, if one is installed, otherwise
/// aws-lc.
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
