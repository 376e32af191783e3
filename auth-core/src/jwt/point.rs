//! Checks the points of public keys when a key is loaded. A key whose point is not on its curve
//! verifies no signature. A key whose point is of small order verifies signatures that anybody can
//! make.

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, ParsedPublicKey,
    VerificationAlgorithm,
};
use curve25519_dalek::edwards::CompressedEdwardsY;

const OFF_CURVE: &str = "its point is not on its curve";

/// An uncompressed point on P-256.
pub(super) fn p256(point: &[u8]) -> Result<ParsedPublicKey, &'static str> {
    ecdsa(&ECDSA_P256_SHA256_FIXED, point)
}

/// An uncompressed point on P-384.
pub(super) fn p384(point: &[u8]) -> Result<ParsedPublicKey, &'static str> {
    ecdsa(&ECDSA_P384_SHA384_FIXED, point)
}

fn ecdsa(
    algorithm: &'static dyn VerificationAlgorithm,
    point: &[u8],
) -> Result<ParsedPublicKey, &'static str> {
    ParsedPublicKey::new(algorithm, point).map_err(|_| OFF_CURVE)
}

/// A point on Ed25519. The check is done here, because aws-lc checks the point only with the first
/// signature, and accepts points of small order.
pub(super) fn ed25519(bytes: &[u8]) -> Result<ParsedPublicKey, &'static str> {
    let encoded =
        CompressedEdwardsY::from_slice(bytes).map_err(|_| "an Ed25519 key has 32 bytes")?;
    let point = encoded.decompress().ok_or(OFF_CURVE)?;
    // Two encodings of one key would look like two keys (RFC 8032, section 5.1.3).
    if point.compress() != encoded {
        return Err("its point is not in the encoding that RFC 8032 requires");
    }
    // Anybody can make signatures that such a key verifies.
    if point.is_small_order() {
        return Err("its point is of small order");
    }
    ParsedPublicKey::new(&ED25519, bytes).map_err(|_| OFF_CURVE)
}
