//! What a call costs in time.
//!
//! The machine is shared, and what others leave of it changes from one moment to the next. So there
//! are many short rounds, and each contender has a turn in each round. A ratio compares a contender
//! with the first one in the same round. The median of the rounds is reported. The order within a
//! round is random, so that no contender always follows the same other one.

use std::time::Duration;

use fastrand::Rng;

use super::Call;
use super::contender::{Crew, Round};
use super::figures::Column;
use super::server::Server;

/// Rounds that are not counted. They open the connections and fill the caches and the allocator.
const WARMING: usize = 2;
const METRICS: [&str; 4] = ["requests/s", "CPU µs", "p50 µs", "p99 µs"];

/// What is measured.
pub(super) struct Speed<'a> {
    pub(super) server: &'a Server,
    pub(super) call: Call,
    pub(super) in_flight: usize,
}

impl Speed<'_> {
    /// The crews take turns; none stands for a contender that takes no part.
    pub(super) fn columns(
        &self,
        mut crews: Vec<Option<Box<dyn Crew>>>,
        rounds: usize,
    ) -> Vec<Column> {
        let mut order: Vec<usize> = (0..crews.len()).collect();
        let mut random = Rng::with_seed(1);
        // For each metric, each contender's rounds.
        let mut values = METRICS.map(|_| vec![Vec::with_capacity(rounds); crews.len()]);
        // The kernel samples its own part at its clock ticks, and a round is too short for a good
        // sample. So the times of all rounds are added up.
        let mut used = vec![[Duration::ZERO; 2]; crews.len()];
        let mut busy = vec![Vec::with_capacity(rounds); crews.len()];
        for round in 0..WARMING + rounds {
            random.shuffle(&mut order);
            for &index in &order {
                let Some(crew) = &mut crews[index] else { continue };
                let server = self.server.cpu();
                let own = crew.round(self.call, self.calls());
                let server = (self.server.cpu() - server).as_secs_f64() / own.time.as_secs_f64();
                if round >= WARMING {
                    for (values, value) in values.iter_mut().zip(figures(&own)) {
                        values[index].push(value);
                    }
                    busy[index].push(100.0 * server);
                    used[index][0] += own.cpu;
                    used[index][1] += own.kernel;
                }
            }
        }
        let kernel = used.iter().zip(&crews).map(|([all, kernel], crew)| {
            crew.iter().map(|_| 100.0 * kernel.div_duration_f64(*all)).collect()
        });
        let kernel = Column::paired("kernel %", &kernel.collect::<Vec<Vec<f64>>>());
        // One that never sleeps is always busy.
        let busy = self.server.sleeps().then(|| Column::paired("server busy %", &busy));
        let paired = METRICS.into_iter().zip(values);
        let paired = paired.map(|(metric, own)| Column::paired(metric, &own));
        paired.chain(busy).chain([kernel]).collect()
    }

    /// How many calls are in a round: as many as take 20 to 50 ms.
    fn calls(&self) -> usize {
        match (self.in_flight, self.call) {
            (1, _) => 200,
            (_, Call::List) => 640,
            _ => 1280,
        }
    }
}

/// The values of one round, in the order of [`METRICS`].
fn figures(round: &Round) -> [f64; METRICS.len()] {
    let calls = round.calls.len();
    let micros = |share: f64| round.calls[(calls as f64 * share) as usize].as_secs_f64() * 1e6;
    [
        calls as f64 / round.time.as_secs_f64(),
        round.cpu.as_secs_f64() * 1e6 / calls as f64,
        micros(0.5),
        micros(0.99),
    ]
}
