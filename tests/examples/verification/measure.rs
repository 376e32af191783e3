//! Time, allocations and instructions of several ways to do the same.
#![expect(clippy::disallowed_types, reason = "it measures real time")]

use std::env;
use std::hint::black_box;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::fixture::Way;

/// How often each is run between two readings of the clock.
const ROUND: u32 = 200;
const ROUNDS: usize = 60;
/// How often each is run for its instructions, and twice as often for the difference.
const COUNTED: u32 = 200;

/// Runs the ways by turns and prints a table, with ratios to the first of them.
///
/// With a name and a number as arguments, it only runs that way so often: so it calls itself.
/// `environment` is what such a process is given.
pub(crate) fn compare(ways: &[(&str, Way)], environment: &[(&str, &str)]) {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [name, times] = arguments.as_slice() {
        let (_, way) = ways.iter().find(|(own, _)| own == name).expect("a way");
        return repeat(times.parse().expect("a number"), way);
    }
    let times = interleaved(ways);
    println!(
        "{:<16} {:>8} {:>6} {:>13} {:>6} {:>11} {:>6} {:>11}",
        "", "µs", "ratio", "instructions", "ratio", "allocations", "bytes", "two threads"
    );
    let mut base = None;
    for ((name, way), time) in ways.iter().zip(times) {
        let memory = allocation_counter::measure(|| repeat(ROUND, way));
        let instructions = instructions(name, environment);
        let (base_time, base_instructions) = *base.get_or_insert((time, instructions));
        let (count, ratio) = match (instructions, base_instructions) {
            (Some(own), Some(base)) => {
                (own.to_string(), format!("{:.3}", own as f64 / base as f64))
            }
            _ => ("no valgrind".to_owned(), String::new()),
        };
        println!(
            "{name:<16} {:>8.2} {:>6.3} {count:>13} {ratio:>6} {:>11} {:>6} {:>11.2}",
            time.as_secs_f64() * 1e6,
            time.as_secs_f64() / base_time.as_secs_f64(),
            memory.count_total / u64::from(ROUND),
            memory.bytes_total / u64::from(ROUND),
            on_two_threads(way),
        );
    }
}

fn repeat(times: u32, way: &Way) {
    for _ in 0..times {
        black_box(way());
    }
}

/// The time that each takes, the fastest of many short rounds by turns: what slows a round down is
/// the machine.
fn interleaved(ways: &[(&str, Way)]) -> Vec<Duration> {
    let mut fastest = vec![Duration::MAX; ways.len()];
    for _ in 0..ROUNDS {
        for ((_, way), fastest) in ways.iter().zip(&mut fastest) {
            let began = now();
            repeat(ROUND, way);
            *fastest = (*fastest).min(began.elapsed() / ROUND);
        }
    }
    fastest
}

/// How many times as much two threads get done, in the best of many short rounds.
fn on_two_threads(way: &Way) -> f64 {
    let timed = || {
        let began = now();
        repeat(ROUND, way);
        began.elapsed()
    };
    let pair = || {
        let began = now();
        thread::scope(|scope| {
            scope.spawn(|| repeat(ROUND, way));
            repeat(ROUND, way);
        });
        began.elapsed()
    };
    let fastest = |run: &dyn Fn() -> Duration| (0..ROUNDS).map(|_| run()).min().expect("rounds");
    2.0 * fastest(&timed).as_secs_f64() / fastest(&pair).as_secs_f64()
}

/// The instructions of one run: a process of its own, counted by callgrind, so that the difference
/// between twice as many runs and as many is theirs alone.
fn instructions(name: &str, environment: &[(&str, &str)]) -> Option<u64> {
    let count = |times: u32| {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(env::current_exe().ok()?)
            .args([name, &times.to_string()])
            .envs(environment.iter().copied())
            .output()
            .ok()?;
        let text = String::from_utf8(output.stderr).ok()?;
        text.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<u64>().ok())
    };
    Some(count(2 * COUNTED)?.saturating_sub(count(COUNTED)?) / u64::from(COUNTED))
}

#[expect(clippy::disallowed_methods, reason = "it measures real time")]
fn now() -> Instant {
    Instant::now()
}
