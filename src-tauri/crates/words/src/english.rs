//! The English texts as they stand in the files. Knows nothing of how they are read.

/// Every English file: its name and its text. The window reads the very same files.
pub const ENGLISH_FILES: &[(&str, &str)] = &[
    ("questions.ftl", include_str!("../en/questions.ftl")),
    ("check.ftl", include_str!("../en/check.ftl")),
    ("rules.ftl", include_str!("../en/rules.ftl")),
    ("results.ftl", include_str!("../en/results.ftl")),
    ("plan.ftl", include_str!("../en/plan.ftl")),
    ("memory.ftl", include_str!("../en/memory.ftl")),
    ("course.ftl", include_str!("../en/course.ftl")),
    ("log.ftl", include_str!("../en/log.ftl")),
    ("kept.ftl", include_str!("../en/kept.ftl")),
    ("learn.ftl", include_str!("../en/learn.ftl")),
    ("report.ftl", include_str!("../en/report.ftl")),
    ("coach-paper.ftl", include_str!("../en/coach-paper.ftl")),
    ("screens.ftl", include_str!("../en/screens.ftl")),
    ("tried.ftl", include_str!("../en/tried.ftl")),
    ("home.ftl", include_str!("../en/home.ftl")),
    ("frame.ftl", include_str!("../en/frame.ftl")),
    ("settings.ftl", include_str!("../en/settings.ftl")),
    ("actions.ftl", include_str!("../en/actions.ftl")),
    ("exchange.ftl", include_str!("../en/exchange.ftl")),
    ("terminal.ftl", include_str!("../en/terminal.ftl")),
    ("review.ftl", include_str!("../en/review.ftl")),
];
