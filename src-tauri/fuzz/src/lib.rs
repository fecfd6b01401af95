//! What must hold for any bytes at all that somebody hands in as a case. Knows what is promised, not how it is kept.
#![expect(clippy::panic, reason = "a broken promise stops the probe by panicking")]

pub mod dice;
pub mod files;
pub mod mutate;
mod promises;
pub mod seeds;

use setback_desk::case::read;
use setback_words::Words;

/// What became of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probed {
    /// They are a case, and its report keeps what is promised.
    Read,
    /// They are refused, in words.
    Refused,
}

/// Reads these bytes as a case, and reports it.
///
/// # Panics
/// When a promise is broken.
pub fn probe(data: &[u8]) -> Probed {
    let once = read(data);
    assert!(once == read(data), "the same bytes are read twice, and differently");
    match once {
        Ok(case) => {
            promises::of_a_case(&case, Words::english());
            Probed::Read
        }
        Err(error) => {
            promises::of_an_error(&error, Words::english());
            Probed::Refused
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dice::Dice;

    #[test]
    fn every_seed_is_a_case_and_every_mutation_is_survived() {
        let mut dice = Dice::of(1);
        for case in seeds::worked() {
            assert_eq!(probe(&case), Probed::Read);
        }
        for _ in 0..300 {
            assert_eq!(probe(&seeds::generated(&mut dice)), Probed::Read);
            let harmed = mutate::harmed(&mut dice, &seeds::worked());
            probe(&harmed);
        }
    }

    /// Found by fuzzing: what is handed in may look like a gap in a sentence, and is said back.
    #[test]
    fn marks_of_a_gap_in_the_input_are_no_gap() {
        for given in ["e{$es", "⟦x⟧"] {
            let case = format!(r#"{{"answers": {{"quality": "{given}"}}}}"#);
            assert_eq!(probe(case.as_bytes()), Probed::Refused);
        }
    }

    #[test]
    fn the_same_seed_makes_the_same_input() {
        let input = |seed| mutate::harmed(&mut Dice::of(seed), &seeds::worked());
        assert_eq!(input(7), input(7));
        assert_ne!(input(7), input(8));
    }
}
