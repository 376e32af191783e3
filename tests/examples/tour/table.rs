//! The rows that the tour prints, and whether each is as expected.

use std::error::Error;
use std::fmt::Debug;

use auth_core::{Call, Outcome};
use auth_providers::sandbox::{Recorded, Sandbox, TokenIssuer};

/// Prints a row for each call, and counts those that surprise.
pub(crate) struct Table<'a> {
    sandbox: &'a Sandbox,
    rows: usize,
    surprises: usize,
}

/// What a call that fails is expected to fail with.
pub(crate) struct Expected {
    /// A part of the error's one line.
    pub(crate) says: &'static str,
    pub(crate) outcome: Outcome,
}

/// What the check of a token is expected to end with.
pub(crate) struct Checked {
    /// A part of the error's one line, if it is not accepted.
    pub(crate) refusal: Option<&'static str>,
    /// How often the issuer's keys are fetched for it.
    pub(crate) fetches: usize,
}

/// The most of a value that is shown.
const WIDTH: usize = 100;

impl<'a> Table<'a> {
    pub(crate) fn new(sandbox: &'a Sandbox) -> Self {
        Self { sandbox, rows: 0, surprises: 0 }
    }

    /// Makes a call that is expected to succeed with `status`, and gives its value.
    pub(crate) async fn succeeds<T: Debug>(
        &mut self,
        provider: &str,
        operation: &str,
        call: Call<T>,
        status: u16,
    ) -> Result<T, auth_core::Error> {
        self.sandbox.clear_requests();
        let reply = call.response().await?;
        let shown = shorten(&format!("{:?}", reply.value()));
        self.row(reply.status().as_u16() == status);
        println!(
            "{provider:8} {operation:27} {:60} {}  {shown}",
            self.line(),
            reply.status().as_u16(),
        );
        Ok(reply.into_value())
    }

    /// Makes a call that is expected to fail.
    pub(crate) async fn fails<T>(&mut self, situation: &str, call: Call<T>, expected: Expected) {
        match call.await {
            Ok(_) => {
                self.row(false);
                println!("{situation:28} succeeded");
            }
            Err(error) => {
                let text = error.to_string();
                self.row(text.contains(expected.says) && error.outcome() == expected.outcome);
                println!("{situation:28} {:9} {text}", format!("{:?}", error.outcome()));
            }
        }
    }

    /// Checks a token.
    pub(crate) async fn checks<T: Debug, E: Error>(
        &mut self,
        issuer: TokenIssuer,
        situation: &str,
        check: impl Future<Output = Result<T, E>>,
        expected: Checked,
    ) {
        let provider = format!("{issuer:?}");
        self.sandbox.clear_requests();
        let result = check.await;
        let fetches = self.key_fetches();
        let is_expected = match (&result, expected.refusal) {
            (Ok(_), None) => true,
            (Err(error), Some(says)) => error.to_string().contains(says),
            _ => false,
        };
        self.row(is_expected && fetches == expected.fetches);
        let shown = match result {
            Ok(value) => format!("accepted  {}", shorten(&format!("{value:?}"))),
            Err(error) => format!("refused   {error}"),
        };
        println!("{provider:8} {situation:27} {fetches} {shown}");
    }

    /// The number of rows, and of those that were not as expected.
    pub(crate) fn totals(&self) -> (usize, usize) {
        (self.rows, self.surprises)
    }

    fn row(&mut self, as_expected: bool) {
        self.rows += 1;
        if !as_expected {
            self.surprises += 1;
            print!("(!) ");
        }
    }

    /// How many of the requests asked for keys.
    fn key_fetches(&self) -> usize {
        let requests = self.sandbox.requests();
        let paths = requests.iter().map(Recorded::path);
        paths.filter(|path| path.contains("jwks") || path.contains("/v2/keys/")).count()
    }

    /// The last request, as it arrived.
    fn line(&self) -> String {
        let requests = self.sandbox.requests();
        requests
            .last()
            .map_or_else(String::new, |last| format!("{} {}", last.method(), last.path()))
    }
}

/// The beginning of a text that is too long for its column.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
