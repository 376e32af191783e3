//! A kind of client. Its type is erased, so that clients of several kinds fit into one list.
#![expect(clippy::disallowed_types, reason = "it measures real time")]

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike as _};
use tokio::runtime::{Builder, Runtime};
use tokio::task::{LocalSet, spawn_local};

use super::{Call, Client, Target};

/// A kind of client.
#[derive(Clone, Copy, Debug)]
pub struct Contender {
    name: &'static str,
    crew: fn(&Target, usize) -> Box<dyn Crew>,
}

impl Contender {
    /// Describes that kind of client.
    #[must_use]
    pub const fn of<C: Client>() -> Self {
        Self {
            name: C::NAME,
            crew: |target, in_flight| Box::new(Clients::<C>::new(target, in_flight)),
        }
    }

    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// Makes clients of that kind: one for each call in flight.
    pub(super) fn crew(&self, target: &Target, in_flight: usize) -> Box<dyn Crew> {
        (self.crew)(target, in_flight)
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
}

impl<C: Client> Clients<C> {
    fn new(target: &Target, in_flight: usize) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let clients = runtime.block_on(async {
            let first = C::new(target).await;
            let mut clients = Vec::with_capacity(in_flight);
            for _ in 1..in_flight {
                clients.push(first.another(target).await);
            }
            clients.push(first);
            clients
        });
        Self { runtime, tasks: LocalSet::new(), clients }
    }
}

impl<C: Client> Crew for Clients<C> {
    fn repeat(&mut self, call: Call, times: usize) {
        let client = self.clients.first_mut().expect("a client");
        self.runtime.block_on(async {
            for _ in 0..times {
                client.call(call).await;
            }
        });
    }

    fn round(&mut self, call: Call, times: usize) -> Round {
        let clients = std::mem::take(&mut self.clients);
        let each = 2 * times / clients.len();
        let left = Rc::new(Cell::new(times));
        let (began, used) = (now(), used());
        let (clients, mut calls) = self.tasks.block_on(&self.runtime, async {
            let tasks = clients.into_iter().map(|client| {
                spawn_local(work(client, call, Rc::clone(&left), Vec::with_capacity(each)))
            });
            let tasks: Vec<_> = tasks.collect();
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

/// Makes calls until none are left. All tasks draw from one shared number of calls, so that no task
/// runs out of calls before the others and the same number stays in flight until the end.
async fn work<C: Client>(
    mut client: C,
    call: Call,
    left: Rc<Cell<usize>>,
    mut times: Vec<Duration>,
) -> (C, Vec<Duration>) {
    while let Some(rest) = left.get().checked_sub(1) {
        left.set(rest);
        let began = now();
        client.call(call).await;
        times.push(began.elapsed());
    }
    (client, times)
}

#[expect(clippy::disallowed_methods, reason = "it measures real time")]
fn now() -> Instant {
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
