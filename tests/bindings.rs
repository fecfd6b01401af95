//! The window's types are the core's types: `ui/src/core/bindings.ts` is what the typed commands export.

use std::path::PathBuf;

use specta_typescript::Typescript;

#[test]
fn the_bindings_are_those_of_the_typed_commands() {
    let committed = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/core/bindings.ts");
    let exported = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bindings.ts");
    let written = if std::env::var_os("SETBACK_WRITE_BINDINGS").is_some() { &committed } else { &exported };
    setback::typed_commands().export(Typescript::default(), written).expect("the types export");
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(
        read(&committed),
        read(written),
        "ui/src/core/bindings.ts is out of date: write it with SETBACK_WRITE_BINDINGS=1 cargo test --test setback bindings"
    );
}
