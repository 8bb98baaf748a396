//! A package as records of Tandem, and what of it has to be kept beside them so that nothing is lost.

use super::{
    COMPETENCY, FAMILY, FUNCTION, Object, Package, REQUIREMENT, ROLE, association_identifier,
    associations as says_what, clean, end,
    export::package,
    identifier, note_fields, same, says,
    statement::{Read, slug, statement},
    stored::{IN_PLACE, entry, record},
    text,
};
use crate::domain::company::{
    Anchors, Company, Competency, Family, Function, Indicator, Record, Role, RoleProfile, Scale, Value as _,
};
use chrono::DateTime;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a competency is worth without other knowledge (domain::company::tables).
pub(super) const HALF_LIFE_WEEKS: f64 = 48.0;
/// What the planner chose.
pub struct Settings<'a> {
    pub current: &'a Company,
    /// Of competencies that are new.
    pub scale: Scale,
    pub function_id: Option<String>,
    /// Types of items that are competencies although more stands below them.
    pub competency_types: BTreeSet<String>,
    /// By identifier: the competency that an item is, or that it is left out.
    pub mapped: BTreeMap<String, Option<String>>,
}

/// A package as records.
#[derive(Debug, Default)]
pub struct Taken {
    /// Only what the package has something to say of.
    pub company: Company,
    /// What became of each item: the record, "competencies:negotiation"; without one it is only kept.
    pub items: BTreeMap<String, Option<String>>,
    /// How many associations the model holds itself, and how many are kept as they came.
    pub associations: (usize, usize),
}

impl Package {
    /// Which items have others below them.
    fn parents(&self) -> BTreeMap<&str, Vec<&str>> {
        let known: BTreeSet<&str> = self.items.iter().map(|item| text(item, "identifier")).collect();
        let mut parents: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for association in self.associations.iter().filter(|a| text(a, "associationType") == says_what::CHILD) {
            let (child, parent) = (end(association, "originNodeURI"), end(association, "destinationNodeURI"));
            if known.contains(child) && known.contains(parent) && child != parent {
                parents.entry(child).or_default().push(parent);
            }
        }
        parents
    }

    /// Which record each item is: its table, and whether the identifier is one of ours.
    pub fn tables(&self, settings: &Settings<'_>) -> BTreeMap<String, Option<&'static str>> {
        let parents = self.parents();
        let above: BTreeSet<&str> = parents.values().flatten().copied().collect();
        let kinds: BTreeMap<&str, &str> =
            self.items.iter().map(|item| (text(item, "identifier"), text(item, "CFItemType"))).collect();
        let competency_kind =
            |guid: &str| kinds.get(guid).is_some_and(|kind| settings.competency_types.contains(*kind));
        let below_competency = |guid: &str| {
            let (mut seen, mut open) = (BTreeSet::new(), parents.get(guid).cloned().unwrap_or_default());
            while let Some(at) = open.pop() {
                if competency_kind(at) {
                    return true;
                }
                if seen.insert(at) {
                    open.extend(parents.get(at).into_iter().flatten());
                }
            }
            false
        };
        let table = |item: &Object| {
            let guid = text(item, "identifier");
            if let Some((table, _)) = ours(item) {
                return Some(table);
            }
            let kept = settings.current.library_entries.get(&format!("case:CFItem:{guid}"));
            let kept = kept.and_then(|entry| entry.object.as_deref()).and_then(|object| object.split_once(':'));
            match (kept, settings.mapped.get(guid)) {
                (_, Some(None)) => None,
                (_, Some(Some(_))) => Some("competencies"),
                (Some(("families", id)), None) if settings.current.families.contains_key(id) => Some("families"),
                (Some(("competencies", id)), None) if settings.current.competencies.contains_key(id) => {
                    Some("competencies")
                }
                _ if competency_kind(guid) => Some("competencies"),
                _ if below_competency(guid) => None,
                _ if above.contains(guid) || text(item, "CFItemType") == FAMILY => Some("families"),
                _ => Some("competencies"),
            }
        };
        self.items.iter().map(|item| (text(item, "identifier").to_owned(), table(item))).collect()
    }

    /// The package as records, with entries for everything that those do not say.
    pub fn take(&self, settings: &Settings<'_>) -> Taken {
        let mut taking = Taking {
            package: self,
            settings,
            tables: self.tables(settings),
            ids: BTreeMap::new(),
            company: Company::default(),
            ends: BTreeMap::new(),
        };
        for association in &self.associations {
            let said = says(association);
            let own = association_identifier(&said) == text(association, "identifier");
            if own || said.0 == says_what::CHILD {
                taking.ends.entry((said.0, said.1)).or_default().push(said.2);
            }
        }
        taking.name();
        taking.records();
        taking.keep()
    }
}

/// The table and id of an item that Tandem wrote.
fn ours(item: &Object) -> Option<(&'static str, &str)> {
    let table = match text(item, "CFItemType") {
        FUNCTION => "functions",
        FAMILY => "families",
        COMPETENCY => "competencies",
        ROLE => "roles",
        REQUIREMENT => "role_profiles",
        _ => return None,
    };
    let id = text(item, "humanCodingScheme");
    (identifier(table, id) == text(item, "identifier")).then_some((table, id))
}

struct Taking<'a> {
    package: &'a Package,
    settings: &'a Settings<'a>,
    tables: BTreeMap<String, Option<&'static str>>,
    /// By identifier.
    ids: BTreeMap<String, (&'static str, String)>,
    company: Company,
    /// Of associations by type and origin: where they lead, in the order of the file.
    ends: BTreeMap<(String, String), Vec<String>>,
}

impl Taking<'_> {
    /// Gives every item its id: the one it had, its code, or one made of its name.
    fn name(&mut self) {
        let current = self.settings.current;
        let mut used: BTreeSet<(&str, String)> = BTreeSet::new();
        for item in &self.package.items {
            let guid = text(item, "identifier");
            let Some(table) = self.tables.get(guid).copied().flatten() else { continue };
            let there = |id: &str| match table {
                "families" => current.families.contains_key(id),
                _ => current.competencies.contains_key(id),
            };
            let known = || {
                let entry = current.library_entries.get(&format!("case:CFItem:{guid}"))?;
                let id = entry.object.as_deref()?.strip_prefix(table)?.strip_prefix(':')?;
                there(id).then(|| id.to_owned())
            };
            let chosen = self.settings.mapped.get(guid).cloned().flatten();
            let id = match (ours(item), chosen.or_else(known)) {
                (Some((_, id)), _) => id.to_owned(),
                (None, Some(id)) => id,
                (None, None) => {
                    let code = slug(text(item, "humanCodingScheme"));
                    let base = if code.is_empty() { slug(&statement(item, false).name) } else { code };
                    let free = |id: &str| !id.is_empty() && !there(id) && !used.contains(&(table, id.to_owned()));
                    let short = guid.get(..8).unwrap_or(guid);
                    [base.clone(), format!("{base}-{short}"), format!("case-{guid}")]
                        .into_iter()
                        .find(|id| free(id))
                        .unwrap_or_else(|| guid.to_owned())
                }
            };
            used.insert((table, id.clone()));
            self.ids.insert(guid.to_owned(), (table, id));
        }
    }

    /// Where the first association of a type leads that ends at a record of `table`.
    fn led(&self, kind: &str, origin: &str, table: &str) -> Option<String> {
        let ends = self.ends.get(&(kind.to_owned(), origin.to_owned()))?;
        ends.iter().find_map(|end| self.ids.get(end).filter(|(found, _)| *found == table).map(|(_, id)| id.clone()))
    }

    fn records(&mut self) {
        self.scales();
        for item in &self.package.items {
            let guid = text(item, "identifier");
            let Some((table, id)) = self.ids.get(guid).cloned() else { continue };
            let read = statement(item, ours(item).is_some());
            match table {
                "functions" => insert(&mut self.company, Function { id, name: read.name }),
                "families" => {
                    let parent_id = self.led(says_what::CHILD, guid, "families").filter(|parent| *parent != id);
                    insert(&mut self.company, Family { id, name: read.name, parent_id });
                }
                "competencies" => self.competency(item, guid, id, read),
                "roles" => {
                    let fields = note_fields(text(item, "notes"));
                    let seniority = fields.get("seniority").and_then(|text| text.parse().ok()).unwrap_or(2);
                    let carries_quota = fields.get("carries_quota") == Some(&"yes");
                    let function_id = self.led(says_what::PART, guid, "functions").unwrap_or_default();
                    insert(&mut self.company, Role { id, name: read.name, function_id, seniority, carries_quota });
                }
                _ => self.requirement(item, guid),
            }
        }
        self.indicators();
    }

    fn competency(&mut self, item: &Object, guid: &str, id: String, read: Read) {
        let current = self.settings.current;
        let there = current.competencies.get(&id);
        let external = format!("case:{guid}");
        let mapped = self.settings.mapped.get(guid).is_some_and(Option::is_some)
            || current.library_entries.contains_key(&format!("case:mapping:{guid}"));
        if let Some(known) = there.filter(|_| mapped) {
            let mut known = known.clone();
            known.external_id.get_or_insert(external);
            let mapping = entry("mapping", item, Some(record("competencies", &id)));
            let mapping = crate::domain::company::LibraryEntry { content: "{}".to_owned(), ..mapping };
            insert(&mut self.company, mapping);
            insert(&mut self.company, known);
            return;
        }
        let fields = note_fields(text(item, "notes"));
        let half_life = fields.get("half_life_weeks").and_then(|text| text.parse().ok());
        let is_ours = ours(item).is_some();
        let scale = self.ends.get(&(says_what::LEVELS.to_owned(), guid.to_owned())).into_iter().flatten();
        let scale = scale.filter_map(|end| self.scale_id(end)).next();
        let own_external = self.ends.get(&(says_what::MATCH.to_owned(), guid.to_owned()));
        let own_external = own_external.and_then(|ends| ends.first().cloned());
        let competency = Competency {
            name: read.name,
            definition: read.definition,
            scale_id: scale
                .or_else(|| there.map(|known| known.scale_id.clone()))
                .unwrap_or_else(|| self.settings.scale.id.clone()),
            function_id: self.led(says_what::PART, guid, "functions").or_else(|| {
                let kept = there.and_then(|known| known.function_id.clone());
                kept.or_else(|| self.settings.function_id.clone().filter(|_| !is_ours))
            }),
            family_id: self.led(says_what::CHILD, guid, "families"),
            half_life_weeks: half_life
                .or_else(|| there.filter(|_| !is_ours).map(|known| known.half_life_weeks))
                .unwrap_or(HALF_LIFE_WEEKS),
            external_id: own_external.or_else(|| (!is_ours).then_some(external)),
            retired_on: read.retired_on,
            merged_into_id: self.led(says_what::REPLACED, guid, "competencies"),
            id,
        };
        let new_scale =
            competency.scale_id == self.settings.scale.id && !current.scales.contains_key(&competency.scale_id);
        if new_scale && !self.company.scales.contains_key(&competency.scale_id) {
            insert(&mut self.company, self.settings.scale.clone());
        }
        insert(&mut self.company, competency);
    }

    fn requirement(&mut self, item: &Object, guid: &str) {
        let fields = note_fields(text(item, "notes"));
        let number = |name: &str| fields.get(name).and_then(|text| text.parse::<f64>().ok());
        let role = self.led(says_what::CHILD, guid, "roles");
        let competency = self.led(says_what::RELATED, guid, "competencies");
        if let (Some(role_id), Some(competency_id), Some(target), Some(importance)) =
            (role, competency, number("level"), number("importance"))
        {
            let essential = fields.get("essential") == Some(&"yes");
            let importance = importance.round() as i32;
            insert(&mut self.company, RoleProfile { role_id, competency_id, target, importance, essential });
        }
    }

    /// The scale that a rubric of ours stands for.
    fn scale_id(&self, guid: &str) -> Option<String> {
        self.company.scales.keys().find(|id| identifier("scales", id) == guid).cloned()
    }

    fn scales(&mut self) {
        for rubric in &self.package.rubrics {
            for criterion in criteria(rubric) {
                let id = clean(text(criterion, "description"));
                if text(criterion, "category") != "Scale" || identifier("scales", &id) != text(rubric, "identifier") {
                    continue;
                }
                let anchors: Vec<(f64, f64)> = levels(criterion)
                    .filter_map(|level| Some((level.get("score")?.as_f64()?, f64::parse(text(level, "quality")).ok()?)))
                    .collect();
                let (Some(first), Some(last)) = (anchors.first().copied(), anchors.last().copied()) else { continue };
                let name = clean(text(rubric, "title"));
                let scale = Scale { id, name, lowest: first.0, highest: last.0, anchors: Anchors(anchors) };
                insert(&mut self.company, scale);
            }
        }
    }

    fn indicators(&mut self) {
        for rubric in &self.package.rubrics {
            for criterion in criteria(rubric) {
                let Some(("competencies", id)) = self.ids.get(end(criterion, "CFItemURI")).cloned() else { continue };
                if identifier("levels", &id) != text(rubric, "identifier") {
                    continue;
                }
                for level in levels(criterion) {
                    let Some(score) = level.get("score").and_then(Value::as_f64) else { continue };
                    let description = clean(text(level, "description"));
                    let indicator = Indicator { competency_id: id.clone(), level: score, description };
                    insert(&mut self.company, indicator);
                }
            }
        }
    }

    /// Adds entries for what an export of these records would not say.
    fn keep(mut self) -> Taken {
        let version = self.package.version();
        let export = |company: &Company| package(company, version, DateTime::UNIX_EPOCH.naive_utc());
        let own = export(&self.company);
        let own_items = by_identifier(&own, "CFItems");
        for item in &self.package.items {
            let guid = text(item, "identifier");
            let connected = self.ids.get(guid).map(|(table, id)| record(table, id));
            if !own_items.get(guid).is_some_and(|made| same(made, &Value::Object(item.clone()))) {
                insert(&mut self.company, entry("CFItem", item, connected));
            }
        }
        let document = &self.package.document;
        if !own.get("CFDocument").is_some_and(|made| same(made, &Value::Object(document.clone()))) {
            insert(&mut self.company, entry("CFDocument", document, None));
        }
        // With those in place the identifiers are the package's own, and the tree is made of them.
        let made = export(&self.company);
        let made_associations = by_identifier(&made, "CFAssociations");
        let made_says: BTreeSet<_> = made_associations.values().filter_map(|v| v.as_object()).map(says).collect();
        let mut associations = (0, 0);
        for association in &self.package.associations {
            let in_place = made_says.contains(&says(association));
            if in_place {
                associations.0 += 1;
            } else {
                associations.1 += 1;
            }
            let guid = text(association, "identifier");
            if !made_associations.get(guid).is_some_and(|made| same(made, &Value::Object(association.clone()))) {
                let kept = entry("CFAssociation", association, in_place.then(|| IN_PLACE.to_owned()));
                insert(&mut self.company, kept);
            }
        }
        let made_rubrics = by_identifier(&made, "CFRubrics");
        for rubric in &self.package.rubrics {
            let guid = text(rubric, "identifier");
            if !made_rubrics.get(guid).is_some_and(|made| same(made, &Value::Object(rubric.clone()))) {
                insert(&mut self.company, entry("CFRubric", rubric, None));
            }
        }
        for (list, definition) in &self.package.definitions {
            let guid = text(definition, "identifier");
            let known = made.get("CFDefinitions").map(|all| by_identifier(all, list)).unwrap_or_default();
            if !known.get(guid).is_some_and(|made| same(made, &Value::Object(definition.clone()))) {
                insert(&mut self.company, entry(list, definition, None));
            }
        }
        let items = self.package.items.iter().map(|item| {
            let guid = text(item, "identifier");
            (guid.to_owned(), self.ids.get(guid).map(|(table, id)| record(table, id)))
        });
        Taken { items: items.collect(), associations, company: self.company }
    }
}

fn insert<T: Record>(company: &mut Company, record: T) {
    T::table_mut(company).insert(record.id(), record);
}

fn by_identifier<'a>(whole: &'a Value, list: &str) -> BTreeMap<&'a str, &'a Value> {
    let entries = whole.get(list).and_then(Value::as_array).into_iter().flatten();
    entries.map(|entry| (entry.get("identifier").and_then(Value::as_str).unwrap_or_default(), entry)).collect()
}

fn criteria(rubric: &Object) -> impl Iterator<Item = &Object> {
    rubric.get("CFRubricCriteria").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

fn levels(criterion: &Object) -> impl Iterator<Item = &Object> {
    let levels = criterion.get("CFRubricCriterionLevels").and_then(Value::as_array);
    levels.into_iter().flatten().filter_map(Value::as_object)
}
