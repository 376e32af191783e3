//! A fixture while helps are pasted into it. It is edited as text, as by whoever reads the error.

use std::ops::Range;

use super::Said;
use super::help::Edit;

#[derive(Clone)]
pub(super) struct Draft {
    text: String,
    /// Where something was replaced, and how much longer or shorter it became.
    shifts: Vec<(usize, usize, usize)>,
}

/// The parts of a list, and the place of the list: what is between its brackets.
struct List {
    parts: Vec<Range<usize>>,
    whole: Range<usize>,
}

impl Draft {
    pub(super) fn new(source: &str) -> Draft {
        Draft { text: source.to_owned(), shifts: Vec::new() }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Does what the help says. Code takes the place of what is of its kind: an entry that of the entry
    /// with its key, a return type that of the return type, an argument that of the argument with its
    /// name. All else takes the place of what is underlined; in a string literal, of which no part can
    /// be underlined, that of the text which the error names first.
    pub(super) fn edit(&mut self, edit: &Edit, said: &Said) -> Result<(), String> {
        let at = self.moved(said.at.clone());
        match edit {
            Edit::Put(code) if code.starts_with("#[endpoint(") => {
                let start = self.attribute(&at)?.whole.start - "#[endpoint(".len();
                let end = self.attribute(&at)?.whole.end + ")]".len();
                self.replace(start..end, code);
            }
            Edit::Put(code) if code.starts_with("-> ") => {
                let place = self.return_type(&at)?;
                self.replace(place, &format!(" {code}"));
            }
            Edit::Put(code) | Edit::Add(code) if is_entry(code) => {
                let attribute = self.attribute(&at)?;
                let added = matches!(edit, Edit::Add(_));
                let key = |part: &str| part.split([' ', '(', ':', '=']).next() == key(code);
                self.put(&attribute, if added { 0..0 } else { at }, key, code);
            }
            // That of a type parameter is underlined as a whole.
            Edit::Put(code) if is_argument(code) && self.is_in_generics(&at)? => {
                self.replace(at, code);
            }
            // A member of an object looks the same.
            Edit::Put(code) if is_argument(code) && self.is_in_attribute(&at) => {
                self.put_text(at, code, said)?;
            }
            Edit::Put(code) | Edit::Add(code) if is_argument(code) => {
                let arguments = self.arguments(&at)?;
                let name = |part: &str| key(part) == key(code);
                self.put(&arguments, at, name, code);
            }
            Edit::Put(code) => self.put_text(at, code, said)?,
            Edit::Add(code) if code == "&self" => {
                let arguments = self.arguments(&at)?;
                let comma = if arguments.parts.is_empty() { "" } else { ", " };
                let start = arguments.whole.start;
                self.replace(start..start, &format!("{code}{comma}"));
            }
            Edit::Add(code) => return Err(format!("nobody can tell where to add `{code}`")),
            Edit::Remove(code) => self.remove(at, code)?,
        }
        Ok(())
    }

    /// In the place of the part that is of that kind, where one is underlined of that one, or of the
    /// part that is underlined, or at the end.
    fn put(&mut self, list: &List, at: Range<usize>, is_kind: impl Fn(&str) -> bool, code: &str) {
        let is_at = |part: &&Range<usize>| part.start < at.end && at.start < part.end;
        let is_kind = |part: &&Range<usize>| is_kind(self.text[(*part).clone()].trim());
        let parts = || list.parts.iter();
        let found = (parts().find(|part| is_kind(part) && is_at(part)))
            .or_else(|| parts().find(is_kind))
            .or_else(|| parts().find(is_at));
        match found {
            Some(part) => self.replace(part.clone(), code),
            None if list.parts.is_empty() => self.replace(list.whole.clone(), code),
            None => self.replace(list.whole.end..list.whole.end, &format!(", {code}")),
        }
    }

    fn put_text(&mut self, at: Range<usize>, code: &str, said: &Said) -> Result<(), String> {
        let underlined = self.text.get(at.clone()).ok_or("the place is gone")?;
        let named = said.text.split('`').nth(1).unwrap_or_default();
        let is_literal =
            underlined.trim_start_matches('(').starts_with('"') && !code.starts_with('"');
        match underlined.find(named).filter(|_| is_literal) {
            Some(position) => {
                let start = at.start + position;
                self.replace(start..start + named.len(), code);
            }
            None if is_literal => return Err(format!("`{named}` is not in {underlined}")),
            None => self.replace(at, code),
        }
        Ok(())
    }

    /// The entry of that key, or the text itself, from the place of the error on or before it.
    fn remove(&mut self, at: Range<usize>, code: &str) -> Result<(), String> {
        // An attribute of a struct may have no entries.
        let parts = self.attribute(&at).map(|attribute| attribute.parts).unwrap_or_default();
        let is_entry = |part: &Range<usize>| {
            let text = self.text[part.clone()].trim();
            text == code
                || text.split([' ', '(']).next() == Some(code)
                || text.starts_with(&format!("{code} ="))
        };
        let position = parts.iter().rposition(is_entry);
        let place = match position.and_then(|position| Some((position, parts.get(position)?))) {
            // With the comma before it, or behind it if it is the first.
            Some((0, part)) => part.start..parts.get(1).map_or(part.end, |next| next.start),
            Some((position, part)) => parts[position - 1].end..part.end,
            None => {
                let behind = self.text[at.start..].find(code).map(|found| at.start + found);
                let start = behind.or_else(|| self.text.rfind(code));
                let start = start.ok_or_else(|| format!("there is no `{code}` to remove"))?;
                let end = start + code.len();
                let behind = &self.text[end..];
                let separator = [", ", " "].into_iter().find(|text| behind.starts_with(text));
                start..end + separator.map_or(0, str::len)
            }
        };
        self.replace(place, "");
        Ok(())
    }

    fn attribute(&self, at: &Range<usize>) -> Result<List, String> {
        let openings = ["#[endpoint(", "#[request(", "#[response("];
        let place = |found: Option<usize>, opening: &str| Some(found? + opening.len());
        let before = openings.map(|opening| place(self.text[..at.end].rfind(opening), opening));
        let any = openings.map(|opening| place(self.text.find(opening), opening));
        let start = before.into_iter().max().flatten().or_else(|| any.into_iter().flatten().min());
        Ok(self.list(start.ok_or("there is no attribute")?))
    }

    fn arguments(&self, at: &Range<usize>) -> Result<List, String> {
        let attribute = self.attribute(at)?.whole.end;
        let method = self.text[attribute..].find("fn ").ok_or("there is no method")? + attribute;
        let start = self.text[method..].find('(').ok_or("there are no arguments")? + method;
        Ok(self.list(start + 1))
    }

    fn is_in_attribute(&self, at: &Range<usize>) -> bool {
        self.attribute(at).is_ok_and(|attribute| attribute.whole.contains(&at.start))
    }

    /// Whether it is between the method's name and its arguments, or behind its `where`.
    fn is_in_generics(&self, at: &Range<usize>) -> Result<bool, String> {
        let (attribute, arguments) = (self.attribute(at)?.whole, self.arguments(at)?.whole);
        Ok(attribute.end < at.start && !arguments.contains(&at.start))
    }

    fn return_type(&self, at: &Range<usize>) -> Result<Range<usize>, String> {
        let start = self.arguments(at)?.whole.end + 1;
        let end = self.text[start..].find([';', '{']).ok_or("the method has no end")?;
        Ok(start..start + end)
    }

    /// What is in the brackets that open before `start`, split at its commas.
    fn list(&self, start: usize) -> List {
        let (mut depth, mut in_string, mut before) = (0_usize, false, ' ');
        let (mut parts, mut part) = (Vec::new(), start);
        let mut end = self.text.len();
        for (position, c) in self.text[start..].char_indices() {
            let position = start + position;
            match c {
                '"' => in_string = !in_string,
                _ if in_string => {}
                '(' | '[' | '{' | '<' => depth += 1,
                '>' if "-=".contains(before) => {}
                ')' if depth == 0 => {
                    end = position;
                    break;
                }
                ')' | ']' | '}' | '>' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    parts.push(part..position);
                    part = position + 1;
                }
                _ => {}
            }
            before = c;
        }
        parts.push(part..end);
        let trimmed = parts.into_iter().map(|part| {
            let text = &self.text[part.clone()];
            let start = part.start + text.len() - text.trim_start().len();
            start..start + text.trim().len()
        });
        List { parts: trimmed.filter(|part| !part.is_empty()).collect(), whole: start..end }
    }

    fn replace(&mut self, place: Range<usize>, code: &str) {
        self.text.replace_range(place.clone(), code);
        self.shifts.push((place.start, place.len(), code.len()));
    }

    /// Where the text is now that was there in the beginning.
    fn moved(&self, at: Range<usize>) -> Range<usize> {
        let moved = |mut position: usize| {
            for (start, before, after) in &self.shifts {
                if position >= start + before {
                    position = position + after - before;
                }
            }
            position
        };
        moved(at.start)..moved(at.end)
    }
}

/// `key = value`, `key(name) = value`, several of them, or the one flag.
fn is_entry(code: &str) -> bool {
    let behind = code.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    let is_named = behind.starts_with('(') && behind.contains(") = ");
    behind.len() < code.len() && (behind.starts_with(" = ") || is_named)
        || ["idempotent", "once"].contains(&code)
}

/// `name: Type`.
fn is_argument(code: &str) -> bool {
    key(code).is_some_and(|name| code[name.len()..].starts_with(": "))
}

/// The word at the beginning.
fn key(code: &str) -> Option<&str> {
    let code = code.strip_prefix("mut ").unwrap_or(code);
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '#');
    code.get(..end.unwrap_or(code.len())).filter(|word| !word.is_empty())
}
