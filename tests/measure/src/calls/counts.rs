//! What a call costs in instructions and in allocations.
//!
//! valgrind counts both, from outside: an allocator that counts would itself be counted, and be timed.

use std::env;
use std::process::Command;

use super::figures::Column;
use super::{Call, Contender, Target};

/// How many calls are counted, beside as many that are not.
const COUNTED: usize = 100;

/// Of one call over a warm connection: instructions in user space, allocations, and their bytes.
pub(super) fn columns(contenders: &[Contender], target: &Target, call: Call) -> Vec<Column> {
    const METRICS: [&str; 3] = ["instructions", "allocations", "bytes allocated"];
    let missing = |why| METRICS.map(|metric| Column::missing(metric, why)).into();
    if Command::new("valgrind").arg("--version").output().is_err() {
        return missing("valgrind is not installed");
    }
    // Of twice as many calls, less those of as many: what comes before the first is in both.
    let one = |contender: &Contender| {
        let [twice, once] =
            [2 * COUNTED, COUNTED].map(|times| count(contender, target, call, times));
        let (twice, once) = (twice?, once?);
        Some([0, 1, 2].map(|index| (twice[index] - once[index]) / COUNTED as f64))
    };
    let Some(counts) = contenders.iter().map(one).collect::<Option<Vec<[f64; 3]>>>() else {
        return missing("valgrind failed");
    };
    let column = |(index, metric): (usize, _)| {
        Column::exact(metric, counts.iter().map(|own| own[index].round()).collect())
    };
    METRICS.into_iter().enumerate().map(column).collect()
}

fn count(contender: &Contender, target: &Target, call: Call, times: usize) -> Option<[f64; 3]> {
    let run = |options: &[&str]| {
        let output = Command::new("valgrind")
            .args(options)
            .arg(env::current_exe().ok()?)
            .args(["run", contender.name(), call.name(), target.protocol.name()])
            .arg(times.to_string())
            .envs(target.environment())
            .output()
            .ok()?;
        String::from_utf8(output.stderr).ok()
    };
    let instructions = run(&["--tool=callgrind", "--callgrind-out-file=/dev/null"])?;
    let instructions = number(instructions.split_once("Collected : ")?.1)?;
    let heap = run(&["--tool=memcheck", "--undef-value-errors=no", "--leak-check=no"])?;
    // "12,345 allocs, 12,300 frees, 1,234,567 bytes allocated"
    let (allocations, bytes) = heap.split_once("total heap usage: ")?.1.split_once(" frees, ")?;
    Some([instructions, number(allocations)?, number(bytes)?])
}

/// The number that a text begins with.
fn number(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.replace(',', "").parse().ok()
}
