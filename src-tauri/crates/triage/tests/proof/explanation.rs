//! Explanations are honest: the answers shown for a rule suffice whatever else is answered, none of them is to spare,
//! and what would change the result is what brute force finds.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use biodivine_lib_bdd::Bdd;
use setback_triage::explain::{
    Because, Change, Fact, How, against_more_urgent, because, least, unsure, what_would_change,
};
use setback_triage::{Answers, Condition, Intake, Kind, Level, OptionSet, Outcome, QuestionId, RULES, decide};

use super::conformance::told;
use super::model::MODEL;
use super::random::Dice;
use super::restated::{TABLE, Ticked};
use super::say;

/// Sheets that make each rule decide, as many different ones as the dice find, and random ones.
static SHEETS: LazyLock<Vec<Answers>> = LazyLock::new(|| {
    let mut dice = Dice::with(42);
    let mut sheets: Vec<Answers> = (0..400).map(|turn| dice.sheet(turn % 10)).collect();
    for rule in RULES {
        let decides = MODEL.decides(rule);
        sheets.extend(narrowed(&decides, &mut dice, 6));
    }
    sheets
});

/// Different members of a set of answers: each found after random answers were asked for as far as they are possible.
fn narrowed(all: &Bdd, dice: &mut Dice, wanted: usize) -> Vec<Answers> {
    let pick = |dice: &mut Dice| {
        let mut here = all.and(&MODEL.sheets);
        for question in QuestionId::deciding() {
            let narrower = here.and(&MODEL.exactly(question, dice.answer(question)));
            here = if narrower.is_false() { here } else { narrower };
        }
        MODEL.sheet(&here.sat_witness().expect("there is a member left"))
    };
    (0..wanted).map(|_| pick(dice)).collect()
}

#[test]
fn p6_shown_answers_suffice_and_none_is_to_spare() {
    let mut shown = 0;
    for sheet in &*SHEETS {
        let intake = sheet.complete().expect("a sheet has every answer");
        let verdict = decide(&intake);
        for reason in because(intake.answers(), verdict.deciding) {
            if verdict.outcome.level > Level::NormalSoreness {
                suffices_without_spare(&reason, verdict.outcome, sheet);
                shown += 1;
            }
        }
    }
    say::line(&format!("{shown} explanations suffice over all other answers, with no answer to spare"));
}

fn suffices_without_spare(reason: &Because, outcome: Outcome, sheet: &Answers) {
    assert!(!reason.facts.is_empty(), "{} is explained by something", reason.rule);
    let milder = milder_than(outcome);
    let promise = format!("the answers shown for {} suffice: {:?}", reason.rule, reason.facts);
    MODEL.nothing_in(&holding(&reason.facts).and(&milder), &promise);
    for spare in &reason.facts {
        let rest: Vec<Fact> = reason.facts.iter().copied().filter(|fact| fact != spare).collect();
        let could_be_milder = MODEL.example(&holding(&rest).and(&milder)).is_some();
        let still_needed = could_be_milder || !still_decides(reason.rule, &rest, outcome);
        assert!(still_needed, "{}: {spare:?} is to spare, with\n{}", reason.rule, told(sheet));
    }
}

/// Whether, wherever exactly these answers are given and every other is the mildest, the rule fires or the result is
/// more urgent than its own. In two questions no answer is the mildest whatever else is answered: there every one is.
fn still_decides(rule: &str, facts: &[Fact], outcome: Outcome) -> bool {
    let exactly = QuestionId::deciding().filter_map(|question| {
        let own = facts.iter().filter(|fact| fact.question == question);
        match own.map(|fact| fact.answer).reduce(OptionSet::and) {
            Some(answer) => Some(MODEL.exactly(question, answer)),
            None if matches!(question, QuestionId::Duration | QuestionId::Onset) => None,
            None => Some(MODEL.exactly(question, question.question().mildest)),
        }
    });
    let above = MODEL.at_least.iter().find(|(at, _)| *at > outcome).map(|(_, reached)| reached.clone());
    let decides = MODEL.any(above.into_iter().chain([MODEL.fires[rule].clone()]));
    MODEL.all(exactly).and(&MODEL.valid).and_not(&decides).is_false()
}

/// A reason is never told with answers that only make another rule fire. Of the fail-safe this says nothing: that no
/// other rule fires shows in no answer.
#[test]
fn p6_a_rule_decides_with_the_answers_shown_for_it() {
    let mut shown = 0;
    for sheet in &*SHEETS {
        let verdict = decide(&sheet.complete().expect("a sheet has every answer"));
        for reason in because(&sheet.asked_only(), verdict.deciding) {
            if verdict.outcome.level > Level::NormalSoreness && reason.rule != "MX" {
                let decides = still_decides(reason.rule, &reason.facts, verdict.outcome);
                assert!(decides, "{} does not decide for {:?}, with\n{}", reason.rule, reason.facts, told(sheet));
                shown += 1;
            }
        }
    }
    say::line(&format!("{shown} explanations make their own rule decide"));
}

#[test]
fn two_reasons_for_one_result_are_each_shown_with_their_own_answers() {
    let one_of = |question: QuestionId, id: &str| (question, question.question().option(id).expect("an option"));
    let told = [
        one_of(QuestionId::RfNerve, "not_sure"),
        one_of(QuestionId::Background, "cancer_history"),
        one_of(QuestionId::LegSpread, "one_above_knee"),
        one_of(QuestionId::LegDetail, "numb_tingle"),
    ];
    let sheet = told
        .iter()
        .fold(Dice::with(1).sheet(10), |sheet, (question, answer)| sheet.with(*question, *answer).expect("it fits"));
    let intake = sheet.complete().expect("a sheet has every answer");
    let shown = because(intake.answers(), decide(&intake).deciding);
    let facts = |range: std::ops::Range<usize>| -> Vec<Fact> {
        let mut facts: Vec<Fact> = told[range].iter().map(|&(question, answer)| Fact { question, answer }).collect();
        facts.sort_unstable();
        facts
    };
    let expected = [Because { rule: "D9", facts: facts(1..4) }, Because { rule: "D10", facts: facts(0..1) }];
    assert_eq!(shown, expected);
}

fn milder_than(outcome: Outcome) -> Bdd {
    let reached = MODEL.at_least.iter().find(|(at, _)| *at == outcome).expect("an outcome of the table");
    MODEL.valid.and_not(&reached.1)
}

/// Where all of these answers are given; a fact whose question is not asked says nothing, so it must be asked.
fn holding(facts: &[Fact]) -> Bdd {
    MODEL.all(facts.iter().map(|fact| {
        let question = fact.question.question();
        let place = fact.answer.places().next().expect("a fact has an answer");
        let picked = MODEL.picked(fact.question, place);
        if question.kind == Kind::Many && !fact.answer.meets(question.lone()) {
            picked
        } else {
            MODEL.exactly(fact.question, fact.answer)
        }
    }))
}

/// `least` is what the diagrams say: for random facts, the mildest result of all answer sets that hold them.
#[test]
fn p6_the_mildest_result_of_some_facts_is_the_one_over_all_answers() {
    let mut dice = Dice::with(11);
    for turn in 0..1_500 {
        let sheet = dice.sheet(turn % 8);
        let facts: Vec<Fact> = QuestionId::deciding()
            .filter(|_| dice.below(3) == 0)
            .flat_map(|question| sheet.get(question).places().map(move |place| (question, place)))
            .map(|(question, place)| Fact { question, answer: OptionSet::nth(place) })
            .collect();
        let held = holding(&facts).and(&MODEL.valid);
        let always = MODEL.at_least.iter().rev().find(|(_, reached)| held.and_not(reached).is_false());
        assert_eq!(least(&facts), always.expect("the mildest result is always reached").0, "{facts:?}");
    }
}

/// Where the answers that a rule looks at suffice, with those that open their questions, no other answer is shown for it.
#[test]
fn p6_a_rule_is_explained_by_its_own_answers_where_they_suffice() {
    let mut suffice = 0;
    for sheet in &*SHEETS {
        let verdict = decide(&sheet.complete().expect("a sheet has every answer"));
        let asked = sheet.asked_only();
        for reason in because(&asked, verdict.deciding) {
            let rule = RULES.into_iter().find(|rule| rule.id == reason.rule).expect("a rule of the table");
            let own = facts_about(&asked, &with_openers(looked_at(&rule.when)));
            let suffices = holding(&own).and(&milder_than(rule.outcome())).is_false();
            if rule.level > Level::NormalSoreness && suffices && still_decides(rule.id, &own, rule.outcome()) {
                assert!(reason.facts.iter().all(|fact| own.contains(fact)), "{}: {:?}", rule.id, reason.facts);
                suffice += 1;
            }
        }
    }
    assert!(suffice > 1_000, "mostly a rule's own answers suffice: {suffice}");
}

fn facts_about(asked: &Answers, questions: &[QuestionId]) -> Vec<Fact> {
    let each = |question: &QuestionId| {
        let question = *question;
        asked.get(question).places().map(move |place| Fact { question, answer: OptionSet::nth(place) })
    };
    questions.iter().flat_map(each).collect()
}

/// These questions, and those that decide whether they are asked.
fn with_openers(mut questions: Vec<QuestionId>) -> Vec<QuestionId> {
    let mut place = 0;
    while let Some(question) = questions.get(place) {
        let openers = looked_at(question.asked_when().expect("it is asked in the check"));
        let new: Vec<QuestionId> = openers.into_iter().filter(|opener| !questions.contains(opener)).collect();
        questions.extend(new);
        place += 1;
    }
    questions
}

/// The questions that a condition names, by its text alone.
fn looked_at(condition: &Condition) -> Vec<QuestionId> {
    let text = format!("{condition:?}");
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    QuestionId::deciding().filter(|question| words.contains(&format!("{question:?}").as_str())).collect()
}

#[test]
fn a_condition_knows_every_question_it_looks_at() {
    let asked = QuestionId::deciding().filter_map(QuestionId::asked_when);
    for condition in RULES.iter().map(|rule| &rule.when).chain(asked) {
        assert_eq!(condition.questions(), looked_at(condition), "{condition:?}");
    }
}

#[test]
fn normal_soreness_shows_the_parts_of_the_pattern_that_fit() {
    let rules = RULES.iter().filter(|rule| rule.level == Level::NormalSoreness);
    for rule in rules {
        let sheet = MODEL.sheet(&MODEL.decides(rule).sat_witness().expect("it decides somewhere"));
        let intake = sheet.complete().expect("a sheet has every answer");
        let shown = because(intake.answers(), decide(&intake).deciding);
        let reason = shown.iter().find(|reason| reason.rule == rule.id).expect("it decides");
        let questions: Vec<QuestionId> = reason.facts.iter().map(|fact| fact.question).collect();
        let named = looked_at(&rule.when);
        let expected: Vec<QuestionId> = named.into_iter().filter(|question| sheet.asks(*question)).collect();
        assert_eq!(questions, expected, "{}", rule.id);
    }
}

#[test]
fn what_would_change_is_what_brute_force_finds() {
    let mut changes = 0;
    for sheet in SHEETS.iter().step_by(3) {
        let intake = sheet.complete().expect("a sheet has every answer");
        let mut told_by_code: Vec<_> = what_would_change(&intake).iter().map(in_ids).collect();
        let mut found = brute_force(&intake);
        told_by_code.sort();
        found.sort();
        assert_eq!(told_by_code, found, "with\n{}", told(sheet));
        changes += found.len();
    }
    say::line(&format!("{changes} changes of one answer, each as brute force with the naive interpreter finds it"));
}

type InIds = (String, usize, String, String, String);

fn in_ids(change: &Change) -> InIds {
    let how = match change.how {
        How::Instead => "instead",
        How::Added => "added",
        How::Removed => "removed",
    };
    let place = change.answer.places().next().expect("a change has an option");
    let Outcome { level, window } = change.outcome;
    (change.question.id().to_owned(), usize::from(place), how.to_owned(), level.id().to_owned(), window.id().to_owned())
}

/// Every change of one answer, decided by the naive interpreter alone.
fn brute_force(intake: &Intake) -> Vec<InIds> {
    let answers: BTreeMap<&str, Vec<usize>> = QuestionId::deciding()
        .filter(|question| !intake.answers().get(*question).is_empty())
        .map(|question| (question.id(), intake.answers().get(question).places().map(usize::from).collect()))
        .collect();
    let now = naive_result(answers.clone());
    let mut found = Vec::new();
    for (question, current) in &answers {
        for (option, how, changed) in touched(question, current) {
            let mut after = answers.clone();
            after.insert(question, changed);
            let result = naive_result(after);
            if result != now {
                found.push(((*question).to_owned(), option, how.to_owned(), result.0, result.1));
            }
        }
    }
    found
}

fn touched(question: &str, current: &[usize]) -> Vec<(usize, &'static str, Vec<usize>)> {
    let known = &TABLE.questions[question];
    let count = if known.kind == "scale" { 11 } else { known.options.len() };
    let lone = |place: usize| known.kind != "many" || known.options[place].1;
    let mut all = Vec::new();
    for option in 0..count {
        if current == [option] {
            continue;
        }
        let with: Vec<usize> = current.iter().copied().chain([option]).collect();
        let without: Vec<usize> = current.iter().copied().filter(|place| *place != option).collect();
        if lone(option) || current.iter().any(|place| lone(*place)) {
            all.push((option, "instead", vec![option]));
        } else if current.contains(&option) {
            all.push((option, "removed", without));
        } else {
            all.push((option, "added", with));
        }
    }
    all
}

/// The naive result; a question without an answer takes its mildest.
fn naive_result(mut answers: BTreeMap<&str, Vec<usize>>) -> (String, String) {
    for question in QuestionId::deciding() {
        let mildest = question.question().mildest.places().map(usize::from).collect();
        answers.entry(question.id()).or_insert(mildest);
    }
    let fires = TABLE.rules.iter().filter(|rule| TABLE.fires(&Ticked(&answers), &rule.id));
    let urgency = |level: &str, window: &str| {
        let levels = ["normal_soreness", "modify_monitor", "get_checked", "same_day", "emergency"];
        let windows = ["14 days", "7 d", "3 days", "48 h", "24 h", "today", "now"];
        let place = |list: &[&str], id: &str| list.iter().position(|known| *known == id).expect("a known id");
        (place(&levels, level), place(&windows, window))
    };
    let worst = fires.max_by_key(|rule| urgency(&rule.level, &rule.window)).expect("MX fires where nothing else does");
    (worst.level.clone(), worst.window.clone())
}

#[test]
fn what_spoke_against_more_urgency_could_each_have_given_it() {
    let mut dice = Dice::with(5);
    for turn in 0..300 {
        let intake = dice.sheet(4 + turn % 6).complete().expect("a sheet has every answer");
        let now = decide(&intake).outcome.level;
        let changes = what_would_change(&intake);
        let urgent: Vec<QuestionId> = changes
            .iter()
            .filter(|change| change.outcome.level > now && calms(&intake, change.question))
            .map(|change| change.question)
            .collect();
        let against: Vec<QuestionId> = against_more_urgent(&intake).iter().map(|fact| fact.question).collect();
        assert!(urgent.iter().all(|question| against.contains(question)));
        assert!(against.iter().all(|question| urgent.contains(question)));
        let each_once = against.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(each_once, "each question once, in the order of asking: {against:?}");
    }
}

/// With the mildest answer in its place every rule above normal soreness that fires still fires, and it is a sure answer.
fn calms(intake: &Intake, question: QuestionId) -> bool {
    let fired = |answers: &Answers| -> Vec<&str> {
        let rules = RULES.iter().filter(|rule| rule.level != Level::NormalSoreness && rule.when.holds(answers));
        rules.map(|rule| rule.id).collect()
    };
    let milder = intake.answers().with(question, question.question().mildest).expect("an answer to it");
    let with_mildest = fired(&milder);
    fired(intake.answers()).iter().all(|rule| with_mildest.contains(rule))
        && !unsure(intake.answers()).contains(&question)
}

#[test]
fn a_warning_sign_never_speaks_against_something_more_urgent() {
    let fever = QuestionId::RfBody.question().option("fever_ill").expect("an option");
    let sheet = Dice::with(1).sheet(10).with(QuestionId::RfBody, fever).expect("it fits");
    let intake = sheet.complete().expect("a sheet has every answer");
    assert!(what_would_change(&intake).iter().any(|change| change.question == QuestionId::RfBody));
    assert!(against_more_urgent(&intake).iter().all(|fact| fact.question != QuestionId::RfBody));
}

#[test]
fn unsure_answers_are_named() {
    let sheet = Dice::with(1).sheet(10);
    assert_eq!(unsure(&sheet.asked_only()), []);
    let not_sure = |question: QuestionId, option: &str| {
        let answer = question.question().option(option).expect("an option");
        unsure(&sheet.with(question, answer).expect("it fits").asked_only())
    };
    assert_eq!(not_sure(QuestionId::Control, "not_sure"), [QuestionId::Control]);
    assert_eq!(not_sure(QuestionId::Background, "skip"), [QuestionId::Background]);
    assert_eq!(not_sure(QuestionId::Background, "none"), []);
}

#[test]
fn of_several_signs_each_rule_is_shown_with_its_own() {
    let option = |question: QuestionId, id: &str| question.question().option(id).expect("an option");
    let signs = ["saddle_numb", "bladder_change", "bowel_change", "sexual_change"];
    let all = signs.iter().map(|id| option(QuestionId::RfNerve, id)).fold(OptionSet::NOTHING, OptionSet::and);
    let sheet = Dice::with(1).sheet(10).with(QuestionId::RfNerve, all).expect("they go together");
    let intake = sheet.complete().expect("a sheet has every answer");
    let shown = because(intake.answers(), decide(&intake).deciding);
    assert_eq!(shown.iter().map(|reason| reason.rule).collect::<Vec<_>>(), ["E1", "E2", "E3", "E4"]);
    for (reason, sign) in shown.iter().zip(signs) {
        let own = Fact { question: QuestionId::RfNerve, answer: option(QuestionId::RfNerve, sign) };
        assert_eq!(reason.facts, [own], "{}", reason.rule);
    }
}
