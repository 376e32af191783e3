use auth_core::{Provider, endpoint};

macro_rules! methods {
    () => {};
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    methods!();
}

fn main() {}
