//! Expressions, and how they are laid out.

use super::WIDTH;

/// An expression, as far as calls need them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// A literal or a name.
    Word(String),
    /// `path(arguments)`
    Call(String, Vec<Expression>),
    /// `head.method(arguments)` and more of these.
    Chain(Box<Expression>, Vec<(String, Vec<Expression>)>),
    /// `[items]`, with what stands before the bracket: `vec!`.
    List(&'static str, Vec<Expression>),
    /// `(a, b)`
    Pair(Box<Expression>, Box<Expression>),
    /// `&` and something.
    Reference(Box<Expression>),
}

impl Expression {
    pub(super) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }

    /// A text as a literal.
    pub(super) fn text(text: &str) -> Self {
        Self::Word(format!("{text:?}"))
    }

    pub(super) fn call(path: &str, arguments: Vec<Expression>) -> Self {
        Self::Call(path.to_owned(), arguments)
    }

    pub(super) fn method(self, name: &str, arguments: Vec<Expression>) -> Self {
        let call = (name.to_owned(), arguments);
        match self {
            Self::Chain(head, mut calls) => {
                calls.push(call);
                Self::Chain(head, calls)
            }
            head => Self::Chain(Box::new(head), vec![call]),
        }
    }

    pub(super) fn reference(self) -> Self {
        Self::Reference(Box::new(self))
    }

    /// All of it in one line.
    pub(super) fn line(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::Call(path, arguments) => format!("{path}({})", list(arguments)),
            Self::Chain(head, calls) => {
                let calls =
                    calls.iter().map(|(name, arguments)| format!(".{name}({})", list(arguments)));
                head.line() + &calls.collect::<String>()
            }
            Self::List(before, items) => format!("{before}[{}]", list(items)),
            Self::Pair(first, second) => format!("({}, {})", first.line(), second.line()),
            Self::Reference(inner) => format!("&{}", inner.line()),
        }
    }

    /// In as many lines as it needs, the first at `column`, what hangs below at `indent`; `behind`
    /// is how much follows on the last line.
    pub(super) fn laid_out(&self, indent: usize, column: usize, behind: usize) -> String {
        let line = self.line();
        if column + line.chars().count() + behind <= WIDTH {
            return line;
        }
        match self {
            Self::Word(word) => word.clone(),
            Self::Reference(inner) => format!("&{}", inner.laid_out(indent, column + 1, behind)),
            Self::Call(path, arguments) => {
                let open = format!("{path}(");
                in_brackets(&open, arguments, ")", indent, column, behind)
            }
            Self::List(before, items) => {
                in_brackets(&format!("{before}["), items, "]", indent, column, behind)
            }
            Self::Pair(first, second) => {
                let items = [(**first).clone(), (**second).clone()];
                in_brackets("(", &items, ")", indent, column, behind)
            }
            Self::Chain(head, calls) => {
                // One call alone stays where it is, unless it fits below.
                if let [(name, arguments)] = calls.as_slice() {
                    let below = format!(".{name}({})", list(arguments));
                    if indent + 4 + below.chars().count() + behind >= WIDTH {
                        let open = format!("{}.{name}(", head.line());
                        return in_brackets(&open, arguments, ")", indent, column, behind);
                    }
                }
                let mut text = head.laid_out(indent, column, 0);
                // Behind brackets that end below, the calls stand where these began.
                let inner = if text.contains('\n') { indent } else { indent + 4 };
                for (index, (name, arguments)) in calls.iter().enumerate() {
                    let open = format!(".{name}(");
                    let behind = if index + 1 == calls.len() { behind } else { 0 };
                    let call = in_brackets(&open, arguments, ")", inner, inner, behind);
                    text.push_str(&format!("\n{}{call}", " ".repeat(inner)));
                }
                text
            }
        }
    }
}

/// Items in one line.
fn list(items: &[Expression]) -> String {
    items.iter().map(Expression::line).collect::<Vec<_>>().join(", ")
}

/// Items in brackets: in one line if it holds them, else one below the other.
fn in_brackets(
    open: &str,
    items: &[Expression],
    close: &str,
    indent: usize,
    column: usize,
    behind: usize,
) -> String {
    let line = list(items);
    let width = column + open.chars().count() + line.chars().count() + close.len() + behind;
    if width <= WIDTH || items.is_empty() {
        return format!("{open}{line}{close}");
    }
    // The last one may go on below, if it has brackets of its own.
    if let Some((last, before)) = items.split_last()
        && (before.is_empty() || before.iter().all(|item| matches!(item, Expression::Word(_))))
        && overflows(last, before.is_empty())
    {
        let mut first = open.to_owned();
        for item in before {
            first.push_str(&format!("{}, ", item.line()));
        }
        let start = column + first.chars().count();
        let text = last.laid_out(indent, start, close.len() + behind);
        let head = text.lines().next().unwrap_or_default().chars().count();
        if start + head <= WIDTH {
            return format!("{first}{text}{close}");
        }
    }
    let inner = " ".repeat(indent + 4);
    let mut text = format!("{open}\n");
    for item in items {
        text.push_str(&format!("{inner}{},\n", item.laid_out(indent + 4, indent + 4, 1)));
    }
    text + &format!("{}{close}", " ".repeat(indent))
}

/// Whether rustfmt lets the last of some arguments go on below the line of the call.
fn overflows(last: &Expression, is_alone: bool) -> bool {
    match last {
        Expression::Reference(inner) => overflows(inner, is_alone),
        Expression::Call(..) => is_alone,
        Expression::List(..) => true,
        _ => false,
    }
}
