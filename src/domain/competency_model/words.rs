//! Differences and batches in plain sentences.

use super::{
    Edit,
    difference::{Action, Difference, FieldDifference},
    uses::{counted, listed},
};
use crate::domain::company::{Company, Kind, Record, Scale, Value};

/// A definition is quoted up to so many characters.
const QUOTED: usize = 80;

/// What a difference means, a sentence a field.
pub(super) fn sentences(kind: Kind, change: &Difference, before: &Company, after: &Company) -> Vec<String> {
    if kind == Kind::Guesses {
        return Vec::new();
    }
    let company = if change.action == Action::Removed { before } else { after };
    let subject = subject(kind, &change.id, &change.label, company);
    match change.action {
        Action::Removed => vec![format!("{subject} was removed.")],
        Action::Added => vec![added(kind, &subject, change, after)],
        Action::Changed => {
            let sentence = |field: &FieldDifference| changed(kind, &subject, field, before, after);
            change.fields.iter().filter_map(sentence).collect()
        }
    }
}

/// What the sentence is about.
fn subject(kind: Kind, id: &str, label: &str, company: &Company) -> String {
    match kind {
        Kind::Families => format!("The family “{label}”"),
        Kind::Functions => format!("The function “{label}”"),
        Kind::Scales => format!("The scale “{label}”"),
        Kind::Indicators => company.indicators.get(id).map_or_else(
            || label.to_owned(),
            |one| {
                format!(
                    "What “{}” looks like at level {}",
                    name(&company.competencies, &one.competency_id, company),
                    one.level
                )
            },
        ),
        Kind::RoleProfiles => company.role_profiles.get(id).map_or_else(
            || label.to_owned(),
            |one| {
                let competency = name(&company.competencies, &one.competency_id, company);
                format!("What {} asks for in “{competency}”", name(&company.roles, &one.role_id, company))
            },
        ),
        Kind::TeamSkills => company.team_skills.get(id).map_or_else(
            || label.to_owned(),
            |one| {
                let competency = name(&company.competencies, &one.competency_id, company);
                format!("What {} must not lose of “{competency}”", name(&company.teams, &one.team_id, company))
            },
        ),
        _ => format!("“{label}”"),
    }
}

fn name<T: Record>(table: &std::collections::BTreeMap<String, T>, id: &str, company: &Company) -> String {
    table.get(id).map_or_else(|| id.to_owned(), |record| record.label(company))
}

fn added(kind: Kind, subject: &str, change: &Difference, after: &Company) -> String {
    match kind {
        Kind::Indicators => after
            .indicators
            .get(&change.id)
            .map_or_else(String::new, |one| format!("{subject} was added: “{}”.", short(&one.description))),
        Kind::RoleProfiles => after.role_profiles.get(&change.id).map_or_else(String::new, |one| {
            let essential = if one.essential { ", essential" } else { "" };
            format!("{subject} was added: level {}, importance {}{essential}.", one.target, one.importance)
        }),
        Kind::TeamSkills => after
            .team_skills
            .get(&change.id)
            .map_or_else(String::new, |one| format!("{subject} was added: level {}.", one.level)),
        Kind::Competencies => {
            let family = after.competencies.get(&change.id).and_then(|one| one.family_id.as_ref());
            let place = family.map_or_else(String::new, |id| format!(" to “{}”", name(&after.families, id, after)));
            format!("{subject} was added{place}.")
        }
        _ => format!("{subject} was added."),
    }
}

fn changed(kind: Kind, subject: &str, field: &FieldDifference, before: &Company, after: &Company) -> Option<String> {
    let (old, new) = (field.before.as_deref(), field.after.as_deref());
    let quoted = |text: Option<&str>| text.map_or_else(|| "nothing".to_owned(), |text| format!("“{}”", short(text)));
    let family = |id: Option<&str>, company: &Company| {
        id.map_or_else(|| "outside any family".to_owned(), |id| format!("“{}”", name(&company.families, id, company)))
    };
    let plain = |text: Option<&str>| text.unwrap_or("nothing").to_owned();
    Some(match (kind, field.field.as_str()) {
        (_, "name") => {
            let what = match kind {
                Kind::Families => "The family ",
                Kind::Functions => "The function ",
                Kind::Scales => "The scale ",
                _ => "",
            };
            format!("{what}{} is called {} now.", quoted(old), quoted(new))
        }
        (_, "family_id" | "parent_id") => {
            format!("{subject} moved from {} to {}.", family(old, before), family(new, after))
        }
        (Kind::Competencies, "function_id") => {
            let function = |id: Option<&str>, company: &Company| {
                id.map_or_else(|| "every function".to_owned(), |id| name(&company.functions, id, company))
            };
            format!("{subject} belonged to {}, and belongs to {} now.", function(old, before), function(new, after))
        }
        (Kind::Competencies, "scale_id") => {
            let scale = |id: Option<&str>, company: &Company| {
                id.map_or_else(String::new, |id| name(&company.scales, id, company))
            };
            format!("{subject} is counted on “{}” now, before on “{}”.", scale(new, after), scale(old, before))
        }
        (_, "half_life_weeks") => {
            format!("{subject} fades by half after {} weeks without practice, before after {}.", plain(new), plain(old))
        }
        (_, "retired_on") => match new {
            Some(day) => format!("{subject} was retired on {day}."),
            None => format!("{subject} is in use again."),
        },
        (_, "merged_into_id") => match new {
            Some(id) => format!("{subject} was merged into “{}”.", name(&after.competencies, id, after)),
            None => format!("{subject} is no longer merged into another competency."),
        },
        (_, "external_id") => format!("{subject}: its name elsewhere was {}, and is {}.", quoted(old), quoted(new)),
        (_, "definition") => format!("{subject}: the definition was {}, and is {}.", quoted(old), quoted(new)),
        (Kind::Indicators, "description") => format!("{subject} was {}, and is {}.", quoted(old), quoted(new)),
        (Kind::RoleProfiles, "essential") => {
            format!("{subject} is {} now.", if new == Some("yes") { "essential" } else { "not essential" })
        }
        (Kind::RoleProfiles, "target") => format!("{subject}: the target was {}, and is {}.", plain(old), plain(new)),
        (Kind::RoleProfiles, "importance") => {
            format!("{subject}: the importance was {}, and is {}.", plain(old), plain(new))
        }
        (Kind::TeamSkills, "level") => format!("{subject}: the level was {}, and is {}.", plain(old), plain(new)),
        (Kind::Scales, "lowest" | "highest") => {
            format!("{subject}: its {} level was {}, and is {}.", field.field, plain(old), plain(new))
        }
        (Kind::Scales, "anchors") => format!("{subject}: its anchors were {}, and are {}.", plain(old), plain(new)),
        (_, "teaches") => format!("{subject} taught {}, and teaches {}.", taught(old, before), taught(new, after)),
        (_, "description") => format!("{subject}: the text was {}, and is {}.", quoted(old), quoted(new)),
        // Keys never differ within a record.
        _ => return None,
    })
}

fn taught(text: Option<&str>, company: &Company) -> String {
    let teaches = Vec::<crate::domain::company::Teach>::parse(text.unwrap_or_default()).unwrap_or_default();
    let one = |teach: &crate::domain::company::Teach| {
        let competency = name(&company.competencies, &teach.competency, company);
        let percent = (teach.share * 1000.0).round() / 10.0;
        format!("{competency} ({percent}% of the time, up to level {} of 7)", teach.level)
    };
    if teaches.is_empty() { "nothing".to_owned() } else { listed(&teaches.iter().map(one).collect::<Vec<_>>()) }
}

fn short(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    let mut start: String = text.chars().take(QUOTED).collect();
    start.push('…');
    start
}

/// What a batch did, in one line: for “Undo: …”.
pub fn summary(edits: &[Edit], differences: &[Difference], before: &Company) -> String {
    let competency = |id: &str| name(&before.competencies, id, before);
    let said: Vec<&String> = differences.iter().flat_map(|difference| &difference.words).collect();
    let of_edit = match edits {
        [Edit::Merge { competency: from, into }] => {
            Some(format!("“{}” was merged into “{}”.", competency(from), competency(into)))
        }
        [Edit::Rescale { competency: id, scale }] => {
            Some(format!("“{}” is counted on “{}” now.", competency(id), name(&before.scales, scale, before)))
        }
        [Edit::Remove { kind, id }] if Kind::from_name(kind) == Some(Kind::Competencies) => {
            Some(format!("“{}” was removed.", competency(id)))
        }
        _ => None,
    };
    match (of_edit, said.as_slice()) {
        (Some(text), _) => text,
        (None, []) => "Nothing changed.".to_owned(),
        (None, [one]) => (*one).clone(),
        (None, [first, rest @ ..]) => format!("{first} And {} more.", counted(rest.len(), "change")),
    }
}

/// What a batch means beyond the records that it changed: levels that mean something else now, ratings that stay as they were given.
pub fn notes(before: &Company, after: &Company) -> Vec<String> {
    let mut notes = Vec::new();
    for (id, scale) in &after.scales {
        if let Some(old) = before.scales.get(id).filter(|old| old.anchors != scale.anchors) {
            notes.push(bent(old, scale, before));
        }
    }
    for (id, record) in &after.competencies {
        let Some(old) = before.competencies.get(id) else { continue };
        let ratings = before.ratings.values().filter(|rating| rating.competency_id == *id).count();
        if old.scale_id != record.scale_id {
            let of = |company: &Company| {
                [
                    counted(company.indicators.values().filter(|one| one.competency_id == *id).count(), "indicator"),
                    counted(company.role_profiles.values().filter(|one| one.competency_id == *id).count(), "target"),
                    counted(company.team_skills.values().filter(|one| one.competency_id == *id).count(), "team skill"),
                ]
            };
            notes.push(format!(
                "“{}” is counted on “{}”: {} were converted through the anchors; its ratings ({ratings}) keep the scale they were given on.",
                record.name,
                name(&after.scales, &record.scale_id, after),
                listed(&of(after)),
            ));
        }
        if let Some(into) = record.merged_into_id.as_ref().filter(|into| old.merged_into_id.as_ref() != Some(into)) {
            notes.push(format!(
                "Ratings of “{}” ({ratings}) stay as they were entered, and count for “{}”.",
                record.name,
                name(&after.competencies, into, after),
            ));
        }
        let uses = || {
            let profiles = after.role_profiles.values().filter(|one| one.competency_id == *id).count();
            let posts =
                after.posts.values().filter(|post| post.teaches.iter().any(|teach| teach.competency == *id)).count();
            [counted(ratings, "rating"), counted(profiles, "role profile entry"), counted(posts, "post")]
        };
        if old.retired_on.is_none() && record.retired_on.is_some() && record.merged_into_id.is_none() {
            notes.push(format!("All that is known of “{}” is kept: {}.", record.name, listed(&uses())));
        }
    }
    notes
}

/// How many levels mean something else now that the anchors of a scale have changed.
fn bent(old: &Scale, new: &Scale, company: &Company) -> String {
    let moved = |level: f64| (old.to_canonical(level) - new.to_canonical(level)).abs() > 1e-9;
    let on_scale = |id: &str| company.scale_of(id).is_some_and(|scale| scale.id == new.id);
    let ratings = company.ratings.values().filter(|one| one.scale_id == new.id && moved(one.level)).count();
    let targets =
        company.role_profiles.values().filter(|one| on_scale(&one.competency_id) && moved(one.target)).count();
    let skills = company.team_skills.values().filter(|one| on_scale(&one.competency_id) && moved(one.level)).count();
    format!(
        "The anchors of “{}” changed: {}, {} and {} mean another level now. What was entered stays as it is.",
        new.name,
        counted(ratings, "rating"),
        counted(targets, "target"),
        counted(skills, "team skill"),
    )
}
