//! What normal soreness does in the days after a session: the most pain that still fits it, hour by hour. For pictures
//! and sentences about a course; no rule reads it, and a test holds it against the rules.

use super::Hours;
use crate::source::{self as s, Source};

/// The most pain that fits normal soreness at one hour. Between two of them it goes from one to the other and never
/// beyond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Soreness {
    /// Hours since the session.
    pub hours: f64,
    /// Pain, on the scale of 0 to 10.
    pub most: f64,
    /// Where it comes from.
    pub sources: &'static [&'static Source],
}

const fn at(hours: f64, most: f64, sources: &'static [&'static Source]) -> Soreness {
    Soreness { hours, most, sources }
}

/// It builds over the first day, is at its height from 24 to 48 hours, fades after that, and is gone within a week. The
/// heights are the limits of the rules (N1 up to 72 hours; L4 at 72 hours, two points below the height; N1 from day 4;
/// L6b and L13 at 7 days); where it begins is our design choice.
pub const NORMAL_SORENESS: [Soreness; 6] = [
    at(0.0, 1.5, &[&s::D1, &s::DESIGN]),
    at(24.0, 5.0, &[&s::GUIDE, &s::D1, &s::D3]),
    at(48.0, 5.0, &[&s::GUIDE, &s::D1, &s::D3]),
    at(72.0, 3.0, &[&s::D1, &s::M1, &s::M2]),
    at(96.0, 2.0, &[&s::D2, &s::D3]),
    at(168.0, 0.0, &[&s::D1]),
];

/// The most pain that fits normal soreness at this hour, in a straight line from one hour of [`NORMAL_SORENESS`] to the
/// next.
pub fn most_pain(hours: Hours) -> f64 {
    let between = NORMAL_SORENESS.windows(2).find_map(|pair| match pair {
        [from, to] if (from.hours..to.hours).contains(&hours.get()) => Some((from, to)),
        _ => None,
    });
    let Some((from, to)) = between else { return NORMAL_SORENESS.last().map_or(0.0, |last| last.most) };
    from.most + (to.most - from.most) * (hours.get() - from.hours) / (to.hours - from.hours)
}

/// The hours after which normal soreness is gone.
pub fn gone_after() -> f64 {
    NORMAL_SORENESS.last().map_or(0.0, |last| last.hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::condition::OptionSet;
    use crate::course::{Entry, follow};
    use crate::question::QuestionId;
    use crate::verdict::Level;

    /// A lifter with the answers of typical soreness, at this pain.
    fn sore(pain: u8) -> Answers {
        let answers = [
            ("rf_nerve", "none"),
            ("rf_body", "none"),
            ("age_band", "18_39"),
            ("background", "none"),
            ("quality", "dull_tight"),
            ("movement_response", "eases"),
            ("location", "both_sides"),
            ("leg_spread", "no"),
            ("trend", "same"),
            ("onset", "built_later"),
            ("control", "none"),
            ("recurrence", "first"),
            ("daily_life", "easy"),
            ("confidence", "sure"),
        ];
        let said = answers.into_iter().fold(Answers::default(), |answers, (question, option)| {
            let question = QuestionId::named(question).unwrap();
            answers.with(question, question.question().option(option).unwrap()).unwrap()
        });
        said.with(QuestionId::PainWorst24h, OptionSet::nth(pain)).unwrap()
    }

    /// The level at each check, the trend worked out from the numbers.
    fn levels(pains: &[(f64, u8)]) -> Vec<Option<Level>> {
        let check = |&(hours, pain): &(f64, u8)| Entry {
            hours: Hours::since_session(hours).unwrap(),
            given: sore(pain).unanswered(QuestionId::Trend),
        };
        let entries: Vec<Entry> = pains.iter().map(check).collect();
        let checks = follow(&sore(pains[0].1), &entries);
        checks.iter().map(|check| check.outcome.map(|outcome| outcome.level)).collect()
    }

    #[test]
    fn a_course_along_its_upper_edge_is_normal_soreness_at_every_check() {
        let edge: Vec<(f64, u8)> = NORMAL_SORENESS.iter().skip(1).map(|at| (at.hours, at.most as u8)).collect();
        assert_eq!(levels(&edge), [Some(Level::NormalSoreness); 5]);
    }

    #[test]
    fn a_point_above_its_height_is_not() {
        assert_eq!(levels(&[(24.0, 6)]), [Some(Level::ModifyMonitor)]);
        assert_ne!(levels(&[(24.0, 5), (48.0, 5), (72.0, 4)])[2], Some(Level::NormalSoreness));
        assert_ne!(levels(&[(24.0, 5), (96.0, 3)])[1], Some(Level::NormalSoreness));
    }

    #[test]
    fn between_two_hours_it_goes_from_one_to_the_other() {
        let at = |hours: f64| most_pain(Hours::since_session(hours).unwrap());
        let told = [0.0, 12.0, 24.0, 36.0, 60.0, 72.0, 84.0, 96.0, 132.0, 168.0, 1e9].map(at);
        assert_eq!(told, [1.5, 3.25, 5.0, 5.0, 4.0, 3.0, 2.5, 2.0, 1.0, 0.0, 0.0]);
        assert!(gone_after().total_cmp(&168.0).is_eq());
    }

    #[test]
    fn it_builds_stays_and_fades() {
        assert!(NORMAL_SORENESS.windows(2).all(|pair| pair[0].hours < pair[1].hours));
        let rises: Vec<_> =
            NORMAL_SORENESS.windows(2).map(|pair| pair[1].most.total_cmp(&pair[0].most) as i8).collect();
        assert_eq!(rises, [1, 0, -1, -1, -1]);
    }
}
