//! What every page has: its top, its small print, the result with the rail.

use chrono::{Datelike, NaiveDate};
use setback_report::{Banner, Date, Foot, Head, Mark};
use setback_triage::Level;
use setback_triage::edition::EDITION;
use setback_words::Words;

use super::{Kind, Printed, Told, days};
use crate::phrases::{signs, tell, window_text_id};

/// So many characters of a name are printed.
const LONGEST_NAME: usize = 60;
/// So many of the hash of the rules: enough to tell any two apart.
const OF_THE_HASH: usize = 16;
/// More rows than a list of a page can leave out.
const MOST_LEFT_OUT: usize = 99;

pub(super) fn title(kind: Kind, words: &Words) -> String {
    words.say(&format!("paper-title-{}", kind.id()))
}

pub(super) fn date(day: NaiveDate) -> Date {
    Date { year: day.year(), month: day.month(), day: day.day() }
}

/// "and N more", by N.
pub(super) fn more(words: &Words) -> Vec<String> {
    (0..=MOST_LEFT_OUT).map(|count| words.say_with("paper-more", &[("count", &count.to_string())])).collect()
}

/// The top of a page about somebody.
pub(super) fn head(kind: Kind, told: &Told, words: &Words) -> Head {
    Head { name: told.name.as_deref().map(named), about: about(told, words), ..blank_head(kind, words) }
}

/// The top of a page about nobody yet.
pub(super) fn blank_head(kind: Kind, words: &Words) -> Head {
    titled(title(kind, words), words)
}

/// The top of a page that is called so.
pub(super) fn titled(title: String, words: &Words) -> Head {
    Head {
        app: words.say("app-name"),
        title,
        name: None,
        name_label: words.say("paper-name"),
        date_label: None,
        about: Vec::new(),
    }
}

/// A name is cut where it would need more than its place.
pub(super) fn named(name: &str) -> String {
    cut(name, LONGEST_NAME)
}

/// So many characters of it.
pub(super) fn cut(text: &str, longest: usize) -> String {
    let cut: String = text.chars().take(longest).collect();
    if cut.len() == text.len() { cut } else { format!("{}…", cut.trim_end()) }
}

fn about(told: &Told, words: &Words) -> Vec<String> {
    let session = told
        .began
        .map(|began| words.say_with("paper-about-session", &[("date", &days::day(words, began.date_naive()))]));
    let check = told.checked.map(|at| {
        let args = [("date", days::day(words, at.date_naive())), ("time", days::time(words, at))];
        words.say_with("paper-about-check", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let hours = told
        .hours
        .filter(|_| told.checked.is_none())
        .map(|hours| words.say_with("paper-about-hours", &[("hours", &(hours.get() as u32).to_string())]));
    let lines: Vec<String> = [session, check, hours].into_iter().flatten().collect();
    if lines.is_empty() { vec![words.say("paper-about-answers")] } else { lines }
}

/// The small print: when to get help, what Setback is, and which rules these are.
pub(super) fn foot(printed: &Printed, words: &Words) -> Foot {
    let (title, listed) = (words.say("warning-title"), numbered("warning", words).join("; "));
    let warning = [("title", title.as_str()), ("signs", &listed), ("number", &printed.number)];
    let sha = hash_in_short();
    let day = days::day(words, printed.today);
    let edition = [("date", EDITION.date), ("sha", &sha), ("printed", &day)];
    Foot {
        warning: words.say_with("paper-warning", &warning),
        standing: numbered("standing", words).join(" "),
        edition: words.say_with("paper-edition", &edition),
    }
}

/// As much of the hash of the rules as names them.
pub(super) fn hash_in_short() -> String {
    EDITION.sha256.chars().take(OF_THE_HASH).collect()
}

/// The texts of a list, such as `warning-1` and those after it.
pub(super) fn numbered(list: &str, words: &Words) -> Vec<String> {
    (1..).map_while(|number| words.optional(&format!("{list}-{number}"))).collect()
}

/// The result with what goes with it, the most needed first.
pub(super) fn banner(told: &Told, lines: Vec<String>, words: &Words) -> Banner {
    banner_of(told.explained.outcome.level, lines, words)
}

/// The same of a level alone.
pub(super) fn banner_of(level: Level, lines: Vec<String>, words: &Words) -> Banner {
    let rail = |level: Level| (mark(level), words.say(&format!("level-{}.short", level.id())));
    Banner {
        mark: mark(level),
        title: words.say(&format!("level-{}", level.id())),
        lines,
        rail: Level::ALL.into_iter().map(rail).collect(),
    }
}

pub(super) const fn mark(level: Level) -> Mark {
    match level {
        Level::Emergency => Mark::Emergency,
        Level::SameDay => Mark::SameDay,
        Level::GetChecked => Mark::GetChecked,
        Level::ModifyMonitor => Mark::ModifyMonitor,
        Level::NormalSoreness => Mark::NormalSoreness,
    }
}

/// What to do now, what to tell, and when to look again, where the title does not say so.
pub(super) fn advice(told: &Told, printed: &Printed, words: &Words) -> Vec<String> {
    let explained = &told.explained;
    let say = |part: &str| {
        let id = format!("{}.{part}", explained.text);
        let args = [("number", printed.number.as_str()), ("hours", explained.hours().unwrap_or_default())];
        words.has(&id).then(|| words.say_with(&id, &args))
    };
    let tell = (explained.outcome.level == Level::Emergency).then(|| to_tell(told, words)).flatten();
    let again = words.say(&window_text_id(explained.outcome.window));
    let again = (explained.outcome.level < Level::SameDay).then(|| format!("{again}."));
    let lines = [say("do1"), tell, say("lead"), again, say("do2"), say("do3"), say("do4")];
    lines.into_iter().flatten().collect()
}

fn to_tell(told: &Told, words: &Words) -> Option<String> {
    let said: Vec<String> = signs(words, &told.explained).iter().filter_map(|fact| tell(words, fact)).collect();
    (!said.is_empty()).then(|| words.say_with("emergency-tell", &[("signs", &said.join("; "))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_and_a_short_one_is_not() {
        assert_eq!(named("Zoë"), "Zoë");
        assert_eq!(named(&"ß".repeat(61)), format!("{}…", "ß".repeat(60)));
    }
}
