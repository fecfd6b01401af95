//! A copy of all that is kept of one person, as files: a manifest, a file of JSON lines for each table, and tables for
//! people to read. Written in one order, so that the same data gives the same bytes.

use serde_json::{Map, Number, Value, json};
use sha2::{Digest, Sha256};

use crate::archive::{BadZip, Packed, pack, unpack};

/// The number of this form of a copy.
const FORM: u64 = 1;
const MANIFEST: &str = "manifest.json";
const ORDER: &str = "order.jsonl";
const LINES: &str = ".jsonl";
/// The most rows of a table that are read.
const MOST_ROWS: usize = 2_000_000;

/// A copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    /// The schema of the data.
    pub schema: i64,
    /// The date and the hash of the rules that this build decides by.
    pub edition: (String, String),
    /// Every table.
    pub tables: Vec<Table>,
    /// The names of all entries in the order entered.
    pub order: Vec<[u8; 16]>,
    /// What was set, by name, as JSON.
    pub settings: Vec<(String, String)>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, with what each holds.
    pub columns: Vec<(String, Holds)>,
    /// A value for each column.
    pub rows: Vec<Vec<Held>>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The name of a row.
    Name,
    /// A whole number.
    Number,
    /// Text.
    Text,
}

/// What stands in a column of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// The name of a row.
    Name([u8; 16]),
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

/// Why a copy is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCopy {
    /// No zip that can be read.
    #[error(transparent)]
    Zip(#[from] BadZip),
    /// No copy of ours.
    #[error("no copy that Setback made")]
    NotOurs,
    /// A copy that a newer Setback made.
    #[error("a copy that a newer Setback made")]
    Newer,
    /// A file of it is not what was written.
    #[error("{0} is not what was written")]
    Changed(String),
    /// A file of it does not hold together.
    #[error("{file}, line {line}: {what}")]
    Broken {
        /// The file.
        file: String,
        /// The number of the line.
        line: usize,
        /// What is wrong there.
        what: &'static str,
    },
}

impl Holds {
    const fn id(self) -> &'static str {
        match self {
            Holds::Name => "uuid",
            Holds::Number => "integer",
            Holds::Text => "text",
        }
    }

    fn named(id: &str) -> Option<Holds> {
        [Holds::Name, Holds::Number, Holds::Text].into_iter().find(|holds| holds.id() == id)
    }
}

/// Whether these bytes begin as a zip does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The bytes of a copy, with tables to read beside it.
pub fn write(copy: &Copy, to_read: &[Packed]) -> Vec<u8> {
    let tables = copy.tables.iter().map(|table| Packed { name: format!("{}{LINES}", table.name), bytes: lines(table) });
    let mut files: Vec<Packed> = tables.collect();
    files.push(Packed { name: ORDER.to_owned(), bytes: order_lines(&copy.order) });
    files.extend_from_slice(to_read);
    let manifest = Packed { name: MANIFEST.to_owned(), bytes: manifest(copy, &files) };
    files.insert(0, manifest);
    pack(&files)
}

fn lines(table: &Table) -> Vec<u8> {
    let line = |row: &Vec<Held>| {
        let fields = table.columns.iter().zip(row).map(|((name, _), held)| (name.clone(), value(held)));
        format!("{}\n", Value::Object(fields.collect::<Map<String, Value>>()))
    };
    table.rows.iter().map(line).collect::<String>().into_bytes()
}

fn value(held: &Held) -> Value {
    match held {
        Held::Nothing => Value::Null,
        Held::Name(name) => Value::String(uuid(name)),
        Held::Number(number) => Value::Number(Number::from(*number)),
        Held::Text(text) => Value::String(text.clone()),
    }
}

fn order_lines(order: &[[u8; 16]]) -> Vec<u8> {
    order.iter().map(|name| format!("\"{}\"\n", uuid(name))).collect::<String>().into_bytes()
}

/// A name as it is written: groups of 8, 4, 4, 4 and 12 digits.
pub fn uuid(name: &[u8; 16]) -> String {
    let digits: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| digits.get(group).unwrap_or_default());
    groups.join("-")
}

fn read_uuid(text: &str) -> Option<[u8; 16]> {
    let digits: String = text.split('-').collect();
    let bytes = (0..16).map(|place| u8::from_str_radix(digits.get(place * 2..place * 2 + 2)?, 16).ok());
    let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
    let name: [u8; 16] = bytes.try_into().ok()?;
    (uuid(&name) == text).then_some(name)
}

/// The hash of a file as the manifest tells it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn manifest(copy: &Copy, files: &[Packed]) -> Vec<u8> {
    let columns = |table: &Table| {
        let columns = table.columns.iter().map(|(name, holds)| json!([name, holds.id()]));
        json!({ "table": table.name, "columns": columns.collect::<Vec<_>>() })
    };
    let hashes = files.iter().map(|file| json!({ "name": file.name, "sha256": sha256(&file.bytes) }));
    let manifest = json!({
        "setback_copy": FORM,
        "schema": copy.schema,
        "rules": { "date": copy.edition.0, "sha256": copy.edition.1 },
        "tables": copy.tables.iter().map(columns).collect::<Vec<_>>(),
        "settings": copy.settings,
        "files": hashes.collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n").into_bytes()
}

/// Reads a copy. Every file has to be what the manifest says.
///
/// # Errors
/// [`BadCopy`].
pub fn read(bytes: &[u8]) -> Result<Copy, BadCopy> {
    let files = unpack(bytes)?;
    let named = |name: &str| files.iter().find(|file| file.name == name).map(|file| file.bytes.as_slice());
    let manifest: Value =
        named(MANIFEST).and_then(|bytes| serde_json::from_slice(bytes).ok()).ok_or(BadCopy::NotOurs)?;
    match manifest["setback_copy"].as_u64() {
        Some(FORM) => {}
        Some(_) => return Err(BadCopy::Newer),
        None => return Err(BadCopy::NotOurs),
    }
    unchanged(&manifest, &files)?;
    let tables = list(&manifest["tables"]).map(|told| table(told, &named)).collect::<Result<_, _>>()?;
    Ok(Copy {
        schema: manifest["schema"].as_i64().ok_or(BadCopy::NotOurs)?,
        edition: (text(&manifest["rules"]["date"]), text(&manifest["rules"]["sha256"])),
        tables,
        order: read_order(named(ORDER).unwrap_or_default())?,
        settings: list(&manifest["settings"]).map(|pair| (text(&pair[0]), text(&pair[1]))).collect(),
    })
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn unchanged(manifest: &Value, files: &[Packed]) -> Result<(), BadCopy> {
    let told: Vec<(String, String)> =
        list(&manifest["files"]).map(|file| (text(&file["name"]), text(&file["sha256"]))).collect();
    let mut are: Vec<(String, String)> = files
        .iter()
        .filter(|file| file.name != MANIFEST)
        .map(|file| (file.name.clone(), sha256(&file.bytes)))
        .collect();
    for file in &told {
        let place = are.iter().position(|is| is == file).ok_or_else(|| BadCopy::Changed(file.0.clone()))?;
        are.remove(place);
    }
    are.first().map_or(Ok(()), |(name, _)| Err(BadCopy::Changed(name.clone())))
}

fn table<'a>(told: &Value, named: &impl Fn(&str) -> Option<&'a [u8]>) -> Result<Table, BadCopy> {
    let name = text(&told["table"]);
    let column = |column: &Value| Some((text(&column[0]), Holds::named(column[1].as_str()?)?));
    let columns: Vec<(String, Holds)> =
        list(&told["columns"]).map(column).collect::<Option<_>>().ok_or(BadCopy::NotOurs)?;
    let file = format!("{name}{LINES}");
    let bytes = named(&file).ok_or_else(|| BadCopy::Changed(file.clone()))?;
    let rows = rows(bytes, &file, |line| row(line, &columns))?;
    Ok(Table { name, columns, rows })
}

fn rows<T>(bytes: &[u8], file: &str, read: impl Fn(&str) -> Result<T, &'static str>) -> Result<Vec<T>, BadCopy> {
    let broken = |line, what| BadCopy::Broken { file: file.to_owned(), line, what };
    let text = std::str::from_utf8(bytes).map_err(|_| broken(1, "not UTF-8"))?;
    let mut rows = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if number > MOST_ROWS {
            return Err(broken(number, "too many rows"));
        }
        rows.push(read(line).map_err(|what| broken(number, what))?);
    }
    Ok(rows)
}

fn row(line: &str, columns: &[(String, Holds)]) -> Result<Vec<Held>, &'static str> {
    let fields: Map<String, Value> = serde_json::from_str(line).map_err(|_| "not an object")?;
    if fields.len() != columns.len() {
        return Err("other fields than columns");
    }
    columns.iter().map(|(name, holds)| held(fields.get(name), *holds).ok_or("a field that can not be")).collect()
}

fn held(value: Option<&Value>, holds: Holds) -> Option<Held> {
    match (value?, holds) {
        (Value::Null, _) => Some(Held::Nothing),
        (Value::String(text), Holds::Name) => read_uuid(text).map(Held::Name),
        (Value::String(text), Holds::Text) => Some(Held::Text(text.clone())),
        (Value::Number(number), Holds::Number) => number.as_i64().map(Held::Number),
        _ => None,
    }
}

fn read_order(bytes: &[u8]) -> Result<Vec<[u8; 16]>, BadCopy> {
    rows(bytes, ORDER, |line| {
        let name: String = serde_json::from_str(line).map_err(|_| "not a name")?;
        read_uuid(&name).ok_or("not a name")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy() -> Copy {
        let columns = [("id", Holds::Name), ("reps", Holds::Number), ("note", Holds::Text)];
        let row = |id: u8, reps, note: &str| vec![Held::Name([id; 16]), reps, Held::Text(note.to_owned())];
        let rows = vec![row(1, Held::Number(5), "\u{2028}\"\n"), row(2, Held::Nothing, "")];
        let columns = columns.map(|(name, holds)| (name.to_owned(), holds)).to_vec();
        let tables = vec![Table { name: "sets".to_owned(), columns, rows }];
        let edition = ("2026-11-22".to_owned(), "6f".to_owned());
        Copy {
            schema: 2,
            edition,
            tables,
            order: vec![[2; 16], [1; 16]],
            settings: vec![("a".to_owned(), "1".to_owned())],
        }
    }

    #[test]
    fn a_copy_comes_back_whole_and_the_same() {
        let to_read = [Packed { name: "sets.csv".to_owned(), bytes: b"reps\n5\n".to_vec() }];
        let bytes = write(&copy(), &to_read);
        assert!(is_zip(&bytes));
        assert_eq!(read(&bytes), Ok(copy()));
        assert_eq!(write(&read(&bytes).unwrap(), &to_read), bytes);
    }

    #[test]
    fn a_file_that_was_changed_or_added_is_named() {
        let mut files = unpack(&write(&copy(), &[])).unwrap();
        files[1].bytes.extend_from_slice(b"\n");
        assert_eq!(read(&pack(&files)), Err(BadCopy::Changed("sets.jsonl".to_owned())));
        let mut files = unpack(&write(&copy(), &[])).unwrap();
        files.push(Packed { name: "more.jsonl".to_owned(), bytes: Vec::new() });
        assert_eq!(read(&pack(&files)), Err(BadCopy::Changed("more.jsonl".to_owned())));
    }

    #[test]
    fn what_is_no_copy_of_ours_is_refused() {
        let with = |manifest: &str| pack(&[Packed { name: MANIFEST.to_owned(), bytes: manifest.as_bytes().to_vec() }]);
        assert_eq!(read(&pack(&[])), Err(BadCopy::NotOurs));
        assert_eq!(read(&with("{}")), Err(BadCopy::NotOurs));
        assert_eq!(read(&with("[]")), Err(BadCopy::NotOurs));
        assert_eq!(read(&with(r#"{"setback_copy":2}"#)), Err(BadCopy::Newer));
        assert!(matches!(read(b"PK\x03\x04"), Err(BadCopy::Zip(_))));
    }

    #[test]
    fn a_row_that_does_not_fit_its_columns_is_refused() {
        let columns = [("id".to_owned(), Holds::Name), ("reps".to_owned(), Holds::Number)];
        let id = uuid(&[7; 16]);
        assert!(row(&format!(r#"{{"id":"{id}","reps":5}}"#), &columns).is_ok());
        for line in [
            "",
            "[]",
            r#"{"id":"x","reps":5}"#,
            r#"{"id":null}"#,
            r#"{"id":null,"reps":5.5}"#,
            r#"{"id":null,"reps":1,"x":1}"#,
        ] {
            assert!(row(line, &columns).is_err(), "{line}");
        }
    }
}
