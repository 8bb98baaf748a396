//! A manager's no to one placement: what it must say, when it holds, and what of it becomes a rule of the cycle.

use super::{calendar::week_of, cycle::ForbidRule, language::Language};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Longest reason and answer, characters.
pub const TEXT_MAX_CHARS: usize = 2_000;

/// What a rule says that came of a veto: the reason itself stays with HR and the two managers.
pub const RULE_REASON: &str = "A manager asked for another date, and HR agreed.";

/// What a manager gives.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub reason: &'a str,
    pub alternative_on: NaiveDate,
    pub expires_on: NaiveDate,
}

/// What it is about, and when it is said.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The placement's first Monday and weeks.
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// First and last day of the cycle.
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub today: NaiveDate,
}

fn day(day: NaiveDate, language: Language) -> String {
    day.format(language.of("%-d %b %Y", "%-d.%-m.%Y")).to_string()
}

/// Everything that is wrong with it: field and sentence.
pub fn faults(given: &Given<'_>, about: &About, language: Language) -> Vec<(&'static str, String)> {
    let mut faults = Vec::new();
    let say = |on: NaiveDate| day(on, language);
    match given.reason.trim().chars().count() {
        0 => faults.push((
            "reason",
            language
                .of(
                    "Say why it cannot be: HR decides on what it understands.",
                    "Sagen Sie, warum es nicht geht: HR entscheidet nach dem, was sie versteht.",
                )
                .to_owned(),
        )),
        chars if chars > TEXT_MAX_CHARS => faults.push((
            "reason",
            language.of(
                format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}."),
                format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen; das sind {chars}."),
            ),
        )),
        _ => {}
    }
    if let Some(fault) = alternative(given, about, language) {
        faults.push(("alternative_on", fault));
    }
    let expires = given.expires_on;
    if expires < about.starts_on {
        let starts = say(about.starts_on);
        faults.push((
            "expires_on",
            language.of(
                format!("Your no would end before the placement begins on {starts}. Choose that day or a later one."),
                format!(
                    "Ihr Nein würde enden, bevor der Einsatz am {starts} beginnt. Wählen Sie diesen oder einen späteren Tag."
                ),
            ),
        ));
    } else if expires > about.last {
        let last = say(about.last);
        faults.push((
            "expires_on",
            language.of(
                format!("The cycle ends on {last}: your no can hold until then at most."),
                format!("Der Zeitraum endet am {last}: Ihr Nein kann höchstens bis dahin gelten."),
            ),
        ));
    }
    faults
}

fn alternative(given: &Given<'_>, about: &About, language: Language) -> Option<String> {
    let on = given.alternative_on;
    let say = |on: NaiveDate| day(on, language);
    let last_start = (about.last + Days::new(1)) - Days::new(u64::from(about.weeks) * 7);
    Some(if on.weekday() != Weekday::Mon {
        let monday = on - Days::new(u64::from(on.weekday().num_days_from_monday()));
        language.of(
            format!("Placements begin on a Monday: choose {}, for example.", say(monday)),
            format!("Einsätze beginnen an einem Montag: wählen Sie zum Beispiel den {}.", say(monday)),
        )
    } else if on == about.starts_on {
        language.of(
            format!("{} is when it is planned already. Give another date.", say(on)),
            format!("Für den {} ist es schon geplant. Nennen Sie ein anderes Datum.", say(on)),
        )
    } else if on < about.first || on > last_start {
        let (first, last) = (say(about.first), say(last_start));
        language.of(
            format!(
                "{} is no start in this cycle: a placement of {} weeks can begin from {first} to {last}.",
                say(on),
                about.weeks
            ),
            format!(
                "Am {} kann es in diesem Zeitraum nicht beginnen: ein Einsatz von {} Wochen kann vom {first} bis zum {last} beginnen.",
                say(on),
                about.weeks
            ),
        )
    } else if on < about.today {
        let today = say(about.today);
        language.of(
            format!("{} is over: it is {today} now. Give a later date.", say(on)),
            format!("Der {} ist vorbei: heute ist der {today}. Nennen Sie ein späteres Datum.", say(on)),
        )
    } else if on > about.starts_on && on <= given.expires_on {
        let expires = say(given.expires_on);
        language.of(
            format!(
                "Your no would still hold on {}, until {expires}. Let it end sooner, or give a later date.",
                say(on)
            ),
            format!(
                "Am {} würde Ihr Nein noch gelten, bis zum {expires}. Lassen Sie es früher enden, oder nennen Sie ein späteres Datum.",
                say(on)
            ),
        )
    } else {
        return None;
    })
}

/// What HR's agreement forbids. Where the other date lies later, every start up to the end of the no; where it lies earlier,
/// the one start.
pub fn rule(person: &str, post: &str, (first, starts_on): (NaiveDate, NaiveDate), given: &Given<'_>) -> ForbidRule {
    let is_earlier = given.alternative_on < starts_on;
    ForbidRule {
        person: person.to_owned(),
        post: Some(post.to_owned()),
        session: None,
        week: if is_earlier { u32::try_from(week_of(first, starts_on)).ok() } else { None },
        reason: Some(RULE_REASON.to_owned()),
        expires_on: Some(given.expires_on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn about() -> About {
        let (first, last) = (on("2027-01-04"), on("2027-03-28"));
        About { starts_on: on("2027-02-01"), weeks: 4, first, last, today: on("2026-12-07") }
    }

    fn fields(reason: &str, alternative: &str, expires: &str) -> Vec<&'static str> {
        let given = Given { reason, alternative_on: on(alternative), expires_on: on(expires) };
        let found = |language| -> Vec<(&'static str, String)> { faults(&given, &about(), language) };
        let (english, german) = (found(Language::En), found(Language::De));
        assert!(english.iter().zip(&german).all(|(one, other)| one.0 == other.0 && one.1 != other.1));
        english.into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn the_other_date_is_another_monday_of_the_cycle_on_which_the_no_does_not_hold() {
        assert!(fields("Quarter end.", "2027-03-01", "2027-02-26").is_empty());
        assert!(fields("Quarter end.", "2027-01-04", "2027-02-05").is_empty(), "an earlier date");
        for wrong in ["2027-03-02", "2027-02-01", "2027-03-08", "2026-12-28", "2027-02-22"] {
            assert_eq!(fields("x", wrong, "2027-02-26"), ["alternative_on"], "{wrong}");
        }
        assert_eq!(fields("x", "2027-03-01", "2027-01-29"), ["expires_on"]);
        assert_eq!(fields(" ", "2027-02-03", "2027-04-30"), ["reason", "alternative_on", "expires_on"], "all at once");
    }

    #[test]
    fn a_later_date_forbids_all_starts_before_and_an_earlier_one_just_this_start() {
        let given = |alternative: &str| Given {
            reason: "private",
            alternative_on: on(alternative),
            expires_on: on("2027-02-26"),
        };
        let weeks = (about().first, about().starts_on);
        assert_eq!(rule("p", "h", weeks, &given("2027-03-01")).week, None);
        let exact = rule("p", "h", weeks, &given("2027-01-04"));
        assert_eq!((exact.week, exact.expires_on), (Some(4), Some(on("2027-02-26"))));
        assert!(!serde_json::to_string(&exact).expect("JSON").contains("private"));
    }
}
