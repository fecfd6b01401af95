//! Staff before a kiosk: the corner, the PIN, and what it opens.

use serde_json::json;

use super::visiting::{House, Kiosk, PIN};
use crate::webdriver::patiently;

impl Kiosk {
    fn staff_choose(&self, what: &str) {
        self.press("corner");
        self.press(&format!("pin-{what}"));
    }
}

#[test]
fn staff_see_what_is_open_wipe_the_screen_and_leave_with_their_pin() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let kiosk = house.kiosk("1024x768");
    kiosk.window.run("window.later = 300_000; const now = performance.now.bind(performance); performance.now = () => now() + window.later");
    kiosk.window.find("[data-dim]");
    kiosk.window.photograph("kiosk-dim");
    kiosk.press("corner");
    assert!(kiosk.window.find_now("[data-dim]").is_none(), "a touch brings the page back");
    kiosk.window.find("[data-action=pin-test]");
    kiosk.look_at("kiosk-corner");
    kiosk.press("pin-test");
    kiosk.type_keys("000001");
    kiosk.window.find("[data-dialog=pin] [data-wrong]");
    kiosk.type_keys(PIN);
    kiosk.window.find("[data-way=keys][data-state=unseen]");
    assert!(kiosk.window.find_now("[data-way=terminals]").is_some());
    kiosk.look_at("kiosk-open-ways");
    kiosk.press("ways-close");
    kiosk.staff_choose("clean");
    kiosk.type_keys(PIN);
    kiosk.window.find("[data-dialog=cleaning] [data-left]");
    let reached = kiosk.window.run(
        "const spots = [[40, 40], [innerWidth - 40, 40], [40, innerHeight - 40], [innerWidth - 40, innerHeight - 40], [innerWidth / 2, innerHeight / 2]];
         return spots.filter(([x, y]) => document.elementFromPoint(x, y)?.closest('button, label, input') != null).length",
    );
    assert_eq!(reached, json!(0), "a cloth presses nothing");
    kiosk.look_at("kiosk-cleaning");
    patiently("the end of the wipe", || kiosk.window.find_now("[data-dialog=cleaning]").is_none().then_some(()));
    kiosk.staff_choose("leave");
    // A moment later, so that the page can answer the driver before it is gone.
    kiosk.window.run_last(&format!(
        "setTimeout(() => [...'{PIN}'].forEach((key) => document.querySelector(`[data-dialog=pin] [data-key=\"${{key}}\"]`).click()), 100)"
    ));
    patiently("the end of the kiosk", || house.turns().is_empty().then_some(()));
}
