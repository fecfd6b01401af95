//! The front desk: takes in what kiosks sent, keeps it under a key of its own, and shows it to whoever has the PIN.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use setback_desk::cabinet::{Cabinet, Opened, Protection};
use setback_keys::{Cost, Keyfile, Pin, PinLock, RecoveryCode, SystemRandomness};
use setback_store::VisitNote;
use setback_store::{Arrival, AuditRow, Handling, HandlingId, Moment, Store, Submission, SubmissionId, VisitId};
use setback_triage::Level;

use crate::code::{CODE_HOURS, Codes, Issued};
use crate::fault::ClinicError;
use crate::folder::ClinicFolder;
use crate::handled::{Done, Handled, overridden, short};
use crate::number::Numbers;
use crate::outbox::Outbox;
use crate::queue::{Row, Standing};
use crate::seal::ClinicKey;
use crate::setup::{Clinic, MOST_DAYS, Refused, Retention};
use crate::submission::{Sent, Who};

/// So long nobody touches the desk until it locks. Source: issue 7.
pub const PIN_IDLE_SECONDS: u32 = 120;

/// The name of the setting that holds the key of the clinic.
const KEY: &str = "clinic_key";

/// The most letters of initials, of a label and of a reason. Our design choice.
const INITIALS: usize = 4;
const LABEL: usize = 40;
const REASON: usize = 300;

/// The name of the desk's place among those that count wrong codes.
const PLACE: &str = "desk";

/// An open desk.
pub struct Front {
    folder: ClinicFolder,
    clinic: Clinic,
    opened: Opened,
    key: ClinicKey,
    rows: BTreeMap<SubmissionId, Kept>,
    /// In the order of arrival.
    order: Vec<SubmissionId>,
    visits: Vec<VisitNote>,
    unlocked: Option<Duration>,
}

/// A submission as the desk keeps it.
#[derive(Clone, Debug)]
pub struct Kept {
    row: Row,
    sha256: [u8; 32],
}

/// A row of the audit trail, and the number of the person it is about as long as that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailRow {
    /// The row.
    pub row: AuditRow,
    /// The number that was called.
    pub number: Option<u32>,
}

/// What was found in the outbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// How many are new.
    pub new: usize,
    /// How many can not be read. They stay where they are.
    pub unreadable: usize,
}

impl Front {
    /// Sets up a clinic. The recovery code is told once; it opens the data and replaces a lost PIN.
    ///
    /// # Errors
    /// What of it can not be so; what the data, the disk or the key store says.
    pub fn set_up(
        folder: &ClinicFolder,
        cabinet: &Cabinet,
        protection: Protection,
        clinic: impl FnOnce(&ClinicKey) -> Clinic,
        pin: &Pin,
        cost: Cost,
    ) -> Result<(Front, RecoveryCode), ClinicError> {
        let key = ClinicKey::random();
        let clinic = clinic(&key);
        clinic.check()?;
        folder.create()?;
        let mut opened = cabinet.begin(protection)?;
        let code = cabinet.new_recovery_code(&mut opened)?;
        opened.desk.store().set(KEY, &Value::String(key.expose().to_string()).to_string())?;
        PinLock::at(folder.path()).set(pin, cost, &mut SystemRandomness)?;
        clinic.save(folder)?;
        Ok((Front::of(folder, clinic, opened, key)?, code))
    }

    /// The desk of data that was opened.
    ///
    /// # Errors
    /// [`ClinicError::NotSetUp`] for data of no clinic; what the data or the disk says.
    pub fn open(folder: &ClinicFolder, mut opened: Opened) -> Result<Front, ClinicError> {
        let clinic = Clinic::read(folder)?;
        let kept = opened.desk.store().setting(KEY)?.ok_or(ClinicError::NotSetUp)?;
        let key: String = serde_json::from_str(&kept).map_err(|_| ClinicError::NoKey)?;
        Front::of(folder, clinic, opened, key.parse()?)
    }

    fn of(folder: &ClinicFolder, clinic: Clinic, opened: Opened, key: ClinicKey) -> Result<Front, ClinicError> {
        let (rows, order, visits) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut front = Front { folder: folder.clone(), clinic, opened, key, rows, order, visits, unlocked: None };
        front.read_all()?;
        Ok(front)
    }

    fn read_all(&mut self) -> Result<(), ClinicError> {
        self.visits = self.store().visits()?;
        for submission in self.store().submissions()? {
            self.show(&submission)?;
        }
        for handling in self.store().handlings()? {
            self.apply(&handling);
        }
        Ok(())
    }

    fn store(&mut self) -> &mut Store {
        self.opened.desk.store()
    }

    /// The clinic.
    pub const fn clinic(&self) -> &Clinic {
        &self.clinic
    }

    /// Changes the set-up. The key stays.
    ///
    /// # Errors
    /// [`ClinicError::Locked`]; what of it can not be so; what the disk says.
    pub fn change(&mut self, clinic: Clinic, since_start: Duration, now: Moment) -> Result<(), ClinicError> {
        self.expect_unlocked(since_start)?;
        let clinic = Clinic { key: self.clinic.key.clone(), ..clinic };
        clinic.save(&self.folder)?;
        self.clinic = clinic;
        Ok(self.store().note(now, "clinic_changed")?)
    }

    // The lock

    /// Unlocks with the PIN. Times: the wall clock for the wait between tries, the count since the start for the lock.
    ///
    /// # Errors
    /// [`ClinicError::Pin`].
    pub fn unlock(&mut self, pin: &Pin, now: Moment, since_start: Duration) -> Result<(), ClinicError> {
        let tried = PinLock::at(self.folder.path()).open(pin, now.timestamp_millis());
        let what = if tried.is_ok() { "desk_unlocked" } else { "desk_unlock_refused" };
        if !matches!(tried, Err(setback_keys::PinError::Wait { .. })) {
            self.store().note(now, what)?;
        }
        tried?;
        self.unlocked = Some(since_start);
        Ok(())
    }

    /// Locks. What is behind the lock goes on taking in what arrives.
    ///
    /// # Errors
    /// What the data says; it is locked all the same.
    pub fn lock(&mut self, now: Moment) -> Result<(), ClinicError> {
        if self.unlocked.take().is_some() {
            self.store().note(now, "desk_locked")?;
        }
        Ok(())
    }

    /// Whether it is locked: nobody unlocked it, or nobody touched it for too long.
    pub fn is_locked(&self, since_start: Duration) -> bool {
        let idle = Duration::from_secs(PIN_IDLE_SECONDS.into());
        self.unlocked.is_none_or(|touched| idle <= since_start.saturating_sub(touched))
    }

    /// Somebody touched the desk.
    pub fn touch(&mut self, since_start: Duration) {
        if !self.is_locked(since_start) {
            self.unlocked = Some(since_start);
        }
    }

    /// Nothing is told behind a lock.
    ///
    /// # Errors
    /// [`ClinicError::Locked`].
    pub fn expect_unlocked(&self, since_start: Duration) -> Result<(), ClinicError> {
        if self.is_locked(since_start) { Err(ClinicError::Locked) } else { Ok(()) }
    }

    /// Seconds until the next PIN may be tried.
    ///
    /// # Errors
    /// [`ClinicError::Pin`].
    pub fn wait_seconds(&self, now: Moment) -> Result<u32, ClinicError> {
        Ok(PinLock::at(self.folder.path()).wait_seconds(now.timestamp_millis())?)
    }

    /// A new PIN, for whoever has the recovery code.
    ///
    /// # Errors
    /// What is wrong with the code; what the disk says.
    pub fn replace_pin(&mut self, typed: &str, pin: &Pin, cost: Cost, now: Moment) -> Result<(), ClinicError> {
        let is_ours = RecoveryCode::parse(typed)
            .and_then(|code| Keyfile::read(&self.folder.desk())?.open_with_recovery(&code).map(drop));
        is_ours.map_err(setback_keys::PinError::from)?;
        PinLock::at(self.folder.path()).set(pin, cost, &mut SystemRandomness)?;
        Ok(self.store().note(now, "pin_replaced")?)
    }

    // What arrives

    /// Takes in what is in the outbox, once each: kept first, then taken out. Works behind the lock.
    ///
    /// # Errors
    /// What the data or the disk says; what was not kept is still in the outbox.
    pub fn take_in(&mut self, now: Moment) -> Result<Looked, ClinicError> {
        let outbox = Outbox::of(&self.folder);
        let mut looked = Looked::default();
        for id in outbox.names()? {
            let sealed = match outbox.open(id, &self.key) {
                Ok(Some(sealed)) => sealed,
                Ok(None) => continue,
                Err(ClinicError::Unreadable) => {
                    looked.unreadable += 1;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let body = sealed.body.as_str().to_owned();
            let submission = Submission { id, sha256: sealed.sha256, arrived: now, body };
            match self.store().receive(&submission)? {
                Arrival::New => {
                    self.show(&submission)?;
                    looked.new += 1;
                    outbox.clear(id)?;
                }
                Arrival::Again => outbox.clear(id)?,
                Arrival::Other => looked.unreadable += 1,
            }
        }
        Ok(looked)
    }

    fn show(&mut self, submission: &Submission) -> Result<(), ClinicError> {
        let sent = Sent::read(&submission.body)?;
        let row = Row {
            label: self.label_of(&sent.who),
            level: Row::level_of(&sent.answers),
            arrived: submission.arrived,
            overridden: None,
            standing: Standing::Waiting,
            sent,
        };
        self.order.push(submission.id);
        self.rows.insert(submission.id, Kept { row, sha256: submission.sha256 });
        Ok(())
    }

    fn label_of(&self, who: &Who) -> String {
        match who {
            Who::WalkIn { initials, birth_year } => format!("{initials} {birth_year}"),
            Who::Code { visit } => {
                let noted = self.visits.iter().find(|noted| noted.id.to_string() == *visit);
                noted.map_or_else(String::new, |noted| noted.label.clone())
            }
        }
    }

    fn apply(&mut self, handling: &Handling) {
        let Some(kept) = self.rows.get_mut(&handling.submission) else { return };
        let (by, at) = (handling.initials.clone(), handling.at);
        let row = &mut kept.row;
        match handling.kind.as_str() {
            "acknowledged" if !row.is_taken() => row.standing = Standing::Acknowledged { by },
            "taken" => row.standing = Standing::Taken { by },
            "filed" => row.standing = Standing::Filed { by, at },
            "overridden" => row.overridden = overridden(&handling.detail, by, at).or(row.overridden.take()),
            _ => {}
        }
    }

    // What staff see and do

    /// Everything that is kept, in the order of arrival.
    ///
    /// # Errors
    /// [`ClinicError::Locked`].
    pub fn rows(&self, since_start: Duration) -> Result<Vec<Row>, ClinicError> {
        self.expect_unlocked(since_start)?;
        Ok(self.order.iter().filter_map(|id| self.rows.get(id)).map(|kept| kept.row.clone()).collect())
    }

    /// How many people need somebody now. This is told behind the lock too, and nothing else.
    pub fn crying(&self) -> usize {
        self.rows.values().filter(|kept| kept.row.cries()).count()
    }

    /// One submission. That somebody looked, printed or exported is in the audit trail before anything is given out, with
    /// their initials: those are asked for before anything leaves the screen.
    ///
    /// # Errors
    /// [`ClinicError::Locked`], [`ClinicError::Missing`], [`ClinicError::Refused`] for a page or a file without initials; what
    /// the data says.
    pub fn look_at(
        &mut self,
        id: SubmissionId,
        done: Done,
        initials: &str,
        since_start: Duration,
        now: Moment,
    ) -> Result<Row, ClinicError> {
        self.expect_unlocked(since_start)?;
        let row = self.rows.get(&id).map(|kept| kept.row.clone()).ok_or(ClinicError::Missing)?;
        let by = match short(initials, INITIALS) {
            None if done != Done::Viewed => return Err(Refused("initials").into()),
            by => by.unwrap_or_default(),
        };
        self.store().note_of(id, now, done.what(), &by)?;
        Ok(row)
    }

    /// The audit trail, oldest first: what was done and when, never what was answered.
    ///
    /// # Errors
    /// What the data says.
    pub fn trail(&mut self) -> Result<Vec<AuditRow>, ClinicError> {
        Ok(self.store().audit_after(0)?)
    }

    /// The audit trail as staff read it: so many rows before this one, newest first.
    ///
    /// # Errors
    /// [`ClinicError::Locked`]; what the data says.
    pub fn trail_before(
        &mut self,
        seq: Option<i64>,
        most: u32,
        since_start: Duration,
    ) -> Result<Vec<TrailRow>, ClinicError> {
        self.expect_unlocked(since_start)?;
        let rows = self.store().audit_before(seq.unwrap_or(i64::MAX), most)?;
        Ok(rows.into_iter().map(|row| self.with_number(row)).collect())
    }

    /// The whole trail, oldest first, for a file. That it was written is in it.
    ///
    /// # Errors
    /// [`ClinicError::Locked`]; what the data says.
    pub fn whole_trail(&mut self, since_start: Duration, now: Moment) -> Result<Vec<TrailRow>, ClinicError> {
        self.expect_unlocked(since_start)?;
        self.store().note(now, "trail_exported")?;
        Ok(self.trail()?.into_iter().map(|row| self.with_number(row)).collect())
    }

    fn with_number(&self, row: AuditRow) -> TrailRow {
        let number_of = |name: &Vec<u8>| {
            let kept = self.rows.values().find(|kept| kept.row.id().as_ref() == name.as_slice());
            let noted = || self.visits.iter().find(|noted| noted.id.as_ref() == name.as_slice());
            kept.map(|kept| kept.row.sent.number).or_else(|| noted().map(|noted| noted.number))
        };
        TrailRow { number: row.subject.as_ref().and_then(number_of), row }
    }

    /// Whether every row of the trail is as it was written.
    ///
    /// # Errors
    /// What the data says.
    pub fn trail_is_whole(&mut self) -> Result<bool, ClinicError> {
        Ok(self.store().doctor()?.data.faults.is_empty())
    }

    /// The hash of one submission, as it arrived.
    pub fn sha256(&self, id: SubmissionId) -> Option<[u8; 32]> {
        self.rows.get(&id).map(|kept| kept.sha256)
    }

    /// Does something with a submission.
    ///
    /// # Errors
    /// [`ClinicError::Locked`], [`ClinicError::Missing`], [`ClinicError::TakeFirst`], [`ClinicError::Refused`] for initials or
    /// a reason that are none; what the data says.
    pub fn handle(
        &mut self,
        id: SubmissionId,
        handled: &Handled,
        initials: &str,
        since_start: Duration,
        now: Moment,
    ) -> Result<(), ClinicError> {
        self.expect_unlocked(since_start)?;
        let row = &self.rows.get(&id).ok_or(ClinicError::Missing)?.row;
        let detail = match handled {
            Handled::Override { level, reason } => {
                if row.cries() && *level != Level::Emergency {
                    return Err(ClinicError::TakeFirst);
                }
                let reason = short(reason, REASON).ok_or(Refused("reason"))?;
                json!({ "level": level.id(), "reason": reason })
            }
            Handled::File if row.cries() => return Err(ClinicError::TakeFirst),
            Handled::Acknowledge | Handled::Take | Handled::File => json!({}),
        };
        let handling = Handling {
            id: HandlingId::new(now),
            submission: id,
            at: now,
            kind: handled.kind().to_owned(),
            initials: short(initials, INITIALS).ok_or(Refused("initials"))?,
            detail: detail.to_string(),
        };
        self.store().handle(&handling)?;
        self.apply(&handling);
        Ok(())
    }

    /// A code for a person, with what the desk calls them.
    ///
    /// # Errors
    /// [`ClinicError::Locked`], [`ClinicError::Refused`]; what the data or the disk says.
    pub fn issue(&mut self, label: &str, since_start: Duration, now: Moment) -> Result<Issued, ClinicError> {
        self.expect_unlocked(since_start)?;
        let label = short(label, LABEL).ok_or(Refused("label"))?;
        let number = Numbers::of(&self.folder).next(now.date_naive())?;
        let codes = Codes::at(&self.folder, PLACE);
        let issued = codes.issue(self.clinic.code_digits, number, now, &mut SystemRandomness)?;
        let noted = VisitNote { id: issued.visit, at: now, number, label };
        self.store().add_visit(&noted)?;
        self.visits.push(noted);
        Ok(issued)
    }

    // What goes

    /// Lets go what is to go by now; how many went. Works behind the lock.
    ///
    /// # Errors
    /// What the data says; then nothing went.
    pub fn expire(&mut self, now: Moment) -> Result<usize, ClinicError> {
        let is_over = |kept: &&Kept| is_over(&kept.row, self.clinic.retention, now);
        let going: Vec<SubmissionId> = self.rows.values().filter(is_over).map(|kept| kept.row.id()).collect();
        let visits = self.visits_that_go(&going, now);
        self.store().expire(&going, &visits, now)?;
        self.rows.retain(|id, _| !going.contains(id));
        self.order.retain(|id| !going.contains(id));
        self.visits.retain(|noted| !visits.contains(&noted.id));
        Ok(going.len())
    }

    /// What the desk wrote down of a person goes with what they sent, or when their code is too old to send anything.
    fn visits_that_go(&self, going: &[SubmissionId], now: Moment) -> Vec<VisitId> {
        let staying = self.rows.values().filter(|kept| !going.contains(&kept.row.id()));
        let named: Vec<&str> = staying.filter_map(|kept| visit_of(&kept.row.sent.who)).collect();
        let went: Vec<&str> =
            going.iter().filter_map(|id| self.rows.get(id)).filter_map(|kept| visit_of(&kept.row.sent.who)).collect();
        let is_old = |noted: &VisitNote| TimeDelta::hours(CODE_HOURS) <= now - noted.at;
        let goes = |noted: &&VisitNote| {
            let id = noted.id.to_string();
            !named.contains(&id.as_str()) && (went.contains(&id.as_str()) || is_old(noted))
        };
        self.visits.iter().filter(goes).map(|noted| noted.id).collect()
    }
}

/// Whether it is to go by now. What was filed, and an emergency that nobody took, stay for the longest time there is.
fn is_over(row: &Row, retention: Retention, now: Moment) -> bool {
    let day = |moment: Moment| -> NaiveDate { moment.with_timezone(now.offset()).date_naive() };
    let days = (day(now) - day(row.arrived)).num_days();
    let most = match retention {
        _ if row.is_filed() || row.cries() => MOST_DAYS,
        Retention::EndOfDay => 1,
        Retention::Days(days) => days,
    };
    i64::from(most) <= days
}

fn visit_of(who: &Who) -> Option<&str> {
    match who {
        Who::Code { visit } => Some(visit),
        Who::WalkIn { .. } => None,
    }
}
