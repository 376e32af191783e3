//! Responses that are not plain JSON in UTF-8: compressed, in another charset, beyond a limit, or
//! empty.

use auth_core::{Call, Client, Error, ErrorKind, Outcome, Provider, Secret, endpoint};
use auth_tests::server::{Reply, Server};
use serde::Deserialize;
use serde_json::{Value, json};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Debug, Deserialize)]
struct Page {
    data: Vec<User>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are what is decoded into")]
struct User {
    id: u8,
    #[serde(default)]
    name: String,
    size: Option<f64>,
    #[serde(default)]
    metadata: Value,
    #[serde(default)]
    friends: Vec<User>,
}

trait Users: Provider {
    /// Lists them.
    #[endpoint(method = GET, path = "/users")]
    fn list(&self) -> Call<Page>;

    /// Lists them from under a key.
    #[endpoint(method = GET, path = "/users", envelope = "data")]
    fn enveloped(&self) -> Call<Vec<User>>;

    /// Gives one, or none.
    #[endpoint(method = GET, path = "/user")]
    fn user(&self) -> Call<Option<User>>;
}

impl Users for Api {}

/// The client does not ask for encodings that it undoes.
async fn api(reply: Reply) -> (Server, Api) {
    let server = Server::start([reply]).await;
    let retry = auth_core::RetryPolicy::never();
    let api = Api(Client::builder(server.url()).retry(retry).build().unwrap());
    (server, api)
}

async fn answered(headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Result<Page, Error> {
    let (_server, api) = api(Reply::answer(200, headers, body)).await;
    api.list().await
}

async fn read(body: &str) -> Result<Page, Error> {
    answered(&[("content-type", "application/json")], body).await
}

/// Bodies as encoders write them.
const ENCODED: &[(&str, &[u8])] = &[
    ("br", b"\x0b\x05\x80{\"data\":[]}\x03"),
    ("deflate", b"x\x9c\xabVJI,IT\xb2\x8a\x8e\xad\x05\x00\x16\x80\x03\xc9"),
    ("zstd", b"\x28\xb5\x2f\xfd\x04\x58\x59\x00\x00{\"data\":[]}\x97\x1a\xc5\x2b"),
    ("gzip, br", b"\x8b\x00\x80{}\x03"),
];

#[tokio::test]
async fn an_encoding_that_was_not_asked_for_is_named() {
    for (encoding, body) in ENCODED {
        let headers = [("content-type", "application/json"), ("content-encoding", *encoding)];
        let error = answered(&headers, body).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Decode, Outcome::Applied));
        let named = format!("200 OK: the body has the content-encoding `{encoding}`, which");
        assert!(error.to_string().contains(&named), "{error}");
        assert_eq!(error.json_path(), None);

        let (_server, api) = api(Reply::answer(404, &headers, body)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Rejected));
        let named = format!("404 Not Found: the body has the content-encoding `{encoding}`");
        assert!(error.to_string().contains(&named), "{error}");
        assert_eq!(error.body(), None, "what nobody can read is not kept");
    }
}

#[tokio::test]
async fn an_encoding_that_changes_nothing_is_passed_over() {
    for encoding in ["identity", "Identity, identity", "", "utf-8"] {
        let headers = [("content-encoding", encoding)];
        assert_eq!(answered(&headers, r#"{"data":[]}"#).await.unwrap().data.len(), 0);
        let error = answered(&headers, r#"{"data":[}"#).await.unwrap_err();
        assert!(error.to_string().contains("not valid JSON, at line 1 column 10"), "{error}");

        let (_server, api) = api(Reply::answer(400, &headers, r#"{"code":"c"}"#)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!((error.code(), error.body()), (Some("c"), Some(r#"{"code":"c"}"#)));
    }
    let (_server, api) = api(Reply::answer(404, &[("content-encoding", "br")], "")).await;
    assert!(api.list().await.unwrap_err().to_string().ends_with("404 Not Found"));
}

const LATIN_1: &[u8] = b"{\"data\":[{\"id\":1,\"name\":\"J\xfcrgen\"}]}";

#[tokio::test]
async fn iso_8859_1_is_read_where_it_is_declared() {
    for charset in ["iso-8859-1", "ISO-8859-1", "\"iso-8859-1\"", "latin1", "ISO_8859-1"] {
        let kind = format!("application/json; x=\"y\" ;Charset={charset}");
        let page = answered(&[("content-type", &kind)], LATIN_1).await.unwrap();
        assert_eq!(page.data[0].name, "Jürgen", "{charset}");

        let body = b"{\"code\":\"c\",\"message\":\"verg\xe4llt\"}";
        let (_server, api) = api(Reply::answer(400, &[("content-type", &kind)], body)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!((error.code(), error.message()), (Some("c"), Some("vergällt")));
        assert_eq!(error.body(), Some(r#"{"code":"c","message":"vergällt"}"#));
    }
    let kind = [("content-type", "application/json; charset=iso-8859-1")];
    let odd = b"{\"data\":[{\"id\":1,\"name\":\"\xfc\\ud83d\",\"metadata\":1E400}]}";
    let page = answered(&kind, odd).await.unwrap();
    assert_eq!((&*page.data[0].name, &page.data[0].metadata), ("ü\u{fffd}", &json!("1E400")));
    // What is UTF-8 is read as that, whatever is declared.
    let page = answered(&kind, r#"{"data":[{"id":1,"name":"Jürgen"}]}"#).await.unwrap();
    assert_eq!(page.data[0].name, "Jürgen");
    let error = answered(&kind, b"{\"data\":[{\"id\":\"\xfc\"}]}").await.unwrap_err();
    assert_eq!(error.json_path(), Some("data[0].id"));
}

/// Text in UTF-16 with its byte order mark.
fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[tokio::test]
async fn another_charset_is_named() {
    let utf_16_be: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (charset, body) in [
        ("windows-1252", LATIN_1.to_vec()),
        ("shift_jis", LATIN_1.to_vec()),
        ("utf-16", utf_16("{}")),
        ("utf-16be", utf_16_be),
    ] {
        let kind = format!("application/json; charset={charset}");
        let error = answered(&[("content-type", &kind)], &body).await.unwrap_err();
        let named = format!("the body is in the charset `{charset}`");
        assert!(error.to_string().contains(&named), "{error}");

        let (_server, api) = api(Reply::answer(500, &[("content-type", &kind)], body)).await;
        let error = api.list().await.unwrap_err();
        assert!(error.to_string().contains(&named), "{error}");
        assert_eq!(error.body(), None);
    }
    for charset in ["utf-8", "UTF8", "us-ascii"] {
        let kind = format!("application/json; charset={charset}");
        let error = answered(&[("content-type", &kind)], LATIN_1).await.unwrap_err();
        assert!(error.to_string().contains("the body is not UTF-8"), "{error}");
    }
    // One that cannot be told from UTF-8 does no harm.
    let kind = [("content-type", "application/json; charset=windows-1252")];
    assert!(answered(&kind, r#"{"data":[]}"#).await.is_ok());
    let error = answered(&kind, r#"{"data":[}"#).await.unwrap_err();
    assert!(error.to_string().contains("not valid JSON"), "{error}");
}

#[tokio::test]
async fn bytes_that_are_no_text_are_called_by_their_type() {
    let png = b"\x89PNG\r\n\x1a\n";
    let error = answered(&[("content-type", "image/png")], png).await.unwrap_err();
    assert!(error.to_string().contains("the body is not JSON but image/png"), "{error}");
}

#[tokio::test]
async fn a_secret_does_not_come_back_in_another_charset() {
    const KEY: &str = "sk_live_secret_1234";
    let kind = [("content-type", "text/plain; charset=utf-16le")];
    let (_server, api) = api(Reply::answer(401, &kind, utf_16(KEY))).await;
    let error = api.list().header("x-key", Secret::from(KEY)).await.unwrap_err();
    let text = format!("{error:?}").replace("\\0", "").replace('\0', "");
    assert!(!text.contains("sk_live"), "{text}");
}

#[tokio::test]
async fn a_body_that_is_only_a_byte_order_mark_is_empty() {
    for body in ["\u{feff}", "\u{feff} \r\n", " "] {
        let (_server, api) = api(Reply::json(200, body)).await;
        assert!(api.user().await.unwrap().is_none());
        let error = api.list().await.unwrap_err();
        assert!(error.to_string().ends_with("200 OK: the body is empty"), "{error}");
        assert_eq!(error.json_path(), None);
    }
    let (_server, api) = api(Reply::json(400, "\u{feff}{\"code\":\"c\"}")).await;
    let error = api.list().await.unwrap_err();
    assert_eq!((error.code(), error.body()), (Some("c"), Some(r#"{"code":"c"}"#)));
}

#[tokio::test]
async fn what_is_missing_at_the_top_has_no_path() {
    for (body, said) in [
        (r#"{"zzz":1}"#, "the body: missing field `data`"),
        ("[]", "the body: "),
        ("7", "the body: wrong type, expected struct Page"),
    ] {
        let error = read(body).await.unwrap_err();
        assert_eq!(error.json_path(), None, "{error}");
        assert!(error.to_string().contains(said), "{error}");
    }
}

/// A page of two, of which the second has this among its fields.
fn page(field: &str) -> String {
    format!(r#"{{"data":[{{"id":1}},{{"id":2,{field}}}]}}"#)
}

#[tokio::test]
async fn a_lone_surrogate_is_read_as_the_character_for_what_is_none() {
    for (written, read_as) in [
        (r"\ud83d", "\u{fffd}"),
        (r"a\uD83Db", "a\u{fffd}b"),
        (r"\udc00", "\u{fffd}"),
        (r"\ud83d\n", "\u{fffd}\n"),
        (r"\ud83d\ud83d\ude00", "\u{fffd}😀"),
        (r"\ud83d\u0041", "\u{fffd}A"),
        (r"\\ud83d\ud83d", "\\ud83d\u{fffd}"),
        (r"\ude00\ud83d", "\u{fffd}\u{fffd}"),
    ] {
        let page = read(&page(&format!(r#""name":"{written}""#))).await.unwrap();
        assert_eq!(page.data[1].name, read_as, "{written}");
    }
    let page = read(&page(r#""metadata":{"a":["\ud83d"],"\udead":"é"}"#)).await.unwrap();
    assert_eq!(page.data[1].metadata, json!({"a": ["\u{fffd}"], "\u{fffd}": "é"}));
}

#[tokio::test]
async fn a_number_out_of_range_is_kept_as_text_where_anything_goes() {
    for number in ["1E400", "-1e400", "1.5e+9999999999999"] {
        let page = read(&page(&format!(r#""metadata":{{"n":{number}, "m":[1e3,-0.5]}}"#))).await;
        let expected = json!({"n": number, "m": [1000.0, -0.5]});
        assert_eq!(page.unwrap().data[1].metadata, expected);

        let error = read(&self::page(&format!(r#""size":{number}"#))).await.unwrap_err();
        assert_eq!(error.json_path(), Some("data[1].size"), "{error}");
        assert!(error.to_string().contains("a number out of range"), "{error}");
        assert!(!error.to_string().contains(number), "{error}");
    }
}

#[tokio::test]
async fn what_nests_too_deep_is_kept_as_text_where_anything_goes() {
    let deep = format!("{}{{\"a\":\"]\"}}{}", "[".repeat(500), "]".repeat(500));
    let page = read(&page(&format!(r#""metadata":{deep},"name":"n""#))).await.unwrap();
    assert_eq!(page.data[1].name, "n");
    let mut value = &page.data[1].metadata;
    let mut depth = 0;
    while let Value::Array(items) = value {
        (value, depth) = (&items[0], depth + 1);
    }
    let rest = value.as_str().unwrap();
    assert!(depth > 100 && depth + rest.matches('[').count() == 500, "{depth} {rest}");
    assert!(rest.contains(r#"[{"a":"]"}]"#), "{rest}");

    let friends = r#"{"id":3,"friends":["#.repeat(200) + &"]}".repeat(200);
    let error = read(&self::page(&format!(r#""friends":[{friends}]"#))).await.unwrap_err();
    assert!(error.to_string().contains("nests deeper than 127 levels"), "{error}");
}

#[tokio::test]
async fn a_limit_in_what_nobody_reads_is_none() {
    let deep = "[".repeat(500) + &"]".repeat(500);
    for odd in ["1E400", r#""\ud83d""#, &deep] {
        assert_eq!(read(&page(&format!(r#""zzz":{odd}"#))).await.unwrap().data.len(), 2);
    }
}

#[tokio::test]
async fn a_value_under_an_envelope_is_read_as_leniently() {
    let body = page(r#""name":"\ud83d","metadata":1E400"#);
    let (_server, api) = api(Reply::json(200, &body)).await;
    let users = api.enveloped().await.unwrap();
    assert_eq!((users[1].name.as_str(), &users[1].metadata), ("\u{fffd}", &json!("1E400")));
}

#[tokio::test]
async fn beside_a_limit_another_mistake_is_told_as_what_it_is() {
    let body = r#"{"data":[{"id":1,"metadata":"\ud83d"},{"id":"x"}]}"#;
    let error = read(body).await.unwrap_err();
    assert_eq!(error.json_path(), Some("data[1].id"));
    assert!(error.to_string().ends_with("at `data[1].id`: wrong type, expected u8"), "{error}");

    for (body, said) in [
        (r#"{"data":[{"id":1,"metadata":1E400},}]}"#, "not valid JSON"),
        (r#"{"data":[{"id":1,"metadata":"\ud83d"},"#, "ends too early"),
        (&*page(&format!(r#""metadata":{}"#, "[".repeat(200))), "nests deeper than 127 levels"),
    ] {
        let error = read(body).await.unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
        assert_eq!(error.json_path(), None);
    }
}

#[tokio::test]
async fn a_limit_in_an_error_does_not_lose_its_code() {
    let deep = "[".repeat(500) + &"]".repeat(500);
    for odd in ["1E400", r#""\ud83d""#, &deep, "\"\u{7}\""] {
        let body = format!(r#"{{"code":"c","message":"m","x":{odd}}}"#);
        let (_server, api) = api(Reply::json(400, &body)).await;
        let code = if odd.contains('\u{7}') { None } else { Some("c") };
        assert_eq!(api.list().await.unwrap_err().code(), code, "{odd:.9}");
    }
    let invalid = b"{\"code\":\"c\",\"message\":\"\xff\"}";
    let (_server, api) = api(Reply::answer(400, &[], invalid)).await;
    let error = api.list().await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("c"), Some("\u{fffd}")));
}
