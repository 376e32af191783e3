use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = DELETE, path = "/tokens/<token>")]
    fn revoke(&self, token: &Secret) -> Call<()>;
}

fn main() {}
