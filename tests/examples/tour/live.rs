//! One harmless call to a real service: it asks for, or revokes, what does not exist.

use std::error::Error;
use std::fmt::Debug;

use auth_core::{Call, Secret};
use auth_providers::clerk::prelude::*;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::svix::prelude::*;

/// Nothing has this id.
const NOBODY: &str = "auth_providers_tour";

pub(crate) async fn call(provider: &str) -> Result<(), Box<dyn Error>> {
    match provider {
        "clerk" => show(Clerk::from_env()?.revoke_sign_in_token(NOBODY), &[404]).await,
        "svix" => {
            let none = ApplicationTokenExpireIn::new().session_ids([NOBODY]);
            show(Svix::from_env()?.expire_all(NOBODY, &none), &[404]).await
        }
        "descope" => {
            let jwt = Secret::from(NOBODY);
            show(Descope::from_env()?.validate_session(&jwt), &[400, 401]).await
        }
        "passage" => show(Passage::from_env()?.get_user(NOBODY), &[404]).await,
        _ => Err(format!("no provider `{provider}`: clerk, svix, descope or passage").into()),
    }
}

/// Makes the call, which a provider that accepts the key refuses with one of these statuses.
async fn show<T: Debug>(call: Call<T>, refusals: &[u16]) -> Result<(), Box<dyn Error>> {
    println!("{call:#?}\n");
    match call.response().await {
        Ok(reply) => {
            println!("{} {:?}", reply.status(), reply.value());
            Ok(())
        }
        Err(error) if error.status().is_some_and(|status| refusals.contains(&status.as_u16())) => {
            println!("as expected of something that does not exist:\n{error}");
            Ok(())
        }
        Err(error) => Err(format!("{error}\n{error:#?}").into()),
    }
}
