//! Svix's part of the sandbox.

mod applications;
mod endpoints;
mod listing;
mod portal;
mod refusal;
mod replay;
mod style;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use auth_openapi::Finding;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware;
use axum::response::Response;
use axum::routing::post;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::uri::PathAndQuery;
use http::{HeaderValue, Method, Uri};

use self::portal::Portals;
use self::refusal::ErrorResponse;
use self::replay::Replays;
use self::style::STYLE;
use super::documented::{
    self, Answer, Api, Asked, Host, Page, Record, Refusal, Source, Store, Vendor, steps,
};
use super::lock;
use super::token::bearer;

pub(super) use self::applications::APP_ID;

pub(super) const AUTH_TOKEN: &str = "testsk_sandbox";

/// Svix's state: the records, and the tokens for portals.
pub(super) struct Svix {
    store: Mutex<Store>,
    portals: Portals,
    effects: AtomicUsize,
}

static DOCUMENT: Source =
    Source::new(|| Api::read(include_str!("../../openapi/svix.json"), &STYLE));

pub(super) fn router(vendor: Arc<Svix>) -> Router {
    let host = Host::new(vendor, &[&DOCUMENT]);
    // The vendor accepts each path with and without a slash at its end.
    let dashboard = ["", "/"].map(|slash| format!("{DASHBOARD}/{{app_id}}{slash}"));
    let router = dashboard
        .iter()
        .fold(Router::new(), |router, path| router.route(path, post(dashboard_access)));
    router
        .fallback(without_slash)
        .method_not_allowed_fallback(without_slash)
        .layer(middleware::from_fn_with_state(Arc::new(Replays::default()), replay::replay))
        .with_state(host)
}

const DASHBOARD: &str = "/api/v1/auth/dashboard-access";

/// Responds as to a request for an application's portal without any parameters. The vendor's
/// document no longer has this operation.
async fn dashboard_access(host: State<Host<Svix>>, mut request: Request) -> Response {
    let path = request.uri().path().replace(DASHBOARD, "/api/v1/auth/app-portal-access");
    *request.uri_mut() = at(&path, None);
    *request.body_mut() = Body::from("{}");
    request.headers_mut().remove(CONTENT_LENGTH);
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    without_slash(host, request).await
}

async fn without_slash(host: State<Host<Svix>>, mut request: Request) -> Response {
    if let Some(path) = request.uri().path().strip_suffix('/') {
        *request.uri_mut() = at(path, request.uri().query());
    }
    documented::answer(host, request).await
}

fn at(path: &str, query: Option<&str>) -> Uri {
    let text = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    PathAndQuery::try_from(text).map(Uri::from).unwrap_or_default()
}

impl Vendor for Svix {
    fn refuse(&self, refusal: Refusal) -> Response {
        refusal::response(refusal)
    }

    fn authorize(&self, asked: &Asked) -> Result<(), Refusal> {
        if asked.operation().security().is_empty() {
            return Ok(());
        }
        let token = bearer(asked.headers()).unwrap_or_default();
        let needs_portal = portal::LOGOUTS.contains(&asked.operation().path());
        if token == AUTH_TOKEN {
            if needs_portal { Err(ErrorResponse::insufficient_access().into()) } else { Ok(()) }
        } else {
            let owner = self.portals.owner(token).ok_or_else(ErrorResponse::invalid_token)?;
            if needs_portal || portal::is_within(asked, &lock(&self.store), &owner) {
                Ok(())
            } else {
                Err(ErrorResponse::insufficient_access().into())
            }
        }
    }

    fn accepts(&self, _: &Asked, finding: &Finding) -> bool {
        // An iterator that goes backwards begins with a `-`, which the document does not say.
        steps(finding.place()) == ["query", "iterator"]
    }

    fn store(&self) -> &Mutex<Store> {
        &self.store
    }

    fn perform(&self, asked: &Asked) -> Option<Result<Answer, Refusal>> {
        self.portals.perform(asked, &mut lock(&self.store))
    }

    fn made(
        &self,
        _: &Asked,
        store: &mut Store,
        place: &str,
        record: &mut Record,
    ) -> Result<(), Refusal> {
        let prefix = record.id.split_once('_').map(|(prefix, _)| format!("{prefix}_"));
        let uid = record.field("/uid").and_then(|uid| uid.as_str());
        if uid.zip(prefix).is_some_and(|(uid, prefix)| uid.starts_with(&prefix)) {
            return Err(ErrorResponse::uid_with_prefix(&["uid"]).into());
        }
        if place.ends_with("/endpoint") || place.ends_with("/sink") {
            endpoints::keep_parts(store, place, record);
        }
        Ok(())
    }

    fn page<'s>(
        &self,
        asked: &Asked,
        store: &'s Store,
        records: Vec<&'s Record>,
    ) -> Result<Page<'s>, Refusal> {
        let mut records = asked.matching(records);
        applications::retain(asked, store, &mut records);
        Ok(listing::page(asked, records)?)
    }

    fn succeeded(&self, asked: &Asked, answer: Answer) -> Answer {
        if asked.operation().method() != Method::GET.as_str() {
            self.effects.fetch_add(1, Ordering::Relaxed);
        }
        endpoints::succeeded(asked, &mut lock(&self.store));
        answer
    }
}

impl Svix {
    /// How many requests changed something.
    pub(super) fn effects(&self) -> usize {
        self.effects.load(Ordering::Relaxed)
    }
}

impl Default for Svix {
    fn default() -> Svix {
        let mut store = Store::default();
        applications::seed(&mut store);
        let effects = AtomicUsize::new(0);
        Svix { store: Mutex::new(store), portals: Portals::default(), effects }
    }
}
