//! The answers of the server.

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_providers::sandbox::Sandbox;
use bytes::Bytes;
use http::Method;
use serde_json::value::RawValue;

/// A sign-in token, as long as the vendor's example.
const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","user_id":"user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","token":"eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDAwMDAwMDAsInNpZCI6InNpdF8xIn0.c2lnbmF0dXJl","status":"pending","url":"https://accounts.example.com/sign-in","created_at":1638000669544,"updated_at":1638000669544}"#;
/// An application of Svix, about as long as [`TOKEN`].
const APPLICATION: &str = r#"{"uid":"user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","name":"An application of the customer with that id","throttleRate":100,"id":"app_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","createdAt":"2021-11-27T08:11:09.544Z","updatedAt":"2021-11-27T08:11:09.544Z","metadata":{"plan":"enterprise","region":"eu-central-1","owner":"team-42"}}"#;
/// An invitation of `workos`, about as long as [`TOKEN`].
const INVITATION: &str = r#"{"object":"invitation","id":"invitation_01E4ZCR3C56J083X43JQXF3JK5","email":"ada@example.com","state":"pending","expires_at":"2021-07-01T19:07:33.155Z","token":"Z1uX3RbwcIl5fIGJJJCXXisdI","accept_invitation_url":"https://example.com/invite","created_at":"2021-06-25T19:07:33.155Z","updated_at":"2021-06-25T19:07:33.155Z"}"#;
/// A user of `workos`.
const USER: &str = r#"{"object":"user","id":"user_01E4ZCR3C56J083X43JQXF3JK5","first_name":"Ada","last_name":"Lovelace","profile_picture_url":"https://example.com/ada.png","email":"ada@example.com","email_verified":true,"metadata":{"plan":"enterprise"},"last_sign_in_at":"2021-06-25T19:07:33.155Z","created_at":"2021-06-25T19:07:33.155Z","updated_at":"2021-06-25T19:07:33.155Z"}"#;
/// A webhook of Basecamp, about as long as [`TOKEN`].
const WEBHOOK: &str = r#"{"id":9007199254741210,"active":true,"created_at":"2022-11-22T08:23:58.204Z","updated_at":"2022-11-22T08:23:58.204Z","payload_url":"https://example.com/endpoint","types":["Comment","Todo"],"url":"https://3.basecampapi.com/999/buckets/1/webhooks/9.json","app_url":"https://3.basecamp.com/999/buckets/1/webhooks/9"}"#;
/// A subscription of Basecamp, about as long as [`TOKEN`].
const SUBSCRIPTION: &str = r#"{"subscribed":true,"count":1,"url":"https://3.basecampapi.com/999/buckets/1/recordings/2/subscription.json","subscribers":[{"id":1049715914,"name":"Ada Lovelace","email_address":"ada@example.com","personable_type":"User","created_at":"2022-11-22T08:23:21.732Z","updated_at":"2022-11-22T08:23:21.904Z","admin":true}]}"#;
/// A person of Basecamp.
const PERSON: &str = r#"{"id":1049715914,"attachable_sgid":"BAh7CEkiCGdpZAY6BkVUSSIpZ2lk","name":"Ada Lovelace","email_address":"ada@example.com","personable_type":"User","created_at":"2022-11-22T08:23:21.732Z","updated_at":"2022-11-22T08:23:21.904Z","admin":true,"owner":false,"time_zone":"Etc/UTC","company":{"id":1033447817,"name":"Analytical"}}"#;
/// The most bytes of a list: it has as many whole items as fit.
const LIST: usize = 17_500;

/// Clerk's answers, and those of vendors whose own clients can make no other calls.
pub(super) struct Answers {
    clerk: Vendor,
    svix: Vendor,
    workos: Vendor,
    basecamp: Vendor,
}

/// The answers of one vendor to calls that are alike.
struct Vendor {
    create: Bytes,
    revoke: Bytes,
    list: Bytes,
}

impl Vendor {
    fn new(create: &'static str, revoke: &'static str, list: String) -> Self {
        Self { create: create.into(), revoke: revoke.into(), list: list.into() }
    }
}

impl Answers {
    pub(super) async fn new() -> Self {
        let many = |item| list(std::iter::repeat(item));
        let applications =
            format!(r#"{{"data":{},"iterator":null,"done":true}}"#, many(APPLICATION));
        let users = format!(r#"{{"object":"list","data":{},"list_metadata":{{}}}}"#, many(USER));
        Self {
            clerk: Vendor::new(TOKEN, TOKEN, clerk_users().await),
            // A logout, which is answered with nothing.
            svix: Vendor::new(APPLICATION, "", applications),
            workos: Vendor::new(INVITATION, INVITATION, users),
            basecamp: Vendor::new(WEBHOOK, SUBSCRIPTION, many(PERSON)),
        }
    }

    pub(super) fn to(&self, method: &Method, path: &str) -> Bytes {
        let vendor = match path.split('/').nth(1) {
            Some("api") => &self.svix,
            Some("user_management") => &self.workos,
            // The number of the account.
            Some("999") => &self.basecamp,
            _ => &self.clerk,
        };
        let revokes = ["/revoke", "/logout", "/subscription.json"];
        let answer = match *method {
            Method::GET => &vendor.list,
            _ if revokes.iter().any(|end| path.ends_with(end)) => &vendor.revoke,
            _ => &vendor.create,
        };
        answer.clone()
    }
}

/// Takes the users from the sandbox.
async fn clerk_users() -> String {
    let sandbox = Sandbox::start().await.expect("a port");
    let clerk = sandbox.clerk().build().expect("a client");
    let call = clerk.list_users(&ListUsers::new().limit(25));
    let url = call.request().expect("a request").uri().to_string();
    let request = reqwest::Client::new().get(url).bearer_auth(Sandbox::CLERK_SECRET_KEY);
    let answer = request.send().await.expect("an answer").bytes().await.expect("a body");
    let users: Vec<&RawValue> = serde_json::from_slice(&answer).expect("a list");
    list(users.into_iter().map(RawValue::get))
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
