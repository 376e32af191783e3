//! The checks against the real services, with the keys in the environment.

use std::error::Error;

use auth_providers::clerk::Clerk;
use auth_providers::descope::Descope;
use auth_providers::passage::Passage;
use auth_providers::svix::Svix;

use super::checks;

pub(crate) async fn check(provider: &str) -> Result<(), Box<dyn Error>> {
    match provider {
        "clerk" => checks::clerk(&Clerk::from_env()?).await,
        "svix" => checks::svix(&Svix::from_env()?).await,
        "descope" => checks::descope(&Descope::from_env()?).await,
        "passage" => checks::passage(&Passage::from_env()?).await,
        _ => Err(format!("no provider `{provider}`: clerk, svix, descope or passage").into()),
    }
}
