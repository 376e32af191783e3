//! Passwords from other systems.

use auth_core::{Secret, request};

/// A password as another system has hashed it. Set one of the fields.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImport {
    /// A hash of bcrypt.
    pub bcrypt: Option<PasswordImportHash>,
    /// A hash of Django.
    pub django: Option<PasswordImportHash>,
    /// A hash of Firebase.
    pub firebase: Option<PasswordImportFirebase>,
    /// A hash of PBKDF2.
    pub pbkdf2: Option<PasswordImportPbkdf2>,
    /// A hash of phpass.
    pub phpass: Option<PasswordImportPhpass>,
    /// A hash of MD5.
    pub md5: Option<PasswordImportHash>,
    /// A hash of Bach.
    pub bach: Option<PasswordImportBach>,
    /// A hash of Argon2.
    pub argon2: Option<PasswordImportArgon2>,
    /// A hash of the SHA family.
    pub sha: Option<PasswordImportSha>,
    /// A hash of Buddy Auth.
    pub buddyauth: Option<PasswordImportHash>,
}

/// A hash that has all its parameters in it.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportHash {
    /// The hash.
    pub hash: Secret,
}

/// A hash of Firebase, which is a modified scrypt.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PasswordImportFirebase {
    /// The hash, in base64.
    pub hash: Secret,
    /// The salt, in base64.
    pub salt: String,
    /// The separator of the salt, in base64.
    pub salt_separator: String,
    /// The project's signer key, in base64.
    pub signer_key: Secret,
    /// The memory cost.
    pub memory: u32,
    /// The number of rounds.
    pub rounds: u32,
}

/// A hash of PBKDF2.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportPbkdf2 {
    /// The hash, in base64.
    pub hash: Secret,
    /// The salt, in base64.
    pub salt: String,
    /// The number of iterations.
    pub iterations: u32,
    /// The hash function, such as `sha256`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A hash of phpass.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportPhpass {
    /// The hash.
    pub hash: Secret,
    /// The salt.
    pub salt: String,
    /// The number of iterations.
    pub iterations: u32,
    /// The hash function: `md5` or `sha512`. Default: `md5`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// A hash of Bach.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportBach {
    /// The hash.
    pub hash: Secret,
    /// The key of the hash.
    pub key: Secret,
}

/// A hash of Argon2.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportArgon2 {
    /// The hash, in base64.
    pub hash: Secret,
    /// The salt, in base64.
    pub salt: String,
    /// The number of iterations.
    pub iterations: u32,
    /// The memory cost, in KiB.
    pub memory: u32,
    /// The number of threads.
    pub threads: u32,
    /// The variant, such as `argon2id`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// A hash of the SHA family.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasswordImportSha {
    /// The hash.
    pub hash: Secret,
    /// The hash function, such as `sha256`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The salt.
    pub salt: Option<String>,
}
