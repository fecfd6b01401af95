//! What has to be known before the data is open: how the window looks, whether Setback waits in the background, and whose
//! emergency number counts while the data is locked. It stands beside the data, not in it, and tells nothing of health. An
//! emergency number of one's own may be a person's, so it stays in the data.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::Cabinet;
use crate::memory::Trouble;
use crate::settings::{Setting, Settings};

/// The file in the data folder, and its name while it is written.
pub(super) const FILE: &str = "window.json";
pub(super) const HALF: &str = "window.json.new";

/// The most bytes that are read of it; it has about a hundred.
const MOST_BYTES: u64 = 4_096;

/// What stands in it, and nothing else.
const SHOWN: [Setting; 6] = [
    Setting::Theme,
    Setting::TextSize,
    Setting::ReducedMotion,
    Setting::MoreContrast,
    Setting::Reminders,
    Setting::Country,
];

impl Cabinet {
    /// The settings before the data is open: as usual, but for how the window looks and whether Setback waits.
    pub fn looks(&self) -> Settings {
        let path = self.looks_file();
        let is_small = fs::metadata(&path).is_ok_and(|file| file.len() <= MOST_BYTES);
        let text = is_small.then(|| fs::read_to_string(&path).ok()).flatten();
        let kept: BTreeMap<String, String> = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        SHOWN.into_iter().fold(Settings::default(), |settings, shown| {
            kept.get(shown.id()).and_then(|text| settings.with(shown, text)).unwrap_or(settings)
        })
    }

    /// Keeps how the window looks, for the next start.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_looks(&self, settings: &Settings) -> Result<(), Trouble> {
        if SHOWN.iter().all(|shown| self.looks().text(*shown) == settings.text(*shown)) {
            return Ok(());
        }
        let kept: BTreeMap<&str, _> = SHOWN.iter().map(|shown| (shown.id(), settings.text(*shown))).collect();
        let json = serde_json::to_string(&kept).expect("names and texts are JSON");
        let half = self.folder.path().join(HALF);
        fs::write(&half, json).and_then(|()| fs::rename(&half, self.looks_file())).map_err(of_io)
    }

    fn looks_file(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }
}

fn of_io(error: std::io::Error) -> Trouble {
    setback_store::StoreError::from(error).into()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use setback_keys::{KeyError, KeyStore};
    use zeroize::Zeroizing;

    use super::*;

    struct NoStore;

    impl KeyStore for NoStore {
        fn store(&self, _: &str, _: &Zeroizing<String>) -> Result<(), KeyError> {
            Err(KeyError::NoKeyStore { detail: String::new() })
        }

        fn load(&self, _: &str) -> Result<Zeroizing<String>, KeyError> {
            Err(KeyError::NoKeyStore { detail: String::new() })
        }

        fn delete(&self, _: &str) -> Result<(), KeyError> {
            Ok(())
        }
    }

    fn cabinet(folder: &tempfile::TempDir) -> Cabinet {
        let now = DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap();
        Cabinet::at(folder.path(), Box::new(NoStore), Arc::new(move || now))
    }

    #[test]
    fn looks_are_there_before_the_data_is_open_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let cabinet = cabinet(&folder);
        assert_eq!(cabinet.looks(), Settings::default());
        let set = |settings: Settings, setting, text| Settings::with(&settings, setting, text).unwrap();
        let looks = set(set(Settings::default(), Setting::Theme, "dark"), Setting::Reminders, "on");
        let looks = set(looks, Setting::Country, "JP");
        let all = set(set(looks.clone(), Setting::OwnNumber, "555 0199"), Setting::Name, "Somebody");
        cabinet.keep_looks(&all).unwrap();
        assert_eq!(cabinet.looks(), looks);
        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        assert!(!text.contains("555") && !text.contains("Somebody"), "{text}");
    }

    #[test]
    fn what_can_not_be_read_is_as_usual() {
        let folder = tempfile::tempdir().unwrap();
        let long = format!("{{\"theme\":\"dark\",\"x\":\"{}\"}}", "x".repeat(5_000));
        for hostile in ["", "[]", "{\"theme\":\"</script>\"}", "{\"theme\":1}", "\u{0}", long.as_str()] {
            fs::write(folder.path().join(FILE), hostile).unwrap();
            assert_eq!(cabinet(&folder).looks(), Settings::default(), "{hostile:.40}");
        }
    }
}
