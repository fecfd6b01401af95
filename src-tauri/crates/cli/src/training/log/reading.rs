//! A typed line, read, or said back with what was not understood in it.

use std::io;

use setback_desk::printable;
use setback_desk::typed::LONGEST_TEXT;
use setback_desk::typed_line::{Meaning, Piece, TypedLine, TypedSets, out_of_range, read};
use setback_plan::Unit;

use crate::voice::Voice;

/// So many pieces of a line are told apart at most.
const TOLD: usize = 5;

/// The sets of a line; nothing where it can not be read, which is then told.
pub(super) fn sets_or_why_not(line: &str, unit: Unit, voice: &mut Voice) -> io::Result<Option<Vec<TypedSets>>> {
    if !fits(line, voice)? {
        return Ok(None);
    }
    let typed = read(line, unit);
    if typed.sets.is_empty() {
        why_not(line, &typed, unit, voice)?;
        return Ok(None);
    }
    Ok(Some(typed.sets))
}

/// Whether it is short enough to be kept whole. That it is not is told.
pub(super) fn fits(text: &str, voice: &mut Voice) -> io::Result<bool> {
    if text.len() > LONGEST_TEXT {
        voice.complain("log-too-long", &[("most", &LONGEST_TEXT.to_string())])?;
        voice.complain("log-nothing-kept", &[])?;
    }
    Ok(text.len() <= LONGEST_TEXT)
}

fn why_not(line: &str, typed: &TypedLine, unit: Unit, voice: &mut Voice) -> io::Result<()> {
    let unread: Vec<&str> =
        typed.pieces.iter().filter(|piece| is_unread(piece)).map(|one| text_of(line, one)).collect();
    if unread.is_empty() {
        voice.complain("log-incomplete", &[])?;
    } else {
        voice.complain("log-marked", &[("line", &printable(&marked(line, typed)))])?;
        unread.into_iter().take(TOLD).try_for_each(|piece| not_understood(piece, unit, voice))?;
    }
    voice.complain("log-nothing-kept", &[])?;
    voice.complain("log-example", &[])
}

fn not_understood(piece: &str, unit: Unit, voice: &mut Voice) -> io::Result<()> {
    match out_of_range(piece, unit) {
        Some(refused) => voice.terminal.complain(&refused.message(voice.words)),
        None => voice.complain("log-not-understood", &[("input", &printable(piece))]),
    }
}

/// The line with brackets around what was not understood.
fn marked(line: &str, typed: &TypedLine) -> String {
    let mark = |piece: &Piece| match is_unread(piece) {
        true => format!("[{}?]", text_of(line, piece)),
        false => text_of(line, piece).to_owned(),
    };
    typed.pieces.iter().map(mark).collect::<Vec<_>>().join(" ")
}

fn is_unread(piece: &Piece) -> bool {
    piece.meaning == Meaning::Unread
}

fn text_of<'a>(line: &'a str, piece: &Piece) -> &'a str {
    line.get(piece.place.clone()).unwrap_or_default()
}
