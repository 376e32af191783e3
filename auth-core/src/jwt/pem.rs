//! Public keys as PEM (RFC 7468).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::key::Key;

const BEGIN: &str = "-----BEGIN ";

/// Reads the keys of a text that contains nothing else. The error describes the text, which it
/// calls "it".
///
/// Line breaks may be missing, may be blanks, or may be the escapes `\n` and `\r`, because
/// environment variables often change them.
pub(super) fn keys(text: &str) -> Result<Vec<Key>, &'static str> {
    // Neither base64 nor a label contains a backslash, so every escape was a line break.
    let text = text.replace("\\\\", "\\").replace("\\r", "\n").replace("\\n", "\n");
    let text = text.trim_ascii();
    if text.is_empty() {
        return Err("it is empty");
    }
    if !text.starts_with(BEGIN) {
        return Err("it does not begin with `-----BEGIN PUBLIC KEY-----`");
    }
    text.split(BEGIN).skip(1).map(key).collect()
}

/// Reads the key in one block. The text begins with the block's label.
fn key(block: &str) -> Result<Key, &'static str> {
    let (label, rest) = block.split_once("-----").unwrap_or_default();
    let is_pkcs1 = match label {
        "PUBLIC KEY" => false,
        "RSA PUBLIC KEY" => true,
        _ if label.ends_with("PRIVATE KEY") => {
            return Err("it contains a private key: give the public key only");
        }
        _ if label.starts_with("CERTIFICATE") => {
            return Err("it is a certificate: give the public key only");
        }
        _ => return Err("it contains a block that is neither `PUBLIC KEY` nor `RSA PUBLIC KEY`"),
    };
    let base64 = rest
        .trim_ascii_end()
        .strip_suffix("-----")
        .and_then(|rest| rest.strip_suffix(label))
        .and_then(|rest| rest.strip_suffix("-----END "))
        .ok_or("it has no `-----END PUBLIC KEY-----`, or something else after it")?;
    let base64: String = base64.split_ascii_whitespace().collect();
    let der = STANDARD.decode(base64).map_err(|_| "the content of its block is not base64")?;
    Key::from_der(&der, is_pkcs1)
}
