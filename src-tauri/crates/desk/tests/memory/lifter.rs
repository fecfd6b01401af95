//! An invented lifter at a desk with a clock that is set by hand.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta};
use setback_desk::memory::{Begin, Desk, Finished, Ongoing, Trouble, UnderWay};
use setback_plan::{Equipment, Gym, Lifter as ForPlan, Mass, Reference, Rpe, Unit};
use setback_store::{EpisodeId, Folder, Key, Moment, PersonId, ResponseId, Store};
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

/// When the usual session was.
pub const SESSION: &str = "2026-03-01T18:00:00+01:00";

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

    /// The same, with something done to the data in between.
    pub fn restart_after(self, change: impl FnOnce(&mut Store)) -> Lifter {
        let Lifter { desk, clock, me, folder } = self;
        drop(desk);
        change(&mut store(&folder, &clock));
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

/// Who lifts 180 kg for five, with two in reserve, in five sets, and has blocks and a hex bar.
pub fn strong() -> ForPlan {
    let usual = Reference::new(Mass::whole(180, Unit::Kilograms), 5, Rpe::whole(8), 5, None).unwrap();
    ForPlan {
        reference: Some(usual),
        gym: Gym::usual(Unit::Kilograms),
        equipment: Equipment { blocks: true, hex_bar: true, ..Equipment::default() },
        factors: Vec::new(),
        phase: None,
        rather: None,
    }
}

/// Answers after a session on a plan.
pub fn after(pain: u8, stop: &str) -> Answers {
    let answers = Answers::default().with(QuestionId::PainDuring, OptionSet::number(pain)).unwrap();
    with(answers, "stop_reason", stop)
}

/// Answers on the morning after it.
pub fn morning(pain: u8, settled: &str) -> Answers {
    let answers = Answers::default().with(QuestionId::PainMorning, OptionSet::number(pain)).unwrap();
    with(answers, "settled_24h", settled)
}

impl Lifter {
    pub fn plan(&mut self, episode: EpisodeId) -> UnderWay {
        self.desk.give_plan(self.me, episode, &strong()).unwrap()
    }

    pub fn under_way(&self) -> UnderWay {
        self.desk.plan_under_way(self.me).unwrap().unwrap()
    }

    /// A session on the plan now.
    pub fn lifts(&mut self, pain: u8, stop: &str) -> Result<ResponseId, Trouble> {
        let plan = self.under_way().plan;
        self.desk.after_session(self.me, plan, &after(pain, stop), None)
    }

    /// A session on the plan now at this pain, and a day later a good morning; the rung after it.
    pub fn trains(&mut self, pain: u8) -> u8 {
        let session = self.lifts(pain, "none").unwrap();
        self.clock.forward(24);
        self.desk.next_morning(self.me, session, &morning(0, "yes")).unwrap();
        self.under_way().rung
    }

    /// One-sided pain of four the evening after a session, which starts a plan on rung three.
    pub fn with_a_plan() -> (Lifter, EpisodeId) {
        let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
        let episode = lifter.first_check_saying(SESSION, 4, &[("location", "one_side")]).story.episode.id;
        lifter.plan(episode);
        (lifter, episode)
    }

    /// The same after two checks with next to no pain, which settled it, so that no check is due any more.
    pub fn settled_with_a_plan() -> (Lifter, EpisodeId) {
        let (mut lifter, episode) = Lifter::with_a_plan();
        for pain in [1, 0] {
            lifter.clock.forward(24);
            lifter.follow_up(episode, pain, &[]);
        }
        (lifter, episode)
    }
}

fn store(folder: &tempfile::TempDir, clock: &Hands) -> Store {
    Store::open(&Folder::at(folder.path().join("data")), &Key::new([3; 32]), clock.read()).unwrap()
}

fn desk(folder: &tempfile::TempDir, clock: &Hands) -> Desk {
    let (store, clock) = (store(folder, clock), clock.clone());
    Desk::on(store, Arc::new(move || clock.read()))
}

/// Level, window and rules of the newest check.
pub fn came_to(finished: &Finished) -> (String, String, Vec<&'static str>) {
    let standing = finished.story.standing().unwrap();
    (standing.outcome.level.id().into(), standing.outcome.window.id().into(), standing.deciding.clone())
}
