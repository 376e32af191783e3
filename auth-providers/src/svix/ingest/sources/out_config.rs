//! Whose webhooks a source receives.

use auth_core::{open_union, response};

open_union! {
    /// Whose webhooks a source receives. Secrets are not given back.
    #[derive(PartialEq, Eq)]
    pub enum IngestSourceOutConfig(tag = "type", content = "config") {
        /// Anybody. Nothing is verified.
        GenericWebhook = "generic-webhook",
        /// Nobody: Svix sends a payload of yours at certain times.
        Cron(CronConfigOut) = "cron",
        /// Adobe Sign.
        AdobeSign = "adobe-sign",
        /// beehiiv.
        Beehiiv = "beehiiv",
        /// Brex.
        Brex = "brex",
        /// Checkbook.
        Checkbook = "checkbook",
        /// Clerk.
        Clerk = "clerk",
        /// Docusign.
        Docusign = "docusign",
        /// EasyPost.
        Easypost = "easypost",
        /// GitHub.
        Github = "github",
        /// Guesty.
        Guesty = "guesty",
        /// HubSpot.
        Hubspot = "hubspot",
        /// incident.io.
        IncidentIo = "incident-io",
        /// Lithic.
        Lithic = "lithic",
        /// Meta, for Facebook, Instagram and WhatsApp.
        Meta = "meta",
        /// Nango.
        Nango = "nango",
        /// Nash.
        Nash = "nash",
        /// OpenClaw.
        OpenClaw = "openclaw",
        /// Orum.io.
        OrumIo(PublicKeyConfigOut) = "orum-io",
        /// PandaDoc.
        PandaDoc = "panda-doc",
        /// Port.io.
        PortIo = "port-io",
        /// PsiFi.
        PsiFi = "psi-fi",
        /// Pleo.
        Pleo = "pleo",
        /// Replicate.
        Replicate = "replicate",
        /// Resend.
        Resend = "resend",
        /// Rutter.
        Rutter = "rutter",
        /// SafeBase.
        Safebase = "safebase",
        /// Sardine.
        Sardine = "sardine",
        /// Segment.
        Segment = "segment",
        /// Shopify.
        Shopify = "shopify",
        /// Slack.
        Slack = "slack",
        /// Stripe.
        Stripe = "stripe",
        /// Stytch, which Svix spells `stych`.
        Stytch = "stych",
        /// Svix.
        Svix = "svix",
        /// Zoom.
        Zoom = "zoom",
        /// Tailscale.
        Tailscale = "tailscale",
        /// Telnyx.
        Telnyx(PublicKeyConfigOut) = "telnyx",
        /// Vapi.
        Vapi = "vapi",
        /// OpenAI.
        OpenAi = "open-ai",
        /// Render.
        Render = "render",
        /// Veriff.
        Veriff = "veriff",
        /// Airwallex.
        Airwallex = "airwallex",
        /// VGS.
        Vgs = "vgs",
    }
}

/// The key of a sender who signs each webhook with a private key.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct PublicKeyConfigOut {
    /// The public key that belongs to the sender's private key.
    #[serde(default)]
    pub public_key: String,
}

/// When Svix sends what.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct CronConfigOut {
    /// The times, as a cron expression.
    #[serde(default)]
    pub schedule: String,
    /// The payload.
    #[serde(default)]
    pub payload: String,
    /// The media type of the payload; `None` for JSON.
    pub content_type: Option<String>,
}
