//! The small closed vocabulary in which every rule and every "asked when" is written.
//! Data, not code: it can be evaluated, said in words, traced to answers, enumerated, and turned into a proof.

use crate::answers::Answers;
use crate::question::{Kind, QuestionId, WORST_PAIN};
use crate::rules::{Definition, Rule};

/// A statement about answers. An answer that is not there satisfies no atom, positive or negated.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Answered with at least one of these options.
    Has(QuestionId, OptionSet),
    /// Answered, and with none of these options.
    HasNot(QuestionId, OptionSet),
    /// Answered with this place in the order of options, or a later one; for a scale, with this number or more.
    AtLeast(QuestionId, u8),
    /// Answered with this place in the order of options, or an earlier one; for a scale, with this number or less.
    AtMost(QuestionId, u8),
    /// All of these hold.
    All(&'static [Condition]),
    /// At least one of these holds.
    Any(&'static [Condition]),
    /// From `at_least` to `at_most` of these hold.
    Count {
        /// The fewest that must hold.
        at_least: u8,
        /// The most that may hold.
        at_most: u8,
        /// What is counted.
        of: &'static [Condition],
    },
    /// This as a whole does not hold (also where answers are missing).
    Not(&'static Condition),
    /// A named pattern holds.
    Named(&'static Definition),
    /// Another rule fires.
    Fires(&'static Rule),
    /// This question is not asked.
    NotAsked(QuestionId),
    /// No other rule fires: the fail-safe.
    NoOtherRule,
}

/// A set of options of one question, or one number of a scale: bit n is option n or number n.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct OptionSet(u16);

impl OptionSet {
    /// No answer.
    pub const NOTHING: OptionSet = OptionSet(0);

    /// The option at this place.
    pub const fn nth(place: u8) -> OptionSet {
        OptionSet(1 << place)
    }

    /// This number on a scale.
    pub const fn number(value: u8) -> OptionSet {
        OptionSet::nth(value)
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 | other.0)
    }

    /// This set without the other.
    #[must_use]
    pub const fn without(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & !other.0)
    }

    /// Whether the two share an option.
    pub const fn meets(self, other: OptionSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many options are in it.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The places of its options, in order; for a scale, its number.
    pub fn places(self) -> impl Iterator<Item = u8> {
        (0..u16::BITS as u8).filter(move |place| self.meets(OptionSet::nth(*place)))
    }

    const fn reaches(self, place: u8) -> bool {
        self.0 >> place != 0
    }

    const fn starts_by(self, place: u8) -> bool {
        self.0 & ((1 << (place + 1)) - 1) != 0
    }
}

impl Condition {
    /// Whether this holds for answers of which only those that are asked are left (see [`Answers::asked_only`]).
    /// [`Condition::NoOtherRule`] looks at rules, not answers, and is answered by `verdict`.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Condition::Has(question, options) => answers.get(*question).meets(*options),
            Condition::HasNot(question, options) => has_not(answers.get(*question), *options),
            Condition::AtLeast(question, place) => answers.get(*question).reaches(*place),
            Condition::AtMost(question, place) => answers.get(*question).starts_by(*place),
            Condition::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Condition::Count { at_least, at_most, of } => (*at_least..=*at_most).contains(&count(of, answers)),
            Condition::Not(part) => !part.holds(answers),
            Condition::Named(definition) => definition.when.holds(answers),
            Condition::Fires(rule) => rule.when.holds(answers),
            Condition::NotAsked(question) => question.asked_when().is_none_or(|asked| !asked.holds(answers)),
            Condition::NoOtherRule => false,
        }
    }

    /// Every question this looks at, through patterns and other rules too, each once, in the order of asking.
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn gather(&self, found: &mut Vec<QuestionId>) {
        match self {
            Condition::Has(question, _)
            | Condition::HasNot(question, _)
            | Condition::AtLeast(question, _)
            | Condition::AtMost(question, _)
            | Condition::NotAsked(question) => found.push(*question),
            Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
                parts.iter().for_each(|part| part.gather(found));
            }
            Condition::Not(part) => part.gather(found),
            Condition::Named(definition) => definition.when.gather(found),
            Condition::Fires(rule) => rule.when.gather(found),
            Condition::NoOtherRule => {}
        }
    }
}

const fn has_not(answer: OptionSet, options: OptionSet) -> bool {
    !answer.is_empty() && !answer.meets(options)
}

fn count(of: &[Condition], answers: &Answers) -> u8 {
    of.iter().map(|part| u8::from(part.holds(answers))).sum()
}

/// The words in which rules are written. Every option id is checked by the compiler: a wrong one does not build.
impl QuestionId {
    /// A single choice is this option.
    pub const fn is(self, option: &str) -> Condition {
        self.is_any(&[option])
    }

    /// A single choice is one of these options.
    pub const fn is_any(self, options: &[&str]) -> Condition {
        assert!(matches!(self.question().kind, Kind::One), "`is` is for a single choice");
        Condition::Has(self, self.set(options))
    }

    /// A single choice is answered, and is not this option.
    pub const fn is_not(self, option: &str) -> Condition {
        self.is_none_of(&[option])
    }

    /// A single choice is answered, and is none of these options.
    pub const fn is_none_of(self, options: &[&str]) -> Condition {
        assert!(matches!(self.question().kind, Kind::One), "`is_none_of` is for a single choice");
        Condition::HasNot(self, self.set(options))
    }

    /// This option is among the ticked ones.
    pub const fn has(self, option: &str) -> Condition {
        self.has_any(&[option])
    }

    /// One of these options is among the ticked ones.
    pub const fn has_any(self, options: &[&str]) -> Condition {
        assert!(matches!(self.question().kind, Kind::Many), "`has` is for tick all that fit");
        Condition::Has(self, self.set(options))
    }

    /// A single choice is this option or a later one.
    pub const fn at_least(self, option: &str) -> Condition {
        assert!(matches!(self.question().kind, Kind::One), "`at_least` is for a single choice");
        Condition::AtLeast(self, self.place(option))
    }

    /// A single choice is this option or an earlier one.
    pub const fn at_most(self, option: &str) -> Condition {
        assert!(matches!(self.question().kind, Kind::One), "`at_most` is for a single choice");
        Condition::AtMost(self, self.place(option))
    }

    /// A number is this or more.
    pub const fn from(self, number: u8) -> Condition {
        Condition::AtLeast(self, self.on_scale(number))
    }

    /// A number is this or less.
    pub const fn up_to(self, number: u8) -> Condition {
        Condition::AtMost(self, self.on_scale(number))
    }

    /// A number is one of these.
    pub const fn is_number(self, numbers: &[u8]) -> Condition {
        let (mut set, mut left) = (OptionSet::NOTHING, numbers);
        while let [number, rest @ ..] = left {
            set = set.and(OptionSet::number(self.on_scale(*number)));
            left = rest;
        }
        Condition::Has(self, set)
    }

    const fn on_scale(self, number: u8) -> u8 {
        assert!(matches!(self.question().kind, Kind::Scale) && number <= WORST_PAIN, "a number of a scale");
        number
    }

    const fn set(self, options: &[&str]) -> OptionSet {
        let (mut set, mut left) = (OptionSet::NOTHING, options);
        while let [option, rest @ ..] = left {
            set = set.and(OptionSet::nth(self.place(option)));
            left = rest;
        }
        set
    }

    const fn place(self, option: &str) -> u8 {
        let (mut place, mut left) = (0, self.question().options);
        while let [other, rest @ ..] = left
            && !same(other.id, option)
        {
            place += 1;
            left = rest;
        }
        assert!(!left.is_empty(), "no such option of this question");
        place
    }
}

const fn same(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    while let ([one, left_rest @ ..], [other, right_rest @ ..]) = (left, right)
        && *one == *other
    {
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}
