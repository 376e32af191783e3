use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/images", body = image)]
    fn upload(&self, image: &Vec<u8>) -> Call<()>;
}

fn main() {}
