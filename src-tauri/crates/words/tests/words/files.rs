//! The English files as a flat list of texts. Relies on one entry a line, which `parses` makes sure of.

use setback_words::ENGLISH_FILES;

/// One text: a message (`"E1"`) or a part of one (`"E1.name"`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub file: &'static str,
    pub id: String,
    pub said: &'static str,
}

impl Text {
    /// The message without its part: `"E1"` of `"E1.name"`.
    pub fn message(&self) -> &str {
        self.id.split('.').next().unwrap_or(&self.id)
    }

    /// The part, if it is one: `"name"` of `"E1.name"`.
    pub fn part(&self) -> Option<&str> {
        self.id.split_once('.').map(|(_, part)| part)
    }

    /// The names of its placeables, in order.
    pub fn args(&self) -> Vec<&'static str> {
        self.said.split("{ $").skip(1).filter_map(|rest| rest.split(" }").next()).collect()
    }
}

/// Every text of every file, messages without a text of their own left out.
pub fn texts() -> Vec<Text> {
    ENGLISH_FILES.iter().flat_map(|(file, text)| texts_of(file, text)).collect()
}

/// Every text of one file.
pub fn texts_in(file: &str) -> Vec<Text> {
    texts().into_iter().filter(|text| text.file == file).collect()
}

/// Every message id, file by file, as often as it stands there.
pub fn message_ids() -> Vec<(&'static str, &'static str)> {
    ENGLISH_FILES
        .iter()
        .flat_map(|(file, text)| text.lines().filter(|line| is_message(line)).map(|line| (*file, name_of(line))))
        .collect()
}

pub fn is_message(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic())
}

pub fn is_part(line: &str) -> bool {
    line.strip_prefix("    .").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

fn texts_of(file: &'static str, text: &'static str) -> Vec<Text> {
    let mut message = "";
    let mut texts = Vec::new();
    for line in text.lines().filter(|line| is_message(line) || is_part(line)) {
        let id = match line.strip_prefix("    .") {
            Some(part) => format!("{message}.{}", name_of(part)),
            None => {
                message = name_of(line);
                message.to_owned()
            }
        };
        texts.push(Text { file, id, said: said_of(line) });
    }
    texts.retain(|text| !text.said.is_empty());
    texts.iter().map(|text| Text { said: whole(text, &texts), ..text.clone() }).collect()
}

/// What a text says where a part of its own message stands in it.
fn whole(text: &Text, texts: &[Text]) -> &'static str {
    let own = texts.iter().filter(|part| part.message() == text.message() && part.part().is_some());
    own.fold(text.said, |said, part| {
        let place = format!("{{ {} }}", part.id);
        if said.contains(&place) { said.replace(&place, part.said).leak() } else { said }
    })
}

fn name_of(line: &'static str) -> &'static str {
    line.split(" =").next().unwrap_or(line)
}

fn said_of(line: &'static str) -> &'static str {
    line.split_once(" =").map_or("", |(_, said)| said.trim())
}
