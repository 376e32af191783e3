//! The client of this framework, over each of its transports.
#![cfg(any(feature = "hyper", feature = "reqwest"))]

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::clerk::users::ListUsers;

use super::client::threaded;
use super::{Client, KEY, Target};

macro_rules! ours {
    ($(#[$meta:meta])* $type:ident, $name:literal, |$builder:ident, $target:ident| $build:expr) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $type(Clerk);

        impl $type {
            /// Builds the client that is measured.
            ///
            /// # Panics
            ///
            /// When it cannot be built.
            #[must_use]
            pub fn clerk($target: &Target) -> Clerk {
                let $builder = Clerk::builder(KEY).base_url($target.base());
                $build.build().expect("a client")
            }
        }

        impl Client for $type {
            const NAME: &'static str = $name;

            async fn new(target: &Target) -> Self {
                Self(Self::clerk(target))
            }

            async fn another(&self, _: &Target) -> Self {
                self.clone()
            }

            async fn create(&mut self) {
                let token = self.0.create_sign_in_token(&CreateSignInToken::new("user_1")).await;
                assert!(token.expect("a token").id.starts_with("sit_"));
            }

            async fn revoke(&mut self) {
                let token = self.0.revoke_sign_in_token("sit_1").await;
                assert!(token.expect("a token").id.starts_with("sit_"));
            }

            async fn list(&mut self) {
                let users = self.0.list_users(&ListUsers::new()).await;
                assert!(!users.expect("users").is_empty());
            }
        }

        threaded!($type);
    };
}

#[cfg(feature = "reqwest")]
ours! {
    /// Our client over reqwest.
    OverReqwest,
    "auth-core, reqwest",
    |builder, target| {
        // The option changes how auth-core uses reqwest. Where it is not needed, the client is
        // measured as it is by default.
        match target.root().filter(|_| target.protocol != super::Protocol::Http1) {
            Some(root) => builder.reqwest(move |reqwest| reqwest.tls_certs_only([root.clone()])),
            None => builder,
        }
    }
}

#[cfg(feature = "hyper")]
ours! {
    /// Our client over hyper.
    OverHyper,
    "auth-core, hyper",
    |builder, target| match target.root() {
        Some(_) => builder.hyper_tls(target.tls()),
        None => builder.hyper(),
    }
}
