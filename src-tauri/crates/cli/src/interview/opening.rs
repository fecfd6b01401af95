//! How a check on kept data begins: what was told before, what was cut off, and whether it is the same pain.

use setback_desk::memory::{Begin, Due, DueState, Home, Ongoing, Open};
use setback_desk::phrases::window_text_id;
use setback_store::PersonId;

use crate::dates::both;
use crate::kept::{Kept, ask_clearance, place_of, say_due};
use crate::show;
use crate::stop::Outcome;
use crate::voice::{Voice, lent};

/// The check to go on with.
pub(super) fn ongoing(kept: &mut Kept, voice: &mut Voice) -> Outcome<Ongoing> {
    voice.tell("terminal-welcome-kept", &[("folder", &place_of(kept.cabinet))])?;
    let me = kept.me()?;
    ask_clearance(kept, me, voice)?;
    if let Some(ongoing) = cut_off(kept, me, voice)? {
        return Ok(ongoing);
    }
    let home = kept.desk().home(me)?;
    let begin = how(&home, voice)?;
    Ok(kept.desk().prepare(me, begin)?)
}

/// A check that was cut off after its first answer, if the person wants to go on with it.
fn cut_off(kept: &mut Kept, me: PersonId, voice: &mut Voice) -> Outcome<Option<Ongoing>> {
    let begun = kept.desk().ongoing(me)?.filter(|ongoing| ongoing.answered() > 0);
    let Some(ongoing) = begun else { return Ok(None) };
    let args = [both(ongoing.begun()).as_slice(), &[("count", ongoing.answered().to_string())]].concat();
    voice.terminal.line("")?;
    voice.tell("opening-draft", &lent(&args))?;
    let choices = ["opening-go-on", "opening-start-over"].map(|id| voice.words.say(id));
    if voice.choose(&choices)? == 0 {
        return Ok(Some(ongoing));
    }
    kept.desk().drop_ongoing(me)?;
    Ok(None)
}

/// With new pain, or with the pain of an open episode.
fn how(home: &Home, voice: &mut Voice) -> Outcome<Begin> {
    let new = Begin::New { session: None, began: None };
    if home.open.is_empty() {
        return Ok(new);
    }
    for open in &home.open {
        say_open(open, voice)?;
    }
    voice.terminal.heading(&voice.words.say("opening-same"))?;
    let mut choices: Vec<(String, Begin)> = home.open.iter().flat_map(|open| ways_on(open, voice)).collect();
    choices.push((voice.words.say("opening-new"), new));
    let (labels, begins): (Vec<String>, Vec<Begin>) = choices.into_iter().unzip();
    let place = voice.choose(&labels)?;
    Ok(begins.get(place).copied().unwrap_or(new))
}

/// How it stands, and when the next check is due. Where one is a day late, the warning signs too (L14).
fn say_open(open: &Open, voice: &mut Voice) -> Outcome<()> {
    let level = voice.words.say(&format!("level-{}", open.standing.outcome.level.id()));
    let window = voice.words.say(&window_text_id(open.standing.outcome.window));
    let args = [both(open.story.episode.began).as_slice(), &[("level", level), ("window", window)]].concat();
    voice.terminal.heading(&voice.words.say_with("opening-open", &lent(&args)))?;
    if open.needs_full {
        voice.item("due-full", &[])?;
    }
    say_due(open.due, voice)?;
    if matches!(open.due, Some(Due { state: DueState::Late, .. })) {
        show::warnings(voice.terminal, voice.words)?;
    }
    Ok(())
}

/// The short form, unless only the whole one can lower the result; the whole one always.
fn ways_on(open: &Open, voice: &Voice) -> Vec<(String, Begin)> {
    let episode = open.story.episode.id;
    let label = |id: &str| voice.words.say_with(id, &lent(&both(open.story.episode.began)));
    let short = (label("opening-short"), Begin::FollowUp(episode));
    let full = (label("opening-full"), Begin::Again(episode));
    if open.needs_full { vec![full] } else { vec![short, full] }
}
