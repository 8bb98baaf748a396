//! What can be wrong with a competency model and with ratings, and what their records are called.

use super::check::{Report, between, name_of, on_scale};
use super::*;

macro_rules! named {
    ($($function:ident: $record:ident),+) => {
        $(pub(super) fn $function(record: &$record, _: &Company) -> String { record.name.clone() })+
    };
}

named!(family_label: Family, competency_label: Competency, rating_round_label: RatingRound);

pub(super) fn rating_request_label(record: &RatingRequest, company: &Company) -> String {
    let rater = name_of::<Person>(company, &record.rater_id);
    let round = name_of::<RatingRound>(company, &record.round_id);
    format!("{} by {rater} in {round}", name_of::<Person>(company, &record.person_id))
}

pub(super) fn rater_bias_label(record: &RaterBias, company: &Company) -> String {
    let round = name_of::<RatingRound>(company, &record.round_id);
    format!("{} in {round}", name_of::<Person>(company, &record.rater_id))
}

pub(super) fn rating_label(record: &Rating, company: &Company) -> String {
    let competency = name_of::<Competency>(company, &record.competency_id);
    format!("{competency} of {} on {}", name_of::<Person>(company, &record.person_id), record.rated_on)
}

pub(super) fn family(record: &Family, company: &Company, report: Report<'_>) {
    let parent = |id: &str| company.families.get(id).and_then(|family| family.parent_id.as_deref());
    if let Some(line) = circle(&record.id, company.families.len(), parent) {
        let names: Vec<String> = line.iter().map(|id| name_of::<Family>(company, id)).collect();
        report(
            "parent_id",
            format!("The families go in a circle: {}", names.join(" → ")),
            "Correct one of these parents, so that every line ends with a family that has none.".to_owned(),
        );
    }
    let twin = company
        .families
        .values()
        .find(|other| other.id != record.id && other.parent_id == record.parent_id && alike(&other.name, &record.name));
    if let Some(twin) = twin {
        report(
            "name",
            format!("The families “{}” and “{}” have the same name in the same place", twin.id, record.id),
            "Rename one of them, or use the id of the first in both places.".to_owned(),
        );
    }
}

pub(super) fn competency(record: &Competency, company: &Company, report: Report<'_>) {
    let twin = company.competencies.values().find(|other| {
        other.id != record.id
            && other.family_id == record.family_id
            && other.function_id == record.function_id
            && other.retired_on.is_none()
            && record.retired_on.is_none()
            && alike(&other.name, &record.name)
    });
    if let Some(twin) = twin {
        let place = record.family_id.as_ref().map_or_else(
            || "outside any family".to_owned(),
            |id| format!("in the family “{}”", name_of::<Family>(company, id)),
        );
        report(
            "name",
            format!("“{}” and “{}” are two competencies of one name {place}", twin.id, record.id),
            "Rename one of them, or merge the two.".to_owned(),
        );
    }
    if record.half_life_weeks <= 0.0 {
        report(
            "half_life_weeks",
            format!("The half-life is {} weeks", record.half_life_weeks),
            "Enter the weeks after which half of what was learned is lost: 48, or 28 for mainly cognitive skills."
                .to_owned(),
        );
    }
    let next = |id: &str| company.competencies.get(id).and_then(|competency| competency.merged_into_id.as_deref());
    if let Some(line) = circle(&record.id, company.competencies.len(), next) {
        report(
            "merged_into_id",
            format!("The competencies are merged in a circle: {}", line.join(" → ")),
            "Leave the column empty for the one that stays.".to_owned(),
        );
    }
    if record.merged_into_id.is_some() && record.retired_on.is_none() {
        report(
            "retired_on",
            format!("“{}” is merged into another competency, and still in use", record.name),
            "Enter the day on which it was merged.".to_owned(),
        );
    }
}

/// The ids from `start` along `next` back to `start`, if they lead there.
fn circle<'a>(start: &'a str, most: usize, next: impl Fn(&str) -> Option<&'a str>) -> Option<Vec<&'a str>> {
    let mut line = vec![start];
    let mut at = next(start);
    for _ in 0..=most {
        line.push(at?);
        if at == Some(start) {
            return Some(line);
        }
        at = next(at?);
    }
    None
}

fn alike(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.to_lowercase() == other.to_lowercase()
}

pub(super) fn rating_round(record: &RatingRound, _: &Company, report: Report<'_>) {
    if record.due_on < record.opens_on {
        report(
            "due_on",
            format!("The round is due on {}, before it opens on {}", record.due_on, record.opens_on),
            "Enter the last day for ratings, which cannot lie before the first.".to_owned(),
        );
    }
}

pub(super) fn rating_request(record: &RatingRequest, _: &Company, report: Report<'_>) {
    own_rater(record.source, &record.person_id, Some(&record.rater_id), report);
}

pub(super) fn rater_bias(record: &RaterBias, _: &Company, report: Report<'_>) {
    between("bias", record.bias, -7.0, 7.0, "The bias", report);
}

pub(super) fn rating(record: &Rating, company: &Company, report: Report<'_>) {
    on_scale("level", record.level, company.scales.get(&record.scale_id), report);
    own_rater(record.source, &record.person_id, record.rater_id.as_ref(), report);
    if record.withdrawn_reason.is_some() && record.withdrawn_on.is_none() {
        report(
            "withdrawn_on",
            "There is a reason for withdrawing the rating, and no day".to_owned(),
            "Enter the day on which it was withdrawn, or empty the reason.".to_owned(),
        );
    }
    let corrected = record.corrects_id.as_ref().and_then(|id| company.ratings.get(id));
    if corrected
        .is_some_and(|other| (&other.person_id, &other.competency_id) != (&record.person_id, &record.competency_id))
    {
        report(
            "corrects_id",
            "It corrects a rating of another person or another competency".to_owned(),
            "Name the rating of the same person and competency that it stands for, or leave the cell empty.".to_owned(),
        );
    }
}

fn own_rater(source: RatingSource, person: &str, rater: Option<&String>, report: Report<'_>) {
    if source == RatingSource::SelfAssessment && rater.is_some_and(|rater| rater != person) {
        report(
            "rater_id",
            "A self-assessment names somebody else as its rater".to_owned(),
            "Leave the rater empty, or change the source to manager, peer or certified.".to_owned(),
        );
    }
}
