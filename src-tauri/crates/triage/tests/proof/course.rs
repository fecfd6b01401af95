//! The follow-up rules: the worked trajectories of the decision table, every band at its edges, every condition on both
//! sides of its limit.

use setback_triage::course::{
    Checked, DURATION_BANDS, Entry, FOLLOW_UP_RULES, FollowUpId, Hours, Stage, Trend, duration_at, follow, stage,
};
use setback_triage::{Answers, Level, OptionSet, QuestionId, Window};

use super::random::Dice;
use FollowUpId::*;
use QuestionId::*;

fn answered(answers: Answers, question: QuestionId, option: &str) -> Answers {
    let answer = question.question().option(option).unwrap_or_else(|| panic!("{option}"));
    answers.with(question, answer).expect("it fits")
}

/// The answers of a typical sore lifter.
fn sore_lifter() -> Answers {
    let calm = Dice::with(0).sheet(10).with(PainWorst24h, OptionSet::number(3)).expect("it fits");
    let known = answered(answered(calm, Recurrence, "usual_soreness"), DailyLife, "sore_but_ok");
    answered(answered(known, Trend, "same"), LegSpread, "no")
}

fn at(hours: f64, pain: u8) -> Entry {
    let given = Answers::default().with(PainWorst24h, OptionSet::number(pain)).expect("a number of the scale");
    let life = if pain <= 1 { "easy" } else { "sore_but_ok" };
    Entry { hours: Hours::since_session(hours).expect("an hour"), given: answered(given, DailyLife, life) }
}

fn saying(entry: Entry, question: QuestionId, option: &str) -> Entry {
    Entry { given: answered(entry.given, question, option), ..entry }
}

/// The last check of a course of (hour, pain).
fn last(course: &[(f64, u8)]) -> Checked {
    let entries: Vec<Entry> = course.iter().map(|(hours, pain)| at(*hours, *pain)).collect();
    last_of(&entries)
}

fn last_of(entries: &[Entry]) -> Checked {
    let first = entries.first().expect("a course has a first check").given.get(PainWorst24h);
    let answers = sore_lifter().with(PainWorst24h, first).expect("it fits");
    follow(&answers, entries).pop().expect("a check for each entry")
}

fn fires(checked: &Checked, rule: FollowUpId) -> bool {
    checked.follow_up.contains(&rule)
}

#[test]
fn the_worked_trajectories_come_out_check_by_check() {
    const N: (Level, Window) = (Level::NormalSoreness, Window::Hours48);
    const WATCH: (Level, Window) = (Level::ModifyMonitor, Window::Hours24);
    const SOON: (Level, Window) = (Level::GetChecked, Window::Days3);
    const EVALUATE: (Level, Window) = (Level::GetChecked, Window::Days14);
    const SLOW: (Level, Window) = (Level::ModifyMonitor, Window::Day14);
    const CLOSED: (Level, Window) = (Level::NormalSoreness, Window::Close);
    const WEEK: (Level, Window) = (Level::NormalSoreness, Window::Days7);
    type Row = ([u8; 4], [((Level, Window), &'static [&'static str]); 4]);
    let rows: [Row; 9] = [
        ([3, 2, 1, 0], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (CLOSED, &["L13"])]),
        ([3, 4, 2, 0], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (WEEK, &["N3"])]),
        ([3, 3, 3, 3], [(N, &["N1"]), (N, &["N1"]), (WATCH, &["L4"]), (EVALUATE, &["C10", "L6"])]),
        ([5, 4, 3, 1], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (SLOW, &["M7", "L6b"])]),
        ([5, 5, 4, 2], [(N, &["N1"]), (N, &["N1"]), (WATCH, &["L4"]), (SLOW, &["M7", "L6b"])]),
        (
            [2, 6, 6, 6],
            [(N, &["N1"]), (WATCH, &["M2", "M5", "L2", "L3"]), (WATCH, &["M2", "L4"]), (EVALUATE, &["C10", "L6"])],
        ),
        ([3, 4, 5, 6], [(N, &["N1"]), (N, &["N1"]), (SOON, &["L4b"]), (SOON, &["C4", "C10", "L6"])]),
        ([2, 2, 2, 2], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (EVALUATE, &["C10"])]),
        ([2, 2, 1, 1], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (CLOSED, &["L13"])]),
    ];
    for (pain, expected) in rows {
        let entries: Vec<Entry> =
            [24.0, 48.0, 72.0, 168.0].into_iter().zip(pain).map(|(h, pain)| at(h, pain)).collect();
        let answers = sore_lifter().with(PainWorst24h, OptionSet::number(pain[0])).expect("it fits");
        for (checked, ((level, window), deciding)) in follow(&answers, &entries).iter().zip(expected) {
            let outcome = checked.outcome.expect("the check is complete");
            assert_eq!((outcome.level, outcome.window), (level, window), "{pain:?} at {:?}", checked.hours);
            assert_eq!(checked.deciding, deciding, "{pain:?} at {:?}", checked.hours);
        }
    }
}

#[test]
fn duration_follows_the_hours_half_open() {
    let name = |hours: f64| {
        let answer = duration_at(Hours::since_session(hours).expect("an hour"));
        Duration.question().options[usize::from(answer.places().next().expect("one band"))].id
    };
    for (at, (band, from)) in DURATION_BANDS.iter().enumerate() {
        assert_eq!(name(*from), *band);
        if at > 0 {
            assert_eq!(name(from - 0.1), DURATION_BANDS[at - 1].0);
        }
    }
    assert_eq!(name(72.0), "h48_72");
    assert_eq!(name(5_000.0), "gt_12wk");
}

#[test]
fn hours_are_finite_and_not_before_the_session() {
    assert!(Hours::since_session(0.0).is_some());
    for bad in [-0.1, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Hours::since_session(bad), None);
    }
}

/// A course in which the rule fires at any hour of its band.
fn firing_course(rule: FollowUpId) -> Option<([u8; 2], u8)> {
    match rule {
        L3 => Some(([2, 2], 4)),
        L4 | L5 => Some(([4, 4], 4)),
        L4b => Some(([2, 2], 3)),
        L6 => Some(([5, 5], 3)),
        L6b => Some(([5, 5], 2)),
        L7 => Some(([2, 2], 1)),
        L1 | L2 | L8 | L9 | L10 | L11 | L12 | L13 | L14 | L15 => None,
    }
}

#[test]
fn every_band_starts_at_its_first_hour_and_ends_before_its_last() {
    for rule in &FOLLOW_UP_RULES {
        let Some((before, now)) = firing_course(rule.id) else {
            assert!(rule.band.is_none(), "{:?} has a band and no course here", rule.id);
            continue;
        };
        let band = rule.band.expect("a rule of this list has a band");
        let fires_at = |hours: f64| fires(&last(&[(1.0, before[0]), (2.0, before[1]), (hours, now)]), rule.id);
        assert!(fires_at(band.from) && !fires_at(band.from - 0.1), "{:?} starts at {}", rule.id, band.from);
        if band.before.is_finite() {
            assert!(fires_at(band.before - 0.1) && !fires_at(band.before), "{:?} ends before {}", rule.id, band.before);
        } else {
            assert!(fires_at(10_000.0));
        }
    }
}

#[test]
fn the_bands_are_those_of_the_table() {
    let bands: Vec<_> =
        FOLLOW_UP_RULES.iter().filter_map(|rule| Some((rule.id, rule.band?.from, rule.band?.before))).collect();
    let expected = [
        (L3, 42.0, 60.0),
        (L4, 66.0, 90.0),
        (L4b, 66.0, 90.0),
        (L5, 90.0, 160.0),
        (L6, 160.0, 300.0),
        (L6b, 160.0, 300.0),
        (L7, 300.0, f64::INFINITY),
    ];
    assert_eq!(bands, expected);
    for rule in &FOLLOW_UP_RULES {
        assert_eq!(rule.id.rule().id, rule.id);
        assert!(!rule.sources.is_empty() && rule.id.id() == format!("{:?}", rule.id));
    }
}

#[test]
fn l1_a_tick_opens_both_warning_screens_in_full() {
    let ticked = saying(at(30.0, 2), FuFlags, "nerve");
    let unanswered = last_of(&[at(24.0, 3), ticked]);
    assert!(fires(&unanswered, L1));
    assert_eq!(unanswered.missing, [RfNerve, RfBody]);
    assert_eq!(unanswered.outcome, None);
    let half = last_of(&[at(24.0, 3), saying(ticked, RfNerve, "saddle_numb")]);
    assert_eq!(half.missing, [RfBody]);
    assert_eq!(half.outcome.expect("an emergency needs no more").level, Level::Emergency);
    assert_eq!(half.deciding, ["E1"]);
    let full = last_of(&[at(24.0, 3), saying(saying(ticked, RfNerve, "none"), RfBody, "fever_ill")]);
    assert_eq!((full.missing.len(), full.outcome.expect("complete").level), (0, Level::SameDay));
    let none = last_of(&[at(24.0, 3), saying(at(30.0, 2), FuFlags, "none")]);
    assert!(!fires(&none, L1) && none.missing.is_empty());
    assert!(fires(&last_of(&[at(24.0, 3), saying(at(30.0, 2), FuFlags, "body")]), L1));
}

#[test]
fn l2_fires_on_a_rise_by_three() {
    assert!(fires(&last(&[(24.0, 1), (30.0, 4)]), L2));
    assert!(!fires(&last(&[(24.0, 1), (30.0, 3)]), L2));
    assert!(!fires(&last(&[(24.0, 5)]), L2), "a first check has no rise");
}

#[test]
fn l3_fires_on_a_rise_by_more_than_one() {
    assert!(fires(&last(&[(24.0, 1), (48.0, 3)]), L3));
    assert!(!fires(&last(&[(24.0, 1), (48.0, 2)]), L3));
}

#[test]
fn l4_and_l5_fire_without_a_meaningful_drop_from_the_peak() {
    for (hours, rule) in [(72.0, L4), (100.0, L5)] {
        assert!(fires(&last(&[(24.0, 5), (48.0, 5), (hours, 4)]), rule), "one point is not enough from 5");
        assert!(!fires(&last(&[(24.0, 5), (48.0, 4), (hours, 3)]), rule), "two points are");
        assert!(!fires(&last(&[(24.0, 4), (48.0, 4), (hours, 3)]), rule), "one point is enough from 4");
        assert!(!fires(&last(&[(24.0, 2), (48.0, 2), (hours, 2)]), rule), "below 3");
        assert!(fires(&last(&[(24.0, 3), (48.0, 1), (hours, 3)]), rule), "the peak is what counts");
    }
}

#[test]
fn l6_and_l6b_look_at_day_seven() {
    assert!(fires(&last(&[(24.0, 6), (168.0, 3)]), L6));
    assert!(!fires(&last(&[(24.0, 6), (168.0, 2)]), L6));
    for life in ["limited", "cannot"] {
        let limited = last_of(&[at(24.0, 6), saying(at(168.0, 1), DailyLife, life)]);
        assert!(fires(&limited, L6) && !fires(&limited, L6b), "{life}");
    }
    let unsure = last_of(&[at(24.0, 6), saying(at(168.0, 1), DailyLife, "not_sure")]);
    assert!(!fires(&unsure, L6b), "not sure how daily life is");
    assert!(fires(&last(&[(24.0, 4), (168.0, 2)]), L6b));
    assert!(fires(&last(&[(24.0, 4), (168.0, 1)]), L6b));
    assert!(!fires(&last(&[(24.0, 4), (168.0, 0)]), L6b), "no pain");
    assert!(!fires(&last(&[(24.0, 6), (168.0, 3)]), L6b), "still strong");
    assert!(!fires(&last(&[(24.0, 2), (168.0, 2)]), L6b), "no drop");
}

#[test]
fn l6b_takes_the_place_of_m7_alone() {
    let first = [at(24.0, 5), saying(at(168.0, 2), Recurrence, "sometimes")];
    let checked = last_of(&first);
    assert_eq!(checked.deciding, ["M6", "M7", "L6b"]);
    assert_eq!(checked.outcome.expect("complete").window, Window::Hours48, "M6 keeps its window");
}

#[test]
fn l7_fires_while_any_pain_is_left() {
    assert!(fires(&last(&[(24.0, 4), (300.0, 1)]), L7));
    assert!(!fires(&last(&[(24.0, 4), (300.0, 0)]), L7));
}

#[test]
fn l10_fires_when_the_pain_moves_further_down_the_leg() {
    let spreads = |before: &str, now: &str| {
        let detail = |entry| saying(entry, LegDetail, "none");
        let course = [detail(saying(at(24.0, 3), LegSpread, before)), detail(saying(at(30.0, 3), LegSpread, now))];
        fires(&last_of(&course), L10)
    };
    let order = [&["no", "muscle_sore", "not_sure"][..], &["one_above_knee"], &["one_below_knee"]];
    for (before, lower) in order.iter().enumerate() {
        for (now, higher) in order.iter().enumerate() {
            for (from, to) in lower.iter().flat_map(|from| higher.iter().map(move |to| (from, to))) {
                assert_eq!(spreads(from, to), now > before, "{from} to {to}");
            }
        }
    }
    assert!(!fires(&last_of(&[saying(at(24.0, 3), LegSpread, "one_below_knee")]), L10), "a first check has no before");
}

#[test]
fn l13_closes_after_two_settled_checks_twenty_hours_apart() {
    let settled = |course: &[(f64, u8)]| fires(&last(course), L13);
    assert!(settled(&[(24.0, 3), (48.0, 1), (68.0, 1)]));
    assert!(!settled(&[(24.0, 3), (48.0, 1), (67.9, 1)]), "too close");
    assert!(!settled(&[(24.0, 3), (48.0, 2), (72.0, 1)]), "only one");
    assert!(!settled(&[(24.0, 3), (48.0, 1), (72.0, 2)]), "not any more");
    assert!(!settled(&[(72.0, 0)]), "a first check is one check");
    let with = |question, option| last_of(&[at(24.0, 3), at(48.0, 1), saying(at(72.0, 1), question, option)]);
    for (question, option) in [(DailyLife, "sore_but_ok"), (Recurrence, "sometimes"), (Recurrence, "most_times")] {
        assert!(!fires(&with(question, option), L13), "{option}");
    }
    for option in ["first", "usual_soreness"] {
        assert!(fires(&with(Recurrence, option), L13), "{option}");
    }
    for question in [Recurrence, Control, Quality, Location, MovementResponse] {
        assert!(!fires(&with(question, "not_sure"), L13), "not sure of {} is not settled", question.id());
    }
    assert!(fires(&with(Background, "skip"), L13), "as with N3");
}

#[test]
fn l13_overrides_modify_rules_but_never_an_evaluation() {
    let modified = last_of(&[at(24.0, 3), at(48.0, 1), saying(at(72.0, 1), MovementResponse, "worse")]);
    assert_eq!((modified.deciding, modified.outcome.map(|o| o.window)), (vec!["L13"], Some(Window::Close)));
    let evaluated = last_of(&[at(24.0, 3), at(48.0, 1), saying(at(72.0, 1), Confidence, "guessing")]);
    assert!(fires(&evaluated, L13));
    assert_eq!(evaluated.deciding, ["C14"]);
}

#[test]
fn a_check_without_pain_has_no_result_and_is_not_settled_by_an_older_one() {
    let silent = Entry { given: Answers::default(), ..at(72.0, 0) };
    let checked = last_of(&[at(24.0, 1), at(48.0, 1), silent]);
    assert_eq!((checked.missing, checked.outcome, checked.deciding), (vec![PainWorst24h], None, vec![]));
    let emergency = saying(silent, RfBody, "dark_urine");
    assert_eq!(last_of(&[at(24.0, 1), emergency]).deciding, ["E9"], "an emergency waits for no number");
}

#[test]
fn an_episode_opens_closes_and_opens_again() {
    let entries = [at(24.0, 3), at(48.0, 1), at(72.0, 0), at(96.0, 5)];
    let course = follow(&sore_lifter(), &entries);
    assert_eq!(stage(&[]), Stage::New);
    assert_eq!(stage(&course[..2]), Stage::Open);
    assert_eq!(stage(&course[..3]), Stage::Closed(entries[2].hours));
    assert_eq!(stage(&course), Stage::Open);
}

fn trend(entries: &[Entry]) -> Trend {
    last_of(entries).trend.expect("a later check has a trend")
}

#[test]
fn the_trend_is_worked_out_from_the_numbers() {
    use setback_triage::course::Trend::{Easing, Same, Worse};
    let of = |course: &[(f64, u8)]| trend(&course.iter().map(|(h, pain)| at(*h, *pain)).collect::<Vec<_>>());
    assert_eq!(of(&[(24.0, 3), (48.0, 5)]), Worse, "up by two");
    assert_eq!(of(&[(24.0, 3), (48.0, 4)]), Same, "up by one before 72 hours");
    assert_eq!(of(&[(24.0, 3), (65.9, 4)]), Same, "just before");
    assert_eq!(of(&[(24.0, 3), (66.0, 4)]), Worse, "up by one from the 72-hour check on");
    assert_eq!(of(&[(24.0, 3), (48.0, 3)]), Same);
    assert_eq!(of(&[(24.0, 3), (48.0, 2)]), Easing, "lower");
    assert_eq!(of(&[(24.0, 6), (30.0, 3), (48.0, 4)]), Easing, "a meaningful drop from the peak");
    assert_eq!(of(&[(24.0, 6), (30.0, 3), (48.0, 5)]), Worse, "worse comes first");
}

#[test]
fn what_the_lifter_says_counts_for_the_trend() {
    use setback_triage::course::Trend::{Easing, NotSure, Same, Worse};
    let says = |pain: u8, hours: f64, option: &str| trend(&[at(24.0, 3), saying(at(hours, pain), TrendFu, option)]);
    assert_eq!(says(3, 48.0, "better"), Easing);
    assert_eq!(says(4, 48.0, "better"), Same, "not with a rise");
    assert_eq!(says(3, 48.0, "worse"), Same, "not before 72 hours");
    assert_eq!(says(3, 72.0, "worse"), Worse);
    assert_eq!(says(3, 72.0, "same"), Same);
    let corrects = |pain: u8, option: &str| trend(&[at(24.0, 3), saying(at(48.0, pain), QuestionId::Trend, option)]);
    assert_eq!(corrects(2, "worse"), Worse, "a correction counts where it is less favorable");
    assert_eq!(corrects(2, "not_sure"), NotSure);
    assert_eq!(corrects(5, "easing"), Worse, "and nowhere else");
}

#[test]
fn a_first_check_keeps_the_answer_given() {
    let first = saying(at(24.0, 3), QuestionId::Trend, "worse");
    assert_eq!(last_of(&[first]).trend, Some(setback_triage::course::Trend::Worse));
    let unanswered = follow(&sore_lifter().unanswered(QuestionId::Trend), &[at(24.0, 3)]);
    assert_eq!(unanswered[0].trend, None);
    assert_eq!(unanswered[0].missing, [QuestionId::Trend]);
}

#[test]
fn a_question_opened_by_more_pain_is_asked_and_old_answers_count_again() {
    let answers = sore_lifter().with(PainWorst24h, OptionSet::number(6)).expect("it fits");
    let opened = follow(&answers.unanswered(ComfortPosition), &[at(24.0, 6), at(48.0, 8)]);
    assert_eq!(opened[1].missing, [ComfortPosition]);
    assert_eq!(opened[1].outcome, None);
    assert!(opened[1].deciding.is_empty());
    let carried = follow(&answered(answers, ComfortPosition, "none"), &[at(24.0, 6), at(48.0, 8)]);
    assert!(carried[1].missing.is_empty());
    assert_eq!(carried[1].deciding, ["E10"]);
}

#[test]
fn follow_up_rules_only_raise_the_level() {
    let mut dice = Dice::with(9);
    for turn in 0..3_000 {
        let sheet = dice.sheet(5 + turn % 5);
        let mut hours = 0.0;
        let entries: Vec<Entry> = (0..4)
            .map(|_| {
                hours += 5.0 + dice.below(90) as f64;
                at(hours, dice.below(11) as u8)
            })
            .collect();
        for checked in follow(&sheet, &entries) {
            let Ok(intake) = checked.answers.complete() else { continue };
            let base = setback_triage::decide(&intake).outcome.level;
            let together = checked.outcome.expect("complete").level;
            let closed = checked.deciding == ["L13"];
            assert!(together >= base || closed && base < Level::GetChecked, "{base:?} became {together:?}");
        }
    }
}
