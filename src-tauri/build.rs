//! Tells Tauri where the capability files are, and Cargo when to ask again.

/// Every command that a window may call. What the main window calls of them stands in its capability file.
const COMMANDS: &[&str] = &[
    "about",
    "after_earlier_session",
    "after_session",
    "answer",
    "back_up",
    "back_up_if_due",
    "backups",
    "begin",
    "begin_keeping",
    "body_map",
    "clear",
    "course",
    "drop_draft",
    "erase_everything",
    "erase_person",
    "finish",
    "give_plan",
    "home",
    "keep_typed",
    "learn",
    "leave",
    "load_lately",
    "lock",
    "log_lifts",
    "log_page",
    "log_workout",
    "new_recovery_code",
    "next_morning",
    "open_page",
    "opening",
    "people",
    "plan",
    "plan_asked",
    "plan_questions",
    "plan_under_way",
    "print_page",
    "printers",
    "protection",
    "prove_backup",
    "quit",
    "read_line",
    "remove_way",
    "restore",
    "result",
    "resume",
    "safety",
    "sessions_followed",
    "save_page",
    "set",
    "set_passphrase",
    "settings",
    "settle",
    "start_anew",
    "step",
    "swap_lift",
    "tried",
    "trust_device",
    "try_test",
    "typed",
    "undo_workout",
    "unlock",
    "unsaved",
    "untry_test",
    "withdraw_workout",
];

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=tauri.conf.json");
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capability files are valid");
}
