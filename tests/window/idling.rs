//! Somebody walks away from a kiosk, at each page of the longest check there is.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use setback_desk::case::answer_given;
use setback_triage::next::{Next, next};
use setback_triage::{Answers, DECIDING};
use tempfile::TempDir;

use super::reception::given;
use super::sitting::APP;
use super::turns::Marker;
use super::visiting::{House, Kiosk, chosen_options};
use crate::webdriver::Program;

/// Source: issue 7: so long nobody touches anything until it is asked, and so long at least the question waits.
const ASKED_AFTER: u64 = 60;
const WAITS: u64 = 20;

/// So long it waits in all. Source: the design, which asks for more than the issue.
const TO_ANSWER: u64 = 30;

/// How far the kiosk's count of the idle time is ahead: a minute takes no longer than a look.
struct Ahead {
    folder: TempDir,
    seconds: u64,
}

impl Ahead {
    fn by_nothing() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), seconds: 0 }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ahead")
    }

    /// Whoever reads it meanwhile reads the whole of it.
    fn go_on(&mut self, seconds: u64) {
        self.seconds += seconds;
        let next = self.folder.path().join("next");
        fs::write(&next, self.seconds.to_string()).unwrap();
        fs::rename(next, self.file()).unwrap();
    }
}

/// What is pressed on the way, question by question.
type Steps = Vec<(&'static str, Vec<String>)>;

/// A check in which everything is asked that can be asked.
fn the_longest_check() -> Steps {
    let says = json!({
        "rf_nerve": ["both_legs", "leg_weak"], "both_legs_detail": "muscle_only", "heel_toe_walk": "both_ok", "rf_body": ["none"],
        "age_band": "18_39", "background": ["cancer_history"], "pain_worst_24h": 7, "comfort_position": "eases",
        "quality": "dull_tight", "movement_response": "eases", "location": "both_sides", "leg_spread": "one_above_knee",
        "leg_detail": ["none"], "trend": "same", "duration": "h24_48", "rf_slow": ["none"], "onset": "built_later",
        "control": ["none"], "recurrence": "first", "daily_life": "sore_but_ok", "confidence": "sure",
    });
    let (mut answers, mut steps) = (Answers::default(), Steps::new());
    while let Next::Ask(question) = next(&answers) {
        let id = question.question().id;
        let chosen = chosen_options(id, &says[id]);
        answers = answer_given(answers, id, given(id, &says[id], &chosen)).unwrap();
        steps.push((id, chosen));
    }
    assert_eq!(steps.len(), DECIDING, "every question of a check is on this way");
    steps
}

/// The pages on which somebody can walk away.
#[derive(Debug)]
enum Place<'a> {
    Code,
    WalkIn,
    Consent,
    /// At the question after these.
    Question(&'a [(&'static str, Vec<String>)]),
    Review(&'a [(&'static str, Vec<String>)]),
}

impl Kiosk {
    fn goes_to(&self, place: &Place) {
        self.press("start");
        self.wait_for("code");
        let Place::Code = place else { return self.goes_in(place) };
        self.type_keys("12");
    }

    fn goes_in(&self, place: &Place) {
        self.press("no-code");
        self.wait_for("walk-in");
        self.type_keys("QZX1987");
        let Place::WalkIn = place else { return self.agrees(place) };
    }

    fn agrees(&self, place: &Place) {
        self.press("walk-in");
        self.wait_for("consent");
        match place {
            Place::Question(steps) => {
                self.press("agree");
                self.wait_for("question");
                self.answers_at_once(steps);
            }
            Place::Review(steps) => {
                self.press("agree");
                self.wait_for("question");
                self.answers_at_once(steps);
                self.wait_for("review");
            }
            Place::Code | Place::WalkIn | Place::Consent => {}
        }
    }

    /// Through the page, as fast as it lets one.
    fn answers_at_once(&self, steps: &[(&'static str, Vec<String>)]) {
        let steps = serde_json::to_string(steps).unwrap();
        let script = format!(
            "const done = arguments[0];
             const until = async (look) => {{ let found; while (!(found = look())) await new Promise((go) => setTimeout(go, 5)); return found; }};
             (async () => {{
               for (const [question, options] of {steps}) {{
                 const fieldset = await until(() => document.querySelector(`fieldset[data-question='${{question}}']`));
                 options.forEach((option) => fieldset.querySelector(`[data-option='${{option}}'] input`).click());
                 (await until(() => document.querySelector('[data-action=continue][aria-disabled=false]'))).click();
                 await until(() => !fieldset.isConnected);
               }}
               done(true);
             }})().catch((cause) => done(String(cause)))"
        );
        assert_eq!(self.window.run_until_done(&script), json!(true));
    }

    /// The question is seen, announced, over everything else, and answered by one press.
    fn asks_whether_somebody_is_there(&self, place: &Place) {
        self.window.find("[data-dialog=idle]");
        let told = self.window.run(
            "const one = document.querySelector('[data-dialog=idle]'); const box = one.getBoundingClientRect();
             const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
             return [one.open, one.getAttribute('role'), one.querySelector('[role=status]').textContent.trim() !== '', one.contains(middle),
               document.querySelector('.kiosk-over').inert, one.contains(document.activeElement)]",
        );
        assert_eq!(told, json!([true, "alertdialog", true, true, true, true]), "at {place:?}");
    }

    fn waits_no_longer_than(&self, seconds: u64) {
        let shown = "return Number(document.querySelector('[data-dialog=idle] .k-count').textContent)";
        let is_so = || (self.window.run(shown).as_u64()? <= seconds).then_some(());
        self.window.wait_for("a count that goes down", is_so);
    }

    fn knows_nothing_of_anybody(&self, place: &Place) {
        let kept = self.window.run(
            "return [localStorage.length, sessionStorage.length, document.cookie, history.length, window.told ?? null,
               /QZX|1987/.test(document.documentElement.outerHTML)]",
        );
        assert_eq!(kept, json!([0, 0, "", 1, Value::Null, false]), "before {place:?}");
    }
}

/// A kiosk under its supervisor, whose count is ahead by so much.
fn kiosk_by(ahead: &Ahead, house: &House) -> Program {
    let (folder, file) = (house.path(), ahead.file());
    let in_letters = |path: &PathBuf| path.to_str().expect("a path in plain letters").to_owned();
    let variables = [("SETBACK_KIOSK_AHEAD", &*in_letters(&file)), ("SETBACK_KIOSK_SIZE", "1024x768")];
    Program::start(APP, &["--kiosk", "--data", &in_letters(&folder)], &variables)
}

#[test]
fn whoever_walks_away_at_any_page_is_asked_and_then_nothing_of_them_is_left() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let mut ahead = Ahead::by_nothing();
    let program = kiosk_by(&ahead, &house);
    let (marker, steps) = (Marker::new(), the_longest_check());
    let questions = (0..steps.len()).map(|at| Place::Question(&steps[..at]));
    let places =
        [Place::Code, Place::WalkIn, Place::Consent].into_iter().chain(questions).chain([Place::Review(&steps)]);
    for place in places {
        let kiosk = Kiosk { window: program.window() };
        kiosk.wait_for("welcome");
        kiosk.knows_nothing_of_anybody(&place);
        kiosk.goes_to(&place);
        let is_last = matches!(place, Place::Review(_));
        // The page that is photographed is shown without the word.
        if !is_last {
            marker.is_told_to(&kiosk);
        }
        let turn = house.turns();
        ahead.go_on(ASKED_AFTER);
        kiosk.asks_whether_somebody_is_there(&place);
        if is_last {
            kiosk.look_at("kiosk-idle");
            kiosk.press("more-time");
            let is_gone = || kiosk.window.find_now("[data-dialog=idle]").is_none().then_some(());
            kiosk.window.wait_for("the question is gone", is_gone);
            marker.is_told_to(&kiosk);
            ahead.go_on(ASKED_AFTER);
            kiosk.asks_whether_somebody_is_there(&place);
        }
        ahead.go_on(WAITS);
        kiosk.waits_no_longer_than(TO_ANSWER - WAITS);
        kiosk.asks_whether_somebody_is_there(&place);
        assert_eq!(house.turns(), turn, "there are twenty seconds at least to answer");
        ahead.go_on(TO_ANSWER - WAITS);
        house.wait_for_another(&turn);
        drop(kiosk);
        assert_eq!(marker.in_files_below(&house.path()), Vec::<PathBuf>::new(), "in the data folder after {place:?}");
    }
    let last = Kiosk { window: program.window() };
    last.wait_for("welcome");
    marker.expect_to_be_gone(&house, &last);
    let sent = fs::read_dir(house.path().join("clinic/outbox")).unwrap().count();
    assert_eq!(sent, steps.len(), "whoever had told a warning sign is known to the desk, and nobody else");
}
