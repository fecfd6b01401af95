//! A coach's paper, and what an athlete shares, before the real windows: a file is saved in the athlete's own Setback, is
//! refused on the coach's board where it was changed or the passphrase does not fit, and shows level, plan and course
//! otherwise; cards of everybody and the summary of one are saved.

use std::fs;
use std::path::{Path, PathBuf};

use super::coach::{coach, plan};
use super::past::{first_check, kept, strong};
use super::sitting::{CONTROL, Sitting};
use crate::paper::info_of;

const LOCK: &str = "by the window";

impl Sitting {
    /// Where the window says that it saved something, which is taken away from there.
    fn saved_as(&self, selector: &str) -> Vec<u8> {
        let said = self.window.find(selector);
        let path = PathBuf::from(self.window.attribute(&said, "data-saved").unwrap());
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(path).unwrap();
        bytes
    }

    fn save_share(&self, lock: Option<&str>) -> Vec<u8> {
        if let Some(lock) = lock {
            self.tick_input("[data-setting=share-lock] input");
            self.type_into("share-passphrase", lock);
        }
        self.press_on("save-share");
        self.saved_as(".share [data-saved]")
    }

    /// The level that is shown of what is shared.
    fn level_shared(&self) -> String {
        let shown = self.window.find(".shared[data-shared]");
        self.window.attribute(&shown, "data-shared").unwrap()
    }

    fn open_locked(&self, typed: &str) {
        self.type_into("share-passphrase", "");
        self.window.press_with(CONTROL, 'a');
        self.type_into("share-passphrase", typed);
        self.press_on("open-share");
    }

    /// Saves the page that is shown, and looks at the file.
    fn page_saved(&self) -> String {
        self.press_on("save-page");
        let told = self.window.text(&self.window.find("[data-told=paper-saved]"));
        let saved = Path::new(&told[told.find('/').unwrap()..=told.rfind(".pdf").unwrap() + 3]).to_owned();
        let info = info_of(&saved);
        fs::remove_file(saved).unwrap();
        info
    }
}

/// The level that an athlete with a plan shares, the open file and the locked one.
fn shared_by_an_athlete() -> Option<(String, Vec<u8>, Vec<u8>)> {
    let own = tempfile::tempdir().unwrap();
    let mut session = kept(&own, 30);
    let episode = first_check(&mut session, 6);
    session.give_plan(episode, &strong()).unwrap();
    drop(session);
    let sitting = Sitting::on(own, "vg-01", "share")?;
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.press_on("export");
    sitting.wait_for_screen("export");
    sitting.tick_input("[data-kind=share] input");
    sitting.press_on("save-share");
    sitting.window.find("[data-refused]");
    sitting.type_into("share-name", "Maya Lindqvist");
    sitting.press_on("look-share");
    let level = sitting.level_shared();
    sitting.photograph_whole("look");
    let open = sitting.save_share(None);
    let locked = sitting.save_share(Some(LOCK));
    sitting.photograph("saved");
    sitting.close();
    Some((level, open, locked))
}

#[test]
fn what_an_athlete_shares_shows_on_a_coachs_board_and_cards_of_everybody_are_one_file() {
    let Some((level, open, locked)) = shared_by_an_athlete() else { return };
    let files = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = files.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let mut changed = open.clone();
    let place = changed.len() / 2;
    changed[place] ^= 1;
    let data = tempfile::tempdir().unwrap();
    let (mut session, athletes) = coach(&data, 30, &["Ana", "Bo", "Cy"]);
    plan(&mut session, athletes[0]);
    plan(&mut session, athletes[1]);
    drop(session);
    let Some(sitting) = Sitting::on(data, "vg-01", "cards") else { return };
    sitting.to_board();
    sitting.press_on("read-share");
    sitting.wait_for_screen("read-share");
    sitting.choose_file(&file("changed.setback-share", &changed));
    sitting.window.find("[data-refused=share-changed]");
    sitting.photograph("share-changed");
    sitting.choose_file(&file("locked.setback-share", &locked));
    sitting.window.find("[data-field=share-passphrase]");
    sitting.open_locked("by the door");
    sitting.window.find("[data-field=share-passphrase][aria-invalid=true]");
    sitting.photograph("share-locked");
    assert!(sitting.window.find_now("[data-action=keep-share]").is_none(), "nothing of it is there to be taken in");
    sitting.open_locked(LOCK);
    assert_eq!(sitting.level_shared(), level);
    sitting.photograph("share-read");
    sitting.press_on("keep-share");
    sitting.window.find("main[data-screen=athlete] [data-shared]");
    sitting.photograph_whole("share-athlete");
    let page = sitting.window.text(&sitting.window.find("main"));
    assert!(page.contains("Maya Lindqvist") && !page.to_lowercase().contains("one side"), "{page}");
    assert!(sitting.page_saved().contains("Pages:           1"));
    sitting.to_board();
    sitting.window.find("main[data-screen=board][data-athletes='4']");
    sitting.press_on("print-cards");
    sitting.window.find("main[data-screen=cards][data-cards='3'][data-sheets='1']");
    sitting.photograph_whole("cards");
    sitting.tick_input("[data-going=per-sheet] [data-option='2'] input");
    sitting.window.find("main[data-cards='3'][data-sheets='2']");
    assert!(sitting.page_saved().contains("Pages:           2"));
    sitting.tick_input("[data-setting=changed] input");
    sitting.window.find("main[data-cards='0']");
    sitting.photograph("cards-none");
}
