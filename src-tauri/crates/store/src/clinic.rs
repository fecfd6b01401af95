//! What arrived at the desk of a clinic, and what was done with it. What a submission says is the clinic's to know.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{HandlingId, SubmissionId, VisitId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// A submission as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Its name, given where it was made.
    pub id: SubmissionId,
    /// The SHA-256 of what it says.
    pub sha256: [u8; 32],
    /// When it arrived.
    pub arrived: Moment,
    /// What it says: JSON.
    pub body: String,
}

/// What became of a submission that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It is kept now.
    New,
    /// It was here before, the same in every byte.
    Again,
    /// Another one of this name was here before. This one is not kept.
    Other,
}

/// What staff did with a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handling {
    /// Its name in the data.
    pub id: HandlingId,
    /// What it was done with.
    pub submission: SubmissionId,
    /// When.
    pub at: Moment,
    /// What was done.
    pub kind: String,
    /// By whom.
    pub initials: String,
    /// What else was told: JSON.
    pub detail: String,
}

/// Who was given which number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitNote {
    /// The name of the visit.
    pub id: VisitId,
    /// When the number was given.
    pub at: Moment,
    /// The number.
    pub number: u32,
    /// What the desk wrote down.
    pub label: String,
}

fn read_submission(row: &Row) -> rusqlite::Result<Submission> {
    Ok(Submission { id: row.get(0)?, sha256: row.get(1)?, arrived: moment::read(row, 2)?, body: row.get(4)? })
}

fn read_handling(row: &Row) -> rusqlite::Result<Handling> {
    let (id, submission, at) = (row.get(0)?, row.get(1)?, moment::read(row, 2)?);
    Ok(Handling { id, submission, at, kind: row.get(4)?, initials: row.get(5)?, detail: row.get(6)? })
}

fn read_visit(row: &Row) -> rusqlite::Result<VisitNote> {
    Ok(VisitNote { id: row.get(0)?, at: moment::read(row, 1)?, number: row.get(3)?, label: row.get(4)? })
}

const SUBMISSIONS: &str =
    "SELECT s.id, a.sha256, a.at, a.ahead, s.body FROM submissions s JOIN arrivals a ON a.id = s.id ORDER BY a.seq";

impl Store {
    /// Keeps a submission, unless one of its name arrived before.
    pub fn receive(&mut self, submission: &Submission) -> Result<Arrival, StoreError> {
        let transaction = self.begin()?;
        let known = "SELECT sha256 FROM arrivals WHERE id = ?";
        let known: Option<[u8; 32]> = transaction.query_row(known, [submission.id], |row| row.get(0)).optional()?;
        if let Some(sha256) = known {
            return Ok(if sha256 == submission.sha256 { Arrival::Again } else { Arrival::Other });
        }
        insert_submission(&transaction, submission)?;
        transaction.commit()?;
        Ok(Arrival::New)
    }

    /// Every submission that is still kept, in the order of arrival.
    pub fn submissions(&self) -> Result<Vec<Submission>, StoreError> {
        let mut select = self.connection.prepare_cached(SUBMISSIONS)?;
        let rows = select.query_map([], read_submission)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps what was done with a submission.
    pub fn handle(&mut self, handling: &Handling) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(handling.at);
        let Handling { id, submission, kind, initials, detail, .. } = handling;
        let transaction = self.begin()?;
        expect_submission(&transaction, *submission)?;
        transaction.execute(
            "INSERT INTO handlings (id, submission, at, ahead, kind, initials, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![id, submission, at, ahead, kind, initials, detail],
        )?;
        let what = format!("submission_{kind}");
        audit::note_by(&transaction, handling.at, &what, initials, Some(submission.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Everything that was done with what is still kept, in the order done.
    pub fn handlings(&self) -> Result<Vec<Handling>, StoreError> {
        let all = "SELECT id, submission, at, ahead, kind, initials, detail FROM handlings ORDER BY seq";
        let mut select = self.connection.prepare_cached(all)?;
        let rows = select.query_map([], read_handling)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes that something was done with a submission that changed nothing of it, such as a look at it, and who did it
    /// where they typed initials.
    pub fn note_of(
        &mut self,
        submission: SubmissionId,
        now: Moment,
        what: &'static str,
        by: &str,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        expect_submission(&transaction, submission)?;
        audit::note_by(&transaction, now, what, by, Some(submission.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Writes down who was given a number.
    pub fn add_visit(&mut self, visit: &VisitNote) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(visit.at);
        let transaction = self.begin()?;
        transaction.execute(
            "INSERT INTO visits (id, at, ahead, number, label) VALUES (?, ?, ?, ?, ?)",
            params![visit.id, at, ahead, visit.number, visit.label],
        )?;
        audit::note(&transaction, visit.at, "visit_noted", Some(visit.id.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Every visit that is still written down, in the order given.
    pub fn visits(&self) -> Result<Vec<VisitNote>, StoreError> {
        let mut select =
            self.connection.prepare_cached("SELECT id, at, ahead, number, label FROM visits ORDER BY seq")?;
        let rows = select.query_map([], read_visit)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Lets submissions and visits go, with what was done with them; their names stay in the audit trail. What the file
    /// held of them is overwritten, and its log is emptied.
    pub fn expire(&mut self, submissions: &[SubmissionId], visits: &[VisitId], now: Moment) -> Result<(), StoreError> {
        if submissions.is_empty() && visits.is_empty() {
            return Ok(());
        }
        let transaction = self.begin()?;
        for id in submissions {
            let gone = ["DELETE FROM handlings WHERE submission = ?", "DELETE FROM submissions WHERE id = ?"];
            let_go(&transaction, id.as_ref(), &gone)?;
            audit::note(&transaction, now, "submission_expired", Some(id.as_ref()))?;
        }
        for id in visits {
            let_go(&transaction, id.as_ref(), &["DELETE FROM visits WHERE id = ?"])?;
        }
        transaction.commit()?;
        Ok(self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }
}

fn insert_submission(transaction: &Transaction, submission: &Submission) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(submission.arrived);
    let Submission { id, sha256, body, .. } = submission;
    let arrival = "INSERT INTO arrivals (id, sha256, at, ahead) VALUES (?, ?, ?, ?)";
    transaction.execute(arrival, params![id, sha256, at, ahead])?;
    transaction.execute("INSERT INTO submissions (id, body) VALUES (?, ?)", params![id, body])?;
    audit::note(transaction, submission.arrived, "submission_received", Some(id.as_ref()))
}

fn expect_submission(transaction: &Transaction, id: SubmissionId) -> Result<(), StoreError> {
    let exists = "SELECT EXISTS (SELECT 1 FROM submissions WHERE id = ?)";
    let is_there: bool = transaction.query_row(exists, [id], |row| row.get(0))?;
    if is_there { Ok(()) } else { Err(StoreError::Missing("submission")) }
}

/// The triggers let rows go only while a name stands in `erasing`.
fn let_go(transaction: &Transaction, id: &[u8], deletions: &[&str]) -> Result<(), StoreError> {
    transaction.execute("INSERT INTO erasing VALUES (?)", [id])?;
    for deletion in deletions {
        transaction.execute(deletion, [id])?;
    }
    transaction.execute("DELETE FROM erasing", [])?;
    Ok(())
}
