//! The decision table written a second time (`decision_table.txt`), and a naive interpreter of it that shares no code
//! with the program: it reads the text, and evaluates it either for one set of answers or as a Boolean function over
//! all of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The table, read once a run.
pub static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("decision_table.txt")));

/// What the text says.
pub struct Table {
    pub questions: BTreeMap<String, Restated>,
    asked: BTreeMap<String, Expression>,
    definitions: BTreeMap<String, Expression>,
    pub rules: Vec<RestatedRule>,
}

/// A question as the text has it: kind, and options with "stands alone".
pub struct Restated {
    pub kind: String,
    pub options: Vec<(String, bool)>,
}

/// A rule as the text has it.
pub struct RestatedRule {
    pub id: String,
    pub level: String,
    pub window: String,
    when: Expression,
}

enum Expression {
    Picked { question: String, places: Vec<usize> },
    NotAsked(String),
    Name(String),
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    AtLeast(usize, Vec<Expression>),
    NoOtherRule,
}

/// What an expression is evaluated in: plain truth for one set of answers, or functions over all.
pub trait Logic {
    type Truth: Clone;
    fn constant(&self, value: bool) -> Self::Truth;
    fn picked(&self, question: &str, place: usize) -> Self::Truth;
    fn and(&self, left: Self::Truth, right: Self::Truth) -> Self::Truth;
    fn or(&self, left: Self::Truth, right: Self::Truth) -> Self::Truth;
    fn not(&self, part: Self::Truth) -> Self::Truth;
}

/// One set of answers: the chosen places of each question.
pub struct Ticked<'a>(pub &'a BTreeMap<&'a str, Vec<usize>>);

impl Logic for Ticked<'_> {
    type Truth = bool;

    fn constant(&self, value: bool) -> bool {
        value
    }

    fn picked(&self, question: &str, place: usize) -> bool {
        self.0.get(question).is_some_and(|places| places.contains(&place))
    }

    fn and(&self, left: bool, right: bool) -> bool {
        left && right
    }

    fn or(&self, left: bool, right: bool) -> bool {
        left || right
    }

    fn not(&self, part: bool) -> bool {
        !part
    }
}

impl Table {
    /// Where this rule fires.
    pub fn fires<L: Logic>(&self, logic: &L, id: &str) -> L::Truth {
        let rule = self.rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule {id} in the text"));
        self.evaluate(logic, &rule.when)
    }

    /// Where this question is asked.
    pub fn asks<L: Logic>(&self, logic: &L, question: &str) -> L::Truth {
        self.asked.get(question).map_or_else(|| logic.constant(true), |when| self.evaluate(logic, when))
    }

    fn evaluate<L: Logic>(&self, logic: &L, expression: &Expression) -> L::Truth {
        let each =
            |parts: &[Expression]| -> Vec<L::Truth> { parts.iter().map(|part| self.evaluate(logic, part)).collect() };
        match expression {
            Expression::Picked { question, places } => {
                let any = places.iter().map(|place| logic.picked(question, *place));
                let any = any.fold(logic.constant(false), |any, part| logic.or(any, part));
                logic.and(self.asks(logic, question), any)
            }
            Expression::NotAsked(question) => logic.not(self.asks(logic, question)),
            Expression::Name(name) => match self.definitions.get(name) {
                Some(definition) => self.evaluate(logic, definition),
                None => self.fires(logic, name),
            },
            Expression::All(parts) => {
                each(parts).into_iter().fold(logic.constant(true), |all, part| logic.and(all, part))
            }
            Expression::Any(parts) => {
                each(parts).into_iter().fold(logic.constant(false), |any, part| logic.or(any, part))
            }
            Expression::Not(part) => logic.not(self.evaluate(logic, part)),
            Expression::AtLeast(wanted, parts) => at_least(logic, *wanted, &each(parts)),
            Expression::NoOtherRule => {
                let others = self.rules.iter().filter(|rule| !matches!(rule.when, Expression::NoOtherRule));
                let any = others.map(|rule| self.evaluate(logic, &rule.when));
                logic.not(any.fold(logic.constant(false), |any, part| logic.or(any, part)))
            }
        }
    }
}

fn at_least<L: Logic>(logic: &L, wanted: usize, parts: &[L::Truth]) -> L::Truth {
    match (wanted, parts) {
        (0, _) => logic.constant(true),
        (_, []) => logic.constant(false),
        (_, [first, rest @ ..]) => {
            let with = logic.and(first.clone(), at_least(logic, wanted - 1, rest));
            logic.or(with, at_least(logic, wanted, rest))
        }
    }
}

impl Table {
    fn read(text: &str) -> Table {
        let empty = BTreeMap::new;
        let mut table = Table { questions: BTreeMap::new(), asked: empty(), definitions: empty(), rules: Vec::new() };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            table.learn(line);
        }
        table
    }

    fn learn(&mut self, line: &str) {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["question", id, kind, options @ ..] => {
                let option = |id: &&str| (id.trim_start_matches('*').to_owned(), id.starts_with('*'));
                let options = options.iter().map(option).collect();
                self.questions.insert((*id).to_owned(), Restated { kind: (*kind).to_owned(), options });
            }
            ["ask", id, "when", rest @ ..] => {
                let when = Reader { table: self, words: rest, at: 0 }.whole();
                self.asked.insert((*id).to_owned(), when);
            }
            ["define", name, "=", rest @ ..] => {
                let meaning = Reader { table: self, words: rest, at: 0 }.whole();
                self.definitions.insert((*name).to_owned(), meaning);
            }
            ["rule", id, level, window, "=", rest @ ..] => {
                let when = Reader { table: self, words: rest, at: 0 }.whole();
                let window = window.replace('_', " ");
                self.rules.push(RestatedRule { id: (*id).to_owned(), level: (*level).to_owned(), window, when });
            }
            _ => panic!("a line of the table that says nothing: {line}"),
        }
    }
}

fn words(line: &str) -> Vec<String> {
    let spaced = line.replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

fn one_or(mut parts: Vec<Expression>, several: fn(Vec<Expression>) -> Expression) -> Expression {
    if parts.len() == 1 { parts.remove(0) } else { several(parts) }
}

struct Reader<'a> {
    table: &'a Table,
    words: &'a [&'a str],
    at: usize,
}

impl Reader<'_> {
    fn whole(mut self) -> Expression {
        let expression = self.alternatives();
        assert!(self.at == self.words.len(), "words left over: {:?}", &self.words[self.at..]);
        expression
    }

    fn alternatives(&mut self) -> Expression {
        let mut parts = vec![self.conjunction()];
        while self.take("or") {
            parts.push(self.conjunction());
        }
        one_or(parts, Expression::Any)
    }

    fn conjunction(&mut self) -> Expression {
        let mut parts = vec![self.part()];
        while self.take("and") {
            parts.push(self.part());
        }
        one_or(parts, Expression::All)
    }

    fn part(&mut self) -> Expression {
        if self.take("not") {
            return Expression::Not(Box::new(self.part()));
        }
        if self.take("(") {
            let inner = self.alternatives();
            self.expect(")");
            return inner;
        }
        if self.take("no") {
            self.expect("other");
            self.expect("rule");
            return Expression::NoOtherRule;
        }
        if self.take("at") {
            return self.count();
        }
        let name = self.word();
        if self.table.questions.contains_key(&name) { self.about(name) } else { Expression::Name(name) }
    }

    fn count(&mut self) -> Expression {
        self.expect("least");
        let wanted = self.word().parse().expect("at least so many");
        self.expect("of");
        self.expect("(");
        let mut parts = vec![self.alternatives()];
        while self.take(",") {
            parts.push(self.alternatives());
        }
        self.expect(")");
        Expression::AtLeast(wanted, parts)
    }

    fn about(&mut self, question: String) -> Expression {
        if self.take("not") {
            self.expect("asked");
            return Expression::NotAsked(question);
        }
        let how = self.word();
        let negated = how == "is" && self.take("not");
        let value = self.word();
        let all = match self.table.questions[&question].kind.as_str() {
            "scale" => 0..11,
            _ => 0..self.table.questions[&question].options.len(),
        };
        let named = |option: &str| self.place(&question, option);
        let places: Vec<usize> = match how.as_str() {
            ">=" => all.filter(|place| *place >= named(&value)).collect(),
            "<=" => all.filter(|place| *place <= named(&value)).collect(),
            "=" => vec![named(&value)],
            "is" | "has" => {
                let chosen: Vec<usize> = value.split('/').map(named).collect();
                all.filter(|place| chosen.contains(place) != negated).collect()
            }
            _ => panic!("{question} {how}?"),
        };
        Expression::Picked { question, places }
    }

    fn place(&self, question: &str, option: &str) -> usize {
        let known = &self.table.questions[question];
        if known.kind == "scale" {
            return option.parse().expect("a number of the scale");
        }
        let place = known.options.iter().position(|(id, _)| id == option);
        place.unwrap_or_else(|| panic!("{question} has no option {option}"))
    }

    fn word(&mut self) -> String {
        let word = self.words.get(self.at).copied().expect("the line goes on");
        self.at += 1;
        word.to_owned()
    }

    fn take(&mut self, word: &str) -> bool {
        let here = self.words.get(self.at) == Some(&word);
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, word: &str) {
        assert!(self.take(word), "{word:?} expected in {:?}", self.words);
    }
}
