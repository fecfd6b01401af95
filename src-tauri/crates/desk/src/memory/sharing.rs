//! What an athlete shares with a coach from a Setback of their own, and what a coach takes in of it. It goes only when the
//! athlete hands it out, and each time is noted.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use setback_coach::{Glance, Work};
use setback_exchange::share::{
    self, BadShare, Closed, Doing, MOST_DAYS, MOST_SESSIONS, Session, Share, Signed, Stands, closed, signed,
};
use setback_keys::{Cost, KeyError, Passphrase, Randomness, seal, unseal};
use setback_plan::{Prescription, Unit};
use setback_store::{PersonId, ShareId};
use setback_triage::course::limits;
use setback_triage::edition::EDITION;
use setback_words::Words;
use zeroize::Zeroizing;

use super::{Desk, Home, LONGEST_NAME, NotAnAthlete, Pain, Story, Trouble, TypedAthlete};
use crate::paper::cards::Lifts;
use crate::paper::{Told, Worked, of_person};

/// Where the secret is kept that an athlete signs with. It is no part of a copy: each Setback has its own.
const SECRET: &str = "share_secret";

/// What a share file told.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadShare {
    /// What it says, and who signed it.
    pub signed: Signed,
    /// The athlete whose files were signed with the same key before.
    pub known_as: Option<PersonId>,
}

/// Why nothing was shared. Nothing went anywhere.
#[derive(Debug, thiserror::Error)]
pub enum NotShared {
    /// There is no result and no plan.
    #[error("nothing to share")]
    Nothing,
    /// A coach would not know whose it is.
    #[error("no name")]
    NoName,
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Why a share file was not read. Nothing of it was taken in.
#[derive(Debug, thiserror::Error)]
pub enum ShareNotRead {
    /// It is no share file that can be read.
    #[error(transparent)]
    Bad(#[from] BadShare),
    /// It is sealed, and no passphrase was given.
    #[error("sealed by a passphrase")]
    Sealed,
    /// The passphrase does not fit, or the file was changed.
    #[error("another passphrase, or changed")]
    WrongOrChanged,
    /// The same athlete shared something later, and that is here already.
    #[error("older than what is here")]
    Older,
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl From<KeyError> for NotShared {
    fn from(error: KeyError) -> NotShared {
        NotShared::Trouble(error.into())
    }
}

impl From<KeyError> for ShareNotRead {
    fn from(error: KeyError) -> ShareNotRead {
        ShareNotRead::Trouble(error.into())
    }
}

impl NotShared {
    /// The sentence.
    pub fn message(&self, words: &Words) -> String {
        match self {
            NotShared::Nothing => words.say("share-nothing"),
            NotShared::NoName => words.say("share-no-name"),
            NotShared::Trouble(trouble) => trouble.message(words),
        }
    }
}

impl ShareNotRead {
    /// The sentence.
    pub fn message(&self, words: &Words) -> String {
        match self {
            ShareNotRead::Trouble(trouble) => trouble.message(words),
            refused => words.say(refused.id()),
        }
    }

    /// The id of the sentence; of trouble, that the file was not read.
    pub const fn id(&self) -> &'static str {
        match self {
            ShareNotRead::Bad(BadShare::TooLarge) => "share-too-large",
            ShareNotRead::Bad(BadShare::NotOurs) => "share-not-ours",
            ShareNotRead::Bad(BadShare::Newer) => "share-newer",
            ShareNotRead::Bad(BadShare::Changed) => "share-changed",
            ShareNotRead::Bad(BadShare::Broken) => "share-broken",
            ShareNotRead::Sealed => "share-sealed",
            ShareNotRead::WrongOrChanged => "share-wrong-passphrase",
            ShareNotRead::Older => "share-older",
            ShareNotRead::Trouble(_) => "share-not-read",
        }
    }
}

impl Desk {
    /// What a person would share under this name, to look at before it goes.
    ///
    /// # Errors
    /// [`NotShared`].
    pub fn to_share(&mut self, person: PersonId, name: &str) -> Result<Share, NotShared> {
        if plain(name).is_empty() {
            return Err(NotShared::NoName);
        }
        let home = self.home(person)?;
        let told = of_person(self, person, None)?.ok_or(NotShared::Nothing)?;
        Ok(shared(&told, &home, name, self.now()))
    }

    /// The bytes of a share file, sealed where there is a passphrase. That it was made is noted: it is the person's consent.
    ///
    /// # Errors
    /// [`NotShared`].
    pub fn share(
        &mut self,
        person: PersonId,
        name: &str,
        passphrase: Option<&Passphrase>,
        random: &mut dyn Randomness,
    ) -> Result<Vec<u8>, NotShared> {
        let share = self.to_share(person, name)?;
        let signed = Zeroizing::new(share::sign(&share, &*self.share_secret(random)?));
        let file = match passphrase {
            None => share::open_file(&signed),
            Some(passphrase) => {
                share::sealed_file(&seal(&signed, &share::sealed_head(), passphrase, Cost::USUAL, random)?)
            }
        };
        let now = self.now();
        self.store.note_about(person, now, "shared_with_coach").map_err(Trouble::from)?;
        Ok(file)
    }

    /// The secret that this Setback signs with, made when first needed.
    fn share_secret(&mut self, random: &mut dyn Randomness) -> Result<Zeroizing<[u8; 32]>, NotShared> {
        let kept = self.store.setting(SECRET).map_err(Trouble::from)?.map(Zeroizing::new);
        if let Some(secret) = kept.and_then(|kept| from_hex(kept.trim_matches('"'))) {
            return Ok(secret);
        }
        let mut secret = Zeroizing::new([0; 32]);
        random.fill(secret.as_mut_slice())?;
        let text = Zeroizing::new(format!("\"{}\"", hex(secret.as_slice())));
        self.store.set(SECRET, &text).map_err(Trouble::from)?;
        Ok(secret)
    }

    /// Reads a share file, and says whose it is where that is known. Keeps nothing yet.
    ///
    /// # Errors
    /// [`ShareNotRead`].
    pub fn read_share(&self, bytes: &[u8], passphrase: Option<&Passphrase>) -> Result<ReadShare, ShareNotRead> {
        let signed = match (closed(bytes)?, passphrase) {
            (Closed::Open(body), _) => signed(body)?,
            (Closed::Sealed(_), None) => return Err(ShareNotRead::Sealed),
            (Closed::Sealed(sealed), Some(passphrase)) => {
                let opened = unseal(sealed, &share::sealed_head(), passphrase, Cost::USUAL)?;
                signed(&opened.ok_or(ShareNotRead::WrongOrChanged)?)?
            }
        };
        let before = self.store.last_signed(&hex(&signed.by)).map_err(Trouble::from)?;
        let is_older = before.as_ref().and_then(|before| share::of_text(&before.shared));
        if is_older.is_some_and(|before| signed.share.made <= before.made) {
            return Err(ShareNotRead::Older);
        }
        Ok(ReadShare { signed, known_as: before.map(|before| before.person) })
    }

    /// Keeps what was shared as this athlete's: the one it is known as, or one that the coach names.
    ///
    /// # Errors
    /// What keeps the data from being written.
    pub fn keep_share(&mut self, person: PersonId, signed: &Signed) -> Result<(), Trouble> {
        let at = self.now();
        let (signer, shared) = (hex(&signed.by), share::as_text(&signed.share));
        Ok(self.store.add_share(&setback_store::Share { id: ShareId::new(at), person, at, signer, shared })?)
    }

    /// Enters somebody new by the name and the unit of what they shared.
    ///
    /// # Errors
    /// [`NotAnAthlete::Unfit`] for a name that can not be believed; what the disk says.
    pub fn add_athlete_of(&mut self, share: &Share) -> Result<PersonId, NotAnAthlete> {
        let unit = match &share.doing {
            Doing::Next(next) => Some(next.unit),
            Doing::OnHold | Doing::NoPlan => share.sessions.first().map(|session| session.unit),
        };
        let name = share.name.chars().take(LONGEST_NAME).collect();
        let unit = unit.unwrap_or(Unit::Kilograms).id().to_owned();
        let added = self.add_athletes(&[TypedAthlete { name, unit, ..TypedAthlete::default() }])?;
        Ok(added.first().copied().ok_or(Trouble::Missing("athlete"))?)
    }

    /// What an athlete shared last, where it counts: where they were not checked here, or shared a later check.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn share_that_counts(&self, person: PersonId) -> Result<Option<Share>, Trouble> {
        let Some(share) = self.shared_by(person)? else { return Ok(None) };
        let here = self.history(person)?.iter().filter_map(Story::last).map(|seen| seen.at).max();
        let there = share.stands.and_then(|stands| stands.checked);
        Ok((here.is_none() || here < there).then_some(share))
    }

    /// What an athlete shared last.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn shared_by(&self, person: PersonId) -> Result<Option<Share>, Trouble> {
        Ok(self.store.last_share(person)?.and_then(|kept| share::of_text(&kept.shared)))
    }
}

/// What a coach's board shows of what an athlete shared.
pub fn glance_of(share: &Share) -> Glance {
    let due = share.stands.and_then(|stands| stands.due);
    Glance {
        shared: Some(share.made),
        stands: share.stands.map(|stands| stands.outcome),
        checked: share.stands.and_then(|stands| stands.checked),
        due,
        late: due.map(|due| due + TimeDelta::hours(limits::LATE_HOURS as i64)),
        pains: share.course.iter().copied().collect(),
        lifted: share.sessions.iter().map(|session| session.at).max(),
        doing: match &share.doing {
            Doing::Next(next) => Some(setback_coach::Doing::Next(work(next))),
            Doing::OnHold => Some(setback_coach::Doing::OnHold),
            Doing::NoPlan => None,
        },
        mornings: Vec::new(),
    }
}

fn work(to_lift: &Prescription) -> Work {
    let (next, unit) = (&to_lift.next, to_lift.unit);
    let load = next.loaded.as_ref().and_then(|loaded| u32::try_from(loaded.own.in_thousandths(unit)).ok());
    Work {
        rung: next.rung,
        load: load.map(|load| (load, unit == Unit::Pounds)),
        share: u32::from(next.share),
        sets: next.sets,
        reps: next.reps,
    }
}

fn shared(told: &Told, home: &Home, name: &str, now: setback_store::Moment) -> Share {
    let open = home.open.first();
    let (lifts, _) = told.training.for_a_coach();
    Share {
        made: now,
        edition: (EDITION.date.to_owned(), EDITION.sha256.to_owned()),
        name: plain(name),
        stands: open.map(|open| Stands {
            outcome: open.standing.outcome,
            checked: told.checked,
            due: open.due.map(|due| due.at),
        }),
        doing: match lifts {
            Lifts::Next(next) => Doing::Next(next),
            Lifts::OnHold => Doing::OnHold,
            Lifts::NoPlan => Doing::NoPlan,
        },
        began: told.began,
        course: days(told),
        sessions: told.worked.iter().take(MOST_SESSIONS).map(session).collect(),
    }
}

/// A name as a file holds it.
fn plain(name: &str) -> String {
    name.trim().chars().filter(|letter| !letter.is_control()).take(share::LONGEST_NAME).collect()
}

/// The worst pain of each day, the last so many.
fn days(told: &Told) -> Vec<(NaiveDate, u8)> {
    let mut days: BTreeMap<NaiveDate, u8> = BTreeMap::new();
    for (day, pain) in told.pains.iter().filter_map(|pain| Some((day_of(told, pain)?, pain.pain))) {
        let worst = days.entry(day).or_insert(pain);
        *worst = pain.max(*worst);
    }
    let too_many = days.len().saturating_sub(MOST_DAYS);
    days.into_iter().skip(too_many).collect()
}

fn day_of(told: &Told, pain: &Pain) -> Option<NaiveDate> {
    told.began?.date_naive().checked_add_days(chrono::Days::new(pain.day.into()))
}

const fn session(one: &Worked) -> Session {
    let Worked { at, load, unit, sets, reps, rpe, pain, .. } = *one;
    Session { at, load, unit, sets, reps, rpe, pain }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut bytes = Zeroizing::new([0; 32]);
    if text.len() != 2 * bytes.len() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}
