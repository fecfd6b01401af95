//! What every screen has to stand: axe finds nothing, and nothing is cut off, in light and dark, from right to left, and
//! with text twice as large. Each page is kept as a file too, for the second engine (`cargo xtask test`, step "ui: second
//! engine").

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::sitting::Sitting;
use crate::house::read;
use crate::webdriver::Window;

/// Where the pages are kept.
const PAGES: &str = "target/screens/pages";

/// What reaches over the page sideways, or shows less of its text than it holds: one line each, none where all is well.
/// A region that may be scrolled says so with a `tabindex`; what only screen readers read is a pixel wide by design.
const CUT_OFF: &str = r#"
    const root = document.documentElement;
    const told = (element) => element.outerHTML.slice(0, 120);
    const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const within = (element) => element.parentElement && (scrolls(element.parentElement) || within(element.parentElement));
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.vh, svg') && 1 < element.clientWidth;
    const found = [];
    if (root.clientWidth + 1 < root.scrollWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      if (!isSeen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if ((right > root.clientWidth + 1 || left < -1) && !within(element)) found.push(`beyond the edge: ${told(element)}`);
      const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
      if (hides && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${told(element)}`);
    }
    return found.slice(0, 8);
"#;

/// What has no words in this window, or words with an empty place: as the page shows it, seen or read out.
const UNWORDED: &str =
    r"return [...document.documentElement.outerHTML.matchAll(/⟦[^⟧]*⟧|\{\s*\$\w+\s*\}/g)].map(([found]) => found)";

/// The most windows of one page that are photographed.
const MOST_PARTS: usize = 6;

/// Nearly a window further down; whether there was more to see.
const SCROLL_ON: &str = "const before = window.scrollY;
    window.scrollBy({ top: window.innerHeight - 140, behavior: 'instant' });
    return before + 8 < window.scrollY;";

/// What axe finds, one line a violation.
const ASK_AXE: &str = r#"
    const done = arguments[arguments.length - 1];
    const told = ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`;
    axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations }) => done(violations.map(told)), (cause) => done([String(cause)]));
"#;

/// The page as it stands, without scripts, and with what was ticked and typed as attributes.
const AS_A_FILE: &str = r#"
    for (const input of document.querySelectorAll('input')) {
      if (['checkbox', 'radio'].includes(input.type)) input.toggleAttribute('checked', input.checked);
      else if (input.type !== 'password') input.setAttribute('value', input.value);
    }
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('script').forEach((script) => script.remove());
    // What kept the window painting is no part of the page.
    page.querySelector('body').removeAttribute('style');
    return page.outerHTML;
"#;

impl Sitting {
    /// In light and in dark, and then looked at by axe, from right to left, and with text twice as large.
    pub(super) fn photograph(&self, screen: &str) {
        let name = format!("{}-{screen}", self.name);
        let before = self.window.run("return {...document.documentElement.dataset}");
        expect_good_looks(&self.window, &name);
        for look in ["theme", "text"] {
            let was = before[look].as_str().unwrap_or_default();
            set(&self.window, look, was);
        }
    }

    /// The same, and what is below in light, a window at a time.
    pub(super) fn photograph_whole(&self, screen: &str) {
        self.photograph(screen);
        set(&self.window, "theme", "light");
        for part in 2..=MOST_PARTS {
            if self.window.run(SCROLL_ON) != json!(true) {
                break;
            }
            self.window.photograph(&format!("{}-{screen}-light-{part}", self.name));
        }
        self.window.run("window.scrollTo(0, 0)");
    }

    /// Brings this to the top of the window, as far as the page goes.
    pub(super) fn scroll_to(&self, selector: &str) {
        self.window.find(selector);
        self.window.run(&format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'start' }})"));
    }
}

/// Fails with all that axe finds and all that is cut off on this page.
pub(super) fn expect_good_looks(window: &Window, name: &str) {
    keep_as_file(window, name);
    let faults = faults_of(window, name);
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
}

/// All that axe finds and all that is cut off, a line each. Each look is photographed.
pub(super) fn faults_of(window: &Window, name: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let was = window.run("return document.documentElement.dir").as_str().unwrap_or_default().to_owned();
    for theme in ["light", "dark"] {
        set(window, "theme", theme);
        window.photograph(&format!("{name}-{theme}"));
        faults.extend(lines(&ask_axe(window)).map(|fault| format!("{theme}: axe: {fault}")));
    }
    faults.extend(lines(&window.run(CUT_OFF)).map(|fault| format!("as usual: {fault}")));
    faults.extend(lines(&window.run(UNWORDED)).map(|fault| format!("no words: {fault}")));
    set(window, "theme", "light");
    if was != "rtl" {
        turn(window, "rtl");
        window.photograph(&format!("{name}-mirrored"));
        faults.extend(lines(&window.run(CUT_OFF)).map(|fault| format!("from right to left: {fault}")));
        turn(window, &was);
    }
    set(window, "text", "200");
    window.photograph(&format!("{name}-large"));
    faults.extend(lines(&window.run(CUT_OFF)).map(|fault| format!("text twice as large: {fault}")));
    faults
}

/// What is cut off as the page stands now, a line each.
pub(super) fn cut_off(window: &Window) -> Vec<String> {
    lines(&window.run(CUT_OFF)).map(str::to_owned).collect()
}

/// Sets one of the looks on the page's root, as the settings do.
pub(super) fn set(window: &Window, look: &str, value: &str) {
    window.run(&format!("document.documentElement.dataset[{look:?}] = {value:?}"));
}

/// Which way the page is read; the words stay.
fn turn(window: &Window, direction: &str) {
    window.run(&format!("document.documentElement.dir = {direction:?}"));
}

fn ask_axe(window: &Window) -> Value {
    if window.run("return 'axe' in window") != json!(true) {
        window.run(&read("ui/node_modules/axe-core/axe.min.js"));
    }
    window.run_until_done(ASK_AXE)
}

fn lines(found: &Value) -> impl Iterator<Item = &str> {
    found.as_array().expect("a list of faults").iter().filter_map(Value::as_str)
}

fn keep_as_file(window: &Window, name: &str) {
    let page = window.run(AS_A_FILE);
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGES);
    fs::create_dir_all(&folder).unwrap();
    let text = page.as_str().expect("a page");
    fs::write(folder.join(format!("{name}.html")), format!("<!doctype html>{text}")).unwrap();
}
