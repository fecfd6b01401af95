//! The log in the terminal: typed in a line or line by line, read back, refused with what is allowed, put right.

use setback_cli::Status::{BadInput, Done, NoResult};

use crate::lifter::Lifter;
use crate::session::{Session, words};

fn listed(lifter: &Lifter) -> Session {
    lifter.runs(&["log", "--list"], &[]).ends(Done).does_not_complain()
}

/// A lifter whose folder is begun.
fn lifter() -> Lifter {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter
}

#[test]
fn a_line_is_read_back_before_it_is_kept() {
    let lifter = Lifter::new();
    lifter.runs(&["log", "--list"], &[]).ends(Done).prints(&["Nothing is kept in"]);
    let line = "deadlift w 60 1x5, 130 4x5 @8.5; hip thrust 80 3x8 p4";
    let options = ["--on", "2026-03-01", "--time", "17:30", "--minutes", "60", "--effort", "7", "--pain", "2"];
    let arguments = [&["log", line], options.as_slice(), &["--note", "belt"]].concat();
    let left = lifter.runs(&arguments, &["q"]).ends(NoResult).prints(&[&words("log-back"), &words("log-ask-keep")]);
    left.does_not_print(&words("log-kept"));
    let read_back = [
        "2026-03-01, 17:30",
        "Deadlift, 60 kg, one set of 5, warm-up",
        "Deadlift, 130 kg, 4 sets of 5, RPE 8.5, pain 2 of 10",
        "Hip thrust, 80 kg, 3 sets of 8, pain 4 of 10",
        "60 minutes",
        "As a whole: RPE 7",
        "Your note: belt",
    ];
    let kept = lifter.runs(&arguments, &[""]).ends(Done).prints(&read_back);
    kept.prints(&[
        &words("log-kept"),
        "Session load: 420.",
        "Week load: 420.",
        "Sameness (monotony): 0.4.",
        "Training strain: 171.",
        &words("load-description-note"),
    ]);
    listed(&lifter).prints(&["1) 2026-03-01, 17:30"]).prints(&read_back[1..]).does_not_print("2) ");
}

#[test]
fn what_could_not_be_counted_is_told() {
    let lifter = lifter();
    let kept = lifter.runs(&["log", "130 4x5", "--yes"], &[]).ends(Done);
    kept.prints(&["Session load: Not known yet.", "Week load: 0.", "could not be counted, since", ": 1"]);
}

#[test]
fn nonsense_is_refused_with_what_is_allowed() {
    let lifter = lifter();
    for (arguments, says) in [
        (["deadlift 0 4x5", "--yes", "--yes"].as_slice(), ["[0?]", "Allowed: 5 to 2000."].as_slice()),
        (&["deadlift 130 4x40"], &["[4x40?]", "40 reps", "Allowed: 1 to 30."]),
        (&["deadlift 130 4x5 @11"], &["[@11?]", "11", "Allowed: 1 to 10."]),
        (&["deadlift 130 4x5 pain 11"], &["[pain 11?]", "Allowed: 0 to 10."]),
        (&["deadlift 130 4x5 wow"], &["[wow?]", "“wow” was not understood."]),
        (&["deadlift 130"], &["Each group of sets needs one load"]),
        (&["deadlift 4 4x5"], &["A load of 4", "Allowed: 5 to 2000."]),
        (&["130 4x5", "--on", "2026-03-03"], &["2026-03-03 is still to come."]),
        (&["130 4x5", "--on", "2026-03-02", "--time", "18:01"], &["18:01 is still to come."]),
        (&["130 4x5", "--on", "2026-02-30"], &["2026-02-30 is not a date."]),
        (&["130 4x5", "--time", "25:00"], &["25:00 is not a time of day."]),
        (&["130 4x5", "--minutes", "0"], &["A length of 0", "Allowed: 1 to 1440."]),
        (&["130 4x5", "--effort", "11"], &["11", "Allowed: 1 to 10."]),
        (&["130 4x5", "--pain", "-1"], &["-1", "Allowed: 0 to 10."]),
        (&["130 4x5", "--correct", "1"], &["no workout with this number"]),
        (&["130 4x5", "--correct", "0"], &["no workout with this number"]),
    ] {
        let arguments: Vec<&str> =
            ["log"].into_iter().chain(arguments.iter().copied().take_while(|a| *a != "--yes")).collect();
        lifter.runs(&arguments, &[""]).ends(BadInput).complains(says);
    }
    listed(&lifter).prints(&["There is no workout in your log of the last 28 days."]);
}

#[test]
fn a_line_that_can_not_be_read_begins_no_folder() {
    let lifter = Lifter::new();
    lifter.runs(&["log", "130 4x40"], &[""]).ends(BadInput).complains(&["40 reps"]);
    assert!(!lifter.data().exists());
}

#[test]
fn a_workout_is_asked_for_line_by_line() {
    let lifter = lifter();
    let sets = ["", "wow", "sumo 142,5 3x5 @8", "100 1x40", "100 2x8", ""];
    let others = ["2026-03-01", "25:00", "60", "7,5", "1", "a note", "17:00", ""];
    let kept = lifter.runs(&["log"], &[sets.as_slice(), &others].concat()).ends(Done);
    let kept = kept.complains(&["“wow” was not understood.", "40 reps"]);
    kept.prints(&[
        &words("log-ask-sets"),
        &words("terminal-nothing-typed"),
        "Sumo deadlift, 142.5 kg, 3 sets of 5, RPE 8",
        "Sumo deadlift, 100 kg, 2 sets of 8",
        "25:00 is not a time of day.",
        &words("log-ask-time"),
        &words("log-back"),
        "2026-03-01, 17:00",
        "Sumo deadlift, 142.5 kg, 3 sets of 5, RPE 8, pain 1 of 10",
        "Session load: 450.",
    ]);
    listed(&lifter).prints(&["1) 2026-03-01, 17:00", "60 minutes", "RPE 7.5", "a note"]);
}

#[test]
fn a_workout_to_come_is_asked_for_again_with_its_day() {
    let lifter = lifter();
    let lines = ["130 4x5", "", "2026-03-04", "", "", "", "", "", "2026-03-01", "", ""];
    let kept = lifter.runs(&["log"], &lines).ends(Done);
    kept.prints(&["2026-03-04 is still to come.", &words("log-ask-day"), "- 2026-03-01\n"]);
}

#[test]
fn a_workout_is_put_right_by_its_number_and_keeps_what_is_not_said_again() {
    let lifter = lifter();
    for day in ["2026-02-26", "2026-03-01"] {
        lifter.runs(&["log", "130 4x5", "--on", day, "--minutes", "50", "--effort", "6", "--yes"], &[]).ends(Done);
    }
    let put_right = ["log", "--correct", "1", "140 4x5 @9", "--effort", "8", "--yes"];
    lifter.runs(&put_right, &[]).ends(Done).prints(&["Session load: 400."]);
    listed(&lifter).prints(&["1) 2026-02-26\n", "140 kg", "RPE 9", "50 minutes", "RPE 8", "2) 2026-03-01", "130 kg"]);
    lifter.runs(&["log", "--correct", "1"], &[]).ends(BadInput);
}

#[test]
fn the_list_goes_back_four_weeks() {
    let lifter = lifter();
    for (day, load) in [("2026-01-31", "101"), ("2026-02-20", "102")] {
        lifter.runs(&["log", &format!("{load} 1x5"), "--on", day, "--yes"], &[]).ends(Done);
    }
    listed(&lifter).prints(&["1) 2026-02-20", "102 kg"]).does_not_print("101 kg");
}

#[test]
fn hostile_lines_are_said_back_as_text_and_never_cut() {
    let lifter = lifter();
    let huge = "130 4x5 ".repeat(20_000);
    let many = "1x1 ".repeat(200);
    for line in [
        huge.as_str(),
        &many,
        "130 4x5 \u{202e}\u{1b}[2J\u{7}",
        "\u{200f}130\u{200f} 4x5",
        "\n\r\t",
        "130 4x5;;;;",
        "💥",
    ] {
        let told = lifter.runs(&["log", line], &[""]).ends(BadInput);
        assert!(told.errors.len() < 2_000, "{}", told.errors);
        for text in [told.output, told.errors] {
            assert!(text.chars().all(|char| char == '\n' || !char.is_control() && !"\u{202e}\u{200f}".contains(char)));
        }
    }
    let note = "n".repeat(2_000);
    lifter.runs(&["log", "130 4x5", "--note", &note], &[""]).ends(BadInput).complains(&["At most 1000 letters fit."]);
    let note = "right \u{202e}to left \u{1b}[31m";
    lifter.runs(&["log", "130 4x5", "--note", note, "--yes"], &[]).ends(Done);
    listed(&lifter).prints(&["right \\u{202e}to left \\u{1b}[31m"]);
    let me = lifter.opened().desk.me().unwrap();
    assert_eq!(lifter.opened().desk.logged(me).unwrap()[0].note, note, "kept as entered");
    let typed = [b"\xFF\xFE\x00\n".as_slice(), &[b'9'; 100_000], b"\n\xe2\x80\xae4x5\nq\n"].concat();
    let left = lifter.runs_typing(&["log"], typed).ends(NoResult);
    assert!(left.output.chars().all(|char| char == '\n' || !char.is_control()));
}
