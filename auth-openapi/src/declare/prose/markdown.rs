//! The document's own words as docs: Markdown that rustdoc has nothing to say against.

/// How long a text may be that is taken over, in characters.
const LONGEST: usize = 20_000;

/// A description in paragraphs, without line breaks in those that are plain text.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let text: String = text.chars().take(LONGEST).collect();
    let mut blocks = Blocks::default();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ").split('\n') {
        blocks.line(line);
    }
    blocks.finish()
}

#[derive(Default)]
struct Blocks {
    done: Vec<String>,
    plain: Vec<String>,
    /// The lines of a list or table.
    kept: Vec<String>,
    /// The fence of a code block, and its lines.
    fence: Option<(String, Vec<String>)>,
}

impl Blocks {
    fn line(&mut self, line: &str) {
        let trimmed = line.trim();
        if let Some((fence, lines)) = &mut self.fence {
            if trimmed.starts_with(fence.as_str()) {
                lines.push("```".to_owned());
                self.done.push(lines.join("\n"));
                self.fence = None;
            } else {
                // A fence of ours could not hold it.
                lines.push(line.trim_end().replace("```", "'''"));
            }
            return;
        }
        let fence = ["```", "~~~"].into_iter().find(|fence| trimmed.starts_with(fence));
        if let Some(fence) = fence {
            self.end();
            self.fence = Some((fence.to_owned(), vec!["```text".to_owned()]));
        } else if trimmed.is_empty() {
            self.end();
        } else if is_kept(trimmed) {
            if !self.plain.is_empty() && !is_table(trimmed) {
                self.end();
            }
            let depth = line.len() - line.trim_start().len();
            let is_nested = !self.kept.is_empty() && depth >= 2;
            let indent = if is_nested { "  " } else { "" };
            self.kept.push(format!("{indent}{}", escaped(trimmed)));
        } else if let Some(last) = self.kept.last_mut().filter(|last| !is_table(last.trim())) {
            // It goes on where the item of a list ended.
            last.push(' ');
            last.push_str(&escaped(trimmed));
        } else {
            self.plain.push(escaped(trimmed));
        }
    }

    fn end(&mut self) {
        let plain = std::mem::take(&mut self.plain);
        if !plain.is_empty() {
            self.done.push(plain.join(" "));
        }
        let kept = std::mem::take(&mut self.kept);
        if !kept.is_empty() {
            self.done.push(kept.join("\n"));
        }
    }

    fn finish(mut self) -> Vec<String> {
        if let Some((_, mut lines)) = self.fence.take() {
            lines.push("```".to_owned());
            self.done.push(lines.join("\n"));
        }
        self.end();
        self.done
    }
}

/// Whether a line stands by itself: the item of a list, a heading, the row of a table.
fn is_kept(line: &str) -> bool {
    let is_number = |line: &str| {
        line.split_once(['.', ')']).is_some_and(|(number, rest)| {
            !number.is_empty()
                && number.len() < 4
                && number.bytes().all(|byte| byte.is_ascii_digit())
                && rest.starts_with(' ')
        })
    };
    ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
        || is_number(line)
        || is_table(line)
}

fn is_table(line: &str) -> bool {
    line.starts_with('|')
}

/// A line whose brackets, tags and addresses mean what they say.
fn escaped(line: &str) -> String {
    let mut text = String::new();
    for (index, piece) in line.split('`').enumerate() {
        if index > 0 {
            text.push('`');
        }
        let is_code = index % 2 == 1 && line.matches('`').count() > index;
        if is_code {
            text.push_str(piece);
        } else {
            text.push_str(&plain(piece));
        }
    }
    // A heading would be one of the whole page.
    match text.strip_prefix('#') {
        Some(rest) => format!("**{}**", rest.trim_start_matches('#').trim()),
        None if text.starts_with("===") || text.starts_with("---") => "\\".to_owned() + &text,
        None => text,
    }
}

fn plain(piece: &str) -> String {
    let mut text = String::new();
    let mut rest = piece;
    while let Some(letter) = rest.chars().next() {
        if let Some((link, behind)) = link(rest) {
            text.push_str(&link);
            rest = behind;
            continue;
        }
        if let Some(address) = address(rest) {
            let is_enclosed = text.ends_with("\\<");
            if is_enclosed {
                text.truncate(text.len() - 2);
            }
            text.push_str(&format!("<{address}>"));
            rest = rest.get(address.len()..).unwrap_or_default();
            if is_enclosed {
                rest = rest.strip_prefix('>').unwrap_or(rest);
            }
            continue;
        }
        match letter {
            '<' | '[' | ']' => text.extend(['\\', letter]),
            _ => text.push(letter),
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    text
}

/// `[words](https://…)` at the beginning; a link to anywhere else is its words alone.
fn link(text: &str) -> Option<(String, &str)> {
    let (words, behind) = text.strip_prefix('[')?.split_once("](")?;
    if words.contains(['[', ']', '\n']) {
        return None;
    }
    let (address, behind) = behind.split_once(')')?;
    let address = address.split_whitespace().next().unwrap_or_default();
    let words = words.replace('<', "\\<");
    if address.starts_with("https://") || address.starts_with("http://") {
        let address = address.replace(['<', '>'], "");
        return Some((format!("[{words}]({address})"), behind));
    }
    Some((words, behind))
}

/// An address at the beginning, without the mark that ends its sentence.
fn address(text: &str) -> Option<&str> {
    let has_scheme = ["https://", "http://"].iter().any(|scheme| {
        text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if !has_scheme {
        return None;
    }
    let is_end = |c: char| c.is_whitespace() || "<>\"'`()[]{}|\\^*".contains(c) || !c.is_ascii();
    let end = text.find(is_end).unwrap_or(text.len());
    let address = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (address.len() > "https://".len()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rustdoc_has_nothing_to_say() {
        let cases = [
            ("A <b>note</b>.", "A \\<b>note\\</b>."),
            ("See https://a.example/b.", "See <https://a.example/b>."),
            ("See <https://a.example/b>.", "See <https://a.example/b>."),
            ("See [that](https://a.example).", "See [that](https://a.example)."),
            ("See [that](#operation/a).", "See that."),
            ("One of [a, b].", "One of \\[a, b\\]."),
            ("`<a>` stays", "`<a>` stays"),
            ("# Title", "**Title**"),
        ];
        for (text, expected) in cases {
            assert_eq!(paragraphs(text), [expected], "{text}");
        }
    }

    #[test]
    fn code_is_no_doctest() {
        assert_eq!(paragraphs("So:\n```json\n{}\n```"), ["So:", "```text\n{}\n```"]);
        assert_eq!(paragraphs("So:\n\n    panic!()\n"), ["So:", "panic!()"]);
        assert_eq!(paragraphs("```\nopen"), ["```text\nopen\n```"]);
    }

    #[test]
    fn lists_stay_lists() {
        assert_eq!(
            paragraphs("Either\n- a\n- b\n  of them\n\nor\nnot"),
            ["Either", "- a\n- b of them", "or not"]
        );
    }
}
