//! <https://docs.rs/basecamp-sdk>: Basecamp's own client, over reqwest. The calls are Basecamp's.

use auth_measure::calls::{Client, KEY, TIMEOUT, Target};
use basecamp_sdk::models::CreateWebhookRequestContent;
use basecamp_sdk::{AccountClient, Config};

#[derive(Clone)]
pub(crate) struct Peer(AccountClient);

impl Client for Peer {
    const NAME: &'static str = "basecamp (own calls)";

    async fn new(target: &Target) -> Self {
        let config = Config::default().with_base_url(target.origin()).with_timeout(TIMEOUT);
        let client = basecamp_sdk::Client::builder(config).access_token(KEY).build();
        Self(client.expect("a client").for_account("999"))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let webhook = CreateWebhookRequestContent {
            payload_url: "https://example.com/endpoint".to_owned(),
            ..CreateWebhookRequestContent::default()
        };
        let webhook = self.0.webhooks().create(1, &webhook).await;
        assert!(webhook.expect("a webhook").url.starts_with("https://"));
    }

    async fn revoke(&mut self) {
        let subscription = self.0.subscriptions().subscribe(2).await;
        assert!(subscription.expect("a subscription").subscribed);
    }

    async fn list(&mut self) {
        let people = self.0.people().list(&Default::default()).await;
        assert!(!people.expect("people").is_empty());
    }
}
