//! What our own code costs: building a call, a whole call, and building a further client.
//!
//! `cargo bench -p auth-tests`. The example `overhead` tells more, and steadier.
#![allow(clippy::expect_used, clippy::panic, reason = "it is no library")]

use std::env;
use std::hint::black_box;

use auth_measure::calls::{Client, OverHyper, OverReqwest, ReqwestByHand};
use auth_measure::calls::{Protocol, Server, Target, serve};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use criterion::Criterion;
use tokio::runtime::Builder;

/// Each way to build a client.
const CLIENTS: [&str; 3] = ["reqwest by hand", "auth-core, reqwest", "auth-core, hyper"];

fn main() {
    // This program is also the server.
    match env::args().nth(1).as_deref() {
        Some("serve") => serve(),
        _ => measure(&mut Criterion::default().sample_size(30).configure_from_args()),
    }
}

fn measure(criterion: &mut Criterion) {
    let server = Server::start();
    let target = server.target(Protocol::Http1);
    building_a_call(criterion, &target);
    calling::<ReqwestByHand>(criterion, &target);
    calling::<OverReqwest>(criterion, &target);
    calling::<OverHyper>(criterion, &target);
    building_a_client(criterion);
    criterion.final_summary();
}

/// Up to the request that would be sent.
fn building_a_call(criterion: &mut Criterion, target: &Target) {
    let clerk = OverHyper::clerk(target);
    let token = CreateSignInToken::new("user_1");
    criterion.bench_function("building a call", |bencher| {
        bencher
            .iter(|| clerk.create_sign_in_token(black_box(&token)).request().expect("a request"));
    });
}

/// Over a connection that is open.
fn calling<C: Client>(criterion: &mut Criterion, target: &Target) {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut client = runtime.block_on(C::new(target));
    criterion.bench_function(&format!("a call/{}", C::NAME), |bencher| {
        bencher.iter(|| runtime.block_on(client.create()));
    });
}

/// The first of a process costs more: the example `overhead` measures it.
fn building_a_client(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("building a further client");
    for name in CLIENTS {
        build(name);
        group.bench_function(name, |bencher| bencher.iter(|| build(name)));
    }
}

fn build(name: &str) {
    let ours = Clerk::builder("sk_test_1");
    match name {
        "reqwest by hand" => drop(reqwest::Client::builder().build().expect("a client")),
        "auth-core, reqwest" => drop(ours.build().expect("a client")),
        "auth-core, hyper" => drop(ours.hyper().build().expect("a client")),
        _ => panic!("no such client"),
    }
}
