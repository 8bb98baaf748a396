//! O*NET's occupations as roles, its elements as competencies, its levels as what roles ask for.

use super::{
    Made,
    draft::{Draft, Rows, Thing, common_scale},
    view::{ElementView, LibraryChoice, OccupationView},
};
use crate::{
    domain::company::{Company, Family, Indicator, RoleProfile, Scale},
    interop::onet::{About, ElementValue, IMPORTANCE, LEVEL, Onet, family},
};
use std::collections::{BTreeMap, BTreeSet};

/// An element of lower importance says little of a role: 50 of 100.
const LEAST_IMPORTANCE: f64 = 3.0;
/// From here on a role cannot do without it: 75 of 100.
const ESSENTIAL_FROM: f64 = 4.0;

const IN_PROFILE: &str = "taken: in a role profile";
const NO_ROLE: &str = "kept: the occupation stands for no role";
const NOT_CHOSEN: &str = "not taken: occupation not chosen";
const LEFT_OUT: &str = "kept: element left out";
const ONE_SCALE: &str = "kept: no level and importance together, so no target";
const SUPPRESSED: &str = "kept: O*NET recommends not to use it";
const NOT_RELEVANT: &str = "kept: not relevant for the occupation";
const UNIMPORTANT: &str = "kept: importance below the least";
const OTHER_SCALE: &str = "kept: a scale that sets no target";

/// Both values of an element in an occupation.
#[derive(Default)]
struct Pair<'a> {
    importance: Option<&'a ElementValue>,
    level: Option<&'a ElementValue>,
}

impl<'a> Pair<'a> {
    /// Importance and level, if they set a target; else why not.
    fn counts(&self, least: f64) -> Result<(f64, f64), &'static str> {
        let (Some(importance), Some(level)) = (self.importance, self.level) else { return Err(ONE_SCALE) };
        if importance.suppress || level.suppress {
            Err(SUPPRESSED)
        } else if importance.not_relevant || level.not_relevant {
            Err(NOT_RELEVANT)
        } else if importance.value < least {
            Err(UNIMPORTANT)
        } else {
            Ok((importance.value, level.value))
        }
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<'a> {
        [self.importance, self.level].into_iter().flatten().map(|value| value.place)
    }
}

type Pairs<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Pair<'a>>>;

/// Level and importance sums of a role's element, over its occupations.
#[derive(Default)]
struct Sum {
    importance: f64,
    level: f64,
    occupations: f64,
}

pub(super) fn make(current: &Company, onet: &Onet, choice: &LibraryChoice) -> Made {
    let mut draft = Draft::new(current, choice, "onet");
    let mut rows = Rows::of(&onet.tables);
    let least = choice.least_importance.unwrap_or(LEAST_IMPORTANCE);
    let essential_from = choice.essential_from.unwrap_or(ESSENTIAL_FROM);
    let scale = if choice.scale_id.is_some() { draft.scale() } else { common_scale() };
    let scale = current.scales.get(&scale.id).cloned().unwrap_or(scale);

    let mut pairs: Pairs<'_> = BTreeMap::new();
    for value in &onet.values {
        let pair = pairs.entry(&value.occupation).or_default().entry(&value.element).or_default();
        match value.scale.as_str() {
            IMPORTANCE => pair.importance = Some(value),
            LEVEL => pair.level = Some(value),
            _ => {}
        }
    }
    let mut chosen: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for occupation in &choice.occupations {
        let Some(known) = onet.occupations.get(&occupation.id) else {
            let action = crate::domain::company::suggest(&occupation.id, onet.occupations.keys());
            draft.wrong(&occupation.id, format!("There is no occupation “{}” in the files", occupation.id), action);
            continue;
        };
        let seniority = known.job_zone.map_or(2, |zone| (zone - 1).clamp(1, 5));
        let role = draft.role(occupation, &known.title, seniority);
        chosen.insert(&occupation.id, role);
    }

    let mut sums: BTreeMap<(String, &str), Sum> = BTreeMap::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (code, elements) in &pairs {
        for (element, pair) in elements {
            let outcome = match chosen.get(code) {
                None => NOT_CHOSEN,
                Some(_) if draft.is_skipped(element) => LEFT_OUT,
                Some(role) => match (pair.counts(least), role) {
                    (Err(why), _) => why,
                    (Ok(_), None) => {
                        used.insert(element);
                        NO_ROLE
                    }
                    (Ok((importance, level)), Some(role)) => {
                        used.insert(element);
                        let sum = sums.entry((role.clone(), element)).or_default();
                        sum.importance += importance;
                        sum.level += level;
                        sum.occupations += 1.0;
                        IN_PROFILE
                    }
                },
            };
            for place in pair.places() {
                rows.set(place, outcome);
            }
        }
    }
    let mut competencies: BTreeMap<&str, String> = BTreeMap::new();
    for element in &used {
        if let Some(id) = competency(&mut draft, onet, element, &scale) {
            competencies.insert(element, id);
        }
    }
    profiles(&mut draft, &sums, &competencies, essential_from);
    keep(&mut draft, &mut rows, onet, &chosen, &competencies);
    let elements = elements(&draft, onet, &pairs, &chosen, least);
    let occupations = occupations(&draft, onet, &chosen);
    Made {
        files: rows.files(&onet.tables),
        occupations,
        elements,
        groups: Vec::new(),
        item_types: Vec::new(),
        anything: !chosen.is_empty(),
        records: draft.made,
        errors: draft.errors,
    }
}

fn competency(draft: &mut Draft<'_>, onet: &Onet, element: &str, scale: &Scale) -> Option<String> {
    let known = onet.elements.get(element)?;
    let (family_id, family_name) = family(element);
    let external = format!("onet:{element}");
    let id = draft.competency(
        &Thing {
            id: element,
            new_id: format!("onet-{element}"),
            external: external.clone(),
            name: &known.name,
            definition: &known.description,
            family_id: Some(family_id.to_owned()),
        },
        scale,
    )?;
    if !draft.current.competencies.contains_key(&id) {
        if !draft.current.families.contains_key(family_id) {
            draft.put(Family { id: family_id.to_owned(), name: family_name.to_owned(), parent_id: None });
        }
        // O*NET says what its levels mean; a competency that was there has indicators of its own.
        for anchor in onet.anchors.iter().filter(|anchor| anchor.element == element) {
            let level = to_two(scale.to_native(anchor.level));
            let description = anchor.description.clone();
            draft.put(Indicator { competency_id: id.clone(), level, description });
        }
    }
    Some(id)
}

/// What the roles ask for: the mean over a role's occupations, the highest over elements that are one competency.
fn profiles(
    draft: &mut Draft<'_>,
    sums: &BTreeMap<(String, &str), Sum>,
    competencies: &BTreeMap<&str, String>,
    essential_from: f64,
) {
    for ((role_id, element), sum) in sums {
        let Some(competency_id) = competencies.get(element) else { continue };
        let Some(scale) = draft.scale_of(competency_id) else { continue };
        let (importance, level) = (sum.importance / sum.occupations, sum.level / sum.occupations);
        let native = scale.to_native(level).clamp(scale.lowest, scale.highest);
        let mut profile = RoleProfile {
            role_id: role_id.clone(),
            competency_id: competency_id.clone(),
            target: to_two(native),
            importance: importance.round() as i32,
            essential: importance >= essential_from,
        };
        let id = format!("{role_id}/{competency_id}");
        if let Some(other) = draft.made.role_profiles.get(&id) {
            profile.target = profile.target.max(other.target);
            profile.importance = profile.importance.max(other.importance);
            profile.essential |= other.essential;
        }
        draft.put(profile);
    }
}

fn to_two(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// Keeps every row of the chosen occupations as it is, and says of every row what became of it.
fn keep(
    draft: &mut Draft<'_>,
    rows: &mut Rows,
    onet: &Onet,
    chosen: &BTreeMap<&str, Option<String>>,
    competencies: &BTreeMap<&str, String>,
) {
    let content = |(table, row): (usize, usize)| onet.tables.get(table).map(|t| t.content(row)).unwrap_or_default();
    let mut there: BTreeSet<&str> = BTreeSet::new();
    for value in &onet.values {
        let (code, element) = (value.occupation.as_str(), value.element.as_str());
        let other = ![IMPORTANCE, LEVEL].contains(&value.scale.as_str());
        if !chosen.contains_key(code) {
            rows.set(value.place, NOT_CHOSEN);
            continue;
        }
        if other {
            rows.set(value.place, OTHER_SCALE);
        }
        there.insert(element);
        let id = format!("{code}:{element}:{}", value.scale);
        draft.keep(id, "value", code, Some(element.to_owned()), content(value.place));
    }
    for fact in &onet.facts {
        let outcome = match &fact.about {
            About::Occupation { code } if chosen.contains_key(code.as_str()) => {
                draft.keep(format!("{code}:occupation"), "occupation", code, None, content(fact.place));
                "taken: occupation"
            }
            About::JobZone { code } if chosen.contains_key(code.as_str()) => {
                draft.keep(format!("{code}:job-zone"), "job zone", code, None, content(fact.place));
                "kept: job zone"
            }
            About::Related { code, related } if chosen.contains_key(code.as_str()) => {
                let id = format!("{code}:related:{related}");
                draft.keep(id, "related occupation", code, Some(related.clone()), content(fact.place));
                if onet.occupations.contains_key(related) {
                    "kept: related occupation"
                } else {
                    "kept: related occupation outside the files"
                }
            }
            About::Element { id } if there.contains(id.as_str()) => {
                draft.keep(format!("element:{id}"), "element", id, None, content(fact.place));
                if competencies.contains_key(id.as_str()) {
                    "taken: definition of a competency"
                } else {
                    "kept: element"
                }
            }
            About::Anchor { element, scale, value } if there.contains(element.as_str()) => {
                let id = format!("anchor:{element}:{scale}:{value}");
                draft.keep(id, "level", element, Some(value.clone()), content(fact.place));
                if competencies.contains_key(element.as_str()) {
                    "taken: meaning of a level"
                } else {
                    "kept: meaning of a level"
                }
            }
            About::Element { .. } | About::Anchor { .. } => "not taken: element of no chosen occupation",
            _ => NOT_CHOSEN,
        };
        rows.set(fact.place, outcome);
    }
}

fn occupations(draft: &Draft<'_>, onet: &Onet, chosen: &BTreeMap<&str, Option<String>>) -> Vec<OccupationView> {
    let rated = onet.rated();
    let view = |(code, occupation): (&String, &crate::interop::onet::Occupation)| {
        let mut view = OccupationView {
            id: code.clone(),
            title: if occupation.title.is_empty() { code.clone() } else { occupation.title.clone() },
            description: occupation.description.clone(),
            elements: rated.get(code.as_str()).copied().unwrap_or(0),
            chosen: chosen.contains_key(code.as_str()),
            suggestion: None,
        };
        draft.suggest_role(&mut view);
        view
    };
    onet.occupations.iter().map(view).collect()
}

/// Of an element: its importance and its level in each occupation, in how many it is, and whether it counts in any.
type Seen = (Vec<f64>, Vec<f64>, usize, bool);

/// Elements of the chosen occupations, of all of them where none is chosen.
fn elements(
    draft: &Draft<'_>,
    onet: &Onet,
    pairs: &Pairs<'_>,
    chosen: &BTreeMap<&str, Option<String>>,
    least: f64,
) -> Vec<ElementView> {
    let mut found: BTreeMap<&str, Seen> = BTreeMap::new();
    for (_, elements) in pairs.iter().filter(|(code, _)| chosen.is_empty() || chosen.contains_key(*code)) {
        for (element, pair) in elements {
            let (importance, level, occupations, counts) = found.entry(element).or_default();
            importance.extend(pair.importance.map(|value| value.value));
            level.extend(pair.level.map(|value| value.value));
            *occupations += 1;
            *counts |= pair.counts(least).is_ok();
        }
    }
    let mean = |values: &[f64]| (!values.is_empty()).then(|| to_two(values.iter().sum::<f64>() / values.len() as f64));
    let view = |(id, (importance, level, occupations, counts)): (&str, Seen)| {
        let known = onet.elements.get(id).cloned().unwrap_or_default();
        let external = format!("onet:{id}");
        ElementView {
            group: family(id).1.to_owned(),
            importance: mean(&importance),
            level: mean(&level),
            occupations,
            taken: counts && !draft.is_skipped(id),
            competency_id: draft.goes_to(id, &external, &known.name),
            suggestion: draft.suggestion(&external, &known.name),
            id: id.to_owned(),
            name: known.name,
            definition: known.description,
        }
    };
    found.into_iter().map(view).collect()
}
