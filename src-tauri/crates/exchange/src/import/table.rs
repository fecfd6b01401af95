//! A table as text: its header, and its rows with the lines they stand on.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{LONGEST_ROW, MOST_ROWS, Refused};

/// A row of a table.
pub(super) struct Row<'a> {
    /// The number of the line on which it begins.
    pub line: u64,
    /// The row as it stands there.
    pub raw: &'a str,
    /// Its cells.
    pub cells: Vec<String>,
    /// Whether a quote is opened in it that is never closed.
    pub has_open_quote: bool,
}

impl Row<'_> {
    /// The row as it stands there, cut short where it is too long to keep.
    pub fn told(&self) -> String {
        self.raw.chars().take(LONGEST_ROW).collect()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// A quote that is never closed swallows the rest of a table. After so many of them the rest is one row.
const MOST_OPEN_QUOTES: usize = 16;

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// A first line that only tells what stands between cells is none of the table.
fn after_separator_line(text: &str) -> (&str, u64) {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim_start_matches('\u{feff}').to_lowercase().starts_with("sep=") => (rest, 2),
        _ => (text, 1),
    }
}

/// The names of the columns.
pub(super) fn header(text: &str, delimiter: u8) -> Vec<String> {
    let (text, _) = after_separator_line(text);
    let mut first = StringRecord::new();
    match reader(text, delimiter).read_record(&mut first) {
        Ok(true) => first.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect(),
        Ok(false) | Err(_) => Vec::new(),
    }
}

/// Every row under the header.
///
/// # Errors
/// [`Refused::TooManyRows`].
pub(super) fn rows(text: &str, delimiter: u8) -> Result<Vec<Row<'_>>, Refused> {
    let (mut text, mut line) = after_separator_line(text);
    let mut rows = Vec::new();
    for _ in 0..MOST_OPEN_QUOTES {
        part(text, delimiter, line, &mut rows)?;
        let Some(open) = rows.last_mut().filter(|row| row.has_open_quote) else { break };
        let (first, rest) = open.raw.split_once('\n').unwrap_or((open.raw, ""));
        (open.raw, text, line) = (first, rest, open.line + 1);
    }
    // The header is the first row.
    if rows.is_empty() { Ok(rows) } else { Ok(rows.split_off(1)) }
}

fn part<'a>(text: &'a str, delimiter: u8, first_line: u64, rows: &mut Vec<Row<'a>>) -> Result<(), Refused> {
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    // Text is UTF-8 and rows may be uneven, so that reading it can not fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        if rows.len() > MOST_ROWS {
            return Err(Refused::TooManyRows);
        }
        let (from, line) = record.position().map_or((0, 1), |at| (at.byte(), at.line()));
        let to = reader.position().byte();
        let whole = usize::try_from(from).ok().zip(usize::try_from(to).ok()).and_then(|(from, to)| text.get(from..to));
        rows.push(row(whole.unwrap_or_default(), first_line + line - 1, &record, to == text.len() as u64));
    }
    Ok(())
}

fn row<'a>(whole: &'a str, line: u64, record: &StringRecord, is_last: bool) -> Row<'a> {
    let raw = whole.trim_start_matches(['\r', '\n']);
    let skipped = whole.get(..whole.len() - raw.len()).unwrap_or_default().matches('\n').count() as u64;
    let raw = raw.trim_end_matches(['\r', '\n']);
    let has_open_quote = is_last && raw.contains('\n') && raw.matches('"').count() % 2 == 1;
    Row { line: line + skipped, raw, cells: record.iter().map(str::to_owned).collect(), has_open_quote }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(u64, String, usize, bool)> {
        let rows = rows(text, b',').unwrap();
        rows.iter().map(|row| (row.line, row.raw.to_owned(), row.cells.len(), row.has_open_quote)).collect()
    }

    #[test]
    fn a_row_keeps_its_line_whatever_stands_before_it() {
        let text = "a,b\r\n1,\"two\nlines\"\r\n\r\n\r\n3,4\r\n";
        let expected = [(2, "1,\"two\nlines\"".to_owned(), 2, false), (6, "3,4".to_owned(), 2, false)];
        assert_eq!(told(text), expected);
        assert_eq!(told("sep=,\na,b\n1,2")[0].0, 3);
        assert_eq!(header("\u{feff}a,b\n1,2", b','), ["a", "b"]);
    }

    #[test]
    fn an_open_quote_takes_no_other_row_with_it() {
        let told = told("a,b\n1,2\n3,\"open\n5,6\n7,8");
        let rows: Vec<(u64, &str, bool)> =
            told.iter().map(|(line, raw, _, open)| (*line, raw.as_str(), *open)).collect();
        assert_eq!(rows, [(2, "1,2", false), (3, "3,\"open", true), (4, "5,6", false), (5, "7,8", false)]);
    }

    #[test]
    fn too_many_rows_are_refused() {
        let text = "a,b\n".repeat(MOST_ROWS + 2);
        assert_eq!(rows(&text, b',').err(), Some(Refused::TooManyRows));
    }
}
