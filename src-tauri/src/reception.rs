//! The front desk as this process holds it: not set up, shut, or open. Holds what the clinic gives out; decides nothing.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use setback_clinic::{Clinic, ClinicError, ClinicFolder, Front, Looked};
use setback_desk::cabinet::{Cabinet, Found, Locked, Protection};
use setback_desk::clock;
use setback_keys::{Cost, Passphrase, Pin};
use setback_store::Moment;
use tauri::async_runtime::spawn_blocking;
use zeroize::Zeroizing;

use crate::error::CommandError;

/// What there is at a desk.
pub struct Reception {
    folder: ClinicFolder,
    cabinet: Cabinet,
    held: Held,
    /// What was found in the outbox last.
    looked: Looked,
}

enum Held {
    New,
    Shut(Locked),
    Open(Box<Front>),
}

/// What the desk shows first.
pub enum At<'a> {
    /// No clinic was set up.
    New,
    /// The data opens with a passphrase.
    Shut(Locked),
    /// The data is open, and the PIN is asked for.
    Locked(&'a Front),
    /// Staff are here.
    Open(&'a Front),
}

/// Now, by both clocks: the one on the wall, and the count since the start that nobody can set.
#[derive(Clone, Copy)]
pub struct Now {
    /// The time.
    pub at: Moment,
    /// The count.
    pub since_start: Duration,
}

impl Now {
    /// Now.
    pub fn by_the_system() -> Now {
        Now { at: clock::of_the_system().now(), since_start: clock::since_start() }
    }
}

impl Reception {
    /// The desk of this folder, whose data is in this cabinet. Nothing is looked at yet.
    pub fn at(folder: ClinicFolder, cabinet: Cabinet) -> Reception {
        Reception { folder, cabinet, held: Held::New, looked: Looked::default() }
    }

    /// Looks: opens what opens by itself, takes in what arrived, and lets go what is to go. Behind the lock as well.
    ///
    /// # Errors
    /// What the data or the disk says.
    pub fn look(&mut self, now: Now) -> Result<(), CommandError> {
        if !matches!(self.held, Held::Open(_)) {
            self.held = match self.cabinet.look()? {
                Found::New => Held::New,
                Found::Locked(locked) => Held::Shut(locked),
                Found::Open(opened) => Held::Open(Box::new(Front::open(&self.folder, *opened)?)),
            };
        }
        if let Held::Open(front) = &mut self.held {
            front.expire(now.at)?;
            self.looked = front.take_in(now.at)?;
        }
        Ok(())
    }

    /// What was found when it was looked last.
    pub fn page(&self, now: Now) -> At<'_> {
        match &self.held {
            Held::New => At::New,
            Held::Shut(locked) => At::Shut(*locked),
            Held::Open(front) if front.is_locked(now.since_start) => At::Locked(front),
            Held::Open(front) => At::Open(front),
        }
    }

    /// How many files in the outbox can not be read.
    pub const fn unreadable(&self) -> usize {
        self.looked.unreadable
    }

    /// Sets up a clinic; the recovery code is told once.
    ///
    /// # Errors
    /// What of it can not be so; what the data, the disk or the key store says.
    pub fn set_up(
        &mut self,
        protection: Protection,
        name: &str,
        pin: &str,
        now: Now,
    ) -> Result<Zeroizing<String>, CommandError> {
        let pin = Pin::chosen(pin).map_err(ClinicError::from)?;
        let clinic = |key: &setback_clinic::ClinicKey| Clinic::usual(name, &key.public());
        let (mut front, code) = Front::set_up(&self.folder, &self.cabinet, protection, clinic, &pin, Cost::USUAL)?;
        front.unlock(&pin, now.at, now.since_start)?;
        self.held = Held::Open(Box::new(front));
        Ok(code.shown())
    }

    /// Opens the data with a passphrase.
    ///
    /// # Errors
    /// What is wrong with it, or how long to wait.
    pub fn open(&mut self, passphrase: &Passphrase) -> Result<(), CommandError> {
        let opened = self.cabinet.open_with_passphrase(passphrase)?;
        self.held = Held::Open(Box::new(Front::open(&self.folder, opened)?));
        Ok(())
    }

    /// The open desk.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`].
    pub fn front(&mut self) -> Result<&mut Front, CommandError> {
        match &mut self.held {
            Held::Open(front) => Ok(front),
            Held::New | Held::Shut(_) => Err(CommandError::NotOpen),
        }
    }
}

/// The desk as the app holds it; none in a process of another role.
#[derive(Clone)]
pub struct Desk(Arc<Mutex<Option<Reception>>>);

impl Desk {
    /// Puts a desk where commands find it.
    pub fn new(reception: Option<Reception>) -> Desk {
        Desk(Arc::new(Mutex::new(reception)))
    }

    /// Does this off the thread of the window, one thing at a time.
    ///
    /// # Errors
    /// What the work says; [`CommandError::NotOpen`] where there is no desk.
    pub async fn work<T, W>(&self, work: W) -> Result<T, CommandError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Reception, Now) -> Result<T, CommandError> + Send + 'static,
    {
        let desk = self.clone();
        let done = spawn_blocking(move || {
            let mut reception = desk.held();
            work(reception.as_mut().ok_or(CommandError::NotOpen)?, Now::by_the_system())
        });
        done.await.unwrap_or(Err(CommandError::BrokenOff))
    }

    /// Closes what is open, in good order.
    pub fn close(&self) {
        if let Some(reception) = self.held().as_mut() {
            reception.held = Held::New;
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Reception>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
