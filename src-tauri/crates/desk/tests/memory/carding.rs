//! Athletes as their cards are made of them: what changed since the last card, and what they shared until they are checked
//! here.

use setback_coach::Doing;
use setback_desk::memory::TypedAthlete;
use setback_desk::paper::cards::{Athlete, Lifts};
use setback_keys::SystemRandomness;
use setback_plan::{Mass, Unit};
use setback_store::PersonId;
use setback_triage::Level;

use crate::lifter::{Lifter, SESSION};

const NOW: &str = "2026-03-02T18:00:00+01:00";

fn coach_of(name: &str) -> (Lifter, PersonId) {
    let mut coach = Lifter::at(NOW);
    let typed = TypedAthlete {
        name: name.to_owned(),
        groups: vec!["Morning".to_owned(), "Throws".to_owned()],
        rack: "7".to_owned(),
        unit: "kg".to_owned(),
        ..TypedAthlete::default()
    };
    let athlete = coach.desk.add_athletes(&[typed]).unwrap()[0];
    (coach, athlete)
}

fn card(coach: &mut Lifter, athlete: PersonId) -> Athlete {
    coach.desk.for_cards(&[athlete], None).unwrap().remove(0)
}

#[test]
fn a_card_that_says_the_same_as_the_last_has_not_changed_and_a_lighter_one_has() {
    let (mut coach, athlete) = coach_of("Ann");
    assert_eq!(card(&mut coach, athlete).lifts, Lifts::NoPlan);
    coach.me = athlete;
    let episode = coach.first_check_saying(SESSION, 4, &[("location", "one_side")]).story.episode.id;
    let rung = coach.plan(episode).rung;
    let first = card(&mut coach, athlete);
    assert_eq!(
        (first.name.as_str(), first.group.as_deref(), first.rack.as_deref()),
        ("Ann", Some("Morning, Throws"), Some("7"))
    );
    assert!(first.changed, "there was none before");
    assert!(card(&mut coach, athlete).changed, "looking at it hands nothing out");
    coach.desk.handed_out(&[athlete]).unwrap();
    assert!(!card(&mut coach, athlete).changed);
    let mut coach = coach.restart();
    assert!(!card(&mut coach, athlete).changed, "what was handed out is kept");
    coach.desk.choose_lighter(athlete, rung - 1).unwrap();
    assert!(card(&mut coach, athlete).changed);
}

#[test]
fn a_plan_under_way_is_lifted_with_the_plates_that_there_are_now() {
    let (mut coach, athlete) = coach_of("Ann");
    coach.me = athlete;
    let episode = coach.first_check_saying(SESSION, 4, &[("location", "one_side")]).story.episode.id;
    coach.plan(episode);
    let load = |coach: &mut Lifter| {
        let Lifts::Next(next) = card(coach, athlete).lifts else { panic!("there is something to lift") };
        let loaded = next.next.loaded.unwrap();
        (loaded.own, loaded.per_side)
    };
    let (before, _) = load(&mut coach);
    let shown = |coach: &mut Lifter| match coach.desk.board().unwrap().rows()[0].athlete.glance.doing {
        Some(Doing::Next(work)) => work.load.unwrap(),
        _ => panic!("there is something to lift"),
    };
    assert_eq!(i64::from(shown(&mut coach).0), before.in_thousandths(Unit::Kilograms));
    let typed = |unit: &str, bar: &str, plates: &str| TypedAthlete {
        name: "Ann".to_owned(),
        unit: unit.to_owned(),
        bar: bar.to_owned(),
        plates: plates.to_owned(),
        ..TypedAthlete::default()
    };
    // One bar, and two pairs of plates.
    coach.desk.change_athlete(athlete, &typed("kg", "15", "20x1 7x1")).unwrap();
    let (now, per_side) = load(&mut coach);
    assert!(now < before, "{now:?} of {before:?}");
    assert!(per_side.iter().all(|plate| [20, 7].map(|kg| Mass::whole(kg, Unit::Kilograms)).contains(plate)));
    assert_eq!(i64::from(shown(&mut coach).0), now.in_thousandths(Unit::Kilograms), "and the board says the same");
    // A bar that weighs more than the rung allows is no way to more.
    coach.desk.change_athlete(athlete, &typed("kg", "200", "25 20")).unwrap();
    let Lifts::Next(next) = card(&mut coach, athlete).lifts else { panic!("there is something to lift") };
    let loads = [Some(next.next), next.lower].into_iter().flatten().filter_map(|dose| dose.loaded);
    assert!(loads.into_iter().all(|loaded| loaded.own <= before), "more than before");
    coach.desk.change_athlete(athlete, &typed("lb", "", "")).unwrap();
    let (now, _) = load(&mut coach);
    assert_eq!(now.in_thousandths(Unit::Pounds) % 5_000, 0, "{now:?} with the plates of most gyms");
    assert!(shown(&mut coach).1, "in pounds");
}

#[test]
fn what_the_last_card_said_is_erased_with_its_athlete() {
    let (mut coach, athlete) = coach_of("Ann");
    let me = std::mem::replace(&mut coach.me, athlete);
    let episode = coach.first_check_saying(SESSION, 4, &[("location", "one_side")]).story.episode.id;
    coach.plan(episode);
    coach.desk.handed_out(&[athlete]).unwrap();
    coach.me = me;
    let kept = format!("carded_{}", athlete.to_string().replace('-', ""));
    assert!(coach.desk.store().setting(&kept).unwrap().is_some());
    let now = coach.desk.now();
    coach.desk.store().erase_person(athlete, now).unwrap();
    assert_eq!(coach.desk.store().setting(&kept).unwrap(), None);
}

#[test]
fn what_was_shared_is_on_the_board_and_on_the_card_until_a_later_check_here() {
    let (mut own, _) = Lifter::with_a_plan();
    let file = own.desk.share(own.me, "Maya", None, &mut SystemRandomness).unwrap();
    let next = own.under_way().next.unwrap();
    let mut coach = Lifter::at("2026-03-10T09:00:00+01:00");
    let read = coach.desk.read_share(&file, None).unwrap();
    let athlete = coach.desk.add_athlete_of(&read.signed.share).unwrap();
    coach.desk.keep_share(athlete, &read.signed).unwrap();
    let board = coach.desk.board().unwrap();
    let row = &board.rows()[0].athlete;
    assert_eq!((row.name.as_str(), row.glance.shared), ("Maya", Some(read.signed.share.made)));
    assert_eq!(row.glance.stands.map(|stands| stands.level), Some(Level::ModifyMonitor));
    assert!(matches!(row.glance.doing, Some(Doing::Next(work)) if work.rung == next.rung));
    let Lifts::Next(on_the_card) = card(&mut coach, athlete).lifts else { panic!("there is something to lift") };
    assert_eq!(on_the_card.next.loaded.map(|loaded| loaded.own), next.load);

    coach.me = athlete;
    coach.first_check_saying("2026-03-09T18:00:00+01:00", 5, &[("rf_body", "dark_urine")]);
    let glance = coach.desk.glance(athlete).unwrap();
    assert_eq!((glance.shared, glance.stands.map(|stands| stands.level)), (None, Some(Level::Emergency)));
    assert_eq!(card(&mut coach, athlete).lifts, Lifts::OnHold);
}
