//! A field whose setter is written by hand.
#![deny(warnings)]

use std::time::Duration;

use auth_core::request;

#[request]
pub struct Session {
    #[request(setter = none)]
    pub seconds: Option<u64>,
}

impl Session {
    fn seconds(mut self, time: Duration) -> Self {
        self.seconds = Some(time.as_secs());
        self
    }
}

#[test]
fn is_called() {
    assert_eq!(Session::new().seconds(Duration::from_secs(60)).seconds, Some(60));
}
