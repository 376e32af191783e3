use auth_core::{Call, Provider, endpoint};

struct Image;

trait Images: Provider {
    #[endpoint(method = POST, path = "/images", body = image)]
    fn upload(&self, image: Image) -> Call<()>;
}

fn main() {}
