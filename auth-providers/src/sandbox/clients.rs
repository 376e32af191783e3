//! Client builders that are set up for the sandbox.

use auth_core::ClientBuilder;

use super::Sandbox;
use crate::clerk::Clerk;
use crate::descope::Descope;
use crate::passage::{Passage, PassageAuth};
use crate::svix::Svix;

impl Sandbox {
    /// A builder for a client of Clerk, with the sandbox's URL and secret key.
    pub fn clerk(&self) -> ClientBuilder<Clerk> {
        Clerk::builder(Self::CLERK_SECRET_KEY).base_url(self.clerk_url())
    }

    /// A builder for a client of Svix, with the sandbox's URL and token.
    pub fn svix(&self) -> ClientBuilder<Svix> {
        Svix::builder(Self::SVIX_AUTH_TOKEN).base_url(self.svix_url())
    }

    /// A builder for a client of Descope, with the sandbox's URL and project.
    pub fn descope(&self) -> ClientBuilder<Descope> {
        Descope::builder(Self::DESCOPE_PROJECT_ID).base_url(self.descope_url())
    }

    /// A builder for a client of Passage, with the sandbox's URL, app and API key.
    pub fn passage(&self) -> ClientBuilder<Passage> {
        Passage::builder(Self::PASSAGE_APP_ID, Self::PASSAGE_API_KEY).base_url(self.passage_url())
    }

    /// A builder for a client of Passage's authentication API, with the sandbox's URL and app.
    ///
    /// Its users are those of [`passage`](Self::passage).
    pub fn passage_auth(&self) -> ClientBuilder<PassageAuth> {
        PassageAuth::builder(Self::PASSAGE_APP_ID).base_url(self.passage_auth_url())
    }
}
