//! What a run of the compiler takes.

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::thread::available_parallelism;
use std::time::Duration;

use wait4::Wait4 as _;

/// What one process took, with the processes that it started and waited for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spent {
    /// CPU time, of the user and the system. Its resolution is one microsecond.
    pub(super) cpu: Duration,
    /// The most bytes of memory that were resident at once.
    pub(super) memory: u64,
}

impl Spent {
    /// Runs a compiler, which must succeed. It has as many threads as cargo would let it have on this
    /// machine: with more at once, it would take more memory.
    pub(super) fn by(compiler: &mut Command) -> Self {
        // The compiler has one thread without asking for it.
        let others = available_parallelism().map_or(0, |number| number.get() - 1);
        let threads = jobserver::Client::new(others).expect("a pipe");
        threads.configure(compiler);
        let mut child = compiler.stderr(Stdio::piped()).spawn().expect("rustc");
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        let ended = child.wait4().expect("the system's accounts");
        assert!(ended.status.success(), "it does not compile: {said}");
        Self { cpu: ended.rusage.utime + ended.rusage.stime, memory: ended.rusage.maxrss }
    }
}
