//! Loads, efforts and parts of a plan in words, for the terminal and as text for the window.

use setback_plan::ladder::{Rung, Tempo};
use setback_plan::{Dose, Gym, Mass, Plan, Rpe, Unit, Variation};
use setback_plan::{Part, Why};
use setback_triage::source::DESIGN;
use setback_words::Words;

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
fn seconds(tempo: Tempo) -> Vec<(&'static str, &'static str)> {
    ["down", "pause", "up"].into_iter().zip(tempo.id().split('-')).collect()
}

/// A start height in words.
pub fn height(words: &Words, cm: u8, variation: Variation) -> String {
    if !variation.has_height() {
        words.say("value-height-none")
    } else if cm == 0 {
        words.say("value-height-floor")
    } else {
        words.say_with("value-height", &[("cm", &cm.to_string())])
    }
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
    use super::*;

    #[test]
    fn a_slow_tempo_is_said_in_its_seconds() {
        let slow = "3 seconds down, 1 second pause, 1 second up";
        assert_eq!(tempo(Words::english(), Tempo::Slow), slow);
        assert_eq!(tempo(Words::english(), Tempo::Normal), Words::english().say("tempo-normal"));
    }
}
