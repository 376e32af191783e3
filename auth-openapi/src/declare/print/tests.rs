//! Calls with made-up arguments: for tests.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Printer;
use super::call::Extent;
use super::expression::Expression;
use crate::declare::model::{Endpoint, Group, Model};

/// All but the characters that a segment holds as they are.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A test for each call: what it would send.
pub(in crate::declare) fn tests<'m>(
    groups: &[Group],
    models: &'m [Model],
    client: &'m str,
) -> Printer<'m> {
    let mut printer = Printer::new(models, client);
    printer.core("Call");
    printer.core("Client");
    printer.imports.parent.insert(client.to_owned());
    printer.imports.prelude = true;
    printer.line(0, &format!("fn client() -> {client} {{"));
    printer.line(4, &format!("{client} {{ client: Client::offline() }}"));
    printer.line(0, "}");
    printer.line(0, "");
    printer.line(0, "/// Method and path of what a call would send.");
    printer.line(0, "fn sent<T>(call: Call<T>) -> String {");
    printer.line(4, "let request = call.request().unwrap();");
    printer.line(4, "format!(\"{} {}\", request.method(), request.uri().path())");
    printer.line(0, "}");
    for endpoint in groups.iter().flat_map(|group| &group.endpoints) {
        let Some(call) = printer.made_up("client()", endpoint, Extent::Least) else { continue };
        printer.line(0, "");
        printer.line(0, "#[test]");
        printer.line(0, &format!("fn {}() {{", endpoint.name));
        let expected = format!("{} {}", endpoint.method, filled(endpoint));
        let sent = |call| {
            let call = Expression::call("sent", vec![call]);
            Expression::call("assert_eq!", vec![call, Expression::text(&expected)])
        };
        let whole = sent(call.clone());
        if 4 + whole.line().chars().count() < super::WIDTH {
            printer.line(4, &format!("{};", whole.line()));
        } else {
            let line = call.line();
            if (super::WIDTH - 15..super::WIDTH - 8).contains(&line.chars().count()) {
                printer.line(4, "let call =");
                printer.line(8, &format!("{line};"));
            } else {
                let laid_out = call.laid_out(4, "    let call = ".len(), 1);
                printer.line(4, &format!("let call = {laid_out};"));
            }
            let assertion = sent(Expression::word("call"));
            printer.line(4, &format!("{};", assertion.laid_out(4, 4, 1)));
        }
        printer.line(0, "}");
    }
    printer
}

/// The path of a call with made-up arguments.
fn filled(endpoint: &Endpoint) -> String {
    let segments = endpoint.path.split('/').map(|segment| {
        let name = segment.strip_prefix('<').and_then(|segment| segment.strip_suffix('>'));
        let argument =
            name.and_then(|name| endpoint.arguments.iter().find(|argument| argument.name == name));
        match argument.and_then(|argument| argument.example.least.as_ref()) {
            Some(serde_json::Value::String(text)) => utf8_percent_encode(text, SEGMENT).to_string(),
            Some(value) => utf8_percent_encode(&value.to_string(), SEGMENT).to_string(),
            None => segment.to_owned(),
        }
    });
    segments.collect::<Vec<_>>().join("/")
}

/// A test of each operation that calls it with all arguments, and with the least where that differs.
pub(in crate::declare) fn calls(groups: &[Group], models: &[Model], client: &str) -> String {
    let mut printer = Printer::new(models, client);
    let client = crate::declare::ident::lower(client, "client");
    let mut is_first = true;
    for endpoint in groups.iter().flat_map(|group| &group.endpoints) {
        if !std::mem::replace(&mut is_first, false) {
            printer.line(0, "");
        }
        printer.line(0, "#[tokio::test]");
        printer.line(0, &format!("async fn {}() {{", endpoint.name));
        printer.operation(&client, endpoint);
        printer.line(0, "}");
    }
    printer.text
}

impl Printer<'_> {
    fn operation(&mut self, client: &str, endpoint: &Endpoint) {
        let all = self.made_up(client, endpoint, Extent::All);
        let least = self.made_up(client, endpoint, Extent::Least);
        let least = least.filter(|least| all.as_ref() != Some(least));
        let operation = format!("operation({:?})", endpoint.operation);
        if let (Some(all), None) = (&all, &least) {
            let line = format!("{operation}.all(|{client}| {}).await;", all.line());
            if 4 + line.chars().count() <= super::WIDTH {
                return self.line(4, &line);
            }
        }
        if all.is_none() && least.is_none() {
            self.line(4, "// TODO: its body has itself inside, and cannot be made up.");
        }
        self.line(4, &operation);
        for (name, call) in [("all", all), ("least", least)] {
            let Some(call) = call else { continue };
            let line = format!(".{name}(|{client}| {})", call.line());
            if 8 + line.chars().count() <= super::WIDTH {
                self.line(8, &line);
            } else {
                self.line(8, &format!(".{name}(|{client}| {{"));
                self.line(12, &call.laid_out(12, 12, 0));
                self.line(8, "})");
            }
        }
        self.line(8, ".await;");
    }
}
