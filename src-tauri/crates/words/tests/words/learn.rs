//! The pages to read and the tests at home are whole, short, and no more than is asked for.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{Text, texts_in};
use crate::syllables::words;

const PAGES: &str = "load soreness signs reasons training therapist checked over_time";
const PARAGRAPHS: &str = ".say1 .say2 .say3 .say4 .say5 .say6";
const SELF_TESTS: &str = "knee_to_wall straight_leg_raise hinge back_hold side_bridge";
const STEPS: &str = ".step1 .step2 .step3 .step4 .step5";

/// Texts that every page has, and every test.
const OF_A_PAGE: &str = ".lead .unknown";
const OF_A_TEST: &str = ".need .stop .record .change .unknown .picture";
/// Texts that stand alone: what their ids begin with, and how they end.
const ALONE: [(&str, &str); 4] = [
    ("learn-title", ".lead .unknown"),
    ("self-tests", ".lead .level .not-now .again"),
    ("heading-test-", "need steps stop record change"),
    ("unit-", "cm seconds yes_no"),
];
/// Texts that are filled in, and what they take.
const FILLED_IN: [(&str, &str); 3] =
    [("learn-more", "page"), ("self-test-knee_to_wall.change", "change"), ("self-test-back_hold.change", "change")];

/// Beginnings of words that name what may be wrong inside, or blame how somebody lifts.
const NEVER_BEGINS: [&str; 16] = [
    "injur", "lesion", "ligament", "tendon", "nerve", "spin", "verteb", "lumbar", "pelvi", "inflam", "torn", "tissue",
    "techni", "form", "sloppy", "mistake",
];

const FEWEST_PARAGRAPHS: usize = 3;
const LONGEST_PARAGRAPH: usize = 300;

#[test]
fn every_page_and_every_test_is_whole_and_no_text_stands_there_that_nobody_asks_for() {
    let said: BTreeSet<String> = texts_in("learn.ftl").into_iter().map(|text| text.id).collect();
    assert_eq!(said, asked_for());
}

#[test]
fn a_text_takes_only_what_it_is_given() {
    let given: BTreeMap<&str, &str> = FILLED_IN.into_iter().collect();
    for text in texts_in("learn.ftl") {
        assert_eq!(text.args().join(" "), given.get(text.id.as_str()).copied().unwrap_or_default(), "{}", text.id);
    }
}

#[test]
fn a_page_has_three_to_six_paragraphs_and_a_test_at_most_five_steps() {
    for page in PAGES.split(' ') {
        let paragraphs = numbered(&format!("learn-{page}"), "say");
        assert!((FEWEST_PARAGRAPHS..=count(PARAGRAPHS)).contains(&paragraphs), "{page}: {paragraphs}");
    }
    for test in SELF_TESTS.split(' ') {
        let steps = numbered(&format!("self-test-{test}"), "step");
        assert!((1..=count(STEPS)).contains(&steps), "{test}: {steps}");
    }
}

#[test]
fn a_lead_is_one_sentence_and_every_paragraph_is_short_and_whole() {
    for text in texts_in("learn.ftl").iter().filter(|text| text.part().is_some()) {
        assert!(text.said.ends_with('.'), "{}", text.id);
        assert!(text.said.chars().count() <= LONGEST_PARAGRAPH, "{}: too long", text.id);
        let sentences = text.said.matches(['.', '?']).count();
        assert!(text.part() != Some("lead") || sentences == 1, "{}: {sentences} sentences", text.id);
    }
}

#[test]
fn titles_are_no_sentences_and_pain_is_said_out_of_ten_in_words() {
    for text in texts_in("learn.ftl") {
        assert!(text.part().is_some() || !text.said.ends_with('.'), "{}", text.id);
        assert!(!text.said.contains('/') && !text.said.contains('%'), "{}", text.id);
    }
}

#[test]
fn nothing_inside_the_back_is_named_and_nobody_is_blamed() {
    for text in texts_in("learn.ftl") {
        for word in words(text.said) {
            assert!(!NEVER_BEGINS.iter().any(|start| word.starts_with(start)), "{}: {word}", text.id);
        }
    }
}

#[test]
fn what_lets_a_person_train_or_test_points_to_the_result_and_the_warning_list_first() {
    let says =
        |id: &str, what: &str| texts_in("learn.ftl").iter().any(|text| text.id == id && text.said.contains(what));
    for id in ["learn-signs.say1", "learn-checked.say1", "self-tests.not-now"] {
        assert!(says(id, "warning list"), "{id}");
    }
    for id in ["learn-signs.say1", "learn-checked.say1"] {
        assert!(says(id, "get care at once"), "{id}");
    }
    for id in ["learn-training.say1", "self-tests.not-now"] {
        assert!(says(id, "skip loaded hinges"), "{id}: in the words of the result");
    }
}

fn asked_for() -> BTreeSet<String> {
    let pages = PAGES.split(' ').flat_map(|page| whole(&format!("learn-{page}"), OF_A_PAGE, PARAGRAPHS));
    let tests = SELF_TESTS.split(' ').flat_map(|test| whole(&format!("self-test-{test}"), OF_A_TEST, STEPS));
    let alone = ALONE.iter().flat_map(|(start, ends)| with_ends(start, ends));
    let titles = ["learn-title", "learn-more", "self-tests"].map(str::to_owned);
    pages.chain(tests).chain(alone).chain(titles).collect()
}

/// A title, its parts, and as many of the numbered ones as there are in one piece.
fn whole(message: &str, parts: &str, numbered_parts: &str) -> Vec<String> {
    let kind = numbered_parts.trim_start_matches('.').split('1').next().unwrap_or_default();
    let there = numbered_parts.split(' ').take(numbered(message, kind)).map(|part| format!("{message}{part}"));
    with_ends(message, parts).into_iter().chain([message.to_owned()]).chain(there).collect()
}

fn with_ends(start: &str, ends: &str) -> Vec<String> {
    ends.split(' ').map(|end| format!("{start}{end}")).collect()
}

fn numbered(message: &str, kind: &str) -> usize {
    let is_one = |text: &&Text| text.message() == message && text.part().is_some_and(|part| part.starts_with(kind));
    texts_in("learn.ftl").iter().filter(is_one).count()
}

fn count(parts: &str) -> usize {
    parts.split(' ').count()
}
