//! Random answers that are always the same: a fixed seed, so that a failure can be run again.

use setback_triage::{Answers, Kind, OptionSet, QuestionId};

/// A small generator of numbers (SplitMix64), good enough to pick answers.
pub struct Dice(u64);

impl Dice {
    pub const fn with(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// An answer that fits. Half of the lists of ticks stand at "none", or red flags would drown all else.
    pub fn answer(&mut self, question: QuestionId) -> OptionSet {
        let asked = question.question();
        if asked.kind != Kind::Many {
            return OptionSet::nth(self.below(u64::from(asked.size())) as u8);
        }
        if self.one_in(2) {
            return asked.mildest;
        }
        let lone: Vec<u8> = asked.lone().places().collect();
        let free: Vec<u8> = (0..asked.size()).filter(|place| !lone.contains(place)).collect();
        if self.one_in(4) {
            return OptionSet::nth(lone[self.below(lone.len() as u64) as usize]);
        }
        let sure = free[self.below(free.len() as u64) as usize];
        let more = free.iter().filter(|_| self.one_in(6)).map(|place| OptionSet::nth(*place));
        more.fold(OptionSet::nth(sure), OptionSet::and)
    }

    /// A sheet with every question answered, asked or not; `calm` of ten answers are the mildest.
    pub fn sheet(&mut self, calm: u64) -> Answers {
        QuestionId::deciding().fold(Answers::default(), |sheet, question| {
            let answer = if self.below(10) < calm { question.question().mildest } else { self.answer(question) };
            sheet.with(question, answer).expect("the answer fits")
        })
    }
}
