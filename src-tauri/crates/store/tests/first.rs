//! The first files that a process opens. Alone in its own process, since only the first can go wrong together.

use std::sync::Barrier;
use std::thread;

use setback_store::{Folder, Key, Store};

#[test]
fn threads_that_open_the_first_files_at_the_same_time_all_get_in() {
    const THREADS: usize = 16;
    let folder = tempfile::tempdir().unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2026-03-01T18:00:00+01:00").unwrap();
    let at_once = Barrier::new(THREADS);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let data = Folder::at(folder.path().join(number.to_string()));
            let at_once = &at_once;
            scope.spawn(move || {
                at_once.wait();
                Store::open(&data, &Key::new([7; 32]), now).map(drop).unwrap();
            });
        }
    });
}
