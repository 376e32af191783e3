//! What is measured, and how it is shown.

use std::process::Command;
use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::task::LocalSet;

use crate::callers::{Call, Caller, Client, Protocol, Target};
use crate::certificate::Certificate;
use crate::server::Process;

/// How many calls are counted by callgrind, beside as many that are not.
const COUNTED: usize = 100;
const MANY: usize = 64;

/// One number.
#[derive(Serialize)]
struct Figure {
    client: &'static str,
    call: &'static str,
    protocol: &'static str,
    in_flight: usize,
    metric: &'static str,
    value: f64,
    /// To reqwest by hand, for the same call over the same protocol.
    ratio: f64,
}

#[derive(Default)]
pub(crate) struct Figures(Vec<Figure>);

/// What a way to call is asked about.
type Row = (Call, Protocol);

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn block_on(work: impl Future<Output = ()>) {
    LocalSet::new().run_until(work).await;
}

impl Figures {
    pub(crate) fn measure(
        server: &Process,
        certificate: &Certificate,
        is_quick: bool,
        only: Option<Protocol>,
    ) -> Self {
        let mut figures = Self::default();
        for (&protocol, port) in Protocol::ALL.iter().zip(server.ports) {
            if only.is_some_and(|only| only != protocol) {
                continue;
            }
            let target = Target::new(port, protocol, certificate.clone());
            for &call in Call::ALL {
                figures.memory(&target, (call, protocol));
                for in_flight in [1, MANY] {
                    let rounds = if is_quick { 2 } else { 8 };
                    figures.speed(&target, (call, protocol), in_flight, rounds);
                }
                if !is_quick {
                    figures.instructions(port, certificate, (call, protocol));
                }
            }
        }
        figures
    }

    /// Adds a metric, one value for each client.
    fn add(
        &mut self,
        (call, protocol): Row,
        in_flight: usize,
        metric: &'static str,
        values: &[f64],
    ) {
        for (client, value) in Client::ALL.iter().zip(values) {
            self.0.push(Figure {
                client: client.name(),
                call: call.name(),
                protocol: protocol.name(),
                in_flight,
                metric,
                value: *value,
                ratio: value / values[0],
            });
        }
    }

    /// Allocations of one call on a warm connection, the connection's own included.
    fn memory(&mut self, target: &Target, row: Row) {
        let (mut counts, mut bytes) = (Vec::new(), Vec::new());
        for &client in Client::ALL {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            let mut caller = runtime.block_on(Caller::new(client, target));
            let mut calls = |times: usize| {
                let info = allocation_counter::measure(|| {
                    runtime.block_on(async {
                        for _ in 0..times {
                            caller.call(row.0).await;
                        }
                    });
                });
                (info.count_total as f64, info.bytes_total as f64)
            };
            calls(20);
            let (count, total) = calls(100);
            counts.push((count / 100.0).round());
            bytes.push((total / 100.0).round());
        }
        self.add(row, 1, "allocations", &counts);
        self.add(row, 1, "bytes allocated", &bytes);
    }

    /// Requests in a second, the best of some rounds by turns: what slows a round is the machine. And
    /// how long one takes, over all rounds.
    fn speed(&mut self, target: &Target, row: Row, in_flight: usize, rounds: usize) {
        let calls = if in_flight == 1 { 400 } else { 3000 };
        let mut best = vec![0_f64; Client::ALL.len()];
        let mut times: Vec<Vec<Duration>> = vec![Vec::new(); Client::ALL.len()];
        block_on(async {
            let mut workers = Vec::new();
            for &client in Client::ALL {
                let first = Caller::new(client, target).await;
                let mut own = Vec::new();
                for _ in 1..in_flight {
                    own.push(first.another(target).await);
                }
                own.push(first);
                workers.push(own);
            }
            for round in 0..=rounds {
                for (index, own) in workers.iter_mut().enumerate() {
                    let began = now();
                    let tasks = std::mem::take(own).into_iter().map(|mut caller| {
                        tokio::task::spawn_local(async move {
                            let mut times = Vec::with_capacity(calls / in_flight);
                            for _ in 0..calls / in_flight {
                                let began = now();
                                caller.call(row.0).await;
                                times.push(began.elapsed());
                            }
                            (caller, times)
                        })
                    });
                    let tasks: Vec<_> = tasks.collect();
                    let mut taken = Vec::new();
                    for task in tasks {
                        let (caller, own_times) = task.await.expect("calls that succeed");
                        own.push(caller);
                        taken.extend(own_times);
                    }
                    let rate = taken.len() as f64 / began.elapsed().as_secs_f64();
                    // The first round warms connections up.
                    if round > 0 {
                        best[index] = best[index].max(rate);
                        times[index].extend(taken);
                    }
                }
            }
        });
        self.add(row, in_flight, "requests/s", &best);
        for (metric, share) in [("p50 µs", 0.5), ("p99 µs", 0.99)] {
            let values: Vec<f64> = times.iter_mut().map(|times| quantile(times, share)).collect();
            self.add(row, in_flight, metric, &values);
        }
    }

    /// Instructions in user space of one call: of twice as many calls, less those of as many.
    fn instructions(&mut self, port: u16, certificate: &Certificate, row: Row) {
        let count = |client: Client, times: usize| {
            let output = Command::new("valgrind")
                .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
                .arg(std::env::current_exe().ok()?)
                .args(["run", client.name(), row.0.name(), row.1.name(), &times.to_string()])
                .env("PORT", port.to_string())
                .envs(certificate.environment())
                .output()
                .ok()?;
            let text = String::from_utf8(output.stderr).ok()?;
            text.lines()
                .find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<f64>().ok())
        };
        let one =
            |client| Some((count(client, 2 * COUNTED)? - count(client, COUNTED)?) / COUNTED as f64);
        if let Some(values) =
            Client::ALL.iter().map(|client| one(*client)).collect::<Option<Vec<_>>>()
        {
            self.add(row, 1, "instructions", &values);
        } else {
            println!("no instructions: is valgrind installed?");
        }
    }

    pub(crate) fn print(&self) {
        let mut last = None;
        for figure in self.0.iter().filter(|figure| figure.client == Client::HandReqwest.name()) {
            let table = (figure.protocol, figure.call);
            if last.replace(table) != Some(table) {
                println!("\n{}, {}", figure.protocol, figure.call);
                print!("{:<22}", "");
                Client::ALL.iter().for_each(|client| print!(" {:>22}", client.name()));
                println!();
            }
            print!("{:<22}", format!("{} ({})", figure.metric, figure.in_flight));
            let same = |other: &&Figure| {
                (other.protocol, other.call) == table
                    && (other.metric, other.in_flight) == (figure.metric, figure.in_flight)
            };
            for own in self.0.iter().filter(same) {
                print!(" {:>13.0} ({:>6.3})", own.value, own.ratio);
            }
            println!();
        }
    }

    pub(crate) fn write(&self, path: &str) {
        let json = serde_json::to_vec_pretty(&self.0).expect("JSON");
        std::fs::write(path, json).expect("a file");
        println!("\nwritten to {path}");
    }
}

fn quantile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let index = (times.len() as f64 * share) as usize;
    times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1e6)
}

#[expect(clippy::disallowed_methods, reason = "it measures real time")]
fn now() -> Instant {
    Instant::now()
}
