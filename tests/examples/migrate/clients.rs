//! The clients: of the services in the environment, or of a sandbox.

use std::env;
use std::error::Error;
use std::time::Duration;

use auth_core::{ClientBuilder, RetryBudget, RetryPolicy};
use auth_providers::clerk::Clerk;
use auth_providers::descope::{Descope, ProjectCredential};
use auth_providers::passage::Passage;
use auth_providers::sandbox::Sandbox;

use super::samples;
use super::target::{Target, To};

/// Both sides of a migration.
pub(crate) struct Clients {
    pub(crate) passage: Passage,
    pub(crate) target: Target,
    /// It ends when it is dropped.
    pub(crate) sandbox: Option<Sandbox>,
}

impl Clients {
    /// The services whose keys are in the environment, or a sandbox if there is no `PASSAGE_APP_ID`.
    pub(crate) async fn new(to: To, sandbox_users: usize) -> Result<Self, Box<dyn Error>> {
        match env::var_os("PASSAGE_APP_ID") {
            Some(_) => Self::real(to).await,
            None => Self::beside_sandbox(to, sandbox_users).await,
        }
    }

    async fn real(to: To) -> Result<Self, Box<dyn Error>> {
        // Passage's own host is gone.
        let passage = Passage::builder(variable("PASSAGE_APP_ID")?, variable("PASSAGE_API_KEY")?)
            .base_url(variable("PASSAGE_BASE_URL")?);
        let target = match to {
            To::Clerk => {
                Target::clerk(patient(Clerk::builder(variable("CLERK_SECRET_KEY")?)).build()?)
            }
            To::Descope => {
                let project = variable("DESCOPE_PROJECT_ID")?;
                let credential = ProjectCredential::new(project.clone())
                    .management_key(variable("DESCOPE_MANAGEMENT_KEY")?);
                let descope = Descope::builder(project).credential(credential);
                Target::descope(patient(descope).build()?).await?
            }
        };
        Ok(Self { passage: patient(passage).build()?, target, sandbox: None })
    }

    async fn beside_sandbox(to: To, users: usize) -> Result<Self, Box<dyn Error>> {
        let sandbox = Sandbox::start().await?;
        sandbox.add_passage_users(samples::users(users));
        let target = match to {
            To::Clerk => Target::clerk(sandbox.clerk().build()?),
            To::Descope => Target::descope(samples::project(&sandbox).await?).await?,
        };
        Ok(Self { passage: sandbox.passage().build()?, target, sandbox: Some(sandbox) })
    }
}

/// Waits as long as a rate limit asks for. Descope asks for a minute, twice the default's cap.
fn patient<P>(builder: ClientBuilder<P>) -> ClientBuilder<P> {
    let policy = RetryPolicy::default().max_attempts(6).retry_after_cap(Duration::from_secs(120));
    builder
        .retry(policy)
        .retry_budget(RetryBudget::new(100, 100))
        .deadline(Duration::from_secs(15 * 60))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("the environment variable {name}: {error}"))
}
