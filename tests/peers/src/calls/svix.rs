//! <https://docs.rs/svix>: Svix's own client, over hyper. The calls are Svix's.

use auth_measure::calls::{Client, KEY, TIMEOUT, Target};
use svix::api::{Svix, SvixOptions};
use svix::models::ApplicationIn;

#[derive(Clone)]
pub(crate) struct Peer(Svix);

impl Client for Peer {
    const NAME: &'static str = "svix (own calls)";

    async fn new(target: &Target) -> Self {
        let options = SvixOptions {
            server_url: Some(target.origin()),
            timeout: Some(TIMEOUT),
            ..SvixOptions::default()
        };
        Self(Svix::new(KEY.to_owned(), Some(options)))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = ApplicationIn::new("An application".to_owned());
        let application = self.0.application().create(request, None).await;
        assert!(application.expect("an application").id.starts_with("app_"));
    }

    async fn revoke(&mut self) {
        self.0.authentication().logout(None).await.expect("success");
    }

    async fn list(&mut self) {
        let applications = self.0.application().list(None).await;
        assert!(!applications.expect("applications").data.is_empty());
    }
}
