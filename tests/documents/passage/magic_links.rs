use auth_providers::passage::magic_links::{
    CreateMagicLink, MagicLinkChannel, MagicLinkLanguage, MagicLinkType, MagicLinks as _,
};

use crate::passage::operation;

#[tokio::test]
async fn create_magic_link() {
    let all = CreateMagicLink::new()
        .user_id("user_1")
        .email("ada@example.com")
        .phone("+15005550006")
        .channel(MagicLinkChannel::Email)
        .kind(MagicLinkType::Login)
        .send(true)
        .language(MagicLinkLanguage::German)
        .magic_link_path("/magic")
        .redirect_url("https://app.example.com/")
        .ttl(60);
    operation("createMagicLink")
        .all(move |passage| passage.create_magic_link(&all))
        .least(|passage| passage.create_magic_link(&CreateMagicLink::new()))
        .await;
}
