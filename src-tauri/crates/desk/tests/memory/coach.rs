//! A coach's athletes: the board follows what is entered, a group session moves plans as the plan says, a lighter choice
//! goes down alone, and two entries of one person become one without losing anything.

use setback_coach::{Doing, Filter, Glance, Need, Worked};
use setback_desk::learn::SELF_TESTS;
use setback_desk::memory::{GroupEntry, MorningEntry, NotAnAthlete, NotEntered, Trouble, TypedAthlete, can_be_told};
use setback_plan::response::Response;
use setback_store::PersonId;
use setback_triage::{Level, Outcome, Window};

use crate::lifter::{Lifter, SESSION, morning};

const NORMAL: Outcome = Outcome { level: Level::NormalSoreness, window: Window::Hours48 };

const NOW: &str = "2026-03-02T18:00:00+01:00";

fn named(name: &str) -> TypedAthlete {
    TypedAthlete {
        name: name.to_owned(),
        groups: vec!["Morning".to_owned()],
        unit: "kg".to_owned(),
        ..TypedAthlete::default()
    }
}

fn coach(names: &[&str]) -> (Lifter, Vec<PersonId>) {
    let mut coach = Lifter::at(NOW);
    let typed: Vec<TypedAthlete> = names.iter().map(|name| named(name)).collect();
    let athletes = coach.desk.add_athletes(&typed).unwrap();
    (coach, athletes)
}

fn line(done: &str, pain: &str, stopped: &str) -> GroupEntry {
    GroupEntry {
        done: done.to_owned(),
        rpe: "6".to_owned(),
        pain: pain.to_owned(),
        stopped: vec![stopped.to_owned()],
        ..GroupEntry::default()
    }
}

fn on_the_board(coach: &mut Lifter) -> Vec<(String, Need)> {
    let board = coach.desk.board().unwrap();
    board.rows().iter().map(|row| (row.athlete.name.clone(), row.need)).collect()
}

/// Answers for this athlete from here on.
fn with_plan(coach: &mut Lifter, athlete: PersonId) -> u8 {
    coach.me = athlete;
    let episode = coach.first_check_saying(SESSION, 4, &[("location", "one_side")]).story.episode.id;
    coach.plan(episode).rung
}

#[test]
fn the_board_follows_what_is_entered_and_forgets_nothing_over_a_restart() {
    let (mut coach, athletes) = coach(&["Ann", "Bo", "Cy"]);
    assert!(on_the_board(&mut coach).iter().all(|(_, need)| *need == Need::Nothing));
    coach.me = athletes[1];
    coach.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    with_plan(&mut coach, athletes[2]);
    let expected = [("Bo", Need::Urgent), ("Cy", Need::Adjust), ("Ann", Need::Nothing)];
    let expected = expected.map(|(name, need)| (name.to_owned(), need));
    assert_eq!(on_the_board(&mut coach), expected);
    let mut coach = coach.restart();
    assert_eq!(on_the_board(&mut coach), expected);
    coach.clock.forward(24 * 4);
    assert_eq!(
        on_the_board(&mut coach)[1],
        ("Cy".to_owned(), Need::NoRecentCheck),
        "time passes on what was reckoned before"
    );
}

#[test]
fn what_was_reckoned_before_is_what_is_reckoned_anew() {
    let (mut coach, athletes) = coach(&["Ann"]);
    with_plan(&mut coach, athletes[0]);
    let day = coach.desk.now().date_naive();
    let steps: [&dyn Fn(&mut Lifter); 4] = [
        &|coach| {
            coach.desk.enter(athletes[0], day, &line("3", "1", "none")).unwrap();
        },
        &|coach| {
            coach.clock.forward(12);
            let session = coach.under_way().sessions[0].response;
            coach.desk.next_morning(athletes[0], session, &morning(0, "yes")).unwrap();
        },
        &|coach| {
            coach.desk.choose_lighter(athletes[0], 2).unwrap();
        },
        &|coach| crate::plan::cleared(coach),
    ];
    for step in steps {
        coach.desk.board().unwrap();
        step(&mut coach);
        let board = coach.desk.board().unwrap();
        assert_eq!(board.rows()[0].athlete.glance, coach.desk.glance(athletes[0]).unwrap());
    }
}

#[test]
fn after_new_rules_the_board_is_shown_at_once_and_takes_nobody_for_calm_who_is_not_worked_out() {
    let (mut coach, athletes) = coach(&["Ann", "Bo", "Cy", "Di"]);
    coach.me = athletes[1];
    coach.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    let said = Glance { stands: Some(NORMAL), ..Glance::default() };
    let of_older_rules: Vec<_> =
        athletes[..3].iter().map(|athlete| (*athlete, serde_json::to_string(&said).unwrap())).collect();
    let mut coach = coach.restart_after(|store| store.keep_glances("older rules", &of_older_rules).unwrap());
    let board = coach.desk.board_with(0).unwrap();
    let worked: Vec<_> = board.rows().iter().map(|row| (row.need, row.athlete.worked)).collect();
    assert_eq!(worked[..3], [(Need::NoRecentCheck, Worked::Older); 3], "by older rules Bo would be calm");
    assert_eq!((worked[3], board.left()), ((Need::NoRecentCheck, Worked::NotYet), 4));
    let mut left = Vec::new();
    while left.last() != Some(&0) {
        left.push(coach.desk.board_with(1).unwrap().left());
    }
    assert_eq!(left, [3, 2, 1, 0], "one at a time");
    let expected = [("Bo", Need::Urgent), ("Ann", Need::Nothing), ("Cy", Need::Nothing), ("Di", Need::Nothing)];
    assert_eq!(on_the_board(&mut coach), expected.map(|(name, need)| (name.to_owned(), need)));
}

#[test]
fn mornings_that_can_be_told_stand_with_what_was_reckoned() {
    let (mut coach, athletes) = coach(&["Ann"]);
    with_plan(&mut coach, athletes[0]);
    coach.desk.enter(athletes[0], coach.desk.now().date_naive(), &line("3", "1", "none")).unwrap();
    let listed = |coach: &mut Lifter| {
        let board = coach.desk.board().unwrap();
        let mornings = board.rows()[0].athlete.glance.mornings.iter();
        mornings.filter_map(|morning| can_be_told(morning, coach.desk.now())).collect::<Vec<_>>()
    };
    assert!(listed(&mut coach).is_empty(), "it is the same evening");
    coach.clock.forward(12);
    let open = listed(&mut coach);
    assert_eq!((open.len(), &open), (1, &coach.desk.open_mornings(athletes[0]).unwrap()));
    let told = MorningEntry { pain: "0".to_owned(), settled: "yes".to_owned() };
    coach.desk.enter_morning(athletes[0], open[0].session, &told).unwrap();
    assert!(listed(&mut coach).is_empty(), "it was told");
}

#[test]
fn a_group_is_entered_and_every_plan_moves_as_its_rules_say() {
    let (mut coach, athletes) = coach(&["Ann", "Bo", "Cy"]);
    for athlete in &athletes {
        assert_eq!(with_plan(&mut coach, *athlete), 3);
    }
    let day = coach.desk.now().date_naive();
    let told = [line("3", "1", "none"), line("2", "6", "none"), line("1", "3", "leg")];
    let moved: Vec<_> =
        athletes.iter().zip(&told).map(|(athlete, line)| coach.desk.enter(*athlete, day, line).unwrap()).collect();
    assert_eq!(moved.iter().map(|moved| moved.rung).collect::<Vec<_>>(), [3, 1, 3], "up only after the morning");
    assert_eq!((moved[1].response, moved[2].response), (Response::Regress, Response::StopAndRecheck));
    let logged = coach.desk.logged(athletes[0]).unwrap();
    let (sets, loads) =
        (&logged[0].sets, logged[0].sets.iter().filter_map(|set| set.load.clone()).map(|load| load.thousandths));
    assert_eq!((sets.len(), loads.collect::<Vec<_>>()), (3, vec![115_000; 3]));
    assert_eq!((sets[2].pain, sets[2].rpe_hundredths, sets[0].pain), (Some(1), Some(600), None));
    coach.clock.forward(12);
    coach.me = athletes[0];
    assert!(coach.under_way().asks.iter().all(|ask| matches!(ask, setback_desk::memory::Ask::Morning { .. })));
    let session = coach.under_way().sessions[0].response;
    coach.desk.next_morning(athletes[0], session, &morning(0, "yes")).unwrap();
    assert_eq!(coach.under_way().rung, 5);
}

#[test]
fn a_line_that_is_not_whole_keeps_nothing() {
    let (mut coach, athletes) = coach(&["Ann"]);
    with_plan(&mut coach, athletes[0]);
    let day = coach.desk.now().date_naive();
    let good = line("3", "1", "none");
    let rpe = |rpe: &str| GroupEntry { rpe: rpe.to_owned(), ..good.clone() };
    let wrong = [
        ("done", line("", "1", "none")),
        ("done", line("99", "1", "none")),
        ("pain", line("3", "", "none")),
        ("pain", line("3", "11", "none")),
        ("usual", GroupEntry { usual: "11".to_owned(), ..good.clone() }),
        ("rpe", rpe("11")),
        ("rpe", rpe("hard")),
        ("stopped", GroupEntry { stopped: vec![], ..good.clone() }),
        ("stopped", GroupEntry { stopped: vec!["none".to_owned(), "leg".to_owned()], ..good.clone() }),
    ];
    for (field, entry) in wrong {
        match coach.desk.enter(athletes[0], day, &entry) {
            Err(NotEntered::Unfit(unfit)) => assert_eq!(unfit.field, field, "{entry:?}"),
            other => panic!("{entry:?}: {other:?}"),
        }
    }
    assert_eq!((coach.under_way().sessions.len(), coach.desk.logged(athletes[0]).unwrap().len()), (0, 0));
    assert!(coach.desk.enter(athletes[0], day.succ_opt().unwrap(), &good).is_err(), "a day to come");
}

#[test]
fn a_day_is_entered_once_and_a_line_that_was_half_kept_is_in_the_log_once() {
    let (mut coach, athletes) = coach(&["Ann"]);
    with_plan(&mut coach, athletes[0]);
    let day = coach.desk.now().date_naive();
    coach.desk.enter(athletes[0], day, &line("3", "1", "none")).unwrap();
    for again in [
        coach.desk.may_enter(athletes[0], day, &line("3", "1", "none")).err(),
        coach.desk.enter(athletes[0], day, &line("2", "2", "none")).err(),
    ] {
        assert!(matches!(again, Some(NotEntered::Trouble(Trouble::NotThen))), "{again:?}");
    }
    let (sessions, logged) = (coach.under_way().sessions.len(), coach.desk.logged(athletes[0]).unwrap());
    assert_eq!((sessions, logged.len()), (1, 1));
    // The log of the next day has the session, and a full disk took no more.
    coach.clock.forward(48);
    let (day, next) = (coach.desk.now().date_naive(), coach.desk.now());
    let half = setback_store::Session {
        id: setback_store::SessionId::new(next),
        entered: next,
        at: next,
        ..logged[0].clone()
    };
    coach.desk.store().add_sessions(&[half], next).unwrap();
    coach.desk.enter(athletes[0], day, &line("3", "1", "none")).unwrap();
    assert_eq!((coach.under_way().sessions.len(), coach.desk.logged(athletes[0]).unwrap().len()), (2, 2));
}

#[test]
fn a_coach_goes_lighter_and_never_heavier() {
    let (mut coach, athletes) = coach(&["Ann"]);
    let rung = with_plan(&mut coach, athletes[0]);
    for wrong in [0, rung, rung + 1, 10, 255] {
        assert!(matches!(coach.desk.choose_lighter(athletes[0], wrong), Err(Trouble::NotLighter)), "{wrong}");
    }
    let lighter = coach.desk.choose_lighter(athletes[0], 1).unwrap();
    assert_eq!((lighter.rung, lighter.next.map(|next| next.rung)), (1, Some(1)));
    let mut coach = coach.restart();
    assert_eq!(coach.under_way().rung, 1);
    assert!(matches!(coach.desk.choose_lighter(athletes[0], 2), Err(Trouble::NotLighter)), "back up only by sessions");
    let session = coach.lifts(1, "none").unwrap();
    coach.clock.forward(12);
    coach.desk.next_morning(athletes[0], session, &morning(0, "yes")).unwrap();
    assert_eq!(coach.under_way().rung, 3, "and from there as every plan");
}

#[test]
fn two_entries_of_one_person_become_one_with_all_that_was_entered() {
    let (mut coach, athletes) = coach(&["Ann", "Anne", "Bo"]);
    with_plan(&mut coach, athletes[0]);
    coach.lifts(1, "none").unwrap();
    let before = coach.under_way();
    coach.desk.try_test(athletes[0], &SELF_TESTS[0], &vec![1; SELF_TESTS[0].records.len()]).unwrap();
    let tried = coach.desk.tried(athletes[0]).unwrap();
    coach.desk.merge_athletes(athletes[0], athletes[1]).unwrap();
    coach.me = athletes[1];
    assert_eq!((coach.under_way(), coach.desk.tried(athletes[1]).unwrap()), (before, tried));
    assert_eq!(coach.desk.tried(athletes[0]).unwrap(), [], "nothing stays where erasing does not find it");
    assert_eq!(on_the_board(&mut coach).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["Anne", "Bo"]);
    assert!(coach.desk.store().person(athletes[0]).is_err());
    assert!(matches!(coach.desk.merge_athletes(athletes[1], athletes[1]), Err(Trouble::Missing(_))));
    let mut coach = coach.restart();
    coach.desk.store().settled().unwrap();
    assert!(coach.desk.store().doctor().unwrap().data.faults.is_empty());
}

#[test]
fn who_is_put_away_is_off_the_board_and_comes_back_as_they_were() {
    let (mut coach, athletes) = coach(&["Ann", "Bo"]);
    with_plan(&mut coach, athletes[0]);
    let before = on_the_board(&mut coach);
    coach.desk.archive_athlete(athletes[0], true).unwrap();
    assert_eq!(on_the_board(&mut coach).len(), 1);
    assert_eq!(coach.desk.archived_athletes().unwrap(), [(athletes[0], "Ann".to_owned())]);
    coach.desk.archive_athlete(athletes[0], false).unwrap();
    assert_eq!(on_the_board(&mut coach), before);
}

#[test]
fn a_name_is_needed_and_a_long_one_is_refused_whole() {
    let (mut coach, athletes) = coach(&["Ann"]);
    let long = "x".repeat(61);
    for (field, wrong) in [
        ("name", named(" ")),
        ("name", named(&long)),
        ("tag", TypedAthlete { tags: vec![long.clone()], ..named("Bo") }),
    ] {
        match coach.desk.add_athletes(&[named("Di"), wrong]) {
            Err(NotAnAthlete::Unfit(unfit)) => assert_eq!(unfit.field, field),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(on_the_board(&mut coach).len(), 1, "all of them or none");
    let changed =
        TypedAthlete { name: "Ann  Lee".to_owned(), tags: vec!["Rower".to_owned(), String::new()], ..named("") };
    coach.desk.note_for_athlete(athletes[0], "Film it.").unwrap();
    coach.desk.change_athlete(athletes[0], &changed).unwrap();
    let about = coach.desk.about_athlete(athletes[0]).unwrap();
    assert_eq!(
        (about.name.as_str(), about.tags.as_slice(), about.note.as_str()),
        ("Ann Lee", &["Rower".to_owned()][..], "Film it.")
    );
    assert!(matches!(coach.desk.about_athlete(coach.me), Err(Trouble::Missing(_))), "a coach is no athlete");
}

#[test]
fn the_board_says_what_there_is_to_lift() {
    let (mut coach, athletes) = coach(&["Ann", "Bo"]);
    with_plan(&mut coach, athletes[0]);
    coach.me = athletes[1];
    coach.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    let board = coach.desk.board().unwrap();
    let doing = |name: &str| board.rows().iter().find(|row| row.athlete.name == name).unwrap().athlete.glance.doing;
    assert_eq!(doing("Bo"), Some(Doing::OnHold));
    match doing("Ann") {
        Some(Doing::Next(work)) => {
            assert_eq!((work.rung, work.load, work.sets, work.reps), (3, Some((115_000, false)), Some(3), Some(6)))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!((board.count(Filter::OnAPlan), board.count(Filter::NeedsYou)), (1, 1));
}

fn told_next_morning(pain: &str, settled: &str) -> MorningEntry {
    MorningEntry { pain: pain.to_owned(), settled: settled.to_owned() }
}

#[test]
fn the_mornings_of_a_group_are_entered_once_and_every_plan_moves_as_its_rules_say() {
    let (mut coach, athletes) = coach(&["Ann", "Bo", "Cy", "Di"]);
    let day = coach.desk.now().date_naive();
    for athlete in &athletes {
        with_plan(&mut coach, *athlete);
    }
    for (athlete, line) in athletes.iter().zip([line("3", "1", "none"), line("3", "2", "none"), line("3", "1", "none")])
    {
        coach.desk.enter(*athlete, day, &line).unwrap();
        assert_eq!(coach.desk.open_mornings(*athlete).unwrap(), [], "not on the evening of the session");
    }
    coach.desk.enter(athletes[3], day, &line("1", "3", "leg")).unwrap();
    coach.clock.forward(12);
    let open: Vec<_> = athletes.iter().map(|athlete| coach.desk.open_mornings(*athlete).unwrap()).collect();
    assert_eq!(
        open.iter().map(Vec::len).collect::<Vec<_>>(),
        [1, 1, 1, 0],
        "after a sign to stop a morning changes nothing"
    );
    let told = [told_next_morning("0", "yes"), told_next_morning("0", "yes"), told_next_morning("3", "no")];
    let expected = [(Response::Progress, 5), (Response::Progress, 4), (Response::Regress, 1)];
    for (((athlete, open), told), expected) in athletes.iter().zip(&open).zip(&told).zip(expected) {
        let moved = coach.desk.enter_morning(*athlete, open[0].session, told).unwrap();
        assert_eq!((moved.response, moved.rung), expected);
        let before = coach.desk.plan_under_way(*athlete).unwrap();
        for again in [told.clone(), told_next_morning("9", "no")] {
            match coach.desk.enter_morning(*athlete, open[0].session, &again) {
                Err(NotEntered::Unfit(unfit)) => assert_eq!(unfit.field, "told"),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(coach.desk.plan_under_way(*athlete).unwrap(), before);
        assert_eq!(coach.desk.open_mornings(*athlete).unwrap(), []);
    }
}

#[test]
fn a_morning_that_is_not_whole_keeps_nothing() {
    let (mut coach, athletes) = coach(&["Ann", "Bo"]);
    with_plan(&mut coach, athletes[0]);
    let day = coach.desk.now().date_naive();
    coach.desk.enter(athletes[0], day, &line("3", "1", "none")).unwrap();
    let session = coach.desk.plan_under_way(athletes[0]).unwrap().unwrap().sessions[0].response;
    let whole = told_next_morning("0", "yes");
    let early = coach.desk.enter_morning(athletes[0], session, &whole);
    assert!(matches!(early, Err(NotEntered::Unfit(unfit)) if unfit.field == "told"), "{early:?}");
    coach.clock.forward(12);
    for (whose, field, wrong) in [
        (0, "morning", told_next_morning("", "yes")),
        (0, "morning", told_next_morning("11", "yes")),
        (0, "settled", told_next_morning("0", "")),
        (0, "settled", told_next_morning("0", "maybe")),
        (1, "told", whole.clone()),
    ] {
        match coach.desk.enter_morning(athletes[whose], session, &wrong) {
            Err(NotEntered::Unfit(unfit)) => assert_eq!(unfit.field, field, "{wrong:?}"),
            other => panic!("{wrong:?}: {other:?}"),
        }
    }
    assert_eq!(coach.desk.open_mornings(athletes[0]).unwrap().len(), 1);
    assert!(coach.desk.enter_morning(athletes[0], session, &whole).is_ok());
}

#[test]
fn a_morning_is_held_against_the_usual_one_that_was_told_and_against_none_where_it_was_not() {
    let (mut coach, athletes) = coach(&["Ann", "Bo"]);
    let day = coach.desk.now().date_naive();
    for (athlete, usual) in athletes.iter().zip(["2", ""]) {
        with_plan(&mut coach, *athlete);
        coach.desk.enter(*athlete, day, &GroupEntry { usual: usual.to_owned(), ..line("3", "1", "none") }).unwrap();
    }
    coach.clock.forward(12);
    for (athlete, expected) in athletes.into_iter().zip([Response::Progress, Response::Regress]) {
        let session = coach.desk.open_mornings(athlete).unwrap()[0].session;
        let moved = coach.desk.enter_morning(athlete, session, &told_next_morning("2", "yes")).unwrap();
        assert_eq!(moved.response, expected);
    }
}
