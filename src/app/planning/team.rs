//! A manager's own team in the plans that they see: who leaves and who arrives, by when their people see a draft, how the team is
//! covered week by week, and what they said no to.

use super::{
    hand::{Known, Recent},
    names::Names,
    publish::people_from,
    veto::{self, VetoCount, VetoView},
    why::{AssignmentView, PlanFacts},
};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        people::{Seen, seen},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycles,
        plans::{self, DRAFT, PlanRow},
        scope,
    },
    domain::{
        account::Actor,
        company::Company,
        leading::{self, Leading, Side},
        message::Message,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::BTreeSet;
use tandem_solver::problem::SessionKind;
use utoipa::ToSchema;

/// Staffing is a sum of fractions.
const SLACK_FTE: f64 = 1e-6;

/// What somebody who leads people sees of them.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyTeamView {
    pub as_of: NaiveDate,
    pub teams: Vec<LedTeamView>,
    /// Drafts that managers see, before the published plans; the next cycle first.
    pub plans: Vec<TeamPlanView>,
    /// Their own vetoes and those of the other side, latest first.
    pub vetoes: Vec<VetoView>,
    /// How often they said no, by cycle.
    pub counts: Vec<VetoCount>,
}

/// A team that one leads.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LedTeamView {
    pub id: String,
    pub name: String,
}

/// A plan, as far as it concerns a team.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamPlanView {
    pub plan_id: String,
    pub cycle_id: String,
    pub cycle: String,
    pub version: i32,
    /// "draft" or "published".
    pub state: String,
    /// Of a draft that their people do not see yet: from when they may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people_from: Option<DateTime<Utc>>,
    /// Since when their people see a draft, and until when they may ask for a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people_since: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objections_until: Option<DateTime<Utc>>,
    /// Own people on placements elsewhere, by start; what is over is left out.
    pub leaving: Vec<StayLine>,
    /// Visitors to own teams.
    pub arriving: Vec<StayLine>,
    /// Ride-alongs and meeting seats of own people.
    pub rides: Vec<TeamRideView>,
    pub cover: Vec<TeamCoverView>,
}

/// Somebody who goes, or comes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StayLine {
    pub placement_id: String,
    pub person_id: String,
    pub person: String,
    pub home_team: String,
    pub post_id: String,
    pub post: String,
    pub host_team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentor: Option<String>,
    pub starts_on: NaiveDate,
    /// The last Friday, and the Monday back.
    pub ends_on: NaiveDate,
    pub returns_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week.
    pub intensity: f64,
    /// What they should learn, most first.
    pub learns: Vec<String>,
    /// Who comes the other way at the same time.
    pub exchange_with: Vec<String>,
    /// As whose manager one may say no: "home" or "host"; absent once it has begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub veto_as: Option<String>,
}

/// A ride-along or a seat of one of the team.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamRideView {
    pub id: String,
    pub person: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    pub session: String,
    pub host_team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    pub week_of: NaiveDate,
}

/// A team's staffing by week.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamCoverView {
    pub team_id: String,
    pub team: String,
    pub weeks: Vec<CoverWeekView>,
}

/// A week of it, full-time people.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CoverWeekView {
    pub week: u32,
    pub monday: NaiveDate,
    pub staff: f64,
    /// With nobody away.
    pub without: f64,
    pub floor: f64,
    pub target: f64,
    /// Fewer than the minimum.
    pub is_low: bool,
}

/// One's own team, in every plan that one sees and that is not over.
pub fn mine(db: &Db, clock: &Clock, recent: &Recent, actor: &Actor) -> Result<MyTeamView> {
    require(actor, Action::LookAfterTeam, Subject::Company)?;
    let vetoes = veto::list(db, clock, actor)?;
    db.read(|conn| {
        let Seen { company, as_of, .. } = seen(conn, clock, actor)?;
        let leading = scope::leading(conn, actor)?;
        let mut rows = plans::shown_to_managers(conn)?;
        for cycle in cycles::list(conn)? {
            rows.extend(plans::published(conn, &cycle.id)?);
        }
        let mut views = Vec::new();
        for row in rows {
            let cycle = cycles::get(conn, &row.cycle_id)?;
            let length = u64::try_from(cycle.weeks).unwrap_or(0) * 7;
            if cycle.starts_on + Days::new(length) > as_of {
                let known = recent.of(conn, &row)?;
                let facts = PlanFacts::read(conn, &row.id)?;
                let from = people_from(&row, &cycle.rules.0).filter(|_| row.state == DRAFT);
                let look = Look { company: &company, leading: &leading, names: Names::of(&known.problem), as_of };
                views.push((cycle.starts_on, look.plan(&row, cycle.name, from, &known, &facts)));
            }
        }
        // Drafts come before what is published, and of these the next cycle before the one that goes on.
        views.sort_by_key(|(starts_on, view)| (view.state != DRAFT, std::cmp::Reverse(*starts_on)));
        let name = |id: &String| company.teams.get(id).map_or_else(|| id.clone(), |team| team.name.clone());
        Ok::<_, Error>(MyTeamView {
            as_of,
            teams: leading.teams.iter().map(|id| LedTeamView { id: id.clone(), name: name(id) }).collect(),
            plans: views.into_iter().map(|(_, view)| view).collect(),
            counts: vetoes.counts,
            vetoes: vetoes.items,
        })
    })
}

struct Look<'a> {
    company: &'a Company,
    leading: &'a Leading,
    names: Names<'a>,
    as_of: NaiveDate,
}

impl Look<'_> {
    fn plan(
        &self,
        row: &PlanRow,
        cycle: String,
        people_from: Option<NaiveDateTime>,
        known: &Known,
        facts: &PlanFacts,
    ) -> TeamPlanView {
        let explainer = facts.explainer_of_own_work(self.company);
        let (mut leaving, mut arriving) = (Vec::new(), Vec::new());
        for stored in &facts.placements {
            let own = self.leading.people.contains(&stored.person_id);
            let host = self.company.posts.get(&stored.post_id).map_or("", |post| post.team_id.as_str());
            let comes = self.leading.teams.contains(host);
            if !own && !comes {
                continue;
            }
            let Some(view) = explainer.assignment(&stored.into(), &row.state) else { continue };
            if view.ends_on < self.as_of {
                continue;
            }
            let line = self.line(view, self.leading.side(&stored.person_id, host));
            // Within one's own part of the company somebody leaves and arrives.
            if own {
                leaving.push(line.clone());
            }
            if comes {
                arriving.push(line);
            }
        }
        let utc = |at: NaiveDateTime| at.and_utc();
        TeamPlanView {
            plan_id: row.id.clone(),
            cycle_id: row.cycle_id.clone(),
            cycle,
            version: row.version,
            state: row.state.clone(),
            people_from: people_from.filter(|_| row.shown_to_people_at.is_none()).map(utc),
            people_since: row.shown_to_people_at.filter(|_| row.state == DRAFT).map(utc),
            objections_until: row.objections_until.map(utc),
            leaving,
            arriving,
            rides: self.rides(known),
            cover: self.cover(known),
        }
    }

    fn line(&self, view: AssignmentView, side: Option<Side>) -> StayLine {
        let home = self.company.people.get(&view.person_id).and_then(|person| self.company.teams.get(&person.team_id));
        StayLine {
            placement_id: view.id,
            person_id: view.person_id,
            person: view.person,
            home_team: home.map_or_else(String::new, |team| team.name.clone()),
            post_id: view.post_id,
            post: view.post,
            host_team: view.host_team,
            mentor: view.mentor,
            starts_on: view.starts_on,
            ends_on: view.ends_on,
            returns_on: view.returns_on,
            weeks: view.weeks,
            intensity: view.intensity,
            learns: view.why.learns.into_iter().map(|learns| learns.competency).collect(),
            exchange_with: view.exchange_with.into_iter().map(|partner| partner.person).collect(),
            veto_as: side.filter(|_| view.starts_on > self.as_of).map(|side| side.as_str().to_owned()),
        }
    }

    fn rides(&self, known: &Known) -> Vec<TeamRideView> {
        let names = &self.names;
        let own = known.sheet.rides.iter().filter(|seat| self.leading.people.contains(&seat.person));
        let mut rides: Vec<TeamRideView> = own
            .filter_map(|seat| {
                let session = names.session(&seat.session)?;
                let week_of = names.monday(seat.week);
                (week_of + Days::new(6) >= self.as_of).then(|| TeamRideView {
                    id: seat.id.clone(),
                    person: names.person_name(&seat.person).to_owned(),
                    kind: if session.kind == SessionKind::Meeting { "meeting" } else { "ride-along" }.to_owned(),
                    session: session.name.clone(),
                    host_team: names.unit_name(&session.unit).to_owned(),
                    host: session.host.as_deref().map(|host| names.person_name(host).to_owned()),
                    week_of,
                })
            })
            .collect();
        rides.sort_by(|a, b| (a.week_of, &a.person).cmp(&(b.week_of, &b.person)));
        rides
    }

    fn cover(&self, known: &Known) -> Vec<TeamCoverView> {
        let problem = self.names.problem;
        let leads = |team: &String| self.leading.teams.contains(team);
        let units = problem.units.iter().zip(&known.account.account.units);
        let own = units.filter(|(unit, _)| leads(&unit.id) || unit.teams.iter().any(leads));
        own.map(|(unit, staffing)| TeamCoverView {
            team_id: unit.id.clone(),
            team: unit.name.clone(),
            weeks: (0..problem.weeks())
                .filter_map(|week| {
                    let at = |values: &[f64]| values.get(week as usize).copied();
                    let (staff, floor) = (at(&staffing.staff)?, at(&staffing.floor)?);
                    Some(CoverWeekView {
                        week,
                        monday: self.names.monday(week),
                        staff,
                        without: at(&staffing.without)?,
                        floor,
                        target: at(&staffing.target)?,
                        is_low: staff < floor - SLACK_FTE,
                    })
                })
                .collect(),
        })
        .collect()
    }
}

/// Tells those who lead somebody in a draft, or the team that receives them, that they may look at it.
pub(super) fn tell_of_draft(
    conn: &mut Conn,
    now: NaiveDateTime,
    row: &PlanRow,
    people_from: Option<NaiveDateTime>,
) -> Result<()> {
    let members = scope::members(conn)?;
    let managers = leading::managers(&members);
    let company = veto::company(conn)?;
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for stay in plans::placements(conn, &row.id)? {
        told.extend(company.people.get(&stay.person_id).and_then(|person| person.manager_id.as_deref()));
        let host = company.posts.get(&stay.post_id).and_then(|post| managers.get(post.team_id.as_str()));
        told.extend(host.into_iter().flatten());
    }
    let told: Vec<&str> = told.into_iter().collect();
    let cycle = cycles::get(conn, &row.cycle_id)?.name;
    messages::tell(conn, now, To::People(&told), &Message::DraftForManagers { cycle, people_from })
}
