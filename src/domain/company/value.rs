//! What stands in a cell: how each type of value is read from text, and written so that it reads back the same.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of cell a value is in a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Stays as it was typed, leading zeros and all.
    Text,
    Number,
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// A type that a cell can hold.
pub trait Value: Sized {
    /// What a spreadsheet makes of its cells.
    const SHAPE: Shape = Shape::Text;

    /// Reads trimmed text; an error is the sentence for whoever wrote the file.
    fn parse(text: &str) -> Result<Self, String>;

    fn show(&self) -> String;
}

impl Value for String {
    fn parse(text: &str) -> Result<Self, String> {
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err("The text contains control characters".to_owned());
        }
        Ok(text.to_owned())
    }

    fn show(&self) -> String {
        self.clone()
    }
}

impl<T: Value> Value for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn parse(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::parse(text).map(Some) }
    }

    fn show(&self) -> String {
        self.as_ref().map(T::show).unwrap_or_default()
    }
}

impl Value for f64 {
    const SHAPE: Shape = Shape::Number;

    fn parse(text: &str) -> Result<Self, String> {
        let mut number: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
        let percent = number.ends_with('%');
        if percent {
            number.pop();
        }
        if let Some((_, decimals)) = number.split_once(',') {
            let whole_thousands = decimals.len() == 3 && decimals.bytes().all(|b| b.is_ascii_digit());
            if number.contains('.') || decimals.contains(',') || whole_thousands {
                return Err(format!("“{text}” can be read as more than one number"));
            }
            number = number.replace(',', ".");
        }
        match number.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(if percent { value / 100.0 } else { value }),
            _ => Err(format!("“{text}” is not a number")),
        }
    }

    fn show(&self) -> String {
        // Adding zero turns -0 into 0.
        format!("{}", self + 0.0)
    }
}

impl Value for i32 {
    const SHAPE: Shape = Shape::Number;

    fn parse(text: &str) -> Result<Self, String> {
        // Spreadsheets write whole numbers as "3.0".
        let whole = text.strip_suffix(".0").unwrap_or(text);
        whole.parse::<i32>().map_err(|_| format!("“{text}” is not a whole number"))
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl Value for bool {
    const SHAPE: Shape = Shape::Choice(&["yes", "no"]);

    fn parse(text: &str) -> Result<Self, String> {
        match text.to_lowercase().as_str() {
            "true" | "yes" | "y" | "1" | "x" => Ok(true),
            "false" | "no" | "n" | "0" => Ok(false),
            _ => Err(format!("“{text}” is neither yes nor no")),
        }
    }

    fn show(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }
}

impl Value for NaiveDate {
    const SHAPE: Shape = Shape::Date;

    fn parse(text: &str) -> Result<Self, String> {
        let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
        NaiveDate::parse_from_str(day, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(day, "%d.%m.%Y"))
            .ok()
            .filter(|date| (1900..=2200).contains(&chrono::Datelike::year(date)))
            .ok_or_else(|| format!("“{text}” is not a date"))
    }

    fn show(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }
}

/// Splits "4; 6" or "4, 6" or "4 6" into its parts.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '|']).map(str::trim).filter(|part| !part.is_empty())
}

impl Value for Vec<u32> {
    fn parse(text: &str) -> Result<Self, String> {
        parts(text)
            .map(|part| {
                part.strip_suffix(".0")
                    .unwrap_or(part)
                    .parse()
                    .map_err(|_| format!("“{part}” is not a whole number of weeks"))
            })
            .collect()
    }

    fn show(&self) -> String {
        self.iter().map(u32::to_string).collect::<Vec<_>>().join("; ")
    }
}

impl Value for Vec<f64> {
    fn parse(text: &str) -> Result<Self, String> {
        parts(text).map(f64::parse).collect()
    }

    fn show(&self) -> String {
        self.iter().map(f64::show).collect::<Vec<_>>().join("; ")
    }
}

/// What a post or a session exercises: "discovery:0.4:5.4" is 40% of the time, leading up to level 5.4 of 7.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Teach {
    pub competency: String,
    /// Share of the time that exercises it, above 0, up to 1.
    pub share: f64,
    /// The highest level that it leads to, on the canonical 0–7 scale.
    pub level: f64,
}

impl Value for Vec<Teach> {
    fn parse(text: &str) -> Result<Self, String> {
        parts(text)
            .map(|part| {
                let wrong = || format!("“{part}” is not competency:share:level");
                let mut fields = part.rsplitn(3, ':');
                let (Some(level), Some(share), Some(competency)) = (fields.next(), fields.next(), fields.next()) else {
                    return Err(wrong());
                };
                let level = f64::parse(level.trim()).map_err(|_| wrong())?;
                let share = f64::parse(share.trim()).map_err(|_| wrong())?;
                Ok(Teach { competency: competency.trim().to_owned(), share, level })
            })
            .collect()
    }

    fn show(&self) -> String {
        let one = |t: &Teach| format!("{}:{}:{}", t.competency, t.share.show(), t.level.show());
        self.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

/// The anchor table of a scale: "0:0; 1:1.4; 5:7" pairs a level of the scale with one of the canonical scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Anchors(pub Vec<(f64, f64)>);

impl Value for Anchors {
    fn parse(text: &str) -> Result<Self, String> {
        let pair = |part: &str| {
            let (native, canonical) = part.split_once(':')?;
            Some((f64::parse(native.trim()).ok()?, f64::parse(canonical.trim()).ok()?))
        };
        parts(text)
            .map(|part| pair(part).ok_or_else(|| format!("“{part}” is not level:canonical")))
            .collect::<Result<_, _>>()
            .map(Anchors)
    }

    fn show(&self) -> String {
        self.0
            .iter()
            .map(|(native, canonical)| format!("{}:{}", native.show(), canonical.show()))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

impl Value for crate::domain::cycle::CycleRules {
    fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| format!("The rules are not a rules document ({error})"))
    }

    fn show(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// An enum whose values are words in a cell.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal $(| $alias:literal)*),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// The word for it in files and in the database.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Value for $name {
            const SHAPE: Shape = Shape::Choice(&[$($word),+]);

            fn parse(text: &str) -> Result<Self, String> {
                match text.to_lowercase().as_str() {
                    $($word $(| $alias)* => Ok(Self::$variant),)+
                    _ => Err(format!("“{text}” is none of {}", [$($word),+].join(", "))),
                }
            }

            fn show(&self) -> String {
                self.word().to_owned()
            }
        }
    };
}

words! {
    /// Who said so. Certified and manager ratings count as validated.
    RatingSource { SelfAssessment = "self" | "self-assessment", Manager = "manager", Peer = "peer", Certified = "certified" | "certificate" }
}

words! {
    /// How active a visitor is.
    LearningMode { Leading = "leading", Working = "working", Observing = "observing" }
}

words! {
    /// What kind of ride it is.
    RideKind { RideAlong = "ride-along" | "ride along" | "ride_along", Meeting = "meeting" }
}

words! {
    /// Whether a critical role is one: Tandem or a starter file proposes it, a person decides.
    CriticalState { Proposed = "proposed", Confirmed = "confirmed", Dismissed = "dismissed" }
}

words! {
    /// Whether people named a successor themselves, or took over what fit suggested.
    SuccessorOrigin { Nominated = "nominated", Suggested = "suggested" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip<T: Value + PartialEq + std::fmt::Debug>(text: &str, value: T) {
        assert_eq!(T::parse(text), Ok(value));
        let read = T::parse(text).unwrap();
        assert_eq!(T::parse(&read.show()).unwrap(), read);
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        round_trip("0,5", 0.5);
        round_trip("80%", 0.8);
        round_trip("1 200 000", 1_200_000.0);
        round_trip("-1.25", -1.25);
        assert!(f64::parse("150,000").unwrap_err().contains("more than one number"));
        assert!(f64::parse("NaN").is_err());
        assert!(f64::parse("").is_err());
        round_trip("3.0", 3_i32);
    }

    #[test]
    fn dates_are_read_in_two_spellings_and_never_guessed() {
        let date = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
        round_trip("2027-01-04", date);
        round_trip("04.01.2027", date);
        round_trip("2027-01-04 00:00:00", date);
        assert!(NaiveDate::parse("04/01/2027").is_err());
        assert!(NaiveDate::parse("2027-02-30").is_err());
    }

    #[test]
    fn lists_round_trip() {
        round_trip("4; 6", vec![4_u32, 6]);
        round_trip("0.2;0,5;1", vec![0.2, 0.5, 1.0]);
        round_trip(
            "discovery:0.4:5.4; crm-use:20%:4",
            vec![
                Teach { competency: "discovery".to_owned(), share: 0.4, level: 5.4 },
                Teach { competency: "crm-use".to_owned(), share: 0.2, level: 4.0 },
            ],
        );
        round_trip("0:0; 5:7", Anchors(vec![(0.0, 0.0), (5.0, 7.0)]));
        round_trip("", None::<f64>);
    }
}
