#![expect(deprecated, reason = "they are still documented")]

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::templates::{
    ListTemplates, PreviewTemplate, TemplateType, UpsertTemplate,
};

use crate::clerk::operation;

const SLUG: &str = "verification_code";

#[tokio::test]
async fn list_templates() {
    let all = ListTemplates::new().limit(10).offset(20);
    operation("GetTemplateList")
        .all(move |clerk| clerk.list_templates(&TemplateType::Email, &all))
        .least(|clerk| clerk.list_templates(&TemplateType::Sms, &ListTemplates::new()))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn get_template() {
    operation("GetTemplate").all(|clerk| clerk.get_template(&TemplateType::Email, SLUG)).await;
}

#[tokio::test]
async fn upsert_template() {
    let all = UpsertTemplate::new()
        .name("Verification code")
        .subject("Your code")
        .markup("<re-html></re-html>")
        .body("{{otp_code}}")
        .delivered_by_clerk(true)
        .from_email_name("hello")
        .reply_to_email_name("hello");
    operation("UpsertTemplate")
        .all(move |clerk| clerk.upsert_template(&TemplateType::Email, SLUG, &all))
        .least(|clerk| clerk.upsert_template(&TemplateType::Email, SLUG, &UpsertTemplate::new()))
        .await;
}

#[tokio::test]
async fn revert_template() {
    operation("RevertTemplate")
        .all(|clerk| clerk.revert_template(&TemplateType::Email, SLUG))
        .await;
}

#[tokio::test]
async fn preview_template() {
    let all = PreviewTemplate::new()
        .subject("Your code")
        .body("{{otp_code}}")
        .from_email_name("hello")
        .reply_to_email_name("hello");
    operation("PreviewTemplate")
        .all(move |clerk| clerk.preview_template(&TemplateType::Email, SLUG, &all))
        .least(|clerk| clerk.preview_template(&TemplateType::Email, SLUG, &PreviewTemplate::new()))
        .await;
}

#[tokio::test]
async fn toggle_template_delivery() {
    operation("ToggleTemplateDelivery")
        .all(|clerk| clerk.toggle_template_delivery(&TemplateType::Email, SLUG, false))
        .with("body.delivered_by_clerk", "without it there is nothing to set")
        .await;
}
