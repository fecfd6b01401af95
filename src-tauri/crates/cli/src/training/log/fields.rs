//! What was typed of a workout, before it is believed.

use clap::ArgMatches;
use setback_desk::amounts::rpe;
use setback_desk::typed::{TypedWorkout, time_told};
use setback_desk::typed_line::TypedSets;
use setback_plan::{Rpe, Unit};
use setback_store::{Moment, Session};

use super::reading;
use crate::dates::{day, time};
use crate::stop::Outcome;
use crate::voice::Voice;

/// The sets as read, and the other fields as typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    pub sets: Vec<TypedSets>,
    pub day: String,
    pub time: String,
    pub minutes: String,
    pub effort: String,
    pub pain: String,
    pub note: String,
}

impl Fields {
    /// Of a line and the options beside it; what is not said is as it was before a correction, and today without one.
    /// Nothing where the line can not be read, which is then told.
    pub fn of(
        line: &str,
        unit: Unit,
        options: &ArgMatches,
        before: Option<&Session>,
        now: Moment,
        voice: &mut Voice,
    ) -> Outcome<Option<Fields>> {
        let Some(sets) = reading::sets_or_why_not(line, unit, voice)? else { return Ok(None) };
        let mut fields = before.map_or_else(|| Fields { day: day(now), ..Fields::default() }, as_before);
        fields.said(options);
        fields.sets = sets;
        Ok(reading::fits(&fields.note, voice)?.then_some(fields))
    }

    /// What stands on the command line takes the place of what was there.
    pub fn said(&mut self, options: &ArgMatches) {
        let named = [
            ("on", &mut self.day),
            ("time", &mut self.time),
            ("minutes", &mut self.minutes),
            ("effort", &mut self.effort),
            ("pain", &mut self.pain),
            ("note", &mut self.note),
        ];
        for (name, field) in named {
            if let Some(said) = options.get_one::<String>(name) {
                field.clone_from(said);
            }
        }
    }

    /// As the log takes them.
    pub fn typed(&self) -> TypedWorkout<'_> {
        TypedWorkout {
            day: &self.day,
            time: &self.time,
            sets: &self.sets,
            minutes: &self.minutes,
            session_rpe: &self.effort,
            pain: &self.pain,
            note: &self.note,
        }
    }
}

/// Everything but the sets, which a correction names anew.
fn as_before(before: &Session) -> Fields {
    let effort = before.rpe_hundredths.and_then(Rpe::hundredths);
    Fields {
        day: day(before.at),
        time: time_told(before.at).map(|_| time(before.at)).unwrap_or_default(),
        minutes: before.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        effort: effort.map(rpe).unwrap_or_default(),
        note: before.note.clone(),
        ..Fields::default()
    }
}
