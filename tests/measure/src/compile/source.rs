//! Writes the source text of the crates that are compiled for this framework.

use std::fmt::Write as _;

use super::{Models, Sources};

/// How many endpoints stand in one trait.
const GROUP: usize = 10;

/// Writes `number` endpoints and their types. Every other endpoint only reads; the others also send
/// a body.
pub(super) fn sources(number: usize, models: Models) -> Sources {
    Sources { endpoints: endpoints(number, models), types: types(number, models) }
}

/// Source text that makes the compiler generate the code that a use of an endpoint needs: the
/// method, the future that is awaited, and the code that drops the future. It adds almost nothing
/// of its own.
pub const REACH: &str = "\
/// What is reached.
pub trait Reached: Sync {
    /// Where the parts of the future are.
    fn parts(&self) -> [*const (); 3];
}
/// A method of two arguments.
#[derive(Debug)]
pub struct Reach<C: 'static, A, B, F>(pub fn(&'static C, A, B) -> F);
impl<C, A, B, F: std::future::IntoFuture> Reached for Reach<C, A, B, F> {
    fn parts(&self) -> [*const (); 3] {
        [
            F::into_future as fn(F) -> F::IntoFuture as *const (),
            <F::IntoFuture as Future>::poll as fn(_, &mut std::task::Context<'_>) -> _ as *const (),
            std::ptr::drop_in_place::<F::IntoFuture> as unsafe fn(_) as *const (),
        ]
    }
}
";

fn endpoints(number: usize, models: Models) -> String {
    let mut code = String::from(
        "//! Endpoints.\n\
         use auth_core::{Call, Client, Provider, endpoint};\n",
    );
    code.push_str(REACH);
    code.push_str(&models_of(number, models));
    let all: Vec<usize> = (0..number).collect();
    for (group, members) in all.chunks(GROUP).enumerate() {
        let declared: String = members.iter().map(|&n| declaration(n, models)).collect();
        let _ = write!(
            code,
            "/// Things.\npub trait Things{group}: Provider {{\n{declared}}}\n\
             impl Things{group} for Client {{}}\n"
        );
        code.extend(members.iter().map(|n| {
            format!(
                "/// Reaches it.\n\
                 pub static CALL_{n}: &dyn Reached = &Reach(<Client as Things{group}>::thing_{n});\n"
            )
        }));
    }
    code
}

fn declaration(n: usize, models: Models) -> String {
    let model = models.of(n);
    if is_reader(n) {
        format!(
            "/// Gives a thing.\n\
             #[endpoint(method = GET, path = \"/things_{n}/<id>?<limit>\")]\n\
             fn thing_{n}(&self, id: &str, limit: Option<u32>) -> Call<Thing{model}>;\n"
        )
    } else {
        format!(
            "/// Makes a thing.\n\
             #[endpoint(method = POST, path = \"/things_{n}/<id>\", json = new)]\n\
             fn thing_{n}(&self, id: &str, new: &NewThing{model}) -> Call<Thing{model}>;\n"
        )
    }
}

/// Writes the types alone, with functions that read and write them as the endpoints do. So the code
/// that serde generates for them is in both crates, and is not counted as the endpoint's. The crate
/// `auth_core` is loaded here too, so that loading it costs the same in both.
fn types(number: usize, models: Models) -> String {
    let mut code = String::from(
        "//! Types.\n\
         use auth_core as _;\n",
    );
    code.push_str(&models_of(number, models));
    for n in (0..number).filter(|&n| models.has(n)) {
        let _ = write!(
            code,
            "/// Reads it.\n\
             pub fn read_{n}(json: &str) -> serde_json::Result<Thing{n}> {{\n\
                 serde_json::from_str(json)\n\
             }}\n"
        );
        if writes(n, models) {
            let _ = write!(
                code,
                "/// Writes it.\n\
                 pub fn write_{n}(new: &NewThing{n}) -> serde_json::Result<Vec<u8>> {{\n\
                     serde_json::to_vec(new)\n\
                 }}\n"
            );
        }
    }
    code
}

/// Writes the types. They are small, because most of the cost is theirs and only that of the
/// endpoints is wanted.
fn models_of(number: usize, models: Models) -> String {
    let mut code = String::new();
    for n in (0..number).filter(|&n| models.has(n)) {
        let _ = write!(
            code,
            "/// A thing.\n\
             #[derive(Clone, Debug, serde::Deserialize)]\n\
             pub struct Thing{n} {{\n\
                 /// Its id.\npub id: String,\n\
                 /// Its name.\npub name: Option<String>,\n\
             }}\n"
        );
        if writes(n, models) {
            let _ = write!(
                code,
                "/// A new thing.\n\
                 #[derive(Clone, Debug, serde::Serialize)]\n\
                 pub struct NewThing{n} {{\n\
                     /// Its name.\npub name: String,\n\
                     /// Its size.\npub size: Option<u64>,\n\
                 }}\n"
            );
        }
    }
    code
}

/// Whether the endpoint of that number only reads, and sends no body.
#[must_use]
pub fn is_reader(n: usize) -> bool {
    n.is_multiple_of(2)
}

/// Whether an endpoint sends a body of the type with that number.
#[must_use]
pub fn writes(n: usize, models: Models) -> bool {
    models == Models::Shared || !is_reader(n)
}
