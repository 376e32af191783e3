//! Declarations beside the document of their API.

mod compare;
mod page;
mod plan;

use std::collections::HashMap;

pub use self::page::page;
pub use self::plan::{Exception, Plan, Rule};
use crate::document::{Document, Operation};
use crate::source::Declaration;

/// How the declarations of one API stand to its document.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// What the API is called: the name of the plan's file, without its ending.
    pub name: String,
    /// The operations in the order of the document, then what no document has.
    ///
    /// Operations that the vendor has for itself (`x-internal`) count where they are declared.
    pub rows: Vec<Row>,
    /// Exceptions that nothing needs any more, in words.
    pub stale: Vec<String>,
    /// Whether an operation that is not declared is a difference.
    pub is_complete: bool,
}

/// One operation, one declaration, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The vendor's operation id, or the method and path; empty where no document has it.
    pub operation: String,
    /// Method and path, as documented, or else as declared.
    pub line: String,
    /// Its first tag in the document.
    pub tag: Option<String>,
    /// Whether it is documented as deprecated.
    pub is_deprecated: bool,
    /// How it is declared, if it is: once, unless by mistake.
    pub declared: Vec<Declaration>,
    /// How the two stand to each other.
    pub state: State,
    /// Why differences are accepted.
    pub reasons: Vec<String>,
}

/// How an operation and a declaration stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Declared as documented, but for accepted differences.
    Declared,
    /// Documented, and not declared.
    Missing,
    /// Documented, and not declared for a reason.
    LeftOut,
    /// Declared otherwise than documented: a text for each difference.
    Different(Vec<String>),
    /// Declared, and in no document for a known reason.
    Beyond,
    /// Declared, and not documented: what may have been meant, if anything.
    Undocumented(Option<String>),
}

impl Row {
    /// Trait and method of each declaration.
    fn names(&self) -> String {
        self.declared.iter().map(Declaration::name).collect::<Vec<_>>().join(", ")
    }
}

impl Status {
    /// Sets `declarations` beside `document`.
    #[must_use]
    pub fn new(name: &str, document: &Document, declarations: &[Declaration], plan: &Plan) -> Self {
        let mut comparison = Comparison::new(document, declarations, plan);
        let mut rows: Vec<Row> =
            document.operations().filter_map(|operation| comparison.row(&operation)).collect();
        rows.extend(comparison.undocumented());
        Self { name: name.to_owned(), rows, stale: comparison.stale(), is_complete: plan.complete }
    }

    /// How many rows are in a state that `is_wanted`.
    fn count(&self, is_wanted: fn(&State) -> bool) -> usize {
        self.rows.iter().filter(|row| is_wanted(&row.state)).count()
    }

    /// How many operations are documented and count.
    #[must_use]
    pub fn documented(&self) -> usize {
        self.rows.iter().filter(|row| !row.operation.is_empty()).count()
    }

    /// How many documented operations are declared.
    #[must_use]
    pub fn declared(&self) -> usize {
        self.count(|state| matches!(state, State::Declared | State::Different(_)))
    }

    /// Whether anything is otherwise than it has to be.
    #[must_use]
    pub fn has_differences(&self) -> bool {
        let is_wrong = |state: &State| match state {
            State::Different(_) | State::Undocumented(_) => true,
            State::Missing => self.is_complete,
            State::Declared | State::LeftOut | State::Beyond => false,
        };
        !self.stale.is_empty() || self.rows.iter().any(|row| is_wrong(&row.state))
    }

    /// `clerk: 12 of 249 declared, 0 different` and so on.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut summary = format!(
            "{}: {} of {} declared, {} different",
            self.name,
            self.declared(),
            self.documented(),
            self.count(|state| matches!(state, State::Different(_))),
        );
        let others = [
            (self.count(|state| matches!(state, State::Undocumented(_))), "not documented"),
            (self.count(|state| *state == State::Beyond), "beyond the document with a reason"),
            (self.count(|state| *state == State::LeftOut), "left out with a reason"),
        ];
        for (count, what) in others.iter().filter(|(count, _)| *count > 0) {
            summary.push_str(&format!(", {count} {what}"));
        }
        summary
    }

    /// The summary, and a line for everything that is otherwise than it has to be.
    #[must_use]
    pub fn report(&self) -> String {
        let mut lines = vec![self.summary()];
        for row in &self.rows {
            let declared = row.names();
            match &row.state {
                State::Different(differences) => {
                    lines.push(format!("  {} ({declared})", row.line));
                    lines.extend(differences.iter().map(|difference| format!("    {difference}")));
                }
                State::Undocumented(meant) => {
                    lines.push(format!("  {} ({declared})\n    not documented", row.line));
                    lines.extend(meant.iter().map(|meant| format!("    documented is {meant}")));
                }
                State::Missing if self.is_complete => {
                    lines.push(format!("  {} ({})\n    not declared", row.line, row.operation));
                }
                _ => {}
            }
        }
        lines.extend(self.stale.iter().map(|stale| format!("  {stale}")));
        lines.join("\n") + "\n"
    }
}

/// The method, and the path with its parameters unnamed: what a request tells apart.
type Key = (String, String);

fn key(method: &str, path: &str) -> Key {
    let mut shape = String::new();
    let mut depth = 0_usize;
    for letter in path.chars() {
        match letter {
            '{' | '<' => {
                depth += 1;
                shape.push('{');
            }
            '}' | '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => shape.push(letter),
            _ => {}
        }
    }
    (method.to_owned(), shape)
}

struct Comparison<'c> {
    document: &'c Document,
    plan: &'c Plan,
    declared: HashMap<Key, Vec<&'c Declaration>>,
    /// The keys in the order of the declarations.
    order: Vec<Key>,
    matched: Vec<Key>,
    /// Which exceptions were needed.
    used: Vec<bool>,
}

impl<'c> Comparison<'c> {
    fn new(document: &'c Document, declarations: &'c [Declaration], plan: &'c Plan) -> Self {
        let mut declared: HashMap<Key, Vec<_>> = HashMap::new();
        let mut order = Vec::new();
        for declaration in declarations {
            let key = key(&declaration.method, &plan.whole_path(declaration));
            order.push(key.clone());
            declared.entry(key).or_default().push(declaration);
        }
        let used = vec![false; plan.exceptions.len()];
        Self { document, plan, declared, order, matched: Vec::new(), used }
    }

    fn row(&mut self, operation: &Operation<'_>) -> Option<Row> {
        let mut row = Row {
            operation: operation.name(),
            line: operation.line(),
            tag: operation.tag().map(str::to_owned),
            is_deprecated: operation.is_deprecated(),
            declared: Vec::new(),
            state: State::Missing,
            reasons: Vec::new(),
        };
        let documented = key(operation.method(), operation.path());
        let mut wanted = documented.clone();
        if let Some(exception) = self.accept(operation.method(), operation.path(), Rule::Path, None)
        {
            row.reasons.push(exception.reason.clone());
            wanted.1 = key("", exception.declared.as_deref().unwrap_or_default()).1;
        }
        let Some(declarations) = self.declared.get(&wanted).cloned() else {
            let left_out = self.accept(operation.method(), operation.path(), Rule::LeftOut, None);
            return match left_out {
                Some(exception) => {
                    row.reasons.push(exception.reason.clone());
                    Some(Row { state: State::LeftOut, ..row })
                }
                None if operation.is_internal() => None,
                None => Some(row),
            };
        };
        self.matched.push(wanted);
        row.declared = declarations.iter().map(|declaration| (*declaration).clone()).collect();
        let mut differences = Vec::new();
        for declaration in declarations {
            for difference in compare::differences(operation, declaration, self.plan) {
                let (method, path) = (operation.method(), operation.path());
                match self.accept(method, path, difference.rule, difference.parameter.as_deref()) {
                    Some(exception) => row.reasons.push(exception.reason.clone()),
                    None => differences.push(difference.text),
                }
            }
        }
        if row.declared.len() > 1 {
            differences.push("declared more than once".to_owned());
        }
        row.reasons.dedup();
        row.state =
            if differences.is_empty() { State::Declared } else { State::Different(differences) };
        Some(row)
    }

    /// The exception from `rule` for an operation, which counts as needed from now on.
    fn accept(
        &mut self,
        method: &str,
        path: &str,
        rule: Rule,
        parameter: Option<&str>,
    ) -> Option<&'c Exception> {
        let wanted = key(method, path);
        let is_wanted = |exception: &&Exception| {
            let (method, path) = exception.operation.split_once(' ').unwrap_or_default();
            exception.rule == rule && exception.covers(parameter) && key(method, path) == wanted
        };
        let exceptions = &self.plan.exceptions;
        let (exception, used) =
            exceptions.iter().zip(&mut self.used).find(|(exception, _)| is_wanted(exception))?;
        *used = true;
        Some(exception)
    }

    fn undocumented(&mut self) -> Vec<Row> {
        let mut rows = Vec::new();
        for key in std::mem::take(&mut self.order) {
            if self.matched.contains(&key) {
                continue;
            }
            let declarations = self.declared.remove(&key).unwrap_or_default();
            for declaration in declarations {
                let path = self.plan.whole_path(declaration);
                let exception = self.accept(&declaration.method, &path, Rule::Undocumented, None);
                let state = match exception {
                    Some(_) => State::Beyond,
                    None => State::Undocumented(self.meant(&key)),
                };
                rows.push(Row {
                    operation: String::new(),
                    line: format!("{} {path}", declaration.method),
                    tag: None,
                    is_deprecated: declaration.is_deprecated,
                    declared: vec![declaration.clone()],
                    state,
                    reasons: exception.map(|e| e.reason.clone()).into_iter().collect(),
                });
            }
        }
        rows
    }

    /// The documented operation that differs by a slash at the end or by its method alone.
    fn meant(&self, declared: &Key) -> Option<String> {
        let bare = |path: &str| path.trim_end_matches('/').to_owned();
        let mut candidates: Vec<_> = self
            .document
            .operations()
            .map(|operation| (key(operation.method(), operation.path()), operation.line()))
            .filter(|((_, path), _)| bare(path) == bare(&declared.1))
            .collect();
        candidates.sort_by_key(|((method, _), _)| *method != declared.0);
        candidates.into_iter().next().map(|(_, line)| line)
    }

    fn stale(&self) -> Vec<String> {
        let exceptions = self.plan.exceptions.iter().zip(&self.used);
        exceptions
            .filter(|(_, used)| !**used)
            .map(|(exception, _)| {
                format!(
                    "the exception of {} from the rule `{}` is not needed",
                    exception.operation, exception.rule
                )
            })
            .collect()
    }
}
