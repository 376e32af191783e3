//! What a call costs in instructions and in allocations.
//!
//! valgrind counts both from outside the process. A counting allocator inside it would add its own
//! instructions to those of the call, and slow down the calls that are timed.

use std::env;
use std::process::{Command, Output};

use super::contender::Crew;
use super::figures::Column;
use super::{Call, Contender, Target};

/// How many calls are counted.
const COUNTED: usize = 100;
/// How many calls come before them and are not counted: they open the connection and fill caches.
const WARMING: usize = 20;

/// Why nothing is counted where valgrind is not installed.
pub(super) const IMPOSSIBLE: &str = "valgrind is not installed";

/// Whether valgrind is installed.
pub(super) fn is_possible() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok()
}

/// What one call costs on an open connection: instructions in user space, allocations, and the
/// bytes allocated.
pub(super) fn columns(contenders: &[Contender], target: &Target, call: Call) -> Vec<Column> {
    const METRICS: [&str; 3] = ["instructions", "allocations", "bytes allocated"];
    let missing = |why| METRICS.map(|metric| Column::missing(metric, why)).into();
    if !is_possible() {
        return missing(IMPOSSIBLE);
    }
    let one = |contender: &Contender| {
        let instructions = instructions(contender, target, call)?;
        // One process makes twice as many calls as the other. Both spend the same before the first
        // counted call, so the difference is what the additional calls cost.
        let heap = [2 * COUNTED, COUNTED].map(|times| heap(contender, target, call, times));
        let [twice, once] = [heap[0]?, heap[1]?];
        let all = [instructions, twice[0] - once[0], twice[1] - once[1]];
        Some(all.map(|all| all / COUNTED as f64))
    };
    let Some(counts) = contenders.iter().map(one).collect::<Option<Vec<[f64; 3]>>>() else {
        return missing("valgrind failed");
    };
    let column = |(index, metric): (usize, _)| {
        Column::exact(metric, counts.iter().map(|own| own[index].round()).collect())
    };
    METRICS.into_iter().enumerate().map(column).collect()
}

/// Runs in a process of its own, under valgrind, and makes the calls that are counted.
pub(super) fn run(contender: &Contender, target: &Target, call: Call, times: usize) {
    let mut crew = contender.crew(target, 1);
    crew.repeat(call, WARMING);
    counted(&mut *crew, call, times);
}

/// callgrind counts the instructions inside this function and no others. A TLS handshake stays
/// outside, since it takes a different number of instructions each time.
#[inline(never)]
fn counted(crew: &mut dyn Crew, call: Call, times: usize) {
    crew.repeat(call, times);
}

fn instructions(contender: &Contender, target: &Target, call: Call) -> Option<f64> {
    let options = [
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
        "--toggle-collect=auth_measure::calls::counts::counted",
    ];
    collected(&valgrind(&options, contender, target, call, COUNTED)?)
}

/// The instructions that callgrind says that it has counted.
pub(super) fn collected(output: &Output) -> Option<f64> {
    number(said(output)?.split_once("Collected : ")?.1)
}

/// The allocations of a whole process, and the bytes allocated.
fn heap(contender: &Contender, target: &Target, call: Call, times: usize) -> Option<[f64; 2]> {
    let options = ["--tool=memcheck", "--undef-value-errors=no", "--leak-check=no"];
    let output = valgrind(&options, contender, target, call, times)?;
    // "12,345 allocs, 12,300 frees, 1,234,567 bytes allocated"
    let (allocations, bytes) =
        said(&output)?.split_once("total heap usage: ")?.1.split_once(" frees, ")?;
    Some([number(allocations)?, number(bytes)?])
}

/// Runs valgrind with a process of this program that calls [`run`].
fn valgrind(
    options: &[&str],
    contender: &Contender,
    target: &Target,
    call: Call,
    times: usize,
) -> Option<Output> {
    Command::new("valgrind")
        .args(options)
        .arg(env::current_exe().ok()?)
        .args(["run", contender.name(), call.name(), target.protocol.name()])
        .arg(times.to_string())
        .envs(target.environment())
        .output()
        .ok()
}

/// What valgrind prints.
fn said(output: &Output) -> Option<&str> {
    str::from_utf8(&output.stderr).ok()
}

/// The number at the beginning of a text.
fn number(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.replace(',', "").parse().ok()
}
