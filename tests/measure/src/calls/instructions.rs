//! What a call costs in instructions.

use std::env;
use std::process::Command;

use super::figures::Column;
use super::{Call, Contender, Target};

/// How many calls are counted by callgrind, beside as many that are not.
const COUNTED: usize = 100;

/// Instructions in user space of one call: of twice as many calls, less those of as many.
pub(super) fn column(contenders: &[Contender], target: &Target, call: Call) -> Column {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Column::missing("instructions", "valgrind is not installed");
    }
    let one = |contender: &Contender| {
        let count = |times| count(contender, target, call, times);
        Some((count(2 * COUNTED)? - count(COUNTED)?) / COUNTED as f64)
    };
    contenders.iter().map(one).collect::<Option<_>>().map_or_else(
        || Column::missing("instructions", "callgrind failed"),
        |counts| Column::exact("instructions", counts),
    )
}

fn count(contender: &Contender, target: &Target, call: Call, times: usize) -> Option<f64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe().ok()?)
        .args(["run", contender.name(), call.name(), target.protocol.name(), &times.to_string()])
        .envs(target.environment())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stderr).ok()?;
    text.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}
