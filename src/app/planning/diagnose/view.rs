//! A clash and the ways out of it as the page shows them.

use super::super::{changed::number, questions::Kept};
use super::{Diagnose, landing, landing::WriteView};
use crate::domain::company::Company;
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::{
    Problem,
    diagnose::{Diagnosis, Group, Lift, Relaxation},
};
use utoipa::ToSchema;

/// What a diagnosis says.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DiagnosisView {
    pub run_id: String,
    pub cycle_id: String,
    /// "yes": some plan keeps every hard rule; "no"; "unknown": time was up before that was known.
    pub possible: String,
    /// Every member is needed for the clash: without any one of them the others can be kept.
    pub smallest: bool,
    pub clash: Vec<MemberView>,
    /// The cheapest first.
    pub ways_out: Vec<WayOutView>,
    pub words: String,
    /// The Monday that weeks in words count from.
    pub first_monday: NaiveDate,
    /// Data and rules are as they were when it was asked; else it should be asked again.
    pub is_current: bool,
    pub seconds: f64,
}

/// One rule of a clash.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MemberView {
    /// Rule id.
    pub rule: String,
    /// The rule as a sentence.
    pub title: String,
    /// The rule in this case.
    pub words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetView>,
}

/// Whom or what a rule concerns.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TargetView {
    /// "person", "team", "post", "session" or "rules".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
}

/// One way out.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WayOutView {
    /// Its number among the ways out of this run.
    pub n: usize,
    pub words: String,
    /// What gives way, one entry each.
    pub changes: Vec<String>,
    /// "0.4 full-time people in 3 weeks", "given up entirely".
    pub price: String,
    /// "yes": a plan exists then (it was looked for); "no"; "unknown".
    pub enough: String,
    /// Exactly what taking it writes. Empty: the tables have no place for it; a plan is made without it, and says so in its name.
    pub writes: Vec<WriteView>,
}

fn known(answer: Option<bool>) -> String {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
    .to_owned()
}

pub(super) fn view(kept: &Kept<Diagnose>, company: &Company, is_current: bool) -> DiagnosisView {
    let (problem, diagnosis) = (&kept.problem, &kept.answer);
    let (clash, mut ways_out) = clash_view(problem, diagnosis);
    for way in &mut ways_out {
        let lifts = &diagnosis.relaxations[way.n].lifts;
        way.writes =
            landing::land(company, &kept.row.cycle_id, problem, lifts).map(|landed| landed.writes).unwrap_or_default();
    }
    DiagnosisView {
        run_id: kept.row.run_id.clone(),
        cycle_id: kept.row.cycle_id.clone(),
        possible: known(diagnosis.possible),
        smallest: diagnosis.smallest,
        clash,
        ways_out,
        words: diagnosis.words.clone(),
        first_monday: problem.calendar.start,
        is_current,
        seconds: diagnosis.seconds,
    }
}

/// The members of a clash in `problem`, and the ways out of it, the cheapest first; what they write is left out.
pub fn clash_view(problem: &Problem, diagnosis: &Diagnosis) -> (Vec<MemberView>, Vec<WayOutView>) {
    let members = diagnosis.clash.iter().map(|member| MemberView {
        rule: member.rule.id().to_owned(),
        title: member.rule.title().to_owned(),
        words: capital(&member.words),
        target: target(problem, member.group),
    });
    let mut ways: Vec<(f64, WayOutView)> =
        (diagnosis.relaxations.iter().enumerate()).map(|(n, way)| (weight(way), way_out(n, way))).collect();
    ways.sort_by(|a, b| (a.1.enough != "yes").cmp(&(b.1.enough != "yes")).then(a.0.total_cmp(&b.0)));
    (members.collect(), ways.into_iter().map(|(_, way)| way).collect())
}

fn way_out(n: usize, way: &Relaxation) -> WayOutView {
    let prices: Vec<String> = way.lifts.iter().map(price).collect();
    WayOutView {
        n,
        words: capital(&way.words),
        changes: way.lifts.iter().map(|lift| capital(&lift.words)).collect(),
        price: prices.join("; "),
        enough: known(way.enough),
        writes: Vec::new(),
    }
}

/// How hard it is on a company: what the search for a way out minimises.
fn weight(way: &Relaxation) -> f64 {
    let of = |lift: &Lift| {
        let amount: f64 = lift.amounts.iter().map(|amount| amount.by).sum();
        // What goes entirely is worth more than a piece of it.
        lift.group.weight() * if lift.amounts.is_empty() { ENTIRELY } else { amount }
    };
    way.lifts.iter().map(of).sum()
}

/// Units that giving up a rule entirely counts as.
const ENTIRELY: f64 = 10.0;

/// By how much a rule gives way, in its own unit.
fn price(lift: &Lift) -> String {
    let total: f64 = lift.amounts.iter().map(|amount| amount.by).sum();
    let weeks = lift.amounts.iter().filter(|amount| amount.week.is_some()).count();
    let most = lift.amounts.iter().map(|amount| amount.by).fold(0.0, f64::max);
    let span = match weeks {
        0 => String::new(),
        1 => " in one week".to_owned(),
        _ => format!(" in each of up to {weeks} weeks"),
    };
    match lift.group {
        _ if lift.amounts.is_empty() && matches!(lift.group, Group::Pin(_)) => "one assignment kept less".to_owned(),
        _ if lift.amounts.is_empty() => "the rule is given up entirely".to_owned(),
        Group::Floor(_) => {
            format!("{} full-time people fewer{span}, {} full-time weeks together", number(most), number(total))
        }
        Group::Away(_) => format!("{} percentage points more of the team away", number(100.0 * most)),
        Group::Capacity(_) => format!("{} more visitors{span}", number(most)),
        Group::Minimum(_) => format!("{} fewer visitors{span}", number(most)),
        Group::Limit(_) => format!("{} more placements", number(most)),
        Group::Seats(_) => format!("{} more seats", number(most)),
        Group::Disruption => format!("{} more weeks of work missed", number(most)),
        Group::Balance => format!("a difference of {} more people", number(most)),
        Group::Fairness(_) => format!("{} percentage points less of their own best", number(100.0 * most)),
        _ => number(total),
    }
}

fn target(problem: &Problem, group: Group) -> Option<TargetView> {
    let view = |kind: &str, id: Option<&String>, name: &str| TargetView {
        kind: kind.to_owned(),
        id: id.cloned(),
        name: name.to_owned(),
    };
    let person = |p: usize| problem.people.get(p).map(|person| view("person", Some(&person.id), &person.name));
    let named = |id: &str| problem.people.iter().position(|person| person.id == id).and_then(person);
    let unit = |u: usize| problem.units.get(u).map(|unit| view("team", Some(&unit.id), &unit.name));
    let post = |h: usize| problem.posts.get(h).map(|post| view("post", Some(&post.id), &post.name));
    let session = |q: usize| problem.sessions.get(q).map(|session| view("session", Some(&session.id), &session.name));
    match group {
        Group::Pin(k) => problem.pins.get(k).and_then(|pin| named(&pin.person)),
        Group::Forbid(k) => problem.forbids.get(k).and_then(|forbid| named(&forbid.person)),
        Group::Fairness(p)
        | Group::Mentor(p)
        | Group::Limit(p)
        | Group::Leave(p)
        | Group::Blackout(p)
        | Group::Share(p)
        | Group::Places(p) => person(p),
        Group::Floor(u) | Group::Away(u) | Group::TeamBlackout(u) => unit(u),
        Group::Capacity(h) | Group::Minimum(h) | Group::Starts(h) | Group::Lengths(h) => post(h),
        Group::Seats(q) | Group::Dates(q) => session(q),
        Group::Disruption
        | Group::Balance
        | Group::Cooldown
        | Group::Pairs
        | Group::Loads
        | Group::NoStarts
        | Group::NoRides
        | Group::Whole(_) => Some(view("rules", None, "The cycle's rules")),
    }
}

/// The sentence begins a line.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
