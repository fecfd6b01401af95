//! A single question outside a check, asked until there is an answer to it.

use setback_triage::QuestionId::PainMorning;
use setback_triage::{Answers, Kind, OptionSet, QuestionId};

use crate::answer::{Typed, typed};
use crate::stop::Outcome;
use crate::voice::Voice;

/// Asks this question too.
pub(super) fn ask(told: Answers, question: QuestionId, voice: &mut Voice) -> Outcome<Answers> {
    voice.terminal.line("")?;
    voice.question(question)?;
    voice.say(match question.question().kind {
        Kind::One => "answer-one",
        Kind::Many => "answer-many",
        Kind::Scale => "answer-pain",
    })?;
    loop {
        let line = voice.ask()?;
        if let Some(with) = answer(told, question, &line, voice)? {
            return Ok(with);
        }
    }
}

/// Asks for the pain on a usual morning; `None` where it is left out.
pub(super) fn ask_usual_morning(voice: &mut Voice) -> Outcome<Option<u8>> {
    voice.terminal.line("")?;
    voice.say("usual-morning")?;
    voice.scale(PainMorning.question())?;
    voice.say("usual-morning.help")?;
    loop {
        let line = voice.ask()?;
        if line.is_empty() {
            return Ok(None);
        }
        if let Some(with) = answer(Answers::default(), PainMorning, &line, voice)? {
            return Ok(with.get(PainMorning).places().next());
        }
    }
}

/// An answer, or what is said of a line that is none.
fn answer(told: Answers, question: QuestionId, line: &str, voice: &mut Voice) -> Outcome<Option<Answers>> {
    match typed(question.question(), line) {
        Typed::Answer(answer) => return fitting(told, question, answer, voice),
        Typed::Why => voice.why(question)?,
        Typed::Back => voice.why_unknown(question, line)?,
        Typed::Other(word) => voice.why_unknown(question, &word)?,
    }
    Ok(None)
}

fn fitting(told: Answers, question: QuestionId, answer: OptionSet, voice: &mut Voice) -> Outcome<Option<Answers>> {
    match told.with(question, answer) {
        Ok(with) => Ok(Some(with)),
        Err(misfit) => {
            voice.why_not(question, answer, misfit)?;
            Ok(None)
        }
    }
}
