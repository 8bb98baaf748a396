//! Succession: which critical roles have nobody, who becomes ready when, and what the plan does about it.

mod bench;
mod requirements;
mod view;

pub(super) use bench::Plans;
pub(super) use requirements::{PRACTICE_LEVELS_PER_YEAR, requirements};
pub use view::{
    BenchView, CriticalRoleView, FiguresView, MissingView, PlanUsedView, QuarterView, SeveralView, SuccessionView,
};

use super::{
    Result,
    people::{Seen, name_of, seen},
    planning::growth,
    require,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db, cycles,
        plans::{self, DRAFT, PUBLISHED},
    },
    domain::{
        account::Actor,
        calendar,
        company::{Company, CriticalRole},
        level::Levels,
        matching,
        policy::{Action, Subject},
        readiness::Badge,
    },
};
use bench::Candidate;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Quarters that the outlook covers.
const QUARTERS: usize = 8;

/// The succession of the part of the company that `actor` sees.
pub fn succession(db: &Db, clock: &Clock, actor: &Actor) -> Result<SuccessionView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (seen, plans, used) = db.read(|conn| -> Result<_> {
        let seen = seen(conn, clock, actor)?;
        let (plans, used) = plans_ahead(conn, &seen)?;
        Ok((seen, plans, used))
    })?;
    Ok(outlook(&seen, &plans, used))
}

/// What the plans from now on teach the successors: of each cycle the published plan, else its latest draft.
fn plans_ahead(conn: &mut Conn, seen: &Seen) -> Result<(Plans, Vec<PlanUsedView>)> {
    let successors: BTreeSet<&str> = seen.company.successors.values().map(|s| s.person_id.as_str()).collect();
    let successors: Vec<&str> = successors.into_iter().collect();
    let mut plans = Plans::default();
    let mut used = Vec::new();
    for cycle in cycles::list(conn)? {
        let ends = cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7);
        if ends <= seen.as_of {
            continue;
        }
        let rows = plans::of_cycle(conn, &cycle.id)?;
        let best =
            rows.iter().find(|row| row.state == PUBLISHED).or_else(|| rows.iter().find(|row| row.state == DRAFT));
        if let Some(row) = best {
            plans.add(cycle.starts_on, growth::of_plan(conn, &row.id, &successors)?);
            used.push(PlanUsedView { id: row.id.clone(), name: row.name.clone(), state: row.state.clone() });
        }
    }
    Ok((plans, used))
}

fn outlook(seen: &Seen, plans: &Plans, used: Vec<PlanUsedView>) -> SuccessionView {
    let Seen { company, scope, as_of } = seen;
    let levels = Levels::new(company);
    let visible = |role: &&CriticalRole| {
        scope.sees_team(&role.team_id) || role.incumbent_id.as_ref().is_some_and(|id| scope.sees_person(id))
    };
    let roles: Vec<&CriticalRole> = company.critical_roles.values().filter(visible).collect();
    let mut benches: Vec<Vec<Candidate>> = Vec::new();
    for role in &roles {
        let mut bench: Vec<Candidate> = company
            .successors
            .values()
            .filter(|s| s.critical_role_id == role.id && scope.sees_person(&s.person_id))
            .filter_map(|s| Candidate::of(company, &levels, plans, *as_of, role, s))
            .collect();
        bench.sort_by(|a, b| {
            (a.band, &b.view.fit).partial_cmp(&(b.band, &a.view.fit)).unwrap_or(std::cmp::Ordering::Equal)
        });
        benches.push(bench);
    }
    let mut roles_of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (role, bench) in roles.iter().zip(&benches) {
        for candidate in bench {
            roles_of.entry(&candidate.view.person_id).or_default().push(role.name.clone());
        }
    }
    let figures = figures(&benches);
    let quarters = quarters(&benches, *as_of);
    let successors_of_several = roles_of
        .iter()
        .filter(|(_, roles)| roles.len() > 1)
        .map(|(id, roles)| SeveralView { person: name_of(&company.people, id, |p| &p.name), roles: roles.clone() })
        .collect();
    let views = roles.iter().zip(&benches).map(|(role, bench)| role_view(company, role, bench, &roles_of));
    SuccessionView { as_of: *as_of, roles: views.collect(), figures, quarters, successors_of_several, plans: used }
}

fn role_view(
    company: &Company,
    role: &CriticalRole,
    bench: &[Candidate],
    roles_of: &BTreeMap<&str, Vec<String>>,
) -> CriticalRoleView {
    // Whoever is successor for three roles counts a third for each.
    let part = |candidate: &Candidate| {
        roles_of.get(candidate.view.person_id.as_str()).map_or(0.0, |roles| 1.0 / roles.len() as f64)
    };
    CriticalRoleView {
        id: role.id.clone(),
        name: role.name.clone(),
        role: name_of(&company.roles, &role.role_id, |role| &role.name),
        team: name_of(&company.teams, &role.team_id, |team| &team.name),
        incumbent: role.incumbent_id.as_ref().map(|id| name_of(&company.people, id, |person| &person.name)),
        criticality: role.criticality,
        risk_of_loss: role.risk_of_loss,
        impact_of_loss: role.impact_of_loss,
        ready_now: bench.iter().filter(|candidate| candidate.ready_now).count(),
        net_bench_strength: bench.iter().map(part).sum(),
        bench: bench.iter().map(|candidate| candidate.view.clone()).collect(),
    }
}

fn figures(benches: &[Vec<Candidate>]) -> FiguresView {
    let roles = benches.len();
    let share = |count: usize| if roles > 0 { count as f64 / roles as f64 } else { 0.0 };
    let covered = benches.iter().filter(|bench| !bench.is_empty()).count();
    let ready = |bench: &Vec<Candidate>| bench.iter().filter(|candidate| candidate.ready_now).count();
    let ready_roles = benches.iter().filter(|bench| ready(bench) > 0).count();
    let net_covered = counted_once(benches, |candidate| candidate.ready_now);
    FiguresView {
        roles,
        covered,
        coverage: share(covered),
        ready_roles,
        readiness_rate: share(ready_roles),
        net_covered,
        net_coverage: share(net_covered),
        depth: share(benches.iter().map(ready).sum()),
    }
}

/// Roles that can each have a person of their own among those who are `ready`.
fn counted_once(benches: &[Vec<Candidate>], ready: impl Fn(&Candidate) -> bool) -> usize {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut choices = Vec::new();
    for bench in benches {
        let mut choice = Vec::new();
        for candidate in bench.iter().filter(|candidate| ready(candidate)) {
            let next = numbers.len();
            choice.push(*numbers.entry(&candidate.view.person_id).or_insert(next));
        }
        choices.push(choice);
    }
    matching::maximum(&choices)
}

/// Roles with a ready person of their own at the end of each of the next quarters, without and with the plans.
fn quarters(benches: &[Vec<Candidate>], as_of: NaiveDate) -> Vec<QuarterView> {
    let mut quarters = Vec::new();
    let mut day = as_of;
    for _ in 0..QUARTERS {
        let (_, ends_on) = calendar::quarter(day, 1);
        let weeks = u32::try_from((ends_on - as_of).num_weeks()).unwrap_or(0);
        let by = |ready: Option<u32>| ready.is_some_and(|week| week <= weeks);
        // Estimates alone never count as ready.
        let sure = |candidate: &Candidate| candidate.view.badge != Badge::Estimate;
        quarters.push(QuarterView {
            ends_on,
            covered_now: counted_once(benches, |c| sure(c) && (c.ready_now || by(c.ready_without))),
            with_plan: counted_once(benches, |c| sure(c) && (c.ready_now || by(c.ready_with))),
        });
        day = ends_on + Days::new(1);
    }
    quarters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::policy::Scope};
    use std::sync::Arc;

    fn demo_outlook() -> SuccessionView {
        let seen = Seen {
            company: Arc::new(demo::company().unwrap()),
            scope: Scope::Everybody,
            as_of: demo::AS_OF.parse().unwrap(),
        };
        outlook(&seen, &Plans::default(), Vec::new())
    }

    #[test]
    fn a_person_who_succeeds_in_three_places_is_counted_once() {
        let view = demo_outlook();
        let several = view.successors_of_several.iter().find(|several| several.person == "Priya Raman").unwrap();
        assert_eq!(several.roles.len(), 3);
        let cmo = view.roles.iter().find(|role| role.id == "cr-cmo").unwrap();
        // A third of Priya, and Marcus for this role alone.
        assert!((cmo.net_bench_strength - (1.0 / 3.0 + 1.0)).abs() < 1e-12);
        assert!(view.figures.net_covered <= view.figures.ready_roles);
        assert!(view.figures.ready_roles <= view.figures.covered);
    }

    #[test]
    fn the_demo_has_a_gap_somebody_ready_and_somebody_who_is_not() {
        let view = demo_outlook();
        assert_eq!(view.figures.roles, 9);
        assert_eq!(view.figures.covered, 8, "nobody succeeds the lead of sales engineering");
        assert!(view.figures.ready_roles >= 1, "{:?}", view.figures);
        assert!(
            view.figures.net_covered < view.figures.ready_roles,
            "somebody ready is counted twice: {:?}",
            view.figures
        );
        let bench = || view.roles.iter().flat_map(|role| &role.bench);
        assert!(bench().any(|b| b.essentials_met < b.essentials && b.shown_fit <= 0.69));
        assert!(bench().any(|b| b.badge == Badge::Estimate && b.band != crate::domain::readiness::Band::Now));
    }

    #[test]
    fn the_outlook_without_a_plan_is_the_outlook_with_none() {
        let view = demo_outlook();
        assert_eq!(view.quarters.len(), QUARTERS);
        for quarter in &view.quarters {
            assert_eq!(quarter.covered_now, quarter.with_plan);
        }
        assert!(view.quarters.windows(2).all(|pair| pair[0].covered_now <= pair[1].covered_now));
        assert!(view.roles.iter().flat_map(|role| &role.bench).all(|b| !b.plan_helps && b.months_saved.is_none()));
    }

    #[test]
    fn a_leader_sees_only_the_own_part() {
        let company = demo::company().unwrap();
        let people: BTreeSet<String> =
            company.people.values().filter(|p| p.team_id.starts_with("sales")).map(|p| p.id.clone()).collect();
        let teams = company.teams.keys().filter(|id| id.starts_with("sales")).cloned().collect();
        let seen = Seen {
            company: Arc::new(company),
            scope: Scope::Part { people, teams },
            as_of: demo::AS_OF.parse().unwrap(),
        };
        let view = outlook(&seen, &Plans::default(), Vec::new());
        assert!(view.roles.iter().all(|role| role.team.starts_with("Sales")));
        assert!(!view.roles.is_empty());
        assert!(view.roles.iter().flat_map(|role| &role.bench).all(|b| b.person != "Aisha Bello"));
    }
}
