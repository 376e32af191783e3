/// `String`
mod borrowed_text {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        pub email: String,
    }
}
/// remove `DeserializeOwned`
mod bound_of_serde {
    use auth_core::response;
    use auth_core::*;
    use serde::de::DeserializeOwned;
    #[response]
    pub struct Page<T> {
        pub items: Vec<T>,
    }
}
/// `crate = auth_core`
mod crate_in_quotes {
    use auth_core::response;
    use auth_core::*;
    #[response(crate = auth_core)]
    pub struct Session {
        pub id: String,
    }
}
/// remove `Deserialize`
mod derived_by_hand {
    use auth_core::response;
    use auth_core::*;
    use serde::Deserialize;
    #[response]
    #[derive(PartialEq)]
    pub struct Session {
        pub id: String,
    }
}
/// remove `Clone`
mod derived_twice {
    use auth_core::request;
    use auth_core::*;
    #[request]
    #[derive(PartialEq)]
    pub struct Invite {
        pub email: String,
    }
}
/// remove `flatten`
mod flattened_list {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        #[serde()]
        pub roles: Vec<String>,
    }
}
/// remove `#[request(setter = none)]`
mod no_setter_of_a_required_field {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        pub email: String,
    }
}
/// `Patch<String>`
mod option_of_a_patch {
    use auth_core::*;
    use auth_core::{Patch, request};
    #[request]
    pub struct UpdateUser {
        pub name: Patch<String>,
    }
}
/// `Patch<String>`, or `Option<String>`
mod option_of_an_option {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct UpdateUser {
        pub name: Patch<String>,
    }
}
/// `Patch<String>`, or `Option<String>`
mod option_of_an_option_2 {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct UpdateUser {
        pub name: Option<String>,
    }
}
/// `Option<String>`
mod option_of_an_option_in_a_response {
    use auth_core::response;
    use auth_core::*;
    #[response]
    pub struct User {
        pub name: Option<String>,
    }
}
/// `pub roles`
mod private_field {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        pub email: String,
        pub roles: Vec<String>,
    }
}
/// `pub r#type`
mod private_keyword_field {
    use auth_core::response;
    use auth_core::*;
    #[response]
    pub struct Event {
        pub r#type: String,
    }
}
/// remove `#[request(required)]`
mod required_option {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        pub email: Option<String>,
    }
}
/// remove `#[request(required)]`
mod required_text {
    use auth_core::request;
    use auth_core::*;
    #[request]
    pub struct Invite {
        pub email: String,
    }
}
/// `String`
mod static_text_in_a_response {
    use auth_core::response;
    use auth_core::*;
    #[response]
    pub struct Session {
        pub id: String,
    }
}
/// remove `deny_unknown_fields`
mod unknown_fields_denied {
    use auth_core::response;
    use auth_core::*;
    #[response]
    #[serde()]
    pub struct Session {
        pub id: String,
    }
}
