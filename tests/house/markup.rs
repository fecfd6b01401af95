//! Reading the UI's sources: what they import, and the sentences their markup holds. Knows no rule about either.

/// Attributes that a person reads or hears.
const SPOKEN: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// One import: what is taken, and from where.
pub(crate) struct Import {
    pub(crate) taken: String,
    pub(crate) from: String,
}

/// Every static import of a source file.
pub(crate) fn imports(source: &str) -> Vec<Import> {
    let statements = source.split(['\n', ';']).collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for statement in statements.split("import ").skip(1) {
        let Some(quote) = statement.find(['"', '\'']) else { continue };
        let mark = &statement[quote..=quote];
        let from = statement[quote + 1..].split(mark).next().unwrap_or_default();
        found.push(Import { taken: statement[..quote].to_owned(), from: from.to_owned() });
    }
    found
}

/// A component without its script, style and comments.
pub(crate) fn markup_of(source: &str) -> String {
    let without = |text: String, open: &str, close: &str| {
        let mut rest = text.as_str();
        let mut kept = String::new();
        while let Some(start) = rest.find(open) {
            kept.push_str(&rest[..start]);
            rest = rest[start..].find(close).map_or("", |end| &rest[start + end + close.len()..]);
        }
        kept + rest
    };
    let text = without(source.to_owned(), "<!--", "-->");
    without(without(text, "<script", "</script>"), "<style", "</style>")
}

/// Text with letters that a person would read: between tags, in a spoken attribute, or quoted inside an expression.
pub(crate) fn literals(markup: &str) -> Vec<String> {
    let mut text = String::new();
    let mut found = Vec::new();
    let mut rest = markup;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '<' => tag_length(rest),
            '{' => expression_length(rest),
            _ => next.len_utf8(),
        };
        match next {
            '<' => found.extend(spoken(&rest[..length])),
            '{' => found.extend(sentences_quoted_in(&rest[..length])),
            _ => text.push(next),
        }
        if next == '<' || next == '{' {
            text.push('\n');
        }
        rest = &rest[length..];
    }
    found.extend(
        text.lines().map(|line| without_entities(line.trim())).filter(|line| line.chars().any(char::is_alphabetic)),
    );
    found
}

/// The script of a component, or a whole script.
pub(crate) fn script_of(source: &str) -> String {
    let Some((_, from)) = source.split_once("<script") else { return source.to_owned() };
    from.split_once("</script>").map_or(from, |(script, _)| script).to_owned()
}

/// Text in a script that a person would read: quoted, more than one word, and begun or ended as a sentence is. Names of
/// classes, selectors and keys are none of it.
pub(crate) fn sentences(script: &str) -> Vec<String> {
    let is_code = |line: &&str| !line.trim_start().starts_with('*');
    script.lines().filter(is_code).flat_map(quoted_in).filter(|text| reads_as_a_sentence(text)).collect()
}

fn reads_as_a_sentence(text: &str) -> bool {
    let plain = without_expressions(&text.replace("${", "{"));
    let is_word = |word: &&str| word.trim_end_matches([',', '.', '?', '!', ':']).chars().all(char::is_alphabetic);
    let words = plain.split_whitespace().filter(is_word).filter(|word| word.chars().any(char::is_alphabetic)).count();
    let begins = plain.starts_with(char::is_uppercase);
    let ends = plain.trim_end().strip_suffix(['.', '?', '!']).is_some_and(|rest| rest.ends_with(char::is_alphabetic));
    1 < words && (begins || ends)
}

/// What stands in quotes on this line, up to a comment.
fn quoted_in(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before = ' ';
    for (at, sign) in line.char_indices() {
        match open {
            Some((quote, from)) if sign == quote && before != '\\' => {
                found.push(line[from..at].to_owned());
                open = None;
            }
            Some(_) => {}
            None if before == '/' && (sign == '/' || sign == '*') => break,
            None if ['"', '\'', '`'].contains(&sign) => open = Some((sign, at + 1)),
            None => {}
        }
        before = sign;
    }
    found
}

/// From `{` to its `}`, over nested braces, quotes and templates.
fn expression_length(text: &str) -> usize {
    let mut depth = 0;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '{') => depth += 1,
            (None, '}') => depth -= 1,
            (None, _) => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// From `<` to its `>`, over quoted values and expressions such as `onclick={() => go()}`.
fn tag_length(text: &str) -> usize {
    let mut at = 1;
    let mut quote = None;
    while let Some(c) = text[at..].chars().next() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (_, '{') => at += expression_length(&text[at..]) - 1,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            _ => {}
        }
        at += c.len_utf8();
    }
    text.len()
}

fn spoken(tag: &str) -> Vec<String> {
    let named = SPOKEN.iter().flat_map(|name| {
        tag.match_indices(&format!(" {name}=\"")).map(|(at, start)| &tag[at + start.len()..]).collect::<Vec<_>>()
    });
    let values = named.filter_map(|value| value.split('"').next());
    values.filter(|value| without_expressions(value).chars().any(char::is_alphabetic)).map(str::to_owned).collect()
}

fn without_expressions(value: &str) -> String {
    let mut kept = String::new();
    let mut rest = value;
    while let Some(start) = rest.find('{') {
        kept.push_str(&rest[..start]);
        rest = &rest[start + expression_length(&rest[start..])..];
    }
    kept + rest
}

/// A key is one lower-case word; whatever has a blank or begins with a capital is a sentence.
fn sentences_quoted_in(expression: &str) -> Vec<String> {
    let quoted = expression.split(['"', '\'', '`']).skip(1).step_by(2);
    let is_sentence = |text: &&str| text.chars().next().is_some_and(char::is_uppercase) || text.trim().contains(' ');
    quoted
        .filter(is_sentence)
        .filter(|text| without_expressions(text).chars().any(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

/// `&nbsp;` and its like are signs, not letters.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(';').map_or(part, |(_, rest)| rest))
}

#[test]
fn the_eye_for_sentences_sees_them() {
    let see = |markup: &str| literals(&markup_of(markup));
    assert_eq!(see("<p>Your back</p>"), ["Your back"]);
    assert_eq!(see("<p>{t(\"start-title\")}: {n}&nbsp;{#if a > 1}{b}{/if}</p>"), Vec::<String>::new());
    assert_eq!(see("<button aria-label=\"Go back\" onclick={() => go(\"a\")}>←</button>"), ["Go back"]);
    assert_eq!(see("<p title=\"{t('x')}\">{ok ? \"Yes\" : \"no\"}</p>"), ["Yes"]);
    assert_eq!(
        see("<script>let a = \"Hello you\"</script><!-- why --><style>p { color: red }</style>"),
        Vec::<String>::new()
    );
}

#[test]
fn the_eye_for_sentences_in_scripts_sees_them() {
    let see = |script: &str| sentences(&script_of(script));
    assert_eq!(see("const said = 'Your back hurts';"), ["Your back hurts"]);
    assert_eq!(see("say(`${n} sets are done.`)"), ["${n} sets are done."]);
    assert_eq!(see("<script>let a = \"Hello you\"</script><p>Here too</p>"), ["Hello you"]);
    let none =
        "say('button-start'); // It says 'Start here' \n on(event, 'button, a, summary'); ['btn', 'btn on']; 'Enter'";
    assert_eq!(see(none), Vec::<String>::new());
}

#[test]
fn the_eye_for_imports_sees_them() {
    let see = |source: &str| imports(source).iter().map(|import| import.from.clone()).collect::<Vec<_>>();
    assert_eq!(see("import { a,\n b } from \"./a\";\nimport './b.css'"), ["./a", "./b.css"]);
}
