//! What a crate costs to compile, and what one of its endpoints costs.

use std::array;

use super::Sources;
use super::dependencies::Dependencies;
use super::emitted;
use super::rustc::{Crate, Profile};

/// How often each crate is compiled. The shortest time counts: the others were slowed by the
/// machine.
fn runs(number: usize) -> usize {
    if number < 100 { 5 } else { 3 }
}

/// Figures of a crate, or of one endpoint.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figures {
    /// CPU milliseconds of a check, as `cargo check` does it.
    pub(super) check: f64,
    /// CPU milliseconds of `check` that go into reading the text, expanding macros and resolving
    /// names.
    pub(super) expansion: f64,
    /// CPU milliseconds of a debug build.
    pub(super) debug: f64,
    /// CPU milliseconds of a release build.
    pub(super) release: f64,
    /// Bytes of machine code.
    pub(super) text: f64,
    /// Lines of LLVM IR.
    pub(super) lines: f64,
}

/// What one endpoint costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// Without its types.
    pub(super) over_types: Figures,
    /// With its types.
    pub(super) whole: Figures,
}

impl Cost {
    /// Measures all figures.
    pub(super) fn measure(dependencies: &Dependencies, sources: &Sources, number: usize) -> Self {
        let crates = crates(dependencies, sources);
        let counted = crates.each_ref().map(counted);
        let mut best = [[f64::INFINITY; 4]; 2];
        for _ in 0..runs(number) {
            for (measured, best) in crates.iter().zip(&mut best) {
                let now = Profile::TIMED.map(|profile| measured.milliseconds(profile));
                *best = array::from_fn(|index| best[index].min(now[index]));
            }
        }
        let [types, endpoints] = array::from_fn(|index| {
            let ([check, expansion, debug, release], (text, lines)) = (best[index], counted[index]);
            Figures { check, expansion, debug, release, text, lines }
        });
        Self { over_types: endpoints.minus(types).by(number), whole: endpoints.by(number) }
    }
}

/// Bytes and lines of one endpoint, without its types. They are the same on every machine.
pub(super) fn count(dependencies: &Dependencies, sources: &Sources, number: usize) -> (f64, f64) {
    let [types, endpoints] = crates(dependencies, sources).each_ref().map(counted);
    let number = number as f64;
    ((endpoints.0 - types.0) / number, (endpoints.1 - types.1) / number)
}

/// The crate of types alone, and the crate of endpoints.
fn crates<'a>(dependencies: &'a Dependencies, sources: &Sources) -> [Crate<'a>; 2] {
    [("types", &sources.types), ("endpoints", &sources.endpoints)]
        .map(|(name, text)| Crate::new(dependencies, name, text))
}

fn counted(measured: &Crate<'_>) -> (f64, f64) {
    let text = emitted::text(&measured.emit(Profile::MachineCode, "o"));
    let lines = emitted::lines(&measured.emit(Profile::Unoptimised, "ll"));
    (text as f64, lines as f64)
}

impl Figures {
    fn each(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            check: of(self.check, other.check),
            expansion: of(self.expansion, other.expansion),
            debug: of(self.debug, other.debug),
            release: of(self.release, other.release),
            text: of(self.text, other.text),
            lines: of(self.lines, other.lines),
        }
    }

    fn minus(self, other: Self) -> Self {
        self.each(other, |own, other| own - other)
    }

    fn by(self, number: usize) -> Self {
        self.each(self, |own, _| own / number as f64)
    }
}
