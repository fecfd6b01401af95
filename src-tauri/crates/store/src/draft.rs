//! The check that a person is in the middle of: each answer is kept at once.

use rusqlite::{OptionalExtension, Row, params};

use crate::check::CheckKind;
use crate::error::StoreError;
use crate::id::{CheckId, DraftId, EpisodeId, PersonId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// A check that is not finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its name in the data.
    pub id: DraftId,
    /// Whose.
    pub person: PersonId,
    /// When it was begun.
    pub at: Moment,
    /// With which form.
    pub kind: CheckKind,
    /// The episode it goes on with; `None` for a new one.
    pub episode: Option<EpisodeId>,
    /// The check it corrects.
    pub corrects: Option<CheckId>,
    /// The answers so far, as JSON.
    pub answers: String,
    /// The id of the question on the screen, to come back to it.
    pub asking: Option<String>,
}

fn read(row: &Row) -> rusqlite::Result<Draft> {
    Ok(Draft {
        person: row.get(0)?,
        id: row.get(1)?,
        at: moment::read(row, 2)?,
        kind: row.get(4)?,
        episode: row.get(5)?,
        corrects: row.get(6)?,
        answers: row.get(7)?,
        asking: row.get(8)?,
    })
}

impl Store {
    /// Keeps a draft as it stands; it takes the place of the person's draft before.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(draft.at);
        let transaction = self.begin()?;
        let Draft { person, id, kind, episode, corrects, answers, asking, .. } = draft;
        let mut insert =
            transaction.prepare_cached("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")?;
        insert.execute(params![person, id, at, ahead, kind, episode, corrects, answers, asking])?;
        drop(insert);
        Ok(transaction.commit()?)
    }

    /// The draft of a person.
    pub fn draft(&self, person: PersonId) -> Result<Option<Draft>, StoreError> {
        let mut select = self.connection.prepare_cached("SELECT * FROM drafts WHERE person = ?")?;
        Ok(select.query_row([person], read).optional()?)
    }

    /// Drops the draft of a person, if there is one.
    pub fn drop_draft(&mut self, person: PersonId) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("DELETE FROM drafts WHERE person = ?", [person])?;
        Ok(transaction.commit()?)
    }
}
