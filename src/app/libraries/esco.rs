//! ESCO's skills as competencies, its groups as families, and what occupations need as what roles ask for.

use super::{
    Made,
    draft::{Draft, Rows, Thing},
    view::{ElementView, GroupView, LibraryChoice, OccupationView},
};
use crate::{
    domain::company::{Company, Family, RoleProfile, Scale, suggest},
    interop::esco::{Concept, Esco, Relation, Tree, short},
};
use std::collections::{BTreeMap, BTreeSet};

/// ESCO says that a skill is essential or optional, and no level: these stand for it, on the canonical scale of 0 to 7.
const ESSENTIAL: (f64, i32) = (4.0, 4);
const OPTIONAL: (f64, i32) = (2.5, 2);
/// Skills that a search lists at most.
const LISTED: usize = 200;

const NOT_CHOSEN: &str = "not taken: occupation not chosen";

pub(super) fn make(current: &Company, esco: &Esco, choice: &LibraryChoice) -> Made {
    let mut draft = Draft::new(current, choice, "esco");
    let mut rows = Rows::of(&esco.tables);
    let tree = Tree::of(esco);
    let scale = draft.scale();
    let mut roles: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for occupation in &choice.occupations {
        let Some(known) = esco.occupations.get(&occupation.id) else {
            let action = suggest(&occupation.id, esco.occupations.keys());
            draft.wrong(&occupation.id, format!("There is no occupation “{}” in the files", occupation.id), action);
            continue;
        };
        let role = draft.role(occupation, &capitalised(&known.label), 2);
        roles.insert(&occupation.id, role);
    }
    let skills = chosen_skills(esco, &draft, &tree, &roles);
    let mut taken: BTreeMap<&str, String> = BTreeMap::new();
    let mut families: BTreeSet<&str> = BTreeSet::new();
    for uri in &skills {
        let Some(skill) = esco.skills.get(*uri) else { continue };
        if let Some(id) = competency(&mut draft, esco, &tree, (*uri, skill), &scale, &mut families) {
            taken.insert(uri, id);
        }
    }
    for relation in &esco.relations {
        relate(&mut draft, &mut rows, esco, relation, &roles, &taken);
    }
    concepts(&mut draft, &mut rows, esco, &roles, &taken, &families);
    for relation in &esco.broader {
        let narrower = relation.narrower.as_str();
        let outcome = if taken.contains_key(narrower) || families.contains(narrower) {
            if tree.group(esco, narrower) == Some(relation.broader.as_str()) {
                "taken: the family of a competency or family"
            } else {
                "kept: a further place of a skill"
            }
        } else if esco.skills.contains_key(narrower) || esco.groups.contains_key(narrower) {
            "not taken: skill not chosen"
        } else {
            "not taken: about occupations"
        };
        rows.set(relation.place, outcome);
        if outcome.starts_with("kept") {
            let id = format!("broader:{}:{}", short(narrower), short(&relation.broader));
            let content = esco.tables.get(relation.place.0).map(|t| t.content(relation.place.1)).unwrap_or_default();
            draft.keep(id, "broader", narrower, Some(relation.broader.clone()), content);
        }
    }
    Made {
        files: rows.files(&esco.tables),
        occupations: occupations(&draft, esco, &roles),
        elements: elements(&draft, esco, &tree, &skills, &roles),
        groups: groups(esco, &tree),
        item_types: Vec::new(),
        anything: !roles.is_empty() || !skills.is_empty(),
        records: draft.made,
        errors: draft.errors,
    }
}

/// ESCO writes its labels in small letters.
fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Skills of the chosen occupations and groups, and those that are named; what is obsolete only where it is named.
fn chosen_skills<'a>(
    esco: &'a Esco,
    draft: &Draft<'_>,
    tree: &Tree<'a>,
    roles: &BTreeMap<&str, Option<String>>,
) -> BTreeSet<&'a str> {
    let mut skills: BTreeSet<&str> = BTreeSet::new();
    for relation in esco.relations.iter().filter(|relation| roles.contains_key(relation.occupation.as_str())) {
        skills.insert(&relation.skill);
    }
    let groups: BTreeSet<&str> = draft.choice.groups.iter().map(String::as_str).collect();
    for (uri, skill) in &esco.skills {
        let below = || tree.all_above(uri).iter().any(|above| groups.contains(above));
        if draft.is_chosen(uri) || (!skill.obsolete && !groups.is_empty() && below()) {
            skills.insert(uri);
        }
    }
    skills.retain(|uri| {
        let obsolete = esco.skills.get(*uri).is_some_and(|skill| skill.obsolete);
        !draft.is_skipped(uri) && (!obsolete || draft.is_chosen(uri))
    });
    skills
}

fn competency<'a>(
    draft: &mut Draft<'_>,
    esco: &'a Esco,
    tree: &Tree<'a>,
    (uri, skill): (&'a str, &'a Concept),
    scale: &Scale,
    families: &mut BTreeSet<&'a str>,
) -> Option<String> {
    let above = tree.groups_above(esco, uri);
    let name = capitalised(&skill.label);
    let thing = Thing {
        id: uri,
        external: uri.to_owned(),
        new_id: format!("esco-{}", short(uri)),
        name: &name,
        definition: &skill.description,
        family_id: above.first().map(|group| family_id(group)),
    };
    let id = draft.competency(&thing, scale)?;
    // Families are needed where the competency is new; one that was there stays where it is.
    if !draft.current.competencies.contains_key(&id) {
        for (at, group) in above.iter().enumerate() {
            families.insert(group);
            let id = family_id(group);
            let parent_id = above.get(at + 1).map(|parent| family_id(parent));
            if let Some(known) = esco.groups.get(*group)
                && !draft.current.families.contains_key(&id)
            {
                draft.put(Family { id, name: capitalised(&known.label), parent_id });
            }
        }
    }
    Some(id)
}

fn family_id(group: &str) -> String {
    format!("esco-{}", short(group))
}

fn relate(
    draft: &mut Draft<'_>,
    rows: &mut Rows,
    esco: &Esco,
    relation: &Relation,
    roles: &BTreeMap<&str, Option<String>>,
    taken: &BTreeMap<&str, String>,
) {
    let Some(role) = roles.get(relation.occupation.as_str()) else {
        return rows.set(relation.place, NOT_CHOSEN);
    };
    let content = esco.tables.get(relation.place.0).map(|t| t.content(relation.place.1)).unwrap_or_default();
    let id = format!("{}:{}", short(&relation.occupation), short(&relation.skill));
    draft.keep(id, "relation", &relation.occupation, Some(relation.skill.clone()), content);
    let outcome = match (role, taken.get(relation.skill.as_str())) {
        (_, None) if !esco.skills.contains_key(&relation.skill) => "kept: the skill is not in the files",
        (_, None) => "kept: skill left out or obsolete",
        (None, Some(_)) => "kept: the occupation stands for no role",
        (Some(role_id), Some(competency_id)) => {
            profile(draft, role_id, competency_id, relation.essential);
            "taken: in a role profile"
        }
    };
    rows.set(relation.place, outcome);
}

fn profile(draft: &mut Draft<'_>, role_id: &str, competency_id: &str, essential: bool) {
    let Some(scale) = draft.scale_of(competency_id) else { return };
    let (level, importance) = if essential { ESSENTIAL } else { OPTIONAL };
    let profile = RoleProfile {
        role_id: role_id.to_owned(),
        competency_id: competency_id.to_owned(),
        target: scale.to_native(level).round().clamp(scale.lowest, scale.highest),
        importance,
        essential,
    };
    let id = format!("{role_id}/{competency_id}");
    // What one occupation of the role needs, the role needs; a target that somebody set is more than ESCO knows.
    let more = draft.made.role_profiles.get(&id).is_some_and(|other| other.essential);
    if !more && !draft.current.role_profiles.contains_key(&id) {
        draft.put(profile);
    }
}

fn concepts(
    draft: &mut Draft<'_>,
    rows: &mut Rows,
    esco: &Esco,
    roles: &BTreeMap<&str, Option<String>>,
    taken: &BTreeMap<&str, String>,
    families: &BTreeSet<&str>,
) {
    let content = |concept: &Concept| {
        esco.tables.get(concept.place.0).map(|table| table.content(concept.place.1)).unwrap_or_default()
    };
    for (uri, concept) in &esco.occupations {
        if roles.contains_key(uri.as_str()) {
            draft.keep(format!("occupation:{}", short(uri)), "occupation", uri, None, content(concept));
            rows.set(concept.place, "taken: occupation");
        } else {
            rows.set(concept.place, NOT_CHOSEN);
        }
    }
    for (uri, concept) in &esco.skills {
        if taken.contains_key(uri.as_str()) {
            draft.keep(format!("skill:{}", short(uri)), "skill", uri, None, content(concept));
            rows.set(concept.place, "taken: competency");
        } else if concept.obsolete {
            rows.set(concept.place, "not taken: obsolete");
        } else {
            rows.set(concept.place, "not taken: skill not chosen");
        }
    }
    for (uri, concept) in &esco.groups {
        if families.contains(uri.as_str()) {
            draft.keep(format!("group:{}", short(uri)), "group", uri, None, content(concept));
            rows.set(concept.place, "taken: family");
        } else {
            rows.set(concept.place, "not taken: family of no new competency");
        }
    }
}

fn occupations(draft: &Draft<'_>, esco: &Esco, roles: &BTreeMap<&str, Option<String>>) -> Vec<OccupationView> {
    let mut needs: BTreeMap<&str, usize> = BTreeMap::new();
    for relation in &esco.relations {
        *needs.entry(&relation.occupation).or_default() += 1;
    }
    let view = |(uri, concept): (&String, &Concept)| {
        let mut view = OccupationView {
            id: uri.clone(),
            title: capitalised(&concept.label),
            description: concept.description.clone(),
            elements: needs.get(uri.as_str()).copied().unwrap_or(0),
            chosen: roles.contains_key(uri.as_str()),
            suggestion: None,
        };
        draft.suggest_role(&mut view);
        view
    };
    esco.occupations.iter().filter(|(_, concept)| !concept.obsolete).map(view).collect()
}

fn elements(
    draft: &Draft<'_>,
    esco: &Esco,
    tree: &Tree<'_>,
    skills: &BTreeSet<&str>,
    roles: &BTreeMap<&str, Option<String>>,
) -> Vec<ElementView> {
    let wanted = draft.choice.search.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_lowercase);
    let found = |(_, skill): &(&String, &Concept)| {
        wanted.as_ref().is_some_and(|wanted| {
            skill.label.to_lowercase().contains(wanted)
                || skill.others.iter().any(|other| other.to_lowercase().contains(wanted))
        })
    };
    let searched = esco.skills.iter().filter(|(_, skill)| !skill.obsolete).filter(found).take(LISTED);
    let mut listed: BTreeSet<&str> = searched.map(|(uri, _)| uri.as_str()).collect();
    listed.extend(skills);
    listed.extend(draft.choice.elements.iter().map(|element| element.id.as_str()));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for relation in esco.relations.iter().filter(|relation| roles.contains_key(relation.occupation.as_str())) {
        *counts.entry(&relation.skill).or_default() += 1;
    }
    // The most that are compared by likeness: among thousands the names alone have to do.
    let compare = listed.len() <= 5 * LISTED;
    let view = |uri: &str| {
        let skill = esco.skills.get(uri)?;
        let name = capitalised(&skill.label);
        let group = tree.group(esco, uri).and_then(|group| esco.groups.get(group));
        Some(ElementView {
            id: uri.to_owned(),
            group: group.map(|group| capitalised(&group.label)).unwrap_or_default(),
            definition: skill.description.clone(),
            importance: None,
            level: None,
            occupations: counts.get(uri).copied().unwrap_or(0),
            taken: skills.contains(uri),
            competency_id: draft.goes_to(uri, uri, &name),
            suggestion: compare.then(|| draft.suggestion(uri, &name)).flatten(),
            name,
        })
    };
    listed.into_iter().filter_map(view).collect()
}

/// The groups as a list that shows the tree: each after the one it lies in.
fn groups(esco: &Esco, tree: &Tree<'_>) -> Vec<GroupView> {
    let mut skills: BTreeMap<&str, usize> = BTreeMap::new();
    for (uri, _) in esco.skills.iter().filter(|(_, skill)| !skill.obsolete) {
        for above in tree.all_above(uri) {
            *skills.entry(above).or_default() += 1;
        }
    }
    let mut list: Vec<(Vec<String>, GroupView)> = Vec::new();
    for (uri, group) in &esco.groups {
        let above = tree.groups_above(esco, uri);
        let names = above.iter().rev().filter_map(|group| esco.groups.get(*group)).map(|group| group.label.clone());
        let mut path: Vec<String> = names.collect();
        path.push(group.label.clone());
        let name = capitalised(&group.label);
        let skills = skills.get(uri.as_str()).copied().unwrap_or(0);
        list.push((path, GroupView { id: uri.clone(), name, depth: above.len(), skills }));
    }
    list.sort_by(|a, b| a.0.cmp(&b.0));
    list.into_iter().map(|(_, view)| view).collect()
}
