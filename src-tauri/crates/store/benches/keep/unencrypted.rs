//! A file without encryption that holds the same rows, to be measured against; also for the bench of the desk.

use std::path::Path;

use rusqlite::Connection;
use setback_store::Key;

/// Writes everything that is in an encrypted file into one that is not.
pub fn export(from: &Path, to: &Path, key: &Key) {
    let encrypted = Connection::open(from).expect("it opens");
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    encrypted.execute_batch(&format!("PRAGMA key = \"x'{digits}'\"")).expect("its key");
    let attach = format!("ATTACH '{}' AS plain KEY ''", to.display());
    encrypted.execute_batch(&attach).expect("a second file");
    encrypted.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).expect("all is written");
}
