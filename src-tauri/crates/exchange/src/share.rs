//! A share file: what an athlete hands a coach from a Setback of their own. Level, plan and course; nothing that was
//! answered in a check has a place in it. Signed, so that a changed byte shows and the coach knows whose it is. Knows no
//! clock and no randomness, and how it is sealed is known elsewhere: sealed bytes come in and go out.
//!
//! A file begins with [`MARK`], the number of its form and how it is closed. Then, open: the public key, the signature and
//! the text, which is JSON. Sealed: those together, as bytes that a passphrase opens.

mod text;

use chrono::{DateTime, FixedOffset, NaiveDate};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use setback_plan::{Mass, Prescription, Rpe, Unit};
use setback_triage::Outcome;

/// A time with the local clock.
pub type Moment = DateTime<FixedOffset>;

/// How every share file begins.
pub const MARK: &[u8; 14] = b"setback-share\n";
/// The number of this form.
pub const FORM: u8 = 1;
/// The most bytes that are read. A year of daily pains with a hundred sessions is about a tenth of it; design choice.
pub const LARGEST: usize = 128 << 10;
/// So many days of a course go along. Two months: what a coach looks back on; design choice.
pub const MOST_DAYS: usize = 62;
/// So many sessions go along; design choice.
pub const MOST_SESSIONS: usize = 24;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 120;

const OPEN: u8 = 0;
const SEALED: u8 = 1;
/// What begins a file, with its form and how it is closed.
const HEAD: usize = MARK.len() + 2;
const KEY: usize = 32;
const SIGNATURE: usize = 64;
/// Keeps a signature of a share from being one of anything else.
const PURPOSE: &[u8] = b"setback: what an athlete shares with a coach";

/// What an athlete shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// When it was made.
    pub made: Moment,
    /// The date and the hash of the rules that decided.
    pub edition: (String, String),
    /// What the athlete is called.
    pub name: String,
    /// The level that stands, while there is one.
    pub stands: Option<Stands>,
    /// What there is to lift.
    pub doing: Doing,
    /// When the session was that it began with, or about when the pain began.
    pub began: Option<Moment>,
    /// The worst pain of each day on which it was told, oldest first.
    pub course: Vec<(NaiveDate, u8)>,
    /// Deadlift sessions, newest first.
    pub sessions: Vec<Session>,
}

/// A level, and the checks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The level with its window.
    pub outcome: Outcome,
    /// When the last check was.
    pub checked: Option<Moment>,
    /// When the next one is due.
    pub due: Option<Moment>,
}

/// What there is to lift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// The next session of the plan.
    Next(Box<Prescription>),
    /// Nothing, until somebody has looked at it or a check allows it.
    OnHold,
    /// No plan is under way: none was made, or it came to its end.
    NoPlan,
}

/// A deadlift session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// When.
    pub at: Moment,
    /// The heaviest working load.
    pub load: Mass,
    /// The unit that it was entered in.
    pub unit: Unit,
    /// Working sets with that load.
    pub sets: u32,
    /// Reps of such a set.
    pub reps: Option<u32>,
    /// Its effort.
    pub rpe: Option<Rpe>,
    /// The most pain in the session.
    pub pain: Option<u8>,
}

/// A share with the key that it was signed with. Both come from one file that holds together.
#[derive(Clone, Debug, PartialEq)]
pub struct Signed {
    /// The public key: the same from every file of one athlete.
    pub by: [u8; KEY],
    /// What it says.
    pub share: Share,
}

/// A file that is one of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed<'a> {
    /// It can be read by [`signed`].
    Open(&'a [u8]),
    /// A passphrase opens it: what comes out can be read by [`signed`].
    Sealed(&'a [u8]),
}

/// Why a share file is not read. Nothing of it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadShare {
    /// More bytes than any share.
    #[error("larger than any share file")]
    TooLarge,
    /// No share file.
    #[error("no share file")]
    NotOurs,
    /// One that a newer Setback made.
    #[error("a share file that a newer Setback made")]
    Newer,
    /// Not what was signed.
    #[error("not what was signed")]
    Changed,
    /// Signed as it is, but nothing that Setback writes.
    #[error("nothing that Setback writes")]
    Broken,
}

/// The key, the signature and the text of a share. The same share and the same secret give the same bytes.
pub fn sign(share: &Share, secret: &[u8; 32]) -> Vec<u8> {
    let key = SigningKey::from_bytes(secret);
    let text = text::write(share);
    let signature = key.sign(&to_sign(&text));
    [key.verifying_key().as_bytes().as_slice(), &signature.to_bytes(), &text].concat()
}

/// The public key of a secret.
pub fn public_key(secret: &[u8; 32]) -> [u8; 32] {
    SigningKey::from_bytes(secret).verifying_key().to_bytes()
}

/// A file that everybody can open.
pub fn open_file(signed: &[u8]) -> Vec<u8> {
    [head(OPEN).as_slice(), signed].concat()
}

/// A file that a passphrase opens, around bytes that were sealed. They are bound to [`sealed_head`].
pub fn sealed_file(sealed: &[u8]) -> Vec<u8> {
    [sealed_head().as_slice(), sealed].concat()
}

/// What a sealed file begins with.
pub fn sealed_head() -> [u8; HEAD] {
    head(SEALED)
}

fn head(closed: u8) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    let (mark, rest) = head.split_at_mut(MARK.len());
    mark.copy_from_slice(MARK);
    rest.copy_from_slice(&[FORM, closed]);
    head
}

/// How a file is closed.
///
/// # Errors
/// [`BadShare`], before anything of it is believed.
pub fn closed(bytes: &[u8]) -> Result<Closed<'_>, BadShare> {
    if bytes.len() > LARGEST {
        return Err(BadShare::TooLarge);
    }
    match bytes.strip_prefix(MARK).and_then(|rest| rest.split_first_chunk::<2>()) {
        Some(([FORM, OPEN], body)) => Ok(Closed::Open(body)),
        Some(([FORM, SEALED], body)) => Ok(Closed::Sealed(body)),
        Some(([form, _], _)) if *form > FORM => Err(BadShare::Newer),
        Some(_) | None => Err(BadShare::NotOurs),
    }
}

/// What was signed.
///
/// # Errors
/// [`BadShare::Changed`] where the signature does not fit, [`BadShare::Broken`] where it does and the text is none of ours.
pub fn signed(body: &[u8]) -> Result<Signed, BadShare> {
    let (by, rest) = body.split_first_chunk::<KEY>().ok_or(BadShare::NotOurs)?;
    let (signature, text) = rest.split_first_chunk::<SIGNATURE>().ok_or(BadShare::NotOurs)?;
    let key = VerifyingKey::from_bytes(by).map_err(|_| BadShare::Changed)?;
    // Strict: a key or signature that fits more than one secret or text is none.
    key.verify_strict(&to_sign(text), &Signature::from_bytes(signature)).map_err(|_| BadShare::Changed)?;
    Ok(Signed { by: *by, share: text::read(text).ok_or(BadShare::Broken)? })
}

fn to_sign(text: &[u8]) -> Vec<u8> {
    [PURPOSE, &[FORM], text].concat()
}

/// The text of a share, as it is kept after its file was read.
pub fn as_text(share: &Share) -> String {
    String::from_utf8(text::write(share)).unwrap_or_default()
}

/// The text of a prescription as it stands in a share: the same for the same numbers.
pub fn prescription_as_text(to_lift: &Prescription) -> String {
    text::prescription(to_lift)
}

/// Reads a text that [`as_text`] wrote.
pub fn of_text(kept: &str) -> Option<Share> {
    text::read(kept.as_bytes())
}
