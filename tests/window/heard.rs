//! What is heard of a kiosk, from a sound card that is a file.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tempfile::TempDir;

use super::visiting::{House, Kiosk};

/// A sound card that plays into a file and to nobody. Source: the manual of `alsa-lib`, its plugins `file` and `null`.
struct SoundCard(TempDir);

impl SoundCard {
    fn new() -> Self {
        let card = Self(tempfile::tempdir().unwrap());
        let (played, to) =
            (card.played(), "pcm.nobody { type null }\npcm.!default { type file slave.pcm nobody format raw file");
        fs::write(card.set_up(), format!("{to} {played:?} }}\n")).unwrap();
        card
    }

    fn set_up(&self) -> PathBuf {
        self.0.path().join("asound.conf")
    }

    fn played(&self) -> PathBuf {
        self.0.path().join("played")
    }

    /// How much was played that is not silence, in bytes.
    fn loud(&self) -> usize {
        fs::read(self.played()).unwrap_or_default().iter().filter(|byte| **byte != 0).count()
    }
}

impl Kiosk {
    fn reads(&self) -> bool {
        self.window.run("return document.querySelector('[data-action=read]').ariaPressed") == json!("true")
    }

    /// Waits until more was played than this.
    fn is_heard(&self, what: &str, card: &SoundCard, before: usize) {
        /// A tenth of a second of speech has more.
        const SOME: usize = 10_000;
        self.window.wait_for(what, || (before + SOME < card.loud()).then_some(()));
    }
}

#[test]
fn a_kiosk_reads_its_page_and_asks_aloud_whether_somebody_is_there() {
    let Some(house) = House::set_up(|clinic| clinic.idle_seconds = 30) else { return };
    let (card, ahead) = (SoundCard::new(), tempfile::NamedTempFile::new().unwrap());
    let (set_up, seconds) = (card.set_up(), ahead.path());
    let kiosk = Kiosk {
        window: house.open(
            "--kiosk-turn",
            &[
                ("SETBACK_KIOSK_SIZE", "1024x768"),
                ("SETBACK_KIOSK_AHEAD", seconds.to_str().expect("a path in plain letters")),
                ("ALSA_CONFIG_PATH", set_up.to_str().expect("a path in plain letters")),
                ("PULSE_SERVER", "unix:/nowhere"),
            ],
        ),
    };
    kiosk.wait_for("welcome");
    kiosk.walk_in();
    assert_eq!(card.loud(), 0, "nothing is said that nobody asked for");
    kiosk.press("read");
    kiosk.is_heard("the page, aloud", &card, 0);
    kiosk.window.wait_for("the end of the page", || (!kiosk.reads()).then_some(()));
    let before = card.loud();
    fs::write(seconds, "30").unwrap();
    kiosk.window.find("[data-dialog=idle]");
    kiosk.is_heard("the question whether somebody is there", &card, before);
}
