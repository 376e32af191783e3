//! <https://notes.example.com/docs/notes>

use std::collections::BTreeMap;

use auth_core::{
    Call, Next, Page, PageRequest, Patch, Provider, Secret, endpoint, open_enum, open_union,
    request, response,
};
use serde::{Deserialize, Serialize};

use super::Notes;

/// What somebody wrote down.
pub trait NotesApi: Provider {
    /// List notes.
    ///
    /// The newest come first.
    #[doc(alias = "listNotes")]
    #[endpoint(method = GET, path = "/notes?<filter..>")]
    fn list_notes(&self, filter: &ListNotes) -> Call<NotePage>;

    /// Create a note.
    ///
    /// - `reason`: Why it is written.
    #[doc(alias = "createNote")]
    #[endpoint(
        method = POST,
        path = "/notes",
        json = request,
        idempotency_key = "idempotency-key",
        header("X-Reason") = reason,
    )]
    fn create_note(&self, request: &NewNote, reason: Option<&str>) -> Call<Note>;

    /// Deletes notes.
    #[doc(alias = "deleteNotes")]
    #[endpoint(method = DELETE, path = "/notes", json = items)]
    fn delete_notes(&self, items: &[&str]) -> Call<()>;

    /// Get a note.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "getNote")]
    #[endpoint(method = GET, path = "/notes/<note_id>?<revision>")]
    fn get_note(&self, note_id: u64, revision: Option<i32>) -> Call<Note>;

    /// Delete a note.
    ///
    /// Archive it instead.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "deleteNote")]
    #[deprecated]
    #[endpoint(method = DELETE, path = "/notes/<note_id>")]
    fn delete_note(&self, note_id: u64) -> Call<()>;

    /// Change a note.
    ///
    /// Fields that are left out stay as they are:
    ///
    /// ```text
    /// {"title": "Milk"}
    /// ```
    ///
    /// See the guide and <https://notes.example.com/docs/patch>.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "updateNote")]
    #[endpoint(method = PATCH, path = "/notes/<note_id>", json = request)]
    fn update_note(&self, note_id: u64, request: &NotePatch) -> Call<Note>;

    /// Gets a note owner.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "getNoteOwner")]
    #[endpoint(method = GET, path = "/notes/<note_id>/owner", envelope = "owner")]
    fn get_note_owner(&self, note_id: u64) -> Call<Person>;

    /// Replaces a note owner.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "replaceNoteOwner")]
    #[endpoint(method = PUT, path = "/notes/<note_id>/owner", json = request)]
    fn replace_note_owner(&self, note_id: u64, request: &Person) -> Call<Option<Person>>;

    /// Be reminded of a note.
    ///
    /// - `note_id`: At least 1.
    #[doc(alias = "createReminder")]
    #[endpoint(method = POST, path = "/notes/<note_id>/reminders", json = request)]
    fn create_reminder(&self, note_id: u64, request: &Reminder) -> Call<Reminder>;
}

impl NotesApi for Notes {}

/// Which notes to list.
#[request]
pub struct ListNotes {
    /// Where to continue.
    pub cursor: Option<String>,
    /// The page size. From 1 to 100. Default: 20.
    #[serde(rename = "pageSize")]
    pub page_size: Option<u64>,
    /// The tag.
    pub tag: Vec<String>,
    /// The color.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub color: Vec<Color>,
}

open_enum! {
    /// A color.
    pub enum Color {
        /// `red`.
        Red = "red",
        /// `yellow`.
        Yellow = "yellow",
        /// `dark-blue`.
        DarkBlue = "dark-blue",
    }
}

/// Some of the notes.
#[response]
pub struct NotePage {
    /// The items.
    pub items: Vec<Note>,
    /// The next cursor.
    #[serde(rename = "nextCursor")]
    pub next_cursor: Option<String>,
}

impl Page for NotePage {
    type Item = Note;

    fn next(&self, _request: &PageRequest<'_>) -> Next {
        match &self.next_cursor {
            Some(next_cursor) if !next_cursor.is_empty() => Next::query([("cursor", next_cursor)]),
            _ => Next::end(),
        }
    }

    fn into_items(self) -> Vec<Note> {
        self.items
    }
}

/// Something that somebody wrote down.
#[response]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The id. At least 1.
    pub id: u64,
    /// What it is about. From 1 to 200 characters.
    pub title: String,
    /// The text.
    pub text: Option<String>,
    /// The color.
    pub color: Option<Color>,
    /// The priority.
    pub priority: NotePriority,
    /// The tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The labels.
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    /// The parent.
    pub parent: Option<Box<Note>>,
    /// The replies.
    pub replies: Vec<Note>,
    /// The shape.
    pub shape: Shape,
    /// The place.
    pub place: Option<NotePlace>,
    /// The extra.
    pub extra: Option<serde_json::Value>,
    /// When it was created. RFC 3339, such as `2026-01-02T03:04:05Z`.
    pub created_at: String,
    /// Whoever has it can read the note.
    pub share_token: Option<Secret>,
}

open_enum! {
    /// A note priority.
    pub enum NotePriority: i64 {
        /// `0`.
        Low = 0,
        /// `1`.
        Normal = 1,
        /// `2`.
        High = 2,
    }
}

open_union! {
    /// A shape.
    pub enum Shape(tag = "kind") {
        /// `round`.
        Round(Circle) = "round",
        /// `square`.
        Square(Square) = "square",
    }
}

/// A circle.
#[request]
#[derive(Deserialize)]
pub struct Circle {
    /// The radius.
    pub radius: f64,
}

/// A square.
#[request]
#[derive(Deserialize)]
pub struct Square {
    /// The side.
    pub side: Option<u64>,
}

/// A note place.
#[response]
pub struct NotePlace {
    /// The latitude. From -90 to 90.
    pub latitude: f64,
    /// The longitude.
    pub longitude: f64,
}

/// A new note.
#[request]
pub struct NewNote {
    /// The title. From 1 to 200 characters.
    pub title: String,
    /// The text.
    pub text: Option<String>,
    /// The color.
    pub color: Option<Color>,
    /// The tags. At most 10 items.
    #[request(required)]
    pub tags: Vec<String>,
    /// The labels.
    pub labels: BTreeMap<String, String>,
    /// The shape.
    pub shape: Option<Shape>,
    /// Whom to tell.
    pub notify: Option<NewNoteNotify>,
    /// The password. At least 8 characters.
    pub password: Option<Secret>,
}

/// Whom to tell.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum NewNoteNotify {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// Anything else.
    Other(serde_json::Value),
}

/// A note patch.
#[request]
pub struct NotePatch {
    /// The title. From 1 to 200 characters.
    pub title: Option<String>,
    /// The text.
    pub text: Patch<String>,
    /// The color.
    pub color: Patch<Color>,
    /// The tags. At most 10 items.
    pub tags: Option<Vec<String>>,
}

/// A person.
#[request]
#[derive(Deserialize)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The emails.
    #[serde(default)]
    pub emails: Vec<String>,
}

/// A reminder.
#[request]
#[derive(Deserialize)]
pub struct Reminder {
    /// The at. RFC 3339, such as `2026-01-02T03:04:05Z`.
    pub at: String,
    /// What it is, told apart by `by`.
    #[serde(flatten)]
    pub config: ReminderConfig,
}

open_union! {
    /// What a reminder is.
    pub enum ReminderConfig(tag = "by", content = "config") {
        /// `email`.
        Email(Mail) = "email",
        /// `push`.
        Push = "push",
    }
}

/// A mail.
#[request]
#[derive(Deserialize)]
pub struct Mail {
    /// The to. An email address.
    pub to: String,
}
