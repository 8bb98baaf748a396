//! A title or a team's name as words that can be compared: whatever the case, the punctuation, the umlauts, the gender or the
//! abbreviation somebody wrote it in.

/// Words that carry no meaning in a title; endings such as “:in” and “/-r” are among them once the punctuation is gone.
const FILLERS: &[&str] = &[
    "a",
    "all",
    "alle",
    "an",
    "and",
    "at",
    "beim",
    "das",
    "der",
    "des",
    "die",
    "dem",
    "den",
    "el",
    "for",
    "frau",
    "für",
    "fur",
    "genders",
    "geschlechter",
    "gn",
    "im",
    "in",
    "innen",
    "mann",
    "of",
    "r",
    "the",
    "teilzeit",
    "und",
    "vollzeit",
    "vom",
    "von",
    "zu",
    "zur",
];

/// Where somebody works says nothing about what they do, and stands in the middle of titles.
const REGIONS: &[&str] = &[
    "america",
    "americas",
    "amer",
    "anz",
    "apac",
    "asia",
    "australia",
    "austria",
    "benelux",
    "central",
    "dach",
    "deutschland",
    "east",
    "eastern",
    "emea",
    "europa",
    "europe",
    "france",
    "germany",
    "iberia",
    "india",
    "inland",
    "ireland",
    "italy",
    "japan",
    "latam",
    "mea",
    "midwest",
    "mitte",
    "nord",
    "nordic",
    "nordics",
    "nordost",
    "nordwest",
    "north",
    "northeast",
    "northern",
    "northwest",
    "ost",
    "osterreich",
    "region",
    "schweiz",
    "south",
    "southeast",
    "southern",
    "southwest",
    "spain",
    "sud",
    "sudost",
    "sudwest",
    "uk",
    "uki",
    "us",
    "usa",
    "west",
    "western",
];

/// Abbreviations of single words.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("acct", "account"),
    ("acctg", "accounting"),
    ("admin", "administrator"),
    ("adv", "advisor"),
    ("ass", "assistant"),
    ("assoc", "associate"),
    ("asst", "assistant"),
    ("biz", "business"),
    ("bus", "business"),
    ("comms", "communication"),
    ("coord", "coordinator"),
    ("cust", "customer"),
    ("dept", "department"),
    ("dir", "director"),
    ("eng", "engineer"),
    ("engr", "engineer"),
    ("exec", "executive"),
    ("gen", "generation"),
    ("gf", "geschaftsfuhrer"),
    ("jnr", "junior"),
    ("jr", "junior"),
    ("mgmt", "management"),
    ("mgr", "manager"),
    ("mitarb", "mitarbeiter"),
    ("mktg", "marketing"),
    ("mkt", "marketing"),
    ("mngr", "manager"),
    ("mrktg", "marketing"),
    ("ops", "operation"),
    ("prod", "product"),
    ("rep", "representative"),
    ("reps", "representative"),
    ("snr", "senior"),
    ("spec", "specialist"),
    ("sr", "senior"),
    ("stv", "stellvertretende"),
    ("stellv", "stellvertretende"),
    ("svc", "service"),
    ("svcs", "service"),
    ("tech", "technical"),
];

/// German endings of a masculine noun: “-in” after one of them is its feminine form.
const MASCULINE: &[&str] =
    &["er", "or", "ent", "ant", "ist", "eur", "at", "ar", "ef", "irt", "alt", "yst", "and", "og", "ekt", "eut", "ekar"];

/// Letters that stand for genders, as in “(m/w/d)”.
const GENDERS: &[&str] = &["m", "w", "d", "f", "x", "i"];

/// A title in words, each in a form in which spellings of the same word are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub words: Vec<String>,
    /// The grade that stood at its end: “Engineer II” is 2.
    pub grade: Option<u32>,
}

/// What a company's own rule for a title goes by: lower case, one space between words, without “(m/w/d)” and the like.
pub fn key(title: &str) -> String {
    let mut words = split(title);
    drop_genders(&mut words);
    words.join(" ")
}

/// The words of `title`.
pub fn words(title: &str) -> Words {
    let mut raw = split(title);
    drop_genders(&mut raw);
    let mut found = Words::default();
    let last = raw.len().saturating_sub(1);
    for (place, word) in raw.iter().enumerate() {
        let folded = fold(word);
        if place > 0
            && let Some(grade) = grade(&folded, place == last)
        {
            found.grade = Some(grade);
        } else if !FILLERS.contains(&folded.as_str()) && !REGIONS.contains(&folded.as_str()) {
            found.words.push(folded);
        }
    }
    for place in 0..found.words.len() {
        let before = place.checked_sub(1).and_then(|before| found.words.get(before)).map(String::as_str);
        let own = found.words.get(place).map(String::as_str).unwrap_or_default();
        let meant = expand(own, before).unwrap_or_else(|| stem(own));
        if let Some(word) = found.words.get_mut(place) {
            *word = meant;
        }
    }
    found
}

/// Lower-case words between punctuation. A dot or an ampersand between single letters belongs to the word: “V.P.”, “R&D”, “FP&A”.
fn split(title: &str) -> Vec<String> {
    let characters: Vec<char> = title.to_lowercase().chars().filter(|c| !is_mark(*c)).collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (place, &character) in characters.iter().enumerate() {
        let after = characters.get(place + 1..).unwrap_or_default();
        let next = after.iter().take_while(|c| c.is_alphanumeric()).count();
        let joins = match character {
            '.' => next == 1 && (word.chars().count() == 1 || is_initials(&word, &characters, place)),
            '&' => (1..=2).contains(&word.chars().count()) && next == 1,
            _ => false,
        };
        if character.is_alphanumeric() {
            word.push(character);
        } else if !joins && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Combining marks: “u” with a combining diaeresis is read as “u”, as “ü” is.
fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// Whether the word so far came from single letters with dots, as “c.e” of “c.e.o.”.
fn is_initials(word: &str, characters: &[char], dot: usize) -> bool {
    word.chars().count() >= 2 && dot >= 2 && characters.get(dot - 2) == Some(&'.')
}

/// Drops “m w d” and the like: two or more letters for genders in a row.
fn drop_genders(words: &mut Vec<String>) {
    let gender = |word: &String| GENDERS.contains(&word.as_str());
    let mut kept = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let run = rest.iter().take_while(|word| gender(word)).count();
        if run >= 2 {
            rest = rest.get(run..).unwrap_or_default();
        } else {
            kept.push(first.clone());
            rest = after;
        }
    }
    *words = kept;
}

/// “ii” is 2; a plain number counts as a grade too, “i” only at the end.
fn grade(word: &str, last: bool) -> Option<u32> {
    match word {
        "i" if last => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ if word.len() == 1 => word.parse().ok(),
        _ => None,
    }
}

/// Without umlauts and accents; in longer words “ae” is “ä” written out, and both become “a”.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        match character {
            'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => folded.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => folded.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => folded.push('u'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    if folded.len() >= 5 {
        for (written_out, umlaut) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
            folded = folded.replace(written_out, umlaut);
        }
    }
    folded
}

fn expand(word: &str, before: Option<&str>) -> Option<String> {
    if word == "dev" {
        let of_business = before.is_some_and(|word| ["business", "sale", "channel", "market"].contains(&word));
        return Some(if of_business { "development" } else { "developer" }.to_owned());
    }
    ABBREVIATIONS.iter().find(|(short, _)| *short == word).map(|(_, long)| (*long).to_owned())
}

/// One form for the plural, the feminine and the cases of a word. What it cuts off too much it cuts off everywhere.
fn stem(word: &str) -> String {
    let mut word = word.to_owned();
    for (feminine, masculine) in [("frauen", "mann"), ("frau", "mann"), ("manner", "mann")] {
        if let Some(rest) = word.strip_suffix(feminine).filter(|rest| !rest.is_empty()) {
            return format!("{rest}{masculine}");
        }
    }
    for feminine in ["innen", "in"] {
        let rest = word.strip_suffix(feminine).filter(|rest| rest.len() >= 5);
        if let Some(rest) = rest.filter(|rest| MASCULINE.iter().any(|ending| rest.ends_with(ending))) {
            return rest.to_owned();
        }
    }
    if word.len() >= 7 {
        for cases in ["schen", "scher", "sches", "sche"] {
            if let Some(rest) = word.strip_suffix(cases) {
                return format!("{rest}sch");
            }
        }
        for (case, plain) in [("nder", "nde"), ("gter", "gte"), ("lter", "lte"), ("nden", "nde"), ("gten", "gte")] {
            if let Some(rest) = word.strip_suffix(case) {
                return format!("{rest}{plain}");
            }
        }
    }
    if word.len() >= 4 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(title: &str) -> String {
        words(title).words.join(" ")
    }

    #[test]
    fn spellings_of_the_same_title_are_equal() {
        for alike in [
            &["Sr. Account Exec. - EMEA", "Senior Account Executive", "SENIOR  ACCOUNT EXECUTIVES (m/w/d)"][..],
            &[
                "Verkäufer",
                "Verkaeufer",
                "Verkäuferin",
                "Verkäufer:in",
                "Verkäufer*innen",
                "Verkäufer/-in (w/m/d)",
                "Verka\u{308}ufer(in)",
            ],
            &["V.P. Sales", "VP Sales", "VP, Sales"],
            &["Mktg Mgr", "Marketing Manager", "Marketing-Manager/in"],
            &["Kauffrau für Büromanagement", "Kaufmann für Büromanagement", "Kaufmann/-frau für Bueromanagement"],
            &["Auszubildende", "Auszubildender", "Auszubildende/r"],
            &["Technischer Vertrieb", "Technische Vertriebs", "technischen Vertriebs"],
            &["Biz Dev Mgr", "Business Development Manager"],
        ] {
            for other in alike {
                assert_eq!(of(other), of(alike[0]), "{other}");
            }
        }
    }

    #[test]
    fn short_forms_stay_whole() {
        assert_eq!(of("FP&A Analyst"), "fpa analyst");
        assert_eq!(of("R&D Engineer"), "rd engineer");
        assert_eq!(of("C.E.O."), "ceo");
        assert_eq!(of("AE, Commercial"), "ae commercial");
        assert_eq!(of("Marketing & Sales"), "marketing sale");
        assert_eq!(of("Backend Dev"), "backend developer");
    }

    #[test]
    fn grades_are_read_apart() {
        assert_eq!(words("Account Executive II").grade, Some(2));
        assert_eq!(words("Engineer III, Platform").grade, Some(3));
        assert_eq!(words("Support Agent Tier 2").grade, Some(2));
        assert_eq!(words("Account Executive").grade, None);
    }

    #[test]
    fn own_rules_go_by_what_people_read() {
        assert_eq!(key("  Key-Account-Managerin (w/m/d) "), "key account managerin");
        assert_eq!(key("Verkäufer / Süd"), "verkäufer süd");
    }
}
