//! Cards of a group as PDF: everybody whole on one sheet, loads that can be loaded, nothing of why, and the same bytes.

use std::path::PathBuf;

use chrono::NaiveDate;
use setback_desk::paper::Printed;
use setback_desk::paper::cards::{Athlete, HandedOut, Handing, Lifts, Order, PerSheet, SeenBy, Whose, cards};
use setback_invented::{Dice, athlete};
use setback_plan::{Mass, Prescription, Step, Unit, prescribe};
use setback_report::{Paper, pdf};
use setback_triage::Level;
use setback_words::{Language, Words};

use crate::paper::{printed, printed_in, sheets, there, to_be_looked_at, tool};

const FOR_THE_WALL: Handing =
    Handing { per_sheet: PerSheet::Four, order: Order::AsGiven, whose: Whose::All, seen_by: SeenBy::Everybody };

/// Setting pages is slow where nothing is optimised: the fullest sheet on both papers, the others on one.
const SHEETS: [(PerSheet, Paper); 4] = [
    (PerSheet::One, Paper::A4),
    (PerSheet::Two, Paper::Letter),
    (PerSheet::Four, Paper::A4),
    (PerSheet::Four, Paper::Letter),
];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 14).unwrap()
}

/// So many who have a card, with names that tell one from another.
fn lifting(count: usize, seed: u64) -> Vec<Athlete> {
    let mut dice = Dice::of(seed);
    let mut athletes = Vec::new();
    while athletes.len() < count {
        let mut one = athlete(&mut dice, day());
        one.name = format!("{:03} {}", athletes.len(), one.name);
        if matches!(one.lifts, Lifts::Next(_)) {
            athletes.push(one);
        }
    }
    athletes
}

struct Made {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

fn made(athletes: &[Athlete], handing: &Handing, printed: &Printed) -> Made {
    let document = cards(athletes, handing, printed).document.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cards.pdf");
    std::fs::write(&file, pdf(&document).unwrap_or_else(|why| panic!("{why}"))).unwrap();
    Made { file, _folder: folder }
}

impl Made {
    fn sheets(&self) -> Option<usize> {
        sheets(&tool("pdfinfo", &[], &self.file))?.parse().ok()
    }

    /// What stands in one place of a sheet, as words. Places are counted as they are read, in points.
    fn place(&self, sheet: usize, place: usize, per_sheet: PerSheet, paper: Paper) -> String {
        let (width, height) = match paper {
            Paper::A4 => (595, 842),
            Paper::Letter => (612, 792),
        };
        let (across, down) = match per_sheet {
            PerSheet::One => (1, 1),
            PerSheet::Two => (1, 2),
            PerSheet::Four => (2, 2),
        };
        let (width, height) = (width / across, height / down);
        let (x, y) = (place % across * width, place / across * height);
        let numbers = [("-f", sheet), ("-l", sheet), ("-x", x), ("-y", y), ("-W", width), ("-H", height)];
        let numbers: Vec<String> =
            numbers.iter().flat_map(|(name, value)| [(*name).to_owned(), value.to_string()]).collect();
        let arguments: Vec<&str> = numbers.iter().map(String::as_str).collect();
        close(&tool("pdftotext", &arguments, &self.file))
    }
}

fn in_words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without what stands between letters: a long word breaks where it has to, and the reader leaves out a hyphen at the end of
/// a line.
fn close(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !['\u{200b}', '-'].contains(letter)).collect()
}

#[test]
fn everybody_stands_whole_in_one_place_of_one_sheet() {
    if !there("pdftotext") {
        return;
    }
    let words = Words::english();
    for (per_sheet, paper) in SHEETS {
        let places = usize::from(per_sheet.count());
        let athletes = lifting(places + 1, 5);
        let made = made(&athletes, &Handing { per_sheet, ..FOR_THE_WALL }, &printed(paper));
        assert_eq!(made.sheets(), Some(2), "{per_sheet:?} {paper:?}");
        for (number, one) in athletes.iter().enumerate() {
            let text = made.place(number / places + 1, number % places, per_sheet, paper);
            let Lifts::Next(to_lift) = &one.lifts else { continue };
            assert!(text.contains(&start_of(&one.name)), "{per_sheet:?} {paper:?}: {} is not in: {text}", one.name);
            for whole in ["card-plan-b", "card-next-check"].map(|id| close(&words.say(id))) {
                assert_eq!(text.matches(&whole).count(), 1, "{whole} of {}: {text}", one.name);
            }
            for load in loads(to_lift, words) {
                assert!(text.contains(&close(&load)), "{load} of {}: {text}", one.name);
            }
            assert!(text.contains("Rulesof"), "{text}");
            let mut others = athletes.iter().filter(|other| other.name != one.name);
            assert!(others.all(|other| !text.contains(&start_of(&other.name))), "{text}");
        }
    }
}

/// As much of a name as is printed of every one.
fn start_of(name: &str) -> String {
    close(&name.chars().take(40).collect::<String>())
}

/// The loads of a card in both units, as they are said.
fn loads(to_lift: &Prescription, words: &Words) -> Vec<String> {
    let doses = [Some(&to_lift.next), to_lift.lower.as_ref()];
    let loaded = doses.into_iter().flatten().filter_map(|dose| dose.loaded.as_ref());
    let said = |mass: Mass, unit: Unit| setback_desk::amounts::load(words, mass, unit);
    loaded.flat_map(|loaded| [said(loaded.own, to_lift.unit), said(loaded.other, to_lift.unit.other())]).collect()
}

#[test]
fn a_card_for_the_wall_tells_no_level_no_step_and_no_reason() {
    if !there("pdftotext") {
        return;
    }
    let words = Words::english();
    for per_sheet in PerSheet::ALL {
        let athletes = lifting(per_sheet.count().into(), 9);
        let made = made(&athletes, &Handing { per_sheet, ..FOR_THE_WALL }, &printed(Paper::A4));
        let text = in_words(&tool("pdftotext", &[], &made.file));
        let levels = Level::ALL.map(|level| format!("level-{}", level.id()));
        let mut never: Vec<String> = levels.iter().flat_map(|id| [id.clone(), format!("{id}.short")]).collect();
        never.extend(
            ["easy_movement", "light_and_raised", "back_to_the_floor", "nearly_there", "full_training"]
                .map(|stage| format!("stage-{stage}")),
        );
        never.extend(Step::ALL.map(|step| format!("step-{}", step.id())));
        never.extend((1..=6).map(|dial| format!("why-F{dial}")));
        never.extend((1..=6).map(|dial| format!("dial-F{dial}")));
        never.extend(["why-off_floor", "why-late_reps", "summary-why-told"].map(str::to_owned));
        for id in never {
            let said = words.say(&id);
            assert!(!said.contains('⟦') && !text.contains(&said), "{id}: {said}");
        }
        let marked = text.matches(&words.say("card-modified")).count();
        let modified = athletes.iter().filter(|one| matches!(&one.lifts, Lifts::Next(next) if next.is_modified()));
        assert_eq!(marked, modified.count());
    }
}

#[test]
fn the_athletes_own_card_says_where_on_the_way_back_it_is() {
    if !there("pdftotext") {
        return;
    }
    let athletes = lifting(2, 9);
    let handing = Handing { seen_by: SeenBy::TheAthlete, ..FOR_THE_WALL };
    let text = in_words(&tool("pdftotext", &[], &made(&athletes, &handing, &printed(Paper::A4)).file));
    for one in &athletes {
        let Lifts::Next(to_lift) = &one.lifts else { continue };
        let stage = setback_desk::amounts::stage(Words::english(), to_lift.next.rung);
        assert!(text.contains(&stage), "{stage}: {text}");
    }
    assert!(!text.contains(&Words::english().say("card-modified")), "{text}");
}

#[test]
fn nothing_but_the_small_print_is_smaller_than_twelve_points_and_no_load_than_sixteen() {
    if !there("pdftohtml") {
        return;
    }
    let words = Words::english();
    for (per_sheet, athletes) in [(PerSheet::Two, lifting(2, 21)), (PerSheet::Four, lifting(4, 22))] {
        let made = made(&athletes, &Handing { per_sheet, ..FOR_THE_WALL }, &printed(Paper::Letter));
        let loads: Vec<String> = athletes
            .iter()
            .flat_map(|one| match &one.lifts {
                Lifts::Next(to_lift) => loads(to_lift, words),
                Lifts::OnHold | Lifts::NoPlan => Vec::new(),
            })
            .collect();
        let pieces = pieces(&tool("pdftohtml", &["-xml", "-stdout", "-zoom", "1", "-i"], &made.file));
        assert!(pieces.iter().any(|(size, _)| *size >= 20), "{pieces:?}");
        for (size, text) in pieces {
            let is_small_print = size == 7;
            assert!(size >= 12 || is_small_print, "{size} pt: {text}");
            let is_load = loads.iter().any(|load| text.contains(load.as_str()));
            assert!(size >= 16 || !is_load, "{size} pt: {text}");
        }
    }
}

/// The size of each piece of text in points, and the piece.
fn pieces(xml: &str) -> Vec<(u32, String)> {
    let value = |line: &str, name: &str| Some(line.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.to_owned());
    let sizes: Vec<(String, u32)> = xml
        .lines()
        .filter(|line| line.contains("<fontspec"))
        .filter_map(|line| Some((value(line, "id")?, value(line, "size")?.parse().ok()?)))
        .collect();
    let piece = |line: &str| {
        let font = value(line, "font")?;
        let size = sizes.iter().find(|(id, _)| *id == font)?.1;
        let text = line.split_once('>')?.1.replace("<b>", "").replace("</b>", "").replace("</text>", "");
        Some((size, text.trim().to_owned())).filter(|(_, text)| !text.is_empty())
    };
    xml.lines().filter(|line| line.starts_with("<text")).filter_map(piece).collect()
}

#[test]
fn foreign_readers_find_no_fault_with_cards() {
    if !there("pdfinfo") {
        return;
    }
    for (per_sheet, paper) in SHEETS {
        let made = made(&lifting(1, 3), &Handing { per_sheet, ..FOR_THE_WALL }, &printed(paper));
        let info = tool("pdfinfo", &[], &made.file);
        assert!(info.contains("Tagged:          yes") && info.contains("Session cards"), "{info}");
        let checked = tool("qpdf", &["--check"], &made.file);
        assert!(checked.is_empty() || checked.contains("No syntax or stream encoding errors"), "{checked}");
        let raw = String::from_utf8_lossy(&std::fs::read(&made.file).unwrap()).into_owned();
        assert!(raw.contains("pdfuaid:part"), "it says that it keeps to PDF/UA");
    }
}

#[test]
fn the_same_group_gives_the_same_bytes() {
    let bytes = || std::fs::read(made(&lifting(2, 1), &FOR_THE_WALL, &printed(Paper::A4)).file).unwrap();
    assert!(bytes() == bytes());
}

#[test]
fn sheets_are_as_many_as_cards_need_and_no_more() {
    for per_sheet in PerSheet::ALL {
        for count in [1, 2, 3, 4, 5, 8] {
            let document =
                cards(&lifting(count, 2), &Handing { per_sheet, ..FOR_THE_WALL }, &printed(Paper::Letter)).document;
            assert_eq!(document.unwrap().pages.len(), count.div_ceil(per_sheet.count().into()));
        }
    }
}

#[test]
fn whoever_has_no_card_is_named_and_whoever_did_not_change_can_be_left_out() {
    let mut dice = Dice::of(4);
    let athletes: Vec<Athlete> = (0..300).map(|_| athlete(&mut dice, day())).collect();
    let is = |lifts: Lifts| athletes.iter().filter(|one| one.lifts == lifts).count();
    let count = |handing: Handing| cards(&athletes, &handing, &printed(Paper::A4));
    let all: HandedOut = count(FOR_THE_WALL);
    assert_eq!((all.on_hold.len(), all.without_plan.len()), (is(Lifts::OnHold), is(Lifts::NoPlan)));
    assert!(!all.on_hold.is_empty() && !all.without_plan.is_empty());
    assert_eq!(all.cards + all.on_hold.len() + all.without_plan.len() + all.unchanged, athletes.len());
    let changed = count(Handing { whose: Whose::Changed, ..FOR_THE_WALL });
    assert!(changed.unchanged > 0 && changed.cards + changed.unchanged == all.cards);
    let nobody = cards(&[], &FOR_THE_WALL, &printed(Paper::A4));
    assert_eq!((nobody.document, nobody.cards), (None, 0));
}

#[test]
fn cards_come_by_group_or_by_rack() {
    let mut athletes = lifting(12, 6);
    for (place, one) in athletes.iter_mut().enumerate() {
        one.rack = (place != 3).then(|| (12 - place).to_string());
        one.group = Some(["Throws", "Juniors"][place % 2].to_owned());
    }
    let names = |order: Order| -> Vec<String> {
        let document =
            cards(&athletes, &Handing { per_sheet: PerSheet::One, order, ..FOR_THE_WALL }, &printed(Paper::A4))
                .document
                .unwrap();
        let heads = document.pages.iter().map(|page| match page {
            setback_report::Page::Card(card) => card.head.about.join(" · "),
            _ => panic!("one card a page"),
        });
        heads.collect()
    };
    let by_group = names(Order::Group);
    assert!(by_group[..6].iter().all(|about| about.starts_with("Juniors")), "{by_group:?}");
    let by_rack = names(Order::Rack);
    assert!(by_rack[0].contains("Rack 1 ") && by_rack[10].contains("Rack 12 "), "{by_rack:?}");
    assert_eq!(by_rack[11].matches("Rack").count(), 0, "without a rack comes last");
}

#[test]
fn random_lifters_have_a_card_in_the_smallest_place_and_no_load_is_above_their_plates() {
    let athletes = lifting(400, 77);
    for one in &athletes {
        let Lifts::Next(to_lift) = &one.lifts else { continue };
        for dose in [Some(&to_lift.next), to_lift.lower.as_ref()].into_iter().flatten() {
            let Some(loaded) = &dose.loaded else { continue };
            let other = setback_plan::Gym::usual(to_lift.unit.other());
            let other = setback_plan::Gym { bar: other.bar_for(dose.variation), ..other };
            assert_eq!(other.load(loaded.other).load, loaded.other, "{loaded:?}");
        }
    }
    let document = cards(&athletes[..8], &FOR_THE_WALL, &printed(Paper::Letter)).document.unwrap();
    to_be_looked_at("cards-random.pdf", &pdf(&document).unwrap_or_else(|why| panic!("{why}")));
}

#[test]
fn the_longest_names_many_sets_other_languages_and_pounds_have_their_cards() {
    let mut athletes = vec![];
    for (place, (rung, sets)) in [(1, 30), (3, 8), (6, 5), (10, 12)].into_iter().enumerate() {
        let mut lifter = setback_invented::lifter(&mut Dice::of(place as u64));
        let unit = if place % 2 == 0 { Unit::Pounds } else { Unit::Kilograms };
        lifter.gym = setback_plan::Gym::usual(unit);
        lifter.factors.clear();
        let usual = setback_plan::Reference::new(
            Mass::whole(227, Unit::Kilograms),
            10,
            setback_plan::Rpe::whole(9),
            sets,
            None,
        );
        lifter.reference = if place == 2 { None } else { usual.ok() };
        let plan = prescribe(rung, &lifter).unwrap();
        athletes.push(Athlete {
            name: [
                "Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll 名前",
                &"W".repeat(70),
                "",
                "Bo",
            ][place]
                .to_owned(),
            group: Some("The first team of the second division, evenings and weekends, with the juniors".to_owned()),
            rack: Some("12 by the window, behind the second pillar".to_owned()),
            note: Some("Keep the bar close, and rest until you could talk in whole sentences again".to_owned()),
            date: (place != 3).then(day),
            lifts: Lifts::Next(Box::new(Prescription::of(Step::R1, &plan, &lifter))),
            changed: true,
            next_check: None,
        });
    }
    for language in Language::ALL {
        for (paper, per_sheet) in
            [(Paper::A4, PerSheet::One), (Paper::Letter, PerSheet::Two), (Paper::Letter, PerSheet::Four)]
        {
            // A third longer, the fullest card has no room on a quarter of a sheet in letters of 12 pt.
            if language != Language::English && per_sheet != PerSheet::Two {
                continue;
            }
            let handing = Handing { per_sheet, ..FOR_THE_WALL };
            let document = cards(&athletes, &handing, &printed_in(language, paper)).document.unwrap();
            let made = pdf(&document).unwrap_or_else(|why| panic!("{language:?} {paper:?} {per_sheet:?}: {why}"));
            to_be_looked_at(&format!("cards-{}-{}.pdf", language.tag(), per_sheet.count()), &made);
        }
    }
    let usual = cards(&lifting(4, 11), &FOR_THE_WALL, &printed(Paper::A4)).document.unwrap();
    to_be_looked_at("cards-usual.pdf", &pdf(&usual).unwrap());
}
