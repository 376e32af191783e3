//! How often Clerk is asked.

use auth_tests::clock::TestClock;
use std::future::poll_fn;
use std::task::Poll;
use tokio::task::JoinSet;

use super::super::clerk::good as session;
use super::*;

/// Moves both of its times on.
fn advance(clock: &TestClock, by: Duration) {
    drop(clock.sleep(by));
}

const MOMENT: Duration = Duration::from_millis(1);

#[tokio::test]
async fn an_answer_is_kept_for_a_minute_and_a_refusal_for_ten_seconds() {
    let (instance, clock) = (Instance::start().await, TestClock::default());
    let authenticator = instance.anybody(clock.clone());
    for (token, verdict, seconds) in [
        ("ak_good", "user_1", 60),
        ("oat_good", "user_1", 60),
        ("mt_good", "mch_1", 60),
        ("ak_forged", "unknown_token", 10),
        ("ak_revoked", "revoked", 10),
        ("ak_expired", "expired", 10),
    ] {
        let before = instance.asked();
        for _ in 0..1000 {
            assert_eq!(whose(&authenticator, token).await, verdict);
        }
        advance(&clock, Duration::from_secs(seconds) - MOMENT);
        assert_eq!(whose(&authenticator.clone(), token).await, verdict);
        assert_eq!(instance.asked() - before, 1, "{token}");
        advance(&clock, MOMENT);
        for _ in 0..10 {
            assert_eq!(whose(&authenticator, token).await, verdict);
        }
        assert_eq!(instance.asked() - before, 2, "{token}");
    }
}

#[tokio::test]
async fn an_answer_is_not_kept_beyond_the_life_of_its_token() {
    let instance = Instance::start().await;
    let clock = Since(Arc::new(Mutex::new(Duration::ZERO)));
    let authenticator = instance.anybody(clock.clone()).cache_for(Duration::from_secs(3600));
    for (seconds, asked) in [(0, 1), (59, 1), (60, 2), (61, 3)] {
        *clock.0.lock().unwrap() = Duration::from_secs(seconds);
        assert_eq!(whose(&authenticator, "ak_minute").await, "user_1", "as long as Clerk says so");
        assert_eq!(instance.asked(), asked, "{seconds}");
    }
    for asked in [4, 5] {
        assert_eq!(whose(&authenticator, "ak_late").await, "user_1");
        assert_eq!(instance.asked(), asked);
    }
}

/// Begins at the time of the tables.
#[derive(Clone, Debug)]
struct Since(Arc<Mutex<Duration>>);

impl Clock for Since {
    fn now(&self) -> Duration {
        *self.0.lock().unwrap()
    }

    fn time_of_day(&self) -> std::time::SystemTime {
        StillClock::new().time_of_day() + self.now()
    }

    fn sleep(&self, duration: Duration) -> auth_core::Sleep {
        StillClock::new().sleep(duration)
    }

    fn timer(&self, limit: Duration) -> auth_core::Sleep {
        StillClock::new().timer(limit)
    }
}

#[tokio::test]
async fn a_token_that_is_revoked_is_refused_after_what_was_kept() {
    let (instance, clock) = (Instance::start().await, TestClock::default());
    let authenticator = instance.anybody(clock.clone()).cache_for(Duration::from_secs(5));
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    let revoked = r#"{"id": "ak_1", "subject": "user_1", "revoked": true, "expired": false}"#;
    instance.answers(Reply::json(200, revoked));
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    advance(&clock, Duration::from_secs(5));
    assert_eq!(whose(&authenticator, "ak_good").await, "revoked");
    // The refusal is not kept longer than answers are.
    instance.answers(None);
    advance(&clock, Duration::from_secs(5));
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
}

#[tokio::test]
async fn without_a_cache_each_request_asks() {
    let instance = Instance::start().await;
    let anybody = || instance.anybody(StillClock::new());
    let authenticators =
        [anybody().no_cache(), anybody().cache_for(Duration::ZERO), anybody().cache_size(0)];
    for authenticator in authenticators {
        let before = instance.asked();
        for _ in 0..3 {
            assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
            assert_eq!(whose(&authenticator, "ak_forged").await, "unknown_token");
        }
        assert_eq!(instance.asked() - before, 6);
    }
}

#[tokio::test]
async fn the_cache_is_bounded() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new()).cache_size(30);
    for round in 1..=2 {
        for n in 0..300 {
            assert_eq!(whose(&authenticator, format!("ak_good{n}")).await, "user_1");
        }
        let kept = round * 300 - instance.asked();
        assert!(kept <= 60, "{kept}");
    }
    let lasting = instance.anybody(StillClock::new());
    let before = instance.asked();
    for n in (0..300).chain(0..300) {
        assert_eq!(whose(&lasting, format!("ak_good{n}")).await, "user_1");
    }
    assert_eq!(instance.asked() - before, 300);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_asks_for_many_who_have_the_same_token() {
    let instance = Instance::slow(Duration::from_millis(100)).await;
    let authenticator = instance.anybody(StillClock::new());
    for (token, verdict) in [("ak_good", "user_1"), ("ak_forged", "unknown_token")] {
        let before = instance.asked();
        let mut tasks = JoinSet::new();
        for _ in 0..50 {
            let authenticator = authenticator.clone();
            tasks.spawn(async move { whose(&authenticator, token).await });
        }
        assert_eq!(tasks.join_all().await, vec![verdict; 50]);
        assert_eq!(instance.asked() - before, 1);
    }
}

#[tokio::test]
async fn whoever_waits_asks_if_the_first_one_gives_up() {
    let instance = Instance::slow(Duration::from_millis(50)).await;
    let authenticator = instance.anybody(StillClock::new());
    let mut first = Box::pin(whose(&authenticator, "ak_good"));
    let mut second = Box::pin(whose(&authenticator, "ak_good"));
    poll_fn(|context| {
        assert!(first.as_mut().poll(context).is_pending());
        assert!(second.as_mut().poll(context).is_pending());
        Poll::Ready(())
    })
    .await;
    drop(first);
    assert_eq!(second.await, "user_1");
}

#[tokio::test]
async fn a_flood_of_forged_tokens_costs_a_hundred_questions_and_twenty_a_second() {
    let instance = Instance::start().await;
    let clock = TestClock::default();
    let authenticator = instance.anybody(clock.clone());
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    let before = instance.asked();
    let flood = async |count: usize| {
        let mut names = std::collections::BTreeMap::<String, usize>::new();
        for _ in 0..count {
            let token = format!("ak_{}", fastrand::u64(..));
            *names.entry(whose(&authenticator, token).await).or_default() += 1;
        }
        (
            names.remove("unknown_token").unwrap_or(0),
            names.remove("issuer_unavailable").unwrap_or(0),
        )
    };
    assert_eq!(flood(2000).await, (100, 1900));
    assert_eq!(instance.asked() - before, 100);

    // Who was let in before still is.
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    // A new token is not said to be bad.
    let error = refused(&authenticator, "oat_good").await;
    assert!(error.is_unchecked(), "{error:?}");
    assert_eq!(error.fetch_error().unwrap().kind(), auth_core::ErrorKind::NotAdmitted);
    assert_eq!(instance.asked() - before, 100);

    advance(&clock, Duration::from_secs(1));
    assert_eq!(whose(&authenticator, "oat_good").await, "user_1");
    assert_eq!(flood(2000).await, (20, 1980));
    assert_eq!(instance.asked() - before, 121);
}

#[tokio::test]
async fn a_crowd_of_good_tokens_uses_nothing_up() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    for n in 0..200 {
        assert_eq!(whose(&authenticator, format!("ak_good{n}")).await, "user_1");
    }
    assert_eq!(instance.asked(), 200);
}

#[tokio::test]
async fn jwts_are_checked_without_a_question_however_many() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    for n in 0..200 {
        let kid = format!("\"forged-{n}\"");
        for draft in [session(), oauth_jwt(), machine_jwt()] {
            assert_eq!(whose(&authenticator, draft.header("kid", &kid)).await, "unknown_key");
        }
    }
    assert_eq!(instance.asked(), 0);
}
