//! Working time and quotas as lists write them.

use super::{
    Finding, Quota,
    text::{fold, is_nothing, words},
};

/// A full week where the list does not show a usual one.
const FULL_WEEK_HOURS: f64 = 40.0;
/// Up to this a number is a share of a week, above it a percentage.
const SHARE_MAX: f64 = 1.5;

/// How the numbers of the column for working time are meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WorkingTime {
    /// 0.8, 80 or 80 %.
    Shares,
    /// Hours of a week of so many.
    Hours(f64),
}

/// Reads the column's meaning from its heading and cells, and says so where it is hours.
pub fn working_time<'a>(heading: &str, cells: impl Iterator<Item = &'a str>) -> (WorkingTime, Option<Finding>) {
    let plain = words(heading);
    let headed = ["hours", "stunden", "std", "wochenstunden", "wochenarbeitszeit", "hrs"]
        .iter()
        .any(|word| plain.split(' ').any(|part| part == *word || part.ends_with("stunden")));
    if !headed {
        return (WorkingTime::Shares, None);
    }
    // The most usual number is a full week, if it can be one.
    let mut counts: Vec<(f64, usize)> = Vec::new();
    for hours in cells.filter_map(number).filter(|hours| (1.0..=60.0).contains(hours)) {
        match counts.iter_mut().find(|(known, _)| (*known - hours).abs() < 1e-9) {
            Some((_, count)) => *count += 1,
            None => counts.push((hours, 1)),
        }
    }
    let longest = counts.iter().map(|(hours, _)| *hours).fold(0.0, f64::max);
    let usual = counts.iter().max_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0))).map_or(0.0, |(hours, _)| *hours);
    let full = match (usual, longest) {
        (usual, _) if (35.0..=42.0).contains(&usual) => usual,
        (_, longest) if (35.0..=42.0).contains(&longest) => longest,
        _ => FULL_WEEK_HOURS,
    };
    let finding = Finding::warning(
        format!("“{heading}” was read as hours a week, {full} of them being full time"),
        "If a full week is another number of hours, write shares such as 80 % in your list and drop it again.",
    );
    (WorkingTime::Hours(full), Some(finding))
}

/// What a cell says of somebody's working time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fte {
    Share(f64),
    /// "Part-time" without saying how much.
    Unsaid,
}

/// Reads a cell of the column for working time; an error is the sentence.
pub fn fte(text: &str, meant: WorkingTime) -> Result<Option<Fte>, String> {
    if is_nothing(text) {
        return Ok(None);
    }
    match words(text).as_str() {
        "full time" | "fulltime" | "ft" | "full" | "vollzeit" | "vz" | "voll" => return Ok(Some(Fte::Share(1.0))),
        "part time" | "parttime" | "pt" | "part" | "teilzeit" | "tz" => return Ok(Some(Fte::Unsaid)),
        _ => {}
    }
    let folded = fold(text.trim());
    let bare = folded.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '.' | '%' | ' ' | '/'));
    let unit = words(&folded[bare.len()..]);
    let hours = matches!(unit.as_str(), "h" | "hrs" | "hours" | "std" | "stunden" | "h week" | "h woche");
    let known = hours
        || folded[bare.len()..].contains('%')
        || matches!(unit.as_str(), "" | "fte" | "percent" | "prozent" | "vzae");
    let value = number(bare).filter(|_| known).ok_or_else(|| format!("“{}” is no working time", text.trim()))?;
    let share = match meant {
        _ if folded.contains('%') => value / 100.0,
        WorkingTime::Hours(full) => value / full,
        WorkingTime::Shares if hours => value / FULL_WEEK_HOURS,
        WorkingTime::Shares if value > SHARE_MAX => value / 100.0,
        WorkingTime::Shares => value,
    };
    if !(0.0..=SHARE_MAX).contains(&share) {
        return Err(format!("“{}” is no working time: it is more than one full week", text.trim()));
    }
    // Nobody counts more than once.
    Ok(Some(Fte::Share((share.min(1.0) * 10_000.0).round() / 10_000.0)))
}

/// Reads a cell of a column for quotas; an error is the sentence.
pub fn quota(text: &str) -> Result<Option<Quota>, String> {
    if is_nothing(text) {
        return Ok(None);
    }
    match words(text).as_str() {
        "yes" | "y" | "ja" | "j" | "true" | "wahr" | "x" | "quota" | "carrier" => return Ok(Some(Quota::Carries)),
        "no" | "n" | "nein" | "false" | "falsch" | "non quota" | "keine" => return Ok(Some(Quota::CarriesNone)),
        "1" => return Ok(Some(Quota::Carries)),
        _ => {}
    }
    let amount = amount(text).ok_or_else(|| format!("“{}” is neither yes or no nor an amount", text.trim()))?;
    Ok(Some(if amount > 0.0 { Quota::Yearly(amount) } else { Quota::CarriesNone }))
}

/// "1.200.000 €", "$1.2M", "780.000,50", "335,000,000", "500k", "1'200'000 CHF".
fn amount(text: &str) -> Option<f64> {
    let folded = fold(text);
    let plain: String = folded.chars().filter(|c| !"€$£¥ '\u{a0}\u{202f}".contains(*c)).collect();
    let digits = plain.trim_start_matches(|c: char| c.is_alphabetic());
    let end = digits.find(|c: char| c.is_alphabetic()).unwrap_or(digits.len());
    let factor = match digits[end..].trim_end_matches('.') {
        "k" | "tsd" | "t" | "thousand" | "keur" | "kusd" | "teur" => 1e3,
        "m" | "mio" | "mn" | "mm" | "million" | "millionen" | "meur" => 1e6,
        "" | "eur" | "usd" | "chf" | "gbp" | "euro" | "dollar" | "pa" => 1.0,
        _ => return None,
    };
    let digits = digits[..end].trim_end_matches(",-").trim_end_matches(".-");
    Some(number_with_thousands(digits)? * factor)
}

/// A separator that comes several times, or once with three digits behind it, stands between thousands.
fn number_with_thousands(digits: &str) -> Option<f64> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-')) {
        return None;
    }
    let decimal = digits.rfind(['.', ',']).filter(|at| {
        let separator = &digits[*at..=*at];
        let behind = digits.len() - at - 1;
        let both = digits.contains('.') && digits.contains(',');
        (both || behind != 3) && digits.matches(separator).count() == 1
    });
    let (whole, fraction) = decimal.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let whole: String = whole.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    format!("{whole}.{fraction}0").parse().ok().filter(|value: &f64| value.is_finite())
}

/// A plain number with a point or a comma.
fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
    let plain = plain.replace(',', ".");
    let digits = plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    plain.parse().ok().filter(|value: &f64| digits && value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_time_is_read_in_many_spellings() {
        for (text, share) in [
            ("80 %", 0.8),
            ("80%", 0.8),
            ("80", 0.8),
            ("0,8", 0.8),
            ("0.8", 0.8),
            ("1,0", 1.0),
            ("62,5 %", 0.625),
            ("100", 1.0),
            ("1.2", 1.0),
            ("Vollzeit", 1.0),
            ("32h", 0.8),
            ("0.5 FTE", 0.5),
            ("20 Std.", 0.5),
        ] {
            assert_eq!(fte(text, WorkingTime::Shares), Ok(Some(Fte::Share(share))), "{text}");
        }
        assert_eq!(fte("", WorkingTime::Shares), Ok(None));
        assert_eq!(fte("Teilzeit", WorkingTime::Shares), Ok(Some(Fte::Unsaid)));
        assert!(fte("Elternzeit", WorkingTime::Shares).unwrap_err().contains("Elternzeit"));
        assert!(fte("4000", WorkingTime::Shares).is_err());
        assert!(fte("-1", WorkingTime::Shares).is_err());
    }

    #[test]
    fn hours_are_shares_of_the_usual_week() {
        let (meant, said) = working_time("Wochenstunden", ["38,5", "38,5", "20", "30"].into_iter());
        assert_eq!(meant, WorkingTime::Hours(38.5));
        assert!(said.unwrap().message.contains("38.5"));
        assert_eq!(fte("19,25", meant), Ok(Some(Fte::Share(0.5))));
        assert_eq!(working_time("Hours per week", ["20", "20"].into_iter()).0, WorkingTime::Hours(40.0));
        assert_eq!(working_time("FTE", ["1"].into_iter()), (WorkingTime::Shares, None));
    }

    #[test]
    fn quotas_are_words_or_amounts() {
        assert_eq!(quota("Ja"), Ok(Some(Quota::Carries)));
        assert_eq!(quota("no"), Ok(Some(Quota::CarriesNone)));
        assert_eq!(quota("0"), Ok(Some(Quota::CarriesNone)));
        assert_eq!(quota(""), Ok(None));
        for (text, amount) in [
            ("1.200.000 €", 1_200_000.0),
            ("780.000,50 €", 780_000.5),
            ("950.000", 950_000.0),
            ("335,000,000", 335e6),
            ("$1.2M", 1_200_000.0),
            ("500k", 500_000.0),
            ("1'200'000 CHF", 1_200_000.0),
            ("EUR 300.000,-", 300_000.0),
            ("1200000", 1_200_000.0),
            ("1,2 Mio. €", 1_200_000.0),
            ("1200000.5", 1_200_000.5),
        ] {
            assert_eq!(quota(text), Ok(Some(Quota::Yearly(amount))), "{text}");
        }
        assert!(quota("a lot").is_err());
    }
}
