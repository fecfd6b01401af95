//! Loads, efforts and parts of a plan in words, for the terminal and as text for the window.

use setback_plan::ladder::{Rung, Sets, Tempo};
use setback_plan::prescribe::Note;
use setback_plan::{Dial, Dose, Gym, Mass, Part, Plan, Rpe, Unit, Variation, Why};
use setback_triage::source::DESIGN;
use setback_words::Words;

use crate::guidance::Text;

/// A number without needless digits: 142.5, 90.
pub fn amount(mass: Mass, unit: Unit) -> String {
    mass.shown_in(unit).to_string()
}

/// A load with its unit.
pub fn load(words: &Words, mass: Mass, unit: Unit) -> String {
    let amount = amount(mass, unit);
    match unit {
        Unit::Kilograms => words.say_with("value-load-kg", &[("kg", &amount)]),
        Unit::Pounds => words.say_with("value-load-lb", &[("lb", &amount)]),
    }
}

/// The plates of each side.
pub fn per_side(plan: &Plan, gym: &Gym) -> Vec<String> {
    plan.per_side.iter().map(|plate| amount(*plate, gym.unit)).collect()
}

/// The id of what is said in place of the picture of a loaded bar.
pub const fn bar_said(variation: Variation) -> &'static str {
    if variation.has_hex_bar() { "bar-picture-hex" } else { "bar-picture" }
}

/// How high what stands under the plates is, in centimeters and in words; without words where that is not known, since the
/// high handles of a hex bar are a part of the height of the plan. `None` where nothing stands under them.
pub fn blocks(variation: Variation, cm: u8, words: &Words) -> Option<(u8, String)> {
    let said = match variation {
        Variation::BlockPull | Variation::Usual => words.say_with("height-cm", &[("cm", &cm.to_string())]),
        Variation::HexHighHandlesOnBlocks => String::new(),
        Variation::HexHighHandles
        | Variation::KettlebellFromBlocks
        | Variation::KettlebellDeadlift
        | Variation::HipThrust
        | Variation::RomanianToHeight => return None,
    };
    (cm > 0).then_some((cm, said))
}

/// An effort as a number.
pub fn rpe(rpe: Rpe) -> String {
    (f64::from(rpe.in_hundredths()) / 100.0).to_string()
}

/// A tempo in words.
pub fn tempo(words: &Words, tempo: Tempo) -> String {
    match tempo {
        Tempo::Slow => words.say_with("tempo-slow", &seconds(tempo)),
        Tempo::Normal => words.say("tempo-normal"),
    }
}

/// Of a tempo whose id is its seconds: down, pause and up; the last is before the next rep.
pub fn seconds(tempo: Tempo) -> Vec<(&'static str, &'static str)> {
    ["down", "pause", "up"].into_iter().zip(tempo.id().split('-')).collect()
}

/// A start height in words.
pub fn height(words: &Words, cm: u8, variation: Variation) -> String {
    if !variation.has_height() {
        words.say("value-height-none")
    } else if cm == 0 {
        words.say("value-height-floor")
    } else {
        words.say_with(height_said(variation), &[("cm", &cm.to_string())])
    }
}

/// The id of what is said of a height: where the bar starts, or where it turns.
pub const fn height_said(variation: Variation) -> &'static str {
    if variation.starts_upright() { "value-height-down-to" } else { "value-height" }
}

/// How many sets of a plan; while the usual number is not known, which part of it.
pub fn sets(words: &Words, plan: &Plan) -> String {
    plan.sets.map_or_else(|| sets_said(plan).say(words), |sets| sets.to_string())
}

/// The same of what was handed on of a plan.
pub fn sets_of(words: &Words, dose: &Dose) -> String {
    dose.sets.map_or_else(|| part_of_sets(dose.rung, dose.has_fewer_sets).say(words), |sets| sets.to_string())
}

/// Which part of the usual sets a plan has, while their number is not known.
pub fn sets_said(plan: &Plan) -> Text {
    let takers = plan.notes.iter().filter_map(|note| match note {
        Note::Turned(dial) if dial.takes_sets() => Some(*dial),
        Note::Turned(_) | Note::OffFloor | Note::LateReps | Note::LightImplement => None,
    });
    match (Rung::numbered(plan.rung).sets, takers.collect::<Vec<_>>().as_slice()) {
        (Sets::Count(sets), takers) => up_to(takers.iter().fold(sets, |sets, dial| dial.sets_left(sets))),
        (Sets::Usual, [Dial::F1]) => Text::plain("value-usual.less"),
        (Sets::Usual, [Dial::F3]) => Text::plain("value-sets-half"),
        (_, [Dial::F1]) => Text::plain(&format!("{}.less", part_of_sets(plan.rung, false).id)),
        (_, takers) => part_of_sets(plan.rung, !takers.is_empty()),
    }
}

fn up_to(sets: u32) -> Text {
    Text { id: "value-sets-count".into(), args: vec![("sets", sets.to_string())] }
}

fn part_of_sets(rung: u8, fewer: bool) -> Text {
    let id = match Rung::numbered(rung).sets {
        _ if fewer => "value-sets-fewer",
        Sets::Count(sets) => return up_to(sets),
        Sets::Half => "value-sets-half",
        Sets::TwoThirds => "value-sets-two_thirds",
        Sets::OneLess => "value-sets-one_less",
        Sets::Usual => "value-usual",
    };
    Text::plain(id)
}

/// A step of the way back, with its part where it has several.
pub fn stage(words: &Words, rung: u8) -> String {
    let (stage, part, of) = Rung::numbered(rung).stage();
    let name = words.say(&format!("stage-{}", stage.id()));
    if of == 1 {
        return name;
    }
    let part = words.say_with("stage-part", &[("part", &part.to_string()), ("of", &of.to_string())]);
    words.say_with("stage-line", &[("stage", &name), ("part", &part)])
}

/// What is lifted: the load, or the share of it where the usual numbers are not known.
pub fn load_or_share(words: &Words, plan: &Plan, unit: Unit) -> String {
    let said = plan.load.map_or_else(|| share(words, plan.share), |mass| load(words, mass, unit));
    at_most(words, said, plan.variation)
}

/// The same of what was handed on of a plan.
pub fn load_or_share_of(words: &Words, dose: &Dose, unit: Unit) -> String {
    let said = dose.loaded.as_ref().map_or_else(|| share(words, dose.share), |loaded| load(words, loaded.own, unit));
    at_most(words, said, dose.variation)
}

fn share(words: &Words, percent: u8) -> String {
    words.say_with("value-share", &[("percent", &percent.to_string())])
}

fn at_most(words: &Words, load: String, variation: Variation) -> String {
    if variation.is_upper_limit() { words.say_with("value-load-most", &[("load", &load)]) } else { load }
}

/// The sources of a reason: its tags, and "our design choice".
pub fn sources(words: &Words, why: Why, part: Part) -> Vec<String> {
    let name = |id: &str| if id == DESIGN.id { words.say("source-design") } else { format!("[{id}]") };
    why.sources(part).iter().map(|source| name(source.id)).collect()
}

#[cfg(test)]
mod tests {
    use setback_plan::{Equipment, Factor, Lifter, prescribe};

    use super::*;

    #[test]
    fn a_slow_tempo_is_said_in_its_seconds() {
        let slow = "3 seconds down, 1 second pause, 1 second up";
        assert_eq!(tempo(Words::english(), Tempo::Slow), slow);
        assert_eq!(tempo(Words::english(), Tempo::Normal), Words::english().say("tempo-normal"));
    }

    #[test]
    fn sets_that_a_dial_takes_are_said_also_where_their_usual_number_is_not_known() {
        let said = |rung, factors: &[Factor]| {
            let (gym, equipment) = (Gym::usual(Unit::Kilograms), Equipment::default());
            let lifter =
                Lifter { reference: None, gym, equipment, factors: factors.to_vec(), phase: None, rather: None };
            prescribe(rung, &lifter).map(|plan| sets(Words::english(), &plan))
        };
        let words = |id: &str| Some(Words::english().say(id));
        assert_eq!(said(10, &[Factor::PoorSleep]), words("value-usual.less"));
        assert_eq!(said(10, &[Factor::TimeOff]), words("value-sets-half"));
        assert_eq!(said(9, &[Factor::HighStress]), words("value-sets-one_less.less"));
        assert_eq!(said(10, &[Factor::TimeOff, Factor::PoorSleep]), words("value-sets-fewer"));
        assert_eq!(
            [said(2, &[]), said(2, &[Factor::PoorSleep])],
            [Some("Up to 2".to_owned()), Some("Up to 1".to_owned())]
        );
    }
}
