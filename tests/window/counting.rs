//! How many choices a check takes in the window: a first one, one of a lifter who comes again, and those that follow.

use setback_desk::memory::Begin;

use super::past::{again, check, first_check, kept, lift};
use super::sitting::{ENTER, Sitting};

/// The choices of the design: of a first check, of one of a lifter whose log and profile are there, of a short form.
const FIRST: usize = 16;
const AGAIN: usize = 12;
const FOLLOW_UP: std::ops::RangeInclusive<usize> = 4..=7;

impl Sitting {
    /// Answers all that is asked; how many choices that were, and how many keys.
    fn count(&self) -> (usize, usize) {
        let (mut choices, mut keys) = (0, 0);
        self.wait_for_question();
        while let Some(question) = self.question() {
            self.say(&question);
            let enters = usize::from(self.needs_enter(&question));
            if enters == 1 {
                self.window.press(ENTER);
            }
            let is_gone = || (self.question().as_deref() != Some(&question)).then_some(());
            self.window.wait_for(&format!("what comes after {question}"), is_gone);
            choices += 1;
            keys += self.strokes(&question) + enters;
        }
        (choices, keys)
    }

    /// One for a choice; the two sides of a back are two places on the map.
    fn strokes(&self, question: &str) -> usize {
        if question == "location" { 2 } else { 1 }
    }
}

#[test]
fn a_first_check_is_done_in_sixteen_choices() {
    let Some(sitting) = Sitting::begin("vg-01", "first") else { return };
    sitting.start();
    let (choices, keys) = sitting.count();
    assert_eq!(choices, FIRST);
    assert!(keys <= FIRST + 3, "{keys} keys: one a choice, one more place on the map, and Enter after pain and place");
    sitting.wait_for_screen("review");
}

#[test]
fn a_lifter_who_comes_again_is_done_in_twelve_choices() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 24 * 40));
    for week in [5, 4, 3] {
        first_check(&mut again(&folder, 168 * week), 3);
    }
    lift(&folder, 30, "140", "");
    let Some(sitting) = Sitting::on(folder, "vg-01", "again") else { return };
    sitting.wait_for_screen("home");
    sitting.press_on("new-pain");
    let (choices, keys) = sitting.count();
    assert_eq!(choices, AGAIN);
    assert!(keys <= AGAIN + 3, "{keys} keys");
    sitting.wait_for_screen("review");
}

#[test]
fn a_check_that_follows_takes_four_to_seven_choices() {
    for (hours, pain, name) in
        [(24, 3, "after-a-day"), (48, 2, "after-two"), (72, 2, "after-three"), (168, 1, "after-a-week")]
    {
        let folder = tempfile::tempdir().unwrap();
        let mut session = kept(&folder, hours);
        let episode = first_check(&mut session, 4);
        drop(session);
        if hours > 48 {
            check(&mut again(&folder, hours - 30), Begin::FollowUp(episode), 3);
        }
        let Some(mut sitting) = Sitting::on(folder, "vg-01", name) else { return };
        super::days::say_of_the_day(&mut sitting, pain, "better");
        sitting.wait_for_screen("home");
        sitting.press_on("next");
        let (choices, _) = sitting.count();
        assert!(FOLLOW_UP.contains(&choices), "{hours} hours after: {choices}");
        sitting.wait_for_screen("review");
    }
}
