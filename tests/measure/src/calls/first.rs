//! What it costs a new process to come to its first answer.
//!
//! Each process builds one client and makes one call. The client trusts what the platform trusts,
//! as by default, so that the platform's root certificates are read.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::{env, fs};

use fastrand::Rng;

use super::contender::now;
use super::counts;
use super::figures::{Column, median};
use super::target::Roots;
use super::{Call, Contender, Target};

/// How many processes of each client are counted. Their handshakes differ a little.
const COUNTED: usize = 5;
/// The name of a client that does nothing.
const NOBODY: &str = "nobody";

/// Processes that build their first client.
pub(super) struct First<'a> {
    target: &'a Target,
    roots: PathBuf,
}

impl<'a> First<'a> {
    /// Writes the root certificates to a file, which is removed with this value.
    pub(super) fn new(target: &'a Target) -> Self {
        let roots = env::temp_dir().join(format!("roots-{}.pem", target.port()));
        target.certificate.write_platform(&roots);
        Self { target, roots }
    }

    /// The times from the start until the client is built, and until the call is answered.
    pub(super) fn times(&self, contenders: &[Contender], rounds: usize) -> Vec<Column> {
        const METRICS: [&str; 2] = ["built µs", "answer µs"];
        let mut order: Vec<usize> = (0..contenders.len()).collect();
        let mut random = Rng::with_seed(1);
        let mut values = METRICS.map(|_| vec![Vec::with_capacity(rounds); contenders.len()]);
        for _ in 0..rounds {
            random.shuffle(&mut order);
            for &index in &order {
                let program = Command::new(env::current_exe().expect("a path"));
                let said = self.run(program, contenders[index].name(), 1).stdout;
                let said = String::from_utf8(said).expect("text");
                for (values, micros) in values.iter_mut().zip(said.split_whitespace()) {
                    values[index].push(micros.parse().expect("a number"));
                }
            }
        }
        METRICS.into_iter().zip(values).map(|(metric, own)| Column::paired(metric, &own)).collect()
    }

    /// The instructions of all threads until the client is built, and until the call is answered.
    /// Those of a process that builds no client are left out.
    pub(super) fn instructions(&self, contenders: &[Contender]) -> Vec<Column> {
        const METRICS: [&str; 2] = ["built: instructions", "answer: instructions"];
        let missing = |why| METRICS.map(|metric| Column::missing(metric, why)).into();
        if !counts::is_possible() {
            return missing(counts::IMPOSSIBLE);
        }
        let Some(nothing) = self.counted(NOBODY, 0) else { return missing("valgrind failed") };
        let column = |calls: usize| {
            let counts =
                contenders.iter().map(|own| Some(self.counted(own.name(), calls)? - nothing));
            counts.collect::<Option<Vec<f64>>>().map_or_else(
                || Column::missing(METRICS[calls], "valgrind failed"),
                |counts| Column::exact(METRICS[calls], counts),
            )
        };
        [0, 1].map(column).into()
    }

    /// The instructions of a process with that client and so many calls: the median of some.
    fn counted(&self, name: &str, calls: usize) -> Option<f64> {
        let one = |_| {
            let mut valgrind = Command::new("valgrind");
            valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
            valgrind.arg(env::current_exe().ok()?);
            counts::collected(&self.run(valgrind, name, calls))
        };
        (0..COUNTED).map(one).collect::<Option<Vec<f64>>>().map(median)
    }

    fn run(&self, mut program: Command, name: &str, calls: usize) -> Output {
        let output = program
            .args(["begin", name, self.target.protocol.name()])
            .arg(calls.to_string())
            .envs(self.target.environment())
            .env("SSL_CERT_FILE", &self.roots)
            .env_remove("SSL_CERT_DIR")
            .output()
            .expect("a process");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }
}

impl Drop for First<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.roots);
    }
}

/// Runs in a process of its own: builds a client of that contender, makes the first call if there is
/// to be one, and prints the times in microseconds.
pub(super) fn begin(contenders: &[Contender], name: &str, target: Target, calls: usize) {
    if name == NOBODY {
        return;
    }
    let target = Target { roots: Roots::Platform, ..target };
    let contender = contenders.iter().find(|own| own.name() == name).expect("a client");
    let began = now();
    let mut crew = contender.crew(&target, 1);
    let built = began.elapsed();
    crew.repeat(Call::Create, calls);
    println!("{} {}", built.as_micros(), began.elapsed().as_micros());
}
