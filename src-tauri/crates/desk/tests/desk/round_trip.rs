//! Any answers, written as a case and read again, are the same; any bytes at all are read or refused, never more.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Map, Value, json};
use setback_desk::case::{Case, read};
use setback_desk::report::report;
use setback_plan::Factor;
use setback_triage::{Answers, Kind, OptionSet, QUESTIONS, Question, QuestionId};
use setback_words::Words;

use crate::snapshots::case_files;

/// Any answer to this question.
fn answer(question: &'static Question) -> BoxedStrategy<OptionSet> {
    let places: Vec<u8> = (0..question.size()).collect();
    let lone = question.lone();
    let several = places.iter().copied().filter(|place| !lone.meets(OptionSet::nth(*place))).collect::<Vec<_>>();
    let alone = lone.places().map(OptionSet::nth).collect::<Vec<_>>();
    let ticked = |places: Vec<u8>| places.into_iter().map(OptionSet::nth).fold(OptionSet::NOTHING, OptionSet::and);
    match question.kind {
        Kind::One | Kind::Scale => select(places).prop_map(OptionSet::nth).boxed(),
        Kind::Many if alone.is_empty() => subsequence(several.clone(), 1..=several.len()).prop_map(ticked).boxed(),
        Kind::Many => {
            prop_oneof![select(alone), subsequence(several.clone(), 1..=several.len()).prop_map(ticked)].boxed()
        }
    }
}

/// Answers to any of the questions.
fn answers() -> impl Strategy<Value = Answers> {
    let each = QUESTIONS.iter().map(|question| prop::option::of(answer(question))).collect::<Vec<_>>();
    each.prop_map(|given| {
        let all = QUESTIONS.iter().zip(given).filter_map(|(question, answer)| Some((question.number, answer?)));
        all.fold(Answers::default(), |answers, (question, answer)| answers.with(question, answer).unwrap())
    })
}

/// These answers as a case file has them.
fn written(answers: &Answers) -> Value {
    let ids = |question: QuestionId| {
        answers.get(question).places().map(move |place| question.question().options[usize::from(place)].id)
    };
    let value = |question: &Question| match question.kind {
        Kind::Scale => answers.get(question.number).places().next().map(Value::from),
        Kind::One => ids(question.number).next().map(Value::from),
        Kind::Many => Some(ids(question.number).collect::<Vec<_>>()).filter(|ids| !ids.is_empty()).map(Value::from),
    };
    let pairs = QUESTIONS.iter().filter_map(|question| Some((question.id.to_owned(), value(question)?)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// What may be done to the bytes of a case.
#[derive(Clone, Debug)]
enum Harm {
    Set(Index, u8),
    Insert(Index, u8),
    Remove(Index),
    CutOff(Index),
    Repeat(Index, Index),
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<Index>;
    prop_oneof![
        (place(), any::<u8>()).prop_map(|(at, byte)| Harm::Set(at, byte)),
        (place(), any::<u8>()).prop_map(|(at, byte)| Harm::Insert(at, byte)),
        (place(), select(b"{}[]\",:0-e.\\".to_vec())).prop_map(|(at, byte)| Harm::Set(at, byte)),
        place().prop_map(Harm::Remove),
        place().prop_map(Harm::CutOff),
        (place(), place()).prop_map(|(from, to)| Harm::Repeat(from, to)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harm: &Harm) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let at = |index: &Index| index.index(bytes.len());
    match harm {
        Harm::Set(index, byte) => {
            let at = at(index);
            bytes[at] = *byte;
        }
        Harm::Insert(index, byte) => bytes.insert(at(index), *byte),
        Harm::Remove(index) => drop(bytes.remove(at(index))),
        Harm::CutOff(index) => bytes.truncate(at(index)),
        Harm::Repeat(one, other) => {
            let (from, to) = (at(one).min(at(other)), at(one).max(at(other)));
            let part = bytes[from..to].to_vec();
            bytes.splice(to..to, part);
        }
    }
    bytes
}

/// A case with these answers; the lists are written in the order of their options.
fn case_of(answers: Answers) -> Case {
    let ticked = |factor: &Factor| QuestionId::Factors.has(factor.id()).holds(&answers);
    Case { answers, factors: Factor::ALL.into_iter().filter(ticked).collect(), ..Case::default() }
}

/// Read or refused in words; what is read can be reported.
fn is_survived(bytes: &[u8]) {
    match read(bytes) {
        Ok(case) => drop(serde_json::to_string(&report(&case, Words::english())).unwrap()),
        Err(error) => assert!(!error.message(Words::english()).contains('⟦'), "{error:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_come_back_as_they_were_written(answers in answers()) {
        let text = json!({ "answers": written(&answers) }).to_string();
        prop_assert_eq!(read(text.as_bytes()), Ok(case_of(answers)));
    }

    #[test]
    fn the_order_of_keys_leaves_no_trace(answers in answers()) {
        let pairs = written(&answers);
        let pairs: Vec<String> =
            pairs.as_object().unwrap().iter().rev().map(|(key, value)| format!("{}: {value}", json!(key))).collect();
        let text = format!("{{ \"answers\": {{ {} }} }}", pairs.join(" , "));
        prop_assert_eq!(read(text.as_bytes()), Ok(case_of(answers)));
    }

    #[test]
    fn any_harm_to_a_case_is_survived(which in any::<Index>(), harms in vec(harm(), 1..6)) {
        let files = case_files();
        let whole = which.get(&files).1.clone();
        is_survived(&harms.iter().fold(whole, harmed));
    }

    #[test]
    fn any_bytes_are_survived(bytes in vec(any::<u8>(), 0..200)) {
        is_survived(&bytes);
    }
}
