//! What refers to what: how far a competency is used, and what stands in the way of removing a record.

use crate::{
    domain::company::{Company, Kind, Record, Teach},
    with_record,
};
use std::collections::{BTreeMap, BTreeSet};

/// How much refers to a competency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    pub ratings: usize,
    pub role_profiles: usize,
    pub team_skills: usize,
    pub posts: usize,
    pub ride_sessions: usize,
    /// Competencies that were merged into it.
    pub merged: usize,
}

/// The uses of every competency that has any.
pub fn uses(company: &Company) -> BTreeMap<&str, Uses> {
    let mut all: BTreeMap<&str, Uses> = BTreeMap::new();
    for rating in company.ratings.values() {
        all.entry(&rating.competency_id).or_default().ratings += 1;
    }
    for entry in company.role_profiles.values() {
        all.entry(&entry.competency_id).or_default().role_profiles += 1;
    }
    for skill in company.team_skills.values() {
        all.entry(&skill.competency_id).or_default().team_skills += 1;
    }
    for teach in company.posts.values().flat_map(|post| &post.teaches) {
        all.entry(&teach.competency).or_default().posts += 1;
    }
    for teach in company.ride_sessions.values().flat_map(|session| &session.teaches) {
        all.entry(&teach.competency).or_default().ride_sessions += 1;
    }
    for into in company.competencies.values().filter_map(|competency| competency.merged_into_id.as_deref()) {
        all.entry(into).or_default().merged += 1;
    }
    all
}

/// How many records of which tables refer to records that are gone.
pub type References = BTreeMap<(Kind, String), BTreeMap<Kind, usize>>;

/// What refers to `gone`, of all tables.
pub fn references(company: &Company, gone: &BTreeMap<Kind, BTreeSet<String>>) -> References {
    let mut found = References::new();
    for kind in Kind::ALL {
        with_record!(kind, T => count::<T>(company, gone, &mut found));
    }
    if let Some(competencies) = gone.get(&Kind::Competencies) {
        let mut teach = |kind: Kind, teaches: &[Teach]| {
            for teach in teaches.iter().filter(|teach| competencies.contains(&teach.competency)) {
                *found.entry((Kind::Competencies, teach.competency.clone())).or_default().entry(kind).or_default() += 1;
            }
        };
        company.posts.values().for_each(|post| teach(Kind::Posts, &post.teaches));
        company.ride_sessions.values().for_each(|session| teach(Kind::RideSessions, &session.teaches));
    }
    found
}

fn count<T: Record>(company: &Company, gone: &BTreeMap<Kind, BTreeSet<String>>, found: &mut References) {
    let columns: Vec<(usize, Kind)> = T::columns()
        .iter()
        .enumerate()
        .filter_map(|(index, column)| Some((index, column.refers.filter(|kind| gone.contains_key(kind))?)))
        .collect();
    if columns.is_empty() {
        return;
    }
    for record in T::table(company).values() {
        let texts = record.texts();
        for (index, kind) in &columns {
            if gone[kind].contains(&texts[*index]) {
                *found.entry((*kind, texts[*index].clone())).or_default().entry(T::KIND).or_default() += 1;
            }
        }
    }
}

/// "12 ratings, 3 role profile entries and 1 post".
pub fn in_words(counts: &BTreeMap<Kind, usize>) -> String {
    let parts: Vec<String> = counts.iter().map(|(kind, count)| counted(*count, kind.singular())).collect();
    listed(&parts)
}

/// "1 rating", "2 ratings", "3 competencies".
pub fn counted(count: usize, singular: &str) -> String {
    if count == 1 {
        return format!("1 {singular}");
    }
    let plural = match singular.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None if singular == "person" => "people".to_owned(),
        None => format!("{singular}s"),
    };
    format!("{count} {plural}")
}

/// "a, b and c".
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
