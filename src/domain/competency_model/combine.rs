//! Edits that touch more than one record: merging two competencies, and counting one on another scale.

use super::apply::Work;
use crate::domain::company::{Company, Indicator, RoleProfile, Scale, Teach, TeamSkill};

/// Converted levels are written to so many parts of a level: more would feign a precision that no anchor has.
const PARTS_OF_A_LEVEL: f64 = 10.0;

/// A level of one scale on another one, through both anchor tables.
fn converted(level: f64, from: Option<&Scale>, to: Option<&Scale>) -> f64 {
    match (from, to) {
        (Some(from), Some(to)) if from.id != to.id => {
            let exact = to.to_native(from.to_canonical(level));
            let rounded = (exact * PARTS_OF_A_LEVEL).round() / PARTS_OF_A_LEVEL;
            rounded.clamp(to.lowest, to.highest)
        }
        _ => level,
    }
}

fn ids<T>(table: &std::collections::BTreeMap<String, T>, of: impl Fn(&T) -> bool) -> Vec<String> {
    table.iter().filter(|(_, record)| of(record)).map(|(id, _)| id.clone()).collect()
}

/// Retires `from`; what asks for it asks for `into`, and what teaches it teaches `into`. Both exist and differ.
pub(super) fn merge(work: &mut Work, from: &str, into: &str) {
    let scales = |company: &Company| (company.scale_of(from).cloned(), company.scale_of(into).cloned());
    let (old, new) = scales(&work.company);
    let level = |level: f64| converted(level, old.as_ref(), new.as_ref());

    for id in ids(&work.company.role_profiles, |entry| entry.competency_id == from) {
        let entry = work.company.role_profiles[&id].clone();
        let moved = RoleProfile { competency_id: into.to_owned(), target: level(entry.target), ..entry };
        let known = work.company.role_profiles.get(&format!("{}/{into}", moved.role_id));
        // Who asked for both asks for the more demanding of the two.
        let moved = match known {
            Some(known) => RoleProfile {
                target: known.target.max(moved.target),
                importance: known.importance.max(moved.importance),
                essential: known.essential || moved.essential,
                ..moved
            },
            None => moved,
        };
        work.take::<RoleProfile>(&id);
        work.store(moved);
    }
    for id in ids(&work.company.team_skills, |skill| skill.competency_id == from) {
        let skill = work.company.team_skills[&id].clone();
        let mut moved = TeamSkill { competency_id: into.to_owned(), level: level(skill.level), ..skill };
        if let Some(known) = work.company.team_skills.get(&format!("{}/{into}", moved.team_id)) {
            moved.level = moved.level.max(known.level);
        }
        work.take::<TeamSkill>(&id);
        work.store(moved);
    }
    let teaches = |teaches: &[Teach]| teaches.iter().any(|teach| teach.competency == from);
    for id in ids(&work.company.posts, |post| teaches(&post.teaches)) {
        let mut post = work.company.posts[&id].clone();
        post.teaches = taught(&post.teaches, from, into);
        work.store(post);
    }
    for id in ids(&work.company.ride_sessions, |session| teaches(&session.teaches)) {
        let mut session = work.company.ride_sessions[&id].clone();
        session.teaches = taught(&session.teaches, from, into);
        work.store(session);
    }
    let mut merged = work.company.competencies[from].clone();
    merged.retired_on = Some(merged.retired_on.unwrap_or(work.today));
    merged.merged_into_id = Some(into.to_owned());
    work.store(merged);
}

/// `into` in the place of `from`; where both were taught the shares add up, and the higher level counts.
fn taught(teaches: &[Teach], from: &str, into: &str) -> Vec<Teach> {
    let mut found: Vec<Teach> = Vec::new();
    for teach in teaches {
        let competency = if teach.competency == from { into } else { &teach.competency };
        match found.iter_mut().find(|known| known.competency == competency) {
            Some(known) => {
                // Shares are percents at the finest; this keeps 0.1 + 0.2 readable.
                known.share = ((known.share + teach.share) * 1e6).round() / 1e6;
                known.level = known.level.max(teach.level);
            }
            None => found.push(Teach { competency: competency.to_owned(), ..teach.clone() }),
        }
    }
    found
}

/// Counts a competency on another scale. Both exist.
pub(super) fn rescale(work: &mut Work, competency: &str, scale: &str) {
    let (old, new) = (work.company.scale_of(competency).cloned(), work.company.scales.get(scale).cloned());
    let level = |level: f64| converted(level, old.as_ref(), new.as_ref());

    let mut moved: Vec<Indicator> = Vec::new();
    for id in ids(&work.company.indicators, |indicator| indicator.competency_id == competency) {
        let indicator = work.company.indicators[&id].clone();
        work.take::<Indicator>(&id);
        let at = level(indicator.level);
        // Levels that the new scale does not tell apart share their indicators.
        match moved.iter_mut().find(|known| known.level == at) {
            Some(known) => known.description = format!("{}; {}", known.description, indicator.description),
            None => moved.push(Indicator { level: at, ..indicator }),
        }
    }
    moved.into_iter().for_each(|indicator| work.store(indicator));
    for id in ids(&work.company.role_profiles, |entry| entry.competency_id == competency) {
        let entry = work.company.role_profiles[&id].clone();
        work.store(RoleProfile { target: level(entry.target), ..entry });
    }
    for id in ids(&work.company.team_skills, |skill| skill.competency_id == competency) {
        let skill = work.company.team_skills[&id].clone();
        work.store(TeamSkill { level: level(skill.level), ..skill });
    }
    let mut record = work.company.competencies[competency].clone();
    record.scale_id = scale.to_owned();
    work.store(record);
}
