//! What a staffing number is made of: everybody of the team in that week, visitors, mentoring and rides, and who of the team has
//! the skills that it must not lose. The parts add up to the numbers of the strip.

use super::{
    super::{names::Names, plans as use_plans},
    known::Recent,
};
use crate::{
    app::{Error, Result},
    db::{Db, scope},
    domain::{account::Actor, leading::Leading, policy::Scope},
};
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::{
    constants::{RIDE_HOST_LOSS, SINGLE_POINT_PEOPLE},
    value::Instance,
};
use utoipa::ToSchema;

/// A team in a week.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamWeekView {
    pub team_id: String,
    pub team: String,
    pub week: u32,
    pub monday: NaiveDate,
    /// Full-time people who count under the plan, and with nobody away.
    pub staff: f64,
    pub without: f64,
    pub floor: f64,
    /// The same, weighted by how well people fill their role: what the target is held against.
    pub fitted: f64,
    pub target: f64,
    pub people: Vec<MemberView>,
    pub visitors: Vec<VisitorView>,
    /// What mentoring and hosting take.
    pub taken: Vec<TakenView>,
    pub skills: Vec<SkillCoverView>,
}

/// Somebody of the team.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = TeamMemberView)]
pub struct MemberView {
    pub person_id: String,
    pub name: String,
    /// Contracted FTE of the week; none on leave.
    pub fte: f64,
    pub role_fit: f64,
    pub on_leave: bool,
    /// Where they are on a placement, and for which share of the week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away_at: Option<String>,
    pub away_share: f64,
    /// FTE that a ride-along takes.
    pub riding: f64,
    /// What they add to `staff` and to `fitted`.
    pub counts: f64,
    pub counts_fitted: f64,
}

/// Somebody who visits.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VisitorView {
    pub person_id: String,
    pub name: String,
    pub home_team: String,
    pub post: String,
    /// Weeks that they have been here.
    pub weeks_done: u32,
    pub counts: f64,
}

/// Time of the team that goes to guests.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TakenView {
    pub sentence: String,
    /// Negative.
    pub counts: f64,
}

/// A skill that the team depends on.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SkillCoverView {
    pub competency_id: String,
    pub competency: String,
    /// From this level on (0 to 7) somebody counts as qualified.
    pub level: f64,
    /// Qualified people who must be there; fewer than two are a single point of failure in any case.
    pub needed: u32,
    /// Qualified people who are there; shares of the week count.
    pub there: f64,
    pub rests_on_one: bool,
    pub people: Vec<QualifiedView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QualifiedView {
    pub person_id: String,
    pub name: String,
    pub level: f64,
    pub there: f64,
    /// Why not, or not wholly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What the numbers of a team in a week are made of.
pub fn team_week(
    db: &Db,
    recent: &Recent,
    actor: &Actor,
    plan_id: &str,
    team_id: &str,
    week: u32,
) -> Result<TeamWeekView> {
    let (known, scope, leading) = db.read(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        Ok::<_, Error>((recent.of(conn, &row)?, scope::of(conn, actor)?, scope::leading(conn, actor)?))
    })?;
    let problem = &*known.problem;
    let found = problem.units.iter().position(|unit| unit.id == team_id);
    let u = found.filter(|&u| sees(&scope, &problem.units[u])).ok_or(Error::NotFound)?;
    if week >= problem.weeks() {
        return Err(Error::NotFound);
    }
    Ok(Weekly { names: Names::of(problem), instance: Instance::new(problem), scope, leading, u, t: week as usize }
        .view(&known))
}

fn sees(scope: &Scope, unit: &tandem_solver::problem::Unit) -> bool {
    scope.sees_team(&unit.id) || unit.teams.iter().any(|team| scope.sees_team(team))
}

struct Weekly<'p> {
    names: Names<'p>,
    instance: Instance<'p>,
    scope: Scope,
    leading: Leading,
    u: usize,
    t: usize,
}

impl Weekly<'_> {
    /// People whom one does not see are counted, not named.
    fn named(&self, p: usize) -> (String, String) {
        if self.scope.sees_person(&self.names.problem.people[p].id) {
            self.known(p)
        } else {
            (String::new(), "Somebody".to_owned())
        }
    }

    fn known(&self, p: usize) -> (String, String) {
        let person = &self.names.problem.people[p];
        (person.id.clone(), person.name.clone())
    }

    fn view(&self, known: &super::Known) -> TeamWeekView {
        let (problem, instance, t) = (self.names.problem, &self.instance, self.t);
        let unit = &problem.units[self.u];
        let plan = known.sheet.plan("");
        let resolved = instance.resolve(&plan);
        let staffing = resolved.staffing(instance);
        let facts = &instance.units[self.u];
        let members = facts.people.iter().map(|&p| self.member(&resolved, p)).collect();
        let here = resolved.placements.iter().filter(|j| j.span().contains(&t));
        // Whoever leads a team knows who visits it.
        let leads = unit.teams.iter().chain([&unit.id]).any(|team| self.leading.teams.contains(team));
        let visitors = here.clone().filter(|j| instance.posts[j.post].unit == self.u).map(|j| {
            let (person_id, name) = if leads { self.known(j.person) } else { self.named(j.person) };
            let done = t - j.start;
            VisitorView {
                person_id,
                name,
                home_team: problem.units[instance.people[j.person].unit].name.clone(),
                post: problem.posts[j.post].name.clone(),
                weeks_done: done as u32,
                counts: instance.visitor[done] * instance.people[j.person].present[t] * j.intensity,
            }
        });
        let mentoring = here.filter_map(|j| {
            let mentor = instance.posts[j.post].mentor.filter(|&mentor| instance.people[mentor].unit == self.u)?;
            Some(TakenView {
                sentence: format!("{} looks after {}", self.named(mentor).1, self.named(j.person).1),
                counts: -instance.mentor_loss[t - j.start] * j.intensity,
            })
        });
        let hosting = resolved.rides.iter().filter(|z| z.week == t && instance.sessions[z.session].unit == self.u);
        let hosting = hosting.map(|z| TakenView {
            sentence: format!("{} has {} as a guest", problem.sessions[z.session].name, self.named(z.person).1),
            counts: -RIDE_HOST_LOSS * instance.sessions[z.session].duration_weeks,
        });
        let skills = facts.critical.iter().enumerate().map(|(k, critical)| {
            let competency = &problem.competencies[critical.competency];
            let asked = unit.critical.iter().find(|asked| asked.competency == competency.id);
            let there = staffing.qualified[self.u][k][t];
            SkillCoverView {
                competency_id: competency.id.clone(),
                competency: competency.name.clone(),
                level: asked.map_or(0.0, |asked| asked.level),
                needed: asked.map_or(0, |asked| asked.people),
                there,
                rests_on_one: there < SINGLE_POINT_PEOPLE,
                people: critical.qualified.iter().map(|&p| self.qualified(&resolved, p, &competency.id)).collect(),
            }
        });
        TeamWeekView {
            team_id: unit.id.clone(),
            team: unit.name.clone(),
            week: t as u32,
            monday: self.names.monday(t as u32),
            staff: staffing.staff[self.u][t],
            without: facts.base[t],
            floor: facts.floor[t],
            fitted: staffing.fitted[self.u][t],
            target: facts.target[t],
            people: members,
            visitors: visitors.collect(),
            taken: mentoring.chain(hosting).collect(),
            skills: skills.collect(),
        }
    }

    fn member(&self, resolved: &tandem_solver::value::Resolved, p: usize) -> MemberView {
        let (instance, t) = (&self.instance, self.t);
        let facts = &instance.people[p];
        let present = facts.present[t];
        let away = resolved.placements.iter().filter(|j| j.person == p && j.span().contains(&t));
        let away_share: f64 = away.clone().map(|j| j.intensity).sum();
        let rides = resolved.rides.iter().filter(|z| z.person == p && z.week == t);
        let riding: f64 = rides.map(|z| instance.sessions[z.session].duration_weeks).sum();
        let counts = present * (1.0 - away_share) - riding;
        let (person_id, name) = self.named(p);
        MemberView {
            person_id,
            name,
            fte: present,
            role_fit: facts.fit,
            on_leave: facts.on_leave[t],
            away_at: away.clone().next().map(|j| self.names.post_with_team(&self.names.problem.posts[j.post].id)),
            away_share,
            riding,
            counts,
            counts_fitted: counts * facts.fit,
        }
    }

    fn qualified(&self, resolved: &tandem_solver::value::Resolved, p: usize, competency: &str) -> QualifiedView {
        let member = self.member(resolved, p);
        let there = if member.fte > 0.0 { 1.0 - member.away_share } else { 0.0 };
        let reason = if member.on_leave {
            Some("on leave".to_owned())
        } else if member.fte <= 0.0 {
            Some("not in the company that week".to_owned())
        } else {
            member.away_at.map(|place| format!("at {place}"))
        };
        let skills = &self.names.problem.people[p].skills;
        let level = skills.iter().find(|skill| skill.competency == competency).map_or(0.0, |skill| skill.level);
        QualifiedView { person_id: member.person_id, name: member.name, level, there, reason }
    }
}
