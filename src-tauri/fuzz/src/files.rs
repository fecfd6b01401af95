//! What must hold for any bytes at all that somebody hands in as a file of another app, as a copy, or as what an
//! athlete shares.

use serde_json::json;
use setback_exchange::archive::{Packed, pack};
use setback_exchange::import::MOST_ROWS;
use setback_exchange::share::{self, Closed, Doing, Share};
use setback_exchange::{Options, copy, read};

use crate::Probed;

/// Good files to start from: a log of each header that was seen.
pub fn logs() -> Vec<Vec<u8>> {
    let files: [&[u8]; 12] = [
        include_bytes!("../../crates/exchange/tests/logs/strong-classic.csv"),
        include_bytes!("../../crates/exchange/tests/logs/strong-android.csv"),
        include_bytes!("../../crates/exchange/tests/logs/strong-new-unit.csv"),
        include_bytes!("../../crates/exchange/tests/logs/hevy-kg.csv"),
        include_bytes!("../../crates/exchange/tests/logs/hevy-months.csv"),
        include_bytes!("../../crates/exchange/tests/logs/liftosaur.csv"),
        include_bytes!("../../crates/exchange/tests/logs/fitnotes-ios.csv"),
        include_bytes!("../../crates/exchange/tests/logs/stronglifts-kg.csv"),
        include_bytes!("../../crates/exchange/tests/logs/liftlog.csv"),
        include_bytes!("../../crates/exchange/tests/logs/gravl.csv"),
        include_bytes!("../../crates/exchange/tests/logs/dailystrength.csv"),
        include_bytes!("../../crates/exchange/tests/logs/openweight.json"),
    ];
    files.map(<[u8]>::to_vec).to_vec()
}

/// Stands in a manifest in the place of the hash of the table.
const HASH: &str = "HASH";

/// Good copies to start from: a whole one, and one whose manifest and table lie bare, since a zip tells when a byte of
/// what is in it was changed.
pub fn copies() -> Vec<Vec<u8>> {
    let table = copy::Table {
        name: "sets".to_owned(),
        columns: vec![("id".to_owned(), copy::Holds::Name), ("reps".to_owned(), copy::Holds::Number)],
        rows: vec![vec![copy::Held::Name([7; 16]), copy::Held::Number(5)]],
    };
    let edition = (String::new(), String::new());
    let whole = copy::Copy { schema: 1, edition, tables: vec![table], order: Vec::new(), settings: Vec::new() };
    let manifest = json!({
        "setback_copy": 1,
        "schema": 1,
        "rules": { "date": "", "sha256": "" },
        "tables": [{ "table": "sets", "columns": [["id", "uuid"], ["reps", "integer"], ["note", "text"]] }],
        "settings": [["set_theme", "\"dark\""]],
        "files": [{ "name": TABLE, "sha256": HASH }],
    });
    let rows = "{\"id\":\"07070707-0707-0707-0707-070707070707\",\"reps\":5,\"note\":\"\"}\n".repeat(3);
    vec![copy::write(&whole, &[]), format!("{manifest}\0{rows}").into_bytes()]
}

/// The table that lies bare.
const TABLE: &str = "sets.jsonl";

/// The zip of a copy whose manifest and table lie bare; a zip as it is.
fn as_zip(data: &[u8]) -> Vec<u8> {
    let end = data.iter().position(|byte| *byte == 0).filter(|_| !copy::is_zip(data));
    let Some((manifest, rows)) = end.and_then(|end| data.split_at_checked(end)) else { return data.to_vec() };
    let rows = rows.get(1..).unwrap_or_default();
    let manifest = String::from_utf8_lossy(manifest).replace(HASH, &copy::sha256(rows));
    let file = |name: &str, bytes: &[u8]| Packed { name: name.to_owned(), bytes: bytes.to_vec() };
    pack(&[file("manifest.json", manifest.as_bytes()), file(TABLE, rows)])
}

/// Reads these bytes as a log of another app.
///
/// # Panics
/// When a promise is broken.
pub fn probe_log(data: &[u8]) -> Probed {
    let today = "2026-08-01".parse().expect("this is a day");
    let ahead = "+01:00".parse().expect("this is an offset");
    let options = Options { unit: None, today, ahead, dates: None, columns: &[], guess: true };
    let once = read(data, &options);
    assert!(once == read(data, &options), "the same bytes are read twice, and differently");
    let Ok(import) = once else { return Probed::Refused };
    assert!(import.faults.len() <= import.faulty && import.workouts.len() <= MOST_ROWS);
    for workout in &import.workouts {
        assert!(workout.when.day() <= today, "a workout that is still to come: {workout:?}");
        for set in &workout.sets {
            assert!(!set.exercise.is_empty() && set.row > 0, "a set of nothing: {set:?}");
            assert!(set.load.is_none_or(|load| (0..=3_000_000).contains(&load.thousandths)), "{set:?}");
            assert!(set.reps.is_none_or(|reps| reps <= 1_000), "{set:?}");
            assert!(set.rpe_hundredths.is_none_or(|rpe| (100..=1_000).contains(&rpe)), "{set:?}");
        }
    }
    Probed::Read
}

/// Reads these bytes as a copy.
///
/// # Panics
/// When a promise is broken.
pub fn probe_copy(data: &[u8]) -> Probed {
    match copy::read(&as_zip(data)) {
        Ok(read) => {
            assert!(copy::read(&copy::write(&read, &[])) == Ok(read), "a copy that does not come back");
            Probed::Read
        }
        Err(_) => Probed::Refused,
    }
}

/// Good share files to start from, and texts that were signed.
pub fn shares() -> Vec<Vec<u8>> {
    let made = "2026-08-01T12:00:00.000+01:00".parse().expect("this is a time");
    let share = Share {
        made,
        edition: (String::new(), String::new()),
        name: "A".to_owned(),
        stands: None,
        doing: Doing::OnHold,
        began: Some(made),
        course: vec![(made.date_naive(), 3)],
        sessions: Vec::new(),
    };
    vec![share::open_file(&share::sign(&share, &[7; 32])), share::as_text(&share).into_bytes()]
}

/// Reads these bytes as a share file, and as the text of one that was signed.
///
/// # Panics
/// When a promise is broken.
pub fn probe_share(data: &[u8]) -> Probed {
    if let Ok(Closed::Open(body)) = share::closed(data)
        && let Ok(read) = share::signed(body)
    {
        assert!(share::of_text(&share::as_text(&read.share)) == Some(read.share), "a share that does not come back");
        return Probed::Read;
    }
    match std::str::from_utf8(data).ok().and_then(share::of_text) {
        Some(share) => {
            assert!(share::as_text(&share).as_bytes() == data, "a text that is not what would be written");
            Probed::Read
        }
        None => Probed::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;
    use crate::mutate::harmed_bytes;

    #[test]
    fn every_seed_is_read_and_every_mutation_is_survived() {
        let mut dice = Dice::of(1);
        for (pool, probe) in
            [(logs(), probe_log as fn(&[u8]) -> Probed), (copies(), probe_copy), (shares(), probe_share)]
        {
            assert!(pool.iter().all(|file| probe(file) == Probed::Read));
            for _ in 0..300 {
                probe(&harmed_bytes(&mut dice, &pool));
            }
        }
    }
}
