//! Text from outside, made harmless: whatever it holds, it stays text.

/// What stands for a character that XML can not hold.
const NOT_A_CHARACTER: char = '\u{FFFD}';

/// The text as it may stand inside an element or between the quotes of an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(if is_allowed(other) { other } else { NOT_A_CHARACTER }),
        }
        escaped
    })
}

/// Whether XML can hold it. Source: Extensible Markup Language 1.0, fifth edition, production 2.
fn is_allowed(character: char) -> bool {
    let is_control = character < ' ' && !matches!(character, '\t' | '\n' | '\r');
    !is_control && !matches!(character, '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escape("</text><script>a('&\")"), "&lt;/text&gt;&lt;script&gt;a(&#39;&amp;&quot;)");
    }

    #[test]
    fn what_xml_can_not_hold_is_replaced() {
        assert_eq!(escape("a\0b\u{1b}\u{FFFF}\tc"), "a\u{FFFD}b\u{FFFD}\u{FFFD}\tc");
    }
}
