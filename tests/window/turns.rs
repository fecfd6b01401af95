//! Turn after turn at a kiosk, under its supervisor: nothing of one is left when the next begins, however it ended.

use std::fs::{self, File};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::hands::Hands;
use super::sitting::{APP, cannot_run, kill, processes_with};
use super::visiting::{House, Kiosk};

/// Source: issue 7.
pub(super) const BACK_WITHIN: Duration = Duration::from_secs(10);

/// A word that nothing but one run of a test writes: a word of every run would stand in its source and its program too, and a
/// checkout may lie among the temporary files.
pub(super) struct Marker {
    word: String,
    /// Nothing that was written before can hold it.
    made: SystemTime,
}

impl Marker {
    #[expect(clippy::disallowed_methods, reason = "files written before and after are told apart")]
    pub(super) fn new() -> Self {
        let number = RandomState::new().build_hasher().finish();
        Self { word: format!("juniper-and-rowan-{number:016x}"), made: SystemTime::now() }
    }

    /// In the letters of files, and in those of JavaScript. As text, since the library searches text a hundred times faster
    /// than a test that is not optimized goes through bytes.
    fn is_in(&self, bytes: &[u8]) -> bool {
        let wide: String = self.word.chars().flat_map(|letter| [letter, '\0']).collect();
        let text = String::from_utf8_lossy(bytes);
        text.contains(&self.word) || text.contains(wide.trim_end_matches('\0'))
    }

    /// The processes in whose memory it is; `None` where that may not be read.
    fn in_memory_of(&self, ids: &[String]) -> Option<Vec<String>> {
        let mut found = Vec::new();
        for id in ids {
            match self.is_in_memory_of(id) {
                Ok(true) => found.push(format!("{id} {}", words_of(id).concat())),
                Ok(false) => {}
                Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return None,
                // It ended meanwhile.
                Err(_) => {}
            }
        }
        Some(found)
    }

    /// Looks through everything that a process can write to and that the system holds for it.
    fn is_in_memory_of(&self, id: &str) -> std::io::Result<bool> {
        let maps = fs::read_to_string(format!("/proc/{id}/maps"))?;
        let mut memory = File::open(format!("/proc/{id}/mem"))?;
        let mut pages = File::open(format!("/proc/{id}/pagemap"))?;
        for line in maps.lines() {
            let mut words = line.split(' ');
            let (Some(range), Some(rights)) = (words.next(), words.next()) else { continue };
            if !rights.starts_with("rw") {
                continue;
            }
            let Some((from, to)) = range.split_once('-') else { continue };
            let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else { continue };
            for (from, to) in held(&mut pages, from, to)? {
                if self.is_in_part(&mut memory, from, to) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// A part that the system gives nothing of holds nothing.
    fn is_in_part(&self, memory: &mut File, from: u64, to: u64) -> bool {
        const PIECE: u64 = 4 << 20;
        const OVERLAP: u64 = 256;
        let mut at = from;
        while at < to {
            let mut bytes = vec![0; usize::try_from(PIECE.min(to - at)).expect("a piece is small")];
            if memory.seek(SeekFrom::Start(at)).is_err() || memory.read_exact(&mut bytes).is_err() {
                return false;
            }
            if self.is_in(&bytes) {
                return true;
            }
            at += PIECE - OVERLAP;
        }
        false
    }

    /// The files below a folder that were written since and hold it.
    pub(super) fn in_files_below(&self, folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut found = Vec::new();
        for path in entries {
            if path.is_dir() && !path.is_symlink() {
                found.extend(self.in_files_below(&path));
            } else if path.is_file() && self.is_younger(&path) && fs::read(&path).is_ok_and(|bytes| self.is_in(&bytes))
            {
                found.push(path);
            }
        }
        found
    }

    /// Wherever a page can put a word that it was told, and where it may not: the clipboard.
    pub(super) fn is_told_to(&self, kiosk: &Kiosk) {
        let word = &self.word;
        kiosk.window.run(&format!(
            "window.told = {word:?}; localStorage.told = sessionStorage.told = {word:?}; document.cookie = 'told=' + {word:?};
             const told = document.createElement('p'); told.textContent = {word:?}; document.body.append(told);
             getSelection().selectAllChildren(told); document.execCommand('copy'); navigator.clipboard?.writeText({word:?}).catch(() => null)"
        ));
    }

    /// It is nowhere any more: not in the memory of the turn that goes now, in no file, in no clipboard.
    pub(super) fn expect_to_be_gone(&self, house: &House, kiosk: &Kiosk) {
        assert_eq!(self.in_memory_of(&house.whole_turn()), Some(Vec::new()), "in memory");
        assert_eq!(self.in_files_below(&house.path()), Vec::<PathBuf>::new(), "in the data folder");
        assert_eq!(self.in_files_below(&std::env::temp_dir()), Vec::<PathBuf>::new(), "in temporary files");
        self.expect_in_no_clipboard(kiosk);
        self.expect_in_no_spool();
    }

    fn expect_in_no_clipboard(&self, kiosk: &Kiosk) {
        let hands = Hands::on(&kiosk.window);
        for clipboard in ["clipboard", "primary", "secondary"] {
            assert!(!self.is_in(hands.kept(clipboard).as_bytes()), "in the clipboard {clipboard}");
        }
    }

    /// Where CUPS keeps jobs, and where its printer that prints into files does.
    fn expect_in_no_spool(&self) {
        for folder in ["/var/spool/cups", "/var/spool/cups-pdf"].map(Path::new) {
            match fs::read_dir(folder) {
                Ok(_) => assert_eq!(self.in_files_below(folder), Vec::<PathBuf>::new(), "in the spool"),
                Err(error) => eprintln!("the spool {} was not looked at: {error}", folder.display()),
            }
        }
    }

    fn is_younger(&self, path: &Path) -> bool {
        // A file system may keep no more than seconds.
        const COARSE: Duration = Duration::from_secs(2);
        fs::metadata(path).and_then(|told| told.modified()).is_ok_and(|at| self.made <= at + COARSE)
    }
}

impl House {
    /// A kiosk under its supervisor, led by the driver as long as the first turn goes.
    pub(super) fn supervised(&self) -> Kiosk {
        self.supervised_with(&[])
    }

    /// The same with these variables.
    pub(super) fn supervised_with(&self, variables: &[(&str, &str)]) -> Kiosk {
        let variables = [variables, &[("SETBACK_KIOSK_SIZE", "1024x768")]].concat();
        let kiosk = Kiosk { window: self.open("--kiosk", &variables) };
        kiosk.wait_for("welcome");
        kiosk
    }

    /// The processes of the turn that goes now.
    pub(super) fn turns(&self) -> Vec<String> {
        let folder = self.path();
        let ours = processes_with(APP, folder.to_str().expect("a path in plain letters"));
        ours.into_iter().filter(|id| words_of(id).iter().any(|word| word == "--kiosk-turn")).collect()
    }

    /// The turn that goes now, and every process that it started.
    fn whole_turn(&self) -> Vec<String> {
        let turns = self.turns();
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        let ids = all.map(|entry| entry.file_name().to_string_lossy().into_owned());
        ids.filter(|id| group_of(id).is_some_and(|group| turns.contains(&group))).collect()
    }

    /// Waits for another turn than this one, whose page is there.
    pub(super) fn wait_for_another(&self, before: &[String]) -> Duration {
        let began = now();
        while began.elapsed() < BACK_WITHIN * 2 {
            let turns = self.turns();
            if !turns.is_empty() && turns.iter().all(|id| !before.contains(id)) && 2 < self.whole_turn().len() {
                return began.elapsed();
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("no other turn began within {:?}", BACK_WITHIN * 2);
    }
}

#[test]
fn a_turn_that_is_ended_by_force_is_followed_by_another_with_no_trace_of_it() {
    let Some(house) = House::set_up(|clinic| clinic.idle_seconds = 300) else { return };
    let kiosk = house.supervised();
    kiosk.press("start");
    kiosk.wait_for("code");
    kiosk.press("no-code");
    kiosk.wait_for("walk-in");
    kiosk.type_keys("QZX1987");
    kiosk.press("walk-in");
    kiosk.wait_for("consent");
    kiosk.press("agree");
    kiosk.wait_for("question");
    let first = house.turns();
    assert_eq!(first.len(), 1, "one turn at a time");
    let whole = house.whole_turn();
    let marker = Marker::new();
    marker.is_told_to(&kiosk);
    kiosk.window.painted();
    marker.expect_in_no_clipboard(&kiosk);
    let Some(held) = marker.in_memory_of(&whole) else {
        return cannot_run("the memory of other processes may not be read");
    };
    assert!(!held.is_empty(), "it is in memory while the person is there, or this test would see nothing");
    kill(&first[0]);
    let waited = house.wait_for_another(&first);
    eprintln!("the next turn was there {waited:?} after the first was ended by force");
    assert!(waited < BACK_WITHIN, "{waited:?}");
    for id in &whole {
        assert!(!Path::new(&format!("/proc/{id}")).exists() || is_a_zombie(id), "process {id} outlived its turn");
    }
    marker.expect_to_be_gone(&house, &kiosk);
}

#[test]
fn a_turn_that_is_over_is_followed_by_another() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let kiosk = house.supervised();
    kiosk.press("start");
    kiosk.wait_for("code");
    let first = house.turns();
    kiosk.press("start-over");
    // A moment later, so that the page can answer the driver before it is gone.
    kiosk.window.run_last("setTimeout(() => document.querySelector('[data-action=start-over-yes]').click(), 100)");
    assert!(house.wait_for_another(&first) < BACK_WITHIN);
}

/// Of a part, the stretches that are in memory or swapped out. A web view reserves sixty gigabytes and touches few.
fn held(pages: &mut File, from: u64, to: u64) -> std::io::Result<Vec<(u64, u64)>> {
    const PAGE: u64 = 4096;
    const ENTRY: u64 = 8;
    /// So many entries are read at once.
    const MANY: u64 = 1 << 16;
    let mut stretches: Vec<(u64, u64)> = Vec::new();
    let mut at = from;
    while at < to {
        let many = MANY.min((to - at) / PAGE);
        let mut entries = vec![0; usize::try_from(many * ENTRY).expect("few")];
        pages.seek(SeekFrom::Start(at / PAGE * ENTRY))?;
        pages.read_exact(&mut entries)?;
        if entries.iter().any(|byte| *byte != 0) {
            for (place, entry) in (0..).zip(entries.chunks_exact(8)) {
                // The two highest bits: in memory, swapped out.
                if entry.last().is_some_and(|highest| highest >> 6 != 0) {
                    let page = at + place * PAGE;
                    match stretches.last_mut().filter(|(_, end)| *end == page) {
                        Some((_, end)) => *end = page + PAGE,
                        None => stretches.push((page, page + PAGE)),
                    }
                }
            }
        }
        at += many * PAGE;
    }
    Ok(stretches)
}

fn words_of(id: &str) -> Vec<String> {
    let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
    line.split(|byte| *byte == 0).map(|word| String::from_utf8_lossy(word).into_owned()).collect()
}

/// The group of a process: the fifth field, counted after the name in brackets.
fn group_of(id: &str) -> Option<String> {
    let told = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    told.rsplit_once(')')?.1.split_whitespace().nth(2).map(str::to_owned)
}

fn is_a_zombie(id: &str) -> bool {
    fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|told| told.contains(") Z "))
}

#[expect(clippy::disallowed_methods, reason = "a wait needs an end, and how long it took is told")]
fn now() -> Instant {
    Instant::now()
}
