/// `path = "/users"`
mod absolute {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `path = "/users/<id>"`
mod absolute_with_braces {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<id>`
mod braces_instead_of_angle_brackets {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<user_id>`
mod camel_case {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<user_id>")]
        fn user(&self, user_id: &str) -> Call<String>;
    }
}
/// `<id>`
mod colon_instead_of_angle_brackets {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `path = "/users"`
mod fragment {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `<filter..>`
mod key_for_the_fields_of_a_struct {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<filter..>")]
        fn users(&self, filter: &str) -> Call<Vec<String>>;
    }
}
/// `<id>`
mod optional_segment {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<id>`
mod optional_segment_with_a_colon {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `100%25`
mod percent_sign {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/100%25")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `<id>`
mod placeholder_not_closed {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<id>`
mod placeholder_not_opened {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<user_id>`
mod placeholder_with_a_hyphen {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<user_id>")]
        fn user(&self, user_id: &str) -> Call<String>;
    }
}
/// `<limit>`; in the query, an `Option` is left out where it is `None`
mod placeholder_with_a_question_mark {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>")]
        fn users(&self, limit: Option<u32>) -> Call<Vec<String>>;
    }
}
/// `?<limit>&pageSize=<page_size>`
mod query_expression {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?<limit>&pageSize=<page_size>")]
        fn users(&self, limit: u8, page_size: u8) -> Call<String>;
    }
}
/// remove `?`
mod query_is_empty {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `users?limit=<limit>`
mod query_without_a_question_mark {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?limit=<limit>")]
        fn users(&self, limit: u32) -> Call<Vec<String>>;
    }
}
/// `<type>`
mod raw_identifier {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<type>")]
        fn users(&self, r#type: &str) -> Call<Vec<String>>;
    }
}
/// `all%20users`
mod space {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/all%20users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `<ids>`
mod square_brackets_in_the_query {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users?ids=<ids>")]
        fn users(&self, ids: &[&str]) -> Call<Vec<String>>;
    }
}
/// `<path>` for one segment, or move it to the end
mod tail_before_the_end {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/files/<path>/raw")]
        fn file(&self, path: &str) -> Call<String>;
    }
}
/// `<id>`
mod type_before_the_name {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `<id>`
mod type_behind_the_name {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users/<id>")]
        fn user(&self, id: &str) -> Call<String>;
    }
}
/// `path = "/users"`
mod white_space_around {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
/// `path = "/users"`
mod without_a_slash {
    use auth_core::*;
    use auth_core::{Call, Provider, endpoint};
    trait Users: Provider {
        #[endpoint(method = GET, path = "/users")]
        fn users(&self) -> Call<Vec<String>>;
    }
}
