//! `secret_query` puts a secret into the query, where nothing else takes it.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify?<id>", secret_query("a[b]") = code)]
    fn verify(&self, id: &str, code: Option<&Secret>) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let secret = Secret::from("s");
    let query = |code| sent(Api::new().verify("u", code)).uri().query().unwrap().to_owned();
    assert_eq!([query(None), query(Some(&secret))], ["id=u", "id=u&a%5Bb%5D=[redacted]"]);
}
