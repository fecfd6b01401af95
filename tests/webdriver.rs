//! A real window on a screen nobody sees: starts Xvfb, a session bus and WebKit's own driver, and speaks WebDriver to it.
//! Knows no screen of Setback. Every wait has an end, and whatever was started is stopped when the window is dropped.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use around::{Around, Group, Home, on_a_bus, start_screen};

// Named, since a benchmark takes this file in from elsewhere.
#[path = "webdriver/around.rs"]
mod around;

/// The programs without which there is no window test.
const NEEDED: &[&str] = &["Xvfb", "WebKitWebDriver", "dbus-run-session"];

/// The variable that names a folder in which all that is on the screen is to stand, in a file, as it changes.
pub(crate) const FILM: &str = "SETBACK_TEST_FILM";

/// How long anything may take to show.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the first window may take on a loaded machine.
const START: Duration = Duration::from_secs(90);

/// How often to look again.
const GLANCE: Duration = Duration::from_millis(30);

/// The key under which WebDriver hands out elements, fixed by its standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the driver says of an element that left the page while it looked. Source: the WebDriver standard, its error codes.
const STALE: &str = "stale element reference";

/// Why there can be no window here; `None` where there can.
pub(crate) fn why_not() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return Some("only Linux has a screen nobody sees".into());
    }
    let missing: Vec<_> = NEEDED.iter().filter(|program| !is_on_path(program)).copied().collect();
    if missing.is_empty() { None } else { Some(format!("{} missing", missing.join(", "))) }
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A window that is open. Dropping it closes it and everything under it.
pub(crate) struct Window {
    driver: Driver,
    session: String,
    display: String,
    /// What was started for this window alone.
    _around: Option<Around>,
}

/// A program whose windows come and go, one at a time, each from a process of its own. Dropping it ends whatever it started.
pub(crate) struct Program {
    driver: Driver,
    display: String,
    _around: Around,
}

impl Program {
    /// Starts `app` with these arguments and variables, where WebKit's driver finds whichever web view it has.
    pub(crate) fn start(app: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let (screen, display) = start_screen(variables);
        let home = Home::fresh();
        let (driver, target) = (Driver { port: free_port() }, format!("127.0.0.1:{}", free_port()));
        let mut leads = on_a_bus(&display, &home.0, &[]);
        leads.args(["WebKitWebDriver", &format!("--port={}", driver.port), &format!("--target={target}")]);
        let mut runs = on_a_bus(&display, &home.0, variables);
        runs.arg(app).args(arguments).env("WEBKIT_INSPECTOR_SERVER", &target);
        let programs = vec![Group::start(&mut runs), Group::start(&mut leads)];
        driver.wait_until_ready();
        Self { driver, display, _around: Around { _programs: programs, _screen: screen, _home: home } }
    }

    /// The window that is there now, once it can be led; the one before has to be dropped.
    pub(crate) fn window(&self) -> Window {
        let session = patiently("a window that can be led", || self.driver.join().ok());
        Window { driver: self.driver, session, display: self.display.clone(), _around: None }
    }
}

/// An element of the page, as the driver names it.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

impl Window {
    /// Opens `app` with these arguments and variables in a home of its own, and waits until the driver answers for it.
    pub(crate) fn open(app: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let (screen, display) = start_screen(variables);
        let home = Home::fresh();
        let driver = Driver { port: free_port() };
        let mut leads = on_a_bus(&display, &home.0, variables);
        leads.args(["WebKitWebDriver", &format!("--port={}", driver.port)]);
        let programs = vec![Group::start(&mut leads)];
        driver.wait_until_ready();
        let session = driver.start(app, arguments);
        let around = Around { _programs: programs, _screen: screen, _home: home };
        Self { driver, session, display, _around: Some(around) }
    }

    /// The screen that it is drawn on, as X11 names it.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The first element that a CSS selector finds, as soon as there is one.
    pub(crate) fn find(&self, selector: &str) -> Element {
        self.wait_for(selector, || self.find_now(selector))
    }

    /// The same without waiting.
    pub(crate) fn find_now(&self, selector: &str) -> Option<Element> {
        self.find_all(selector).into_iter().next()
    }

    /// Every element that a selector finds now, in the order of the page.
    pub(crate) fn find_all(&self, selector: &str) -> Vec<Element> {
        let found = self.post_to_what_stays("/elements", &json!({ "using": "css selector", "value": selector }));
        found.as_array().into_iter().flatten().filter_map(element).collect()
    }

    /// Asks again and again until there is something, and says what it waited for if there never is.
    pub(crate) fn wait_for<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        until(look).unwrap_or_else(|| panic!("waited {PATIENCE:?} for {what}; the page says:\n{}", self.page_text()))
    }

    /// A click with the pointer, as a person would.
    pub(crate) fn click(&self, selector: &str) {
        let Element(id) = self.find(selector);
        self.post(&format!("/element/{id}/click"), &json!({}));
    }

    /// Types into an element, or gives a file to one that takes files.
    pub(crate) fn send(&self, selector: &str, text: &str) {
        let Element(id) = self.find(selector);
        self.post(&format!("/element/{id}/value"), &json!({ "text": text }));
    }

    /// Presses and lets go of one key, wherever the focus is.
    pub(crate) fn press(&self, key: char) {
        let strokes = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }));
    }

    /// Presses and lets go of one key while another is held.
    pub(crate) fn press_with(&self, held: char, key: char) {
        let down = |key: char| json!({ "type": "keyDown", "value": key });
        let up = |key: char| json!({ "type": "keyUp", "value": key });
        let strokes = json!([down(held), down(key), up(key), up(held)]);
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }));
    }

    /// The text that can be seen of an element.
    pub(crate) fn text(&self, element: &Element) -> String {
        as_text(&self.get(&format!("/element/{}/text", element.0))).unwrap_or_default()
    }

    /// An attribute of an element, if it has it.
    pub(crate) fn attribute(&self, element: &Element, name: &str) -> Option<String> {
        as_text(&self.get(&format!("/element/{}/attribute/{name}", element.0)))
    }

    /// What an element is to assistive technology, as the engine works it out.
    pub(crate) fn role(&self, element: &Element) -> String {
        as_text(&self.get(&format!("/element/{}/computedrole", element.0))).unwrap_or_default()
    }

    /// What it is called there.
    pub(crate) fn name(&self, element: &Element) -> String {
        as_text(&self.get(&format!("/element/{}/computedlabel", element.0))).unwrap_or_default()
    }

    /// The element that has the focus.
    pub(crate) fn focused(&self) -> Option<Element> {
        element(&self.get("/element/active"))
    }

    /// Makes the window this large, frame and all.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", &json!({ "width": width, "height": height }));
    }

    /// Runs JavaScript in the page; `return` gives a value.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Runs JavaScript after which the page may be gone before it has answered.
    pub(crate) fn run_last(&self, script: &str) {
        let path = format!("/session/{}/execute/sync", self.session);
        let _answer = self.driver.try_ask("POST", &path, Some(&json!({ "script": script, "args": [] })));
    }

    /// Runs JavaScript that calls its last argument with a value when it is done.
    pub(crate) fn run_until_done(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Photographs the window into `target/screens/NAME.png`, once what was last changed has been painted.
    pub(crate) fn photograph(&self, name: &str) -> PathBuf {
        self.painted();
        self.keep_painting();
        let picture = from_base64(self.get("/screenshot").as_str().expect("a picture"));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screens");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, picture).unwrap();
        path
    }

    /// Two frames later everything that was asked for is on the screen, and soon after colors have stopped changing.
    pub(crate) fn painted(&self) {
        let script = "const done = arguments[0]; const later = () => setTimeout(() => done(true), 150);
            requestAnimationFrame(() => requestAnimationFrame(later))";
        self.run_until_done(script);
    }

    /// A picture is taken with the next frame, and a page on which nothing changes has none: so something changes for a
    /// while, and nobody sees it.
    fn keep_painting(&self) {
        self.run(
            "let left = 300; const beat = () => { document.body.style.opacity = left % 2 ? '0.9999' : '';
             if (0 < left--) requestAnimationFrame(beat); }; beat()",
        );
    }

    /// Whether these words can be seen on the page.
    pub(crate) fn page_says(&self, words: &str) -> bool {
        self.page_text().contains(words)
    }

    fn page_text(&self) -> String {
        as_text(&self.run("return document.body ? document.body.innerText : ''")).unwrap_or_default()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.driver.ask("POST", &format!("/session/{}{path}", self.session), Some(body))
    }

    /// Asks again where the page changed between the driver's look and its answer: then it says that what it found is gone.
    fn post_to_what_stays(&self, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        patiently("a page that stays", || match self.driver.try_ask("POST", &path, Some(body)) {
            Err(refusal) if refusal.contains(STALE) => None,
            answer => Some(answer.unwrap_or_else(|refusal| panic!("POST {path}: {refusal}"))),
        })
    }

    fn get(&self, path: &str) -> Value {
        self.driver.ask("GET", &format!("/session/{}{path}", self.session), None)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ends_anyway = self.driver.try_ask("DELETE", &format!("/session/{}", self.session), None);
    }
}

/// Asks again and again until there is something, where there is no page to ask.
pub(crate) fn patiently<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    until(look).unwrap_or_else(|| panic!("waited {PATIENCE:?} for {what}"))
}

fn until<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let end = now() + PATIENCE;
    loop {
        let found = look();
        if found.is_some() || end < now() {
            return found;
        }
        thread::sleep(GLANCE);
    }
}

// The driver, and how to speak to it.

/// WebKitWebDriver on a port of this machine; each request has a connection of its own.
#[derive(Clone, Copy)]
struct Driver {
    port: u16,
}

impl Driver {
    fn wait_until_ready(&self) {
        let end = now() + PATIENCE;
        while self.try_ask("GET", "/status", None).is_err() {
            assert!(now() < end, "WebKitWebDriver did not answer on port {}", self.port);
            thread::sleep(GLANCE);
        }
    }

    fn start(&self, app: &str, arguments: &[&str]) -> String {
        let options = json!({ "webkitgtk:browserOptions": { "binary": app, "args": arguments } });
        let session = self.ask("POST", "/session", Some(&json!({ "capabilities": { "alwaysMatch": options } })));
        session["sessionId"].as_str().unwrap_or_else(|| panic!("no window opened: {session}")).to_owned()
    }

    /// Leads a window that runs already.
    fn join(&self) -> Result<String, String> {
        let begun = self.try_ask("POST", "/session", Some(&json!({ "capabilities": { "alwaysMatch": {} } })))?;
        as_text(&begun["sessionId"]).ok_or_else(|| begun.to_string())
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        self.try_ask(method, path, body).unwrap_or_else(|refusal| panic!("{method} {path}: {refusal}"))
    }

    /// The `value` of the answer, or what went wrong in words.
    fn try_ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let answer = self.exchange(method, path, body).map_err(|cause| cause.to_string())?;
        let mut answer: Value = serde_json::from_slice(&answer).map_err(|cause| cause.to_string())?;
        let value = answer["value"].take();
        if value["error"].is_string() { Err(format!("{}: {}", value["error"], value["message"])) } else { Ok(value) }
    }

    fn exchange(&self, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(START))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let body = body.map(Value::to_string).unwrap_or_default();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        let kind = format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all([head, kind, body].concat().as_bytes())?;
        read_answer(BufReader::new(stream))
    }
}

/// The body of an HTTP answer: as long as it says it is, or to the end.
fn read_answer(mut answer: impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut length = None;
    let mut line = String::new();
    while answer.read_line(&mut line)? > 0 && !line.trim().is_empty() {
        length = length.or(content_length(&line));
        line.clear();
    }
    let mut body = Vec::new();
    answer.take(length.unwrap_or(u64::MAX)).read_to_end(&mut body)?;
    Ok(body)
}

fn content_length(line: &str) -> Option<u64> {
    let (name, value) = line.split_once(':')?;
    if name.eq_ignore_ascii_case("content-length") { value.trim().parse().ok() } else { None }
}

fn element(found: &Value) -> Option<Element> {
    found[ELEMENT].as_str().map(|id| Element(id.to_owned()))
}

fn as_text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn from_base64(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter_map(base64_digit).collect();
    digits.chunks(4).flat_map(|four| bytes_of(four).into_iter().take(four.len() * 3 / 4)).collect()
}

fn bytes_of(digits: &[u8]) -> [u8; 3] {
    let bits = (0..4).fold(0u32, |bits, place| bits << 6 | u32::from(digits.get(place).copied().unwrap_or(0)));
    let [_, a, b, c] = bits.to_be_bytes();
    [a, b, c]
}

fn base64_digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

#[expect(clippy::disallowed_methods, reason = "a wait needs an end; nothing that is decided depends on it")]
fn now() -> Instant {
    Instant::now()
}

#[test]
fn pictures_are_read_from_base64() {
    assert_eq!(from_base64("aGVsbG8="), b"hello");
    assert_eq!(from_base64("aGVsbG8h"), b"hello!");
    assert_eq!(from_base64("aGVsbA=="), b"hell");
}

#[test]
fn an_answer_is_as_long_as_it_says() {
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}and more";
    assert_eq!(read_answer(answer.as_bytes()).unwrap(), b"{}");
}
