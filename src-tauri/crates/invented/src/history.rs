//! What invented athletes told: sessions, pain and checks that come to what the rules say of them, plans with sessions on
//! them. Straight into the store: what a desk would write, without a row for each answer.

use chrono::{NaiveTime, TimeDelta, Timelike};
use serde_json::{Value, json};
use setback_desk::case::{Case, read};
use setback_desk::planned::planned;
use setback_store::{
    Athlete, Check, CheckId, CheckKind, Decided, Entry, Episode, EpisodeId, Load, Moment, NewPerson, PersonId, Plan,
    PlanId, Response, ResponseId, ResponseKind, Session, SessionId, Set, SetId, Store, StoreError,
};
use setback_triage::course::{Checked, follow};
use setback_triage::edition::EDITION;
use setback_triage::{Outcome, Window};

use crate::dice::Dice;
use crate::{GROUPS, name};

/// A coach's athletes, and how long they have been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Team {
    /// How many.
    pub athletes: usize,
    /// For how many days.
    pub days: u32,
    /// Days from one deadlift session to the next.
    pub every: u32,
    /// Where chance begins.
    pub seed: u64,
}

impl Team {
    /// A team with a month of data. Source: what the coach's part has to show.
    pub const MONTH: Team = Team { athletes: 30, days: 30, every: 3, seed: 8 };
    /// A school with five years of data. Source: the same.
    pub const FIVE_YEARS: Team = Team { athletes: 1_000, days: 5 * 365, every: 14, seed: 8 };
}

/// So many rows go into one transaction, about.
const AT_ONCE: usize = 20_000;
/// From one time of pain to the next, about.
const DAYS_BETWEEN_EPISODES: u32 = 240;
/// What somebody tells of a back that hurts, the mildest first, with the pains at the checks: hours since the session and
/// pain.
const STORIES: [(&str, &[(u32, u8)]); 6] = [
    ("soreness that fades", &[(24, 3), (48, 2), (72, 1), (168, 0)]),
    ("soreness that peaks late", &[(24, 3), (48, 4), (72, 2), (168, 0)]),
    ("one side, now and then", &[(24, 5), (48, 4), (72, 3), (168, 1)]),
    ("sharp", &[(24, 6), (48, 5), (72, 4), (168, 2)]),
    ("it goes on", &[(24, 5), (48, 5), (72, 5), (168, 5), (240, 4)]),
    ("it grows", &[(24, 4), (48, 6), (72, 7)]),
];

/// Fills an empty store with a team as it stands at this time. The same team tells the same.
///
/// # Errors
/// What keeps the store from being written.
pub fn fill(store: &mut Store, team: &Team, now: Moment) -> Result<Vec<PersonId>, StoreError> {
    let mut dice = Dice::of(team.seed);
    let began = now - TimeDelta::days(team.days.into());
    let about: Vec<(NewPerson, Athlete)> =
        (0..team.athletes).map(|_| (person(&mut dice), athlete(&mut dice))).collect();
    let persons = store.add_athletes(&about, began)?;
    let (mut sessions, mut entries): (Vec<Session>, Vec<Entry>) = (Vec::new(), Vec::new());
    for (person, (about, _)) in persons.iter().zip(&about) {
        let lifts = Lifts { person: *person, in_pounds: about.unit == "lb", top: 80 + 5 * dice.below(30) };
        sessions.extend(lifts.over(team, now, &mut dice));
        for (ago, story) in episodes(team, &mut dice) {
            entries.extend(lifts.hurt(now - TimeDelta::days(ago.into()), story, now, &mut dice));
        }
        if sessions.len() + entries.len() >= AT_ONCE {
            store.add_sessions(&std::mem::take(&mut sessions), now)?;
            store.add_entries(&std::mem::take(&mut entries))?;
        }
    }
    store.add_sessions(&sessions, now)?;
    store.add_entries(&entries)?;
    Ok(persons)
}

fn person(dice: &mut Dice) -> NewPerson {
    let unit = if dice.one_in(4) { "lb" } else { "kg" };
    NewPerson {
        name: name(dice),
        language: "en-US".to_owned(),
        unit: unit.to_owned(),
        gym: gym(unit == "lb").to_string(),
        equipment: Some(json!(["blocks", "kettlebell"]).to_string()),
    }
}

fn gym(in_pounds: bool) -> Value {
    if in_pounds {
        json!({"unit": "lb", "bar": 45, "plates": [45, 35, 25, 10, 5, 2.5]})
    } else {
        json!({"unit": "kg", "bar": 20, "plates": [25, 20, 15, 10, 5, 2.5, 1.25]})
    }
}

fn athlete(dice: &mut Dice) -> Athlete {
    Athlete {
        groups: json!([dice.pick(&GROUPS)]).to_string(),
        tags: if dice.one_in(4) { json!(["new"]).to_string() } else { "[]".to_owned() },
        rack: (1 + dice.below(12)).to_string(),
        note: String::new(),
        archived: false,
    }
}

/// How many days ago each time of pain began, the oldest first, and how it went. Some have none.
fn episodes(team: &Team, dice: &mut Dice) -> Vec<(u32, usize)> {
    let mut ago = team.days.saturating_sub(1 + dice.below(20) as u32);
    let mut episodes = Vec::new();
    while ago > 1 {
        if !dice.one_in(5) {
            episodes.push((ago, dice.below(STORIES.len() as u64) as usize));
        }
        ago = ago.saturating_sub(DAYS_BETWEEN_EPISODES / 2 + dice.below(u64::from(DAYS_BETWEEN_EPISODES)) as u32);
    }
    if dice.one_in(2) {
        episodes.push((1 + dice.below(6) as u32, dice.below(STORIES.len() as u64) as usize));
    }
    episodes
}

/// What one athlete lifts.
struct Lifts {
    person: PersonId,
    in_pounds: bool,
    /// The top set, in kilograms.
    top: u64,
}

impl Lifts {
    /// Deadlift sessions over all the days.
    fn over(&self, team: &Team, now: Moment, dice: &mut Dice) -> Vec<Session> {
        let days = (1..team.days).rev().step_by(team.every.max(1) as usize);
        days.map(|ago| self.session(evening(now - TimeDelta::days(ago.into())), dice)).collect()
    }

    fn session(&self, at: Moment, dice: &mut Dice) -> Session {
        let kilograms = self.top + 5 * dice.below(3) - 5;
        let load = match self.in_pounds {
            true => Load { thousandths: (kilograms * 2_200 / 5_000 * 5_000) as i64, unit: "lb".to_owned() },
            false => Load { thousandths: (kilograms * 1_000) as i64, unit: "kg".to_owned() },
        };
        let pain = dice.below(4) as u8;
        let set = |_| Set {
            id: SetId::new(at),
            exercise: "deadlift".to_owned(),
            variation: String::new(),
            load: Some(load.clone()),
            reps: Some(5),
            rpe_hundredths: Some(800),
            pain: Some(pain),
            warm_up: false,
            note: String::new(),
        };
        Session {
            id: SessionId::new(at),
            person: self.person,
            entered: at,
            at,
            minutes: Some(60),
            rpe_hundredths: Some(700),
            note: String::new(),
            source: "typed".to_owned(),
            replaces: None,
            sets: (0..3).map(set).collect(),
        }
    }

    /// A time of pain from this day on, up to now: its checks, and a plan where the first of them has one.
    fn hurt(&self, day: Moment, story: usize, now: Moment, dice: &mut Dice) -> Vec<Entry> {
        let began = evening(day);
        let Some((_, pains)) = STORIES.get(story) else { return Vec::new() };
        let is_past = |hours: u32| began + TimeDelta::hours(hours.into()) < now;
        // One in six stops to answer.
        let answered = if dice.one_in(6) { 1 } else { pains.len() };
        let pains: Vec<(u32, u8)> = pains.iter().copied().filter(|(hours, _)| is_past(*hours)).take(answered).collect();
        if pains.is_empty() {
            return Vec::new();
        }
        let told = told(story, &pains);
        let case = read(self.case(&told).to_string().as_bytes()).expect("an invented case reads");
        let course = follow(&case.answers, &case.follow_ups);
        let episode =
            Episode { id: EpisodeId::new(began), person: self.person, at: began, began, session: None, end: None };
        let mut entries = Vec::new();
        for (number, ((hours, given), checked)) in told.iter().zip(&course).enumerate() {
            let Some(check) = check(&episode, *hours, given, checked, number == 0) else { break };
            let plan = (number == 0).then(|| self.plan(&case, &check)).flatten();
            let is_over = checked.outcome.is_some_and(|outcome| outcome.window == Window::Close);
            let opens = (number == 0).then(|| episode.clone());
            entries.push(Entry::Check { check, opens, ends: is_over.then_some("settled") });
            if let Some(plan) = plan {
                let trained = self.train(plan.id, began, now, dice);
                entries.push(Entry::Plan(plan));
                entries.extend(trained);
            }
        }
        entries.sort_by_key(at);
        entries
    }

    fn case(&self, told: &[(u32, Value)]) -> Value {
        let first = told.first().map(|(_, answers)| answers.clone()).unwrap_or_default();
        let entry = |(hours, given): &(u32, Value)| {
            let mut entry = given.clone();
            entry["h"] = (*hours).into();
            entry["pain"] = entry["pain_worst_24h"].take();
            if let Some(entry) = entry.as_object_mut() {
                entry.remove("pain_worst_24h");
            }
            entry
        };
        json!({
            "answers": first,
            "follow_ups": told.iter().map(entry).collect::<Vec<_>>(),
            "log": self.log(),
            "gym": gym(self.in_pounds),
            "equipment": ["blocks", "kettlebell"],
        })
    }

    fn log(&self) -> Value {
        json!({"load": self.top, "reps": 5, "rpe": 8, "sets": 4})
    }

    fn plan(&self, case: &Case, check: &Check) -> Option<Plan> {
        let planned = planned(case).filter(|planned| planned.step.has_plan() && planned.plan.is_some())?;
        let lifter = json!({
            "log": self.log(), "gym": gym(self.in_pounds), "equipment": ["blocks", "kettlebell"], "answers": {},
        });
        Some(Plan {
            id: PlanId::new(check.at),
            episode: check.episode,
            after_check: check.id,
            at: check.at,
            step: planned.step.id().to_owned(),
            rung: planned.step.start_rung(),
            lifter: lifter.to_string(),
            prescribed: "{}".to_owned(),
            edition_sha256: EDITION.sha256.to_owned(),
        })
    }

    /// Two sessions on the plan, each with its morning.
    fn train(&self, plan: PlanId, began: Moment, now: Moment, dice: &mut Dice) -> Vec<Entry> {
        let mut entries = Vec::new();
        for day in [4, 7] {
            let at = began + TimeDelta::days(day);
            let morning = at + TimeDelta::hours(14);
            if morning >= now {
                break;
            }
            let id = ResponseId::new(at);
            let answers = json!({"pain_during": dice.below(4), "stop_reason": ["none"]}).to_string();
            entries.push(Entry::Response(Response {
                id,
                plan,
                at,
                kind: ResponseKind::Session,
                follows: None,
                answers,
            }));
            let answers = json!({"pain_morning": dice.below(2), "settled_24h": "yes"}).to_string();
            let (kind, follows) = (ResponseKind::Morning, Some(id));
            let morning = Response { id: ResponseId::new(morning), plan, at: morning, kind, follows, answers };
            entries.push(Entry::Response(morning));
        }
        entries
    }
}

/// When an entry was made.
const fn at(entry: &Entry) -> Moment {
    match entry {
        Entry::Check { check, .. } => check.at,
        Entry::Plan(plan) => plan.at,
        Entry::Response(response) => response.at,
    }
}

/// The evening of a day: when these athletes lift.
fn evening(at: Moment) -> Moment {
    let evening = at.with_time(NaiveTime::from_hms_opt(18, at.minute() % 60, 0).unwrap_or_default());
    evening.earliest().unwrap_or(at)
}

/// The answers at each check: all of them at the first, the short form after it.
fn told(story: usize, pains: &[(u32, u8)]) -> Vec<(u32, Value)> {
    let mut before = None;
    let mut told = Vec::new();
    for (hours, pain) in pains {
        let life = if *pain <= 1 { "easy" } else { "sore_but_ok" };
        let answers = match before {
            None => first(story, *pain),
            Some(last) => {
                let trend = match pain.cmp(&last) {
                    std::cmp::Ordering::Less => "better",
                    std::cmp::Ordering::Equal => "same",
                    std::cmp::Ordering::Greater => "worse",
                };
                json!({"fu_flags": ["none"], "pain_worst_24h": pain, "trend_fu": trend, "daily_life": life, "confidence": "sure"})
            }
        };
        told.push((*hours, answers));
        before = Some(*pain);
    }
    told
}

fn first(story: usize, pain: u8) -> Value {
    let mut answers = json!({
        "rf_nerve": ["none"], "rf_body": ["none"], "age_band": "18_39", "background": ["none"],
        "pain_worst_24h": pain, "onset": "built_later", "quality": "dull_tight", "location": "both_sides",
        "movement_response": "eases", "leg_spread": "no", "control": ["none"], "daily_life": "sore_but_ok",
        "trend": "same", "confidence": "sure", "duration": "h24_48", "recurrence": "usual_soreness",
    });
    match story {
        2 => {
            answers["location"] = "one_side".into();
            answers["recurrence"] = "sometimes".into();
        }
        3 => answers["quality"] = "sharp_catch".into(),
        4 => answers["movement_response"] = "no_change".into(),
        _ => {}
    }
    answers
}

fn check(episode: &Episode, hours: u32, given: &Value, checked: &Checked, is_first: bool) -> Option<Check> {
    let at = episode.began + TimeDelta::hours(hours.into());
    let Outcome { level, window } = checked.outcome?;
    let decided = Decided {
        edition_date: EDITION.date.to_owned(),
        edition_sha256: EDITION.sha256.to_owned(),
        level: level.id().to_owned(),
        window: window.id().to_owned(),
        rules: json!(checked.deciding).to_string(),
    };
    Some(Check {
        id: CheckId::new(at),
        episode: episode.id,
        at,
        kind: if is_first { CheckKind::Full } else { CheckKind::FollowUp },
        minutes_since: i64::from(hours) * 60,
        answers: given.to_string(),
        decided,
        replaces: None,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use setback_desk::memory::Desk;
    use setback_store::{Folder, Key};
    use setback_triage::Level;

    use super::*;

    fn now() -> Moment {
        "2026-03-14T12:00:00+01:00".parse().expect("a time")
    }

    fn filled(team: &Team) -> (tempfile::TempDir, Desk, Vec<PersonId>) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store =
            Store::open(&Folder::at(folder.path().join("data")), &Key::new([5; 32]), now()).expect("it opens");
        let persons = fill(&mut store, team, now()).expect("it is filled");
        (folder, Desk::on(store, Arc::new(now)), persons)
    }

    #[test]
    fn a_team_can_be_read_and_is_of_many_kinds() {
        let (_folder, desk, persons) = filled(&Team::MONTH);
        let homes: Vec<_> = persons.iter().map(|person| desk.home(*person).expect("it is read")).collect();
        assert_eq!(homes.len(), 30);
        let on_a_plan = homes.iter().filter(|home| home.plan.as_ref().is_some_and(|plan| plan.next.is_some())).count();
        assert!((5..30).contains(&on_a_plan), "{on_a_plan} are on a plan");
        let levels: Vec<Level> =
            homes.iter().filter_map(|home| home.open.first()).map(|open| open.standing.outcome.level).collect();
        for level in [Level::GetChecked, Level::ModifyMonitor, Level::NormalSoreness] {
            assert!(levels.contains(&level), "nobody is at {level:?}: {levels:?}");
        }
    }

    #[test]
    fn what_is_kept_of_a_check_is_what_the_rules_say_of_it() {
        let (_folder, desk, persons) = filled(&Team { athletes: 12, days: 400, every: 7, seed: 3 });
        for story in persons.iter().flat_map(|person| desk.history(*person).expect("it is read").to_vec()) {
            for seen in &story.checks {
                assert!(seen.checked.outcome.is_some() && seen.checked.missing.is_empty(), "{seen:?}");
            }
        }
    }

    #[test]
    fn a_card_says_what_the_page_of_the_athlete_says() {
        let (_folder, mut desk, persons) = filled(&Team { athletes: 60, days: 400, every: 7, seed: 3 });
        let cards = desk.for_cards(&persons, None).expect("they are read");
        for (person, card) in persons.iter().zip(cards) {
            let page = desk.overview(*person).expect("it is read");
            assert_eq!((card.name, card.group, card.lifts), (page.name, page.group, page.lifts));
            assert_eq!(card.next_check, page.next_check.map(|at| at.date_naive()));
        }
    }

    #[test]
    fn the_same_seed_tells_the_same() {
        let told = || {
            let (_folder, desk, persons) = filled(&Team { athletes: 6, ..Team::MONTH });
            let pains = |person: &PersonId| {
                let stories = desk.history(*person).expect("it is read");
                stories
                    .iter()
                    .flat_map(|story| story.checks.iter().map(|seen| (seen.at, seen.pain())))
                    .collect::<Vec<_>>()
            };
            persons.iter().map(pains).collect::<Vec<_>>()
        };
        assert_eq!(told(), told());
    }
}
