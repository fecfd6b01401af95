//! The usual training, asked for until it can be believed. What the log says is there to be confirmed.

use std::io;

use setback_desk::amounts::{amount, load, rpe};
use setback_desk::case::Case;
use setback_desk::memory::{PlanAsked, SuggestedFrom, Suggestion};
use setback_desk::typed::{Refused, Typed as Numbers, training};
use setback_plan::session::{MEAN_WEEKS, REFERENCE_DAYS, REFERENCE_SHARE};
use setback_plan::{Gym, Unit};

use super::left_out_or;
use crate::voice::Voice;

/// What was typed of the usual training, or confirmed.
#[derive(Default)]
struct Form {
    load: String,
    reps: String,
    sets: String,
    rpe: String,
    mean: String,
}

/// Asks until the numbers can be believed; nothing where the person left. Without a load the plan is in shares.
pub(super) fn asked(case: &mut Case, known: Option<&PlanAsked>, voice: &mut Voice) -> io::Result<Option<()>> {
    if let Some(known) = known {
        say_known(known, voice)?;
    }
    loop {
        let Some((form, unit)) = form(known, voice)? else { return Ok(None) };
        match believed(&form, unit, known.map(|known| &known.gym), case) {
            Ok(()) => return Ok(Some(())),
            Err(refused) => voice.terminal.line(&refused.message(voice.words))?,
        }
    }
}

fn say_known(known: &PlanAsked, voice: &mut Voice) -> io::Result<()> {
    voice.terminal.line("")?;
    let gym = &known.gym;
    let plates: Vec<String> = gym.plates.iter().map(|plates| amount(plates.each, gym.unit)).collect();
    voice.tell("making-gym", &[("bar", &load(voice.words, gym.bar, gym.unit)), ("plates", &plates.join(", "))])?;
    known.usual.as_ref().map_or(Ok(()), |usual| say_usual(usual, voice))
}

/// The load that the log suggests, and where it comes from.
fn say_usual(usual: &Suggestion, voice: &mut Voice) -> io::Result<()> {
    let said = load(voice.words, usual.load, usual.unit);
    match usual.from {
        SuggestedFrom::WellTaken => {
            voice.tell("making-well-taken", &[("load", &said), ("days", &REFERENCE_DAYS.to_string())])?;
        }
        SuggestedFrom::SessionBefore => {
            voice.tell("making-share", &[("load", &said), ("percent", &REFERENCE_SHARE.to_string())])?;
        }
    }
    let Some(mean) = usual.mean_of_4_weeks else { return Ok(()) };
    let mean = load(voice.words, mean, usual.unit);
    voice.tell("making-mean", &[("load", &mean), ("weeks", &MEAN_WEEKS.to_string())])
}

fn form(known: Option<&PlanAsked>, voice: &mut Voice) -> io::Result<Option<(Form, Unit)>> {
    let usual = known.and_then(|known| known.usual.as_ref());
    let suggested = usual.map(suggested).unwrap_or_default();
    let Some(line) = ask_load(known, voice)? else { return Ok(None) };
    let (typed, unit) =
        if line.is_empty() { (suggested.load.clone(), unit_of(known)) } else { with_unit(&line, unit_of(known)) };
    let form = Form { load: typed, mean: mean(usual, unit), ..suggested };
    let form = if form.load.is_empty() { Some(form) } else { rest(form, voice)? };
    Ok(form.map(|form| (form, unit)))
}

/// Asks for what goes with the load; what is suggested stands until something else is typed.
fn rest(mut form: Form, voice: &mut Voice) -> io::Result<Option<Form>> {
    let fields = [
        ("terminal-plan-reps", &mut form.reps),
        ("terminal-plan-sets", &mut form.sets),
        ("terminal-plan-rpe", &mut form.rpe),
    ];
    for (id, field) in fields {
        let Some(line) = ask_for(id, field, voice)? else { return Ok(None) };
        if !line.is_empty() {
            *field = line;
        }
    }
    Ok(Some(form))
}

/// In the unit in which it was entered, so that nothing is rounded on the way.
fn suggested(usual: &Suggestion) -> Form {
    Form {
        load: amount(usual.load, usual.unit),
        reps: usual.reps.map(|reps| reps.to_string()).unwrap_or_default(),
        sets: usual.sets.to_string(),
        rpe: usual.rpe.map(rpe).unwrap_or_default(),
        mean: String::new(),
    }
}

fn mean(usual: Option<&Suggestion>, unit: Unit) -> String {
    usual.and_then(|usual| usual.mean_of_4_weeks).map(|mean| amount(mean, unit)).unwrap_or_default()
}

fn unit_of(known: Option<&PlanAsked>) -> Unit {
    let usual = known.and_then(|known| known.usual.as_ref()).map(|usual| usual.unit);
    usual.or_else(|| known.map(|known| known.gym.unit)).unwrap_or(Unit::Kilograms)
}

fn ask_load(known: Option<&PlanAsked>, voice: &mut Voice) -> io::Result<Option<String>> {
    match (known.and_then(|known| known.usual.as_ref()), unit_of(known)) {
        (Some(usual), _) => {
            let load = load(voice.words, usual.load, usual.unit);
            voice.tell("making-load-known", &[("load", &load)])?;
        }
        (None, Unit::Kilograms) => voice.say("terminal-plan-load")?,
        (None, Unit::Pounds) => voice.say("making-load-pounds")?,
    }
    left_out_or(voice)
}

fn ask_for(id: &str, suggested: &str, voice: &mut Voice) -> io::Result<Option<String>> {
    voice.say(id)?;
    if !suggested.is_empty() {
        voice.tell("making-known", &[("known", suggested)])?;
    }
    left_out_or(voice)
}

/// How people write a unit behind a load.
const WRITTEN: [(&str, Unit); 4] =
    [("lbs", Unit::Pounds), ("lb", Unit::Pounds), ("kgs", Unit::Kilograms), ("kg", Unit::Kilograms)];

/// "315 lb" is pounds; a number alone is in the usual unit.
fn with_unit(load: &str, usual: Unit) -> (String, Unit) {
    let load = load.trim().to_lowercase();
    let named = WRITTEN.into_iter().find_map(|(end, unit)| Some((load.strip_suffix(end)?, unit)));
    let (number, unit) = named.unwrap_or((&load, usual));
    (number.trim().to_owned(), unit)
}

/// The gym that is known, unless the load is typed in the other unit.
fn believed(form: &Form, unit: Unit, known: Option<&Gym>, case: &mut Case) -> Result<(), Refused> {
    let Form { load, reps, sets, rpe, mean } = form;
    let (reference, gym) = training(&Numbers { unit, load, reps, sets, rpe, mean, bar: "" })?;
    case.log = reference;
    case.gym = known.filter(|known| known.unit == unit).cloned().unwrap_or(gym);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_may_name_its_unit() {
        for pounds in ["315 lb", "315lbs", "315 LBS"] {
            assert_eq!(with_unit(pounds, Unit::Kilograms), ("315".to_owned(), Unit::Pounds), "{pounds}");
        }
        for kilograms in ["140kg", "140 Kgs"] {
            assert_eq!(with_unit(kilograms, Unit::Pounds), ("140".to_owned(), Unit::Kilograms), "{kilograms}");
        }
        assert_eq!(with_unit("140", Unit::Pounds), ("140".to_owned(), Unit::Pounds));
        assert_eq!(with_unit("", Unit::Kilograms), (String::new(), Unit::Kilograms));
    }
}
