//! The athletes of a coach, while data is open, and the screen in the hands of one of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use setback_coach::{Athlete, Board, Filter, Worked};
use setback_desk::memory::{
    AT_ONCE, Desk, GroupEntry, MorningEntry, NamesRead, NotEntered, Trained, Trouble, TypedAthlete,
};
use setback_store::{PersonId, ResponseId};
use setback_words::Words;

use super::{Data, Session};
use crate::error::CommandError;
use crate::view::coach::AthleteView;
use crate::view::from_coach::Seen;

/// The field that is wrong, or `line`, and what is allowed.
fn said(why: &NotEntered) -> (&'static str, String) {
    match why {
        NotEntered::Unfit(unfit) => (unfit.field, unfit.message(Words::english())),
        NotEntered::Trouble(why) => ("line", why.message(Words::english())),
    }
}

/// What became of lines that were entered at once, by what each is about.
pub struct Entered<Id> {
    /// Lines that are not whole, or could not be kept: the field, and what is allowed.
    pub wrong: BTreeMap<Id, (&'static str, String)>,
    /// Where the plan of each other line went; nowhere while one of them is not whole.
    pub moved: BTreeMap<Id, Trained>,
}

/// A line of the grid of mornings: whose, after which session, and what was typed.
pub type MorningLine = (PersonId, ResponseId, MorningEntry);

impl<Id: Copy + Ord> Entered<Id> {
    /// Keeps every line that the disk takes, or none while one of them is not whole.
    fn of<Line>(
        desk: &mut Desk,
        lines: &[Line],
        id: impl Fn(&Line) -> Id,
        may: impl Fn(&Desk, &Line) -> Result<(), NotEntered>,
        keep: impl Fn(&mut Desk, &Line) -> Result<Trained, NotEntered>,
    ) -> Entered<Id> {
        let mut entered = Entered { wrong: BTreeMap::new(), moved: BTreeMap::new() };
        for line in lines {
            if let Err(why) = may(desk, line) {
                entered.wrong.insert(id(line), said(&why));
            }
        }
        if !entered.wrong.is_empty() {
            return entered;
        }
        for line in lines {
            match keep(desk, line) {
                Ok(trained) => drop(entered.moved.insert(id(line), trained)),
                Err(why) => drop(entered.wrong.insert(id(line), said(&why))),
            }
        }
        entered
    }
}

impl Session {
    /// The board now, with at most so many athletes worked out anew.
    ///
    /// # Errors
    /// What keeps the data from being read; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn board(&mut self, at_most: usize) -> Result<&Board<PersonId>, CommandError> {
        let data = self.coaching()?;
        Ok(data.board.insert(data.opened.desk.board_with(at_most)?))
    }

    /// Who of the board that was asked for last fits what was typed, in order.
    ///
    /// # Errors
    /// As [`Session::board`].
    pub fn find_athletes(&mut self, filter: Filter, typed: &str) -> Result<Vec<PersonId>, CommandError> {
        let data = self.coaching()?;
        let board = match data.board.take() {
            Some(board) => board,
            None => data.opened.desk.board_with(AT_ONCE)?,
        };
        let rows = board.rows();
        let found = board.find(filter, typed).into_iter().filter_map(|place| rows.get(place)).map(|row| row.athlete.id);
        let found = found.collect();
        data.board = Some(board);
        Ok(found)
    }

    /// Enters athletes, all of them or none.
    ///
    /// # Errors
    /// [`CommandError::BadAthlete`]; what the disk says.
    pub fn add_athletes(&mut self, typed: &[TypedAthlete]) -> Result<Vec<PersonId>, CommandError> {
        Ok(self.coaching()?.opened.desk.add_athletes(typed)?)
    }

    /// Reads a pasted list, and enters nobody.
    ///
    /// # Errors
    /// Too many names; what keeps the data from being read.
    pub fn read_names(&mut self, text: &str) -> Result<NamesRead, CommandError> {
        let unit = self.settings.unit.id();
        Ok(self.coaching()?.opened.desk.read_names(text, unit)?)
    }

    /// An athlete's page.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; what keeps the data from being read.
    pub fn athlete(&mut self, person: PersonId) -> Result<AthleteView, CommandError> {
        let desk = &self.coaching()?.opened.desk;
        let about = desk.about_athlete(person)?;
        let share = desk.share_that_counts(person)?;
        let alone = Athlete {
            id: person,
            name: about.name.clone(),
            groups: about.groups.clone(),
            tags: about.tags.clone(),
            rack: about.rack.clone(),
            glance: desk.glance(person)?,
            worked: Worked::Now,
        };
        let board = Board::of([alone], desk.now());
        if let Some(share) = &share {
            return AthleteView::of_share(&about, &board, share).ok_or(Trouble::Missing("athlete").into());
        }
        let home = desk.home(person)?;
        let newest = || Ok::<_, Trouble>(desk.history(person)?.last().map(|story| story.episode.id));
        let episode = match home.open.first() {
            Some(open) => Some(open.story.episode.id),
            None => newest()?,
        };
        let course = episode.map(|episode| desk.course(person, episode)).transpose()?;
        let sessions = desk.sessions_followed(person)?;
        let seen = Seen {
            about: &about,
            board: &board,
            course: course.as_ref(),
            plan: home.plan.as_ref(),
            sessions: &sessions,
            shown: desk.answers_shown(person)?,
        };
        AthleteView::of(&seen).ok_or(Trouble::Missing("athlete").into())
    }

    /// Does something to an athlete.
    ///
    /// # Errors
    /// What the desk says; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn with_desk<T, E>(&mut self, work: impl FnOnce(&mut Desk) -> Result<T, E>) -> Result<T, CommandError>
    where
        CommandError: From<E>,
    {
        Ok(work(&mut self.coaching()?.opened.desk)?)
    }

    /// Keeps a group session: nothing while one of its lines is not whole, else every line that the disk takes. One that it
    /// does not take can be entered once more; one that it took, not.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] while no data is open, or an athlete has the screen.
    pub fn enter_group(
        &mut self,
        day: NaiveDate,
        lines: &[(PersonId, GroupEntry)],
    ) -> Result<Entered<PersonId>, CommandError> {
        Ok(Entered::of(
            &mut self.coaching()?.opened.desk,
            lines,
            |(person, _)| *person,
            |desk, (person, line)| desk.may_enter(*person, day, line),
            |desk, (person, line)| desk.enter(*person, day, line),
        ))
    }

    /// Keeps the mornings after sessions: nothing while one of the lines is not whole, else every line that the disk takes.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] while no data is open, or an athlete has the screen.
    pub fn enter_mornings(&mut self, lines: &[MorningLine]) -> Result<Entered<ResponseId>, CommandError> {
        Ok(Entered::of(
            &mut self.coaching()?.opened.desk,
            lines,
            |(_, session, _)| *session,
            |desk, (person, session, line)| desk.may_enter_morning(*person, *session, line),
            |desk, (person, session, line)| desk.enter_morning(*person, *session, line),
        ))
    }

    /// Gives the screen to an athlete: until it is handed back, everything is theirs, and no other athlete can be seen.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; [`CommandError::NotOpen`] while one has the screen.
    pub fn hand_over(&mut self, person: PersonId) -> Result<(), CommandError> {
        self.coaching()?.opened.desk.about_athlete(person)?;
        self.drop_file();
        let data = self.coaching()?;
        data.unkept();
        data.coach = Some(std::mem::replace(&mut data.me, person));
        Ok(())
    }

    /// Notes that the athlete who has the screen showed the coach what they answered.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] while the coach has the screen; what the disk says.
    pub fn show_answers(&mut self) -> Result<(), CommandError> {
        let data = self.data()?;
        if data.coach.is_none() {
            return Err(CommandError::NotOpen);
        }
        Ok(data.opened.desk.show_answers(data.me)?)
    }

    /// Gives the screen back to the coach. Answers of a check that was not finished are kept, and shown to nobody else.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] while no data is open.
    pub fn hand_back(&mut self) -> Result<(), CommandError> {
        self.data()?.back_to_the_coach();
        Ok(())
    }

    /// Data that a coach has open, and no athlete has the screen.
    pub(super) fn coaching(&mut self) -> Result<&mut Data, CommandError> {
        let data = self.data()?;
        if data.coach.is_some() { Err(CommandError::NotOpen) } else { Ok(data) }
    }
}

impl Data {
    /// Whoever has the screen, it is the coach's again.
    pub(super) fn back_to_the_coach(&mut self) {
        if let Some(coach) = self.coach.take() {
            self.unkept();
            self.me = coach;
        }
    }
}
