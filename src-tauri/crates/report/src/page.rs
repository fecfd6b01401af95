//! What stands on a page, in words that are finished. Lists stand in order of weight: where a page is full, those at the
//! end are counted instead of shown.

use serde::Serialize;

/// A file of pages.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// What the file is called; never a name, and nothing of a person's health.
    pub title: String,
    /// The language of its words, such as `en`.
    pub language: String,
    /// The day it was made.
    pub date: Date,
    /// What it is printed on.
    pub paper: Paper,
    /// Its pages; a questionnaire takes two sheets, everything else one.
    pub pages: Vec<Page>,
    /// "and N more", by N from 0 on.
    pub more: Vec<String>,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is named as the part of the day it is")]
pub struct Date {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

/// What a page is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 in: shorter, so it has two lines less for notes.
    Letter,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Page {
    /// For the person themselves.
    Lifter(Box<Lifter>),
    /// For a physical therapist or doctor.
    Clinician(Box<Clinician>),
    /// For the next session, to be written on.
    Card(Box<Card>),
    /// Cards of several people, to be cut apart.
    Cards(Box<Cards>),
    /// For a coach: level, plan and course.
    Coach(Box<Coach>),
    /// The questions on paper, and how to score them by hand. Two sheets.
    Questionnaire(Box<Questionnaire>),
}

/// The top of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Head {
    /// What the program is called.
    pub app: String,
    /// What the page is.
    pub title: String,
    /// Whose it is; `None` leaves a line to write on.
    pub name: Option<String>,
    /// What stands before that line.
    pub name_label: String,
    /// What stands before a line for the day; `None` where there is none.
    pub date_label: Option<String>,
    /// Of which session and check it tells.
    pub about: Vec<String>,
}

/// The small print.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Foot {
    /// When to get help.
    pub warning: String,
    /// What Setback is, and is not.
    pub standing: String,
    /// Which rules, and when it was printed.
    pub edition: String,
}

/// A level, as its mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is named as the level it is")]
pub enum Mark {
    Emergency,
    SameDay,
    GetChecked,
    ModifyMonitor,
    NormalSoreness,
}

/// The result, with the rail of all levels beside it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Banner {
    /// Its mark.
    pub mark: Mark,
    /// Its title.
    pub title: String,
    /// What goes with it, the most needed first.
    pub lines: Vec<String>,
    /// Every level, the most urgent first.
    pub rail: Vec<(Mark, String)>,
}

/// A name and what it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Row {
    /// What is told of.
    pub name: String,
    /// What is told; empty leaves room to write.
    pub value: String,
    /// Whether it stands out.
    pub strong: bool,
}

/// Rows under a heading, the weightiest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "each is named as what it is")]
pub struct Rows {
    pub heading: String,
    pub rows: Vec<Row>,
}

/// A table, the weightiest row first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Grid {
    /// Its heading.
    pub heading: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
    /// What stands in place of no rows.
    pub empty: String,
}

/// Sentences under a heading, the weightiest first. The first one stands out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "each is named as what it is")]
pub struct Passage {
    pub heading: String,
    pub lines: Vec<String>,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Picture {
    /// Its heading; may be empty.
    pub heading: String,
    /// SVG for paper.
    pub svg: String,
    /// All that it shows, in words.
    pub alt: String,
    /// What stands below it.
    pub caption: String,
}

/// A heading and lines to write on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "each is named as what it is")]
pub struct Blank {
    pub heading: String,
    pub line: String,
}

/// A page for the person themselves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lifter {
    /// Its top.
    pub head: Head,
    /// The result.
    pub banner: Banner,
    /// Where it hurts.
    pub body: Picture,
    /// The course of the pain, or why there is none.
    pub course: Picture,
    /// What was reported, the weightiest first.
    pub reported: Rows,
    /// Deadlift sessions, the newest first.
    pub sessions: Grid,
    /// What to lift next, or why nothing.
    pub plan: Passage,
    /// Lines to write on, as many as there is room for.
    pub notes: Blank,
    /// The small print.
    pub foot: Foot,
}

/// A page for a physical therapist or doctor.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clinician {
    /// Its top.
    pub head: Head,
    /// The result.
    pub banner: Banner,
    /// Every warning sign, with "no" said; those that are there first.
    pub signs: Rows,
    /// The history, in the order it is read.
    pub history: Rows,
    /// Where it hurts.
    pub body: Picture,
    /// What the person wants to ask.
    pub question: Blank,
    /// The course of the pain.
    pub course: Picture,
    /// Which rules fired, and which rules they are.
    pub versions: Passage,
    /// The small print.
    pub foot: Foot,
}

/// A card for the next session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Card {
    /// Its top.
    pub head: Head,
    /// What the coach tells the athlete; `None` for nothing.
    pub note: Option<String>,
    /// That it is not training as usual, in a box; `None` where it is, or where nobody else sees it.
    pub mark: Option<String>,
    /// Which lift.
    pub lift: String,
    /// How it is done.
    pub how: String,
    /// What is on the bar, in large letters.
    pub load: Weight,
    /// Sets and reps, in large letters.
    pub work: String,
    /// The rest of what to lift.
    pub parts: Vec<Row>,
    /// The same in a few words each, for a card that shares its sheet.
    pub short: Vec<String>,
    /// The plates of each side, for such a card; `None` without any.
    pub plates: Option<String>,
    /// The bar, loaded; `None` without one.
    pub bar: Option<Picture>,
    /// A row for each set, with boxes to write in.
    pub sets: Grid,
    /// What to do in the session.
    pub session: Passage,
    /// What to do where it hurts more.
    pub plan_b: PlanB,
    /// When to stop, in one line, and what then.
    pub stop: Passage,
    /// When to stop, for a card that shares its sheet.
    pub stop_line: String,
    /// What to write down afterwards.
    pub after: Rows,
    /// The small print.
    pub foot: Foot,
}

/// A load, with the same in another unit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Weight {
    /// In the unit of the person's own plates; or a share of the usual load.
    pub own: String,
    /// In the other unit; `None` where it is a share.
    pub other: Option<String>,
}

/// What to do where it hurts more.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanB {
    /// Its heading.
    pub heading: String,
    /// When it is done.
    pub when: String,
    /// What is on the bar then; `None` where nothing is lifted.
    pub load: Option<Weight>,
    /// Sets and reps, or that there are none.
    pub work: String,
    /// The rest of it.
    pub how: String,
    /// What of the rest is not as before, for a card that shares its sheet.
    pub short: Vec<String>,
    /// What to do where it hurts more again.
    pub again: String,
}

/// A sheet of cards, to be cut apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cards {
    /// How many have their place on the sheet: two or four.
    pub places: u8,
    /// Those that are there, at most as many.
    pub cards: Vec<Card>,
}

/// A page for a coach.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coach {
    /// Its top.
    pub head: Head,
    /// The result; `None` without one.
    pub banner: Option<Banner>,
    /// What stands in its place.
    pub no_result: String,
    /// The course of the pain, or why there is none.
    pub course: Picture,
    /// What to lift next, or why nothing.
    pub plan: Passage,
    /// What is not as usual in it, and why as far as a coach may know.
    pub reasons: Grid,
    /// How far along the way back it is; `None` without a plan.
    pub ladder: Option<Picture>,
    /// Deadlift sessions, the newest first.
    pub sessions: Grid,
    /// What is not on this page.
    pub kept_back: String,
    /// Lines to write on, as many as there is room for.
    pub notes: Blank,
    /// The small print.
    pub foot: Foot,
}

/// The questions on paper, and how to score them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Questionnaire {
    /// The top of the first sheet.
    pub head: Head,
    /// How to answer.
    pub how: Vec<String>,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// The second sheet.
    pub scoring: Scoring,
    /// The small print.
    pub foot: Foot,
}

/// A question on paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Its number on the sheet.
    pub number: String,
    /// What is asked.
    pub text: String,
    /// How it is answered.
    pub help: String,
    /// When to leave it out; empty where it is always asked.
    pub when: String,
    /// What can be ticked.
    pub options: Vec<Ticked>,
}

/// What can be ticked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ticked {
    /// Its letter or number.
    pub code: String,
    /// What it says; empty for a number of a scale.
    pub label: String,
}

/// How to score by hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scoring {
    /// Its heading.
    pub title: String,
    /// What to do.
    pub how: Vec<String>,
    /// Patterns that rules name.
    pub patterns: Group,
    /// The rules, the most urgent first: the first that fits is the result.
    pub groups: Vec<Group>,
}

/// Rules with the same result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// The mark of the level; `None` for patterns.
    pub mark: Option<Mark>,
    /// The result.
    pub title: String,
    /// The rules that give it.
    pub rules: Vec<RuleRow>,
}

/// A rule on the sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// The ticks that it needs.
    pub when: String,
}
