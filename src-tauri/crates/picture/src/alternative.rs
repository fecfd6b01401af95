//! What is said in place of a picture.

/// What a picture is for who can not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alternative<'a> {
    /// It is an image with a name and, where it is not empty, a longer text.
    Said {
        /// Its name.
        title: &'a str,
        /// All that it shows, in words.
        detail: &'a str,
    },
    /// It is passed over: all that it shows stands beside it.
    Hidden,
}
