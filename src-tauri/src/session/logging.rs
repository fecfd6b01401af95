//! The log, while data is open.

use setback_desk::memory::{LoadLately, LogPage, NotLogged};
use setback_store::SessionId;

use super::Session;
use crate::error::CommandError;
use crate::view::log::{LineView, WorkoutView};

impl Session {
    /// Some workouts of the log, the newest first.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn log_page(&mut self, offset: u32, count: u32) -> Result<LogPage, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.log_page(data.me, offset, count)?)
    }

    /// How a line is read; of one that is too long, only that it is.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn read_line(&mut self, line: &str) -> Result<LineView, CommandError> {
        let data = self.data()?;
        match data.opened.desk.read_line(data.me, line) {
            Ok(read) => Ok(LineView::of(line, &read, data.opened.desk.unit(data.me)?)),
            Err(NotLogged::Refused(refused)) => Ok(LineView::refused(line, &refused)),
            Err(other) => Err(other.into()),
        }
    }

    /// Keeps a workout, new or in the place of another.
    ///
    /// # Errors
    /// [`CommandError::BadWorkout`]; where there is no such workout; what the disk says.
    pub fn log_workout(
        &mut self,
        workout: &WorkoutView,
        replaces: Option<SessionId>,
    ) -> Result<SessionId, CommandError> {
        let data = self.data()?;
        let (desk, me) = (&mut data.opened.desk, data.me);
        workout.typed(|table| match replaces {
            None => Ok(desk.log_table(me, table)?),
            Some(before) => Ok(desk.correct_table(me, before, table)?),
        })
    }

    /// Takes a workout out of the log.
    ///
    /// # Errors
    /// Where there is no such workout; what the disk says.
    pub fn withdraw_workout(&mut self, workout: SessionId) -> Result<SessionId, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.withdraw_log(data.me, workout)?)
    }

    /// Takes back what made this row.
    ///
    /// # Errors
    /// Where there is no such row, or another is in its place; what the disk says.
    pub fn undo_workout(&mut self, row: SessionId) -> Result<SessionId, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.undo_log(data.me, row)?)
    }

    /// How much the last seven days were.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn load_lately(&mut self) -> Result<LoadLately, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.load_lately(data.me)?)
    }
}
