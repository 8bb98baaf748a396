//! Whom to invite: the people of the staff list with the role that fits them, and lists that come as a file.

use super::{Standing, invitations};
use crate::{
    app::{
        Result,
        people::{is_employed, name_of},
        require,
    },
    clock::Clock,
    db::{Conn, records, settings},
    domain::{
        account::{Actor, normal_email},
        company::{Company, Person, normalise},
        policy::{Action, Subject},
        role::Role,
    },
    interop::{self, InputFile, RawTable, Unreadable},
};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Seniority of roles that lead a team, and of those that lead leaders, where the list names no managers.
const LEADS_A_TEAM: i32 = 4;
const HEADS: i32 = 5;

/// Somebody of the staff list who may be invited.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Invitee {
    pub person_id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub team_id: String,
    pub team: String,
    /// What the person is employed as.
    pub title: String,
    /// Guessed.
    pub role: Role,
    /// Has an account already.
    pub account: bool,
    /// Has an invitation that is open.
    pub invited: bool,
}

/// Whom to invite, and as what.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InviteeList {
    pub items: Vec<Invitee>,
    /// Roles that one may invite into.
    pub roles: Vec<Role>,
}

/// What a file of people to invite says. Nothing is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct ReadInvitations {
    pub items: Vec<ReadItem>,
    pub faults: Vec<ReadFault>,
}

/// A row that can be invited.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReadItem {
    pub row: usize,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// A row that cannot, with what to do. Without a row: the file.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReadFault {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    pub message: String,
}

/// Everybody who works here, with a guessed role.
pub fn people(conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<InviteeList> {
    require(actor, Action::Invite, Subject::Company)?;
    let (company, standing, now) = (records::company(conn)?, Standing::read(conn)?, clock.now());
    let as_of = settings::as_of(conn, clock.today())?;
    let mut invited = BTreeSet::new();
    for row in invitations::open(conn, now)? {
        if standing.counts(&row)? {
            invited.extend(row.person_id);
        }
    }
    let roles = Guesses::of(&company);
    let invitee = |person: &Person| Invitee {
        person_id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        team_id: person.team_id.clone(),
        team: name_of(&company.teams, &person.team_id, |team| &team.name),
        title: name_of(&company.roles, &person.role_id, |role| &role.name),
        role: roles.role(&company, person),
        account: standing.people.contains(&person.id),
        invited: invited.contains(&person.id),
    };
    let items = company.people.values().filter(|person| is_employed(person, as_of)).map(invitee).collect();
    let roles = Role::ALL.into_iter().filter(|role| standing.may_invite(actor.role, *role)).collect();
    Ok(InviteeList { items, roles })
}

pub(super) fn team_of(company: &Company, person_id: &str) -> Option<String> {
    company.people.get(person_id).map(|person| name_of(&company.teams, &person.team_id, |team| &team.name))
}

/// Who leads: those to whom people report, and those to whom they report in turn.
pub(super) struct Guesses<'a> {
    managers: BTreeSet<&'a str>,
    heads: BTreeSet<&'a str>,
}

impl<'a> Guesses<'a> {
    pub(super) fn of(company: &'a Company) -> Self {
        let above = |person: &'a Person| person.manager_id.as_deref().filter(|manager| *manager != person.id);
        let managers: BTreeSet<&str> = company.people.values().filter_map(above).collect();
        let heads = company.people.values().filter(|person| managers.contains(person.id.as_str())).filter_map(above);
        Self { heads: heads.collect(), managers }
    }

    /// A list that names managers says who leads; one that names none leaves it to the titles.
    pub(super) fn role(&self, company: &Company, person: &Person) -> Role {
        let id = person.id.as_str();
        let seniority = company.roles.get(&person.role_id).map_or(0, |role| role.seniority);
        if self.heads.contains(id) || seniority >= HEADS {
            Role::Leader
        } else if self.managers.contains(id) || (self.managers.is_empty() && seniority == LEADS_A_TEAM) {
            Role::Manager
        } else {
            Role::Employee
        }
    }
}

/// Reads a list of people to invite: columns name, email, role and person (an id of the staff list), of which name, email or
/// person is needed. Rows that fit somebody of the staff list become that person's.
pub fn read(conn: &mut Conn, file: &InputFile) -> Result<ReadInvitations> {
    let (company, standing) = (records::company(conn)?, Standing::read(conn)?);
    let table = match interop::read(file) {
        Ok(tables) => tables.into_iter().find(|table| !table.rows.is_empty()).unwrap_or_default(),
        Err(Unreadable { message, action }) => {
            let fault = ReadFault { row: None, message: format!("{message}. {action}") };
            return Ok(ReadInvitations { faults: vec![fault], ..ReadInvitations::default() });
        }
    };
    let Some(columns) = Columns::find(&table) else {
        let message = "The list needs headings in its first row, and at least one of the columns name, email and person; the column role says administrator, planner, leader, manager or employee.";
        let fault = ReadFault { row: None, message: message.to_owned() };
        return Ok(ReadInvitations { faults: vec![fault], ..ReadInvitations::default() });
    };
    let roles = Guesses::of(&company);
    let mut found = ReadInvitations::default();
    for row in &table.rows {
        let cell =
            |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map(String::as_str).filter(|text| !text.is_empty());
        let given = Given {
            name: cell(columns.name),
            email: cell(columns.email),
            role: cell(columns.role),
            person: cell(columns.person),
        };
        match given.item(row.number, &company, &roles) {
            Ok(item) if item.person_id.as_ref().is_some_and(|id| standing.people.contains(id)) => {
                let message = format!("{} has an account already.", item.name);
                found.faults.push(ReadFault { row: Some(row.number), message });
            }
            Ok(item) => found.items.push(item),
            Err(message) => found.faults.push(ReadFault { row: Some(row.number), message }),
        }
    }
    Ok(found)
}

/// Where the columns stand.
struct Columns {
    name: Option<usize>,
    email: Option<usize>,
    role: Option<usize>,
    person: Option<usize>,
}

impl Columns {
    fn find(table: &RawTable) -> Option<Self> {
        let headings: Vec<String> = table.headings.iter().map(|heading| normalise(heading)).collect();
        let at = |names: &[&str]| headings.iter().position(|heading| names.contains(&heading.as_str()));
        let columns = Self {
            name: at(&["name", "full_name"]),
            email: at(&["email", "e_mail", "mail"]),
            role: at(&["role", "rolle"]),
            person: at(&["person", "person_id", "id", "employee_id"]),
        };
        (columns.name.is_some() || columns.email.is_some() || columns.person.is_some()).then_some(columns)
    }
}

/// One row's cells.
struct Given<'a> {
    name: Option<&'a str>,
    email: Option<&'a str>,
    role: Option<&'a str>,
    person: Option<&'a str>,
}

impl Given<'_> {
    fn item(&self, row: usize, company: &Company, roles: &Guesses<'_>) -> std::result::Result<ReadItem, String> {
        let email = match self.email {
            Some(text) => Some(
                normal_email(text)
                    .ok_or_else(|| format!("“{text}” is no e-mail address: it needs the form name@host."))?,
            ),
            None => None,
        };
        let person = match self.person {
            Some(id) => Some(company.people.get(id).ok_or_else(|| {
                format!("There is nobody with the id “{id}” on the staff list. Leave the column person empty for somebody who is not on it.")
            })?),
            None => self.same_person(company, email.as_deref()),
        };
        let role = match self.role {
            Some(text) => text.trim().to_lowercase().parse().map_err(|error| format!("{error}."))?,
            None => person.map_or(Role::Employee, |person| roles.role(company, person)),
        };
        let name =
            self.name.map(str::to_owned).or_else(|| person.map(|person| person.name.clone())).unwrap_or_default();
        if name.is_empty() && email.is_none() {
            return Err("This row says nobody: it needs a name, an e-mail address or a person.".to_owned());
        }
        Ok(ReadItem {
            row,
            name,
            email,
            role,
            person_id: person.map(|person| person.id.clone()),
            team: person.and_then(|person| team_of(company, &person.id)),
        })
    }

    /// The one person with this address; without an address the only one with this name.
    fn same_person<'c>(&self, company: &'c Company, email: Option<&str>) -> Option<&'c Person> {
        let same = |person: &&Person| match email {
            Some(email) => person.email.as_deref().and_then(normal_email).as_deref() == Some(email),
            None => self.name.is_some_and(|name| name.to_lowercase() == person.name.to_lowercase()),
        };
        let mut found = company.people.values().filter(same);
        found.next().filter(|_| found.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::company::{Company, Role as Employment};

    fn company(people: &[(&str, &str, Option<&str>, i32)]) -> Company {
        let mut company = Company::default();
        for (id, email, manager, seniority) in people {
            company.roles.insert(
                format!("r{seniority}"),
                Employment {
                    id: format!("r{seniority}"),
                    name: "R".into(),
                    function_id: "f".into(),
                    seniority: *seniority,
                    carries_quota: false,
                },
            );
            company.people.insert(
                (*id).to_owned(),
                Person {
                    id: (*id).to_owned(),
                    name: format!("Name {id}"),
                    email: Some((*email).to_owned()).filter(|email| !email.is_empty()),
                    employee_number: None,
                    team_id: "t".into(),
                    role_id: format!("r{seniority}"),
                    manager_id: manager.map(str::to_owned),
                    location_id: None,
                    fte: 1.0,
                    quota: None,
                    joined_on: None,
                    left_on: None,
                    no_placements_reason: None,
                    no_rides_reason: None,
                },
            );
        }
        company
    }

    fn roles(company: &Company) -> Vec<Role> {
        company.people.values().map(|person| Guesses::of(company).role(company, person)).collect()
    }

    #[test]
    fn who_leads_is_read_from_who_reports_and_from_titles_where_nobody_does() {
        let reporting =
            company(&[("a", "", Some("a"), 2), ("b", "", Some("a"), 2), ("c", "", Some("b"), 4), ("d", "", None, 5)]);
        assert_eq!(roles(&reporting), [Role::Leader, Role::Manager, Role::Employee, Role::Leader]);
        let bare = company(&[("a", "", None, 5), ("b", "", None, 4), ("c", "", None, 3)]);
        assert_eq!(roles(&bare), [Role::Leader, Role::Manager, Role::Employee]);
    }

    #[test]
    fn a_row_finds_its_person_or_says_what_is_wrong() {
        let company = company(&[("a", "ann@x.example", None, 5), ("b", "", None, 2)]);
        let roles = Guesses::of(&company);
        let read = |name, email, role, person| Given { name, email, role, person }.item(2, &company, &roles);
        let ann = read(None, Some("Ann@X.example"), None, None).unwrap();
        assert_eq!((ann.name.as_str(), ann.role, ann.person_id.as_deref()), ("Name a", Role::Leader, Some("a")));
        let named = read(Some("name B"), None, Some(" Manager"), None).unwrap();
        assert_eq!((named.role, named.person_id.as_deref()), (Role::Manager, Some("b")));
        let other = read(Some("Name a"), Some("other@x.example"), None, None).unwrap();
        assert_eq!((other.role, other.person_id), (Role::Employee, None), "another address is another person");
        assert!(read(Some("X"), Some("no address"), None, None).unwrap_err().contains("name@host"));
        assert!(read(Some("X"), None, Some("boss"), None).unwrap_err().contains("boss is no role"));
        assert!(read(None, None, None, Some("z")).unwrap_err().contains("nobody with the id “z”"));
        assert!(read(None, None, Some("planner"), None).unwrap_err().contains("says nobody"));
    }
}
