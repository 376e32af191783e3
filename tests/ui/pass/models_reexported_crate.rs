//! `crate` is the path of a re-exported auth-core, for structs as well.
#![deny(warnings)]

mod sdk {
    pub(super) use auth_core as http;
}

#[sdk::http::request(crate = sdk::http)]
pub struct Login {
    pub password: sdk::http::Secret,
}

#[sdk::http::response(crate = sdk::http)]
pub struct Session {
    #[serde(default)]
    pub roles: Vec<String>,
    pub token: Option<sdk::http::Secret>,
}

#[test]
fn is_written_and_read() {
    assert_eq!(serde_json::to_string(&Login::new("pw")).unwrap(), r#"{"password":"pw"}"#);
    let session: Session = serde_json::from_str(r#"{"roles":null}"#).unwrap();
    assert!(session.roles.is_empty() && serde_json::to_string(&session).is_err());
}
