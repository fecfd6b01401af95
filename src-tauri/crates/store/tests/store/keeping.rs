//! What is kept comes back as it was, in the order entered, also after the store was closed.

use setback_store::*;

use crate::life::{Life, about, check, json, open_episode};
use crate::support::{Room, noon};

#[test]
fn a_row_of_every_kind_comes_back_as_it_was() {
    let room = Room::new();
    let mut store = room.open();
    let lives = [Life::lived(&mut store, "heather", 1), Life::lived(&mut store, "linden", 2)];
    lives.iter().for_each(|life| life.is_kept(&store));
    drop(store);
    let store = room.open();
    lives.iter().for_each(|life| life.is_kept(&store));
    let names: Vec<String> = store.persons().unwrap().into_iter().map(|person| person.about.name).collect();
    assert_eq!(names, ["heather", "linden"]);
}

#[test]
fn a_person_is_known_as_they_were_last_described() {
    let room = Room::new();
    let mut store = room.open();
    let person = store.add_person(&about("heather"), noon(0)).unwrap();
    let changed = NewPerson { equipment: None, ..about("linden") };
    store.change_person(person, &changed, noon(1)).unwrap();
    assert_eq!(store.person(person).unwrap().about, changed);
    let nobody = PersonId::new(noon(0));
    assert!(matches!(store.person(nobody), Err(StoreError::Missing("person"))));
    assert!(matches!(store.change_person(nobody, &changed, noon(1)), Err(StoreError::Missing("person"))));
}

#[test]
fn a_setting_is_what_it_was_last_set_to() {
    let room = Room::new();
    let mut store = room.open();
    assert_eq!(store.setting("mode").unwrap(), None);
    store.set("mode", "\"mine\"").unwrap();
    store.set("mode", "\"shared\"").unwrap();
    assert_eq!(store.setting("mode").unwrap().as_deref(), Some("\"shared\""));
    assert!(store.set("mode", "no json").is_err());
}

#[test]
fn a_correction_leaves_the_row_that_it_corrects() {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let [before, after] = &life.sessions;
    assert_eq!(store.session(before.id).unwrap(), *before);
    assert_eq!(store.sessions_since(life.person, noon(-100)).unwrap(), std::slice::from_ref(after));
    assert_eq!(store.checks(life.episode.id).unwrap(), life.checks);
}

#[test]
fn a_row_is_corrected_once() {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let again = Check { id: CheckId::new(noon(9)), ..life.checks[1].clone() };
    assert!(store.add_check(&again, None, &[]).is_err());
    life.is_kept(&store);
}

#[test]
fn a_clock_that_was_set_back_reorders_nothing() {
    let room = Room::new();
    let mut store = room.open();
    let person = store.add_person(&about("heather"), noon(0)).unwrap();
    let episode = open_episode(person, 50);
    let made = [50, -900, 20].map(|hours| check(episode.id, "x", CheckId::new(noon(hours)), hours));
    store.add_check(&made[0], Some(&episode), &[]).unwrap();
    made[1..].iter().for_each(|check| store.add_check(check, None, &[]).unwrap());
    let later = store.add_person(&about("linden"), noon(-900)).unwrap();
    store.add_profile(person, &json("new"), noon(-900)).unwrap();
    assert_eq!(store.checks(episode.id).unwrap(), made);
    assert_eq!(store.persons().unwrap().iter().map(|person| person.id).collect::<Vec<_>>(), [person, later]);
    assert_eq!(store.profile(person).unwrap().unwrap().answers, json("new"));
}

#[test]
fn a_check_is_kept_with_all_that_it_brings_or_not_at_all() {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let changes = store.changes().unwrap();
    let opened = open_episode(life.person, 60);
    let next = check(opened.id, "x", CheckId::new(noon(60)), 60);
    let nobodys = EpisodeId::new(noon(60));
    assert!(store.add_check(&next, Some(&opened), &[(nobodys, "taken over")]).is_err(), "there is no such episode");
    life.is_kept(&store);
    assert_eq!(store.changes().unwrap(), changes);
    store.add_check(&next, Some(&opened), &[]).unwrap();
    assert_eq!(store.draft(life.person).unwrap(), None, "a finished check takes its draft away");
    assert_eq!(store.episodes(life.person).unwrap(), [life.episode, opened]);
}

#[test]
fn a_draft_is_the_last_one_kept_and_goes_when_dropped() {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let next = Draft { answers: json("more"), ..life.draft.clone() };
    store.keep_draft(&next).unwrap();
    assert_eq!(store.draft(life.person).unwrap(), Some(next));
    store.drop_draft(life.person).unwrap();
    assert_eq!(store.draft(life.person).unwrap(), None);
    store.drop_draft(life.person).unwrap();
}

#[test]
fn sessions_are_told_from_a_time_on_in_the_order_of_time() {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let at =
        |hours| Session { id: SessionId::new(noon(0)), at: noon(hours), replaces: None, ..life.sessions[1].clone() };
    let [last, first, before] = [at(5), at(1), at(0)].map(|session| Session { sets: Vec::new(), ..session });
    store.add_sessions(&[last.clone(), first.clone(), before], noon(6)).unwrap();
    assert_eq!(store.sessions_since(life.person, noon(1)).unwrap(), [first, last]);
}

#[test]
fn a_note_is_told_in_the_audit_trail_and_answers_never() {
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, "heather", 1);
    let before = store.changes().unwrap();
    store.note(noon(9), "restored").unwrap();
    let told = store.audit_after(before).unwrap();
    assert_eq!(told, [AuditRow { seq: before + 1, at: noon(9), what: "restored".into(), by: None, subject: None }]);
    assert!(!format!("{:?}", store.audit_after(0).unwrap()).contains("heather"));
}
