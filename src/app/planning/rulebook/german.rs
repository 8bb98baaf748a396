//! The rules that everybody sees, in German: title, sentence with the same slots, and what is said when the rule is off.

use super::{
    defs::{Def, Kind, Slot},
    words::{counted, filled, is_on, joined, listed, named, number, percent, row_said},
};
use crate::domain::company::Company;
use serde_json::Value;

type German = (&'static str, &'static str, &'static str, &'static str);

/// Id, title, sentence, and what is said when it is off.
const RULES: &[German] = &[
    ("lengths", "Dauer", "Ein Einsatz dauert {0} Wochen, soweit der Platz das anbietet.", ""),
    ("placement-limit", "Einsätze je Person", "Eine Person hat in diesem Zeitraum höchstens {0|Einsatz|Einsätze}.", ""),
    (
        "cooldown",
        "Wochen zu Hause dazwischen",
        "Zwischen zwei Einsätzen liegen mindestens {0|Woche|Wochen} im eigenen Team.",
        "",
    ),
    (
        "host-unit-limit",
        "Einsätze in einem Team",
        "Eine Person hat höchstens {0|Einsatz|Einsätze} im selben Team.",
        "Eine Person darf wieder in dasselbe Team kommen.",
    ),
    ("posts", "Plätze mit eigenen Regeln", "Plätze, für die mehr gilt: {0}.", ""),
    ("starts", "Beginn", "Einsätze beginnen {0}.", ""),
    (
        "quarter-end",
        "Quartalsende",
        "In den letzten {0|Woche|Wochen} eines Geschäftsquartals beginnt nichts, niemand begleitet Termine, und wer ein Umsatzziel hat, ist im eigenen Team.",
        "",
    ),
    ("fiscal-year", "Geschäftsjahr", "Das Geschäftsjahr beginnt im {0}.", ""),
    (
        "frozen-weeks",
        "Feste Wochen",
        "Was in den nächsten {0|Woche|Wochen} eines veröffentlichten Plans beginnt, bleibt, wie es ist.",
        "",
    ),
    (
        "managers-first",
        "Führungskräfte zuerst",
        "Führungskräfte haben einen Entwurf {0|Stunde|Stunden}, bevor ihre Leute ihn sehen.",
        "",
    ),
    (
        "time-to-ask",
        "Zeit für Änderungswünsche",
        "Um eine Änderung eines Entwurfs kann man {0|Tag|Tage} lang bitten.",
        "",
    ),
    (
        "minimum-staffing",
        "Mindestbesetzung",
        "Teams behalten mindestens {0} ihrer Leute an der Arbeit; Teams mit zwei bis vier Personen können eine entbehren.",
        "Teams behalten ihre eigene Mindestbesetzung; wo keine angegeben ist, werden 80 % ihrer Leute angenommen, und Teams mit zwei bis vier Personen können eine entbehren.",
    ),
    (
        "away-share",
        "Gleichzeitig weg",
        "Höchstens {0} eines Teams sind gleichzeitig weg; eine Person darf es immer sein.",
        "Jedes Team hat seinen eigenen Anteil, der gleichzeitig weg sein darf; eine Person darf es immer sein.",
    ),
    ("team-values", "Teams mit eigenen Werten", "Teams, für die in diesem Zeitraum andere Anteile gelten: {0}.", ""),
    (
        "hand-over",
        "Übergaben zugleich",
        "Ein Team übergibt oder übernimmt in einer Woche die Arbeit von höchstens {0|Person|Personen}.",
        "Ein Team darf in einer Woche beliebig viel Arbeit übergeben.",
    ),
    (
        "critical-skills",
        "Unverzichtbare Fähigkeiten",
        "Von jeder Fähigkeit, die es nicht verlieren darf, behält ein Team mindestens {0|qualifizierte Person|qualifizierte Personen} zu Hause.",
        "",
    ),
    ("mentors", "Betreuung", "Wer Gäste betreut, hat höchstens {0|Gast|Gäste} zugleich.", ""),
    ("quota", "Wer ein Umsatzziel hat", "Wer ein Umsatzziel hat, ist höchstens {0} der Woche weg.", ""),
    (
        "tenure",
        "Mindestzeit im Unternehmen",
        "Wer einen Einsatz bekommt, ist zu Beginn mindestens {0|Woche|Wochen} im Unternehmen.",
        "",
    ),
    ("probation", "Probezeit", "In den ersten {0|Woche|Wochen} im Unternehmen gibt es keinen Einsatz.", ""),
    (
        "orientation",
        "Neue",
        "Neue begleiten {0|Termin|Termine} in den ersten {1|Woche|Wochen}.",
        "Für Neue ist keine Einführung vorgesehen.",
    ),
    ("guest-load", "Begleitete Termine", "Ein Gast begleitet höchstens: {0}.", ""),
    (
        "host-load",
        "Gäste je Gastgeber",
        "Wer Gäste mitnimmt, hat höchstens {0|Gast|Gäste} in {1|Woche|Wochen}.",
        "Wer Gäste mitnimmt, darf beliebig viele haben.",
    ),
    (
        "ride-pair",
        "Dieselben zwei",
        "Dieselben zwei Personen sind im Zeitraum höchstens {0} Mal zusammen unterwegs.",
        "",
    ),
    ("ride-minimum", "Tage beim Kunden", "Mindestens begleitet werden sollten: {0}.", ""),
    (
        "balance",
        "Ausgeglichener Tausch",
        "{0} und {1} tauschen ausgeglichen: In jeder Woche und an jedem Ort unterscheiden sich beide Richtungen um höchstens {2|Vollzeitkraft|Vollzeitkräfte}.",
        "Die Bereiche müssen nicht ausgeglichen tauschen.",
    ),
    (
        "strict-exchange",
        "Geschlossener Tausch",
        "Gegangen wird nur in geschlossenen Runden über höchstens {0|Team|Teams}, unter {1}.",
        "Für niemanden, der geht, muss jemand kommen.",
    ),
    ("disruption", "Ausgefallene Arbeit", "Eine Woche ausgefallener Arbeit kostet {0} gelernte Stufen.", ""),
    (
        "disruption-limit",
        "Grenze für ausgefallene Arbeit",
        "Alle Einsätze zusammen kosten höchstens {0|Woche|Wochen} Arbeit.",
        "Ausgefallene Arbeit hat ihren Preis und keine Grenze.",
    ),
    (
        "preference",
        "Wünsche",
        "Ein erfüllter erster Wunsch zählt {0} gelernte Stufen, der zweite zwei Drittel, der dritte ein Drittel davon; ein Platz, den jemand lieber nicht hätte, kostet das Ganze.",
        "",
    ),
    ("fairness", "Faire Anteile", "Alle bekommen mindestens {0} dessen, was sie lernen könnten.", ""),
    (
        "succession",
        "Nachfolge",
        "Was denen noch fehlt, die einmal in eine Schlüsselrolle folgen sollen, zählt {0}-mal mehr als in ihrer eigenen Arbeit allein.",
        "",
    ),
    ("uncovered-first", "Rollen ohne Nachfolge zuerst", "Schlüsselrollen, für die niemand bereit ist, {0}.", ""),
    (
        "succession-wish",
        "Für die Nachfolge erbeten",
        "Ein Einsatz oder ein begleiteter Termin, der erbeten wurde, um eine Nachfolge voranzubringen, zählt {0} gelernte Stufen.",
        "",
    ),
    ("idle-wait", "Warten", "Eine Woche zu Hause vor dem letzten Einsatz einer Person kostet {0} gelernte Stufen.", ""),
    (
        "host-change",
        "Wechsel des Teams",
        "Ein Wechsel des gastgebenden Teams zwischen zwei Einsätzen kostet {0} gelernte Stufen.",
        "",
    ),
    (
        "baseline-change",
        "Änderungen am Veröffentlichten",
        "Ein Punkt Änderung am veröffentlichten Plan kostet {0} gelernte Stufen.",
        "",
    ),
    ("one-place", "Ein Ort zur Zeit", "Niemand ist an zwei Orten zugleich.", ""),
    (
        "leave",
        "Abwesenheit",
        "Wer abwesend ist, hat keinen Einsatz, begleitet keine Termine und nimmt niemanden mit.",
        "",
    ),
    (
        "blackouts",
        "Gesperrte Wochen",
        "In einer gesperrten Woche ist niemand aus dem Team weg, und es nimmt niemanden auf.",
        "",
    ),
];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
/// Where the choice is made, its value, and its words.
const CHOICES: [(&str, &str, &str); 4] = [
    (
        "/common_starts",
        "true",
        "an gemeinsamen Terminen: in der ersten Woche eines Geschäftsquartals, danach ein Einsatz nach dem anderen",
    ),
    ("/common_starts", "false", "in jeder Woche außerhalb des Quartalsendes"),
    ("/uncovered_first", "true", "kommen zuerst: was dort fehlt, zählt am meisten"),
    ("/uncovered_first", "false", "zählen wie die anderen"),
];

/// Title and sentence of a rule; none where the rule has no German words.
pub fn of(def: &Def, rules: &Value, company: &Company) -> Option<(String, String)> {
    let (_, title, sentence, off) = RULES.iter().find(|(id, ..)| *id == def.id)?;
    if !is_on(def, rules) {
        return Some(((*title).to_owned(), (*off).to_owned()));
    }
    let sentence = filled(sentence, ('{', '}'), |inside| {
        let mut parts = inside.split('|');
        let index = parts.next().and_then(|index| index.parse::<usize>().ok());
        let Some(slot) = index.and_then(|index| def.slots.get(index)) else { return String::new() };
        let value = rules.pointer(slot.path).unwrap_or(&Value::Null);
        counted(&said(slot, value, company), parts.next(), parts.next())
    });
    Some(((*title).to_owned(), sentence))
}

fn said(slot: &Slot, value: &Value, company: &Company) -> String {
    match &slot.kind {
        Kind::Number { .. } => amount(value),
        Kind::Percent => percent(value).replace('.', ",").replace('%', " %"),
        Kind::Numbers => match listed(value).as_slice() {
            [] => "beliebig viele".to_owned(),
            numbers => joined(numbers, "oder"),
        },
        Kind::Choice(choices) => {
            let wanted = value.to_string();
            let month = || wanted.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
            let own = CHOICES.iter().find(|(path, known, _)| *path == slot.path && *known == wanted);
            let own = own.map(|(.., words)| words);
            let english = || choices.iter().find(|(known, _)| *known == wanted).map(|(_, words)| words);
            own.or_else(month).or_else(english).map_or(wanted.clone(), |words| (*words).to_owned())
        }
        Kind::Function => named("function", value, company),
        Kind::Teams => match value.as_array().map(Vec::as_slice) {
            None | Some([]) => "allen Teams".to_owned(),
            Some(teams) => joined(&teams.iter().map(|team| named("team", team, company)).collect::<Vec<_>>(), "und"),
        },
        Kind::Rows { columns, .. } => match value.as_array().map(Vec::as_slice) {
            None | Some([]) => "keine".to_owned(),
            Some(rows) => {
                let row = |row: &Value| match slot.path {
                    "/guest_load" | "/ride_minimum" => load(row, company),
                    "/teams" => {
                        row_said("{team}[ behält {floor_share}][ und lässt {away_share} gehen]", columns, row, company)
                    }
                    _ => row_said(
                        "{post}[ der Gruppe {family}][, nie mit weniger als {minimum} Gästen][, nach {requires}]",
                        columns,
                        row,
                        company,
                    ),
                };
                rows.iter().map(row).collect::<Vec<_>>().join("; ")
            }
        },
    }
}

/// "Marketing: 1 in 4 Wochen".
fn load(row: &Value, company: &Company) -> String {
    let of = |key: &str| row.get(key).unwrap_or(&Value::Null);
    let who = if of("function").is_null() { "alle".to_owned() } else { named("function", of("function"), company) };
    format!("{who}: {} in {}", amount(of("rides")), counted(&amount(of("weeks")), Some("Woche"), Some("Wochen")))
}

fn amount(value: &Value) -> String {
    if value.is_number() { number(value).replace('.', ",") } else { "beliebig viele".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::planning::rulebook::{defs, is_plain, plain},
        domain::{cycle::CycleRules, language::Language},
    };

    #[test]
    fn every_rule_that_everybody_sees_has_german_words_with_the_same_slots() {
        let slots = |text: &str| {
            let mut numbers: Vec<u32> =
                text.match_indices('{').filter_map(|(at, _)| text[at + 1..].chars().next()?.to_digit(10)).collect();
            numbers.sort_unstable();
            numbers
        };
        for def in defs::RULES.iter().filter(|def| is_plain(def.id)) {
            let german = RULES.iter().find(|(id, ..)| *id == def.id);
            assert!(german.is_some(), "{} has no German words", def.id);
            let (_, _, sentence, off) = german.copied().unwrap_or_default();
            assert_eq!(slots(sentence), slots(def.sentence), "{}", def.id);
            assert_eq!(off.is_empty(), def.switch.is_none(), "{}", def.id);
        }
    }

    #[test]
    fn sentences_hold_their_values_in_german() {
        let rules = CycleRules { lengths_weeks: vec![4, 6], price_preference: 0.25, ..CycleRules::default() };
        let rules = plain(&Company::default(), &rules, Language::De);
        let sentence = |id: &str| rules.iter().find(|rule| rule.id == id).map(|rule| rule.sentence.clone()).unwrap();
        assert_eq!(sentence("lengths"), "Ein Einsatz dauert 4 oder 6 Wochen, soweit der Platz das anbietet.");
        assert_eq!(sentence("fiscal-year"), "Das Geschäftsjahr beginnt im Januar.");
        assert_eq!(sentence("guest-load"), "Ein Gast begleitet höchstens: alle: 1 in 4 Wochen.");
        assert!(sentence("preference").contains("0,25 gelernte Stufen"), "{}", sentence("preference"));
        assert!(rules.iter().all(|rule| rule.id != "pins" && rule.id != "people"));
    }
}
