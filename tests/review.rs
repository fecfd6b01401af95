//! REVIEW.md is what the program prints: a changed condition or sentence is always a visible diff.

use std::path::Path;

use setback_desk::review::review;
use setback_words::Words;

#[test]
fn the_review_page_is_the_committed_one() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/REVIEW.md");
    let generated = review(Words::english());
    if std::env::var_os("SETBACK_WRITE_REVIEW").is_some() {
        std::fs::write(&page, &generated).expect("the page can be written");
    }
    let committed = std::fs::read_to_string(&page).unwrap_or_default().replace("\r\n", "\n");
    for (new, old) in generated.lines().zip(committed.lines()) {
        assert_eq!(
            new, old,
            "REVIEW.md is out of date: write it with SETBACK_WRITE_REVIEW=1 cargo test --test setback review"
        );
    }
    assert_eq!(generated, committed, "REVIEW.md has other lines than the rules");
}

#[test]
fn no_sentence_is_missing() {
    let page = review(Words::english());
    let gaps: Vec<&str> = page.lines().filter(|line| line.contains('⟦') || line.contains("{$")).collect();
    assert!(gaps.is_empty(), "{gaps:?}");
}
