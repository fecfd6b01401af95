//! Training in the real window: the morning after a session moves the plan, a lift is swapped, a session of the plan is
//! logged; and the log is typed, changed, undone and scrolled.

use chrono::TimeDelta;
use serde_json::json;
use setback::session::Session;
use setback_store::{Load, Moment, PersonId, Session as Workout, SessionId, Set, SetId};
use setback_triage::QuestionId::{PainDuring, StopReason};
use setback_triage::{Answers, OptionSet};
use tempfile::TempDir;

use super::past::{cabinet, first_check, kept, strong, without_a_lock};
use super::sitting::{ENTER, Sitting};
use crate::kept::option;

/// Longer ago than any next morning begins, and not so long that a check is a day late.
const HOURS_AGO: i64 = 30;

/// A lifter who got a plan more than a day ago.
fn with_a_plan(folder: &TempDir) -> (Session, String) {
    let mut session = kept(folder, HOURS_AGO);
    let episode = first_check(&mut session, 6);
    let plan = session.give_plan(episode, &strong()).unwrap().unwrap().under_way.plan;
    (session, plan.to_string())
}

fn open(folder: TempDir, name: &'static str) -> Option<Sitting> {
    Sitting::on(folder, "vg-08", name)
}

fn choose(sitting: &Sitting, question: &str, option: &str) {
    let input = format!("[data-question={question}] [data-option='{option}'] input");
    sitting.window.find(&input);
    sitting.window.run(&format!("document.querySelector({input:?}).click()"));
}

fn rung(sitting: &Sitting) -> u8 {
    let main = sitting.window.find("main[data-screen=under-way][data-rung]");
    sitting.window.attribute(&main, "data-rung").and_then(|rung| rung.parse().ok()).expect("a rung")
}

#[test]
fn a_good_morning_after_a_session_moves_the_rung() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, plan) = with_a_plan(&folder);
    let told = Answers::default().with(PainDuring, OptionSet::number(1)).unwrap();
    let told = told.with(StopReason, option(StopReason, "none")).unwrap();
    session.after_session(setback::view::named(&plan, "plan").unwrap(), &told, Some(0)).unwrap();
    drop(session);
    let Some(sitting) = open(folder, "morning") else { return };
    sitting.wait_for_screen("home");
    sitting.press_on("to-plan");
    let before = rung(&sitting);
    sitting.photograph("plan");
    choose(&sitting, "pain_morning", "0");
    choose(&sitting, "settled_24h", "yes");
    sitting.press_on("save-morning");
    sitting.window.find("[data-session=progress]");
    assert_eq!(rung(&sitting), before + 2, "twice up, for next to no pain");
    sitting.photograph("moved");
}

#[test]
fn a_lift_is_swapped_and_the_session_of_the_plan_is_logged_and_told() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_a_plan(&folder));
    let Some(sitting) = open(folder, "session") else { return };
    sitting.wait_for_screen("home");
    sitting.press_on("to-plan");
    let load = sitting.now("load");
    sitting.press_on("swap");
    sitting.photograph("swap");
    sitting.window.find("[data-option=block_pull] input");
    sitting.window.run("document.querySelector('[data-option=block_pull] input').click()");
    sitting.window.find("[data-note=swap-done]");
    assert_eq!((sitting.now("lift").as_str(), sitting.now("load")), ("block_pull", load.clone()));
    sitting.window.find("[data-picture=now] .bar-block");
    sitting.photograph("swapped");
    sitting.press_on("gates");
    sitting.window.find("[data-line=gate-regress]");
    sitting.press_on("log-session");
    sitting.wait_for_screen("log");
    sitting.window.find("[data-row='1']");
    let filled = sitting.window.run("return document.querySelector('[data-row=\"0\"] [data-cell=load]').value");
    assert_eq!(filled, json!(load));
    sitting.photograph("log");
    sitting.press_on("keep-workout");
    sitting.window.find("[data-done=added]");
    sitting.press_on("tell-session");
    sitting.wait_for_screen("under-way");
    choose(&sitting, "pain_during", "1");
    choose(&sitting, "stop_reason", "none");
    sitting.press_on("save-session");
    sitting.window.find("[data-session=open]");
}

#[test]
fn a_workout_is_typed_read_back_kept_changed_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 0));
    let Some(sitting) = open(folder, "log") else { return };
    sitting.wait_for_screen("start");
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.window.find("[data-note=log-empty]");
    sitting.photograph("empty");
    sitting.type_into("line", "deadlift 130 4x5 wow");
    sitting.window.find("[data-tag=unread]");
    sitting.window.press(ENTER);
    sitting.window.find("[data-note=line-open]");
    assert_eq!(sitting.typed("line"), "deadlift 130 4x5 wow", "nothing typed is dropped");
    sitting.photograph("unread");
    sitting.press_on("clear-line");
    sitting.type_into("line", "deadlift w 60 1x5, 130 4x5 @8.5 p2");
    sitting.window.find("[data-reads=ready]");
    sitting.photograph("read");
    sitting.window.press(ENTER);
    sitting.window.find("[data-row='4']");
    sitting.type_into("minutes", "55");
    sitting.type_into("session_rpe", "7");
    sitting.photograph("table");
    sitting.press_on("keep-workout");
    sitting.window.find("[data-done=added]");
    sitting.window.find("[data-workout] [data-action=change-workout]");
    sitting.photograph("kept");
    sitting.press_on("change-workout");
    sitting.window.find("main[data-change]");
    sitting.window.run("document.querySelector('[data-row=\"4\"] [data-cell=pain]').focus()");
    sitting.window.press('\u{E003}');
    sitting.window.press('5');
    sitting.press_on("keep-workout");
    sitting.window.find("[data-done=changed]");
    let says = |pain: &str| {
        let list = sitting.window.text(&sitting.window.find("[data-workout]"));
        assert!(list.contains(pain), "{pain} in {list}");
    };
    says("pain 5 of 10");
    sitting.press_on("undo");
    sitting.window.find("[data-done=undone]");
    says("pain 2 of 10");
    sitting.press_on("take-out");
    sitting.window.find("[data-note=log-empty]");
    sitting.press_on("undo");
    sitting.window.find("[data-workout]");
}

/// 5000 workouts of six sets.
const MANY: i64 = 5_000;

fn workout(me: PersonId, ago: i64, now: Moment) -> Workout {
    let at = now - TimeDelta::hours(17 * ago + 1);
    let load = Load { thousandths: 60_000 + 500 * (ago % 200), unit: "kg".to_owned() };
    let set = |place: u32| Set {
        id: SetId::new(at),
        exercise: "deadlift".to_owned(),
        variation: String::new(),
        load: Some(load.clone()),
        reps: Some(5),
        rpe_hundredths: Some(800),
        pain: Some((place % 4) as u8),
        warm_up: place == 0,
        note: String::new(),
    };
    let sets = (0..6).map(set).collect();
    let (id, source) = (SessionId::new(at), "typed".to_owned());
    let note = String::new();
    Workout {
        id,
        person: me,
        entered: now,
        at,
        minutes: Some(60),
        rpe_hundredths: Some(700),
        note,
        source,
        replaces: None,
        sets,
    }
}

/// In each frame of a way through the whole list: whether a row without a workout is in view.
const SCROLL: &str = "
    const region = document.querySelector('.workouts');
    const seen = { frames: 0, empty: 0, last: 0 };
    const places = [0.02, 0.25, 0.5, 0.75, 0.98];
    const look = () => {
        const { left, top, width, height } = region.getBoundingClientRect();
        seen.frames += 1;
        for (const place of places) {
            const there = document.elementFromPoint(left + width / 2, top + height * place);
            if (!there || !there.closest('[data-workout]')) seen.empty += 1;
        }
    };
    region.scrollIntoView({ block: 'center' });
    const whole = region.scrollHeight - region.clientHeight;
    const jumps = [...Array(60).keys()].map((at) => at * 900).concat([...Array(40).keys()].map((at) => (at * 7919 % 40) / 39 * whole), [whole]);
    const step = () => {
        const to = jumps.shift();
        if (to === undefined) { seen.last = region.scrollTop; window.scrolled = seen; return; }
        region.scrollTop = to;
        requestAnimationFrame(() => { look(); step(); });
    };
    step();";

#[test]
fn scrolling_a_log_of_thirty_thousand_sets_never_shows_an_empty_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = cabinet(&folder, 0).begin(without_a_lock()).unwrap();
    let (me, now) = (opened.desk.me().unwrap(), opened.desk.now());
    let workouts: Vec<Workout> = (0..MANY).map(|ago| workout(me, ago, now)).collect();
    opened.desk.store().add_sessions(&workouts, now).unwrap();
    drop(opened);
    let Some(sitting) = open(folder, "long-log") else { return };
    sitting.press_on("to-log");
    sitting.window.find(&format!("[data-total='{MANY}']"));
    let all = format!("return document.querySelector('.workout-rows').dataset.fetched === '{MANY}'");
    sitting.window.wait_for("the whole log", || (sitting.window.run(&all) == json!(true)).then_some(()));
    sitting.photograph("list");
    sitting.window.run(SCROLL);
    let seen = sitting.window.wait_for("the end of the list", || {
        let seen = sitting.window.run("return window.scrolled ?? null");
        (!seen.is_null()).then_some(seen)
    });
    assert_eq!((&seen["frames"], &seen["empty"]), (&json!(101), &json!(0)), "{seen}");
    let rows = sitting.window.run("return document.querySelectorAll('[data-workout]').length");
    assert!(rows.as_u64().expect("a count") < 200, "only what is near stands in the page: {rows}");
}
