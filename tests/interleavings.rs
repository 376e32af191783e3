//! The shared state of the connection pool, under every order in which its threads can take turns.
//!
//! `loom` runs each test once for each order. The files under test are compiled here once more, with
//! loom's mutex.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a test fails by panicking, and the pool uses more of the files than the tests do"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use loom::future::block_on;
use loom::thread;

mod sync {
    pub(crate) use std::sync::PoisonError;

    pub(crate) use loom::sync::{Mutex, MutexGuard};
}

#[path = "../auth-core/src/transport/hyper/pool/shelf.rs"]
mod shelf;
#[path = "../auth-core/src/transport/hyper/wake.rs"]
mod wake;

use shelf::{Shelf, Taken, Wait};
use wake::Switch;

const NOW: Duration = Duration::from_secs(1);

fn wait<T>(shelf: &Shelf<T>) -> Wait<'_, T> {
    match shelf.take_or_wait() {
        Taken::Wait(wait) => wait,
        Taken::Idle(_) => panic!("nothing is idle"),
    }
}

fn idle<T>(shelf: &Shelf<T>) -> Option<T> {
    match shelf.take_or_wait() {
        Taken::Idle(item) => Some(item),
        Taken::Wait(_) => None,
    }
}

async fn take<T>(shelf: &Shelf<T>) -> T {
    match shelf.take_or_wait() {
        Taken::Idle(item) => item,
        Taken::Wait(mut wait) => std::future::poll_fn(|cx| wait.poll(cx)).await,
    }
}

#[test]
fn a_connection_that_is_put_while_a_call_comes_reaches_it() {
    loom::model(|| {
        let shelf = Arc::new(Shelf::new());
        let other = Arc::clone(&shelf);
        let putting = thread::spawn(move || other.put("connection", NOW));
        assert_eq!(block_on(take(&shelf)), "connection");
        putting.join().unwrap();
        assert_eq!(idle(&shelf), None);
    });
}

#[test]
fn two_calls_never_get_the_same_connection() {
    loom::model(|| {
        let shelf = Arc::new(Shelf::new());
        let other = Arc::clone(&shelf);
        let taking = thread::spawn(move || {
            let connection = block_on(take(&other));
            // The call ends, and gives back what it had.
            other.put(connection, NOW);
        });
        shelf.put("connection", NOW);
        let connection = block_on(take(&shelf));
        shelf.put(connection, NOW);
        taking.join().unwrap();
        assert_eq!([idle(&shelf), idle(&shelf)], [Some("connection"), None]);
    });
}

#[test]
fn a_connection_that_is_handed_to_a_call_which_is_gone_is_not_lost() {
    loom::model(|| {
        let shelf = Arc::new(Shelf::new());
        let other = Arc::clone(&shelf);
        let mut gone = wait(&shelf);
        assert!(gone.poll(&mut Context::from_waker(Waker::noop())).is_pending());
        let putting = thread::spawn(move || other.put("connection", NOW));
        drop(gone);
        putting.join().unwrap();
        assert_eq!(idle(&shelf), Some("connection"));
    });
}

#[test]
fn a_connection_that_a_call_leaves_goes_to_the_next_that_waits() {
    loom::model(|| {
        let shelf = Arc::new(Shelf::new());
        let other = Arc::clone(&shelf);
        let mut gone = wait(&shelf);
        assert!(gone.poll(&mut Context::from_waker(Waker::noop())).is_pending());
        let waiting = thread::spawn(move || block_on(take(&other)));
        shelf.put("connection", NOW);
        drop(gone);
        assert_eq!(waiting.join().unwrap(), "connection");
    });
}

#[test]
fn a_wake_between_two_polls_is_not_lost() {
    loom::model(|| {
        let switch = Arc::new(Switch::default());
        let has_arrived = Arc::new(AtomicBool::new(false));
        let own = Waker::from(Arc::clone(&switch));
        let (waker, arrives) = (own.clone(), Arc::clone(&has_arrived));
        let arriving = thread::spawn(move || {
            arrives.store(true, Ordering::SeqCst);
            waker.wake();
        });
        block_on(std::future::poll_fn(|cx| {
            switch.poll(&own, cx, |_| match has_arrived.load(Ordering::SeqCst) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            })
        }));
        arriving.join().unwrap();
    });
}
