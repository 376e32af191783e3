//! The test of one operation.

use std::fmt::Debug;
use std::pin::Pin;

use auth_core::jwt::VerifyError;
use auth_core::{Call, Endpoint, Error, ErrorKind, Provider, Secret};
use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::api::{Api, Credentials};
use crate::desk::Desk;
use crate::exceptions::Exceptions;
use crate::model::Model;
use crate::requests::Arguments;
use crate::tally::Judgement;
use crate::yardstick::Yardstick;
use crate::{answers, requests, tally};

/// The test of one operation: awaiting it runs it.
#[must_use = "a test does nothing until it is awaited"]
pub(crate) struct Operation<P: 'static> {
    api: &'static Api<P>,
    name: &'static str,
    accepted: Accepted,
    all: Option<(Maker<P>, Model)>,
    least: Option<Maker<P>>,
}

type Maker<P> = Box<dyn Fn(&P) -> Sending>;

/// A call without the type of its value, so that what handles it is compiled once.
pub(crate) struct Sending {
    pub(crate) endpoint: Option<&'static Endpoint>,
    pub(crate) outcome: Pin<Box<dyn Future<Output = Result<(), Failure>>>>,
}

/// Why a call failed.
pub(crate) struct Failure {
    pub(crate) text: String,
    /// Whether it succeeded, with an answer that the model does not read.
    is_unread: bool,
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self { text: error.to_string(), is_unread: error.kind() == ErrorKind::Decode }
    }
}

impl Sending {
    fn of<T: 'static>(call: Call<T>) -> Self {
        let endpoint = call.endpoint();
        let outcome = async { call.await.map(drop).map_err(|error| Failure::from(&error)) };
        Self { endpoint, outcome: Box::pin(outcome) }
    }
}

/// A token whose key nobody knows before it is fetched: `{"alg":"RS256","kid":"k"}`.
const TOKEN: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.AAAA";

/// What may be otherwise than documented.
pub(crate) struct Accepted {
    pub(crate) differs: Exceptions,
    pub(crate) without: Exceptions,
    pub(crate) with: Exceptions,
    pub(crate) ignores: Exceptions,
    pub(crate) needs: Exceptions,
}

impl<P: Provider + 'static> Operation<P> {
    pub(crate) fn new(api: &'static Api<P>, name: &'static str) -> Self {
        let accepted = Accepted {
            differs: Exceptions::new("differs"),
            without: Exceptions::new("without"),
            with: Exceptions::new("with"),
            ignores: Exceptions::new("ignores"),
            needs: Exceptions::new("needs"),
        };
        Self { api, name, accepted, all: None, least: None }
    }

    /// The call with everything that is documented; for an operation that has nothing optional it
    /// is the one with the least as well.
    pub(crate) fn all<T, F>(mut self, call: F) -> Self
    where
        T: DeserializeOwned + Debug + 'static,
        F: Fn(&P) -> Call<T> + 'static,
    {
        let make: Maker<P> = Box::new(move |client| Sending::of(call(client)));
        self.all = Some((make, Model::of::<T>()));
        self
    }

    /// As [`all`](Self::all), for a call whose value is no JSON, such as a stream.
    pub(crate) fn all_raw<T, F>(mut self, call: F) -> Self
    where
        T: 'static,
        F: Fn(&P) -> Call<T> + 'static,
    {
        let make: Maker<P> = Box::new(move |client| Sending::of(call(client)));
        self.all = Some((make, Model::of::<Bytes>()));
        self
    }

    /// Instead of calls: a verification, which fetches keys for a token.
    pub(crate) fn fetched_by<F>(mut self, verify: fn(P, Secret) -> F) -> Self
    where
        P: Clone,
        F: Future<Output = Result<(), VerifyError>> + 'static,
    {
        let make: Maker<P> = Box::new(move |client| {
            let verified = verify(client.clone(), Secret::from(TOKEN));
            let fetched = async {
                match verified.await {
                    Err(VerifyError::KeySetUnavailable(error)) => Err(Failure::from(&*error)),
                    _ => Ok(()),
                }
            };
            Sending { endpoint: None, outcome: Box::pin(fetched) }
        });
        // What the verifier makes of the keys is not seen here.
        self.all = Some((make, Model::of::<Bytes>()));
        self
    }

    /// The call with what is required alone.
    pub(crate) fn least<T, F>(mut self, call: F) -> Self
    where
        T: 'static,
        F: Fn(&P) -> Call<T> + 'static,
    {
        self.least = Some(Box::new(move |client| Sending::of(call(client))));
        self
    }

    /// What is sent there is not what is documented: `query.created_at`.
    pub(crate) fn differs(mut self, place: &'static str, reason: &str) -> Self {
        self.accepted.differs.add(place, reason);
        self
    }

    /// `all` does not send this parameter or field: `query.limit`, `body.emails[].address`.
    pub(crate) fn without(mut self, place: &'static str, reason: &str) -> Self {
        self.accepted.without.add(place, reason);
        self
    }

    /// `least` sends this one, although it is optional.
    pub(crate) fn with(mut self, place: &'static str, reason: &str) -> Self {
        self.accepted.with.add(place, reason);
        self
    }

    /// The model has no field for this one of the answer: `data[].legacy`.
    pub(crate) fn ignores(mut self, place: &'static str, reason: &str) -> Self {
        self.accepted.ignores.add(place, reason);
        self
    }

    /// The model requires this one of the answer, although it is optional.
    pub(crate) fn needs(mut self, place: &'static str, reason: &str) -> Self {
        self.accepted.needs.add(place, reason);
        self
    }

    /// What is not as documented.
    pub(crate) async fn findings(self) -> Vec<String> {
        let (all, model) = self.all.expect("`.all(…)`");
        let least = self.least.as_ref().unwrap_or(&all);
        let desk = Desk::open().await;
        // A new client each time: it may keep what it has fetched.
        let client = || self.api.client(&desk.url());
        let case = Case {
            yardstick: self.api.yardstick(),
            credentials: &self.api.credentials,
            name: self.name,
            accepted: &self.accepted,
            model,
            all: &|| all(&client()),
            least: &|| least(&client()),
        };
        case.findings(&desk).await
    }

    /// What another server does not accept, or answers with what is not read.
    pub(crate) async fn failures(self, server: &str) -> Vec<(&'static str, Failure)> {
        let (all, _) = self.all.expect("`.all(…)`");
        let least = self.least.as_ref().unwrap_or(&all);
        let client = self.api.client(server);
        let mut failures = Vec::new();
        for (arguments, call) in [("all", &all), ("least", least)] {
            let outcome = call(&client).outcome.await;
            failures.extend(outcome.err().map(|failure| (arguments, failure)));
        }
        failures
    }
}

impl<P: Provider + 'static> IntoFuture for Operation<P> {
    type Output = ();
    type IntoFuture = Pin<Box<dyn Future<Output = ()>>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let (api, name) = (self.api, self.name);
            let findings = match api.server() {
                Some(server) => {
                    let failures = self.failures(&server).await;
                    let is_read = failures.is_empty();
                    let is_accepted = failures.iter().all(|(_, failure)| failure.is_unread);
                    tally::count(api.name, name, &server, Judgement { is_accepted, is_read });
                    let texts =
                        failures.into_iter().map(|(call, why)| format!("{call}: {}", why.text));
                    texts.collect()
                }
                None => self.findings().await,
            };
            assert!(findings.is_empty(), "{name}\n  {}", findings.join("\n  "));
        })
    }
}

/// An operation without the types of its client and its calls.
pub(crate) struct Case<'c> {
    pub(crate) yardstick: &'c Yardstick,
    credentials: &'c Credentials,
    name: &'static str,
    pub(crate) accepted: &'c Accepted,
    pub(crate) model: Model,
    pub(crate) all: &'c dyn Fn() -> Sending,
    least: &'c dyn Fn() -> Sending,
}

impl Case<'_> {
    async fn findings(&self, desk: &Desk) -> Vec<String> {
        let Some(operation) = self.yardstick.operation(self.name) else {
            return vec!["no operation is called that".to_owned()];
        };
        let mut findings = Vec::new();
        for (arguments, call) in [(Arguments::All, self.all), (Arguments::Least, self.least)] {
            let sending = call();
            let outcome = sending.outcome.await;
            let Some(mut request) = desk.take() else {
                let why = outcome.err().map(|why| format!(": {}", why.text)).unwrap_or_default();
                findings.push(format!("{}: nothing was sent{why}", arguments.name()));
                continue;
            };
            let mut own = requests::findings(
                self.yardstick,
                &operation,
                &mut request,
                self.credentials,
                self.accepted,
            );
            own.extend(requests::extent(
                self.yardstick,
                &request,
                sending.endpoint,
                arguments,
                self.accepted,
            ));
            findings.extend(own.iter().map(|text| format!("{}: {text}", arguments.name())));
        }
        findings.extend(answers::findings(self, &operation, desk).await);
        findings.extend(self.accepted.stale());
        findings
    }
}

impl Accepted {
    fn stale(&self) -> impl Iterator<Item = String> {
        let all = [&self.differs, &self.without, &self.with, &self.ignores, &self.needs];
        all.into_iter().flat_map(Exceptions::stale)
    }
}
