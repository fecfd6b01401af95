//! Files in and out, while data is open. A file on its way in is held here alone, and written nowhere.

use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use setback_desk::memory::{Desk, ImportAsked, ImportPreview, NotCopied, NotImported, Sheet, TakenIn, Trouble};
use setback_desk::paper::{Kind, Printed, of_person, pages};
use setback_exchange::copy::{BadCopy, is_zip};
use setback_exchange::sheet::Reader;
use setback_exchange::{Refused, archive, text};
use setback_plan::Unit;
use setback_report::{Document, Paper};
use setback_store::{ImportId, PersonId, Taken, TakenBack};
use setback_words::Words;

use super::{Data, Session};
use crate::error::CommandError;
use crate::language;

/// A file on its way in.
pub(super) struct Incoming {
    /// The athlete whose log it is; `None` for that of whoever has the screen.
    whose: Option<PersonId>,
    name: String,
    largest: u64,
    bytes: Vec<u8>,
}

/// What a file turned out to be.
pub enum LookedAt {
    /// Workouts of an app.
    Workouts(Box<ImportPreview>),
    /// A table of no format that is known, with the names of its columns.
    Table(Vec<String>),
    /// A copy that Setback made.
    Copy,
}

/// What a file came to.
pub enum Came {
    /// Workouts, as this import; `None` where all of them were here already.
    Workouts(Option<Taken>),
    /// A copy is in place.
    Copy(TakenBack),
}

/// What a file holds that goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// All that is kept.
    Copy,
    /// A table.
    Sheet(Sheet, Reader),
    /// The log, for Hevy.
    Hevy(Unit),
    /// The log, for Strong.
    Strong(Unit),
    /// Reminders.
    Calendar,
    /// Checks, for a clinic.
    Clinic,
}

impl Incoming {
    /// What came in of it so far.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn of(whose: Option<PersonId>, name: &str, size: u64) -> Result<Incoming, Refused> {
        let is_copy = name.to_lowercase().ends_with(".zip");
        let largest = if is_copy { archive::LARGEST } else { text::LARGEST };
        let incoming = Incoming { whose, name: name.to_owned(), largest, bytes: Vec::new() };
        incoming.expect_room_for(size)?;
        Ok(incoming)
    }

    fn expect_room_for(&self, more: u64) -> Result<(), Refused> {
        let whole = (self.bytes.len() as u64).saturating_add(more);
        if whole > self.largest { Err(Refused::TooLarge { megabytes: self.largest >> 20 }) } else { Ok(()) }
    }

    /// A copy is all that is kept of everybody, and belongs into no athlete's log.
    fn expect_no_athlete(&self) -> Result<(), CommandError> {
        if self.whose.is_some() { Err(CommandError::told("files-copy-not-a-log")) } else { Ok(()) }
    }

    fn add(&mut self, part: &str) -> Result<(), Refused> {
        let part = STANDARD.decode(part).map_err(|error| Refused::NotReadable(error.to_string()))?;
        self.expect_room_for(part.len() as u64)?;
        self.bytes.extend_from_slice(&part);
        Ok(())
    }
}

impl Session {
    /// Begins to take in a file of so many bytes, in the place of one before: for an athlete of the coach, or for whoever has
    /// the screen.
    ///
    /// # Errors
    /// Where no file may be so large; as [`Session::whose`].
    pub fn begin_file(&mut self, whose: Option<PersonId>, name: &str, size: u64) -> Result<(), CommandError> {
        self.whose(whose)?;
        self.incoming = None;
        self.incoming = Some(Incoming::of(whose, name, size)?);
        Ok(())
    }

    /// Whose log is meant: an athlete's, while the coach has the screen, or that of whoever has it.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] while no data is open, and for an athlete while one has the screen; [`Trouble::Missing`]
    /// where there is no such athlete.
    fn whose(&mut self, athlete: Option<PersonId>) -> Result<PersonId, CommandError> {
        let Some(athlete) = athlete else { return Ok(self.data()?.me) };
        Ok(self.coaching()?.opened.desk.about_athlete(athlete)?.person)
    }

    /// The next part of the file, in base64.
    ///
    /// # Errors
    /// Where it is larger than it said, and too large. It is let go of then.
    pub fn add_to_file(&mut self, part: &str) -> Result<(), CommandError> {
        let mut incoming = self.incoming.take().ok_or(Trouble::Missing("file"))?;
        incoming.add(part)?;
        self.incoming = Some(incoming);
        Ok(())
    }

    /// Lets go of the file.
    pub fn drop_file(&mut self) {
        self.incoming = None;
    }

    /// What the file would bring. Nothing is changed.
    ///
    /// # Errors
    /// Where it is nothing that can be read, or a copy for an athlete.
    pub fn look_at_file(&mut self, told: ImportAsked) -> Result<LookedAt, CommandError> {
        let (data, incoming) = self.data_and_file()?;
        if is_zip(&incoming.bytes) {
            incoming.expect_no_athlete()?;
            return Ok(LookedAt::Copy);
        }
        let is_told = !told.columns.is_empty();
        let asked = ImportAsked { file: incoming.name.clone(), ..told };
        match data.opened.desk.import_preview(incoming.whose.unwrap_or(data.me), Cursor::new(&incoming.bytes), &asked) {
            Ok(preview) => Ok(LookedAt::Workouts(Box::new(preview))),
            Err(NotImported::Refused(Refused::UnknownColumns { found })) if !is_told && found.len() > 1 => {
                Ok(LookedAt::Table(found))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Takes the file in, whole or not at all, after a backup, and lets go of it.
    ///
    /// # Errors
    /// Where it is nothing that can be read, or something has to be told first, or it is a copy for an athlete; what the disk
    /// says.
    pub fn take_file_in(&mut self, told: ImportAsked) -> Result<Came, CommandError> {
        let (data, incoming) = self.data_and_file()?;
        let came = if is_zip(&incoming.bytes) {
            incoming.expect_no_athlete()?;
            Came::Copy(data.opened.desk.import_copy(&incoming.bytes)?)
        } else {
            let asked = ImportAsked { file: incoming.name.clone(), ..told };
            let whose = incoming.whose.unwrap_or(data.me);
            let taken = data.opened.desk.import(whose, Cursor::new(&incoming.bytes), &asked)?;
            Came::Workouts(data.import(whose, &taken)?)
        };
        self.incoming = None;
        if let Came::Copy(TakenBack::Whole) = came {
            self.begin_with_the_copy()?;
        }
        Ok(came)
    }

    /// Somebody else is kept now, with what they set.
    fn begin_with_the_copy(&mut self) -> Result<(), CommandError> {
        let data = self.data()?;
        (data.me, data.ongoing) = (data.opened.desk.me()?, None);
        self.settings = data.opened.desk.settings(data.me)?;
        self.keep_looks();
        Ok(())
    }

    /// The files that were taken in, the newest first.
    ///
    /// # Errors
    /// What keeps the data from being read; as [`Session::whose`].
    pub fn imports(&mut self, whose: Option<PersonId>) -> Result<Vec<Taken>, CommandError> {
        let whose = self.whose(whose)?;
        let mut imports = self.data()?.opened.desk.imports(whose)?;
        imports.reverse();
        Ok(imports)
    }

    /// Takes an import back.
    ///
    /// # Errors
    /// Where there is none, or something was built on it since; what the disk says; as [`Session::whose`].
    pub fn undo_import(&mut self, whose: Option<PersonId>, import: ImportId) -> Result<Taken, CommandError> {
        let whose = self.whose(whose)?;
        Ok(self.data()?.opened.desk.undo_import(whose, Some(import))?)
    }

    /// The page that goes along with checks for a clinic; `None` before the first result.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn page_for_a_clinic(&mut self, paper: Paper) -> Result<Option<Document>, CommandError> {
        let number = self.emergency_number();
        let data = self.data()?;
        let desk = &mut data.opened.desk;
        let printed = Printed { today: desk.now().date_naive(), paper, language: language::of_the_start(), number };
        let told = of_person(desk, data.me, None)?;
        Ok(told.and_then(|told| pages(Kind::Clinician, &[told], &printed).ok()))
    }

    /// The name, without its ending, and the bytes of a file that goes out; a page for the clinic comes in as a PDF.
    ///
    /// # Errors
    /// Where there is nothing to go out; what keeps the data from being read.
    pub fn file_to_go(&mut self, going: Going, page: Option<&[u8]>) -> Result<(String, Vec<u8>), CommandError> {
        let words = Words::of(language::of_the_start());
        let data = self.data()?;
        let (desk, me) = (&data.opened.desk, data.me);
        let day = desk.now().date_naive().to_string();
        let name = words.say_with(&format!("export-name-{}", going.id()), &[("day", &day)]);
        Ok((name, going.bytes(desk, me, page, words)?))
    }

    pub(super) fn data_and_file(&mut self) -> Result<(&mut Data, &Incoming), CommandError> {
        let Session { held: super::Held::Data(data), incoming, .. } = self else { return Err(CommandError::NotOpen) };
        let incoming = incoming.as_ref().ok_or(Trouble::Missing("file"))?;
        Ok((data, incoming))
    }
}

impl Data {
    fn import(&self, whose: PersonId, taken: &TakenIn) -> Result<Option<Taken>, Trouble> {
        let imports = self.opened.desk.imports(whose)?;
        Ok(imports.into_iter().find(|known| Some(known.import.id) == taken.import))
    }
}

impl Going {
    /// Its id; of a table, that of the table.
    pub const fn id(self) -> &'static str {
        match self {
            Going::Copy => "zip",
            Going::Sheet(sheet, _) => sheet.id(),
            Going::Hevy(_) => "hevy",
            Going::Strong(_) => "strong",
            Going::Calendar => "ics",
            Going::Clinic => "fhir",
        }
    }

    /// How its name ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Going::Copy => "zip",
            Going::Sheet(..) | Going::Hevy(_) | Going::Strong(_) => "csv",
            Going::Calendar => "ics",
            Going::Clinic => "json",
        }
    }

    fn bytes(self, desk: &Desk, me: PersonId, page: Option<&[u8]>, words: &Words) -> Result<Vec<u8>, Trouble> {
        match self {
            Going::Copy => desk.export_copy(me),
            Going::Sheet(sheet, reader) => desk.export_sheet(me, sheet, reader, words),
            Going::Hevy(unit) => desk.export_hevy(me, unit),
            Going::Strong(unit) => desk.export_strong(me, unit),
            Going::Calendar => desk.export_calendar(me, words),
            Going::Clinic => desk.export_fhir(me, page, words),
        }
    }
}

impl From<Refused> for CommandError {
    fn from(refused: Refused) -> CommandError {
        CommandError::Trouble { text: crate::view::TextView::of_refused(&refused) }
    }
}

impl From<NotImported> for CommandError {
    fn from(error: NotImported) -> CommandError {
        match error {
            NotImported::Refused(refused) => refused.into(),
            NotImported::NeedsUnit => CommandError::told("files-needs-unit"),
            NotImported::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<NotCopied> for CommandError {
    fn from(error: NotCopied) -> CommandError {
        match error {
            NotCopied::Trouble(trouble) => trouble.into(),
            NotCopied::NotEmpty => CommandError::told("files-copy-not-empty"),
            NotCopied::Bad(BadCopy::Newer) => CommandError::told("copy-newer"),
            NotCopied::Bad(_) | NotCopied::Broken(_) => CommandError::told("copy-bad"),
        }
    }
}
