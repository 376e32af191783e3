//! How long a response asks to wait: the `Retry-After` header (RFC 9110, section 10.2.3), and
//! declared headers with the same meaning.

use std::time::{Duration, SystemTime};

use http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use http::response::Parts;
use jiff::Timestamp;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;

/// The unit of the number in a header that asks to wait: see
/// [`ClientBuilder::retry_after_header`](crate::ClientBuilder::retry_after_header).
///
/// Fractions are accepted, and rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAfterUnit {
    /// Milliseconds to wait: `retry-after-ms: 1500`.
    Milliseconds,
    /// Seconds to wait: `ratelimit-reset: 30`.
    Seconds,
    /// The time at which the wait ends, in seconds since 1970: `x-ratelimit-reset: 1767225600`.
    UnixSeconds,
}

/// The wait if a header cannot be read. The provider did ask for a wait.
const UNREADABLE: Duration = Duration::from_secs(1);

/// How long the provider asks to wait. A date in the past means no wait.
///
/// `Retry-After` takes precedence over the declared headers, which count in their order.
///
/// Many APIs send the declared headers with every response, to say when the next rate window
/// begins. That says nothing about when a server failure is over. So after a status other than 4xx,
/// a declared header that asks for more than `cap` is ignored.
pub(crate) fn retry_after(
    response: &Parts,
    declared: &[(HeaderName, RetryAfterUnit)],
    cap: Duration,
    now: SystemTime,
) -> Option<Duration> {
    // Of several headers with the same name, the longest wait counts.
    let longest = |name: &HeaderName, read: &dyn Fn(&str) -> Option<Duration>| {
        let texts = response.headers.get_all(name).iter().filter_map(text);
        texts.filter_map(read).max()
    };
    let own = longest(&RETRY_AFTER, &|text| seconds(text).or_else(|| until(date(text)?, now)));
    let is_about_the_caller = response.status.is_client_error();
    let declared_wait = || {
        declared
            .iter()
            .filter_map(|(name, unit)| longest(name, &|text| unit.read(text, now)))
            .find(|wait| is_about_the_caller || *wait <= cap)
    };
    let is_there = |name| response.headers.contains_key(name);
    let is_unread = || {
        is_there(&RETRY_AFTER)
            || declared.iter().any(|(name, unit)| {
                is_there(name) && longest(name, &|text| unit.read(text, now)).is_none()
            })
    };
    own.or_else(declared_wait).or_else(|| is_unread().then_some(UNREADABLE))
}

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().map(str::trim)
}

impl RetryAfterUnit {
    fn read(self, text: &str, now: SystemTime) -> Option<Duration> {
        match self {
            Self::Milliseconds => amount(text).map(Duration::from_millis),
            Self::Seconds => seconds(text),
            Self::UnixSeconds => {
                let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
                Some(seconds(text)?.saturating_sub(since))
            }
        }
    }
}

fn seconds(text: &str) -> Option<Duration> {
    amount(text).map(Duration::from_secs)
}

/// Reads a number, and rounds a fraction up. A number that is too large for the type is the longest
/// wait.
fn amount(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !are_digits(whole) || !are_digits(fraction) {
        return None;
    }
    let more = fraction.bytes().any(|digit| digit != b'0');
    Some(whole.parse().unwrap_or(u64::MAX).saturating_add(u64::from(more)))
}

/// Reads a date in one of the three forms of RFC 9110, section 5.6.7, or in the form of cookies. A
/// wrong weekday is ignored.
fn date(text: &str) -> Option<Timestamp> {
    const PARSER: rfc2822::DateTimeParser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    let obsolete = |format| {
        let mut date = strtime::parse(format, text).ok()?;
        date.set_weekday(None);
        Some(date.to_datetime().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp())
    };
    PARSER
        .parse_timestamp(text)
        .ok()
        .or_else(|| obsolete("%A, %d-%b-%y %H:%M:%S GMT"))
        .or_else(|| obsolete("%a, %d-%b-%Y %H:%M:%S GMT"))
        .or_else(|| obsolete("%a %b %e %H:%M:%S %Y"))
}

fn until(date: Timestamp, now: SystemTime) -> Option<Duration> {
    Some(SystemTime::from(date).duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sun, 06 Nov 1994 08:49:37 GMT
    const NOW: u64 = 784_111_777;

    fn wait(status: u16, headers: &[(&'static str, &str)]) -> Option<Duration> {
        let mut response = http::Response::new(()).into_parts().0;
        response.status = status.try_into().unwrap();
        for (name, text) in headers {
            response.headers.append(*name, HeaderValue::from_bytes(text.as_bytes()).unwrap());
        }
        let declared = [
            ("retry-after-ms", RetryAfterUnit::Milliseconds),
            ("ratelimit-reset", RetryAfterUnit::Seconds),
            ("x-ratelimit-reset", RetryAfterUnit::UnixSeconds),
        ];
        let declared = declared.map(|(name, unit)| (HeaderName::from_static(name), unit));
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(NOW);
        retry_after(&response, &declared, Duration::from_secs(30), now)
    }

    #[test]
    fn a_number_of_seconds_is_rounded_up() {
        for (text, seconds) in [
            ("0", 0),
            ("0.0", 0),
            ("2", 2),
            (" 120 ", 120),
            ("1.5", 2),
            ("0.001", 1),
            ("7.", 7),
            ("7.000", 7),
            ("299.997", 300),
            ("99999999999999999999999", u64::MAX),
            ("18446744073709551615.5", u64::MAX),
        ] {
            let expected = Some(Duration::from_secs(seconds));
            assert_eq!(wait(429, &[("retry-after", text)]), expected, "{text:?}");
        }
    }

    #[test]
    fn a_date_counts_in_each_of_its_forms_and_whatever_its_weekday() {
        for (text, seconds) in [
            ("Sun, 06 Nov 1994 08:49:40 GMT", 3),
            ("Sunday, 06-Nov-94 08:49:40 GMT", 3),
            ("Sun Nov  6 08:49:40 1994", 3),
            ("Mon, 06 Nov 1994 08:49:40 GMT", 3),
            ("Monday, 06-Nov-94 08:49:40 GMT", 3),
            ("Mon Nov  6 08:49:40 1994", 3),
            ("Sun Nov 06 08:49:40 1994", 3),
            ("06 Nov 1994 08:49:40 GMT", 3),
            ("Sun, 06 Nov 1994 10:49:40 +0200", 3),
            // As cookies have it.
            ("Sun, 06-Nov-1994 08:49:40 GMT", 3),
            ("Mon, 06-Nov-1994 08:49:40 GMT", 3),
            // As cookies have it.
            ("Sun, 06-Nov-1994 08:49:40 GMT", 3),
            ("Mon, 06-Nov-1994 08:49:40 GMT", 3),
            ("Thu Aug  8 02:01:18 2050", 1_759_425_101),
            // Past.
            ("Sun, 06 Nov 1994 08:49:30 GMT", 0),
            ("Mon, 06 Nov 1950 08:49:37 GMT", 0),
            ("Sun Nov  6 08:49:37 1950", 0),
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ] {
            let expected = Some(Duration::from_secs(seconds));
            assert_eq!(wait(429, &[("retry-after", text)]), expected, "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_a_second() {
        for text in [
            "",
            "-1",
            "+1",
            ".5",
            ".",
            "1.5.2",
            "1,5",
            "1e3",
            "0x10",
            "1 s",
            "2, 5",
            "soon",
            "\u{665}",
            "Sun, 31 Nov 1994 08:49:40 GMT",
            "Sun, 06 Nov 1994",
            "1994-11-06T08:49:40Z",
        ] {
            assert_eq!(wait(429, &[("retry-after", text)]), Some(UNREADABLE), "{text:?}");
            assert_eq!(wait(503, &[("ratelimit-reset", text)]), Some(UNREADABLE), "{text:?}");
        }
        assert_eq!(wait(429, &[]), None);
        assert_eq!(wait(429, &[("x-ratelimit-limit", "5")]), None);
    }

    #[test]
    fn a_declared_header_counts_in_its_unit() {
        for (name, text, millis) in [
            ("retry-after-ms", "1500", 1500),
            ("retry-after-ms", "0.2", 1),
            ("ratelimit-reset", "7", 7000),
            ("ratelimit-reset", "6.1", 7000),
            ("x-ratelimit-reset", "784111780", 3000),
            ("x-ratelimit-reset", "784111779.5", 3000),
            ("x-ratelimit-reset", "784111770", 0),
            ("x-ratelimit-reset", "0", 0),
        ] {
            let expected = Some(Duration::from_millis(millis));
            assert_eq!(wait(429, &[(name, text)]), expected, "{name}: {text}");
        }
    }

    #[test]
    fn retry_after_counts_first_then_what_is_declared_first_then_what_cannot_be_read() {
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        let (own, reset) = (("retry-after", "2"), ("ratelimit-reset", "9"));
        assert_eq!(wait(429, &[reset, own]), seconds(2));
        assert_eq!(wait(429, &[("retry-after", "1"), own]), seconds(2), "the longest of one name");
        assert_eq!(wait(429, &[reset, ("retry-after-ms", "3000")]), seconds(3));
        assert_eq!(wait(429, &[("retry-after", "soon"), reset]), seconds(9));
        assert_eq!(wait(429, &[("retry-after-ms", "soon"), reset]), seconds(9));
    }

    #[test]
    fn the_next_window_is_no_news_of_a_failure() {
        let window = [("ratelimit-reset", "3600")];
        assert_eq!(wait(429, &window), Some(Duration::from_secs(3600)));
        assert_eq!(wait(403, &window), Some(Duration::from_secs(3600)));
        assert_eq!(wait(503, &window), None);
        assert_eq!(wait(503, &[("retry-after", "3600")]), Some(Duration::from_secs(3600)));
        assert_eq!(wait(503, &[("retry-after-ms", "900")]), Some(Duration::from_millis(900)));
    }
}
