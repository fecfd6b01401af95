//! A check on a new folder: how it is kept, and what is said of that.

use setback_cli::Status::{BadInput, Done, NoResult};

use crate::lifter::Lifter;
use crate::session::words;

#[test]
fn a_key_store_keeps_it_without_a_question() {
    let lifter = Lifter::new();
    let folder = lifter.data();
    lifter.first_check(&[]).prints(&[&words("begin-device"), &folder.to_string_lossy(), &words("rf_nerve")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("level-normal_soreness"), &words("way-device")]);
}

#[test]
fn a_passphrase_is_typed_twice_and_asked_for_from_then_on() {
    let lifter = Lifter::without_key_store();
    let begun = lifter.first_check(&["1", "one", "other", "", "", "dead lift ", "dead lift "]);
    let begun = begun.complains(&[&words("protect-differ"), &words("trouble-empty-passphrase")]);
    begun.prints(&[&words("begin-code-hint"), &words("terminal-result")]);
    lifter.runs(&["status"], &["dead lift"]).ends(NoResult).complains(&[&words("trouble-wrong-passphrase")]);
    lifter.runs(&["status"], &["dead lift "]).ends(Done).prints(&[&words("way-passphrase")]);
}

#[test]
fn without_a_lock_only_in_the_words_asked_for() {
    let lifter = Lifter::without_key_store();
    let begun = lifter.first_check(&["2", "yes", "2", "No Lock"]);
    begun.prints(&[&words("protect-no-lock"), &words("begin-not-said"), &words("rf_nerve")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("way-beside")]);
}

#[test]
fn this_time_without_saving_leaves_no_folder() {
    let lifter = Lifter::without_key_store();
    lifter.first_check(&["3"]).prints(&[&words("terminal-welcome"), &words("terminal-result")]);
    assert!(!lifter.data().exists());
    lifter.runs(&["status"], &[]).ends(Done).prints(&["Nothing is kept in"]);
}

#[test]
fn an_unsaved_check_asks_nothing_and_touches_nothing() {
    let lifter = Lifter::new();
    let held = lifter.runs(&["check", "--unsaved"], &["8", "q"]).ends(NoResult);
    held.prints(&[&words("terminal-welcome"), &words("terminal-left")]);
    assert!(!lifter.data().exists());
}

#[test]
fn beside_what_is_kept_and_not_open_an_unsaved_check_has_a_result_and_no_plan() {
    let keys = crate::interview::typed_for(&crate::interview::answers_of("vg-01")).join("\n") + "\n\nq\n";
    let lifter = Lifter::new();
    let held = lifter.runs_typing(&["check", "--unsaved"], &keys).ends(Done);
    held.prints(&[&words("terminal-plan-ask")]).does_not_print(&words("plan-waits-kept"));
    lifter.first_check(&[]);
    let held = lifter.runs_typing(&["check", "--unsaved"], &keys).ends(Done);
    let held = held.prints(&[&words("level-normal_soreness"), &words("plan-waits-kept")]);
    held.does_not_print(&words("terminal-plan-ask"));
}

#[test]
fn leaving_the_question_how_to_keep_it_keeps_nothing() {
    for lines in [&["q"][..], &["9", "x", "", "Q"], &["2", "q", "q"]] {
        let lifter = Lifter::without_key_store();
        let left = lifter.runs(&["check"], lines).ends(NoResult).complains(&[&words("kept-left")]);
        left.does_not_print(&words("rf_nerve"));
        assert!(!lifter.data().exists(), "{lines:?}");
    }
}

#[test]
fn where_nobody_says_how_to_keep_it_nothing_is_kept() {
    for lines in [&[][..], &["9"], &["1"], &["1", "one"], &["2"]] {
        let lifter = Lifter::without_key_store();
        let ended = lifter.runs(&["check"], lines).ends(NoResult);
        ended.prints(&[&words("terminal-welcome"), &words("rf_nerve"), &words("terminal-end-of-input")]);
        assert!(!lifter.data().exists(), "{lines:?}");
    }
}

#[test]
fn the_command_line_names_the_folder_before_the_environment() {
    let lifter = Lifter::new();
    let elsewhere = lifter.data().with_file_name("elsewhere");
    let named = elsewhere.to_str().unwrap();
    for arguments in [["--data", named, "check"], ["check", "--data", named]] {
        lifter.runs(&arguments, &["8"]).ends(NoResult);
    }
    assert!(elsewhere.join("setback.db").exists() && !lifter.data().exists());
}

#[test]
fn without_any_place_the_check_goes_on_unsaved() {
    let held = crate::session::setback(&["check"], "8\n").ends(NoResult);
    held.complains(&[&words("kept-no-place")]).prints(&[&words("terminal-welcome"), &words("rf_body")]);
    crate::session::setback(&["status"], "").ends(BadInput).complains(&[&words("kept-no-place")]);
}

#[test]
fn where_nothing_is_kept_nothing_can_be_changed() {
    let lifter = Lifter::new();
    for arguments in
        [&["backup"][..], &["restore"], &["erase"], &["protect"], &["clear", "--on", "2026-03-01", "--by", "x"]]
    {
        lifter.runs(arguments, &["erase"]).ends(BadInput).complains(&["Nothing is kept in"]);
    }
    lifter.runs(&["correct", "1"], &[]).ends(BadInput).complains(&[&words("correct-no-such")]);
    for arguments in [&["status"][..], &["history"], &["doctor"]] {
        lifter.runs(arguments, &[]).ends(Done).prints(&["Nothing is kept in"]);
    }
    assert!(!lifter.data().exists());
}

#[test]
fn data_that_can_not_be_opened_is_put_aside_and_never_deleted() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    std::fs::remove_dir_all(lifter.data().join("backups")).unwrap();
    lifter.spoil();
    lifter.runs(&["status"], &[]).ends(BadInput).complains(&[&words("trouble-damaged")]);
    let held = lifter.first_check(&["2"]).complains(&[&words("trouble-only-to-read")]);
    held.prints(&[&words("terminal-welcome")]);
    let held = lifter.first_check(&["1"]).complains(&[&words("trouble-only-to-read")]);
    held.prints(&[&words("anew-put-aside"), &words("begin-device"), &words("terminal-result")]);
    let aside = std::fs::read_dir(lifter.data().join("damaged")).unwrap();
    assert!(aside.filter_map(Result::ok).any(|folder| folder.path().join("setback.db").exists()));
    lifter.runs(&["doctor"], &[]).ends(Done).prints(&[&words("doctor-well")]);
}
