//! A kind of client without its type, so that there can be a list of them.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};
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
    /// All of them, of the thread that makes them.
    pub(super) cpu: Duration,
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
        let (began, cpu) = (now(), cpu());
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
        let (time, cpu) = (began.elapsed(), self::cpu() - cpu);
        self.clients = clients;
        calls.sort_unstable();
        Round { time, cpu, calls }
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

/// What this thread has used of a processor, in user space and in the kernel.
fn cpu() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).expect("not negative")
}
