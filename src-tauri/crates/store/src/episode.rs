//! Episodes of pain: each begins with a session or a day, and ends when it is settled, left, or taken over by another.

use rusqlite::{Row, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{EpisodeId, PersonId, SessionId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// An episode.
#[derive(Clone, Debug, PartialEq)]
pub struct Episode {
    /// Its name in the data.
    pub id: EpisodeId,
    /// Whose.
    pub person: PersonId,
    /// When it was opened here.
    pub at: Moment,
    /// The session after which the pain came, or about when the pain began.
    pub began: Moment,
    /// The logged session, where there is one.
    pub session: Option<SessionId>,
    /// How it ended; `None` while it is open.
    pub end: Option<End>,
}

/// The end of an episode.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// When.
    pub at: Moment,
    /// Why, in the desk's terms.
    pub why: String,
}

const SELECT: &str = "SELECT id, person, e.at, e.ahead, began_at, began_ahead, session, n.at, n.ahead, why
    FROM episodes e LEFT JOIN episode_ends n
        ON n.seq = (SELECT max(seq) FROM episode_ends WHERE episode = e.id)";

fn read(row: &Row) -> rusqlite::Result<Episode> {
    let why: Option<String> = row.get(9)?;
    let end = why.map(|why| Ok::<End, rusqlite::Error>(End { at: moment::read(row, 7)?, why })).transpose()?;
    Ok(Episode {
        id: row.get(0)?,
        person: row.get(1)?,
        at: moment::read(row, 2)?,
        began: moment::read(row, 4)?,
        session: row.get(6)?,
        end,
    })
}

pub(crate) fn insert(transaction: &Transaction, episode: &Episode) -> Result<(), StoreError> {
    let ((at, ahead), (began_at, began_ahead)) = (moment::columns(episode.at), moment::columns(episode.began));
    transaction.execute(
        "INSERT INTO episodes (id, person, at, ahead, began_at, began_ahead, session) VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![episode.id, episode.person, at, ahead, began_at, began_ahead, episode.session],
    )?;
    audit::note(transaction, episode.at, "episode_opened", Some(episode.id.as_ref()))
}

pub(crate) fn end(transaction: &Transaction, episode: EpisodeId, why: &str, now: Moment) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(now);
    transaction.execute(
        "INSERT INTO episode_ends (episode, at, ahead, why) VALUES (?, ?, ?, ?)",
        params![episode, at, ahead, why],
    )?;
    audit::note(transaction, now, "episode_ended", Some(episode.as_ref()))
}

impl Store {
    /// Every episode of a person, oldest first.
    pub fn episodes(&self, person: PersonId) -> Result<Vec<Episode>, StoreError> {
        let mut select = self.connection.prepare_cached(&format!("{SELECT} WHERE person = ? ORDER BY e.seq"))?;
        let rows = select.query_map([person], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ends an episode that is open; the newest end is the one that counts.
    pub fn end_episode(&mut self, episode: EpisodeId, why: &str, now: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        end(&transaction, episode, why, now)?;
        Ok(transaction.commit()?)
    }
}
