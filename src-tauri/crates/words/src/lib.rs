//! Every sentence a person reads, by its id. Decides nothing, and knows neither rules nor screens.

mod english;
mod language;
mod pseudo;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use english::ENGLISH_FILES;
pub use language::Language;

/// The texts of one language.
///
/// An id is a message (`"E1"`) or a part of one (`"E1.clinician"`). Asking for an id that is not there is never
/// an error: it reads as `⟦id⟧`, so that a person still sees the rest of the screen and a tester sees the gap.
pub struct Words {
    language: Language,
    /// As [`ENGLISH_FILES`]. Each is read when something of it is asked for: nobody is asked every sentence at once.
    files: Vec<OnceLock<FluentBundle<FluentResource>>>,
}

impl Words {
    /// The English texts, read once.
    pub fn english() -> &'static Words {
        Words::of(Language::English)
    }

    /// The texts of a language, read once.
    pub fn of(language: Language) -> &'static Words {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Language::English));
        static ACCENTED: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Accented));
        static MIRRORED: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Mirrored));
        match language {
            Language::English => &ENGLISH,
            Language::Accented => &ACCENTED,
            Language::Mirrored => &MIRRORED,
        }
    }

    /// The text of `id`, or `⟦id⟧`.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The text of `id` with `args` in their places, or `⟦id⟧`. A place without an argument shows its name.
    pub fn say_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.find(id, args).unwrap_or_else(|| format!("⟦{id}⟧"))
    }

    /// Whether there is a text of this id.
    pub fn has(&self, id: &str) -> bool {
        self.optional(id).is_some()
    }

    /// The text of `id`, for parts that not every message has, such as `"rf_nerve.why2"`.
    pub fn optional(&self, id: &str) -> Option<String> {
        self.find(id, &[])
    }

    fn read(language: Language) -> Words {
        Words { language, files: ENGLISH_FILES.iter().map(|_| OnceLock::new()).collect() }
    }

    fn find(&self, id: &str, args: &[(&str, &str)]) -> Option<String> {
        let (name, part) = id.split_once('.').map_or((id, None), |(name, part)| (name, Some(part)));
        let place = *PLACES.get(name)?;
        let bundle =
            self.files.get(place)?.get_or_init(|| self.bundle(ENGLISH_FILES.get(place).map_or("", |file| file.1)));
        let message = bundle.get_message(name)?;
        let pattern = match part {
            Some(part) => message.get_attribute(part)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs = args.iter().copied().collect();
        let mut unfilled = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut unfilled).into_owned())
    }
    /// A broken or doubled entry is passed over here, not refused: the tests find it before a person can.
    fn bundle(&self, text: &str) -> FluentBundle<FluentResource> {
        let tag: LanguageIdentifier = self.language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_transform(match self.language {
            Language::English => None,
            Language::Accented => Some(pseudo::accented),
            Language::Mirrored => Some(pseudo::mirrored),
        });
        let file = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(file);
        bundle
    }
}

/// In which file each message stands: it begins a line with its id, and whatever else belongs to it is indented.
static PLACES: LazyLock<BTreeMap<&str, usize>> = LazyLock::new(|| {
    let ids =
        |text: &'static str| text.lines().filter_map(|line| Some(line.split_once(" =")?.0)).filter(|id| is_id(id));
    let files = ENGLISH_FILES.iter().zip(0..);
    files.flat_map(|((_, text), place)| ids(text).map(move |id| (id, place))).collect()
});

fn is_id(id: &str) -> bool {
    id.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && id.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
}
