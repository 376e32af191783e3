/// `,`
mod ampersands_between_entries {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `auth`
mod auth_is_true {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// remove `auth`
mod auth_names_a_scheme {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `auth = token`
mod auth_with_a_scheme {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", auth = token)]
        fn users(&self, token: &Secret) -> Call<Vec<String>>;
    }
}
/// `json = user`
mod body_in_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &str) -> Call<String>;
    }
}
/// `json = { name, email }`
mod body_is_a_struct_literal {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name, email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `json = user`
mod body_is_an_expression {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &str) -> Call<String>;
    }
}
/// `user`
mod body_is_self {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &str) -> Call<String>;
    }
}
/// `json = { "name": name, "email": email }`
mod body_of_two_arguments {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {"name":name, "email":email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `method = GET`
mod colon_instead_of_equals {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `,`
mod comma_twice {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `crate = auth_core`
mod crate_in_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", crate = auth_core)]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `auth = token`
mod credential_as_a_header {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", auth = token)]
        fn user(&self, id: &str, token: &Secret) -> Call<String>;
    }
}
/// `auth = token`
mod credential_as_one_of_the_headers {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", auth = token)]
        fn user(&self, id: &str, token: &Secret) -> Call<String>;
    }
}
/// `auth = token`
mod credential_in_a_text {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", auth = token)]
        fn users(&self, token: &Secret) -> Call<Vec<String>>;
    }
}
/// `auth = token`
mod credential_in_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", auth = token)]
        fn users(&self, token: &Secret) -> Call<Vec<String>>;
    }
}
/// remove `idempotent`
mod flag_switched_off {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `idempotent`
mod flag_with_a_value {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users/<id>", idempotent)]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `format`
mod format_as_a_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod header_in_one_string {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= tenant)]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// `X-Flag`
mod header_name_with_a_space {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Flag")= "on")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("X-Flag") = "on"`
mod header_name_without_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Flag")= "on")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("X-Flag") = "on"`
mod header_value_is_a_byte_string {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Flag")= "on")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `header("X-Flag") = "1"`
mod header_value_is_a_number {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Flag")= "1")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("X-Strict") = "true"`
mod header_value_is_true {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Strict")= "true")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `header("X-Tenant") = tenant`
mod header_value_is_wrapped {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Tenant")= tenant)]
        fn users(&self, tenant: &str) -> Call<Vec<String>>;
    }
}
/// `header("X-Flag") = "on"`
mod header_value_with_a_line_break {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Flag")= "on")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod header_with_its_value_in_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= tenant)]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// `header("X-Tenant") = tenant`
mod header_without_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users", header("X-Tenant")= tenant)]
        fn users(&self, tenant: &str) -> Call<Vec<String>>;
    }
}
/// `header("X-Tenant") = tenant, header("X-Flag") = "on"`
mod headers_in_braces {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(
            method = GET,
            path = "/users/<id>",
            header("X-Tenant")= tenant,
            header("X-Flag")= "on"
        )]
        fn user(&self, id: &str, tenant: &str) -> Call<String>;
    }
}
/// `join(ids) = ","`
mod join_of_an_expression {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<ids>", join(ids)= ",")]
        fn users(&self, ids: &[u64]) -> Call<Vec<String>>;
    }
}
/// `secret_query("code") = code`
mod key_of_a_secret_without_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/verify", secret_query("code")= code)]
        fn verify(&self, code: &Secret) -> Call<String>;
    }
}
/// did you mean `path`?
mod key_of_another_framework {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// did you mean `path = "/users/<id>"`?
mod key_of_another_framework_with_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET`
mod key_with_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `header("Accept") = "text/csv"`
mod media_type_as_a_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("Accept")= "text/csv")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET, path = "/users/<id>"`
mod method_and_path_in_one_string {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET, path = "/users/<id>"`
mod method_and_path_without_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET, path = "/users/<id>"`
mod method_as_the_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET, path = "/users/<id>"`
mod method_beside_the_path {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET`
mod method_in_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = DELETE, path = "/users/<id>"`
mod method_in_the_path {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = DELETE, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET`
mod method_with_its_type {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET`
mod method_without_its_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// did you mean `method`?
mod misspelt_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// did you mean `GET`?
mod misspelt_method {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = POST`
mod misspelt_method_without_its_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users")]
        fn create(&self) -> Call<String>;
    }
}
/// `, path`
mod no_comma {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// add `method = GET`
mod no_method {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(path = "/users/<id>", method = GET)]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `"user"`
mod object_with_a_byte_string {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name, kind:"user"})]
        fn create(&self, name: &str) -> Call<String>;
    }
}
/// `name`
mod object_with_a_reference {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name:name})]
        fn create(&self, name: &str) -> Call<String>;
    }
}
/// `:`
mod object_with_equals {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name:name, email:email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `, email`
mod object_without_a_comma {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = {name, email})]
        fn create(&self, name: &str, email: &str) -> Call<String>;
    }
}
/// `path = "/users/<id>"`
mod path_in_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `path = "/users/<id>"`
mod path_without_its_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `path = "/users?<limit>"` and remove `query`
mod query_as_a_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>")]
        fn users(&self, limit: u32) -> Call<Vec<String>>;
    }
}
/// `path = "/users?<limit>&<offset>"` and remove `query`
mod query_as_a_list {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>&<offset>")]
        fn users(&self, limit: u8, offset: u8) -> Call<String>;
    }
}
/// `path = "/users?page_size=<size>"` and remove `query`
mod query_as_pairs {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?page_size=<size>")]
        fn users(&self, size: u32) -> Call<Vec<String>>;
    }
}
/// `path = "/users?page_size=<size>"` and remove `query`
mod query_key_in_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?page_size=<size>")]
        fn users(&self, size: u32) -> Call<Vec<String>>;
    }
}
/// `path = "/users?all=true&order_by=<order>"` and remove `params`
mod query_with_other_keys {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?all=true&order_by=<order>")]
        fn users(&self, order: &str) -> Call<String>;
    }
}
/// `auth = scheme("project")`
mod scheme_as_the_key {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = POST, path = "/signin", auth = scheme("project"))]
        fn sign_in(&self) -> Call<String>;
    }
}
/// `auth = scheme("project")`
mod scheme_behind_equals {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = POST, path = "/signin", auth = scheme("project"))]
        fn sign_in(&self) -> Call<String>;
    }
}
/// `auth = scheme("project")`
mod scheme_without_quotes {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = POST, path = "/signin", auth = scheme("project"))]
        fn sign_in(&self) -> Call<String>;
    }
}
/// `secret_query("code") = code`
mod secret_of_the_query_is_a_reference {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/verify", secret_query("code")= code)]
        fn verify(&self, code: &Secret) -> Call<String>;
    }
}
/// `,`
mod semicolon_between_entries {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `404`
mod status_of_an_error {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", success = [200])]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// remove `304`
mod status_of_nothing_new {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait SignIn: Provider {
        #[endpoint(method = GET, path = "/keys", success = [200])]
        fn keys(&self) -> Call<String>;
    }
}
/// remove `success` to accept every 2xx
mod success_is_empty {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `success = [200]`
mod success_is_no_list {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", success = [200])]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `method = GET`
mod value_in_parentheses {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
