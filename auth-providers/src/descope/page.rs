//! The pages of Descope's lists. A filter in the body names the page, counted from 0.

use auth_core::{Next, PageRequest};

/// The page after one with `count` items, in a list of `total` items.
///
/// The size of a page is known from its items alone: the filter may leave the limit to Descope, and
/// Descope may lower it. So the last page is known by its items only if it is full. If it is not, it
/// is the one before an empty page.
pub(super) fn next(request: &PageRequest<'_>, count: usize, total: Option<i64>) -> Next {
    let page = number(request, "page");
    let seen = page.saturating_add(1).saturating_mul(count as u64);
    if count == 0 || is_reached(total, seen) {
        return Next::end();
    }
    Next::json([("page", page.saturating_add(1))])
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

fn number(request: &PageRequest<'_>, key: &str) -> u64 {
    request.json(key).and_then(|value| value.as_u64()).unwrap_or(0)
}

fn is_reached(total: Option<i64>, seen: u64) -> bool {
    total.and_then(|total| u64::try_from(total).ok()).is_some_and(|total| seen >= total)
}
