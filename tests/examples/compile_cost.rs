//! What an endpoint costs to compile, over the types that it takes and gives.
//!
//! `cargo run --release -p auth-tests --example compile_cost` makes crates of 10, 100, 400 and 1000
//! endpoints under `target/compile-cost`, each once with the endpoints and once with their types
//! alone, compiles them, and prints the difference for one endpoint: CPU time of rustc for that
//! crate alone (check, debug, release), bytes of machine code and lines of LLVM's language in
//! release. Half of the endpoints read, half of them write. The types alone are encoded and decoded
//! too, so that what serde makes of them is not counted.
//!
//! `-- 400` measures that number alone.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "it prints, and fails by panicking"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

const NAME: &str = "generated_endpoints";
/// The best of so many runs: what slows one down is the machine.
const RUNS: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // Cargo calls it in the place of rustc.
    if arguments.first().is_some_and(|rustc| rustc.ends_with("rustc")) {
        return compile(&arguments);
    }
    let numbers: Vec<usize> = match arguments.as_slice() {
        [] => vec![10, 100, 400, 1000],
        some => some.iter().map(|number| number.parse().expect("a number")).collect(),
    };
    println!("for one endpoint, over its types");
    println!(
        "{:>6} {:>10} {:>10} {:>11} {:>11} {:>11}",
        "N", "check ms", "debug ms", "release ms", "text bytes", "LLVM lines"
    );
    for number in numbers {
        let [types, endpoints] = [false, true].map(|has_endpoints| {
            let folder = generate(number, has_endpoints);
            Cost::measure(&folder)
        });
        let one = |of: fn(&Cost) -> f64| (of(&endpoints) - of(&types)) / number as f64;
        println!(
            "{number:>6} {:>10.2} {:>10.2} {:>11.2} {:>11.0} {:>11.0}",
            one(|cost| cost.check),
            one(|cost| cost.debug),
            one(|cost| cost.release),
            one(|cost| cost.text),
            one(|cost| cost.lines),
        );
    }
    ExitCode::SUCCESS
}

/// Writes the crate, and gives its folder.
fn generate(number: usize, has_endpoints: bool) -> PathBuf {
    let kind = if has_endpoints { "endpoints" } else { "types" };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let folder = root.join(format!("target/compile-cost/{number}-{kind}"));
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let core = root.join("auth-core");
    let manifest = format!(
        "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nauth-core = {{ path = {core:?}, default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n[workspace]\n"
    );
    write_if_changed(&folder.join("Cargo.toml"), &manifest);
    write_if_changed(&folder.join("src/lib.rs"), &source(number, has_endpoints));
    let lock = folder.join("Cargo.lock");
    if !lock.exists() {
        fs::copy(root.join("Cargo.lock"), lock).expect("a lock file");
    }
    folder
}

fn source(number: usize, has_endpoints: bool) -> String {
    let mut code = String::from("#![allow(dead_code)]\n");
    let mut calls = String::new();
    if has_endpoints {
        code.push_str("use auth_core::{Call, Client, Provider, endpoint};\n");
    }
    for n in 0..number {
        let _ = write!(
            code,
            "#[derive(Debug, serde::Deserialize)]\n\
             pub struct Thing{n} {{ pub id: String, pub name: Option<String>, pub size: u64, pub tags: Vec<String> }}\n\
             #[derive(serde::Serialize)]\n\
             pub struct NewThing{n}<'a> {{ pub name: &'a str, pub size: Option<u64> }}\n"
        );
    }
    for (group, members) in (0..number).collect::<Vec<_>>().chunks(10).enumerate() {
        let mut declared = String::new();
        for n in members {
            let reads = n % 2 == 0;
            if reads {
                let _ = write!(
                    declared,
                    "/// Gives a thing.\n\
                     #[endpoint(method = GET, path = \"/things_{n}/<id>?<limit>\")]\n\
                     fn thing_{n}(&self, id: &str, limit: Option<u32>) -> Call<Thing{n}>;\n"
                );
                let _ = writeln!(calls, "drop(client.thing_{n}(text, Some(1)));");
            } else {
                let _ = write!(
                    declared,
                    "/// Makes a thing.\n\
                     #[endpoint(method = POST, path = \"/things_{n}/<id>\", json = new)]\n\
                     fn thing_{n}(&self, id: &str, new: &NewThing{n}<'_>) -> Call<Thing{n}>;\n"
                );
                let new = format!("&NewThing{n} {{ name: text, size: None }}");
                let _ = writeln!(calls, "drop(client.thing_{n}(text, {new}));");
            }
        }
        if has_endpoints {
            let _ = write!(
                code,
                "pub trait Things{group}: Provider {{\n{declared}}}\nimpl Things{group} for Client {{}}\n"
            );
        }
    }
    if has_endpoints {
        let _ = write!(code, "pub fn all(client: &Client, text: &str) {{\n{calls}}}\n");
        return code;
    }
    code.push_str("pub fn all(text: &str) {\n");
    for n in 0..number {
        let _ = writeln!(code, "drop(serde_json::from_str::<Thing{n}>(text));");
        if n % 2 == 1 {
            let _ = writeln!(
                code,
                "drop(serde_json::to_vec(&NewThing{n} {{ name: text, size: None }}));"
            );
        }
    }
    code.push_str("}\n");
    code
}

/// Leaves a file alone that is right, so that its dependencies stay compiled.
fn write_if_changed(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("a file");
    }
}

/// Of a whole crate.
struct Cost {
    check: f64,
    debug: f64,
    release: f64,
    text: f64,
    lines: f64,
}

impl Cost {
    fn measure(folder: &Path) -> Self {
        let seconds = |arguments: &[&str]| {
            let runs = (0..RUNS).map(|_| milliseconds(folder, arguments));
            runs.fold(f64::INFINITY, f64::min)
        };
        let check = seconds(&["check"]);
        let debug = seconds(&["build"]);
        let release = seconds(&["build", "--release"]);
        milliseconds(
            folder,
            &["rustc", "--release", "--", "--emit=llvm-ir,obj", "-Ccodegen-units=1"],
        );
        let (text, lines) = emitted(folder);
        Self { check, debug, release, text, lines }
    }
}

/// The CPU time that rustc takes for the crate alone.
fn milliseconds(folder: &Path, arguments: &[&str]) -> f64 {
    let file = folder.join("time");
    let source = folder.join("src/lib.rs");
    let code = fs::read(&source).expect("a file");
    // The same once more: cargo goes by the time of the file.
    fs::write(&source, code).expect("a file");
    let status = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--quiet")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.parent().expect("a folder").join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", env::current_exe().expect("a path"))
        .env("COMPILE_COST", &file)
        .status()
        .expect("cargo");
    assert!(status.success(), "{folder:?} {arguments:?}");
    fs::read_to_string(file).expect("a time").parse().expect("a number")
}

/// Runs rustc, and writes down what it took if it is for the crate that is measured.
fn compile(arguments: &[String]) -> ExitCode {
    let status = Command::new(&arguments[0]).args(&arguments[1..]).status().expect("rustc");
    let is_it = arguments.windows(2).any(|pair| pair[0] == "--crate-name" && pair[1] == NAME);
    if let (true, Ok(file)) = (is_it, env::var("COMPILE_COST")) {
        fs::write(file, children().to_string()).expect("a file");
    }
    if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The CPU time of this process's children that have ended, in milliseconds: fields 16 and 17 of
/// `/proc/self/stat`, in hundredths of a second.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let (_, fields) = stat.rsplit_once(") ").expect("a name");
    let ticks = fields.split(' ').skip(13).take(2);
    ticks.map(|ticks| ticks.parse::<f64>().expect("a number") * 10.0).sum()
}

/// Bytes of machine code, and lines of LLVM's language.
fn emitted(folder: &Path) -> (f64, f64) {
    let deps = folder.parent().expect("a folder").join("target/release/deps");
    let newest = |extension: &str| {
        let files = fs::read_dir(&deps).expect("a folder").filter_map(Result::ok);
        let files = files.map(|file| file.path()).filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with(NAME) && path.extension().is_some_and(|own| own == extension)
        });
        files.max_by_key(|path| fs::metadata(path).and_then(|data| data.modified()).ok())
    };
    let lines = fs::read_to_string(newest("ll").expect("LLVM's language")).expect("text");
    let size = Command::new("size").arg("-A").arg(newest("o").expect("machine code")).output();
    let size = String::from_utf8(size.expect("binutils").stdout).expect("text");
    let text = size.lines().filter(|line| line.starts_with(".text"));
    let text = text.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    (text.sum(), lines.lines().count() as f64)
}
