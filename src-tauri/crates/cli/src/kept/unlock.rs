//! Opening a data folder: by itself, with a passphrase, or with a recovery code.

use setback_desk::cabinet::{Cabinet, Found, Locked, Opened};
use setback_desk::memory::Trouble;
use setback_keys::{KeyError, Passphrase};

use super::account;
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// Opens what is kept here, and tells what had to be put back from a backup on the way; `None` where nothing is kept.
pub(crate) fn enter(cabinet: &Cabinet, by_code: bool, voice: &mut Voice) -> Outcome<Option<Opened>> {
    let opened = match cabinet.look()? {
        Found::New => return Ok(None),
        Found::Open(opened) => *opened,
        Found::Locked(locked) => unlocked(cabinet, locked, by_code, voice)?,
    };
    let opened = cabinet.settle(opened)?;
    if let Some(restored) = &opened.restored {
        account::after_damage(restored, opened.desk.now(), voice)?;
    }
    if let Some(hurt) = &opened.hurt {
        voice.trouble(hurt)?;
    }
    Ok(Some(opened))
}

fn unlocked(cabinet: &Cabinet, locked: Locked, by_code: bool, voice: &mut Voice) -> Outcome<Opened> {
    match (locked.passphrase, locked.recovery) {
        (true, _) if !by_code => by_passphrase(cabinet, locked, voice),
        (true | false, true) => {
            let typed = voice.secret("unlock-code")?;
            Ok(cabinet.open_with_recovery(&typed)?)
        }
        (true, false) => Err(Stop::Refused("unlock-no-code")),
        (false, false) => Err(Stop::Refused("unlock-no-device")),
    }
}

/// Asks until it fits. While there is a wait nothing is asked.
fn by_passphrase(cabinet: &Cabinet, locked: Locked, voice: &mut Voice) -> Outcome<Opened> {
    if locked.wait_seconds > 0 {
        return Err(KeyError::Wait { seconds: locked.wait_seconds }.into());
    }
    loop {
        let typed = voice.secret("unlock-passphrase")?;
        let opened = Passphrase::new(typed).map_err(Trouble::from);
        match opened.and_then(|passphrase| cabinet.open_with_passphrase(&passphrase)) {
            Err(wrong @ Trouble::Key(KeyError::WrongPassphrase | KeyError::EmptyPassphrase)) => {
                voice.trouble(&wrong)?
            }
            opened => return Ok(opened?),
        }
    }
}
