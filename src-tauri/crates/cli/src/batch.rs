//! Many cases, one a line: one result or one error a line, in order. A bad line does not stop the rest.

use std::io::{self, BufRead, Write};

use setback_desk::case::{LARGEST, read};
use setback_desk::report::report;
use setback_words::Words;

use crate::{Status, refusal};

/// Decides every line.
pub(crate) fn run(input: &mut dyn BufRead, output: &mut dyn Write, words: &Words) -> io::Result<Status> {
    let mut worst = Status::Done;
    let mut number = 0;
    while let Some(line) = next_line(input)? {
        number += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let (text, status) = decided(&line, number, words)?;
        writeln!(output, "{text}")?;
        worst = worse(worst, status);
    }
    Ok(worst)
}

fn decided(line: &[u8], number: u64, words: &Words) -> io::Result<(String, Status)> {
    match read(line) {
        Ok(case) => {
            let report = report(&case, words);
            Ok((serde_json::to_string(&report)?, Status::of(&report)))
        }
        Err(error) => Ok((refusal::as_json(&error, Some(number), words), Status::BadInput)),
    }
}

const fn worse(one: Status, other: Status) -> Status {
    match (one, other) {
        (Status::BadInput, _) | (_, Status::BadInput) => Status::BadInput,
        (Status::NoResult, _) | (_, Status::NoResult) => Status::NoResult,
        (Status::Done, Status::Done) => Status::Done,
    }
}

/// The next line without its end. Of a line that is too long for a case, only as much is kept as shows that.
fn next_line(input: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let chunk = input.fill_buf()?;
        if chunk.is_empty() {
            return Ok(any.then_some(line));
        }
        any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let room = (LARGEST + 1).saturating_sub(line.len());
        line.extend(chunk.iter().take(end.unwrap_or(chunk.len()).min(room)));
        let used = end.map_or(chunk.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(Some(line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use setback_desk::Problem;

    #[test]
    fn a_line_too_long_for_a_case_is_cut_and_the_next_one_read() {
        let mut text = vec![b'x'; LARGEST + 5_000];
        text.extend(b"\n{}\n");
        let mut input = text.as_slice();
        let first = next_line(&mut input).unwrap().unwrap();
        assert!(matches!(read(&first).unwrap_err().problem, Problem::TooLarge { .. }));
        assert_eq!(next_line(&mut input).unwrap().unwrap(), b"{}");
        assert_eq!(next_line(&mut input).unwrap(), None);
    }
}
