//! What an exercise of another app is called here. The exact variation is kept; what is not in the list is asked.

/// A lift by its ids in the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lift {
    /// The exercise, such as `deadlift`.
    pub exercise: &'static str,
    /// The variation; empty for the usual one.
    pub variation: &'static str,
}

const fn deadlift(variation: &'static str) -> Lift {
    Lift { exercise: "deadlift", variation }
}

const fn lift(exercise: &'static str) -> Lift {
    Lift { exercise, variation: "" }
}

/// Every lift that can be imported, with the names that other apps give it, in plain letters.
const LIFTS: &[(Lift, &[&str])] = &[
    (deadlift(""), &["deadlift", "deadlifts", "deadlift barbell", "barbell deadlift", "dl"]),
    (deadlift("conventional"), &["conventional deadlift", "deadlift conventional", "conventional deadlift barbell"]),
    (deadlift("sumo"), &["sumo deadlift", "sumo deadlift barbell", "deadlift sumo", "barbell sumo deadlift", "sumo"]),
    (
        deadlift("romanian"),
        &["romanian deadlift", "romanian deadlift barbell", "barbell romanian deadlift", "deadlift romanian", "rdl"],
    ),
    (deadlift("romanian_dumbbell"), &["romanian deadlift dumbbell", "dumbbell romanian deadlift", "dumbbell rdl"]),
    (
        deadlift("romanian_single_leg"),
        &[
            "single leg romanian deadlift",
            "single leg romanian deadlift barbell",
            "single leg romanian deadlift dumbbell",
            "one leg romanian deadlift",
            "single leg deadlift",
        ],
    ),
    (
        deadlift("hex_bar"),
        &[
            "trap bar deadlift",
            "hex bar deadlift",
            "deadlift trap bar",
            "deadlift hex bar",
            "deadlift trapbar",
            "trapbar deadlift",
        ],
    ),
    (deadlift("deficit"), &["deficit deadlift", "deadlift deficit", "deficit deadlift barbell"]),
    (deadlift("paused"), &["paused deadlift", "pause deadlift", "deadlift paused"]),
    (
        deadlift("stiff_leg"),
        &[
            "stiff leg deadlift",
            "stiff legged deadlift",
            "stiff leg deadlift barbell",
            "stiff legged deadlift barbell",
            "barbell stiff legged deadlift",
            "stiff legged barbell deadlift",
        ],
    ),
    (deadlift("straight_leg"), &["straight leg deadlift", "straight leg deadlift barbell", "straight legged deadlift"]),
    (
        deadlift("block_pull"),
        &["block pull", "rack pull", "rack pull barbell", "rack pulls", "block pulls", "rack deadlift"],
    ),
    (deadlift("kettlebell"), &["kettlebell deadlift", "deadlift kettlebell"]),
    (deadlift("dumbbell"), &["deadlift dumbbell", "dumbbell deadlift"]),
    (deadlift("band"), &["deadlift band", "band deadlift", "deadlift resistance band"]),
    (deadlift("smith_machine"), &["deadlift smith machine", "smith machine deadlift"]),
    (deadlift("high_pull"), &["deadlift high pull", "deadlift high pull barbell"]),
    (deadlift("sumo_high_pull"), &["sumo deadlift high pull", "sumo deadlift high pull barbell"]),
    (lift("hip_thrust"), &["hip thrust", "hip thrust barbell", "barbell hip thrust"]),
    (lift("good_morning"), &["good morning", "good morning barbell", "barbell good morning", "good mornings"]),
    (lift("back_extension"), &["back extension", "back extensions", "hyperextension", "hyperextensions"]),
    (Lift { exercise: "back_extension", variation: "hyperextension" }, &["back extension hyperextension"]),
    (
        Lift { exercise: "back_extension", variation: "back_extension_weighted" },
        &["back extension weighted hyperextension", "back extension weighted", "weighted back extension"],
    ),
    (
        Lift { exercise: "back_extension", variation: "back_extension_machine" },
        &["back extension machine", "machine back extension"],
    ),
];

/// What Hevy and Strong call each lift. Where an app has no name for one, it is named in its way.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("deadlift", "Deadlift (Barbell)", "Deadlift (Barbell)"),
    ("conventional", "Conventional Deadlift (Barbell)", "Conventional Deadlift (Barbell)"),
    ("sumo", "Sumo Deadlift", "Sumo Deadlift (Barbell)"),
    ("romanian", "Romanian Deadlift (Barbell)", "Romanian Deadlift (Barbell)"),
    ("romanian_dumbbell", "Romanian Deadlift (Dumbbell)", "Romanian Deadlift (Dumbbell)"),
    ("romanian_single_leg", "Single Leg Romanian Deadlift", "Single Leg Romanian Deadlift"),
    ("hex_bar", "Deadlift (Trap bar)", "Trap Bar Deadlift"),
    ("deficit", "Deficit Deadlift (Barbell)", "Deficit Deadlift (Barbell)"),
    ("paused", "Paused Deadlift", "Paused Deadlift"),
    ("stiff_leg", "Stiff Leg Deadlift (Barbell)", "Stiff Leg Deadlift (Barbell)"),
    ("straight_leg", "Straight Leg Deadlift", "Straight Leg Deadlift"),
    ("block_pull", "Rack Pull", "Rack Pull (Barbell)"),
    ("kettlebell", "Kettlebell Deadlift", "Kettlebell Deadlift"),
    ("dumbbell", "Deadlift (Dumbbell)", "Deadlift (Dumbbell)"),
    ("band", "Deadlift (Band)", "Deadlift (Band)"),
    ("smith_machine", "Deadlift (Smith Machine)", "Deadlift (Smith Machine)"),
    ("high_pull", "Deadlift High Pull", "Deadlift High Pull (Barbell)"),
    ("sumo_high_pull", "Sumo Deadlift High Pull", "Sumo Deadlift High Pull (Barbell)"),
    ("hip_thrust", "Hip Thrust (Barbell)", "Hip Thrust (Barbell)"),
    ("good_morning", "Good Morning (Barbell)", "Good Morning (Barbell)"),
    ("back_extension", "Back Extension", "Back Extension"),
    ("hyperextension", "Back Extension (Hyperextension)", "Back Extension (Hyperextension)"),
    ("back_extension_weighted", "Back Extension (Weighted Hyperextension)", "Back Extension (Weighted)"),
    ("back_extension_machine", "Back Extension (Machine)", "Back Extension (Machine)"),
];

/// What an exercise and its variation are called in Hevy and in Strong. What did not come from the list keeps its name.
pub fn elsewhere(exercise: &str, variation: &str) -> (String, String) {
    let id = if variation.is_empty() { exercise } else { variation };
    match ELSEWHERE.iter().find(|(known, ..)| *known == id) {
        Some((_, hevy, strong)) => ((*hevy).to_owned(), (*strong).to_owned()),
        None => (id.to_owned(), id.to_owned()),
    }
}

impl Lift {
    /// The lift that goes by this name, in any app.
    pub fn called(name: &str) -> Option<Lift> {
        let name = plain(name);
        LIFTS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(lift, _)| *lift)
    }

    /// Every lift.
    pub fn all() -> impl Iterator<Item = Lift> {
        LIFTS.iter().map(|(lift, _)| *lift)
    }

    /// One word for it: the variation, else the exercise. The same names its sentence.
    pub const fn id(self) -> &'static str {
        if self.variation.is_empty() { self.exercise } else { self.variation }
    }

    /// The lift of this id.
    pub fn named(id: &str) -> Option<Lift> {
        Lift::all().find(|lift| lift.id() == id)
    }
}

/// A name as it is compared: small letters and digits, one space between words.
pub fn plain(name: &str) -> String {
    let letters: String = name.chars().map(|char| if char.is_alphanumeric() { char } else { ' ' }).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_other_apps_keep_their_variation() {
        for (name, id) in [
            ("Deadlift (Barbell)", "deadlift"),
            ("Deadlift (Band)", "band"),
            ("Deadlift (Dumbbell)", "dumbbell"),
            ("Deadlift (Smith Machine)", "smith_machine"),
            ("Deadlift (Trap bar)", "hex_bar"),
            ("Sumo Deadlift", "sumo"),
            ("Romanian Deadlift (Barbell)", "romanian"),
            ("Romanian Deadlift (Dumbbell)", "romanian_dumbbell"),
            ("Single Leg Romanian Deadlift", "romanian_single_leg"),
            ("Straight Leg Deadlift", "straight_leg"),
            ("Deadlift High Pull", "high_pull"),
            ("Good Morning (Barbell)", "good_morning"),
            ("Back Extension (Hyperextension)", "hyperextension"),
            ("Back Extension (Weighted Hyperextension)", "back_extension_weighted"),
            ("Back Extension (Machine)", "back_extension_machine"),
            ("Deficit Deadlift (Barbell)", "deficit"),
            ("Rack Pull (Barbell)", "block_pull"),
            ("Stiff Leg Deadlift (Barbell)", "stiff_leg"),
            ("Trap Bar Deadlift", "hex_bar"),
            ("Sumo Deadlift High Pull (Barbell)", "sumo_high_pull"),
            ("Deadlift, Barbell", "deadlift"),
        ] {
            assert_eq!(Lift::called(name).map(Lift::id), Some(id), "{name}");
        }
        for name in ["Bowing Lift", "Bench Press", "", "Deadlift (Sumo?) maybe"] {
            assert_eq!(Lift::called(name), None, "{name}");
        }
    }

    #[test]
    fn a_lift_that_goes_to_another_app_comes_back_as_the_same() {
        for lift in Lift::all() {
            let (hevy, strong) = elsewhere(lift.exercise, lift.variation);
            assert_eq!((Lift::called(&hevy), Lift::called(&strong)), (Some(lift), Some(lift)), "{lift:?}");
        }
        assert_eq!(ELSEWHERE.len(), LIFTS.len());
    }

    #[test]
    fn no_name_and_no_id_stands_for_two_lifts() {
        let mut names: Vec<&str> = LIFTS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        assert!(names.iter().all(|name| plain(name) == *name));
        let mut ids: Vec<&str> = Lift::all().map(Lift::id).collect();
        for list in [&mut names, &mut ids] {
            let count = list.len();
            list.sort_unstable();
            list.dedup();
            assert_eq!(list.len(), count);
        }
        assert!(Lift::all().all(|lift| Lift::named(lift.id()) == Some(lift)));
    }
}
