//! Whom an account sees, from who reports to whom.

use super::{Conn, DbResult, schema::people};
use crate::domain::{
    account::Actor,
    leading::{Leading, Member},
    policy::Scope,
    role::Role,
};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Planner and administrator see everybody; a leader their reports and theirs, with those teams; a manager their reports and
/// themselves; an employee themselves and the own team's name.
pub fn of(conn: &mut Conn, actor: &Actor) -> DbResult<Scope> {
    if matches!(actor.role, Role::Administrator | Role::Planner) {
        return Ok(Scope::Everybody);
    }
    let Some(own) = &actor.person_id else {
        return Ok(Scope::Part { people: BTreeSet::new(), teams: BTreeSet::new() });
    };
    let rows: Vec<(String, String, Option<String>)> = match actor.role {
        Role::Employee => people::table
            .filter(people::id.eq(own))
            .select((people::id, people::team_id, people::manager_id))
            .load(conn)?,
        _ => people::table.select((people::id, people::team_id, people::manager_id)).load(conn)?,
    };
    Ok(part(own, actor.role == Role::Leader, &rows))
}

/// Everybody with team and manager.
pub fn members(conn: &mut Conn) -> DbResult<Vec<Member>> {
    let rows: Vec<(String, String, Option<String>)> =
        people::table.order(people::id).select((people::id, people::team_id, people::manager_id)).load(conn)?;
    Ok(rows.into_iter().map(|(id, team_id, manager_id)| Member { id, team_id, manager_id }).collect())
}

/// Whom and which teams `actor` leads.
pub fn leading(conn: &mut Conn, actor: &Actor) -> DbResult<Leading> {
    Ok(Leading::of(actor, &members(conn)?))
}

/// `rows`: person, team, manager.
fn part(own: &str, transitively: bool, rows: &[(String, String, Option<String>)]) -> Scope {
    let mut reports: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (id, _, manager) in rows {
        if let Some(manager) = manager {
            reports.entry(manager).or_default().push(id);
        }
    }
    let mut people = BTreeSet::from([own.to_owned()]);
    let mut next = vec![own];
    while let Some(manager) = next.pop() {
        for &report in reports.get(manager).into_iter().flatten() {
            // Somebody who reports in a circle is met once.
            if people.insert(report.to_owned()) && transitively {
                next.push(report);
            }
        }
    }
    let teams: BTreeSet<String> =
        rows.iter().filter(|(id, ..)| people.contains(id)).map(|(_, team, _)| team.clone()).collect();
    Scope::Part { people, teams }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<(String, String, Option<String>)> {
        [
            ("head", "top", None),
            ("lead", "a", Some("head")),
            ("ann", "a", Some("lead")),
            ("bob", "b", Some("head")),
            ("eve", "c", None),
        ]
        .map(|(id, team, manager): (&str, &str, Option<&str>)| (id.into(), team.into(), manager.map(Into::into)))
        .to_vec()
    }

    #[test]
    fn a_leader_sees_the_whole_branch_and_a_manager_one_level() {
        let leader = part("head", true, &rows());
        assert!(
            leader.sees_person("ann") && leader.sees_team("b") && !leader.sees_person("eve") && !leader.sees_team("c")
        );
        let manager = part("head", false, &rows());
        assert!(manager.sees_person("lead") && !manager.sees_person("ann"));
    }

    #[test]
    fn a_circle_ends() {
        let circle = [
            ("x".to_owned(), "a".to_owned(), Some("y".to_owned())),
            ("y".to_owned(), "a".to_owned(), Some("x".to_owned())),
        ];
        assert!(part("x", true, &circle).sees_person("y"));
    }
}
