//! Cards of a whole group in one document. They hang on a wall: a mark tells that it is not training as usual, and nothing
//! tells why, or what a check came to.

use chrono::NaiveDate;
use setback_plan::Prescription;
use setback_report::{Card, Cards, Document, Page};
use setback_words::Words;

use super::Printed;
use super::about::{cut, date, more};
use super::card::{Bearer, card, small};
use crate::amounts::stage;

/// An athlete of a group, as far as a card is made of them. No answer of a check can be in it, and no level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Athlete {
    /// What they are called.
    pub name: String,
    /// Their group.
    pub group: Option<String>,
    /// Where they lift.
    pub rack: Option<String>,
    /// What the coach tells them.
    pub note: Option<String>,
    /// The day of the session; `None` leaves a line to write on.
    pub date: Option<NaiveDate>,
    /// What there is to lift.
    pub lifts: Lifts,
    /// It is not what their last card said.
    pub changed: bool,
    /// When the next check is due.
    pub next_check: Option<NaiveDate>,
}

/// What an athlete has to lift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lifts {
    /// This.
    Next(Box<Prescription>),
    /// Nothing for now.
    OnHold,
    /// No plan is under way: none was made, or it came to its end.
    NoPlan,
}

/// How cards are handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handing {
    /// How many share a sheet.
    pub per_sheet: PerSheet,
    /// In which order.
    pub order: Order,
    /// Whose.
    pub whose: Whose,
    /// Who will see them.
    pub seen_by: SeenBy,
}

/// How many cards share a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PerSheet {
    /// A page each.
    One,
    /// Two, to be cut apart.
    Two,
    /// Four, to be cut apart.
    Four,
}

/// In which order cards come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As handed in.
    AsGiven,
    /// By group, and in it by name.
    Group,
    /// By rack, and at it by name.
    Rack,
}

/// Whose cards are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Of those for whom something changed.
    Changed,
}

/// Who will see a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenBy {
    /// Whoever walks by: a mark says that it is not training as usual.
    Everybody,
    /// The athlete alone: it says where on the way back it is.
    TheAthlete,
}

/// Cards, and who has none.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOut {
    /// The cards; `None` where there is not one.
    pub document: Option<Document>,
    /// How many cards there are.
    pub cards: usize,
    /// Those who have nothing to lift for now, by name.
    pub on_hold: Vec<String>,
    /// Those for whom no plan is under way, by name.
    pub without_plan: Vec<String>,
    /// How many were left out because nothing changed for them.
    pub unchanged: usize,
}

impl PerSheet {
    /// Every choice.
    pub const ALL: [PerSheet; 3] = [PerSheet::One, PerSheet::Two, PerSheet::Four];

    /// As a number.
    pub const fn count(self) -> u8 {
        match self {
            PerSheet::One => 1,
            PerSheet::Two => 2,
            PerSheet::Four => 4,
        }
    }
}

/// So many characters of a group or a rack are printed.
const LONGEST_PLACE: usize = 24;

/// So many characters of a note are printed: two lines on a quarter of a sheet. Design choice.
pub const LONGEST_NOTE: usize = 72;

/// The cards of these athletes, everybody's on one sheet and none on two.
pub fn cards(athletes: &[Athlete], handing: &Handing, printed: &Printed) -> HandedOut {
    let words = Words::of(printed.language);
    let mut athletes: Vec<&Athlete> = athletes.iter().collect();
    match handing.order {
        Order::AsGiven => {}
        Order::Group => athletes.sort_by_cached_key(|one| (place(one.group.as_deref()), name_key(one))),
        Order::Rack => athletes.sort_by_cached_key(|one| (place(one.rack.as_deref()), name_key(one))),
    }
    let named = |is: fn(&Lifts) -> bool| -> Vec<String> {
        athletes.iter().filter(|one| is(&one.lifts)).map(|one| one.name.clone()).collect()
    };
    let (on_hold, without_plan) = (named(|lifts| *lifts == Lifts::OnHold), named(|lifts| *lifts == Lifts::NoPlan));
    let lifting: Vec<(&Athlete, &Prescription)> =
        athletes.iter().filter_map(|one| Some((*one, one.lifts.next()?))).collect();
    let wanted = |one: &Athlete| handing.whose == Whose::All || one.changed;
    let unchanged = lifting.iter().filter(|(one, _)| !wanted(one)).count();
    let wanted: Vec<_> = lifting.into_iter().filter(|(one, _)| wanted(one)).collect();
    let pages = sheets(&wanted, handing, printed, words);
    let document = (!pages.is_empty()).then(|| document(pages, printed, words));
    HandedOut { document, cards: wanted.len(), on_hold, without_plan, unchanged }
}

fn sheets(wanted: &[(&Athlete, &Prescription)], handing: &Handing, printed: &Printed, words: &Words) -> Vec<Page> {
    let drawn = |draw: fn(&Bearer<'_>, &Prescription, &Printed, &Words) -> Card| {
        wanted.iter().map(move |(one, to_lift)| draw(&bearer(one, to_lift, handing, words), to_lift, printed, words))
    };
    let places = handing.per_sheet.count();
    match handing.per_sheet {
        PerSheet::One => drawn(card).map(|card| Page::Card(Box::new(card))).collect(),
        PerSheet::Two | PerSheet::Four => {
            let cards: Vec<Card> = drawn(small).collect();
            let sheets = cards.chunks(places.into()).map(|cards| Cards { places, cards: cards.to_vec() });
            sheets.map(|sheet| Page::Cards(Box::new(sheet))).collect()
        }
    }
}

fn document(pages: Vec<Page>, printed: &Printed, words: &Words) -> Document {
    Document {
        title: words.say("paper-title-cards"),
        language: printed.language.tag().to_owned(),
        date: date(printed.today),
        paper: printed.paper,
        pages,
        more: more(words),
    }
}

fn bearer<'a>(one: &'a Athlete, to_lift: &Prescription, handing: &Handing, words: &Words) -> Bearer<'a> {
    let rack = one.rack.as_deref().map(|rack| words.say_with("card-rack", &[("rack", &cut(rack, LONGEST_PLACE))]));
    let group = one.group.as_deref().map(|group| cut(group, LONGEST_PLACE));
    let (stage, mark) = match handing.seen_by {
        SeenBy::Everybody => (None, to_lift.is_modified().then(|| words.say("card-modified"))),
        SeenBy::TheAthlete => (Some(stage(words, to_lift.next.rung)), None),
    };
    Bearer {
        name: Some(one.name.as_str()).filter(|name| !name.trim().is_empty()),
        about: group.into_iter().chain(rack).chain(stage).collect(),
        date: one.date,
        note: one.note.as_deref().map(|note| cut(note, LONGEST_NOTE)).filter(|note| !note.is_empty()),
        mark,
        next_check: one.next_check,
    }
}

impl Lifts {
    fn next(&self) -> Option<&Prescription> {
        match self {
            Lifts::Next(to_lift) => Some(to_lift),
            Lifts::OnHold | Lifts::NoPlan => None,
        }
    }
}

/// Where a group or rack stands: by its first number, then by its letters; those without one come last.
fn place(text: Option<&str>) -> (bool, u64, String) {
    let text = text.unwrap_or_default().trim().to_lowercase();
    let digits: String =
        text.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    (text.is_empty(), digits.parse().unwrap_or(u64::MAX), text)
}

fn name_key(one: &Athlete) -> String {
    one.name.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_rack_comes_after_the_second_and_none_comes_last() {
        let mut racks = [Some("10"), None, Some("Rack 2"), Some("b"), Some("a"), Some("1")];
        racks.sort_by_key(|rack| place(*rack));
        assert_eq!(racks, [Some("1"), Some("Rack 2"), Some("10"), Some("a"), Some("b"), None]);
    }
}
