//! What the cells of a column look like: names, addresses, dates, numbers, titles, teams.

use super::text::{clean, fold, is_nothing, words};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Cells that are looked at; a column of a longer list is known long before its end.
const LOOKED_AT: usize = 2_000;

fn set(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
}

/// Words that stand in titles, and no part of anybody's name.
static TITLE_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    manager managerin director direktor head lead vp vice president chief officer ceo cfo cmo cro cto coo cio
    representative rep executive engineer specialist analyst associate coordinator assistant assistent assistenz
    consultant advisor adviser developer designer writer copywriter editor administrator accountant controller
    recruiter sdr bdr adr ae csm technician operator operative clerk buyer planner strategist generalist
    architect leiter leiterin leitung berater beraterin referent referentin sachbearbeiter sachbearbeiterin
    mitarbeiter mitarbeiterin entwickler ingenieur vertreter verkaeufer kaufmann kauffrau geschaeftsfuehrer
    geschaeftsfuehrerin vorstand trainee intern praktikant auszubildende auszubildender azubi werkstudent
    fachberater fahrer redakteur supervisor partner owner agent trainer teamleiter teamleiterin scientist
    researcher counsel lawyer nurse driver picker fitter bookkeeper secretary founder principal expert
    professional worker storekeeper receptionist producer evangelist tester buchhalter
    ")
});

/// Ends of long German titles: "Vertriebsleiterin".
static TITLE_ENDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    manager managerin leiter leiterin berater beraterin referent referentin entwickler entwicklerin ingenieur
    verkaeufer verkaeuferin mitarbeiter mitarbeiterin assistent assistentin kaufmann kauffrau redakteur
    redakteurin bearbeiter bearbeiterin techniker fahrer vertreter vertreterin planer planerin buchhalter
    buchhalterin beauftragter beauftragte betreuer betreuerin
    ")
});

/// Words that stand in the names of teams and departments.
static TEAM_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    sales marketing finance finanzen hr it support customer kunden service services engineering entwicklung
    product produkt operations legal recht einkauf purchasing lager warehouse logistics logistik events
    communications brand content digital team department abteilung presales development success care accounts
    accounting buchhaltung people personal executive management leadership office research quality production
    produktion procurement administration growth demand solutions enablement partnerships sdrs inside field
    international enterprise smb geschaeftsfuehrung workshop technology data analytics training facilities
    security board vertrieb verkauf
    ")
});

static TEAM_STARTS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    vertrieb verkauf marketing kunden produkt personal finanz logistik unternehmens
    ")
});

/// Small words inside names.
static PARTICLES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    van von der den de di da del della la le el al bin ibn zu zur vom ter ten dos y e af av
    ")
});

/// Endings that make a name a company's.
static COMPANY_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    gmbh ag inc ltd llc plc se kg bv nv sarl corp corporation co ohg ug holdings pty oy ab limited
    ")
});

static YES_NO: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    yes no y n ja nein j true false wahr falsch x 0 1
    ")
});

/// Shares are of the cells that hold something.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub filled: usize,
    pub rows: usize,
    pub distinct: usize,
    pub emails: f64,
    pub dates: f64,
    /// Numbers, shares and amounts.
    pub numbers: f64,
    pub yes_no: f64,
    /// Full names of people.
    pub names: f64,
    /// One capitalised word, as first and last names are.
    pub single_words: f64,
    pub titles: f64,
    pub teams: f64,
    pub companies: f64,
    /// Addresses of pages and pictures.
    pub links: f64,
    /// Letters and digits mixed, as codes are.
    pub codes: f64,
    /// "Dr.", "Frau": a title of somebody, but not what they do.
    pub honorifics: f64,
    /// Folded, for comparing columns.
    pub values: BTreeSet<String>,
}

impl Content {
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut content = Content::default();
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for cell in cells.take(LOOKED_AT) {
            content.rows += 1;
            let cell = clean(cell);
            if is_nothing(&cell) {
                continue;
            }
            content.filled += 1;
            for kind in kinds(&cell) {
                *counts.entry(kind).or_default() += 1;
            }
            content.values.insert(words(&cell));
        }
        content.distinct = content.values.len();
        let share = |kind| counts.get(kind).map_or(0.0, |count| *count as f64 / content.filled.max(1) as f64);
        content.emails = share("email");
        content.dates = share("date");
        content.numbers = share("number");
        content.yes_no = share("yes-no");
        content.names = share("name");
        content.single_words = share("single-word");
        content.titles = share("title");
        content.teams = share("team");
        content.companies = share("company");
        content.links = share("link");
        content.codes = share("code");
        content.honorifics = share("honorific");
        content
    }

    /// Different values for each cell that holds something.
    pub fn variety(&self) -> f64 {
        self.distinct as f64 / self.filled.max(1) as f64
    }

    pub fn filled_share(&self) -> f64 {
        self.filled as f64 / self.rows.max(1) as f64
    }

    /// How many of the values stand in `others` too.
    pub fn within(&self, others: &BTreeSet<String>) -> f64 {
        self.values.iter().filter(|value| others.contains(*value)).count() as f64 / self.distinct.max(1) as f64
    }
}

fn kinds(cell: &str) -> Vec<&'static str> {
    let plain = words(cell);
    let tokens: Vec<&str> = plain.split(' ').filter(|token| !token.is_empty()).collect();
    let mut kinds = Vec::new();
    let mut is = |kind, yes: bool| {
        if yes {
            kinds.push(kind);
        }
    };
    let has_digit = cell.chars().any(|c| c.is_ascii_digit());
    let number = has_digit && cell.chars().all(|c| c.is_ascii_digit() || " .,'%+-€$£h\u{a0}".contains(c));
    let date = looks_like_date(cell);
    is("email", looks_like_email(cell));
    is("date", date);
    is("number", number && !date);
    is("yes-no", YES_NO.contains(&plain.as_str()));
    is("name", looks_like_name(cell));
    is(
        "single-word",
        tokens.len() == 1
            && !has_digit
            && cell.chars().next().is_some_and(char::is_alphabetic)
            && !is_title(&tokens)
            && !is_team(&tokens),
    );
    is("title", is_title(&tokens));
    is("team", is_team(&tokens));
    is("company", tokens.len() > 1 && tokens.last().is_some_and(|token| COMPANY_WORDS.contains(token)));
    is("link", cell.contains("://") || cell.starts_with("www."));
    is("code", has_digit && !date && !number && !cell.contains(' ') && !cell.contains('@'));
    is("honorific", !tokens.is_empty() && tokens.iter().all(|token| HONORIFICS.contains(token)));
    kinds
}

/// Before a name, and no part of it for comparing.
pub static HONORIFICS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    set("
    dr prof professor mr mrs ms miss mx sir herr frau hr fr dipl ing med rer nat phil mag phd mba
    ")
});

fn is_title(tokens: &[&str]) -> bool {
    tokens.iter().any(|token| {
        TITLE_WORDS.contains(token) || (token.len() > 9 && TITLE_ENDS.iter().any(|end| token.ends_with(end)))
    })
}

fn is_team(tokens: &[&str]) -> bool {
    tokens.iter().any(|token| {
        TEAM_WORDS.contains(token)
            || TEAM_STARTS.iter().any(|start| token.len() > start.len() && token.starts_with(start))
    })
}

pub fn looks_like_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !host.contains('@') && !cell.contains(char::is_whitespace)
    })
}

/// Three groups of digits, or two with the name of a month between them.
fn looks_like_date(cell: &str) -> bool {
    let day = cell.split_once('T').map_or(cell, |(day, _)| day);
    let groups: Vec<&str> = day.split(['.', '/', '-', ' ', ',']).filter(|group| !group.is_empty()).collect();
    let digits = |group: &&str| group.len() <= 4 && group.bytes().all(|b| b.is_ascii_digit());
    let separators = day.chars().filter(|c| matches!(c, '.' | '/' | '-')).count();
    match groups.as_slice() {
        [a, b, c, ..] if digits(a) && digits(b) && digits(c) => {
            separators >= 2 && (a.len() == 4 || c.len() == 4 || c.len() == 2)
        }
        [a, b, c] => [a, b, c].into_iter().any(|group| super::dates::month(group).is_some()) && digits(c),
        _ => false,
    }
}

/// "Ana María Reyes", "van der Berg, Pieter", "Dr. Gisela Mayer": two to five words that begin like names.
pub fn looks_like_name(cell: &str) -> bool {
    let tokens: Vec<&str> = cell.split([' ', ',']).filter(|token| !token.is_empty()).collect();
    if !(2..=6).contains(&tokens.len()) || cell.chars().any(|c| c.is_ascii_digit() || "@/&:;|+=#%".contains(c)) {
        return false;
    }
    let plain = words(cell);
    let plain: Vec<&str> = plain.split(' ').collect();
    if is_title(&plain) || is_team(&plain) || plain.last().is_some_and(|last| COMPANY_WORDS.contains(last)) {
        return false;
    }
    tokens.iter().all(|token| {
        let letters: String = token.chars().filter(|c| c.is_alphabetic()).collect();
        match letters.chars().next() {
            Some(first) => {
                !first.is_lowercase() || PARTICLES.contains(&fold(&letters).as_str()) || token.starts_with("d'")
            }
            None => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_titles_teams_and_companies() {
        for name in [
            "Ana María Reyes",
            "van der Berg, Pieter",
            "Dr. Gisela Mayer",
            "Kovac, Robert \"Bob\"",
            "O'Neil, Siobhan",
            "King Jr., Martin",
            "Lee J. Wu",
        ] {
            assert!(looks_like_name(name), "{name}");
        }
        for other in [
            "Account Executive",
            "Sales North",
            "Dawson Systems GmbH",
            "Vertriebsleiter Nord",
            "ana@x.example",
            "Customer Care",
            "G4 Level",
            "Anna",
        ] {
            assert!(!looks_like_name(other), "{other}");
        }
    }

    #[test]
    fn shares_are_of_the_cells_that_hold_something() {
        let content = Content::of(["a@b.example", "", "-", "c@d.example"].into_iter());
        assert_eq!((content.rows, content.filled, content.emails), (4, 2, 1.0));
        let content = Content::of(["03.02.2024", "2024-03-01", "3/4/2022", "4. März 2022", "Hamburg"].into_iter());
        assert_eq!(content.dates, 0.8);
        let content = Content::of(["80 %", "0,8", "950.000 €", "x"].into_iter());
        assert_eq!(content.numbers, 0.75);
        let content =
            Content::of(["Telefonverkäufer", "Leiterin Produktmarketing", "Key Account Manager (m/w/d)"].into_iter());
        assert_eq!(content.titles, 1.0);
    }
}
