//! Files in one zip, with limits on what is read of one, and the same bytes for the same files.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The most files that are read. Ours has about twenty.
const MOST_FILES: usize = 64;
/// The most bytes of a zip that are read.
pub const LARGEST: u64 = 64 << 20;
/// The most bytes that the files of a zip come to, packed out. Design choice: a thousand times what a person enters in
/// ten years.
pub const LARGEST_UNPACKED: u64 = 256 << 20;
/// A file that is packed more than so many times is no text that was entered.
const MOST_PACKED: u64 = 200;
/// Below so many bytes anything may be packed as it can be.
const SMALL: u64 = 1 << 20;

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Its name, which is no path.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a zip is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadZip {
    /// Not a zip, or a broken one.
    #[error("not a zip that can be read: {0}")]
    Broken(String),
    /// More files, or more bytes, than a copy of a person's data has.
    #[error("more than a copy of somebody's data holds")]
    TooMuch,
    /// A name that is a path, or leads out of its folder.
    #[error("a name that leads elsewhere: {0}")]
    BadName(String),
}

/// Packs files in the order given.
pub fn pack(files: &[Packed]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name.as_str(), options).expect("a short name can be packed");
        zip.write_all(&file.bytes).expect("memory can be written to");
    }
    zip.finish().expect("memory can be written to").into_inner()
}

/// Unpacks files. What a zip says of itself is not believed: so much is read and no more.
///
/// # Errors
/// [`BadZip`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<Packed>, BadZip> {
    let broken = |error: &dyn std::fmt::Display| BadZip::Broken(error.to_string());
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if zip.len() > MOST_FILES {
        return Err(BadZip::TooMuch);
    }
    let (mut files, mut left): (Vec<Packed>, u64) = (Vec::new(), LARGEST_UNPACKED);
    for place in 0..zip.len() {
        let file = zip.by_index(place).map_err(|error| broken(&error))?;
        let name = file.name().map_err(|error| broken(&error))?.into_owned();
        let packed = file.compressed_size().min(bytes.len() as u64);
        if !is_plain(&name) || files.iter().any(|known| known.name == name) {
            return Err(BadZip::BadName(name));
        }
        let most = left.min(packed.saturating_mul(MOST_PACKED).max(SMALL));
        let mut unpacked = Vec::new();
        file.take(most + 1).read_to_end(&mut unpacked).map_err(|error| broken(&error))?;
        if unpacked.len() as u64 > most {
            return Err(BadZip::TooMuch);
        }
        left -= unpacked.len() as u64;
        files.push(Packed { name, bytes: unpacked });
    }
    Ok(files)
}

/// A name of small letters, digits and lines, with one ending: no path, and nothing that a system gives a meaning to.
fn is_plain(name: &str) -> bool {
    let is_word = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    name.len() <= 64 && name.split_once('.').is_some_and(|(word, ending)| is_word(word) && is_word(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, bytes: &[u8]) -> Packed {
        Packed { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    #[test]
    fn what_was_packed_is_unpacked_and_packed_the_same() {
        let files = [file("manifest.json", b"{}"), file("sets.jsonl", &b"{\"reps\":5}\n".repeat(9_000))];
        let zip = pack(&files);
        assert_eq!(unpack(&zip).unwrap(), files);
        assert_eq!(pack(&files), zip);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        for name in [
            "../sets.jsonl",
            "/etc/passwd",
            "a/b.json",
            "C:\\x.json",
            "..",
            "sets",
            ".json",
            "a.b.c",
            "Sets.json",
            "con:.txt",
        ] {
            assert_eq!(unpack(&pack(&[file(name, b"x")])), Err(BadZip::BadName(name.to_owned())), "{name}");
        }
    }

    #[test]
    fn a_bomb_is_refused_before_it_goes_off() {
        let bomb = pack(&[file("sets.jsonl", &vec![b' '; 64 << 20])]);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(unpack(&bomb), Err(BadZip::TooMuch));
        let many: Vec<Packed> = (0..=MOST_FILES).map(|number| file(&format!("f{number}.json"), b"{}")).collect();
        assert_eq!(unpack(&pack(&many)), Err(BadZip::TooMuch));
    }

    #[test]
    fn a_broken_zip_is_refused_at_every_byte() {
        let zip = pack(&[file("manifest.json", b"{\"setback\":1}"), file("sets.jsonl", b"{}\n")]);
        for end in 0..zip.len() {
            assert!(unpack(&zip[..end]).is_err(), "cut off at {end}");
        }
        for place in 0..zip.len() {
            let mut harmed = zip.clone();
            harmed[place] ^= 0x55;
            let _read_or_refused = unpack(&harmed);
        }
    }
}
