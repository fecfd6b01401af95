//! Where a check is kept: what opens, what is begun anew, and what is left when neither can be done.

use setback_desk::cabinet::{Cabinet, Opened, Protection};
use setback_desk::memory::Trouble;

use crate::kept::{consent, enter, new_passphrase, place_of};
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// Opens the folder or begins it; `None` for a check that is not saved.
pub(super) fn opened(cabinet: &Cabinet, by_code: bool, voice: &mut Voice) -> Outcome<Option<Opened>> {
    let found = match enter(cabinet, by_code, voice) {
        Ok(None) => begin(cabinet, voice),
        Ok(Some(opened)) if matches!(opened.hurt, Some(Trouble::OnlyToRead)) => {
            drop(opened);
            anew(cabinet, voice)
        }
        found => found,
    };
    match found {
        Err(Stop::Trouble(trouble)) => without(trouble, cabinet, voice),
        found => found,
    }
}

/// What can be done where the data can not be used. A full disk keeps nobody from a result.
fn without(trouble: Trouble, cabinet: &Cabinet, voice: &mut Voice) -> Outcome<Option<Opened>> {
    match trouble.id() {
        "trouble-damaged" | "trouble-gone" | "trouble-no-key" | "trouble-unreadable" => {
            voice.trouble(&trouble)?;
            anew(cabinet, voice)
        }
        "trouble-disk-full" | "trouble-read-only" | "trouble-not-a-folder" | "trouble-other" => {
            voice.trouble(&trouble)?;
            voice.complain("check-not-saved", &[])?;
            Ok(None)
        }
        _ => Err(trouble.into()),
    }
}

/// Puts aside what can not be opened, if the person wants that.
fn anew(cabinet: &Cabinet, voice: &mut Voice) -> Outcome<Option<Opened>> {
    let choices = ["anew-put-aside", "begin-unsaved"].map(|id| voice.words.say(id));
    if voice.choose(&choices)? == 1 {
        return Ok(None);
    }
    cabinet.put_aside()?;
    begin(cabinet, voice)
}

/// By the key store of the system where there is one, else as the person says; `None` where nothing is to be kept.
pub(crate) fn begin(cabinet: &Cabinet, voice: &mut Voice) -> Outcome<Option<Opened>> {
    match cabinet.begin(Protection::Device) {
        Err(Trouble::Key(error)) if Trouble::Key(error.clone()).id() == "trouble-no-key-store" => ask(cabinet, voice),
        begun => {
            let begun = begun?;
            voice.say("begin-device")?;
            Ok(Some(begun))
        }
    }
}

/// Where nobody is there to say how, nothing is kept.
fn ask(cabinet: &Cabinet, voice: &mut Voice) -> Outcome<Option<Opened>> {
    voice.tell("begin-ask", &[("folder", &place_of(cabinet))])?;
    match protection(voice) {
        Ok(Some(protection)) => begun(cabinet, protection, voice).map(Some),
        Ok(None) => Ok(None),
        Err(Stop::Ended) => Ok(voice.terminal.line("").map(|()| None)?),
        Err(stop) => Err(stop),
    }
}

/// How the person wants it kept; `None` for not at all.
fn protection(voice: &mut Voice) -> Outcome<Option<Protection>> {
    let choices = ["begin-passphrase", "begin-no-lock", "begin-unsaved"].map(|id| voice.words.say(id));
    loop {
        match voice.choose(&choices)? {
            0 => return Ok(Some(Protection::Passphrase(new_passphrase(voice)?))),
            1 => match consent(voice)? {
                Some(consent) => return Ok(Some(Protection::Unprotected(consent))),
                None => voice.say("begin-not-said")?,
            },
            _ => return Ok(None),
        }
    }
}

fn begun(cabinet: &Cabinet, protection: Protection, voice: &mut Voice) -> Outcome<Opened> {
    let has_passphrase = matches!(protection, Protection::Passphrase(_));
    let opened = cabinet.begin(protection)?;
    if has_passphrase {
        voice.say("begin-code-hint")?;
    }
    Ok(opened)
}
