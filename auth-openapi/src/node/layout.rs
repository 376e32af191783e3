//! A node as text: what fits on a line stands on one, so that files are short and differences small.

use super::Node;

const WIDTH: usize = 100;

impl Node {
    /// The node as JSON: what fits on a line of 100 characters stands on one.
    ///
    /// The same node always gives the same text, which ends in a line break.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        write(self, 0, 0, &mut text);
        text.push('\n');
        text
    }
}

/// `column` is where the node begins, `indent` where its closing bracket would stand.
fn write(node: &Node, indent: usize, column: usize, text: &mut String) {
    let line = one_line(node);
    // One more for the comma behind it.
    if column + line.chars().count() < WIDTH || !has_parts(node) {
        text.push_str(&line);
        return;
    }
    let inner = indent + 1;
    let begin_line = |first: bool, text: &mut String| {
        text.push_str(if first { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n(' ', inner));
    };
    match node {
        Node::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                begin_line(index == 0, text);
                write(item, inner, inner, text);
            }
            end_line(']', indent, text);
        }
        _ => {
            text.push('{');
            for (index, (key, value)) in node.entries().enumerate() {
                begin_line(index == 0, text);
                let key = quoted(key);
                text.push_str(&key);
                text.push_str(": ");
                write(value, inner, inner + key.chars().count() + 2, text);
            }
            end_line('}', indent, text);
        }
    }
}

fn end_line(bracket: char, indent: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
    text.push(bracket);
}

fn has_parts(node: &Node) -> bool {
    !node.items().is_empty() || node.entries().next().is_some()
}

fn one_line(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(value) => value.to_string(),
        Node::Number(number) => number.to_string(),
        Node::String(text) => quoted(text),
        Node::Array(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Node::Object(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|(key, value)| format!("{}: {}", quoted(key), one_line(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stands_on_one_line() {
        let long = "x".repeat(90);
        let node: Node =
            serde_json::from_str(&format!(r#"{{"a":{{"b":[1,2],"c":{{}}}},"d":["{long}","e"]}}"#))
                .unwrap();
        assert_eq!(
            node.to_json(),
            format!(
                "{{\n \"a\": {{\"b\": [1, 2], \"c\": {{}}}},\n \"d\": [\n  \"{long}\",\n  \"e\"\n ]\n}}\n"
            )
        );
    }

    #[test]
    fn text_is_read_back_as_the_same_node() {
        let node: Node = serde_json::from_str(r#"{"a":"\"\n\u0001ü","b":[[],{}]}"#).unwrap();
        assert_eq!(serde_json::from_str::<Node>(&node.to_json()).unwrap(), node);
    }
}
