//! Every file parses, in Rust and in the window, and every text can be said.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use setback_words::{ENGLISH_FILES, Words};

use crate::files::{is_message, is_part, message_ids, texts};

#[test]
fn every_file_parses() {
    for (file, text) in ENGLISH_FILES {
        let broken = FluentResource::try_new((*text).to_owned()).err().map(|(_, errors)| errors);
        assert_eq!(broken, None, "{file}");
    }
}

#[test]
fn every_entry_is_one_line() {
    for (file, text) in ENGLISH_FILES {
        for line in text.lines() {
            let known = line.is_empty() || line.starts_with('#') || is_message(line) || is_part(line);
            assert!(known, "{file}: neither a comment, a message nor a part: {line}");
        }
    }
}

#[test]
fn no_id_stands_twice() {
    let mut seen = BTreeMap::new();
    for (file, id) in message_ids() {
        assert_eq!(seen.insert(id, file), None, "{id} stands in {file} too");
    }
    let mut parts = BTreeMap::new();
    for text in texts() {
        assert_eq!(parts.insert(text.id.clone(), text.said), None, "{} stands twice", text.id);
    }
}

#[test]
fn only_plain_placeables_are_used() {
    for text in texts() {
        let opened = text.said.matches('{').count();
        assert_eq!(opened, text.args().len(), "{}: something other than {{ $name }}", text.id);
        assert_eq!(opened, text.said.matches('}').count(), "{}", text.id);
    }
}

#[test]
fn every_text_is_said_without_errors() {
    let bundle = strict_bundle();
    for text in texts() {
        let message = bundle.get_message(text.message()).expect("the id was read from the same file");
        let pattern = match text.part() {
            Some(part) => message.get_attribute(part).expect("the part was read from the same file").value(),
            None => message.value().expect("only messages with a text are listed"),
        };
        let args: FluentArgs = text.args().into_iter().map(|name| (name, "x")).collect();
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&args), &mut errors);
        assert!(errors.is_empty(), "{}: {errors:?}", text.id);
    }
}

#[test]
fn what_the_files_say_is_what_words_say() {
    for text in texts().iter().filter(|text| text.args().is_empty()) {
        assert_eq!(Words::english().say(&text.id), text.said);
    }
}

#[test]
fn arguments_stand_in_their_places_unwrapped() {
    let said = Words::english().say_with("pain_worst_24h-fact", &[("pain", "6")]);
    assert_eq!(said, "Your worst pain was 6 of 10");
    let said = Words::english().say_with("progress-part", &[("n", "3"), ("total", "6")]);
    assert_eq!(said, "Part 3 of 6");
}

#[test]
fn a_missing_id_shows_itself() {
    let words = Words::english();
    for id in ["", ".", "nothing", "nothing.name", "E1.nothing", "result-emergency", "ä", "E1.name.more"] {
        assert_eq!(words.say(id), format!("⟦{id}⟧"));
        assert_eq!(words.optional(id), None);
        assert!(!words.has(id));
    }
    assert!(words.has("E1"));
    assert_eq!(words.optional("E1.name"), Some("Numb between the legs".to_owned()));
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(Words::english());
}

fn strict_bundle() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![Default::default()]);
    for (file, text) in ENGLISH_FILES {
        let resource = FluentResource::try_new((*text).to_owned()).expect("tested above");
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
    }
    bundle
}
