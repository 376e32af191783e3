/// `json = user`, or remove it
mod any_body_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: impl serde::Serialize) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod argument_as_the_text_of_a_header {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Tenant")= tenant)]
        fn users(&self, tenant: &str) -> Call<String>;
    }
}
/// `json = { name, kind: "user", email }`, or `path = "/users?<email>"`, or remove it
mod argument_beside_the_object {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name, kind:"user", email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `json = { name, kind: "user", email }`, or `path = "/users?<email>"`, or remove it
mod argument_beside_the_object_2 {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users?<email>", json = {name, kind:"user"})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `path = "/users/<id>?<verbose>"`, or remove it
mod argument_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>?<verbose>")]
        fn user(&self, id: &str, verbose: bool) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// did you mean `user`?
mod body_of_another_name {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    #[derive(serde::Serialize)]
    struct User;
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &User) -> Call<String>;
    }
}
/// `method = POST`, or put the argument into the query
mod body_on_get {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = filter)]
        fn users(&self, filter: &str) -> Call<Vec<String>>;
    }
}
/// `json = user`, or remove it
mod body_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    #[derive(serde::Serialize)]
    struct User;
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &User) -> Call<String>;
    }
}
/// add `image: Vec<u8>` to the arguments
mod bytes_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = PUT, path = "/users/<id>", body = image)]
        fn user(&self, id: &str, image: Vec<u8>) -> Call<String>;
    }
}
/// `auth = token`, or remove it
mod credential_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", auth = token)]
        fn create(&self, token: &Secret) -> Call<String>;
    }
}
/// add `token: &auth_core::Secret` to the arguments
mod credential_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", auth = token)]
        fn user(&self, id: &str, token: &auth_core::Secret) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod empty_braces_in_a_header {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Tenant")= tenant)]
        fn users(&self, tenant: &str) -> Call<Vec<String>>;
    }
}
/// remove `envelope`, or return the type that it holds
mod envelope_of_nothing {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = DELETE, path = "/users/<id>")]
        fn delete(&self, id: &str) -> Call<()>;
    }
}
/// `path = "/users?<filter..>"`, or remove it
mod filter_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    #[derive(serde::Serialize)]
    struct Filter {
        limit: u8,
    }
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<filter..>")]
        fn users(&self, filter: &Filter) -> Call<String>;
    }
}
/// add `tenant: &str` to the arguments
mod header_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= tenant)]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// remove `idempotency_key`
mod idempotency_key_on_get {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `idempotent` if the provider wants the key
mod idempotent_in_two_ways {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", idempotency_key = "X-Key")]
        fn create(&self) -> Call<String>;
    }
}
/// remove `idempotent`
mod idempotent_put {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = PUT, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// did you mean `join(ids) = ","`?
mod join_of_a_misspelt_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<ids>", join(ids)= ",")]
        fn users(&self, ids: &[&str]) -> Call<Vec<String>>;
    }
}
/// add `r#type: &str` to the arguments, or `type=<kind>` and add `kind: &str` to them
mod keyword_as_a_placeholder {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<type>")]
        fn users(&self, r#type: &str) -> Call<String>;
    }
}
/// add `r#type: &str` to the arguments, or `type=<kind>` and add `kind: &str` to them
mod keyword_as_a_placeholder_2 {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?type=<kind>")]
        fn users(&self, kind: &str) -> Call<String>;
    }
}
/// did you mean `<kind>`?
mod keyword_behind_its_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?type=<kind>")]
        fn users(&self, kind: &str) -> Call<Vec<String>>;
    }
}
/// `type: kind`
mod keyword_in_an_object {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {type:kind})]
        fn create(&self, kind: &str) -> Call<String>;
    }
}
/// did you mean `type=<kind>`?
mod keyword_with_another_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?type=<kind>")]
        fn users(&self, kind: &str) -> Call<String>;
    }
}
/// did you mean `user`?
mod misspelt_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &str) -> Call<String>;
    }
}
/// did you mean `<user_id>`?
mod misspelt_placeholder {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<user_id>")]
        fn user(&self, user_id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// add `form: auth_core::Multipart` to the arguments
mod multipart_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", multipart = form)]
        fn create(&self, form: auth_core::Multipart) -> Call<String>;
    }
}
/// did you mean `login: login_id`?
mod object_of_a_key_that_is_no_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {login:login_id})]
        fn create(&self, login_id: &str) -> Call<String>;
    }
}
/// did you mean `name`?
mod object_of_a_misspelt_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name:name, email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// remove `once`
mod once_and_idempotent {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", idempotent)]
        fn create(&self) -> Call<String>;
    }
}
/// remove `once`
mod once_post {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users")]
        fn create(&self) -> Call<String>;
    }
}
/// remove `idempotency_key`
mod once_with_a_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = PUT, path = "/users", once)]
        fn create(&self) -> Call<String>;
    }
}
/// `path = "/users/id?<id>"`, or remove it
mod option_as_text_in_the_path {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/id?<id>")]
        fn users(&self, id: Option<&str>) -> Call<Vec<String>>;
    }
}
/// `token: &Secret`; a call can be given another token with `credential`
mod optional_credential {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Session: Provider {
        #[endpoint(method = POST, path = "/logout", auth = token)]
        fn logout(&self, token: &Secret) -> Call<()>;
    }
}
/// `path = "/users?<filter..>"`, or remove it
mod pairs_used_nowhere {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<filter..>")]
        fn users(&self, filter: &[(&str, &str)]) -> Call<Vec<String>>;
    }
}
/// `header("X-Tenant") = tenant`
mod placeholder_in_a_header {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= tenant)]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod placeholder_in_a_header_and_in_the_path {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<tenant>", header("X-Tenant")= tenant)]
        fn users(&self, tenant: &str) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant` and add `tenant: &str` to the arguments
mod placeholder_in_a_header_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= tenant)]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// did you mean `<id>`?
mod placeholder_longer_than_its_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// did you mean `<user_id>`?
mod placeholder_of_one_letter {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<user_id>")]
        fn user(&self, user_id: &str) -> Call<String>;
    }
}
/// add `id: &str` to the arguments
mod placeholder_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `-> Call<Option<String>>`, or `-> Call<()>`
mod redirect_with_a_value {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = GET, path = "/authorize", success = [200, 302])]
        fn authorize(&self) -> Call<Option<String>>;
    }
}
/// `-> Call<Option<String>>`, or `-> Call<()>`
mod redirect_with_a_value_2 {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = GET, path = "/authorize", success = [200, 302])]
        fn authorize(&self) -> Call<()>;
    }
}
/// `-> Call<()>`
mod redirects_with_a_value {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = GET, path = "/authorize", success = [302, 303])]
        fn authorize(&self) -> Call<()>;
    }
}
/// `-> Call<()>`
mod response_to_head {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = HEAD, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<()>;
    }
}
/// add `code: &auth_core::Secret` to the arguments
mod secret_of_the_query_without_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/verify", secret_query("code")= code)]
        fn verify(&self, code: &auth_core::Secret) -> Call<String>;
    }
}
/// `path = "/users/<id>"`, or remove it
mod text_instead_of_a_placeholder {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
