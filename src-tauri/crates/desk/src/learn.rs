//! The pages to read and the tests at home, as data: their order, what each rests on, and which rule, result or part of a
//! plan leads to which page. Knows no sentence, and decides nothing: no test at home is an answer to a rule.
//!
//! Links stand below what to do. Where a result says to be seen now or today, nothing is to be read before that.

use setback_plan::{Dial, Part, Step};
use setback_triage::Source;
use setback_triage::source as s;

use crate::guidance::Text;

/// A page to read. Its texts are `learn-{id}` and its parts, in `learn.ftl`.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its id.
    pub id: &'static str,
    /// How many paragraphs it has, between its lead and what we do not know.
    pub paragraphs: u8,
    /// What it rests on.
    pub sources: &'static [&'static Source],
    /// The rules that lead to it, of a first check and of follow-ups.
    pub rules: &'static [&'static str],
    /// The results that lead to it, by the ids of their texts.
    pub results: &'static [&'static str],
    /// The parts of a plan that lead to it.
    pub parts: &'static [Part],
    /// The dials that lead to it.
    pub dials: &'static [Dial],
}

/// A test at home. Its texts are `self-test-{id}` and its parts, in `learn.ftl`.
#[derive(Debug, PartialEq, Eq)]
pub struct SelfTest {
    /// Its id.
    pub id: &'static str,
    /// How many steps it has.
    pub steps: u8,
    /// The ids of what is written down, one for each side where there are two. Source: evidence, section 7.
    pub records: &'static [&'static str],
    /// What may be written down.
    pub entry: Entry,
    /// The smallest change that is more than chance; `None` where no study that we read gives one.
    pub smallest_change: Option<SmallestChange>,
    /// What it rests on.
    pub sources: &'static [&'static Source],
}

/// What may be written down of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A whole number of a unit, from the least to the most. The ends are our design choice: wide enough for everyone, and
    /// narrow enough to notice a slip of the finger.
    Number {
        /// What is counted.
        unit: Unit,
        /// The least.
        from: u16,
        /// The most.
        to: u16,
    },
    /// 1 for yes, 0 for no.
    YesOrNo,
}

/// What a test counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Centimeters.
    Centimeters,
    /// Seconds.
    Seconds,
}

/// The smallest change of a test that is more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallestChange {
    /// How much, in the unit of the test.
    pub amount: u16,
    /// Who measured it.
    pub source: &'static Source,
}

/// The text that stands with every test: none of them changes the result.
pub const CHANGES_NO_RESULT: &str = "self-tests.level";

/// Knee to wall: the error of measurement is 1.6 to 1.9 cm, rounded up to whole centimeters.
const KNEE_TO_WALL: SmallestChange = SmallestChange { amount: 2, source: &s::F5 };
/// Back hold: the larger standard error, 17.5 s, times 1.96 and the root of 2 for the difference of two tries, rounded up
/// to ten.
const BACK_HOLD: SmallestChange = SmallestChange { amount: 50, source: &s::F7 };

const CENTIMETERS: Entry = Entry::Number { unit: Unit::Centimeters, from: 0, to: 30 };
const SECONDS: Entry = Entry::Number { unit: Unit::Seconds, from: 0, to: 900 };

/// Every page, in the order read.
pub static PAGES: [Page; 8] = [
    Page {
        id: "load",
        paragraphs: 5,
        sources: &[&s::GUIDE, &s::B12, &s::B15, &s::B20, &s::B23],
        rules: &["N3", "L13"],
        results: &["result-settled", "result-closed"],
        parts: &[Part::Load, Part::Height, Part::Lift],
        dials: &[Dial::F2],
    },
    Page {
        id: "soreness",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::D1, &s::D2, &s::D3],
        rules: &[
            "C1", "C4", "M2", "M3", "M4", "M5", "M8", "M11", "M12", "MX", "N1", "N2", "L2", "L3", "L4", "L4b", "L5",
        ],
        results: &["result-normal_soreness"],
        parts: &[],
        dials: &[],
    },
    Page {
        id: "signs",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::R1, &s::R2, &s::R8, &s::R10, &s::P7, &s::P8],
        rules: &[
            "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11", "E12", "D1", "D2", "D3", "D4", "D5",
            "D6", "D7", "D8", "D9", "D10", "C1", "C3", "C5", "C15", "C16", "C17", "C20", "M1", "M9", "M10", "M13",
            "L1", "L10",
        ],
        results: &["result-emergency", "result-same_day", "result-get_checked-3_days"],
        parts: &[],
        dials: &[],
    },
    Page {
        id: "reasons",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::F1, &s::F2, &s::F4, &s::F6, &s::F7, &s::F8, &s::B28, &s::B30],
        rules: &["C12", "M6", "L8", "L9", "L11", "L12"],
        results: &["result-modify_monitor", "result-settled", "result-closed"],
        parts: &[Part::Sets, Part::Reps, Part::Effort],
        dials: &[Dial::F1, Dial::F2, Dial::F3, Dial::F4, Dial::F5, Dial::F6],
    },
    Page {
        id: "training",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::R27, &s::T1, &s::T2, &s::B15, &s::B20, &s::B23, &s::L8, &s::DESIGN],
        rules: &["M1", "M2", "M3", "M9", "L9"],
        results: &["result-get_checked-14_days", "result-modify_monitor", "result-doubt_only"],
        parts: &Part::ALL,
        dials: &[],
    },
    Page {
        id: "therapist",
        paragraphs: 6,
        sources: &[&s::GUIDE],
        rules: &["C12", "C14", "C16", "L8", "L11", "L12"],
        results: &["result-get_checked-14_days", "result-get_checked-14_days-no_hinge", "result-doubt_only"],
        parts: &[],
        dials: &[],
    },
    Page {
        id: "checked",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::R2, &s::R13, &s::R27, &s::D2, &s::P4],
        rules: &[
            "C2", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C17", "C18", "C19", "C20", "L5", "L6",
            "L7", "L8", "L15",
        ],
        results: &[
            "result-get_checked-3_days",
            "result-get_checked-14_days",
            "result-get_checked-14_days-no_hinge",
            "result-doubt_only",
        ],
        parts: &[],
        dials: &[],
    },
    Page {
        id: "over_time",
        paragraphs: 6,
        sources: &[&s::GUIDE, &s::R33, &s::M1, &s::M2, &s::P4],
        rules: &[
            "C4", "C10", "M5", "M6", "M7", "M8", "M13", "MX", "N3", "L2", "L3", "L4", "L4b", "L6", "L6b", "L7", "L13",
            "L14",
        ],
        results: &["result-modify_monitor", "result-normal_soreness", "result-settled", "result-closed"],
        parts: &[],
        dials: &[],
    },
];

/// Every test at home, in the order shown.
pub static SELF_TESTS: [SelfTest; 5] = [
    SelfTest {
        id: "knee_to_wall",
        steps: 5,
        records: &["ktw_left_cm", "ktw_right_cm"],
        entry: CENTIMETERS,
        smallest_change: Some(KNEE_TO_WALL),
        sources: &[&s::F5],
    },
    SelfTest {
        id: "straight_leg_raise",
        steps: 5,
        records: &["aslr"],
        entry: Entry::YesOrNo,
        smallest_change: None,
        sources: &[&s::F6, &s::DESIGN],
    },
    SelfTest {
        id: "hinge",
        steps: 5,
        records: &["hinge_test"],
        entry: Entry::YesOrNo,
        smallest_change: None,
        sources: &[&s::DESIGN],
    },
    SelfTest {
        id: "back_hold",
        steps: 5,
        records: &["back_ext_hold_s"],
        entry: SECONDS,
        smallest_change: Some(BACK_HOLD),
        sources: &[&s::F7],
    },
    SelfTest {
        id: "side_bridge",
        steps: 5,
        records: &["side_bridge_left_s", "side_bridge_right_s"],
        entry: SECONDS,
        smallest_change: None,
        sources: &[&s::F8],
    },
];

impl Page {
    /// The id of its title.
    pub fn text_id(&self) -> String {
        format!("learn-{}", self.id)
    }

    /// The ids of its texts in the order read: title, lead, paragraphs, what we do not know.
    pub fn text_ids(&self) -> Vec<String> {
        in_order(&self.text_id(), &["lead"], "say", self.paragraphs, &["unknown"])
    }
}

impl SelfTest {
    /// The id of its name.
    pub fn text_id(&self) -> String {
        format!("self-test-{}", self.id)
    }

    /// The ids of its texts in the order read: name, what it takes, steps, when to stop, what to write down, what a change
    /// means, what we do not know. [`SelfTest::change`] fills in what a change means, and [`CHANGES_NO_RESULT`] goes with
    /// all of them.
    pub fn text_ids(&self) -> Vec<String> {
        in_order(&self.text_id(), &["need"], "step", self.steps, &["stop", "record", "change", "unknown"])
    }

    /// The id of what is said in place of its picture.
    pub fn picture_text_id(&self) -> String {
        format!("{}.picture", self.text_id())
    }

    /// What a change means, with the smallest one that is more than chance where there is one.
    pub fn change(&self) -> Text {
        let args = self.smallest_change.map(|change| ("change", change.amount.to_string()));
        Text { id: format!("{}.change", self.text_id()), args: args.into_iter().collect() }
    }
}

impl Entry {
    /// Whether this can be written down.
    pub const fn takes(self, number: u16) -> bool {
        match self {
            Entry::Number { from, to, .. } => from <= number && number <= to,
            Entry::YesOrNo => number <= 1,
        }
    }

    /// The id of the text of its unit.
    pub const fn unit_text_id(self) -> &'static str {
        match self {
            Entry::Number { unit: Unit::Centimeters, .. } => "unit-cm",
            Entry::Number { unit: Unit::Seconds, .. } => "unit-seconds",
            Entry::YesOrNo => "unit-yes_no",
        }
    }
}

/// The page of this id.
pub fn page(id: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.id == id)
}

/// The test of this id.
pub fn self_test(id: &str) -> Option<&'static SelfTest> {
    SELF_TESTS.iter().find(|test| test.id == id)
}

/// The pages that a rule leads to, of a first check or of a follow-up.
pub fn pages_of_rule(id: &str) -> Vec<&'static Page> {
    pages(|page| page.rules.contains(&id))
}

/// The pages that a result leads to, by the id of its text.
pub fn pages_of_result(text_id: &str) -> Vec<&'static Page> {
    pages(|page| page.results.contains(&text_id))
}

/// The pages that a part of a plan leads to.
pub fn pages_of_part(part: Part) -> Vec<&'static Page> {
    pages(|page| page.parts.contains(&part))
}

/// The pages that any of these parts leads to, each once.
pub fn pages_of_parts(parts: &[Part]) -> Vec<&'static Page> {
    pages(|page| parts.iter().any(|part| page.parts.contains(part)))
}

/// The pages that a dial leads to.
pub fn pages_of_dial(dial: Dial) -> Vec<&'static Page> {
    pages(|page| page.dials.contains(&dial))
}

/// Whether tests at home wait: while there is no loaded hinge, someone is to look first. Our design choice.
pub const fn tests_wait(step: Step) -> bool {
    match step {
        Step::X | Step::R2 => true,
        Step::R1 | Step::Y3 | Step::Y2 | Step::Y1 | Step::G1 | Step::G0 => false,
    }
}

fn pages(leads: impl Fn(&Page) -> bool) -> Vec<&'static Page> {
    PAGES.iter().filter(|page| leads(page)).collect()
}

fn in_order(message: &str, first: &[&str], numbered: &str, count: u8, last: &[&str]) -> Vec<String> {
    let part = |part: &str| format!("{message}.{part}");
    let first = first.iter().map(|name| part(name));
    let numbered = (1..=count).map(|number| part(&format!("{numbered}{number}")));
    std::iter::once(message.to_owned()).chain(first).chain(numbered).chain(last.iter().map(|name| part(name))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use setback_plan::factors::Factor;
    use setback_plan::response::limits as gates;
    use setback_plan::session;
    use setback_triage::course::{FOLLOW_UP_RULES, limits};
    use setback_triage::{RULES, SOURCES, Window};
    use setback_words::{ENGLISH_FILES, Words};

    fn rules() -> BTreeSet<&'static str> {
        RULES.iter().map(|rule| rule.id).chain(FOLLOW_UP_RULES.iter().map(|rule| rule.id.id())).collect()
    }

    /// The titles and names in a file that begin so.
    fn messages(file: &str, start: &str) -> BTreeSet<String> {
        let text = ENGLISH_FILES.iter().find(|(name, _)| *name == file).unwrap().1;
        let ids = text.lines().filter_map(|line| line.split(" =").next());
        ids.filter(|id| id.starts_with(start)).map(str::to_owned).collect()
    }

    fn says(id: &str, numbers: &str) {
        let said = Words::english().say(id);
        assert!(said.contains(numbers), "{id} says {numbers}: {said}");
    }

    #[test]
    fn every_rule_result_part_and_dial_leads_to_a_page() {
        rules().iter().for_each(|id| assert!(!pages_of_rule(id).is_empty(), "{id}"));
        messages("results.ftl", "result-").iter().for_each(|id| assert!(!pages_of_result(id).is_empty(), "{id}"));
        Part::ALL.iter().for_each(|part| assert!(!pages_of_part(*part).is_empty(), "{part:?}"));
        Factor::ALL.iter().for_each(|factor| assert!(!pages_of_dial(factor.dial()).is_empty(), "{factor:?}"));
    }

    #[test]
    fn no_page_is_led_to_by_what_does_not_exist_and_by_nothing_twice() {
        let (rules, results) = (rules(), messages("results.ftl", "result-"));
        for page in &PAGES {
            assert!(page.rules.iter().all(|id| rules.contains(id)), "{}", page.id);
            assert!(page.results.iter().all(|id| results.contains(*id)), "{}", page.id);
            let once: BTreeSet<_> = page.rules.iter().chain(page.results).collect();
            assert_eq!(once.len(), page.rules.len() + page.results.len(), "{}", page.id);
        }
    }

    #[test]
    fn what_asks_for_care_now_or_today_leads_to_the_signs_and_never_to_training() {
        let urgent = rules().into_iter().filter(|id| id.starts_with(['E', 'D']));
        let results = ["result-emergency", "result-same_day", "result-get_checked-3_days"].map(pages_of_result);
        for pages in urgent.map(pages_of_rule).chain(results) {
            let ids: Vec<_> = pages.iter().map(|page| page.id).collect();
            assert!(ids.contains(&"signs") && !ids.contains(&"training"), "{ids:?}");
        }
        assert!(pages_of_result("result-get_checked-14_days-no_hinge").iter().all(|page| page.id != "training"));
    }

    #[test]
    fn every_source_exists_and_stands_once() {
        let pages = PAGES.iter().map(|page| (page.id, page.sources));
        for (id, sources) in pages.chain(SELF_TESTS.iter().map(|test| (test.id, test.sources))) {
            let tags: BTreeSet<_> = sources.iter().map(|source| source.id).collect();
            assert!(!tags.is_empty() && tags.len() == sources.len(), "{id}");
            assert!(sources.iter().all(|source| SOURCES.contains(source)), "{id}");
        }
    }

    #[test]
    fn every_page_and_test_is_fully_worded() {
        let words = Words::english();
        let tests = SELF_TESTS.iter().flat_map(SelfTest::text_ids);
        for id in PAGES.iter().flat_map(Page::text_ids).chain(tests).chain([CHANGES_NO_RESULT.to_owned()]) {
            assert!(words.has(&id), "{id}");
        }
        for test in &SELF_TESTS {
            assert!(words.has(test.entry.unit_text_id()), "{}", test.id);
            assert!(!test.change().say(words).contains(['⟦', '{', '$']), "{}", test.id);
        }
    }

    #[test]
    fn no_page_or_test_is_worded_that_is_not_here_nor_a_paragraph_or_step_too_many() {
        let alone = ["learn-title", "learn-more"].map(str::to_owned);
        let pages: BTreeSet<_> = PAGES.iter().map(Page::text_id).chain(alone).collect();
        assert_eq!(messages("learn.ftl", "learn-"), pages);
        let tests: BTreeSet<_> = SELF_TESTS.iter().map(SelfTest::text_id).collect();
        assert_eq!(messages("learn.ftl", "self-test-"), tests);
        let too_many = PAGES.iter().map(|page| format!("{}.say{}", page.text_id(), page.paragraphs + 1));
        let steps = SELF_TESTS.iter().map(|test| format!("{}.step{}", test.text_id(), test.steps + 1));
        assert!(too_many.chain(steps).all(|id| !Words::english().has(&id)));
    }

    #[test]
    fn the_numbers_on_the_pages_are_those_of_the_rules() {
        let (little, too_much) = (gates::LITTLE, gates::TOO_MUCH_ABOVE);
        says("learn-training.say6", &format!("up to {little} of 10"));
        says("learn-training.say6", &format!("From {} to {too_much} of 10", little + 1));
        says("learn-training.say6", &format!("Over {too_much} of 10"));
        for soon in ["say2", "say4"] {
            says(&format!("learn-checked.{soon}"), &format!("be seen within {}", Window::Days3.id()));
        }
        says("learn-over_time.say4", &format!("by {} of 10", limits::MEANINGFUL_DROP));
        for test in ["back_hold", "side_bridge"] {
            says(&format!("self-test-{test}.need"), &format!("more than {} of 10", session::EASY_PAIN));
        }
    }

    #[test]
    fn a_smallest_change_is_no_less_than_the_error_of_its_measurement() {
        let back_hold = 1.96 * std::f64::consts::SQRT_2 * 17.5;
        assert!(f64::from(BACK_HOLD.amount) >= back_hold && f64::from(KNEE_TO_WALL.amount) >= 1.9);
        for test in &SELF_TESTS {
            assert!(test.smallest_change.is_none_or(|change| test.sources.contains(&change.source)), "{}", test.id);
        }
    }

    #[test]
    fn what_is_written_down_has_one_home_and_its_range() {
        let records: Vec<_> = SELF_TESTS.iter().flat_map(|test| test.records).collect();
        assert_eq!(records.iter().collect::<BTreeSet<_>>().len(), records.len());
        assert!(CENTIMETERS.takes(0) && CENTIMETERS.takes(30) && !CENTIMETERS.takes(31));
        assert!(SECONDS.takes(900) && !SECONDS.takes(901));
        assert!(Entry::YesOrNo.takes(0) && Entry::YesOrNo.takes(1) && !Entry::YesOrNo.takes(2));
    }

    #[test]
    fn tests_wait_exactly_where_there_is_no_plan() {
        for step in [Step::X, Step::R2, Step::R1, Step::Y3, Step::Y2, Step::Y1, Step::G1, Step::G0] {
            assert_eq!(tests_wait(step), !step.has_plan(), "{step:?}");
        }
    }

    #[test]
    fn a_page_and_a_test_are_found_by_their_ids() {
        assert!(PAGES.iter().all(|one| page(one.id) == Some(one)) && page("nothing").is_none());
        assert!(SELF_TESTS.iter().all(|one| self_test(one.id) == Some(one)) && self_test("nothing").is_none());
    }
}
