//! The edition names the rules it stands for.

use setback_triage::edition::{EDITION, canonical};
use sha2::{Digest, Sha256};

#[test]
fn the_edition_is_the_hash_of_these_questions_and_rules() {
    let hash: String = Sha256::digest(canonical()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        EDITION.sha256, hash,
        "the rules changed: set EDITION in edition.rs to today and {hash}, and write the census and REVIEW.md anew"
    );
}
