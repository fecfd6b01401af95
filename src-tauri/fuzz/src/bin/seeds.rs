//! `seeds FOLDER`: writes good copies to start from, for libFuzzer, which reads them from a folder.

use std::path::Path;
use std::process::ExitCode;

use setback_fuzz::files::copies;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: seeds FOLDER");
        return ExitCode::from(2);
    };
    let write =
        |(number, copy): (usize, Vec<u8>)| std::fs::write(Path::new(&folder).join(format!("copy-{number}")), copy);
    match copies().into_iter().enumerate().try_for_each(write) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
