//! The recovery code: random, short enough to write down, and with two check characters, so that a slip is told from a
//! wrong code. Knows no slot.
//!
//! Twenty-eight characters in seven groups, of the thirty-two that Crockford chose because they are not taken for each
//! other: twenty-six random ones (130 bits) and two that are a Reed-Solomon check over the field of thirty-two. The check
//! finds every one or two wrong characters and every two that changed places.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::derive::derive;
use crate::error::KeyError;
use crate::random::Randomness;
use crate::secret::Secret;

/// Without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters that are random.
const RANDOM: usize = 26;

/// Characters of a whole code.
const WHOLE: usize = RANDOM + 2;

/// Characters of a group.
const GROUP: usize = 4;

/// The code on the paper. Wiped when dropped; `Debug` shows nothing of it.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode {
    /// Places in the alphabet.
    symbols: Box<[u8; RANDOM]>,
}

impl RecoveryCode {
    /// A new code.
    pub(crate) fn random(random: &mut dyn Randomness) -> Result<RecoveryCode, KeyError> {
        let mut symbols = Box::new([0; RANDOM]);
        random.fill(symbols.as_mut_slice())?;
        symbols.iter_mut().for_each(|symbol| *symbol &= 31);
        Ok(RecoveryCode { symbols })
    }

    /// Reads what was typed, in small letters or capitals, with spaces and dashes anywhere. O counts as 0, I and L as 1.
    ///
    /// # Errors
    /// [`KeyError::RecoveryCodeLetter`], [`KeyError::RecoveryCodeLength`] and [`KeyError::RecoveryCodeSlip`]: each means
    /// "look again", none means that the code is of no use.
    pub fn parse(typed: &str) -> Result<RecoveryCode, KeyError> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(typed.len()));
        for character in typed.chars().filter(|character| !is_filler(*character)) {
            let position = symbols.len() + 1;
            symbols.push(symbol_of(character).ok_or(KeyError::RecoveryCodeLetter { position })?);
        }
        let wrong_length = KeyError::RecoveryCodeLength { typed: symbols.len(), whole: WHOLE };
        let whole: &[u8; WHOLE] = symbols.as_slice().try_into().map_err(|_| wrong_length)?;
        of_whole(whole)
    }

    /// The code as it is printed: seven groups with dashes between. Show it once; never log it.
    pub fn shown(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(WHOLE + WHOLE / GROUP));
        let check = remainder(self.symbols.iter());
        for (place, symbol) in self.symbols.iter().chain(&check).enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.push(letter(*symbol));
        }
        text
    }

    /// The wrapping key. HKDF is enough: a hundred and thirty random bits can not be guessed, however fast.
    pub(crate) fn derive(&self, salt: &[u8; 16]) -> Secret {
        let mut secret = Secret::zeros();
        derive(self.symbols.as_slice(), salt, b"setback-keys: recovery code", secret.bytes_mut());
        secret
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str("(recovery code)")
    }
}

fn of_whole(whole: &[u8; WHOLE]) -> Result<RecoveryCode, KeyError> {
    if remainder_of_whole(whole) != [0, 0] {
        return Err(KeyError::RecoveryCodeSlip);
    }
    let mut symbols = Box::new([0; RANDOM]);
    symbols.iter_mut().zip(whole).for_each(|(symbol, typed)| *symbol = *typed);
    Ok(RecoveryCode { symbols })
}

/// Spaces of every width, and whatever keyboards and word processors make of a dash.
fn is_filler(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn symbol_of(character: char) -> Option<u8> {
    let clear = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|letter| char::from(*letter) == clear).and_then(|place| u8::try_from(place).ok())
}

fn letter(symbol: u8) -> char {
    char::from(*ALPHABET.get(usize::from(symbol)).expect("a symbol is below 32"))
}

/// The check characters: what is left of the code, as a polynomial with two places more, after division by
/// (x + 1)(x + a) = x² + (1 + a)x + a, where a is a root of x⁵ + x² + 1. A code of at most thirty-one characters with two
/// wrong ones never divides.
fn remainder<'a>(symbols: impl Iterator<Item = &'a u8>) -> [u8; 2] {
    symbols.fold([0, 0], |[high, low], symbol| {
        let out = high ^ symbol;
        [low ^ out ^ times_a(out), times_a(out)]
    })
}

/// Nothing is left of a code that is whole.
fn remainder_of_whole(whole: &[u8; WHOLE]) -> [u8; 2] {
    let [high, low] = remainder(whole.iter().take(RANDOM));
    let [.., first, second] = whole;
    [high ^ first, low ^ second]
}

fn times_a(symbol: u8) -> u8 {
    let shifted = symbol << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandomness;

    fn any_code() -> String {
        RecoveryCode::random(&mut SystemRandomness).unwrap().shown().to_string()
    }

    fn characters(code: &str) -> Vec<char> {
        code.chars().filter(|character| *character != '-').collect()
    }

    fn expect_slip(typed: &[char]) {
        let typed: String = typed.iter().collect();
        assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), KeyError::RecoveryCodeSlip, "{typed}");
    }

    #[test]
    fn a_code_is_seven_groups_of_four() {
        let code = any_code();
        let groups: Vec<_> = code.split('-').map(str::len).collect();
        assert_eq!(groups, [4; 7], "{code}");
    }

    #[test]
    fn a_code_comes_back_as_it_was_shown() {
        for _ in 0..200 {
            let code = any_code();
            assert_eq!(*RecoveryCode::parse(&code).unwrap().shown(), code);
        }
    }

    #[test]
    fn every_single_slip_is_found() {
        let whole = characters(&any_code());
        for place in 0..WHOLE {
            let others = ALPHABET.iter().map(|letter| char::from(*letter)).filter(|other| *other != whole[place]);
            for other in others {
                let mut typed = whole.clone();
                typed[place] = other;
                expect_slip(&typed);
            }
        }
    }

    #[test]
    fn every_two_slips_are_found() {
        let symbols = characters(&any_code()).into_iter().map(|character| symbol_of(character).unwrap());
        let whole: [u8; WHOLE] = symbols.collect::<Vec<_>>().try_into().unwrap();
        for (first, second) in (0..WHOLE).flat_map(|first| (first + 1..WHOLE).map(move |second| (first, second))) {
            for (one, two) in (1..32).flat_map(|one| (1..32).map(move |two| (one, two))) {
                let mut typed = whole;
                typed[first] ^= one;
                typed[second] ^= two;
                assert_ne!(remainder_of_whole(&typed), [0, 0], "{first} {one}, {second} {two}");
            }
        }
    }

    #[test]
    fn two_that_changed_places_are_found() {
        let whole = characters(&any_code());
        for first in 0..WHOLE {
            for second in (first + 1..WHOLE).filter(|second| whole[first] != whole[*second]) {
                let mut typed = whole.clone();
                typed.swap(first, second);
                expect_slip(&typed);
            }
        }
    }

    #[test]
    fn one_too_few_or_too_many_is_counted() {
        let whole = any_code();
        let length = |typed| KeyError::RecoveryCodeLength { typed, whole: 28 };
        assert_eq!(RecoveryCode::parse(&whole[1..]).unwrap_err(), length(27));
        assert_eq!(RecoveryCode::parse(&format!("{whole}7")).unwrap_err(), length(29));
        assert_eq!(RecoveryCode::parse(" - ").unwrap_err(), length(0));
    }

    #[test]
    fn a_character_that_no_code_has_is_shown_with_its_place() {
        for other in ['U', 'u', '!', 'é', '\0', '０'] {
            let typed = format!("AB-C{other}");
            assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), KeyError::RecoveryCodeLetter { position: 4 });
        }
    }

    #[test]
    fn it_may_be_typed_as_people_type() {
        for _ in 0..100 {
            let code = any_code();
            let small = code.to_lowercase();
            let spaced = code.replace('-', " \u{2014}\u{a0}");
            let confused = code.replace('0', "o").replace('1', "l");
            let shouted = code.replace('0', "O").replace('1', "I").replace('-', "");
            for typed in [small, spaced, confused, shouted, format!("\n {code}\t")] {
                assert_eq!(*RecoveryCode::parse(&typed).unwrap().shown(), code, "{typed}");
            }
        }
    }

    #[test]
    fn another_code_or_salt_is_another_key() {
        let code = RecoveryCode::random(&mut SystemRandomness).unwrap();
        let other = RecoveryCode::random(&mut SystemRandomness).unwrap();
        assert_ne!(code.derive(&[1; 16]).bytes(), other.derive(&[1; 16]).bytes());
        assert_ne!(code.derive(&[1; 16]).bytes(), code.derive(&[2; 16]).bytes());
    }
}
