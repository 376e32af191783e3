//! Answers every operation of a vendor from the vendor's document.
//!
//! A request goes through the same steps for each vendor. The document says which operation it is
//! for. The vendor looks at the credential. The document says what is wrong with the request, and
//! the vendor says it in its own words. Then the vendor's own code performs the operation, if it
//! has some for it. All other operations are performed by what the document says of them.

mod answer;
mod api;
mod asked;
mod collection;
mod filter;
mod perform;
mod place;
mod plan;
mod record;
mod records;
mod refusal;
mod show;
mod steps;
mod store;
mod style;
mod success;

use std::sync::{Arc, Mutex};

use auth_openapi::Finding;
use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};

pub(super) use self::answer::Answer;
pub(super) use self::api::{Api, Source};
pub(super) use self::asked::Asked;
pub(super) use self::refusal::Refusal;
pub(super) use self::show::Page;
pub(super) use self::steps::steps;
pub(super) use self::store::{Record, Store};
pub(super) use self::style::{Effect, Noun, Style, Time, View};

/// What a vendor does in its own way.
pub(super) trait Vendor: Send + Sync + 'static {
    /// The response to a request that is refused, with the vendor's own error body.
    fn refuse(&self, refusal: Refusal) -> Response;

    /// Refuses a request that does not carry what the operation needs.
    fn authorize(&self, asked: &Asked) -> Result<(), Refusal>;

    /// Whether the vendor accepts what its document does not.
    fn accepts(&self, _: &Asked, _: &Finding) -> bool {
        false
    }

    /// The records.
    fn store(&self) -> &Mutex<Store>;

    /// Performs an operation by the vendor's own code, if there is some for it.
    fn perform(&self, _: &Asked) -> Option<Result<Answer, Refusal>> {
        None
    }

    /// Completes a record before it is kept in the collection at this place.
    ///
    /// # Errors
    ///
    /// - The vendor does not take it.
    fn made(&self, _: &Asked, _: &mut Store, _: &str, _: &mut Record) -> Result<(), Refusal> {
        Ok(())
    }

    /// Completes a record that was changed.
    ///
    /// # Errors
    ///
    /// - The vendor does not take the change.
    fn changed(&self, _: &Asked, _: &mut Store, _: &mut Record) -> Result<(), Refusal> {
        Ok(())
    }

    /// The page of a list that a request asks for.
    ///
    /// # Errors
    ///
    /// - There is no such page.
    fn page<'s>(
        &self,
        asked: &Asked,
        _: &'s Store,
        records: Vec<&'s Record>,
    ) -> Result<Page<'s>, Refusal> {
        Ok(Page::all(asked.matching(records)))
    }

    /// What the response to a creation of several records says of one that is refused: the name of
    /// the list, and the item. `None` if the refusal of one is that of all.
    fn failed(&self, _: &Asked, _: &Refusal, _: &Map<String, Value>) -> Option<(String, Value)> {
        None
    }

    /// Takes notice of a success, and may complete its body.
    fn succeeded(&self, _: &Asked, answer: Answer) -> Answer {
        answer
    }
}

/// One host of a vendor: the documents that it answers from.
pub(super) struct Host<V> {
    vendor: Arc<V>,
    /// They are read when the first request arrives, once in a process.
    sources: Arc<[&'static Source]>,
}

impl<V> Clone for Host<V> {
    fn clone(&self) -> Host<V> {
        Host { vendor: Arc::clone(&self.vendor), sources: Arc::clone(&self.sources) }
    }
}

impl<V: Vendor> Host<V> {
    /// A host. If two documents have the same operation, the first one counts.
    pub(super) fn new(vendor: Arc<V>, sources: &[&'static Source]) -> Host<V> {
        Host { vendor, sources: sources.into() }
    }

    /// The routes of the host: every path is answered from the documents.
    pub(super) fn router(self) -> Router {
        Router::new().fallback(answer::<V>).with_state(self)
    }
}

/// Answers a request from the documents of a host.
pub(super) async fn answer<V: Vendor>(State(host): State<Host<V>>, request: Request) -> Response {
    let vendor = &*host.vendor;
    let answer = async {
        let asked = Asked::read(&host.sources, request).await?;
        vendor.authorize(&asked)?;
        let findings = asked.findings(|finding| vendor.accepts(&asked, finding));
        if !findings.is_empty() {
            return Err(Refusal::Invalid(findings));
        }
        let answer = vendor.perform(&asked);
        let answer = answer.unwrap_or_else(|| perform::perform(vendor, &asked))?;
        Ok(vendor.succeeded(&asked, answer))
    };
    answer.await.map_or_else(|refusal| vendor.refuse(refusal), IntoResponse::into_response)
}
