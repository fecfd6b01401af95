//! A result as text: what it is, what to do, when to look again, the answers behind it, what would change it.

use std::io;

use setback_desk::Explained;
use setback_desk::case::Case;
use setback_desk::later::Urgent;
use setback_desk::memory::Seen;
use setback_desk::phrases::{change, fact, facts, short, shorts, signs, tell, window_text_id};
use setback_desk::report::{plan_rules, sources_of};
use setback_triage::course::{Checked, follow};
use setback_triage::edition::EDITION;
use setback_triage::{Answers, Level, Outcome, QuestionId};
use setback_words::Words;

use crate::Terminal;

/// Prints a result with everything that explains it, in the order of the screen.
pub(crate) fn result(
    explained: &Explained,
    answers: &Answers,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<()> {
    body(explained, terminal, words)?;
    small_print(explained, answers, terminal, words)
}

/// Prints the result that stands after a check of a course.
pub(crate) fn standing(explained: &Explained, seen: &Seen, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let deciding = seen.standing.as_ref().map(|stands| stands.deciding.clone()).unwrap_or_default();
    let mut page = Page { explained, deciding, terminal, words };
    page.body()?;
    page.small_print(&seen.checked.answers)
}

/// Rules, sources, edition and standing: the end of a page.
pub(crate) fn small_print(
    explained: &Explained,
    answers: &Answers,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<()> {
    Page::alone(explained, terminal, words).small_print(answers)
}

/// A result without its small print.
pub(crate) fn body(explained: &Explained, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    Page::alone(explained, terminal, words).body()
}

/// Prints the signs to get help for.
pub(crate) fn warnings(terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    signs_under("warning-title", &warning_ids(words, &[]), terminal, words)
}

/// The signs of the warning list but for those that were told.
fn warning_ids(words: &Words, told: &[&str]) -> Vec<String> {
    let all = (1..).map(|number| format!("warning-{number}")).take_while(|id| words.has(id));
    all.filter(|id| !told.contains(&id.as_str())).collect()
}

fn signs_under(heading: &str, signs: &[String], terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    terminal.heading(&words.say(heading))?;
    signs.iter().try_for_each(|id| terminal.item(&words.say(id)))
}

/// A later check that needs care soon stands before everything else.
pub(crate) fn latest(urgent: &Urgent, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    terminal.heading(&words.say("terminal-latest"))?;
    terminal.line(&outcome(words, urgent.outcome))?;
    let number = terminal.emergency_number.clone();
    let parts = ["lead", "do1", "do2", "do3", "do4"].map(|part| format!("{}.{part}", urgent.text));
    for id in parts.iter().filter(|id| words.has(id)) {
        terminal.item(&words.say_with(id, &[("number", &number)]))?;
    }
    urgent.deciding.iter().try_for_each(|id| terminal.item(&rule(words, id)))?;
    terminal.line(&words.say("terminal-earlier"))
}

/// A rule and its reason.
fn rule(words: &Words, id: &str) -> String {
    words.say_with("terminal-rule", &[("id", id), ("text", &words.say(id))])
}

struct Page<'a, 't> {
    explained: &'a Explained,
    /// The rules that gave the result, base and follow-up rules alike.
    deciding: Vec<&'static str>,
    terminal: &'a mut Terminal<'t>,
    words: &'a Words,
}

impl<'a, 't> Page<'a, 't> {
    /// Of a check that stands alone.
    fn alone(explained: &'a Explained, terminal: &'a mut Terminal<'t>, words: &'a Words) -> Page<'a, 't> {
        Page { explained, deciding: explained.deciding.ids(), terminal, words }
    }
}

impl Page<'_, '_> {
    fn body(&mut self) -> io::Result<()> {
        self.banner()?;
        self.do_now()?;
        self.look_again()?;
        self.why()?;
        self.not_more_urgent()?;
        self.what_would_change()?;
        self.unknown()?;
        self.warnings()
    }

    /// Whether earlier checks have a part in it.
    fn is_of_course(&self) -> bool {
        self.explained.kept || !self.explained.by_course.is_empty()
    }

    fn heading(&mut self, id: &str) -> io::Result<()> {
        self.terminal.heading(&self.words.say(id))
    }

    /// A part of the result's text, such as `lead`; `None` where it has none.
    fn part(&self, name: &str) -> Option<String> {
        let id = format!("{}.{name}", self.explained.text);
        let number = self.terminal.emergency_number.as_str();
        let hours = self.explained.hours().unwrap_or_default();
        self.words.has(&id).then(|| self.words.say_with(&id, &[("number", number), ("hours", hours)]))
    }

    fn banner(&mut self) -> io::Result<()> {
        self.heading("terminal-result")?;
        self.terminal.line(&outcome(self.words, self.explained.outcome))?;
        self.part("lead").map_or(Ok(()), |lead| self.terminal.line(&lead))?;
        if self.explained.kept { self.terminal.line(&self.words.say("kept-level")) } else { Ok(()) }
    }

    fn do_now(&mut self) -> io::Result<()> {
        self.heading("heading-do-now")?;
        let items = ["do1", "do2", "do3", "do4"].map(|name| self.part(name));
        items.into_iter().flatten().try_for_each(|text| self.terminal.item(&text))?;
        self.tell_them()
    }

    fn tell_them(&mut self) -> io::Result<()> {
        let told = signs(self.words, self.explained);
        if self.explained.outcome.level != Level::Emergency || told.is_empty() {
            return Ok(());
        }
        let told = told.iter().filter_map(|sign| tell(self.words, sign)).collect::<Vec<_>>().join("; ");
        let sentence = self.words.say_with("emergency-tell", &[("signs", &told)]);
        self.terminal.item(&sentence)
    }

    fn look_again(&mut self) -> io::Result<()> {
        self.heading("heading-look-again")?;
        let when = self.words.say(&window_text_id(self.explained.outcome.window));
        self.terminal.item(&when)
    }

    fn why(&mut self) -> io::Result<()> {
        self.heading("heading-why")?;
        for reason in &self.explained.because {
            self.terminal.item(&rule(self.words, reason.rule))?;
            let told = facts(self.words, &reason.facts);
            let told = self.words.say_with("terminal-facts", &[("facts", &told)]);
            self.terminal.line(&format!("  {told}"))?;
        }
        self.why_by_course()
    }

    /// Rules that decided by more than the answers of this check.
    fn why_by_course(&mut self) -> io::Result<()> {
        let told: Vec<&str> = self.explained.because.iter().map(|reason| reason.rule).collect();
        let others: Vec<&str> = self.deciding.iter().copied().filter(|id| !told.contains(id)).collect();
        others.iter().try_for_each(|id| self.terminal.item(&rule(self.words, id)))
    }

    fn not_more_urgent(&mut self) -> io::Result<()> {
        if self.explained.against.is_empty() {
            return Ok(());
        }
        self.heading("heading-not-more-urgent")?;
        self.explained.against.iter().try_for_each(|one| self.terminal.item(&fact(self.words, one)))
    }

    fn what_would_change(&mut self) -> io::Result<()> {
        if !self.explained.missing.is_empty() || self.is_of_course() {
            return Ok(());
        }
        self.heading("heading-what-would-change")?;
        if self.explained.changes.is_empty() {
            return self.terminal.item(&self.words.say("terminal-no-change"));
        }
        let mut rows: Vec<(Outcome, String)> =
            self.explained.changes.iter().map(|one| (one.outcome, change(self.words, one))).collect();
        rows.sort_by_key(|(outcome, _)| std::cmp::Reverse(*outcome));
        for (given, row) in rows {
            let level = self.words.say(&format!("level-{}", given.level.id()));
            let window = self.words.say(&window_text_id(given.window));
            let row = [("change", row.as_str()), ("level", &level), ("window", &window)];
            self.terminal.item(&self.words.say_with("terminal-change", &row))?;
        }
        Ok(())
    }

    fn unknown(&mut self) -> io::Result<()> {
        self.heading("heading-unknown")?;
        for question in &self.explained.unsure {
            let question = short(self.words, *question);
            self.terminal.item(&self.words.say_with("unknown-answer", &[("question", &question)]))?;
        }
        self.terminal.item(&self.words.say("unknown-general"))
    }

    fn warnings(&mut self) -> io::Result<()> {
        let told: Vec<String> = self.explained.told_signs.iter().map(|sign| (*sign).to_owned()).collect();
        let others = warning_ids(self.words, &self.explained.told_signs);
        signs_under(&self.heading_of("warning", "warning-title"), &others, self.terminal, self.words)?;
        if told.is_empty() {
            return Ok(());
        }
        signs_under(&self.heading_of("told", "warning-told"), &told, self.terminal, self.words)
    }

    /// The heading of a part of the warning list that this result has, or the usual one.
    fn heading_of(&self, part: &str, usual: &str) -> String {
        let own = format!("{}.{part}", self.explained.text);
        if self.words.has(&own) { own } else { usual.to_owned() }
    }

    fn small_print(&mut self, answers: &Answers) -> io::Result<()> {
        self.terminal.line("")?;
        if !self.explained.missing.is_empty() {
            still_to_answer(&answers.missing(), self.terminal, self.words)?;
        }
        let deciding = self.deciding.join(", ");
        self.terminal.line(&self.words.say_with("terminal-deciding", &[("rules", &deciding)]))?;
        let also_noted = self.explained.also_noted.ids();
        let noted: Vec<&str> = also_noted.into_iter().filter(|id| !self.deciding.contains(id)).collect();
        if !noted.is_empty() {
            self.terminal.line(&self.words.say_with("terminal-also-noted", &[("rules", &noted.join(", "))]))?;
        }
        let mut sources: Vec<&str> = self.deciding.iter().copied().flat_map(sources_of).collect();
        sources.sort_unstable();
        sources.dedup();
        self.terminal.line(&self.words.say_with("terminal-sources", &[("sources", &sources.join(", "))]))?;
        let edition = [("date", EDITION.date), ("sha", EDITION.sha256)];
        self.terminal.line(&self.words.say_with("edition-line", &edition))?;
        let standing = (1..).map(|number| format!("standing-{number}")).take_while(|id| self.words.has(id));
        standing.collect::<Vec<_>>().iter().try_for_each(|id| self.terminal.line(&self.words.say(id)))
    }
}

fn outcome(words: &Words, outcome: Outcome) -> String {
    let level = words.say(&format!("level-{}", outcome.level.id()));
    let window = words.say(&window_text_id(outcome.window));
    words.say_with("terminal-level", &[("level", &level), ("window", &window)])
}

/// Names the questions that still need an answer.
pub(crate) fn still_to_answer(missing: &[QuestionId], terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    terminal.line(&words.say_with("terminal-incomplete", &[("questions", &shorts(words, missing))]))
}

/// Prints the course of a case, a line a check.
pub(crate) fn course(case: &Case, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let course = follow(&case.answers, &case.follow_ups);
    if course.is_empty() {
        return Ok(());
    }
    terminal.line("")?;
    course.iter().try_for_each(|checked| terminal.line(&checked_line(checked, words)))
}

fn checked_line(checked: &Checked, words: &Words) -> String {
    let Some(outcome) = checked.outcome else { return unfinished_line(checked, words) };
    let trend = checked.trend.map(|trend| words.say(&format!("trend-{}.word", trend.id())));
    let row = if trend.is_some() { "terminal-follow-up" } else { "terminal-follow-up-no-trend" };
    let args = [
        ("hours", checked.hours.get().to_string()),
        ("pain", pain_of(checked)),
        ("trend", trend.unwrap_or_default()),
        ("level", words.say(&format!("level-{}", outcome.level.id()))),
        ("window", words.say(&window_text_id(outcome.window))),
        ("rules", checked.deciding.join(", ")),
    ];
    words.say_with(row, &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn unfinished_line(checked: &Checked, words: &Words) -> String {
    let (hours, pain) = (checked.hours.get().to_string(), pain_of(checked));
    let args = [("hours", hours.as_str()), ("pain", &pain), ("questions", &shorts(words, &checked.missing))];
    words.say_with("terminal-follow-up-incomplete", &args)
}

fn pain_of(checked: &Checked) -> String {
    checked.answers.get(QuestionId::PainWorst24h).places().next().unwrap_or_default().to_string()
}

/// Prints the rules that fire by the sessions of a case, beside its answers.
pub(crate) fn by_sessions(case: &Case, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let rules = plan_rules(case);
    if rules.is_empty() {
        return Ok(());
    }
    terminal.heading(&words.say("terminal-plan-rules"))?;
    rules.iter().try_for_each(|fired| {
        let given = fired.rule().outcome.map(|given| outcome(words, given)).unwrap_or_default();
        terminal.item(&format!("{given} {}", rule(words, fired.id())))
    })
}
