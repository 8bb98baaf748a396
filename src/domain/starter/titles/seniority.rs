//! The seniority that the words of a title say, beside what its phrase says itself.

use super::table::Match;

const JUNIOR: &[&str] = &["junior", "associate", "entry"];
const LEARNING: &[&str] = &[
    "trainee",
    "intern",
    "internship",
    "werkstudent",
    "student",
    "azubi",
    "auszubildende",
    "praktikant",
    "praktikum",
    "apprentice",
    "graduate",
    "volontar",
    "volontariat",
    "ausbildung",
    "dual",
];
const ASSISTING: &[&str] = &["assistant", "assistent", "assistenz", "assistance"];
const COORDINATING: &[&str] = &["coordinator", "clerk"];
const SENIOR: &[&str] =
    &["senior", "principal", "staff", "distinguished", "expert", "experte", "lead", "leader", "teamlead"];
const HEADS: &[&str] = &[
    "head",
    "vp",
    "svp",
    "evp",
    "avp",
    "president",
    "director",
    "direktor",
    "chief",
    "leiter",
    "leitung",
    "chef",
    "abteilungsleiter",
    "bereichsleiter",
    "abteilungsleitung",
    "bereichsleitung",
    "cxo",
];
const MANAGERS: &[&str] = &[
    "manager",
    "supervisor",
    "teamleiter",
    "teamleitung",
    "gruppenleiter",
    "gruppenleitung",
    "schichtleiter",
    "marktleiter",
    "filialleiter",
    "superintendent",
    "foreman",
    "meister",
];
const DEPUTIES: &[&str] = &["deputy", "vice", "stellvertretende", "stellvertreter"];

/// All of these words: none of them is a misspelling of another word.
pub const WORDS: &[&str] = &[
    "junior",
    "associate",
    "trainee",
    "intern",
    "werkstudent",
    "student",
    "auszubildende",
    "praktikant",
    "graduate",
    "volontar",
    "ausbildung",
    "assistant",
    "assistent",
    "assistenz",
    "coordinator",
    "senior",
    "principal",
    "staff",
    "expert",
    "leader",
    "president",
    "director",
    "direktor",
    "leiter",
    "leitung",
    "abteilungsleiter",
    "bereichsleiter",
    "manager",
    "supervisor",
    "teamleiter",
    "teamleitung",
    "gruppenleiter",
    "regional",
    "deputy",
    "stellvertretende",
];

/// Functions and families in which a “manager” manages work as a rule, and not people.
const MANAGERS_OF_WORK: &[&str] =
    &["marketing", "product", "legal", "account-executive", "account-management", "partner-sales", "customer-success"];

/// Whoever sells to large customers has sold for some time.
const LARGE_CUSTOMERS: &[&str] = &["enterprise", "strategic", "named", "major", "global"];

/// Those who sell to customers of their own.
const SELLING: &[&str] = &["account-executive", "account-management"];

/// What the words say.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// 1 to 5.
    pub level: i32,
    /// Trainees, interns and assistants carry no quota.
    pub learns: bool,
    /// “, and “senior””, or nothing.
    pub because: String,
}

/// The seniority of somebody with these words in the title, of which `found` is the phrase; `number` is a grade such as “II”.
pub fn of(words: &[String], found: Option<&Match>, number: Option<u32>) -> Grade {
    let given = found.and_then(|found| found.row.seniority);
    let outside = |place: usize| found.is_none_or(|found| !found.covers(place));
    // What the phrase says with its own seniority is said.
    let word = |list: &[&str]| {
        let says =
            |(place, word): &(usize, &String)| list.contains(&word.as_str()) && (given.is_none() || outside(*place));
        words.iter().enumerate().find(says).map(|(place, word)| (place, word.as_str()))
    };
    let grade = |level: i32, learns: bool, said: Option<&str>| Grade {
        level,
        learns,
        because: said.map(|said| format!(", and “{said}”")).unwrap_or_default(),
    };
    let family = found.map_or("", |found| found.row.family);
    let is_of = |list: &[&str]| found.is_some_and(|found| list.contains(&found.row.function) || list.contains(&family));
    if let Some((_, said)) = word(LEARNING) {
        return grade(1, true, Some(said));
    }
    let head = word(HEADS).filter(|(place, said)| *said != "chef" || *place == 0);
    if let Some((place, said)) = word(ASSISTING) {
        // Whoever assists the head is not the head.
        let assists_a_head = head.is_some_and(|(of, _)| of > place) || given.is_some_and(|given| given >= 4);
        return grade(if assists_a_head { 2 } else { 1 }, true, Some(said));
    }
    if let Some((place, said)) = head {
        let deputy = word(DEPUTIES).filter(|(before, said)| *before < place && *said != "vice").is_some();
        let of_a_team = said.starts_with("leit")
            && place > 0
            && ["team", "gruppen"].iter().any(|of| words.get(place - 1).is_some_and(|word| word == of));
        return grade(if deputy || of_a_team { 4 } else { 5 }, false, Some(said));
    }
    if let Some(given) = given {
        let said = word(SENIOR);
        let level = match (word(JUNIOR), said) {
            (Some(_), _) if given <= 4 => 1,
            (_, Some(_)) if given <= 2 => given + 1,
            _ if word(DEPUTIES).is_some() && given >= 4 => given - 1,
            _ => given,
        };
        return grade(level, false, said.or(word(JUNIOR)).map(|(_, said)| said).filter(|_| level != given));
    }
    if let Some((_, said)) =
        word(JUNIOR).filter(|(place, said)| *said != "associate" || outside(*place) || is_of(&["sales", "marketing"]))
    {
        return grade(1, false, Some(said));
    }
    // “Lead generation” leads nobody: “lead” counts outside the phrase, and as its last word.
    let says_senior =
        |(place, said): &(usize, &str)| !said.starts_with("lead") || outside(*place) || place + 1 == words.len();
    let senior = word(SENIOR).filter(says_senior);
    if let Some(said) = manages(words, &outside, is_of(MANAGERS_OF_WORK) || found.is_none()) {
        return grade(4, false, Some(said));
    }
    // Sales development is where careers in sales begin.
    let entry = family == "sales-development";
    if let Some((_, said)) = senior {
        return grade(if entry { 2 } else { 3 }, false, Some(said));
    }
    if let Some(said) = words.iter().find(|word| SELLING.contains(&family) && LARGE_CUSTOMERS.contains(&word.as_str()))
    {
        return grade(3, false, Some(said));
    }
    if let Some((level, said)) = compound(words) {
        return grade(level, false, Some(said));
    }
    if let Some((_, said)) = word(COORDINATING).filter(|_| is_of(&["sales", "marketing"])) {
        return grade(1, false, Some(said));
    }
    match number {
        Some(1) => grade(1, false, Some("I")),
        Some(3..) => grade(3, false, Some("III")),
        _ => grade(if entry { 1 } else { 2 }, false, None),
    }
}

/// The word that says that somebody manages people: a manager of a kind of people (“SDR manager”), of operations, of a group or of
/// a region, or “manager, …” in front; where managers manage work, the word alone says nothing.
fn manages<'w>(words: &'w [String], outside: &dyn Fn(usize) -> bool, of_work: bool) -> Option<&'w str> {
    words
        .iter()
        .enumerate()
        .find(|(place, word)| {
            let before = place.checked_sub(1).and_then(|before| words.get(before)).map_or("", String::as_str);
            let of_a_part = words.iter().any(|word| word == "group")
                || before == "operation"
                || (before == "sale"
                    && words
                        .iter()
                        .any(|word| ["regional", "area", "district", "zone", "country"].contains(&word.as_str())));
            match word.as_str() {
                "manager" if *place == 0 => words.len() > 1,
                "manager" => of_a_part || (outside(*place) && !of_work),
                other => MANAGERS.contains(&other) && outside(*place),
            }
        })
        .map(|(_, word)| word.as_str())
}

/// German compounds say it in their last part: “Einkaufsleiter” leads a function, “Gebietsleiter” a part of it.
fn compound(words: &[String]) -> Option<(i32, &'static str)> {
    const OF_A_PART: &[&str] =
        &["team", "gruppen", "schicht", "filial", "regional", "gebiet", "bezirk", "markt", "stellvertret"];
    const NO_LEADER: &[&str] = &["projekt", "bau"];
    words.iter().find_map(|word| {
        let leads = ["leiter", "leitung"].iter().any(|end| word.ends_with(end) && word.len() > end.len());
        let starts = |list: &[&str]| list.iter().any(|start| word.starts_with(start));
        match leads {
            true if starts(NO_LEADER) => Some((3, "Leiter")),
            true if starts(OF_A_PART) => Some((4, "Leiter")),
            true => Some((5, "Leiter")),
            false => None,
        }
    })
}
