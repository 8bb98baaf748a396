//! O*NET: level (0–7) and importance (1–5) of skills and knowledge by occupation.

use super::Result;
use std::{collections::BTreeMap, path::Path};

/// As many elements make the competency model: the most important ones over all rated occupations.
const ELEMENTS: usize = 20;

/// An element belongs to a function where it is so much more important there than in the other.
const FUNCTION_IMPORTANCE_LEAD: f64 = 0.25;

/// Level and importance of an element in an occupation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rated {
    pub level: f64,
    pub importance: f64,
}

/// A skill or an area of knowledge.
pub struct Element {
    pub id: String,
    pub name: String,
    /// "sales", "marketing", or shared.
    pub function: Option<&'static str>,
    /// Estimates that O*NET recommends to suppress, of all its estimates here.
    pub suppressed: usize,
    pub estimates: usize,
    /// By occupation code.
    pub by_occupation: BTreeMap<String, Rated>,
}

pub struct Model {
    pub elements: Vec<Element>,
    /// Titles by code, of rated occupations.
    pub occupations: BTreeMap<String, String>,
}

pub fn read(folder: &Path) -> Result<Model> {
    let mut elements: BTreeMap<String, Element> = BTreeMap::new();
    let mut occupations = BTreeMap::new();
    for file in ["Skills.tsv", "Knowledge.tsv"] {
        let path = folder.join(file);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .from_path(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        for row in reader.records() {
            let row = row?;
            let cell = |at: usize| row.get(at).unwrap_or_default().trim();
            let value: f64 =
                cell(6).parse().map_err(|_| format!("{}: “{}” is not a number", path.display(), cell(6)))?;
            occupations.insert(cell(0).to_owned(), cell(1).to_owned());
            let element = elements.entry(cell(2).to_owned()).or_insert_with(|| Element {
                id: cell(2).to_owned(),
                // "Mathematics" is a skill and an area of knowledge.
                name: if file == "Knowledge.tsv" { format!("{} (knowledge)", cell(3)) } else { cell(3).to_owned() },
                function: None,
                suppressed: 0,
                estimates: 0,
                by_occupation: BTreeMap::new(),
            });
            element.estimates += 1;
            element.suppressed += usize::from(cell(11) == "Y");
            let rated = element.by_occupation.entry(cell(0).to_owned()).or_default();
            match cell(4) {
                "LV" => rated.level = value,
                "IM" => rated.importance = value,
                other => return Err(format!("{}: unknown scale {other}", path.display()).into()),
            }
        }
    }
    let mut elements: Vec<Element> = elements.into_values().collect();
    elements.sort_by(|a, b| mean(b, |_| true).total_cmp(&mean(a, |_| true)));
    elements.truncate(ELEMENTS);
    for element in &mut elements {
        let lead = mean(element, is_sales) - mean(element, |code| !is_sales(code));
        element.function = match lead {
            lead if lead >= FUNCTION_IMPORTANCE_LEAD => Some("sales"),
            lead if lead <= -FUNCTION_IMPORTANCE_LEAD => Some("marketing"),
            _ => None,
        };
    }
    Ok(Model { elements, occupations })
}

/// Sales occupations have codes that begin with 41, and sales managers.
pub fn is_sales(code: &str) -> bool {
    code.starts_with("41-") || code == "11-2022.00"
}

fn mean(element: &Element, which: impl Fn(&str) -> bool) -> f64 {
    let values: Vec<f64> =
        element.by_occupation.iter().filter(|(code, _)| which(code)).map(|(_, rated)| rated.importance).collect();
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

impl Element {
    /// Mean level over the occupations that `which` picks.
    pub fn mean_level(&self, which: impl Fn(&str) -> bool) -> f64 {
        let values: Vec<f64> =
            self.by_occupation.iter().filter(|(code, _)| which(code)).map(|(_, rated)| rated.level).collect();
        values.iter().sum::<f64>() / values.len().max(1) as f64
    }
}
