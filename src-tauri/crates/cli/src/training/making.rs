//! Making a plan: its questions, the usual numbers, and what to lift. All of it can be left out, and what is known is
//! there to be confirmed.

mod numbers;

use std::io;

use setback_desk::case::Case;
use setback_desk::memory::{Desk, PlanAsked, UnderWay};
use setback_desk::phrases::{answer_id, labels};
use setback_desk::planned::{QUESTIONS, lifter};
use setback_plan::{Equipment, Factor};
use setback_store::{EpisodeId, PersonId};
use setback_triage::{Answers, Kind, OptionSet, QuestionId};

use crate::answer::{Typed, places, typed};
use crate::plan;
use crate::voice::Voice;

/// Asks for what a plan wants to know, and prints it. Nothing is kept. The check is over: who leaves here, or whose input
/// ends, has the result.
pub(crate) fn make_unsaved(answers: Answers, voice: &mut Voice) -> io::Result<()> {
    voice.terminal.line("")?;
    voice.say("terminal-plan-ask")?;
    let Some(_) = left_out_or(voice)? else { return Ok(()) };
    match asked(Case { answers, ..Case::default() }, None, voice)? {
        Some(case) => plan::print(&case, None, voice.terminal, voice.words),
        None => Ok(()),
    }
}

/// Asks for what a plan for this episode wants to know, keeps the plan and prints it. One that goes on is printed first.
/// Why there is none is said in its place.
pub(crate) fn make(desk: &mut Desk, person: PersonId, episode: EpisodeId, voice: &mut Voice) -> io::Result<()> {
    match desk.may_plan(person, episode).and_then(|()| desk.plan_asked(person, episode)) {
        Ok(known) => make_with(&known, desk, person, episode, voice),
        Err(why_not) => {
            voice.heading("heading-plan")?;
            voice.terminal.line(&why_not.message(voice.words))
        }
    }
}

fn make_with(
    known: &PlanAsked,
    desk: &mut Desk,
    person: PersonId,
    episode: EpisodeId,
    voice: &mut Voice,
) -> io::Result<()> {
    let under_way = desk.plan_under_way(person).ok().flatten();
    let goes_on = under_way.filter(|plan| plan.episode == episode && plan.next.is_some());
    goes_on.as_ref().map_or(Ok(()), |plan| print(desk, person, plan, voice))?;
    voice.terminal.line("")?;
    voice.say(if goes_on.is_some() { "making-again" } else { "terminal-plan-ask" })?;
    let Some(_) = left_out_or(voice)? else { return Ok(()) };
    match asked(Case::default(), Some(known), voice)? {
        Some(case) => give(desk, person, episode, &case, voice),
        None => Ok(()),
    }
}

fn give(desk: &mut Desk, person: PersonId, episode: EpisodeId, case: &Case, voice: &mut Voice) -> io::Result<()> {
    match desk.give_plan(person, episode, &lifter(case)) {
        Ok(plan) => {
            print(desk, person, &plan, voice)?;
            voice.terminal.line("")?;
            voice.say("making-kept")
        }
        Err(trouble) => voice.trouble(&trouble),
    }
}

fn print(desk: &Desk, person: PersonId, plan: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    let load = plan.next.as_ref().and_then(|next| next.load);
    let over_best = load.and_then(|load| desk.over_best(person, load).ok().flatten());
    plan::under_way(plan, over_best == Some(true), voice.terminal, voice.words)
}

/// The answers to every question; nothing where the person left.
fn asked(mut case: Case, known: Option<&PlanAsked>, voice: &mut Voice) -> io::Result<Option<Case>> {
    for question in QUESTIONS {
        let known = known.and_then(|known| known.equipment).filter(|_| question == QuestionId::Equipment);
        if plan_question(question, known.map(as_answer), &mut case, voice)?.is_none() {
            return Ok(None);
        }
    }
    Ok(numbers::asked(&mut case, known, voice)?.map(|()| case))
}

/// A line; nothing where the person left or the input ended, which needs no words here.
fn left_out_or(voice: &mut Voice) -> io::Result<Option<String>> {
    Ok(voice.terminal.ask()?.filter(|line| !line.eq_ignore_ascii_case("q")))
}

/// Asks one question; what is known of its answer stands until something else is typed.
fn plan_question(
    question: QuestionId,
    known: Option<OptionSet>,
    case: &mut Case,
    voice: &mut Voice,
) -> io::Result<Option<()>> {
    voice.terminal.line("")?;
    voice.say(question.id())?;
    voice.options(question)?;
    say_how(question, known, voice)?;
    case.answers = known.map_or(case.answers, |known| case.answers.with(question, known).unwrap_or(case.answers));
    loop {
        let Some(line) = left_out_or(voice)? else { return Ok(None) };
        match typed(question.question(), &line) {
            Typed::Other(word) if word.is_empty() => return Ok(Some(())),
            Typed::Other(word) => voice.why_unknown(question, &word)?,
            Typed::Why => voice.why(question)?,
            Typed::Back => voice.why_unknown(question, &line)?,
            Typed::Answer(answer) => match case.answers.with(question, answer) {
                Ok(with) => {
                    remember(case, with, question, &line);
                    return Ok(Some(()));
                }
                Err(misfit) => voice.why_not(question, answer, misfit)?,
            },
        }
    }
}

fn say_how(question: QuestionId, known: Option<OptionSet>, voice: &mut Voice) -> io::Result<()> {
    match known {
        Some(known) => {
            let known = labels(voice.words, question, known);
            voice.tell("making-known", &[("known", &known)])
        }
        None if question.question().kind == Kind::One => voice.say("terminal-plan-one"),
        None => voice.say("terminal-plan-many"),
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

/// What there is to train with, as the answer to its question.
fn as_answer(has: Equipment) -> OptionSet {
    let only_a_bar = has == Equipment::default();
    let ticked = [
        ("blocks", has.blocks),
        ("hex_bar", has.hex_bar),
        ("kettlebell", has.kettlebell),
        ("bench", has.bench),
        ("barbell_only", only_a_bar),
    ];
    let options = ticked.into_iter().filter(|(_, has)| *has);
    let options = options.filter_map(|(id, _)| QuestionId::Equipment.question().option(id));
    options.fold(OptionSet::NOTHING, OptionSet::and)
}
