//! Rules that name people, teams, posts, functions or sessions that the company does not have.

use super::CycleRules;
use super::faults::Fault;
use crate::domain::company::{Company, CriticalRole, Function, Person, Post, Record, RideSession, Team, nearest};

impl CycleRules {
    /// Names that lead nowhere: where, and what may be meant.
    pub fn unknown_names(&self, company: &Company) -> Vec<Fault> {
        let mut found = Unknown { company, found: Vec::new() };
        if let Some(balance) = &self.balance {
            for (index, function) in balance.functions.iter().enumerate() {
                found.look::<Function>(&format!("/balance/functions/{index}"), function);
            }
        }
        for (list, loads) in [("guest_load", &self.guest_load), ("ride_minimum", &self.ride_minimum)] {
            for (index, load) in loads.iter().enumerate() {
                if let Some(function) = &load.function {
                    found.look::<Function>(&format!("/{list}/{index}/function"), function);
                }
            }
        }
        if let Some(exchange) = &self.strict_exchange {
            found.each::<Team>("/strict_exchange/teams", &exchange.teams);
        }
        for (index, role) in self.succession_roles.iter().enumerate() {
            found.look::<CriticalRole>(&format!("/succession_roles/{index}/critical_role"), &role.critical_role);
        }
        for (index, team) in self.teams.iter().enumerate() {
            found.look::<Team>(&format!("/teams/{index}/team"), &team.team);
        }
        for (index, person) in self.people.iter().enumerate() {
            found.look::<Person>(&format!("/people/{index}/person"), &person.person);
            found.each::<Person>(&format!("/people/{index}/backfill"), &person.backfill);
        }
        for (index, post) in self.posts.iter().enumerate() {
            found.look::<Post>(&format!("/posts/{index}/post"), &post.post);
            found.families(self, &format!("/posts/{index}/requires"), &post.requires);
        }
        for (index, track) in self.tracks.iter().enumerate() {
            found.each::<Person>(&format!("/tracks/{index}/people"), &track.people);
            for (number, step) in track.steps.iter().enumerate() {
                let at = format!("/tracks/{index}/steps/{number}");
                found.each::<Post>(&format!("{at}/posts"), &step.posts);
                found.families(self, &format!("{at}/families"), &step.families);
            }
        }
        for (index, pin) in self.pins.iter().enumerate() {
            found.assignment(&format!("/pins/{index}"), &pin.person, pin.post.as_ref(), pin.session.as_ref());
        }
        for (index, forbid) in self.forbids.iter().enumerate() {
            let at = format!("/forbids/{index}");
            found.assignment(&at, &forbid.person, forbid.post.as_ref(), forbid.session.as_ref());
        }
        found.found
    }
}

struct Unknown<'a> {
    company: &'a Company,
    found: Vec<Fault>,
}

impl Unknown<'_> {
    fn look<R: Record>(&mut self, path: &str, id: &str) {
        if !R::table(self.company).contains_key(id) {
            let what = R::KIND.singular();
            // Rules are not part of an upload.
            let near = nearest::<R>(self.company, id);
            let action = if near.starts_with("Did") { near } else { format!("Choose a {what} that there is.") };
            self.found.push((path.to_owned(), format!("There is no {what} “{id}”. {action}")));
        }
    }

    fn each<R: Record>(&mut self, path: &str, ids: &[String]) {
        for (index, id) in ids.iter().enumerate() {
            self.look::<R>(&format!("{path}/{index}"), id);
        }
    }

    fn families(&mut self, rules: &CycleRules, path: &str, families: &[String]) {
        for (index, family) in families.iter().enumerate() {
            if !rules.posts.iter().any(|post| post.family.as_ref() == Some(family)) {
                let message =
                    format!("No post belongs to the family “{family}”. Say of a post that it does, or name posts.");
                self.found.push((format!("{path}/{index}"), message));
            }
        }
    }

    fn assignment(&mut self, at: &str, person: &str, post: Option<&String>, session: Option<&String>) {
        self.look::<Person>(&format!("{at}/person"), person);
        if let Some(post) = post {
            self.look::<Post>(&format!("{at}/post"), post);
        }
        if let Some(session) = session {
            // What recurs is named with the number of its turn: "demo-calls.3".
            let known = |id: &str| self.company.ride_sessions.contains_key(id);
            let turn = session.rsplit_once('.').is_some_and(|(id, turn)| known(id) && turn.parse::<u32>().is_ok());
            if !known(session) && !turn {
                self.look::<RideSession>(&format!("{at}/session"), session);
            }
        }
    }
}
