//! Who needs whom first.

use setback_clinic::*;
use setback_triage::Level;

use crate::support::{House, OPEN, morning, with};

fn levels(front: &Front) -> Vec<(Need, u32)> {
    let rows = front.rows(OPEN).unwrap();
    queue(&rows).iter().map(|row| (row.need(), row.sent.number)).collect()
}

#[test]
fn the_queue_is_by_need_and_then_by_arrival_over_all_levels() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    // The mildest first, twice over: 1 to 10.
    for level in Level::ALL.into_iter().rev().chain(Level::ALL.into_iter().rev()) {
        house.sends(level, morning(1));
        front.take_in(morning(2)).unwrap();
    }
    let needs = [Need::Emergency, Need::SameDay, Need::GetChecked, Need::ModifyMonitor, Need::NormalSoreness];
    let expected: Vec<_> = needs
        .into_iter()
        .zip([5, 4, 3, 2, 1])
        .flat_map(|(need, number)| [(need, number), (need, number + 5)])
        .collect();
    assert_eq!(levels(&front), expected);
}

#[test]
fn an_unfinished_one_with_a_warning_sign_comes_right_after_those_to_be_seen_today() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    house.sends(Level::GetChecked, morning(1));
    let nothing = setback_triage::Answers::default();
    let key = Clinic::read(&house.folder()).unwrap().public_key().unwrap();
    let mut unfinished = house.sent(Level::NormalSoreness, morning(2));
    unfinished.finished = false;
    unfinished.answers = setback_desk::case::answer_given(
        nothing,
        "rf_nerve",
        setback_desk::case::Given::Options(&["not_sure".to_owned()]),
    )
    .unwrap();
    Outbox::of(&house.folder()).put(&unfinished.sealable(), &key).unwrap();
    house.sends(Level::SameDay, morning(3));
    front.take_in(morning(4)).unwrap();
    assert_eq!(levels(&front), [(Need::SameDay, 3), (Need::Unfinished, 2), (Need::GetChecked, 1)]);
    assert!(front.rows(OPEN).unwrap().iter().any(Row::warns));
}

#[test]
fn an_emergency_is_first_until_somebody_takes_it() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let emergency = house.sends(Level::Emergency, morning(1));
    house.sends(Level::SameDay, morning(2));
    front.take_in(morning(3)).unwrap();
    assert_eq!(front.crying(), 1);
    let lower = Handled::Override { level: Level::NormalSoreness, reason: "looked at".to_owned() };
    for early in [&lower, &Handled::File] {
        let refused = front.handle(emergency, early, "KO", OPEN, morning(4));
        assert!(matches!(refused, Err(ClinicError::TakeFirst)));
    }
    front.handle(emergency, &Handled::Acknowledge, "KO", OPEN, morning(4)).unwrap();
    assert_eq!((levels(&front)[0].0, front.crying()), (Need::Emergency, 1), "to see it is not to take it");
    front.handle(emergency, &Handled::Take, "KO", OPEN, morning(5)).unwrap();
    assert_eq!((levels(&front)[0].0, front.crying()), (Need::SameDay, 0));
    front.handle(emergency, &lower, "KO", OPEN, morning(6)).unwrap();
}

#[test]
fn an_override_changes_the_place_and_never_the_original() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    house.sends(Level::GetChecked, morning(1));
    let mild = house.sends(Level::NormalSoreness, morning(2));
    front.take_in(morning(3)).unwrap();
    let raised = Handled::Override { level: Level::Emergency, reason: "gray and sweating".to_owned() };
    front.handle(mild, &raised, "KO", OPEN, morning(4)).unwrap();
    let rows = front.rows(OPEN).unwrap();
    let first = queue(&rows)[0];
    assert_eq!((first.id(), first.level, first.cries()), (mild, Some(Level::NormalSoreness), true));
    let changed = first.overridden.as_ref().unwrap();
    assert_eq!((changed.by.as_str(), changed.reason.as_str(), changed.at), ("KO", "gray and sweating", morning(4)));
    for empty in ["", "  ", "\u{7}"] {
        let nothing = Handled::Override { level: Level::Emergency, reason: empty.to_owned() };
        assert!(matches!(
            front.handle(mild, &nothing, "KO", OPEN, morning(5)),
            Err(ClinicError::Refused(Refused("reason")))
        ));
    }
    assert!(matches!(
        front.handle(mild, &raised, " ", OPEN, morning(5)),
        Err(ClinicError::Refused(Refused("initials")))
    ));
}

#[test]
fn what_is_filed_leaves_the_queue() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let one = house.sends(Level::GetChecked, morning(1));
    front.take_in(morning(2)).unwrap();
    front.handle(one, &Handled::File, "KO", OPEN, morning(3)).unwrap();
    assert!(levels(&front).is_empty());
    assert!(front.rows(OPEN).unwrap()[0].is_filed());
}

#[test]
fn every_sign_that_is_not_none_is_a_warning() {
    let calm = crate::support::answers_of(Level::NormalSoreness);
    assert!(!has_warning(&calm));
    for (question, option) in [("rf_nerve", "not_sure"), ("rf_nerve", "leg_weak"), ("rf_body", "fever_ill")] {
        assert!(has_warning(&with(calm, question, &[option])), "{option}");
    }
}
