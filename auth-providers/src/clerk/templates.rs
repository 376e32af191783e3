//! Templates of e-mails and text messages: <https://clerk.com/docs/reference/backend-api/tag/email-sms-templates>

mod template;

use auth_core::{Call, Provider, endpoint};
use serde_json::{Map, Value};

pub use self::template::{ListTemplates, PreviewTemplate, Template, TemplateType, UpsertTemplate};
use super::{Clerk, Paginated};

/// Templates of the e-mails and text messages that Clerk sends. The vendor has deprecated them all.
///
/// `slug` is the name of a template among those of its type.
pub trait Templates: Provider {
    /// Lists the templates of a type.
    ///
    /// Vendor page: [List all templates](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/get/templates/%7Btemplate_type%7D)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "GetTemplateList")]
    #[endpoint(method = GET, path = "/templates/<template_type>?paginated=true&<filter..>")]
    fn list_templates(
        &self,
        template_type: &TemplateType,
        filter: &ListTemplates,
    ) -> Call<Paginated<Template>>;

    /// Gives a template.
    ///
    /// Vendor page: [Retrieve a template](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/get/templates/%7Btemplate_type%7D/%7Bslug%7D)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "GetTemplate")]
    #[endpoint(method = GET, path = "/templates/<template_type>/<slug>")]
    fn get_template(&self, template_type: &TemplateType, slug: &str) -> Call<Template>;

    /// Replaces what a template of Clerk's says.
    ///
    /// Vendor page: [Update a template for a given type and slug](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/put/templates/%7Btemplate_type%7D/%7Bslug%7D)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "UpsertTemplate")]
    #[endpoint(method = PUT, path = "/templates/<template_type>/<slug>", json = template)]
    fn upsert_template(
        &self,
        template_type: &TemplateType,
        slug: &str,
        template: &UpsertTemplate,
    ) -> Call<Template>;

    /// Goes back to Clerk's own version of a template.
    ///
    /// Vendor page: [Revert a template](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/post/templates/%7Btemplate_type%7D/%7Bslug%7D/revert)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "RevertTemplate")]
    #[endpoint(method = POST, path = "/templates/<template_type>/<slug>/revert", idempotent)]
    fn revert_template(&self, template_type: &TemplateType, slug: &str) -> Call<Template>;

    /// Shows what a template would look like with these changes. Nothing is changed or sent.
    ///
    /// Vendor page: [Preview changes to a template](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/post/templates/%7Btemplate_type%7D/%7Bslug%7D/preview)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "PreviewTemplate")]
    #[endpoint(
        method = POST,
        path = "/templates/<template_type>/<slug>/preview",
        json = changes,
        idempotent,
    )]
    fn preview_template(
        &self,
        template_type: &TemplateType,
        slug: &str,
        changes: &PreviewTemplate,
    ) -> Call<Map<String, Value>>;

    /// Says whether Clerk sends what a template makes.
    ///
    /// If it does not, the webhook `email.created` or `sms.created` has the message, and the
    /// application has to send it.
    ///
    /// Vendor page: [Toggle the delivery by Clerk for a template of a given type and slug](https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/post/templates/%7Btemplate_type%7D/%7Bslug%7D/toggle_delivery)
    #[deprecated(note = "the vendor has deprecated it, and names nothing to use instead")]
    #[doc(alias = "ToggleTemplateDelivery")]
    #[endpoint(
        method = POST,
        path = "/templates/<template_type>/<slug>/toggle_delivery",
        json = { delivered_by_clerk },
        idempotent,
    )]
    fn toggle_template_delivery(
        &self,
        template_type: &TemplateType,
        slug: &str,
        delivered_by_clerk: bool,
    ) -> Call<Template>;
}

impl Templates for Clerk {}
