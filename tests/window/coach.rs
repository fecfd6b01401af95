//! A coach before the real window: the board in order of need, one athlete, a group session
//! and the mornings after it by keyboard alone, a log that is pasted for one, and the screen in the hands of an athlete.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use serde_json::{Value, json};
use setback::session::{Opening, Session};
use setback_desk::cabinet::Cabinet;
use setback_desk::clock;
use setback_desk::memory::{GroupEntry, TypedAthlete};
use setback_desk::settings::Setting;
use setback_plan::response::Response;
use setback_store::{EpisodeId, PersonId};
use setback_triage::OptionSet;
use setback_triage::QuestionId::PainWorst24h;
use tempfile::TempDir;

use super::files::log_of;
use super::past::{again, kept, strong};
use super::sitting::{ENTER, Sitting, World, hook, mirrored};
use crate::kept::{NEW, asked, option, say, sore};
use crate::no_key_store::NoStore;

const TAB: char = '\u{E004}';

/// Longer ago than any check of these levels is good for.
const LONG_AGO: i64 = 24 * 9;

/// So many hours after a session its next morning has begun, whatever time of day it is: a morning begins at five.
const SINCE_A_MORNING: i64 = 24 + 5;

/// A group session of twelve, by name.
const TWELVE: [&str; 12] = ["Ana", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hana", "Ida", "Jonas", "Kenji", "Lea"];

/// Data of a coach, begun so many hours ago, with these athletes.
pub(super) fn coach(folder: &TempDir, hours_ago: i64, names: &[&str]) -> (Session, Vec<PersonId>) {
    let mut session = kept(folder, hours_ago);
    session.set(Setting::Coach, "on").unwrap();
    let group = |place: usize| {
        if place.is_multiple_of(2) { "Morning" } else { "Team A" }
    };
    let typed = |(place, name): (usize, &&str)| TypedAthlete {
        name: (*name).to_owned(),
        groups: vec![group(place).to_owned()],
        unit: "kg".to_owned(),
        ..TypedAthlete::default()
    };
    let typed: Vec<_> = names.iter().enumerate().map(typed).collect();
    let athletes = session.add_athletes(&typed).unwrap();
    (session, athletes)
}

/// A check of this athlete, who says this and is sore otherwise.
fn check(session: &mut Session, athlete: PersonId, pain: u8, says: &[(&str, &str)]) -> EpisodeId {
    session.hand_over(athlete).unwrap();
    let mut sitting = session.begin(NEW, None).unwrap();
    while let Some(question) = asked(&sitting) {
        let said = says.iter().find(|(id, _)| *id == question.id()).map(|(_, said)| option(question, said));
        let usual = if question == PainWorst24h { OptionSet::number(pain) } else { sore(question) };
        sitting = say(session, &sitting, said.unwrap_or(usual));
    }
    let episode = session.finish(sitting.answers).unwrap().saved.unwrap().episode;
    session.hand_back().unwrap();
    episode
}

pub(super) fn plan(session: &mut Session, athlete: PersonId) {
    let episode = check(session, athlete, 4, &[("location", "one_side")]);
    session.hand_over(athlete).unwrap();
    session.give_plan(episode, &strong()).unwrap();
    session.hand_back().unwrap();
}

pub(super) fn open(folder: TempDir, name: &'static str) -> Option<Sitting> {
    open_in(Vec::new(), folder, name)
}

/// The same in a world of its own.
fn open_in(world: World, folder: TempDir, name: &'static str) -> Option<Sitting> {
    let sitting = Sitting::on_in(world, folder, "vg-01", name)?;
    sitting.window.find("main");
    Some(sitting)
}

impl Sitting {
    pub(super) fn to_board(&self) {
        self.press_on("to-board");
        self.wait_for_screen("board");
    }

    /// Who is on the board, in order, with what they need.
    fn on_the_board(&self) -> Vec<(String, String)> {
        let rows = self.window.run(
            "return [...document.querySelectorAll('tr[data-person]')].map((row) => [row.querySelector('[data-look]').textContent, row.dataset.need])",
        );
        let row = |row: &Value| (text(&row[0]), text(&row[1]));
        rows.as_array().expect("rows").iter().map(row).collect()
    }

    pub(super) fn names_on_the_board(&self) -> Vec<String> {
        self.on_the_board().into_iter().map(|(name, _)| name).collect()
    }

    fn look_at_athlete(&self, person: PersonId) {
        let look = hook("look", &person.to_string());
        self.window.find(&look);
        self.window.run(&format!("document.querySelector({look:?}).focus()"));
        self.window.press(ENTER);
        self.wait_for_screen("athlete");
    }

    /// The field of the grid that has the focus: whose line, and which.
    fn cell(&self) -> (String, String) {
        let cell = self.window.run(
            "const at = document.activeElement; return [at.closest('[data-row]')?.dataset.row ?? '', at.dataset.cell ?? at.dataset.action ?? '']",
        );
        (text(&cell[0]), text(&cell[1]))
    }

    pub(super) fn type_keys(&self, text: &str) {
        text.chars().for_each(|key| self.window.press(key));
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_board_is_in_order_of_need_is_searched_and_leads_to_one_athlete() {
    let folder = tempfile::tempdir().unwrap();
    let long = "Maximiliane Alexandrina von Hohenberg-Wittelsbach the Third";
    let mut names = vec!["Tomas Bauer", "Priya Nair", "Lea Moreau", "Maya Lindqvist", "Sam Whitaker", long];
    let others: Vec<String> = (names.len() + 1..=100).map(|number| format!("Athlete {number}")).collect();
    names.extend(others.iter().map(String::as_str));
    let (mut session, athletes) = coach(&folder, LONG_AGO, &names);
    check(&mut session, athletes[2], 4, &[]);
    drop(session);
    let mut session = again(&folder, 30);
    check(&mut session, athletes[0], 6, &[("rf_nerve", "leg_weak"), ("heel_toe_walk", "one_hard")]);
    check(&mut session, athletes[1], 3, &[("confidence", "guessing")]);
    plan(&mut session, athletes[3]);
    check(&mut session, athletes[4], 2, &[]);
    plan(&mut session, athletes[5]);
    drop(session);
    deadlifts(&folder, SINCE_A_MORNING, &[athletes[3], athletes[5]]);
    let Some(sitting) = open(folder, "board") else {
        return;
    };
    sitting.to_board();
    sitting.photograph_whole("hundred");
    let board = sitting.on_the_board();
    assert_eq!(board.len(), 100);
    let rank = |need: &str| {
        ["urgent", "evaluate", "no_recent_check", "adjust", "normal", "nothing"].iter().position(|one| *one == need)
    };
    assert!(board.iter().map(|(_, need)| rank(need)).is_sorted(), "{board:?}");
    assert_eq!(board[0], ("Tomas Bauer".to_owned(), "urgent".to_owned()));
    assert_eq!(board[1], ("Priya Nair".to_owned(), "evaluate".to_owned()));
    let page = sitting.window.text(&sitting.window.find("main"));
    assert!(!page.to_lowercase().contains("heel"), "nothing that was answered: {page}");

    sitting.window.click("[data-filter=needs_you]");
    sitting.window.wait_for("those in need", || (sitting.names_on_the_board().len() < 100).then_some(()));
    assert!(sitting.on_the_board().iter().all(|(_, need)| rank(need) <= rank("no_recent_check")));
    sitting.photograph("filtered");
    sitting.window.click("[data-filter=all]");
    sitting.type_into("find", "lindq");
    sitting.window.wait_for("who was typed", || (sitting.names_on_the_board() == ["Maya Lindqvist"]).then_some(()));
    sitting.photograph("found");
    sitting.type_keys("zz");
    sitting.window.wait_for("nobody", || sitting.names_on_the_board().is_empty().then_some(()));
    sitting.photograph("nobody");

    sitting.to_board();
    let mark = hook("mark", &athletes[3].to_string());
    sitting.window.find(&mark);
    sitting.window.run(&format!("document.querySelector({mark:?}).focus()"));
    sitting.window.press(' ');
    sitting.photograph("marked");
    sitting.look_at_athlete(athletes[3]);
    sitting.photograph_whole("athlete");
    let before = sitting.window.run("return document.querySelectorAll('[data-field=rung] option').length").as_u64();
    sitting.press_on("lighter");
    sitting.window.wait_for("fewer parts below", || {
        let now = sitting.window.run("return document.querySelectorAll('[data-field=rung] option').length").as_u64();
        (now < before).then_some(())
    });
    sitting.type_into("note", "Film your warm-up sets.");
    sitting.press_on("save-note");
    sitting.window.wait_for("the note", || (sitting.typed("note") == "Film your warm-up sets.").then_some(()));
    sitting.photograph("lighter");
    sitting.press_on("change-athlete");
    sitting.wait_for_screen("athlete-form");
    sitting.photograph("form");
    sitting.to_board();
    sitting.look_at_athlete(athletes[5]);
    sitting.photograph("athlete-long");
    sitting.to_board();
    sitting.look_at_athlete(athletes[0]);
    sitting.photograph("athlete-urgent");
    let page = sitting.window.text(&sitting.window.find("main"));
    assert!(!page.to_lowercase().contains("heel"), "nothing that was answered: {page}");

    sitting.to_board();
    sitting.look_at_athlete(athletes[4]);
    a_pasted_log_is_theirs(&sitting);
    the_mornings_are_entered_by_keyboard_alone(&sitting);
    sitting.close();
    let mut session = on_now(&sitting);
    let rung = |session: &mut Session, athlete: usize| {
        session.with_desk(|desk| desk.plan_under_way(athletes[athlete])).unwrap().unwrap().rung
    };
    assert_eq!((rung(&mut session, 5), rung(&mut session, 3)), (5, 1), "up from 3 by two parts, and down");
    let logged =
        |session: &mut Session, athlete: PersonId| session.with_desk(|desk| desk.logged(athlete)).unwrap().len();
    assert_eq!((logged(&mut session, athletes[4]), logged(&mut session, athletes[0])), (2, 0));
}

/// A calm session of a group, so many hours ago, as a coach enters it.
fn deadlifts(folder: &TempDir, hours_ago: i64, athletes: &[PersonId]) {
    let mut session = again(folder, hours_ago);
    let (text, day) = (str::to_owned, (clock::of_the_system().now() - TimeDelta::hours(hours_ago)).date_naive());
    let line = GroupEntry {
        done: text("3"),
        rpe: text("6"),
        pain: text("1"),
        stopped: vec![text("none")],
        ..GroupEntry::default()
    };
    let lines: Vec<_> = athletes.iter().map(|athlete| (*athlete, line.clone())).collect();
    assert!(session.enter_group(day, &lines).unwrap().wrong.is_empty());
}

/// On an athlete's page: read first, its unknown exercise named, then on their log alone.
fn a_pasted_log_is_theirs(sitting: &Sitting) {
    sitting.press_on("athlete-log");
    sitting.wait_for_screen("import");
    let then = |days| (clock::of_the_system().now() - TimeDelta::days(days)).format("%Y-%m-%d %H:%M:%S");
    let header = log_of("strong-classic.csv").lines().next().unwrap().to_owned();
    let row = |days, exercise| format!("{},Pull,41m,{exercise},1,140,5,0,0,,,", then(days));
    let rows = [header, row(9, "Deadlift (Barbell)"), row(5, "Deadlift (Barbell)"), row(5, "Nordic Bow")].join("\n");
    sitting.window.click("[data-action=paste]");
    sitting.window.run(&format!(
        "const it = document.querySelector('[data-field=paste]'); it.value = {rows:?}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
    sitting.photograph("log-pasted");
    sitting.press_on("read-paste");
    sitting.window.find("[data-preview=strong] [data-name='Nordic Bow'] [data-becomes=skip]");
    sitting.tick_input("[data-pick=unit] [data-option=kg] input");
    sitting.window.find("[data-action=take-file][aria-disabled=false]");
    sitting.photograph("log-preview");
    sitting.press_on("take-file");
    sitting.window.find("[data-done=added]");
    sitting.press_on("to-athlete");
    sitting.wait_for_screen("athlete");
    sitting.window.find("[aria-labelledby=athlete-sessions] tbody tr:nth-child(2)");
    sitting.photograph("athlete-log");
}

fn the_mornings_are_entered_by_keyboard_alone(sitting: &Sitting) {
    sitting.press_on("to-group");
    sitting.window.find("main[data-screen=group][data-part=mornings]");
    sitting.photograph("mornings");
    while sitting.cell().1 != "morning" {
        sitting.window.press(TAB);
    }
    for (pain, settled) in [("0", "y"), ("4", "")] {
        sitting.type_keys(pain);
        sitting.window.press(ENTER);
        sitting.type_keys(settled);
        sitting.window.press(ENTER);
    }
    assert_eq!(sitting.cell().1, "save-group", "Enter goes on to the button");
    sitting.window.press(ENTER);
    sitting.window.find("main[data-wrong='1'][data-saved='0']");
    sitting.window.wait_for("the focus on what is wrong", || (sitting.cell().1 == "settled").then_some(()));
    sitting.photograph("mornings-wrong");
    sitting.type_keys("n");
    sitting.window.press(ENTER);
    sitting.window.press(ENTER);
    sitting.window.find("main[data-wrong='0'][data-saved='2']");
    sitting.window.find("[data-moved=coach-moved-progress]");
    sitting.window.find("[data-moved=coach-moved-regress]");
    sitting.photograph("mornings-saved");
}

/// The data of a window that was closed.
fn on_now(sitting: &Sitting) -> Session {
    let clock = Arc::new(|| clock::of_the_system().now());
    let mut session = Session::at(Some(Cabinet::at(sitting.folder(), Box::new(NoStore), clock)));
    assert!(matches!(session.opening(), Opening::Open { .. }));
    session
}

#[test]
fn a_group_session_of_twelve_is_entered_by_keyboard_alone_and_every_plan_moves() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, athletes) = coach(&folder, 30, &TWELVE);
    athletes.iter().for_each(|athlete| plan(&mut session, *athlete));
    drop(session);
    let Some(sitting) = open(folder, "group") else {
        return;
    };
    sitting.press_on("to-group");
    sitting.wait_for_screen("group");
    sitting.photograph("empty");
    // Calm, sore, into a leg; the fourth of each round has no pain yet, and so a line that is not whole.
    let told = |place: usize| [("3", "1", "n"), ("2", "6", "n"), ("1", "3", "pain"), ("3", "0", "n")][place % 4];
    while sitting.cell().1 != "done" {
        sitting.window.press(TAB);
    }
    for (place, athlete) in athletes.iter().enumerate() {
        let (done, pain, stopped) = told(place);
        assert_eq!(sitting.cell(), (athlete.to_string(), "done".to_owned()), "Enter goes on to the next line");
        sitting.type_keys(done);
        sitting.window.press(ENTER);
        sitting.type_keys("6");
        sitting.window.press(ENTER);
        sitting.type_keys(if place == 3 { "" } else { pain });
        sitting.window.press(ENTER);
        sitting.window.press(ENTER);
        sitting.type_keys(stopped);
        sitting.window.press(ENTER);
    }
    assert_eq!(sitting.cell().1, "save-group");
    sitting.photograph("typed");
    sitting.window.press(ENTER);
    sitting.window.find("main[data-wrong='1'][data-saved='0']");
    sitting.window.wait_for("the focus on what is wrong", || {
        (sitting.cell() == (athletes[3].to_string(), "pain".to_owned())).then_some(())
    });
    sitting.photograph("wrong");
    sitting.type_keys("0");
    sitting.window.press(ENTER);
    while sitting.cell().1 != "save-group" {
        sitting.window.press(TAB);
    }
    sitting.window.press(ENTER);
    sitting.window.find("main[data-wrong='0'][data-saved='12']");
    sitting.photograph("saved");
    let shown: BTreeMap<String, String> = athletes
        .iter()
        .map(|athlete| {
            let row = sitting.window.find(&format!("[data-row='{athlete}'] [data-moved]"));
            (athlete.to_string(), sitting.window.attribute(&row, "data-moved").unwrap_or_default())
        })
        .collect();
    sitting.close();
    let mut session = on_now(&sitting);
    for (place, athlete) in athletes.iter().enumerate() {
        let plan = session.with_desk(|desk| desk.plan_under_way(*athlete)).unwrap().unwrap();
        let came_to = plan.sessions.last().unwrap().moved.response;
        let (expected, id) = [
            (Response::Hold, "coach-moved-hold"),
            (Response::Regress, "coach-moved-regress"),
            (Response::StopAndRecheck, "coach-moved-stop_and_recheck"),
            (Response::Hold, "coach-moved-hold"),
        ][place % 4];
        assert_eq!((came_to, plan.sessions.len()), (expected, 1), "{}", TWELVE[place]);
        assert_eq!(shown[&athlete.to_string()], id, "{}", TWELVE[place]);
        let logged = session.with_desk(|desk| desk.logged(*athlete)).unwrap();
        assert_eq!((logged.len(), logged[0].sets.len().to_string()), (1, told(place).0.to_owned()));
    }
}

#[test]
fn who_has_the_screen_answers_for_themselves_and_sees_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, athletes) = coach(&folder, 30, &["Ann", "Bo"]);
    check(&mut session, athletes[1], 3, &[("confidence", "guessing")]);
    drop(session);
    // From right to left too: the board, an athlete's page, and what they see.
    let Some(sitting) = open_in(mirrored(), folder, "handed") else {
        return;
    };
    sitting.to_board();
    sitting.photograph("board");
    sitting.look_at_athlete(athletes[0]);
    sitting.photograph("athlete-new");
    sitting.press_on("hand-over");
    sitting.window.find(&hook("handed", &athletes[0].to_string()));
    sitting.wait_for_screen("start");
    sitting.photograph("start");
    assert!(sitting.window.find_now("[data-action=to-board]").is_none(), "no way leads to the board");
    for (command, arguments) in [
        ("board", json!({})),
        ("group_session", json!({})),
        ("archived_athletes", json!({})),
        ("find_athletes", json!({ "filter": "all", "typed": "" })),
        ("athlete", json!({ "person": athletes[1].to_string() })),
        ("hand_over", json!({ "person": athletes[1].to_string() })),
    ] {
        let said = sitting.window.run_until_done(&format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke({command:?}, {arguments}).then(() => done('answered'), (cause) => done(cause.kind))"
        ));
        assert_eq!(said, json!("not_open"), "{command}");
    }
    sitting.press_on("start");
    sitting.wait_for_question();
    sitting.photograph("question");
    sitting.answer_at_once("rf_nerve");
    sitting.press_on("hand-back");
    sitting.wait_for_screen("board");
    sitting.look_at_athlete(athletes[0]);
    sitting.press_on("hand-over");
    sitting.wait_for_screen("home");
    sitting.photograph("begun");
    sitting.press_on("next");
    sitting.expect_result("normal_soreness");
    sitting.press_on("show-answers");
    sitting.window.find("[data-shown]");
    sitting.photograph("result");
    sitting.press_on("hand-back");
    sitting.wait_for_screen("board");
    let expected = [("Bo", "evaluate"), ("Ann", "normal")].map(|(name, need)| (name.to_owned(), need.to_owned()));
    assert_eq!(sitting.on_the_board(), expected);
    sitting.look_at_athlete(athletes[0]);
    sitting.window.find("[data-answers-shown]");
}
