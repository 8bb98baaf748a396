//! What headings mean, in English and German: exactly, by the words in them, or with a slip of the keyboard.

use super::{Field, Language, text::words};
use std::{collections::HashMap, sync::LazyLock};

/// One thing that a heading can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// Absent: something that Tandem does not need, such as a telephone number.
    pub field: Option<Field>,
    /// 0 to 100.
    pub weight: f64,
    /// Absent where both languages use the word.
    pub language: Option<Language>,
    /// The heading that was most likely meant, where this one is misspelt.
    pub meant: Option<&'static str>,
}

/// A line of the table of headings.
struct Row {
    /// Absent: not needed.
    field: Option<Field>,
    weight: f64,
    language: Option<Language>,
    of_customers: bool,
    headings: Vec<&'static str>,
}

/// Headings in their plain form ([`words`]), by field.
static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| include_str!("headings.txt").lines().filter_map(row).collect());

impl Row {
    fn meaning(&self, factor: f64) -> Meaning {
        Meaning { field: self.field, weight: self.weight * factor, language: self.language, meant: None }
    }
}

/// The lines that each heading stands in.
static INDEX: LazyLock<HashMap<&'static str, Vec<&'static Row>>> = LazyLock::new(|| {
    let mut index: HashMap<&'static str, Vec<&'static Row>> = HashMap::new();
    for row in TABLE.iter() {
        for heading in &row.headings {
            index.entry(heading).or_default().push(row);
        }
    }
    index
});

fn row(line: &'static str) -> Option<Row> {
    let (head, headings) = line.split_once(": ").filter(|_| !line.starts_with('#'))?;
    let mut parts = head.split(' ');
    let (field, weight, language) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Row {
        field: Field::named(field),
        weight: weight.parse().ok()?,
        language: match language {
            "en" => Some(Language::English),
            "de" => Some(Language::German),
            _ => None,
        },
        of_customers: field == "customers",
        headings: headings.split(", ").collect(),
    })
}

/// Words behind the name of a thing that change nothing about which thing it is: "Department name", "Manager ID".
const TAILS: &[&str] =
    &["name", "title", "bezeichnung", "description", "id", "code", "nr", "no", "number", "nummer", "kurz", "key"];

/// Headings of more words than this are read by their first ones.
const WORDS_MAX: usize = 8;

/// Words in a heading count less than the whole, and a misspelt heading a little less than a right one.
const BY_WORDS: f64 = 0.6;
const MISSPELT: f64 = 0.8;
const TAILED: f64 = 0.9;
/// A table of codes beside one of names: the names are what people know.
const CODED: f64 = 0.75;

/// All that `heading` can mean, the likeliest first; one entry a field.
pub fn meanings(heading: &str) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = Vec::new();
    for (variant, factor) in variants(heading) {
        for mut meaning in of_variant(&variant) {
            meaning.weight *= factor;
            match found.iter_mut().find(|known| known.field == meaning.field) {
                Some(known) if known.weight >= meaning.weight => {}
                Some(known) => *known = meaning,
                None => found.push(meaning),
            }
        }
    }
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    found
}

/// Whether only a list of customers has such a heading.
pub fn is_of_customers(heading: &str) -> bool {
    let plain = words(heading);
    TABLE.iter().any(|row| row.of_customers && row.headings.contains(&plain.as_str()))
}

/// The heading whole, without what stands in brackets, and each of the two where it is written in two languages.
fn variants(heading: &str) -> Vec<(String, f64)> {
    // "Manager's name" is about the manager.
    let heading = &heading.replace("'s ", " ").replace("’s ", " ");
    let mut variants = vec![(words(heading), 1.0)];
    let bare = match (heading.find(['(', '[']), heading.rfind([')', ']'])) {
        (Some(open), Some(close)) if open < close => format!("{} {}", &heading[..open], &heading[close + 1..]),
        _ => heading.to_owned(),
    };
    variants.push((words(&bare), 0.99));
    for part in bare.split(['/', '|', '\n', '·']) {
        // "Mitarbeiter/in" is one word.
        if part.trim().chars().count() > 2 {
            variants.push((words(part), 0.98));
        }
    }
    variants.retain(|(variant, _)| !variant.is_empty());
    variants.dedup_by(|later, earlier| later.0 == earlier.0);
    variants
}

fn of_variant(heading: &str) -> Vec<Meaning> {
    let exact = lookup(heading, 1.0);
    if !exact.is_empty() {
        return exact;
    }
    // "Department name" means what "Department" does, "Department ID" a little less so.
    if let Some((rest, tail)) = heading.rsplit_once(' ')
        && TAILS.contains(&tail)
    {
        let factor = if matches!(tail, "name" | "title" | "bezeichnung" | "description") { TAILED } else { CODED };
        let tailed: Vec<Meaning> =
            lookup(rest, factor).into_iter().filter(|meaning| meaning.field != Some(Field::Name)).collect();
        if !tailed.is_empty() {
            return tailed;
        }
    }
    let near = misspelt(heading);
    if !near.is_empty() {
        return near;
    }
    by_words(heading)
}

fn lookup(heading: &str, factor: f64) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = Vec::new();
    for row in INDEX.get(heading).into_iter().flatten() {
        match found.iter_mut().find(|meaning| meaning.field == row.field) {
            // A word of both languages speaks for neither.
            Some(meaning) => meaning.language = None,
            None => found.push(row.meaning(factor)),
        }
    }
    found
}

/// Headings that are one or two letters away; a slip is seldom in the first letter.
fn misspelt(heading: &str) -> Vec<Meaning> {
    let length = heading.chars().count();
    let allowed = match length {
        0..=4 => return Vec::new(),
        5..=8 => 1,
        9..=30 => 2,
        _ => return Vec::new(),
    };
    let first = heading.chars().next();
    let mut nearest: Option<(usize, Meaning)> = None;
    for row in TABLE.iter().filter(|row| row.field.is_some()) {
        let near = |word: &&&'static str| {
            word.chars().count().abs_diff(length) <= allowed && word.len() > 3 && word.chars().next() == first
        };
        for word in row.headings.iter().filter(near) {
            let distance = strsim::osa_distance(heading, word);
            if distance <= allowed && nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
                nearest = Some((distance, Meaning { meant: Some(word), ..row.meaning(MISSPELT) }));
            }
        }
    }
    nearest.map(|(_, meaning)| meaning).into_iter().collect()
}

/// The longest heading that stands inside this one: "Current line manager" is about the manager.
fn by_words(heading: &str) -> Vec<Meaning> {
    let words: Vec<&str> = heading.split(' ').take(WORDS_MAX).collect();
    let mut best: Option<(usize, Meaning)> = None;
    for from in 0..words.len() {
        for to in from + 1..=words.len() {
            let part = words[from..to].join(" ");
            for row in INDEX.get(part.as_str()).into_iter().flatten().filter(|_| part.len() > 2) {
                // Somebody's manager, whatever of them the column holds.
                let length = part.len() + if row.field == Some(Field::Manager) { 100 } else { 0 };
                if best.as_ref().is_none_or(|(longest, _)| length > *longest) {
                    best = Some((length, row.meaning(BY_WORDS)));
                }
            }
        }
    }
    best.map(|(_, meaning)| meaning).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(heading: &str) -> Option<Field> {
        meanings(heading).first().and_then(|meaning| meaning.field)
    }

    #[test]
    fn headings_of_both_languages_are_known() {
        let cases = [
            ("Employee Name", Field::Name),
            ("Name, Vorname", Field::Name),
            ("Nachname", Field::LastName),
            ("Given name", Field::FirstName),
            ("Work Email", Field::Email),
            ("E-Mail-Adresse", Field::Email),
            ("Abteilung", Field::Team),
            ("Dept.", Field::Team),
            ("Department name", Field::Team),
            ("Stellenbezeichnung", Field::Title),
            ("Job Title", Field::Title),
            ("Position / Funktion", Field::Title),
            ("Vorgesetzter (Personalnummer)", Field::Manager),
            ("Reports To", Field::Manager),
            ("Manager's e-mail", Field::Manager),
            ("Arbeitszeit %", Field::Fte),
            ("Wochenstunden", Field::Fte),
            ("Eintritt / Start date", Field::JoinedOn),
            ("Austrittsdatum", Field::LeftOn),
            ("Town", Field::Location),
            ("Quote / Quota", Field::Quota),
            ("Staff No.", Field::Id),
            ("Mitarbeiter/in", Field::Name),
            ("Business unit", Field::Team),
            ("Büro", Field::Location),
            ("Team / Abteilung", Field::Team),
        ];
        for (heading, field) in cases {
            assert_eq!(first(heading), Some(field), "{heading}: {:?}", meanings(heading));
        }
        for heading in ["Phone", "Geburtsdatum", "Company", "Annual revenue", "Line Detail 1", "Salary (EUR)"] {
            assert_eq!(first(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_slip_of_the_keyboard_is_forgiven_and_said() {
        let meaning = meanings("Departmnet")[0];
        assert_eq!((meaning.field, meaning.meant), (Some(Field::Team), Some("department")));
        let meaning = meanings("Abteilng")[0];
        assert_eq!((meaning.field, meaning.meant), (Some(Field::Team), Some("abteilung")));
        assert!(meanings("Xyzzy").is_empty());
    }

    #[test]
    fn every_heading_stands_in_its_plain_form() {
        for row in TABLE.iter() {
            for heading in &row.headings {
                assert_eq!(words(heading), *heading);
            }
        }
        assert!(Field::ALL.iter().all(|field| TABLE.iter().any(|row| row.field == Some(*field))));
    }
}
