//! The chores of the house: `cargo xtask <chore>`. Knows tools and folders, and nothing about backs.

mod failure;
mod fhir;
mod fuzz;
mod helper;
mod mutants;
mod places;
mod prover;
mod python;
mod run;
mod screens;
mod second_engine;
mod ship;
mod stale;
mod step;
mod system;
mod tally;
mod test;
mod tool;
mod torture;
mod ui;

use std::process::ExitCode;

use failure::Failure;

/// One thing that can be asked for, and what does it.
struct Chore {
    name: &'static str,
    takes: &'static str,
    about: &'static str,
    does: fn(&[String]) -> Result<(), Failure>,
}

/// Every chore there is; the usage text is this list.
const CHORES: &[Chore] = &[
    Chore { name: "run", takes: "", about: "set up what is missing, build, and open Setback", does: run::run },
    Chore {
        name: "test",
        takes: "[step]",
        about: "set up what is missing and run every test there is",
        does: test::test,
    },
    Chore {
        name: "bench",
        takes: "[part]",
        about: "time one decision, one save, the home page, pages, boards and cards, an import, the start of the window",
        does: ship::bench,
    },
    Chore { name: "bundle", takes: "", about: "build the deb and rpm installers", does: ship::bundle },
    Chore { name: "stale", takes: "", about: "say which packages and rules have gone stale", does: stale::stale },
    Chore {
        name: "screens",
        takes: "[folder]",
        about: "photograph every screen of the real window",
        does: screens::screens,
    },
    Chore {
        name: "torture",
        takes: "",
        about: "end the store by force, turn bits over, fill its disk",
        does: torture::torture,
    },
    Chore {
        name: "mutants",
        takes: "[args]",
        about: "break the rules' code and see that a test notices",
        does: mutants::mutants,
    },
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match CHORES.iter().find(|chore| chore.name == name) {
        Some(chore) => finish((chore.does)(&rest)),
        None => usage(&name),
    }
}

fn finish(outcome: Result<(), Failure>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::AlreadyTold) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn usage(asked: &str) -> ExitCode {
    if !asked.is_empty() {
        eprintln!("There is no chore called {asked:?}.");
    }
    eprintln!("cargo xtask <chore>");
    for chore in CHORES {
        eprintln!("  {:<18} {}", format!("{} {}", chore.name, chore.takes), chore.about);
    }
    ExitCode::from(2)
}
