//! The root module: the client, and the modules of its calls.

use super::{Printer, imports};
use crate::declare::access::Scheme;
use crate::declare::client::Client;
use crate::declare::model::Group;

/// The root module of an API.
pub(in crate::declare) fn root(client: &Client, groups: &[Group], has_shared: bool) -> String {
    let mut printer = Printer::new(&[], &client.name);
    let mut modules: Vec<String> =
        groups.iter().map(|group| format!("pub mod {};", group.module)).collect();
    if has_shared {
        modules.push(format!("pub mod {};", client.shared));
    }
    modules.push("#[cfg(test)]\nmod tests;".to_owned());
    modules.sort_by_key(|line| {
        imports::order(line.rsplit("mod ").next().unwrap_or_default().trim_end_matches(';'))
    });
    printer.prelude(client, groups);
    printer.line(0, "");
    printer.client(client);
    let mut head = Printer::new(&[], &client.name);
    head.docs(0, "//!", &client.docs);
    head.line(0, "");
    head.line(0, &modules.join("\n"));
    head.line(0, "");
    format!("{}{}\n{}", head.text, printer.imports.text(&[]), printer.text)
}

impl Printer<'_> {
    /// What most code needs.
    fn prelude(&mut self, client: &Client, groups: &[Group]) {
        self.line(0, "/// The client, and the traits with its calls.");
        self.line(0, "pub mod prelude {");
        self.line(4, &format!("pub use super::{};", client.name));
        let mut lines: Vec<String> = groups
            .iter()
            .map(|group| format!("pub use super::{}::{} as _;", group.module, group.trait_name))
            .collect();
        lines.sort_by_key(|line| imports::order(line));
        for line in lines {
            self.line(4, &line);
        }
        self.line(0, "}");
    }

    fn client(&mut self, client: &Client) {
        for name in ["Client", "ClientBuilder", "Error", "Provider"] {
            self.core(name);
        }
        let name = &client.name;
        self.docs(
            0,
            "///",
            &[format!("A client of {}.", client.title), "Cloning is cheap.".to_owned()],
        );
        self.line(0, "#[derive(Clone, Debug)]");
        self.line(0, &format!("pub struct {name} {{"));
        self.line(4, "client: Client,");
        self.line(0, "}");
        self.line(0, "");
        self.line(0, &format!("impl {name} {{"));
        if let Some(url) = &client.base_url {
            self.docs(4, "///", &client.url_docs);
            self.line(4, &format!("pub const BASE_URL: &str = {url:?};"));
            self.line(0, "");
        }
        self.constructors(client);
        self.line(0, "}");
        self.line(0, "");
        self.line(0, &format!("impl Provider for {name} {{"));
        self.line(4, "fn client(&self) -> &Client {");
        self.line(8, "&self.client");
        self.line(4, "}");
        self.line(0, "}");
        self.key(client);
    }

    /// A credential of its own for a key in the query or in a cookie.
    fn key(&mut self, client: &Client) {
        let (place, parts) = match client.schemes.first() {
            Some(Scheme::Query(key)) => {
                ("the query", vec![format!("let parts = CredentialParts::query({key:?}, key);")])
            }
            Some(Scheme::Cookie(name)) => {
                let cookie = format!(
                    "let cookie = Secret::new(format!(\"{{}}={{}}\", {name:?}, self.0.expose()));"
                );
                (
                    "a cookie",
                    vec![
                        cookie,
                        "let parts = CredentialParts::header(\"cookie\", &cookie);".to_owned(),
                    ],
                )
            }
            _ => return,
        };
        for name in ["Authorization", "AuthorizationRequest", "Credential", "CredentialParts"] {
            self.core(name);
        }
        self.line(0, "");
        self.line(0, &format!("/// The key, which is sent in {place}."));
        self.line(0, "#[derive(Debug)]");
        self.line(0, "struct Key(Secret);");
        self.line(0, "");
        self.line(0, "impl Credential for Key {");
        let head =
            "fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {";
        self.line(4, head);
        self.line(8, "let key = request.token().unwrap_or(&self.0);");
        for line in parts {
            self.line(8, &line);
        }
        self.line(8, "Authorization::ready(parts)");
        self.line(4, "}");
        self.line(0, "}");
    }

    fn constructors(&mut self, client: &Client) {
        let arguments = self.credential_arguments(client);
        let signature: Vec<String> =
            arguments.iter().map(|(name, ty, _)| format!("{name}: {ty}")).collect();
        let names: Vec<&str> = arguments.iter().map(|(name, ..)| name.as_str()).collect();
        let (signature, names) = (signature.join(", "), names.join(", "));
        self.docs(4, "///", &["A client with default options.".to_owned()]);
        self.line(4, "///");
        self.line(4, "/// # Errors");
        self.line(4, "///");
        for (_, _, what) in arguments.iter().filter(|(_, ty, _)| ty.contains("Secret")) {
            self.docs(4, "///", &[format!(
                "- {what} is empty or has a [flaw](Secret::flaw), such as a line break at its end."
            )]);
        }
        if client.base_url.is_none() {
            self.line(4, "/// - The base URL is not valid.");
        }
        self.line(4, "/// - The transport's TLS cannot be set up.");
        self.function(4, "pub fn new", &signature, "Result<Self, Error>");
        self.line(8, &format!("Self::builder({names}).build()"));
        self.line(4, "}");
        self.line(0, "");
        self.docs(4, "///", &[
            "Begins a client with other options, such as the base URL, timeouts, retries and the transport."
                .to_owned(),
        ]);
        self.function(4, "pub fn builder", &signature, "ClientBuilder<Self>");
        let url = if client.base_url.is_some() { "Self::BASE_URL" } else { "base_url" };
        let parts = self.credential_parts(client);
        let start = format!("ClientBuilder::new({url}, |client| Self {{ client }})");
        match parts.as_slice() {
            [] => self.line(8, &start),
            [one] if 8 + start.len() + one.len() <= super::WIDTH => {
                self.line(8, &format!("{start}{one}"));
            }
            parts => {
                self.line(8, &start);
                for part in parts {
                    self.line(12, part);
                }
            }
        }
        self.line(4, "}");
    }

    fn function(&mut self, indent: usize, name: &str, arguments: &str, returns: &str) {
        let line = format!("{name}({arguments}) -> {returns} {{");
        if indent + line.len() <= super::WIDTH {
            return self.line(indent, &line);
        }
        self.line(indent, &format!("{name}("));
        for argument in arguments.split(", ") {
            self.line(indent + 4, &format!("{argument},"));
        }
        self.line(indent, &format!(") -> {returns} {{"));
    }

    /// Name, type and meaning of what `new` takes.
    fn credential_arguments(&mut self, client: &Client) -> Vec<(String, String, &'static str)> {
        let secret = "impl Into<Secret>".to_owned();
        let mut arguments = Vec::new();
        if client.base_url.is_none() {
            let text = "impl Into<String>".to_owned();
            arguments.push(("base_url".to_owned(), text, "The base URL"));
        }
        for (index, scheme) in client.schemes.iter().enumerate() {
            let number = if index == 0 { String::new() } else { format!("_{}", index + 1) };
            self.core("Secret");
            match scheme {
                Scheme::Bearer => {
                    arguments.push((format!("token{number}"), secret.clone(), "The token"));
                }
                Scheme::Basic => {
                    arguments.push((format!("user{number}"), "&str".to_owned(), "The user name"));
                    arguments.push((format!("password{number}"), secret.clone(), "The password"));
                }
                Scheme::Header(_) | Scheme::Query(_) | Scheme::Cookie(_) => {
                    arguments.push((format!("key{number}"), secret.clone(), "The key"));
                }
            }
        }
        arguments
    }

    /// What the builder is told of the credential.
    fn credential_parts(&mut self, client: &Client) -> Vec<String> {
        let mut parts = Vec::new();
        for (index, scheme) in client.schemes.iter().enumerate() {
            let number = if index == 0 { String::new() } else { format!("_{}", index + 1) };
            let name = match (scheme, index) {
                (Scheme::Bearer, 0) => {
                    self.core("Bearer");
                    parts.push(".credential(Bearer::new(token))".to_owned());
                    continue;
                }
                (Scheme::Basic, 0) => {
                    self.core("Basic");
                    parts.push(".credential(Basic::new(user, password))".to_owned());
                    continue;
                }
                (Scheme::Header(name), 0) => {
                    self.core("ApiKey");
                    parts.push(format!(".credential(ApiKey::new({name:?}, key))"));
                    continue;
                }
                (Scheme::Query(_) | Scheme::Cookie(_), 0) => {
                    parts.push(".credential(Key(key.into()))".to_owned());
                    continue;
                }
                (Scheme::Header(name), _) => name,
                _ => continue,
            };
            parts.push(format!(".default_header({name:?}, Into::<Secret>::into(key{number}))"));
        }
        parts
    }
}
