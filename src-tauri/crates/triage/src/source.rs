//! Where rules come from. A tag in brackets in REVIEW.md is an id here. No full text was read for any of these but the
//! guide: every figure is from what `seen` says.
#![expect(missing_docs, reason = "what a source is stands in its citation")]

/// One source.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its tag.
    pub id: &'static str,
    /// Who, when, where.
    pub citation: &'static str,
    /// How much of it was read.
    pub seen: Seen,
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// All of it.
    Whole,
    /// Its abstract or an excerpt.
    Abstract,
    /// A page that tells of it.
    Secondary,
    /// Nothing again: quoted from memory, to be read before release.
    Memory,
    /// There is nothing to read: a choice of ours.
    OwnChoice,
}

const fn source(id: &'static str, seen: Seen, citation: &'static str) -> Source {
    Source { id, citation, seen }
}

pub const GUIDE: Source = source("GUIDE", Seen::Whole, "Source guide of this project on back pain after deadlifts");
pub const R1: Source =
    source("R1", Seen::Abstract, "Henschke N et al. 2009, Arthritis Rheum 60:3072-80, PMID 19790051");
pub const R2: Source = source("R2", Seen::Abstract, "Downie A et al. 2013, BMJ 347:f7095");
pub const R3: Source = source(
    "R3",
    Seen::Abstract,
    "Finucane LM et al. 2020 (IFOMPT), J Orthop Sports Phys Ther 50:350-72, doi 10.2519/jospt.2020.9971",
);
pub const R4: Source = source("R4", Seen::Abstract, "Han CS et al. 2023, Cochrane CD014461, PMC10448864");
pub const R5: Source = source(
    "R5",
    Seen::Abstract,
    "Dionne N et al. 2019, Musculoskelet Sci Pract 42:125-33, doi 10.1016/j.msksp.2019.05.004",
);
pub const R6: Source = source(
    "R6",
    Seen::Abstract,
    "One-year series of 334 suspected cauda equina referrals, abstract (authors and journal not shown)",
);
pub const R7: Source =
    source("R7", Seen::Abstract, "Hussain MM et al., 250 suspected cauda equina referrals (journal not shown)");
pub const R8: Source = source(
    "R8",
    Seen::Abstract,
    "BMJ Best Practice, Cauda equina syndrome, topic 3000164; GIRFT national pathway 2023",
);
pub const R9: Source = source(
    "R9",
    Seen::Abstract,
    "Cauda equina warning card (Greenhalgh, Mercer, Finucane, Selfe); Greenhalgh S et al. 2016, Prim Health Care Res Dev",
);
pub const R10: Source = source("R10", Seen::Secondary, "NHS back-pain advice, as republished");
pub const R11: Source = source(
    "R11",
    Seen::Abstract,
    "Multicentre foot-drop series 2025, J Neurosurg Spine, doi 10.3171/2024.12.SPINE24713, PMID 40184689",
);
pub const R12: Source = source(
    "R12",
    Seen::Abstract,
    "Galal A 2013, Egypt J Neurol Psychiatry Neurosurg 50(3); review in Bone Joint J 94-B, doi 10.1302/0301-620X.94B11.29148",
);
pub const R13: Source =
    source("R13", Seen::Abstract, "ACR Appropriateness Criteria Low Back Pain 2021, J Am Coll Radiol 18(11):S361-79");
pub const R14: Source =
    source("R14", Seen::Abstract, "Yusuf M, Finucane L, Selfe J 2019, BMC Musculoskelet Disord, PMC6911279");
pub const R15: Source = source("R15", Seen::Abstract, "CDC/NIOSH, rhabdomyolysis symptoms");
pub const R16: Source = source(
    "R16",
    Seen::Abstract,
    "Nye NS et al. 2021, Curr Sports Med Rep 20:169-78; return to activity 2008, PMID 19005354",
);
pub const R16B: Source = source("R16b", Seen::Abstract, "Exertional rhabdomyolysis guideline review, PMID 27900193");
pub const R17: Source =
    source("R17", Seen::Abstract, "Acute lumbar paraspinal compartment syndrome: systematic review, PMID 29316189");
pub const R18: Source = source("R18", Seen::Abstract, "Case and review of 17, Eur J Biol Med Sci Res 2017;5(1)");
pub const R18B: Source = source("R18b", Seen::Abstract, "Eichner ER et al. 2017, Med Sci Sports Exerc 49:627-32");
pub const R19: Source = source(
    "R19",
    Seen::Abstract,
    "LaGreca M et al. 2024, J Orthop Case Rep 14(12):229-36, doi 10.13107/jocr.2024.v14.i12.5082",
);
pub const R20: Source = source("R20", Seen::Abstract, "Hatzaras I et al. 2007, weight lifting and aortic dissection");
pub const R21: Source =
    source("R21", Seen::Abstract, "Aortic dissection detection risk score, IRAD 1996-2009, PMID 21555704");
pub const R22: Source =
    source("R22", Seen::Abstract, "Robinson D et al. 2013, Aust Fam Physician 42(6); BMJ Best Practice AAA");
pub const R23: Source = source("R23", Seen::Secondary, "Sieper J et al. 2009, Ann Rheum Dis 68:784-8");
pub const R24: Source = source("R24", Seen::Secondary, "How to define inflammatory back pain, secondary page, 2019");
pub const R25: Source = source("R25", Seen::Secondary, "Micheli & Wood 1995, as told in a Sports Health 2009 summary");
pub const R26: Source = source(
    "R26",
    Seen::Abstract,
    "Yoshimizu R et al. 2022, PLoS One, doi 10.1371/journal.pone.0270046 (title and authors only)",
);
pub const R27: Source = source("R27", Seen::Abstract, "NICE NG59 2016, updated 2020");
pub const R33: Source = source("R33", Seen::Abstract, "Underwood M 2009, Arthritis Rheum 60:2855-7");
pub const D1: Source = source("D1", Seen::Abstract, "Cheung K et al. 2003, Sports Med 33:145-64");
pub const D2: Source = source(
    "D2",
    Seen::Abstract,
    "Pettitt RW et al. 2010, Athl Train Sports Health Care, doi 10.3928/19425864-20100428-01",
);
pub const D3: Source = source("D3", Seen::Abstract, "Bishop MD et al. 2011, BMC Musculoskelet Disord 12:35");
pub const P1: Source = source("P1", Seen::Abstract, "Wallwork SB et al. 2024, CMAJ");
pub const P3: Source = source("P3", Seen::Abstract, "Henschke N et al. 2008, BMJ 337:a171, PMC2483884");
pub const P4: Source = source("P4", Seen::Abstract, "da Silva T et al. 2019, J Physiother 65:159-65");
pub const P7: Source = source("P7", Seen::Abstract, "Vroomen PC et al. 2002, J Neurol Neurosurg Psychiatry 72:630-4");
pub const P8: Source = source("P8", Seen::Abstract, "History items in sciatica, 395 adults (authors not shown)");
pub const P9: Source = source("P9", Seen::Abstract, "ATLAS cohort 2018, Spine J 18:1030-40");
pub const T1: Source = source("T1", Seen::Memory, "Thomeé R 1997, Phys Ther 77:1690");
pub const T2: Source =
    source("T2", Seen::Secondary, "Silbernagel KG et al. 2007, Am J Sports Med, through a clinic page");
pub const K1: Source = source("K1", Seen::Abstract, "Kroenung P et al. 2024, Cureus, PMC11246191");
pub const K2: Source = source("K2", Seen::Abstract, "Learn EM, an unusual case of back pain (opening only)");
pub const K3: Source = source("K3", Seen::Abstract, "LaGreca M et al. 2024, J Orthop Surg Res, PMC11193892");
pub const K4: Source =
    source("K4", Seen::Abstract, "Cetinkaya A et al., acute paraspinal compartment syndrome after deadlifting");
pub const K7: Source =
    source("K7", Seen::Abstract, "Sung W 2024, Clin J Sport Med, epidural haematoma after deadlifts");
pub const M1: Source = source("M1", Seen::Abstract, "Suzuki H et al. 2020, PLoS One, PMC7053735");
pub const M2: Source = source("M2", Seen::Abstract, "German hospital cohort, doi 10.1055/a-1304-3677");
pub const B12: Source = source("B12", Seen::Abstract, "Cholewicki J et al. 1991, Med Sci Sports Exerc 23:1179-86");
pub const B15: Source = source("B15", Seen::Abstract, "Swinton PA et al. 2011, J Strength Cond Res 25:2000-9");
pub const B20: Source = source("B20", Seen::Abstract, "Good morning against deadlift, PMC3878967 (authors not shown)");
pub const B23: Source = source("B23", Seen::Abstract, "Hoozemans MJ et al. 2008, Ergonomics 51:1053-63");
pub const B27: Source = source("B27", Seen::Abstract, "Gundersen AH et al. 2025, PeerJ 13:e20279");
pub const B28: Source = source("B28", Seen::Abstract, "Ramirez VJ et al. 2024, J Strength Cond Res");
pub const B30: Source = source("B30", Seen::Abstract, "Lumbar fatigue and lifting 2015, Ergonomics 58:1424-32");
pub const L6: Source = source(
    "L6",
    Seen::Abstract,
    "Teen power lifters 2003, PMID 12580673; Hutchins MD, Gearhart RF 2010; formulas Epley 1985, Brzycki 1993",
);
pub const L8: Source =
    source("L8", Seen::Abstract, "Wilk M et al. 2020, PMC7196738; 2018, PMC6006544; 2021 review, PMC8310485");
pub const F1: Source = source("F1", Seen::Abstract, "Steffens D et al. 2015, Arthritis Care Res 67:403-10");
pub const F2: Source = source("F2", Seen::Abstract, "Huang K, Ihm J 2021, Curr Sports Med Rep 20:286-90");
pub const F4: Source = source(
    "F4",
    Seen::Abstract,
    "Stults-Kolehmainen MA et al. 2014, J Strength Cond Res 28:2007-17; Bartholomew JB et al. 2008",
);
pub const F5: Source = source("F5", Seen::Abstract, "Lunge test: Powden CJ et al. 2015, PMID 25704110");
pub const F6: Source = source("F6", Seen::Abstract, "Roach SM et al. 2015, PMC4325283; Cheatham 2017, PMC5685413");
pub const F7: Source = source(
    "F7",
    Seen::Abstract,
    "Biering-Sørensen test, Rehabilitation Measures Database; reliability study, SEM 11.6-17.5 s",
);
pub const F8: Source = source("F8", Seen::Abstract, "McGill SM et al. 1999, Arch Phys Med Rehabil 80:941-4");
pub const DESIGN: Source = source("design", Seen::OwnChoice, "Our own conservative choice; no study behind it");

/// Every source, in the order of its tag's group.
#[rustfmt::skip]
pub const SOURCES: [&Source; 66] = [
    &GUIDE, &R1, &R2, &R3, &R4, &R5, &R6, &R7, &R8, &R9, &R10, &R11, &R12, &R13, &R14, &R15, &R16, &R16B, &R17,
    &R18, &R18B, &R19, &R20, &R21, &R22, &R23, &R24, &R25, &R26, &R27, &R33, &D1, &D2, &D3, &P1, &P3, &P4, &P7, &P8,
    &P9, &T1, &T2, &K1, &K2, &K3, &K4, &K7, &M1, &M2, &B12, &B15, &B20, &B23, &B27,
    &B28, &B30, &L6, &L8, &F1, &F2, &F4, &F5, &F6, &F7, &F8, &DESIGN,
];
