//! Users move from Passage to Clerk and Descope: all of them, none twice, and what stays behind is
//! reported.

#[path = "../examples/migrate/answer.rs"]
mod answer;
#[path = "../examples/migrate/clerk.rs"]
mod clerk;
#[path = "../examples/migrate/descope.rs"]
mod descope;
#[path = "../examples/migrate/mapping.rs"]
mod mapping;
#[path = "../examples/migrate/migration.rs"]
mod moving;
#[path = "../examples/migrate/progress.rs"]
mod progress;
#[path = "../examples/migrate/report.rs"]
mod report;
#[path = "../examples/migrate/samples.rs"]
mod samples;
#[path = "../examples/migrate/source.rs"]
mod source;
#[path = "../examples/migrate/target.rs"]
mod target;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use auth_core::{Clock as _, SystemClock};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::{CreateUser, ListUsers, User};
use auth_providers::descope::management::users::{NewUser, SearchUsers};
use auth_providers::descope::prelude::*;
use auth_providers::descope::user::ResponseUser;
use auth_providers::passage::users::UserInfo;
use auth_providers::sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

use self::mapping::{Loss, Reason, map};
use self::moving::{Migration, Options};
use self::progress::Progress;
use self::report::{Counts, Report};
use self::source::Source;
use self::target::{Target, To};

/// The users that Passage's sandbox has anyway. All but the first have addresses that Clerk's has.
const OWN: u64 = 25;
/// What is asked before the first of ten users is created: a page, ten users, and who is there.
const READS: usize = 12;

/// A run, and how it ended.
struct Ended {
    error: Option<String>,
    counts: Counts,
    lines: String,
}

struct Run {
    is_dry: bool,
    limit: usize,
    batch: usize,
    file: Option<PathBuf>,
    shows_addresses: bool,
    is_stopped: bool,
}

impl Default for Run {
    fn default() -> Self {
        let (is_dry, shows_addresses, is_stopped) = (false, false, false);
        Self { is_dry, limit: usize::MAX, batch: 10, file: None, shows_addresses, is_stopped }
    }
}

impl Run {
    async fn go(self, sandbox: &Sandbox, to: To) -> Ended {
        let target = match to {
            To::Clerk => Target::clerk(sandbox.clerk().build().unwrap()),
            To::Descope => Target::descope(samples::project(sandbox).await.unwrap()).await.unwrap(),
        };
        sandbox.clear_requests();
        let mut progress = Progress::open(self.file, to).unwrap();
        let mut lines = Vec::new();
        let mut report = Report::new(&mut lines, progress.counts(), self.shows_addresses);
        let migration = Migration {
            source: Source::new(sandbox.passage().build().unwrap(), progress.position()),
            target: &target,
            progress: &mut progress,
            report: &mut report,
            stop: &AtomicBool::new(self.is_stopped),
        };
        let options = Options { is_dry: self.is_dry, limit: self.limit, batch: self.batch };
        let error = migration.run(&options).await.err().map(|error| error.to_string());
        let counts = report.counts.clone();
        Ended { error, counts, lines: String::from_utf8(lines).unwrap() }
    }
}

/// A file that is not there yet.
fn new_file(name: &str) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("migration-{name}.json"));
    let _ = fs::remove_file(&file);
    file
}

/// The users whom Clerk has from Passage.
async fn at_clerk(sandbox: &Sandbox) -> Vec<User> {
    let clerk = sandbox.clerk().build().unwrap();
    let mut users = clerk.list_users(&ListUsers::new().limit(500u64)).items();
    let mut moved = Vec::new();
    while let Some(user) = users.next().await {
        moved.extend(Some(user.unwrap()).filter(|user| user.external_id.is_some()));
    }
    let ids: BTreeSet<_> = moved.iter().map(|user| &user.external_id).collect();
    assert_eq!(ids.len(), moved.len(), "nobody is there twice");
    moved
}

/// The users whom Descope has from Passage.
async fn at_descope(sandbox: &Sandbox) -> Vec<ResponseUser> {
    let descope = samples::project(sandbox).await.unwrap();
    let mut users = descope.search_users(&SearchUsers::new().limit(500u32)).items();
    let mut moved = Vec::new();
    while let Some(user) = users.next().await {
        moved.extend(Some(user.unwrap()).filter(|user| user.login_ids.len() > 1));
    }
    let ids: BTreeSet<_> = moved.iter().flat_map(|user| &user.login_ids).collect();
    assert_eq!(ids.len(), moved.iter().map(|user| user.login_ids.len()).sum::<usize>());
    moved
}

/// Lets so many requests through before the fault.
fn fail_after(sandbox: &Sandbox, requests: usize, fault: Fault) {
    sandbox.fail_next(Fault::delay(Duration::ZERO).times(requests));
    sandbox.fail_next(fault);
}

fn user(fields: Value) -> UserInfo {
    let mut user = json!({ "id": "u1", "status": "active" });
    user.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    serde_json::from_value(user).unwrap()
}

#[test]
fn who_cannot_be_moved_is_left_out_for_a_reason() {
    for (fields, reason) in [
        (json!({}), Reason::NoAddress),
        (json!({ "email": "a@example.com" }), Reason::NotVerified),
        (json!({ "phone": "+493012345" }), Reason::NotVerified),
        (json!({ "phone": "030 12345", "phone_verified": true }), Reason::PhoneFormat),
        (
            json!({ "email": "a@example.com", "email_verified": true, "status": "pending" }),
            Reason::Pending,
        ),
        (
            json!({ "email": "a@example.com", "email_verified": true, "status": "new" }),
            Reason::UnknownStatus,
        ),
    ] {
        assert_eq!(map(user(fields.clone()), |_, _| true), Err(reason), "{fields}");
    }
}

#[test]
fn what_a_user_loses_is_said() {
    let email = json!({ "email": "a@example.com", "email_verified": true });
    for (fields, losses) in [
        (json!({}), vec![]),
        (json!({ "phone": "+493012345" }), vec![Loss::PhoneNotVerified]),
        (json!({ "phone": "49301234567", "phone_verified": true }), vec![Loss::PhoneFormat]),
        (json!({ "webauthn": true }), vec![Loss::Passkeys]),
        (
            json!({ "social_connections": { "apple": { "provider_id": "1" } } }),
            vec![Loss::SocialConnection],
        ),
        (
            json!({ "user_metadata": { "age": 7, "city": {}, "none": null } }),
            vec![Loss::Metadata("city".to_owned())],
        ),
        (
            json!({ "email_verified": false, "phone": "+493012345", "phone_verified": true }),
            vec![Loss::EmailNotVerified],
        ),
    ] {
        let mut all = email.clone();
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let mapped = map(user(all), |_, value| !value.is_object()).unwrap();
        assert_eq!(mapped.losses, losses, "{fields}");
        assert_eq!(mapped.user.email.is_some(), !losses.contains(&Loss::EmailNotVerified));
        assert!(!mapped.user.metadata.contains_key("city"));
    }
}

#[test]
fn a_phone_number_has_a_plus_and_the_country_code() {
    for (phone, is_one) in [
        ("+493012345", true),
        ("+1234567", true),
        ("+123456789012345", true),
        ("+1234567890123456", false),
        ("+123456", false),
        ("+049301234", false),
        ("493012345", false),
        ("+49 3012345", false),
        ("", false),
    ] {
        assert_eq!(mapping::is_e164(phone), is_one, "{phone}");
    }
}

#[test]
fn nobody_is_created_with_more_than_they_had() {
    let inactive = user(json!({
        "email": "a@example.com",
        "email_verified": true,
        "phone": "+493012345",
        "phone_verified": true,
        "status": "inactive",
        "external_id": "7",
        "created_at": "2024-01-01T00:00:00Z",
        "user_metadata": { "plan": "pro" },
    }));
    let user = map(inactive, |_, _| true).unwrap().user;
    let at = "2024-01-01T00:00:00Z".parse::<jiff::Timestamp>().unwrap();
    assert_eq!(
        clerk::request(&user),
        CreateUser::new()
            .external_id("u1")
            .email_address(["a@example.com"])
            .phone_number(["+493012345"])
            .public_metadata([("plan", "pro")])
            .private_metadata([("passage_external_id", "7")])
            .skip_password_requirement(true)
            .skip_legal_checks(true)
            .created_at(at)
            .banned(true)
    );
    assert_eq!(
        descope::new_user(&user),
        NewUser::new("a@example.com")
            .email("a@example.com")
            .verified_email(true)
            .phone("+493012345")
            .verified_phone(true)
            .additional_identifiers(["+493012345", "u1"])
            .custom_attributes([("plan", "pro")])
            .status("disabled")
            .created_time(at)
    );
}

#[tokio::test]
async fn everybody_is_moved_or_named() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_passage_users(samples::users(40));

    let ended = Run::default().go(&sandbox, To::Clerk).await;
    assert_eq!(ended.error, None);
    assert_eq!((ended.counts.all(), ended.counts.refused), (40 + OWN, 0));
    assert_eq!(ended.counts.moved, 35);
    assert_eq!(ended.counts.left_out[&Reason::AddressTaken], 2 + OWN - 1);
    assert_eq!(ended.counts.left_out[&Reason::NotVerified], 2);
    assert_eq!(ended.counts.left_out[&Reason::Pending], 2);
    assert!(ended.lines.contains("sample-000003: not moved: has no verified address\n"));
    assert!(ended.lines.contains("sample-000015: not moved: has an address that another"));
    assert!(ended.lines.contains("sample-000007: moved without phone number that is not E.164\n"));
    assert!(!ended.lines.contains('@'), "{}", ended.lines);
    let moved = at_clerk(&sandbox).await;
    assert_eq!(moved.len(), 35);
    let banned = moved.iter().filter(|user| user.banned == Some(true));
    let banned: BTreeSet<_> = banned.filter_map(|user| user.external_id.as_deref()).collect();
    assert_eq!(banned, BTreeSet::from(["sample-000009", "sample-000029"]));

    let run = Run { shows_addresses: true, ..Run::default() };
    let ended = run.go(&sandbox, To::Descope).await;
    assert_eq!(ended.error, None);
    assert_eq!((ended.counts.all(), ended.counts.moved), (40 + OWN, 34 + OWN - 1));
    assert_eq!(ended.counts.losses["metadata"], 2, "the project has no such attribute");
    assert_eq!(ended.counts.losses["external id"], 2);
    assert!(ended.lines.contains("sample-000013: moved without metadata \"address\"\n"));
    assert!(ended.lines.contains("sample-000015: not moved: has an address that another user has\n    Sample-000014@example.org\n"));
    let moved = at_descope(&sandbox).await;
    assert_eq!(moved.len(), 34 + 24);
    let inactive = moved.iter().find(|user| user.login_ids.contains(&"sample-000009".to_owned()));
    let inactive = inactive.unwrap();
    assert_eq!(inactive.status.as_deref(), Some("disabled"));
    assert!(inactive.verified_email);
    assert_eq!(inactive.custom_attributes, json!({ "plan": "trial" }).as_object().unwrap().clone());
}

#[tokio::test]
async fn a_dry_run_reports_the_same_and_only_reads() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_passage_users(samples::users(40));
    for (to, moved) in [(To::Clerk, 34 + OWN), (To::Descope, 34 + OWN)] {
        let ended = Run { is_dry: true, ..Run::default() }.go(&sandbox, to).await;
        assert_eq!((ended.error, ended.counts.moved), (None, moved));
        for request in sandbox.requests() {
            let is_search = request.path() == "/descope/v2/mgmt/user/search";
            assert!(request.method() == "GET" || is_search, "{request:?}");
        }
    }
}

#[tokio::test]
async fn a_run_that_broke_off_goes_on_where_it_was_saved() {
    for to in [To::Clerk, To::Descope] {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.add_passage_users(samples::users(40));
        let file = new_file(&format!("broken-{to:?}"));
        let run = || Run { file: Some(file.clone()), ..Run::default() };

        let first = Run { limit: 20, ..run() }.go(&sandbox, to).await;
        assert_eq!((first.error, first.counts.all()), (None, 20));
        let saved = fs::read_to_string(&file).unwrap();

        // The page, ten users, the question who is there, and some of the creations.
        let creations = if to == To::Clerk { 4 } else { 0 };
        fail_after(
            &sandbox,
            READS + creations + usize::from(to == To::Descope) * 2,
            Fault::status(401),
        );
        let broken = run().go(&sandbox, to).await;
        assert!(broken.error.unwrap().contains("401"));
        assert_eq!(fs::read_to_string(&file).unwrap(), saved, "it is not ahead of what was done");

        let last = run().go(&sandbox, to).await;
        assert_eq!((last.error, last.counts.all()), (None, 40 + OWN));
        let (there, others) = match to {
            To::Clerk => (at_clerk(&sandbox).await.len(), OWN - 1),
            To::Descope => (at_descope(&sandbox).await.len(), 1),
        };
        assert_eq!(there as u64, 34 + OWN - others, "nobody is lost");
        assert_eq!(last.counts.moved + last.counts.already_there, there as u64);
        if to == To::Clerk {
            assert!(last.counts.already_there >= 1, "they were created before it broke off");
        }

        let again = run().go(&sandbox, to).await;
        assert_eq!((again.error, again.counts), (None, last.counts));
        assert!(sandbox.requests().is_empty(), "all are done");
    }
}

#[tokio::test]
async fn a_second_migration_finds_everybody_there() {
    for to in [To::Clerk, To::Descope] {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.add_passage_users(samples::users(40));
        let first = Run::default().go(&sandbox, to).await;
        let second = Run::default().go(&sandbox, to).await;
        assert_eq!((second.counts.moved, second.counts.already_there), (0, first.counts.moved));
        assert_eq!(second.counts.left_out, first.counts.left_out);
        assert_eq!(second.counts.losses, first.counts.losses, "it says again what they lost");
    }
}

/// The connection breaks, before the target has done it or after.
#[tokio::test]
async fn who_may_have_been_created_is_looked_up_before_another_attempt() {
    for (to, fault, creations) in [
        (To::Clerk, Fault::reset_after as fn() -> Fault, 9),
        (To::Clerk, Fault::truncated, 9),
        (To::Clerk, Fault::reset, 9 + 3),
        (To::Clerk, || Fault::status(500), 9 + 3),
        (To::Descope, Fault::reset_after, 1),
        (To::Descope, Fault::reset, 1 + 1),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.add_passage_users(samples::users(40));
        let run = Run { limit: 10, ..Run::default() };
        let setup = if to == To::Descope { 2 } else { 0 };
        let times = if to == To::Clerk { 3 } else { 1 };
        fail_after(&sandbox, setup + READS, fault().times(times));
        let ended = run.go(&sandbox, to).await;
        // One is not verified.
        assert_eq!((ended.error, ended.counts.moved), (None, 9));
        let requests = sandbox.requests();
        let sent = requests.iter().filter(|request| {
            request.method() == "POST"
                && ["/clerk/v1/users", "/descope/v1/mgmt/user/create/batch"]
                    .contains(&request.path())
        });
        assert_eq!(sent.count(), creations, "{to:?}");
        let there = match to {
            To::Clerk => at_clerk(&sandbox).await.len(),
            To::Descope => at_descope(&sandbox).await.len(),
        };
        assert_eq!(there, 9);
    }
}

#[tokio::test]
async fn a_target_that_never_answers_ends_the_run() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_passage_users(samples::users(1));
    let run = Run { limit: 1, ..Run::default() };
    // A page, the user, and who is there: each attempt is followed by that question.
    fail_after(&sandbox, 3, Fault::reset());
    fail_after(&sandbox, 1, Fault::reset());
    fail_after(&sandbox, 1, Fault::reset());
    let ended = run.go(&sandbox, To::Clerk).await;
    assert!(ended.error.is_some());
    assert_eq!(ended.counts.all(), 0);
}

#[tokio::test]
async fn a_rate_limit_is_waited_for() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_passage_users(samples::users(10));
    fail_after(&sandbox, READS, Fault::status(429).retry_after("0").times(2));
    let ended = Run { limit: 10, ..Run::default() }.go(&sandbox, To::Clerk).await;
    assert_eq!((ended.error, ended.counts.moved), (None, 9));
}

#[tokio::test]
async fn who_is_refused_is_reported_and_the_others_are_moved() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.add_passage_users(samples::users(10));
    let body =
        r#"{"errors":[{"code":"form_param_format_invalid","message":"a@example.com is odd"}]}"#;
    let refusal = || Fault::status(422).body("application/json", body);
    fail_after(&sandbox, READS, refusal());
    let ended = Run { limit: 10, ..Run::default() }.go(&sandbox, To::Clerk).await;
    assert_eq!((ended.error, ended.counts.moved, ended.counts.refused), (None, 8, 1));
    assert!(ended.lines.contains("not moved: refused with form_param_format_invalid\n"));
    assert!(!ended.lines.contains('@'), "{}", ended.lines);

    // Descope refuses all at once: each is created alone.
    let body = r#"{"errorCode":"E011004","errorDescription":"Request has invalid arguments"}"#;
    fail_after(&sandbox, 2 + READS, Fault::status(400).body("application/json", body).times(2));
    let ended = Run { limit: 10, ..Run::default() }.go(&sandbox, To::Descope).await;
    assert_eq!((ended.error, ended.counts.moved, ended.counts.refused), (None, 8, 1));
    assert!(ended.lines.contains("not moved: refused with E011004\n"), "{}", ended.lines);
}

#[tokio::test]
async fn what_is_stopped_begins_no_batch() {
    let sandbox = Sandbox::start().await.unwrap();
    let ended = Run { is_stopped: true, ..Run::default() }.go(&sandbox, To::Clerk).await;
    assert_eq!((ended.error, ended.counts.all()), (None, 0));
    assert!(sandbox.requests().is_empty());
}

#[tokio::test]
async fn a_progress_file_of_another_target_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let file = new_file("other");
    let run = Run { file: Some(file.clone()), limit: 5, ..Run::default() };
    run.go(&sandbox, To::Clerk).await;
    let error = Progress::open(Some(file.clone()), To::Descope).err().unwrap();
    assert!(error.to_string().contains("Clerk"), "{error}");
    let saved = fs::read_to_string(&file).unwrap();
    assert!(!saved.contains(Sandbox::PASSAGE_API_KEY) && !saved.contains('@'), "{saved}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_users_are_moved() {
    are_moved(10_000, To::Descope, 1).await;
}

// Clerk takes them one by one, which is too slow for ten thousand in a debug build.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_users_are_moved_one_by_one() {
    are_moved(1_000, To::Clerk, OWN - 1).await;
}

/// Some of the sandbox's own users have an address that the target's sandbox has.
async fn are_moved(count: usize, to: To, taken: u64) {
    let clock = SystemClock::default();
    let sandbox = Sandbox::start().await.unwrap();
    let begin = clock.now();
    sandbox.add_passage_users(samples::users(count));
    let seeded = clock.now() - begin;
    let ended = Run { batch: 100, ..Run::default() }.go(&sandbox, to).await;
    let moved = clock.now() - begin - seeded;
    println!("{to:?}: seeded in {seeded:.1?}, moved in {moved:.1?}");
    let count = count as u64;
    assert_eq!((ended.error, ended.counts.all()), (None, count + OWN));
    assert_eq!(ended.counts.moved, count * 85 / 100 + OWN - taken);
    assert!(seeded < Duration::from_secs(5), "{seeded:?}");
    assert!(moved < Duration::from_secs(180), "{moved:?}");
}
