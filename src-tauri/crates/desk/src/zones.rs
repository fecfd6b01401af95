//! The places that were pointed at on the body map. They give the answer to `location`, and are kept beside it for the
//! record.

use setback_triage::QuestionId::{LegSpread, Location};
use setback_triage::location::{Zone, leg_spread_suggested, location_of};
use setback_triage::{Answers, OptionSet, QuestionId};

use crate::fault::{CaseError, Problem};

/// Places from outside in ids, from the top of the body down.
///
/// # Errors
/// None at all, one that there is not, and one that stands twice, with `location` as their place.
pub fn given(ids: &[String]) -> Result<Vec<Zone>, CaseError> {
    let fault = |problem| CaseError::at(Location.id(), problem);
    let allowed = || Zone::ALL.iter().map(|zone| zone.id()).collect();
    let mut zones = Vec::new();
    for id in ids {
        let zone = Zone::named(id).ok_or_else(|| fault(Problem::unknown_option(id, allowed())))?;
        if zones.contains(&zone) {
            return Err(fault(Problem::RepeatedOption { option: id.clone() }));
        }
        zones.push(zone);
    }
    zones.sort_unstable();
    if zones.is_empty() {
        Err(fault(Problem::WrongType { expected: "text", given: "list", allowed: allowed() }))
    } else {
        Ok(zones)
    }
}

/// The answer to `location` that places give.
pub fn answer(zones: &[Zone]) -> OptionSet {
    Location.question().option(location_of(zones)).expect("every place gives an option")
}

/// The places that go with these answers: none where `location` was answered otherwise since.
pub fn kept_with(answers: &Answers, zones: &[Zone]) -> Vec<Zone> {
    if !zones.is_empty() && answers.get(Location) == answer(zones) { zones.to_vec() } else { Vec::new() }
}

/// The option of a question that the places suggest. It is marked, never chosen.
pub fn suggested(question: QuestionId, zones: &[Zone]) -> Option<&'static str> {
    leg_spread_suggested(zones).filter(|_| question == LegSpread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Zone::{CalfLeft, LowLeft, LowRight, ThighRight, UpperBack};

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn places_come_in_any_order_and_each_once() {
        assert_eq!(given(&ids(&["calf_left", "low_left"])).unwrap(), [LowLeft, CalfLeft]);
        for bad in [&["low_left", "low_left"][..], &["elbow"], &["not_sure"], &[]] {
            assert_eq!(given(&ids(bad)).unwrap_err().at, "location", "{bad:?}");
        }
    }

    #[test]
    fn places_stand_only_beside_the_answer_that_they_give() {
        let answers = Answers::default().with(Location, answer(&[LowLeft, LowRight])).unwrap();
        assert_eq!(kept_with(&answers, &[LowLeft, LowRight]), [LowLeft, LowRight]);
        assert_eq!(kept_with(&answers, &[UpperBack]), []);
        assert_eq!(kept_with(&Answers::default(), &[LowLeft]), []);
    }

    #[test]
    fn a_place_on_a_leg_suggests_only_how_far_it_spread() {
        assert_eq!(suggested(LegSpread, &[ThighRight]), Some("one_above_knee"));
        assert_eq!(suggested(Location, &[ThighRight]), None);
        assert_eq!(suggested(LegSpread, &[LowLeft]), None);
    }
}
