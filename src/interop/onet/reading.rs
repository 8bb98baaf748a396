//! Rows of O*NET's tables: which table it is, and what each row says. Every bad cell is a finding; nothing is guessed.

use super::{About, Anchor, Element, ElementValue, Fact, Onet, Place, range};
use crate::{
    domain::company::suggest,
    interop::{
        InputFile, RawRow, RawTable,
        library::{Finding, LibraryTable, Places, tables},
    },
};
use std::collections::HashMap;

const CODE: &str = "o_net_soc_code";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Occupations,
    Values,
    JobZones,
    Related,
    ContentModel,
    Anchors,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Kind::Occupations => "occupations",
            Kind::Values => "levels and importances",
            Kind::JobZones => "job zones",
            Kind::Related => "related occupations",
            Kind::ContentModel => "content model",
            Kind::Anchors => "level scale anchors",
        }
    }

    fn of(places: &Places) -> Option<Self> {
        let values = [CODE, "element_id", "scale_id", "data_value"];
        // Files of tasks, categories and the like have further keys: a row there is not one value of one element.
        let keyed = ["category", "task_id", "work_context_category"].iter().any(|name| places.have(&[name]));
        if places.have(&values) {
            (!keyed).then_some(Kind::Values)
        } else if places.have(&[CODE, "related_o_net_soc_code"]) {
            Some(Kind::Related)
        } else if places.have(&[CODE, "job_zone"]) {
            Some(Kind::JobZones)
        } else if places.have(&[CODE, "title", "description"]) {
            Some(Kind::Occupations)
        } else if places.have(&["element_id", "scale_id", "anchor_value", "anchor_description"]) {
            Some(Kind::Anchors)
        } else if places.have(&["element_id", "element_name", "description"]) {
            Some(Kind::ContentModel)
        } else {
            None
        }
    }
}

/// Reads O*NET's files; `None` where none of them is one.
pub fn read(files: &[InputFile]) -> Option<Onet> {
    let mut onet = Onet::default();
    let raw = tables(files, &mut onet.findings);
    let mut reader = Reader { onet, seen: HashMap::new() };
    for table in raw {
        reader.table(table);
    }
    let mut onet = reader.onet;
    if onet.tables.iter().all(|table| table.name.is_none()) {
        return None;
    }
    // Everything that has a value is an occupation, listed or not.
    for value in &onet.values {
        onet.occupations.entry(value.occupation.clone()).or_default();
    }
    Some(onet)
}

struct Reader {
    onet: Onet,
    /// What each row says of what, and where it was said first.
    seen: HashMap<String, (String, usize)>,
}

/// One row being read.
struct At<'a> {
    table: &'a RawTable,
    places: &'a Places,
    row: &'a RawRow,
    place: Place,
}

impl At<'_> {
    fn cell(&self, name: &str) -> &str {
        self.places.cell(self.row, name)
    }

    fn finding(&self, name: &str, message: String, action: &str) -> Finding {
        Finding {
            file: self.table.source.clone(),
            row: Some(self.row.number),
            column: Some(self.places.heading(&self.table.headings, name)),
            value: Some(self.cell(name).to_owned()).filter(|value| !value.is_empty()),
            message,
            action: action.to_owned(),
        }
    }
}

impl Reader {
    fn table(&mut self, table: RawTable) {
        let places = Places::of(&table.headings);
        let kind = Kind::of(&places);
        if kind.is_none() && places.have(&["element_id"]) && !places.have(&["scale_id"]) && places.have(&["data_value"])
        {
            self.onet.findings.push(missing(&table, "Scale ID"));
        }
        let index = self.onet.tables.len();
        for (at, row) in table.rows.iter().enumerate() {
            let at = At { table: &table, places: &places, row, place: (index, at) };
            let read = match kind {
                Some(Kind::Occupations) => self.occupation(&at),
                Some(Kind::Values) => self.value(&at),
                Some(Kind::JobZones) => self.job_zone(&at),
                Some(Kind::Related) => self.related(&at),
                Some(Kind::ContentModel) => self.element(&at),
                Some(Kind::Anchors) => self.anchor(&at),
                None => Ok(()),
            };
            if let Err(findings) = read {
                self.onet.findings.extend(findings);
            }
        }
        self.onet.tables.push(LibraryTable {
            source: table.source,
            name: kind.map(Kind::name),
            headings: table.headings,
            rows: table.rows,
        });
    }

    /// The same thing said twice is refused: which of the two is right cannot be known.
    fn once(&mut self, at: &At<'_>, key: String, column: &str) -> Result<(), Vec<Finding>> {
        match self.seen.get(&key) {
            Some((file, row)) => Err(vec![at.finding(
                column,
                format!("The same is already said in row {row} of {file}"),
                "Remove one of the two rows, or leave one of the two files out.",
            )]),
            None => {
                self.seen.insert(key, (at.table.source.clone(), at.row.number));
                Ok(())
            }
        }
    }

    fn occupation(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let code = code(at, CODE)?;
        filled(at, "title")?;
        self.once(at, format!("occupation {code}"), CODE)?;
        let occupation = self.onet.occupations.entry(code.clone()).or_default();
        occupation.title = at.cell("title").to_owned();
        occupation.description = at.cell("description").to_owned();
        self.fact(at, About::Occupation { code });
        Ok(())
    }

    fn value(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let mut wrong = Vec::new();
        let code = code(at, CODE).map_err(|findings| wrong.extend(findings)).ok();
        let element = id(at).map_err(|findings| wrong.extend(findings)).ok();
        let scale = at.cell("scale_id").to_owned();
        let value = number(at, "data_value", range(&scale)).map_err(|findings| wrong.extend(findings)).ok();
        let suppress = flag(at, "recommend_suppress").map_err(|finding| wrong.push(*finding)).ok();
        let not_relevant = flag(at, "not_relevant").map_err(|finding| wrong.push(*finding)).ok();
        if scale.is_empty() {
            wrong.extend(filled(at, "scale_id").err().into_iter().flatten());
        }
        let (Some(occupation), Some(element), Some(value), Some(suppress), Some(not_relevant), true) =
            (code, element, value, suppress, not_relevant, wrong.is_empty())
        else {
            return Err(wrong);
        };
        self.once(at, format!("value {occupation} {element} {scale}"), "element_id")?;
        let known = self.onet.occupations.entry(occupation.clone()).or_default();
        if known.title.is_empty() {
            known.title = at.cell("title").to_owned();
        }
        self.name(&element, at.cell("element_name"));
        self.onet.values.push(ElementValue {
            place: at.place,
            occupation,
            element,
            scale,
            value,
            suppress,
            not_relevant,
        });
        Ok(())
    }

    fn job_zone(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let code = code(at, CODE)?;
        let zone = number(at, "job_zone", Some((1.0, 5.0)))?;
        self.once(at, format!("zone {code}"), CODE)?;
        let occupation = self.onet.occupations.entry(code.clone()).or_default();
        occupation.job_zone = Some(zone.round() as i32);
        if occupation.title.is_empty() {
            occupation.title = at.cell("title").to_owned();
        }
        self.fact(at, About::JobZone { code });
        Ok(())
    }

    fn related(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let (code, related) = (code(at, CODE)?, code(at, "related_o_net_soc_code")?);
        self.once(at, format!("related {code} {related}"), "related_o_net_soc_code")?;
        self.fact(at, About::Related { code, related });
        Ok(())
    }

    fn element(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let id = id(at)?;
        self.once(at, format!("element {id}"), "element_id")?;
        self.name(&id, at.cell("element_name"));
        self.onet.elements.entry(id.clone()).or_default().description = at.cell("description").to_owned();
        self.fact(at, About::Element { id });
        Ok(())
    }

    fn anchor(&mut self, at: &At<'_>) -> Result<(), Vec<Finding>> {
        let element = id(at)?;
        let scale = at.cell("scale_id").to_owned();
        let level = number(at, "anchor_value", range(&scale))?;
        filled(at, "anchor_description")?;
        let value = at.cell("anchor_value").to_owned();
        self.once(at, format!("anchor {element} {scale} {level}"), "anchor_value")?;
        self.name(&element, at.cell("element_name"));
        if scale == super::LEVEL {
            let description = at.cell("anchor_description").to_owned();
            self.onet.anchors.push(Anchor { element: element.clone(), level, description });
        }
        self.fact(at, About::Anchor { element, scale, value });
        Ok(())
    }

    fn name(&mut self, element: &str, name: &str) {
        let known: &mut Element = self.onet.elements.entry(element.to_owned()).or_default();
        if known.name.is_empty() {
            known.name = name.to_owned();
        }
    }

    fn fact(&mut self, at: &At<'_>, about: About) {
        self.onet.facts.push(Fact { place: at.place, about });
    }
}

fn missing(table: &RawTable, heading: &str) -> Finding {
    let hint = suggest(heading, table.headings.iter());
    let action = if hint.starts_with("Did") { hint } else { "Download the file again from O*NET.".to_owned() };
    Finding {
        column: Some(heading.to_owned()),
        ..Finding::of_file(&table.source, format!("The column “{heading}” is missing"), action)
    }
}

fn filled(at: &At<'_>, name: &str) -> Result<(), Vec<Finding>> {
    if at.cell(name).is_empty() {
        return Err(vec![at.finding(name, "The cell is empty".to_owned(), "Download the file again from O*NET.")]);
    }
    Ok(())
}

/// "41-4012.00".
fn code(at: &At<'_>, name: &str) -> Result<String, Vec<Finding>> {
    let text = at.cell(name);
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape != "00-0000.00" {
        return Err(vec![at.finding(
            name,
            format!("“{text}” is no O*NET-SOC code"),
            "Write it as 41-4012.00, and keep the column as text.",
        )]);
    }
    Ok(text.to_owned())
}

/// "2.A.1.a": groups of letters and digits between points.
fn id(at: &At<'_>) -> Result<String, Vec<Finding>> {
    let text = at.cell("element_id");
    let sound = !text.is_empty()
        && text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()));
    if !sound {
        return Err(vec![at.finding(
            "element_id",
            format!("“{text}” is no element of O*NET's content model"),
            "Write it as 2.A.1.a, and keep the column as text.",
        )]);
    }
    Ok(text.to_owned())
}

fn number(at: &At<'_>, name: &str, range: Option<(f64, f64)>) -> Result<f64, Vec<Finding>> {
    let text = at.cell(name);
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
    let wrong = match (value, range) {
        (None, _) if text.is_empty() => "The cell is empty".to_owned(),
        (None, _) => format!("“{text}” is not a number"),
        (Some(value), Some((lowest, highest))) if !(lowest..=highest).contains(&value) => {
            format!("{value} is outside the scale, which goes from {lowest} to {highest}")
        }
        (Some(value), _) => return Ok(value),
    };
    Err(vec![at.finding(name, wrong, "Correct the cell, or download the file again from O*NET.")])
}

/// Y, N, "n/a" or nothing.
fn flag(at: &At<'_>, name: &str) -> Result<bool, Box<Finding>> {
    match at.cell(name) {
        "Y" => Ok(true),
        "" | "N" | "n/a" | "NA" => Ok(false),
        other => Err(Box::new(at.finding(name, format!("“{other}” is neither Y nor N"), "Write Y, N or n/a."))),
    }
}
