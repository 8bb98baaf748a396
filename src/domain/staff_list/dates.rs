//! Days as companies write them. Where 03/04/2022 can be read in two ways, the other days of the list decide; where they do not,
//! somebody is told which way was taken.

use super::{
    Finding, Language,
    text::{fold, is_nothing},
};
use chrono::{Datelike, Days, NaiveDate};

/// Which of the two small numbers of 03/04/2022 comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// Beginnings of months in English and German, folded.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jaen"],
    &["feb"],
    &["mar", "maer", "mrz"],
    &["apr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];

/// Years that a date of joining or leaving can have.
const YEARS: std::ops::RangeInclusive<i32> = 1930..=2100;

/// The number of a month by its name.
pub fn month(word: &str) -> Option<u32> {
    let plain = fold(word.trim_end_matches('.'));
    if plain.len() < 3 || !plain.chars().all(char::is_alphabetic) {
        return None;
    }
    let place = MONTHS.iter().position(|starts| starts.iter().any(|start| plain.starts_with(start)))?;
    u32::try_from(place + 1).ok()
}

/// How the days of a list are to be read, and what to say about it. `texts`: every cell of its columns of days.
pub fn order<'a>(texts: impl Iterator<Item = &'a str>, language: Language) -> (Order, Option<Finding>) {
    let (mut day_first, mut month_first, mut either) = (0, 0, Vec::new());
    // Dots leave no doubt.
    for text in texts.filter(|text| !text.contains('.')) {
        let Some((a, b, _)) = small_numbers(text) else { continue };
        match (a > 12, b > 12) {
            (true, false) => day_first += 1,
            (false, true) => month_first += 1,
            (false, false) if a != b => either.push(text.trim()),
            _ => {}
        }
    }
    let usual =
        if language == Language::German || day_first > month_first { Order::DayFirst } else { Order::MonthFirst };
    let taken = match (day_first, month_first) {
        (0, 0) => usual,
        (_, 0) => Order::DayFirst,
        (0, _) => Order::MonthFirst,
        _ => usual,
    };
    let doubtful = !either.is_empty() && (day_first == 0) == (month_first == 0);
    let example = either.first().copied().unwrap_or_default();
    let read = read(example, taken).map(|day| day.format("%-d %B %Y").to_string()).unwrap_or_default();
    let finding = doubtful.then(|| {
        Finding::warning(
            format!("Days such as “{example}” can be read in two ways; they were read with the {} first, so this one is {read}", match taken {
                Order::DayFirst => "day",
                Order::MonthFirst => "month",
            }),
            "If that is wrong, write the days as 2027-01-31 in your list and drop it again.",
        )
    });
    (taken, finding)
}

/// The three numbers of a day written with slashes, hyphens or dots that does not begin with the year.
fn small_numbers(text: &str) -> Option<(u32, u32, i32)> {
    let text = text.trim();
    let text = text.split_once([' ', 'T']).map_or(text, |(day, _)| day);
    let separator = text.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let mut parts = text.split(separator);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || a.len() > 2 || b.len() > 2 || !(c.len() == 4 || c.len() == 2) {
        return None;
    }
    let year: i32 = c.parse().ok()?;
    let year = match c.len() {
        2 if year <= 68 => 2000 + year,
        2 => 1900 + year,
        _ => year,
    };
    Some((a.parse().ok()?, b.parse().ok()?, year))
}

/// Reads one day. Dots always have the day first.
pub fn read(text: &str, order: Order) -> Option<NaiveDate> {
    let text = text.trim();
    let valid = |date: &NaiveDate| YEARS.contains(&date.year());
    if let Some((a, b, year)) = small_numbers(text) {
        let (day, month) = match order {
            _ if text.contains('.') => (a, b),
            _ if a > 12 => (a, b),
            _ if b > 12 => (b, a),
            Order::DayFirst => (a, b),
            Order::MonthFirst => (b, a),
        };
        return NaiveDate::from_ymd_opt(year, month, day).filter(valid);
    }
    let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    for format in ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"] {
        if let Ok(date) = NaiveDate::parse_from_str(day, format)
            && valid(&date)
        {
            return Some(date);
        }
    }
    named(text).or_else(|| serial(text)).filter(valid)
}

/// "4 March 2022", "March 4, 2022", "4. März 2022", "04-Mar-22", "Mar 2022".
fn named(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split([' ', '-', ',', '.', '/']).filter(|part| !part.is_empty()).collect();
    let place = parts.iter().position(|part| month(part).is_some())?;
    let month = month(parts[place])?;
    let numbers: Vec<&str> = parts.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, part)| *part).collect();
    let number = |part: &str| part.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok();
    let (day, year) = match numbers.as_slice() {
        [year] if year.len() == 4 => (1, number(year)?),
        [year, day] if year.len() == 4 => (number(day)?, number(year)?),
        [day, year] => (number(day)?, number(year).map(|year| if year < 69 { 2000 + year } else { year })?),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The number that a spreadsheet keeps for a day, where the cell lost its format: 44621 is 1 March 2022.
fn serial(text: &str) -> Option<NaiveDate> {
    let days: u64 = text.strip_suffix(".0").unwrap_or(text).parse().ok()?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (20_000..60_000).contains(&days).then(|| first.checked_add_days(Days::new(days))).flatten()
}

/// Whether a cell holds anything that should be a day.
pub fn is_given(text: &str) -> bool {
    // Some systems write that an end never comes as a day of the year 9999.
    !is_nothing(text)
        && !text.contains("9999")
        && !matches!(fold(text.trim()).as_str(), "unbefristet" | "permanent" | "open" | "offen" | "unlimited")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_read_in_many_spellings() {
        for text in [
            "2022-03-04",
            "2022/03/04",
            "20220304",
            "04.03.2022",
            "4.3.22",
            "4 March 2022",
            "March 4, 2022",
            "4. März 2022",
            "04-Mar-22",
            "44624",
            "2022-03-04T00:00:00",
            "2022-03-04 00:00",
        ] {
            assert_eq!(read(text, Order::MonthFirst), Some(day("2022-03-04")), "{text}");
        }
        for text in ["31.02.2021", "someday", "13/13/2020", "0000-00-00", "12345", "1.1.1492"] {
            assert_eq!(read(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn the_other_days_decide_and_otherwise_it_is_said() {
        let (order_found, said) = order(["03/04/2022", "03/14/2022"].into_iter(), Language::English);
        assert_eq!((order_found, said), (Order::MonthFirst, None));
        let (order_found, said) = order(["03/04/2022", "14/03/2022"].into_iter(), Language::English);
        assert_eq!((order_found, said), (Order::DayFirst, None));
        let (order_found, said) = order(["03/04/2022"].into_iter(), Language::German);
        assert_eq!(order_found, Order::DayFirst);
        assert!(said.unwrap().message.contains("3 April 2022"));
        let (order_found, said) = order(["03/04/2022", "14/03/2022", "03/14/2022"].into_iter(), Language::English);
        assert_eq!(order_found, Order::MonthFirst);
        assert!(said.is_some());
        assert_eq!(order(["2022-03-04", "04.03.2022"].into_iter(), Language::English).1.map(|f| f.message), None);
    }
}
