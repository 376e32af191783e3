//! Verifies the JWTs that a provider issues, without a request to the provider for each token.
//!
//! A [`JwksVerifier`] checks a token (RFC 7519) against the issuer's keys and a set of [`Rules`].
//! It follows the advice of RFC 8725: only the listed algorithms are accepted, and the key must be
//! of the token's algorithm; a header that contains a key, or a link to one, is refused; the claim
//! `exp` is required.
//!
//! The keys come from a [`RemoteKeySet`], which fetches them with a [`Client`](crate::Client) and
//! keeps them, or from a [`KeySet`] in memory. The `aws-lc-rs` crate checks the signatures.
//!
//! A token that is bound to a key by its claim `cnf.jkt` is refused, unless the request has a proof
//! that it comes from the holder of that key (RFC 9449). A [`DpopVerifier`] checks such proofs.
//!
//! ```no_run
//! use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, RemoteKeySet, Rules};
//! use auth_core::{Call, Client, Error, Provider, Secret, endpoint};
//!
//! struct Issuer(Client);
//! impl Provider for Issuer {
//!     fn client(&self) -> &Client {
//!         &self.0
//!     }
//! }
//!
//! trait Keys: Provider {
//!     /// The keys that tokens are signed with.
//!     #[endpoint(method = GET, path = "/.well-known/jwks.json", auth = none)]
//!     fn jwks(&self) -> Call<KeySet>;
//! }
//! impl Keys for Issuer {}
//!
//! #[derive(serde::Deserialize)]
//! struct Claims {
//!     sub: String,
//! }
//!
//! # async fn example(token: Secret) -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder("https://issuer.example.com").build()?;
//! let issuer = Issuer(client.clone());
//! let keys = RemoteKeySet::new(&client, move || issuer.jwks());
//! let rules = Rules::new([Algorithm::Rs256])
//!     .issuer("https://issuer.example.com")
//!     .audience("my-service");
//! let verifier = JwksVerifier::<Claims>::new(keys, rules);
//!
//! let claims = verifier.verify(&token).await?;
//! println!("{}", claims.sub);
//! # Ok(()) }
//! ```

mod algorithm;
#[cfg(feature = "tower")]
mod carrier;
mod dpop;
mod error;
mod key;
mod key_set;
#[cfg(feature = "tower")]
mod layer;
mod object;
mod pem;
mod point;
#[cfg(feature = "tower")]
mod refusal;
mod remote;
mod rsa;
mod rules;
mod token;
mod verified;
mod verifier;

pub use self::algorithm::Algorithm;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use self::carrier::{verify_request, verify_request_with_proof};
pub use self::dpop::{DpopError, DpopProof, DpopVerifier, FirstSeen, ProofGuard, ProofMemory};
pub use self::error::VerifyError;
pub use self::key_set::{KeySet, SkippedKey};
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use self::layer::{RequireToken, RequireTokenService};
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use self::refusal::Refusal;
pub use self::remote::RemoteKeySet;
pub use self::rules::Rules;
pub use self::verifier::{JwksVerifier, Keys, VerifyToken};
