use auth_core::{Call, Provider, endpoint, response};

#[response]
pub struct Id(pub String);

trait Users: Provider {
    #[endpoint(method = GET, path = "/id")]
    fn id(&self) -> Call<Id>;
}

fn main() {
    println!("{:?}", Id(String::new()).clone());
}
