//! How much a workout and the week were, in numbers that describe and decide nothing.

use std::io;

use setback_desk::memory::load_of;
use setback_store::{PersonId, SessionId};

use crate::kept::Kept;
use crate::stop::Outcome;
use crate::voice::Voice;

/// Says it, with what could not be counted.
pub(super) fn say(kept: &mut Kept, me: PersonId, session: SessionId, voice: &mut Voice) -> Outcome<()> {
    let of_session = load_of(&kept.desk().store().session(session)?);
    let lately = kept.desk().load_lately(me)?;
    voice.heading("load-title")?;
    number("load-session", of_session, 0, voice)?;
    number("load-week", Some(lately.week.load), 0, voice)?;
    number("load-monotony", lately.week.monotony, 1, voice)?;
    number("load-strain", lately.week.strain, 0, voice)?;
    if lately.not_counted > 0 {
        voice.item("log-not-counted", &[("count", &lately.not_counted.to_string())])?;
    }
    Ok(voice.say("load-description-note")?)
}

fn number(id: &str, value: Option<f64>, digits: usize, voice: &mut Voice) -> io::Result<()> {
    let (name, what) = (voice.words.say(id), voice.words.say(&format!("{id}.say")));
    let value = value.map_or_else(|| voice.words.say("value-unknown"), |value| format!("{value:.digits$}"));
    voice.terminal.item(&format!("{name}: {value}. {what}"))
}
