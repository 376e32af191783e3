use auth_providers::descope::management::sso_settings::ConfigureSsoOidcSettings;
use auth_providers::descope::management::tenant_settings::ConfigureTenantSettings;
use auth_providers::descope::prelude::*;
use auth_tests::server::Reply;
use serde_json::{Value, json};

use super::descope;

#[tokio::test]
async fn settings_of_a_tenant_that_were_loaded_can_be_sent_with_a_change() {
    let mut settings = json!({
        "domains": ["example.com"], "authType": "oidc", "enabled": true,
        "sessionTokenExpiration": 10, "sessionTokenExpirationUnit": "minutes", "JITDisabled": true,
        "ssoSetupSuiteSettings": {"enabled": true, "disabledFeatures": {"scim": true}},
    });
    let mut answer = settings.clone();
    // What is not set may be there nevertheless, and is not sent.
    answer["selfProvisioningDomains"] = Value::Null;
    answer["inactivityTime"] = json!(0);
    answer["inactivityTimeUnit"] = json!("");
    let (server, descope) =
        descope([Reply::json(200, &answer.to_string()), Reply::json(200, "{}")]).await;
    let loaded = descope.get_tenant_settings("T1").await.unwrap();
    let changed = ConfigureTenantSettings::new("T1", loaded.jit_disabled(false));
    descope.configure_tenant_settings(&changed).await.unwrap();

    settings["tenantId"] = json!("T1");
    settings["JITDisabled"] = json!(false);
    let sent: Value = serde_json::from_str(&server.seen()[1].text()).unwrap();
    assert_eq!(sent, settings);
}

#[tokio::test]
async fn single_sign_on_that_was_loaded_can_be_sent_with_its_secret() {
    let mut oidc = json!({
        "clientId": "client_1", "scope": ["openid"], "userAttrMapping": {"email": "mail"},
        "groupsMapping": [{"role": {"id": "R1", "name": "seller"}, "groups": ["Sales"]}],
        "defaultSSORoles": [], "fgaMappings": {"Sales": {"relations": [{"resource": "doc_1"}]}},
    });
    let answer = json!({"oidc": oidc, "ssoId": ""}).to_string();
    let (server, descope) = descope([Reply::json(200, &answer), Reply::json(200, "{}")]).await;
    let loaded = descope.load_sso_settings("T1", None).await.unwrap().oidc.unwrap();
    let changed = ConfigureSsoOidcSettings::new("T1", loaded.client_secret("secret_1"));
    descope.configure_sso_oidc_settings(&changed).await.unwrap();

    oidc["clientSecret"] = json!("secret_1");
    let seen = server.seen();
    assert_eq!(seen[0].line(), "GET /v2/mgmt/sso/settings?tenantId=T1");
    let sent: Value = serde_json::from_str(&seen[1].text()).unwrap();
    assert_eq!(sent, json!({"tenantId": "T1", "settings": oidc}));
}
