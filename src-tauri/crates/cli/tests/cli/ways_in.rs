//! The ways into the data: listed, added, taken away; wrong passphrases and the wait after them.

use setback_cli::Status::{BadInput, Done, NoResult};

use crate::lifter::Lifter;
use crate::session::words;

/// A lifter whose data opens with this passphrase alone.
fn locked(passphrase: &str) -> Lifter {
    let lifter = Lifter::without_key_store();
    lifter.first_check(&["1", passphrase, passphrase]);
    lifter
}

#[test]
fn after_three_wrong_passphrases_there_is_a_wait_and_nothing_is_asked_in_it() {
    let lifter = locked("right");
    let wrong = lifter.runs(&["status"], &["a", "b", "c", "right"]).ends(BadInput);
    let said = words("trouble-wrong-passphrase");
    wrong.complains(&[&said, &said, &said, "Seconds to wait: 1"]).does_not_print(&words("status-title"));
    let asked = lifter.runs(&["status"], &["right"]).ends(BadInput);
    assert!(!asked.errors.contains(&words("unlock-passphrase")), "{asked:#?}");
    lifter.clock.forward(1);
    lifter.runs(&["status"], &["right"]).ends(Done).prints(&[&words("status-title")]);
    lifter.runs(&["status"], &["a", "right"]).ends(Done);
}

#[test]
fn wrong_passphrases_without_end_come_to_an_end() {
    let lifter = locked("right");
    lifter.runs_typing(&["status"], "wrong\n".repeat(50_000)).ends(BadInput).complains(&["Wait"]);
}

#[test]
fn a_passphrase_that_is_no_text_or_too_long_opens_nothing() {
    let lifter = locked("right");
    for typed in [b"\xFF\xFE\n".to_vec(), [vec![b'x'; 200_000], b"\n".to_vec()].concat()] {
        lifter.runs_typing(&["status"], typed).ends(BadInput).does_not_print(&words("status-title"));
    }
    lifter.runs(&["status"], &[]).ends(NoResult);
    lifter.runs_typing(&["status"], "right\r\n").ends(Done);
    lifter.runs_typing(&["status"], "right").ends(Done);
}

#[test]
fn a_locked_check_asks_for_the_passphrase_first() {
    let lifter = locked("right");
    let held = lifter.runs(&["check"], &["wrong", "right", "q"]).ends(NoResult);
    held.complains(&[&words("unlock-passphrase"), &words("trouble-wrong-passphrase")])
        .prints(&[&words("opening-same")]);
}

#[test]
fn a_recovery_code_is_shown_once_and_opens_in_place_of_the_passphrase() {
    let lifter = locked("right");
    let printed = lifter.runs(&["protect", "--recovery-code"], &["right"]).ends(Done);
    let code = printed.output.lines().find(|line| line.matches('-').count() == 6).unwrap().trim().to_owned();
    printed.prints(&[&words("protect-code"), &code, &words("protect-code-keep"), &words("way-recovery")]);
    let other = if code.ends_with('0') { "1" } else { "0" };
    let slip = format!("{}{other}", &code[..code.len() - 1]);
    lifter.runs(&["status", "--recovery"], &[&slip]).ends(BadInput);
    lifter.runs(&["status", "--recovery"], &["not a code"]).ends(BadInput).complains(&[&words("trouble-code-slip")]);
    lifter.runs(&["--recovery", "status"], &[&code.to_lowercase()]).ends(Done);
    lifter.runs(&["protect", "--passphrase", "--recovery"], &[&code, "new", "new"]).ends(Done);
    lifter.runs(&["status"], &["right"]).complains(&[&words("trouble-wrong-passphrase")]);
    lifter.runs(&["status"], &["new"]).ends(Done);
    let newer = lifter.runs(&["protect", "--recovery-code"], &["new"]).ends(Done);
    assert!(!newer.output.contains(&code));
    lifter.runs(&["status", "--recovery"], &[&code]).ends(BadInput).complains(&[&words("trouble-wrong-code")]);
}

#[test]
fn without_a_recovery_code_none_is_asked_for() {
    let lifter = locked("right");
    lifter.runs(&["status", "--recovery"], &["x"]).ends(BadInput).complains(&[&words("unlock-no-code")]);
}

#[test]
fn a_computer_whose_key_store_is_gone_says_so() {
    let mut lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.keys = None;
    lifter.runs(&["status"], &[]).ends(BadInput).complains(&[&words("unlock-no-device")]);
}

#[test]
fn ways_are_listed_added_and_taken_away_but_never_the_last() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["protect"], &[]).ends(Done).prints(&[&format!("1) {}", words("way-device"))]).does_not_print("2) ");
    lifter.runs(&["protect", "--remove", "1"], &[]).ends(BadInput).complains(&[&words("trouble-last-way-in")]);
    let set = lifter.runs(&["protect", "--passphrase"], &["right", "right"]).ends(Done);
    set.prints(&[&words("protect-passphrase-set"), &format!("2) {}", words("way-passphrase"))]);
    for number in ["0", "3"] {
        let refused = lifter.runs(&["protect", "--remove", number], &[]).ends(BadInput);
        refused.complains(&[&words("protect-no-such")]);
    }
    lifter.runs(&["protect", "--remove", "1"], &[]).ends(Done).does_not_print(&words("way-device"));
    lifter.runs(&["status"], &["right"]).ends(Done).prints(&[&words("way-passphrase")]);
    lifter.runs(&["protect", "--device"], &["right"]).ends(Done).prints(&[&words("way-device")]);
    lifter.runs(&["status"], &[]).ends(Done);
    lifter.runs(&["protect", "--device", "--passphrase"], &[]).ends(BadInput);
}

#[test]
fn the_lock_is_left_off_only_in_the_words_asked_for_and_a_passphrase_puts_it_on() {
    let lifter = locked("right");
    lifter.runs(&["protect", "--no-lock"], &["right", "yes"]).ends(BadInput).complains(&[&words("erase-not-typed")]);
    lifter.runs(&["status"], &[]).ends(NoResult);
    lifter.runs(&["protect", "--no-lock"], &["right", "no lock"]).ends(Done).prints(&[&words("way-beside")]);
    lifter.runs(&["status"], &[]).ends(Done);
    lifter.runs(&["protect", "--passphrase"], &["other", "other"]).ends(Done).does_not_print(&words("way-beside"));
    lifter.runs(&["status"], &[]).ends(NoResult);
}
