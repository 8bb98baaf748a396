//! What is wrong with a proposal, all of it at once, in the language of the one who proposes.

use super::{Ground, proposals::Proposed, text};
use crate::{
    app::{
        Error, Field, Result,
        planning::problem::say::{is_one_team, offers},
    },
    db::{
        Conn,
        proposals::{self, ASKED, OPEN, ProposalRow},
    },
    domain::{company::Company, language::Language},
};
use chrono::NaiveDate;

const NAME_MOST_CHARS: usize = 80;
const TEACHES_MOST: usize = 5;

/// What a proposal is held against.
pub(super) struct Sound<'a> {
    pub language: Language,
    pub company: &'a Company,
    pub ground: &'a Ground,
    pub person_id: &'a str,
}

impl Sound<'_> {
    pub fn name(&self, id: &str) -> String {
        self.company.people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
    }

    fn why(&self, why: &str, faults: &mut Vec<Field>) -> String {
        let empty = self.language.of("Say in a sentence why.", "Sagen Sie in einem Satz, warum.");
        match text(self.language, "why", why, empty) {
            Ok(why) => why,
            Err(error) => {
                faults.push(Field::new("why", error.to_string()));
                String::new()
            }
        }
    }

    pub fn exchange(&self, conn: &mut Conn, new: &Proposed) -> Result<(Proposed, Vec<Field>)> {
        let (language, company, mut faults) = (self.language, self.company, Vec::new());
        let Proposed::Exchange { partner_id, post_id, partner_post_id, starts_on, weeks, why } = new else {
            return Ok((new.clone(), faults));
        };
        let me = company.people.get(self.person_id).ok_or(Error::NotFound)?;
        let there = |day: Option<NaiveDate>| day.is_none_or(|left| left >= self.ground.cycle.starts_on);
        let partner = company.people.get(partner_id).filter(|partner| there(partner.left_on));
        match partner {
            None => faults.push(Field::new(
                "partner_id",
                language.of("Choose a colleague from the list.", "Wählen Sie eine Person aus der Liste."),
            )),
            Some(partner) if is_one_team(company, &partner.team_id, &me.team_id) => {
                let message = language.of(
                    format!("{} is in your own team: an exchange is between two teams.", partner.name),
                    format!("{} ist in Ihrem eigenen Team: Getauscht wird zwischen zwei Teams.", partner.name),
                );
                faults.push(Field::new("partner_id", message));
            }
            Some(partner) => {
                let cycle = company.cycles.get(&self.ground.cycle.id).ok_or(Error::NotFound)?;
                let offers = offers(company, cycle);
                for (path, post, team) in
                    [("post_id", post_id, &partner.team_id), ("partner_post_id", partner_post_id, &me.team_id)]
                {
                    let fits = |id: &String| {
                        offers
                            .iter()
                            .any(|offer| offer.post.id == *id && is_one_team(company, &offer.post.team_id, team))
                    };
                    if post.as_ref().is_some_and(|id| !fits(id)) {
                        let team = company.teams.get(team).map_or("", |team| &team.name);
                        let message = language.of(
                            format!("Choose a post that {team} offers in this cycle, or none."),
                            format!("Wählen Sie einen Platz, den {team} in diesem Zeitraum anbietet, oder keinen."),
                        );
                        faults.push(Field::new(path, message));
                    }
                }
                let two = [self.person_id, partner_id.as_str()];
                let of_both = |row: &ProposalRow| {
                    two.contains(&row.person_id.as_str())
                        && row.partner_id.as_deref().is_some_and(|id| two.contains(&id))
                        && [ASKED, OPEN].contains(&row.state.as_str())
                };
                if proposals::of_cycle(conn, &self.ground.cycle.id)?.iter().any(of_both) {
                    let message = language.of(
                        format!("An exchange with {} is proposed already. Withdraw that one first.", partner.name),
                        format!("Ein Tausch mit {} ist schon vorgeschlagen. Ziehen Sie ihn erst zurück.", partner.name),
                    );
                    faults.push(Field::new("partner_id", message));
                }
            }
        }
        let (first, last) = (self.ground.cycle.starts_on, self.ground.last_day());
        if starts_on.is_some_and(|day| day < first || day > last) {
            let message = language
                .of("Choose a week of the cycle, or none.", "Wählen Sie eine Woche aus dem Zeitraum, oder keine.");
            faults.push(Field::new("starts_on", message));
        }
        if weeks.is_some_and(|weeks| weeks == 0 || weeks > self.ground.horizon()) {
            let message = language
                .of("Choose a length that fits into the cycle.", "Wählen Sie eine Länge, die in den Zeitraum passt.");
            faults.push(Field::new("weeks", message));
        }
        let why = self.why(why, &mut faults);
        let proposed = Proposed::Exchange {
            partner_id: partner_id.clone(),
            post_id: post_id.clone(),
            partner_post_id: partner_post_id.clone(),
            starts_on: *starts_on,
            weeks: *weeks,
            why,
        };
        Ok((proposed, faults))
    }

    pub fn post(&self, new: &Proposed) -> (Proposed, Vec<Field>) {
        let (language, company, mut faults) = (self.language, self.company, Vec::new());
        let Proposed::Post { name, team_id, teaches, why } = new else { return (new.clone(), faults) };
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_MOST_CHARS {
            let message = language.of(
                format!("Give the post a name of 1 to {NAME_MOST_CHARS} characters."),
                format!("Geben Sie dem Platz einen Namen mit 1 bis {NAME_MOST_CHARS} Zeichen."),
            );
            faults.push(Field::new("name", message));
        }
        if !company.teams.contains_key(team_id) {
            faults.push(Field::new(
                "team_id",
                language.of("Choose a team from the list.", "Wählen Sie ein Team aus der Liste."),
            ));
        }
        let known = |id: &String| company.is_in_use(id);
        if teaches.is_empty() || teaches.len() > TEACHES_MOST || !teaches.iter().all(known) {
            let message = language.of(
                format!("Choose 1 to {TEACHES_MOST} skills that one would learn there."),
                format!("Wählen Sie 1 bis {TEACHES_MOST} Fähigkeiten, die man dort lernen würde."),
            );
            faults.push(Field::new("teaches", message));
        }
        let why = self.why(why, &mut faults);
        let mut teaches = teaches.clone();
        teaches.sort();
        teaches.dedup();
        (Proposed::Post { name: name.to_owned(), team_id: team_id.clone(), teaches, why }, faults)
    }
}
