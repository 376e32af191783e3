//! Clerk's part of the sandbox.

mod listing;
mod organizations;
mod programs;
mod refusal;
mod sign_in_tokens;
mod style;
mod users;

use std::sync::{Arc, Mutex};

use auth_openapi::Finding;
use axum::response::Response;
use axum::{Router, middleware};
use http::HeaderValue;
use serde_json::{Value, json};

use self::refusal::{ErrorResponse, TRACE_ID};
use self::style::STYLE;
use super::documented::{
    Answer, Api, Asked, Host, Page, Record, Refusal, Source, Store, Vendor, steps,
};
use super::lock;
use super::signer::Signer;
use super::token::{self, bearer};

pub(super) const SECRET_KEY: &str = "sk_test_sandbox";
pub(super) const USER_ID: &str = "user_sandbox00000000000000000001";
pub(super) const ORG_ID: &str = "org_sandbox00000000000000000001";
pub(super) const ORIGIN: &str = "https://app.example.com";

const INSTANCE_ID: &str = "ins_sandbox";
const FRONTEND_API: &str = "https://sandbox.clerk.accounts.dev";

/// The parameter that can name the API version. A header can, too.
const VERSION: &str = "__clerk_api_version";
const VERSIONS: [&str; 5] = ["2021-02-05", "2024-10-01", "2025-04-10", "2025-11-10", "2026-05-12"];
const ONE_MINUTE: i64 = 60;
const OAUTH_VERIFY: &str = "POST /oauth_applications/access_tokens/verify";

/// Clerk's state: its signing key and its records.
pub(super) struct Clerk {
    pub(super) signer: Signer,
    store: Mutex<Store>,
}

static DOCUMENT: Source =
    Source::new(|| Api::read(include_str!("../../openapi/clerk.json"), &STYLE));

pub(super) fn router(vendor: Arc<Clerk>) -> Router {
    Host::new(vendor, &[&DOCUMENT]).router().layer(middleware::map_response(trace))
}

impl Vendor for Clerk {
    fn refuse(&self, refusal: Refusal) -> Response {
        refusal::response(refusal)
    }

    fn authorize(&self, asked: &Asked) -> Result<(), Refusal> {
        if asked.operation().security().is_empty() {
            return Ok(());
        }
        match bearer(asked.headers()) {
            Some(SECRET_KEY) => {}
            Some(key) if asked.operation().path().starts_with("/m2m_tokens") => {
                let store = lock(&self.store);
                if !store.records("/machines").iter().any(|one| one.has("/secret_key", key)) {
                    return Err(ErrorResponse::key_invalid().into());
                }
            }
            Some(_) => return Err(ErrorResponse::key_invalid().into()),
            None => return Err(ErrorResponse::header_format_invalid().into()),
        }
        let header = asked.headers().get("clerk-api-version").map(HeaderValue::as_bytes);
        let query = asked.query.pairs().filter(|(name, _)| *name == VERSION);
        let versions: Vec<&[u8]> =
            header.into_iter().chain(query.map(|(_, value)| value.as_bytes())).collect();
        let is_listed = |version: &[u8]| VERSIONS.iter().any(|one| one.as_bytes() == version);
        match versions.as_slice() {
            [] => Ok(()),
            [version] if is_listed(version) => Ok(()),
            _ => Err(ErrorResponse::version_invalid().into()),
        }
    }

    fn accepts(&self, _: &Asked, finding: &Finding) -> bool {
        // It is a parameter of every operation, and of none in the document.
        steps(finding.place()) == ["query", VERSION]
    }

    fn store(&self) -> &Mutex<Store> {
        &self.store
    }

    fn perform(&self, asked: &Asked) -> Option<Result<Answer, Refusal>> {
        let mut store = lock(&self.store);
        let line = asked.line();
        if ["POST /api_keys/verify", "POST /m2m_tokens/verify", OAUTH_VERIFY].contains(&&*line) {
            return Some(programs::verify(asked, &store).map_err(Refusal::from));
        }
        let result = match line.as_str() {
            "GET /jwks" => Ok(self.signer.key_set()),
            "GET /users/count" => {
                users::select(store.records(users::PLACE).iter().collect(), &asked.query)
                    .map(|users| json!({ "object": "total_count", "total_count": users.len() }))
            }
            "POST /sign_in_tokens" => sign_in_tokens::create(asked, &mut store, &self.signer),
            "POST /sign_in_tokens/{sign_in_token_id}/revoke" => {
                sign_in_tokens::revoke(asked, &mut store)
            }
            _ => return None,
        };
        Some(result.map(Answer::json).map_err(Refusal::from))
    }

    fn made(
        &self,
        asked: &Asked,
        store: &mut Store,
        place: &str,
        record: &mut Record,
    ) -> Result<(), Refusal> {
        if place == users::PLACE {
            users::complete(store, record)?;
        } else if place.ends_with("/memberships") {
            organizations::complete_membership(asked, store, record);
        } else if place == programs::API_KEYS {
            programs::complete_api_key(asked, record);
        } else if place == programs::M2M_TOKENS {
            programs::complete_m2m_token(asked, store, &self.signer, record);
        }
        Ok(())
    }

    fn page<'s>(
        &self,
        asked: &Asked,
        _: &'s Store,
        records: Vec<&'s Record>,
    ) -> Result<Page<'s>, Refusal> {
        let query = &asked.query;
        let path = asked.operation().path();
        let mut records = match path {
            users::PLACE => users::select(records, query)?,
            organizations::PLACE => organizations::select(records, query)?,
            _ => {
                let mut records = asked.matching(records);
                listing::sort_by_any(&mut records, query);
                records
            }
        };
        let total = records.len();
        if asked.takes("limit") {
            records = listing::page(records, query)?;
        }
        let mut page = Page::part(records, total);
        if path == organizations::PLACE {
            organizations::hide(&mut page.records, query);
        }
        page.is_wrapped = listing::parameter(query, "paginated") == Some(true);
        Ok(page)
    }

    fn succeeded(&self, asked: &Asked, mut answer: Answer) -> Answer {
        if asked.line().starts_with("POST /sessions/{session_id}/tokens") {
            let place = lock(&self.store);
            let session = asked.in_path("session_id").and_then(|id| place.get("/sessions", id));
            let user = session.and_then(|session| session.fields.get("user_id")).cloned();
            let claims = user.map(|user| ("sub", user));
            answer.set("jwt", self.issue(claims));
        }
        answer
    }
}

/// Adds a trace id to every response. A refusal with the trace id in its body has already set it.
async fn trace(mut response: Response) -> Response {
    response.headers_mut().entry(TRACE_ID).or_insert_with(refusal::trace_id);
    response
}

impl Clerk {
    /// A session token of version 2, without an organization.
    pub(super) fn issue<'a>(&self, claims: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [
            ("azp", ORIGIN.into()),
            ("fva", json!([0, -1])),
            ("iss", FRONTEND_API.into()),
            ("sid", "sess_sandbox".into()),
            ("sts", "active".into()),
            ("sub", USER_ID.into()),
            ("v", 2.into()),
        ];
        self.signer.sign(&token::claims(ONE_MINUTE, own.into_iter().chain(claims)))
    }

    /// An OAuth access token that is a JWT.
    pub(super) fn issue_oauth_token<'a>(
        &self,
        claims: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> String {
        programs::issue_oauth_token(&mut lock(&self.store), &self.signer, claims)
    }
}

impl Default for Clerk {
    fn default() -> Clerk {
        let mut store = Store::default();
        users::seed(&mut store);
        organizations::seed(&mut store);
        // The key has the instance's id, as at the vendor.
        Clerk { signer: Signer::new(INSTANCE_ID), store: Mutex::new(store) }
    }
}
