//! The summary for the person themselves.

use setback_report::{Blank, Lifter, Rows};
use setback_words::Words;

use super::about::{advice, banner, foot, head};
use super::facts::reported;
use super::training::{planned, sessions};
use super::{Kind, Printed, Told, pictures};

pub(super) fn page(told: &Told, printed: &Printed, words: &Words) -> Lifter {
    Lifter {
        head: head(Kind::Lifter, told, words),
        banner: banner(told, advice(told, printed, words), words),
        body: pictures::body(told, words),
        course: pictures::course(told, words),
        reported: Rows { heading: words.say("paper-reported"), rows: reported(told, words) },
        sessions: sessions(told, words),
        plan: planned(told, words),
        notes: Blank { heading: words.say("paper-notes"), line: String::new() },
        foot: foot(printed, words),
    }
}
