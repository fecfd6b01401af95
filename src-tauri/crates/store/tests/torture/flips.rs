//! One bit of the file turned over, anywhere: noticed when the file is opened, looked at or read, and never read as
//! something else.

use std::fmt;
use std::fs;
use std::path::Path;

use setback_store::{Folder, StoreError};

use super::dice::Dice;
use super::turns::{self, Kept};

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flips {
    pub flips: u64,
    pub noticed: u64,
    /// Times that something was read that had not been kept.
    pub wrong: u64,
}

impl fmt::Display for Flips {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Flips { flips, noticed, wrong } = self;
        write!(formatter, "{flips} bits turned over: {noticed} noticed, wrong data {wrong} times")
    }
}

/// So many turns are in the file.
const TURNS: u64 = 600;

/// Turns so many bits over, each in a fresh copy of the file.
pub fn flips(flips: u64, dice: &mut Dice) -> Flips {
    let folder = tempfile::tempdir().unwrap();
    let whole = lived(folder.path());
    let mut sum = Flips { flips, ..Flips::default() };
    for _ in 0..flips {
        let noticed = turned_over(folder.path(), &whole, dice.below(whole.len() as u64 * 8), &mut sum.wrong);
        sum.noticed += u64::from(noticed);
    }
    sum
}

/// The bytes of a file that was left in order.
fn lived(folder: &Path) -> Vec<u8> {
    let mut store = turns::open(folder).unwrap();
    turns::begin(&mut store).unwrap();
    (1..=TURNS).for_each(|turn| turns::take(&mut store, turn).unwrap());
    drop(store);
    fs::read(Folder::at(folder).data()).unwrap()
}

/// Whether it is noticed; what is read meanwhile is compared.
fn turned_over(folder: &Path, whole: &[u8], bit: u64, wrong: &mut u64) -> bool {
    let mut bytes = whole.to_vec();
    bytes[(bit / 8) as usize] ^= 1 << (bit % 8);
    fs::write(Folder::at(folder).data(), bytes).unwrap();
    let store = match turns::open(folder) {
        Ok(store) => store,
        Err(error) => return is_damage(&error),
    };
    let read = Kept::in_store(&store);
    *wrong += u64::from(read.as_ref().is_ok_and(|kept| *kept != Kept::after(TURNS)));
    read.is_err_and(|error| is_damage(&error)) | store.settled().is_err_and(|error| is_damage(&error))
}

/// Being noticed means being called damage.
const fn is_damage(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged(_))
}
