use auth_core::{Call, Provider, Secret, endpoint};

type Token = Secret;

trait Tokens: Provider {
    #[endpoint(method = GET, path = "/tokens?<token>")]
    fn find(&self, token: &Token) -> Call<()>;
}

fn main() {}
