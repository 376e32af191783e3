//! The address of the server, and what a client needs to call it.

use std::env;
use std::time::Duration;

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
}

impl Target {
    /// Reads the one that the parent process made.
    pub(super) fn from_env(protocol: Protocol) -> Self {
        let port = env::var("PORT").expect("set").parse().expect("a port");
        Self { port, protocol, certificate: Certificate::from_env() }
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

    /// The certificate by which reqwest trusts the server.
    ///
    /// # Panics
    ///
    /// Never: the certificate is ours.
    #[must_use]
    pub fn root(&self) -> reqwest::Certificate {
        reqwest::Certificate::from_der(&self.certificate.der()).expect("a certificate")
    }
}
