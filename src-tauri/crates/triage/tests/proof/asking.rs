//! Asking: the order is the one of the design and never changes the result, asking ends, and it stops early only on an
//! emergency.

use setback_triage::next::{Next, before, next, no_longer_asked, order, progress, section};
use setback_triage::{Answers, Level, OptionSet, QuestionId, Section, decide};

use super::model::MODEL;
use super::random::Dice;
use QuestionId::*;

fn with(answers: Answers, question: QuestionId, options: &[&str]) -> Answers {
    let option = |id: &&str| question.question().option(id).unwrap_or_else(|| panic!("{id}"));
    answers.with(question, options.iter().map(option).fold(OptionSet::NOTHING, OptionSet::and)).expect("it fits")
}

/// The mildest answers, with this much pain.
fn calm(pain: u8) -> Answers {
    let sheet = Dice::with(0).sheet(10);
    sheet.with(PainWorst24h, OptionSet::number(pain)).expect("a number of the scale")
}

/// Answers one question after the other from the sheet; gives the questions asked.
fn asked_one_by_one(sheet: &Answers, mut answers: Answers) -> Vec<QuestionId> {
    let mut asked = Vec::new();
    while let Next::Ask(question) = next(&answers) {
        asked.push(question);
        answers = answers.with(question, sheet.get(question)).expect("it fits");
    }
    asked
}

#[test]
fn a_sore_lifter_on_first_use_answers_sixteen_questions_in_the_order_of_the_design() {
    let expected = [
        RfNerve,
        RfBody,
        AgeBand,
        Background,
        PainWorst24h,
        Quality,
        MovementResponse,
        Location,
        LegSpread,
        Trend,
        Duration,
        Onset,
        Control,
        Recurrence,
        DailyLife,
        Confidence,
    ];
    assert_eq!(asked_one_by_one(&calm(3), Answers::default()), expected);
}

#[test]
fn a_returning_sore_lifter_is_done_in_twelve_choices() {
    let sheet = calm(3);
    let known = [AgeBand, Background, Duration, Recurrence];
    let filled = known
        .iter()
        .fold(Answers::default(), |filled, question| filled.with(*question, sheet.get(*question)).expect("it fits"));
    assert_eq!(asked_one_by_one(&sheet, filled).len(), 12);
}

#[test]
fn the_walk_test_comes_directly_after_the_answer_that_opens_it() {
    let weak = with(calm(3), RfNerve, &["both_legs", "leg_weak"]);
    assert_eq!(order(&weak)[..3], [RfNerve, HeelToeWalk, BothLegsDetail]);
    assert_eq!(section(&weak, HeelToeWalk), Section::Safety);
    let leg = with(with(calm(3), LegSpread, &["one_below_knee"]), LegDetail, &["leg_weaker"]);
    let place = order(&leg).iter().position(|question| *question == LegDetail).expect("it is asked");
    assert_eq!(order(&leg)[place + 1], HeelToeWalk);
    assert_eq!(section(&leg, HeelToeWalk), Section::Where);
}

#[test]
fn an_emergency_answer_ends_the_questions_at_once() {
    let first = with(Answers::default(), RfNerve, &["saddle_numb"]);
    let Next::StopHere(verdict) = next(&first) else { panic!("it goes on asking") };
    assert_eq!(verdict.deciding.ids(), ["E1"]);
}

#[test]
fn p7_asking_ends_and_the_order_does_not_change_the_result() {
    let mut dice = Dice::with(77);
    for turn in 0..20_000 {
        let sheet = dice.sheet(turn % 10);
        let direct = decide(&sheet.complete().expect("a sheet has every answer"));
        let mut answers = Answers::default();
        for _ in 0..=setback_triage::DECIDING {
            match in_some_order(&mut dice, &answers) {
                Next::Ask(question) => answers = answers.with(question, sheet.get(question)).expect("it fits"),
                Next::Ready(intake) => {
                    assert_eq!(decide(&intake), direct);
                    break;
                }
                Next::StopHere(verdict) => {
                    assert_eq!((verdict.outcome.level, direct.outcome.level), (Level::Emergency, Level::Emergency));
                    break;
                }
            }
        }
        assert!(!matches!(next(&answers), Next::Ask(_)), "asking ends");
    }
}

/// As `next`, but any missing question may come first.
fn in_some_order(dice: &mut Dice, answers: &Answers) -> Next {
    let missing = answers.missing();
    match next(answers) {
        Next::Ask(_) => Next::Ask(missing[dice.below(missing.len() as u64) as usize]),
        done => done,
    }
}

/// Over all answers: as soon as the questions stop early, every way to go on is an emergency.
#[test]
fn p7_stopping_early_is_an_emergency_whatever_would_follow() {
    let mut dice = Dice::with(78);
    let emergency = &MODEL.at_least.iter().find(|(at, _)| at.level == Level::Emergency).expect("a level").1;
    let mut stopped = 0;
    for turn in 0..2_000 {
        let sheet = dice.sheet(turn % 10);
        let mut answers = Answers::default();
        while let Next::Ask(question) = in_some_order(&mut dice, &answers) {
            answers = answers.with(question, sheet.get(question)).expect("it fits");
        }
        let Next::StopHere(_) = next(&answers) else { continue };
        let given = QuestionId::deciding().filter(|question| !answers.get(*question).is_empty());
        let goes_on = MODEL.all(given.map(|question| MODEL.exactly(question, answers.get(question))));
        MODEL.nothing_in(&goes_on.and_not(emergency), "an early stop is an emergency whatever would follow");
        stopped += 1;
    }
    assert!(stopped > 100, "the dice gave enough early stops: {stopped}");
}

#[test]
fn back_goes_to_the_question_before() {
    let sheet = calm(3);
    let order = order(&sheet);
    assert_eq!(before(&sheet, RfNerve), None);
    for pair in order.windows(2) {
        assert_eq!(before(&sheet, pair[1]), Some(pair[0]));
    }
    assert_eq!(before(&sheet, HeelToeWalk), None, "it is not asked");
}

#[test]
fn changing_an_answer_names_only_the_answers_that_are_no_longer_asked() {
    let before = with(with(calm(3), LegSpread, &["one_below_knee"]), LegDetail, &["numb_tingle"]);
    let after = with(before, LegSpread, &["no"]);
    assert_eq!(no_longer_asked(&before, &after), [LegDetail]);
    assert_eq!(after.get(LegDetail), before.get(LegDetail), "kept, should it be asked again");
    let unanswered = before.unanswered(LegDetail);
    assert_eq!(no_longer_asked(&unanswered, &with(unanswered, LegSpread, &["no"])), [], "nothing was answered");
    assert_eq!(no_longer_asked(&before, &before), []);
}

#[test]
fn the_bar_counts_what_is_asked_and_answered_in_each_section() {
    let bar: Vec<_> =
        progress(&calm(3).unanswered(Confidence)).iter().map(|at| (at.section, at.asked, at.answered)).collect();
    let expected = [
        (Section::Safety, 2, 2),
        (Section::You, 2, 2),
        (Section::Pain, 3, 3),
        (Section::Where, 2, 2),
        (Section::Lift, 5, 5),
        (Section::Daily, 2, 1),
    ];
    assert_eq!(bar, expected);
}
