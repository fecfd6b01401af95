//! A check from its first answer to its result. Each answer is kept at once; a check that was cut off goes on where it
//! was.

use chrono::{DateTime, TimeDelta};
use serde_json::{Map, Value};
use setback_store::{
    Check, CheckId, CheckKind, Decided, Draft, DraftId, Episode, EpisodeId, Moment, PersonId, SessionId,
};
use setback_triage::QuestionId::{Duration, Recurrence};
use setback_triage::course::{
    Checked, DURATION_BANDS, Entry, Form, Hours, NextInForm, Standing, duration_at, follow, form, in_force,
    next_in_form, standings,
};
use setback_triage::edition::EDITION;
use setback_triage::explain::Fact;
use setback_triage::location::Zone;
use setback_triage::next::{self, Next};
use setback_triage::{Answers, OptionSet, QuestionId, emergency};

use super::doubting::alarm;
use super::story::{SETTLED, Story, form as form_of};
use super::telling::Steps;
use super::{Desk, Seen, Trouble, written};
use crate::zones;

/// How a check begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// With new pain: after a session that is logged, after one at a known time, or as long ago as the answers say.
    New {
        /// The logged session.
        session: Option<SessionId>,
        /// When it was.
        began: Option<Moment>,
    },
    /// With every question again, in an episode that is known.
    Again(EpisodeId),
    /// With the short form, in an episode that is open.
    FollowUp(EpisodeId),
    /// With the answers of a check, to correct them.
    Correct(EpisodeId, CheckId),
}

/// A check that is not finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Ongoing {
    /// Whose.
    pub person: PersonId,
    /// With which form.
    pub form: Form,
    /// What was answered at it so far, and what was filled in.
    pub given: Answers,
    /// The places that were pointed at on the body map.
    pub zones: Vec<Zone>,
    /// The question on the screen when it was cut off.
    pub asking: Option<QuestionId>,
    /// The episode so far, up to the check before this one; `None` for a new one.
    pub story: Option<Story>,
    /// The check it corrects.
    pub corrects: Option<CheckId>,
    /// Hours since the session, where they are known.
    pub hours: Option<Hours>,
    /// What need not be asked, because it is known.
    filled: Answers,
    /// In a correction: the question that led to emergency care, and what was answered to it.
    pub(super) alarm: Option<(QuestionId, OptionSet)>,
    draft: Draft,
    told: Told,
}

/// What a draft knows beside its answers.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    session: Option<SessionId>,
    began: Option<Moment>,
    /// How long the pain has been there was told, and not filled in from the log.
    duration: bool,
}

/// A check that is finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    /// Its name in the data.
    pub check: CheckId,
    /// The episode, with this check as its newest.
    pub story: Story,
}

impl Desk {
    /// Begins a check. A check that was begun before is dropped.
    pub fn begin(&mut self, person: PersonId, begin: Begin) -> Result<Ongoing, Trouble> {
        let ongoing = self.prepare(person, begin)?;
        self.store.keep_draft(&ongoing.written())?;
        Ok(ongoing)
    }

    /// A check that begins and is not kept yet: [`Desk::keep`] does that, and takes the place of one begun before.
    pub fn prepare(&self, person: PersonId, begin: Begin) -> Result<Ongoing, Trouble> {
        match begin {
            Begin::New { session, began } => self.new_episode(person, Told { session, began, duration: false }),
            Begin::Again(episode) => self.again(person, episode),
            Begin::FollowUp(episode) => self.follow_up(person, episode),
            Begin::Correct(episode, check) => self.correcting(person, episode, check),
        }
    }

    /// The check that a person is in the middle of.
    pub fn ongoing(&self, person: PersonId) -> Result<Option<Ongoing>, Trouble> {
        self.store.draft(person)?.map(|draft| self.resumed(draft)).transpose()
    }

    /// Keeps the answers of a check as they stand, with the question on the screen.
    pub fn keep(&mut self, ongoing: &mut Ongoing, given: Answers, asking: Option<QuestionId>) -> Result<(), Trouble> {
        (ongoing.given, ongoing.asking) = (given, asking);
        ongoing.zones = zones::kept_with(&given, &ongoing.zones);
        Ok(self.store.keep_draft(&ongoing.written())?)
    }

    /// Drops the check that a person is in the middle of.
    pub fn drop_ongoing(&mut self, person: PersonId) -> Result<(), Trouble> {
        Ok(self.store.drop_draft(person)?)
    }

    /// Decides a check and keeps it: in its episode, or in a new one. L13 ends the episode.
    ///
    /// # Errors
    /// [`Trouble::NotAnswered`] while questions are open and no answer is an emergency.
    pub fn finish(&mut self, ongoing: &Ongoing) -> Result<Finished, Trouble> {
        let now = self.now();
        let opened = ongoing.story.is_none().then(|| ongoing.opens(now));
        let episode = ongoing.story.as_ref().map(|story| story.episode.clone()).or_else(|| opened.clone());
        let episode = episode.ok_or(Trouble::NothingBegun)?;
        let hours = ongoing.hours_in(&episode, now);
        let standing = ongoing.standing(hours).ok_or(Trouble::NotAnswered)?;
        let check = ongoing.check(episode.id, hours, &standing, now);
        let settled = standing.deciding == ["L13"] && episode.end.is_none();
        let ends: Vec<(EpisodeId, &str)> = settled.then_some((episode.id, SETTLED)).into_iter().collect();
        // Whatever is wrong with what is kept of a plan, the check is kept.
        let plan_before = self.plan_under_way(ongoing.person).ok().flatten();
        self.store.add_check(&check, opened.as_ref(), &ends)?;
        // The check is kept. Where this fails, "You" is asked again, and the plan is lower without a row of its own.
        let _asked_again = self.keep_profile(ongoing.person, &ongoing.given);
        let _lower_by_the_check_itself = self.keep_lower_plan(ongoing.person, plan_before, check.id);
        Ok(Finished { check: check.id, story: self.story(ongoing.person, episode.id)? })
    }

    fn new_episode(&self, person: PersonId, told: Told) -> Result<Ongoing, Trouble> {
        let mut ongoing = self.blank(person, CheckKind::Full, None);
        let began = match told.session {
            Some(session) => Some(self.store.session(session)?.at),
            None => told.began,
        };
        ongoing.told = Told { began, ..told };
        ongoing.hours = began.and_then(|began| hours_between(began, self.now()));
        ongoing.fill(known(self.profile(person)?, ongoing.hours, self.recurrence(person)?));
        Ok(ongoing)
    }

    fn again(&self, person: PersonId, episode: EpisodeId) -> Result<Ongoing, Trouble> {
        let mut ongoing = self.blank(person, CheckKind::Full, Some(episode));
        let story = self.story(person, episode)?;
        ongoing.hours = Some(story.hours_at(self.now()));
        ongoing.fill(known(self.profile(person)?, ongoing.hours, self.recurrence(person)?));
        ongoing.story = Some(story);
        Ok(ongoing)
    }

    fn follow_up(&self, person: PersonId, episode: EpisodeId) -> Result<Ongoing, Trouble> {
        let mut ongoing = self.blank(person, CheckKind::FollowUp, Some(episode));
        let story = self.story(person, episode)?;
        ongoing.hours = Some(story.hours_at(self.now()));
        ongoing.story = Some(story);
        Ok(ongoing)
    }

    fn correcting(&self, person: PersonId, episode: EpisodeId, check: CheckId) -> Result<Ongoing, Trouble> {
        let story = self.story(person, episode)?;
        let place = story.checks.iter().position(|seen| seen.id == check).ok_or(Trouble::Missing("check"))?;
        let seen = story.checks.get(place).ok_or(Trouble::Missing("check"))?.clone();
        let kind = if seen.form == Form::Full { CheckKind::Full } else { CheckKind::FollowUp };
        let mut ongoing = self.blank(person, kind, Some(episode));
        ongoing.draft.corrects = Some(check);
        (ongoing.corrects, ongoing.hours) = (Some(check), Some(seen.checked.hours));
        ongoing.alarm = alarm(&seen);
        (ongoing.given, ongoing.zones) = (seen.given, seen.zones);
        ongoing.story = Some(before(story, place));
        Ok(ongoing)
    }

    fn blank(&self, person: PersonId, kind: CheckKind, episode: Option<EpisodeId>) -> Ongoing {
        let at = self.now();
        let draft = Draft {
            id: DraftId::new(at),
            person,
            at,
            kind,
            episode,
            corrects: None,
            answers: String::new(),
            asking: None,
        };
        Ongoing {
            person,
            form: form_of(kind),
            given: Answers::default(),
            zones: Vec::new(),
            asking: None,
            story: None,
            corrects: None,
            hours: None,
            filled: Answers::default(),
            alarm: None,
            draft,
            told: Told::default(),
        }
    }

    fn resumed(&self, draft: Draft) -> Result<Ongoing, Trouble> {
        let begin = match (draft.episode, draft.corrects, draft.kind) {
            (None, _, _) => Begin::New { session: None, began: None },
            (Some(episode), Some(check), _) => Begin::Correct(episode, check),
            (Some(episode), None, CheckKind::Full) => Begin::Again(episode),
            (Some(episode), None, CheckKind::FollowUp) => Begin::FollowUp(episode),
        };
        let (told, given, zones) = unwritten(&draft.answers)?;
        let tells_duration = told.duration;
        let mut ongoing = match begin {
            Begin::New { .. } => self.new_episode(draft.person, told)?,
            Begin::Again(_) | Begin::FollowUp(_) | Begin::Correct(..) => self.prepare(draft.person, begin)?,
        };
        let stands = ongoing.corrects.is_some() || tells_duration;
        ongoing.given = if stands { given } else { refreshed(given, ongoing.form, ongoing.hours) };
        ongoing.zones = zones;
        ongoing.asking = draft.asking.as_deref().and_then(QuestionId::named);
        ongoing.draft = draft;
        Ok(ongoing)
    }
}

/// The episode as it was before the check at this place.
fn before(mut story: Story, place: usize) -> Story {
    story.checks.truncate(place);
    story
}

fn hours_between(began: Moment, now: Moment) -> Option<Hours> {
    Hours::since_session(((now - began).num_seconds() as f64 / 3_600.0).max(0.0))
}

/// What need not be asked.
fn known(profile: Answers, hours: Option<Hours>, recurrence: Option<&str>) -> Answers {
    let often = recurrence.and_then(|id| Recurrence.question().option(id));
    let known = [(Duration, hours.map(duration_at)), (Recurrence, often)];
    known.into_iter().fold(profile, |answers, (question, answer)| match answer {
        Some(answer) => answers.with(question, answer).unwrap_or(answers),
        None => answers,
    })
}

/// A check that lay for hours is about now; a correction is about the time of what it corrects.
fn refreshed(given: Answers, form: Form, hours: Option<Hours>) -> Answers {
    match (form, hours) {
        (Form::Full, Some(hours)) => given.with(Duration, duration_at(hours)).unwrap_or(given),
        (Form::Full, None) | (Form::FollowUp, _) => given,
    }
}

fn unwritten(text: &str) -> Result<(Told, Answers, Vec<Zone>), Trouble> {
    let draft: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
    let word = |key: &str| draft.get(key).and_then(Value::as_str);
    let told = Told {
        session: word("session").and_then(|id| id.parse().ok()),
        began: word("began").and_then(|at| DateTime::parse_from_rfc3339(at).ok()),
        duration: draft.get("duration_told") == Some(&Value::Bool(true)),
    };
    let given = draft.get("given").map_or_else(|| "{}".to_owned(), Value::to_string);
    let (given, zones) = written::read_check(&given)?;
    Ok((told, given, zones))
}

impl Ongoing {
    /// What comes next with these answers.
    pub fn next(&self, given: &Answers) -> NextInForm {
        match (self.form, &self.story, self.hours) {
            (Form::FollowUp, Some(story), Some(hours)) if !story.checks.is_empty() => {
                story.last().map_or(NextInForm::Ready, |last| next_in_form(&last.checked, hours, given))
            }
            (Form::Full | Form::FollowUp, _, _) => match next::next(given) {
                Next::Ask(question) => NextInForm::Ask(question),
                Next::StopHere(_) => NextInForm::StopHere,
                Next::Ready(_) => NextInForm::Ready,
            },
        }
    }

    /// The questions that are asked with these answers, in the order of asking.
    pub fn order(&self, given: &Answers) -> Vec<QuestionId> {
        match (self.form, self.story.as_ref().and_then(Story::last), self.hours) {
            (Form::FollowUp, Some(last), Some(hours)) => {
                let mut order = form(&last.checked, hours, given);
                order.extend(self.changed_beside(&order, given));
                order
            }
            (Form::Full | Form::FollowUp, _, _) => next::order(given),
        }
    }

    /// Questions that the short form does not ask, and that were answered anew because something else has changed.
    fn changed_beside(&self, form: &[QuestionId], given: &Answers) -> Vec<QuestionId> {
        let asked = next::order(&self.in_force(given)).into_iter();
        asked.filter(|question| !form.contains(question) && !given.get(*question).is_empty()).collect()
    }

    /// In the short form: the answers that are carried over, which may have changed. How long it has been there and how
    /// it goes are worked out.
    pub fn carried(&self, given: &Answers) -> Vec<Fact> {
        if self.form == Form::Full {
            return Vec::new();
        }
        let (now, asked) = (self.in_force(given), self.order(given));
        let others = next::order(&now).into_iter().filter(|question| !asked.contains(question));
        let told = others.filter(|question| !matches!(question, QuestionId::Duration | QuestionId::Trend));
        told.map(|question| Fact { question, answer: now.get(question) })
            .filter(|fact| !fact.answer.is_empty())
            .collect()
    }

    /// The answers in force: those given, and in the short form those carried over.
    pub fn in_force(&self, given: &Answers) -> Answers {
        match (self.form, self.story.as_ref().and_then(Story::last), self.hours) {
            (Form::FollowUp, Some(last), Some(hours)) => in_force(&last.checked, hours, given),
            (Form::Full | Form::FollowUp, _, _) => *given,
        }
    }

    /// The draft with the answers as they stand.
    /// Whether the answer to `duration` is another than what the log would fill in.
    fn tells_duration(&self) -> bool {
        let told = self.given.get(Duration);
        self.told.duration || self.hours.is_some_and(|hours| !told.is_empty() && told != duration_at(hours))
    }

    fn written(&self) -> Draft {
        let mut object = Map::new();
        if let Some(session) = self.told.session {
            object.insert("session".to_owned(), session.to_string().into());
        }
        if let Some(began) = self.told.began {
            object.insert("began".to_owned(), began.to_rfc3339().into());
        }
        if self.tells_duration() {
            object.insert("duration_told".to_owned(), true.into());
        }
        object.insert("given".to_owned(), Value::Object(written::object_of_check(&self.given, &self.zones)));
        let asking = self.asking.map(|question| question.id().to_owned());
        Draft { answers: Value::Object(object).to_string(), asking, ..self.draft.clone() }
    }

    /// The episode that this check opens.
    fn opens(&self, now: Moment) -> Episode {
        let by_clock =
            self.told.began.filter(|began| hours_between(*began, now).is_some_and(|hours| self.agrees(hours)));
        let began = by_clock.unwrap_or_else(|| now - as_long_as_told(&self.given));
        let id = EpisodeId::new(now);
        Episode { id, person: self.person, at: now, began, session: self.told.session, end: None }
    }

    /// The hour of the check; a correction stays at the hour of what it corrects. An answer to `duration` that says
    /// otherwise counts instead; while an episode goes on, only where it says more.
    fn hours_in(&self, episode: &Episode, now: Moment) -> Hours {
        let by_clock = match (self.corrects, &self.story) {
            (None, Some(story)) => story.hours_at(now),
            (None, None) => hours_between(episode.began, now).or(self.hours).unwrap_or(Hours::START),
            (Some(_), _) => self.hours.unwrap_or(Hours::START),
        };
        let told = hours_between(now - as_long_as_told(&self.given), now).filter(|_| !self.agrees(by_clock));
        let goes_on = self.story.as_ref().is_some_and(|story| !story.checks.is_empty());
        told.filter(|told| !goes_on || *told > by_clock).unwrap_or(by_clock)
    }

    /// Whether what was answered to `duration` is what it is at this hour, or nothing.
    fn agrees(&self, hours: Hours) -> bool {
        let told = self.given.get(Duration);
        self.form == Form::FollowUp || told.is_empty() || told == duration_at(hours)
    }

    /// What it comes to in its course with the answers as they stand; `None` while questions are open and no answer is an
    /// emergency. Nothing is kept.
    pub fn comes_to(&self, now: Moment) -> Option<Seen> {
        let episode = self.story.as_ref().map_or_else(|| self.opens(now), |story| story.episode.clone());
        let (checked, standing) = self.in_its_course(self.hours_in(&episode, now))?;
        let (is_corrected, zones) = (self.corrects.is_some(), self.zones.clone());
        let (id, standing) = (CheckId::new(now), Some(standing));
        Some(Seen {
            id,
            first: self.corrects.unwrap_or(id),
            at: now,
            form: self.form,
            given: self.given,
            zones,
            steps: Steps::of(&checked, standing.as_ref()),
            checked,
            standing,
            is_corrected,
        })
    }

    /// The level that stands after this check; `None` while questions are open and no answer is an emergency.
    fn standing(&self, hours: Hours) -> Option<Standing> {
        self.in_its_course(hours).map(|(_, standing)| standing)
    }

    fn in_its_course(&self, hours: Hours) -> Option<(Checked, Standing)> {
        let mut checks: Vec<(Entry, Form)> = self.story.iter().flat_map(|story| &story.checks).map(entry).collect();
        checks.push((Entry { hours, given: self.given }, self.form));
        let (entries, forms): (Vec<Entry>, Vec<Form>) = checks.into_iter().unzip();
        let mut course = follow(&entries.first()?.given, &entries);
        course.last()?.outcome?;
        if self.form == Form::Full && self.given.complete().is_err() {
            emergency(&self.given)?;
        }
        let standing = standings(&course, &forms).pop()??;
        Some((course.pop()?, standing))
    }

    fn check(&self, episode: EpisodeId, hours: Hours, standing: &Standing, now: Moment) -> Check {
        let rules = Value::from(standing.deciding.clone()).to_string();
        Check {
            id: CheckId::new(now),
            episode,
            at: now,
            kind: self.draft.kind,
            minutes_since: (hours.get() * 60.0).round() as i64,
            answers: Value::Object(written::object_of_check(&self.given, &self.zones)).to_string(),
            decided: Decided {
                edition_date: EDITION.date.to_owned(),
                edition_sha256: EDITION.sha256.to_owned(),
                level: standing.outcome.level.id().to_owned(),
                window: standing.outcome.window.id().to_owned(),
                rules,
            },
            replaces: self.corrects,
        }
    }

    /// Whether it goes on with this episode.
    pub fn is_of(&self, episode: EpisodeId) -> bool {
        self.draft.episode == Some(episode)
    }

    /// When it was begun.
    pub const fn begun(&self) -> Moment {
        self.draft.at
    }

    /// How many questions were answered: what was filled in is none.
    pub fn answered(&self) -> usize {
        let asked = self.order(&self.given).into_iter().filter(|question| !self.is_filled(*question, &self.given));
        asked.filter(|question| !self.given.get(*question).is_empty()).count()
    }

    /// Whether a question need not be asked, because its answer was known and still stands.
    pub fn is_filled(&self, question: QuestionId, given: &Answers) -> bool {
        let known = self.filled.get(question);
        !known.is_empty() && given.get(question) == known
    }

    /// When the logged session was that `duration` is counted from; `None` where that was answered.
    pub fn counts_from(&self) -> Option<Moment> {
        self.told.began.filter(|_| self.is_filled(Duration, &self.given))
    }

    fn fill(&mut self, known: Answers) {
        (self.given, self.filled) = (known, known);
    }
}

fn entry(seen: &Seen) -> (Entry, Form) {
    (Entry { hours: seen.checked.hours, given: seen.given }, seen.form)
}

/// How long ago the pain began by the answer to `duration`: the middle of its band, and the beginning of the last, which
/// has no end. Design choice.
fn as_long_as_told(answers: &Answers) -> TimeDelta {
    let bands = DURATION_BANDS.windows(2).map(|pair| match pair {
        [(band, from), (_, to)] => (*band, (from + to) / 2.0),
        _ => ("", 0.0),
    });
    let last = DURATION_BANDS.last().map(|(band, from)| (*band, *from));
    let told = bands.chain(last).find(|(band, _)| Duration.is(band).holds(answers));
    TimeDelta::minutes((told.map_or(0.0, |(_, hours)| hours) * 60.0) as i64)
}
