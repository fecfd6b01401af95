//! When to remind of what waits for an answer. Knows when, and nothing of what it is about: a reminder says the same
//! words whatever is due.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Timelike};
use setback_store::{Moment, PersonId};
use setback_triage::Level;
use setback_words::Words;

use crate::memory::{Ask, Desk, Trouble};

/// Something that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What tells it from others; means nothing to a reader.
    pub name: String,
    /// From when on.
    pub at: Moment,
}

/// The hours of the day without reminders, by the clock on the wall. From and until the same hour: there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The first hour, 0 to 23.
    pub from: u8,
    /// The hour that is no longer quiet, 0 to 23.
    pub until: u8,
}

impl Default for Quiet {
    /// Nine in the evening to eight in the morning, as the design has it.
    fn default() -> Quiet {
        Quiet { from: 21, until: 8 }
    }
}

impl Quiet {
    /// Whether this is a quiet moment, by its own offset: so it holds over a change of clocks and on travels.
    pub fn holds(self, now: Moment) -> bool {
        let hour = u8::try_from(now.hour()).unwrap_or_default();
        if self.from <= self.until {
            self.from <= hour && hour < self.until
        } else {
            self.from <= hour || hour < self.until
        }
    }
}

impl Quiet {
    /// The first moment from this one on that is not quiet: when what is due then is told.
    pub fn over(self, at: Moment) -> Moment {
        if !self.holds(at) {
            return at;
        }
        let morning = |day: NaiveDate| {
            let wall = day.and_hms_opt(self.until.into(), 0, 0)?;
            wall.and_local_timezone(*at.offset()).single()
        };
        let today = at.date_naive();
        let mornings = [Some(today), today.succ_opt()].into_iter().flatten().filter_map(morning);
        mornings.filter(|morning| at < *morning).min().unwrap_or(at)
    }
}

/// The words of a reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its title.
    pub title: String,
    /// Its one sentence.
    pub body: String,
}

/// The words of every reminder. They are told nothing, so they can tell nothing.
pub fn notice(words: &Words) -> Notice {
    Notice { title: words.say("reminder-title"), body: words.say("reminder-body") }
}

/// What to remind of now, by name: what is due and was not told. Nothing in quiet hours; what waits through them is told
/// once they are over.
pub fn to_tell(waiting: &[Waiting], told: &BTreeSet<String>, quiet: Quiet, now: Moment) -> Vec<String> {
    if quiet.holds(now) {
        return Vec::new();
    }
    let is_new = |one: &&Waiting| one.at <= now && !told.contains(&one.name);
    waiting.iter().filter(is_new).map(|one| one.name.clone()).collect()
}

/// The setting that holds what was told.
const TOLD: &str = "reminded_of";

impl Desk {
    /// What waits for an answer of this person: the next check of each open episode, and the morning after a session.
    /// Nobody is reminded of an emergency.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn waiting(&self, person: PersonId) -> Result<Vec<Waiting>, Trouble> {
        let home = self.home(person)?;
        let is_calm = |level: Level| level != Level::Emergency;
        let open = home.open.iter().filter(|open| is_calm(open.standing.outcome.level));
        let checks = open.filter_map(|open| {
            let last = open.story.last()?.id;
            Some(Waiting { name: format!("check {last}"), at: open.due?.at })
        });
        let asks = home.plan.iter().flat_map(|plan| &plan.asks);
        let mornings = asks.filter_map(|ask| match ask {
            Ask::Morning { response, at, .. } => Some(Waiting { name: format!("morning {response}"), at: *at }),
            Ask::Session { .. } => None,
        });
        Ok(checks.chain(mornings).collect())
    }

    /// What this person was reminded of.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn reminded(&mut self) -> Result<BTreeSet<String>, Trouble> {
        let kept = self.store().setting(TOLD)?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    /// Keeps what this person was reminded of, as far as it still waits.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_reminded(&mut self, told: &BTreeSet<String>) -> Result<(), Trouble> {
        let json = serde_json::Value::from_iter(told.iter().cloned()).to_string();
        Ok(self.store().set(TOLD, &json)?)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;

    fn at(text: &str) -> Moment {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn due_at(text: &str) -> Vec<Waiting> {
        vec![Waiting { name: "check a".into(), at: at(text) }]
    }

    fn none() -> BTreeSet<String> {
        BTreeSet::new()
    }

    #[test]
    fn what_is_due_is_told_once_and_not_before() {
        let due = due_at("2026-03-03T12:00:00+01:00");
        assert!(to_tell(&due, &none(), Quiet::default(), at("2026-03-03T11:59:59+01:00")).is_empty());
        let told: BTreeSet<String> =
            to_tell(&due, &none(), Quiet::default(), at("2026-03-03T12:00:00+01:00")).into_iter().collect();
        assert_eq!(told, BTreeSet::from(["check a".to_owned()]));
        assert!(to_tell(&due, &told, Quiet::default(), at("2026-03-05T12:00:00+01:00")).is_empty());
        let next = vec![Waiting { name: "check b".into(), ..due[0].clone() }];
        assert_eq!(to_tell(&next, &told, Quiet::default(), at("2026-03-03T12:01:00+01:00")), ["check b"]);
    }

    #[test]
    fn what_gets_due_in_quiet_hours_waits_until_they_are_over() {
        let due = due_at("2026-03-03T23:30:00+01:00");
        for quiet in ["2026-03-03T23:30:00+01:00", "2026-03-04T00:00:00+01:00", "2026-03-04T07:59:59+01:00"] {
            assert!(to_tell(&due, &none(), Quiet::default(), at(quiet)).is_empty(), "{quiet}");
        }
        assert_eq!(to_tell(&due, &none(), Quiet::default(), at("2026-03-04T08:00:00+01:00")).len(), 1);
    }

    #[test]
    fn what_is_due_at_any_minute_is_told_at_the_first_one_that_is_not_quiet() {
        let midnight = at("2026-03-03T00:00:00+01:00");
        for (from, until) in (0..24).flat_map(|from| (0..24).map(move |until| (from, until))) {
            let quiet = Quiet { from, until };
            for minute in (0..24 * 60).step_by(15) {
                let due = midnight + TimeDelta::minutes(minute);
                let over = quiet.over(due);
                let first = (0..).map(|more| due + TimeDelta::minutes(15 * more)).find(|at| !quiet.holds(*at));
                assert_eq!(Some(over), first, "{quiet:?} {due}");
            }
        }
    }

    #[test]
    fn every_hour_is_quiet_or_not_whichever_way_the_hours_lie() {
        let hours_of = |quiet: Quiet| -> Vec<u8> {
            let midnight = at("2026-03-03T00:00:00+01:00");
            (0..24_u8).filter(|hour| quiet.holds(midnight + TimeDelta::hours(i64::from(*hour)))).collect()
        };
        for from in 0..24_u8 {
            for until in 0..24_u8 {
                let wanted: BTreeSet<u8> = (0..(until + 24 - from) % 24).map(|later| (from + later) % 24).collect();
                let found = hours_of(Quiet { from, until }).into_iter().collect();
                assert_eq!(wanted, found, "{from} to {until}");
            }
        }
    }

    #[test]
    fn quiet_hours_are_those_of_the_wall_when_the_clocks_change() {
        // In March the hour from 2 to 3 is missing, in October there are two of it; on travels the offset changes.
        let quiet = Quiet { from: 21, until: 3 };
        assert!(quiet.holds(at("2026-03-29T01:59:59+01:00")));
        assert!(!quiet.holds(at("2026-03-29T03:00:00+02:00")));
        assert!(quiet.holds(at("2026-10-25T02:30:00+02:00")) && quiet.holds(at("2026-10-25T02:30:00+01:00")));
        assert!(!quiet.holds(at("2026-10-25T03:00:00+01:00")));
        let due = due_at("2026-03-29T00:30:00+01:00");
        assert!(to_tell(&due, &none(), quiet, at("2026-03-29T01:59:59+01:00")).is_empty());
        assert_eq!(to_tell(&due, &none(), quiet, at("2026-03-29T03:00:00+02:00")).len(), 1);
    }

    #[test]
    fn no_notice_holds_a_number_a_level_or_a_word_of_health() {
        let words = Words::english();
        let Notice { title, body } = notice(words);
        let said = format!("{title} {body}").to_lowercase();
        assert!(!said.contains(|mark: char| mark.is_numeric() || mark == '{' || mark == '⟦'), "{said}");
        for level in Level::ALL {
            let short = words.say(&format!("level-{}.short", level.id())).to_lowercase();
            assert!(!said.contains(&short) && !said.contains(level.id()), "{said}");
        }
        let of_health = [
            "pain",
            "sore",
            "hurt",
            "back",
            "injur",
            "spine",
            "muscle",
            "leg",
            "lift",
            "train",
            "session",
            "plan",
            "symptom",
            "health",
            "doctor",
            "clinic",
            "care",
            "emergency",
            "urgent",
            "warn",
            "worse",
            "better",
            "medic",
        ];
        let telling: Vec<_> = of_health.into_iter().filter(|word| said.contains(word)).collect();
        assert!(telling.is_empty(), "{said}: {telling:?}");
    }
}
