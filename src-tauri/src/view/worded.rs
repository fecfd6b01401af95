//! Texts whose parts are texts. The page words all of them, so that none is of a language before the page is.

use std::collections::BTreeMap;

use serde::Serialize;
use setback_desk::amounts::amount;
use setback_plan::ladder::Rung;
use setback_plan::{Mass, Unit, Variation};
use specta::Type;

/// A text of the core, and the texts in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WordedView {
    pub id: String,
    pub args: BTreeMap<String, String>,
    pub parts: BTreeMap<String, WordedView>,
}

impl WordedView {
    /// A text with nothing in it.
    pub fn plain(id: impl Into<String>) -> WordedView {
        WordedView { id: id.into(), args: BTreeMap::new(), parts: BTreeMap::new() }
    }

    /// With this value.
    pub fn with(mut self, name: &str, value: impl ToString) -> WordedView {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// With this text.
    pub fn having(mut self, name: &str, part: WordedView) -> WordedView {
        self.parts.insert(name.to_owned(), part);
        self
    }

    /// With this number, or as usual where it is not known.
    pub fn counting(self, name: &str, count: Option<u32>) -> WordedView {
        match count {
            Some(count) => self.with(name, count),
            None => self.having(name, WordedView::plain("value-usual")),
        }
    }

    /// A step of the way back, with its part where it has several.
    pub fn stage(rung: u8) -> WordedView {
        let (stage, part, of) = Rung::numbered(rung).stage();
        let name = WordedView::plain(format!("stage-{}", stage.id()));
        if of == 1 {
            return name;
        }
        let part = WordedView::plain("stage-part").with("part", part).with("of", of);
        WordedView::plain("stage-line").having("stage", name).having("part", part)
    }

    /// A load in its unit.
    pub fn load(mass: Mass, unit: Unit) -> WordedView {
        match unit {
            Unit::Kilograms => WordedView::plain("value-load-kg").with("kg", amount(mass, unit)),
            Unit::Pounds => WordedView::plain("value-load-lb").with("lb", amount(mass, unit)),
        }
    }

    /// A share of the usual load.
    pub fn share(percent: u32) -> WordedView {
        WordedView::plain("coach-work-share").with("percent", percent)
    }

    /// What is lifted so often; at most so much of a lift that has an upper limit.
    pub fn work(load: WordedView, sets: Option<u32>, reps: Option<u32>) -> WordedView {
        WordedView::plain("coach-work").having("load", load).counting("sets", sets).counting("reps", reps)
    }

    /// The load, as a limit where the lift has one.
    pub fn limited(self, variation: Variation) -> WordedView {
        if variation.is_upper_limit() { WordedView::plain("value-load-most").having("load", self) } else { self }
    }
}
