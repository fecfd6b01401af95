//! Input that is no case at all, or that was made to do harm.

use std::fmt::Write;

use setback_desk::case::LARGEST;

use crate::refusal::{case, refused};

#[test]
fn what_is_not_json_is_told_with_line_and_column() {
    for (text, place) in [
        ("", "Line 1, column 0"),
        ("   \n", "Line 2, column 0"),
        ("{", "Line 1, column 1"),
        ("{\n\"answers\": }", "Line 2, column 12"),
        ("{} {}", "Line 1, column 4"),
        ("{}x", "Line 1, column 3"),
        ("{},", "Line 1, column 3"),
        ("{'answers':{}}", "Line 1, column 2"),
        ("{\"answers\":{},}", "Line 1, column 15"),
        ("{\"a\":\"\u{1}\"}", "Line 1, column"),
        ("// a comment\n{}", "Line 1, column 1"),
        ("nul", "Line 1, column 3"),
        ("{\"note\":\"\\ud800\"}", "Line 1, column"),
    ] {
        refused(text).because("not_json", "").says(&[place, "not valid JSON"]);
    }
}

#[test]
fn nul_bytes_are_not_json() {
    refused([0_u8]).because("not_json", "");
    refused(b"{}\0").because("not_json", "");
    refused(b"{\"answers\":{\"quality\":\"dull\0tight\"}}").because("not_json", "");
    refused(br#"{"answers":{"quality":"dull\u0000tight"}}"#).because("unknown_option", "answers.quality");
}

#[test]
fn text_that_is_not_utf_8() {
    for bytes in [&b"\xFF\xFE{\0}\0"[..], b"{\"note\":\"\xE9\"}", b"\x80", b"{\"note\":\"\xED\xA0\x80\"}", b"{}\xC3"] {
        refused(bytes).because("not_utf8", "").says(&["UTF-8"]);
    }
}

#[test]
fn a_byte_order_mark_is_named() {
    refused(b"\xEF\xBB\xBF{}").because("byte_order_mark", "").says(&["byte order mark"]);
    refused(b"\xEF\xBB\xBF").because("byte_order_mark", "");
    refused(b"{}\xEF\xBB\xBF").because("not_json", "");
}

#[test]
fn depth_has_an_end() {
    for depth in [200, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let closed = format!("{{\"expect\":{}1{}}}", open.repeat(depth), close.repeat(depth));
            refused(closed).because("not_json", "").says(&["recursion limit"]);
            refused(format!("{{\"expect\":{}", open.repeat(depth))).because("not_json", "");
        }
    }
    case(&format!("{{\"expect\":{}1{}}}", "[".repeat(100), "]".repeat(100)));
}

/// A case of exactly so many bytes.
fn sized(bytes: usize) -> String {
    let empty = r#"{"note":""}"#;
    format!(r#"{{"note":"{}"}}"#, "x".repeat(bytes - empty.len()))
}

#[test]
fn a_mebibyte_is_read_and_a_byte_more_is_not() {
    assert_eq!(sized(LARGEST).len(), 1 << 20);
    case(&sized(LARGEST));
    refused(sized(LARGEST + 1)).because("too_large", "").says(&["1 MiB"]);
    refused(vec![0xFF; LARGEST + 1]).because("too_large", "");
}

/// Each of these took, or could take, time or room out of all proportion.
#[test]
fn nothing_small_makes_much_work() {
    let half = LARGEST / 2 - 100;
    let zeros = vec!["0"; half / 2].join(",");
    case(&format!(r#"{{"expect":{{"{}":[{zeros}]}}}}"#, "k".repeat(half)));
    case(&format!(r#"{{"expect":[{}]}}"#, vec!["[]"; LARGEST / 3 - 100].join(",")));
    refused(format!(r#"{{"zones":[{}]}}"#, vec!["[]"; LARGEST / 3 - 100].join(","))).because("too_many", "zones");
    let mut keys = String::new();
    for number in 0..80_000 {
        write!(keys, "\"{number}\":0,").unwrap();
    }
    case(&format!(r#"{{"expect":{{{keys}"last":0}}}}"#));
    refused(format!(r#"{{"answers":{{{keys}"last":0}}}}"#)).because("unknown_question", "answers.0");
    refused(format!(r#"{{"expect":{{{keys}"79999":0}}}}"#)).because("duplicate_key", "expect.79999");
}
