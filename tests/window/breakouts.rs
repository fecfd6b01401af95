//! What leads out of other kiosks, done with the keyboard and the pointer of the screen: nothing comes of it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::hands::Hands;
use super::visiting::{House, Kiosk};
use crate::webdriver::patiently;

/// Keys, as `xdotool` names them. Source: `libraries.md` section 7, and what programs on GTK listen to besides.
const KEYS: &[&str] = &[
    // Menus and help.
    "Menu",
    "shift+F10",
    "F10",
    "F1",
    "alt+space",
    "alt+f",
    // Again, back, on, home.
    "F5",
    "ctrl+r",
    "ctrl+shift+r",
    "ctrl+F5",
    "alt+Left",
    "alt+Right",
    "alt+Home",
    "XF86Back",
    "XF86Forward",
    "XF86HomePage",
    "XF86Reload",
    "XF86Search",
    "XF86WWW",
    "XF86Mail",
    "XF86Explorer",
    "XF86Calculator",
    // Print, save, open, find, source, address, downloads, history.
    "ctrl+p",
    "ctrl+shift+p",
    "ctrl+s",
    "ctrl+o",
    "ctrl+f",
    "ctrl+g",
    "F3",
    "ctrl+u",
    "ctrl+l",
    "F6",
    "ctrl+j",
    "ctrl+h",
    "ctrl+d",
    // Tools of developers, GTK's own among them.
    "F12",
    "ctrl+shift+i",
    "ctrl+shift+j",
    "ctrl+shift+c",
    "ctrl+shift+d",
    "ctrl+shift+k",
    // The size of the window and of what is in it.
    "F11",
    "ctrl+plus",
    "ctrl+equal",
    "ctrl+minus",
    "ctrl+0",
    "ctrl+KP_Add",
    "ctrl+KP_Subtract",
    // A caret to walk with, and everything chosen, copied, pasted.
    "F7",
    "ctrl+a",
    "ctrl+c",
    "ctrl+x",
    "ctrl+v",
    "shift+Insert",
    "ctrl+Insert",
    "ctrl+shift+u",
    "ctrl+period",
    "ctrl+semicolon",
    "dead_acute",
    "Multi_key",
    // Other windows, and this one closed.
    "ctrl+n",
    "ctrl+shift+n",
    "ctrl+t",
    "ctrl+w",
    "ctrl+F4",
    "ctrl+q",
    "alt+F4",
    "alt+Tab",
    "ctrl+Tab",
    "ctrl+shift+Tab",
    "F4",
    // Those of the system: a reader of barcodes types them too.
    "super",
    "super+r",
    "super+d",
    "super+u",
    "super+plus",
    "ctrl+Escape",
    "ctrl+shift+Escape",
    "ctrl+alt+Delete",
    "ctrl+alt+t",
    "ctrl+alt+F2",
    "Print",
    "alt+Print",
    "shift shift shift shift shift",
];

/// What is done with the pointer, at a place where a word of the page stands.
const POINTER: &[&str] = &[
    "click 3",
    "click 2",
    "click 8",
    "click 9",
    "keydown ctrl click 4 click 4 keyup ctrl",
    "keydown ctrl click 5 keyup ctrl",
    "keydown shift click 1 keyup shift",
    "keydown ctrl click 1 keyup ctrl",
    "keydown alt click 1 keyup alt",
    "click --repeat 3 --delay 30 1",
    // Sideways, as a finger swipes.
    "click --repeat 9 --delay 10 6",
    "click --repeat 9 --delay 10 7",
];

/// What is typed with more than one key to a letter: dead keys, the key that composes, the number of a letter.
const COMPOSED: &[&str] =
    &["key dead_acute key e", "key Multi_key key o key slash", "key ctrl+shift+u key 0 key 0 key e key 9 key space"];

/// Takes whatever is dragged over the page and dropped, and keeps what it met with.
const TAKES_FILES: &str = "
    window.met = [];
    for (const name of ['dragenter', 'dragover', 'drop']) {
      addEventListener(name, (event) => { event.preventDefault(); if (!window.met.includes(name)) window.met.push(name); }, true);
    }";

/// What a page could be made to show that leads on, each at a place of its own. The page has none of them.
const TRAPS: &[(&str, &str)] = &[
    ("file", "<input type=file>"),
    ("folder", "<input type=file webkitdirectory>"),
    ("date", "<input type=date>"),
    ("color", "<input type=color>"),
    ("list", "<select><option>one<option>two</select>"),
    ("blank", "<a target=_blank href='https://example.org/'>away</a>"),
    ("same", "<a href='https://example.org/'>away</a>"),
    ("mail", "<a href='mailto:a@example.org'>away</a>"),
    ("call", "<a href='tel:112'>away</a>"),
    ("disk", "<a href='file:///etc/hostname'>away</a>"),
    ("data", "<a href='data:text/html,away'>away</a>"),
    ("load", "<a download='x.txt' href='data:text/plain,away'>away</a>"),
    ("form", "<form action='https://example.org/' target=_blank><button>away</button></form>"),
    ("print", "<button>away</button>"),
    ("open", "<button>away</button>"),
    ("alert", "<button>away</button>"),
    ("confirm", "<button>away</button>"),
    ("prompt", "<button>away</button>"),
    ("full", "<button>away</button>"),
];

/// What the page looks like to whoever stands before it, and whether it is still the same one.
const STATE: &str = "return {
    page: window.theSame === true, place: location.href, far: history.length, has_focus: document.hasFocus(),
    wide: innerWidth, high: innerHeight, zoom: [devicePixelRatio, visualViewport.scale], full: document.fullscreenElement !== null,
    asked: document.querySelector('[data-question]').dataset.question,
    chosen: [...document.querySelectorAll('[data-question] input:checked')].map((input) => input.value),
    marked: String(getSelection()), dialogs: document.querySelectorAll('dialog').length,
}";

/// One kiosk, and what has to stay as it is.
struct Kept<'a> {
    kiosk: &'a Kiosk,
    hands: Hands<'a>,
    state: Value,
    windows: BTreeSet<String>,
}

impl<'a> Kept<'a> {
    fn of(kiosk: &'a Kiosk) -> Self {
        let hands = Hands::on(&kiosk.window);
        let (state, windows) = (kiosk.window.run(STATE), hands.windows());
        Self { kiosk, hands, state, windows }
    }

    /// What comes late of one is seen after the next: nothing that opens closes by itself.
    fn does(&self, words: &str) {
        self.hands.act(words);
        self.expect_now(words);
    }

    fn expect(&self, after: &str) {
        self.kiosk.window.painted();
        self.expect_now(after);
    }

    fn expect_now(&self, after: &str) {
        assert_eq!(self.hands.windows(), self.windows, "another window after {after}");
        assert_eq!(self.kiosk.window.run(STATE), self.state, "another page after {after}");
    }
}

#[test]
fn what_hands_do_is_noticed_in_a_window_that_is_not_locked() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let desk = house.desk();
    let hands = Hands::on(&desk.window);
    let before = hands.windows();
    hands.point_at("h1");
    hands.act("click 3");
    desk.window.wait_for("the menu of a page that is not locked", || (hands.windows() != before).then_some(()));
    hands.act("key Escape");
    desk.window.run(TAKES_FILES);
    hands.drop_a_file_on("h1");
    assert_eq!(
        desk.window.run("return window.met"),
        json!(["dragenter", "dragover"]),
        "Tauri itself lets nothing drop"
    );
    desk.press("lost");
    hands.point_at("[data-field=recovery]");
    hands.act("click 1");
    let typed =
        || desk.window.run("return document.querySelector('[data-field=recovery]').value").as_str().map(str::to_owned);
    COMPOSED.iter().for_each(|keys| hands.act(keys));
    desk.window.wait_for("letters that are typed with several keys", || (typed()? == "éøé").then_some(()));
    hands.ask_to_close();
    patiently("the end of a window that is asked to close", || (hands.windows().len() < before.len()).then_some(()));
}

#[test]
fn nothing_that_hands_do_leads_out_of_a_kiosk() {
    let Some(house) = House::set_up(|clinic| clinic.idle_seconds = 300) else { return };
    let kiosk = house.kiosk("1024x768");
    kiosk.walk_in();
    let hands = Hands::on(&kiosk.window);
    // A page behind this one, so that there is something to go back to, and an answer to lose.
    kiosk.window.run("window.theSame = true; history.pushState({}, '', '#here')");
    hands.point_at("[data-question] label");
    hands.act("click 1");
    kiosk.window.find("[data-question] input:checked");
    let kept = Kept::of(&kiosk);
    assert_eq!(kept.state["has_focus"], json!(true));
    KEYS.iter().for_each(|keys| kept.does(&format!("key {keys}")));
    kept.expect("all the keys");
    kept.hands.point_at("h1");
    POINTER.iter().for_each(|words| kept.does(words));
    kept.expect("all that the pointer did");
    kept.drags("h1", "[data-action=continue]");
    kept.is_given_a_file();
    kept.is_given_a_huge_paste();
    kept.is_typed_into();
    kept.meets_every_trap();
    kept.is_told_to_close();
    // The hands were heard all the while: a key that types is.
    kiosk.window.run("addEventListener('keydown', ({ key }) => (window.heard = key))");
    kept.hands.act("key 7");
    kiosk.window.wait_for("a key that is let through", || {
        (kiosk.window.run("return window.heard ?? null") == json!("7")).then_some(())
    });
}

impl Kept<'_> {
    /// From one place to another with the button held down; a drag shows a picture of what is dragged.
    fn drags(&self, from: &str, to: &str) {
        self.hands.point_at(from);
        self.hands.act("mousedown 1 mousemove_relative 20 4 mousemove_relative 20 4");
        self.hands.point_at(to);
        self.expect("a drag that goes on");
        // Away from what it is let go over: a click is a press and a letting go at one place.
        self.does("mouseup 1");
    }

    /// From another program.
    fn is_given_a_file(&self) {
        self.kiosk.window.run(TAKES_FILES);
        self.hands.drop_a_file_on("[data-question] label");
        self.expect("a file that was dropped");
        assert_eq!(self.kiosk.window.run("return window.met"), json!([]), "the page hears nothing of it");
    }

    /// Into a field that has the focus already, if there ever is one.
    fn is_typed_into(&self) {
        self.lay("<input>");
        for keys in COMPOSED.iter().chain(&["key a", "key BackSpace"]) {
            self.kiosk.window.run("document.querySelector('.trap input').focus()");
            self.does(keys);
            assert_eq!(
                self.kiosk.window.run("return document.querySelector('.trap input').value"),
                json!(""),
                "{keys}"
            );
        }
        self.take_away();
        self.expect("keys for a field");
    }

    fn is_given_a_huge_paste(&self) {
        let huge = "paste ".repeat(1 << 20);
        self.lay("<textarea></textarea>");
        for clipboard in ["clipboard", "primary"] {
            self.hands.keep(clipboard, &huge);
            assert_eq!(self.hands.kept(clipboard).len(), huge.len(), "it is there to be pasted");
        }
        self.hands.point_at(".trap > *");
        for words in ["click 1", "key ctrl+v", "key shift+Insert", "click 2", "key ctrl+period", "click 3"] {
            self.does(words);
            assert_eq!(
                self.kiosk.window.run("return document.querySelector('.trap textarea').value"),
                json!(""),
                "{words}"
            );
        }
        self.take_away();
    }

    fn meets_every_trap(&self) {
        for (name, trap) in TRAPS {
            self.lay(trap);
            self.kiosk.window.run(&format!(
                "const does = {{ print: () => print(), open: () => open('https://example.org/'), alert: () => alert('x'), confirm: () => confirm('x'), prompt: () => prompt('x'), full: () => document.documentElement.requestFullscreen().catch(() => null) }}[{name:?}];
                 if (does) document.querySelector('.trap button').onclick = does"
            ));
            self.hands.point_at(".trap > *");
            self.does("click 1");
            self.does("key Return");
            self.take_away();
        }
        self.expect("all the traps");
    }

    /// Puts something on top of the page, in its corner. Without a style of its own, which the page refuses.
    fn lay(&self, trap: &str) {
        self.kiosk.window.run(&format!(
            "const trap = document.createElement('div');
             trap.className = 'trap';
             Object.assign(trap.style, {{ position: 'fixed', top: '4px', left: '4px', zIndex: '9' }});
             trap.innerHTML = {trap:?};
             document.body.append(trap)"
        ));
    }

    fn take_away(&self) {
        self.kiosk.window.run("document.querySelector('.trap').remove()");
    }

    /// As a manager of windows does when somebody presses Alt+F4.
    fn is_told_to_close(&self) {
        self.hands.ask_to_close();
        self.expect("being told to close");
    }
}
