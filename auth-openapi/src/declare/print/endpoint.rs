//! Traits and their calls.

use super::{Printer, WIDTH};
use crate::declare::model::{Endpoint, Group};

impl Printer<'_> {
    pub(super) fn trait_(&mut self, group: &Group) {
        self.core("Provider");
        self.docs(0, "///", &group.docs);
        self.line(0, &format!("pub trait {}: Provider {{", group.trait_name));
        for (index, endpoint) in group.endpoints.iter().enumerate() {
            if index > 0 {
                self.line(0, "");
            }
            self.endpoint(endpoint);
        }
        self.line(0, "}");
        self.line(0, "");
        let client = self.client.to_owned();
        self.imports.parent.insert(client.clone());
        self.line(0, &format!("impl {} for {client} {{}}", group.trait_name));
    }

    fn endpoint(&mut self, endpoint: &Endpoint) {
        self.core("Call");
        self.core("endpoint");
        self.docs(4, "///", &endpoint.docs);
        for remark in &endpoint.remarks {
            self.docs(4, "//", &[format!("TODO: {remark}.")]);
        }
        let alias = endpoint.id.as_deref().filter(|id| is_alias(id, &endpoint.name));
        if let Some(id) = alias {
            self.line(4, &format!("#[doc(alias = {id:?})]"));
        }
        if endpoint.is_deprecated {
            self.line(4, "#[deprecated]");
        }
        if endpoint.arguments.len() + 1 > 7 {
            self.line(4, "#[allow(clippy::too_many_arguments)]");
        }
        self.annotation(endpoint);
        self.signature(endpoint);
    }

    fn annotation(&mut self, endpoint: &Endpoint) {
        let query = if endpoint.query.is_empty() { "" } else { "?" };
        let path = format!("{}{query}{}", endpoint.path, endpoint.query.join("&"));
        let mut entries = vec![format!("method = {}", endpoint.method), format!("path = {path:?}")];
        entries.extend(endpoint.keys.iter().cloned());
        let line = format!("#[endpoint({})]", entries.join(", "));
        if line.chars().count() + 4 <= WIDTH {
            return self.line(4, &line);
        }
        self.line(4, "#[endpoint(");
        for entry in entries {
            self.line(8, &format!("{entry},"));
        }
        self.line(4, ")]");
    }

    fn signature(&mut self, endpoint: &Endpoint) {
        let mut arguments = vec!["&self".to_owned()];
        for argument in &endpoint.arguments {
            let ty = self.argument(&argument.ty);
            arguments.push(format!("{}: {ty}", argument.name));
        }
        let returns = self.ty(&endpoint.returns);
        let (name, all) = (&endpoint.name, arguments.join(", "));
        let (head, tail) = (format!("fn {name}({all})"), format!("-> Call<{returns}>;"));
        let (head_width, tail_width) = (head.chars().count(), tail.chars().count());
        match 4 + head_width + 1 + tail_width {
            width if width < WIDTH => return self.line(4, &format!("{head} {tail}")),
            // Where the semicolon is the last letter that fits, rustfmt thinks that it does not.
            WIDTH => {
                self.line(4, &head);
                return self.line(4, &tail);
            }
            _ => {}
        }
        self.line(4, &format!("fn {name}("));
        for argument in arguments {
            self.line(8, &format!("{argument},"));
        }
        self.line(4, &format!(") -> Call<{returns}>;"));
    }
}

/// Whether rustdoc takes the vendor's id as another name of the method.
fn is_alias(id: &str, name: &str) -> bool {
    let is_odd =
        |c: char| c == '"' || c == '\'' || c.is_control() || (c.is_whitespace() && c != ' ');
    id != name
        && !id.is_empty()
        && !id.contains(is_odd)
        && !id.starts_with(' ')
        && !id.ends_with(' ')
}
