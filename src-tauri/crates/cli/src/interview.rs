//! The check in a terminal: one question at a time, by keyboard alone, with why, back, review and change.

use std::io;

use setback_desk::phrases::{labels, option_text_id, short};
use setback_desk::sitting::{Asking, Step, again, step};
use setback_desk::explain;
use setback_triage::{Answers, Kind, Misfit, OptionSet, Question, QuestionId, WORST_PAIN};
use setback_words::Words;

use crate::{Status, Terminal, show};

/// What a person typed at a question.
enum Typed {
    Answer(OptionSet),
    Why,
    Back,
    Quit,
    /// Not an answer; the sentence says why.
    Problem(String),
}

/// Where the check goes next.
enum Turn {
    /// On with what `sitting` says.
    On,
    /// To this question again.
    To(QuestionId),
    /// The end, without a result.
    End(Status),
    /// To the result.
    Result,
}

/// Holds the whole check.
pub(crate) fn hold(terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    terminal.line(&words.say("terminal-welcome"))?;
    let mut answers = Answers::default();
    let mut turn = Turn::On;
    loop {
        turn = match turn {
            Turn::On => match step(&answers) {
                Step::Ask(asking) => ask(&asking, &mut answers, terminal, words)?,
                Step::StopHere(_) => Turn::Result,
                Step::Ready(questions) => look_over(&questions, &answers, terminal, words)?,
            },
            Turn::To(question) => match again(&answers, question) {
                Ok(asking) => ask(&asking, &mut answers, terminal, words)?,
                Err(_) => Turn::On,
            },
            Turn::End(status) => return Ok(status),
            Turn::Result => return finish(&answers, terminal, words),
        };
    }
}

fn finish(answers: &Answers, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    match explain(answers) {
        Some(explained) => show::result(&explained, answers, terminal, words).map(|()| Status::Done),
        None => Ok(Status::NoResult),
    }
}

fn ask(asking: &Asking, answers: &mut Answers, terminal: &mut Terminal, words: &Words) -> io::Result<Turn> {
    print_question(asking, terminal, words)?;
    loop {
        let Some(line) = terminal.ask()? else {
            terminal.line("")?;
            terminal.line(&words.say("terminal-end-of-input"))?;
            return Ok(Turn::End(Status::NoResult));
        };
        match typed(asking.question.question(), &line, words) {
            Typed::Answer(answer) => match answers.with(asking.question, answer) {
                Ok(with) => {
                    tell_dropped(answers, &with, terminal, words)?;
                    *answers = with;
                    return Ok(Turn::On);
                }
                Err(misfit) => terminal.line(&why_not(asking.question, answer, misfit, words))?,
            },
            Typed::Why => print_why(asking.question, terminal, words)?,
            Typed::Back => match asking.back {
                Some(back) => return Ok(Turn::To(back)),
                None => terminal.line(&words.say("terminal-no-back"))?,
            },
            Typed::Quit => {
                terminal.line(&words.say("terminal-left"))?;
                return Ok(Turn::End(Status::NoResult));
            }
            Typed::Problem(problem) => terminal.line(&problem)?,
        }
    }
}

fn print_question(asking: &Asking, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let question = asking.question.question();
    let (n, total) = (asking.number.to_string(), asking.total.to_string());
    terminal.line("")?;
    terminal.line(&words.say_with("progress-question", &[("n", &n), ("total", &total)]))?;
    terminal.line(&words.say(question.id))?;
    if let Some(help) = words.optional(&format!("{}.help", question.id)) {
        terminal.line(&help)?;
    }
    match question.kind {
        Kind::Scale => print_scale(question, terminal, words)?,
        Kind::One | Kind::Many => print_options(asking.question, terminal, words)?,
    }
    terminal.line(&words.say(match question.kind {
        Kind::One => "terminal-choose-one",
        Kind::Many => "terminal-choose-many",
        Kind::Scale => "terminal-choose-pain",
    }))
}

fn print_scale(question: &Question, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    for number in ["0", "5", "10"] {
        let option = words.say(&format!("{}-words-{number}", question.id));
        terminal.line(&words.say_with("terminal-option", &[("number", number), ("option", &option)]))?;
    }
    Ok(())
}

fn print_options(question: QuestionId, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    for (place, option) in question.question().options.iter().enumerate() {
        let (number, label) = ((place + 1).to_string(), words.say(&option_text_id(question, option.id)));
        terminal.line(&words.say_with("terminal-option", &[("number", &number), ("option", &label)]))?;
        if let Some(sub) = words.optional(&format!("{}.sub", option_text_id(question, option.id))) {
            terminal.line(&format!("   {sub}"))?;
        }
    }
    Ok(())
}

fn print_why(question: QuestionId, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let parts = ["why", "why2"].map(|part| words.optional(&format!("{}.{part}", question.id())));
    parts.into_iter().flatten().try_for_each(|paragraph| terminal.line(&paragraph))
}

fn typed(question: &Question, line: &str, words: &Words) -> Typed {
    match line {
        "" => Typed::Problem(words.say("terminal-nothing-typed")),
        "?" => Typed::Why,
        "b" | "B" => Typed::Back,
        "q" | "Q" => Typed::Quit,
        _ => numbers(question, line).map_or_else(|bad| Typed::Problem(not_a_choice(question, &bad, words)), Typed::Answer),
    }
}

/// The numbers typed as an answer, or the word that is not one of them.
fn numbers(question: &Question, line: &str) -> Result<OptionSet, String> {
    let first = u8::from(question.kind != Kind::Scale);
    let last = if question.kind == Kind::Scale { WORST_PAIN } else { question.size() };
    let parts = line.split([' ', ',']).filter(|part| !part.is_empty());
    parts.map(str::to_owned).try_fold(OptionSet::NOTHING, |set, part| match part.parse::<u8>() {
        Ok(number) if first <= number && number <= last => Ok(set.and(OptionSet::nth(number - first))),
        _ => Err(part),
    })
}

fn not_a_choice(question: &Question, input: &str, words: &Words) -> String {
    let sentence = if question.kind == Kind::Scale { "terminal-bad-pain" } else { "terminal-bad-choice" };
    words.say_with(sentence, &[("input", input)])
}

fn why_not(question: QuestionId, answer: OptionSet, misfit: Misfit, words: &Words) -> String {
    let lone = question.question().lone().places().map(OptionSet::nth).find(|option| answer.meets(*option));
    match (misfit, lone) {
        (Misfit::NotAlone, Some(lone)) => {
            words.say_with("terminal-lone-option", &[("option", &labels(words, question, lone))])
        }
        (Misfit::Nothing, _) => words.say("terminal-nothing-typed"),
        _ => words.say("terminal-one-only"),
    }
}

fn tell_dropped(before: &Answers, after: &Answers, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let dropped = setback_triage::next::no_longer_asked(before, after);
    if dropped.is_empty() {
        return Ok(());
    }
    let questions = setback_desk::phrases::shorts(words, &dropped);
    terminal.line(&words.say_with("review-dropped", &[("questions", &questions)]))
}

fn look_over(
    questions: &[QuestionId],
    answers: &Answers,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Turn> {
    terminal.line("")?;
    terminal.line(&words.say("terminal-review-title"))?;
    for (place, question) in questions.iter().enumerate() {
        let (number, name) = ((place + 1).to_string(), short(words, *question));
        let answer = labels(words, *question, answers.get(*question));
        let line = [("number", number.as_str()), ("question", &name), ("answer", &answer)];
        terminal.line(&words.say_with("terminal-review-line", &line))?;
    }
    terminal.line(&words.say("terminal-review-ask"))?;
    loop {
        let Some(line) = terminal.ask()? else {
            terminal.line("")?;
            terminal.line(&words.say("terminal-end-of-input"))?;
            return Ok(Turn::End(Status::NoResult));
        };
        let chosen = line.parse::<usize>().ok().and_then(|number| questions.get(number.wrapping_sub(1)));
        match (line.as_str(), chosen) {
            ("", _) => return Ok(Turn::Result),
            ("q" | "Q", _) => {
                terminal.line(&words.say("terminal-left"))?;
                return Ok(Turn::End(Status::NoResult));
            }
            ("b" | "B", _) => return Ok(questions.last().map_or(Turn::On, |last| Turn::To(*last))),
            (_, Some(question)) => return Ok(Turn::To(*question)),
            (_, None) => terminal.line(&words.say_with("terminal-bad-choice", &[("input", &line)]))?,
        }
    }
}
