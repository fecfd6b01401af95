//! What deriving a key from a passphrase takes. Stored with each passphrase, so that later versions can ask for more;
//! bounded when read back, so that a hostile file can not ask for everything.

use serde::{Deserialize, Serialize};

use crate::error::KeyError;

/// The cost of Argon2id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// 64 MiB, three passes, one lane: about half a second. More than the least that OWASP asks for (19 MiB, two
    /// passes). More lanes gain nothing: one thread computes them all.
    pub const USUAL: Cost = Cost { memory_kib: 64 << 10, passes: 3, lanes: 1 };

    /// The most memory a slot may ask for: 1 GiB.
    pub const MOST_MEMORY_KIB: u32 = 1 << 20;

    /// The most passes a slot may ask for.
    pub const MOST_PASSES: u32 = 16;

    /// The most lanes a slot may ask for.
    pub const MOST_LANES: u32 = 4;

    /// Another cost than [`Cost::USUAL`]. Less makes guessing a passphrase cheaper for whoever has the file.
    ///
    /// # Errors
    /// [`KeyError::CostOutOfBounds`] above the bounds, and below what Argon2 itself needs: one pass, one lane, 8 KiB
    /// for each lane.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Cost, KeyError> {
        let is_within = (1..=Cost::MOST_PASSES).contains(&passes)
            && (1..=Cost::MOST_LANES).contains(&lanes)
            && (8 * lanes..=Cost::MOST_MEMORY_KIB).contains(&memory_kib);
        if is_within { Ok(Cost { memory_kib, passes, lanes }) } else { Err(KeyError::CostOutOfBounds) }
    }

    /// Memory, passes and lanes.
    pub(crate) fn numbers(self) -> [u32; 3] {
        [self.memory_kib, self.passes, self.lanes]
    }

    /// The same for the library that computes it.
    pub(crate) fn params(self) -> argon2::Params {
        let length = Some(crate::secret::KEY_BYTES);
        argon2::Params::new(self.memory_kib, self.passes, self.lanes, length).expect("a cost is within its bounds")
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl TryFrom<Unchecked> for Cost {
    type Error = KeyError;

    fn try_from(cost: Unchecked) -> Result<Cost, KeyError> {
        Cost::new(cost.memory_kib, cost.passes, cost.lanes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_cost_and_every_bound_are_within_bounds() {
        let [memory, passes, lanes] = Cost::USUAL.numbers();
        assert_eq!(Cost::new(memory, passes, lanes), Ok(Cost::USUAL));
        for (memory, passes, lanes) in [(8, 1, 1), (32, 1, 4), (1 << 20, 16, 4)] {
            assert_eq!(Cost::new(memory, passes, lanes).map(|cost| cost.params().m_cost()), Ok(memory));
        }
    }

    #[test]
    fn one_step_past_each_bound_is_refused() {
        for (memory, passes, lanes) in
            [(7, 1, 1), (31, 1, 4), ((1 << 20) + 1, 1, 1), (8, 0, 1), (8, 17, 1), (8, 1, 0), (64, 1, 5)]
        {
            assert_eq!(Cost::new(memory, passes, lanes), Err(KeyError::CostOutOfBounds), "{memory} {passes} {lanes}");
        }
    }
}
