//! The properties of the decision that are proved over every possible set of answers.

use biodivine_lib_bdd::Bdd;
use setback_triage::course::{Happened, Lock, lock};
use setback_triage::{Condition, Kind, Level, OptionSet, Outcome, QuestionId, RULES, Rule};

use super::model::{MODEL, Model, say_answer};
use super::promises::{EMERGENCIES, ENDED_BY_TIME, NEVER_NORMAL, ORDERS, UNSURE_MAY_BE_NORMAL};
use super::say;
use QuestionId::*;

fn reaching(level: Level) -> &'static Bdd {
    let found = MODEL.at_least.iter().find(|(outcome, _)| outcome.level >= level);
    &found.expect("every level has a rule").1
}

fn exactly(level: Level) -> Bdd {
    let above = MODEL.at_least.iter().find(|(outcome, _)| outcome.level > level);
    above.map_or_else(|| reaching(level).clone(), |(_, more)| reaching(level).and_not(more))
}

#[test]
fn p1_every_complete_set_of_answers_has_exactly_one_result() {
    let (_, all) = MODEL.at_least.first().expect("there are rules");
    MODEL.nothing_in(&MODEL.valid.and_not(all), "every set of answers has a result");
    for pair in MODEL.at_least.windows(2) {
        MODEL.nothing_in(&pair[1].1.and_not(&pair[0].1), "a more urgent result is also at least as urgent");
    }
    let fires = MODEL.any(RULES.iter().map(|rule| MODEL.fires[rule.id].clone()));
    MODEL.nothing_in(&MODEL.valid.and_not(&fires), "at least one rule fires");
    say::line(&format!("{} sets of answers, each with exactly one result", MODEL.count(all)));
}

#[test]
fn p2_every_emergency_answer_gives_emergency_whatever_else_is_answered() {
    for (what, answered) in &EMERGENCIES {
        let milder = MODEL.condition(answered).and_not(reaching(Level::Emergency));
        MODEL.nothing_in(&milder, &format!("{what} is an emergency"));
    }
}

#[test]
fn p2_no_plan_after_an_emergency_or_same_day_result() {
    for level in [Level::Emergency, Level::SameDay] {
        assert_eq!(lock(&[Happened::Checked { level, recurring: false }]), Lock::Locked);
    }
}

#[test]
fn p3_not_sure_is_never_milder_than_the_mildest_answer() {
    for question in QuestionId::deciding() {
        let asked = question.question();
        for unsure in asked.unsure().places().map(OptionSet::nth) {
            never_milder(question, asked.mildest, unsure, &outcomes());
        }
    }
}

#[test]
fn p4_worse_is_never_milder() {
    for (question, steps) in ORDERS {
        for pair in steps.windows(2) {
            for (mild, worse) in pairs(question, pair[0], pair[1]) {
                never_milder(question, mild, worse, &outcomes());
            }
        }
    }
}

#[test]
fn p4_more_pain_is_never_milder() {
    for number in 1..PainWorst24h.question().size() {
        let (less, more) = (OptionSet::number(number - 1), OptionSet::number(number));
        never_milder(PainWorst24h, less, more, &outcomes());
    }
}

#[test]
fn p4_an_added_sign_is_never_milder() {
    for question in QuestionId::deciding().filter(|question| question.question().kind == Kind::Many) {
        let asked = question.question();
        for option in (0..asked.size()).filter(|place| !OptionSet::nth(*place).meets(asked.lone())) {
            never_milder(question, asked.mildest, OptionSet::nth(option), &outcomes());
            added_is_never_milder(question, option);
        }
    }
}

/// More time since the pain began is never milder, but for two rules by name: E10 gives way to D6 after day 7, and D7
/// ends after 72 hours.
#[test]
fn p4_more_time_is_never_milder_but_for_e10_and_d7() {
    let by_time = MODEL.any(ENDED_BY_TIME.iter().map(|rule| MODEL.fires[rule].clone()));
    let levels = Level::ALL.map(|level| (level.id().to_owned(), reaching(level).and_not(&by_time)));
    for place in 1..Duration.question().size() {
        let (shorter, longer) = (OptionSet::nth(place - 1), OptionSet::nth(place));
        let reached = Level::ALL.map(|level| (level.id().to_owned(), reaching(level).clone()));
        never_less(Duration, shorter, longer, levels.iter().zip(&reached));
    }
    MODEL
        .nothing_in(&MODEL.fires["E10"].and_not(reaching(Level::Emergency)), "E10 is an emergency as long as it fires");
}

/// What the explanation rests on: in any question but `duration` and `onset`, nothing is milder than its mildest answer;
/// in `onset` only `gradual_no_link` can be, which takes away E10 and D7.
#[test]
fn p6_nothing_is_milder_than_the_mildest_answer() {
    for question in QuestionId::deciding().filter(|question| *question != Duration) {
        let asked = question.question();
        let takes_away = |answer: &OptionSet| question == Onset && say_answer(Onset, *answer) == "gradual_no_link";
        for answer in (0..asked.size()).map(OptionSet::nth).filter(|answer| !takes_away(answer)) {
            never_milder(question, asked.mildest, answer, &outcomes());
        }
    }
}

type Reached = Vec<(String, Bdd)>;

/// Where each level and window is reached or passed, by its name.
fn outcomes() -> Reached {
    let name = |outcome: &Outcome| format!("{} within {}", outcome.level.id(), outcome.window.id());
    MODEL.at_least.iter().map(|(outcome, reached)| (name(outcome), reached.clone())).collect()
}

fn pairs(question: QuestionId, mild: &[&str], worse: &[&str]) -> Vec<(OptionSet, OptionSet)> {
    let option = |id: &&str| question.question().option(id).expect("an option of the question");
    mild.iter().flat_map(|mild| worse.iter().map(move |worse| (option(mild), option(worse)))).collect()
}

/// Over all other answers: with `worse` the result is at least as urgent as with `mild`. A question that this opens
/// takes its mildest answer.
fn never_milder(question: QuestionId, mild: OptionSet, worse: OptionSet, reached: &Reached) {
    never_less(question, mild, worse, reached.iter().zip(reached));
}

/// What is reached with `mild` (first of each pair) is reached with `worse` (second).
fn never_less<'a>(
    question: QuestionId,
    mild: OptionSet,
    worse: OptionSet,
    reached: impl Iterator<Item = (&'a (String, Bdd), &'a (String, Bdd))>,
) {
    let with = |function: &Bdd, answer| MODEL.given(function, question, answer);
    let frame = with(&MODEL.valid, worse).and(&opened_at_mildest(question, mild, worse));
    for ((name, before), (_, after)) in reached {
        let milder = with(before, mild).and_not(&with(after, worse)).and(&frame);
        let told = milder.and(&MODEL.exactly(question, mild));
        MODEL.nothing_in(&told, &promise(question, mild, worse, name));
    }
}

fn opened_at_mildest(question: QuestionId, mild: OptionSet, worse: OptionSet) -> Bdd {
    let others = QuestionId::deciding().filter(|other| *other != question);
    MODEL.all(others.map(|other| {
        let before = MODEL.given(MODEL.asked(other), question, mild);
        let after = MODEL.given(MODEL.asked(other), question, worse);
        after.and_not(&before).not().or(&MODEL.exactly(other, other.question().mildest))
    }))
}

fn promise(question: QuestionId, mild: OptionSet, worse: OptionSet, result: &str) -> String {
    format!(
        "{}: \"{}\" in place of \"{}\" never takes away a result of {result}",
        question.id(),
        say_answer(question, worse),
        say_answer(question, mild)
    )
}

/// One more tick among others that may stand together.
fn added_is_never_milder(question: QuestionId, place: u8) {
    let with = |function: &Bdd, ticked| MODEL.ticked(function, question, place, ticked);
    let others = QuestionId::deciding().filter(|other| *other != question);
    let opened = MODEL.all(others.map(|other| {
        let newly = with(MODEL.asked(other), true).and_not(&with(MODEL.asked(other), false));
        newly.not().or(&MODEL.exactly(other, other.question().mildest))
    }));
    let lone = question.question().lone();
    let no_lone = MODEL.all(lone.places().map(|lone| MODEL.picked(question, lone).not()));
    let frame = with(&MODEL.valid, true).and(&with(&MODEL.valid, false)).and(&opened).and(&no_lone);
    for (name, reached) in &outcomes() {
        let milder = with(reached, false).and_not(&with(reached, true)).and(&frame);
        let told = milder.and(&MODEL.picked(question, place).not());
        MODEL.nothing_in(&told, &promise(question, OptionSet::NOTHING, OptionSet::nth(place), name));
    }
}

#[test]
fn p5_every_rule_fires_somewhere_and_decides_somewhere() {
    for rule in RULES {
        let decides = MODEL.decides(rule);
        assert!(MODEL.example(&MODEL.fires[rule.id]).is_some(), "{} never fires", rule.id);
        assert!(MODEL.example(&decides).is_some(), "{} never decides", rule.id);
    }
}

/// Options that no rule tells apart from the mildest answer, by name: kept for the record and the clinician's page, or
/// another way to say the same.
const NO_DIFFERENCE: [(QuestionId, &str); 9] = [
    (LegSpread, "muscle_sore"),
    (LegDetail, "cough_worse"),
    (LegDetail, "leg_worse_than_back"),
    (LegDetail, "not_sure"),
    (HeelToeWalk, "one_hard"),
    (HeelToeWalk, "not_sure"),
    (Recurrence, "usual_soreness"),
    (DailyLife, "sore_but_ok"),
    (Confidence, "bit_unsure"),
];

#[test]
fn p5_every_question_matters_and_so_does_every_option_but_those_listed() {
    for question in QuestionId::deciding() {
        let asked = question.question();
        let others = (0..asked.size()).map(OptionSet::nth).filter(|answer| *answer != asked.mildest);
        let (matter, idle): (Vec<_>, Vec<_>) = others.partition(|answer| tells_apart(question, asked.mildest, *answer));
        assert!(!matter.is_empty(), "{} can never matter", asked.id);
        for answer in idle {
            let listed = NO_DIFFERENCE.contains(&(question, say_answer(question, answer).as_str()));
            assert!(listed, "{} {} can never matter, and is not listed", asked.id, say_answer(question, answer));
        }
    }
    for (question, option) in NO_DIFFERENCE {
        let Some(answer) = question.question().option(option) else { continue };
        assert!(!tells_apart(question, question.question().mildest, answer), "{} {option} does matter", question.id());
    }
}

/// Whether some rule fires with one answer and not with the other, all else equal.
fn tells_apart(question: QuestionId, one: OptionSet, other: OptionSet) -> bool {
    let frame = MODEL.given(&MODEL.valid, question, one);
    RULES.iter().any(|rule| {
        let fires = |answer| MODEL.given(&MODEL.fires[rule.id], question, answer);
        !fires(one).xor(&fires(other)).and(&frame).is_false()
    })
}

#[test]
fn p8_normal_soreness_is_never_given_with_a_sign_of_more() {
    let normal = exactly(Level::NormalSoreness);
    for (what, answered) in &NEVER_NORMAL {
        let found = normal.and(&MODEL.condition(answered));
        MODEL.nothing_in(&found, &format!("normal soreness is never given with {what}"));
    }
}

#[test]
fn p8_normal_soreness_is_never_given_with_an_unsure_answer() {
    let normal = exactly(Level::NormalSoreness);
    for question in QuestionId::deciding() {
        let unsure = MODEL.condition(&Condition::Has(question, question.question().unsure()));
        let but = UNSURE_MAY_BE_NORMAL.iter().filter(|(excepted, _)| *excepted == question);
        let but = MODEL.any(but.map(|(_, holds)| MODEL.condition(holds)));
        let promise = format!("normal soreness is never given with an unsure answer to {}", question.id());
        MODEL.nothing_in(&normal.and(&unsure).and_not(&but), &promise);
    }
}

#[test]
fn p7_an_emergency_answer_stays_one_whatever_is_answered_later() {
    let emergencies = RULES.iter().filter(|rule| rule.level == Level::Emergency);
    for rule in emergencies {
        assert!(gains_by_answers(&rule.when), "{} could be taken back by a later answer", rule.id);
    }
    for question in QuestionId::deciding() {
        let asked = question.asked_when().expect("asked in the check");
        assert!(gains_by_answers(asked), "{} could be closed by a later answer", question.id());
        assert!(
            asked.questions().into_iter().all(|earlier| earlier < question),
            "{} waits for a later one",
            question.id()
        );
    }
}

/// Whether more answers can only make this true: it has no part that holds for want of an answer.
fn gains_by_answers(condition: &Condition) -> bool {
    match condition {
        Condition::Has(..) | Condition::HasNot(..) | Condition::AtLeast(..) | Condition::AtMost(..) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(gains_by_answers),
        Condition::Count { at_most, of, .. } => usize::from(*at_most) >= of.len() && of.iter().all(gains_by_answers),
        Condition::Named(definition) => gains_by_answers(&definition.when),
        Condition::Fires(rule) => gains_by_answers(&rule.when),
        Condition::Not(_) | Condition::NotAsked(_) | Condition::NoOtherRule => false,
    }
}

#[test]
fn every_rule_names_a_source_and_the_day_it_was_verified() {
    for rule in RULES {
        let Rule { sources, verified, .. } = rule;
        assert!(!sources.is_empty() && verified.len() == "2026-01-01".len(), "{} has its source and day", rule.id);
    }
}

#[test]
fn the_model_counts_each_set_of_answers_once() {
    let Model { sheets, .. } = &*MODEL;
    let by_hand = super::census::count_by_hand();
    assert_eq!(MODEL.count(sheets), by_hand, "the diagrams and plain arithmetic count the same");
}
