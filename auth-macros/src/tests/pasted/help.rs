//! The one form of a help: edits that can be done as they stand, or prose.

/// What a help says.
pub(super) enum Help {
    /// Alternatives, each with its edits.
    Code(Vec<Vec<Edit>>),
    /// Nothing that could be pasted: in backticks there are only names.
    Prose,
}

pub(super) enum Edit {
    /// `` `code` ``, ``write `code` `` and ``did you mean `code`?``: it takes the place of what is there.
    Put(String),
    /// ``add `code` ``
    Add(String),
    /// ``remove `code` ``
    Remove(String),
}

/// Reads the text between backticks as code where an edit can stand: at the beginning, behind `, or`
/// as an alternative, behind `and` as a part of the same.
pub(super) fn read(help: &str) -> Result<Help, String> {
    let mut alternatives: Vec<Vec<Edit>> = Vec::new();
    let mut parts = help.split('`');
    let mut before = parts.next().unwrap_or_default();
    let mut is_first = true;
    while let (Some(code), Some(behind)) = (parts.next(), parts.next()) {
        let code = code.to_owned();
        let (joint, edit) = match before {
            _ if before.ends_with("add ") => (before.strip_suffix("add "), Edit::Add(code)),
            _ if before.ends_with("remove ") => {
                (before.strip_suffix("remove "), Edit::Remove(code))
            }
            "did you mean " => (Some(""), Edit::Put(code)),
            _ if before.ends_with("write ") => (before.strip_suffix("write "), Edit::Put(code)),
            _ => (Some(before), Edit::Put(code)),
        };
        match (joint.unwrap_or_default(), alternatives.last_mut()) {
            ("", _) if is_first => alternatives.push(vec![edit]),
            (joint, Some(_)) if joint.ends_with(", or ") => alternatives.push(vec![edit]),
            (joint, Some(last)) if joint.ends_with(" and ") => last.push(edit),
            _ => refuse_code(&edit)?,
        }
        (before, is_first) = (behind, false);
    }
    Ok(if alternatives.is_empty() { Help::Prose } else { Help::Code(alternatives) })
}

/// In prose stand names and single marks: whoever sees more takes it for code.
fn refuse_code(edit: &Edit) -> Result<(), String> {
    let (Edit::Put(text) | Edit::Add(text) | Edit::Remove(text)) = edit;
    let is_name = !text.contains(|c: char| c.is_whitespace() || "=<>(){}:;\"".contains(c));
    if is_name || text.len() == 1 {
        Ok(())
    } else {
        Err(format!("`{text}` looks like code in prose"))
    }
}
