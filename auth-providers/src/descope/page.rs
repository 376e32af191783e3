//! The pages of Descope's lists. They are counted from 0.

use auth_core::{Next, PageRequest};

/// The page after one with `count` items, in a list of `total` items.
pub(super) fn next(request: &PageRequest<'_>, count: usize, total: Option<i64>) -> Next {
    match after(number(request, "page"), count, total) {
        Some(page) => Next::json([("page", page)]),
        None => Next::end(),
    }
}

/// The same for a list whose query names the page.
pub(super) fn next_in_query(request: &PageRequest<'_>, count: usize, total: Option<i64>) -> Next {
    match after(request.number("page").unwrap_or(0), count, total) {
        Some(page) => Next::query([("page", page)]),
        None => Next::end(),
    }
}

/// The same for a list that also knows an offset: how many items to leave out. That needs no page
/// size, so it is used unless the filter names a page.
pub(super) fn next_by_offset(request: &PageRequest<'_>, count: usize, total: Option<i64>) -> Next {
    let offset = number(request, "offset");
    if offset == 0 && number(request, "page") > 0 {
        return next(request, count, total);
    }
    let seen = offset.saturating_add(count as u64);
    if count == 0 || is_reached(total, seen) {
        return Next::end();
    }
    Next::json([("offset", seen)])
}

/// The number of the page after this one.
///
/// The size of a page is known from its items alone: the filter may leave the limit to Descope, and
/// Descope may lower it. So the last page is known by its items only if it is full. If it is not, it
/// is the one before an empty page.
fn after(page: u64, count: usize, total: Option<i64>) -> Option<u64> {
    let next = page.saturating_add(1);
    let is_last = count == 0 || is_reached(total, next.saturating_mul(count as u64));
    (!is_last).then_some(next)
}

fn number(request: &PageRequest<'_>, key: &str) -> u64 {
    request.json(key).and_then(|value| value.as_u64()).unwrap_or(0)
}

fn is_reached(total: Option<i64>, seen: u64) -> bool {
    total.and_then(|total| u64::try_from(total).ok()).is_some_and(|total| seen >= total)
}
