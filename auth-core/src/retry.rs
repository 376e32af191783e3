//! Which failures are tried again, and after which wait. The loop itself is in `send`.

mod backoff;
mod budget;
mod policy;
mod retry_after;

pub use self::backoff::Backoff;
pub(crate) use self::budget::Budget;
pub use self::budget::RetryBudget;
pub use self::policy::RetryPolicy;
pub use self::retry_after::RetryAfterUnit;
pub(crate) use self::retry_after::retry_after;
