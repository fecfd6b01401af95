//! The running rules are the table, and the running code is the rules: proved rule by rule against the second
//! statement, and checked by the million against the model and the naive interpreter.

use std::collections::BTreeMap;

use biodivine_lib_bdd::Bdd;
use setback_triage::{Answers, DECIDING, Kind, OptionSet, QuestionId, RULES, decide};

use super::model::{MODEL, say_answer};
use super::random::Dice;
use super::restated::{Logic, TABLE, Ticked};
use super::say;

/// The naive interpreter over all sets of answers at once.
pub struct AllAnswers;

impl Logic for AllAnswers {
    type Truth = Bdd;

    fn constant(&self, value: bool) -> Bdd {
        if value { MODEL.valid.clone() } else { MODEL.valid.and(&MODEL.valid.not()) }
    }

    fn picked(&self, question: &str, place: usize) -> Bdd {
        let question = QuestionId::named(question).expect("a question of the program");
        MODEL.picked(question, place as u8)
    }

    fn and(&self, left: Bdd, right: Bdd) -> Bdd {
        left.and(&right)
    }

    fn or(&self, left: Bdd, right: Bdd) -> Bdd {
        left.or(&right)
    }

    fn not(&self, part: Bdd) -> Bdd {
        part.not()
    }
}

#[test]
fn the_questions_are_those_of_the_second_statement() {
    assert_eq!(TABLE.questions.len(), DECIDING);
    for question in QuestionId::deciding().map(QuestionId::question) {
        let restated = TABLE.questions.get(question.id).unwrap_or_else(|| panic!("{} is not restated", question.id));
        let kind = match question.kind {
            Kind::One => "one",
            Kind::Many => "many",
            Kind::Scale => "scale",
        };
        assert_eq!(restated.kind, kind, "kind of {}", question.id);
        let options: Vec<(String, bool)> =
            question.options.iter().map(|option| (option.id.to_owned(), option.lone)).collect();
        assert_eq!(restated.options, options, "options of {}", question.id);
    }
}

#[test]
fn every_question_is_asked_where_the_second_statement_asks_it() {
    for question in QuestionId::deciding() {
        let restated = TABLE.asks(&AllAnswers, question.id());
        let differ = MODEL.asked(question).xor(&restated);
        MODEL.nothing_in(&differ, &format!("{} is asked as the table says", question.id()));
    }
}

#[test]
fn every_rule_fires_where_the_second_statement_fires_over_all_answers() {
    assert_eq!(RULES.len(), TABLE.rules.len());
    for rule in RULES {
        let restated = TABLE.rules.iter().find(|restated| restated.id == rule.id);
        let restated = restated.unwrap_or_else(|| panic!("{} is not restated", rule.id));
        assert_eq!(
            (restated.level.as_str(), restated.window.as_str()),
            (rule.level.id(), rule.window.id()),
            "{}",
            rule.id
        );
        let differ = MODEL.fires[rule.id].xor(&TABLE.fires(&AllAnswers, rule.id));
        MODEL.nothing_in(&differ, &format!("{} fires exactly where the table says", rule.id));
    }
}

/// How many random sheets the code is run on.
const SHEETS: u64 = 1_000_000;

#[test]
fn a_million_random_sheets_decide_as_the_model_does() {
    let mut dice = Dice::with(20_261_122);
    for turn in 0..SHEETS {
        decides_as_the_model(&dice.sheet(turn % 10));
    }
    say::line(&format!("{SHEETS} random sheets decided as the model does"));
}

fn decides_as_the_model(sheet: &Answers) {
    let verdict = decide(&sheet.complete().expect("a sheet has every answer"));
    let valuation = MODEL.valuation(sheet);
    let (outcome, _) = MODEL.at_least.iter().rev().find(|(_, reached)| reached.eval_in(&valuation)).expect("a result");
    assert_eq!(verdict.outcome, *outcome, "{}", told(sheet));
}

/// Sheets at the borders of every rule: one that makes it fire, and each of its neighbors by one answer.
#[test]
fn the_borders_of_every_rule_decide_as_the_naive_interpreter_does() {
    let mut sheets = 0;
    for rule in RULES {
        let found = MODEL.fires[rule.id].and(&MODEL.valid).sat_witness().expect("every rule fires somewhere");
        let here = MODEL.sheet(&found);
        for sheet in neighbors(&here) {
            fires_as_the_naive(&sheet);
            sheets += 1;
        }
    }
    let mut dice = Dice::with(7);
    for turn in 0..20_000 {
        fires_as_the_naive(&dice.sheet(turn % 10));
    }
    say::line(&format!(
        "{sheets} sheets at the borders of rules, and 20000 random ones, fire as the naive interpreter says"
    ));
}

fn neighbors(sheet: &Answers) -> Vec<Answers> {
    let each = |question: QuestionId| {
        let asked = question.question();
        let single = (0..asked.size()).map(OptionSet::nth);
        let toggled = (0..asked.size()).filter(move |_| asked.kind == Kind::Many).map(move |place| {
            let (now, option) = (sheet.get(question), OptionSet::nth(place));
            if now.meets(option) { now.without(option) } else { now.and(option) }
        });
        single.chain(toggled).filter_map(move |answer| sheet.with(question, answer).ok())
    };
    QuestionId::deciding().flat_map(each).collect()
}

fn fires_as_the_naive(sheet: &Answers) {
    let ticked: BTreeMap<&str, Vec<usize>> = QuestionId::deciding()
        .map(|question| (question.id(), sheet.get(question).places().map(usize::from).collect()))
        .collect();
    let verdict = decide(&sheet.complete().expect("a sheet has every answer"));
    let mut fired = verdict.deciding.ids();
    fired.extend(verdict.also_noted.ids());
    for rule in RULES {
        let naive = TABLE.fires(&Ticked(&ticked), rule.id);
        assert_eq!(fired.contains(&rule.id), naive, "{} with\n{}", rule.id, told(sheet));
    }
}

/// A sheet in ids, line by line.
pub fn told(sheet: &Answers) -> String {
    let asked = sheet.asked_only();
    let line = |question: QuestionId| format!("  {}: {}", question.id(), say_answer(question, asked.get(question)));
    asked.asked_questions().into_iter().map(line).collect::<Vec<_>>().join("\n")
}
