//! What a call costs in instructions and in allocations.
//!
//! valgrind counts both, from outside: an allocator that counts would itself be counted, and be timed.

use std::env;
use std::process::Command;

use super::contender::Crew;
use super::figures::Column;
use super::{Call, Contender, Target};

/// How many calls are counted.
const COUNTED: usize = 100;
/// And how many come before them: the connection is there then, and caches are filled.
const WARMING: usize = 20;

/// Of one call over a warm connection: instructions in user space, allocations, and their bytes.
pub(super) fn columns(contenders: &[Contender], target: &Target, call: Call) -> Vec<Column> {
    const METRICS: [&str; 3] = ["instructions", "allocations", "bytes allocated"];
    let missing = |why| METRICS.map(|metric| Column::missing(metric, why)).into();
    if Command::new("valgrind").arg("--version").output().is_err() {
        return missing("valgrind is not installed");
    }
    let one = |contender: &Contender| {
        let instructions = instructions(contender, target, call)?;
        // Of twice as many calls, less those of as many: what comes before the first is in both.
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

/// Is what valgrind counts.
pub(super) fn run(contender: &Contender, target: &Target, call: Call, times: usize) {
    let mut crew = contender.crew(target, 1);
    crew.repeat(call, WARMING);
    counted(&mut *crew, call, times);
}

/// What callgrind is told to count: nothing else, since a TLS handshake costs another number of
/// instructions each time.
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
    let said = valgrind(&options, contender, target, call, COUNTED)?;
    number(said.split_once("Collected : ")?.1)
}

/// Allocations, and their bytes.
fn heap(contender: &Contender, target: &Target, call: Call, times: usize) -> Option<[f64; 2]> {
    let options = ["--tool=memcheck", "--undef-value-errors=no", "--leak-check=no"];
    let said = valgrind(&options, contender, target, call, times)?;
    // "12,345 allocs, 12,300 frees, 1,234,567 bytes allocated"
    let (allocations, bytes) = said.split_once("total heap usage: ")?.1.split_once(" frees, ")?;
    Some([number(allocations)?, number(bytes)?])
}

/// What valgrind says of this program as [`run`].
fn valgrind(
    options: &[&str],
    contender: &Contender,
    target: &Target,
    call: Call,
    times: usize,
) -> Option<String> {
    let output = Command::new("valgrind")
        .args(options)
        .arg(env::current_exe().ok()?)
        .args(["run", contender.name(), call.name(), target.protocol.name()])
        .arg(times.to_string())
        .envs(target.environment())
        .output()
        .ok()?;
    String::from_utf8(output.stderr).ok()
}

/// The number that a text begins with.
fn number(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.replace(',', "").parse().ok()
}
