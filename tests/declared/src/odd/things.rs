//! Things.

use auth_core::reexport::bytes::Bytes;
use auth_core::{
    Call, Next, Page, PageRequest, Provider, Secret, endpoint, open_enum, open_union, request,
    response,
};
use serde::{Deserialize, Serialize};

use super::Odd;

/// Things.
pub trait Things: Provider {
    /// Lists things.
    // TODO: the cookie `session` is not declared: set it on the client.
    #[endpoint(method = GET, path = "/things?version=2&<filter..>")]
    fn list_things(&self, filter: &ListThings) -> Call<ListThingsResponse>;

    /// Creates a thing.
    #[endpoint(method = POST, path = "/things", json = request)]
    fn create_thing(&self, request: &Type) -> Call<serde_json::Value>;

    /// Gets a thing.
    ///
    /// - `id`: The whole segment, `{id}.json`.
    #[endpoint(method = GET, path = "/things/<id>")]
    fn get_thing(&self, id: &str) -> Call<OptionData>;

    /// Replaces a part.
    // TODO: the header `Host` is not declared: no call sets it.
    #[endpoint(
        method = PUT,
        path = "/things/<kind>/parts/<kind_2>",
        json = request,
        header("X-Mode") = "fast",
        header("accept") = "text/html",
    )]
    fn replace_part(&self, kind: &str, kind_2: &str, request: Option<&Event>) -> Call<Bytes>;

    /// Bans a thing.
    #[endpoint(method = POST, path = "/things/<id>/ban", json = {})]
    fn ban_thing(&self, id: &str) -> Call<()>;

    /// Creates a sort.
    #[endpoint(method = POST, path = "/things/*:sort", json = request)]
    fn create_sort(&self, request: &serde_json::Value) -> Call<Vec<serde_json::Value>>;
}

impl Things for Odd {}

/// Which things to list.
#[request]
pub struct ListThings {
    /// The type.
    #[serde(rename = "type")]
    pub kind: Option<ListThingsType>,
    /// The filter name.
    #[serde(rename = "filter[name]")]
    pub filter_name: Option<String>,
    /// The range from.
    #[serde(rename = "range[from]")]
    pub range_from: Option<i64>,
    /// The range to.
    #[serde(rename = "range[to]")]
    pub range_to: Option<i64>,
    /// The page. Default: 1.
    pub page: Option<i64>,
    /// The per page. Default: 20.
    pub per_page: Option<i64>,
}

open_enum! {
    /// A list things type.
    pub enum ListThingsType {
        /// `box`.
        Box = "box",
        /// `+1`.
        PlusOne = "+1",
        /// `-1`.
        MinusOne = "-1",
        /// `other`.
        OtherValue = "other",
        /// `Other`.
        OtherValue2 = "Other",
    }
}

/// What `list_things` gives.
#[response]
pub struct ListThingsResponse {
    /// The things.
    pub things: Vec<Type>,
    /// The total.
    pub total: i32,
}

impl Page for ListThingsResponse {
    type Item = Type;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let page = request.number("page").unwrap_or(1);
        let size = request.number("per_page").unwrap_or(20);
        let seen = page.saturating_mul(size);
        let total = u64::try_from(self.total).ok();
        if self.things.is_empty() || total.is_some_and(|total| seen >= total) {
            return Next::end();
        }
        Next::query([("page", page.saturating_add(1))])
    }

    fn into_items(self) -> Vec<Type> {
        self.things
    }
}

/// A type.
#[request]
#[derive(Deserialize)]
pub struct Type {
    /// The type.
    #[serde(rename = "type")]
    pub type_: String,
    /// The kind.
    pub kind: Option<String>,
    /// The self.
    #[serde(rename = "self")]
    pub self_: Box<Type>,
    /// The login hint.
    #[serde(rename = "loginHint")]
    pub login_hint_: Option<String>,
    /// The login hint.
    pub login_hint: Option<String>,
    /// The login hint.
    #[serde(rename = "LoginHint")]
    pub login_hint_2: Option<String>,
    /// The 1.
    #[serde(rename = "+1")]
    pub plus_1: Option<i64>,
    /// The 1.
    #[serde(rename = "-1")]
    pub minus_1: Option<i64>,
    /// A value.
    #[serde(rename = "")]
    pub field: Option<String>,
    /// The new.
    #[serde(rename = "new")]
    pub new_: Option<String>,
    /// The 名前.
    pub 名前: Option<String>,
    /// Whether `async`.
    #[serde(rename = "async")]
    pub async_: Option<bool>,
    /// The none.
    pub none: Option<String>,
    /// The mixed.
    pub mixed: Option<serde_json::Value>,
    /// The sort.
    pub sort: Option<TypeSort>,
}

open_enum! {
    /// A type sort.
    pub enum TypeSort {
        /// `<`.
        Less = "<",
        /// `>=`.
        GreaterEqual = ">=",
        /// `2022-11-28`.
        N2022_11_28 = "2022-11-28",
        /// `20221128`.
        N20221128 = "20221128",
    }
}

/// An \[odd\] \<name> that is taken.
#[response]
pub struct OptionData {
    /// The string.
    #[serde(rename = "String")]
    pub string: Option<String>,
    /// The value.
    pub value: Option<OptionValue>,
    /// The either.
    pub either: Option<serde_json::Value>,
    /// The all.
    pub all: Option<VecData>,
    /// The must.
    pub must: Option<OptionMust>,
    /// Fields that have no name in the document.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

/// An option value.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum OptionValue {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
    /// An object.
    Object(VecData),
    /// Anything else.
    Other(serde_json::Value),
}

/// A vec.
#[response]
pub struct VecData {
    /// The items.
    #[serde(default)]
    pub items: Vec<serde_json::Value>,
}

/// An option must.
#[response]
pub struct OptionMust {
    /// The a.
    pub a: Option<String>,
    /// The b.
    pub b: Option<String>,
}

/// An event.
#[request]
pub struct Event {
    /// The id.
    pub id: Option<String>,
    /// What it is, told apart by `object`.
    #[serde(flatten)]
    pub kind: EventKind,
}

open_union! {
    /// What an event is.
    pub enum EventKind(tag = "object") {
        /// `other`.
        OtherVariant(EventKindOtherVariant) = "other",
        /// `Deep`.
        Deep(Deep) = "Deep",
    }
}

/// An event kind other variant.
#[request]
pub struct EventKindOtherVariant {
    /// The items.
    pub items: Vec<serde_json::Value>,
}

/// A deep.
#[request]
pub struct Deep {
    /// The name.
    pub name: String,
    /// The secret.
    pub secret: Option<Secret>,
    /// The inner.
    pub inner: Option<DeepInner>,
}

/// A deep inner.
#[request]
pub struct DeepInner {
    /// The a.
    pub a: Option<String>,
}
