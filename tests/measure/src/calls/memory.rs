//! What a call allocates.

use super::figures::Column;
use super::{Call, Contender, Target};

/// How many calls are counted, once the connection is warm.
const COUNTED: usize = 100;

/// Allocations of one call on a warm connection, the connection's own included, and their bytes.
pub(super) fn columns(contenders: &[Contender], target: &Target, call: Call) -> Vec<Column> {
    let counted = contenders.iter().map(|contender| {
        let mut crew = contender.crew(target, 1);
        crew.repeat(call, 20);
        let info = allocation_counter::measure(|| crew.repeat(call, COUNTED));
        let one = |total: u64| (total as f64 / COUNTED as f64).round();
        (one(info.count_total), one(info.bytes_total))
    });
    let (counts, bytes): (Vec<f64>, Vec<f64>) = counted.unzip();
    vec![Column::exact("allocations", counts), Column::exact("bytes allocated", bytes)]
}
