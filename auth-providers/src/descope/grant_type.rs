//! What an application gets tokens for.

use auth_core::open_enum;

open_enum! {
    /// What an application gets tokens for. Each kind needs other fields of the request.
    pub enum GrantType {
        /// The code that a user's browser came back with: needs `code`, and with PKCE
        /// `code_verifier`.
        AuthorizationCode = "authorization_code",
        /// An earlier answer: needs `refresh_token`.
        RefreshToken = "refresh_token",
        /// The application's own secret: needs `client_secret`. No user takes part.
        ClientCredentials = "client_credentials",
        /// A user's password: needs `username` and `password`. Inbound apps cannot use it.
        Password = "password",
        /// A device that a user lets in elsewhere (RFC 8628): needs `device_code`.
        DeviceCode = "urn:ietf:params:oauth:grant-type:device_code",
        /// A user who agreed on another device (OpenID Connect CIBA): needs `auth_req_id`.
        Ciba = "urn:openid:params:grant-type:ciba",
        /// A JWT of an issuer that is trusted (RFC 7523): needs `assertion`.
        JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        /// Another token (RFC 8693): needs `subject_token` and `subject_token_type`.
        TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange",
    }
}
