//! A week before the real window, with the clock of the whole program set by hand: libfaketime stands between it and the
//! system, so that nothing in Setback knows of it.

use std::path::PathBuf;

use serde_json::json;

use super::sitting::{Sitting, World, cannot_run};

/// Where Debian and others keep the library.
const FOLDERS: &[&str] =
    &["/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime", "/usr/lib/faketime"];

#[test]
fn soreness_is_followed_over_a_week_until_it_has_settled() {
    let Some(first) = world_at("2026-03-27 06:00:00") else { return };
    let Some(mut sitting) = Sitting::begin_in(first, "vg-01", "week") else { return };
    sitting.answers.insert("duration".into(), json!("lt_24h"));
    sitting.start();
    sitting.expect_result("normal_soreness");
    for (moment, due, pain, trend, rules) in [
        ("2026-03-28 18:30:00", "now", 2, "better", ["N1"]),
        ("2026-03-29 19:30:00", "now", 1, "better", ["N1"]),
        ("2026-04-02 18:30:00", "late", 0, "better", ["L13"]),
    ] {
        sitting = sitting.restart_in(world_at(moment).expect("it was there"));
        sitting.wait_for_screen("home");
        sitting.window.find(&format!("[data-due={due}]"));
        sitting.photograph(&format!("home-{}", &moment[..10]));
        say_of_the_day(&mut sitting, pain, trend);
        sitting.press_on("next");
        sitting.expect_result("normal_soreness");
        assert_eq!(sitting.hooks("rule"), rules, "{moment}");
        sitting.photograph(&format!("result-{}", &moment[..10]));
    }
    sitting.press_on("to-today");
    sitting.wait_for_screen("home");
    assert_eq!(sitting.hooks("open"), Vec::<String>::new(), "nothing is open any more");
    sitting.photograph("home-settled");
    sitting.press_on("course");
    sitting.wait_for_screen("course");
    sitting.photograph("course");
}

/// What a sore lifter says that day in the short form.
pub(super) fn say_of_the_day(sitting: &mut Sitting, pain: u8, trend: &str) {
    let life = if pain < 2 { "easy" } else { "sore_but_ok" };
    for (question, answer) in [
        ("fu_flags", json!(["none"])),
        ("pain_worst_24h", json!(pain)),
        ("trend_fu", json!(trend)),
        ("daily_life", json!(life)),
    ] {
        sitting.answers.insert(question.into(), answer);
    }
}

/// A world in which the clock starts at this moment; `None` where there can be none.
pub(super) fn world_at(moment: &str) -> Option<World> {
    let Some(library) = library() else {
        cannot_run("libfaketime is missing");
        return None;
    };
    Some(vec![
        ("LD_PRELOAD", library.to_str().expect("a path in plain letters").to_owned()),
        ("FAKETIME", format!("@{moment}")),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ("TZ", "Europe/Vienna".to_owned()),
    ])
}

fn library() -> Option<PathBuf> {
    FOLDERS.iter().map(|folder| PathBuf::from(folder).join("libfaketime.so.1")).find(|library| library.is_file())
}
