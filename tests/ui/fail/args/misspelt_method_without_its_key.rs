use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(POTS, path = "/users")]
    fn create(&self) -> Call<String>;
}

fn main() {}
