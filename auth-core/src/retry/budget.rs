//! A limit on the number of retries of a client.

use std::sync::atomic::{AtomicU32, Ordering};

/// How many retries a client may make: a percentage of its calls, and a reserve.
///
/// In an outage every call fails and would be tried again. The budget keeps retries from
/// multiplying the load then. For example, with the default a client that makes 100 calls per
/// second makes 20 retries per second at most, once its reserve of 10 is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryBudget {
    percent: u32,
    reserve: u32,
}

impl Default for RetryBudget {
    /// 20 percent of the calls, and a reserve of 10.
    fn default() -> Self {
        Self::new(20, 10)
    }
}

impl RetryBudget {
    /// Allows retries for `percent` of the calls. Up to `reserve` unused retries are saved; a new
    /// client begins with them.
    #[must_use]
    pub fn new(percent: u32, reserve: u32) -> Self {
        Self { percent, reserve }
    }
}

/// The price of a retry in units. A call earns as many units as the percentage.
const COST: u32 = 100;

/// A token bucket that all calls of a client share. It is full at first.
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

    /// Adds the units that a call earns.
    pub(crate) fn earn(&self) {
        self.update(|units| Some(units.saturating_add(self.gain).min(self.full)));
    }

    /// Takes the price of a retry; `false` if the budget does not cover it.
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
