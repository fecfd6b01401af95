//! What an athlete hands a coach from a Setback of their own, and what a coach reads in of it, while data is open.

use setback_coach::{Athlete, Board};
use setback_desk::memory::{NotShared, ReadShare, ShareNotRead, glance_of};
use setback_exchange::share::Share;
use setback_keys::{Passphrase, SystemRandomness};
use setback_store::{Moment, PersonId};
use setback_words::Words;

use super::{Data, Session};
use crate::error::CommandError;
use crate::language;

/// A share file that was read, as the board would show it.
pub struct LookedAtShare {
    /// A board with that athlete alone.
    pub board: Board<()>,
    /// The athlete whose files were signed with the same key before.
    pub known_as: Option<PersonId>,
}

impl Session {
    /// What would be shared under this name, as a coach's board would show it.
    ///
    /// # Errors
    /// Where there is nothing to share, or no name, or an athlete has the screen of a coach; what keeps the data from being read.
    pub fn to_share(&mut self, name: &str) -> Result<Board<()>, CommandError> {
        let data = self.own()?;
        let (me, now) = (data.me, data.opened.desk.now());
        Ok(on_a_board(&data.opened.desk.to_share(me, name)?, now))
    }

    /// The name, without its ending, and the bytes of a share file.
    ///
    /// # Errors
    /// As [`Session::to_share`]; what the disk says.
    pub fn share_to_go(&mut self, name: &str, lock: Option<&Passphrase>) -> Result<(String, Vec<u8>), CommandError> {
        let data = self.own()?;
        let (me, day) = (data.me, data.opened.desk.now().date_naive().to_string());
        let bytes = data.opened.desk.share(me, name, lock, &mut SystemRandomness)?;
        Ok((Words::of(language::of_the_start()).say_with("export-name-share", &[("day", &day)]), bytes))
    }

    /// What the share file that was chosen holds. Nothing is kept yet.
    ///
    /// # Errors
    /// Why it is not read; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn look_at_share(&mut self, lock: Option<&Passphrase>) -> Result<LookedAtShare, CommandError> {
        let (read, data) = self.read_share(lock)?;
        let board = on_a_board(&read.signed.share, data.opened.desk.now());
        Ok(LookedAtShare { board, known_as: read.known_as })
    }

    /// Keeps what the share file holds: as the athlete's it is known to be, or as this one's, or as somebody's new. Then the
    /// file is let go of.
    ///
    /// # Errors
    /// As [`Session::look_at_share`]; what the disk says.
    pub fn keep_share(&mut self, lock: Option<&Passphrase>, whose: Option<PersonId>) -> Result<PersonId, CommandError> {
        let (read, data) = self.read_share(lock)?;
        let desk = &mut data.opened.desk;
        let person = match read.known_as.or(whose) {
            Some(person) => person,
            None => desk.add_athlete_of(&read.signed.share)?,
        };
        desk.about_athlete(person)?;
        desk.keep_share(person, &read.signed)?;
        self.drop_file();
        Ok(person)
    }

    /// Data of whoever it belongs to. An athlete who has the screen of a coach shares nothing: what signs it would be the
    /// coach's, and the board has it already.
    fn own(&mut self) -> Result<&mut Data, CommandError> {
        let data = self.data()?;
        if data.coach.is_some() { Err(CommandError::told("share-not-here")) } else { Ok(data) }
    }

    fn read_share(&mut self, lock: Option<&Passphrase>) -> Result<(ReadShare, &mut Data), CommandError> {
        self.coaching()?;
        let (data, file) = self.data_and_file()?;
        let read = data.opened.desk.read_share(file.bytes(), lock)?;
        Ok((read, self.data()?))
    }
}

fn on_a_board(share: &Share, now: Moment) -> Board<()> {
    Board::of([Athlete { name: share.name.clone(), glance: glance_of(share), ..Athlete::default() }], now)
}

impl From<NotShared> for CommandError {
    fn from(why: NotShared) -> CommandError {
        match why {
            NotShared::Nothing => CommandError::told("share-nothing"),
            NotShared::NoName => CommandError::told("share-no-name"),
            NotShared::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<ShareNotRead> for CommandError {
    fn from(why: ShareNotRead) -> CommandError {
        match why {
            ShareNotRead::Trouble(trouble) => trouble.into(),
            refused => CommandError::told(refused.id()),
        }
    }
}
