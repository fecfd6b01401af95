//! What Setback never says to a person: the name of a disease, a verdict, a promise, a shout.

use setback_words::Words;

use crate::files::{Text, texts};

/// Beginnings of words that are never said.
const NEVER_BEGINS: [&str; 12] = [
    "diagnos",
    "strain",
    "cauda",
    "rhabdo",
    "aneurysm",
    "fractur",
    "tumor",
    "cancer",
    "herniat",
    "injured",
    "muscle tear",
    "risk score",
];
/// Whole words that are never said: `disc` spares `discuss`, `safe` spares `safety`.
const NEVER_WORD: [&str; 10] = ["disc", "discs", "disk", "safe", "safely", "cleared", "rpe", "kg", "doms", "damage"];
/// Promises of recovery, and the comfort that alarms.
const NEVER_PHRASE: [&str; 14] = [
    "don't panic",
    "don’t panic",
    "do not panic",
    "do not worry",
    "will heal",
    "will recover",
    "will be fine",
    "will go away",
    "will pass",
    "will get better",
    "as good as new",
    "guarantee",
    "cure",
    "your fault",
];

/// Fixed wording, texts about the person's own answer, and one name of a number, where the word has to stand.
const ALLOWED: [(&str, &str); 9] = [
    ("confidence", "safe"),
    ("result-doubt_only.lead", "safe"),
    ("background-cancer_history", "cancer"),
    ("background-cancer_history.fact", "cancer"),
    ("C6", "cancer"),
    ("C6.name", "cancer"),
    ("D9", "cancer"),
    ("D9.name", "cancer"),
    ("load-strain", "strain"),
];
/// In a plan and in the log, and nowhere else, effort and loads are named as lifters name them.
const OF_TRAINING: [&str; 2] = ["plan.ftl", "log.ftl"];
const ALLOWED_IN_A_PLAN: [&str; 2] = ["rpe", "kg"];

#[test]
fn no_text_for_a_person_uses_a_word_we_avoid() {
    let found: Vec<_> = spoken().iter().flat_map(avoided).collect();
    assert_eq!(found, Vec::<(String, &str)>::new());
}

#[test]
fn every_allowance_is_used() {
    for (id, word) in ALLOWED {
        assert!(Words::english().say(id).to_lowercase().contains(word), "{id} does not say {word} any more");
    }
}

#[test]
fn nothing_is_shouted() {
    for text in spoken() {
        assert!(!text.said.contains('!'), "{}", text.id);
        for word in words_of(text.said).filter(|word| is_shouted(word)) {
            let license = text.id.starts_with("about-") && ["MIT", "SIL"].contains(&word);
            let name = license || (OF_TRAINING.contains(&text.file) && word == "RPE");
            assert!(name || (text.id.as_str(), word) == ("rf_nerve-both_legs", "BOTH"), "{}: {word}", text.id);
        }
    }
}

#[test]
fn answers_said_back_are_statements_without_a_full_stop() {
    for text in spoken() {
        match text.part() {
            Some("fact" | "tell" | "short" | "name") => assert!(!text.said.ends_with('.'), "{}", text.id),
            Some(
                "help" | "why" | "why2" | "lead" | "again" | "do1" | "do2" | "do3" | "do4" | "say" | "how" | "tip",
            ) => {
                assert!(text.said.ends_with(['.', '?']), "{}", text.id);
            }
            _ => {}
        }
        if text.part() == Some("fact") {
            assert!(!is_first_person(text.said), "{}", text.id);
        }
    }
}

#[test]
fn the_words_we_avoid_are_found() {
    let text = |said| Text { file: "rules.ftl", id: "E1".to_owned(), said };
    for said in [
        "You strained it.",
        "A disc.",
        "It is SAFE.",
        "Do not lift 90 kg.",
        "It will heal.",
        "Your cancer",
        "don't panic",
    ] {
        assert_ne!(avoided(&text(said)), [], "{said}");
    }
    for said in ["Discuss it.", "With no clear link.", "A safety check.", "Secure the bar."] {
        assert_eq!(avoided(&text(said)), [], "{said}");
    }
    assert!(is_shouted("NOW") && !is_shouted("I") && !is_shouted("911"));
}

/// What a person reads of questions, rules, results, plans and pages: not the clinician's words, nor the help of commands.
fn spoken() -> Vec<Text> {
    texts().into_iter().filter(is_spoken).collect()
}

fn is_spoken(text: &Text) -> bool {
    match text.file {
        "questions.ftl" | "results.ftl" | "screens.ftl" | "learn.ftl" | "course.ftl" | "log.ftl" => true,
        "plan.ftl" => !text.id.starts_with("terminal-help-"),
        "rules.ftl" => {
            text.id.starts_with(|c: char| c.is_uppercase())
                && !text.id.starts_with('P')
                && matches!(text.part(), None | Some("name"))
        }
        _ => false,
    }
}

/// Counts of seconds that are never one: of tens, or fixed.
const NEVER_ONE_SECOND: [&str; 2] = ["kiosk-idle-said", "kiosk-cleaning-said"];

#[test]
fn a_count_that_can_be_one_stands_before_no_word_for_several() {
    let counts = ["{ $seconds } seconds", "{ $reps } reps", "{ $given } minutes"];
    let is_wrong = |text: &Text| {
        counts.iter().any(|count| text.said.contains(count)) && !NEVER_ONE_SECOND.contains(&text.id.as_str())
    };
    let wrong: Vec<String> = texts().into_iter().filter(is_wrong).map(|text| text.id).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

fn avoided(text: &Text) -> Vec<(String, &'static str)> {
    let said = format!(" {}", words_of(text.said).collect::<Vec<_>>().join(" ").to_lowercase());
    let begins = NEVER_BEGINS.into_iter().filter(|start| said.contains(&format!(" {start}")));
    let words = NEVER_WORD.into_iter().filter(|word| said.split(' ').any(|said| said == *word));
    let phrases = NEVER_PHRASE.into_iter().filter(|phrase| format!("{said} ").contains(&format!(" {phrase} ")));
    let allowed = |word: &&str| {
        ALLOWED.contains(&(text.id.as_str(), word))
            || (OF_TRAINING.contains(&text.file) && ALLOWED_IN_A_PLAN.contains(word))
    };
    begins.chain(words).chain(phrases).filter(|word| !allowed(word)).map(|word| (text.id.clone(), word)).collect()
}

fn words_of(said: &str) -> impl Iterator<Item = &str> {
    said.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty())
}

fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase())
}

fn is_first_person(said: &str) -> bool {
    words_of(said).any(|word| ["I", "my", "My", "me", "am"].contains(&word))
}
