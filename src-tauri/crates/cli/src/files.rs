//! Files in and out: `import` and `export`.

mod import;

pub(crate) use import::{command as import_command, first as first_import, import};
