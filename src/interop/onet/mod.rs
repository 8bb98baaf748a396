//! O*NET's database files as they ship: tab-separated texts, or the same tables as CSV or XLSX. A file is known by its headings.

mod reading;

pub use reading::read;

use super::library::{Finding, LibraryTable};
use std::collections::{BTreeMap, BTreeSet};

/// The scale of importance, and its range.
pub const IMPORTANCE: &str = "IM";
/// The scale of levels, and its range.
pub const LEVEL: &str = "LV";

/// The range of a scale whose values Tandem uses.
pub fn range(scale: &str) -> Option<(f64, f64)> {
    match scale {
        IMPORTANCE => Some((1.0, 5.0)),
        LEVEL => Some((0.0, 7.0)),
        _ => None,
    }
}

/// What was understood of O*NET's files. Each fact names its row: table and place in it.
#[derive(Clone, Debug, Default)]
pub struct Onet {
    pub tables: Vec<LibraryTable>,
    /// By code.
    pub occupations: BTreeMap<String, Occupation>,
    /// By id: "2.A.1.a".
    pub elements: BTreeMap<String, Element>,
    pub values: Vec<ElementValue>,
    pub facts: Vec<Fact>,
    /// What somebody does who is at a level of an element.
    pub anchors: Vec<Anchor>,
    pub findings: Vec<Finding>,
}

/// A row of a table: which table, which of its rows.
pub type Place = (usize, usize);

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Occupation {
    pub title: String,
    pub description: String,
    pub job_zone: Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    /// From the content model, where that file is there.
    pub description: String,
}

/// How much of an element an occupation asks for, on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementValue {
    pub place: Place,
    pub occupation: String,
    pub element: String,
    pub scale: String,
    pub value: f64,
    /// O*NET recommends not to use it: too few answers, or too far apart.
    pub suppress: bool,
    /// O*NET says that the level means nothing for this occupation.
    pub not_relevant: bool,
}

/// A row that says something else than a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub place: Place,
    pub about: About,
}

#[derive(Clone, Debug, PartialEq)]
pub enum About {
    Occupation {
        code: String,
    },
    JobZone {
        code: String,
    },
    /// The other occupation need not be among the files.
    Related {
        code: String,
        related: String,
    },
    /// A line of the content model.
    Element {
        id: String,
    },
    /// The text of a level.
    Anchor {
        element: String,
        scale: String,
        value: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    pub element: String,
    pub level: f64,
    pub description: String,
}

impl Onet {
    /// How many elements each occupation has a level or an importance of.
    pub fn rated(&self) -> BTreeMap<&str, usize> {
        let mut rated: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for value in &self.values {
            rated.entry(&value.occupation).or_default().insert(&value.element);
        }
        rated.into_iter().map(|(code, elements)| (code, elements.len())).collect()
    }
}

/// The family of an element, by where it stands in O*NET's content model: id and name.
pub fn family(element: &str) -> (&'static str, &'static str) {
    const FAMILIES: [(&str, &str, &str); 10] = [
        ("2.A", "onet-skills", "O*NET skills"),
        ("2.B", "onet-skills", "O*NET skills"),
        ("2.C", "onet-knowledge", "O*NET knowledge"),
        ("1.A", "onet-abilities", "O*NET abilities"),
        ("1.B", "onet-interests", "O*NET interests and values"),
        ("1.C", "onet-work-styles", "O*NET work styles"),
        ("1.D", "onet-work-styles", "O*NET work styles"),
        ("4.A", "onet-work-activities", "O*NET work activities"),
        ("4.B", "onet-work-context", "O*NET work context"),
        ("4.C", "onet-work-context", "O*NET work context"),
    ];
    let found = FAMILIES
        .iter()
        .find(|(prefix, ..)| element.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
    found.map_or(("onet-other", "O*NET, other elements"), |(_, id, name)| (id, name))
}
