//! Whether somebody is still there. Knows no clock: seconds are counted elsewhere and come in.

use std::time::Duration;

/// So long the question "Are you still there?" waits for an answer. Our design choice; issue 7 asks for 20 s at least, the
/// design for 30.
pub const ANSWER_WITHIN_SECONDS: u32 = 30;

/// When somebody was last heard.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    asks_after: Duration,
    heard: Duration,
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Somebody was heard lately.
    Here,
    /// The question is on the screen.
    Asked {
        /// So long it waits.
        seconds_left: u32,
    },
    /// Nobody answered.
    Gone,
}

impl Idle {
    /// Somebody is here now. Times are counted from any one moment by a clock that nobody can set.
    pub fn from(now: Duration, asks_after_seconds: u32) -> Idle {
        Idle { asks_after: Duration::from_secs(asks_after_seconds.into()), heard: now }
    }

    /// Somebody touched something. Whoever is gone is not called back by it.
    pub fn hear(&mut self, now: Duration) {
        if self.presence(now) != Presence::Gone {
            self.heard = now;
        }
    }

    /// Whether somebody is there.
    pub fn presence(&self, now: Duration) -> Presence {
        let quiet = now.saturating_sub(self.heard);
        let Some(asked) = quiet.checked_sub(self.asks_after) else { return Presence::Here };
        let whole = Duration::from_secs(ANSWER_WITHIN_SECONDS.into());
        match whole.saturating_sub(asked) {
            Duration::ZERO => Presence::Gone,
            left => Presence::Asked { seconds_left: left.as_millis().div_ceil(1000).try_into().unwrap_or(u32::MAX) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn it_asks_after_a_minute_waits_half_a_minute_and_then_nobody_is_there() {
        let idle = Idle::from(at(100), 60);
        assert_eq!(idle.presence(at(159)), Presence::Here);
        assert_eq!(idle.presence(at(160)), Presence::Asked { seconds_left: 30 });
        assert_eq!(idle.presence(at(189)), Presence::Asked { seconds_left: 1 });
        assert_eq!(idle.presence(at(190)), Presence::Gone);
        const { assert!(ANSWER_WITHIN_SECONDS >= 20) };
    }

    #[test]
    fn more_time_is_given_as_often_as_it_is_asked_for() {
        let mut idle = Idle::from(at(0), 60);
        for turn in 1..=50 {
            let late = at(turn * 89);
            assert!(matches!(idle.presence(late), Presence::Asked { .. }), "{turn}");
            idle.hear(late);
            assert_eq!(idle.presence(late), Presence::Here);
        }
    }

    #[test]
    fn a_touch_that_comes_too_late_calls_nobody_back() {
        let mut idle = Idle::from(at(0), 60);
        idle.hear(at(90));
        assert_eq!(idle.presence(at(91)), Presence::Gone);
    }
}
