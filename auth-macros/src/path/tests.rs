use super::PathError as E;
use super::{PathError, PathPart, QueryPart, parse, with_more, with_part};

fn text(value: &str) -> String {
    value.to_owned()
}

fn path(template: &str) -> Vec<PathPart> {
    parse(template).unwrap().path
}

fn query(template: &str) -> Vec<QueryPart> {
    parse(template).unwrap().query
}

fn literal(value: &str) -> PathPart {
    PathPart::Literal(text(value))
}

fn segment(name: &str) -> PathPart {
    PathPart::Segment(text(name))
}

fn constant(value: &str) -> QueryPart {
    QueryPart::Literal(text(value))
}

fn value(key: &str, name: &str) -> QueryPart {
    QueryPart::Value { key: text(key), name: text(name) }
}

#[test]
fn paths() {
    let tail = PathPart::Tail(text("rest"));
    assert_eq!(path(""), []);
    assert_eq!(path("?<limit>"), []);
    assert_eq!(path("/"), [literal("/")]);
    assert_eq!(path("/users/"), [literal("/users/")]);
    assert_eq!(path("/a-b._~/!$&'()*+,;=:@/%C3%A9"), [literal("/a-b._~/!$&'()*+,;=:@/%C3%A9")]);
    assert_eq!(path("/<id>"), [literal("/"), segment("id")]);
    assert_eq!(
        path("/a/<b>/<c>/"),
        [literal("/a/"), segment("b"), literal("/"), segment("c"), literal("/"),]
    );
    assert_eq!(path("/<type>/x"), [literal("/"), segment("type"), literal("/x")]);
    assert_eq!(path("/files/<rest..>"), [literal("/files/"), tail]);
    assert_eq!(path("/v1/send:batch/..."), [literal("/v1/send:batch/...")]);
}

#[test]
fn queries() {
    assert_eq!(query("/"), []);
    assert_eq!(query("?<limit>"), [value("limit", "limit")]);
    assert_eq!(query("/?<limit>"), [value("limit", "limit")]);
    assert_eq!(
        query("/?order_by=<order>&a=1&flag&<filter..>"),
        [
            value("order_by", "order"),
            constant("a=1"),
            constant("flag"),
            QueryPart::Fields(text("filter")),
        ]
    );
    assert_eq!(query("/?filter[name].x-y=<n>"), [value("filter[name].x-y", "n")]);
    assert_eq!(query("/?to=/a:b@c=d"), [constant("to=/a:b@c=d")]);
    assert_eq!(query("/?<a..>&<b..>").len(), 2);
}

#[test]
fn text_as_written() {
    let template = parse("/a/<b>?<c>&d=1").unwrap();
    assert_eq!(template.written(), "/a/<b>?<c>&d=1");
    assert_eq!(template.without_query(), "/a/<b>");
    assert_eq!(template.names().collect::<Vec<_>>(), ["b", "c"]);
}

#[track_caller]
fn refused(template: &str, error: PathError) {
    assert_eq!(parse(template), Err(vec![error]), "{template}");
}

#[test]
fn wrong_start() {
    refused("users", E::NoSlash { path: text("users") });
    refused("users?a", E::NoSlash { path: text("users?a") });
    refused("/users ", E::Padded { trimmed: text("/users") });
    refused("https://api.example.com/v1/users?a", E::Absolute { path: text("/v1/users?a") });
    refused("//api.example.com", E::Absolute { path: text("/") });
    refused("/a#top", E::Fragment { without: text("/a") });
}

#[test]
fn wrong_segments() {
    refused("/a//b", E::EmptySegment);
    for dots in [".", "..", "%2e", "%2E%2e", ".%2E"] {
        refused(&format!("/a/{dots}/b"), E::DotSegment { segment: text(dots) });
    }
    refused("/a/%zz", E::LonePercent { found: text("%zz"), encoded: text("%25zz") });
    refused("/%41%", E::LonePercent { found: text("%41%"), encoded: text("%41%25") });
    for (found, offender, encoded) in [
        ("a b", ' ', "a%20b"),
        ("café", 'é', "caf%C3%A9"),
        ("a\\b", '\\', "a%5Cb"),
        ("a[b]", '[', "a%5Bb%5D"),
        ("a\"", '"', "a%22"),
    ] {
        let error = E::Character { found: text(found), offender, encoded: text(encoded) };
        refused(&format!("/{found}"), error);
    }
}

#[test]
fn wrong_placeholders() {
    for (found, suggestion) in [
        ("{id}", "<id>"),
        ("[id]", "<id>"),
        ("{{id}}", "<id>"),
        (":id", "<id>"),
        ("*rest", "<rest..>"),
        ("{*rest}", "<rest..>"),
        ("{rest*}", "<rest..>"),
        ("{+rest}", "<rest..>"),
        ("{rest:.*}", "<rest..>"),
        ("{rest:path}", "<rest..>"),
        (":rest*", "<rest..>"),
        ("${id}", "<id>"),
        ("{userId}", "<user_id>"),
        ("{user-id}", "<user_id>"),
        ("{id:[0-9]+}", "<id>"),
        ("{id:int}", "<id>"),
        ("{id=1}", "<id>"),
        (":id([0-9]+)", "<id>"),
        (":userID", "<user_id>"),
    ] {
        let error = E::Foreign { found: text(found), suggestion: text(suggestion) };
        refused(&format!("/a/{found}"), error);
    }
    for found in ["{}", "{0}", "*", "**", "[0]", "%s", "%d"] {
        refused(&format!("/a/{found}"), E::NoName { found: text(found) });
    }
    for (found, suggestion) in [
        ("<user-id>", "<user_id>"),
        ("<id: u64>", "<id>"),
        ("<int:id>", "<id>"),
        ("<string(length=2):lang>", "<lang>"),
        ("<uuid:user_id>", "<user_id>"),
        ("<path:rest>", "<rest..>"),
        ("<u64 id>", "<id>"),
        ("<id:int>", "<id>"),
        ("<..rest>", "<rest..>"),
    ] {
        let error = E::NotIdentifier { found: text(found), suggestion: text(suggestion) };
        refused(&format!("/a/{found}"), error);
    }
    let suggestion = text("<type>");
    refused("/<r#type>", E::RawName { found: text("<r#type>"), suggestion });
    refused("/<1>", E::NoName { found: text("<1>") });
    refused("/<>", E::NoName { found: text("<>") });
    refused("/<..>", E::NoName { found: text("<..>") });
    refused("/<self>", E::Reserved { found: text("<self>") });
    refused("/<_>", E::Reserved { found: text("<_>") });
    refused("/<id/x", E::Unclosed { found: text("<id"), suggestion: text("<id>") });
    refused("/id>/x", E::Unopened { found: text("id>"), suggestion: text("<id>") });
    for found in [
        "<a><b>",
        "<id>.json",
        "x<id>",
        ">a<",
        "<<id>>",
        "{id}.json",
        "{a}-{b}",
        "v{a}",
        ":id.json",
    ] {
        refused(&format!("/{found}"), E::PartOfSegment { found: text(found) });
    }
    refused("/<rest..>/x", E::TailNotLast { name: text("rest") });
    refused("/<rest..>/", E::TailNotLast { name: text("rest") });
    refused("/<id>/<id>", E::RepeatedName { name: text("id") });
    refused("/<id>?<id>", E::RepeatedName { name: text("id") });
}

#[test]
fn wrong_queries() {
    refused("/a?", E::EmptyQuery);
    for template in ["/a?b&&c", "/a?&b", "/a?b&"] {
        refused(template, E::EmptyQueryPart);
    }
    refused("/a?b?c", E::SecondQuestionMark);
    for found in ["=b", "=<b>"] {
        refused(&format!("/a?{found}"), E::EmptyKey { found: text(found) });
    }
    refused("/a?<k>=1", E::PlaceholderAsKey { found: text("<k>=1") });
    refused("/a?k=<v..>", E::KeyForFields { found: text("k=<v..>"), name: text("v") });
    refused("/a?k=<v>x", E::PartOfSegment { found: text("<v>x") });
    refused("/a?k={v}x", E::PartOfSegment { found: text("{v}x") });
    refused("/a?k={v}", E::Foreign { found: text("{v}"), suggestion: text("<v>") });
    refused("/a?a b=<v>", E::WireKey { key: text("a b"), offender: ' ' });
    refused("/a?a%5B%5D=<v>", E::WireKey { key: text("a%5B%5D"), offender: '%' });
    refused("/a?k=1&k=<v>", E::RepeatedKey { key: text("k") });
    refused("/a?k&k=1", E::RepeatedKey { key: text("k") });
    refused("/a?<k>&k=<v>", E::RepeatedKey { key: text("k") });
    let found = text("a[]=1");
    refused("/a?a[]=1", E::Character { found, offender: '[', encoded: text("a%5B%5D=1") });
}

#[test]
fn expressions_of_other_templates() {
    for (template, found, suggestion) in [
        ("/a{?b,c}", "{?b,c}", "?<b>&<c>"),
        ("/a{?pageSize,filter*}", "{?pageSize,filter*}", "?pageSize=<page_size>&<filter..>"),
        ("/a?b=1{&c}", "{&c}", "&<c>"),
        ("/a?b=1{?c}", "{?c}", "&<c>"),
        ("/a?{b,c}", "{b,c}", "<b>&<c>"),
        ("/a{/b,c}/d", "{/b,c}", "/<b>/<c>"),
        ("/a/{b?}", "{b?}", "<b>"),
        ("/a/{b:int?}/c", "{b:int?}", "<b>"),
        ("/a/{b:[^/]+}/c", "{b:[^/]+}", "<b>"),
        ("/a/{b:[0-9]{2}}/c", "{b:[0-9]{2}}", "<b>"),
        ("/a/:b?", ":b?", "<b>"),
        ("/a/:b?/c", ":b?", "<b>"),
        ("/a/#{b}/c", "#{b}", "<b>"),
        ("/a?pageSize={pageSize}", "{pageSize}", "<page_size>"),
    ] {
        refused(template, E::Foreign { found: text(found), suggestion: text(suggestion) });
    }
}

#[test]
fn expressions_beside_text() {
    refused("/a{#b}", E::PartOfSegment { found: text("{#b}") });
    refused("/a/b{c?}", E::PartOfSegment { found: text("{c?}") });
    refused("/a/{b?}c", E::PartOfSegment { found: text("{b?}") });
}

#[test]
fn parts_put_into_a_template() {
    assert_eq!(with_part("/a/b?c=b&d", "b", "<b>"), "/a/<b>?c=b&d");
    assert_eq!(with_part("/a?c=b&d", "c=b", "c=<b>"), "/a?c=<b>&d");
    assert_eq!(with_more("/", &[], &[]), "/");
    assert_eq!(with_more("/", &[text("<a>")], &[]), "/<a>");
    assert_eq!(with_more("/a?b", &[text("<c>")], &[text("<d>"), text("e=1")]), "/a/<c>?b&<d>&e=1");
}

#[test]
fn all_mistakes_at_once() {
    let errors = parse("a b/{id}?<x&y=%#z").unwrap_err();
    assert_eq!(errors.len(), 6, "{errors:?}");
}
