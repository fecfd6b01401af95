//! The short form of the days after: what it asks, when the next check is due, and that it never lowers a level.

use setback_triage::course::{
    Checked, Entry, Form, Hours, NextInForm, Standing, follow, form, next_due, next_in_form, standings,
};
use setback_triage::{Answers, Level, OptionSet, Outcome, QuestionId, Window};

use super::random::Dice;
use QuestionId::*;

fn hours(hours: f64) -> Hours {
    Hours::since_session(hours).expect("an hour")
}

fn with(answers: Answers, question: QuestionId, option: &str) -> Answers {
    answers.with(question, question.question().option(option).expect(option)).expect("it fits")
}

fn pain(answers: Answers, pain: u8) -> Answers {
    answers.with(PainWorst24h, OptionSet::number(pain)).expect("a number of the scale")
}

/// A typical sore lifter at pain 3, checked a day after.
fn first() -> Checked {
    let calm = pain(Dice::with(0).sheet(10), 3);
    let known = with(with(calm, Recurrence, "usual_soreness"), DailyLife, "sore_but_ok");
    let known = with(with(with(known, Trend, "same"), LegSpread, "no"), MovementResponse, "eases");
    let known = known.asked_only();
    follow(&known, &[Entry { hours: hours(24.0), given: known }]).pop().expect("one check")
}

fn with_first(question: QuestionId, option: &str) -> Checked {
    let answers = with(first().answers, question, option);
    follow(&answers, &[Entry { hours: hours(24.0), given: answers }]).pop().expect("one check")
}

const SHORT: [QuestionId; 4] = [FuFlags, PainWorst24h, TrendFu, DailyLife];

#[test]
fn a_follow_up_asks_four_questions_when_nothing_is_new() {
    assert_eq!(form(&first(), hours(48.0), &Answers::default()), SHORT);
    assert_eq!(form(&first(), hours(48.0), &pain(Answers::default(), 3)), SHORT);
}

#[test]
fn at_72_hours_and_at_7_days_it_asks_whether_the_lifter_knows_what_is_safe() {
    let asks = |hour: f64| form(&first(), hours(hour), &Answers::default()).contains(&Confidence);
    let asked: Vec<f64> = [48.0, 65.9, 66.0, 72.0, 89.9, 90.0, 159.9, 160.0, 168.0, 299.9, 300.0]
        .into_iter()
        .filter(|hour| asks(*hour))
        .collect();
    assert_eq!(asked, [66.0, 72.0, 89.9, 160.0, 168.0, 299.9]);
}

#[test]
fn the_leg_is_asked_about_unless_it_was_free_and_pain_did_not_rise() {
    let asks = |last: &Checked, given: Answers| form(last, hours(48.0), &given).contains(&LegSpread);
    assert!(!asks(&first(), pain(Answers::default(), 3)));
    assert!(asks(&first(), pain(Answers::default(), 4)));
    assert!(asks(&with_first(LegSpread, "muscle_sore"), pain(Answers::default(), 1)));
}

#[test]
fn movement_is_asked_again_when_it_was_not_tried_or_did_nothing() {
    for (answer, asked) in
        [("not_tried", true), ("no_change", true), ("eases", false), ("worse", false), ("not_sure", false)]
    {
        let last = with_first(MovementResponse, answer);
        assert_eq!(form(&last, hours(48.0), &Answers::default()).contains(&MovementResponse), asked, "{answer}");
    }
}

#[test]
fn a_tick_opens_both_warning_screens_and_what_they_open() {
    let ticked = with(Answers::default(), FuFlags, "nerve");
    assert_eq!(form(&first(), hours(48.0), &ticked)[..3], [FuFlags, RfNerve, RfBody]);
    let weak = with(ticked, RfNerve, "leg_weak");
    assert_eq!(form(&first(), hours(48.0), &weak)[..4], [FuFlags, RfNerve, RfBody, HeelToeWalk]);
    let numb = with(ticked, RfNerve, "saddle_numb");
    assert_eq!(next_in_form(&first(), hours(48.0), &numb), NextInForm::StopHere);
}

#[test]
fn a_question_that_a_rise_opens_is_asked_too() {
    let asked = form(&first(), hours(48.0), &pain(Answers::default(), 8));
    assert!(asked.contains(&ComfortPosition), "{asked:?}");
}

/// Whatever is answered, the form ends, and then the course has a result without anything missing.
#[test]
fn a_form_that_is_answered_has_a_result() {
    let mut dice = Dice::with(4);
    for _ in 0..4_000 {
        let last = with_first(LegSpread, "no");
        let at = hours([30.0, 48.0, 72.0, 100.0, 168.0, 400.0][dice.below(6) as usize]);
        let answers = dice.sheet(10);
        let given = answered(&last, at, &answers, &mut dice);
        let entries = [Entry { hours: hours(24.0), given: last.answers }, Entry { hours: at, given }];
        let checked = follow(&last.answers, &entries).pop().expect("two checks");
        let stopped = next_in_form(&last, at, &given) == NextInForm::StopHere;
        let urgent = checked.outcome.is_some_and(|outcome| outcome.level == Level::Emergency);
        assert!(!stopped || urgent, "what stops the form is an emergency in its course too: {given:?}");
        assert!(stopped || checked.missing.is_empty(), "{:?} {given:?}", checked.missing);
        assert!(checked.outcome.is_some());
    }
}

fn answered(last: &Checked, at: Hours, calm: &Answers, dice: &mut Dice) -> Answers {
    let mut given = Answers::default();
    for _ in 0..40 {
        let NextInForm::Ask(question) = next_in_form(last, at, &given) else { return given };
        let answer = if dice.below(2) == 0 { calm.get(question) } else { dice.answer(question) };
        let any = OptionSet::nth(dice.below(u64::from(question.question().size())) as u8);
        let answer = if answer.is_empty() { any } else { answer };
        given = given.with(question, answer).expect("it fits");
    }
    panic!("the form does not end: {given:?}");
}

fn stand(course: &[(f64, u8, Form)]) -> Vec<Standing> {
    let base = with(first().answers, DailyLife, "sore_but_ok");
    let entries: Vec<Entry> =
        course.iter().map(|(hour, score, _)| Entry { hours: hours(*hour), given: pain(base, *score) }).collect();
    let forms: Vec<Form> = course.iter().map(|(_, _, form)| *form).collect();
    standings(&follow(&pain(base, course[0].1), &entries), &forms).into_iter().flatten().collect()
}

#[test]
fn a_sign_before_pain_is_told_is_an_emergency_with_the_trend_that_stood() {
    let worse = pain(with_first(LegSpread, "no").answers, 6);
    let worse = follow(
        &worse,
        &[Entry { hours: hours(24.0), given: first().answers }, Entry { hours: hours(48.0), given: worse }],
    );
    let last = worse.last().expect("two checks");
    let given = with(with(Answers::default(), FuFlags, "nerve"), RfNerve, "leg_weak");
    for body in [None, Some("none")] {
        let given = body.map_or(given, |body| with(given, RfBody, body));
        let stops = next_in_form(last, hours(72.0), &given) == NextInForm::StopHere;
        let first = Entry { hours: hours(24.0), given: first().answers };
        let second = Entry { hours: hours(48.0), given: last.answers };
        let third = Entry { hours: hours(72.0), given };
        let checked = follow(&first.given, &[first, second, third]).pop().expect("three checks");
        let urgent = checked.outcome.is_some_and(|outcome| outcome.level == Level::Emergency);
        assert_eq!(stops, urgent, "{body:?}");
    }
}

#[test]
fn a_follow_up_never_gives_more_time_for_an_evaluation() {
    let course = [(24.0, 3, Form::Full), (72.0, 5, Form::FollowUp), (144.0, 4, Form::FollowUp)];
    let outcomes: Vec<Outcome> = stand(&course).iter().map(|standing| standing.outcome).collect();
    let soon = Outcome { level: Level::GetChecked, window: Window::Days3 };
    assert_eq!(outcomes[1..], [soon, soon]);
}

#[test]
fn only_a_full_check_lowers_a_level() {
    let course = [(24.0, 3, Form::Full), (48.0, 6, Form::FollowUp), (60.0, 3, Form::FollowUp), (62.0, 3, Form::Full)];
    let levels: Vec<(Level, bool)> =
        stand(&course).iter().map(|standing| (standing.outcome.level, standing.kept)).collect();
    use Level::{ModifyMonitor, NormalSoreness};
    assert_eq!(
        levels,
        [(NormalSoreness, false), (ModifyMonitor, false), (ModifyMonitor, true), (NormalSoreness, false)]
    );
}

fn due(last: f64, level: Level, window: Window) -> Option<f64> {
    let standing = Standing { outcome: Outcome { level, window }, deciding: vec![], kept: false };
    next_due(hours(last), &standing).map(Hours::get)
}

#[test]
fn the_next_check_is_due_at_the_next_mark_or_when_the_result_said() {
    use Level::*;
    let normal = |last| due(last, NormalSoreness, Window::Hours48);
    assert_eq!(normal(3.0), Some(24.0));
    assert_eq!(normal(20.0), Some(48.0));
    assert_eq!(normal(24.0), Some(48.0));
    assert_eq!(normal(45.0), Some(72.0));
    assert_eq!(normal(72.0), Some(120.0));
    assert_eq!(normal(140.0), Some(168.0));
    assert_eq!(normal(168.0), Some(216.0));
    assert_eq!(due(72.0, ModifyMonitor, Window::Hours24), Some(96.0));
    assert_eq!(due(168.0, ModifyMonitor, Window::Day14), Some(336.0));
    assert_eq!(due(168.0, NormalSoreness, Window::Days7), Some(336.0));
    assert_eq!(due(170.0, GetChecked, Window::Days14), Some(506.0));
    assert_eq!(due(168.0, NormalSoreness, Window::Close), None);
}
