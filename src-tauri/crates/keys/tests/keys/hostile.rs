//! Key files made to hurt: refused with a fault, without a panic, soon, and without quoting the file.

use proptest::prelude::*;
use serde_json::{Value, json};
use setback_keys::{Damage, KeyError, Keyfile, LARGEST_BYTES, VERSION};

use crate::people::Household;

fn whole() -> Value {
    serde_json::from_slice(&Household::moved_in().file.to_bytes()).unwrap()
}

fn fault(bytes: &[u8]) -> KeyError {
    Keyfile::from_bytes(bytes).unwrap_err()
}

fn fault_of(json: &Value) -> KeyError {
    fault(json.to_string().as_bytes())
}

fn expect_unreadable(json: &Value) {
    let fault = fault_of(json);
    assert!(matches!(fault, KeyError::Damaged(Damage::Unreadable { .. })), "{json}: {fault:?}");
}

#[test]
fn every_truncated_file_is_refused() {
    let bytes = Household::moved_in().file.to_bytes();
    for length in 0..bytes.len() - 1 {
        let fault = fault(&bytes[..length]);
        assert!(matches!(fault, KeyError::Damaged(_)), "{length}: {fault:?}");
    }
}

#[test]
fn ten_megabytes_are_not_read() {
    assert_eq!(fault(&vec![b' '; 10 << 20]), KeyError::TooLarge { limit_bytes: LARGEST_BYTES });
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let mut newer = whole();
    newer["version"] = json!(VERSION + 1);
    newer["something new"] = json!({});
    assert_eq!(fault_of(&newer), KeyError::NewerFormat { version: VERSION + 1, known: VERSION });
}

#[test]
fn huge_numbers_and_wrong_types_are_refused() {
    let odd = [json!(-1), json!(0), json!(1.5), json!(u64::MAX), json!("1"), json!(null), json!([]), json!({})];
    for place in
        ["/version", "/slots/1/label/way/passphrase/cost/memory_kib", "/slots/1/label/way/passphrase/cost/passes"]
    {
        for value in &odd {
            let mut changed = whole();
            *changed.pointer_mut(place).unwrap() = value.clone();
            expect_unreadable(&changed);
        }
    }
}

#[test]
fn a_cost_that_would_stop_the_computer_is_refused() {
    for (part, value) in [("memory_kib", (1 << 20) + 1), ("passes", 17), ("lanes", 5), ("memory_kib", u32::MAX)] {
        let mut dear = whole();
        dear["slots"][1]["label"]["way"]["passphrase"]["cost"][part] = json!(value);
        expect_unreadable(&dear);
    }
}

#[test]
fn no_value_may_have_another_type_or_be_missing() {
    let places = ["/key", "/slots", "/slots/0", "/slots/0/label", "/slots/0/label/id", "/slots/0/label/way"];
    let more = ["/slots/0/label/created_at_ms", "/slots/0/nonce", "/slots/0/wrapped", "/slots/0/tag", "/slots/0/check"];
    for place in places.into_iter().chain(more) {
        for value in [json!(true), json!("zz"), json!(""), json!(null), json!([[]]), json!(1e300)] {
            let mut changed = whole();
            *changed.pointer_mut(place).unwrap() = value;
            expect_unreadable(&changed);
        }
        let (parent, name) = place.rsplit_once('/').unwrap();
        let mut without = whole();
        if let Some(object) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
            object.remove(name);
            expect_unreadable(&without);
        }
    }
}

#[test]
fn nothing_unknown_is_read_over() {
    for place in ["", "/slots/0", "/slots/0/label", "/slots/0/label/way/device", "/slots/1/label/way/passphrase/cost"] {
        let mut more = whole();
        more.pointer_mut(place).unwrap().as_object_mut().unwrap().insert("more".to_owned(), json!(1));
        expect_unreadable(&more);
    }
}

#[test]
fn no_slots_too_many_and_twins_are_refused() {
    let with = |slots: Vec<Value>| {
        let mut changed = whole();
        changed["slots"] = json!(slots);
        fault_of(&changed)
    };
    let slot = whole()["slots"][0].clone();
    assert_eq!(with(Vec::new()), KeyError::Damaged(Damage::NoSlots));
    assert_eq!(with(vec![slot.clone(); 9]), KeyError::Damaged(Damage::TooManySlots));
    assert_eq!(with(vec![slot; 2]), KeyError::Damaged(Damage::DoubleSlot));
}

#[test]
fn a_key_given_twice_and_a_tail_are_refused() {
    let text = whole().to_string();
    let twice = text.replacen("{\"key\"", "{\"version\":1,\"key\"", 1);
    assert_ne!(twice, text);
    for text in [twice, format!("{text} {text}"), format!("\u{feff}{text}")] {
        assert!(matches!(fault(text.as_bytes()), KeyError::Damaged(_)));
    }
}

#[test]
fn a_file_nested_to_the_bottom_is_refused() {
    for open in ["[", "{\"slots\":"] {
        let deep = open.repeat(LARGEST_BYTES / open.len());
        assert!(matches!(fault(deep.as_bytes()), KeyError::Damaged(_)));
    }
}

#[test]
fn a_fault_quotes_nothing_of_the_file() {
    let mut changed = whole();
    changed["slots"][3]["label"]["way"]["beside"]["unprotected_key"] = json!("top secret");
    let fault = fault_of(&changed);
    assert!(!format!("{fault} {fault:?}").contains("top"), "{fault:?}");
}

proptest! {
    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(Keyfile::from_bytes(&bytes).is_err());
    }

    #[test]
    fn a_file_with_a_scratch_is_refused_or_opens_rightly(at in any::<prop::sample::Index>(), put in any::<Vec<u8>>()) {
        let home = Household::moved_in();
        let mut bytes = home.file.to_bytes();
        let start = at.index(bytes.len());
        let end = bytes.len().min(start + put.len());
        bytes.splice(start..end, put);
        if let Ok(file) = Keyfile::from_bytes(&bytes) {
            for key in home.opens(&file).into_iter().flatten() {
                prop_assert_eq!(key.expose(), home.key.expose());
            }
        }
    }
}
