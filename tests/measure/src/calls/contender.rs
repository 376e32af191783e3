//! A kind of client without its type, so that there can be a list of them.
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
    /// That kind.
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

    /// A client for that many calls in flight.
    pub(super) fn crew(&self, target: &Target, in_flight: usize) -> Box<dyn Crew> {
        (self.crew)(target, in_flight)
    }
}

/// One client, and a call in flight for each of its clones.
pub(super) trait Crew {
    /// Makes so many calls, one after the other, and looks at no clock.
    fn repeat(&mut self, call: Call, times: usize);

    /// Makes so many calls, all clones at once.
    fn round(&mut self, call: Call, times: usize) -> Round;
}

/// What some calls took.
pub(super) struct Round {
    /// All of them.
    pub(super) time: Duration,
    /// What this process has used of a processor.
    pub(super) cpu: Duration,
    /// The kernel's part of that, of which nobody knows better than what its ticks have come upon.
    pub(super) kernel: Duration,
    /// Each, sorted.
    pub(super) calls: Vec<Duration>,
}

/// They have a runtime of their own, so that nobody pays for what another left behind.
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

/// Makes calls while there are any left. All take from the same number, so that as many are in
/// flight until the end.
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

/// What this process has used of a processor, and the kernel's part of that.
fn used() -> [Duration; 2] {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("the system's accounts");
    let time = |time: TimeVal| {
        Duration::from_micros(time.num_microseconds().try_into().expect("not negative"))
    };
    let kernel = time(usage.system_time());
    [time(usage.user_time()) + kernel, kernel]
}
