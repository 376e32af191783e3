//! A number within its bounds.

use serde_json::{Number, Value};

use crate::node::Node;
use crate::schema::Parts;

/// The lowest allowed number, or 1; the `number`th of those that follow.
pub(super) fn value(parts: &Parts<'_>, is_integer: bool, number: usize) -> Value {
    let step = parts.value("multipleOf").and_then(Node::as_f64).filter(|step| *step > 0.0);
    let (low, excludes_low) = bound(parts, "minimum", "exclusiveMinimum", f64::max);
    let (high, excludes_high) = bound(parts, "maximum", "exclusiveMaximum", f64::min);
    let mut value = match (low, high) {
        (Some(low), _) => low,
        (None, Some(high)) if high < 1.0 => {
            if excludes_high {
                high - step.unwrap_or(1.0)
            } else {
                high
            }
        }
        _ => 1.0,
    };
    if is_integer {
        value = value.ceil();
    }
    let unit = step.unwrap_or(1.0);
    if step.is_some() {
        value = (value / unit).ceil() * unit;
    }
    if excludes_low && low == Some(value) {
        value = match high {
            // Between the two, where there is no room for a whole step.
            Some(high) if value + unit >= high && !is_integer && step.is_none() => {
                f64::midpoint(value, high)
            }
            _ => value + unit,
        };
    }
    let number = u32::try_from(number).unwrap_or_default();
    json(value + unit * f64::from(number))
}

/// The strictest bound, and whether it is itself excluded.
fn bound(
    parts: &Parts<'_>,
    inclusive: &str,
    exclusive: &str,
    strictest: fn(f64, f64) -> f64,
) -> (Option<f64>, bool) {
    let including = parts.values(inclusive).filter_map(Node::as_f64).reduce(strictest);
    let excluding = parts.values(exclusive).filter_map(Node::as_f64).reduce(strictest);
    // A flag in OpenAPI 3.0.
    let is_flagged = parts.values(exclusive).any(|flag| flag.as_bool() == Some(true));
    match (including, excluding) {
        (Some(a), Some(b)) => {
            let bound = strictest(a, b);
            (Some(bound), is_flagged || strictest(a, b) == b)
        }
        (Some(bound), None) => (Some(bound), is_flagged),
        (None, bound) => (bound, bound.is_some()),
    }
}

/// Whole numbers without a point.
fn json(value: f64) -> Value {
    let text = format!("{value}");
    match text.parse::<i64>() {
        Ok(whole) => Value::from(whole),
        Err(_) => Number::from_f64(value).map_or(Value::Null, Value::Number),
    }
}
