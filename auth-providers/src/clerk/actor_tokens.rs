//! Actor tokens: <https://clerk.com/docs/reference/backend-api/tag/actor-tokens>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Clerk, wire};

/// Actor tokens, with which one user signs in as another: the actor impersonates the user.
pub trait ActorTokens: Provider {
    /// Creates an actor token.
    ///
    /// Each call creates another valid token. If the plan of the instance does not include
    /// impersonation, that is an error with status 402.
    ///
    /// Vendor page: [Create actor token](https://clerk.com/docs/reference/backend-api/tag/actor-tokens/post/actor_tokens)
    #[doc(alias = "CreateActorToken")]
    #[endpoint(method = POST, path = "/actor_tokens", json = token)]
    fn create_actor_token(&self, token: &CreateActorToken) -> Call<ActorToken>;

    /// Revokes a pending actor token.
    ///
    /// Revoking a token a second time fails with status 400 and code
    /// `actor_token_cannot_be_revoked_code`.
    ///
    /// Vendor page: [Revoke actor token](https://clerk.com/docs/reference/backend-api/tag/actor-tokens/post/actor_tokens/%7Bactor_token_id%7D/revoke)
    #[doc(alias = "RevokeActorToken")]
    #[endpoint(method = POST, path = "/actor_tokens/<id>/revoke")]
    fn revoke_actor_token(&self, id: &str) -> Call<ActorToken>;
}

impl ActorTokens for Clerk {}

/// The parameters of a new actor token.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateActorToken {
    /// The id of the user who is impersonated, `user_…`.
    pub user_id: String,
    /// The actor. `sub` is the actor's id, and must be there. Everything in it becomes the claim
    /// `act` of the session's tokens.
    #[request(required)]
    pub actor: Map<String, Value>,
    /// How long the token is valid, in seconds. Clerk's default: 3,600 (1 hour).
    pub expires_in_seconds: Option<u64>,
    /// The longest that the session lasts, in seconds. Clerk's default: 1,800 (30 minutes).
    pub session_max_duration_in_seconds: Option<u64>,
}

/// An actor token.
#[response]
#[derive(PartialEq, Eq)]
pub struct ActorToken {
    /// The kind of object: `actor_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `act_…`. [`ActorTokens::revoke_actor_token`] takes it.
    pub id: String,
    /// Whether the token can still be used.
    #[serde(default)]
    pub status: ActorTokenStatus,
    /// The id of the user who is impersonated.
    #[serde(default)]
    pub user_id: String,
    /// The actor, as it was given. `sub` is its id.
    #[serde(default)]
    pub actor: Map<String, Value>,
    /// The token itself, for the `ticket` strategy of a frontend. It is valid for one sign-in.
    pub token: Option<Secret>,
    /// A link that signs the actor in as the user.
    pub url: Option<Secret>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Whether an actor token can still be used.
    pub enum ActorTokenStatus {
        /// It can be used.
        Pending = "pending",
        /// It was used.
        Accepted = "accepted",
        /// It was revoked.
        Revoked = "revoked",
    }
}
