//! Share files: what comes back is what went, every flipped byte is refused, and what is not ours or newer says so.

use setback_exchange::share::{
    BadShare, Closed, Doing, FORM, LARGEST, MARK, Session, Share, Signed, Stands, as_text, closed, of_text, open_file,
    public_key, sealed_file, sign, signed,
};
use setback_plan::{Equipment, Gym, Lifter, Mass, Prescription, Reference, Rpe, Step, Unit, prescribe};
use setback_triage::{Level, Outcome, Window};

const SECRET: [u8; 32] = [7; 32];

fn lifter(unit: Unit) -> Lifter {
    Lifter {
        reference: Reference::new(Mass::whole(405, Unit::Pounds), 5, Rpe::whole(8), 5, None).ok(),
        gym: Gym::usual(unit),
        equipment: Equipment::default(),
        factors: Vec::new(),
        phase: None,
        rather: None,
    }
}

fn share() -> Share {
    let made = "2026-03-14T12:00:00.000+01:00".parse().unwrap();
    let lifter = lifter(Unit::Pounds);
    let next = Prescription::of(Step::Y2, &prescribe(3, &lifter).unwrap(), &lifter);
    let outcome = Outcome { level: Level::ModifyMonitor, window: Window::Hours24 };
    let session = Session {
        at: made,
        load: Mass::thousandths(402_501, Unit::Pounds),
        unit: Unit::Pounds,
        sets: 3,
        reps: Some(5),
        rpe: Rpe::hundredths(850),
        pain: Some(4),
    };
    Share {
        made,
        edition: ("2026-11-22".to_owned(), "6f".repeat(32)),
        name: "Zoë \"Bo\" Şahin".to_owned(),
        stands: Some(Stands { outcome, checked: Some(made), due: None }),
        doing: Doing::Next(Box::new(next)),
        began: Some(made),
        course: vec![("2026-03-13".parse().unwrap(), 5), ("2026-03-14".parse().unwrap(), 3)],
        sessions: vec![session, Session { reps: None, rpe: None, pain: None, ..session }],
    }
}

fn read(bytes: &[u8]) -> Result<Signed, BadShare> {
    match closed(bytes)? {
        Closed::Open(body) => signed(body),
        Closed::Sealed(_) => Err(BadShare::Changed),
    }
}

fn file(share: &Share) -> Vec<u8> {
    open_file(&sign(share, &SECRET))
}

#[test]
fn what_was_shared_comes_back_with_the_key_of_who_signed_it() {
    let empty = Share {
        name: String::new(),
        stands: None,
        doing: Doing::NoPlan,
        began: None,
        course: Vec::new(),
        sessions: Vec::new(),
        ..share()
    };
    for share in [share(), empty, Share { doing: Doing::OnHold, ..share() }] {
        let bytes = file(&share);
        assert_eq!(bytes, file(&share), "the same share gives the same bytes");
        assert_eq!(read(&bytes), Ok(Signed { by: public_key(&SECRET), share: share.clone() }));
        assert_eq!(of_text(&as_text(&share)), Some(share));
    }
}

#[test]
fn every_changed_byte_is_refused() {
    let whole = file(&share());
    for place in 0..whole.len() {
        for flip in [1, 0x80, 0xff] {
            let mut changed = whole.clone();
            changed[place] ^= flip;
            let error = read(&changed).expect_err("a changed byte was taken in");
            assert!(matches!(error, BadShare::Changed | BadShare::NotOurs | BadShare::Newer), "{place}: {error:?}");
        }
    }
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).is_err(), "{end} bytes");
    }
    assert_eq!(read(&[whole, vec![b' ']].concat()), Err(BadShare::Changed), "nothing may follow");
}

#[test]
fn what_is_not_ours_newer_or_too_large_says_so() {
    let mut newer = file(&share());
    newer[MARK.len()] = FORM + 1;
    assert_eq!(read(&newer), Err(BadShare::Newer));
    assert_eq!(read(b"PK\x03\x04"), Err(BadShare::NotOurs));
    assert_eq!(read(b""), Err(BadShare::NotOurs));
    assert_eq!(closed(&vec![0; LARGEST + 1]), Err(BadShare::TooLarge));
    assert_eq!(closed(&sealed_file(b"sealed")), Ok(Closed::Sealed(b"sealed")));
}

/// Signed as it should be, by somebody who writes their own.
fn forged(text: &str) -> Result<Signed, BadShare> {
    use ed25519_dalek::Signer;
    let key = ed25519_dalek::SigningKey::from_bytes(&SECRET);
    let to_sign = [b"setback: what an athlete shares with a coach".as_slice(), &[FORM], text.as_bytes()].concat();
    let signature = key.sign(&to_sign).to_bytes();
    signed(&[key.verifying_key().as_bytes().as_slice(), &signature, text.as_bytes()].concat())
}

#[test]
fn a_signed_text_that_setback_does_not_write_is_refused() {
    let whole = as_text(&share());
    assert!(forged(&whole).is_ok());
    let wrong = [
        ("\"name\":", "\"answers\":{\"rf_nerve\":[\"none\"]},\"name\":"),
        ("{\"made\"", "{ \"made\""),
        ("\"rung\":3", "\"rung\":11"),
        ("\"rung\":3", "\"rung\":2"),
        ("\"share\":65", "\"share\":101"),
        ("\"height_cm\":10", "\"height_cm\":21"),
        ("\"sets\":3", "\"sets\":31"),
        ("\"level\":\"modify_monitor\"", "\"level\":\"emergency\""),
        ("\"level\":\"modify_monitor\"", "\"level\":\"fine\""),
        ("[\"2026-03-14\",3]", "[\"2026-03-14\",11]"),
        ("[\"2026-03-14\",3]", "[\"2026-03-12\",3]"),
        ("\"pain\":4", "\"pain\":11"),
        ("\"step\":\"Y2\"", "\"step\":\"X\""),
        ("romanian_to_height", "squat"),
        ("Zoë", "Zo\\u0007"),
    ];
    for (is, becomes) in wrong {
        let text = whole.replacen(is, becomes, 1);
        assert_ne!(text, whole, "{is} stands in it");
        assert_eq!(forged(&text), Err(BadShare::Broken), "{becomes}");
    }
}

#[test]
fn no_plan_stands_beside_a_level_that_has_none() {
    for (level, window) in
        [(Level::Emergency, Window::Now), (Level::SameDay, Window::Today), (Level::GetChecked, Window::Days3)]
    {
        let outcome = Outcome { level, window };
        let stands = Some(Stands { outcome, checked: None, due: None });
        assert_eq!(read(&file(&Share { stands, ..share() })), Err(BadShare::Broken), "{level:?}");
        assert!(read(&file(&Share { stands, doing: Doing::OnHold, ..share() })).is_ok());
    }
}

#[test]
fn another_secret_is_another_athlete() {
    let other = open_file(&sign(&share(), &[8; 32]));
    assert_ne!(read(&other).unwrap().by, read(&file(&share())).unwrap().by);
    let mut mixed = file(&share());
    mixed.splice(MARK.len() + 2..MARK.len() + 34, public_key(&[8; 32]));
    assert_eq!(read(&mixed), Err(BadShare::Changed));
}

#[test]
fn nothing_but_level_plan_and_course_stands_in_the_text() {
    let text: serde_json::Value = serde_json::from_str(&as_text(&share())).unwrap();
    let keys: Vec<&str> = text.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["began", "course", "made", "name", "plan", "rules", "sessions", "stands"]);
}
