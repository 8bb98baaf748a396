//! Names of people as lists write them, whether a cell names anybody at all, and ids made from names.

use super::{
    Fault, Field,
    content::HONORIFICS,
    text::{clean, fold, is_error, is_nothing, slug, words},
};

/// Longest name; more is a sentence that lost its way.
const NAME_MAX_CHARACTERS: usize = 120;

/// What may follow a comma without being a first name.
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc", "ma", "ba", "mag", "esq", "cpa", "llm",
    "dipl ing", "dr", "m sc", "b sc", "b a", "m a", "ph d",
];

/// What stands where a post has nobody.
const VACANT: &[&str] = &[
    "vacant",
    "vacancy",
    "tbh",
    "tbd",
    "tbc",
    "tba",
    "nn",
    "n n",
    "open",
    "open position",
    "open role",
    "open headcount",
    "to be hired",
    "to be confirmed",
    "new hire",
    "hiring",
    "unfilled",
    "offen",
    "vakant",
    "unbesetzt",
    "nicht besetzt",
    "stelle offen",
    "neu zu besetzen",
    "zu besetzen",
    "vakanz",
    "position open",
    "backfill",
];

/// What stands before or instead of a name in rows that sum up.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "count",
    "anzahl",
    "headcount",
    "ergebnis",
    "gesamtergebnis",
    "insgesamt",
    "average",
    "durchschnitt",
];

/// Whether a row sums up others.
pub fn is_total(text: &str) -> bool {
    let plain = words(text);
    TOTALS.contains(&plain.as_str())
}

/// First name first: "van der Berg, Pieter" is Pieter van der Berg, and "Lee, PhD" stays.
pub fn in_order(name: &str) -> String {
    let name = clean(name);
    let parts: Vec<&str> = name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [last, first] if !SUFFIXES.contains(&words(first).as_str()) => format!("{first} {last}"),
        [last, first, suffix] if SUFFIXES.contains(&words(suffix).as_str()) => format!("{first} {last}, {suffix}"),
        _ => name,
    }
}

/// The name in a row, first name first, or why there is none.
pub fn name(full: &str, first: &str, last: &str) -> Result<String, Fault> {
    let fault = |message: String, action: &str| Fault { field: Some(Field::Name), message, action: action.to_owned() };
    let given = |text: &str| Some(clean(text)).filter(|text| !is_nothing(text));
    let written = [full, first, last].into_iter().find_map(given).unwrap_or_default();
    if let Some(start) = written.chars().next().filter(|c| matches!(c, '=' | '@' | '+' | '-')) {
        return Err(fault(
            format!("The name begins with “{start}”: it is a formula, and formulas are never worked out"),
            "Type the name as text.",
        ));
    }
    let name = match (given(full), given(first), given(last)) {
        (Some(full), ..) => in_order(&full),
        (None, Some(first), Some(last)) => format!("{first} {last}"),
        (None, Some(part), None) | (None, None, Some(part)) => in_order(&part),
        (None, None, None) => {
            return Err(fault("The row has no name".to_owned(), "Type the name, or leave the row out."));
        }
    };
    let plain = words(&name);
    if is_error(&name) {
        return Err(fault(
            format!("The cell for the name holds an error of the spreadsheet ({name})"),
            "Type the name, or leave the row out.",
        ));
    }
    if VACANT.contains(&plain.as_str()) {
        return Err(fault(
            format!("“{name}” names nobody: the position is open"),
            "Leave the row out, or type the name once somebody has the position.",
        ));
    }
    if is_total(&name) {
        return Err(fault(format!("“{name}” sums up other rows and is no person"), "Leave the row out."));
    }
    if !name.chars().any(char::is_alphabetic) {
        return Err(fault(format!("“{name}” is no name"), "Type the name, or choose another column for the names."));
    }
    if name.chars().count() > NAME_MAX_CHARACTERS {
        return Err(fault("The name is longer than 120 characters".to_owned(), "Type the name alone."));
    }
    Ok(name)
}

/// A name without what comes and goes: "Dr. Gisela Mayer" and "Mayer, Gisela" are one.
pub fn key(name: &str) -> String {
    let plain = words(&in_order(name));
    let kept: Vec<&str> = plain.split(' ').filter(|word| !HONORIFICS.contains(word)).collect();
    if kept.is_empty() { plain } else { kept.join(" ") }
}

/// The words of a name in alphabetical order, for lists that write "Mayer Gisela" without a comma.
pub fn loose_key(name: &str) -> String {
    let key = key(name);
    let mut parts: Vec<&str> = key.split(' ').collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// An id made from a name.
pub fn id(name: &str) -> String {
    // A nickname in quotation marks is not part of it.
    let bare: String = name.split('"').enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect();
    let slug = slug(&key(&bare));
    if slug.is_empty() { "person".to_owned() } else { slug }
}

/// An id as the list gives it, without what ids cannot hold.
pub fn own_id(text: &str) -> Option<String> {
    let text = clean(text);
    if is_nothing(&text) || is_error(&text) || text.starts_with(['=', '@']) {
        return None;
    }
    let id: String = text.chars().take(80).map(|c| if matches!(c, '/' | '+' | '\\') { '-' } else { c }).collect();
    Some(id)
}

/// Two texts that mean the same whatever their case and spaces.
pub fn alike(text: &str) -> String {
    fold(&clean(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_first_name_first() {
        let cases = [
            ("Hussain, Sean", "Sean Hussain"),
            ("van der Berg, Pieter", "Pieter van der Berg"),
            ("King Jr., Martin", "Martin King Jr."),
            ("Kovac, Robert \"Bob\"", "Robert \"Bob\" Kovac"),
            ("King, Martin, Jr.", "Martin King, Jr."),
            ("Lee Wu, PhD", "Lee Wu, PhD"),
            (" Julian  Oakes\u{a0}", "Julian Oakes"),
            ("Dr. Gisela Mayer", "Dr. Gisela Mayer"),
        ];
        for (written, expected) in cases {
            assert_eq!(name(written, "", ""), Ok(expected.to_owned()), "{written}");
        }
        assert_eq!(name("", "Esra", "Förster"), Ok("Esra Förster".to_owned()));
        assert_eq!(name("", "", "Löffler"), Ok("Löffler".to_owned()));
    }

    #[test]
    fn cells_that_name_nobody_say_why() {
        for (written, part) in [
            ("", "no name"),
            ("-", "no name"),
            ("=1+1", "begins with “=”"),
            ("@SUM(A1:A9)", "begins with “@”"),
            ("Vacant", "is open"),
            ("TBH", "is open"),
            ("N.N.", "is open"),
            ("Summe", "sums up"),
            ("#REF!", "error of the spreadsheet"),
            ("4711", "is no name"),
        ] {
            let fault = name(written, "", "").unwrap_err();
            assert!(fault.message.contains(part), "{written}: {}", fault.message);
        }
    }

    #[test]
    fn one_person_has_one_key() {
        assert_eq!(key("Dr. Gisela Mayer"), key("Mayer, Gisela"));
        assert_eq!(key("Prof. Dr. Müller, Jürgen"), "juergen mueller");
        assert_eq!(loose_key("Mayer Gisela"), loose_key("Gisela Mayer"));
        assert_eq!(id("Robert \"Bob\" Kovac"), "robert-kovac");
        assert_eq!(id("Dr. Jürgen Groß"), "juergen-gross");
        assert_eq!(own_id(" 000417 ").as_deref(), Some("000417"));
        assert_eq!(own_id("A/1+2").as_deref(), Some("A-1-2"));
    }
}
