//! The address of the server, and what a client needs to call it.

use std::env;
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt as _;

use super::Protocol;
use super::certificate::Certificate;

/// The secret key that every client sends.
pub const KEY: &str = "sk_test_overhead";
/// The timeout of a call, for every client that has timeouts.
pub const TIMEOUT: Duration = Duration::from_secs(15);

/// A port of the server, and the certificate that the server shows there.
#[derive(Clone, Debug)]
pub struct Target {
    pub(super) port: u16,
    pub(super) protocol: Protocol,
    pub(super) certificate: Certificate,
    pub(super) roots: Roots,
}

/// The root certificates by which the clients trust the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Roots {
    /// The server's own certificate, which each client is given.
    Own,
    /// Those of the platform, as by default. They have to include the server's own.
    Platform,
}

impl Target {
    /// Reads the one that the parent process made.
    pub(super) fn from_env(protocol: Protocol) -> Self {
        let port = env::var("PORT").expect("set").parse().expect("a port");
        Self { port, protocol, certificate: Certificate::from_env(), roots: Roots::Own }
    }

    /// The environment variables that [`from_env`](Self::from_env) reads.
    pub(super) fn environment(&self) -> Vec<(&'static str, String)> {
        let mut environment = self.certificate.environment();
        environment.push(("PORT", self.port.to_string()));
        environment
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Scheme, host and port; the host is `localhost`.
    #[must_use]
    pub fn origin(&self) -> String {
        let scheme = if self.protocol == Protocol::Http1 { "http" } else { "https" };
        format!("{scheme}://localhost:{}", self.port)
    }

    /// The base URL of Clerk's paths.
    #[must_use]
    pub fn base(&self) -> String {
        format!("{}/v1", self.origin())
    }

    /// The certificate by which reqwest trusts the server, unless the platform's include it.
    ///
    /// # Panics
    ///
    /// Never: the certificate is ours.
    #[must_use]
    pub fn root(&self) -> Option<reqwest::Certificate> {
        let root =
            || reqwest::Certificate::from_der(&self.certificate.der()).expect("a certificate");
        (self.roots == Roots::Own).then(root)
    }

    /// The TLS configuration by which hyper trusts the server. It sets no ALPN: each client sets
    /// its own.
    pub(super) fn tls(&self) -> ClientConfig {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions");
        let config = match self.roots {
            Roots::Own => config.with_root_certificates(self.certificate.root()),
            Roots::Platform => config.with_platform_verifier().expect("root certificates"),
        };
        config.with_no_client_auth()
    }
}
