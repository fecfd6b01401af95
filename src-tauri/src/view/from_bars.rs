//! The pictures of the bar: what was usual, and what to load now.

use setback_desk::amounts::{amount, bar_said, blocks, load};
use setback_picture::{Alternative, Bar, Loaded, Shape, Sides, Style, bar};
use setback_plan::prescribe::Note;
use setback_plan::{Dose, Lifter, Loading, Plan, Unit, Variation};
use setback_words::Words;

use super::plan::BarsView;

impl BarsView {
    /// The bar before and now; `None` where no plates go on one.
    pub fn of(plan: &Plan, lifter: &Lifter) -> Option<BarsView> {
        let words = Words::english();
        let unit = lifter.gym.unit;
        let now = loading(plan)?;
        let now = OnBar {
            loading: &now,
            unit,
            loaded: Loaded::Now,
            variation: plan.variation,
            blocks: blocks(plan.variation, plan.height_cm, words),
        };
        let usual = lifter.reference.map(|usual| lifter.gym.load(usual.load)).filter(|usual| !usual.light_implement);
        let before = usual.as_ref().map(|loading| OnBar {
            loading,
            unit,
            loaded: Loaded::Before,
            variation: Variation::Usual,
            blocks: None,
        });
        Some(BarsView { before: before.map(|before| before.picture(words)), now: now.picture(words) })
    }
}

impl BarsView {
    /// The bar of what is handed on of a plan; `None` where no plates go on one.
    pub fn of_dose(dose: &Dose, unit: Unit) -> Option<String> {
        let words = Words::english();
        let loaded = dose.loaded.as_ref().filter(|loaded| dose.variation.has_bar() && !loaded.per_side.is_empty())?;
        let loading = Loading { load: loaded.own, per_side: loaded.per_side.clone(), light_implement: false };
        let blocks = blocks(dose.variation, dose.height_cm, words);
        let now = OnBar { loading: &loading, unit, loaded: Loaded::Now, variation: dose.variation, blocks };
        Some(now.picture(words))
    }
}

/// What is drawn.
struct OnBar<'a> {
    loading: &'a Loading,
    unit: Unit,
    loaded: Loaded,
    variation: Variation,
    /// How high the blocks under the plates are, in centimeters and in words; without words where that is not known.
    blocks: Option<(u8, String)>,
}

/// What the plan puts on a bar.
fn loading(plan: &Plan) -> Option<Loading> {
    let load = plan.load.filter(|_| plan.variation.has_bar() && !plan.notes.contains(&Note::LightImplement))?;
    Some(Loading { load, per_side: plan.per_side.clone(), light_implement: false })
}

impl OnBar<'_> {
    fn picture(&self, words: &Words) -> String {
        let title = self.title(words);
        let drawn = Bar {
            alternative: Alternative::Said { title: &title, detail: "" },
            loading: self.loading,
            unit: self.unit,
            loaded: self.loaded,
            shape: Shape::of(self.variation),
            sides: Sides::Both,
            blocks: self.blocks.as_ref().map(|(cm, said)| (*cm, said.as_str())),
        };
        bar(&drawn, Style::Screen)
    }

    fn title(&self, words: &Words) -> String {
        let load = load(words, self.loading.load, self.unit);
        let plates: Vec<String> = self.loading.per_side.iter().map(|plate| amount(*plate, self.unit)).collect();
        let (load, plates) = (("load", load.as_str()), ("plates", &*plates.join(", ")));
        let said = bar_said(self.variation);
        let bar = if self.loading.per_side.is_empty() {
            words.say_with(&format!("{said}-none"), &[load])
        } else {
            words.say_with(said, &[load, plates])
        };
        match self.blocks.as_ref().map(|(_, said)| said.as_str()) {
            None => bar,
            Some("") => words.say_with("bar-picture-on-blocks", &[("bar", &bar)]),
            Some(height) => words.say_with("bar-picture-on-high-blocks", &[("bar", &bar), ("height", height)]),
        }
    }
}
