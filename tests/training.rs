//! A plan over the days through the session of the window: kept, told of, and hostile until parsed.

use chrono::NaiveDate;
use setback::error::CommandError;
use setback::session::{Asked, Opening, Session};
use setback::view::course::{CourseView, SessionsView};
use setback::view::kept::HomeView;
use setback::view::named;
use setback::view::plan::{BarsView, TrainingView};
use setback::view::training::{PlanAskedView, UnderWayView};
use setback_desk::memory::Begin;
use setback_plan::{Equipment, Gym, Lifter, Mass, Reference, Rpe, Unit, Variation, prescribe};
use setback_store::{EpisodeId, PlanId, ResponseId};
use setback_triage::QuestionId::{PainDuring, PainMorning, PainWorst24h, RfNerve, Settled24h, StopReason};
use setback_triage::{Answers, Level, OptionSet};
use tempfile::TempDir;

use crate::kept::{NEW, answer_all, asked, data_of, home, open_session, option, say, session, sore, unlocked};

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

fn strong() -> Lifter {
    let usual = Reference::new(Mass::whole(180, Unit::Kilograms), 5, Rpe::whole(8), 5, None).unwrap();
    let (gym, equipment) = (Gym::usual(Unit::Kilograms), Equipment { hex_bar: true, ..Equipment::default() });
    Lifter { reference: Some(usual), gym, equipment, factors: Vec::new(), phase: None, rather: None }
}

/// The first check of a lifter who has to train lighter.
fn checked(session: &mut Session) -> EpisodeId {
    let mut sitting = session.begin(NEW, None).unwrap();
    while let Some(question) = asked(&sitting) {
        let answer = if question == PainWorst24h { OptionSet::number(6) } else { sore(question) };
        sitting = say(session, &sitting, answer);
    }
    session.finish(sitting.answers).unwrap().saved.unwrap().episode
}

fn given(folder: &TempDir) -> (Session, UnderWayView) {
    let mut session = open_session(folder);
    let episode = checked(&mut session);
    let view = UnderWayView::of(&session.give_plan(episode, &strong()).unwrap().unwrap());
    (session, view)
}

fn after(pain: u8) -> Answers {
    let told = Answers::default().with(PainDuring, OptionSet::number(pain)).unwrap();
    told.with(StopReason, option(StopReason, "none")).unwrap()
}

fn morning(pain: u8) -> Answers {
    let told = Answers::default().with(PainMorning, OptionSet::number(pain)).unwrap();
    told.with(Settled24h, option(Settled24h, "yes")).unwrap()
}

fn trouble(error: Option<CommandError>) -> String {
    match error {
        Some(CommandError::Trouble { text }) => text.id,
        other => panic!("{other:?}"),
    }
}

fn form(session: &mut Session, episode: EpisodeId) -> TrainingView {
    match PlanAskedView::of(&session.plan_asked(episode).unwrap()) {
        PlanAskedView::Form { training } => training,
        PlanAskedView::None { why } => panic!("{why:?}"),
    }
}

#[test]
fn a_result_says_whether_its_plan_goes_on_already() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let episode = checked(&mut session);
    assert!(!session.result(episode).unwrap().is_planned);
    session.give_plan(episode, &strong()).unwrap().unwrap();
    assert!(session.result(episode).unwrap().is_planned);
}

#[test]
fn a_plan_that_was_given_is_there_after_a_restart_and_fills_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let (session, view) = given(&folder);
    assert_eq!(
        (view.stage.as_str(), view.now.step.as_str(), view.now.level.as_str()),
        ("going", "Y3", "modify_monitor")
    );
    drop(session);
    let mut session = unlocked(&folder, 1);
    let again = UnderWayView::of(&session.plan_under_way().unwrap().unwrap());
    assert_eq!(again, view);
    let episode = named(&view.episode, "episode").unwrap();
    let form = form(&mut session, episode);
    assert_eq!((form.load.as_str(), form.reps.as_str(), form.rpe.as_str(), form.bar.as_str()), ("180", "5", "8", ""));
    assert_eq!(form.equipment, ["hex_bar"]);
}

#[test]
fn a_session_waits_for_its_morning_and_then_moves_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, view) = given(&folder);
    let told = session.after_session(named(&view.plan, "plan").unwrap(), &after(1), Some(0)).unwrap().unwrap();
    let told = UnderWayView::of(&told);
    assert_eq!((told.sessions[0].response.as_deref(), told.asks[0].state.as_str()), (None, "later"));
    let response: ResponseId = named(&told.sessions[0].session, "session").unwrap();
    assert_eq!(trouble(session.next_morning(response, &morning(0)).err()), "morning-not-yet");
    drop(session);
    let mut session = unlocked(&folder, 14);
    let plan = HomeView::of(&home(&mut session)).plan.unwrap();
    assert_eq!((plan.asks[0].kind.as_str(), plan.asks[0].state.as_str()), ("morning", "now"));
    let moved = UnderWayView::of(&session.next_morning(response, &morning(0)).unwrap().unwrap());
    assert_eq!(moved.sessions[0].response.as_deref(), Some("progress"));
    assert!(moved.now.prescription.unwrap().rung > view.now.prescription.unwrap().rung);
    assert_eq!(trouble(session.next_morning(response, &morning(0)).err()), "trouble-missing");
}

#[test]
fn an_emergency_of_any_pain_stands_above_the_plan_and_leaves_no_load_no_way_back_and_no_way_up() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, view) = given(&folder);
    let told = session.after_session(named(&view.plan, "plan").unwrap(), &after(1), Some(0)).unwrap().unwrap();
    let response = told.under_way.sessions[0].response;
    drop(session);
    let mut session = unlocked(&folder, 14);
    let moved = UnderWayView::of(&session.next_morning(response, &morning(0)).unwrap().unwrap());
    assert!(moved.sessions[0].next.is_some() && !moved.now.ladder.is_empty());
    assert_eq!((moved.level_of.as_str(), moved.now.level.as_str()), (view.episode.as_str(), "modify_monitor"));
    let first = session.begin(NEW, None).unwrap();
    say(&mut session, &first, option(RfNerve, "saddle_numb"));
    let now = UnderWayView::of(&session.plan_under_way().unwrap().unwrap());
    assert_eq!((now.episode == view.episode, now.now.level.as_str()), (true, "emergency"));
    assert_eq!(now.level_of, home(&mut session).open[0].story.episode.id.to_string());
    assert!(now.now.prescription.is_none() && now.now.ladder.is_empty());
    assert!(now.sessions.iter().all(|done| done.next.is_none()));
    let own: EpisodeId = named(&view.episode, "episode").unwrap();
    assert_eq!(session.result(own).unwrap().comes_first, Some(Level::Emergency));
    session.clear(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Dr. Okafor").unwrap();
    let cleared = UnderWayView::of(&session.plan_under_way().unwrap().unwrap());
    assert_eq!((&cleared.level_of, cleared.now.level.as_str()), (&view.episode, "modify_monitor"));
    assert_eq!(session.result(own).unwrap().comes_first, None);
}

#[test]
fn open_questions_pains_off_the_scale_and_names_of_nothing_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, view) = given(&folder);
    let plan: PlanId = named(&view.plan, "plan").unwrap();
    assert_eq!(trouble(session.after_session(plan, &Answers::default(), None).err()), "trouble-not-answered");
    assert_eq!(trouble(session.after_session(plan, &morning(1), None).err()), "trouble-not-answered");
    assert_eq!(trouble(session.after_session(plan, &after(1), Some(11)).err()), "trouble-not-answered");
    let (other, response) = (named(NOBODY, "plan").unwrap(), named(NOBODY, "session").unwrap());
    assert_eq!(trouble(session.after_session(other, &after(1), None).err()), "trouble-missing");
    assert_eq!(trouble(session.next_morning(response, &morning(1)).err()), "trouble-missing");
    let episode: EpisodeId = named(NOBODY, "episode").unwrap();
    assert_eq!(trouble(session.plan_asked(episode).err()), "trouble-missing");
    assert_eq!(trouble(session.give_plan(episode, &strong()).err()), "trouble-missing");
    assert!(named::<PlanId>("../../etc", "plan").is_err() && named::<ResponseId>("", "session").is_err());
    assert_eq!(session.plan_under_way().unwrap().unwrap().under_way.sessions, []);
}

#[test]
fn while_training_is_locked_the_form_gives_way_to_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let first = session.begin(NEW, None).unwrap();
    say(&mut session, &first, option(RfNerve, "saddle_numb"));
    let episode = home(&mut session).open[0].story.episode.id;
    assert!(matches!(session.plan_asked(episode), Ok(Asked::Not(_))));
    let view = PlanAskedView::of(&session.plan_asked(episode).unwrap());
    assert!(matches!(view, PlanAskedView::None { why } if why.id == "lock-locked"));
    assert_eq!(trouble(session.give_plan(episode, &strong()).err()), "lock-locked");
    assert!(session.plan_under_way().unwrap().is_none());
}

#[test]
fn the_course_has_every_check_and_a_picture_that_the_policy_of_the_window_lets_through() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let episode = checked(&mut session);
    let one = course(&mut session, episode);
    assert_eq!((one.sentence.id.as_str(), one.checks.len(), one.checks[0].pain), ("course-one", 1, Some(6)));
    drop(session);
    let mut session = unlocked(&folder, 24);
    let begun = session.begin(Begin::FollowUp(episode), None).unwrap();
    let answers = answer_all(&mut session, begun);
    session.finish(answers).unwrap();
    let two = course(&mut session, episode);
    assert_eq!((two.sentence.id.as_str(), two.checks.len()), ("course-down", 2));
    assert!(two.checks[1].hours >= 24 && two.checks[1].level.as_deref() == Some("modify_monitor"));
    let picture = two.picture.unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("What normal soreness does"));
    assert!(["style=", "<style", "<script", "href", "url("].iter().all(|refused| !picture.contains(refused)));
    let text = two.sentence.args.values().cloned().collect::<Vec<_>>();
    assert_eq!(text, ["6", "3"]);
}

#[test]
fn a_course_without_a_pain_has_a_sentence_and_no_picture_and_one_of_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let first = session.begin(NEW, None).unwrap();
    say(&mut session, &first, option(RfNerve, "saddle_numb"));
    let episode = home(&mut session).open[0].story.episode.id;
    let view = course(&mut session, episode);
    assert_eq!((view.sentence.id.as_str(), view.picture, view.checks[0].pain), ("course-none", None, None));
    let nobody = Some(named(NOBODY, "episode").unwrap());
    assert_eq!(trouble(session.course(nobody).err()), "trouble-missing");
    assert!(named::<EpisodeId>("<svg onload=alert(1)>", "episode").is_err());
}

#[test]
fn a_course_without_a_name_is_the_most_urgent_and_each_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert!(session.course(None).unwrap().is_none());
    let first = checked(&mut session);
    let second = checked(&mut session);
    let shown = CourseView::of(&session.course(None).unwrap().unwrap());
    let names: Vec<&str> = shown.episodes.iter().map(|one| one.episode.as_str()).collect();
    assert_eq!(names, [second.to_string(), first.to_string()]);
    assert!(shown.episodes.iter().all(|one| one.is_open && one.level.as_deref() == Some("modify_monitor")));
    assert_eq!(course(&mut session, first).episode, first.to_string());
}

#[test]
fn the_next_session_of_a_plan_is_dashed_on_its_course_and_named_by_what_is_lifted() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, view) = given(&folder);
    let episode = named(&view.episode, "episode").unwrap();
    let course = course(&mut session, episode);
    assert!(course.has_planned);
    let picture = course.picture.unwrap();
    assert!(picture.contains("course-lift-planned") && picture.contains("Planned: 90 kg, 2 × 8"), "{picture}");
}

#[test]
fn pain_beside_load_is_not_drawn_from_too_few_sessions() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let none = SessionsView::of(&session.sessions_followed().unwrap());
    assert_eq!((none.picture, none.sessions), (None, vec![]));
    checked(&mut session);
    let one = SessionsView::of(&session.sessions_followed().unwrap());
    assert_eq!((one.sessions[0].pain, one.sessions[0].came_back.as_str()), (Some(6), "yes"));
    assert!(one.picture.is_some() && one.against.picture.is_none());
    assert_eq!(one.against.sentence.id, "against-too-few");
    assert_eq!(one.against.sentence.args["fewest"], "6");
}

#[test]
fn the_bar_is_drawn_before_and_now_and_says_what_is_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let (_session, view) = given(&folder);
    let prescription = view.now.prescription.unwrap();
    let bars = prescription.bars.unwrap();
    assert!(bars.before.unwrap().contains("A bar with 180 kg: 25, 25, 25, 5 on each side"));
    assert!(bars.now.contains("A hex bar with 90 kg: 25, 5, 2.5 on each side"), "{}", bars.now);
    assert_eq!(prescription.logged_as.variation, "hex_bar");
    let later: Vec<bool> = view.now.ladder.iter().map(|stage| stage.load.is_some()).collect();
    assert_eq!(later, [true, true, true, true, false]);
}

#[test]
fn a_bar_is_drawn_where_plates_go_on_one_and_blocks_where_the_lift_stands_on_them() {
    let only = |lift: &str| Equipment {
        blocks: lift.contains('b'),
        hex_bar: lift.contains('h'),
        kettlebell: lift.contains('k'),
        bench: false,
    };
    for (equipment, rung, is_drawn, block) in [
        ("b", 2, true, Some("10\u{a0}cm")),
        ("bh", 1, true, Some("")),
        ("h", 2, true, None),
        ("k", 2, false, None),
        ("", 2, true, None),
        ("", 4, true, Some("5\u{a0}cm")),
        ("", 6, true, None),
    ] {
        let lifter = Lifter { equipment: only(equipment), ..strong() };
        let plan = prescribe(rung, &lifter).unwrap();
        let bars = BarsView::of(&plan, &lifter);
        assert_eq!(bars.is_some(), is_drawn, "{equipment} {rung}");
        let drawn = bars.map(|bars| bars.now).unwrap_or_default();
        assert_eq!(drawn.contains("bar-block\""), block.is_some(), "{equipment} {rung}: {drawn}");
        assert!(drawn.contains(block.unwrap_or_default()));
    }
    let light = Reference::new(Mass::whole(20, Unit::Kilograms), 5, Rpe::whole(8), 5, None).unwrap();
    let weak = Lifter { reference: Some(light), ..strong() };
    assert_eq!(BarsView::of(&prescribe(6, &weak).unwrap(), &weak), None, "less than the bar is not drawn on it");
}

fn course(session: &mut Session, episode: EpisodeId) -> CourseView {
    CourseView::of(&session.course(Some(episode)).unwrap().unwrap())
}

#[test]
fn without_open_data_no_plan_is_kept() {
    let mut session = Session::at(None);
    assert_eq!(session.plan_under_way().err(), Some(CommandError::NotOpen));
    let episode = named(NOBODY, "episode").unwrap();
    assert_eq!(session.give_plan(episode, &strong()).err(), Some(CommandError::NotOpen));
}

#[test]
fn a_lift_is_swapped_for_another_of_the_list_and_only_for_one_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, view) = given(&folder);
    let lifts = |view: &UnderWayView| view.now.prescription.as_ref().unwrap().lifts.clone();
    let load = |view: UnderWayView| view.now.prescription.unwrap().load.map(|load| load.amount);
    assert_eq!(lifts(&view), ["hex_high_handles", "romanian_to_height"]);
    assert_eq!(trouble(session.swap_lift(Variation::HipThrust).err()), "swap-not-this");
    let swapped = UnderWayView::of(&session.swap_lift(Variation::RomanianToHeight).unwrap().unwrap());
    assert_ne!(swapped.plan, view.plan, "a plan of its own");
    assert_eq!((lifts(&swapped), load(swapped)), (lifts(&view), load(view)));
}

#[test]
fn no_plan_is_made_beside_what_is_kept_while_that_locks_training_or_the_data_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert!(session.may_plan_unkept().is_ok());
    let first = session.begin(NEW, None).unwrap();
    say(&mut session, &first, option(RfNerve, "saddle_numb"));
    assert_eq!(trouble(session.may_plan_unkept().err()), "lock-locked");
    session.lock().unwrap();
    assert_eq!(trouble(session.may_plan_unkept().err()), "plan-waits-kept");
    session.unsaved();
    assert_eq!(trouble(session.may_plan_unkept().err()), "plan-waits-kept", "also where nothing more is to be kept");
}

#[test]
fn no_plan_is_made_beside_kept_data_that_can_not_be_opened_until_it_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    drop(open_session(&folder));
    std::fs::write(data_of(&folder).join("keys.json"), "{").unwrap();
    let mut session = session(&folder);
    assert!(matches!(session.opening(), Opening::Shut { can_start_anew: true, .. }));
    assert_eq!(trouble(session.may_plan_unkept().err()), "plan-waits-kept");
    session.unsaved();
    assert_eq!(trouble(session.may_plan_unkept().err()), "plan-waits-kept");
    session.opening();
    session.start_anew().unwrap();
    assert!(session.may_plan_unkept().is_ok());
    session.unsaved();
    assert!(session.may_plan_unkept().is_ok(), "nothing is kept");
}
