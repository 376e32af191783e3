//! Ways to verify a token that was seen before.

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use auth_core::Secret;

use crate::fixture::{Fixture, Way, ready};

/// The same token each time.
pub(crate) fn again(fixture: &Fixture) -> Way {
    let (token, verifier) = (fixture.tokens[0].clone(), fixture.verifier());
    Box::new(move || ready(verifier.verify(black_box(&token))).expect("a good token").sub)
}

/// The same token each time, with no memory of it.
pub(crate) fn no_cache(fixture: &Fixture) -> Way {
    let (token, verifier) = (fixture.tokens[0].clone(), fixture.verifier().no_cache());
    Box::new(move || ready(verifier.verify(black_box(&token))).expect("a good token").sub)
}

/// The same token, and another one after it. There is no room for so many others.
pub(crate) fn flood(fixture: &Fixture) -> Way {
    let (tokens, verifier) = (fixture.tokens.clone(), fixture.verifier().cache_size(100));
    let next = AtomicUsize::new(0);
    let verify =
        move |token: &Secret| ready(verifier.verify(black_box(token))).expect("a good token").sub;
    Box::new(move || {
        verify(&tokens[0]);
        let other = next.fetch_add(1, Ordering::Relaxed) % (tokens.len() - 1);
        verify(&tokens[other + 1])
    })
}
