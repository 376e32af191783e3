//! How many retries a client may add to its load.

use std::sync::atomic::{AtomicU32, Ordering};

/// Retries cost 10 units and calls earn 2, so that in an outage retries add a fifth to the load.
const COST: u32 = 10;
const GAIN: u32 = 2;
/// What an idle client has saved up: 10 retries.
const FULL: u32 = 10 * COST;

/// A token bucket that all calls of a client share.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl Budget {
    /// A call begins.
    pub(crate) fn earn(&self) {
        self.update(|units| Some((units + GAIN).min(FULL)));
    }

    /// Takes one retry out; `false` when the budget is spent.
    pub(crate) fn spend(&self) -> bool {
        self.update(|units| units.checked_sub(COST))
    }

    fn update(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn an_outage_is_multiplied_by_a_fifth_at_most() {
        let budget = Budget::default();
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
        let budget = Budget::default();
        while budget.spend() {}
        for _ in 0..4 {
            budget.earn();
        }
        assert!(!budget.spend());
        budget.earn();
        assert!(budget.spend());
    }
}
