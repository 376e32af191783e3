//! Passage's part of the sandbox: one app, its users, and their tokens.

mod list;
mod refusal;
mod style;
mod users;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use auth_openapi::Finding;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use http::header::{SERVER, USER_AGENT};
use jiff::Timestamp;
use serde_json::{Value, json};

use self::refusal::ErrorResponse;
use self::style::STYLE;
use super::documented::{Answer, Api, Asked, Host, Page, Record, Refusal, Source, Store, Vendor};
use super::lock;
use super::signer::Signer;
use super::token::{self, bearer, claims};

pub(super) const APP_ID: &str = "passage-sandbox-app";
pub(super) const API_KEY: &str = "passage-sandbox-key";
pub(super) const USER_ID: &str = users::USER_ID;

const ONE_HOUR: i64 = 60 * 60;

/// Passage's state: the records, the signing key of the app's tokens, and the issued ones.
pub(super) struct Passage {
    pub(super) signer: Signer,
    store: Mutex<Store>,
    /// When the issued tokens expire, as Unix timestamps.
    issued: Mutex<HashMap<String, i64>>,
}

static MANAGEMENT: Source =
    Source::new(|| Api::read(include_str!("../../openapi/passage.json"), &STYLE));
static AUTHENTICATION: Source =
    Source::new(|| Api::read(include_str!("../../openapi/passage-auth.json"), &STYLE));

/// The management API, with the authentication API beside it: a client has one base URL for both,
/// unless it is given two.
pub(super) fn router(vendor: Arc<Passage>) -> Router {
    Host::new(vendor, &[&MANAGEMENT, &AUTHENTICATION]).router().layer(middleware::from_fn(edge))
}

/// The authentication API alone.
pub(super) fn auth_router(vendor: Arc<Passage>) -> Router {
    Host::new(vendor, &[&AUTHENTICATION]).router().layer(middleware::from_fn(edge))
}

impl Vendor for Passage {
    fn refuse(&self, refusal: Refusal) -> Response {
        refusal::response(refusal)
    }

    fn authorize(&self, asked: &Asked) -> Result<(), Refusal> {
        let is_allowed = match asked.operation().security().concat().as_slice() {
            [] => true,
            ["apiKey"] => asked.headers().contains_key("x-api-key"),
            _ if asked.is_of(&MANAGEMENT) => bearer(asked.headers()) == Some(API_KEY),
            _ => bearer(asked.headers()).is_some_and(|token| self.is_live(token)),
        };
        if !is_allowed {
            return Err(ErrorResponse::invalid_access_token().into());
        }
        match asked.in_path("app_id") {
            None | Some(APP_ID) => Ok(()),
            Some(_) => Err(ErrorResponse::not_found("app").into()),
        }
    }

    fn accepts(&self, _: &Asked, finding: &Finding) -> bool {
        // A filter can have an operator before its value, which the document does not say.
        list::is_filter(finding)
    }

    fn store(&self) -> &Mutex<Store> {
        &self.store
    }

    fn perform(&self, asked: &Asked) -> Option<Result<Answer, Refusal>> {
        match asked.line().as_str() {
            "GET /apps/{app_id}/.well-known/jwks.json" => {
                Some(Ok(Answer::json(self.signer.key_set())))
            }
            _ => None,
        }
    }

    fn made(&self, _: &Asked, _: &mut Store, _: &str, record: &mut Record) -> Result<(), Refusal> {
        users::complete(record);
        Ok(())
    }

    fn page(&self, asked: &Asked, _: &Store, records: Vec<Record>) -> Result<Page, Refusal> {
        if asked.operation().path() == "/apps/{app_id}/users" {
            Ok(list::page(asked, records)?)
        } else {
            Ok(Page::all(records))
        }
    }

    fn succeeded(&self, _: &Asked, mut answer: Answer) -> Answer {
        if answer.has("auth_result") {
            let result = json!({
                "auth_token": self.issue([]),
                "redirect_url": "/",
                "refresh_token": token::random(),
                "refresh_token_expiration": 0,
            });
            answer.set("auth_result", result);
        }
        answer
    }
}

impl Passage {
    /// Issues a user's token.
    pub(super) fn issue<'a>(&self, more: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [("aud", APP_ID.into()), ("iss", APP_ID.into()), ("sub", USER_ID.into())];
        let claims = claims(ONE_HOUR, own.into_iter().chain(more));
        let expires = claims.get("exp").and_then(Value::as_i64).unwrap_or_default();
        let token = self.signer.sign(&claims);
        lock(&self.issued).insert(token.clone(), expires);
        token
    }

    fn is_live(&self, token: &str) -> bool {
        let now = Timestamp::now().as_second();
        lock(&self.issued).get(token).is_some_and(|expires| now < *expires)
    }
}

impl Default for Passage {
    fn default() -> Passage {
        let mut store = Store::default();
        users::seed(&mut store);
        Passage {
            signer: Signer::new("passage-sandbox-jwk"),
            store: Mutex::new(store),
            issued: Mutex::default(),
        }
    }
}

/// Imitates the vendor's edge, which refuses requests without a `user-agent`.
async fn edge(request: Request, next: Next) -> Response {
    if request.headers().get(USER_AGENT).is_some_and(|agent| !agent.is_empty()) {
        return next.run(request).await;
    }
    let page = "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n\
        <center><h1>403 Forbidden</h1></center>\r\n<hr><center>cloudflare</center>\r\n\
        </body>\r\n</html>\r\n";
    (StatusCode::FORBIDDEN, [(SERVER, "cloudflare")], Html(page)).into_response()
}
