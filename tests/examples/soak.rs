//! A soak: many tasks, mixed calls, a server that fails every fifth time.
//!
//! `cargo run --release -p auth-tests --example soak -- --seconds 60` ends with what was counted,
//! and with 1 if a promise did not hold: a call past its deadline, a plain POST that arrived twice,
//! a wrong success, memory or sockets that grow, more load than the retry budget allows.
//!
//! The calls share one client over two threads, each with a runtime of its own, so that what a
//! thread's scheduler adds to a deadline can be told from what the client adds; the server has a
//! third.
#![expect(clippy::disallowed_types, reason = "a soak takes real time")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints")]

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use auth_core::{Call, Client, Provider, endpoint};
use auth_tests::server::{Reply, Seen, Server};
use serde::Deserialize;
use tokio::runtime::Builder;

const TASKS: usize = 256;
const THREADS: usize = 2;
const DEADLINE: Duration = Duration::from_millis(1500);
/// What the scheduler may add to a deadline, beside the time for which the machine did not run the
/// thread at all: a virtual machine's cores are lent, and taken away for tenths of a second.
const SCHEDULING: Duration = Duration::from_millis(50);
const PROBE: Duration = Duration::from_millis(5);

#[derive(Clone)]
struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Deserialize)]
struct Echo {
    id: u64,
}

trait Echoes: Provider {
    /// Reads.
    #[endpoint(method = GET, path = "/echo/<id>")]
    fn get(&self, id: u64) -> Call<Echo>;

    /// Makes it so, however often.
    #[endpoint(method = PUT, path = "/echo/<id>", json = {})]
    fn put(&self, id: u64) -> Call<Echo>;

    /// Makes another one each time.
    #[endpoint(method = POST, path = "/echo/<id>", json = {})]
    fn post(&self, id: u64) -> Call<Echo>;

    /// Makes one for each key.
    #[endpoint(method = POST, path = "/keyed/<id>", idempotency_key = "idempotency-key")]
    fn keyed(&self, id: u64) -> Call<Echo>;
}

impl Echoes for Api {}

#[derive(Default)]
struct Counts {
    calls: AtomicU64,
    requests: AtomicU64,
    late: AtomicU64,
    wrong: AtomicU64,
    outcomes: Mutex<BTreeMap<String, u64>>,
    /// The plain POST of each task that arrived last: a task makes one call after the other, so a
    /// second arrival is one of the same number. What counts must not itself grow, or wait.
    posts: Vec<AtomicU64>,
    twice: AtomicU64,
    /// The most that a call ran past its deadline, in milliseconds.
    overrun: AtomicU64,
}

fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let seconds = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => 60,
        ["--seconds", seconds] => seconds.parse().unwrap_or(60),
        _ => {
            eprintln!("usage: soak [--seconds N]");
            return ExitCode::FAILURE;
        }
    };
    match soak(Duration::from_secs(seconds)) {
        Ok(broken) if broken.is_empty() => ExitCode::SUCCESS,
        Ok(broken) => {
            eprintln!("broken: {}", broken.join(", "));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn soak(length: Duration) -> Result<Vec<&'static str>, Box<dyn std::error::Error>> {
    let posts = (0..TASKS).map(|_| AtomicU64::default()).collect();
    let counts = Arc::new(Counts { posts, ..Counts::default() });
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let server = runtime.block_on(Server::answering({
        let counts = Arc::clone(&counts);
        move |seen| answer(seen, &counts)
    }));
    let client = Client::builder(server.url())
        .deadline(DEADLINE)
        .attempt_timeout(Duration::from_millis(500))
        .build()?;
    let api = Api(client);
    let end = now() + length;
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| {
            let (api, counts) = (api.clone(), Arc::clone(&counts));
            std::thread::spawn(move || {
                let runtime = Builder::new_current_thread().enable_all().build()?;
                runtime.block_on(work_all(&api, &counts, thread, end))
            })
        })
        .collect();

    let part = length / 6;
    std::thread::sleep(part);
    let first = resources();
    std::thread::sleep(length - 2 * part);
    let last = resources();
    let stalled: Vec<_> =
        threads.into_iter().filter_map(|thread| thread.join().ok().and_then(Result::ok)).collect();
    Ok(report(&counts, first, last, &stalled))
}

/// The calls of one thread, and for how many milliseconds it stood still; a panic is an error.
async fn work_all(
    api: &Api,
    counts: &Arc<Counts>,
    thread: usize,
    end: Instant,
) -> std::io::Result<u64> {
    let stalled = Arc::<AtomicU64>::default();
    let probe = tokio::spawn(probe(Arc::clone(&stalled)));
    let tasks: Vec<_> = (thread..TASKS)
        .step_by(THREADS)
        .map(|task| (api.clone(), Arc::clone(counts), Arc::clone(&stalled), task))
        .map(|(api, counts, stalled, task)| tokio::spawn(work(api, counts, stalled, task, end)))
        .collect();
    for task in tasks {
        task.await?;
    }
    probe.abort();
    Ok(stalled.load(Ordering::Relaxed))
}

async fn work(api: Api, counts: Arc<Counts>, stalled: Arc<AtomicU64>, task: usize, end: Instant) {
    let mut random = fastrand::Rng::with_seed(task as u64);
    let mut number = 0;
    while now() < end {
        number += 1;
        let id = (task as u64) << 32 | number;
        let call = match random.u8(..4) {
            0 => api.get(id),
            1 => api.put(id),
            2 => api.post(id),
            _ => api.keyed(id),
        };
        count(&counts.calls);
        let stalled_before = stalled.load(Ordering::Relaxed);
        let began = now();
        let result = call.await;
        let mut overrun = began.elapsed().saturating_sub(DEADLINE);
        if overrun > SCHEDULING {
            // The machine may have stood still meanwhile: the probe says for how long.
            pause(2 * PROBE).await;
            let stalled = stalled.load(Ordering::Relaxed) - stalled_before;
            overrun = overrun.saturating_sub(Duration::from_millis(stalled));
        }
        if overrun > SCHEDULING {
            count(&counts.late);
        }
        let overrun = u64::try_from(overrun.as_millis()).unwrap_or(u64::MAX);
        counts.overrun.fetch_max(overrun, Ordering::Relaxed);
        let outcome = match result {
            Ok(echo) => {
                if echo.id != id {
                    count(&counts.wrong);
                }
                "success".to_owned()
            }
            Err(error) => format!("{} {:?}", error.kind().name(), error.outcome()),
        };
        *counts
            .outcomes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(outcome)
            .or_default() += 1;
    }
}

/// Sleeps, and measures how much too late it is woken: what its thread adds to any deadline.
async fn probe(stalled: Arc<AtomicU64>) {
    loop {
        let began = now();
        pause(PROBE).await;
        // A timer counts whole milliseconds, and is right when it is one late.
        let lag = began.elapsed().saturating_sub(PROBE + Duration::from_millis(1)).as_millis();
        stalled.fetch_add(u64::try_from(lag).unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

/// Every fifth answer goes wrong, one way or another.
fn answer(seen: &Seen, counts: &Counts) -> Reply {
    count(&counts.requests);
    let id = seen.line().rsplit('/').next().unwrap_or_default();
    if seen.line().starts_with("POST /echo/") {
        let id: u64 = id.parse().unwrap_or_default();
        let task = usize::try_from(id >> 32).unwrap_or_default();
        if counts.posts.get(task).is_some_and(|last| last.swap(id, Ordering::Relaxed) == id) {
            count(&counts.twice);
        }
    }
    let well = Reply::json(200, &format!("{{\"id\":{id}}}"));
    if fastrand::u8(..5) != 0 {
        return well;
    }
    match fastrand::u8(..8) {
        0 => Reply::answer(503, &[], ""),
        1 => Reply::answer(500, &[], "{}"),
        2 => Reply::nothing().reset(),
        3 => Reply::nothing().close(),
        4 => Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{").close(),
        5 => Reply::nothing().wait(Duration::from_millis(700)).close(),
        6 => Reply::answer(404, &[], "{}"),
        _ => Reply::json(200, "not json"),
    }
}

fn report(
    counts: &Counts,
    first: (u64, usize),
    last: (u64, usize),
    stalled: &[u64],
) -> Vec<&'static str> {
    let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    let (calls, requests) = (read(&counts.calls), read(&counts.requests));
    let (late, wrong) = (read(&counts.late), read(&counts.wrong));
    let (twice, overrun) = (read(&counts.twice), read(&counts.overrun));
    let load = requests as f64 / calls.max(1) as f64;
    println!("{calls} calls, {requests} requests ({load:.3} for each call)");
    for (outcome, number) in &*counts.outcomes.lock().unwrap_or_else(PoisonError::into_inner) {
        println!("  {number:>8} {outcome}");
    }
    println!("the longest call ran {overrun} ms past its deadline of {DEADLINE:?}");
    let panics = THREADS - stalled.len();
    println!("the threads stood still for {stalled:?} ms");
    println!(
        "{late} past their deadline, {wrong} wrong, {twice} plain POSTs twice, {panics} threads panicked"
    );
    println!("memory {} KiB then {} KiB, open files {} then {}", first.0, last.0, first.1, last.1);

    let mut broken = Vec::new();
    for (is_broken, promise) in [
        (panics > 0, "a task panicked"),
        (late > 0, "a call ran past its deadline"),
        (wrong > 0, "a success was wrong"),
        (twice > 0, "a plain POST arrived twice"),
        (load > 1.25, "retries added more than a quarter to the load"),
        (last.0 > first.0 + 16 * 1024, "memory grew"),
        (last.1 > first.1 + TASKS, "open files grew"),
    ] {
        if is_broken {
            broken.push(promise);
        }
    }
    broken
}

/// Resident memory in KiB and open files, where the system tells.
fn resources() -> (u64, usize) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let memory = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    let files = std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
    (memory.unwrap_or(0), files)
}

#[expect(clippy::disallowed_methods, reason = "a soak takes real time")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "a soak takes real time")]
async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}
