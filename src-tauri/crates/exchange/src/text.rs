//! The bytes of a file as text, in whatever encoding it was saved.

use std::io::Read;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::import::Refused;

/// The most bytes that are read of a training log. Fifty thousand sets are about a sixth of it. Design choice.
pub const LARGEST: u64 = 32 << 20;
/// Of a file without a mark for its encoding, so many bytes are looked at to tell UTF-16.
const LOOKED_AT: usize = 4_096;

/// The text of a file: UTF-8 or UTF-16, with or without a mark, else Windows-1252. No more than [`LARGEST`] is ever held.
///
/// # Errors
/// [`Refused::TooLarge`], [`Refused::Empty`], [`Refused::NotText`], [`Refused::NotReadable`].
pub fn read(from: impl Read) -> Result<String, Refused> {
    let bytes = bytes(from, LARGEST)?;
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or_else(|| (unmarked(&bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
    if text.contains('\0') {
        return Err(Refused::NotText);
    }
    if text.trim().is_empty() { Err(Refused::Empty) } else { Ok(text.into_owned()) }
}

/// The bytes of a file of at most this size. One byte more is enough to see that it is too large.
///
/// # Errors
/// [`Refused::TooLarge`], [`Refused::NotReadable`].
pub fn bytes(from: impl Read, largest: u64) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    from.take(largest + 1).read_to_end(&mut bytes).map_err(|error| Refused::NotReadable(error.to_string()))?;
    if bytes.len() as u64 > largest { Err(Refused::TooLarge { megabytes: largest >> 20 }) } else { Ok(bytes) }
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let looked_at = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
    let zeros = |parity: usize| looked_at.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let many = looked_at.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, low) if low > many => UTF_16LE,
        (high, 0) if high > many => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Date;Übung\n2026-01-05;Kreuzheben – schwer";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_says_the_same() {
        let marked = format!("\u{feff}{SAID}");
        let windows = WINDOWS_1252.encode(SAID).0.into_owned();
        for bytes in [
            SAID.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(SAID, u16::to_le_bytes),
            utf_16(SAID, u16::to_be_bytes),
            windows,
        ] {
            assert_eq!(read(bytes.as_slice()).unwrap(), SAID);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(read(&b""[..]), Err(Refused::Empty)));
        assert!(matches!(read(&b" \n\t"[..]), Err(Refused::Empty)));
        assert!(matches!(read(&b"\x89PNG\0\0\0\x01"[..]), Err(Refused::NotText)));
    }

    #[test]
    fn an_endless_file_is_refused_without_being_held() {
        let endless = std::io::repeat(b'x').take(200 << 20);
        assert!(matches!(read(endless), Err(Refused::TooLarge { megabytes: 32 })));
    }
}
