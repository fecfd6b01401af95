//! What a sore and worried person reads is easy to read: Flesch-Kincaid, block by block.
//!
//! No text needs an exception; the fixed wording of the decision table is within its grade too.
//! A block is what stands together on a page: a stem with its help, the reason of one rule, all parts of one result,
//! the sentences of one message of the plan, one page to read, one test at home.

use std::collections::BTreeSet;

use crate::coverage::QUESTIONS;
use crate::files::{Text, texts, texts_in};
use crate::syllables::grade;

const STEM_AT_MOST: f64 = 7.0;
const OTHERS_AT_MOST: f64 = 8.0;

struct Block {
    name: String,
    at_most: f64,
    text: String,
}

impl Block {
    fn new(name: &str, at_most: f64, parts: &[&Text]) -> Block {
        let text = parts.iter().map(|part| sentence(part.said)).collect::<Vec<_>>().join(" ");
        Block { name: name.to_owned(), at_most, text }
    }

    fn grade(&self) -> f64 {
        grade(&self.text)
    }
}

#[test]
fn every_block_is_within_its_grade() {
    let blocks = blocks();
    print_worst(&blocks, "stems", STEM_AT_MOST);
    print_worst(&blocks, "reasons, results, why", OTHERS_AT_MOST);
    let too_hard: Vec<String> = blocks
        .iter()
        .filter(|block| block.grade() > block.at_most)
        .map(|block| format!("{} {:.1} > {:.1}: {}", block.name, block.grade(), block.at_most, block.text))
        .collect();
    assert!(too_hard.is_empty(), "{}", too_hard.join("\n"));
}

#[test]
fn every_kind_of_text_is_graded() {
    let blocks = blocks();
    for name in [
        "rf_nerve",
        "rf_nerve.why",
        "E1",
        "L15",
        "MX",
        "result-emergency",
        "warning list",
        "standing",
        "start",
        "why-F1",
        "in-session",
        "trouble-wait",
        "against-note",
        "log-lead",
        "erase-all-goes",
        "reminders-stays",
        "learn-signs",
        "summary-kept-back",
        "self-test-hinge",
        "kiosk-staff-why",
        "clinic-take-first",
    ] {
        assert!(blocks.iter().any(|block| block.name == name), "{name}");
    }
    assert!(blocks.iter().all(|block| !block.text.contains(['{', '}'])));
}

fn blocks() -> Vec<Block> {
    let texts = texts();
    let of = |belongs: &dyn Fn(&Text) -> bool| texts.iter().filter(|text| belongs(text)).collect::<Vec<_>>();
    let mut blocks = Vec::new();
    for (question, _) in QUESTIONS {
        let stem = of(&|text| text.message() == question && matches!(text.part(), None | Some("help")));
        let why = of(&|text| text.message() == question && text.part().is_some_and(|part| part.starts_with("why")));
        blocks.push(Block::new(question, STEM_AT_MOST, &stem));
        blocks.push(Block::new(&format!("{question}.why"), OTHERS_AT_MOST, &why));
    }
    for reason in of(&|text| text.file == "rules.ftl" && text.part().is_none() && text.said.ends_with('.')) {
        blocks.push(Block::new(&reason.id, OTHERS_AT_MOST, &[reason]));
    }
    for lead in of(&|text| text.message().starts_with("result-") && text.part() == Some("lead")) {
        let whole = of(&|text| text.message() == lead.message());
        blocks.push(Block::new(lead.message(), OTHERS_AT_MOST, &whole));
    }
    blocks.extend(by_message("plan.ftl", is_sentence));
    blocks.extend(by_message("learn.ftl", |text| text.part().is_some()));
    blocks.extend(by_message("check.ftl", is_sentence));
    blocks.extend(by_message("kept.ftl", is_sentence));
    blocks.extend(by_message("settings.ftl", is_sentence));
    blocks.extend(by_message("exchange.ftl", is_sentence));
    blocks.extend(by_message("memory.ftl", is_sentence));
    blocks.extend(by_message("course.ftl", is_sentence));
    blocks.extend(by_message("log.ftl", is_sentence));
    blocks.extend(by_message("coach-paper.ftl", is_sentence));
    blocks.extend(by_message("kiosk.ftl", is_sentence));
    blocks.extend(by_message("clinic.ftl", is_sentence));
    for (name, start) in
        [("warning list", "warning-"), ("standing", "standing-"), ("unknown", "unknown-general"), ("start", "start-")]
    {
        blocks.push(Block::new(name, OTHERS_AT_MOST, &of(&|text| text.message().starts_with(start))));
    }
    blocks
}

/// What of a message belongs together, one block for each message of a file.
fn by_message(file: &str, belongs: impl Fn(&Text) -> bool) -> Vec<Block> {
    let texts: Vec<Text> = texts_in(file).into_iter().filter(|text| belongs(text)).collect();
    let of = |message: &str| texts.iter().filter(|text| text.message() == message).collect::<Vec<_>>();
    let messages: BTreeSet<&str> = texts.iter().map(Text::message).collect();
    messages.iter().map(|message| Block::new(message, OTHERS_AT_MOST, &of(message))).collect()
}

fn is_sentence(text: &Text) -> bool {
    text.said.ends_with(['.', '?'])
}

/// A text as it is read aloud: its places filled with a short word, and closed with a full stop.
fn sentence(said: &str) -> String {
    let filled: String =
        said.split("{ $").enumerate().map(|(at, piece)| if at == 0 { piece.to_owned() } else { fill(piece) }).collect();
    if filled.ends_with(['.', '?']) { filled } else { format!("{filled}.") }
}

fn fill(piece: &str) -> String {
    piece.split_once(" }").map_or(String::new(), |(_, rest)| format!("48{rest}"))
}

fn print_worst(blocks: &[Block], kind: &str, at_most: f64) {
    let mut worst: Vec<&Block> = blocks.iter().filter(|block| block.at_most.total_cmp(&at_most).is_eq()).collect();
    worst.sort_by(|a, b| b.grade().total_cmp(&a.grade()));
    println!("{kind}: at most grade {at_most}");
    for block in worst.iter().take(10) {
        println!("  {:5.1}  {}: {}", block.grade(), block.name, block.text);
    }
}
