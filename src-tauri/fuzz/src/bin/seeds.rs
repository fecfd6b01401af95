//! `seeds FOLDER`: writes good copies and share files to start from, for libFuzzer, which reads them from folders.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use setback_fuzz::files::{copies, shares};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: seeds FOLDER");
        return ExitCode::from(2);
    };
    let write = |(kind, files)| write(&Path::new(&folder).join(kind), files);
    match [("copies", copies()), ("shares", shares())].into_iter().try_for_each(write) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, files: Vec<Vec<u8>>) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    files.into_iter().enumerate().try_for_each(|(number, file)| fs::write(folder.join(number.to_string()), file))
}
