//! What can go wrong with keys, as nouns. No variant carries a secret, a path or a text out of a key file.

use std::io::ErrorKind;

use crate::slot::{Kind, SlotId};

/// What happened, with what the person needs to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// There is no key file in the folder.
    #[error("there is no key file")]
    Missing,
    /// A new key file was to be saved where one is already.
    #[error("there is a key file already")]
    AlreadyThere,
    /// The key file is larger than any key file.
    #[error("the key file is larger than {limit_bytes} bytes")]
    TooLarge {
        /// The most bytes a key file may have.
        limit_bytes: usize,
    },
    /// The key file as a whole can not be used; a backup holds a copy.
    #[error("the key file is damaged: {0}")]
    Damaged(Damage),
    /// The key file was written by a newer version of the app.
    #[error("the key file has format {version}, this version of the app knows {known}")]
    NewerFormat {
        /// The format of the file.
        version: u32,
        /// The newest format this build reads.
        known: u32,
    },
    /// A file could not be read or written.
    #[error("{doing} failed: {kind}")]
    Disk {
        /// What was being done.
        doing: &'static str,
        /// What the operating system answered.
        kind: ErrorKind,
    },
    /// The data key at hand is not the one this key file wraps.
    #[error("this key file belongs to another data key")]
    OtherKey,
    /// No slot of this kind is whole; slots of other kinds may still open.
    #[error("the {kind} slot is damaged")]
    DamagedSlot {
        /// The kind that was asked for.
        kind: Kind,
    },
    /// The key file has no slot of this kind.
    #[error("there is no {kind} slot")]
    NoSlot {
        /// The kind that was asked for.
        kind: Kind,
    },
    /// The key file has no slot with this id.
    #[error("there is no slot {id}")]
    NoSuchSlot {
        /// The id that was asked for.
        id: SlotId,
    },
    /// Without this slot nothing could open the data any more.
    #[error("this is the last slot that can open the data")]
    LastSlot,
    /// A key file that nothing opens was to be saved.
    #[error("no slot of this key file can open the data")]
    NoSoundSlot,
    /// The key file has as many slots as it may have.
    #[error("a key file has at most {limit} slots")]
    NoRoom {
        /// The most slots of a key file.
        limit: usize,
    },
    /// The slot is whole, the passphrase is another.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// A passphrase without a single character.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// The code was typed without a slip and belongs to another key file or to a removed slot.
    #[error("the recovery code does not fit")]
    WrongRecoveryCode,
    /// The recovery code is not as long as one is.
    #[error("the recovery code has {whole} characters, {typed} were typed")]
    RecoveryCodeLength {
        /// Characters typed, without spaces and dashes.
        typed: usize,
        /// Characters of a whole code.
        whole: usize,
    },
    /// A character that no recovery code has.
    #[error("character {position} is not one that a recovery code has")]
    RecoveryCodeLetter {
        /// Its place, from 1, without spaces and dashes.
        position: usize,
    },
    /// The check characters do not fit the rest: something was mistyped.
    #[error("the recovery code was mistyped")]
    RecoveryCodeSlip,
    /// A cost of a passphrase that this build does not compute.
    #[error("the cost of the passphrase is out of bounds")]
    CostOutOfBounds,
    /// The computer has too little free memory to derive a key from the passphrase.
    #[error("there is too little free memory")]
    OutOfMemory,
    /// Too many wrong passphrases in a row.
    #[error("the next try is possible in {seconds} seconds")]
    Wait {
        /// Seconds until the next try, at most [`LONGEST_WAIT_SECONDS`](crate::LONGEST_WAIT_SECONDS).
        seconds: u32,
    },
    /// The operating system offers no key store here.
    #[error("there is no key store: {detail}")]
    NoKeyStore {
        /// What the operating system answered.
        detail: String,
    },
    /// The key store is there and did not let us in.
    #[error("the key store is locked: {detail}")]
    KeyStoreLocked {
        /// What the key store answered.
        detail: String,
    },
    /// The key store did not answer in time; it may be showing a question to the person.
    #[error("the key store did not answer within {seconds} seconds")]
    KeyStoreSilent {
        /// How long was waited.
        seconds: u64,
    },
    /// The key store answers and has no key for this slot: another machine, another user, or it was deleted.
    #[error("the key store has no key for this slot")]
    KeyNotInStore,
    /// The key store has a key for this slot, and it does not fit.
    #[error("the key in the key store does not fit")]
    WrongDeviceKey,
    /// The key store failed in another way, or did not keep what it was given.
    #[error("the key store failed: {detail}")]
    KeyStoreFailed {
        /// What the key store answered.
        detail: String,
    },
    /// The operating system gave no random bytes.
    #[error("there is no source of randomness")]
    NoRandomness,
    /// The operating system did not let core dumps be turned off.
    #[error("core dumps could not be turned off: {kind}")]
    CoreDumps {
        /// What the operating system answered.
        kind: ErrorKind,
    },
}

/// Why a key file as a whole can not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Not JSON, or not of the shape of a key file.
    #[error("line {line}, column {column} is not what a key file has there")]
    Unreadable {
        /// From 1; 0 where the reader knows no place.
        line: usize,
        /// From 1; 0 where the reader knows no place.
        column: usize,
    },
    /// A key file without a single slot.
    #[error("it has no slots")]
    NoSlots,
    /// More slots than a key file may have.
    #[error("it has too many slots")]
    TooManySlots,
    /// Two slots with one id.
    #[error("two slots have the same id")]
    DoubleSlot,
}

impl KeyError {
    /// For `map_err` on what touches a file.
    pub(crate) fn disk(doing: &'static str) -> impl Fn(std::io::Error) -> KeyError {
        move |error| KeyError::Disk { doing, kind: error.kind() }
    }
}
