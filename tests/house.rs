//! The invariants of `src-tauri/ARCHITECTURE.md` that no compiler checks. Each test is one sentence of it.
//! Knows files and manifests; knows nothing of what the rules say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use setback::access;
use setback::role::Role;

use markup::{Import, imports, literals, markup_of, script_of, sentences};
use tree::{files, from_root, ignored_paths, is_ignored, json, lines_of_every_file, rust_lines_where};
pub(crate) use tree::{read, root};

mod markup;
mod tree;

/// What stands at the top of the repository, and nothing else.
const TOP: &[&str] = &[
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".config",
    ".deny.toml",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".rustfmt.toml",
    ".taurignore",
    ".typos.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "icons",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

/// Files over 500 lines that may be: each is one list of one kind of thing.
const LONG_LISTS: &[(&str, &str)] =
    &[("src-tauri/crates/words/en/questions.ftl", "every question and its options, in words")];

/// The longest a file may be before it has to be two.
const LONGEST: usize = 500;

/// What the pure crates may not name: whatever asks the world something.
const IMPURE: &[&str] = &["time", "fs", "io", "env", "net", "process", "thread"];

/// What makes pages may not know.
const NOT_FOR_PAPER: &[&str] = &["tauri", "rusqlite"];

/// Where a screen or a part may import from, under `ui/src/`.
const ROOMS_FOR_SCREENS: &[&str] = &["core/", "parts/", "words", "styles/"];

/// For each window the file that calls the core, and what the window may call.
const DOORS: [(&str, &str); 3] = [
    ("ui/src/core/ask.ts", "src-tauri/capabilities/main.json"),
    ("ui/src/kiosk/ask.ts", "src-tauri/capabilities/kiosk.json"),
    ("ui/src/desk/ask.ts", "src-tauri/capabilities/staff.json"),
];

/// Where people and machines keep their own things. Taken apart, so that this file does not hold what it looks for.
const FOLDERS_OF_PEOPLE: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Use", "rs/"),
    concat!("/wo", "rk/"),
    concat!(":\\Use", "rs"),
];

/// Where packages come from is a matter of each machine.
const REGISTRIES: &[&str] =
    &[concat!("npmjs.", "org"), concat!("crates.", "io"), concat!("pypi.", "org"), concat!("pythonhosted.", "org")];

#[test]
fn triage_depends_on_nothing_and_plan_on_triage() {
    let tree = cargo_tree(&["-p", "setback-triage", "-e", "normal"]);
    assert_eq!(tree, ["setback-triage"], "triage decides alone");
    let tree = cargo_tree(&["-p", "setback-plan", "-e", "normal"]);
    assert_eq!(tree, ["setback-plan", "setback-triage"], "plan knows triage alone");
}

#[test]
fn picture_knows_triage_and_plan_and_no_word() {
    let tree = cargo_tree(&["-p", "setback-picture", "-e", "normal"]);
    assert_eq!(tree, ["setback-picture", "setback-plan", "setback-triage"]);
}

#[test]
fn coach_knows_levels_days_and_numbers_and_no_plan_and_no_store() {
    let manifest = read("src-tauri/crates/coach/Cargo.toml");
    let own = manifest.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap_or_default();
    let named: Vec<_> = own.lines().filter_map(|line| line.split('.').next()).filter(|name| !name.is_empty()).collect();
    assert_eq!(named, ["chrono", "serde", "setback-triage"]);
    let tree = cargo_tree(&["-p", "setback-coach", "-e", "normal"]);
    let ours: Vec<_> = tree.iter().filter(|name| name.starts_with("setback-")).collect();
    assert_eq!(ours, ["setback-coach", "setback-triage"]);
}

#[test]
fn report_knows_neither_window_nor_store_nor_rule() {
    let tree = cargo_tree(&["-p", "setback-report", "-e", "normal"]);
    let known: Vec<_> = tree
        .into_iter()
        .filter(|name| {
            (name.starts_with("setback-") && name != "setback-report") || NOT_FOR_PAPER.contains(&name.as_str())
        })
        .collect();
    expect_none("what paper must not know", &known);
}

#[test]
fn only_report_knows_typst() {
    let manifests = files(&["src-tauri"], &["toml"]).into_iter().chain(["Cargo.toml".to_owned()]);
    let others = manifests.filter(|path| path.ends_with("Cargo.toml") && path != "src-tauri/crates/report/Cargo.toml");
    let naming: Vec<_> = others.filter(|path| read(path).lines().any(|line| line.starts_with("typst"))).collect();
    expect_none("manifests that name Typst", &naming);
    let tree = cargo_tree(&["-p", "setback-desk", "-e", "normal"]);
    assert!(!tree.contains(&"typst".to_owned()), "what fills in pages is built without Typst");
}

#[test]
fn exchange_knows_no_window_and_no_database() {
    let tree = cargo_tree(&["-p", "setback-exchange", "-e", "normal"]);
    let found: Vec<_> = tree
        .into_iter()
        .filter(|name| ["tauri", "rusqlite", "setback-store", "setback-desk", "setback-words"].contains(&name.as_str()))
        .collect();
    expect_none("exchange depends on", &found);
    let asks =
        |line: &str| ["time", "fs", "env", "net", "process", "thread"].iter().any(|name| names_module(line, name));
    expect_none("exchange asks the world", &rust_lines_where(&["src-tauri/crates/exchange/src"], asks));
}

#[test]
fn nothing_that_can_open_a_connection_is_built_in() {
    let banned = banned_crates();
    assert!(banned.contains(&"reqwest".to_owned()), ".deny.toml holds the list");
    let found: Vec<_> =
        cargo_tree(&["-p", "setback", "-e", "normal"]).into_iter().filter(|name| banned.contains(name)).collect();
    expect_none("network crates", &found);
}

#[test]
fn triage_plan_and_picture_ask_the_world_nothing() {
    let is_impure = |line: &str| IMPURE.iter().any(|module| names_module(line, module));
    let pure = ["src-tauri/crates/triage/src", "src-tauri/crates/plan/src", "src-tauri/crates/picture/src"];
    expect_none("a pure crate names what it must not know", &rust_lines_where(&pure, is_impure));
}

#[test]
fn the_same_answers_print_the_same_page() {
    let is_unordered = |line: &str| line.contains("HashMap") || line.contains("HashSet");
    let rooms = ["triage", "plan", "picture", "words", "report"].map(|room| format!("src-tauri/crates/{room}/src"));
    let rooms = rooms.each_ref().map(String::as_str);
    expect_none("a map without order", &rust_lines_where(&rooms, is_unordered));
}

#[test]
fn a_new_variant_is_thought_about_everywhere_in_the_pure_crates() {
    for room in ["triage", "plan", "picture"] {
        let lib = read(&format!("src-tauri/crates/{room}/src/lib.rs"));
        assert!(lib.contains("clippy::wildcard_enum_match_arm"), "{room} denies wildcard arms");
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_house() {
    let manifests = files(&["src-tauri"], &["toml"]).into_iter().filter(|path| path.ends_with("Cargo.toml"));
    let lax: Vec<_> = manifests.filter(|path| !read(path).contains("[lints]\nworkspace = true")).collect();
    expect_none("manifests without `[lints] workspace = true`", &lax);
}

#[test]
fn only_the_one_door_touches_tauri() {
    let sources = files(&["ui/src"], &["ts", "svelte"]).into_iter().filter(|path| !is_ui_test(path));
    let others = sources.filter(|path| path != "ui/src/core/ask.ts" && path != "ui/src/core/bindings.ts");
    let touching: Vec<_> = others.filter(|path| read(path).contains("@tauri-apps")).collect();
    expect_none("files that import @tauri-apps", &touching);
}

#[test]
fn only_the_one_door_of_each_window_calls_the_commands() {
    let sources =
        files(&["ui/src"], &["ts", "svelte"]).into_iter().filter(|path| DOORS.iter().all(|(door, _)| door != path));
    let calling: Vec<_> = sources.filter(|path| imports(&read(path)).iter().any(is_call_through_bindings)).collect();
    expect_none("files that take more than types from bindings.ts", &calling);
}

#[test]
fn screens_and_parts_stay_in_their_rooms() {
    let sources = files(&["ui/src/screens", "ui/src/parts", "ui/src/kiosk", "ui/src/desk"], &["ts", "svelte"]);
    let strayed: Vec<_> =
        sources.iter().filter(|path| !is_ui_test(path)).flat_map(|path| strayed_imports(path)).collect();
    expect_none("imports from elsewhere", &strayed);
}

#[test]
fn the_window_words_nothing_itself() {
    let literals: Vec<_> = files(&["ui/src"], &["svelte"]).iter().flat_map(|path| literals_of(path)).collect();
    expect_none("sentences outside words/", &literals);
    let scripts = files(&["ui/src"], &["svelte", "ts"]).into_iter().filter(|path| !is_ui_test(path));
    let found = scripts.flat_map(|path| in_file(&path, sentences(&script_of(&read(&path))))).collect::<Vec<_>>();
    expect_none("sentences in scripts", &found);
}

#[test]
fn the_top_level_is_exactly_the_list() {
    let ignored = ignored_paths();
    let names = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let found: BTreeSet<_> = names.filter(|name| name != ".git" && !is_ignored(name, &ignored)).collect();
    let listed: BTreeSet<_> = TOP.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    let long = files(&["src-tauri", "tests", "ui"], &["rs", "ts", "svelte", "css", "ftl"])
        .into_iter()
        .filter(|path| is_long(path));
    let found: BTreeSet<_> = long.collect();
    let listed: BTreeSet<_> = LONG_LISTS.iter().map(|&(path, _reason)| path.to_owned()).collect();
    assert_eq!(found, listed, "split it, or list it with the reason; a listed file that got shorter leaves the list");
}

#[test]
fn the_window_may_show_and_ask_and_nothing_else() {
    let app = &json("tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    assert_eq!(app["security"]["assetProtocol"]["enable"], false);
    let policy = app["security"]["csp"].as_str().expect("a content security policy");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    let loose = policy.split([' ', ';']).filter(|source| is_loose(source)).map(str::to_owned).collect::<Vec<_>>();
    expect_none("loose sources in the policy", &loose);
}

#[test]
fn no_capability_grants_a_plugin() {
    let capabilities = files(&["src-tauri/capabilities"], &["json"]);
    assert!(!capabilities.is_empty(), "the main window has its capabilities");
    let granted: Vec<_> =
        capabilities.iter().flat_map(|path| permissions_of(path)).filter(|name| is_plugin(name)).collect();
    expect_none("plugin permissions", &granted);
}

#[test]
fn each_window_may_call_what_it_calls_and_nothing_else() {
    for (door, capability) in DOORS {
        let door = read(door);
        let calls = door.split("commands.").skip(1).filter_map(|rest| rest.split('(').next());
        let called: BTreeSet<_> = calls.map(|name| format!("allow-{}", in_words(name, '-'))).collect();
        let granted: BTreeSet<_> = permissions_of(capability).into_iter().collect();
        assert_eq!(granted, called, "{capability}");
    }
}

#[test]
fn every_command_in_every_window_of_every_role_is_the_one_listed_or_refused() {
    let listed = read("src-tauri/build.rs");
    let commands: Vec<_> = listed.lines().filter_map(|line| line.strip_prefix("    \"")?.strip_suffix("\",")).collect();
    assert!(60 < commands.len(), "the list stands in build.rs");
    let granted: Vec<_> = DOORS.iter().map(|(_, capability)| capability_of(capability)).collect();
    for role in Role::ALL {
        for (window, permissions) in &granted {
            for command in &commands {
                let is_granted = permissions.contains(&format!("allow-{}", command.replace('_', "-")));
                let may = role.window() == window && is_granted;
                assert_eq!(access::may(role, window, command), may, "{role:?}, {window}, {command}");
            }
        }
        assert!(commands.iter().all(|command| !access::may(role, "another", command)), "{role:?}");
    }
}

#[test]
fn no_file_tells_where_it_was_made() {
    let is_telling = |line: &str| FOLDERS_OF_PEOPLE.iter().any(|folder| starts_a_path(line, folder));
    expect_none("paths of one machine", &lines_of_every_file(is_telling));
}

#[test]
fn no_file_names_a_registry() {
    let is_naming = |line: &str| REGISTRIES.iter().any(|host| line.contains(host));
    expect_none("registry hosts", &lines_of_every_file(is_naming));
}

#[test]
fn the_ui_lock_holds_no_addresses() {
    let resolved = read("ui/package-lock.json").lines().filter(|line| line.contains("\"resolved\"")).count();
    assert_eq!(resolved, 0, "install with omit-lockfile-registry-resolved, as ui/.npmrc says");
}

#[test]
fn taking_a_type_is_not_a_call() {
    let calls = |source: &str| imports(source).iter().any(is_call_through_bindings);
    assert!(
        calls("import { commands } from './bindings'") && calls("import { type A, commands } from '../core/bindings'")
    );
    assert!(!calls("import type { A } from './bindings'") && !calls("import { type A } from './bindings.ts'"));
}

fn expect_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// The names of the crates in a dependency tree, each once.
fn cargo_tree(arguments: &[&str]) -> Vec<String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(root())
        .arg("tree")
        .args(arguments)
        .args(["--prefix", "none"])
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<_> =
        text.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).collect();
    names.into_iter().map(str::to_owned).collect()
}

fn banned_crates() -> Vec<String> {
    let lists = read(".deny.toml");
    let names = lists.lines().filter_map(|line| line.split_once("crate = \"")?.1.split('"').next());
    names.map(str::to_owned).collect()
}

fn names_module(line: &str, module: &str) -> bool {
    let grouped = |start: &str| {
        line.find(start)
            .is_some_and(|at| line[at + start.len()..].split(['{', ',', '}', ' ', ';', ':']).any(|word| word == module))
    };
    ["std", "core", "alloc"]
        .iter()
        .any(|root| line.contains(&format!("{root}::{module}")) || grouped(&format!("{root}::{{")))
}

fn is_long(path: &str) -> bool {
    path != "ui/src/core/bindings.ts" && read(path).lines().count() > LONGEST
}

/// `folder` as the start of an absolute path: not as the middle of another path or of a sentence like `and/or`.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '.' | '_' | '-' | '}' | '*' | ')'))
    })
}

fn is_loose(source: &str) -> bool {
    let host = source.contains("://") && source != "http://ipc.localhost";
    host || source.contains("unsafe")
        || source.contains('*')
        || matches!(source, "http:" | "https:" | "blob:" | "ws:" | "wss:")
}

fn permissions_of(path: &str) -> Vec<String> {
    let capability = json(path);
    let permissions = capability["permissions"].as_array().cloned().unwrap_or_default();
    permissions
        .iter()
        .map(|one| one["identifier"].as_str().or(one.as_str()).expect("a permission has a name").to_owned())
        .collect()
}

/// The window of a capability, and what it may call.
fn capability_of(path: &str) -> (String, Vec<String>) {
    let windows = json(path)["windows"].as_array().cloned().unwrap_or_default();
    assert_eq!(windows.len(), 1, "{path} is of one window");
    (windows[0].as_str().expect("a window has a name").to_owned(), permissions_of(path))
}

/// `backUp` as `back-up`.
fn in_words(name: &str, between: char) -> String {
    let spaced = name.chars().flat_map(|c| [c.is_uppercase().then_some(between), Some(c.to_ascii_lowercase())]);
    spaced.flatten().collect()
}

/// Tauri's own permissions begin with `core:`; those for our own commands have no colon.
fn is_plugin(permission: &str) -> bool {
    permission.contains(':') && !permission.starts_with("core:")
}

fn is_call_through_bindings(import: &Import) -> bool {
    let names = import.taken.trim_start().trim_start_matches('{').split(['}', ',']);
    let values = names
        .map(str::trim)
        .filter(|name| !name.is_empty() && !name.starts_with("from"))
        .any(|name| !name.starts_with("type "));
    import.from.trim_end_matches(".ts").ends_with("/bindings")
        && !import.taken.trim_start().starts_with("type ")
        && values
}

fn strayed_imports(path: &str) -> Vec<String> {
    let imports = imports(&read(path));
    let strayed = imports.iter().filter(|import| !is_welcome(path, &import.from));
    strayed.map(|import| format!("{path} imports {}", import.from)).collect()
}

fn is_welcome(path: &str, from: &str) -> bool {
    if !from.starts_with('.') {
        return from == "svelte"
            || from.starts_with("svelte/")
            || ROOMS_FOR_SCREENS
                .iter()
                .any(|room| from.strip_prefix('$').is_some_and(|alias| alias.starts_with(room)));
    }
    let target = from_root(&tidy(&root().join(path).parent().expect("a file is in a folder").join(from)));
    let own = ["ui/src/kiosk/", "ui/src/desk/"].iter().any(|room| path.starts_with(room) && target.starts_with(room));
    own || ROOMS_FOR_SCREENS
        .iter()
        .any(|room| target.strip_prefix("ui/src/").is_some_and(|inside| inside.starts_with(room)))
}

/// The path without `.` and `..`, whether or not it exists.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(tidy.pop()),
            Component::CurDir => {}
            other => tidy.push(other),
        }
    }
    tidy
}

fn is_ui_test(path: &str) -> bool {
    path.contains(".test.") || path.starts_with("ui/src/test/")
}

fn literals_of(path: &str) -> Vec<String> {
    in_file(path, literals(&markup_of(&read(path))))
}

fn in_file(path: &str, found: Vec<String>) -> Vec<String> {
    found.into_iter().map(|one| format!("{path}: {one}")).collect()
}
