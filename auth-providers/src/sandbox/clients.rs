//! The real clients, pointed at the sandbox.

use auth_core::ClientBuilder;

use super::Sandbox;
use crate::clerk::Clerk;
use crate::descope::Descope;
use crate::passage::Passage;
use crate::svix::Svix;

impl Sandbox {
    /// A client of Clerk with the key that the sandbox accepts.
    pub fn clerk(&self) -> ClientBuilder<Clerk> {
        Clerk::builder(Self::CLERK_SECRET_KEY).base_url(self.clerk_url())
    }

    /// A client of Svix with the token that the sandbox accepts.
    pub fn svix(&self) -> ClientBuilder<Svix> {
        Svix::builder(Self::SVIX_AUTH_TOKEN).base_url(self.svix_url())
    }

    /// A client of Descope for the project that the sandbox knows.
    pub fn descope(&self) -> ClientBuilder<Descope> {
        Descope::builder(Self::DESCOPE_PROJECT_ID).base_url(self.descope_url())
    }

    /// A client of Passage for the app that the sandbox knows.
    pub fn passage(&self) -> ClientBuilder<Passage> {
        Passage::builder(Self::PASSAGE_APP_ID, Self::PASSAGE_API_KEY).base_url(self.passage_url())
    }
}
