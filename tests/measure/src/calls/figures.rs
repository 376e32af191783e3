//! Keeps the numbers that were measured, prints them as tables and writes them to a file.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::{Call, Contender, Protocol};

/// One number.
#[derive(Serialize)]
struct Figure {
    client: String,
    call: &'static str,
    protocol: &'static str,
    in_flight: usize,
    metric: &'static str,
    value: Option<f64>,
    /// `value` divided by that of the first client, for the same call over the same protocol.
    ratio: Option<f64>,
}

/// One metric, for all clients.
pub(super) struct Column {
    metric: &'static str,
    /// A value and a ratio for each client, or the reason why there are none. A client that took no
    /// part has neither.
    cells: Result<Vec<Option<(f64, f64)>>, &'static str>,
}

impl Column {
    /// A metric that has one value for each client.
    pub(super) fn exact(metric: &'static str, values: Vec<f64>) -> Self {
        let first = values[0];
        let cells = values.into_iter().map(|own| Some((own, own / first)));
        Self { metric, cells: Ok(cells.collect()) }
    }

    /// A metric that was measured in rounds: `values` has one list for each client, with one value
    /// for each round. The cells are medians over the rounds. Each round has a ratio of its own, to
    /// the first client's value in the same round. Who took no part has an empty list.
    pub(super) fn paired(metric: &'static str, values: &[Vec<f64>]) -> Self {
        let cells = values.iter().map(|own| {
            let ratios = own.iter().zip(&values[0]).map(|(own, first)| own / first);
            (!own.is_empty()).then(|| (median(own.clone()), median(ratios.collect())))
        });
        Self { metric, cells: Ok(cells.collect()) }
    }

    /// A metric that could not be measured.
    pub(super) fn missing(metric: &'static str, reason: &'static str) -> Self {
        Self { metric, cells: Err(reason) }
    }
}

/// All numbers of one run.
pub(super) struct Figures {
    clients: Vec<String>,
    of: (&'static str, &'static str),
    figures: Vec<Figure>,
}

impl Figures {
    pub(super) fn new(contenders: &[Contender]) -> Self {
        let clients = contenders.iter().map(|own| own.name().to_owned()).collect();
        Self { clients, of: ("", ""), figures: Vec::new() }
    }

    /// Begins a table: the columns added next belong to that call over that protocol.
    pub(super) fn begin(&mut self, call: Call, protocol: Protocol) {
        self.of = (call.name(), protocol.name());
        println!("\n{}, {}: value (ratio to {})", protocol.name(), call.name(), self.clients[0]);
    }

    /// Prints the columns and keeps them.
    pub(super) fn add(&mut self, in_flight: usize, columns: Vec<Column>) {
        print!("\n{:<30}", format!("{in_flight} in flight"));
        columns.iter().for_each(|column| print!(" {:>20}", column.metric));
        println!();
        for (index, client) in self.clients.iter().enumerate() {
            print!("{client:<30}");
            for Column { metric, cells } in &columns {
                let cell = cells.as_ref().ok().and_then(|cells| cells[index]);
                print!(" {:>20}", cell.map_or("-".to_owned(), shown));
                let (call, protocol) = self.of;
                let (value, ratio) = cell.unzip();
                self.figures.push(Figure {
                    client: client.clone(),
                    call,
                    protocol,
                    in_flight,
                    metric,
                    value,
                    ratio,
                });
            }
            println!();
        }
        for column in columns {
            if let Err(reason) = column.cells {
                println!("{}: {reason}", column.metric);
            }
        }
    }

    pub(super) fn write(&self, file: &str) {
        let json = serde_json::to_vec_pretty(&self.figures).expect("JSON");
        let folder = Path::new(file).parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::write(file, json).expect("a file");
        println!("\nwritten to {file}");
    }
}

fn shown((value, ratio): (f64, f64)) -> String {
    let decimals = usize::from(value < 100.0 && value.fract() != 0.0);
    format!("{value:.decimals$} ({ratio:.3})")
}

/// The value in the middle.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
