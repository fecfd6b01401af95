//! What there is to read, as ids and numbers: the window finds the sentences.

use serde::Serialize;
use setback_desk::learn::{CHANGES_NO_RESULT, PAGES, Page, SELF_TESTS, SelfTest};
use setback_desk::proof::{PROPERTIES, Share, grouped, proof};
use setback_desk::safety;
use setback_picture::{Alternative, Pose, Style, self_test};
use setback_triage::{SOURCES, Source};
use setback_words::Words;
use specta::Type;

use super::{EditionView, SourceView, TextView};

/// Every page and test at home, in the order read.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LearnView {
    pub pages: Vec<PageView>,
    pub tests: Vec<SelfTestView>,
    /// The text that stands with every test: none of them changes the result.
    pub changes_no_result: String,
}

/// A page to read.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PageView {
    pub id: String,
    /// The ids of its texts in the order read: title, lead, paragraphs, what we do not know.
    pub texts: Vec<String>,
    pub sources: Vec<SourceView>,
}

/// A test at home.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SelfTestView {
    pub id: String,
    /// Base id of its texts in `learn.ftl`.
    pub text: String,
    pub steps: u8,
    /// A drawing in SVG, made by the core alone.
    pub picture: String,
    /// What a change means.
    pub change: TextView,
    pub sources: Vec<SourceView>,
}

/// The signs to read first, by what to do, the most urgent first.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SafetyView {
    /// The number to call in an emergency.
    pub number: String,
    pub groups: Vec<SignsView>,
    /// Pages that explain them.
    pub read: Vec<String>,
}

/// Signs that call for the same.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SignsView {
    pub level: String,
    /// The ids of their texts in `results.ftl`.
    pub signs: Vec<String>,
}

/// Which program and which rules these are, what is proved of them, and what they rest on.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct AboutView {
    pub version: String,
    pub edition: EditionView,
    pub proof: ProofView,
    pub sources: Vec<SourceView>,
}

/// What was proved, and of which rules.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProofView {
    pub edition: EditionView,
    /// It was made for the rules of this build; otherwise it is not to be relied on.
    pub is_of_this_edition: bool,
    /// How many properties are proved.
    pub properties: u8,
    /// How many sets of answers it covers, in groups of three digits.
    pub answer_sets: String,
    /// How many of them give each level and window, the most urgent first.
    pub results: Vec<ShareView>,
}

/// How many sets of answers give one level and window, in groups of three digits.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ShareView {
    pub level: String,
    pub window: String,
    pub answer_sets: String,
}

impl LearnView {
    /// The pages and tests of this build.
    pub fn of_this_build() -> LearnView {
        LearnView {
            pages: PAGES.iter().map(PageView::of).collect(),
            tests: SELF_TESTS.iter().map(SelfTestView::of).collect(),
            changes_no_result: CHANGES_NO_RESULT.to_owned(),
        }
    }
}

impl SafetyView {
    /// The signs of this build, with the number to call.
    pub fn with_number(number: String) -> SafetyView {
        let groups = safety::GROUPS.iter().map(|group| SignsView {
            level: group.level.id().to_owned(),
            signs: group.signs.iter().map(|sign| (*sign).to_owned()).collect(),
        });
        SafetyView { number, groups: groups.collect(), read: ids(&safety::pages()) }
    }
}

impl PageView {
    fn of(page: &Page) -> PageView {
        PageView { id: page.id.to_owned(), texts: page.text_ids(), sources: sources(page.sources) }
    }
}

impl SelfTestView {
    fn of(test: &SelfTest) -> SelfTestView {
        SelfTestView {
            id: test.id.to_owned(),
            text: test.text_id(),
            steps: test.steps,
            picture: figure(test, Words::english()),
            change: TextView::of(test.change()),
            sources: sources(test.sources),
        }
    }
}

impl AboutView {
    /// This build.
    pub fn of_this_build() -> AboutView {
        AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            edition: EditionView::of_this_build(),
            proof: ProofView::of_this_build(),
            sources: SOURCES.iter().map(|source| SourceView::of(source)).collect(),
        }
    }
}

impl ProofView {
    fn of_this_build() -> ProofView {
        let proof = proof();
        ProofView {
            is_of_this_edition: proof.is_of_this_edition(),
            edition: EditionView { date: proof.date.to_owned(), sha256: proof.sha256.to_owned() },
            properties: PROPERTIES as u8,
            answer_sets: grouped(proof.answer_sets),
            results: proof.results.iter().map(ShareView::of).collect(),
        }
    }
}

impl ShareView {
    fn of(share: &Share) -> ShareView {
        ShareView {
            level: share.outcome.level.id().to_owned(),
            window: share.outcome.window.id().to_owned(),
            answer_sets: grouped(share.answer_sets),
        }
    }
}

fn figure(test: &SelfTest, words: &Words) -> String {
    let (title, detail) = (words.say(&test.text_id()), words.say(&test.picture_text_id()));
    let alternative = Alternative::Said { title: &title, detail: &detail };
    Pose::named(test.id).map(|pose| self_test(pose, alternative, Style::Screen)).unwrap_or_default()
}

/// The ids of the pages that something leads to.
pub fn ids(pages: &[&Page]) -> Vec<String> {
    pages.iter().map(|page| page.id.to_owned()).collect()
}

fn sources(sources: &[&Source]) -> Vec<SourceView> {
    sources.iter().map(|source| SourceView::of(source)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_tells_of_the_proof_of_these_rules() {
        let AboutView { edition, proof, sources, version } = AboutView::of_this_build();
        assert!(proof.is_of_this_edition && proof.edition == edition);
        assert!(proof.answer_sets.contains(',') && !proof.results.is_empty());
        assert!(sources.len() == SOURCES.len() && !version.is_empty());
    }

    #[test]
    fn every_page_and_test_crosses_whole() {
        let learn = LearnView::of_this_build();
        assert_eq!((learn.pages.len(), learn.tests.len()), (PAGES.len(), SELF_TESTS.len()));
        assert!(
            learn.pages.iter().zip(&PAGES).all(|(view, page)| view.texts.len() == usize::from(page.paragraphs) + 3)
        );
        assert!(learn.tests.iter().all(|test| !test.sources.is_empty() && test.picture.starts_with("<svg")));
    }
}
