//! The signature algorithms of tokens.

/// A signature algorithm with a public key, from RFC 7518 or RFC 8037.
///
/// Algorithms with a shared secret, such as `HS256`, and `none` are not in the list, so no rule can
/// allow them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Algorithm {
    /// `RS256`: RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// `RS384`: RSASSA-PKCS1-v1_5 with SHA-384.
    Rs384,
    /// `RS512`: RSASSA-PKCS1-v1_5 with SHA-512.
    Rs512,
    /// `PS256`: RSASSA-PSS with SHA-256.
    Ps256,
    /// `PS384`: RSASSA-PSS with SHA-384.
    Ps384,
    /// `PS512`: RSASSA-PSS with SHA-512.
    Ps512,
    /// `ES256`: ECDSA on P-256 with SHA-256.
    Es256,
    /// `ES384`: ECDSA on P-384 with SHA-384.
    Es384,
    /// `Ed25519`, or `EdDSA` as it was called before RFC 9864: both names are one algorithm.
    EdDsa,
}

/// The names of all algorithms, as a challenge lists them (RFC 9449, section 7.1).
#[cfg(feature = "tower")]
pub(super) const NAMES: &str = "ES256 ES384 EdDSA Ed25519 PS256 PS384 PS512 RS256 RS384 RS512";

/// The kind of key that an algorithm needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyKind {
    Rsa,
    P256,
    P384,
    Ed25519,
}

impl Algorithm {
    /// The algorithm with this name: the value of `alg` in a token's header or in a key.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "RS256" => Self::Rs256,
            "RS384" => Self::Rs384,
            "RS512" => Self::Rs512,
            "PS256" => Self::Ps256,
            "PS384" => Self::Ps384,
            "PS512" => Self::Ps512,
            "ES256" => Self::Es256,
            "ES384" => Self::Es384,
            "EdDSA" | "Ed25519" => Self::EdDsa,
            _ => return None,
        })
    }

    pub(super) fn key_kind(self) -> KeyKind {
        match self {
            Self::Rs256 | Self::Rs384 | Self::Rs512 | Self::Ps256 | Self::Ps384 | Self::Ps512 => {
                KeyKind::Rsa
            }
            Self::Es256 => KeyKind::P256,
            Self::Es384 => KeyKind::P384,
            Self::EdDsa => KeyKind::Ed25519,
        }
    }
}

#[cfg(all(test, feature = "tower"))]
mod tests {
    use super::{Algorithm, NAMES};

    #[test]
    fn a_challenge_lists_names_of_algorithms() {
        let unknown = |name: &&str| Algorithm::from_name(name).is_none();
        assert_eq!(NAMES.split(' ').find(unknown), None);
    }
}
