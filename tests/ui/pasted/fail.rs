/// did you mean `method`?
/// did you mean `<user_id>`?
/// `method = POST`, or put the argument into the query
/// add `&self` to the arguments, in a trait with `Provider` as its supertrait
/// `path = "/users/<user_id>?<verbose>"`, or remove it
mod five_mistakes {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users/<user_id>?<verbose>", json = request)]
        fn user(&self, user_id: &str, request: &str, verbose: bool) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
