//! Which exercise a rung asks for, by what there is to train with, and which others may stand in its place.

use crate::ladder::{Lift, Rung};
use crate::prescribe::Lifter;
use crate::strength::Rpe;

/// What there is to train with, besides a straight bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Equipment {
    /// Blocks, plates or rack pins to raise the bar.
    pub blocks: bool,
    /// Hex (trap) bar.
    pub hex_bar: bool,
    /// Kettlebells or dumbbells.
    pub kettlebell: bool,
    /// Bench, for hip thrusts.
    pub bench: bool,
}

/// The exercise. Source: decision table C.3; direction of the load on the back: evidence, section 5.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// Hex bar with high handles, on blocks.
    HexHighHandlesOnBlocks,
    /// Hex bar with high handles.
    HexHighHandles,
    /// Kettlebell deadlift from blocks.
    KettlebellFromBlocks,
    /// Kettlebell deadlift.
    KettlebellDeadlift,
    /// Hip thrust.
    HipThrust,
    /// Block pull.
    BlockPull,
    /// Romanian deadlift down to the height of the rung.
    RomanianToHeight,
    /// The lifter's own deadlift.
    Usual,
}

impl Variation {
    /// Every exercise.
    pub const ALL: [Variation; 8] = [
        Variation::HexHighHandlesOnBlocks,
        Variation::HexHighHandles,
        Variation::KettlebellFromBlocks,
        Variation::KettlebellDeadlift,
        Variation::HipThrust,
        Variation::BlockPull,
        Variation::RomanianToHeight,
        Variation::Usual,
    ];

    /// The exercise of this id.
    pub fn named(id: &str) -> Option<Variation> {
        Variation::ALL.into_iter().find(|variation| variation.id() == id)
    }

    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Variation::HexHighHandlesOnBlocks => "hex_high_handles_on_blocks",
            Variation::HexHighHandles => "hex_high_handles",
            Variation::KettlebellFromBlocks => "kettlebell_from_blocks",
            Variation::KettlebellDeadlift => "kettlebell_deadlift",
            Variation::HipThrust => "hip_thrust",
            Variation::BlockPull => "block_pull",
            Variation::RomanianToHeight => "romanian_to_height",
            Variation::Usual => "usual",
        }
    }

    /// Whether its load is an upper limit: kettlebells and hip thrusts. Source: decision table C.3.
    pub const fn is_upper_limit(self) -> bool {
        self.most_effort().is_some()
    }

    /// Whether it is done with a bar, so that plates go on it.
    pub const fn has_bar(self) -> bool {
        !matches!(self, Variation::KettlebellDeadlift | Variation::KettlebellFromBlocks)
    }

    /// Whether that bar is a hex bar.
    pub const fn has_hex_bar(self) -> bool {
        matches!(self, Variation::HexHighHandlesOnBlocks | Variation::HexHighHandles)
    }

    /// Whether it begins at the top, so that a height is where it turns, not where it starts.
    pub const fn starts_upright(self) -> bool {
        matches!(self, Variation::RomanianToHeight)
    }

    /// Whether a height means something for it.
    pub const fn has_height(self) -> bool {
        !matches!(self, Variation::HipThrust | Variation::KettlebellDeadlift)
    }

    /// The most effort this exercise is done with, where it has a limit of its own. Source: decision table C.3.
    pub(crate) const fn most_effort(self) -> Option<Rpe> {
        match self {
            Variation::KettlebellFromBlocks | Variation::KettlebellDeadlift | Variation::HipThrust => {
                Some(Rpe::whole(5))
            }
            Variation::HexHighHandlesOnBlocks
            | Variation::HexHighHandles
            | Variation::BlockPull
            | Variation::RomanianToHeight
            | Variation::Usual => None,
        }
    }
}

/// What may be lifted on a rung with this equipment, by the order of the table: the first is what the rung asks for, the
/// others may stand in its place. Whichever it is, load, range, tempo and effort stay within those of the first.
pub fn alternatives(rung: u8, has: Equipment) -> Vec<Variation> {
    of_lift(Rung::numbered(rung).lift, has)
}

/// What this lifter does on a rung: what they would rather do where the rung has it, else what it asks for.
pub(crate) fn chosen(rung: &Rung, lifter: &Lifter) -> Variation {
    let fits = |rather: &Variation| of_lift(rung.lift, lifter.equipment).contains(rather);
    lifter.rather.filter(fits).unwrap_or_else(|| first_that_fits(rung, lifter.equipment))
}

/// The first exercise that the equipment allows.
pub(crate) fn first_that_fits(rung: &Rung, has: Equipment) -> Variation {
    of_lift(rung.lift, has).first().copied().unwrap_or(Variation::Usual)
}

/// Source: decision table C.3. With blocks a lift is done from them where it can be, since without them the range is
/// longer.
fn of_lift(lift: Lift, has: Equipment) -> Vec<Variation> {
    let raised = |raised: Variation, not: Variation| if has.blocks { raised } else { not };
    let hex_bar = raised(Variation::HexHighHandlesOnBlocks, Variation::HexHighHandles);
    let kettlebell = raised(Variation::KettlebellFromBlocks, Variation::KettlebellDeadlift);
    let fitting: &[(bool, Variation)] = match lift {
        Lift::None => &[],
        Lift::Low => &[
            (has.hex_bar, hex_bar),
            (has.kettlebell, kettlebell),
            (has.bench, Variation::HipThrust),
            (has.blocks, Variation::BlockPull),
            (true, Variation::RomanianToHeight),
        ],
        Lift::Mid => &[
            (has.hex_bar, Variation::HexHighHandles),
            (has.blocks, Variation::BlockPull),
            (has.kettlebell, Variation::KettlebellDeadlift),
            (true, Variation::RomanianToHeight),
        ],
        Lift::Usual => &[(true, Variation::Usual)],
    };
    fitting.iter().filter(|(has, _)| *has).map(|(_, variation)| *variation).collect()
}
