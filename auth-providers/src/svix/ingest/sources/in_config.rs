//! Whose webhooks a new source receives.

use auth_core::{Secret, open_union, request};

open_union! {
    /// Whose webhooks a source receives, and what they are verified with.
    #[derive(PartialEq, Eq)]
    pub enum IngestSourceInConfig(tag = "type", content = "config") {
        /// Anybody. Nothing is verified.
        GenericWebhook = "generic-webhook",
        /// Nobody: Svix sends a payload of yours at certain times.
        Cron(CronConfig) = "cron",
        /// Adobe Sign.
        AdobeSign(AdobeSignConfig) = "adobe-sign",
        /// beehiiv.
        Beehiiv(SecretConfig) = "beehiiv",
        /// Brex.
        Brex(SecretConfig) = "brex",
        /// Checkbook.
        Checkbook(SecretConfig) = "checkbook",
        /// Clerk.
        Clerk(SecretConfig) = "clerk",
        /// Docusign.
        Docusign(OptionalSecretConfig) = "docusign",
        /// EasyPost.
        Easypost(OptionalSecretConfig) = "easypost",
        /// GitHub.
        Github(OptionalSecretConfig) = "github",
        /// Guesty.
        Guesty(SecretConfig) = "guesty",
        /// HubSpot.
        Hubspot(OptionalSecretConfig) = "hubspot",
        /// incident.io.
        IncidentIo(SecretConfig) = "incident-io",
        /// Lithic.
        Lithic(SecretConfig) = "lithic",
        /// Meta, for Facebook, Instagram and WhatsApp.
        Meta(MetaConfig) = "meta",
        /// Nango.
        Nango(SecretConfig) = "nango",
        /// Nash.
        Nash(SecretConfig) = "nash",
        /// OpenClaw.
        OpenClaw(SecretConfig) = "openclaw",
        /// Orum.io.
        OrumIo(PublicKeyConfig) = "orum-io",
        /// PandaDoc.
        PandaDoc(SecretConfig) = "panda-doc",
        /// Port.io.
        PortIo(SecretConfig) = "port-io",
        /// Pleo.
        Pleo(SecretConfig) = "pleo",
        /// PsiFi.
        PsiFi(SecretConfig) = "psi-fi",
        /// Replicate.
        Replicate(SecretConfig) = "replicate",
        /// Resend.
        Resend(SecretConfig) = "resend",
        /// Rutter.
        Rutter(SecretConfig) = "rutter",
        /// SafeBase.
        Safebase(SecretConfig) = "safebase",
        /// Sardine.
        Sardine(SecretConfig) = "sardine",
        /// Segment.
        Segment(OptionalSecretConfig) = "segment",
        /// Shopify.
        Shopify(SecretConfig) = "shopify",
        /// Slack.
        Slack(SecretConfig) = "slack",
        /// Stripe.
        Stripe(SecretConfig) = "stripe",
        /// Stytch, which Svix spells `stych`.
        Stytch(SecretConfig) = "stych",
        /// Svix.
        Svix(SecretConfig) = "svix",
        /// Zoom.
        Zoom(SecretConfig) = "zoom",
        /// Tailscale.
        Tailscale(TailscaleConfig) = "tailscale",
        /// Telnyx.
        Telnyx(PublicKeyConfig) = "telnyx",
        /// Vapi.
        Vapi(SecretConfig) = "vapi",
        /// OpenAI.
        OpenAi(SecretConfig) = "open-ai",
        /// Render.
        Render(SecretConfig) = "render",
        /// Veriff.
        Veriff(SecretConfig) = "veriff",
        /// Airwallex.
        Airwallex(SecretConfig) = "airwallex",
        /// VGS.
        Vgs(SecretConfig) = "vgs",
    }
}

/// The secret of a sender who signs each webhook.
#[request]
#[derive(PartialEq, Eq)]
pub struct SecretConfig {
    /// The secret that the sender signs with.
    pub secret: Secret,
}

/// The secret of a sender who may sign webhooks.
#[request]
#[derive(PartialEq, Eq)]
pub struct OptionalSecretConfig {
    /// The secret that the sender signs with. Default: none, and webhooks are not verified.
    pub secret: Option<Secret>,
}

/// The key of a sender who signs each webhook with a private key.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct PublicKeyConfig {
    /// The public key that belongs to the sender's private key.
    pub public_key: String,
}

/// When to send what.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct CronConfig {
    /// The times, as a cron expression.
    pub schedule: String,
    /// The payload.
    pub payload: String,
    /// The media type of the payload. Default: that of JSON.
    pub content_type: Option<String>,
}

/// What Adobe Sign's webhooks are verified with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AdobeSignConfig {
    /// The client id of your application at Adobe Sign.
    pub client_id: String,
}

/// What Meta's webhooks are verified with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MetaConfig {
    /// The secret that Meta signs with.
    pub secret: Secret,
    /// The token that Meta shows when the URL is registered.
    pub verify_token: Secret,
}

/// What Tailscale's webhooks are verified with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct TailscaleConfig {
    /// The secret that Tailscale signs with.
    pub secret: Secret,
    /// How old a webhook may be, in seconds. Default: as old as it likes.
    pub timestamp_grace_seconds: Option<u32>,
}
