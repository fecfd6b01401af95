//! The faces that pages are set in: Atkinson Hyperlegible Next, and Noto Sans for letters that it does not have. Both
//! under the SIL Open Font License, whose texts stand beside them in `fonts/`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The first family that has a letter sets it.
const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../fonts/NotoSans_700Bold.ttf"),
];

/// Every face, read once.
pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// What each face is.
pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(&*FONTS)));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_face_of_its_own() {
        let faces: Vec<_> =
            FONTS.iter().map(|font| (font.info().family.as_str(), font.info().variant.weight)).collect();
        assert_eq!(faces.len(), FILES.len());
        assert!(BOOK.contains_family("atkinson hyperlegible next") && BOOK.contains_family("noto sans"));
    }
}
