//! The pictures of the bar: what was usual, and what to load now.

use setback_desk::amounts::{amount, load};
use setback_picture::{Alternative, Bar, Loaded, Sides, Style, bar};
use setback_plan::{Lifter, Loading, Plan, Unit, Variation};
use setback_words::Words;

use super::plan::BarsView;

impl BarsView {
    /// The bar before and now; `None` where no plates go on one.
    pub fn of(plan: &Plan, lifter: &Lifter) -> Option<BarsView> {
        let words = Words::english();
        let now = loading(plan, lifter)?;
        let usual = lifter.reference.map(|usual| lifter.gym.load(usual.load)).filter(|usual| !usual.light_implement);
        let unit = lifter.gym.unit;
        Some(BarsView {
            before: usual.map(|usual| bar_picture(&usual, unit, Loaded::Before, None, Style::Screen, words)),
            now: bar_picture(&now, unit, Loaded::Now, blocks(plan), Style::Screen, words),
        })
    }
}

/// What the plan puts on a bar.
pub fn loading(plan: &Plan, lifter: &Lifter) -> Option<Loading> {
    let load = plan.load.filter(|_| plan.variation.has_bar())?;
    let loading = lifter.gym.load(load);
    (!loading.light_implement).then_some(loading)
}

/// What stands under the plates, and how high where that is the height of the plan: the high handles of a hex bar are a
/// part of it.
pub fn blocks(plan: &Plan) -> Option<(u8, bool)> {
    let is_known = match plan.variation {
        Variation::BlockPull | Variation::Usual => true,
        Variation::HexHighHandlesOnBlocks => false,
        Variation::HexHighHandles
        | Variation::KettlebellFromBlocks
        | Variation::KettlebellDeadlift
        | Variation::HipThrust
        | Variation::RomanianToHeight => return None,
    };
    (plan.height_cm > 0).then_some((plan.height_cm, is_known))
}

/// The picture of a loaded bar.
pub fn bar_picture(
    loading: &Loading,
    unit: Unit,
    loaded: Loaded,
    blocks: Option<(u8, bool)>,
    style: Style,
    words: &Words,
) -> String {
    let height = blocks.map(|(cm, is_known)| (cm, height(cm, is_known, words)));
    let title = title(loading, unit, height.as_ref().map(|(_, said)| said.as_str()), words);
    let drawn = Bar {
        alternative: Alternative::Said { title: &title, detail: "" },
        loading,
        unit,
        loaded,
        sides: Sides::Both,
        blocks: height.as_ref().map(|(cm, said)| (*cm, said.as_str())),
    };
    bar(&drawn, style)
}

fn height(cm: u8, is_known: bool, words: &Words) -> String {
    if is_known { words.say_with("height-cm", &[("cm", &cm.to_string())]) } else { String::new() }
}

fn title(loading: &Loading, unit: Unit, blocks: Option<&str>, words: &Words) -> String {
    let load = load(words, loading.load, unit);
    let plates: Vec<String> = loading.per_side.iter().map(|plate| amount(*plate, unit)).collect();
    let plates = plates.join(", ");
    let (load, plates) = (("load", load.as_str()), ("plates", plates.as_str()));
    let bar = if loading.per_side.is_empty() {
        words.say_with("bar-picture-none", &[load])
    } else {
        words.say_with("bar-picture", &[load, plates])
    };
    match blocks {
        None => bar,
        Some("") => words.say_with("bar-picture-on-blocks", &[("bar", &bar)]),
        Some(height) => words.say_with("bar-picture-on-high-blocks", &[("bar", &bar), ("height", height)]),
    }
}
