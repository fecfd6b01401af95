//! Numbers that look thrown and are the same each time: SplitMix64.

/// Thrown with a seed.
pub struct Dice(u64);

impl Dice {
    pub const fn with(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below this one.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}
