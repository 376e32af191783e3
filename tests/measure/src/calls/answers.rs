//! The answers of the server.

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_providers::sandbox::Sandbox;
use bytes::Bytes;
use http::Method;
use serde_json::value::RawValue;

/// A sign-in token, as long as the vendor's example.
const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","user_id":"user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","token":"eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDAwMDAwMDAsInNpZCI6InNpdF8xIn0.c2lnbmF0dXJl","status":"pending","url":"https://accounts.example.com/sign-in","created_at":1638000669544,"updated_at":1638000669544}"#;
/// One of Svix's applications, about as long as [`TOKEN`].
const APPLICATION: &str = r#"{"uid":"user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","name":"An application of the customer with that id","throttleRate":100,"id":"app_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","createdAt":"2021-11-27T08:11:09.544Z","updatedAt":"2021-11-27T08:11:09.544Z","metadata":{"plan":"enterprise","region":"eu-central-1","owner":"team-42"}}"#;
/// The most bytes of a list: it has as many whole items as fit.
const LIST: usize = 17_500;

/// Clerk's answers, and Svix's for its own client, which can make no other calls.
pub(super) struct Answers {
    token: Bytes,
    users: Bytes,
    application: Bytes,
    applications: Bytes,
}

impl Answers {
    pub(super) async fn new() -> Self {
        let applications = list(std::iter::repeat(APPLICATION));
        let applications = format!(r#"{{"data":{applications},"iterator":null,"done":true}}"#);
        Self {
            token: TOKEN.into(),
            users: users().await,
            application: APPLICATION.into(),
            applications: applications.into(),
        }
    }

    pub(super) fn to(&self, method: &Method, path: &str) -> Bytes {
        match (method, path) {
            (&Method::GET, "/api/v1/app") => self.applications.clone(),
            (_, "/api/v1/app") => self.application.clone(),
            (_, "/api/v1/auth/logout") => Bytes::new(),
            (&Method::GET, _) => self.users.clone(),
            _ => self.token.clone(),
        }
    }
}

/// Takes the users from the sandbox.
async fn users() -> Bytes {
    let sandbox = Sandbox::start().await.expect("a port");
    let clerk = sandbox.clerk().build().expect("a client");
    let call = clerk.list_users(&ListUsers::new().limit(25));
    let url = call.request().expect("a request").uri().to_string();
    let request = reqwest::Client::new().get(url).bearer_auth(Sandbox::CLERK_SECRET_KEY);
    let answer = request.send().await.expect("an answer").bytes().await.expect("a body");
    let users: Vec<&RawValue> = serde_json::from_slice(&answer).expect("a list");
    list(users.into_iter().map(RawValue::get)).into()
}

/// A JSON array of the first items, up to [`LIST`] bytes.
fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let mut list = String::from("[");
    for item in items {
        if list.len() + item.len() > LIST {
            break;
        }
        if list.len() > 1 {
            list.push(',');
        }
        list.push_str(item);
    }
    list.push(']');
    list
}
