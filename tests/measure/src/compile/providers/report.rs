//! Prints the figures for people, and writes them to a file for programs.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::cost::Cost;
use super::provider::Provider;

/// All that was measured: each provider with its figures.
#[derive(Default)]
pub(super) struct Report(Vec<(String, [Figure; 10])>);

/// A figure of a provider.
struct Figure {
    /// Its name in the file.
    metric: &'static str,
    /// Its title in the table.
    title: &'static str,
    value: f64,
    /// How many decimals are printed.
    decimals: usize,
}

impl Report {
    pub(super) fn add(&mut self, provider: &Provider, cost: Cost) {
        self.0.push((provider.name.clone(), figures(provider, cost)));
    }

    pub(super) fn print(&self) {
        println!("times are CPU seconds of rustc; memory is the most GiB that one run of it has");
        for (line, (name, figures)) in self.0.iter().enumerate() {
            if line == 0 {
                let titles = figures.iter().map(|figure| format!(" {:>12}", figure.title));
                println!("{:<12}{}", "provider", titles.collect::<String>());
            }
            let values = figures
                .iter()
                .map(|Figure { value, decimals, .. }| format!(" {value:>12.decimals$}"));
            println!("{name:<12}{}", values.collect::<String>());
        }
    }

    pub(super) fn write(&self, file: &Path) {
        let all = self.0.iter().flat_map(|(name, figures)| {
            figures.iter().map(move |Figure { metric, value, .. }| {
                json!({ "provider": name, "metric": metric, "value": value })
            })
        });
        let text = serde_json::to_string_pretty(&all.collect::<Vec<Value>>()).expect("JSON");
        fs::write(file, text).expect("a file");
        println!("\n{}", file.display());
    }
}

fn figures(provider: &Provider, cost: Cost) -> [Figure; 10] {
    let Cost { check, debug, release, reaching_debug, reaching_release, model } = cost;
    let compiled = [debug, release, reaching_debug, reaching_release];
    let memory = compiled.iter().map(|spent| spent.memory).max().unwrap_or_default();
    let operations = provider.operations as f64;
    let figure = |metric, title, value, decimals| Figure { metric, title, value, decimals };
    let time = |metric, title, value| figure(metric, title, value, 2);
    let [check, debug, release, reaching_debug, reaching_release, model] =
        [check, debug, release, reaching_debug, reaching_release, model]
            .map(|spent| spent.cpu.as_secs_f64());
    [
        figure("operations", "operations", operations, 0),
        figure("reached", "reached", provider.reachable.len() as f64, 0),
        figure("lines_per_operation", "lines each", provider.lines as f64 / operations, 1),
        time("check_s", "check", check),
        time("debug_s", "debug", debug),
        time("release_s", "release", release),
        // auth-providers itself has to be compiled too, where its methods are reached.
        time("reached_debug_s", "all, debug", debug + reaching_debug),
        time("reached_release_s", "all, release", release + reaching_release),
        figure("memory_gib", "memory", memory as f64 / f64::from(1 << 30), 2),
        time("new_model_s", "new model", model),
    ]
}
