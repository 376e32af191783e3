//! Which keys the objects of a document have, and what stands under them.
//!
//! It lists facts alone. Keys that hold prose or examples are missing, so that whoever goes through
//! a document by this list does not meet them.

use self::Kind as K;
use self::Shape::{Any, Flag, List, Map, Names, Number, One, Patterned, Text, Texts, Types};

/// What stands under a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Any value, as a whole.
    Any,
    Text,
    Flag,
    Number,
    /// Names as keys, prose as values.
    Names,
    /// A list of texts.
    Texts,
    /// A text, or a list of texts.
    Types,
    One(Kind),
    List(Kind),
    /// An object with names as keys.
    Map(Kind),
    /// As `Map`, but keys that begin with `x-` are extensions.
    Patterned(Kind),
}

/// The kinds of objects, as the specification of OpenAPI calls them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Document,
    Info,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Link,
    Callback,
    Schema,
    Discriminator,
    SecurityScheme,
    Flows,
    Flow,
    /// The names of schemes, and the scopes of each.
    SecurityRequirement,
    Tag,
}

type Fields = &'static [(&'static str, Shape)];

const DOCUMENT: Fields = &[
    ("openapi", Text),
    ("jsonSchemaDialect", Text),
    ("info", One(K::Info)),
    ("servers", List(K::Server)),
    ("security", List(K::SecurityRequirement)),
    ("tags", List(K::Tag)),
    ("paths", Patterned(K::PathItem)),
    ("webhooks", Map(K::PathItem)),
    // As `webhooks`, before OpenAPI 3.1.
    ("x-webhooks", Map(K::PathItem)),
    ("components", One(K::Components)),
];

const COMPONENTS: Fields = &[
    ("securitySchemes", Map(K::SecurityScheme)),
    ("parameters", Map(K::Parameter)),
    ("headers", Map(K::Header)),
    ("requestBodies", Map(K::RequestBody)),
    ("responses", Map(K::Response)),
    ("schemas", Map(K::Schema)),
    ("links", Map(K::Link)),
    ("callbacks", Map(K::Callback)),
    ("pathItems", Map(K::PathItem)),
];

const PATH_ITEM: Fields = &[
    ("servers", List(K::Server)),
    ("parameters", List(K::Parameter)),
    ("get", One(K::Operation)),
    ("put", One(K::Operation)),
    ("post", One(K::Operation)),
    ("delete", One(K::Operation)),
    ("options", One(K::Operation)),
    ("head", One(K::Operation)),
    ("patch", One(K::Operation)),
    ("trace", One(K::Operation)),
];

const OPERATION: Fields = &[
    ("operationId", Text),
    ("tags", Texts),
    ("deprecated", Flag),
    ("servers", List(K::Server)),
    ("security", List(K::SecurityRequirement)),
    ("parameters", List(K::Parameter)),
    ("requestBody", One(K::RequestBody)),
    ("responses", Patterned(K::Response)),
    ("callbacks", Map(K::Callback)),
];

const PARAMETER: Fields = &[
    ("name", Text),
    ("in", Text),
    ("required", Flag),
    ("deprecated", Flag),
    ("allowEmptyValue", Flag),
    ("style", Text),
    ("explode", Flag),
    ("allowReserved", Flag),
    ("schema", One(K::Schema)),
    ("content", Map(K::MediaType)),
];

const SCHEMA: Fields = &[
    ("$schema", Text),
    ("$id", Text),
    ("$anchor", Text),
    ("$dynamicRef", Text),
    ("$dynamicAnchor", Text),
    ("$defs", Map(K::Schema)),
    ("type", Types),
    ("nullable", Flag),
    ("format", Text),
    ("const", Any),
    ("enum", Any),
    ("default", Any),
    ("multipleOf", Number),
    ("minimum", Number),
    // A flag in OpenAPI 3.0, a number in 3.1.
    ("exclusiveMinimum", Any),
    ("maximum", Number),
    ("exclusiveMaximum", Any),
    ("minLength", Number),
    ("maxLength", Number),
    ("pattern", Text),
    ("contentEncoding", Text),
    ("contentMediaType", Text),
    ("minItems", Number),
    ("maxItems", Number),
    ("uniqueItems", Flag),
    ("minContains", Number),
    ("maxContains", Number),
    ("minProperties", Number),
    ("maxProperties", Number),
    ("readOnly", Flag),
    ("writeOnly", Flag),
    ("deprecated", Flag),
    ("required", Texts),
    ("properties", Map(K::Schema)),
    ("patternProperties", Map(K::Schema)),
    ("additionalProperties", One(K::Schema)),
    ("propertyNames", One(K::Schema)),
    ("unevaluatedProperties", One(K::Schema)),
    ("dependentRequired", Any),
    ("dependentSchemas", Map(K::Schema)),
    ("items", One(K::Schema)),
    ("prefixItems", List(K::Schema)),
    ("contains", One(K::Schema)),
    ("unevaluatedItems", One(K::Schema)),
    ("allOf", List(K::Schema)),
    ("anyOf", List(K::Schema)),
    ("oneOf", List(K::Schema)),
    ("not", One(K::Schema)),
    ("if", One(K::Schema)),
    ("then", One(K::Schema)),
    ("else", One(K::Schema)),
    ("discriminator", One(K::Discriminator)),
    ("xml", Any),
];

const SECURITY_SCHEME: Fields = &[
    ("type", Text),
    ("name", Text),
    ("in", Text),
    ("scheme", Text),
    ("bearerFormat", Text),
    ("flows", One(K::Flows)),
    ("openIdConnectUrl", Text),
];

const FLOWS: Fields = &[
    ("implicit", One(K::Flow)),
    ("password", One(K::Flow)),
    ("clientCredentials", One(K::Flow)),
    ("authorizationCode", One(K::Flow)),
];

impl Kind {
    fn fields(self) -> Fields {
        match self {
            K::Document => DOCUMENT,
            K::Info => &[("title", Text), ("version", Text), ("license", One(K::License))],
            K::License => &[("name", Text), ("identifier", Text), ("url", Text)],
            K::Server => &[("url", Text), ("variables", Map(K::ServerVariable))],
            K::ServerVariable => &[("enum", Texts), ("default", Text)],
            K::Components => COMPONENTS,
            K::PathItem => PATH_ITEM,
            K::Operation => OPERATION,
            K::Parameter | K::Header => PARAMETER,
            K::RequestBody => &[("required", Flag), ("content", Map(K::MediaType))],
            K::MediaType => &[("schema", One(K::Schema)), ("encoding", Map(K::Encoding))],
            K::Encoding => &[
                ("contentType", Text),
                ("headers", Map(K::Header)),
                ("style", Text),
                ("explode", Flag),
                ("allowReserved", Flag),
            ],
            K::Response => &[
                ("headers", Map(K::Header)),
                ("content", Map(K::MediaType)),
                ("links", Map(K::Link)),
            ],
            K::Link => &[("operationRef", Text), ("operationId", Text), ("parameters", Any)],
            K::Schema => SCHEMA,
            K::Discriminator => &[("propertyName", Text), ("mapping", Any)],
            K::SecurityScheme => SECURITY_SCHEME,
            K::Flows => FLOWS,
            K::Flow => &[
                ("authorizationUrl", Text),
                ("tokenUrl", Text),
                ("refreshUrl", Text),
                ("scopes", Names),
            ],
            K::Tag => &[("name", Text)],
            // Their keys are names.
            K::Callback | K::SecurityRequirement => &[],
        }
    }

    /// What stands under `key`, if it is a key of this kind that holds a fact.
    pub(crate) fn field(self, key: &str) -> Option<Shape> {
        match self {
            K::SecurityRequirement => Some(Texts),
            _ if key == "$ref" => Some(Text),
            K::Callback => (!key.starts_with("x-")).then_some(One(K::PathItem)),
            _ => self.fields().iter().find(|(name, _)| *name == key).map(|(_, shape)| *shape),
        }
    }

    /// What must be there. A reference needs nothing beside it.
    pub(crate) fn required(self) -> &'static [&'static str] {
        match self {
            K::Document => &["openapi", "info"],
            K::Info => &["title", "version"],
            K::Server => &["url"],
            K::Parameter => &["name", "in"],
            K::SecurityScheme => &["type"],
            K::Discriminator => &["propertyName"],
            K::Tag => &["name"],
            _ => &[],
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            K::Document => "an OpenAPI document",
            K::Info => "the information about the API",
            K::License => "a license",
            K::Server => "a server",
            K::ServerVariable => "a variable of a server",
            K::Components => "the components",
            K::PathItem => "the operations of a path",
            K::Operation => "an operation",
            K::Parameter => "a parameter",
            K::Header => "a header",
            K::RequestBody => "a request body",
            K::MediaType => "a media type",
            K::Encoding => "an encoding",
            K::Response => "a response",
            K::Link => "a link",
            K::Callback => "a callback",
            K::Schema => "a schema",
            K::Discriminator => "a discriminator",
            K::SecurityScheme => "a security scheme",
            K::Flows => "the flows of OAuth",
            K::Flow => "a flow of OAuth",
            K::SecurityRequirement => "a security requirement",
            K::Tag => "a tag",
        }
    }
}
