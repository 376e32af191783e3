//! Digests of passwords.

use auth_core::open_enum;

open_enum! {
    /// The algorithm that the digest of a password was made with.
    ///
    /// Clerk takes digests in the format of each algorithm, which
    /// [its documentation](https://clerk.com/docs/references/backend/user/create-user) describes.
    pub enum PasswordHasher {
        /// Argon2i.
        Argon2i = "argon2i",
        /// Argon2id.
        Argon2id = "argon2id",
        /// bcrypt.
        Bcrypt = "bcrypt",
        /// bcrypt of SHA-256, as Django writes it.
        BcryptSha256Django = "bcrypt_sha256_django",
        /// Salted SHA-1, as LDAP servers write it.
        LdapSsha = "ldap_ssha",
        /// MD5.
        Md5 = "md5",
        /// phpass with MD5.
        Md5Phpass = "md5_phpass",
        /// PBKDF2 with SHA-1.
        Pbkdf2Sha1 = "pbkdf2_sha1",
        /// PBKDF2 with SHA-256.
        Pbkdf2Sha256 = "pbkdf2_sha256",
        /// PBKDF2 with SHA-256, as Django writes it.
        Pbkdf2Sha256Django = "pbkdf2_sha256_django",
        /// PBKDF2 with SHA-512.
        Pbkdf2Sha512 = "pbkdf2_sha512",
        /// PBKDF2 with SHA-512, whose salt and hash are hexadecimal.
        Pbkdf2Sha512Hex = "pbkdf2_sha512_hex",
        /// phpass.
        Phpass = "phpass",
        /// scrypt, as Firebase writes it.
        ScryptFirebase = "scrypt_firebase",
        /// scrypt, as Werkzeug writes it.
        ScryptWerkzeug = "scrypt_werkzeug",
        /// SHA-256.
        Sha256 = "sha256",
        /// SHA-512, as older versions of Symfony write it.
        Sha512Symfony = "sha512_symfony",
    }
}
