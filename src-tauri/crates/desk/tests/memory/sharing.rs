//! What an athlete shares with a coach: level, plan and course over two data folders and nothing else, and what is changed
//! or locked is not taken in.

use setback_desk::memory::{NotShared, ShareNotRead, glance_of};
use setback_desk::paper::{Overview, of_person};
use setback_exchange::share::{BadShare, Doing, Share, Stands, as_text, open_file, sign};
use setback_keys::{Passphrase, SystemRandomness};
use setback_triage::Level;
use setback_words::Words;
use zeroize::Zeroizing;

use crate::lifter::Lifter;

fn athlete() -> Lifter {
    Lifter::with_a_plan().0
}

fn coach() -> Lifter {
    Lifter::at("2026-03-10T09:00:00+01:00")
}

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(Zeroizing::new(typed.to_owned())).unwrap()
}

fn shared(athlete: &mut Lifter, locked: Option<&Passphrase>) -> Vec<u8> {
    athlete.desk.share(athlete.me, "Maya", locked, &mut SystemRandomness).unwrap()
}

#[test]
fn a_coach_elsewhere_sees_level_plan_and_course_and_nothing_else() {
    let (mut athlete, mut coach) = (athlete(), coach());
    let told = athlete.desk.to_share(athlete.me, "Maya").unwrap();
    let file = shared(&mut athlete, None);
    let read = coach.desk.read_share(&file, None).unwrap();
    assert_eq!((&read.signed.share, read.known_as), (&told, None));
    assert_eq!(told.name, "Maya");
    assert!(told.stands.is_some_and(|stands| stands.outcome.level == Level::ModifyMonitor));
    assert!(!told.course.is_empty());
    let Doing::Next(next) = &told.doing else { panic!("a plan is under way: {told:?}") };
    assert_eq!(next.next.loaded.as_ref().map(|loaded| loaded.own), athlete.under_way().next.unwrap().load);
    let text = as_text(&told);
    for never in ["rf_nerve", "none", "dull_tight", "daily_life", "sore_but_ok", "factors", "answers"] {
        assert!(!text.contains(never), "{never} in {text}");
    }
    let person = coach.me;
    coach.desk.keep_share(person, &read.signed).unwrap();
    let kept = coach.desk.shared_by(person).unwrap().unwrap();
    let own = of_person(&mut athlete.desk, athlete.me, None).unwrap().unwrap().for_a_coach(None);
    let elsewhere = Overview::shared(&kept, None);
    let pains = |overview: &Overview| overview.pains.iter().map(|pain| (pain.day, pain.pain)).collect::<Vec<_>>();
    assert_eq!((elsewhere.result, &elsewhere.lifts, pains(&elsewhere)), (own.result, &own.lifts, pains(&own)));
    let glance = glance_of(&kept);
    assert_eq!(glance.stands, own.result);
    assert_eq!(glance.pains.len(), kept.course.len());
    assert!(matches!(glance.doing, Some(setback_coach::Doing::Next(work)) if work.rung == next.next.rung));
    assert_eq!(kept, told);
}

#[test]
fn a_file_of_a_time_to_come_is_refused_since_it_would_hide_what_comes_after_it() {
    let (mut athlete, mut coach) = (athlete(), coach());
    let share = athlete.desk.to_share(athlete.me, "Maya").unwrap();
    let (now, stands) = (coach.desk.now(), share.stands.unwrap());
    let read = |coach: &mut Lifter, share: &Share| {
        coach.desk.read_share(&open_file(&sign(share, &[7; 32])), None).map(|read| read.known_as)
    };
    assert!(read(&mut coach, &share).is_ok());
    let at = |days| now + chrono::TimeDelta::days(days);
    for ahead in [
        Share { made: at(2), ..share.clone() },
        Share { stands: Some(Stands { checked: Some(at(2)), ..stands }), ..share.clone() },
        Share { stands: Some(Stands { due: Some(at(365)), ..stands }), ..share.clone() },
    ] {
        assert!(matches!(read(&mut coach, &ahead), Err(ShareNotRead::Ahead)), "{ahead:?}");
    }
}

#[test]
fn the_next_file_of_an_athlete_is_known_by_its_key_and_an_older_one_is_refused() {
    let (mut athlete, mut coach) = (athlete(), coach());
    let first = shared(&mut athlete, None);
    let read = coach.desk.read_share(&first, None).unwrap();
    let person = coach.me;
    coach.desk.keep_share(person, &read.signed).unwrap();
    athlete.clock.forward(1);
    let mut athlete = athlete.restart();
    let next = shared(&mut athlete, None);
    let again = coach.desk.read_share(&next, None).unwrap();
    assert_eq!((again.signed.by, again.known_as), (read.signed.by, Some(person)));
    coach.desk.keep_share(person, &again.signed).unwrap();
    for older in [&first, &next] {
        assert!(matches!(coach.desk.read_share(older, None), Err(ShareNotRead::Older)));
    }
    let other = shared(&mut self::athlete(), None);
    assert_eq!(coach.desk.read_share(&other, None).unwrap().known_as, None, "another Setback has another key");
}

#[test]
fn each_time_something_is_shared_is_noted() {
    let mut athlete = athlete();
    let before = athlete.desk.store().changes().unwrap();
    shared(&mut athlete, None);
    shared(&mut athlete, None);
    let done = athlete.desk.store().audit_after(before).unwrap();
    assert_eq!(done.iter().filter(|row| row.what == "shared_with_coach").count(), 2);
    assert!(athlete.desk.to_share(athlete.me, "Maya").is_ok());
    let looked = athlete.desk.store().audit_after(before).unwrap();
    assert_eq!(looked.len(), done.len(), "looking at it shares nothing");
}

#[test]
fn a_changed_byte_and_a_wrong_passphrase_are_refused_with_a_sentence() {
    let (mut athlete, coach) = (athlete(), coach());
    let right = passphrase("bench by the window");
    let open = shared(&mut athlete, None);
    let locked = shared(&mut athlete, Some(&right));
    assert!(coach.desk.read_share(&locked, Some(&right)).is_ok());
    let refused = |bytes: &[u8], with: Option<&Passphrase>| -> ShareNotRead {
        let error = coach.desk.read_share(bytes, with).expect_err("it was taken in");
        let said = error.message(Words::english());
        assert!(!said.contains(['⟦', '{']) && said.ends_with('.'), "{said}");
        error
    };
    assert!(matches!(refused(&locked, None), ShareNotRead::Sealed));
    assert!(matches!(refused(&locked, Some(&passphrase("bench by the door"))), ShareNotRead::WrongOrChanged));
    for place in 0..open.len() {
        let mut changed = open.clone();
        changed[place] ^= 1;
        refused(&changed, None);
    }
    // Each try takes what a passphrase takes, so some of them.
    for place in (0..locked.len()).step_by(97) {
        let mut changed = locked.clone();
        changed[place] ^= 1;
        refused(&changed, Some(&right));
    }
    assert!(matches!(refused(b"PK", None), ShareNotRead::Bad(BadShare::NotOurs)));
    let mut newer = open;
    newer[14] = 2;
    assert!(matches!(refused(&newer, None), ShareNotRead::Bad(BadShare::Newer)));
}

#[test]
fn before_the_first_result_there_is_nothing_to_share() {
    let mut lifter = coach();
    let error = lifter.desk.share(lifter.me, "Maya", None, &mut SystemRandomness).expect_err("nothing to share");
    assert!(matches!(error, NotShared::Nothing));
    assert!(error.message(Words::english()).starts_with("There is nothing to share"));
}

#[test]
fn an_emergency_shares_its_level_and_no_plan() {
    let mut lifter = coach();
    lifter.first_check_saying("2026-03-09T18:00:00+01:00", 5, &[("rf_body", "dark_urine")]);
    let told = lifter.desk.to_share(lifter.me, "Maya").unwrap();
    assert!(told.stands.is_some_and(|stands| stands.outcome.level == Level::Emergency));
    assert_eq!(told.doing, Doing::OnHold);
    let file = shared(&mut lifter, None);
    assert!(coach().desk.read_share(&file, None).is_ok());
}
