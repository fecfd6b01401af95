//! Who a plan is for, as it is kept: in the form of a case file, with the usual training, the gym and the answers to the
//! questions of the plan. The lift they would rather do is no part of that form, and stands beside it.

use serde_json::{Map, Value, json};
use setback_plan::{Equipment, Gym, Lifter, Mass, Reference, Rpe, Unit, Variation};
use setback_triage::QuestionId;

use super::Trouble;
use crate::case::training::{HEAVIEST, LIGHTEST};
use crate::case::{Case, read as read_case};
use crate::planned::{equipment_ids, lifter};

/// A lifter as kept.
pub(super) fn write(lifter: &Lifter) -> String {
    let mut case = Map::new();
    if let Some(usual) = &lifter.reference {
        case.insert("log".to_owned(), log(usual));
    }
    case.insert("gym".to_owned(), gym_object(&lifter.gym));
    case.insert("equipment".to_owned(), equipment_ids(lifter.equipment).into());
    case.insert("answers".to_owned(), Value::Object(answers(lifter)));
    case.extend(lifter.rather.map(|rather| (RATHER.to_owned(), rather.id().into())));
    Value::Object(case).to_string()
}

const RATHER: &str = "rather";

/// A lifter that was kept.
///
/// # Errors
/// [`Trouble::Unreadable`] where it can not be believed.
pub(super) fn read(text: &str) -> Result<Lifter, Trouble> {
    let (text, beside) = without_what_no_case_knows(text);
    let mut kept: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    let rather = kept.remove(RATHER).as_ref().and_then(Value::as_str).and_then(Variation::named);
    let known = if rather.is_some() { case(&Value::Object(kept).to_string())? } else { case(&text)? };
    Ok(beside.put_into(Lifter { rather, ..lifter(&known) }))
}

/// Bar and plates as kept with a person.
pub(crate) fn write_gym(gym: &Gym) -> String {
    gym_object(gym).to_string()
}

/// Bar and plates of a person; those of most gyms while they were not asked.
pub(crate) fn read_gym(text: &str, unit: Unit) -> Result<Gym, Trouble> {
    if text == NOT_ASKED { Ok(Gym::usual(unit)) } else { Ok(read(&format!("{{\"gym\":{text}}}"))?.gym) }
}

/// In place of a gym that was not asked.
pub(super) const NOT_ASKED: &str = "null";

/// The answer to `equipment` as kept with a person.
pub(crate) fn write_equipment(equipment: Equipment) -> String {
    Value::from(equipment_ids(equipment)).to_string()
}

/// The answer to `equipment` of a person.
pub(crate) fn read_equipment(text: &str) -> Result<Equipment, Trouble> {
    Ok(read(&format!("{{\"equipment\":{text}}}"))?.equipment)
}

/// The keys of the gym that hold how many pairs there are of each plate, and the weight of the hex bar. A case file does
/// not know them.
const PAIRS: &str = "pairs";
const HEX_BAR: &str = "hex_bar";

/// What of a gym stands in no case file.
#[derive(Default)]
struct Beside {
    pairs: Vec<Option<u32>>,
    hex_bar: Option<f64>,
}

/// The text as a case file, and what stood in it besides.
fn without_what_no_case_knows(text: &str) -> (String, Beside) {
    let Ok(mut kept) = serde_json::from_str::<Value>(text) else { return (text.to_owned(), Beside::default()) };
    let gym = kept.get_mut("gym").and_then(Value::as_object_mut);
    let beside = gym.map(|gym| Beside {
        pairs: gym.remove(PAIRS).and_then(|pairs| serde_json::from_value(pairs).ok()).unwrap_or_default(),
        hex_bar: gym.remove(HEX_BAR).as_ref().and_then(Value::as_f64),
    });
    (kept.to_string(), beside.unwrap_or_default())
}

impl Beside {
    /// A weight that is not believed is none.
    fn put_into(self, mut lifter: Lifter) -> Lifter {
        let gym = &mut lifter.gym;
        for (plates, pairs) in gym.plates.iter_mut().zip(self.pairs) {
            plates.pairs = pairs;
        }
        let believed = self.hex_bar.filter(|weight| (LIGHTEST..=HEAVIEST).contains(weight));
        if let Some(hex_bar) = believed.and_then(|weight| Mass::decimal(&weight.to_string(), gym.unit)) {
            gym.hex_bar = hex_bar;
        }
        lifter
    }
}

fn case(text: &str) -> Result<Case, Trouble> {
    read_case(text.as_bytes()).map_err(Trouble::Unreadable)
}

fn log(usual: &Reference) -> Value {
    let mut log = json!({
        "load": kilograms(usual.load), "reps": usual.reps, "rpe": effort(usual.rpe), "sets": usual.sets,
    });
    if let Some(mean) = usual.mean_of_4_weeks {
        log["avg4_load"] = kilograms(mean);
    }
    log
}

/// As many digits as the weight has, so that it is read as the same.
fn kilograms(mass: Mass) -> Value {
    mass.decimal_kilograms().parse::<f64>().ok().into()
}

fn effort(rpe: Rpe) -> f64 {
    f64::from(rpe.in_hundredths()) / 100.0
}

fn gym_object(gym: &Gym) -> Value {
    let plates: Vec<f64> = gym.plates.iter().map(|plates| plates.each.shown_in(gym.unit)).collect();
    let mut kept = json!({ "unit": gym.unit.id(), "bar": gym.bar.shown_in(gym.unit), "plates": plates });
    if gym.hex_bar != Gym::usual(gym.unit).hex_bar {
        kept[HEX_BAR] = gym.hex_bar.shown_in(gym.unit).into();
    }
    if gym.plates.iter().any(|plates| plates.pairs.is_some()) {
        kept[PAIRS] = gym.plates.iter().map(|plates| plates.pairs).collect();
    }
    kept
}

fn answers(lifter: &Lifter) -> Map<String, Value> {
    let mut answers = Map::new();
    if !lifter.factors.is_empty() {
        let ids: Vec<&str> = lifter.factors.iter().map(|factor| factor.id()).collect();
        answers.insert(QuestionId::Factors.id().to_owned(), ids.into());
    }
    if let Some(phase) = lifter.phase {
        answers.insert(QuestionId::ProvokePhase.id().to_owned(), phase.id().into());
    }
    answers
}

#[cfg(test)]
mod tests {
    use setback_plan::{Factor, Phase};

    use super::*;

    #[test]
    fn a_lifter_is_read_as_written() {
        let usual = Reference::new(
            Mass::thousandths(402_501, Unit::Pounds),
            5,
            Rpe::hundredths(850).unwrap(),
            4,
            Some(Mass::thousandths(142_500, Unit::Kilograms)),
        );
        let all = Lifter {
            reference: usual.ok(),
            gym: Gym { bar: Mass::whole(35, Unit::Pounds), ..Gym::usual(Unit::Pounds) },
            equipment: Equipment { blocks: true, hex_bar: true, kettlebell: true, bench: true },
            factors: vec![Factor::TimeOff, Factor::PoorSleep],
            phase: Some(Phase::OffFloor),
            rather: Some(Variation::BlockPull),
        };
        let mut gym = Gym::usual(Unit::Kilograms);
        gym.plates[0].pairs = Some(2);
        gym.hex_bar = Mass::thousandths(31_700, Unit::Kilograms);
        let equipment = Equipment::default();
        let bare = Lifter { reference: None, gym, equipment, factors: Vec::new(), phase: None, rather: None };
        for lifter in [all, bare] {
            assert_eq!(read(&write(&lifter)).unwrap(), lifter);
            assert_eq!(read_gym(&write_gym(&lifter.gym), Unit::Kilograms).unwrap(), lifter.gym);
            assert_eq!(read_equipment(&write_equipment(lifter.equipment)).unwrap(), lifter.equipment);
        }
    }

    #[test]
    fn what_can_not_be_believed_is_not_read() {
        let light = Reference::new(Mass::whole(1, Unit::Kilograms), 5, Rpe::whole(8), 4, None);
        let (gym, equipment) = (Gym::usual(Unit::Kilograms), Equipment::default());
        let lifter = Lifter { reference: light.ok(), gym, equipment, factors: Vec::new(), phase: None, rather: None };
        assert!(matches!(read(&write(&lifter)), Err(Trouble::Unreadable(_))));
    }
}
