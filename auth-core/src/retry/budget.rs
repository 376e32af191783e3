//! How many retries a client may add to its load.

use std::sync::atomic::{AtomicU32, Ordering};

/// How much load a client's retries may add: a share of its calls, and what it saved up.
///
/// In an outage, when every call fails and would be tried again, this is what keeps the clients from
/// multiplying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryBudget {
    percent: u32,
    reserve: u32,
}

impl Default for RetryBudget {
    /// A fifth of the calls, and 10 saved up.
    fn default() -> Self {
        Self::new(20, 10)
    }
}

impl RetryBudget {
    /// Retries for `percent` of the calls, of which `reserve` can be saved up.
    #[must_use]
    pub fn new(percent: u32, reserve: u32) -> Self {
        Self { percent, reserve }
    }
}

/// A retry in units; a call earns as many as its percentage.
const COST: u32 = 100;

/// A token bucket that all calls of a client share, full at first.
#[derive(Debug)]
pub(crate) struct Budget {
    units: AtomicU32,
    gain: u32,
    full: u32,
}

impl Budget {
    pub(crate) fn new(rules: RetryBudget) -> Self {
        let full = rules.reserve.saturating_mul(COST);
        Self { units: AtomicU32::new(full), gain: rules.percent, full: full.max(COST) }
    }

    /// A call begins.
    pub(crate) fn earn(&self) {
        self.update(|units| Some(units.saturating_add(self.gain).min(self.full)));
    }

    /// Takes one retry out; `false` when the budget is spent.
    pub(crate) fn spend(&self) -> bool {
        self.update(|units| units.checked_sub(COST))
    }

    fn update(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.units.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, RetryBudget};

    #[test]
    fn an_outage_is_multiplied_by_a_fifth_at_most() {
        let budget = Budget::new(RetryBudget::default());
        let mut retries = 0;
        for _ in 0..1000 {
            budget.earn();
            // Every call fails and would be tried again twice.
            retries += u32::from(budget.spend()) + u32::from(budget.spend());
        }
        assert!((200..=210).contains(&retries), "{retries}");
    }

    #[test]
    fn a_spent_budget_comes_back_with_calls() {
        let budget = Budget::new(RetryBudget::default());
        while budget.spend() {}
        for _ in 0..4 {
            budget.earn();
        }
        assert!(!budget.spend());
        budget.earn();
        assert!(budget.spend());
    }
}
