//! The turn that goes on at a kiosk, and whether somebody is still there. Holds what a visit says; decides nothing.

use std::ffi::OsString;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use setback_clinic::{Clinic, ClinicError, ClinicFolder, Ended, Idle, Presence, Stage, Visit};
use setback_desk::clock;
use setback_desk::memory::Clock;
use setback_keys::{Pin, PinLock};
use setback_store::Moment;
use setback_triage::Answers;
use setback_triage::location::Zone;
use tauri::AppHandle;
use tauri::async_runtime::spawn_blocking;

use crate::away;
use crate::error::CommandError;
use crate::folder::named_by;
use crate::language;
use crate::supervisor::{LEFT, SUPERVISED};

/// So long the number stays on the screen. Source: the design, `07-kiosk-done`.
pub const DONE_SECONDS: u32 = 25;

/// So often it is looked whether somebody is there.
const LOOK: Duration = Duration::from_millis(500);

/// A wall clock that went on by so much more than the count since the start, or so much less: the computer slept, or its
/// clock was set. Whoever was there may not be.
const JUMP: Duration = Duration::from_secs(10);

/// So long a kiosk without a clinic says so, before the next process looks again.
const LOOKS_AGAIN: Duration = Duration::from_secs(10);

/// A file with seconds, by which the count of the idle time is ahead: tests do not wait a minute at each question. It makes
/// nobody's time longer.
const AHEAD: &str = "SETBACK_KIOSK_AHEAD";

/// Names a kiosk among those of its clinic: `--kiosk-name door`.
pub const NAME: &str = "--kiosk-name";

/// The name of a kiosk that was given none, or one that is no name.
const USUAL_NAME: &str = "kiosk";

/// The most letters of a name. Our design choice.
const NAME_LETTERS: usize = 20;

/// One turn.
pub struct Turn {
    folder: ClinicFolder,
    visit: Visit,
    idle: Idle,
    /// When the number came up.
    done_at: Option<Duration>,
}

/// What the page shows.
pub struct Seen {
    /// The clinic.
    pub clinic: Clinic,
    /// The stage.
    pub stage: Stage,
    /// Whether somebody is there; always, where nobody is waited for.
    pub presence: Presence,
    /// Seconds until the number goes.
    pub goes_in: Option<u32>,
    /// What was answered so far, and the places that were pointed at.
    pub given: (Answers, Vec<Zone>),
}

impl Turn {
    /// A turn at the clinic of this folder and the kiosk of this name, which nobody has begun.
    ///
    /// # Errors
    /// [`ClinicError::NotSetUp`], [`ClinicError::Damaged`].
    pub fn at(folder: &ClinicFolder, name: &str) -> Result<Turn, ClinicError> {
        let mut clinic = Clinic::read(folder)?;
        clinic.languages = language::offered(&clinic.languages);
        let idle = Idle::from(counted(), clinic.idle_seconds);
        Ok(Turn { folder: folder.clone(), visit: Visit::at(folder, clinic, name), idle, done_at: None })
    }

    /// Somebody touched something.
    pub fn heard(&mut self) {
        self.idle.hear(counted());
    }

    /// The visit, for a command that somebody pressed.
    pub fn pressed(&mut self) -> &mut Visit {
        self.heard();
        &mut self.visit
    }

    /// The visit, to look at.
    pub const fn visit(&self) -> &Visit {
        &self.visit
    }

    /// What the page shows now.
    ///
    /// # Errors
    /// What the disk says.
    pub fn seen(&mut self) -> Result<Seen, ClinicError> {
        let (now, stage) = (counted(), self.visit.stage()?);
        if matches!(stage, Stage::Ended(Ended::Done { .. })) {
            self.done_at.get_or_insert(now);
        }
        let presence = if self.visit.is_under_way() { self.idle.presence(now) } else { Presence::Here };
        let given = (*self.visit.answers(), self.visit.zones().to_vec());
        Ok(Seen { clinic: self.visit.clinic().clone(), stage, presence, goes_in: self.goes_in(now), given })
    }

    fn goes_in(&self, now: Duration) -> Option<u32> {
        let shown = now.saturating_sub(self.done_at?).as_secs();
        Some(DONE_SECONDS.saturating_sub(shown.try_into().unwrap_or(u32::MAX)))
    }

    /// Whether the turn is over: nobody is there, or the number was there long enough.
    fn is_over(&self) -> bool {
        let now = counted();
        let is_gone = self.visit.is_under_way() && self.idle.presence(now) == Presence::Gone;
        is_gone || self.goes_in(now) == Some(0)
    }

    /// Whether this is the PIN of the staff. A stranger who tries some here does not keep the desk locked.
    ///
    /// # Errors
    /// [`ClinicError::Pin`].
    pub fn expect_staff(&self, pin: &str, now: Moment) -> Result<(), ClinicError> {
        let place = self.visit.device();
        Ok(PinLock::elsewhere(self.folder.path(), place).open(&Pin::typed(pin)?, now.timestamp_millis())?)
    }
}

/// The count by which somebody is there or gone.
fn counted() -> Duration {
    let ahead = std::env::var_os(AHEAD).and_then(|file| std::fs::read_to_string(file).ok()?.trim().parse().ok());
    clock::since_start() + Duration::from_secs(u64::from(ahead.unwrap_or(0_u32)))
}

/// The name of this kiosk among those of its clinic, as these arguments say. It is part of names of files, so it has only
/// letters from a to z, digits and hyphens.
pub fn name_of_the_start(arguments: impl IntoIterator<Item = OsString>) -> String {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let fits = |name: &String| (1..=NAME_LETTERS).contains(&name.len()) && name.chars().all(is_plain) && name != "desk";
    let named = named_by(NAME, arguments).and_then(|name| name.into_string().ok());
    named.filter(fits).unwrap_or_else(|| USUAL_NAME.to_owned())
}

/// The turn as the app holds it; none in a process of another role.
#[derive(Clone)]
pub struct Kiosk {
    turn: Arc<Mutex<Option<Turn>>>,
    clock: Clock,
}

impl Kiosk {
    /// Puts a turn where commands find it.
    pub fn new(turn: Option<Turn>) -> Kiosk {
        Kiosk { turn: Arc::new(Mutex::new(turn)), clock: clock::of_the_system() }
    }

    /// Does this off the thread of the window, one thing at a time, and says what the page shows then.
    ///
    /// # Errors
    /// What the work says; [`CommandError::NotOpen`] where there is no turn.
    pub async fn work<W>(&self, work: W) -> Result<Seen, CommandError>
    where
        W: FnOnce(&mut Turn, Moment) -> Result<(), ClinicError> + Send + 'static,
    {
        let kiosk = self.clone();
        let done = spawn_blocking(move || {
            let now = kiosk.clock.now();
            let mut turn = kiosk.held();
            let turn = turn.as_mut().ok_or(CommandError::NotOpen)?;
            work(turn, now)?;
            Ok(turn.seen()?)
        });
        done.await.unwrap_or(Err(CommandError::BrokenOff))
    }

    /// Ends the turn: what is to be sent is sent, what is held is let go, and the process ends with it.
    pub fn end(&self, app: &AppHandle) {
        self.leave();
        app.exit(0);
    }

    /// Ends the turn and the kiosk: staff are here.
    pub fn close(&self, app: &AppHandle) {
        self.leave();
        app.exit(LEFT);
    }

    fn leave(&self) {
        if let Some(turn) = self.held().as_mut() {
            // What can not be sent now can not be kept for later either: it would outlive the person.
            let _sent_if_it_can_be = turn.visit.leave(self.clock.now());
        }
    }

    /// Watches over the turn, over the supervisor, and over the screen, until one of them ends.
    pub fn watch(&self, app: &AppHandle) {
        let (kiosk, watched) = (self.clone(), app.clone());
        away::watch(move || kiosk.nobody_is_there(&watched));
        let (kiosk, watched) = (self.clone(), app.clone());
        std::thread::spawn(move || kiosk.look_after(&watched));
        if std::env::var_os(SUPERVISED).is_some() {
            let (kiosk, watched) = (self.clone(), app.clone());
            std::thread::spawn(move || {
                wait_for_the_end_of_input();
                kiosk.end(&watched);
            });
        }
    }

    fn look_after(&self, app: &AppHandle) {
        let mut ahead = self.ahead();
        loop {
            std::thread::sleep(LOOK);
            let (before, now) = (ahead, self.ahead());
            ahead = now;
            if slept(before, now) && self.is_under_way() || self.is_over() {
                return self.end(app);
            }
            if let Some(turn) = self.held().as_mut() {
                let _tried_again_at_the_next_look = turn.visit.send_what_waits();
            }
        }
    }

    /// The screen is locked, or the computer goes to sleep. What staff have to clear stays.
    fn nobody_is_there(&self, app: &AppHandle) {
        let waits = self.held().as_ref().is_some_and(|turn| turn.visit.waits_for_staff());
        if !waits {
            self.end(app);
        }
    }

    fn is_under_way(&self) -> bool {
        self.held().as_ref().is_some_and(|turn| turn.visit.is_under_way())
    }

    fn is_over(&self) -> bool {
        self.held().as_ref().map_or(LOOKS_AGAIN <= clock::since_start(), Turn::is_over)
    }

    /// By how many milliseconds the wall clock is ahead of the count since the start.
    fn ahead(&self) -> i64 {
        let count = i64::try_from(clock::since_start().as_millis()).unwrap_or(i64::MAX);
        self.clock.now().timestamp_millis().saturating_sub(count)
    }

    fn held(&self) -> MutexGuard<'_, Option<Turn>> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the wall clock went its own way between two looks, at which it was ahead by so many milliseconds.
fn slept(before: i64, now: i64) -> bool {
    JUMP.as_millis() < u128::from(now.abs_diff(before))
}

/// The supervisor holds the other end.
fn wait_for_the_end_of_input() {
    let _ended_whatever_it_says = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_that_slept_or_whose_clock_was_set_is_noticed_and_a_clock_that_is_put_right_a_little_is_not() {
        const HOUR: i64 = 3_600_000;
        assert!(slept(5, HOUR) && slept(HOUR, 5) && slept(0, 10_001));
        assert!(!slept(5, 5) && !slept(0, 10_000) && !slept(900, 0));
    }

    #[test]
    fn a_kiosk_is_named_in_plain_letters_or_as_usual() {
        let named = |words: &[&str]| name_of_the_start(words.iter().map(OsString::from));
        assert_eq!(named(&["setback", "--kiosk", "--kiosk-name", "door-2"]), "door-2");
        assert_eq!(named(&["setback", "--kiosk-name=hall"]), "hall");
        for other in ["../x", "", "desk", "Tür", "a name", "abcdefghijklmnopqrstu"] {
            assert_eq!(named(&["setback", NAME, other]), USUAL_NAME, "{other}");
        }
        assert_eq!(named(&["setback", "--kiosk"]), USUAL_NAME);
    }
}
