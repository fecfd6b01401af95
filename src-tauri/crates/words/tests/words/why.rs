//! "Why we ask" stays short enough to be read.

use setback_words::Words;

use crate::coverage::QUESTIONS;
use crate::files::texts_in;

const LONGEST_PARAGRAPH: usize = 300;

#[test]
fn every_question_says_why_it_is_asked() {
    for (question, _) in QUESTIONS {
        assert!(Words::english().has(&format!("{question}.why")), "{question}");
    }
}

#[test]
fn why_is_at_most_two_short_paragraphs() {
    for text in texts_in("questions.ftl") {
        let Some(part) = text.part().filter(|part| part.starts_with("why")) else { continue };
        assert!(["why", "why2"].contains(&part), "{}: a third paragraph", text.id);
        let length = text.said.chars().count();
        assert!(length <= LONGEST_PARAGRAPH, "{} has {length} characters", text.id);
    }
}
