//! Ending a published placement early, or extending it: asked for by the person or one of the two managers, agreed to by all three,
//! and done by HR as a new edition of the plan.

mod ask;
mod decide;
mod view;

pub use ask::{NewStayChange, StayAnswer, answer, ask, withdraw};
pub use decide::{Decision, StayDecision, decide};
pub use view::{LengthView, LogView, PartyView, StayChangeView, StayView, StaysView, mine, of_cycle};

use crate::{
    app::{
        Result,
        messages::{self, To},
    },
    clock::Clock,
    db::{
        Conn, accounts, cycles,
        plans::{self, DRAFT, PlacementRow, PlanRow},
        records,
        stay_changes::{self, AGREED, StayChangeRow},
    },
    domain::{
        account::Actor,
        company::{Company, Kind},
        message::Message,
        role::Role,
        stay_change::{Side, Stay},
    },
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Who has to agree, and which of them can: people with an account.
struct Ground {
    company: Company,
    with_account: BTreeSet<String>,
}

impl Ground {
    fn read(conn: &mut Conn) -> Result<Self> {
        let accounts = accounts::list(conn)?.into_iter().filter(|account| !account.disabled);
        Ok(Self {
            company: records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?,
            with_account: accounts.filter_map(|account| account.person_id).collect(),
        })
    }

    /// Whose agreement a side needs: the person's; their manager's, or whoever leads their team; whoever leads the host team, or
    /// the mentor there.
    fn party(&self, side: Side, person_id: &str, post_id: &str) -> Option<&str> {
        let person = self.company.people.get(person_id);
        let other = |id: &str| id != person_id;
        let lead = |team: &str| self.company.lead_of(team).map(|lead| lead.id.as_str()).filter(|id| other(id));
        match side {
            Side::Person => person.map(|person| person.id.as_str()),
            Side::Home => {
                let person = person?;
                person.manager_id.as_deref().filter(|id| other(id)).or_else(|| lead(&person.team_id))
            }
            Side::Host => {
                let post = self.company.posts.get(post_id)?;
                lead(&post.team_id).or(post.mentor_id.as_deref()).filter(|id| other(id))
            }
        }
    }

    /// The sides for which somebody may speak: their own; a planner for those that nobody with an account can speak for.
    fn sides(&self, actor: &Actor, person_id: &str, post_id: &str) -> Vec<Side> {
        let speaks = |side: &Side| match self.party(*side, person_id, post_id) {
            Some(party) if actor.person_id.as_deref() == Some(party) => true,
            Some(party) => actor.role == Role::Planner && !self.with_account.contains(party),
            None => actor.role == Role::Planner,
        };
        Side::ALL.into_iter().filter(speaks).collect()
    }

    /// Everybody who has to agree.
    fn parties(&self, person_id: &str, post_id: &str) -> BTreeSet<&str> {
        Side::ALL.into_iter().filter_map(|side| self.party(side, person_id, post_id)).collect()
    }

    fn person_name(&self, id: &str) -> String {
        self.company.people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
    }

    fn post_name(&self, id: &str) -> String {
        self.company.posts.get(id).map_or_else(|| id.to_owned(), |post| post.name.clone())
    }

    fn tell(&self, conn: &mut Conn, clock: &Clock, row: &StayChangeRow, but: &[&str], message: &Message) -> Result<()> {
        let parties = self.parties(&row.person_id, &row.post_id);
        let told: Vec<&str> = parties.into_iter().filter(|id| !but.contains(id)).collect();
        messages::tell(conn, clock.now(), To::People(&told), message)
    }
}

fn extends(row: &StayChangeRow) -> bool {
    row.weeks_after > row.weeks_before
}

/// The last Friday of so many weeks.
fn last_day(starts_on: NaiveDate, weeks: i32) -> NaiveDate {
    starts_on + Days::new((u64::try_from(weeks).unwrap_or(0) * 7).saturating_sub(3))
}

/// A placement with the end of its cycle.
fn stay(conn: &mut Conn, cycle_id: &str, placement: &PlacementRow) -> Result<Stay> {
    let cycle = cycles::get(conn, cycle_id)?;
    Ok(Stay {
        starts_on: placement.starts_on,
        weeks: u32::try_from(placement.weeks).unwrap_or(0),
        cycle_ends: cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7),
    })
}

/// The placement that a change is about, as it stands in the cycle's published plan now; none where the plan changed since.
fn current(conn: &mut Conn, row: &StayChangeRow) -> Result<Option<(PlanRow, PlacementRow)>> {
    let Some(plan) = plans::published(conn, &row.cycle_id)? else { return Ok(None) };
    let same = |placement: &PlacementRow| {
        (&placement.person_id, &placement.post_id, placement.starts_on, placement.weeks)
            == (&row.person_id, &row.post_id, row.starts_on, row.weeks_before)
    };
    Ok(plans::placements(conn, &plan.id)?.into_iter().find(same).map(|placement| (plan, placement)))
}

/// Whether a published plan shows it.
fn is_done(conn: &mut Conn, row: &StayChangeRow) -> Result<bool> {
    match &row.mended_plan_id {
        Some(plan_id) => Ok(plans::get(conn, plan_id)?.state != DRAFT),
        None => Ok(false),
    }
}

/// A plan is published: what all three agreed to, and it shows, is done. They are told.
pub(super) fn settle(conn: &mut Conn, clock: &Clock, plan: &PlanRow) -> Result<()> {
    let mut agreed = stay_changes::of_cycle(conn, &plan.cycle_id)?;
    agreed.retain(|row| row.state == AGREED);
    if agreed.is_empty() {
        return Ok(());
    }
    let placements = plans::placements(conn, &plan.id)?;
    let ground = Ground::read(conn)?;
    for row in agreed {
        let shows = |placement: &PlacementRow| {
            (&placement.person_id, &placement.post_id, placement.starts_on, placement.weeks)
                == (&row.person_id, &row.post_id, row.starts_on, row.weeks_after)
        };
        // A draft in which it was worked out is this plan, which is published by now.
        let is_news = row.mended_plan_id.as_ref() == Some(&plan.id) || !is_done(conn, &row)?;
        if !is_news || !placements.iter().any(shows) {
            continue;
        }
        let done = StayChangeRow { mended_plan_id: Some(plan.id.clone()), version: row.version + 1, ..row };
        stay_changes::update(conn, &done)?;
        let (person, post) = (ground.person_name(&done.person_id), ground.post_name(&done.post_id));
        let message = Message::StayChangeDone { person, post, last_day: last_day(done.starts_on, done.weeks_after) };
        ground.tell(conn, clock, &done, &[], &message)?;
    }
    Ok(())
}
