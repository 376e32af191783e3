//! Access keys: <https://docs.descope.com/api/access-keys>

use auth_core::{
    AccessToken, Call, Provider, RefreshingBearer, Secret, endpoint, request, response,
};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::Descope;
use super::wire;

/// Access keys, with which a machine gets a session.
///
/// [`AccessKeyManagement`](super::management::access_keys::AccessKeyManagement) creates them.
pub trait AccessKeys: Provider {
    /// Exchanges an access key for a session JWT.
    ///
    /// Each call makes another JWT. It is valid as long as the project's session JWTs are, and
    /// there is no refresh JWT.
    ///
    /// Vendor page: [Exchange Key](https://docs.descope.com/api/access-keys/exchange-key)
    #[doc(alias = "ExchangeAccessKey")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/accesskey/exchange",
        json = exchange,
        auth = access_key,
    )]
    fn exchange_access_key(
        &self,
        exchange: &ExchangeAccessKey,
        access_key: &Secret,
    ) -> Call<ExchangeAccessKeyResponse>;
}

impl AccessKeys for Descope {}

impl Descope {
    /// A credential for your own service's client: the session JWT of an access key.
    ///
    /// It is fetched at the first call and renewed before it expires: see [`RefreshingBearer`].
    ///
    /// ```
    /// use auth_core::{Client, Error, Secret};
    /// use auth_providers::descope::Descope;
    /// use auth_providers::descope::access_keys::ExchangeAccessKey;
    ///
    /// # fn example(descope: &Descope, access_key: Secret) -> Result<(), Error> {
    /// let credential = descope.access_key_bearer(access_key, ExchangeAccessKey::new());
    /// let client = Client::builder("https://invoices.example.com").credential(credential).build()?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn access_key_bearer(
        &self,
        access_key: impl Into<Secret>,
        exchange: ExchangeAccessKey,
    ) -> RefreshingBearer {
        let (descope, access_key) = (self.clone(), access_key.into());
        RefreshingBearer::new(move || {
            let (call, clock) =
                (descope.exchange_access_key(&exchange, &access_key), descope.client().clock());
            async move {
                let session = call.await?;
                let token = session.session_jwt.ok_or("the exchange gave no session JWT")?;
                let token = AccessToken::new(token);
                let now = Timestamp::try_from(clock.time_of_day())?;
                let lifetime = session.expiration.map(|at| at.duration_since(now));
                Ok(match lifetime {
                    Some(lifetime) => token.expires_in(lifetime.try_into().unwrap_or_default()),
                    None => token,
                })
            }
        })
    }
}

/// An exchange of an access key for a session JWT.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeAccessKey {
    /// What the session JWT is asked to have.
    pub login_options: Option<AccessKeyLoginOptions>,
}

/// What the session JWT of an access key is asked to have.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AccessKeyLoginOptions {
    /// Claims to add to the JWT: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The id of the tenant that the session is for.
    pub selected_tenant: Option<String>,
}

/// The session of an access key.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeAccessKeyResponse {
    /// The id of the access key, `K…`.
    #[serde(default)]
    pub key_id: String,
    /// The session JWT.
    #[serde(deserialize_with = "wire::text")]
    pub session_jwt: Option<Secret>,
    /// When the session JWT expires.
    #[serde(with = "wire::seconds")]
    pub expiration: Option<Timestamp>,
}
