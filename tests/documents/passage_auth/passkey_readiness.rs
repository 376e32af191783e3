use auth_providers::passage::auth::passkey_readiness::{
    AuthPasskeyReadiness as _, PasskeyReadiness,
};

use crate::passage_auth::operation;

#[tokio::test]
async fn report_passkey_readiness() {
    let readiness = PasskeyReadiness::new("device_1", true, true, false, true, false);
    let same = readiness.clone();
    operation("createPasskeyReadiness")
        .all(move |auth| {
            auth.without_app().report_passkey_readiness(
                &readiness,
                &"k".into(),
                Some("https://app.example.com"),
                Some("iOS"),
                Some("19"),
                Some("com.example.app"),
                Some("Mozilla/5.0"),
            )
        })
        .least(move |auth| {
            let key = "k".into();
            auth.without_app().report_passkey_readiness(&same, &key, None, None, None, None, None)
        })
        .with("header.user-agent", "the vendor's edge refuses requests without it")
        .await;
}
