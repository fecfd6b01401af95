//! From deadlift sessions and what followed them to their view, with the two pictures of them.

use setback_desk::amounts::{amount, load};
use setback_desk::memory::{Followed, Sessions};
use setback_picture::{AfterSessions, Against, Alternative, AxisNames, FEWEST_PAIRS, Style, after_sessions, against};
use setback_plan::{Mass, Unit};
use setback_triage::course::limits;
use setback_words::Words;

use super::TextView;
use super::course::{AgainstView, FollowedView, SessionsView};
use super::from_course::short_day;
use super::plan::ValueView;

impl SessionsView {
    /// Deadlift sessions and what followed each.
    pub fn of(told: &Sessions) -> SessionsView {
        SessionsView {
            sentences: sentences(told),
            picture: sessions_picture(&told.followed, Style::Screen, Words::english()),
            sessions: told.followed.iter().rev().map(FollowedView::of).collect(),
            against: AgainstView::of(&told.followed),
        }
    }
}

fn sentences(told: &Sessions) -> Vec<TextView> {
    if told.followed.is_empty() {
        return vec![TextView::plain("sessions-none")];
    }
    if told.of == 0 {
        return vec![TextView::plain("sessions-not-asked")];
    }
    vec![
        counted(came_back(told), told.came_back, told.of),
        counted("sessions-recur", limits::EVENTS_THAT_RECUR, limits::SESSIONS_LOOKED_AT),
    ]
}

const fn came_back(told: &Sessions) -> &'static str {
    match (told.came_back, told.of) {
        (0, 1) => "sessions-came-back-one-none",
        (0, _) => "sessions-came-back-none",
        (_, 1) => "sessions-came-back-one",
        _ => "sessions-came-back",
    }
}

fn counted(id: &str, times: usize, of: usize) -> TextView {
    let args = [("times".to_owned(), times.to_string()), ("of".to_owned(), of.to_string())];
    TextView { id: id.to_owned(), args: args.into() }
}

impl FollowedView {
    fn of(followed: &Followed) -> FollowedView {
        let came_back = match followed.came_back {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not-asked",
        };
        FollowedView {
            at: followed.at.to_rfc3339(),
            load: followed
                .load
                .map(|(mass, unit)| ValueView::Load { amount: amount(mass, unit), unit: unit.id().to_owned() }),
            pain: followed.pain,
            came_back: came_back.to_owned(),
        }
    }
}

/// As many as have room for their day and load; design choice.
const SHOWN: usize = 8;

/// The picture of the last sessions; `None` where there is none.
pub fn sessions_picture(followed: &[Followed], style: Style, words: &Words) -> Option<String> {
    let last = followed.get(followed.len().saturating_sub(SHOWN)..)?;
    let days: Vec<String> = last.iter().map(|one| short_day(one.at.date_naive(), words)).collect();
    let loads: Vec<String> = last.iter().map(|one| load_of(one, words)).collect();
    let sessions: Vec<_> = last
        .iter()
        .zip(days.iter().zip(&loads))
        .map(|(one, (day, load))| setback_picture::Followed { pain: one.pain, day, load })
        .collect();
    let none = words.say("sessions-picture-none");
    let pains: Vec<String> =
        last.iter().map(|one| one.pain.map_or_else(|| none.clone(), |pain| pain.to_string())).collect();
    let (title, detail) =
        (words.say("sessions-picture"), words.say_with("sessions-picture-detail", &[("pains", &pains.join(", "))]));
    let alternative = Alternative::Said { title: &title, detail: &detail };
    (!last.is_empty()).then(|| after_sessions(&AfterSessions { alternative, sessions: &sessions }, style))
}

fn load_of(followed: &Followed, words: &Words) -> String {
    followed.load.map(|(mass, unit)| load(words, mass, unit)).unwrap_or_default()
}

impl AgainstView {
    fn of(followed: &[Followed]) -> AgainstView {
        let picture = against_picture(followed, Style::Screen, Words::english());
        let id = if picture.is_some() { "against-count" } else { "against-too-few" };
        let count = ("count".to_owned(), pairs(followed).len().to_string());
        let fewest = ("fewest".to_owned(), FEWEST_PAIRS.to_string());
        let args = if picture.is_some() { vec![count] } else { vec![count, fewest] };
        AgainstView { picture, sentence: TextView { id: id.to_owned(), args: args.into_iter().collect() } }
    }
}

/// Loads from the floor and what followed.
fn pairs(followed: &[Followed]) -> Vec<(Mass, u8)> {
    let floor = followed.iter().filter(|one| one.from_the_floor);
    floor.filter_map(|one| Some((one.load?.0, one.pain?))).collect()
}

/// The picture of pain against load; `None` from too few sessions.
pub fn against_picture(followed: &[Followed], style: Style, words: &Words) -> Option<String> {
    let pairs = pairs(followed);
    let unit = followed.iter().rev().find_map(|one| one.load).map_or(Unit::Kilograms, |(_, unit)| unit);
    let (low, high) = (pairs.iter().map(|pair| pair.0).min()?, pairs.iter().map(|pair| pair.0).max()?);
    let (least, most) = (pairs.iter().map(|pair| pair.1).min()?, pairs.iter().map(|pair| pair.1).max()?);
    let args = [
        ("count", pairs.len().to_string()),
        ("low", load(words, low, unit)),
        ("high", load(words, high, unit)),
        ("least", least.to_string()),
        ("most", most.to_string()),
    ];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    let (title, detail) = (words.say("against-picture"), words.say_with("against-picture-detail", &args));
    let short = words.say(&format!("unit-{}-short", unit.id()));
    let (pain, axis) = (words.say("course-axis"), words.say_with("against-load", &[("unit", &short)]));
    let told = Against {
        alternative: Alternative::Said { title: &title, detail: &detail },
        pairs: &pairs,
        unit,
        axes: AxisNames { pain: &pain, load: &axis },
    };
    against(&told, style)
}
