//! All that a template can see: the templates, the data, the marks and the faces. Anything else is denied, so no template
//! reads a disk, a network or a clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts::{BOOK, FONTS};

/// Where the data is.
const DATA: &str = "/data.json";

/// The templates; the first is where it begins.
const TEMPLATES: [(&str, &str); 9] = [
    ("/main.typ", include_str!("../templates/main.typ")),
    ("/parts.typ", include_str!("../templates/parts.typ")),
    ("/sheet.typ", include_str!("../templates/sheet.typ")),
    ("/lifter.typ", include_str!("../templates/lifter.typ")),
    ("/clinician.typ", include_str!("../templates/clinician.typ")),
    ("/card.typ", include_str!("../templates/card.typ")),
    ("/cards.typ", include_str!("../templates/cards.typ")),
    ("/coach.typ", include_str!("../templates/coach.typ")),
    ("/questionnaire.typ", include_str!("../templates/questionnaire.typ")),
];

/// The marks of the levels, and of the program.
const MARKS: [(&str, &[u8]); 6] = [
    ("/marks/app.svg", include_bytes!("../marks/app.svg")),
    ("/marks/emergency.svg", include_bytes!("../marks/emergency.svg")),
    ("/marks/same_day.svg", include_bytes!("../marks/same_day.svg")),
    ("/marks/get_checked.svg", include_bytes!("../marks/get_checked.svg")),
    ("/marks/modify_monitor.svg", include_bytes!("../marks/modify_monitor.svg")),
    ("/marks/normal_soreness.svg", include_bytes!("../marks/normal_soreness.svg")),
];

static SOURCES: LazyLock<Vec<Source>> =
    LazyLock::new(|| TEMPLATES.iter().map(|(path, text)| Source::new(id(path), (*text).to_owned())).collect());

/// With the parts that name the header of a row.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// What one job sees.
pub(crate) struct Sealed {
    data: Bytes,
}

impl Sealed {
    /// A world with this data, which is JSON.
    pub(crate) fn with(data: Vec<u8>) -> Sealed {
        Sealed { data: Bytes::new(data) }
    }
}

impl World for Sealed {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        let [(main, _), ..] = TEMPLATES;
        id(main)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        if *path.root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let wanted = path.vpath().get_with_slash();
        if wanted == DATA {
            return Ok(self.data.clone());
        }
        let mark = MARKS.iter().find(|(name, _)| *name == wanted);
        mark.map(|(_, bytes)| Bytes::new(*bytes)).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// There is no clock.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths above are whole");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_sees_nothing_else() {
        let world = Sealed::with(b"{}".to_vec());
        for (path, _) in TEMPLATES {
            assert!(world.source(id(path)).is_ok());
        }
        for path in ["/etc/passwd", "/Cargo.toml", "/marks", "/main.typ.bak", "/"] {
            assert_eq!(world.file(id(path)).unwrap_err(), FileError::AccessDenied, "{path}");
            assert_eq!(world.source(id(path)).unwrap_err(), FileError::AccessDenied, "{path}");
        }
        assert!(world.today(None).is_none());
    }
}
