//! What each call sends, with the least of arguments.
#![allow(clippy::unwrap_used, deprecated, reason = "a test fails by panicking")]

use auth_core::{Body, Call, Client, Multipart, Secret};

use super::Notes;
use super::files::ListFiles;
use super::notes_api::{ListNotes, Mail, NewNote, NotePatch, Person, Reminder, ReminderConfig};
use super::prelude::*;
use super::sessions::SignIn;

fn client() -> Notes {
    Notes { client: Client::offline() }
}

/// Method and path of what a call would send.
fn sent<T>(call: Call<T>) -> String {
    let request = call.request().unwrap();
    format!("{} {}", request.method(), request.uri().path())
}

#[test]
fn list_notes() {
    assert_eq!(sent(client().list_notes(&ListNotes::new())), "GET /notes");
}

#[test]
fn create_note() {
    let call = client().create_note(&NewNote::new("sample", Vec::<String>::new()), None);
    assert_eq!(sent(call), "POST /notes");
}

#[test]
fn delete_notes() {
    assert_eq!(sent(client().delete_notes(&[])), "DELETE /notes");
}

#[test]
fn get_note() {
    assert_eq!(sent(client().get_note(1, None)), "GET /notes/1");
}

#[test]
fn delete_note() {
    assert_eq!(sent(client().delete_note(1)), "DELETE /notes/1");
}

#[test]
fn update_note() {
    assert_eq!(sent(client().update_note(1, &NotePatch::new())), "PATCH /notes/1");
}

#[test]
fn get_note_owner() {
    assert_eq!(sent(client().get_note_owner(1)), "GET /notes/1/owner");
}

#[test]
fn replace_note_owner() {
    assert_eq!(sent(client().replace_note_owner(1, &Person::new("sample"))), "PUT /notes/1/owner");
}

#[test]
fn create_reminder() {
    let call = client().create_reminder(
        1,
        &Reminder::new(
            "2026-01-02T03:04:05Z",
            ReminderConfig::Email(Mail::new("someone@example.com")),
        ),
    );
    assert_eq!(sent(call), "POST /notes/1/reminders");
}

#[test]
fn list_files() {
    assert_eq!(sent(client().list_files("sample", &ListFiles::new())), "GET /files");
}

#[test]
fn upload_file() {
    assert_eq!(sent(client().upload_file(Multipart::new().text("name", "sample"))), "POST /files");
}

#[test]
fn download_file() {
    assert_eq!(sent(client().download_file("file_aaa")), "GET /files/file_aaa");
}

#[test]
fn replace_file() {
    let call = client().replace_file("file_aaa", Body::from("sample"));
    assert_eq!(sent(call), "PUT /files/file_aaa");
}

#[test]
fn sign_in() {
    let call = client().sign_in(&SignIn::new("someone@example.com", "samplexx"));
    assert_eq!(sent(call), "POST /sessions");
}

#[test]
fn get_current_session() {
    assert_eq!(sent(client().get_current_session(&Secret::from("token"))), "GET /sessions/current");
}

#[test]
fn sign_out() {
    assert_eq!(sent(client().sign_out(&Secret::from("token"))), "DELETE /sessions/current");
}

#[test]
fn refresh_session() {
    assert_eq!(sent(client().refresh_session(&Secret::from("sample"))), "GET /sessions/refresh");
}
