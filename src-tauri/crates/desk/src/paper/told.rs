//! All that a page is made from, whether it was read from a case file or from what is kept.

use chrono::NaiveDate;
use setback_plan::response::Response;
use setback_plan::{Lifter, Mass, Plan, Reference, Rpe, Step, Unit};
use setback_report::Paper;
use setback_store::Moment;
use setback_triage::Answers;
use setback_triage::course::{Hours, Lock};
use setback_triage::location::Zone;
use setback_words::Language;

use crate::explained::Explained;
use crate::memory::Pain;

/// How and when it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The day.
    pub today: NaiveDate,
    /// On what.
    pub paper: Paper,
    /// In which language.
    pub language: Language,
    /// The emergency number that counts.
    pub number: String,
}

/// What one person told, and what it comes to.
#[derive(Clone, Debug)]
pub struct Told {
    /// What they are called; `None` leaves a line to write on.
    pub name: Option<String>,
    /// When the session was, or about when the pain began.
    pub began: Option<Moment>,
    /// When the last check was.
    pub checked: Option<Moment>,
    /// The hour of the last check, counted from the session.
    pub hours: Option<Hours>,
    /// The answers in force that are asked for, and those of the plan.
    pub answers: Answers,
    /// The result that stands, with its reasons.
    pub explained: Explained,
    /// The zones that were marked.
    pub zones: Vec<Zone>,
    /// The pains told at checks, oldest first.
    pub pains: Vec<Pain>,
    /// Deadlift sessions, newest first.
    pub worked: Vec<Worked>,
    /// Usual training.
    pub usual: Option<(Reference, Unit)>,
    /// What training may do.
    pub training: Training,
    /// The sessions on a plan, oldest first.
    pub went: Vec<Went>,
    /// When the next check is due.
    pub next_check: Option<Moment>,
}

/// A deadlift session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worked {
    /// When.
    pub at: Moment,
    /// The heaviest working load.
    pub load: Mass,
    /// The unit that it was entered in.
    pub unit: Unit,
    /// Working sets with that load.
    pub sets: u32,
    /// Reps of such a set.
    pub reps: Option<u32>,
    /// Its effort.
    pub rpe: Option<Rpe>,
    /// The most pain in the session.
    pub pain: Option<u8>,
    /// Hours since the session that the pain began with; `None` for one before.
    pub hours: Option<Hours>,
}

/// A session on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Went {
    /// The day it was, where that is known.
    pub day: Option<NaiveDate>,
    /// The week on the plan, where that is all that is known.
    pub week: Option<u32>,
    /// The most pain while lifting.
    pub pain: Option<u8>,
    /// What it came to.
    pub response: Response,
}

/// What training may do.
#[derive(Clone, Debug, PartialEq)]
pub enum Training {
    /// There is something to lift.
    Plan {
        /// The step.
        step: Step,
        /// What holds it.
        lock: Lock,
        /// What to lift next.
        plan: Box<Plan>,
        /// Who it is for.
        lifter: Box<Lifter>,
    },
    /// This step has no plan.
    None(Step),
    /// It waits for a health worker.
    Locked,
    /// It waits for a check, or is over: what the last session came to.
    Ended(Response),
    /// None was made.
    NotGiven,
}
