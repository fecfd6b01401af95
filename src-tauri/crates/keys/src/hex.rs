//! Bytes as lowercase hexadecimal text. One text for each value: capitals are refused. For what is no secret;
//! `secret.rs` has its own way.

use std::borrow::Cow;
use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// So many bytes, shown and stored as twice as many digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Appends the digits of the bytes.
pub(crate) fn write(bytes: &[u8], text: &mut String) {
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
}

fn digit(nibble: u8) -> char {
    char::from(*DIGITS.get(usize::from(nibble)).expect("a nibble is below 16"))
}

/// Fills the bytes from exactly as many digits as they need; `None` if the text is anything else.
pub(crate) fn read(text: &str, bytes: &mut [u8]) -> Option<()> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || pairs.len() != bytes.len() {
        return None;
    }
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = value(*high)? << 4 | value(*low)?;
    }
    Some(())
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl<const N: usize> Hex<N> {
    pub(crate) fn parse(text: &str) -> Option<Hex<N>> {
        let mut bytes = [0; N];
        read(text, &mut bytes)?;
        Some(Hex(bytes))
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(2 * N);
        write(&self.0, &mut text);
        page.write_str(&text)
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, page)
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Hex<N>, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        Hex::parse(&text).ok_or_else(|| D::Error::custom("not so many bytes in lowercase hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        for byte in 0..=u8::MAX {
            assert_eq!(Hex::parse(&Hex([byte]).to_string()), Some(Hex([byte])));
            assert_eq!(format!("{:?}", Hex([byte])), format!("{byte:02x}"));
        }
    }

    #[test]
    fn one_value_has_one_text() {
        for text in ["AB", "0", "000", "0g", "é", "", " 0", "+1"] {
            assert_eq!(Hex::<1>::parse(text), None, "{text:?}");
        }
    }
}
