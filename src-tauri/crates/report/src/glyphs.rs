//! Letters that no face has. They would be empty boxes, which PDF/UA refuses; a mark stands in their place, so that the
//! rest of a name or note can still be printed.

use serde_json::Value;

use crate::fonts::FONTS;

/// Stands for a letter that can not be set.
const UNKNOWN: char = '\u{FFFD}';

/// All texts in it, with marks in place of what can not be set.
pub(crate) fn settable(data: &mut Value) {
    match data {
        Value::String(text) if !text.chars().all(can_be_set) => {
            *text = text.chars().map(|letter| if can_be_set(letter) { letter } else { UNKNOWN }).collect();
        }
        Value::Array(parts) => parts.iter_mut().for_each(settable),
        Value::Object(parts) => parts.values_mut().for_each(settable),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Control characters are no letters, but for the end of a line. Marks that only say which way to read have no glyph.
fn can_be_set(letter: char) -> bool {
    match letter {
        '\n' | ' '..='~' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => true,
        other => !other.is_control() && has_glyph(other),
    }
}

fn has_glyph(letter: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_no_face_has_is_marked_and_the_rest_stays() {
        let mut data = json!({"name": "Zoë Şahin Ωμέγα Жук 名前 \u{7} 🏋", "list": ["a\nb", 3]});
        settable(&mut data);
        assert_eq!(
            data,
            json!({"name": "Zoë Şahin Ωμέγα Жук \u{FFFD}\u{FFFD} \u{FFFD} \u{FFFD}", "list": ["a\nb", 3]})
        );
        assert!(has_glyph(UNKNOWN));
    }
}
