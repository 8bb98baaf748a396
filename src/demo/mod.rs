//! The demo company: 64 people in Sales and Marketing, as files that go through the same import as anybody's. Its competency model
//! is the built-in one.

use crate::{
    app::{
        import::{ImportError, merge},
        session::DemoSignIn,
    },
    domain::{
        company::{Company, Kind},
        role::Role,
        starter::model,
    },
    interop::InputFile,
};

mod consent;
mod effects;
mod goals;
mod mailbox;
mod messages;
mod rides;
mod say;
mod seed;
mod succession;
mod team;

pub use mailbox::{Mailbox, SENDER};
pub use seed::seed;

/// The date that the demo takes for today, so that it looks the same on every day.
pub const AS_OF: &str = "2026-12-07";

/// Its name on the pages.
pub const COMPANY: &str = "Brightwater Software";

macro_rules! files {
    ($($kind:ident: $name:literal),+ $(,)?) => {
        /// Its own tables as they are embedded in the program.
        const FILES: &[(Kind, &str)] = &[$((Kind::$kind, include_str!(concat!("data/", $name, ".csv")))),+];
    };
}
files! {
    Functions: "functions",
    Locations: "locations",
    Teams: "teams",
    Roles: "roles",
    People: "people",
    RoleProfiles: "role_profiles",
    TeamSkills: "team_skills",
    Ratings: "ratings",
    Posts: "posts",
    RideSessions: "ride_sessions",
    Leaves: "leaves",
    Blackouts: "blackouts",
    Cycles: "cycles",
    Preferences: "preferences",
    CriticalRoles: "critical_roles",
    Successors: "successors",
}

/// The files that make the demo.
pub fn files() -> Vec<InputFile> {
    let file = |(kind, text): &(Kind, &str)| InputFile {
        name: format!("{}.csv", kind.name()),
        bytes: text.as_bytes().to_vec(),
    };
    FILES.iter().chain(model::FILES).map(file).collect()
}

/// The demo as records, read by the import.
pub fn company() -> Result<Company, Vec<ImportError>> {
    let merged = merge(&Company::default(), &files());
    if merged.preview.ok { Ok(merged.company) } else { Err(merged.preview.errors) }
}

/// Role, name, password, and the person of the company whose account it is. The passwords are printed at the start: the demo
/// holds nothing that is worth hiding.
const ACCOUNTS: [(Role, &str, &str, Option<&str>); 5] = [
    (Role::Planner, "Paula Engel", "demo-planner-2027", None),
    (Role::Leader, "Helena Brandt", "demo-leader-2027", Some("helena-brandt")),
    (Role::Manager, "Sean Gallagher", "demo-manager-2027", Some("sean-gallagher")),
    (Role::Employee, "Amara Nwosu", "demo-employee-2027", Some("amara-nwosu")),
    (Role::Administrator, "Adam Novotny", "demo-administrator-2027", None),
];

/// Ways into the demo, with the person that each belongs to.
fn accounts() -> Vec<(DemoSignIn, Option<String>)> {
    let account = |(role, name, password, person): (Role, &str, &str, Option<&str>)| {
        let email = format!("{role}@demo.tandem.example");
        (DemoSignIn { role, name: name.to_owned(), email, password: password.to_owned() }, person.map(str::to_owned))
    };
    ACCOUNTS.into_iter().map(account).collect()
}

/// Ways into the demo.
pub fn sign_ins() -> Vec<DemoSignIn> {
    accounts().into_iter().map(|(way, _)| way).collect()
}
