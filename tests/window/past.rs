//! What was kept before the window opens: earlier days, written by the window's own session with a clock of their own.

use std::sync::Arc;

use chrono::TimeDelta;
use setback::session::{Concluded, Opening, Session};
use setback::view::kept::ProtectionView;
use setback::view::log::{RowView, WorkoutView};
use setback_desk::cabinet::{Cabinet, Protection};
use setback_desk::clock;
use setback_desk::memory::Begin;
use setback_plan::{Equipment, Gym, Lifter, Mass, Reference, Rpe, Unit};
use setback_store::EpisodeId;
use setback_triage::OptionSet;
use setback_triage::QuestionId::PainWorst24h;
use tempfile::TempDir;

use crate::kept::{NEW, asked, data_of, say, sore};
use crate::no_key_store::NoStore;

/// A cabinet as it was so many hours ago.
pub(super) fn cabinet(folder: &TempDir, hours_ago: i64) -> Cabinet {
    let then = clock::of_the_system().now() - TimeDelta::hours(hours_ago);
    Cabinet::at(data_of(folder), Box::new(NoStore), Arc::new(move || then))
}

pub(super) fn without_a_lock() -> Protection {
    ProtectionView::Unprotected { consent: true }.parsed().unwrap()
}

/// Data without a lock, begun so many hours ago.
pub(super) fn kept(folder: &TempDir, hours_ago: i64) -> Session {
    let mut session = Session::at(Some(cabinet(folder, hours_ago)));
    assert!(matches!(session.begin_keeping(without_a_lock()), Ok(Opening::Open { .. })));
    session
}

/// The same data, opened again so many hours ago.
pub(super) fn again(folder: &TempDir, hours_ago: i64) -> Session {
    let mut session = Session::at(Some(cabinet(folder, hours_ago)));
    assert!(matches!(session.opening(), Opening::Open { .. }));
    session
}

/// A check of a sore lifter with this much pain.
pub(super) fn check(session: &mut Session, begin: Begin, pain: u8) -> Concluded {
    let mut sitting = session.begin(begin, None).unwrap();
    while let Some(question) = asked(&sitting) {
        let answer = if question == PainWorst24h { OptionSet::number(pain) } else { sore(question) };
        sitting = say(session, &sitting, answer);
    }
    session.finish(sitting.answers).unwrap()
}

/// New pain, and its episode.
pub(super) fn first_check(session: &mut Session, pain: u8) -> EpisodeId {
    check(session, NEW, pain).saved.unwrap().episode
}

/// Deadlifts so many hours ago, with this much on the bar and this much pain in the sets.
pub(super) fn lift(folder: &TempDir, hours_ago: i64, load: &str, pain: &str) {
    let text = str::to_owned;
    let set = RowView {
        exercise: text("deadlift"),
        load: text(load),
        unit: text("kg"),
        reps: text("5"),
        rpe: text("8"),
        pain: text(pain),
        ..RowView::default()
    };
    let then = clock::of_the_system().now() - TimeDelta::hours(hours_ago);
    let workout = WorkoutView {
        day: then.format("%Y-%m-%d").to_string(),
        time: then.format("%H:%M").to_string(),
        minutes: text("60"),
        session_rpe: text("8"),
        rows: vec![set; 4],
        ..WorkoutView::default()
    };
    again(folder, hours_ago - 1).log_workout(&workout, None).unwrap();
}

/// Who lifts 180 kg for five, and has blocks and a hex bar.
pub(super) fn strong() -> Lifter {
    let usual = Reference::new(Mass::whole(180, Unit::Kilograms), 5, Rpe::whole(8), 5, None).unwrap();
    let equipment = Equipment { blocks: true, hex_bar: true, ..Equipment::default() };
    Lifter {
        reference: Some(usual),
        gym: Gym::usual(Unit::Kilograms),
        equipment,
        factors: Vec::new(),
        phase: None,
        rather: None,
    }
}
