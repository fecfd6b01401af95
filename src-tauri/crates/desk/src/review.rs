//! REVIEW.md: every rule in words beside its reason, its sources and the day it was verified; what a clinician signs.
//! Generated from the rules and the texts that the program runs.

use std::fmt::Write;

use setback_triage::course::{FOLLOW_UP_RULES, FollowUpId, FollowUpRule, limits};
use setback_triage::edition::EDITION;
use setback_triage::source::Seen;
use setback_triage::{
    Condition, DEFINITIONS, Kind, Level, OptionSet, Outcome, QuestionId, RULES, Rule, SOURCES, Source,
};
use setback_words::Words;

use crate::phrases::{option_text_id, short, window_text_id};

/// The whole page, in Markdown.
pub fn review(words: &Words) -> String {
    let mut page = Page { words, text: String::new() };
    page.opening();
    page.rules();
    page.definitions();
    page.follow_up_rules();
    page.questions();
    page.sources();
    page.signature();
    page.text
}

/// A rule that was last verified before this day (year-month-day), with its own day.
pub fn verified_before(day: &str) -> Vec<(&'static str, &'static str)> {
    let base = RULES.iter().map(|rule| (rule.id, rule.verified));
    let follow_up = FOLLOW_UP_RULES.iter().map(|rule| (rule.id.id(), rule.verified));
    base.chain(follow_up).filter(|(_, verified)| *verified < day).collect()
}

struct Page<'a> {
    words: &'a Words,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        writeln!(self.text, "{text}").expect("writing to a string succeeds");
    }

    fn heading(&mut self, depth: usize, id: &str) {
        let heading = format!("\n{} {}\n", "#".repeat(depth), self.words.say(id));
        self.line(&heading);
    }

    fn table(&mut self, columns: &[&str]) {
        let names: Vec<String> = columns.iter().map(|id| self.words.say(&format!("review-column-{id}"))).collect();
        self.row(&names);
        self.row(&vec!["---".to_owned(); columns.len()]);
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }

    fn opening(&mut self) {
        let title = format!("# {}\n", self.words.say("review-title"));
        self.line(&title);
        let edition = [("date", EDITION.date), ("sha", EDITION.sha256)];
        let intro = self.words.say("review-intro");
        self.line(&format!("{intro}\n\n{}\n", self.words.say_with("review-edition", &edition)));
        let precedence = self.words.say("review-precedence");
        self.line(&precedence);
    }

    fn rules(&mut self) {
        self.heading(2, "review-rules");
        for level in Level::ALL {
            self.heading(3, &format!("level-{}", level.id()));
            self.table(&["rule", "when", "window", "reason", "clinical-reason", "sources", "verified-on"]);
            for rule in RULES.iter().filter(|rule| rule.level == level) {
                self.rule(rule);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let cells = [
            rule.id.to_owned(),
            condition(self.words, &rule.when),
            self.words.say(&window_text_id(rule.window)),
            self.words.say(rule.id),
            self.words.say(&format!("{}.clinician", rule.id)),
            tags(rule.sources),
            rule.verified.to_owned(),
        ];
        self.row(&cells);
    }

    fn definitions(&mut self) {
        self.heading(2, "review-definitions");
        self.table(&["id", "meaning", "when"]);
        for definition in DEFINITIONS {
            let when = condition(self.words, &definition.when);
            self.row(&[definition.id.to_owned(), self.words.say(definition.id), when]);
        }
    }

    fn follow_up_rules(&mut self) {
        self.heading(2, "review-follow-up");
        let small = limits::MEANINGFUL_DROP_FROM_LOW.to_string();
        let (points, low) = (limits::MEANINGFUL_DROP.to_string(), limits::LOW_PEAK.to_string());
        let drop = [("points", points.as_str()), ("small", small.as_str()), ("low", low.as_str())];
        let drop = format!("{}.\n", self.words.say_with("cond-meaningful-drop", &drop));
        self.line(&drop);
        self.table(&["rule", "when", "result", "reason", "clinical-reason", "sources", "verified-on"]);
        for rule in &FOLLOW_UP_RULES {
            self.follow_up_rule(rule);
        }
    }

    fn follow_up_rule(&mut self, rule: &FollowUpRule) {
        let id = rule.id.id();
        let mut args = numbers(rule);
        args.push(("question", short(self.words, QuestionId::FuFlags)));
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let result = rule.outcome.map_or_else(|| "-".to_owned(), |outcome| result(self.words, outcome));
        let cells = [
            id.to_owned(),
            self.words.say_with(&format!("{id}.when"), &args),
            result,
            self.words.say(id),
            self.words.say(&format!("{id}.clinician")),
            tags(rule.sources),
            rule.verified.to_owned(),
        ];
        self.row(&cells);
    }

    fn questions(&mut self) {
        self.heading(2, "review-questions");
        self.table(&["id", "question", "options", "asked-when"]);
        for question in QuestionId::deciding() {
            let asked = question.asked_when().map_or_else(String::new, |asked| condition(self.words, asked));
            self.row(&[question.id().to_owned(), self.words.say(question.id()), self.options(question), asked]);
        }
    }

    fn options(&self, question: QuestionId) -> String {
        let label = |option: &str| format!("`{option}` {}", self.words.say(&option_text_id(question, option)));
        match question.question().kind {
            Kind::Scale => "0-10".to_owned(),
            Kind::One | Kind::Many => {
                question.question().options.iter().map(|option| label(option.id)).collect::<Vec<_>>().join("<br>")
            }
        }
    }

    fn sources(&mut self) {
        self.heading(2, "review-sources");
        for source in SOURCES {
            self.line(&format!("- [{}] {} ({})", source.id, source.citation, self.words.say(seen(source))));
        }
    }

    fn signature(&mut self) {
        let statement = format!("\n{}\n", self.words.say("review-sign"));
        self.line(&statement);
        for blank in ["name", "registration", "date", "signature"] {
            let line = format!("{}: ____________________\n", self.words.say(&format!("review-sign-{blank}")));
            self.line(&line);
        }
    }
}

fn seen(source: &Source) -> &'static str {
    match source.seen {
        Seen::Whole => "seen-whole",
        Seen::Abstract => "seen-abstract",
        Seen::Secondary => "seen-secondary",
        Seen::Memory => "seen-memory",
        Seen::OwnChoice => "seen-own-choice",
    }
}

fn tags(sources: &[&Source]) -> String {
    sources.iter().map(|source| format!("[{}]", source.id)).collect()
}

fn result(words: &Words, outcome: Outcome) -> String {
    let level = words.say(&format!("level-{}", outcome.level.id()));
    format!("{level}. {}", words.say(&window_text_id(outcome.window)))
}

/// A condition in words.
fn condition(words: &Words, when: &Condition) -> String {
    match when {
        Condition::Has(question, options) => has(words, ["cond-has", "cond-has-any"], *question, *options),
        Condition::HasNot(question, options) => has(words, ["cond-has-not", "cond-has-none"], *question, *options),
        Condition::AtLeast(question, place) => compared(words, "cond-at-least", *question, *place),
        Condition::AtMost(question, place) => compared(words, "cond-at-most", *question, *place),
        Condition::All([]) => words.say("cond-always"),
        Condition::All(parts) => joined(words, parts, "cond-and"),
        Condition::Any(parts) => joined(words, parts, "cond-or"),
        Condition::Count { at_least, at_most, of } => counted(words, *at_least, *at_most, of),
        Condition::Not(Condition::Fires(rule)) => words.say_with("cond-not-rule", &[("id", rule.id)]),
        Condition::Not(part) => words.say_with("cond-not", &[("condition", &grouped(words, part))]),
        Condition::Named(definition) => {
            words.say_with("cond-pattern", &[("id", definition.id), ("name", &words.say(definition.id))])
        }
        Condition::Fires(rule) => words.say_with("cond-rule", &[("id", rule.id)]),
        Condition::NotAsked(question) => words.say_with("cond-not-asked", &[("question", &short(words, *question))]),
        Condition::NoOtherRule => words.say("cond-otherwise"),
    }
}

/// `how` is said of one option, and of several.
fn has(words: &Words, how: [&str; 2], question: QuestionId, options: OptionSet) -> String {
    let [one, several] = how;
    let option = |place: u8| words.say_with("cond-option", &[("option", &label(words, question, place))]);
    let listed = options.places().map(option).collect::<Vec<_>>().join(", ");
    let how = if options.len() == 1 { one } else { several };
    words.say_with(how, &[("question", &short(words, question)), ("options", &listed)])
}

fn compared(words: &Words, how: &str, question: QuestionId, place: u8) -> String {
    let value = label(words, question, place);
    words.say_with(how, &[("question", &short(words, question)), ("value", &value)])
}

fn label(words: &Words, question: QuestionId, place: u8) -> String {
    match question.question().options.get(usize::from(place)) {
        Some(option) => words.say(&option_text_id(question, option.id)),
        None => place.to_string(),
    }
}

fn joined(words: &Words, parts: &[Condition], how: &str) -> String {
    let how = format!(" {} ", words.say(how));
    parts.iter().map(|part| grouped(words, part)).collect::<Vec<_>>().join(&how)
}

/// In parentheses where it would run into its neighbors.
fn grouped(words: &Words, part: &Condition) -> String {
    let said = condition(words, part);
    match part {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
            words.say_with("cond-group", &[("condition", &said)])
        }
        _ => said,
    }
}

fn counted(words: &Words, at_least: u8, at_most: u8, of: &[Condition]) -> String {
    let conditions = of.iter().map(|part| condition(words, part)).collect::<Vec<_>>().join("; ");
    let how = if at_least == at_most { "cond-count-exactly" } else { "cond-count-at-least" };
    words.say_with(how, &[("n", &at_least.to_string()), ("conditions", &conditions)])
}

/// The numbers in a follow-up rule's sentence: its hours, and its limits.
fn numbers(rule: &FollowUpRule) -> Vec<(&'static str, String)> {
    let mut numbers = limits_of(rule.id);
    if let Some(band) = rule.band {
        numbers.push(("from", band.from.to_string()));
        numbers.push(("to", band.before.to_string()));
    }
    numbers
}

fn limits_of(rule: FollowUpId) -> Vec<(&'static str, String)> {
    match rule {
        FollowUpId::L2 => vec![("points", limits::BIG_RISE.to_string()), ("from", limits::FROM_72_H.to_string())],
        FollowUpId::L3 => vec![("points", limits::RISE_ALLOWED_AT_48_H.to_string())],
        FollowUpId::L4 | FollowUpId::L5 | FollowUpId::L6 => vec![("pain", limits::STILL_STRONG.to_string())],
        FollowUpId::L6b => vec![("low", "1".to_owned()), ("high", limits::WEAK.to_string())],
        FollowUpId::L8 => vec![
            ("times", limits::EVENTS_THAT_RECUR.to_string()),
            ("of", limits::SESSIONS_LOOKED_AT.to_string()),
            ("pain", limits::EVENT_PAIN.to_string()),
        ],
        FollowUpId::L9 => vec![("pain", limits::TOO_MUCH_ABOVE.to_string()), ("sessions", "2".to_owned())],
        FollowUpId::L11 => vec![
            ("times", "2".to_owned()),
            ("most", limits::STEP_DOWNS.to_string()),
            ("sessions", limits::STEPS_LOOKED_AT.to_string()),
        ],
        FollowUpId::L12 => vec![("week", limits::LATE_WEEK.to_string()), ("rung", limits::LOW_RUNG.to_string())],
        FollowUpId::L13 => vec![
            ("pain", limits::SETTLED.to_string()),
            ("checks", "2".to_owned()),
            ("apart", limits::SETTLED_HOURS_APART.to_string()),
        ],
        FollowUpId::L14 => vec![("hours", limits::LATE_HOURS.to_string())],
        FollowUpId::L1 | FollowUpId::L4b | FollowUpId::L7 | FollowUpId::L10 | FollowUpId::L15 => Vec::new(),
    }
}
