//! Good cases to start from: the worked ones, and any number of generated ones.

use serde_json::{Map, Value, json};
use setback_triage::location::Zone;
use setback_triage::{Kind, OptionSet, QUESTIONS, Question};

use crate::dice::Dice;

/// The worked cases, as they stand in the repository.
pub fn worked() -> Vec<Vec<u8>> {
    let files: [&[u8]; 7] = [
        include_bytes!("../../../tests/cases/vg-01.json"),
        include_bytes!("../../../tests/cases/vg-04.json"),
        include_bytes!("../../../tests/cases/vg-08.json"),
        include_bytes!("../../../tests/cases/vg-12.json"),
        include_bytes!("../../../tests/cases/vg-21.json"),
        include_bytes!("../../../tests/cases/vg-37.json"),
        include_bytes!("../../../tests/cases/vg-39.json"),
    ];
    files.map(<[u8]>::to_vec).to_vec()
}

/// Makes a part of a case.
type Part = fn(&mut Dice) -> Value;

/// A case in good order, mostly of mild answers, sometimes with every other part.
pub fn generated(dice: &mut Dice) -> Vec<u8> {
    let mut case = json!({ "answers": answers(dice) });
    let parts: [(&str, Part); 6] = [
        ("zones", zones),
        ("sessions", sessions),
        ("follow_ups", follow_ups),
        ("training", training),
        ("log", |dice| json!({"load": 5 + dice.below(300), "reps": 1 + dice.below(12), "rpe": 8.5, "sets": 5})),
        ("gym", |_| json!({"unit": "lb", "bar": 45, "plates": [45, 25, 10, 2.5]})),
    ];
    for (key, part) in parts {
        if dice.one_in(3) {
            case[key] = part(dice);
        }
    }
    case.to_string().into_bytes()
}

fn answers(dice: &mut Dice) -> Value {
    let mildness = 1 + dice.below(6);
    let asked = QUESTIONS.iter().filter(|question| question.number.asked_when().is_some());
    let pairs = asked.map(|question| {
        let mild = !dice.one_in(mildness) && !question.mildest.is_empty();
        let answer = if mild { question.mildest } else { any_answer(dice, question) };
        (question.id.to_owned(), written(question, answer))
    });
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// Any answer that fits this question.
fn any_answer(dice: &mut Dice, question: &Question) -> OptionSet {
    let mut one = || OptionSet::nth(dice.below(usize::from(question.size())) as u8);
    let (first, second) = (one(), one());
    let together = first.and(second);
    if question.kind == Kind::Many && !together.meets(question.lone()) { together } else { first }
}

fn written(question: &Question, answer: OptionSet) -> Value {
    let ids = answer.places().filter_map(|place| question.options.get(usize::from(place)).map(|option| option.id));
    match question.kind {
        Kind::Scale => answer.places().next().into(),
        Kind::One => ids.into_iter().next().into(),
        Kind::Many => ids.collect::<Vec<_>>().into(),
    }
}

fn zones(dice: &mut Dice) -> Value {
    json!([dice.pick(&Zone::ALL).id()])
}

fn sessions(dice: &mut Dice) -> Value {
    (0..dice.below(6)).map(|_| dice.one_in(2)).collect()
}

/// Entries in the order of time, a few days apart, some with more answers.
fn follow_ups(dice: &mut Dice) -> Value {
    let mut hours = 0.0;
    let count = dice.below(6);
    let mut entry = || {
        hours += 1.0 + dice.below(200) as f64 / 2.0;
        let mut entry = answers(dice);
        let keep = dice.below(3);
        let fields = entry.as_object_mut().expect("answers are an object");
        fields.retain(|id, _| keep > 0 && id.len() % 3 == keep && id != "pain_worst_24h");
        fields.insert("h".to_owned(), hours.into());
        fields.insert("pain".to_owned(), dice.below(11).into());
        if dice.one_in(4) {
            fields.insert("fu_flags".to_owned(), json!(["nerve"]));
        }
        entry
    };
    (0..count).map(|_| entry()).collect()
}

fn training(dice: &mut Dice) -> Value {
    let pain = |dice: &mut Dice| dice.below(11);
    let week = |week: usize, dice: &mut Dice| json!({"week": week, "pain_during": pain(dice), "pain_morning": pain(dice), "usual_morning": 0, "settled_24h": "no"});
    (0..dice.below(5)).map(|number| week(number / 2, dice)).collect()
}
