use proc_macro2::TokenStream;
use quote::quote;

use super::{as_methods, errors, expand, tokens};

#[track_caller]
fn body(args: &str, item: &str) -> String {
    let expansion = expand(args, item);
    let messages = errors(expansion.clone());
    assert!(messages.is_empty(), "{messages:?}");
    let method: syn::ItemFn = syn::parse2(expansion).unwrap();
    let block = method.block;
    as_methods(&quote!(#block))
}

#[track_caller]
fn docs(args: &str, item: &str) -> String {
    let method: syn::ItemFn = syn::parse2(expand(args, item)).unwrap();
    let lines = method.attrs.iter().map(|attr| match &attr.meta {
        syn::Meta::NameValue(doc) => match &doc.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.value(),
            _ => String::new(),
        },
        _ => "#".to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Without spaces, which differ around `>>`.
fn squeezed(tokens: &TokenStream) -> String {
    as_methods(tokens).replace(' ', "")
}

/// The calls between the making of the request and its end.
#[track_caller]
fn steps(args: &str, arguments: &str) -> String {
    let body = body(args, &format!("fn f(&self, {arguments}) -> Call<()>;"));
    let (_, steps) = body.split_once("& __ENDPOINT }) ; ").unwrap();
    let (steps, _) = steps.split_once(" __request . call_empty ()").unwrap();
    steps.to_owned()
}

#[test]
fn a_get_with_everything_in_its_url() {
    let expansion = expand(
        "method = GET, header(\"X-Tenant\") = tenant, path = \
        \"/orgs/<org_id>/members?<limit>&order_by=<order>&expand=true&<user_id>&<filter..>\"",
        "pub fn members(&self, org_id: &str, limit: Option<u32>, order: Order, user_id: &[String],
            filter: &Filter, tenant: &str) -> Call<Vec<Member>>;",
    );
    let method: syn::ItemFn = syn::parse2(expansion).unwrap();
    let (vis, sig, block) = (method.vis, method.sig, method.block);
    let expected = quote! {
        pub fn members(&self, org_id: &str, limit: Option<u32>, order: Order, user_id: &[String],
            filter: &Filter, tenant: &str) -> Call<Vec<Member>> {
            let mut __request = ::auth_core::__private_0_1_0::Request::new(
                ::auth_core::Provider::client(self), {
                    static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint =
                        ::auth_core::__private_0_1_0::Endpoint::new(
                            "members",
                            ::auth_core::__private_0_1_0::Method::GET,
                            "/orgs/<org_id>/members",
                            ::auth_core::__private_0_1_0::Semantics::Safe
                        );
                    &__ENDPOINT
                });
            __request.literal("/orgs/");
            __request.segment("org_id", &*org_id);
            __request.literal("/members");
            if let ::core::option::Option::Some(__value) = &limit {
                __request.query("limit", &*__value);
            }
            __request.query("order_by", &order);
            __request.query_literal("expand=true");
            __request.query_each("user_id", &*user_id);
            __request.query_fields("filter", &*filter);
            __request.header("x-tenant", &*tenant);
            __request.call()
        }
    };
    assert_eq!(squeezed(&quote!(#vis #sig #block)), squeezed(&expected));
}

#[test]
fn a_post_with_everything_else() {
    let steps = steps(
        r#"method = POST, path = "/a/<rest..>", auth = token, header("Accept") = "a/b",
            json = r#type"#,
        "rest: String, r#type: &Model, token: Secret",
    );
    let expected = quote! {
        __request.literal("/a/");
        __request.tail("rest", &rest);
        __request.json(&*r#type);
        __request.header("accept", "a/b");
        __request.credential(&token);
    };
    assert_eq!(steps, expected.to_string());
}

#[test]
fn how_values_are_passed() {
    for (ty, expected) in [
        ("&str", quote!(__request.query("v", &*v);)),
        ("u8", quote!(__request.query("v", &v);)),
        ("Vec<u8>", quote!(__request.query_each("v", &v);)),
        ("&[u8; 2]", quote!(__request.query_each("v", &*v);)),
        ("Cow<'_, [u8]>", quote!(__request.query_each("v", &v);)),
        (
            "Option<&str>",
            quote!(if let ::core::option::Option::Some(__value) = v {
                __request.query("v", &*__value);
            }),
        ),
        (
            "&Option<u8>",
            quote!(if let ::core::option::Option::Some(__value) = v {
                __request.query("v", &*__value);
            }),
        ),
        (
            "std::option::Option<Vec<u8>>",
            quote!(if let ::core::option::Option::Some(__value) = &v {
                __request.query_each("v", &*__value);
            }),
        ),
    ] {
        let steps = steps(r#"method = GET, path = "/?<v>""#, &format!("v: {ty}"));
        assert_eq!(steps, quote!(__request.literal("/"); #expected).to_string(), "{ty}");
    }
    let joined = steps(r#"method = GET, path = "/?k=<v>", join(v) = "|""#, "v: Option<&[u8]>");
    let expected = quote! {
        __request.literal("/");
        if let ::core::option::Option::Some(__value) = v {
            __request.query_joined("k", &*__value, '|');
        }
    };
    assert_eq!(joined, expected.to_string());
}

#[test]
fn bodies_and_credentials() {
    for (entry, ty, expected) in [
        ("json = v", "Model", quote!(__request.json(&v);)),
        ("form = v", "&[(u8, u8)]", quote!(__request.form(&*v);)),
        ("body = v", "Vec<u8>", quote!(__request.body(v);)),
        ("body = v", "&[u8]", quote!(__request.body((v,).0);)),
        (
            "body = v",
            "Option<&[u8]>",
            quote!(if let ::core::option::Option::Some(__value) = v {
                __request.body((__value,).0);
            }),
        ),
        ("auth = v", "&Secret", quote!(__request.credential(&*v);)),
    ] {
        let steps = steps(&format!("method = DELETE, path = \"/\", {entry}"), &format!("v: {ty}"));
        assert_eq!(steps, quote!(__request.literal("/"); #expected).to_string(), "{entry}");
    }
    let steps = steps("method = DELETE, path = \"/\", auth = none,", "");
    assert_eq!(steps, quote!(__request.literal("/"); __request.no_credential();).to_string());
}

#[test]
fn a_scheme_is_a_property_of_the_endpoint() {
    let args = "method = GET, path = \"/\", auth = scheme(\"the project\")";
    assert_eq!(steps(args, ""), quote!(__request.literal("/");).to_string());
    let endpoint = expand(args, "fn f(&self) -> Call<()>;").to_string();
    assert!(endpoint.contains(". with_scheme (\"the project\")"), "{endpoint}");
    let docs = docs(args, "fn f(&self) -> Call<()>;");
    let note = " Authorized by the scheme `the project` of the client's credential.";
    assert!(docs.contains(note), "{docs}");
}

#[test]
fn semantics_and_success() {
    for (method, expected) in [
        ("GET", "Safe"),
        ("HEAD", "Safe"),
        ("OPTIONS", "Safe"),
        ("PUT", "Idempotent"),
        ("DELETE", "Idempotent"),
        ("GET, once", "NonIdempotent"),
        ("DELETE, once", "NonIdempotent"),
        ("POST", "NonIdempotent"),
        ("PATCH", "NonIdempotent"),
        ("PATCH, idempotent", "Idempotent"),
        ("POST, idempotency_key = \"X-Key\"", "Keyed (\"x-key\")"),
        ("PUT, success = [200, 202]", "Idempotent) . success (& [200u16 , 202u16])"),
        ("GET, success = [302]", "Safe) . success (& [302u16])"),
    ] {
        let args = format!("path = \"/a?b\", method = {method}");
        let body = body(&args, "fn r#type(&self) -> Call<()>;");
        assert!(body.contains(&format!(":: Semantics :: {expected}")), "{method}: {body}");
        assert!(body.contains("new (\"type\" , "), "{body}");
        assert!(body.contains("\"/a\""), "{body}");
    }
}

#[test]
fn docs_say_what_becomes_of_a_redirect() {
    let docs = |success: &str| {
        let args = format!("method = GET, path = \"/\", success = [{success}]");
        docs(&args, "fn f(&self) -> Call<()>;")
    };
    let redirect = docs("200, 302");
    assert!(redirect.contains(" A redirect is not followed. With `.response()`"), "{redirect}");
    assert!(redirect.contains(" - the status is not 200 or 302;"), "{redirect}");
    assert!(!docs("200").contains("redirect"));
}

#[test]
fn a_renamed_runtime() {
    let args = r#"method = GET, path = "/", crate = crate::http::core"#;
    let item = "fn f(&self) -> core::Call<()>;";
    let body = body(args, item);
    assert!(body.contains("crate :: http :: core :: Provider :: client (self)"), "{body}");
    assert!(body.contains("crate :: http :: core :: __private_0_1_0 :: Request :: new"), "{body}");
    assert!(!body.contains("auth_core"), "{body}");
    assert!(docs(args, item).contains("[`Error`](crate::http::core::Error)"));
}

#[test]
fn what_passes_through() {
    let item = "#[cfg(x)] #[deprecated] pub(crate) fn f<'a, T: Copy>(
        &'a self, #[allow(y)] id: &'a T
        ) -> some::Call<Vec<T>> where Self: Sized, T: Display";
    let expansion = squeezed(&expand(r#"method = GET, path = "/<id>""#, &format!("{item};")));
    assert!(expansion.starts_with("#[cfg(x)]#[deprecated]"), "{expansion}");
    let signature = squeezed(&tokens(item.split_once("] pub").unwrap().1));
    assert!(expansion.contains(&signature), "{expansion}");
}

#[test]
fn docs_of_the_author_come_first() {
    let args = r#"method = POST, path = "/a/<id>?<q>", success = [200, 201, 204]"#;
    let written = "/// One.\n///\n/// Two.\nfn f(&self, id: u8, q: u8) -> Call<()>;";
    let expected = [
        " One.",
        "",
        " Two.",
        "",
        " `POST /a/<id>?<q>`",
        "",
        " Not retried after an ambiguous failure.",
        "",
        " # Errors",
        "",
        " Awaiting the call gives an [`Error`](::auth_core::Error) if",
        "",
        " - an argument cannot be sent, in which case nothing is;",
        " - no response arrives in time;",
        " - the status is not 200, 201 or 204;",
        " - the response is larger than the client allows, or does not decode.",
    ];
    assert_eq!(docs(args, written), expected.join("\n"));
}

#[test]
fn headings_of_the_author_stay_together() {
    let args = r#"method = POST, path = "/", idempotency_key = "key""#;
    let written = "/// One.\n/// ```\n/// # no heading\n/// ```\n/// # Errors\n/// Mine.";
    let expected = [
        " One.",
        " ```",
        " # no heading",
        " ```",
        "",
        " `POST /`",
        "",
        " One key in header `key` is sent on every attempt.",
        "",
        " # Errors",
        " Mine.",
    ];
    let docs = docs(args, &format!("{written}\nfn f(&self) -> Call<()>;"));
    assert_eq!(docs, expected.join("\n"));
}

#[test]
fn the_signature_outlives_its_errors() {
    for (written, kept) in [
        ("fn f(&self, a: u8) -> Call<u8>;", "fn f(&self, a: u8) -> Call<u8>"),
        ("pub const unsafe extern \"C\" fn f(&self);", "pub fn f(&self)"),
        ("fn f(a: u8) -> Call<u8>;", "fn f(&self, a: u8) -> Call<u8>"),
        ("pub fn f(a: u8) -> Call<u8> {}", "pub fn f(a: u8) -> Call<u8>"),
        ("fn f(mut self) -> Call<u8>;", "fn f(&self) -> Call<u8>"),
        ("fn f(&mut self, (a, b): T) -> Call<u8>;", "fn f(&mut self, _: T) -> Call<u8>"),
        ("async fn f(&self) -> Call<u8>;", "fn f(&self) -> Call<u8>"),
        ("async fn f(&self) -> Result<u8, E>;", "fn f(&self) -> ::auth_core::Call<u8>"),
        ("async fn f(&self);", "fn f(&self) -> ::auth_core::Call<()>"),
        ("fn f(&self) -> impl Future<Output = u8>;", "fn f(&self) -> ::auth_core::Call<u8>"),
        ("fn f(&self) -> impl Display;", "fn f(&self) -> ::auth_core::Call<()>"),
        ("fn f(&self) -> Result<u8, E>;", "fn f(&self) -> Result<u8, E>"),
        ("fn f(&self) -> a::Call;", "fn f(&self) -> a::Call<()>"),
        ("fn f(&self) -> Call<A, B>;", "fn f(&self) -> Call<A>"),
        ("fn f(&self) -> Call<impl A>;", "fn f(&self) -> Call<()>"),
        ("async fn f(&self) -> Call<A>;", "fn f(&self) -> Call<A>"),
        ("fn f(&self) -> Call<'_, A>;", "fn f(&self) -> Call<A>"),
        ("async fn f(a: u8) -> Result<A, E> {}", "fn f(a: u8) -> ::auth_core::Call<A>"),
    ] {
        let expansion = expand("", written);
        let method: syn::ItemFn = syn::parse2(expansion).expect(written);
        let (vis, sig) = (method.vis, method.sig);
        let kept = tokens(kept).to_string();
        assert_eq!(quote!(#vis #sig).to_string(), kept, "{written}");
    }
}

#[test]
fn what_is_no_method_is_left_alone() {
    for item in ["trait T { fn f(&self); }", "struct S;", "mod m {}", "const C: u8 = 1;"] {
        let expansion = expand(r#"method = GET, path = "/""#, item).to_string();
        assert!(expansion.starts_with(&tokens(item).to_string()), "{expansion}");
    }
}

#[test]
fn a_body_may_be_the_empty_object() {
    let steps = steps("method = POST, path = \"/a\", json = {}", "");
    assert_eq!(steps, "__request . literal (\"/a\") ; __request . json_object () ;");
}

#[test]
fn a_secret_stands_behind_the_rest_of_the_query() {
    let args =
        "method = GET, secret_query(\"a[b]\") = c, path = \"/a?k=<k>\", secret_query(\"d\") = d";
    let steps = steps(args, "k: u8, c: &Secret, d: Option<&Secret>");
    assert_eq!(
        steps,
        "__request . literal (\"/a\") ; __request . query (\"k\" , & k) ; \
         __request . secret_query (\"a[b]\" , & * c) ; \
         if let :: core :: option :: Option :: Some (__value) = d \
         { __request . secret_query (\"d\" , & * __value) ; }"
    );
    let docs = docs(args, "fn f(&self, k: u8, c: &Secret, d: Option<&Secret>) -> Call<()>;");
    let note = " The secret `a[b]` stands in the query. Servers and proxies log it with the URL.";
    assert!(docs.contains(note), "{docs}");
}

#[test]
fn an_object_has_arguments_and_constants_in_it() {
    let steps = steps(
        "method = POST, path = \"/\", json = { a, \"x-y\": b, r#type: c, d: e, on: true, kind: \"k\", \
         n: 3, least: -0x1, most: 18446744073709551615, part: 0.5, }",
        "a: &str, b: &Secret, c: Option<&[u8]>, e: Option<Secret>",
    );
    let steps: Vec<&str> = steps.split(" ; ").skip(1).collect();
    assert_eq!(
        steps,
        [
            "__request . json_member (\"a\" , & * a)",
            "__request . json_secret (\"x-y\" , & * b)",
            "if let :: core :: option :: Option :: Some (__value) = c { __request . json_member (\"type\" , & * __value)",
            "} if let :: core :: option :: Option :: Some (__value) = & e { __request . json_secret (\"d\" , & * __value)",
            "} __request . json_member (\"on\" , & true)",
            "__request . json_member (\"kind\" , \"k\")",
            "__request . json_member (\"n\" , & 3i64)",
            "__request . json_member (\"least\" , & - 1i64)",
            "__request . json_member (\"most\" , & 18446744073709551615u64)",
            "__request . json_member (\"part\" , & 0.5f64)",
            "__request . json_object () ;",
        ]
    );
}

#[test]
fn a_value_may_be_taken_out_of_its_envelope() {
    let body = body("method = GET, path = \"/a\", envelope = \"data\"", "fn f(&self) -> Call<u8>;");
    assert!(body.contains(". envelope (\"data\")"), "{body}");
    assert!(body.ends_with("__request . call_enveloped () }"), "{body}");
}

#[test]
fn a_response_may_be_taken_as_it_is_or_as_it_comes() {
    for (ty, call) in [
        ("Bytes", "call_bytes"),
        ("bytes::Bytes", "call_bytes"),
        ("auth_core::ByteStream", "call_stream"),
        ("Vec<Bytes>", "call"),
        ("Response<Bytes>", "call_unwrapped"),
        ("reqwest::Response", "call_unwrapped"),
        ("UserResponse", "call"),
    ] {
        let body = body("method = GET, path = \"/a\"", &format!("fn f(&self) -> Call<{ty}>;"));
        assert!(body.ends_with(&format!("__request . {call} () }}")), "{body}");
    }
}

#[test]
fn a_multipart_body_is_moved_into_the_request() {
    let steps = steps("method = POST, path = \"/a\", multipart = form", "form: Multipart");
    assert!(steps.ends_with("__request . multipart (form) ;"), "{steps}");
}

#[test]
fn a_struct_finds_serde_through_auth_core() {
    let item = "pub struct A { #[serde(default)] pub a: Vec<Secret>, pub b: Option<u8> }";
    for (direction, item) in
        [("request", item.replace("#[serde(default)]", "")), ("response", item.to_owned())]
    {
        let expansion =
            super::expand_attribute(direction, tokens("crate = a::b"), tokens(&item)).to_string();
        let path = "# [serde (crate = \"a::b::__private_0_1_0::serde\"";
        assert!(expansion.contains(path), "{expansion}");
        let (named, anchored) = ("serde :: ", "a :: b :: __private_0_1_0 :: serde :: ");
        assert_eq!(expansion.matches(named).count(), expansion.matches(anchored).count());
        assert!(expansion.contains(anchored) && !expansion.contains("auth_core"), "{expansion}");
    }
}
