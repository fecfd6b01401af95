//! FHIR knows no empty list, no empty object and no empty text.

use serde_json::Value;

/// The value without anything empty in it; `None` where nothing is left.
pub(super) fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::Array(items) => {
            let items: Vec<Value> = items.into_iter().filter_map(pruned).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(fields) => {
            let fields: serde_json::Map<String, Value> =
                fields.into_iter().filter_map(|(key, value)| Some((key, pruned(value)?))).collect();
            (!fields.is_empty()).then_some(Value::Object(fields))
        }
        other @ (Value::Bool(_) | Value::Number(_) | Value::String(_)) => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_empty_is_left() {
        let full = json!({ "a": [], "b": { "c": [{}] }, "d": " ", "e": null, "f": [1, [], "x"], "g": false });
        assert_eq!(pruned(full), Some(json!({ "f": [1, "x"], "g": false })));
        assert_eq!(pruned(json!([[], {}])), None);
    }
}
