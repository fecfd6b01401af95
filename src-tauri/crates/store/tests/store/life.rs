//! An invented person with something of every kind, and one word of theirs in every field that takes words.

use std::fmt::Debug;
use std::slice::from_ref;
use std::str::FromStr;

use setback_store::*;

use crate::support::noon;

/// All that is kept of a person.
pub struct Life {
    pub person: PersonId,
    pub about: NewPerson,
    pub profile: String,
    pub sessions: [Session; 2],
    pub episode: Episode,
    pub checks: [Check; 2],
    pub plan: Plan,
    pub responses: [Response; 2],
    pub clearance: Clearance,
    pub draft: Draft,
}

/// What is known of somebody with this word.
pub fn about(word: &str) -> NewPerson {
    NewPerson {
        name: word.into(),
        language: word.into(),
        unit: "lb".into(),
        gym: json(word),
        equipment: Some(json(word)),
    }
}

pub fn json(word: &str) -> String {
    format!(r#"{{"word":"{word}"}}"#)
}

/// A name that is the same each time: the number of a person, and a place in their life.
fn id<T: FromStr<Err: Debug>>(number: u32, place: u32) -> T {
    format!("00000000-0000-7000-8000-{number:06}{place:06}").parse().unwrap()
}

impl Life {
    /// Enters somebody and lives their life.
    pub fn lived(store: &mut Store, word: &str, number: u32) -> Life {
        let person = store.add_person(&about(word), noon(0)).unwrap();
        let life = Life::of(person, word, number);
        life.is_lived(store);
        let (import, sessions) = life.import(word, number);
        store.add_import(&import, &sessions).unwrap();
        life
    }

    /// The life as it is meant to be kept.
    pub fn of(person: PersonId, word: &str, number: u32) -> Life {
        let sessions = [session(person, word, number, 10), session(person, word, number, 20)];
        let sessions = sessions.map(|session| corrected(session, id(number, 10)));
        let episode = Episode { session: Some(sessions[0].id), ..episode(person, number, word) };
        let first = check(episode.id, word, id(number, 31), 1);
        let second = Check { replaces: Some(first.id), ..check(episode.id, word, id(number, 32), 2) };
        let checks = [first, second];
        Life {
            plan: plan(&checks[1], word, id(number, 40)),
            responses: responses(id(number, 40), word, number),
            clearance: clearance(person, word, id(number, 60)),
            draft: draft(&checks[0], person, word, id(number, 70)),
            profile: json(word),
            about: about(word),
            person,
            sessions,
            episode,
            checks,
        }
    }

    /// The import of this life.
    pub fn import(&self, word: &str, number: u32) -> (Import, [ImportedSession; 1]) {
        let (person, unit) = (self.person, Some("lb".into()));
        let import = Import { id: id(number, 80), person, at: noon(2), format: word.into(), file: word.into(), unit };
        let sets = vec![with_all(word, id(number, 81))];
        let origin = Origin { line: 2, named: word.into(), kind: word.into(), title: word.into(), raw: word.into() };
        let session = Session { id: id(number, 82), at: noon(-300), replaces: None, sets, ..self.sessions[0].clone() };
        (import, [ImportedSession { session, origins: vec![origin] }])
    }

    /// The import comes back as it was entered.
    #[track_caller]
    pub fn is_imported(&self, store: &Store, word: &str, number: u32) {
        let (import, [imported]) = self.import(word, number);
        assert_eq!(store.imports(self.person).unwrap(), [Taken { import, sessions: 1, sets: 1 }]);
        assert_eq!(store.session(imported.session.id).unwrap(), imported.session);
        assert_eq!(store.origins(imported.session.id).unwrap(), imported.origins);
    }

    /// What a coach keeps of this life.
    pub fn coached(&self, word: &str, number: u32) -> (Athlete, Lighter, Share) {
        let (groups, tags) = (json(word), json(word));
        let athlete = Athlete { groups, tags, rack: word.into(), note: word.into(), archived: false };
        let lighter = Lighter { id: id(number, 90), plan: self.plan.id, at: noon(4), rung: 2 };
        let signer = format!("{number:064x}");
        let share = Share { id: id(number, 91), person: self.person, at: noon(5), signer, shared: json(word) };
        (athlete, lighter, share)
    }

    /// Enters what a coach keeps of this life.
    pub fn is_coached(&self, store: &mut Store, word: &str, number: u32) {
        let (athlete, lighter, share) = self.coached(word, number);
        store.change_athlete(self.person, &athlete, noon(3)).unwrap();
        store.add_lighter(&lighter).unwrap();
        store.add_share(&share).unwrap();
        store.keep_glances(word, &[(self.person, json(word))]).unwrap();
    }

    /// What a coach keeps comes back as it was entered.
    #[track_caller]
    pub fn is_kept_by_a_coach(&self, store: &Store, word: &str, number: u32) {
        let (athlete, lighter, share) = self.coached(word, number);
        assert_eq!(store.athlete(self.person).unwrap(), Some(athlete));
        assert_eq!(store.lighter_of(self.person).unwrap(), [lighter]);
        assert_eq!(store.last_signed(&share.signer).unwrap().as_ref(), Some(&share));
        assert_eq!(store.last_share(self.person).unwrap(), Some(share));
    }

    fn is_lived(&self, store: &mut Store) {
        store.add_profile(self.person, &json("before"), noon(0)).unwrap();
        store.add_profile(self.person, &self.profile, noon(1)).unwrap();
        store.add_sessions(&self.sessions, noon(1)).unwrap();
        store.add_check(&self.checks[0], Some(&self.episode), &[]).unwrap();
        store.add_check(&self.checks[1], None, &[]).unwrap();
        store.add_plan(&self.plan).unwrap();
        self.responses.iter().for_each(|response| store.add_response(response).unwrap());
        store.add_clearance(&self.clearance).unwrap();
        let end = self.episode.end.as_ref().unwrap();
        store.end_episode(self.episode.id, &end.why, end.at).unwrap();
        store.keep_draft(&self.draft).unwrap();
    }

    /// Everything comes back as it was entered.
    #[track_caller]
    pub fn is_kept(&self, store: &Store) {
        assert_eq!(store.person(self.person).unwrap().about, self.about);
        assert_eq!(store.profile(self.person).unwrap().unwrap().answers, self.profile);
        assert_eq!(self.sessions.clone().map(|session| store.session(session.id).unwrap()), self.sessions);
        assert_eq!(store.episodes(self.person).unwrap(), from_ref(&self.episode));
        assert_eq!(store.checks(self.episode.id).unwrap(), self.checks);
        assert_eq!(store.plans(self.episode.id).unwrap(), from_ref(&self.plan));
        assert_eq!(store.responses(self.plan.id).unwrap(), self.responses);
        assert_eq!(store.clearances(self.person).unwrap(), from_ref(&self.clearance));
        assert_eq!(store.draft(self.person).unwrap(), Some(self.draft.clone()));
    }
}

fn session(person: PersonId, word: &str, number: u32, place: u32) -> Session {
    Session {
        id: id(number, place),
        person,
        entered: noon(1),
        at: noon(-20),
        minutes: Some(70),
        rpe_hundredths: Some(850),
        note: word.into(),
        source: word.into(),
        replaces: None,
        sets: vec![with_all(word, id(number, place + 1)), with_little(word, id(number, place + 2))],
    }
}

/// Every session but the first corrects the first.
fn corrected(session: Session, first: SessionId) -> Session {
    Session { replaces: (session.id != first).then_some(first), ..session }
}

fn with_all(word: &str, id: SetId) -> Set {
    Set {
        id,
        exercise: word.into(),
        variation: word.into(),
        load: Some(Load { thousandths: 142_500, unit: "lb".into() }),
        reps: Some(5),
        rpe_hundredths: Some(900),
        pain: Some(3),
        warm_up: true,
        note: word.into(),
    }
}

fn with_little(word: &str, id: SetId) -> Set {
    Set { load: None, reps: None, rpe_hundredths: None, pain: None, warm_up: false, ..with_all(word, id) }
}

fn episode(person: PersonId, number: u32, word: &str) -> Episode {
    let end = Some(End { at: noon(30), why: word.into() });
    Episode { id: id(number, 30), person, at: noon(1), began: noon(-20), session: None, end }
}

/// A check made so many hours after the first noon.
pub fn check(episode: EpisodeId, word: &str, id: CheckId, hours: i64) -> Check {
    let decided = Decided {
        edition_date: word.into(),
        edition_sha256: word.into(),
        level: word.into(),
        window: word.into(),
        rules: json(word),
    };
    let (at, minutes_since) = (noon(hours), (hours * 60).max(0));
    Check { id, episode, at, kind: CheckKind::Full, minutes_since, answers: json(word), decided, replaces: None }
}

fn plan(after: &Check, word: &str, id: PlanId) -> Plan {
    Plan {
        id,
        episode: after.episode,
        after_check: after.id,
        at: noon(3),
        step: word.into(),
        rung: 7,
        lifter: json(word),
        prescribed: json(word),
        edition_sha256: word.into(),
    }
}

fn responses(plan: PlanId, word: &str, number: u32) -> [Response; 2] {
    let (answers, kind) = (json(word), ResponseKind::Session);
    let session = Response { id: id(number, 50), plan, at: noon(4), kind, follows: None, answers };
    let (follows, kind) = (Some(session.id), ResponseKind::Morning);
    let morning = Response { id: id(number, 51), at: noon(20), kind, follows, ..session.clone() };
    [session, morning]
}

fn clearance(person: PersonId, word: &str, id: ClearanceId) -> Clearance {
    Clearance { id, person, at: noon(5), on_day: word.into(), by_whom: word.into() }
}

fn draft(corrected: &Check, person: PersonId, word: &str, id: DraftId) -> Draft {
    Draft {
        id,
        person,
        at: noon(31),
        kind: CheckKind::FollowUp,
        episode: Some(corrected.episode),
        corrects: Some(corrected.id),
        answers: json(word),
        asking: Some(word.into()),
    }
}

/// An episode that is open.
pub fn open_episode(person: PersonId, hours: i64) -> Episode {
    let at = noon(hours);
    Episode { id: EpisodeId::new(at), person, at, began: noon(hours - 20), session: None, end: None }
}

/// All that is kept of somebody's turn at a clinic.
pub struct Turn {
    submission: Submission,
    handling: Handling,
    visit: VisitNote,
}

impl Turn {
    /// The turn of somebody with this word.
    pub fn of(word: &str, number: u32) -> Turn {
        let submission = Submission { id: id(number, 50), sha256: [7; 32], arrived: noon(30), body: json(word) };
        let handling = Handling {
            id: id(number, 51),
            submission: submission.id,
            at: noon(31),
            kind: "taken".into(),
            initials: word.into(),
            detail: json(word),
        };
        Turn { submission, handling, visit: VisitNote { id: id(number, 52), at: noon(29), number, label: word.into() } }
    }

    /// Takes it, at a desk of this data.
    pub fn is_taken(&self, store: &mut Store) {
        store.add_visit(&self.visit).unwrap();
        store.receive(&self.submission).unwrap();
        store.handle(&self.handling).unwrap();
    }

    /// Everything comes back as it was entered, in its place among the turns.
    #[track_caller]
    pub fn is_kept(&self, store: &Store, place: usize) {
        assert_eq!(store.submissions().unwrap()[place], self.submission);
        assert_eq!(store.handlings().unwrap()[place], self.handling);
        assert_eq!(store.visits().unwrap()[place], self.visit);
    }
}
