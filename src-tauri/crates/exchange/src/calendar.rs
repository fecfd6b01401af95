//! Reminders for a calendar, as iCalendar (RFC 5545). A reminder keeps its name for ever, so that the next file moves it
//! and adds no second one. Times are in UTC, which every calendar shows by its own clock.

use chrono::{DateTime, TimeDelta, Utc};

/// A reminder.
#[derive(Clone, Debug, PartialEq)]
pub struct Reminder {
    /// What it is known by, always the same.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Since when it is so.
    pub changed: DateTime<Utc>,
    /// More each time that it was moved, ended or taken up again.
    pub revision: usize,
    /// Whether it still stands.
    pub standing: Standing,
    /// What the calendar shows. It says nothing of anybody's health.
    pub title: String,
}

/// Whether a reminder still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Confirmed,
    /// There is nothing to remind of any more: a calendar that has it takes it out.
    Cancelled,
}

/// How long a reminder is in the calendar. Design choice.
const MINUTES: i64 = 10;
/// The most bytes of a line. Source: RFC 5545, section 3.1.
const LONGEST_LINE: usize = 75;
const TIME: &str = "%Y%m%dT%H%M%SZ";

/// The bytes of a calendar.
pub fn write(reminders: &[Reminder]) -> Vec<u8> {
    let mut calendar = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Setback//Reminders//EN", "CALSCALE:GREGORIAN"] {
        add(&mut calendar, line);
    }
    reminders.iter().for_each(|reminder| event(&mut calendar, reminder));
    add(&mut calendar, "END:VCALENDAR");
    calendar.into_bytes()
}

fn event(calendar: &mut String, reminder: &Reminder) {
    let Reminder { name, at, changed, revision, standing, title } = reminder;
    let ends = *at + TimeDelta::minutes(MINUTES);
    add(calendar, "BEGIN:VEVENT");
    add(calendar, &format!("UID:{}", escaped(name)));
    add(calendar, &format!("DTSTAMP:{}", changed.format(TIME)));
    add(calendar, &format!("SEQUENCE:{revision}"));
    add(calendar, &format!("DTSTART:{}", at.format(TIME)));
    add(calendar, &format!("DTEND:{}", ends.format(TIME)));
    add(calendar, &format!("SUMMARY:{}", escaped(title)));
    add(calendar, "TRANSP:TRANSPARENT");
    match standing {
        Standing::Confirmed => {
            add(calendar, "STATUS:CONFIRMED");
            alarm(calendar, title);
        }
        Standing::Cancelled => add(calendar, "STATUS:CANCELLED"),
    }
    add(calendar, "END:VEVENT");
}

fn alarm(calendar: &mut String, title: &str) {
    for line in ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M"] {
        add(calendar, line);
    }
    add(calendar, &format!("DESCRIPTION:{}", escaped(title)));
    add(calendar, "END:VALARM");
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// Adds a line; a long one goes on in the next, behind a space, and no letter is torn apart.
fn add(calendar: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            calendar.push_str("\r\n ");
            length = 1;
        }
        calendar.push(letter);
        length += letter.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reminder(title: &str) -> Reminder {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        Reminder {
            name: "0198@setback".to_owned(),
            at: at("2026-03-03T17:00:00Z"),
            changed: at("2026-03-02T17:00:00Z"),
            revision: 2,
            standing: Standing::Confirmed,
            title: title.to_owned(),
        }
    }

    #[test]
    fn a_calendar_holds_what_the_standard_asks_for() {
        let text = String::from_utf8(write(&[reminder("Check-in")])).unwrap();
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Setback//Reminders//EN\r\nCALSCALE:GREGORIAN\r\n\
            BEGIN:VEVENT\r\nUID:0198@setback\r\nDTSTAMP:20260302T170000Z\r\nSEQUENCE:2\r\nDTSTART:20260303T170000Z\r\n\
            DTEND:20260303T171000Z\r\nSUMMARY:Check-in\r\nTRANSP:TRANSPARENT\r\nSTATUS:CONFIRMED\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n\
            TRIGGER:PT0M\r\nDESCRIPTION:Check-in\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn one_that_is_over_keeps_its_name_and_rings_no_more() {
        let over = Reminder { standing: Standing::Cancelled, revision: 3, ..reminder("Check-in") };
        let text = String::from_utf8(write(&[over])).unwrap();
        for line in ["UID:0198@setback\r\n", "SEQUENCE:3\r\n", "STATUS:CANCELLED\r\nEND:VEVENT\r\n"] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(!text.contains("VALARM"));
    }

    #[test]
    fn no_line_is_longer_than_allowed_and_every_line_comes_back() {
        let title = "Übung; nächste, und \\ noch eine\nZeile ".repeat(9);
        let text = String::from_utf8(write(&[reminder(&title)])).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{text}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let unfolded = text.replace("\r\n ", "");
        let summary = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let back = summary.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert_eq!(back, title);
    }
}
