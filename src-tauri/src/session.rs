//! What is open while the window is: the data with the check that goes on in it, or nothing. Holds what the desk gives
//! out; decides nothing. Each call may wait for a key store, a passphrase or a disk, so it never runs where the window does.

mod checking;
mod coaching;
mod emptying;
mod filing;
mod logging;
mod papering;
mod protecting;
mod reminding;
mod setting;
mod sharing;
mod training;
mod trying;
mod typing;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use setback_coach::Board;
use setback_desk::cabinet::{Cabinet, Found, Locked, Opened, Protection};
use setback_desk::memory::{Home, Ongoing, Trouble};
use setback_desk::settings::Settings;
use setback_keys::{KeyError, Passphrase};
use setback_store::{PersonId, Restored, StoreError};
use setback_triage::location::Zone;
use tauri::async_runtime::{JoinHandle, spawn_blocking};
use zeroize::Zeroizing;

use crate::error::CommandError;
use crate::view::TextView;

use filing::Incoming;
use reminding::Reminding;

pub use checking::{Concluded, Saved, Shown, Sitting};
pub use coaching::{Entered, MorningLine};
pub use emptying::Somebody;
pub use filing::{Came, Going, LookedAt};
pub use papering::{CardsOf, PageOf};
pub use protecting::Protected;
pub use setting::Chosen;
pub use sharing::LookedAtShare;
pub use training::{Asked, Charted, Training};

/// What is open: one for the whole app.
pub struct Session {
    cabinet: Option<Cabinet>,
    held: Held,
    /// What the person set; kept in the data once there is some.
    settings: Settings,
    /// The locale of the system, as the window names it.
    locale: String,
    /// A check whose answers a full disk refused when the data was locked: it goes on when the data is open again.
    waiting: Option<Ongoing>,
    reminding: Reminding,
    /// The places that were pointed at on the body map, in a check that nothing keeps.
    zones: Vec<Zone>,
    /// A file on its way in.
    incoming: Option<Incoming>,
    /// What there is, looked at before the window asked.
    ahead: Option<Opening>,
}

enum Held {
    /// Not looked at yet, nothing kept yet, or locked.
    Nothing,
    /// The person said that nothing is to be kept this time.
    Unsaved,
    /// The data can not be opened. `true` where the person may begin anew beside it.
    Shut(bool),
    Data(Box<Data>),
}

/// Open data, and whose check goes on in it.
struct Data {
    opened: Opened,
    /// Who answers: the person whose computer it is, or an athlete who has the screen.
    me: PersonId,
    ongoing: Option<Ongoing>,
    /// The coach, while an athlete has the screen.
    coach: Option<PersonId>,
    /// The board as it was asked for last.
    board: Option<Board<PersonId>>,
}

/// What there is when the window opens.
pub enum Opening {
    /// Nothing is kept yet.
    New,
    /// Data under a lock.
    Locked(Locked),
    /// Open data.
    Open {
        /// What the person sees first.
        home: Box<Home>,
        /// What was put back on the way; told once.
        restored: Option<Restored>,
    },
    /// Nothing is kept this time.
    Unsaved,
    /// Data that can not be opened, or no place for any.
    Shut {
        /// Why; `None` where the system names no place.
        why: Option<Trouble>,
        /// Whether to offer to begin anew beside it.
        can_start_anew: bool,
    },
}

/// What came of the check at the start.
#[derive(Default)]
pub struct Settled {
    /// What was put back from a backup.
    pub restored: Option<Restored>,
    /// Why nothing can be saved: the data is open to be read.
    pub hurt: Option<TextView>,
}

/// What opens a lock. As it was typed.
pub enum Way {
    /// Something a person knows.
    Passphrase(Passphrase),
    /// Something a person has on paper.
    Recovery(Zeroizing<String>),
}

impl Session {
    /// A session at a cabinet, or without one where the system names no place. Nothing is looked at yet.
    pub fn at(cabinet: Option<Cabinet>) -> Session {
        let settings = cabinet.as_ref().map(Cabinet::looks).unwrap_or_default();
        Session {
            cabinet,
            held: Held::Nothing,
            settings,
            locale: String::new(),
            waiting: None,
            reminding: Reminding::default(),
            zones: Vec::new(),
            incoming: None,
            ahead: None,
        }
    }

    /// What there is: as it was seen ahead, or looked at anew unless data is open.
    pub fn opening(&mut self) -> Opening {
        match self.ahead.take() {
            Some(seen) => seen,
            None => self.look(),
        }
    }

    fn look(&mut self) -> Opening {
        if let Held::Data(data) = &mut self.held {
            data.back_to_the_coach();
            return self.opened_home(None);
        }
        self.held = Held::Nothing;
        match self.cabinet.as_ref().map(Cabinet::look) {
            None => Opening::Shut { why: None, can_start_anew: false },
            Some(Ok(Found::New)) => Opening::New,
            Some(Ok(Found::Locked(locked))) => Opening::Locked(locked),
            Some(Ok(Found::Open(opened))) => self.take(*opened),
            Some(Err(trouble)) => self.shut(trouble),
        }
    }

    /// Begins to keep things.
    ///
    /// # Errors
    /// What the key store or the disk says; then nothing is kept.
    pub fn begin_keeping(&mut self, protection: Protection) -> Result<Opening, CommandError> {
        let mut opened = self.cabinet()?.begin(protection)?;
        // A full disk keeps nobody from their data: what was set shows as not set.
        let _as_far_as_there_is_room = self.carry_settings(&mut opened.desk);
        Ok(self.take(opened))
    }

    /// Opens a lock. Data that nothing here can open any more is shut, so that the person may begin anew beside it.
    ///
    /// # Errors
    /// What is wrong with what was typed, or how long to wait.
    pub fn unlock(&mut self, way: Way) -> Result<Opening, CommandError> {
        let cabinet = self.cabinet()?;
        let opened = match way {
            Way::Passphrase(passphrase) => cabinet.open_with_passphrase(&passphrase),
            Way::Recovery(typed) => cabinet.open_with_recovery(&typed),
        };
        match opened {
            Ok(opened) => Ok(self.take(opened)),
            Err(why) if is_lost(&why) => Ok(self.shut(why)),
            Err(why) => Err(why.into()),
        }
    }

    /// Locks what is open: the check that goes on is kept, the data is closed, and its key is forgotten.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`]; [`Trouble::NoPassphrase`] and [`Trouble::OpensByItself`] where a lock would keep nobody
    /// out. The data stays open then.
    pub fn lock(&mut self) -> Result<Opening, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.expect_lock()?;
        let looks = cabinet.looks();
        self.waiting = data.unkept();
        self.settings = looks;
        self.held = Held::Nothing;
        self.zones.clear();
        self.incoming = None;
        Ok(self.opening())
    }

    /// Goes on without keeping anything. Data that is open stays open.
    pub fn unsaved(&mut self) -> Opening {
        if !matches!(self.held, Held::Data(_)) {
            self.held = Held::Unsaved;
        }
        if matches!(self.held, Held::Unsaved) { Opening::Unsaved } else { self.opened_home(None) }
    }

    /// Waits for the check at the start. Where the data was damaged, a backup took its place: what was put back. Where none
    /// could, it stays open to be read.
    ///
    /// # Errors
    /// Where it can not even be read. The data is closed then.
    pub fn settle(&mut self) -> Result<Settled, CommandError> {
        self.data()?;
        let Held::Data(data) = std::mem::replace(&mut self.held, Held::Nothing) else { return Ok(Settled::default()) };
        let Data { opened, me, ongoing, coach, board: _ } = *data;
        let mut opened = self.cabinet()?.settle(opened)?;
        let restored = opened.restored.take();
        // What a backup held may know nothing of who has the screen.
        let (me, ongoing, coach) = match &restored {
            Some(_) => (coach.unwrap_or(me), None, None),
            None => (me, ongoing, coach),
        };
        let hurt = opened.hurt.as_ref().map(TextView::of_trouble);
        self.held = Held::Data(Box::new(Data { opened, me, ongoing, coach, board: None }));
        Ok(Settled { restored, hurt })
    }

    /// Puts data aside that can not be opened, or be read alone: whole, so that there is room to begin anew.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] where there is no such data; what the disk says.
    pub fn start_anew(&mut self) -> Result<Opening, CommandError> {
        match &self.held {
            Held::Shut(true) => {}
            Held::Data(data) if matches!(data.opened.hurt, Some(Trouble::OnlyToRead)) => self.held = Held::Nothing,
            Held::Shut(false) | Held::Data(_) | Held::Nothing | Held::Unsaved => return Err(CommandError::NotOpen),
        }
        self.cabinet()?.put_aside()?;
        Ok(self.opening())
    }

    /// What the person sees first.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn home(&mut self) -> Result<Home, CommandError> {
        Ok(self.data()?.home()?)
    }

    fn take(&mut self, mut opened: Opened) -> Opening {
        let restored = opened.restored.take();
        match opened.desk.me() {
            Err(trouble) => self.shut(trouble),
            Ok(me) => {
                self.settings = opened.desk.settings(me).unwrap_or_default();
                let waiting = self.waiting.take();
                let ongoing = waiting.filter(|ongoing| restored.is_none() && ongoing.person == me);
                self.held = Held::Data(Box::new(Data { opened, me, ongoing, coach: None, board: None }));
                self.keep_looks();
                self.opened_home(restored)
            }
        }
    }

    fn opened_home(&mut self, restored: Option<Restored>) -> Opening {
        let Held::Data(data) = &self.held else { return Opening::Shut { why: None, can_start_anew: false } };
        match data.home() {
            Ok(home) => Opening::Open { home: Box::new(home), restored },
            Err(trouble) => self.shut(trouble),
        }
    }

    fn shut(&mut self, why: Trouble) -> Opening {
        let can_start_anew = is_lost(&why);
        self.held = Held::Shut(can_start_anew);
        Opening::Shut { why: Some(why), can_start_anew }
    }

    fn cabinet(&self) -> Result<&Cabinet, CommandError> {
        self.cabinet.as_ref().ok_or(CommandError::NotOpen)
    }

    fn data(&mut self) -> Result<&mut Data, CommandError> {
        match &mut self.held {
            Held::Data(data) => Ok(data),
            Held::Nothing | Held::Unsaved | Held::Shut(_) => Err(CommandError::NotOpen),
        }
    }

    fn cabinet_and_data(&mut self) -> Result<(&Cabinet, &mut Data), CommandError> {
        match (&self.cabinet, &mut self.held) {
            (Some(cabinet), Held::Data(data)) => Ok((cabinet, data)),
            _ => Err(CommandError::NotOpen),
        }
    }
}

impl Data {
    /// The check in hand, where its answers can not be kept.
    fn unkept(&mut self) -> Option<Ongoing> {
        let mut ongoing = self.ongoing.take().filter(|ongoing| ongoing.answered() > 0)?;
        let (given, asking) = (ongoing.given, ongoing.asking);
        self.opened.desk.keep(&mut ongoing, given, asking).is_err().then_some(ongoing)
    }

    /// What the person sees first. The check in hand has answers that a full disk may have refused.
    fn home(&self) -> Result<Home, Trouble> {
        let mut home = self.opened.desk.home(self.me)?;
        home.draft = self.ongoing.as_ref().map(|ongoing| (ongoing.begun(), ongoing.answered())).or(home.draft);
        Ok(home)
    }
}

/// Data that nothing here can open any more.
fn is_lost(why: &Trouble) -> bool {
    matches!(
        why,
        Trouble::Store(StoreError::Damaged(_) | StoreError::Gone | StoreError::Unreadable(_))
            | Trouble::Key(KeyError::Missing | KeyError::Damaged(_) | KeyError::TooLarge { .. })
    )
}

/// The session as the app holds it.
pub struct Shared {
    session: Arc<Mutex<Session>>,
    /// [`Session::waits`], for who can not wait for the session itself.
    waits: Arc<AtomicBool>,
}

impl Shared {
    /// Puts a session where commands find it.
    pub fn new(session: Session) -> Shared {
        let waits = Arc::new(AtomicBool::new(session.waits()));
        Shared { session: Arc::new(Mutex::new(session)), waits }
    }

    /// Closes what is open, in good order: what goes on is waited for.
    pub fn close(&self) {
        let mut session = self.now();
        session.held = Held::Nothing;
        session.incoming = None;
    }

    /// Looks what there is while the window waits for its page, which asks for it first. Whatever else is asked before
    /// does away with it.
    pub fn look_ahead(&self) -> JoinHandle<()> {
        let (session, waits) = (Arc::clone(&self.session), Arc::clone(&self.waits));
        spawn_blocking(move || {
            let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
            session.ahead = Some(session.look());
            waits.store(session.waits(), Ordering::Relaxed);
        })
    }

    /// What is set before anything was asked.
    pub fn settings(&self) -> Settings {
        self.now().settings.clone()
    }

    /// Whether to remind now; see [`Session::reminds`].
    pub fn reminds(&self) -> bool {
        self.now().reminds()
    }

    /// Whether Setback stays when its window is closed. Never waits.
    pub fn waits(&self) -> bool {
        self.waits.load(Ordering::Relaxed)
    }

    /// Does this off the thread of the window, one thing at a time.
    ///
    /// # Errors
    /// What the work says; [`CommandError::BrokenOff`] where it broke off.
    pub async fn work<T, W>(&self, work: W) -> Result<T, CommandError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Session) -> Result<T, CommandError> + Send + 'static,
    {
        let (session, waits) = (Arc::clone(&self.session), Arc::clone(&self.waits));
        let done = spawn_blocking(move || {
            let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
            let done = work(&mut session);
            session.ahead = None;
            waits.store(session.waits(), Ordering::Relaxed);
            done
        });
        done.await.unwrap_or(Err(CommandError::BrokenOff))
    }

    fn now(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
