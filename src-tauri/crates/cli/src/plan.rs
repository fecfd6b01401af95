//! A plan as text: what to lift, what each part was before and why it changed, and what goes with it.

use std::io;

use setback_desk::amounts::{height, load_or_share, per_side, rpe, sets, sources, stage, tempo};
use setback_desk::case::Case;
use setback_desk::guidance::{reason, sections, tips};
use setback_desk::memory::UnderWay;
use setback_desk::planned::{Trained, lifter, planned};
use setback_plan::load::OVER_BEST_PERCENT;
use setback_plan::response::Response;
use setback_plan::{Delta, Lifter, Part, Plan, Step, deltas};
use setback_triage::course::Lock;
use setback_words::Words;

use crate::Terminal;

/// Prints what the result of a case means for training.
/// `text` is the result's, whose closing sentence leads to the plan.
pub(crate) fn print(case: &Case, text: Option<&str>, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let Some(planned) = planned(case) else { return Ok(()) };
    let mut page = Page { lifter: lifter(case), terminal, words };
    let leads = text.map(|text| format!("{text}.plan")).filter(|id| planned.plan.is_some() && words.has(id));
    if let Some(leads) = leads {
        page.heading(&leads)?;
    }
    page.heading("heading-plan")?;
    page.step(planned.step)?;
    match &planned.plan {
        Some(plan) => page.whole(planned.step, planned.lock, plan)?,
        None => page.terminal.line(&why_none(planned.step, words))?,
    }
    page.training(&planned.training)
}

/// Prints a plan under way: its step, its rung, and what to lift next where it goes on. `over_best` says that this is
/// well above what the back took well lately.
pub(crate) fn under_way(kept: &UnderWay, over_best: bool, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    let mut page = Page { lifter: kept.lifter.clone(), terminal, words };
    page.heading("heading-plan")?;
    page.step(kept.step)?;
    page.terminal.line(&words.say_with("rung-line", &[("rung", &kept.rung.to_string())]))?;
    let Some(next) = &kept.next else { return Ok(()) };
    if over_best {
        let percent = OVER_BEST_PERCENT.to_string();
        page.terminal.line(&words.say_with("load-over-best", &[("percent", &percent)]))?;
    }
    page.whole(kept.step, kept.limits(), next)
}

/// What is lifted next in one line: the part of the way, the load, and how often.
pub(crate) fn next_line(plan: &Plan, lifter: &Lifter, words: &Words) -> String {
    let (stage, load) = (stage(words, plan.rung), load_or_share(words, plan, lifter.gym.unit));
    let args = [("stage", stage.as_str()), ("load", &load)];
    match (plan.sets, plan.reps) {
        (Some(sets), Some(reps)) => {
            words.say_with("plan-next", &[args.as_slice(), &[("work", &work(words, sets, reps))]].concat())
        }
        _ => words.say_with("plan-next-share", &args),
    }
}

/// Sets of reps in words.
pub(crate) fn work(words: &Words, sets: u32, reps: u32) -> String {
    let (sets, reps) = (sets.to_string(), reps.to_string());
    let id = if sets == "1" { "value-sets-reps-one" } else { "value-sets-reps" };
    words.say_with(id, &[("sets", &sets), ("reps", &reps)])
}

/// Prints that there is no plan on this step.
pub(crate) fn none(step: Step, terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    terminal.heading(&words.say("heading-plan"))?;
    terminal.line(&why_none(step, words))
}

/// Prints that the plan waits for a health worker.
pub(crate) fn locked(terminal: &mut Terminal, words: &Words) -> io::Result<()> {
    terminal.heading(&words.say("heading-plan"))?;
    terminal.line(&words.say("lock-locked"))
}

fn why_none(step: Step, words: &Words) -> String {
    words.say(&format!("plan-none-{}", step.id()))
}

struct Page<'a, 't> {
    lifter: Lifter,
    terminal: &'a mut Terminal<'t>,
    words: &'a Words,
}

impl Page<'_, '_> {
    fn heading(&mut self, id: &str) -> io::Result<()> {
        self.terminal.heading(&self.words.say(id))
    }

    fn step(&mut self, step: Step) -> io::Result<()> {
        let id = step.id();
        let (name, say) = (self.words.say(&format!("step-{id}")), self.words.say(&format!("step-{id}.say")));
        self.terminal.line(&format!("{name}. {say}"))
    }

    fn whole(&mut self, step: Step, lock: Lock, plan: &Plan) -> io::Result<()> {
        self.terminal.line(&stage(self.words, plan.rung))?;
        if self.lifter.reference.is_none() {
            self.terminal.line(&self.words.say("plan-no-log"))?;
        }
        for delta in deltas(plan, &self.lifter) {
            self.part(&delta, plan)?;
        }
        self.tips(plan)?;
        for section in sections(step, lock, plan) {
            self.heading(section.heading)?;
            section.lines.iter().try_for_each(|line| self.terminal.item(&line.say(self.words)))?;
        }
        Ok(())
    }

    fn part(&mut self, delta: &Delta, plan: &Plan) -> io::Result<()> {
        let name = self.words.say(&format!("part-{}", delta.part.id()));
        let (before, now) = (self.before(delta.part), self.now(delta.part, plan));
        if delta.why.is_empty() {
            let same = self.words.say("no-change");
            return self.terminal.item(&format!("{name}: {now} ({same})"));
        }
        self.terminal.item(&format!("{name}: {before} -> {now}"))?;
        for why in &delta.why {
            let text = reason(*why, delta.part, plan).say(self.words);
            let sources = sources(self.words, *why, delta.part).join(" ");
            self.terminal.line(&format!("  {text} {sources}"))?;
        }
        Ok(())
    }

    fn unknown(&self) -> String {
        self.words.say("value-unknown")
    }

    fn before(&self, part: Part) -> String {
        let unit = self.lifter.gym.unit;
        let usual = self.lifter.reference;
        let known = match part {
            Part::Load => usual.map(|usual| setback_desk::amounts::load(self.words, usual.load, unit)),
            Part::Sets => usual.map(|usual| usual.sets.to_string()),
            Part::Reps => usual.map(|usual| usual.reps.to_string()),
            Part::Effort => usual.map(|usual| self.words.say_with("value-effort-usual", &[("rpe", &rpe(usual.rpe))])),
            Part::Height => Some(self.words.say("value-height-floor")),
            Part::Tempo => Some(self.words.say("tempo-normal")),
            Part::Lift => Some(self.words.say("variation-usual")),
        };
        known.unwrap_or_else(|| self.unknown())
    }

    fn now(&self, part: Part, plan: &Plan) -> String {
        match part {
            Part::Load => self.load(plan),
            Part::Sets => sets(self.words, plan),
            Part::Reps => plan.reps.map_or_else(|| self.words.say("value-usual"), |reps| reps.to_string()),
            Part::Effort => self.effort(plan),
            Part::Height => height(self.words, plan.height_cm, plan.variation),
            Part::Tempo => tempo(self.words, plan.tempo),
            Part::Lift => self.words.say(&format!("variation-{}", plan.variation.id())),
        }
    }

    fn load(&self, plan: &Plan) -> String {
        let load = load_or_share(self.words, plan, self.lifter.gym.unit);
        let plates = per_side(plan, &self.lifter.gym).join(" + ");
        if plates.is_empty() || !plan.variation.has_bar() {
            return load;
        }
        format!("{load}. {}", self.words.say_with("per-side", &[("plates", &plates)]))
    }

    fn effort(&self, plan: &Plan) -> String {
        match plan.rpe_cap {
            Some(cap) => self.words.say_with("value-effort", &[("rpe", &rpe(cap))]),
            None => self.words.say("value-usual"),
        }
    }

    fn tips(&mut self, plan: &Plan) -> io::Result<()> {
        let tips = tips(plan, &self.lifter);
        if tips.is_empty() {
            return Ok(());
        }
        self.terminal.line("")?;
        tips.iter().try_for_each(|tip| self.terminal.item(&tip.say(self.words)))
    }

    fn training(&mut self, training: &[Trained]) -> io::Result<()> {
        if training.is_empty() {
            return Ok(());
        }
        self.heading("heading-training")?;
        let lines: Vec<String> = (1..).zip(training).map(|(number, trained)| self.session(number, trained)).collect();
        lines.iter().try_for_each(|line| self.terminal.item(line))
    }

    fn session(&self, number: usize, trained: &Trained) -> String {
        let number = number.to_string();
        let response = self.words.say(&format!("response-{}", trained.moved.response.id()));
        let goes_on = matches!(trained.moved.response, Response::Progress | Response::Hold | Response::Regress);
        match trained.next.as_ref().filter(|_| goes_on) {
            Some(next) => {
                let (stage, load) =
                    (stage(self.words, next.rung), load_or_share(self.words, next, self.lifter.gym.unit));
                let args = [("number", number.as_str()), ("response", &response), ("stage", &stage), ("load", &load)];
                self.words.say_with("response-line", &args)
            }
            None => self.words.say_with("response-line-end", &[("number", &number), ("response", &response)]),
        }
    }
}
