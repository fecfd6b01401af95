//! Files in and out: `import` and `export`.

mod export;
mod import;

pub(crate) use export::{command as export_command, export};
pub(crate) use import::{command as import_command, first as first_import, import};
