//! The number to call in an emergency, by country. A person can set another.
//!
//! Source: published lists of national numbers, compared with each other on 2026-11-22 and not with each authority; where
//! lists differ, the country is left out. 112 is the common number of the European Union (directive 2018/1972) and goes
//! through from most mobile phones elsewhere.

/// The day somebody last went through the table.
pub const VERIFIED: &str = "2026-11-22";

/// Where the country is not known and the language is English as in the United States.
pub const USUAL: &str = "911";

/// Countries by ISO 3166-1 code, with the number for an ambulance.
#[rustfmt::skip]
pub const NUMBERS: [(&str, &str); 51] = [
    ("AR", "107"), ("AT", "112"), ("AU", "000"), ("BE", "112"), ("BG", "112"), ("BR", "192"), ("CA", "911"),
    ("CH", "144"), ("CL", "131"), ("CN", "120"), ("CY", "112"), ("CZ", "112"), ("DE", "112"), ("DK", "112"),
    ("EE", "112"), ("ES", "112"), ("FI", "112"), ("FR", "112"), ("GB", "999"), ("GR", "112"), ("HK", "999"),
    ("HR", "112"), ("HU", "112"), ("IE", "112"), ("IL", "101"), ("IN", "112"), ("IS", "112"), ("IT", "112"),
    ("JP", "119"), ("KR", "119"), ("LT", "112"), ("LU", "112"), ("LV", "112"), ("MT", "112"), ("MX", "911"),
    ("MY", "999"), ("NL", "112"), ("NO", "113"), ("NZ", "111"), ("PH", "911"), ("PL", "112"), ("PT", "112"),
    ("RO", "112"), ("SE", "112"), ("SG", "995"), ("SI", "112"), ("SK", "112"), ("TR", "112"), ("TW", "119"),
    ("US", "911"), ("ZA", "112"),
];

/// The most characters of a number that a person sets.
const LONGEST: usize = 20;

/// The number of a country; `None` for one that the table does not have.
pub fn of_country(code: &str) -> Option<&'static str> {
    NUMBERS.iter().find(|(country, _)| country.eq_ignore_ascii_case(code)).map(|(_, number)| *number)
}

/// The number for a locale such as `en-GB` or `de_AT.UTF-8`; [`USUAL`] where it names no country of the table.
pub fn of_locale(locale: &str) -> &'static str {
    let parts = locale.split(['-', '_', '.', '@']).skip(1);
    parts.filter(|part| part.len() == 2).find_map(of_country).unwrap_or(USUAL)
}

/// A number that a person typed: digits, with spaces, dashes, brackets and a plus between them. `None` for anything else.
pub fn typed(text: &str) -> Option<String> {
    let number = text.trim();
    let fits = number.len() <= LONGEST && number.chars().all(|char| char.is_ascii_digit() || " -+()".contains(char));
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (fits && digits >= 2).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_country() {
        for (locale, number) in [
            ("en-US", "911"),
            ("en_GB.UTF-8", "999"),
            ("de-AT", "112"),
            ("zh-Hant-TW", "119"),
            ("C.UTF-8", USUAL),
            ("", USUAL),
            ("fr", USUAL),
            ("xx-ZZ", USUAL),
        ] {
            assert_eq!(of_locale(locale), number, "{locale}");
        }
    }

    #[test]
    fn the_table_is_in_order_and_each_number_can_be_called() {
        assert!(NUMBERS.is_sorted() && NUMBERS.windows(2).all(|pair| pair[0].0 != pair[1].0));
        assert!(NUMBERS.iter().all(|(code, number)| code.len() == 2 && typed(number).as_deref() == Some(number)));
    }

    #[test]
    fn what_is_no_number_is_not_taken() {
        assert_eq!(typed(" +1 (555) 010-0199 ").as_deref(), Some("+1 (555) 010-0199"));
        for text in ["", "call mom", "1", "9".repeat(21).as_str(), "911; rm", "９１１"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
