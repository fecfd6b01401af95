//! The questions on paper, from the same data that the program asks by.

use setback_report::{Question, Questionnaire, Ticked};
use setback_triage::QuestionId::{Background, Duration, PainWorst24h};
use setback_triage::{Answers, Condition, Kind as Answer, OptionSet, QuestionId, WORST_PAIN, emergency};
use setback_words::Words;

use super::about::{blank_head, foot, numbered};
use super::formula::{Formula, code, number_of};
use super::{Kind, Printed, scoring};
use crate::phrases::option_text_id;

pub(super) fn page(printed: &Printed, words: &Words) -> Questionnaire {
    Questionnaire {
        head: blank_head(Kind::Questionnaire, words),
        how: vec![words.say("paper-how-1"), stop(printed, words)],
        questions: QuestionId::deciding().map(|question| asked(question, words)).collect(),
        scoring: scoring::sheet(how_to_score(words), words),
        foot: foot(printed, words),
    }
}

/// The ticks at which nobody goes on: each of them is an emergency by itself.
fn stop(printed: &Printed, words: &Words) -> String {
    let alone = |question: QuestionId| {
        let options = 0..question.question().options.len() as u8;
        options.filter(move |place| is_emergency(question, *place)).map(move |place| code(question, place))
    };
    let ticks: Vec<String> = QuestionId::deciding().flat_map(alone).collect();
    words.say_with("paper-how-2", &[("ticks", &ticks.join(", ")), ("number", &printed.number)])
}

fn is_emergency(question: QuestionId, place: u8) -> bool {
    let ticked = Answers::default().with(question, OptionSet::nth(place));
    ticked.is_ok_and(|ticked| emergency(&ticked).is_some())
}

fn asked(question: QuestionId, words: &Words) -> Question {
    Question {
        number: number_of(question),
        text: words.say(question.id()),
        help: words.optional(&format!("{}.help", question.id())).unwrap_or_default(),
        when: question.asked_when().map(|when| only_if(when, words)).unwrap_or_default(),
        options: options(question, words),
    }
}

/// When to answer it; empty where that is always.
fn only_if(when: &Condition, words: &Words) -> String {
    match Formula::of(when, &[]) {
        Formula::True => String::new(),
        formula => words.say_with("paper-only-if", &[("condition", &formula.say(words))]),
    }
}

fn options(question: QuestionId, words: &Words) -> Vec<Ticked> {
    if question.question().kind == Answer::Scale {
        return (0..=WORST_PAIN).map(|number| Ticked { code: number.to_string(), label: String::new() }).collect();
    }
    let options = question.question().options.iter().zip('a'..);
    let ticked = |(option, letter): (&setback_triage::Choice, char)| Ticked {
        code: letter.to_string(),
        label: words.say(&option_text_id(question, option.id)),
    };
    options.map(ticked).collect()
}

/// How to score, with examples that are ticks of this sheet.
fn how_to_score(words: &Words) -> Vec<String> {
    let ticks = |question, places: &[u8]| {
        let set = places.iter().fold(OptionSet::NOTHING, |set, place| set.and(OptionSet::nth(*place)));
        Formula::Ticks(question, set).say(words)
    };
    let (several, run) = (ticks(Background, &[0, 2]), ticks(Duration, &[3, 4, 5, 6, 7]));
    let scale = ticks(PainWorst24h, &[7, 8, 9, 10]);
    let examples = [("several", several.as_str()), ("run", &run), ("scale", &scale)];
    let lines = (1..).map(|number| format!("paper-score-{number}")).take_while(|id| words.has(id));
    debug_assert!(!numbered("paper-score", words).is_empty());
    lines.map(|id| words.say_with(&id, &examples)).collect()
}
