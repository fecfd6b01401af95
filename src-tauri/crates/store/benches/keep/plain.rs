//! The same rows in SQLite without a key, and the same work on them, to be measured against.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, Params, params};
use setback_store::{Check, Draft};

use crate::filled::Lifters;

/// Everything that a save or a start runs, but for the key.
const SETTINGS: &str = "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";

type Rows = Vec<Vec<Value>>;

pub fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("it opens");
    connection.execute_batch(SETTINGS).expect("its settings");
    connection
}

/// What a home page shows.
pub fn home(plain: &Connection, lifters: &Lifters) -> Vec<Rows> {
    let (person, from) = (lifters.first(), Lifters::shown_from().timestamp_millis());
    let sessions = rows(plain, SESSIONS, params![person, from]);
    let sets = sessions.iter().map(|session| rows(plain, SETS, [&session[1]])).collect();
    let mut home = vec![
        rows(plain, "SELECT * FROM persons ORDER BY seq", []),
        rows(plain, EPISODES, [person]),
        rows(plain, "SELECT * FROM checks WHERE episode = ? ORDER BY seq", [lifters.open_episode()]),
        rows(plain, "SELECT * FROM drafts WHERE person = ?", [person]),
        sessions,
    ];
    home.append(&mut { sets });
    home
}

const EPISODES: &str = "SELECT * FROM episodes e LEFT JOIN episode_ends n ON n.episode = e.id WHERE person = ?
    ORDER BY e.seq";
const SESSIONS: &str = "SELECT * FROM sessions s WHERE person = ? AND at >= ?
    AND NOT EXISTS (SELECT 1 FROM sessions c WHERE c.replaces = s.id) ORDER BY at, seq";
const SETS: &str = "SELECT * FROM sets WHERE session = ? ORDER BY place";

fn rows(plain: &Connection, select: &str, which: impl Params) -> Rows {
    let mut select = plain.prepare_cached(select).expect("a query");
    let width = select.column_count();
    let rows = select.query_map(which, |row| (0..width).map(|column| row.get(column)).collect()).expect("rows");
    rows.collect::<rusqlite::Result<_>>().expect("whole rows")
}

pub fn keep_draft(plain: &Connection, draft: &Draft) {
    let insert = "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, 60, 'follow_up', ?, NULL, ?, ?)";
    let at = draft.at.timestamp_millis();
    run(plain, "BEGIN IMMEDIATE", []);
    run(plain, insert, params![draft.person, draft.id, at, draft.episode, draft.answers, draft.asking]);
    run(plain, "COMMIT", []);
}

pub fn add_check(plain: &Connection, check: &Check) {
    let (at, made) = (check.at.timestamp_millis(), &check.decided);
    run(plain, "BEGIN IMMEDIATE", []);
    run(
        plain,
        "INSERT INTO checks (id, episode, at, ahead, kind, minutes_since, answers, edition_date, edition_sha256, level,
            time_window, rules) VALUES (?, ?, ?, 60, 'follow_up', ?, ?, ?, ?, ?, ?, ?)",
        params![
            check.id,
            check.episode,
            at,
            check.minutes_since,
            check.answers,
            made.edition_date,
            made.edition_sha256,
            made.level,
            made.window,
            made.rules
        ],
    );
    let audit = "INSERT INTO audit SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'audit') + 1, ?, 60,
        'check_saved', ?, (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)";
    run(plain, audit, params![at, check.id]);
    run(plain, "DELETE FROM drafts WHERE person = (SELECT person FROM episodes WHERE id = ?)", [check.episode]);
    run(plain, "COMMIT", []);
}

fn run(plain: &Connection, sql: &str, with: impl Params) {
    plain.prepare_cached(sql).and_then(|mut statement| statement.execute(with)).expect(sql);
}
