//! A typed line of training, such as `deadlift 130 4x5 @8.5`: read piece by piece, so that a person sees how it was
//! understood. What can not be read is marked in its place, never dropped.

mod out_of_range;

use std::ops::Range;

use setback_plan::strength::{MOST_REPS, MOST_SETS};
use setback_plan::{Mass, Rpe, Unit};
use setback_triage::WORST_PAIN;

use crate::case::training::{HEAVIEST, LIGHTEST};

pub use out_of_range::out_of_range;

/// A line and what was understood of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedLine {
    /// Every piece in its place.
    pub pieces: Vec<Piece>,
    /// The sets it comes to; empty while a piece can not be read, or a number is missing.
    pub sets: Vec<TypedSets>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its bytes in the line.
    pub place: Range<usize>,
    /// What it is.
    pub meaning: Meaning,
}

/// What a piece of a line means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// What is lifted.
    Lift(Lift),
    /// What is on the bar.
    Load(Mass, Unit),
    /// Sets and reps.
    Sets {
        /// How many sets; one where only reps were typed.
        sets: u32,
        /// Reps in each.
        reps: u32,
    },
    /// Effort.
    Effort(Rpe),
    /// Pain while lifting, 0 to 10.
    Pain(u8),
    /// These are warm-ups.
    WarmUp,
    /// Here another group of sets begins.
    Next,
    /// Not understood, or out of range.
    Unread,
}

/// What can be lifted: the exercise and its exact variation, by their ids in the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The exercise.
    pub exercise: &'static str,
    /// The variation; empty for the usual one.
    pub variation: &'static str,
}

impl Lift {
    /// The lift of the plan.
    pub const DEADLIFT: Lift = deadlift("");

    /// Every lift that a line can name, each once, that of the plan first.
    pub fn all() -> Vec<Lift> {
        let mut all = vec![Lift::DEADLIFT];
        for (_, lift) in LIFTS {
            if !all.contains(&lift) {
                all.push(lift);
            }
        }
        all
    }

    /// The lift of these ids in the data.
    pub fn named(exercise: &str, variation: &str) -> Option<Lift> {
        Lift::all().into_iter().find(|lift| (lift.exercise, lift.variation) == (exercise, variation))
    }
}

/// Sets that are alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypedSets {
    /// What was lifted.
    pub lift: Lift,
    /// What was on the bar, and the unit it was typed in.
    pub load: (Mass, Unit),
    /// How many sets.
    pub sets: u32,
    /// Reps in each.
    pub reps: u32,
    /// Effort.
    pub effort: Option<Rpe>,
    /// Pain while lifting.
    pub pain: Option<u8>,
    /// Whether these are warm-ups.
    pub warm_up: bool,
}

const fn deadlift(variation: &'static str) -> Lift {
    Lift { exercise: "deadlift", variation }
}

/// Words for lifts, the longer before the shorter that begin alike. Several words stand with one space between them.
const LIFTS: [(&str, Lift); 22] = [
    ("romanian deadlift", deadlift("romanian")),
    ("sumo deadlift", deadlift("sumo")),
    ("hex bar deadlift", deadlift("hex_bar")),
    ("trap bar deadlift", deadlift("hex_bar")),
    ("deficit deadlift", deadlift("deficit")),
    ("paused deadlift", deadlift("paused")),
    ("stiff leg deadlift", deadlift("stiff_leg")),
    ("kettlebell deadlift", deadlift("kettlebell")),
    ("block pull", deadlift("block_pull")),
    ("rack pull", deadlift("block_pull")),
    ("hip thrust", Lift { exercise: "hip_thrust", variation: "" }),
    ("deadlift", deadlift("")),
    ("deadlifts", deadlift("")),
    ("dl", deadlift("")),
    ("sumo", deadlift("sumo")),
    ("romanian", deadlift("romanian")),
    ("rdl", deadlift("romanian")),
    ("hex bar", deadlift("hex_bar")),
    ("trap bar", deadlift("hex_bar")),
    ("deficit", deadlift("deficit")),
    ("paused", deadlift("paused")),
    ("kettlebell", deadlift("kettlebell")),
];

/// Words for a warm-up.
const WARM_UPS: [&str; 4] = ["warmup", "warm-up", "wu", "w"];

/// Reads a line; a load without a unit is in this one.
pub fn read(line: &str, unit: Unit) -> TypedLine {
    let mut pieces = Vec::new();
    let words = words(line);
    let mut rest = words.as_slice();
    while let [first, ..] = rest {
        let (meaning, taken) = meaning(rest, unit);
        let last = rest.get(taken - 1).unwrap_or(first);
        pieces.push(Piece { place: first.start..last.start + last.text.len(), meaning });
        rest = rest.get(taken..).unwrap_or_default();
    }
    let sets = sets_of(&pieces).unwrap_or_default();
    TypedLine { pieces, sets }
}

/// A word of a line, in lower case, and where it begins.
struct Word {
    start: usize,
    text: String,
}

/// Words stand apart by spaces; a comma or semicolon between groups is a word of its own.
fn words(line: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut apart = true;
    for (start, char) in line.char_indices() {
        let ends_group = char == ';' || char == ',' && !is_decimal_comma(line, start);
        match words.last_mut() {
            _ if char.is_whitespace() => {}
            Some(word) if !apart && !ends_group => word.text.push(char.to_ascii_lowercase()),
            _ => words.push(Word { start, text: char.to_ascii_lowercase().to_string() }),
        }
        apart = char.is_whitespace() || ends_group;
    }
    words
}

/// A comma between two digits is a decimal point, as in `142,5`.
fn is_decimal_comma(line: &str, at: usize) -> bool {
    let digit = |char: Option<char>| char.is_some_and(|char| char.is_ascii_digit());
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let after = line.get(at + 1..).and_then(|text| text.chars().next());
    digit(before) && digit(after)
}

/// What the next words mean, and how many of them that takes.
fn meaning(words: &[Word], unit: Unit) -> (Meaning, usize) {
    if let Some((lift, taken)) = lift(words) {
        return (Meaning::Lift(lift), taken);
    }
    let word = |place: usize| words.get(place).map_or("", |word| word.text.as_str());
    match (word(0), word(1)) {
        (";" | ",", _) => (Meaning::Next, 1),
        ("pain", score) if is_number(score) => (pain(score).map_or(Meaning::Unread, Meaning::Pain), 2),
        (number, "kg") if is_number(number) => (load(number, Unit::Kilograms), 2),
        (number, "lb" | "lbs") if is_number(number) => (load(number, Unit::Pounds), 2),
        (word, _) if WARM_UPS.contains(&word) => (Meaning::WarmUp, 1),
        (word, _) => (single(word, unit), 1),
    }
}

fn lift(words: &[Word]) -> Option<(Lift, usize)> {
    LIFTS.iter().find_map(|(name, lift)| {
        let names: Vec<&str> = name.split(' ').collect();
        let fits = names.len() <= words.len() && names.iter().zip(words).all(|(name, word)| *name == word.text);
        fits.then_some((*lift, names.len()))
    })
}

/// A word by itself: `@8.5`, `4x5`, `x5`, `130`, `130kg`, `p3`.
fn single(word: &str, unit: Unit) -> Meaning {
    if let Some(effort) = word.strip_prefix('@').or_else(|| word.strip_prefix("rpe")) {
        return rpe(effort).map_or(Meaning::Unread, Meaning::Effort);
    }
    if let Some(score) = word.strip_prefix('p').and_then(pain) {
        return Meaning::Pain(score);
    }
    if let Some((sets, reps)) = word.split_once(['x', '*', '×']) {
        return sets_and_reps(sets, reps);
    }
    let (number, unit) = match (word.strip_suffix("kg"), word.strip_suffix("lbs").or(word.strip_suffix("lb"))) {
        (Some(number), _) => (number, Unit::Kilograms),
        (None, Some(number)) => (number, Unit::Pounds),
        (None, None) => (word, unit),
    };
    load(number, unit)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|char: char| char.is_ascii_digit())
}

fn load(number: &str, unit: Unit) -> Meaning {
    let number = number.replace(',', ".");
    let believed = number.parse().is_ok_and(|value: f64| (LIGHTEST..=HEAVIEST).contains(&value));
    let mass = Mass::decimal(&number, unit).filter(|_| believed);
    mass.map_or(Meaning::Unread, |mass| Meaning::Load(mass, unit))
}

fn sets_and_reps(sets: &str, reps: &str) -> Meaning {
    let sets = if sets.is_empty() { Some(1) } else { sets.parse().ok() };
    match (sets, reps.parse().ok()) {
        (Some(sets), Some(reps)) if (1..=MOST_SETS).contains(&sets) && (1..=MOST_REPS).contains(&reps) => {
            Meaning::Sets { sets, reps }
        }
        _ => Meaning::Unread,
    }
}

fn rpe(number: &str) -> Option<Rpe> {
    let value: f64 = number.replace(',', ".").parse().ok()?;
    Rpe::hundredths((value * 100.0).round().clamp(0.0, f64::from(u16::MAX)) as u16)
}

fn pain(score: &str) -> Option<u8> {
    let digits = !score.is_empty() && score.bytes().all(|byte| byte.is_ascii_digit());
    score.parse().ok().filter(|score| digits && *score <= WORST_PAIN)
}

/// The groups of a line. A group without a lift goes on with the one before; a line without one is deadlifts.
fn sets_of(pieces: &[Piece]) -> Option<Vec<TypedSets>> {
    if pieces.iter().any(|piece| piece.meaning == Meaning::Unread) {
        return None;
    }
    let mut lift = Lift::DEADLIFT;
    let mut groups = Vec::new();
    for group in pieces.split(|piece| piece.meaning == Meaning::Next) {
        let group: Vec<Meaning> = group.iter().map(|piece| piece.meaning).collect();
        let named = only(&group, |meaning| if let Meaning::Lift(lift) = meaning { Some(*lift) } else { None })?;
        lift = named.unwrap_or(lift);
        groups.push(sets_of_group(&group, lift)?);
    }
    Some(groups)
}

fn sets_of_group(group: &[Meaning], lift: Lift) -> Option<TypedSets> {
    let load = only(group, |meaning| if let Meaning::Load(mass, unit) = meaning { Some((*mass, *unit)) } else { None });
    let counts =
        only(group, |meaning| if let Meaning::Sets { sets, reps } = meaning { Some((*sets, *reps)) } else { None });
    let effort = only(group, |meaning| if let Meaning::Effort(rpe) = meaning { Some(*rpe) } else { None })?;
    let pain = only(group, |meaning| if let Meaning::Pain(pain) = meaning { Some(*pain) } else { None })?;
    let (load, (sets, reps)) = (load??, counts??);
    let warm_up = group.contains(&Meaning::WarmUp);
    Some(TypedSets { lift, load, sets, reps, effort, pain, warm_up })
}

/// The one piece of a kind, if there is one; nothing at all where there are several.
fn only<T>(group: &[Meaning], of: impl Fn(&Meaning) -> Option<T>) -> Option<Option<T>> {
    let mut found = group.iter().filter_map(of);
    let first = found.next();
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(thousandths: i64) -> (Mass, Unit) {
        (Mass::thousandths(thousandths, Unit::Kilograms), Unit::Kilograms)
    }

    fn sets(line: &str) -> Vec<TypedSets> {
        read(line, Unit::Kilograms).sets
    }

    fn one(line: &str) -> TypedSets {
        let sets = sets(line);
        assert_eq!(sets.len(), 1, "{line}: {:?}", read(line, Unit::Kilograms).pieces);
        sets[0]
    }

    fn unread(line: &str) -> Vec<String> {
        let pieces = read(line, Unit::Kilograms).pieces;
        let unread = pieces.into_iter().filter(|piece| piece.meaning == Meaning::Unread);
        unread.map(|piece| line[piece.place].to_owned()).collect()
    }

    #[test]
    fn the_line_of_the_mockup_is_read() {
        let typed = one("deadlift 130 4x5 @8.5");
        assert_eq!((typed.lift, typed.load, typed.sets, typed.reps), (deadlift(""), kg(130_000), 4, 5));
        assert_eq!((typed.effort, typed.pain, typed.warm_up), (Rpe::hundredths(850), None, false));
    }

    #[test]
    fn many_ways_of_writing_mean_the_same() {
        let typed = one("sumo deadlift 142.5 kg 3x5 @8 p2");
        for line in [
            "Sumo 142,5kg 3x5 @8 p2",
            "SUMO DEADLIFT 142.5 3*5 rpe8 pain 2",
            "  sumo   3×5   142.5kg  p2   @8,0 ",
            "@8 3x5 142.5 p2 sumo",
        ] {
            assert_eq!(one(line), typed, "{line}");
        }
    }

    #[test]
    fn a_line_without_a_lift_is_deadlifts_and_pounds_stay_pounds() {
        let typed = one("315 lb x5");
        assert_eq!(typed.load, (Mass::whole(315, Unit::Pounds), Unit::Pounds));
        assert_eq!((typed.lift, typed.sets, typed.reps), (deadlift(""), 1, 5));
        assert_eq!(read("315 x5", Unit::Pounds).sets[0].load.1, Unit::Pounds);
    }

    #[test]
    fn several_groups_go_on_with_the_same_lift() {
        let groups = sets("trap bar w 60 1x5, 100 1x3; 140 4x5 @8, hip thrust 80 3x8");
        let loads: Vec<_> = groups.iter().map(|group| (group.lift.variation, group.load, group.warm_up)).collect();
        assert_eq!(
            loads,
            [
                ("hex_bar", kg(60_000), true),
                ("hex_bar", kg(100_000), false),
                ("hex_bar", kg(140_000), false),
                ("", kg(80_000), false)
            ]
        );
    }

    #[test]
    fn what_can_not_be_read_is_marked_in_its_place_and_nothing_is_added() {
        for (line, marked) in [
            ("deadlift 130 4x5 @8.5 wow", vec!["wow"]),
            ("deadlift 0 4x5", vec!["0"]),
            ("deadlift 130 4x40", vec!["4x40"]),
            ("deadlift 130 4x5 @11", vec!["@11"]),
            ("deadlift 9000 99x5 pain 11", vec!["9000", "99x5", "pain 11"]),
            ("🏋 130 4x5", vec!["🏋"]),
            ("deadlift -5 4x5", vec!["-5"]),
        ] {
            assert_eq!(sets(line), [], "{line}");
            let unread = unread(line);
            assert_eq!(unread, marked, "{line}");
        }
    }

    #[test]
    fn a_line_that_says_too_little_or_too_much_adds_nothing() {
        for line in ["", "deadlift", "deadlift 130", "4x5", "deadlift 130 140 4x5", "130 4x5 3x5", "130 4x5,"] {
            assert_eq!(sets(line), [], "{line}");
        }
    }

    #[test]
    fn every_piece_names_its_own_bytes() {
        for line in ["déadlift 130kg 4x5 @8.5, 140 x3", "deadlift\t130  kg 4x5", "💥💥 1,5 ;;"] {
            let read = read(line, Unit::Kilograms);
            let told: String = read.pieces.iter().map(|piece| &line[piece.place.clone()]).collect();
            let kept = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(kept(&told), kept(line));
        }
    }

    #[test]
    fn every_lift_of_a_line_is_found_by_its_ids() {
        assert!(LIFTS.iter().all(|(_, lift)| Lift::named(lift.exercise, lift.variation) == Some(*lift)));
        assert_eq!((Lift::all().len(), Lift::all()[0]), (10, Lift::DEADLIFT));
        assert_eq!((Lift::named("deadlift", "one_arm"), Lift::named("squat", "")), (None, None));
    }

    proptest::proptest! {
        #[test]
        fn any_line_is_read_without_a_crash(line in "\\PC{0,60}") {
            let read = read(&line, Unit::Pounds);
            proptest::prop_assert!(read.pieces.iter().all(|piece| line.get(piece.place.clone()).is_some()));
        }
    }
}
