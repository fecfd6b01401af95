//! A list of athletes, as a coach pastes it: one name on each line, or a table with a header.

use csv::{ReaderBuilder, StringRecord, Trim};

/// An athlete of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The line it began on, from 1.
    pub line: u64,
    /// What they are called, as it stood there.
    pub name: String,
    /// Groups, as they stood there; several with commas or semicolons between them.
    pub groups: Vec<String>,
    /// Tags, likewise.
    pub tags: Vec<String>,
    /// Where they lift.
    pub rack: String,
    /// `kg` or `lb`; empty where none was named.
    pub unit: String,
}

/// The most names that are read at once. Design choice: more than any club has.
pub const MOST_NAMES: usize = 2_000;

/// What the columns are called, in small letters.
const COLUMNS: [(&str, Column); 9] = [
    ("name", Column::Name),
    ("athlete", Column::Name),
    ("group", Column::Groups),
    ("groups", Column::Groups),
    ("tag", Column::Tags),
    ("tags", Column::Tags),
    ("rack", Column::Rack),
    ("unit", Column::Unit),
    ("units", Column::Unit),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Groups,
    Tags,
    Rack,
    Unit,
}

/// More names than [`MOST_NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_NAMES} names")]
pub struct TooMany;

/// The athletes of a list. Without a line of column names, every line is a name. Empty lines are passed over.
///
/// # Errors
/// [`TooMany`].
pub fn names(text: &str) -> Result<Vec<Named>, TooMany> {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    // What is text already can not be broken text.
    let mut rows = reader.records().flatten().filter(|row| row.iter().any(|cell| !cell.is_empty())).peekable();
    let columns = rows.peek().and_then(columns);
    if columns.is_some() {
        rows.next();
    }
    let read: Vec<Named> = match columns {
        Some(columns) => rows.map(|row| by_columns(&row, &columns)).take(MOST_NAMES + 1).collect(),
        None => lines(text),
    };
    if read.len() > MOST_NAMES { Err(TooMany) } else { Ok(read) }
}

/// That of the first line: a tab, a semicolon, or a comma.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    [b'\t', b';'].into_iter().find(|sign| first.as_bytes().contains(sign)).unwrap_or(b',')
}

/// Which column each cell of the first line names; `None` where it names no name.
fn columns(first: &StringRecord) -> Option<Vec<Option<Column>>> {
    let named = |cell: &str| COLUMNS.iter().find(|(name, _)| *name == cell.to_lowercase()).map(|(_, column)| *column);
    let columns: Vec<Option<Column>> = first.iter().map(named).collect();
    columns.contains(&Some(Column::Name)).then_some(columns)
}

fn lines(text: &str) -> Vec<Named> {
    let lines = text.lines().zip(1..).map(|(line, at)| (line.trim(), at)).filter(|(line, _)| !line.is_empty());
    let named = |(line, at): (&str, u64)| Named { line: at, name: line.to_owned(), ..Named::default() };
    lines.map(named).take(MOST_NAMES + 1).collect()
}

fn by_columns(row: &StringRecord, columns: &[Option<Column>]) -> Named {
    let mut named = Named { line: row.position().map_or(0, csv::Position::line), ..Named::default() };
    for (cell, column) in row.iter().zip(columns) {
        match column {
            Some(Column::Name) => cell.clone_into(&mut named.name),
            Some(Column::Groups) => named.groups = several(cell),
            Some(Column::Tags) => named.tags = several(cell),
            Some(Column::Rack) => cell.clone_into(&mut named.rack),
            Some(Column::Unit) => named.unit = cell.to_lowercase(),
            None => {}
        }
    }
    named
}

fn several(cell: &str) -> Vec<String> {
    cell.split([',', ';']).map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn only_names(text: &str) -> Vec<(u64, String)> {
        names(text).unwrap().into_iter().map(|named| (named.line, named.name)).collect()
    }

    #[test]
    fn without_column_names_every_line_is_a_name_whole() {
        let expected = [(1, "Lindqvist, Maya".to_owned()), (3, "Tomás Bauer".to_owned())];
        assert_eq!(only_names("\u{feff}Lindqvist, Maya\n\n  Tomás Bauer \r\n"), expected);
    }

    #[test]
    fn a_table_is_read_by_the_names_of_its_columns_in_any_order() {
        let read = names("Unit;Group;Name;Other\nLB;Morning, Team A;\"Maya; L.\";x\n;;Bo\n").unwrap();
        let maya = Named {
            line: 2,
            name: "Maya; L.".to_owned(),
            groups: vec!["Morning".to_owned(), "Team A".to_owned()],
            unit: "lb".to_owned(),
            ..Named::default()
        };
        assert_eq!(read, [maya, Named { line: 3, name: "Bo".to_owned(), ..Named::default() }]);
    }

    #[test]
    fn more_than_the_most_are_refused() {
        let list = |count: usize| "Ann\n".repeat(count);
        assert_eq!(names(&list(MOST_NAMES)).unwrap().len(), MOST_NAMES);
        assert_eq!(names(&list(MOST_NAMES + 1)), Err(TooMany));
        assert_eq!(names(&format!("name\n{}", list(MOST_NAMES + 1))), Err(TooMany));
    }

    proptest! {
        #[test]
        fn whatever_is_pasted_is_read_without_a_panic(text in "\\PC{0,200}", rows in "[\"a;,\t\r\nname]{0,80}") {
            let _read_or_too_many = (names(&text), names(&rows));
        }
    }
}
