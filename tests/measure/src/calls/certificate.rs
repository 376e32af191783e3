//! The certificate of the server, which the clients trust.

use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{RootCertStore, ServerConfig};

const PEM_BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const PEM_END: &str = "-----END CERTIFICATE-----";

/// A certificate with its key, in Base64 so that it fits into the environment.
#[derive(Clone, Debug)]
pub(super) struct Certificate {
    certificate: String,
    key: String,
}

impl Certificate {
    /// Makes a new one for `localhost`.
    pub(super) fn new() -> Self {
        let signed =
            rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
        Self {
            certificate: STANDARD.encode(signed.cert.der()),
            key: STANDARD.encode(signed.signing_key.serialize_der()),
        }
    }

    /// Reads the one that the parent process made.
    pub(super) fn from_env() -> Self {
        let [certificate, key] = ["CERTIFICATE", "KEY"].map(|name| env::var(name).expect("set"));
        Self { certificate, key }
    }

    /// The environment variables that [`from_env`](Self::from_env) reads.
    pub(super) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![("CERTIFICATE", self.certificate.clone()), ("KEY", self.key.clone())]
    }

    pub(super) fn der(&self) -> CertificateDer<'static> {
        STANDARD.decode(&self.certificate).expect("base64").into()
    }

    /// As the only root certificate of a client.
    pub(super) fn root(&self) -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add(self.der()).expect("a certificate");
        roots
    }

    /// Writes a file with the platform's root certificates and this one. The variable
    /// `SSL_CERT_FILE` makes it the platform's of a process.
    pub(super) fn write_platform(&self, file: &Path) {
        let platform = rustls_native_certs::load_native_certs().certs;
        let pem = |der: &CertificateDer<'_>| {
            format!("{PEM_BEGIN}\n{}\n{PEM_END}\n", STANDARD.encode(der))
        };
        let pem: String = platform.iter().chain([&self.der()]).map(pem).collect();
        fs::write(file, pem).expect("a file");
    }

    /// The server's configuration; `protocol` is the one that it offers by ALPN.
    pub(super) fn server(&self, protocol: &[u8]) -> ServerConfig {
        let key = PrivatePkcs8KeyDer::from(STANDARD.decode(&self.key).expect("base64"));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![self.der()], PrivateKeyDer::from(key))
            .expect("a certificate");
        config.alpn_protocols = vec![protocol.to_vec()];
        config
    }
}
