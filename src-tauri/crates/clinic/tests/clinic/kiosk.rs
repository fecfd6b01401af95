//! One person at a kiosk.

use setback_clinic::*;
use setback_desk::case::Given;
use setback_triage::{Kind, Level, QuestionId};

use crate::support::{House, OPEN, answers_of, morning};

/// Through the door, up to the first question.
fn begun(house: &House) -> Visit {
    let mut visit = house.kiosk();
    visit.begin("en").unwrap();
    visit.enter_walk_in("ra", 1990, morning(0)).unwrap();
    visit.agree().unwrap();
    visit
}

/// Answers whatever is asked as these answers say, as long as anything is.
fn answer_all(visit: &mut Visit, level: Level) -> usize {
    let answers = answers_of(level);
    let mut asked = 0;
    while let Stage::Ask(asking) = visit.stage().unwrap() {
        answer_one(visit, asking.question, &answers);
        asked += 1;
    }
    asked
}

fn answer_one(visit: &mut Visit, question: QuestionId, answers: &setback_triage::Answers) {
    let given = answers.get(question);
    if question.question().kind == Kind::Scale {
        let pain = given.places().next().unwrap();
        visit.answer(question.id(), Given::Number(pain), morning(1)).unwrap();
    } else {
        let options = question.question().options;
        let ids: Vec<String> = given.places().map(|place| options[usize::from(place)].id.to_owned()).collect();
        visit.answer(question.id(), Given::Options(&ids), morning(1)).unwrap();
    }
}

#[test]
fn at_every_question_somebody_who_went_away_is_noticed() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let mut visit = begun(&house);
    let answers = answers_of(Level::NormalSoreness);
    while let Stage::Ask(asking) = visit.stage().unwrap() {
        assert!(visit.is_under_way() && !visit.waits_for_staff(), "{:?}", asking.question);
        answer_one(&mut visit, asking.question, &answers);
    }
    assert!(visit.is_under_way(), "at the review");
}

fn sent(house: &House) -> usize {
    Outbox::of(&house.folder()).names().unwrap().len()
}

#[test]
fn from_the_welcome_to_the_number() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let mut visit = begun(&house);
    assert!(answer_all(&mut visit, Level::NormalSoreness) > 10);
    assert!(matches!(visit.stage().unwrap(), Stage::Review(asked) if asked.len() > 10));
    assert_eq!(sent(&house), 0, "nothing is sent before it is looked over");
    visit.send(morning(5)).unwrap();
    assert_eq!(visit.stage().unwrap(), Stage::Ended(Ended::Done { number: 1 }));
    front.take_in(morning(5)).unwrap();
    let row = front.rows(OPEN).unwrap().remove(0);
    assert_eq!((row.label.as_str(), row.level, row.sent.finished), ("RA 1990", Some(Level::NormalSoreness), true));
    assert_eq!(row.sent.answers.asked_only(), answers_of(Level::NormalSoreness).asked_only());
}

#[test]
fn an_emergency_is_sent_at_its_first_answer_and_the_staff_are_to_be_told() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let mut visit = begun(&house);
    assert_eq!(answer_all(&mut visit, Level::Emergency).min(2), answer_count_before_an_emergency());
    assert_eq!(visit.stage().unwrap(), Stage::Ended(Ended::TellStaff { number: 1 }));
    assert!(visit.waits_for_staff());
    front.take_in(morning(2)).unwrap();
    assert_eq!(front.crying(), 1);
}

/// The worked case tells of both legs, which opens a second question.
const fn answer_count_before_an_emergency() -> usize {
    2
}

#[test]
fn be_seen_today_is_told_to_staff_too_and_milder_is_not() {
    for (level, hurries) in [(Level::SameDay, true), (Level::GetChecked, false), (Level::ModifyMonitor, false)] {
        let house = House::new();
        let (_front, _) = house.set_up();
        let mut visit = begun(&house);
        answer_all(&mut visit, level);
        visit.send(morning(5)).unwrap();
        assert_eq!(visit.waits_for_staff(), hurries, "{level:?}");
    }
}

#[test]
fn who_goes_away_with_a_warning_sign_is_told_of_and_nobody_else_is() {
    for (option, is_sent) in [("none", false), ("leg_weak", true), ("not_sure", true)] {
        let house = House::new();
        let (mut front, _) = house.set_up();
        let mut visit = begun(&house);
        visit.answer("rf_nerve", Given::Options(&[option.to_owned()]), morning(1)).unwrap();
        assert_eq!(visit.leave(morning(2)).unwrap(), is_sent, "{option}");
        front.take_in(morning(3)).unwrap();
        let rows = front.rows(OPEN).unwrap();
        assert_eq!(rows.len(), usize::from(is_sent));
        assert!(rows.iter().all(|row| !row.sent.finished && row.need() == Need::Unfinished));
    }
}

#[test]
fn nothing_is_sent_of_who_did_not_agree_or_was_done() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let mut visit = house.kiosk();
    assert!(!visit.leave(morning(0)).unwrap());
    visit.begin("en").unwrap();
    visit.enter_walk_in("RA", 1990, morning(0)).unwrap();
    assert!(!visit.leave(morning(0)).unwrap());
    let mut done = begun(&house);
    answer_all(&mut done, Level::SameDay);
    done.send(morning(2)).unwrap();
    assert_eq!(sent(&house), 1);
    assert!(!done.leave(morning(3)).unwrap());
    assert_eq!(sent(&house), 1);
}

#[test]
fn nothing_comes_out_of_its_turn() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let mut visit = house.kiosk();
    let none = ["none".to_owned()];
    let not_now = |result: Result<(), ClinicError>| assert!(matches!(result, Err(ClinicError::NotNow)));
    not_now(visit.agree());
    not_now(visit.enter_code("123456", morning(0)));
    not_now(visit.enter_walk_in("RA", 1990, morning(0)));
    not_now(visit.answer("rf_nerve", Given::Options(&none), morning(0)));
    not_now(visit.send(morning(0)));
    let mut visit = begun(&house);
    not_now(visit.begin("en"));
    not_now(visit.answer("daily_life_of_another", Given::Options(&none), morning(0)));
    not_now(visit.send(morning(0)));
    visit.answer("rf_nerve", Given::Options(&none), morning(1)).unwrap();
    assert!(matches!(
        visit.answer("rf_body", Given::Options(&["elbow".to_owned()]), morning(1)),
        Err(ClinicError::BadAnswer(_))
    ));
}

#[test]
fn who_comes_without_a_code_tells_initials_and_a_year_that_can_be() {
    let house = House::new();
    let (_front, _) = house.set_up();
    for (initials, year, field) in [
        ("", 1990, "initials"),
        ("ABCD", 1990, "initials"),
        ("R2", 1990, "initials"),
        ("RA", 1899, "birth_year"),
        ("RA", 2027, "birth_year"),
    ] {
        let mut visit = house.kiosk();
        visit.begin("en").unwrap();
        let refused = visit.enter_walk_in(initials, year, morning(0));
        assert!(matches!(refused, Err(ClinicError::BadField(at)) if at == field), "{initials} {year}");
    }
    let closed = House::new();
    let (_front, _) = closed.set_up_as(|clinic| clinic.walk_ins = false);
    let mut visit = closed.kiosk();
    visit.begin("en").unwrap();
    assert!(matches!(visit.enter_walk_in("RA", 1990, morning(0)), Err(ClinicError::NoWalkIns)));
    assert!(matches!(house.kiosk().begin("tlh"), Err(ClinicError::BadField("language"))));
}

#[test]
fn an_answer_can_be_looked_at_again_and_changed() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let mut visit = begun(&house);
    answer_all(&mut visit, Level::NormalSoreness);
    visit.go_to(QuestionId::RfBody).unwrap();
    let Stage::Ask(asking) = visit.stage().unwrap() else { panic!("it is asked again") };
    assert_eq!((asking.question, asking.back), (QuestionId::RfBody, Some(QuestionId::RfNerve)));
    visit.answer("rf_body", Given::Options(&["fever_ill".to_owned()]), morning(3)).unwrap();
    visit.send(morning(4)).unwrap();
    assert!(visit.waits_for_staff());
}

#[cfg(unix)]
#[test]
fn what_can_not_be_sent_is_told_to_staff_and_sent_later() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let mut visit = begun(&house);
    answer_all(&mut visit, Level::NormalSoreness);
    let outbox = house.folder().path().join("outbox");
    std::fs::rename(&outbox, outbox.with_extension("away")).unwrap();
    visit.send(morning(4)).unwrap();
    assert_eq!(visit.stage().unwrap(), Stage::Ended(Ended::NotSent { number: 1 }));
    assert!(visit.send_what_waits().is_err());
    std::fs::rename(outbox.with_extension("away"), &outbox).unwrap();
    visit.send_what_waits().unwrap();
    assert_eq!(sent(&house), 1);
}
