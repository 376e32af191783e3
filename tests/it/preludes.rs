//! The preludes of the providers: they have the clients and the methods, and nothing that collides.

use auth_core::Client;
use auth_providers::clerk::prelude::*;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::svix::prelude::*;

/// What a caller might have under names of the providers' traits, requests and responses. A name that
/// one of the preludes had as well would be ambiguous in this file.
mod own {
    macro_rules! names {
        ($($name:ident)*) => { $(#[derive(Default)] pub(super) struct $name;)* };
    }

    names! {
        CreateSignInToken KeySets List ListOrganizations ListUsers Organizations SignInTokens User Users
        ProjectCredential Session WellKnown
        Filter PaginatedUsers Tokens UserInfo
    }
}

use own::*;

#[test]
fn all_preludes_fit_into_one_scope() {
    fn default<T: Default>() {}
    default::<(CreateSignInToken, KeySets, List, ListOrganizations, ListUsers, Organizations)>();
    default::<(SignInTokens, User, Users, ProjectCredential, Session, WellKnown)>();
    default::<(Filter, PaginatedUsers, Tokens, UserInfo)>();

    fn is_in_scope<T>(_: impl FnOnce(T)) {}
    is_in_scope(|clerk: Clerk| drop((clerk.get_jwks(), clerk.revoke_sign_in_token("sit_1"))));
    is_in_scope(|descope: Descope| {
        drop((descope.get_keys_v2("P1"), descope.logout(&"jwt".into())));
    });
    is_in_scope(|passage: Passage| {
        drop((passage.get_user("1"), passage.revoke_user_refresh_tokens("1")));
    });
    is_in_scope(|svix: Svix| drop(svix.logout()));
}

#[test]
fn a_client_of_ones_own_has_no_providers_methods() {
    /// Stands in for a provider's trait with a method of this name.
    trait Own {
        fn get_jwks(&self) -> &'static str {
            "own"
        }
        fn list_users(&self) -> &'static str {
            "own"
        }
    }
    impl Own for Client {}
    let client = Client::offline();
    assert_eq!((client.get_jwks(), client.list_users()), ("own", "own"));
}
