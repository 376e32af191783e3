//! One harmless question to each provider, which is answered to the holder of the right key alone.

use std::error::Error;
use std::fmt::Debug;

use auth_core::jwt::VerifyError;
use auth_core::{Call, Secret};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::passage::users::ListUsers as ListPassageUsers;
use auth_providers::svix::applications::ListApplications;
use auth_providers::svix::prelude::*;

/// A well-formed JWT of a key that nobody has: `{"alg":"RS256","kid":"nobody"}`, no claims.
const NOBODYS: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im5vYm9keSJ9.e30.AAAA";

pub(crate) async fn clerk(clerk: &Clerk) -> Result<(), Box<dyn Error>> {
    let users = clerk.list_users(&ListUsers::new().limit(1));
    answered(users, |users| format!("{} user(s)", users.len())).await
}

pub(crate) async fn svix(svix: &Svix) -> Result<(), Box<dyn Error>> {
    let applications = svix.list_applications(&ListApplications::new().limit(1));
    answered(applications, |page| format!("{} application(s)", page.data.len())).await
}

pub(crate) async fn passage(passage: &Passage) -> Result<(), Box<dyn Error>> {
    let users = passage.list_users(&ListPassageUsers::new().limit(1));
    answered(users, |page| format!("{} user(s)", page.users.len())).await
}

/// Nothing can be asked with a project's id alone: so the project's keys are fetched, and Descope has
/// to refuse the token in its own words. A management key is not put to the test: none of this sends it.
pub(crate) async fn descope(descope: &Descope) -> Result<(), Box<dyn Error>> {
    let jwt = Secret::from(NOBODYS);
    match descope.verify_session(&jwt).await {
        Err(VerifyError::UnknownKey) => println!("the project's keys were fetched"),
        Err(error) => return Err(error.into()),
        Ok(_) => return Err("a forged token was accepted".into()),
    }
    let call = descope.validate_session(&jwt);
    println!("{call:#?}\n");
    match call.await {
        Err(error) if error.code().is_some() => {
            println!("refused, as a forged token has to be: {error}");
            Ok(())
        }
        Err(error) => Err(error.into()),
        Ok(_) => Err("a forged token was accepted".into()),
    }
}

/// Makes the call, and says of its answer no more than `say` does: it holds the data of people.
async fn answered<T: Debug>(
    call: Call<T>,
    say: impl Fn(&T) -> String,
) -> Result<(), Box<dyn Error>> {
    println!("{call:#?}\n");
    let reply = call.response().await?;
    println!("{}: {}", reply.status(), say(reply.value()));
    Ok(())
}
