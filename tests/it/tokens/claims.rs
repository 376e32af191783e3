//! The registered claims (RFC 7519, section 4.1), with the verifiers of all providers.

use auth_core::jwt::VerifyError::{
    self, DuplicateClaim, Expired, InvalidClaim, IssuedInTheFuture, MissingClaim, NotYetValid,
};

use super::fixture::{ACCEPTED, Draft, NOW, Row, row};

/// Every way to have `iss` in a way that no provider takes, whatever it wants of it, and all about
/// the other registered claims; dates may be so many seconds off. What becomes of an `aud` of the
/// wrong type is up to whether one is asked for.
pub(super) fn rows(good: &Draft, leeway: i64, no_audience: &Result<(), VerifyError>) -> Vec<Row> {
    let mut rows = shapes(good);
    for json in ["null", "true", "1", "{}", "[1]", "[\"a\",null]"] {
        let (token, situation) = (good.clone().claim("aud", json), format!("aud is {json}"));
        rows.push(row("RFC 7519, 4.1.3", situation, token, no_audience.clone()));
    }
    rows.extend(dates(good, leeway));
    rows
}

fn shapes(good: &Draft) -> Vec<Row> {
    let mut rows = Vec::new();
    for (rule, name, wrong) in [
        ("RFC 7519, 4.1.4", "exp", &["null", "true", "\"1700000060\"", "\"\"", "[]", "{}"][..]),
        ("RFC 7519, 4.1.5", "nbf", &["null", "false", "\"1700000000\"", "\"\"", "[0]", "{}"]),
        ("RFC 7519, 4.1.6", "iat", &["null", "true", "\"2023-11-14\"", "\"\"", "[0]", "{}"]),
        ("RFC 7519, 4.1.1", "iss", &["null", "true", "1", "[\"a\"]", "[]", "{}"]),
        ("RFC 7519, 4.1.2", "sub", &["null", "true", "1", "[\"a\"]", "[]", "{}", "\"\""]),
        ("RFC 7519, 4.1.3", "aud", &[]),
    ] {
        for json in wrong {
            let token = good.clone().claim(name, json);
            let situation = format!("{name} is {json}");
            rows.push(row(rule, situation, token, Err(InvalidClaim(name.into()))));
        }
        let twice = good.clone().claim(name, "1").also_claim(name, "1");
        rows.push(row("RFC 7519, 4", format!("{name} twice"), twice, Err(DuplicateClaim)));
        let escape = format!("\\u{:04x}{}", name.as_bytes()[0], &name[1..]);
        let twice = good.clone().claim(name, "1").also_claim(&escape, "1");
        let situation = format!("{name} twice, once as an escape");
        rows.push(row("RFC 7519, 4", situation, twice, Err(DuplicateClaim)));
        if matches!(name, "exp" | "sub") {
            let upper = good.clone().no_claim(name).claim(&name.to_uppercase(), good.value(name));
            let situation = format!("{name} in capitals");
            rows.push(row(rule, situation, upper, Err(MissingClaim(name))));
            let missing = good.clone().no_claim(name);
            rows.push(row(rule, format!("no {name}"), missing, Err(MissingClaim(name))));
            let escaped = good.clone().no_claim(name).claim(&escape, good.value(name));
            let situation = format!("{name}, spelled with an escape");
            rows.push(row("RFC 7519, 7.3", situation, escaped, ACCEPTED));
        }
    }
    rows.push(row("RFC 7519, 4.1.4", "no claim at all", good.clone().raw_claims("{}"), {
        Err(MissingClaim("exp"))
    }));
    rows
}

fn dates(good: &Draft, leeway: i64) -> Vec<Row> {
    let first_expired = NOW - leeway;
    let last_ahead = NOW + leeway;
    let mut rows = Vec::new();
    let mut add = |name: &str, situation: &str, json: String, verdict| {
        let rule = match name {
            "exp" => "RFC 7519, 4.1.4",
            "nbf" => "RFC 7519, 4.1.5",
            _ => "RFC 7519, 4.1.6",
        };
        let token = good.clone().claim(name, json);
        rows.push(row(rule, format!("{name} {situation}"), token, verdict));
    };
    for (situation, json, verdict) in [
        ("at the second that is no more", format!("{first_expired}"), Err(Expired)),
        ("a second before that", format!("{}", first_expired - 1), Err(Expired)),
        ("a second after that", format!("{}", first_expired + 1), ACCEPTED),
        ("half a second before that", format!("{}.5", first_expired - 1), Err(Expired)),
        ("half a second after that", format!("{first_expired}.5"), ACCEPTED),
        ("with a fraction of zero", format!("{first_expired}.0"), Err(Expired)),
        ("with an exponent, in time", "1.70000006e9".to_owned(), ACCEPTED),
        ("with an exponent, too late", "1.6e9".to_owned(), Err(Expired)),
        ("of 1970", "0".to_owned(), Err(Expired)),
        ("of minus zero", "-0".to_owned(), Err(Expired)),
        ("before 1970", "-1".to_owned(), Err(Expired)),
        ("long before anything", "-1e308".to_owned(), Err(Expired)),
        // Later than now is all that matters: `NumericDate` has no end (RFC 7519, section 2).
        ("at the end of the year 9999", "253402300799".to_owned(), ACCEPTED),
        ("a second after the year 9999", "253402300800".to_owned(), ACCEPTED),
        ("in milliseconds", format!("{NOW}000"), ACCEPTED),
        ("beyond any calendar", "1e308".to_owned(), ACCEPTED),
        ("of the largest integer", u64::MAX.to_string(), ACCEPTED),
        ("larger than any integer", "9".repeat(40), ACCEPTED),
        ("of the smallest integer", i64::MIN.to_string(), Err(Expired)),
        ("as small as a fraction can be", "5e-324".to_owned(), Err(Expired)),
    ] {
        add("exp", situation, json, verdict);
    }
    for (name, ahead) in [("nbf", NotYetValid), ("iat", IssuedInTheFuture)] {
        for (situation, json, is_accepted) in [
            ("at the last second that may be", format!("{last_ahead}"), true),
            ("a second before that", format!("{}", last_ahead - 1), true),
            ("a second after that", format!("{}", last_ahead + 1), false),
            ("half a second after that", format!("{last_ahead}.5"), false),
            ("half a second before that", format!("{}.5", last_ahead - 1), true),
            ("in the past", format!("{}", NOW - 1_000_000), true),
            ("before 1970", "-1".to_owned(), true),
            ("before any calendar", "-1e308".to_owned(), true),
            ("of the smallest integer", i64::MIN.to_string(), true),
            ("in milliseconds", format!("{NOW}000"), false),
            ("beyond any calendar", "1e308".to_owned(), false),
            ("of the largest integer", u64::MAX.to_string(), false),
        ] {
            add(name, situation, json, if is_accepted { ACCEPTED } else { Err(ahead.clone()) });
        }
    }
    for name in ["nbf", "iat"] {
        let token = good.clone().no_claim(name);
        rows.push(row("RFC 7519, 4.1", format!("no {name}"), token, ACCEPTED));
    }
    rows
}
