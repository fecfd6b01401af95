//! Hands on the keyboard and the pointer of a screen: what they do reaches a window as it would from a person, past WebDriver.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use crate::webdriver::Window;

/// Sends the message `WM_DELETE_WINDOW`, which `xdotool` of Debian 12 does not know. Source: ICCCM 4.2.8.1.
const ASK_TO_CLOSE: &str = "
import ctypes, sys
x11 = ctypes.CDLL('libX11.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XInternAtom.restype = ctypes.c_ulong
display = ctypes.c_void_p(x11.XOpenDisplay(None))
protocols, delete = (x11.XInternAtom(display, name, False) for name in (b'WM_PROTOCOLS', b'WM_DELETE_WINDOW'))
class Message(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('sent', ctypes.c_int), ('display', ctypes.c_void_p),
                ('window', ctypes.c_ulong), ('kind', ctypes.c_ulong), ('format', ctypes.c_int), ('data', ctypes.c_long * 12)]
CLIENT_MESSAGE = 33
for window in map(int, sys.argv[1:]):
    message = Message(CLIENT_MESSAGE, 0, 1, display, window, protocols, 32, (ctypes.c_long * 12)(delete, 0))
    x11.XSendEvent(display, ctypes.c_ulong(window), False, 0, ctypes.byref(message))
x11.XSync(display, False)
";

/// Another program, beside the window: a pile from which a file can be dragged. It says what becomes of it, and ends then.
const PILE: &str = "
import sys, gi
gi.require_version('Gdk', '3.0')
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, GLib, Gtk
pile = Gtk.Window(type=Gtk.WindowType.POPUP)
pile.move(int(sys.argv[2]), int(sys.argv[3]))
pile.set_default_size(100, 100)
page = Gtk.EventBox()
pile.add(page)
page.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY | Gdk.DragAction.MOVE | Gdk.DragAction.LINK)
page.drag_source_add_uri_targets()
page.connect('drag-data-get', lambda page, drag, data, *more: data.set_uris([sys.argv[1]]))
page.connect('drag-end', lambda *told: Gtk.main_quit())
GLib.timeout_add_seconds(20, sys.exit)
pile.connect('map-event', lambda *told: print('there', flush=True))
pile.show_all()
Gtk.main()
";

/// Debian's own, which has the bindings of GTK.
const PYTHON: &str = "/usr/bin/python3";

/// Where the pile lies: beside every window, on every screen that these tests have.
const BESIDE: [i32; 2] = [1290, 300];

/// Hands before the screen of one window.
pub(super) struct Hands<'a> {
    window: &'a Window,
}

impl<'a> Hands<'a> {
    pub(super) fn on(window: &'a Window) -> Self {
        Self { window }
    }

    /// What `xdotool` is told, in its own words: `key F5`, `click 3`.
    pub(super) fn act(&self, words: &str) {
        let done = self.tool("xdotool", &words.split(' ').collect::<Vec<_>>()).status().expect("xdotool starts");
        assert!(done.success(), "xdotool {words}");
    }

    /// The windows that can be seen on this screen, menus and dialogs among them. GTK keeps some of one pixel beside it.
    pub(super) fn windows(&self) -> BTreeSet<String> {
        let each = ["search", "--onlyvisible", "--name", "", "getwindowgeometry", "--shell", "%@"];
        let told = self.tool("xdotool", &each).output().expect("xdotool starts");
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        let windows = told.split("WINDOW=").skip(1).filter(|window| !window.contains("\nWIDTH=1\nHEIGHT=1\n"));
        windows.filter_map(|window| window.lines().next()).map(str::to_owned).collect()
    }

    /// Asks every window on this screen to close, as a manager of windows does for Alt+F4.
    pub(super) fn ask_to_close(&self) {
        let windows = self.windows();
        let done = self.tool("python3", &["-c", ASK_TO_CLOSE]).args(windows).status().expect("Python starts");
        assert!(done.success(), "the windows were asked");
    }

    /// Moves the pointer over an element of the page. The window has no frame and no manager: it begins in the corner.
    pub(super) fn point_at(&self, selector: &str) {
        self.window.find(selector);
        let script = format!(
            "const {{ left, top, width, height }} = document.querySelector({selector:?}).getBoundingClientRect();
             return `${{Math.round(left + width / 2)}} ${{Math.round(top + height / 2)}}`"
        );
        let place = self.window.run(&script);
        self.act(&format!("mousemove {}", place.as_str().expect("a place")));
    }

    /// Drags a file from another program to an element of the page, and lets go of it there.
    pub(super) fn drop_a_file_on(&self, selector: &str) {
        let [left, top] = BESIDE.map(|place| place.to_string());
        let mut pile = self.tool(PYTHON, &["-c", PILE, "file:///etc/hostname", &left, &top]);
        let mut pile = pile.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("Python starts");
        let told = pile.stdout.as_mut().expect("standard output was asked for").read(&mut [0; 8]);
        assert!(
            0 < told.expect("it speaks"),
            "a program that shows a pile of files; it needs python3-gi and gir1.2-gtk-3.0"
        );
        let [left, top] = BESIDE;
        self.act(&format!("mousemove {} {} mousedown 1", left + 50, top + 50));
        // Programs tell each other of a drag step by step.
        for step in 1..=10 {
            self.act(&format!("mousemove {} {} sleep 0.03", left + 50 - 10 * step, top + 50));
        }
        self.point_at(selector);
        self.act("sleep 0.1 mousemove_relative 3 3 sleep 0.1 mouseup 1");
        assert!(pile.wait().expect("it ends").success(), "the drag was over");
    }

    /// Puts a text into a clipboard, as another program would: `clipboard`, or `primary` for the middle button.
    pub(super) fn keep(&self, clipboard: &str, text: &str) {
        let mut program = self.tool("xclip", &["-selection", clipboard, "-in"]);
        // It stays behind to hand the text out, and would hold what the test prints to.
        let mut program =
            program.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("xclip starts");
        program.stdin.take().expect("standard input was asked for").write_all(text.as_bytes()).expect("xclip reads");
        assert!(program.wait().expect("xclip ends").success());
    }

    /// The text in a clipboard; empty where there is none.
    pub(super) fn kept(&self, clipboard: &str) -> String {
        let told = self.tool("xclip", &["-selection", clipboard, "-out"]).output().expect("xclip starts");
        String::from_utf8_lossy(&told.stdout).into_owned()
    }

    fn tool(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env("DISPLAY", self.window.display()).stderr(Stdio::null());
        command
    }
}
