//! The person whose computer this is, and their answers to "You".

use chrono::TimeDelta;
use setback_store::{NewPerson, PersonId};
use setback_triage::Answers;
use setback_triage::QuestionId::{AgeBand, Background};

use super::lifter::NOT_ASKED;
use super::{Desk, Trouble, written};

/// The answers to "You" are asked again when they are older. Source: decision table A.1.
const PROFILE_DAYS: i64 = 90;

impl Desk {
    /// The one person of a personal computer, entered when first needed.
    pub fn me(&mut self) -> Result<PersonId, Trouble> {
        match self.store.persons()?.into_iter().find(|person| person.about.name.is_empty()) {
            Some(person) => Ok(person.id),
            None => Ok(self.store.add_person(&nobody_in_particular(), self.clock.now())?),
        }
    }

    /// The answers to "You", while they are fresh enough to count.
    pub(super) fn profile(&self, person: PersonId) -> Result<Answers, Trouble> {
        let Some(profile) = self.store.profile(person)? else { return Ok(Answers::default()) };
        let age = self.now() - profile.at;
        if age >= TimeDelta::days(PROFILE_DAYS) || age < TimeDelta::zero() {
            return Ok(Answers::default());
        }
        written::read(&profile.answers)
    }

    /// Keeps the answers to "You" of a check where they are new.
    pub(super) fn keep_profile(&mut self, person: PersonId, answers: &Answers) -> Result<(), Trouble> {
        let fresh = only_profile(answers);
        if fresh == Answers::default() || fresh == self.profile(person)? {
            return Ok(());
        }
        Ok(self.store.add_profile(person, &written::write(&fresh), self.clock.now())?)
    }
}

fn only_profile(answers: &Answers) -> Answers {
    [AgeBand, Background]
        .into_iter()
        .fold(Answers::default(), |kept, question| kept.with(question, answers.get(question)).unwrap_or(kept))
}

fn nobody_in_particular() -> NewPerson {
    NewPerson {
        name: String::new(),
        language: "en".to_owned(),
        unit: "kg".to_owned(),
        gym: NOT_ASKED.to_owned(),
        equipment: None,
    }
}
