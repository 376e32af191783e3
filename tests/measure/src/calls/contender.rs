//! A kind of client. Its type is erased, so that clients of several kinds fit into one list.
#![expect(clippy::disallowed_types, reason = "it measures real time")]

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike as _};
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, LocalSet, spawn, spawn_local};

use super::recorded::Recorded;
use super::{Call, Client, Target, Threaded};

/// A kind of client.
#[derive(Clone, Debug)]
pub struct Contender {
    name: String,
    crew: NewCrew,
    /// Not there if the client cannot leave its thread.
    threads: Option<NewCrew>,
    is_recorded: bool,
}

type NewCrew = fn(&Target, usize) -> Box<dyn Crew>;

impl Contender {
    /// Describes that kind of client. It takes no part where there are several threads.
    #[must_use]
    pub fn of<C: Client>() -> Self {
        Self {
            name: C::NAME.to_owned(),
            crew: |target, in_flight| Box::new(Clients::<C>::of_one_thread(target, in_flight)),
            threads: None,
            is_recorded: false,
        }
    }

    /// As [`of`](Self::of), for a client that works on several threads too.
    #[must_use]
    pub fn threaded<C: Threaded>() -> Self {
        let threads: NewCrew =
            |target, in_flight| Box::new(Clients::<C>::of_two_threads(target, in_flight));
        Self { threads: Some(threads), ..Self::of::<C>() }
    }

    /// The same client while what it tells by the crate `tracing` is recorded.
    pub(super) fn recorded(&self) -> Self {
        Self { name: format!("{}, recorded", self.name), is_recorded: true, ..self.clone() }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Makes clients of that kind on a runtime of one thread: one client for each call in flight.
    pub(super) fn crew(&self, target: &Target, in_flight: usize) -> Box<dyn Crew> {
        let crew = (self.crew)(target, in_flight);
        if self.is_recorded { Box::new(Recorded::from(crew)) } else { crew }
    }

    /// As [`crew`](Self::crew), on a runtime of two threads.
    pub(super) fn crew_of_two_threads(
        &self,
        target: &Target,
        in_flight: usize,
    ) -> Option<Box<dyn Crew>> {
        self.threads.map(|crew| crew(target, in_flight))
    }
}

/// Clients of one kind: each has one call in flight at a time.
pub(super) trait Crew {
    /// Makes that many calls, one after the other. It reads no clock: reading would be counted too.
    fn repeat(&mut self, call: Call, times: usize);

    /// Makes that many calls in all, with all clients at once.
    fn round(&mut self, call: Call, times: usize) -> Round;
}

/// What the calls of one round took.
pub(super) struct Round {
    /// From the start of the first call to the end of the last.
    pub(super) time: Duration,
    /// The CPU time of this process.
    pub(super) cpu: Duration,
    /// The part of `cpu` that was spent in the kernel. It is an estimate, since the kernel only
    /// samples it at its clock ticks.
    pub(super) kernel: Duration,
    /// The time of each call, shortest first.
    pub(super) calls: Vec<Duration>,
}

/// Clients of one type. They have a runtime of their own, so that they do not pay for tasks that
/// other clients left behind.
struct Clients<C> {
    runtime: Runtime,
    tasks: LocalSet,
    clients: Vec<C>,
    set_to_work: fn(C, Call, Left) -> JoinHandle<Worked<C>>,
}

impl<C: Client> Clients<C> {
    fn of_one_thread(target: &Target, in_flight: usize) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let set_to_work = |client, call, left| spawn_local(work(client, call, left));
        Self::new(runtime, set_to_work, target, in_flight)
    }

    fn of_two_threads(target: &Target, in_flight: usize) -> Self
    where
        C: Threaded,
    {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let set_to_work = |client: C, call, left| spawn(client.work(call, left));
        Self::new(runtime.expect("a runtime"), set_to_work, target, in_flight)
    }

    fn new(
        runtime: Runtime,
        set_to_work: fn(C, Call, Left) -> JoinHandle<Worked<C>>,
        target: &Target,
        in_flight: usize,
    ) -> Self {
        let clients = runtime.block_on(async {
            let first = C::new(target).await;
            let mut clients = Vec::with_capacity(in_flight);
            for _ in 1..in_flight {
                clients.push(first.another(target).await);
            }
            clients.push(first);
            clients
        });
        Self { runtime, tasks: LocalSet::new(), clients, set_to_work }
    }
}

impl<C: Client> Crew for Clients<C> {
    fn repeat(&mut self, call: Call, times: usize) {
        let client = self.clients.first_mut().expect("a client");
        // Among the tasks of one thread, as awc needs it.
        self.tasks.block_on(&self.runtime, async {
            for _ in 0..times {
                client.call(call).await;
            }
        });
    }

    fn round(&mut self, call: Call, times: usize) -> Round {
        let clients = std::mem::take(&mut self.clients);
        let left = Left::new(times, clients.len());
        let (began, used) = (now(), used());
        let (clients, mut calls) = self.tasks.block_on(&self.runtime, async {
            let tasks = clients.into_iter();
            let tasks: Vec<_> =
                tasks.map(|client| (self.set_to_work)(client, call, left.clone())).collect();
            let (mut clients, mut calls) = (Vec::with_capacity(tasks.len()), Vec::new());
            for task in tasks {
                let (client, own) = task.await.expect("calls that succeed");
                clients.push(client);
                calls.extend(own);
            }
            (clients, calls)
        });
        let time = began.elapsed();
        let [cpu, kernel] = [0, 1].map(|index| self::used()[index].saturating_sub(used[index]));
        self.clients = clients;
        calls.sort_unstable();
        Round { time, cpu, kernel, calls }
    }
}

/// How many calls are left of a round. All tasks draw from one number, so that no task runs out of
/// calls before the others and the same number stays in flight until the end.
#[derive(Clone, Debug)]
pub struct Left {
    calls: Arc<AtomicUsize>,
    /// Twice what a task makes on the average.
    most: usize,
}

impl Left {
    fn new(calls: usize, tasks: usize) -> Self {
        Self { calls: Arc::new(AtomicUsize::new(calls)), most: 2 * calls / tasks }
    }

    fn take(&self) -> bool {
        let taken = self.calls.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1));
        taken.is_ok()
    }
}

/// A client that has made calls, and the time of each call.
pub type Worked<C> = (C, Vec<Duration>);

/// Makes calls until none are left.
pub(super) async fn work<C: Client>(mut client: C, call: Call, left: Left) -> Worked<C> {
    let mut times = Vec::with_capacity(left.most);
    while left.take() {
        let began = now();
        client.call(call).await;
        times.push(began.elapsed());
    }
    (client, times)
}

#[expect(clippy::disallowed_methods, reason = "it measures real time")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// The CPU time of this process, and the part of it that was spent in the kernel.
fn used() -> [Duration; 2] {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("the system's accounts");
    let time = |time: TimeVal| {
        Duration::from_micros(time.num_microseconds().try_into().expect("not negative"))
    };
    let kernel = time(usage.system_time());
    [time(usage.user_time()) + kernel, kernel]
}
