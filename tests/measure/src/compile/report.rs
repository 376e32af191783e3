//! Prints the figures for people, and writes them to a file for programs.

use std::path::Path;

use serde_json::{Value, json};

use super::Models;
use super::cost::{Cost, Figures};

/// All that was measured.
#[derive(Default)]
pub(super) struct Report(Vec<Line>);

struct Line {
    client: &'static str,
    models: Models,
    number: usize,
    cost: Cost,
}

impl Report {
    pub(super) fn add(&mut self, client: &'static str, models: Models, number: usize, cost: Cost) {
        self.0.push(Line { client, models, number, cost });
    }

    pub(super) fn print(&self) {
        println!("one endpoint over its types; times are CPU milliseconds of rustc");
        self.table(|cost| &cost.over_types);
        println!("\none endpoint and its types");
        self.table(|cost| &cost.whole);
    }

    fn table(&self, of: fn(&Cost) -> &Figures) {
        println!(
            "{:<12} {:<7} {:>5} {:>8} {:>10} {:>8} {:>8} {:>8} {:>8}",
            "client", "models", "N", "check", "expansion", "debug", "release", "text B", "LLVM l."
        );
        for Line { client, models, number, cost } in &self.0 {
            let Figures { check, expansion, debug, release, text, lines } = of(cost);
            println!(
                "{client:<12} {:<7} {number:>5} {check:>8.2} {:>9.0}% {debug:>8.2} {release:>8.2} \
                 {text:>8.0} {lines:>8.0}",
                models.name(),
                expansion / check * 100.0,
            );
        }
    }

    pub(super) fn write(&self, file: &Path) {
        let all: Vec<Value> = self.0.iter().flat_map(Line::values).collect();
        let text = serde_json::to_string_pretty(&all).expect("JSON");
        std::fs::write(file, text).expect("a file");
        println!("\n{}", file.display());
    }
}

impl Line {
    fn values(&self) -> Vec<Value> {
        let each = [("", &self.cost.over_types), ("_with_types", &self.cost.whole)];
        let each = each.into_iter().flat_map(|(over, figures)| {
            let Figures { check, expansion, debug, release, text, lines } = *figures;
            [
                (format!("check_ms{over}"), check),
                (format!("expansion_ms{over}"), expansion),
                (format!("debug_ms{over}"), debug),
                (format!("release_ms{over}"), release),
                (format!("text_bytes{over}"), text),
                (format!("llvm_lines{over}"), lines),
            ]
        });
        let each = each.map(|(metric, value)| {
            json!({
                "client": self.client,
                "n": self.number,
                "models": self.models.name(),
                "metric": metric,
                "value": value,
            })
        });
        each.collect()
    }
}
