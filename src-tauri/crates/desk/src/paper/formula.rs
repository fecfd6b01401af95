//! A condition as it stands on the scoring sheet: numbers of questions, letters of options, and a few words. What is said
//! here can be read back; a test does, and scores by it.

use setback_triage::DEFINITIONS;
use setback_triage::{Condition, Kind, OptionSet, QuestionId, Rule, WORST_PAIN};
use setback_words::Words;

/// A condition for a reader who has ticks before them and goes through the rules from the most urgent down.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Formula {
    /// Always so.
    True,
    /// Never so.
    False,
    /// One of these options or numbers is ticked.
    Ticks(QuestionId, OptionSet),
    /// All of these.
    All(Vec<Formula>),
    /// One of these.
    Any(Vec<Formula>),
    /// Not this.
    Not(Box<Formula>),
    /// From so many to so many of these.
    Count(u8, u8, Vec<Formula>),
    /// The pattern of this number.
    Pattern(usize),
    /// This rule.
    Rule(&'static str),
    /// This question was to be left out.
    LeftOut(QuestionId),
    /// None of the rules above.
    Otherwise,
}

impl Formula {
    /// What a condition says to a reader who has found that none of `before` fits.
    pub(super) fn of(when: &Condition, before: &[&str]) -> Formula {
        match when {
            Condition::Has(question, options) => Formula::Ticks(*question, *options),
            Condition::HasNot(question, options) => Formula::Ticks(*question, all_of(*question).without(*options)),
            Condition::AtLeast(question, place) => Formula::Ticks(*question, from_to(*place, last_of(*question))),
            Condition::AtMost(question, place) => Formula::Ticks(*question, from_to(0, *place)),
            Condition::All(parts) => all(parts.iter().map(|part| Formula::of(part, before)).collect()),
            Condition::Any(parts) => any(parts.iter().map(|part| Formula::of(part, before)).collect()),
            Condition::Count { at_least, at_most, of } => {
                Formula::Count(*at_least, *at_most, of.iter().map(|part| Formula::of(part, before)).collect())
            }
            Condition::Not(part) => not(Formula::of(part, before)),
            Condition::Named(definition) => Formula::Pattern(pattern_of(definition.id)),
            Condition::Fires(Rule { id, .. }) if before.contains(id) => Formula::False,
            Condition::Fires(rule) => Formula::Rule(rule.id),
            Condition::NotAsked(question) => Formula::LeftOut(*question),
            Condition::NoOtherRule => Formula::Otherwise,
        }
    }

    /// As it stands on the sheet.
    pub(super) fn say(&self, words: &Words) -> String {
        match self {
            Formula::True | Formula::False => String::new(),
            Formula::Ticks(question, options) => ticks(*question, *options),
            Formula::All(parts) => joined(parts, "score-and", words),
            Formula::Any(parts) => joined(parts, "score-or", words),
            Formula::Not(part) => words.say_with("score-not", &[("condition", &part.grouped(words))]),
            Formula::Count(at_least, at_most, parts) => counted(*at_least, *at_most, parts, words),
            Formula::Pattern(number) => pattern(*number),
            Formula::Rule(id) => (*id).to_owned(),
            Formula::LeftOut(question) => words.say_with("score-left-out", &[("question", &number_of(*question))]),
            Formula::Otherwise => words.say("score-otherwise"),
        }
    }

    fn grouped(&self, words: &Words) -> String {
        let said = self.say(words);
        match self {
            Formula::All(_) | Formula::Any(_) => words.say_with("score-group", &[("condition", &said)]),
            Formula::True
            | Formula::False
            | Formula::Ticks(..)
            | Formula::Not(_)
            | Formula::Count(..)
            | Formula::Pattern(_)
            | Formula::Rule(_)
            | Formula::LeftOut(_)
            | Formula::Otherwise => said,
        }
    }
}

/// The number of a question on the sheet: its place among those that decide.
pub(super) fn number_of(question: QuestionId) -> String {
    (question as usize + 1).to_string()
}

/// The code of an option on the sheet.
pub(super) fn code(question: QuestionId, place: u8) -> String {
    format!("{}{}", number_of(question), tick(question, place))
}

/// The name of a pattern on the sheet.
pub(super) fn pattern(number: usize) -> String {
    format!("P{number}")
}

fn pattern_of(id: &str) -> usize {
    DEFINITIONS.iter().position(|definition| definition.id == id).map_or(0, |place| place + 1)
}

fn tick(question: QuestionId, place: u8) -> String {
    match question.question().kind {
        Kind::Scale => place.to_string(),
        Kind::One | Kind::Many => char::from(b'a' + place).to_string(),
    }
}

/// Runs of three or more are written as a range: 15d-h, 5a/c, 6:7-10.
fn ticks(question: QuestionId, options: OptionSet) -> String {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for place in options.places() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => runs.push((place, place)),
        }
    }
    let said: Vec<String> = runs.into_iter().map(|run| said_run(question, run)).collect();
    let between = if question.question().kind == Kind::Scale { ":" } else { "" };
    format!("{}{between}{}", number_of(question), said.join("/"))
}

fn said_run(question: QuestionId, (from, to): (u8, u8)) -> String {
    match to - from {
        0 => tick(question, from),
        1 => format!("{}/{}", tick(question, from), tick(question, to)),
        _ => format!("{}-{}", tick(question, from), tick(question, to)),
    }
}

fn last_of(question: QuestionId) -> u8 {
    match question.question().options.len() {
        0 => WORST_PAIN,
        count => count as u8 - 1,
    }
}

fn from_to(from: u8, to: u8) -> OptionSet {
    (from..=to).fold(OptionSet::NOTHING, |set, place| set.and(OptionSet::nth(place)))
}

fn all_of(question: QuestionId) -> OptionSet {
    from_to(0, last_of(question))
}

fn all(parts: Vec<Formula>) -> Formula {
    let mut parts = parts.into_iter().filter(|part| *part != Formula::True).fold(Vec::new(), beside);
    match parts.len() {
        _ if parts.contains(&Formula::False) => Formula::False,
        0 => Formula::True,
        1 => parts.remove(0),
        _ => Formula::All(parts),
    }
}

/// Two statements about a question that has one answer are one: 6:1-10 and 6:0-5 is 6:1-5.
fn beside(mut parts: Vec<Formula>, next: Formula) -> Vec<Formula> {
    if let (Some(Formula::Ticks(question, before)), Formula::Ticks(other, options)) = (parts.last_mut(), &next)
        && *question == *other
        && question.question().kind != Kind::Many
    {
        *before = before.without(all_of(*question).without(*options));
        return parts;
    }
    parts.push(next);
    parts
}

fn any(mut parts: Vec<Formula>) -> Formula {
    parts.retain(|part| *part != Formula::False);
    match parts.len() {
        _ if parts.contains(&Formula::True) => Formula::True,
        0 => Formula::False,
        1 => parts.remove(0),
        _ => Formula::Any(parts),
    }
}

fn not(part: Formula) -> Formula {
    match part {
        Formula::True => Formula::False,
        Formula::False => Formula::True,
        other => Formula::Not(Box::new(other)),
    }
}

fn joined(parts: &[Formula], how: &str, words: &Words) -> String {
    let how = format!(" {} ", words.say(how));
    parts.iter().map(|part| part.grouped(words)).collect::<Vec<_>>().join(&how)
}

fn counted(at_least: u8, at_most: u8, parts: &[Formula], words: &Words) -> String {
    let conditions = parts.iter().map(|part| part.say(words)).collect::<Vec<_>>().join("; ");
    let id = if at_least == at_most { "score-exactly" } else { "score-at-least" };
    words.say_with(id, &[("n", &at_least.to_string()), ("conditions", &conditions)])
}
