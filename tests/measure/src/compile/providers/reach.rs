//! Writes the source text of a crate that reaches every method of a provider.

use std::fmt::Write as _;

use super::provider::Operation;

/// Makes the compiler generate the code that an awaited call needs beside its method: the future,
/// and the code that drops the future. A method has at most seven arguments beside the client.
const AWAITED: &str = "\
//! Reaches every method.
use std::future::IntoFuture;
use std::hint::black_box;
use std::task::Context;
/// A method that gives a call.
pub trait Method<Arguments> {
    /// What it gives.
    type Call: IntoFuture;
}
macro_rules! methods {
    ($($argument:ident)*) => {
        impl<M: Fn($($argument),*) -> T, T: IntoFuture, $($argument),*> Method<($($argument,)*)> for M {
            type Call = T;
        }
    };
}
methods!(A);
methods!(A B);
methods!(A B C);
methods!(A B C D);
methods!(A B C D E);
methods!(A B C D E F);
methods!(A B C D E F G);
methods!(A B C D E F G H);
type Awaited<M, A> = <<M as Method<A>>::Call as IntoFuture>::IntoFuture;
fn awaited<M: Method<A>, A>(_: M) {
    black_box(M::Call::into_future as fn(_) -> _ as *const ());
    black_box(<Awaited<M, A> as Future>::poll as fn(_, &mut Context<'_>) -> _ as *const ());
    black_box(std::ptr::drop_in_place::<Awaited<M, A>> as unsafe fn(_) as *const ());
}
";

/// The crate, with one function for each operation. It takes the method's address, so that the
/// method is compiled, with what it writes and reads. Without `inline(never)`, a release build would
/// leave such small functions to the crates that call them.
pub(super) fn source(operations: &[Operation]) -> String {
    let mut code = String::from(AWAITED);
    for (number, Operation { client, of, method, .. }) in operations.iter().enumerate() {
        let method = format!("<auth_providers::{client} as auth_providers::{of}>::{method}");
        let _ = write!(
            code,
            "/// Reaches it.\n\
             #[inline(never)]\n\
             pub fn reach_{number}() {{\n\
                 black_box({method} as *const ());\n\
                 awaited({method});\n\
             }}\n"
        );
    }
    code
}
