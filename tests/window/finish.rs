//! The personal screens as a lifter meets them, each state photographed: home at every level, a check that is late, signs
//! that were told, a bar that settles, a workout without a time, the course with its sessions.

use chrono::Days;
use serde_json::{Value, json};
use setback::view::kept::ProtectionView;
use setback_desk::cabinet::Cabinet;
use setback_desk::clock;
use setback_desk::typed::TypedWorkout;
use setback_desk::typed_line::read;
use setback_plan::Unit;
use tempfile::TempDir;

use super::days::world_at;
use super::sitting::{ENTER, Sitting};
use crate::kept::data_of;
use crate::no_key_store::NoStore;

/// A sore lifter's answers, but for these.
fn told(name: &'static str, but: &[(&str, Value)]) -> Option<Sitting> {
    let mut sitting = Sitting::begin("vg-01", name)?;
    for (question, answer) in but {
        sitting.answers.insert((*question).to_owned(), answer.clone());
    }
    sitting.start();
    Some(sitting)
}

fn to_home(sitting: &Sitting) {
    sitting.press_on("to-today");
    sitting.wait_for_screen("home");
}

fn text_of(sitting: &Sitting, selector: &str) -> String {
    sitting.window.text(&sitting.window.find(selector))
}

#[test]
fn a_weak_leg_that_was_told_is_set_apart_from_the_signs_to_watch_for() {
    let weak = [("rf_nerve", json!(["leg_weak"])), ("heel_toe_walk", json!("one_hard"))];
    let Some(sitting) = told("finish-weak", &weak) else { return };
    sitting.expect_result("same_day");
    let (told, others) = (sitting.hooks("warning-told"), sitting.hooks("warning"));
    assert_eq!((told, others.len()), (vec!["warning-4".to_owned()], 7));
    sitting.photograph("result");
    to_home(&sitting);
    assert_eq!(text_of(&sitting, "h1"), "Be seen today");
    sitting.photograph("home");
}

#[test]
fn an_evaluation_within_days_has_a_box_of_its_own_at_home_and_is_over_in_time() {
    let world = world_at("2026-03-27 06:00:00");
    let Some(world) = world else { return };
    let Some(mut sitting) = Sitting::begin_in(world, "vg-01", "finish-soon") else { return };
    sitting.answers.insert("daily_life".into(), json!("cannot"));
    sitting.answers.insert("duration".into(), json!("lt_24h"));
    sitting.start();
    sitting.expect_result("get_checked");
    assert!(text_of(&sitting, "ol.todo li").contains("Book a check within 3 days"));
    sitting.photograph("result");
    to_home(&sitting);
    sitting.window.find(".first-care[data-window='3 days']");
    sitting.photograph("home");
    let sitting = sitting.restart_in(world_at("2026-03-31 09:00:00").expect("it was there"));
    sitting.window.find("[data-overdue]");
    sitting.photograph("home-over");
}

#[test]
fn doubt_alone_offers_a_plan_within_limits_at_home() {
    let Some(sitting) = told("finish-doubt", &[("confidence", json!("guessing"))]) else { return };
    sitting.expect_result("get_checked");
    to_home(&sitting);
    sitting.window.find("[data-home-plan=none]");
    sitting.photograph("home");
    sitting.press_on("get-plan");
    sitting.wait_for_screen("plan-form");
    sitting.press_on("skip-log");
    sitting.wait_for_screen("under-way");
    sitting.photograph("plan");
    to_home(&sitting);
    sitting.photograph("home-plan");
}

#[test]
fn a_late_check_leaves_no_calm_result_at_home() {
    let Some(world) = world_at("2026-03-27 06:00:00") else { return };
    let Some(mut sitting) = Sitting::begin_in(world, "vg-01", "finish-late") else { return };
    sitting.answers.insert("duration".into(), json!("lt_24h"));
    sitting.start();
    sitting.expect_result("normal_soreness");
    let sitting = sitting.restart_in(world_at("2026-04-01 09:00:00").expect("it was there"));
    sitting.window.find("[data-stale]");
    assert!(!text_of(&sitting, ".when").contains("plan"), "there is none");
    sitting.photograph("home");
}

#[test]
fn an_emergency_has_its_number_at_home_and_a_page_to_print() {
    let Some(sitting) = Sitting::begin_slowly(&super::sitting::a_case_of("emergency"), "finish-emergency") else {
        return;
    };
    sitting.answer_until("emergency");
    sitting.window.find("[data-action=print-this]");
    let sitting = sitting.restart_by_force();
    sitting.window.find("[data-number]");
    sitting.photograph("home");
}

#[test]
fn how_far_a_check_is_never_takes_anything_back() {
    let Some(mut sitting) = Sitting::begin("vg-01", "finish-parts") else { return };
    sitting.answers.insert("pain_worst_24h".into(), json!(8));
    sitting.answers.insert("comfort_position".into(), json!("eases"));
    sitting.start();
    let mut before = (0, 0);
    sitting.wait_for_question();
    while let Some(question) = sitting.question() {
        let said = text_of(&sitting, "[data-progress]");
        let numbers: Vec<u32> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let [part, of] = numbers[..] else { panic!("{said}") };
        assert!(before.0 <= part && (before.1 == 0 || before.1 == of), "{said} after {before:?}");
        before = (part, of);
        sitting.answer_at_once(&question);
    }
    assert_eq!(before, (6, 6));
}

#[test]
fn a_workout_without_a_time_shows_none_and_one_with_a_time_is_told_by_either_clock() {
    let Some(sitting) = told("finish-log", &[]) else { return };
    sitting.expect_result("normal_soreness");
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.type_into("line", "deadlift 130 4x5 @8.5 p2");
    sitting.window.press(ENTER);
    sitting.window.find("[data-row='3']");
    sitting.press_on("keep-workout");
    sitting.window.find("[data-done=added]");
    assert!(!text_of(&sitting, ".workout-day").contains(':'), "no hour is made up");
    sitting.photograph("untimed");
    sitting.press_on("change-workout");
    sitting.window.find("main[data-change]");
    sitting.type_into("time", "12:05 am");
    sitting.press_on("keep-workout");
    sitting.window.find("[data-done=changed]");
    assert!(text_of(&sitting, ".workout-day").contains("12:05"));
    sitting.photograph("timed");
}

/// Records how bent the shaft is, and when, in each frame from when the picture is there.
const WATCH: &str = "
    window.bends = [];
    new MutationObserver(() => {
        const shaft = document.querySelector('[data-picture=now] .bar-shaft');
        const bend = shaft?.getAttribute('d');
        if (bend && bend !== window.bends.at(-1)?.bend) window.bends.push({ bend, at: performance.now() });
    }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['d'] });";

fn bends(sitting: &Sitting) -> Vec<String> {
    let told = sitting.window.run("return window.bends.map(({ bend }) => bend)");
    told.as_array().expect("a list").iter().filter_map(|bend| bend.as_str().map(str::to_owned)).collect()
}

/// How long the bar has moved, in milliseconds. A slow computer only makes it longer.
fn moved(sitting: &Sitting) -> f64 {
    let told = sitting.window.run("const { bends } = window; return bends.length ? bends.at(-1).at - bends[0].at : 0");
    told.as_f64().expect("a time")
}

/// The whole motion but a frame. Source: DESIGN.md, section 5.
const MOTION_MS: f64 = 300.0;

/// A line all of whose points are at one height.
fn is_straight(line: &str) -> bool {
    let numbers: Vec<&str> = line.split(['M', 'Q', ' ']).filter(|number| !number.is_empty()).collect();
    numbers.iter().skip(1).step_by(2).all(|height| *height == numbers[1])
}

fn make_a_plan(sitting: &Sitting) {
    sitting.press_on("plan");
    sitting.wait_for_screen("plan-form");
    for (field, typed) in [("load", "140"), ("reps", "5"), ("sets", "4"), ("rpe", "8")] {
        sitting.type_into(field, typed);
    }
    sitting.window.run(WATCH);
    sitting.press_on("make-plan");
    sitting.wait_for_screen("under-way");
    sitting.window.find("[data-picture=now] .bar-shaft");
}

#[test]
fn the_bar_settles_into_its_bend_once_and_at_once_with_less_motion() {
    let Some(sitting) = told("finish-bar", &[("onset", json!("sudden_in_lift"))]) else { return };
    sitting.expect_result("modify_monitor");
    sitting.window.find("[data-action=remind]");
    sitting.photograph("result");
    make_a_plan(&sitting);
    sitting.window.wait_for("a bar that moves its time", || Some(moved(&sitting)).filter(|moved| *moved >= MOTION_MS));
    let seen = bends(&sitting);
    assert!(is_straight(&seen[0]) && !is_straight(seen.last().expect("there are some")), "{seen:?}");
    sitting.photograph("plan");
    to_home(&sitting);
    sitting.photograph("home");
    sitting.window.run("document.documentElement.toggleAttribute('data-reduced-motion', true); window.bends = []");
    sitting.press_on("open-plan");
    sitting.wait_for_screen("under-way");
    sitting.window.find("[data-picture=now] .bar-shaft");
    assert_eq!(bends(&sitting).len(), 1, "it is where it is at once");
}

#[test]
fn a_reminder_is_on_at_one_press_and_says_when() {
    let Some(sitting) = told("finish-remind", &[]) else { return };
    sitting.expect_result("normal_soreness");
    sitting.press_on("remind");
    sitting.window.find("[data-remind=on]");
    sitting.photograph("result");
}

#[test]
fn the_course_marks_the_session_that_it_counts_from() {
    let Some(sitting) = told("finish-course", &[]) else { return };
    sitting.expect_result("normal_soreness");
    to_home(&sitting);
    sitting.photograph("home");
    sitting.press_on("course");
    sitting.wait_for_screen("course");
    sitting.window.find("[data-picture=course] .course-lift");
    sitting.photograph("course");
}

/// Data with a workout a week in its log, each a little heavier, with these pains from the newest back.
fn with_workouts(folder: &TempDir, pains: &[u8]) {
    let cabinet = Cabinet::at(data_of(folder), Box::new(NoStore), clock::of_the_system());
    let without_a_lock = ProtectionView::Unprotected { consent: true }.parsed().unwrap();
    let mut opened = cabinet.begin(without_a_lock).unwrap();
    let me = opened.desk.me().unwrap();
    for (weeks, pain) in (0..).zip(pains) {
        let day = clock::of_the_system().now().date_naive() - Days::new(1 + 7 * weeks);
        let sets = read(&format!("deadlift {} 4x5 @8 p{pain}", 140 - 5 * weeks), Unit::Kilograms).sets;
        let day = day.to_string();
        let blank =
            TypedWorkout { day: &day, time: "18:00", sets: &sets, minutes: "60", session_rpe: "7", pain: "", note: "" };
        opened.desk.log(me, &blank).unwrap();
    }
}

#[test]
fn the_course_shows_what_followed_each_session_and_sets_pain_beside_load_from_six_on() {
    for (name, pains) in [("finish-few", &[2, 0, 3, 1, 0][..]), ("finish-many", &[2, 0, 3, 1, 0, 4, 2, 0])] {
        let folder = tempfile::tempdir().unwrap();
        with_workouts(&folder, pains);
        let Some(sitting) = Sitting::on(folder, "vg-01", name) else { return };
        sitting.press_on("start");
        sitting.expect_result("normal_soreness");
        sitting.press_on("to-course");
        sitting.wait_for_screen("course");
        sitting.window.find("[data-picture=sessions] svg");
        let drawn = sitting.window.find_all("[data-picture=against] svg").len();
        assert_eq!(drawn, usize::from(pains.len() >= 6), "{} sessions", pains.len());
        sitting.press_on("table");
        sitting.press_on("sessions-table");
        sitting.photograph("course");
        let to = "document.querySelector('#after').scrollIntoView()";
        sitting.window.run(to);
        sitting.window.photograph(&format!("{name}-after"));
    }
}
