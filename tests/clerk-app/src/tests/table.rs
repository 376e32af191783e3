//! The table of users in its file.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::{Instance, ada};
use crate::app::App;
use crate::sandboxed;
use crate::users::Users;

/// A folder of one test alone. It is removed with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let name = format!("auth-clerk-app-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self) -> String {
        self.0.join("users.sqlite").to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn two_instances_share_a_file_and_the_next_one_finds_what_they_wrote() {
    let folder = Folder::new("shared");
    let (app, _sandbox) = sandboxed::start().await.unwrap();
    let open = || App { users: Users::open(&folder.file()).unwrap(), ..app.clone() };
    let (one, two) = (Instance::of(open()).await, Instance::of(open()).await);
    let newer = one.signed("msg_2", "user.updated", &ada("newer", 2));
    let older = two.signed("msg_1", "user.created", &ada("older", 1));
    let (newer, older) = tokio::join!(one.deliver(newer), two.deliver(older));
    assert_eq!((newer.0, older.0), (204, 204));
    drop((one, two));
    let user = open().users.get("user_ada").await.unwrap().unwrap();
    assert_eq!(user.name.as_deref(), Some("newer"));
}

#[tokio::test]
async fn of_a_deleted_user_nothing_is_kept_and_nothing_comes_back() {
    let folder = Folder::new("deleted");
    let (app, _sandbox) = sandboxed::start().await.unwrap();
    let users = Users::open(&folder.file()).unwrap();
    let instance = Instance::of(App { users, ..app }).await;
    let other = rusqlite::Connection::open(folder.file()).unwrap();
    let gone = json!({"id": "user_ada", "deleted": true});
    for (id, kind, data) in [
        ("msg_1", "user.created", ada("Ada", 1)),
        ("msg_3", "user.deleted", gone),
        ("msg_2", "user.updated", ada("Augusta", 2)),
    ] {
        assert_eq!(instance.deliver(instance.signed(id, kind, &data)).await.0, 204);
    }
    let kept = "SELECT count(*), count(name), count(email) FROM users";
    let kept = other.query_row(kept, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    assert_eq!(kept, Ok((1, 0, 0)));
}

#[tokio::test]
async fn a_failure_of_the_database_is_told_without_its_reason_and_clerks_next_attempt_is_accepted()
{
    let folder = Folder::new("broken");
    let (app, _sandbox) = sandboxed::start().await.unwrap();
    let users = Users::open(&folder.file()).unwrap();
    let instance = Instance::of(App { users, ..app }).await;
    let other = rusqlite::Connection::open(folder.file()).unwrap();
    other.execute_batch("ALTER TABLE users RENAME TO renamed").unwrap();
    let first = instance.signed_ago(10, "msg_1", "user.created", &ada("Ada", 1));
    assert_eq!(instance.deliver(first).await, (500, String::new()));

    other.execute_batch("ALTER TABLE renamed RENAME TO users").unwrap();
    let next = instance.signed("msg_1", "user.created", &ada("Ada", 1));
    assert_eq!(instance.deliver(next).await.0, 204);
    assert_eq!(instance.name_of("user_ada").await.as_deref(), Some("Ada"));
}
