//! What was told last in an episode: the pain and the one before it, where it is, on which day. Carries nothing over that
//! was not told.

use setback_store::{EpisodeId, Moment};
use setback_triage::QuestionId::{Location, MovementResponse, Onset};
use setback_triage::{Answers, QuestionId};

use super::Story;

/// What was told last in an episode.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lately {
    /// The pain that was told last, from 0 to 10, and when.
    pub pain: Option<(u8, Moment)>,
    /// The pain that was told before that.
    pub before: Option<u8>,
    /// Where it is: an option of `location`.
    pub place: Option<&'static str>,
    /// What moving does to it: an option of `movement_response`, where the last check told it.
    pub moving: Option<&'static str>,
    /// The local day, counted from that on which it began.
    pub day: u32,
    /// Whether the person said that it began in lifting or after it.
    pub is_from_lifting: bool,
}

/// An episode in which no more is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Past {
    /// Which one.
    pub episode: EpisodeId,
    /// When it began.
    pub began: Moment,
    /// Its last check.
    pub last: Moment,
}

const FROM_LIFTING: [&str; 3] = ["built_later", "right_after", "sudden_in_lift"];

impl Story {
    /// What was told last, as it stands on the day of `now`.
    pub fn lately(&self, now: Moment) -> Lately {
        let mut pains = self.checks.iter().rev().filter_map(|seen| Some((seen.pain()?, seen.at)));
        let days = (now.date_naive() - self.episode.began.date_naive()).num_days();
        let last = self.last();
        Lately {
            pain: pains.next(),
            before: pains.next().map(|(pain, _)| pain),
            place: last.and_then(|seen| chosen(&seen.checked.answers, Location)),
            moving: last.and_then(|seen| chosen(&seen.given, MovementResponse)),
            day: u32::try_from(days).unwrap_or(0),
            is_from_lifting: self.is_from_lifting(),
        }
    }

    /// Whether the person said that it began in lifting or after it.
    pub fn is_from_lifting(&self) -> bool {
        let onset = self.last().and_then(|seen| chosen(&seen.checked.answers, Onset));
        onset.is_some_and(|onset| FROM_LIFTING.contains(&onset))
    }

    /// The episode, once no more is asked in it.
    pub fn past(&self) -> Option<Past> {
        let last = self.last()?.at;
        (!self.is_open()).then_some(Past { episode: self.episode.id, began: self.episode.began, last })
    }
}

/// The option of a single choice.
fn chosen(answers: &Answers, question: QuestionId) -> Option<&'static str> {
    let place = answers.get(question).places().next()?;
    question.question().options.get(usize::from(place)).map(|option| option.id)
}
