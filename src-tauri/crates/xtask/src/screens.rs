//! `cargo xtask screens`: runs the window test for its photographs.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::tool::{cargo, run_unattended};
use crate::{places, system, ui};

/// Photographs every screen into `target/screens`, and copies them into the folder that is named, if one is.
pub fn screens(arguments: &[String]) -> Result<(), Failure> {
    system::ready_to_test()?;
    ui::install()?;
    ui::build_if_changed()?;
    let mut photograph = cargo();
    photograph.args(["test", "--test", "setback", "window::"]).env("SETBACK_EVERYTHING", "1");
    run_unattended(&mut photograph)?;
    arguments.first().map_or(Ok(()), |folder| copy_to(Path::new(folder)))
}

fn copy_to(folder: &Path) -> Result<(), Failure> {
    let taken = places::at("target/screens");
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    for photograph in fs::read_dir(&taken).map_err(Failure::file(&taken))?.flatten() {
        let copy = folder.join(photograph.file_name());
        fs::copy(photograph.path(), &copy).map_err(Failure::file(&copy))?;
    }
    Ok(())
}
