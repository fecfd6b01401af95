//! Every rung of the way back for a lifter's numbers.

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Map, Value, json};
use setback_desk::amounts::{height, load_or_share, rpe, sets, stage, tempo};
use setback_desk::case::{Case, read};
use setback_desk::planned::lifter;
use setback_desk::report::Prescribed;
use setback_plan::{LADDER, Lifter, Plan, prescribe};
use setback_words::Words;

use crate::{Status, Terminal, refusal};

/// The numbers that are taken together or not at all, by their keys in a case.
const LOG: [&str; 4] = ["load", "reps", "rpe", "sets"];

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let number = |name: &'static str| {
        Arg::new(name).long(name).value_name("N").help(words.say(&format!("terminal-help-{name}")))
    };
    let list = |name: &'static str| number(name).value_name("A,B").value_delimiter(',');
    let others = |name: &'static str| LOG.into_iter().filter(move |other| *other != name);
    let all_or_none = |name: &'static str| number(name).requires_all(others(name));
    Command::new("ladder")
        .about(words.say("terminal-help-ladder"))
        .args(LOG.map(all_or_none))
        .arg(all_or_none("mean"))
        .arg(number("unit").value_name("kg|lb"))
        .arg(number("bar"))
        .arg(list("plates"))
        .arg(list("equipment"))
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("terminal-help-json-ladder")))
}

/// Prints the ladder. The numbers are read as a case is, so that the same things are refused with the same words.
pub(crate) fn print(options: &ArgMatches, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let case = match read(case_of(options).to_string().as_bytes()) {
        Ok(case) => case,
        Err(error) => {
            if options.get_flag("json") {
                terminal.line(&refusal::as_json(&error, None, words))?;
            }
            terminal.complain(&error.message(words))?;
            return Ok(Status::BadInput);
        }
    };
    let lifter = lifter(&case);
    let plans: Vec<Plan> = LADDER.iter().filter_map(|rung| prescribe(rung.number, &lifter)).collect();
    if options.get_flag("json") { as_json(&case, &plans, terminal) } else { as_text(&lifter, &plans, terminal, words) }
}

fn as_json(case: &Case, plans: &[Plan], terminal: &mut Terminal) -> io::Result<Status> {
    let rungs: Vec<Prescribed> = plans.iter().map(|plan| Prescribed::of(plan, &case.gym)).collect();
    terminal.line(&serde_json::to_string_pretty(&rungs)?)?;
    Ok(Status::Done)
}

fn as_text(lifter: &Lifter, plans: &[Plan], terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    terminal.line(&words.say("ladder-title"))?;
    terminal.line(&words.say_with("ladder-row-none", &[("rung", "0"), ("stage", &stage(words, 0))]))?;
    for plan in plans {
        terminal.line(&row(plan, lifter, words))?;
    }
    terminal.line(&words.say("ladder-note"))?;
    if lifter.reference.is_none() {
        terminal.line(&words.say("plan-no-log"))?;
    }
    Ok(Status::Done)
}

fn row(plan: &Plan, lifter: &Lifter, words: &Words) -> String {
    let usual = || words.say("value-usual");
    let effort = plan.rpe_cap.map_or_else(usual, |cap| words.say_with("value-effort", &[("rpe", &rpe(cap))]));
    let args = [
        ("rung", plan.rung.to_string()),
        ("stage", stage(words, plan.rung)),
        ("load", load_or_share(words, plan, lifter.gym.unit)),
        ("sets", sets(words, plan)),
        ("reps", plan.reps.map_or_else(usual, |reps| reps.to_string())),
        ("rpe", effort),
        ("height", height(words, plan.height_cm, plan.variation)),
        ("tempo", tempo(words, plan.tempo)),
        ("variation", words.say(&format!("variation-{}", plan.variation.id()))),
    ];
    words.say_with("ladder-row", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The options as a case: numbers where they are numbers, text where they are not, to be refused at their place.
fn case_of(options: &ArgMatches) -> Value {
    let mut case = Map::new();
    let unit = options.get_one::<String>("unit").map_or("kg", String::as_str);
    let mut gym = Map::from_iter([("unit".to_owned(), json!(unit))]);
    gym.extend(options.get_one::<String>("bar").map(|bar| ("bar".to_owned(), number(bar))));
    gym.extend(
        several(options, "plates")
            .map(|plates| ("plates".to_owned(), plates.iter().map(|text| number(text)).collect())),
    );
    case.insert("gym".to_owned(), Value::Object(gym));
    case.extend(several(options, "equipment").map(|list| ("equipment".to_owned(), json!(list))));
    case.extend(log_of(options, unit).map(|log| ("log".to_owned(), log)));
    Value::Object(case)
}

fn log_of(options: &ArgMatches, unit: &str) -> Option<Value> {
    options.get_one::<String>("load")?;
    let keys = LOG.into_iter().map(|name| (name, name)).chain([("mean", "avg4_load")]);
    let given = keys.filter_map(|(name, key)| Some((key, options.get_one::<String>(name)?)));
    let in_kilograms = |key: &str, text: &str| match key {
        "load" | "avg4_load" => kilograms(text, unit),
        _ => number(text),
    };
    Some(given.map(|(key, text)| (key.to_owned(), in_kilograms(key, text))).collect::<Map<_, _>>().into())
}

/// A case holds kilograms; a load in pounds is turned into them exactly.
fn kilograms(text: &str, unit: &str) -> Value {
    match (unit, setback_plan::Mass::decimal(text, setback_plan::Unit::Pounds)) {
        ("lb", Some(mass)) => number(&mass.decimal_kilograms()),
        ("lb", None) => json!(text),
        _ => number(text),
    }
}

fn number(text: &str) -> Value {
    text.parse::<serde_json::Number>().map_or_else(|_| json!(text), Value::Number)
}

fn several(options: &ArgMatches, name: &str) -> Option<Vec<String>> {
    options.get_many::<String>(name).map(|values| values.cloned().collect())
}
