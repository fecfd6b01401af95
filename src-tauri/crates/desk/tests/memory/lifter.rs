//! An invented lifter at a desk with a clock that is set by hand.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta};
use setback_desk::memory::{Begin, Desk, Finished, Ongoing};
use setback_store::{EpisodeId, Folder, Key, Moment, PersonId, Store};
use setback_triage::course::NextInForm;
use setback_triage::{Answers, OptionSet, QuestionId};

/// A clock that stands still until it is set.
#[derive(Clone)]
pub struct Hands(Arc<Mutex<Moment>>);

impl Hands {
    pub fn at(text: &str) -> Hands {
        Hands(Arc::new(Mutex::new(moment(text))))
    }

    pub fn set(&self, text: &str) {
        *self.0.lock().unwrap() = moment(text);
    }

    pub fn forward(&self, hours: i64) {
        *self.0.lock().unwrap() += TimeDelta::hours(hours);
    }

    pub fn read(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

pub fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A lifter with a data folder of their own.
pub struct Lifter {
    pub desk: Desk,
    pub clock: Hands,
    pub me: PersonId,
    folder: tempfile::TempDir,
}

/// What a typical sore lifter answers.
pub const SORE: [(&str, &str); 21] = [
    ("age_band", "18_39"),
    ("background", "none"),
    ("rf_nerve", "none"),
    ("rf_body", "none"),
    ("onset", "built_later"),
    ("quality", "dull_tight"),
    ("location", "both_sides"),
    ("movement_response", "eases"),
    ("leg_spread", "no"),
    ("control", "none"),
    ("daily_life", "sore_but_ok"),
    ("trend", "same"),
    ("confidence", "sure"),
    ("duration", "h24_48"),
    ("recurrence", "usual_soreness"),
    ("rf_slow", "none"),
    ("comfort_position", "eases"),
    ("leg_detail", "none"),
    ("heel_toe_walk", "both_ok"),
    ("both_legs_detail", "muscle_only"),
    ("fu_flags", "none"),
];

pub fn with(answers: Answers, question: &str, option: &str) -> Answers {
    let id = QuestionId::named(question).unwrap();
    answers.with(id, id.question().option(option).unwrap()).unwrap()
}

impl Lifter {
    pub fn at(text: &str) -> Lifter {
        let folder = tempfile::tempdir().unwrap();
        let clock = Hands::at(text);
        let mut desk = desk(&folder, &clock);
        let me = desk.me().unwrap();
        Lifter { desk, clock, me, folder }
    }

    /// The program is ended and started again.
    pub fn restart(self) -> Lifter {
        let Lifter { desk, clock, me, folder } = self;
        drop(desk);
        Lifter { desk: super::lifter::desk(&folder, &clock), clock, me, folder }
    }

    /// A whole first check at this pain, for a session that was at this time.
    pub fn first_check(&mut self, began: &str, pain: u8) -> Finished {
        self.first_check_saying(began, pain, &[])
    }

    /// The same, with these answers in place of the usual ones.
    pub fn first_check_saying(&mut self, began: &str, pain: u8, said: &[(&str, &str)]) -> Finished {
        let begin = Begin::New { session: None, began: Some(moment(began)) };
        let mut ongoing = self.desk.begin(self.me, begin).unwrap();
        self.answer_all(&mut ongoing, pain, said);
        self.desk.finish(&ongoing).unwrap()
    }

    /// A whole follow-up at this pain.
    pub fn follow_up(&mut self, episode: EpisodeId, pain: u8, said: &[(&str, &str)]) -> Finished {
        let mut ongoing = self.desk.begin(self.me, Begin::FollowUp(episode)).unwrap();
        self.answer_all(&mut ongoing, pain, said);
        self.desk.finish(&ongoing).unwrap()
    }

    pub fn again(&mut self, episode: EpisodeId, pain: u8, said: &[(&str, &str)]) -> Finished {
        let mut ongoing = self.desk.begin(self.me, Begin::Again(episode)).unwrap();
        self.answer_all(&mut ongoing, pain, said);
        self.desk.finish(&ongoing).unwrap()
    }

    /// Answers until the form has nothing more to ask; daily life is easy where there is next to no pain.
    pub fn answer_all(&mut self, ongoing: &mut Ongoing, pain: u8, said: &[(&str, &str)]) -> usize {
        let life = if pain <= 1 { "easy" } else { "sore_but_ok" };
        let said = [said, &[("daily_life", life), ("trend_fu", "same")], &SORE].concat();
        let mut asked = 0;
        while let NextInForm::Ask(question) = ongoing.next(&ongoing.given) {
            let answer = if question == QuestionId::PainWorst24h {
                OptionSet::number(pain)
            } else {
                let id = question.id();
                let option = said.iter().find(|(asked, _)| *asked == id).unwrap_or_else(|| panic!("{id}")).1;
                question.question().option(option).unwrap()
            };
            let given = ongoing.given.with(question, answer).unwrap();
            self.desk.keep(ongoing, given, Some(question)).unwrap();
            asked += 1;
        }
        asked
    }
}

fn desk(folder: &tempfile::TempDir, clock: &Hands) -> Desk {
    let store = Store::open(&Folder::at(folder.path().join("data")), &Key::new([3; 32]), clock.read()).unwrap();
    let clock = clock.clone();
    Desk::on(store, Arc::new(move || clock.read()))
}

/// Level, window and rules of the newest check.
pub fn came_to(finished: &Finished) -> (String, String, Vec<&'static str>) {
    let standing = finished.story.standing().unwrap();
    (standing.outcome.level.id().into(), standing.outcome.window.id().into(), standing.deciding.clone())
}
