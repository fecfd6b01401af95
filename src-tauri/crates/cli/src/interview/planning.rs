//! The plan after a result in the terminal: its questions, the usual numbers, and what to lift. All of it can be left out.

use std::io;

use setback_desk::case::Case;
use setback_desk::phrases::answer_id;
use setback_desk::planned::QUESTIONS;
use setback_desk::typed::{Typed as Numbers, training};
use setback_plan::{Factor, Unit};
use setback_triage::{Answers, Kind, QuestionId};
use setback_words::Words;

use super::Check;
use super::answer::{Typed, places, typed};
use crate::plan;

/// What was typed of the usual training.
struct Form {
    unit: Unit,
    load: String,
    reps: String,
    sets: String,
    rpe: String,
}

impl Check<'_, '_> {
    /// Asks for what a plan wants to know, and prints it. The check is over: who leaves here, or whose input ends, has
    /// the result.
    pub(super) fn plan(&mut self) -> io::Result<()> {
        self.terminal.line("")?;
        self.say("terminal-plan-ask")?;
        let Some(_) = self.left_out_or()? else { return Ok(()) };
        let mut case = Case { answers: self.answers, ..Case::default() };
        for question in QUESTIONS {
            if self.plan_question(question, &mut case)?.is_none() {
                return Ok(());
            }
        }
        if self.numbers(&mut case)?.is_none() {
            return Ok(());
        }
        plan::print(&case, None, self.terminal, self.words)
    }

    /// A line; nothing where the person left or the input ended, which needs no words here.
    fn left_out_or(&mut self) -> io::Result<Option<String>> {
        Ok(self.terminal.ask()?.filter(|line| !line.eq_ignore_ascii_case("q")))
    }

    fn plan_question(&mut self, question: QuestionId, case: &mut Case) -> io::Result<Option<()>> {
        self.terminal.line("")?;
        self.say(question.id())?;
        self.print_options(question)?;
        self.say(if question.question().kind == Kind::One { "terminal-plan-one" } else { "terminal-plan-many" })?;
        loop {
            let Some(line) = self.left_out_or()? else { return Ok(None) };
            match typed(question.question(), &line) {
                Typed::Other(word) if word.is_empty() => return Ok(Some(())),
                Typed::Other(word) => self.why_unknown(question, &word)?,
                Typed::Why => self.print_why(question)?,
                Typed::Back => self.why_unknown(question, &line)?,
                Typed::Answer(answer) => match case.answers.with(question, answer) {
                    Ok(with) => {
                        remember(case, with, question, &line);
                        return Ok(Some(()));
                    }
                    Err(misfit) => self.why_not(question, answer, misfit)?,
                },
            }
        }
    }

    /// The usual numbers, asked for until they can be believed; without a load the plan is in shares.
    fn numbers(&mut self, case: &mut Case) -> io::Result<Option<()>> {
        loop {
            let Some(form) = self.form()? else { return Ok(None) };
            match believed(&form, case, self.words) {
                Ok(()) => return Ok(Some(())),
                Err(refused) => self.terminal.line(&refused)?,
            }
        }
    }

    fn form(&mut self) -> io::Result<Option<Form>> {
        let Some(load) = self.ask_for("terminal-plan-load")? else { return Ok(None) };
        let (load, unit) = with_unit(&load);
        let mut form = Form { unit, load, reps: String::new(), sets: String::new(), rpe: String::new() };
        if form.load.is_empty() {
            return Ok(Some(form));
        }
        let rest = [
            ("terminal-plan-reps", &mut form.reps),
            ("terminal-plan-sets", &mut form.sets),
            ("terminal-plan-rpe", &mut form.rpe),
        ];
        for (id, field) in rest {
            let Some(line) = self.ask_for(id)? else { return Ok(None) };
            *field = line;
        }
        Ok(Some(form))
    }

    fn ask_for(&mut self, id: &str) -> io::Result<Option<String>> {
        self.say(id)?;
        self.left_out_or()
    }
}

/// The factors are kept in the order typed, since that is the order in which they count.
fn remember(case: &mut Case, with: Answers, question: QuestionId, line: &str) {
    case.answers = with;
    if question == QuestionId::Factors {
        let places = places(question.question(), line).unwrap_or_default();
        case.factors = places.into_iter().filter_map(|place| Factor::named(&answer_id(question, place))).collect();
    }
}

/// How people write a unit behind a load.
const WRITTEN: [(&str, Unit); 4] =
    [("lbs", Unit::Pounds), ("lb", Unit::Pounds), ("kgs", Unit::Kilograms), ("kg", Unit::Kilograms)];

/// "315 lb" is pounds; a number alone is kilograms.
fn with_unit(load: &str) -> (String, Unit) {
    let load = load.trim().to_lowercase();
    let named = WRITTEN.into_iter().find_map(|(end, unit)| Some((load.strip_suffix(end)?, unit)));
    let (number, unit) = named.unwrap_or((&load, Unit::Kilograms));
    (number.trim().to_owned(), unit)
}

fn believed(form: &Form, case: &mut Case, words: &Words) -> Result<(), String> {
    let Form { unit, load, reps, sets, rpe } = form;
    let typed = Numbers { unit: *unit, load, reps, sets, rpe, mean: "", bar: "" };
    let (reference, gym) = training(&typed).map_err(|refused| refused.message(words))?;
    (case.log, case.gym) = (reference, gym);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_may_name_its_unit() {
        for pounds in ["315 lb", "315lbs", "315 LBS"] {
            assert_eq!(with_unit(pounds), ("315".to_owned(), Unit::Pounds), "{pounds}");
        }
        for kilograms in ["140kg", "140 Kgs", "140"] {
            assert_eq!(with_unit(kilograms), ("140".to_owned(), Unit::Kilograms), "{kilograms}");
        }
        assert_eq!(with_unit(""), (String::new(), Unit::Kilograms));
    }
}
