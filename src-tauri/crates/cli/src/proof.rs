//! Prints what was proved of the rules in this build, over how many sets of answers, and for which edition.

use std::io;

use setback_desk::phrases::window_text_id;
use setback_desk::proof::{PROPERTIES, Share, grouped, proof};
use setback_triage::edition::EDITION;
use setback_words::Words;

use crate::{Status, Terminal};

/// Prints the proof. One that was made for other rules is not to be relied on, and says so.
pub(crate) fn print(terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let proof = proof();
    terminal.line(&words.say("proof-title"))?;
    if !proof.is_of_this_edition() {
        let editions = [("proved", proof.sha256), ("edition", EDITION.sha256)];
        terminal.line(&words.say_with("proof-not-for-this-edition", &editions))?;
        return Ok(Status::BadInput);
    }
    let edition = [("date", proof.date), ("sha", proof.sha256)];
    terminal.line(&words.say_with("proof-edition", &edition))?;
    let count = format!("{} ({})", grouped(proof.answer_sets), proof.answer_sets);
    terminal.line(&words.say_with("proof-answer-sets", &[("count", &count)]))?;
    terminal.line("")?;
    for number in 1..=PROPERTIES {
        terminal.line(&format!("{number}. {}", words.say(&format!("proof-{number}"))))?;
    }
    terminal.heading(&words.say("proof-census-title"))?;
    proof.results.iter().try_for_each(|share| terminal.line(&census_line(share, words)))?;
    Ok(Status::Done)
}

fn census_line(share: &Share, words: &Words) -> String {
    let level = words.say(&format!("level-{}", share.outcome.level.id()));
    let window = words.say(&window_text_id(share.outcome.window));
    let line = [("level", level.as_str()), ("window", &window), ("count", &grouped(share.answer_sets))];
    words.say_with("proof-census-line", &line)
}
