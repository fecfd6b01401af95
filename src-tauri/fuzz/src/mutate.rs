//! Ways to break a case: some blind, by the byte; some that know what a case is made of.

use serde_json::{Value, json};
use setback_triage::location::Zone;
use setback_triage::{QUESTIONS, Question};

use crate::dice::Dice;
use crate::seeds;

type Harm = fn(&mut Dice, Vec<u8>) -> Vec<u8>;

const HARMS: [Harm; 14] = [
    change_byte,
    insert_bytes,
    remove_part,
    repeat_part,
    cut_off,
    insert_word,
    insert_word,
    double_key,
    nest,
    swap_values,
    swap_values,
    drop_value,
    change_value,
    change_value,
];

/// The most bytes that mutations grow an input to; the limit of a case is a test of its own.
const LARGEST: usize = 1 << 16;

/// An input made of these: one of them or a generated case, harmed up to eight times.
pub fn harmed(dice: &mut Dice, pool: &[Vec<u8>]) -> Vec<u8> {
    let mut input = if dice.one_in(2) { seeds::generated(dice) } else { dice.pick(pool) };
    if dice.one_in(12) {
        input = spliced(dice, &input, pool);
    }
    let most = dice.below(9);
    for _ in 0..dice.below(most + 1) {
        input = dice.pick(&HARMS)(dice, input);
        input.truncate(LARGEST);
    }
    input
}

/// An input made of these, harmed blindly up to eight times.
pub fn harmed_bytes(dice: &mut Dice, pool: &[Vec<u8>]) -> Vec<u8> {
    const BLIND: [Harm; 5] = [change_byte, insert_bytes, remove_part, repeat_part, cut_off];
    let mut input = dice.pick(pool);
    if dice.one_in(4) {
        input = spliced(dice, &input, pool);
    }
    for _ in 0..dice.below(9) {
        input = dice.pick(&BLIND)(dice, input);
        input.truncate(LARGEST);
    }
    input
}

/// The start of this one and the end of another.
fn spliced(dice: &mut Dice, one: &[u8], pool: &[Vec<u8>]) -> Vec<u8> {
    let other = dice.pick(pool);
    let start = one.iter().take(dice.below(one.len() + 1));
    let end = other.iter().skip(dice.below(other.len() + 1));
    start.chain(end).copied().collect()
}

fn change_byte(dice: &mut Dice, mut input: Vec<u8>) -> Vec<u8> {
    let (at, byte) = (dice.below(input.len()), dice.throw() as u8);
    if let Some(place) = input.get_mut(at) {
        *place = byte;
    }
    input
}

fn insert_bytes(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    let bytes: [&[u8]; 9] =
        [b"\0", b"\xFF\xFE", b"\xEF\xBB\xBF", b"\xED\xA0\x80", b"\\u0000", b"\\ud800", b"\x1b[2J", b"\n", b"\xC3"];
    let at = dice.below(input.len() + 1);
    inserted(input, at, dice.pick(&bytes))
}

/// Something that a case may have, somewhere.
fn insert_word(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    let word = match dice.below(3) {
        0 => dice
            .pick(&["{", "}", "[", "]", ",", ":", "\"", "-", "0", "9", "e", ".", "true", "null", "[]", "{}"])
            .to_owned(),
        1 => format!("\"{}\"", any_id(dice)),
        _ => format!("\"{}\":{},", any_key(dice), any_value(dice)),
    };
    let at = dice.below(input.len() + 1);
    inserted(input, at, word.as_bytes())
}

fn inserted(mut input: Vec<u8>, at: usize, bytes: &[u8]) -> Vec<u8> {
    input.splice(at..at, bytes.iter().copied());
    input
}

/// A part of the input, no longer than a line or so.
fn part(dice: &mut Dice, input: &[u8]) -> std::ops::Range<usize> {
    let from = dice.below(input.len() + 1);
    let to = from + dice.below(80);
    from..to.min(input.len())
}

fn remove_part(dice: &mut Dice, mut input: Vec<u8>) -> Vec<u8> {
    input.drain(part(dice, &input));
    input
}

fn repeat_part(dice: &mut Dice, mut input: Vec<u8>) -> Vec<u8> {
    let part = part(dice, &input);
    let copy: Vec<u8> = input.get(part.clone()).unwrap_or_default().to_vec();
    input.splice(part.end..part.end, copy);
    input
}

fn cut_off(dice: &mut Dice, mut input: Vec<u8>) -> Vec<u8> {
    input.truncate(dice.below(input.len() + 1));
    input
}

/// A key that stands somewhere, once more before itself.
fn double_key(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8_lossy(&input).into_owned();
    let ends: Vec<usize> = text.match_indices("\":").map(|(at, _)| at).collect();
    if ends.is_empty() {
        return input;
    }
    let end = dice.pick(&ends);
    let before = text.get(..end).unwrap_or_default();
    let start = before.rfind('"').unwrap_or_default();
    let key = before.get(start + 1..).unwrap_or_default();
    inserted(input, start.min(text.len()), format!("\"{key}\":{},", any_value(dice)).as_bytes())
}

/// Lists or objects in each other, about as deep as is read or much deeper.
fn nest(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    let depth = dice.pick(&[1, 3, 120, 126, 127, 128, 129, 10_000]);
    let (open, close) = dice.pick(&[("[", "]"), ("{\"a\":", "}")]);
    let nested = format!("\"expect\":{}0{},", open.repeat(depth), close.repeat(if dice.one_in(3) { 0 } else { depth }));
    let at = if dice.one_in(2) { 1 } else { dice.below(input.len() + 1) };
    let at = at.min(input.len());
    inserted(input, at, nested.as_bytes())
}

/// The input with its value changed; as it is where it is no JSON.
fn with_value(input: Vec<u8>, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    match serde_json::from_slice::<Value>(&input) {
        Ok(mut value) => {
            change(&mut value);
            value.to_string().into_bytes()
        }
        Err(_) => input,
    }
}

/// The path of any value in this one.
fn any_path(dice: &mut Dice, value: &Value) -> String {
    let mut all = Vec::new();
    paths(value, "", &mut all);
    dice.pick(&all)
}

fn paths(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(number, item)| paths(item, &format!("{at}/{number}"), all));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, item)| paths(item, &format!("{at}/{}", escaped(key)), all));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn change_value(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    with_value(input, |value| {
        let path = any_path(dice, value);
        put(value, &path, Some(any_value(dice)));
    })
}

fn swap_values(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    with_value(input, |value| {
        let (one, other) = (any_path(dice, value), any_path(dice, value));
        let (first, second) = (value.pointer(&one).cloned(), value.pointer(&other).cloned());
        put(value, &one, second);
        put(value, &other, first);
    })
}

fn put(value: &mut Value, path: &str, new: Option<Value>) {
    if let (Some(place), Some(new)) = (value.pointer_mut(path), new) {
        *place = new;
    }
}

fn drop_value(dice: &mut Dice, input: Vec<u8>) -> Vec<u8> {
    with_value(input, |value| {
        let path = any_path(dice, value);
        let (parent, key) = path.rsplit_once('/').unwrap_or_default();
        match value.pointer_mut(parent) {
            Some(Value::Object(fields)) => drop(fields.remove(key)),
            Some(Value::Array(items)) => drop(items.pop()),
            _ => {}
        }
    })
}

fn any_key(dice: &mut Dice) -> &'static str {
    let keys = [
        "answers",
        "zones",
        "log",
        "gym",
        "equipment",
        "follow_ups",
        "sessions",
        "training",
        "expect",
        "h",
        "pain",
        "week",
    ];
    if dice.one_in(2) { dice.pick(&keys) } else { any_question(dice).id }
}

fn any_question(dice: &mut Dice) -> &'static Question {
    &QUESTIONS[dice.below(QUESTIONS.len())]
}

fn any_id(dice: &mut Dice) -> &'static str {
    let question = any_question(dice);
    match dice.below(8) {
        0 => question.id,
        1 => dice.pick(&Zone::ALL).id(),
        _ => question.options.get(dice.below(question.options.len())).map_or("none", |option| option.id),
    }
}

fn any_value(dice: &mut Dice) -> Value {
    let numbers = [0.0, -0.0, 0.5, 3.0, 10.5, 24.0, 89.999, 90.0, 168.0, 336.0, 2016.0, 87_600.0, 1e9, 1e300, -1e-300];
    match dice.below(9) {
        0 => Value::Null,
        1 => dice.one_in(2).into(),
        2 => dice.pick(&numbers).into(),
        3 => dice.throw().into(),
        4 => json!([any_id(dice)]),
        5 => json!([any_id(dice), any_id(dice)]),
        6 => dice.pick(&[json!([]), json!({}), json!("")]),
        7 => any_id(dice).into(),
        _ => dice.below(12).into(),
    }
}
