//! Whatever may be handed in: broken rows are told one by one, broken files are refused, and nothing crashes.

use chrono::{FixedOffset, NaiveDate};
use setback_exchange::import::{FAULTS_TOLD, Field, MOST_COLUMNS, mapping};
use setback_exchange::{Import, Options, Refused, Wrong, read};
use setback_plan::Unit;

const HEADER: &str = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes,RPE\n";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 10).unwrap()
}

fn options(columns: &[(String, Field)]) -> Options<'_> {
    let ahead = FixedOffset::east_opt(0).unwrap();
    Options { unit: Some(Unit::Kilograms), today: today(), ahead, dates: None, columns, guess: true }
}

fn of_bytes(bytes: &[u8]) -> Result<Import, Refused> {
    read(bytes, &options(&[]))
}

fn of_rows(rows: &str) -> Import {
    of_bytes(format!("{HEADER}{rows}").as_bytes()).unwrap()
}

fn sets(import: &Import) -> usize {
    import.workouts.iter().map(|workout| workout.sets.len()).sum()
}

const GOOD: &str = "2026-03-01 17:00:00,Evening,Deadlift (Barbell),1,100,5,,7\n";

#[test]
fn a_row_that_can_not_be_believed_is_told_and_takes_no_other_with_it() {
    for (cells, column, wrong) in [
        ("2026-03-11,E,Deadlift,1,100,5,,7", "Date", Wrong::InTheFuture { today: today() }),
        (
            "1900-01-01,E,Deadlift,1,100,5,,7",
            "Date",
            Wrong::TooEarly { first: NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() },
        ),
        ("soon,E,Deadlift,1,100,5,,7", "Date", Wrong::NotADate),
        ("03/04/2025,E,Deadlift,1,100,5,,7", "Date", Wrong::AmbiguousDate),
        ("2026-03-01,E,,1,100,5,,7", "Exercise Name", Wrong::NoExercise),
        ("2026-03-01,E,Deadlift,1,-20,5,,7", "Weight", Wrong::OutOfRange { min: "0", max: "1360 kg" }),
        ("2026-03-01,E,Deadlift,1,9000,5,,7", "Weight", Wrong::OutOfRange { min: "0", max: "1360 kg" }),
        ("2026-03-01,E,Deadlift,1,=1+1,5,,7", "Weight", Wrong::NotANumber),
        ("2026-03-01,E,Deadlift,1,\"=HYPERLINK(\"\"x\"\")\",5,,7", "Weight", Wrong::NotANumber),
        ("2026-03-01,E,Deadlift,1,100,-5,,7", "Reps", Wrong::OutOfRange { min: "0", max: "1000" }),
        ("2026-03-01,E,Deadlift,1,100,5.5,,7", "Reps", Wrong::NotWhole),
        ("2026-03-01,E,Deadlift,1,100,5,,11", "RPE", Wrong::OutOfRange { min: "1", max: "10" }),
        ("2026-03-01,E,Deadlift,1,100", "", Wrong::CellCount { columns: 8, cells: 5 }),
        ("2026-03-01,E,Deadlift,1,100,5,,7,more", "", Wrong::CellCount { columns: 8, cells: 9 }),
    ] {
        let import = of_rows(&format!("{GOOD}{cells}\n{GOOD}"));
        assert_eq!(sets(&import), 2, "{cells}");
        let fault = &import.faults[0];
        assert_eq!((import.faulty, fault.row, fault.raw.as_str()), (1, 3, cells));
        assert_eq!((fault.column.as_str(), &fault.wrong), (column, &wrong), "{cells}");
    }
}

#[test]
fn a_formula_in_words_is_kept_as_words() {
    let import = of_rows("2026-03-01,E,=cmd|' /C calc'!A0,1,100,5,@SUM(A1),7\n");
    let set = &import.workouts[0].sets[0];
    assert_eq!((set.exercise.as_str(), set.note.as_str()), ("=cmd|' /C calc'!A0", "@SUM(A1)"));
}

#[test]
fn a_quote_that_is_never_closed_takes_no_other_row_with_it() {
    let import = of_rows(&format!("{GOOD}2026-03-02,E,\"Deadlift,1,100,5,,7\n{GOOD}{GOOD}"));
    assert_eq!((sets(&import), import.faulty), (3, 1));
    assert_eq!((import.faults[0].row, &import.faults[0].wrong), (3, &Wrong::OpenQuote));
}

#[test]
fn units_may_be_mixed_in_one_file() {
    let header = "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE\n";
    let rows =
        "2026-03-01,E,Deadlift,1,100,kg,5,\n2026-03-01,E,Deadlift,2,225,lbs,5,\n2026-03-01,E,Deadlift,3,10,stone,5,\n";
    let import = of_bytes(format!("{header}{rows}").as_bytes()).unwrap();
    let units: Vec<_> = import.workouts[0].sets.iter().map(|set| set.load.unwrap().unit).collect();
    assert_eq!(units, [Some(Unit::Kilograms), Some(Unit::Pounds)]);
    assert_eq!((import.faults[0].row, &import.faults[0].wrong), (4, &Wrong::UnknownUnit));
}

#[test]
fn files_of_something_else_are_refused_with_what_is_in_them() {
    let weights = of_bytes(b"Date,Weight\n2026-03-01,80\n");
    assert_eq!(weights, Err(Refused::UnknownColumns { found: vec!["Date".to_owned(), "Weight".to_owned()] }));
    assert_eq!(of_bytes(b""), Err(Refused::Empty));
    assert_eq!(of_bytes(b"%PDF-1.7\0\0"), Err(Refused::NotText));
    assert!(matches!(of_bytes(b"{\"a\":1}"), Err(Refused::NotWorkouts(_))));
    assert!(matches!(of_bytes(b"[[[[[["), Err(Refused::NotWorkouts(_))));
    assert!(matches!(of_bytes("[".repeat(100_000).as_bytes()), Err(Refused::NotWorkouts(_))));
    let columns = mapping("date=Datum,exercise=Lift").unwrap();
    let named = read(&b"Date,Lift\n2026-03-01,Deadlift\n"[..], &options(&columns));
    assert!(matches!(named, Err(Refused::NoSuchColumn { named, .. }) if named == "Datum"));
}

/// Many bytes, one after another, without being held.
struct Endless(u64);

impl std::io::Read for Endless {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        let line = GOOD.as_bytes();
        let count = to.len().min(usize::try_from(self.0).unwrap());
        to.iter_mut().zip(line.iter().cycle()).take(count).for_each(|(to, from)| *to = *from);
        self.0 -= count as u64;
        Ok(count)
    }
}

#[test]
fn two_hundred_megabytes_are_refused_and_most_of_them_never_read() {
    let mut endless = Endless(200 << 20);
    assert_eq!(read(&mut endless, &options(&[])), Err(Refused::TooLarge { megabytes: 32 }));
    assert!(endless.0 > 160 << 20, "{} bytes are left", endless.0);
}

#[test]
fn fifty_thousand_rows_are_read_whole() {
    let import = of_rows(&GOOD.repeat(50_000));
    assert_eq!((sets(&import), import.workouts.len(), import.faulty), (50_000, 1, 0));
}

#[test]
fn a_table_of_too_many_columns_is_refused_however_its_columns_are_told() {
    for delimiter in [",", ";", "\t"] {
        let table = |columns: usize| {
            [format!("Date{delimiter}Exercise"), "x".to_owned()].join("\n").replacen(
                "Exercise",
                &vec!["Exercise"; columns - 1].join(delimiter),
                1,
            )
        };
        assert!(matches!(of_bytes(table(MOST_COLUMNS).as_bytes()), Err(Refused::UnknownColumns { .. })));
        for columns in [MOST_COLUMNS + 1, 50_000] {
            assert_eq!(of_bytes(table(columns).as_bytes()), Err(Refused::TooManyColumns));
            let told = mapping("date=Date,exercise=Exercise").unwrap();
            assert_eq!(read(table(columns).as_bytes(), &options(&told)), Err(Refused::TooManyColumns));
        }
    }
}

#[test]
fn rows_that_stand_for_too_many_sets_are_refused() {
    let header = "Date,Exercise,Weight,Reps,Sets\n";
    let few =
        of_bytes(format!("{header}2026-03-01,Deadlift,100,5,30\n2026-03-01,Deadlift,100,5,31\n").as_bytes()).unwrap();
    assert_eq!((sets(&few), few.faulty), (30, 1));
    assert_eq!(few.faults[0].wrong, Wrong::OutOfRange { min: "1", max: "30" });
    let many = format!("{header}{}", "2026-03-01,Deadlift,100,5,30\n".repeat(10_000));
    assert_eq!(of_bytes(many.as_bytes()), Err(Refused::TooManyRows));
}

#[test]
fn many_faults_are_counted_and_the_first_of_them_told() {
    let import = of_rows(&"soon,E,Deadlift,1,100,5,,7\n".repeat(5_000));
    assert_eq!((import.faulty, import.faults.len()), (5_000, FAULTS_TOLD));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        let _ = of_bytes(&bytes);
    }

    #[test]
    fn any_rows_are_accounted_for(rows in proptest::collection::vec("[ -~\\n\",;]{0,60}", 0..20)) {
        let _ = of_rows(&rows.join("\n"));
    }

    #[test]
    fn rows_of_plain_cells_are_sets_or_faults_or_neither(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zA-Z0-9:. -]{1,12}", 8), 1..20)
    ) {
        let text: String = rows.iter().map(|row| format!("{}\n", row.join(","))).collect();
        let import = of_rows(&text);
        proptest::prop_assert_eq!(sets(&import) + import.faulty + import.not_sets, rows.len());
    }
}
