//! The key of a signing secret.

use auth_core::{Error, Secret};
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use base64::{Engine as _, alphabet};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{ZeroizeOnDrop, Zeroizing};

/// Secrets often lose their padding when they are copied.
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The keyed state of an HMAC. The secret itself is not kept.
#[derive(Clone)]
pub(super) struct Key(Hmac<Sha256>);

// The state must be protected like the secret. `Hmac` consists of two states of the hash and does
// not implement `ZeroizeOnDrop` itself. Whether the states are overwritten with zeros depends on a
// feature of the dependency, which this checks.
const _: fn() = || {
    fn zeroed<T: ZeroizeOnDrop>() {}
    zeroed::<Sha256>();
};

impl Key {
    pub(super) fn parse(secret: &Secret) -> Result<Self, Error> {
        let text = secret.expose();
        if let Some(flaw) = secret.flaw().filter(|_| !text.is_empty()) {
            let rule = "a webhook secret is standard base64, after an optional `whsec_`";
            return Err(Error::config(format!("{rule}: this one {flaw}")));
        }
        if text.starts_with("whpk_") || text.starts_with("whsk_") {
            return Err(Error::config(
                "a webhook secret that begins with `whpk_` or `whsk_` is an ed25519 key, which is \
                 not supported: use the endpoint's `whsec_` secret",
            ));
        }
        let encoded = text.strip_prefix("whsec_").unwrap_or(text);
        // The full capacity is reserved, because growing the vector would leave a copy of the
        // secret in memory.
        let room = base64::decoded_len_estimate(encoded.len());
        let mut key = Zeroizing::new(Vec::with_capacity(room));
        // The source is left out, because it quotes a character of the secret.
        ANY_PADDING.decode_vec(encoded, &mut key).map_err(|_| {
            Error::config("a webhook secret is standard base64, after an optional `whsec_`")
        })?;
        if key.is_empty() {
            return Err(Error::config("a webhook secret must not be empty"));
        }
        Hmac::new_from_slice(&key)
            .map(Self)
            .map_err(|_| Error::config("a webhook secret has a length that HMAC does not take"))
    }

    /// The signature, as it follows `v1,` in the header.
    pub(super) fn sign(&self, id: &str, timestamp: &str, body: &[u8]) -> String {
        let mut mac = self.0.clone();
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        STANDARD.encode(mac.finalize().into_bytes())
    }
}
