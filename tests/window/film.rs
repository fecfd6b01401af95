//! All that is on the screen while a window comes up, looked at as fast as can be: whether something flashes.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use tempfile::TempDir;

use super::sitting::World;
use crate::webdriver::FILM;

/// The file in which the first screen stands. Source: the manual of Xvfb.
const SCREEN: &str = "Xvfb_screen0";

/// From here on a colour of a pixel is bright, of 255. The ground of a dark page is far below, and any white above.
const BRIGHT: u8 = 0xd0;

/// One pixel in so many is looked at.
const STEP: usize = 16;

pub(super) struct Film {
    folder: TempDir,
    ends: Arc<AtomicBool>,
    watching: JoinHandle<Seen>,
}

/// What was seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// How often the screen was looked at.
    pub looks: usize,
    /// How many of a hundred pixels were bright at most.
    pub brightest: usize,
}

impl Film {
    pub(super) fn begin() -> Film {
        let folder = tempfile::tempdir().unwrap();
        let (screen, ends) = (folder.path().join(SCREEN), Arc::new(AtomicBool::new(false)));
        let is_over = Arc::clone(&ends);
        let watching = thread::spawn(move || watch(&screen, &is_over));
        Film { folder, ends, watching }
    }

    /// What a window is given whose screen is watched.
    pub(super) fn world(&self) -> World {
        vec![(FILM, self.folder.path().to_str().expect("a path in plain letters").to_owned())]
    }

    pub(super) fn end(self) -> Seen {
        self.ends.store(true, Ordering::Relaxed);
        self.watching.join().unwrap()
    }
}

fn watch(screen: &Path, is_over: &AtomicBool) -> Seen {
    let mut seen = Seen::default();
    while !is_over.load(Ordering::Relaxed) {
        if let Some(bright) = fs::read(screen).ok().and_then(|bytes| bright(&bytes)) {
            seen = Seen { looks: seen.looks + 1, brightest: seen.brightest.max(bright) };
        }
        thread::yield_now();
    }
    seen
}

/// How many of a hundred pixels are bright in an X window dump of four bytes a pixel: its header says where they begin.
fn bright(dump: &[u8]) -> Option<usize> {
    let number = |at: usize| Some(u32::from_be_bytes(dump.get(at * 4..at * 4 + 4)?.try_into().ok()?) as usize);
    let (header, colors) = (number(0)?, number(19)?);
    let pixels: Vec<&[u8]> = dump.get(header + colors * 12..)?.chunks_exact(4).step_by(STEP).collect();
    let are_bright = pixels.iter().filter(|pixel| pixel.iter().take(3).all(|color| *color >= BRIGHT)).count();
    Some(are_bright * 100 / pixels.len().max(1))
}
