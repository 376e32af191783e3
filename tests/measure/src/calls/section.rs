//! Measures a section.

use super::figures::Figures;
use super::first::First;
use super::speed::Speed;
use super::{Call, Contender, Protocol, Section, Server, Target, counts};

/// Each contender, and the same one while it is recorded.
pub(super) fn with_recorded(contenders: &[Contender]) -> Vec<Contender> {
    contenders.iter().flat_map(|own| [own.clone(), own.recorded()]).collect()
}

impl Section {
    /// The protocols that are measured unless the command line names others. What recording costs
    /// is the same over each of them.
    pub(super) fn protocols(self, all: &[Protocol]) -> &[Protocol] {
        if self == Self::Telemetry { &all[..1] } else { all }
    }

    /// Prints the tables and gives their figures.
    pub(super) fn measure(
        self,
        contenders: &[Contender],
        protocols: &[Protocol],
        is_quick: bool,
    ) -> Figures {
        // Not the crates of `tests/peers`: the subscriber is no part of how their READMEs show them.
        let contenders = match self {
            Self::Telemetry => with_recorded(&super::contenders()),
            _ => contenders.to_vec(),
        };
        let run = Run { server: self.server(), contenders, is_quick };
        let mut figures = Figures::new(&run.contenders);
        for &protocol in protocols {
            let target = run.server.target(protocol);
            for &call in self.calls() {
                figures.begin(call, protocol);
                match self {
                    Self::Calls | Self::Telemetry => run.calls(&target, call, &mut figures),
                    Self::Threads => run.threads(&target, call, &mut figures),
                    Self::First => run.first(&target, &mut figures),
                }
            }
        }
        figures
    }

    /// A server that never sleeps, unless the client has several threads: two cores have room for
    /// one of each.
    fn server(self) -> Server {
        match self {
            Self::Calls | Self::Telemetry => Server::start_awake(),
            Self::Threads | Self::First => Server::start(),
        }
    }

    fn calls(self) -> &'static [Call] {
        match self {
            Self::Calls | Self::Threads => Call::ALL,
            Self::First | Self::Telemetry => &[Call::Create],
        }
    }
}

/// What all tables of one run have in common.
struct Run {
    server: Server,
    contenders: Vec<Contender>,
    is_quick: bool,
}

impl Run {
    fn calls(&self, target: &Target, call: Call, figures: &mut Figures) {
        if !self.is_quick {
            figures.add(1, counts::columns(&self.contenders, target, call));
        }
        for in_flight in [1, 64] {
            let crews = self.contenders.iter().map(|own| Some(own.crew(target, in_flight)));
            let speed = Speed { server: &self.server, call, in_flight };
            figures.add(in_flight, speed.columns(crews.collect(), self.rounds()));
        }
    }

    fn threads(&self, target: &Target, call: Call, figures: &mut Figures) {
        let in_flight = 64;
        let crews = self.contenders.iter().map(|own| own.crew_of_two_threads(target, in_flight));
        let speed = Speed { server: &self.server, call, in_flight };
        figures.add(in_flight, speed.columns(crews.collect(), self.rounds()));
    }

    fn first(&self, target: &Target, figures: &mut Figures) {
        let first = First::new(target);
        if !self.is_quick {
            figures.add(1, first.instructions(&self.contenders));
        }
        figures.add(1, first.times(&self.contenders, self.rounds()));
    }

    fn rounds(&self) -> usize {
        if self.is_quick { 11 } else { 81 }
    }
}
