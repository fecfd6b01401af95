//! The body map: the same choices as the keys beside it, so nothing is said in its place.

use setback_picture::{Alternative, Marked, Style, body_map};
use setback_triage::location::Zone;
use setback_words::Words;

/// The keys that choose the zones, from the top of the body down.
const KEYS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/// The picture with these zones chosen. Without keys, where single keys choose nothing.
pub fn drawn(chosen: &[Zone], with_keys: bool) -> String {
    let keys: Vec<(Zone, &str)> = Zone::ALL.into_iter().zip(KEYS).filter(|_| with_keys).collect();
    let [left, right] = ["map-left", "map-right"].map(|side| Words::english().say(side));
    let sides = Some((left.as_str(), right.as_str()));
    body_map(&Marked { alternative: Alternative::Hidden, chosen, keys: &keys, sides }, Style::Screen)
}
