//! A Setback that is ended by force at random moments, over and over, while it keeps answers, checks and backups.

use std::fmt;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::dice::Dice;
use super::turns::{self, Kept};
use super::{Child, FOLDER, JOB};

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kills {
    pub kills: u64,
    /// Answers and checks whose saving had returned before the end.
    pub answers: u64,
    pub checks: u64,
    /// Those of them that were not there afterwards.
    pub lost: u64,
    /// Starts that found the file or a backup not whole, or half of a save.
    pub failed: u64,
}

impl fmt::Display for Kills {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Kills { kills, answers, checks, lost, failed } = self;
        write!(formatter, "{kills} kills: {answers} answers and {checks} checks acknowledged, {lost} lost, ")?;
        write!(formatter, "{failed} integrity checks failed")
    }
}

/// A new folder is begun after so many kills, so that the file stays small and each look at it short.
const A_FOLDER: u64 = 25;

/// The longest that a child lives, in milliseconds. Some end before they have opened the file.
const LIFE: u64 = 250;

/// A backup is made every so many turns.
const BACKUP: u64 = 37;

/// Said by a child after a save has returned.
const ACKNOWLEDGED: &str = "acknowledged ";

/// Lives until somebody ends it.
pub fn live(folder: &Path) {
    let mut store = turns::open(folder).unwrap();
    turns::begin(&mut store).unwrap();
    for turn in Kept::in_store(&store).unwrap().last() + 1.. {
        turns::take(&mut store, turn).unwrap();
        say(turn);
        if turn.is_multiple_of(BACKUP) {
            store.back_up(turns::at(turn)).unwrap();
        }
    }
}

/// Nobody may be listening any more; then the end has come.
fn say(turn: u64) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{ACKNOWLEDGED}{turn}").and_then(|()| out.flush()).unwrap();
}

/// Ends so many children.
pub fn kills(child: Child, kills: u64, dice: &mut Dice) -> Kills {
    let mut sum = Kills { kills, ..Kills::default() };
    for first in (0..kills).step_by(A_FOLDER as usize) {
        let folder = tempfile::tempdir().unwrap();
        let mut before = 0;
        for _ in first..kills.min(first + A_FOLDER) {
            let acknowledged = acknowledged(child, folder.path(), Duration::from_millis(dice.below(LIFE)));
            sum.add(before, acknowledged);
            before = look(folder.path(), acknowledged.unwrap_or(before), &mut sum);
        }
    }
    sum
}

impl Kills {
    fn add(&mut self, before: u64, acknowledged: Option<u64>) {
        let turns = before + 1..=acknowledged.unwrap_or(before);
        self.checks += turns.clone().filter(|turn| turns::is_check(*turn)).count() as u64;
        self.answers += turns.filter(|turn| !turns::is_check(*turn)).count() as u64;
    }
}

/// The last turn that a child acknowledged in its life.
fn acknowledged(child: Child, folder: &Path, life: Duration) -> Option<u64> {
    let mut command = child();
    command.env(JOB, "live").env(FOLDER, folder).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let listening = std::thread::spawn(move || {
        let mut said = String::new();
        out.read_to_string(&mut said).map(|_| said).unwrap()
    });
    sleep(life);
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success(), "a child lives until it is ended");
    last_said(&listening.join().unwrap())
}

/// A line that was cut off counts for nothing.
fn last_said(said: &str) -> Option<u64> {
    let whole = said.rsplit_once('\n')?.0;
    whole.lines().rev().find_map(|line| line.rsplit_once(ACKNOWLEDGED)?.1.parse().ok())
}

/// Opens what was left and looks at all of it; gives the last turn that is kept.
fn look(folder: &Path, acknowledged: u64, sum: &mut Kills) -> u64 {
    let mut store = turns::open(folder).unwrap();
    turns::begin(&mut store).unwrap();
    let report = store.doctor().unwrap();
    let kept = Kept::in_store(&store).unwrap();
    let whole = store.settled().is_ok()
        && report.data.faults.is_empty()
        && report.backups.iter().all(|(_, health)| health.is_ok())
        && kept == Kept::after(kept.last());
    sum.failed += u64::from(!whole || kept.last() > acknowledged + 1);
    sum.lost += acknowledged.saturating_sub(kept.last());
    kept.last()
}
