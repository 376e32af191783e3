//! What the declarations of `notes` send and read, held against their document.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use auth_core::{Call, Patch};
use auth_declared::notes::Notes;
use auth_declared::notes::files::ListFiles;
use auth_declared::notes::notes_api::{
    Circle, Color, ListNotes, Mail, NewNote, NewNoteNotify, Note, NotePage, NotePatch,
    NotePriority, Person, Reminder, ReminderConfig, Shape, Square,
};
use auth_declared::notes::prelude::*;
use auth_declared::notes::sessions::{Session, SignIn};
use auth_openapi::{Checker, Document, samples};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;

fn document() -> Document {
    Document::parse(include_str!("../documents/notes.yml")).unwrap()
}

/// What of a request is not as documented.
async fn findings<T>(call: Call<T>) -> Vec<String> {
    let (mut head, body) = call.request().unwrap().into_parts();
    // The client adds its credential to each attempt.
    head.headers.insert("x-api-key", "key".parse().unwrap());
    let body = body.collect().await.unwrap().to_bytes();
    let document = document();
    let findings = Checker::new(&document).request(&http::Request::from_parts(head, body));
    findings.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn requests_are_as_documented() {
    let notes = Notes::new("key").unwrap();
    let filter = ListNotes::new()
        .cursor("next")
        .page_size(10)
        .tag(["a", "b"])
        .color([Color::Red, Color::DarkBlue]);
    let note = NewNote::new("Milk", ["shop"])
        .text("Two litres")
        .labels([("a", "b")])
        .shape(Shape::Round(Circle::new(1.5)))
        .notify(NewNoteNotify::List(vec!["ada".to_owned()]))
        .password("correct horse");
    let patch = NotePatch::new().text(Patch::Clear).color(Color::Yellow).tags(Vec::<String>::new());
    let mail = ReminderConfig::Email(Mail::new("ada@example.com"));
    let all = [
        findings(notes.list_notes(&filter)).await,
        findings(notes.list_notes(&ListNotes::new())).await,
        findings(notes.create_note(&note, Some("forgetful"))).await,
        findings(notes.create_note(&NewNote::new("Milk", Vec::<String>::new()), None)).await,
        findings(notes.update_note(1, &patch)).await,
        findings(notes.delete_notes(&["1", "2"])).await,
        findings(notes.replace_note_owner(1, &Person::new("Ada").emails(["a@b.example"]))).await,
        findings(notes.create_reminder(1, &Reminder::new("2026-01-02T03:04:05Z", mail))).await,
        findings(notes.list_files("inbox", &ListFiles::new().limit(5))).await,
        findings(notes.sign_in(&SignIn::new("ada@example.com", "correct horse").remember(true)))
            .await,
    ];
    assert_eq!(all.concat(), [] as [&str; 0]);
}

/// Reads every sample of what an operation responds.
fn read<T: DeserializeOwned>(operation: &str) -> Vec<T> {
    let document = document();
    let samples = samples(&document, &document.operation(operation).unwrap());
    let bodies = samples.into_iter().filter(|sample| sample.status < 300);
    bodies.filter_map(|sample| Some(serde_json::from_value(sample.body?).unwrap())).collect()
}

#[test]
fn every_sample_is_read() {
    let notes = read::<Note>("getNote");
    assert!(notes.iter().any(|note| note.parent.is_some()));
    assert!(notes.iter().any(|note| matches!(note.shape, Shape::Square(Square { .. }))));
    assert!(notes.iter().all(|note| note.priority == NotePriority::Low));
    assert!(read::<NotePage>("listNotes").iter().any(|page| page.next_cursor.is_some()));
    assert!(read::<Session>("signIn").iter().all(|session| !session.jwt.expose().is_empty()));
    let reminders = read::<Reminder>("createReminder");
    assert!(reminders.iter().any(|reminder| matches!(reminder.config, ReminderConfig::Push)));
}
