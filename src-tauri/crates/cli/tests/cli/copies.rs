//! What is kept as a file: a copy that comes back as it was, tables, logs for other apps, a calendar.

use std::fs;
use std::path::Path;

use serde_json::Value;
use setback_cli::Status::{BadInput, Done};
use setback_desk::learn::SELF_TESTS;
use setback_desk::memory::{Tried, Trouble};
use setback_desk::settings::{Setting, Settings};
use setback_exchange::archive::{Packed, pack, unpack};
use setback_exchange::copy;
use setback_words::Words;

use crate::lifter::Lifter;
use crate::session::{file, words};
use crate::training::{trains_well, with_a_plan};

fn export(lifter: &Lifter, name: &str, arguments: &[&str]) -> Vec<u8> {
    let path = file(name, "");
    let all = [&["export", "--out", &path], arguments].concat();
    lifter.runs(&all, &[]).ends(Done).does_not_complain().prints(&["Written to"]);
    fs::read(path).unwrap()
}

fn import(lifter: &Lifter, path: &str, arguments: &[&str]) {
    lifter.runs(&[&["import", path], arguments].concat(), &[]).ends(Done).prints(&["Added to your log."]);
}

fn log_of(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/logs").join(name);
    path.to_str().unwrap().to_owned()
}

/// Somebody of whom something of every kind is kept.
fn lived() -> Lifter {
    let lifter = with_a_plan();
    lifter.clock.forward(48 * 60);
    lifter.runs(&["log", "deadlift w 60 1x5, 130 4x5 @8.5", "--yes", "--note", "=1+1"], &[]).ends(Done);
    trains_well(&lifter);
    import(&lifter, &log_of("liftosaur.csv"), &["--match", "Odd=band"]);
    lifter.clock.forward(60);
    lifter.runs(&["clear", "--on", "2026-03-01", "--by", "Dr. Ω"], &[]).ends(Done);
    sets_and_tries(&lifter);
    lifter
}

/// Bar and plates in both units, a setting, and a test at home.
fn sets_and_tries(lifter: &Lifter) {
    let mut opened = lifter.opened();
    let me = opened.desk.me().unwrap();
    let desk = &mut opened.desk;
    for (setting, text) in [(Setting::Bar, "15"), (Setting::Unit, "lb"), (Setting::Bar, "35"), (Setting::Theme, "dark")]
    {
        let settings = desk.settings(me).unwrap().with(setting, text).unwrap();
        desk.keep_setting(me, &settings, setting).unwrap();
    }
    desk.try_test(me, &SELF_TESTS[0], &vec![1; SELF_TESTS[0].records.len()]).unwrap();
}

/// What is set, and what was written down of tests.
fn set_and_tried(lifter: &Lifter) -> (Settings, Vec<Tried>) {
    let mut opened = lifter.opened();
    let me = opened.desk.me().unwrap();
    (opened.desk.settings(me).unwrap(), opened.desk.tried(me).unwrap())
}

/// What is shown of it.
fn shown(lifter: &Lifter) -> Vec<String> {
    let commands = [&["status", "--json"][..], &["history", "--json"], &["plan", "--json"], &["log", "--list"]];
    commands.iter().map(|arguments| lifter.runs(arguments, &[]).ends(Done).output).collect()
}

#[test]
fn exported_erased_taken_back_and_exported_again_it_is_the_same() {
    let lifter = lived();
    let (was, seen) = (export(&lifter, "was.zip", &["--kind", "zip"]), shown(&lifter));
    let set = set_and_tried(&lifter);
    assert!(!set.1.is_empty());
    assert_eq!(export(&lifter, "again.zip", &["--kind", "zip"]), was, "the same data gives the same bytes");
    let path = file("back.zip", &was);
    let kept = lifter.runs(&["import", &path], &[]).ends(Done);
    kept.prints(&[&words("copy-nothing-new")]);
    lifter.runs(&["erase"], &["erase"]).ends(Done);
    lifter.clock.forward(5);
    lifter.runs(&["import", &path], &[]).ends(Done).prints(&[&words("copy-done")]);
    assert_eq!(export(&lifter, "is.zip", &["--kind", "zip"]), was);
    let is: Vec<String> = shown(&lifter);
    assert_eq!(is[1..], seen[1..]);
    assert_eq!(set_and_tried(&lifter), set);
    lifter.runs(&["doctor"], &[]).ends(Done);
}

#[test]
fn an_import_that_is_taken_back_gives_the_bytes_of_before() {
    let lifter = lived();
    let was = export(&lifter, "before.zip", &["--kind", "zip"]);
    import(&lifter, &log_of("hevy-kg.csv"), &[]);
    assert_ne!(export(&lifter, "between.zip", &["--kind", "zip"]), was);
    lifter.runs(&["import", "--undo"], &[]).ends(Done);
    assert_eq!(export(&lifter, "after.zip", &["--kind", "zip"]), was);
}

#[test]
fn a_copy_is_not_mixed_with_what_somebody_else_keeps() {
    let (one, other) = (lived(), with_a_plan());
    let path = file("one.zip", export(&one, "of-one.zip", &["--kind", "zip"]));
    let was = export(&other, "of-other.zip", &["--kind", "zip"]);
    other.runs(&["import", &path], &[]).ends(BadInput).complains(&[&words("copy-not-empty")]);
    assert_eq!(export(&other, "of-other-still.zip", &["--kind", "zip"]), was);
}

/// A copy with its files changed, and a manifest that says they are as they should be.
fn forged(zip: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut files = unpack(zip).unwrap();
    let place = files.iter().position(|file| file.name == name).unwrap();
    let text = String::from_utf8(files[place].bytes.clone()).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text, "{name}");
    let hash = |bytes: &[u8]| setback_exchange::copy::sha256(bytes);
    let manifest = String::from_utf8(files[0].bytes.clone()).unwrap();
    let manifest = manifest.replace(&hash(text.as_bytes()), &hash(changed.as_bytes()));
    files[place].bytes = changed.into_bytes();
    files[0] = Packed { bytes: manifest.into_bytes(), ..files[0].clone() };
    pack(&files)
}

/// The first check of a file, in the place of itself.
fn stands_in_its_own_place(text: &str) -> String {
    let id = text.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    text.replacen("\"replaces\":null", &format!("\"replaces\":\"{id}\""), 1)
}

/// How a file is changed.
type Forgery = fn(&str) -> String;

#[test]
fn a_forged_copy_is_refused_and_leaves_nothing_behind() {
    let lifter = lived();
    let zip = export(&lifter, "good.zip", &["--kind", "zip"]);
    let clean = Lifter::new();
    let path = |bytes: &[u8]| file("forged.zip", bytes);
    let forgeries: [(&str, Forgery); 8] = [
        ("checks.jsonl", stands_in_its_own_place),
        ("checks.jsonl", |text| text.replace("eases", "thoroughly")),
        ("checks.jsonl", |text| text.replace("\"minutes_since\":", "\"minutes_since\":-")),
        ("plans.jsonl", |text| text.replace("\\\"reps\\\":", "\\\"reps\\\":-")),
        ("sets.jsonl", |text| text.replace("\"reps\":5", "\"reps\":-5")),
        ("sessions.jsonl", |_| String::new()),
        ("order.jsonl", |text| text.lines().skip(1).map(|line| format!("{line}\n")).collect()),
        ("persons.jsonl", |text| text.replace("\"unit\":\"lb\"", "\"unit\":\"stone\"")),
    ];
    for (name, change) in forgeries {
        let forged = path(&forged(&zip, name, change));
        clean.runs(&["import", &forged], &[]).ends(BadInput).complains(&["not a copy that Setback made"]);
    }
    // A place where something is kept would refuse it.
    let good = path(&zip);
    clean.runs(&["import", &good], &[]).ends(Done).prints(&[&words("copy-done")]);
    assert_eq!(export(&clean, "clean.zip", &["--kind", "zip"]), zip);
}

#[test]
fn tables_hold_what_was_entered() {
    let lifter = lived();
    let table = |name: &str| String::from_utf8(export(&lifter, "t.csv", &["--kind", "csv", "--table", name])).unwrap();
    let sets = table("sets");
    let header = "session_id,local_datetime,exercise,variation,set_order,set_type,weight,weight_unit,reps,rpe,rir,source,source_row\n";
    assert!(sets.starts_with(header), "{sets}");
    for row in [
        ",deadlift,,1,warmup,60,kg,5,,,typed,\n",
        ",deadlift,,2,normal,130,kg,5,8.5,,typed,\n",
        "2026-01-05T18:30:00,deadlift,sumo,3,normal,305,lb,4,9,,liftosaur,4\n",
    ] {
        assert!(sets.contains(row), "{row} in\n{sets}");
    }
    assert!(table("checks").lines().count() > 1 && table("checkins").contains("pain_during"));
    let answers = table("answers");
    assert!(answers.starts_with("check_id,question_id,answer_code,answer_text,changed_count\n"));
    assert!(answers.contains(",pain_worst_24h,"), "{answers}");
}

#[test]
fn logs_for_other_apps_can_be_taken_back_in() {
    let lifter = lived();
    for (kind, unit) in [("hevy", "kg"), ("strong", "lb")] {
        let path = file("log.csv", export(&lifter, "l.csv", &["--kind", kind, "--unit", unit]));
        let other = Lifter::new();
        other.first_check(&[]);
        let look = other.runs(&["import", &path, "--unit", unit], &[]).ends(Done);
        look.prints(&["Deadlift (Barbell): becomes Deadlift", "Sumo Deadlift", "becomes Sumo deadlift"]);
    }
}

#[test]
fn a_reminder_moves_with_each_check_and_tells_of_nobody() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    let text = String::from_utf8(export(&lifter, "r.ics", &["--kind", "ics"])).unwrap();
    assert!(text.contains("SUMMARY:Check-in\r\n") && text.contains("SEQUENCE:0\r\n"), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    for word in ["pain", "back", "sore"] {
        assert!(!text.replace("Setback", "").replace("setback", "").to_lowercase().contains(word), "{word}");
    }
}

#[test]
fn a_reminder_that_is_over_is_taken_back_under_its_name() {
    let lifter = Lifter::new();
    let nothing = lifter.opened().desk.me().unwrap();
    assert!(matches!(lifter.opened().desk.export_calendar(nothing, Words::english()), Err(Trouble::NothingToRemind)));
    lifter.first_check(&[]);
    let lines = |text: &str, name: &str| -> Vec<String> {
        text.split("\r\n").filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
    };
    let calendar = |name| String::from_utf8(export(&lifter, name, &["--kind", "ics"])).unwrap();
    let live = calendar("live.ics");
    let mut opened = lifter.opened();
    let me = opened.desk.me().unwrap();
    let episode = opened.desk.home(me).unwrap().open[0].story.episode.id;
    lifter.clock.forward(60);
    opened.desk.leave(me, episode).unwrap();
    drop(opened);
    let over = calendar("over.ics");
    assert_eq!(lines(&live, "STATUS:"), ["CONFIRMED"]);
    assert_eq!(lines(&over, "STATUS:"), ["CANCELLED"]);
    assert_eq!(lines(&live, "UID:"), lines(&over, "UID:"));
    let number = |text| lines(text, "SEQUENCE:")[0].parse::<u32>().unwrap();
    assert!(number(&over) > number(&live) && lines(&over, "DTSTAMP:") > lines(&live, "DTSTAMP:"));
    assert!(!over.contains("VALARM"));
}

#[test]
fn a_reminder_tells_that_it_changed_when_a_plan_was_made_anew_and_when_a_limit_was_lifted() {
    let lifter = with_a_plan();
    let number = |name| {
        let text = String::from_utf8(export(&lifter, name, &["--kind", "ics"])).unwrap();
        let line = text.split("\r\n").find_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned));
        line.unwrap().parse::<u32>().unwrap()
    };
    let before = number("before.ics");
    lifter.runs(&["plan", "--make"], &["", "", "", "", "150", "", "", ""]).ends(Done);
    let planned = number("planned.ics");
    lifter.runs(&["clear", "--on", "2026-03-01", "--by", "x"], &[]).ends(Done);
    assert!(before < planned && planned < number("cleared.ics"));
}

#[test]
fn a_bundle_for_a_clinic_holds_the_page_that_is_printed() {
    let lifter = lived();
    let bundle: Value = serde_json::from_slice(&export(&lifter, "b.json", &["--kind", "fhir"])).unwrap();
    let resources: Vec<&Value> = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]).collect();
    let kinds: Vec<&str> = resources.iter().filter_map(|one| one["resourceType"].as_str()).collect();
    for kind in ["Questionnaire", "QuestionnaireResponse", "Observation", "Provenance", "DocumentReference"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    assert!(!kinds.contains(&"Condition") && !kinds.contains(&"RiskAssessment"));
    let document = resources.iter().find(|one| one["resourceType"] == "DocumentReference").unwrap();
    let page = file("page.pdf", "");
    lifter.runs(&["report", "--kind", "clinician", "--out", &page], &[]).ends(Done);
    let printed = fs::read(page).unwrap();
    let attachment = &document["content"][0]["attachment"];
    assert_eq!(attachment["size"], printed.len());
    assert_eq!(attachment["data"].as_str().unwrap().len(), printed.len().div_ceil(3) * 4);
    assert!(attachment["data"].as_str().unwrap().starts_with("JVBERi0"), "%PDF- in base64");
}

#[test]
fn a_file_that_can_not_be_written_is_told() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    let nowhere = ["export", "--kind", "zip", "--out", "/no such folder/x.zip"];
    lifter.runs(&nowhere, &[]).ends(BadInput).complains(&["could not be written"]);
    let table = lifter.runs(&["export", "--kind", "csv", "--out", "-"], &[]).ends(Done);
    assert!(table.output.starts_with("session_id,"));
    assert!(copy::is_zip(&export(&lifter, "z.zip", &["--kind", "zip"])));
}
