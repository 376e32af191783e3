//! Svix's applications.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::id::numbered;
use super::refusal::Refusal;
use super::validation::{Fields, Pattern};

const COUNT: usize = 30;

/// The applications by their ids. The order of the ids is from the oldest to the newest.
pub(super) struct Applications(BTreeMap<String, Application>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Application {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uid: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    throttle_rate: Option<i64>,
    metadata: BTreeMap<String, String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// The properties of a new application.
pub(super) struct Draft {
    uid: Option<String>,
    name: String,
    throttle_rate: Option<i64>,
    metadata: BTreeMap<String, String>,
}

impl Applications {
    /// All applications, from the oldest to the newest.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Application> {
        self.0.values()
    }

    /// The id of the application with this id or UID.
    pub(super) fn find(&self, name: &str) -> Option<String> {
        let mut all = self.0.values();
        let found = all
            .find(|application| application.id == name || application.uid.as_deref() == Some(name));
        found.map(|application| application.id.clone())
    }

    /// Creates an application and returns its id. Its UID must be `uid`.
    pub(super) fn create(&mut self, uid: &str, draft: Draft) -> Result<String, Refusal> {
        let refuse = |words, kind| Refusal::invalid(["body", "application", "uid"], words, kind);
        match draft.uid.as_deref() {
            None => {
                return Err(refuse("Application UID not set in body", "application_uid_missing"));
            }
            Some(own) if own != uid => {
                let words = "Application UID in the path and body must match";
                return Err(refuse(words, "application_uid_mismatch"));
            }
            Some(_) => {}
        }
        let now = Timestamp::now();
        let id = numbered(self.0.len() + 1);
        let application = Application {
            id: id.clone(),
            uid: draft.uid,
            name: draft.name,
            throttle_rate: draft.throttle_rate,
            metadata: draft.metadata,
            created_at: now,
            updated_at: now,
        };
        self.0.insert(id.clone(), application);
        Ok(id)
    }
}

impl Default for Applications {
    fn default() -> Applications {
        let seed = |number: usize| {
            let second = 1_735_689_600 + 86_400 * i64::try_from(number).unwrap_or_default();
            let created = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
            Application {
                id: numbered(number),
                uid: (number > 1).then(|| format!("sandbox-{number:02}")),
                name: format!("Application {number:02}"),
                throttle_rate: None,
                metadata: BTreeMap::new(),
                created_at: created,
                updated_at: created,
            }
        };
        Applications((1..=COUNT).map(|number| (numbered(number), seed(number))).collect())
    }
}

impl Draft {
    pub(super) fn read(fields: &mut Fields) -> Draft {
        fields.require("name");
        Draft {
            name: fields.text("name", Pattern::Any).unwrap_or_default(),
            throttle_rate: fields.integer("throttleRate", 1..=i64::from(u16::MAX)),
            uid: fields.text("uid", Pattern::Uid),
            metadata: fields.labels("metadata"),
        }
    }
}
