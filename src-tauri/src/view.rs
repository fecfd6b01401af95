//! Every type that crosses to the window. Ids only: the window finds the sentences in the Fluent files.
#![expect(missing_docs, reason = "a field is named as what the window shows; where that is not enough, it says more")]

pub mod body;
pub mod coach;
pub mod course;
pub mod files;
pub mod from_bars;
pub mod from_coach;
pub mod from_course;
mod from_desk;
mod from_files;
mod from_log;
mod from_memory;
mod from_plan;
pub mod from_sessions;
mod from_share;
mod from_training;
pub mod front;
pub mod kept;
pub mod kiosk;
pub mod log;
pub mod paper;
pub mod plan;
pub mod reading;
pub mod settings;
pub mod trail;
pub mod training;
pub mod tried;
pub mod worded;

pub use from_memory::{named, typed};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use kept::{DueView, SavedView};

/// The answers of one sitting, by question id.
pub type AnswersView = BTreeMap<String, AnswerView>;

/// One answer: the chosen options, or a number from 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerView {
    /// One option id for a single choice, one or more where all that fit may be ticked.
    Options { ids: Vec<String> },
    /// A number on the pain scale.
    Number { value: u8 },
    /// Places on the body map, which give the answer to `location`.
    Zones { ids: Vec<String> },
}

/// What the window shows next.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StepView {
    /// Ask this question.
    Ask {
        question: QuestionView,
        answer: Option<AnswerView>,
        /// The option that a place on a leg suggests: to be marked, never chosen.
        suggested: Option<String>,
        back: Option<String>,
        progress: ProgressView,
    },
    /// An emergency answer: no more questions.
    StopHere { result: Box<ResultView> },
    /// Everything is answered: look the answers over.
    Ready {
        review: Vec<FactView>,
        /// In the short form: what is carried over, and may have changed.
        carried: Vec<FactView>,
    },
}

/// A sitting as it stands: the answers that count, those that no longer apply, and the next step.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SittingView {
    pub answers: AnswersView,
    pub dropped: Vec<String>,
    pub step: StepView,
    /// When the logged session was that the pain is counted from; `None` where that was answered.
    pub counts_from: Option<WhenView>,
    /// In a correction: the question that led to emergency care, while it is answered as it was.
    pub doubts: Option<String>,
    /// Why the answers could not be kept, where they should be.
    pub unsaved: Option<TextView>,
}

/// When a session was, as RFC 3339 text; without `has_time` only its day was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WhenView {
    pub at: String,
    pub has_time: bool,
}

/// A text of the Fluent files with its arguments: `say(id, args)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TextView {
    pub id: String,
    pub args: BTreeMap<String, String>,
}

/// One question as it is drawn.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct QuestionView {
    pub id: String,
    pub kind: QuestionKind,
    pub options: Vec<OptionView>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    One,
    Many,
    Scale,
    /// Places on the body map; all that fit may be ticked.
    Zones,
}

/// One option of a question; `lone` options clear the others, `unsure` ones are drawn apart.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct OptionView {
    pub id: String,
    pub lone: bool,
    pub unsure: bool,
}

/// Where the person is: question `n`, and the sections of the bar.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProgressView {
    pub n: u32,
    pub sections: Vec<SectionView>,
}

/// One section of the progress bar; `answered` of `asked` questions are done.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SectionView {
    pub id: String,
    pub asked: u32,
    pub answered: u32,
    pub current: bool,
}

/// A question with the part of its answer that matters here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FactView {
    pub question: String,
    pub answer: AnswerView,
}

/// A result with everything that explains it.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ResultView {
    pub level: String,
    pub window: String,
    /// Base id of the result texts in `results.ftl`, such as `result-get_checked-3_days`.
    pub text: String,
    /// The number to call in an emergency, where the text names it.
    pub emergency_number: String,
    /// Hours until the next look, where the text names them.
    pub hours: Option<String>,
    pub because: Vec<RuleView>,
    pub also_noted: Vec<String>,
    /// Pages that explain it, to be read after what to do.
    pub read: Vec<String>,
    /// Answers that kept the result from being more urgent.
    pub against: Vec<FactView>,
    pub changes: Vec<ChangeView>,
    /// Questions answered with "not sure" or "rather not say".
    pub unsure: Vec<String>,
    /// The warning signs that were ticked, to be said to whoever answers the emergency call.
    pub signs: Vec<FactView>,
    /// The signs of the warning list that were told already, by the ids of their texts.
    pub told: Vec<String>,
    /// The question that "I tapped the wrong answer" opens again.
    pub reopen: Option<String>,
    /// The answers given at the check.
    pub answers: AnswersView,
    /// When the check was made; `None` where nothing keeps it.
    pub at: Option<String>,
    /// The level of an earlier check stands, because only a full check lowers it.
    pub kept: bool,
    /// Whether a plan may be asked for.
    pub has_plan: bool,
    /// Whether a plan goes on for it already.
    pub is_planned: bool,
    /// Where the check is kept; `None` where nothing is.
    pub saved: Option<SavedView>,
    /// The next check.
    pub due: Option<DueView>,
    /// When a reminder of it comes: once quiet hours are over.
    pub reminds_at: Option<String>,
    /// Why the check could not be kept, where it should be.
    pub unsaved: Option<TextView>,
    pub edition: EditionView,
}

/// A rule that decided, with the answers that suffice for it and where it comes from.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct RuleView {
    pub id: String,
    pub answers: Vec<FactView>,
    pub sources: Vec<SourceView>,
}

/// Where a rule comes from.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SourceView {
    pub id: String,
    pub citation: String,
}

/// One change of one answer that gives another result.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChangeView {
    pub question: String,
    pub answer: AnswerView,
    pub how: ChangeHow,
    pub level: String,
    pub window: String,
}

/// How an answer changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeHow {
    /// Another choice in place of this one.
    Instead,
    /// This one ticked as well.
    Added,
    /// This one no longer ticked.
    Removed,
}

/// Which rules decided: the day they were last changed, and the SHA-256 over questions and rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct EditionView {
    pub date: String,
    pub sha256: String,
}
