/// `&str`, or `impl std::fmt::Display`
mod argument_to_be_text {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `&str`, or `impl std::fmt::Display`
mod argument_to_be_text_2 {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: impl std::fmt::Display) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `&str`, or `impl std::fmt::Display`
mod argument_to_convert {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `&str`, or `impl std::fmt::Display`
mod argument_to_convert_2 {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: impl std::fmt::Display) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `async` and write `-> Call<String>`
mod async_fn {
    use auth_core::*;
    use auth_core::{Client, Error, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `async` and write `-> Call<String>`
mod async_fn_of_a_lifetime {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `path = "/users?<limit>"` and remove `#[arg(long)]`
mod attribute_of_another_macro {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>")]
        fn users(&self, limit: u8) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `json = user` and remove `#[body]`
mod body_in_an_attribute {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `method = POST, json = filter` and remove `#[body]`
mod body_of_get_in_an_attribute {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    #[derive(serde::Serialize)]
    struct User;
    trait Users: Provider {
        #[endpoint(method = POST, json = filter, path = "/users")]
        fn users(&self, filter: &User) -> Call<Vec<String>>;
    }
}
/// `-> Call<String>`
mod call_of_a_result {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod call_of_a_result_of_a_response {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    #[derive(serde::Deserialize)]
    struct Response<T>(T);
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `auth_core::reexport::bytes::Bytes`
mod call_of_numbers {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<auth_core::reexport::bytes::Bytes>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod call_of_two_types {
    use auth_core::*;
    use auth_core::{Call, Client, Error, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod call_with_a_lifetime {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user<'a>(&'a self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `const`
mod const_fn {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `extern "C"`
mod extern_fn {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `id: String`
mod extractor_as_an_argument {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    struct Path<T>(T);
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: String) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `user: String` and `json = user`
mod extractor_of_the_body {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    struct Json<T>(T);
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", json = user)]
        fn create(&self, user: String) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `limit: u8` and `path = "/users?<limit>"`
mod extractor_of_the_query {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    struct Query<T>(T);
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>")]
        fn users(&self, limit: u8) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `header("X-Tenant") = x_tenant` and remove `#[header]`
mod header_in_an_attribute {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant")= x_tenant)]
        fn user(&self, id: &str, x_tenant: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `id: String`
mod mutable_argument {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: String) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `&self`
mod mutable_self {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<()>` if nothing is read from the response, else the type of the response in its brackets
mod no_return_type {
    use auth_core::*;
    use auth_core::{Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<()>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// add `&self` to the arguments, in a trait with `Provider` as its supertrait
mod no_self {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `id: u64`
mod pattern_as_an_argument {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: u64) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `team: u64, id: u64`
mod pattern_of_several_arguments {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/teams/<team>/users/<id>")]
        fn user(&self, team: u64, id: u64) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `#[path]`
mod place_in_an_attribute {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `path = "/users?page_size=<limit>"` and remove `#[query("page_size")]`
mod query_in_an_attribute {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?page_size=<limit>")]
        fn users(&self, limit: u8) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod returns_a_call_in_a_box {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod returns_a_future {
    use auth_core::*;
    use auth_core::{Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod returns_a_reference {
    use auth_core::*;
    use auth_core::{Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod returns_a_result {
    use auth_core::*;
    use auth_core::{Client, Error, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<auth_core::reexport::bytes::Bytes>`
mod returns_bytes {
    use auth_core::*;
    use auth_core::{Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/image")]
        fn image(&self) -> Call<auth_core::reexport::bytes::Bytes>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `-> Call<String>`
mod returns_the_value {
    use auth_core::*;
    use auth_core::{Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `header("Code") = code` and remove `#[query]`
mod secret_in_a_query_attribute {
    use auth_core::*;
    use auth_core::{Call, Provider, Secret, endpoint};
    trait Users: Provider {
        #[endpoint(method = POST, path = "/users", header("Code")= code)]
        fn create(&self, code: &Secret) -> Call<String>;
    }
}
/// `&self`
mod self_by_value {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `&self`
mod self_in_a_box {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `path = "/users?page=<number>"` and remove `#[query("page")] #[serde(default)]`
mod two_attributes_on_an_argument {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?page=<number>")]
        fn users(&self, number: u32) -> Call<Vec<String>>;
    }
}
/// `S: std::fmt::Display`
mod type_parameter_to_convert {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user<S: std::fmt::Display>(&self, id: S) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `S: std::fmt::Display + Clone`
mod type_parameter_to_convert_in_where {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user<S>(&self, id: S) -> Call<String>
        where
            S: std::fmt::Display + Clone;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// `S: std::fmt::Display`
mod type_parameter_without_display {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user<S: std::fmt::Display>(&self, id: S) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `unsafe`
mod unsafe_fn {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
/// remove `_: ...`
mod variadic {
    use auth_core::*;
    use auth_core::{Call, Client, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl Users for Fake {}
}
