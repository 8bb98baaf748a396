//! ESCO's classification as its CSV download ships it, in any of its languages: skills, skill groups, occupations, what is broader
//! than what, and which skills an occupation needs. A file is known by its headings.

use super::{
    InputFile, RawRow, RawTable,
    library::{Finding, LibraryTable, Places, tables},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What was understood of ESCO's files. Uris name things; a place is a table and a row of it.
#[derive(Clone, Debug, Default)]
pub struct Esco {
    pub tables: Vec<LibraryTable>,
    pub skills: BTreeMap<String, Concept>,
    pub groups: BTreeMap<String, Concept>,
    pub occupations: BTreeMap<String, Concept>,
    /// Narrower and broader of skills and their groups, in the order of the file.
    pub broader: Vec<Broader>,
    pub relations: Vec<Relation>,
    pub findings: Vec<Finding>,
}

/// Table and row.
pub type Place = (usize, usize);

#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    pub place: Place,
    pub label: String,
    /// Other names, one a line in the file.
    pub others: Vec<String>,
    pub description: String,
    /// "knowledge" or "skill/competence"; the code of an occupation or group.
    pub detail: String,
    /// It is no longer in use.
    pub obsolete: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Broader {
    pub place: Place,
    pub narrower: String,
    pub broader: String,
}

/// That an occupation needs a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    pub place: Place,
    pub occupation: String,
    pub skill: String,
    pub essential: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Skills,
    Groups,
    Occupations,
    Broader,
    Relations,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Kind::Skills => "skills",
            Kind::Groups => "skill groups",
            Kind::Occupations => "occupations",
            Kind::Broader => "broader concepts",
            Kind::Relations => "skills of occupations",
        }
    }

    fn of(table: &RawTable, places: &Places) -> Option<Self> {
        if places.have(&["occupationuri", "relationtype", "skilluri"]) {
            return Some(Kind::Relations);
        }
        if places.have(&["concepturi", "broaderuri"]) {
            return Some(Kind::Broader);
        }
        if !places.have(&["concepturi", "preferredlabel"]) {
            return None;
        }
        // Further files list some skills over again, with their broader ones: they have no reuse level of their own.
        if places.have(&["skilltype", "reuselevel"]) && !places.have(&["broaderconcepturi"]) {
            return Some(Kind::Skills);
        }
        if places.have(&["iscogroup"]) {
            return Some(Kind::Occupations);
        }
        let first = table.rows.first().map(|row| places.cell(row, "concepttype"));
        (first == Some("SkillGroup")).then_some(Kind::Groups)
    }
}

/// Reads ESCO's files; `None` where none of them is one.
pub fn read(files: &[InputFile]) -> Option<Esco> {
    let mut findings = Vec::new();
    let raw = tables(files, &mut findings);
    let mut reader = Reader { esco: Esco { findings, ..Esco::default() }, seen: HashMap::new() };
    for table in raw {
        reader.table(table);
    }
    reader.esco.tables.iter().any(|table| table.name.is_some()).then_some(reader.esco)
}

struct Reader {
    esco: Esco,
    seen: HashMap<String, (String, usize)>,
}

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

    /// Uris name everything.
    fn uri(&self, name: &str) -> Result<String, Box<Finding>> {
        let text = self.cell(name);
        let sound = text.starts_with("http") && text.contains("://") && !text.contains(char::is_whitespace);
        if !sound {
            let message =
                if text.is_empty() { "The cell is empty".to_owned() } else { format!("“{text}” is no uri") };
            return Err(Box::new(self.finding(name, message, "Download the file again from ESCO.")));
        }
        Ok(text.to_owned())
    }

    fn concept(&self, detail: &str) -> Result<(String, Concept), Box<Finding>> {
        let uri = self.uri("concepturi")?;
        let label = self.cell("preferredlabel");
        if label.is_empty() {
            return Err(Box::new(self.finding(
                "preferredlabel",
                "The cell is empty".to_owned(),
                "Choose a language that ESCO has a label in.",
            )));
        }
        let described = ["description", "definition", "scopenote"].map(|name| self.cell(name));
        Ok((
            uri,
            Concept {
                place: self.place,
                label: label.to_owned(),
                others: self
                    .cell("altlabels")
                    .lines()
                    .map(str::trim)
                    .filter(|l| !l.is_empty())
                    .map(Into::into)
                    .collect(),
                description: described.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned(),
                detail: self.cell(detail).to_owned(),
                obsolete: self.cell("status") == "obsolete",
            },
        ))
    }
}

impl Reader {
    fn table(&mut self, table: RawTable) {
        let places = Places::of(&table.headings);
        let kind = Kind::of(&table, &places);
        let index = self.esco.tables.len();
        for (at, row) in table.rows.iter().enumerate() {
            let at = At { table: &table, places: &places, row, place: (index, at) };
            let read = match kind {
                Some(Kind::Skills) => self.concept(&at, "skilltype", Kind::Skills),
                Some(Kind::Groups) => self.concept(&at, "code", Kind::Groups),
                Some(Kind::Occupations) => self.concept(&at, "code", Kind::Occupations),
                Some(Kind::Broader) => self.broader(&at),
                Some(Kind::Relations) => self.relation(&at),
                None => Ok(()),
            };
            if let Err(finding) = read {
                self.esco.findings.push(*finding);
            }
        }
        self.esco.tables.push(LibraryTable {
            source: table.source,
            name: kind.map(Kind::name),
            headings: table.headings,
            rows: table.rows,
        });
    }

    fn once(&mut self, at: &At<'_>, key: String, column: &str) -> Result<(), Box<Finding>> {
        match self.seen.get(&key) {
            Some((file, row)) => Err(Box::new(at.finding(
                column,
                format!("The same is already said in row {row} of {file}"),
                "Bring in one language at a time, or remove one of the two rows.",
            ))),
            None => {
                self.seen.insert(key, (at.table.source.clone(), at.row.number));
                Ok(())
            }
        }
    }

    fn concept(&mut self, at: &At<'_>, detail: &str, kind: Kind) -> Result<(), Box<Finding>> {
        let (uri, concept) = at.concept(detail)?;
        self.once(at, format!("concept {uri}"), "concepturi")?;
        let into = match kind {
            Kind::Skills => &mut self.esco.skills,
            Kind::Groups => &mut self.esco.groups,
            _ => &mut self.esco.occupations,
        };
        into.insert(uri, concept);
        Ok(())
    }

    fn broader(&mut self, at: &At<'_>) -> Result<(), Box<Finding>> {
        let (narrower, broader) = (at.uri("concepturi")?, at.uri("broaderuri")?);
        self.once(at, format!("broader {narrower} {broader}"), "broaderuri")?;
        self.esco.broader.push(Broader { place: at.place, narrower, broader });
        Ok(())
    }

    fn relation(&mut self, at: &At<'_>) -> Result<(), Box<Finding>> {
        let (occupation, skill) = (at.uri("occupationuri")?, at.uri("skilluri")?);
        let essential = match at.cell("relationtype") {
            "essential" => true,
            "optional" => false,
            other => {
                return Err(Box::new(at.finding(
                    "relationtype",
                    format!("“{other}” is neither essential nor optional"),
                    "Download the file again from ESCO.",
                )));
            }
        };
        self.once(at, format!("relation {occupation} {skill}"), "skilluri")?;
        self.esco.relations.push(Relation { place: at.place, occupation, skill, essential });
        Ok(())
    }
}

/// What stands above what: for each skill or group the first group above it, skills between left out.
#[derive(Debug, Default)]
pub struct Tree<'a> {
    parents: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Tree<'a> {
    pub fn of(esco: &'a Esco) -> Self {
        let mut parents: HashMap<&str, Vec<&str>> = HashMap::new();
        for relation in &esco.broader {
            parents.entry(&relation.narrower).or_default().push(&relation.broader);
        }
        Self { parents }
    }

    /// The group that `uri` lies in: the first one above it in the order of the file. A circle in the file ends.
    pub fn group(&self, esco: &Esco, uri: &str) -> Option<&'a str> {
        let mut seen = HashSet::new();
        let mut at = self.first(esco, uri)?;
        while !esco.groups.contains_key(at) {
            if !seen.insert(at) {
                return None;
            }
            at = self.first(esco, at)?;
        }
        Some(at)
    }

    /// A group where there is one, else the first skill above.
    fn first(&self, esco: &Esco, uri: &str) -> Option<&'a str> {
        let parents = self.parents.get(uri)?;
        parents.iter().find(|parent| esco.groups.contains_key(**parent)).or_else(|| parents.first()).copied()
    }

    /// The groups above `uri`, nearest first; a circle ends where it closes.
    pub fn groups_above(&self, esco: &Esco, uri: &str) -> Vec<&'a str> {
        let mut above: Vec<&str> = Vec::new();
        let mut next = self.group(esco, uri);
        while let Some(group) = next.filter(|group| !above.contains(group) && *group != uri) {
            above.push(group);
            next = self.group(esco, group);
        }
        above
    }

    /// Every skill and group above `uri`, over all lines.
    pub fn all_above(&self, uri: &'a str) -> BTreeSet<&'a str> {
        let (mut above, mut open) = (BTreeSet::new(), vec![uri]);
        while let Some(at) = open.pop() {
            for parent in self.parents.get(at).into_iter().flatten() {
                if above.insert(*parent) {
                    open.push(parent);
                }
            }
        }
        above
    }
}

/// The end of a uri, which is unique in ESCO and without slashes: an id for Tandem.
pub fn short(uri: &str) -> &str {
    uri.trim_end_matches('/').rsplit('/').next().unwrap_or(uri)
}
