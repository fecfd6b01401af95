//! `plan --swap`: another lift in the place of what the plan asks for.

use std::io;

use setback_desk::memory::{Trouble, UnderWay};
use setback_plan::Variation;
use setback_store::PersonId;
use setback_words::Words;

use crate::kept::Kept;
use crate::stop::Outcome;
use crate::voice::Voice;
use crate::{Status, plan};

/// Swaps for the lift of this id, and asks which where none is named.
pub(super) fn swap(kept: &mut Kept, me: PersonId, lift: &str, voice: &mut Voice) -> Outcome<Status> {
    let under_way = kept.under_way(me)?;
    under_way.takes_a_session()?;
    let rather = if lift.is_empty() { picked(&under_way, voice)? } else { Variation::named(lift) };
    let Some(rather) = rather else { return Err(Trouble::NotThisLift.into()) };
    let swapped = kept.desk().swap(me, rather)?;
    voice.terminal.line(&name(rather, voice.words))?;
    voice.say("swap-done")?;
    if let Some(next) = &swapped.next {
        voice.terminal.line(&plan::next_line(next, &swapped.lifter, voice.words))?;
    }
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

/// What may stand in the place of what the plan asks for, by the ids that `--swap` takes.
pub(super) fn others(under_way: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    let lifts = under_way.lifts();
    let now = under_way.next.as_ref().map(|next| next.variation);
    if lifts.len() < 2 {
        return Ok(());
    }
    voice.heading("swap-title")?;
    lifts.into_iter().filter(|lift| Some(*lift) != now).try_for_each(|lift| {
        let line = format!("{} ({})", name(lift, voice.words), lift.id());
        voice.terminal.item(&line)
    })
}

fn picked(under_way: &UnderWay, voice: &mut Voice) -> Outcome<Option<Variation>> {
    let lifts = under_way.lifts();
    if lifts.len() < 2 {
        voice.say("swap-none")?;
        return Ok(lifts.first().copied());
    }
    voice.say("swap-title.help")?;
    let choices: Vec<String> = lifts.iter().map(|lift| name(*lift, voice.words)).collect();
    let place = voice.choose(&choices)?;
    Ok(lifts.get(place).copied())
}

fn name(lift: Variation, words: &Words) -> String {
    words.say(&format!("variation-{}", lift.id()))
}
