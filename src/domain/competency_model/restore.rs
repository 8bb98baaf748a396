//! What the company would look like with an earlier version of its model: nothing that has a history is lost on the way.

use super::{Document, uses};
use crate::domain::company::{Company, RECORD_PARTS};
use chrono::NaiveDate;

/// The company with the model of `version`. Competencies that came later and are in use are retired; roles and teams that are gone
/// since get nothing back; posts and sessions teach what they teach now. With sentences about what is not as it was then.
pub fn restored(current: &Company, version: &Document, today: NaiveDate) -> (Company, Vec<String>) {
    let mut company = version.over(current);
    let mut notes = Vec::new();
    company.posts.clone_from(&current.posts);
    company.ride_sessions.clone_from(&current.ride_sessions);

    let used = uses(current);
    let in_use =
        |id: &str| used.get(id).is_some_and(|uses| uses.ratings + uses.posts + uses.ride_sessions + uses.merged > 0);
    for (id, record) in current.competencies.iter().filter(|(id, _)| in_use(id)) {
        if !company.competencies.contains_key(id) {
            notes.push(format!(
                "“{}” came later and is in use: it is retired, with all that is known of it.",
                record.name
            ));
            let mut kept = record.clone();
            kept.retired_on = Some(kept.retired_on.unwrap_or(today));
            company.competencies.insert(id.clone(), kept);
            let own = current.indicators.iter().filter(|(_, indicator)| indicator.competency_id == *id);
            company.indicators.extend(own.map(|(id, indicator)| (id.clone(), indicator.clone())));
        }
    }
    // A competency that is kept may be merged into one that is not.
    let known: Vec<String> = company.competencies.keys().cloned().collect();
    for record in company.competencies.values_mut() {
        record.merged_into_id.take_if(|into| !known.contains(into));
    }
    // What is kept lies in families and on scales that have to be kept with it; functions belong to teams and roles as well.
    for (id, function) in &current.functions {
        company.functions.entry(id.clone()).or_insert_with(|| function.clone());
    }
    let scales = company.competencies.values().map(|competency| &competency.scale_id);
    let given: Vec<String> = scales.chain(current.ratings.values().map(|rating| &rating.scale_id)).cloned().collect();
    for id in given {
        if let Some(scale) = current.scales.get(&id) {
            company.scales.entry(id).or_insert_with(|| scale.clone());
        }
    }
    let mut families: Vec<String> = company.competencies.values().filter_map(|one| one.family_id.clone()).collect();
    while let Some(id) = families.pop() {
        if let Some(family) = current.families.get(&id).filter(|_| !company.families.contains_key(&id)) {
            families.extend(family.parent_id.clone());
            company.families.insert(id, family.clone());
        }
    }

    let before = company.role_profiles.len() + company.team_skills.len();
    company.role_profiles.retain(|_, entry| current.roles.contains_key(&entry.role_id));
    company.team_skills.retain(|_, skill| current.teams.contains_key(&skill.team_id));
    let left_out = before - company.role_profiles.len() - company.team_skills.len();
    if left_out > 0 {
        notes.push(format!("{left_out} targets of roles and teams that no longer exist are left out."));
    }
    // Marks of guesses stand with records that are there.
    let profiles = &company.role_profiles;
    let skills = &company.team_skills;
    company.guesses.retain(|_, guess| {
        let id = guess.record.replace(RECORD_PARTS, "/");
        match guess.kind.as_str() {
            "role_profiles" => profiles.contains_key(&id),
            "team_skills" => skills.contains_key(&id),
            _ => true,
        }
    });
    (company, notes)
}
