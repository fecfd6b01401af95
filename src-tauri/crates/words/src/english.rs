//! The English texts as they stand in the files. Knows nothing of how they are read.

/// Every English file: its name and its text. The window reads the very same files, one after the other until it finds what it
/// looks for: so those come first of which a start says something.
pub const ENGLISH_FILES: &[(&str, &str)] = &[
    ("frame.ftl", include_str!("../en/frame.ftl")),
    ("screens.ftl", include_str!("../en/screens.ftl")),
    ("home.ftl", include_str!("../en/home.ftl")),
    ("actions.ftl", include_str!("../en/actions.ftl")),
    ("results.ftl", include_str!("../en/results.ftl")),
    ("report.ftl", include_str!("../en/report.ftl")),
    ("plan.ftl", include_str!("../en/plan.ftl")),
    ("kept.ftl", include_str!("../en/kept.ftl")),
    ("memory.ftl", include_str!("../en/memory.ftl")),
    ("questions.ftl", include_str!("../en/questions.ftl")),
    ("check.ftl", include_str!("../en/check.ftl")),
    ("rules.ftl", include_str!("../en/rules.ftl")),
    ("course.ftl", include_str!("../en/course.ftl")),
    ("log.ftl", include_str!("../en/log.ftl")),
    ("learn.ftl", include_str!("../en/learn.ftl")),
    ("coach-paper.ftl", include_str!("../en/coach-paper.ftl")),
    ("tried.ftl", include_str!("../en/tried.ftl")),
    ("settings.ftl", include_str!("../en/settings.ftl")),
    ("kiosk.ftl", include_str!("../en/kiosk.ftl")),
    ("clinic.ftl", include_str!("../en/clinic.ftl")),
    ("exchange.ftl", include_str!("../en/exchange.ftl")),
    ("coach.ftl", include_str!("../en/coach.ftl")),
    ("files.ftl", include_str!("../en/files.ftl")),
    ("proof.ftl", include_str!("../en/proof.ftl")),
    ("terminal.ftl", include_str!("../en/terminal.ftl")),
    ("review.ftl", include_str!("../en/review.ftl")),
];
