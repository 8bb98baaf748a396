//! What can be wrong with a record beyond single cells, each in a sentence, and what records are called.

use super::*;
use chrono::NaiveDate;

pub(super) use super::check_guesses::{guess, guess_label, title_rule, title_rule_label};
pub(super) use super::check_library::{library_entry, library_entry_label};
pub(super) use super::check_skills::{
    competency, competency_label, family, family_label, rater_bias, rater_bias_label, rating, rating_label,
    rating_request, rating_request_label, rating_round, rating_round_label,
};

/// Receives (column, what is wrong, what to do).
pub(super) type Report<'a> = &'a mut dyn FnMut(&'static str, String, String);

macro_rules! named {
    ($($function:ident: $record:ident),+) => {
        $(pub(super) fn $function(record: &$record, _: &Company) -> String { record.name.clone() })+
    };
}

named!(
    function_label: Function,
    location_label: Location,
    team_label: Team,
    role_label: Role,
    person_label: Person,
    scale_label: Scale,
    post_label: Post,
    ride_session_label: RideSession,
    cycle_label: Cycle,
    critical_role_label: CriticalRole
);

pub(super) fn name_of<T: Record>(company: &Company, id: &str) -> String {
    T::table(company).get(id).map_or_else(|| id.to_owned(), |record| record.label(company))
}

pub(super) fn indicator_label(record: &Indicator, company: &Company) -> String {
    format!("{} at level {}", name_of::<Competency>(company, &record.competency_id), record.level)
}

pub(super) fn role_profile_label(record: &RoleProfile, company: &Company) -> String {
    format!(
        "{} for {}",
        name_of::<Competency>(company, &record.competency_id),
        name_of::<Role>(company, &record.role_id)
    )
}

pub(super) fn team_skill_label(record: &TeamSkill, company: &Company) -> String {
    format!(
        "{} in {}",
        name_of::<Competency>(company, &record.competency_id),
        name_of::<Team>(company, &record.team_id)
    )
}

pub(super) fn leave_label(record: &Leave, company: &Company) -> String {
    format!("Leave of {} from {}", name_of::<Person>(company, &record.person_id), record.starts_on)
}

pub(super) fn blackout_label(record: &Blackout, company: &Company) -> String {
    let team =
        record.team_id.as_ref().map_or_else(|| "the whole company".to_owned(), |id| name_of::<Team>(company, id));
    format!("Blackout of {team} from {}", record.starts_on)
}

pub(super) fn preference_label(record: &Preference, company: &Company) -> String {
    format!("{} by {}", name_of::<Post>(company, &record.post_id), name_of::<Person>(company, &record.person_id))
}

pub(super) fn successor_label(record: &Successor, company: &Company) -> String {
    let role = name_of::<CriticalRole>(company, &record.critical_role_id);
    format!("{} for {role}", name_of::<Person>(company, &record.person_id))
}

pub(super) fn nothing<T>(_: &T, _: &Company, _: Report<'_>) {}

pub(super) fn between(column: &'static str, value: f64, lowest: f64, highest: f64, what: &str, report: Report<'_>) {
    if !(lowest..=highest).contains(&value) {
        report(column, format!("{what} is {value}"), format!("Enter a number from {lowest} to {highest}."));
    }
}

pub(super) fn on_scale(column: &'static str, level: f64, scale: Option<&Scale>, report: Report<'_>) {
    if let Some(scale) = scale
        && !(scale.lowest..=scale.highest).contains(&level)
    {
        let (lowest, highest) = (scale.lowest, scale.highest);
        let message =
            format!("Level {level} is outside the scale “{}”, which goes from {lowest} to {highest}", scale.name);
        report(
            column,
            message,
            format!("Enter a level from {lowest} to {highest}, or name the scale it was given on."),
        );
    }
}

pub(super) fn in_order(starts_on: NaiveDate, ends_on: NaiveDate, report: Report<'_>) {
    if ends_on < starts_on {
        report(
            "ends_on",
            format!("It ends on {ends_on}, before it starts on {starts_on}"),
            "Enter the last day, which cannot lie before the first.".to_owned(),
        );
    }
}

pub(super) fn team(record: &Team, company: &Company, report: Report<'_>) {
    between("away_share", record.away_share, 0.0, 1.0, "The share that may be away", report);
    let other = record.covers_with.as_deref();
    let chained = other.and_then(|id| company.teams.get(id)).is_some_and(|team| team.covers_with.is_some());
    if other == Some(record.id.as_str()) || chained {
        report(
            "covers_with",
            "A team shares the staffing of a team that stands for itself".to_owned(),
            "Name the team that the other ones share with, and leave the column empty there.".to_owned(),
        );
    }
    for (column, value) in [("floor_fte", record.floor_fte), ("target_fte", record.target_fte)] {
        if value.is_some_and(|fte| fte < 0.0) {
            report(
                column,
                "Staffing is negative".to_owned(),
                "Enter FTE, 0 or more, or leave it empty to have it guessed.".to_owned(),
            );
        }
    }
}

pub(super) fn role(record: &Role, _: &Company, report: Report<'_>) {
    between("seniority", record.seniority.into(), 1.0, 5.0, "The seniority", report);
}

pub(super) fn person(record: &Person, company: &Company, report: Report<'_>) {
    if record.fte < 0.0 {
        report(
            "fte",
            format!("FTE is negative ({})", record.fte),
            "Enter the share of a full week, 0 to 1.".to_owned(),
        );
    } else {
        between("fte", record.fte, 0.0, 1.0, "FTE", report);
    }
    if record.quota.is_some_and(|quota| quota < 0.0) {
        report(
            "quota",
            "The quota is negative".to_owned(),
            "Enter the yearly quota, or leave the cell empty.".to_owned(),
        );
    }
    if let (Some(joined), Some(left)) = (record.joined_on, record.left_on)
        && left < joined
    {
        report(
            "left_on",
            format!("{} left on {left}, before joining on {joined}", record.name),
            "Mend one of the two dates.".to_owned(),
        );
    }
    if record.email.as_ref().is_some_and(|email| !email.contains('@')) {
        report(
            "email",
            "The e-mail address has no @".to_owned(),
            "Enter a whole address, or leave the cell empty.".to_owned(),
        );
    }
    if let Some(line) = reporting_cycle(record, company) {
        report(
            "manager_id",
            format!("The reporting line goes in a circle: {}", line.join(" → ")),
            "Correct one of these managers, so that every line ends with somebody who has none.".to_owned(),
        );
    }
}

/// The names along the line from `person` back to `person`, if the managers lead there.
fn reporting_cycle(person: &Person, company: &Company) -> Option<Vec<String>> {
    let mut names = vec![person.name.clone()];
    let mut next = person.manager_id.as_ref();
    // A line longer than the company runs in a circle that does not include this person.
    for _ in 0..=company.people.len() {
        let manager = company.people.get(next?)?;
        names.push(manager.name.clone());
        if manager.id == person.id {
            return Some(names);
        }
        next = manager.manager_id.as_ref();
    }
    None
}

pub(super) fn scale(record: &Scale, _: &Company, report: Report<'_>) {
    if record.highest <= record.lowest {
        let message = format!("The scale ends at {} and starts at {}", record.highest, record.lowest);
        report("highest", message, "Enter a highest level above the lowest.".to_owned());
        return;
    }
    let anchors = &record.anchors.0;
    let rising = anchors.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1);
    let spans = anchors.first().is_some_and(|first| first.0 == record.lowest)
        && anchors.last().is_some_and(|last| last.0 == record.highest);
    let canonical = anchors.iter().all(|(_, level)| (0.0..=7.0).contains(level));
    if anchors.len() < 2 || !rising || !spans || !canonical {
        report(
            "anchors",
            "The anchors do not lead from the lowest to the highest level in rising order within 0 to 7".to_owned(),
            format!(
                "Write pairs such as “{}:0; {}:7”, with more in between where the steps are uneven.",
                record.lowest, record.highest
            ),
        );
    }
}

pub(super) fn indicator(record: &Indicator, company: &Company, report: Report<'_>) {
    on_scale("level", record.level, company.scale_of(&record.competency_id), report);
}

pub(super) fn role_profile(record: &RoleProfile, company: &Company, report: Report<'_>) {
    on_scale("target", record.target, company.scale_of(&record.competency_id), report);
    between("importance", record.importance.into(), 1.0, 5.0, "The importance", report);
}

pub(super) fn team_skill(record: &TeamSkill, company: &Company, report: Report<'_>) {
    on_scale("level", record.level, company.scale_of(&record.competency_id), report);
}

fn teaches(teaches: &[Teach], company: &Company, report: Report<'_>) {
    let mut seen = std::collections::BTreeSet::new();
    for teach in teaches {
        let id = &teach.competency;
        if !company.competencies.contains_key(id) {
            let action = suggest(id, company.competencies.keys());
            report("teaches", format!("There is no competency “{id}”"), action);
        }
        if !seen.insert(id) {
            report("teaches", format!("“{id}” stands there twice"), "Add its shares up in one entry.".to_owned());
        }
        if teach.share <= 0.0 || teach.share > 1.0 {
            report(
                "teaches",
                format!("The share of “{id}” is {}", teach.share),
                "Enter a share above 0, up to 1.".to_owned(),
            );
        }
        if !(0.0..=7.0).contains(&teach.level) {
            report(
                "teaches",
                format!("“{id}” is taught up to level {}", teach.level),
                "Enter a level of the canonical scale, 0 to 7.".to_owned(),
            );
        }
    }
    let sum: f64 = teaches.iter().map(|teach| teach.share).sum();
    if sum > 1.0 + 1e-9 {
        report(
            "teaches",
            format!("The shares sum to {}", (sum * 1000.0).round() / 1000.0),
            "Lower them: together they are at most 1, the whole time.".to_owned(),
        );
    }
}

pub(super) fn post(record: &Post, company: &Company, report: Report<'_>) {
    teaches(&record.teaches, company, report);
    if record.capacity < 1 {
        report(
            "capacity",
            format!("The post has room for {}", record.capacity),
            "Enter at least 1, or leave the post out.".to_owned(),
        );
    }
    if record.lengths_weeks.is_empty() || record.lengths_weeks.iter().any(|weeks| !(1..=52).contains(weeks)) {
        report(
            "lengths_weeks",
            "The lengths are not all from 1 to 52 weeks".to_owned(),
            "Write for example “4; 6”.".to_owned(),
        );
    }
    if record.intensities.is_empty() || record.intensities.iter().any(|share| ![0.2, 0.5, 1.0].contains(share)) {
        report(
            "intensities",
            "An intensity is the share of a week: 0.2, 0.5 or 1".to_owned(),
            "Write for example “0.2; 0.5; 1”.".to_owned(),
        );
    }
}

pub(super) fn ride_session(record: &RideSession, company: &Company, report: Report<'_>) {
    teaches(&record.teaches, company, report);
    if record.seats < 1 {
        report("seats", format!("The session has {} seats", record.seats), "Enter at least 1.".to_owned());
    }
    if !(record.duration_weeks > 0.0 && record.duration_weeks <= 1.0) {
        report(
            "duration_weeks",
            format!("The session takes {} weeks", record.duration_weeks),
            "Enter working weeks: half a day is 0.1.".to_owned(),
        );
    }
    match (record.held_on, record.every_weeks) {
        (Some(_), None) => {}
        (None, Some(weeks)) if weeks >= 1 => {}
        (None, Some(weeks)) => {
            report("every_weeks", format!("It recurs every {weeks} weeks"), "Enter at least 1.".to_owned())
        }
        (None, None) => report(
            "held_on",
            "The session has neither a day nor a rhythm".to_owned(),
            "Fill held_on, or every_weeks.".to_owned(),
        ),
        (Some(_), Some(_)) => report(
            "every_weeks",
            "The session has a day and a rhythm".to_owned(),
            "Keep held_on or every_weeks, not both.".to_owned(),
        ),
    }
}

pub(super) fn leave(record: &Leave, _: &Company, report: Report<'_>) {
    in_order(record.starts_on, record.ends_on, report);
}

pub(super) fn blackout(record: &Blackout, _: &Company, report: Report<'_>) {
    in_order(record.starts_on, record.ends_on, report);
}

pub(super) fn cycle(record: &Cycle, _: &Company, report: Report<'_>) {
    if chrono::Datelike::weekday(&record.starts_on) != chrono::Weekday::Mon {
        report(
            "starts_on",
            format!("{} is no Monday", record.starts_on),
            "Enter the Monday of the first week.".to_owned(),
        );
    }
    between("weeks", record.weeks.into(), 1.0, 104.0, "The length in weeks", report);
    for (path, message) in record.rules.faults() {
        report("rules", format!("In the rules {} cannot be what it is", path.trim_start_matches('/')), message);
    }
}

pub(super) fn preference(record: &Preference, company: &Company, report: Report<'_>) {
    between("rank", record.rank.into(), 0.0, 3.0, "The rank", report);
    let same = |other: &&Preference| {
        other.cycle_id == record.cycle_id
            && other.person_id == record.person_id
            && other.rank == record.rank
            && other.post_id != record.post_id
    };
    let mine = || company.preferences.range(format!("{}/{}/", record.cycle_id, record.person_id)..).map(|(_, p)| p);
    let alike =
        mine().take_while(|p| p.cycle_id == record.cycle_id && p.person_id == record.person_id).filter(same).count();
    if record.rank > 0 && alike > 0 {
        report(
            "rank",
            format!("Two posts are wish number {}", record.rank),
            "Give each wish its own rank, 1 to 3.".to_owned(),
        );
    }
    if record.rank == 0 && alike > 1 {
        report("rank", "More than two posts are to be avoided".to_owned(), "Keep at most two with rank 0.".to_owned());
    }
}

pub(super) fn critical_role(record: &CriticalRole, _: &Company, report: Report<'_>) {
    for (column, value) in [
        ("criticality", record.criticality),
        ("risk_of_loss", record.risk_of_loss),
        ("impact_of_loss", record.impact_of_loss),
    ] {
        between(column, value.into(), 1.0, 5.0, "The figure", report);
    }
}

pub(super) fn successor(record: &Successor, company: &Company, report: Report<'_>) {
    let role = company.critical_roles.get(&record.critical_role_id);
    if role.is_some_and(|role| role.incumbent_id.as_deref() == Some(record.person_id.as_str())) {
        report(
            "person_id",
            format!(
                "{} holds {} already and cannot be its successor",
                name_of::<Person>(company, &record.person_id),
                name_of::<CriticalRole>(company, &record.critical_role_id)
            ),
            "Leave the row out, or name another incumbent in critical_roles.".to_owned(),
        );
    }
}

/// From this likeness on an id may be meant.
const LIKE: f64 = 0.75;

/// What to do about an id that does not exist: the nearest that does, or that it has to be added.
pub fn suggest<'a>(wrong: &str, known: impl Iterator<Item = &'a String>) -> String {
    let lower = wrong.to_lowercase();
    let likeness = |id: &String| {
        let known = id.to_lowercase();
        let alike = strsim::jaro_winkler(&lower, &known);
        // One slip of the finger in a short id, two letters swapped among them, is most of it for Jaro and Winkler.
        let slip = lower.chars().count() > 2 && strsim::osa_distance(&lower, &known) == 1;
        if slip { alike.max(LIKE) } else { alike }
    };
    let nearest = known.map(|id| (likeness(id), id)).max_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        Some((likeness, id)) if likeness >= LIKE => format!("Did you mean “{id}”?"),
        _ => "Correct it, or add it in the same upload.".to_owned(),
    }
}
