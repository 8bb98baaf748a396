//! What somebody wishes for in a cycle: posts by rank, posts rather not, weeks, lengths. Saved as a whole, if nobody saved since
//! it was read.

use super::{Ground, Of, company, me, refuse, told};
use crate::{
    app::{
        Error, Field, Result,
        planning::problem::say::{Offer, is_own, offers},
    },
    clock::Clock,
    db::{
        Conn, Db, Json,
        wishes::{self, WishRow},
    },
    domain::{
        account::Actor,
        company::{Company, Cycle, Person},
        language::Language,
        say::{Span, long_day, monday},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Most posts that somebody may wish for, and rather not have.
pub const PREFER_MOST: usize = 3;
pub const AVOID_MOST: usize = 2;
/// Most spans of weeks.
pub const SPANS_MOST: usize = 6;

/// What somebody wishes for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
#[schema(as = OwnWishes)]
pub struct WishesView {
    /// Posts, best first.
    pub prefer: Vec<String>,
    /// Posts rather not.
    pub avoid: Vec<String>,
    pub spans: Vec<Span>,
    pub lengths_weeks: Vec<u32>,
    /// Absent: nothing was saved on the page yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    /// To be sent with a change; 0 at first.
    pub version: i32,
}

/// All that somebody wishes for.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWishes {
    #[serde(default)]
    pub prefer: Vec<String>,
    #[serde(default)]
    pub avoid: Vec<String>,
    /// Weeks by their Mondays; any day stands for its week.
    #[serde(default)]
    pub spans: Vec<Span>,
    #[serde(default)]
    pub lengths_weeks: Vec<u32>,
}

pub(super) fn view(conn: &mut Conn, cycle_id: &str, person_id: &str) -> Result<WishesView> {
    let posts = wishes::posts(conn, cycle_id, person_id)?;
    let (prefer, avoid): (Vec<_>, Vec<_>) = posts.into_iter().partition(|(rank, _)| *rank > 0);
    let ids = |posts: Vec<(i32, String)>| posts.into_iter().map(|(_, post)| post).collect();
    let row = wishes::get(conn, cycle_id, person_id)?;
    Ok(WishesView {
        prefer: ids(prefer),
        avoid: ids(avoid),
        spans: row.as_ref().map(|row| row.spans.0.clone()).unwrap_or_default(),
        lengths_weeks: row.as_ref().map(|row| row.lengths_weeks.0.clone()).unwrap_or_default(),
        updated_at: row.as_ref().map(|row| row.updated_at.and_utc()),
        version: row.map_or(0, |row| row.version),
    })
}

/// Saves all that somebody wishes for in a cycle.
pub fn save(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    version: i32,
    new: &NewWishes,
) -> Result<WishesView> {
    let person_id = me(actor)?;
    let language = actor.language;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, cycle_id)?;
        ground.require_open(conn, actor, Of::Wishes)?;
        let company = company(conn)?;
        let cycle = company.cycles.get(cycle_id).ok_or(Error::NotFound)?;
        let person = company.people.get(person_id).ok_or(Error::NotFound)?;
        let offers = offers(&company, cycle);
        let asked = Asked { language, company: &company, cycle, person, offers: &offers };
        let mut faults = asked.posts(new);
        faults.extend(asked.lengths(new));
        let spans = asked.spans(&ground, new, &mut faults);
        let detail = language.of("Your wishes were not saved.", "Ihre Wünsche wurden nicht gespeichert.");
        refuse(detail, faults)?;
        let row = WishRow {
            cycle_id: cycle_id.to_owned(),
            person_id: person_id.to_owned(),
            spans: Json(spans),
            lengths_weeks: Json(new.lengths_weeks.iter().copied().collect::<BTreeSet<u32>>().into_iter().collect()),
            updated_at: clock.now(),
            version,
        };
        if !wishes::set(conn, &row)? {
            return Err(Error::Stale);
        }
        let ranked: Vec<(i32, &str)> = (1..)
            .zip(new.prefer.iter().map(String::as_str))
            .chain(new.avoid.iter().map(|post| (0, post.as_str())))
            .collect();
        wishes::set_posts(conn, cycle_id, person_id, &ranked)?;
        let figures = serde_json::json!({
            "cycle": cycle_id, "prefer": new.prefer.len(), "avoid": new.avoid.len(),
            "spans": new.spans.len(), "lengths": new.lengths_weeks.len(),
        });
        told(conn, clock, actor, ("wishes.save", "person", person_id), figures)?;
        view(conn, cycle_id, person_id)
    })
}

/// What is asked against.
struct Asked<'a> {
    language: Language,
    company: &'a Company,
    cycle: &'a Cycle,
    person: &'a Person,
    offers: &'a [Offer<'a>],
}

impl Asked<'_> {
    fn posts(&self, new: &NewWishes) -> Vec<Field> {
        let language = self.language;
        let mut faults = Vec::new();
        for (path, posts, most) in [("prefer", &new.prefer, PREFER_MOST), ("avoid", &new.avoid, AVOID_MOST)] {
            if posts.len() > most {
                let message = language.of(
                    format!("At most {most} posts; these are {}. Take some away.", posts.len()),
                    format!("Höchstens {most} Plätze; es sind {}. Nehmen Sie welche weg.", posts.len()),
                );
                faults.push(Field::new(path, message));
            }
            for (index, id) in posts.iter().enumerate() {
                faults.extend(self.post(id).map(|message| Field::new(format!("{path}/{index}"), message)));
            }
        }
        let mut seen = BTreeSet::new();
        for (index, id) in new.prefer.iter().chain(&new.avoid).enumerate() {
            if !seen.insert(id) {
                let name = self.company.posts.get(id).map_or(id, |post| &post.name);
                let message = language.of(
                    format!("“{name}” is named twice. Keep it in one place."),
                    format!("„{name}“ ist zweimal genannt. Lassen Sie den Platz nur einmal stehen."),
                );
                let path = match index.checked_sub(new.prefer.len()) {
                    Some(avoided) => format!("avoid/{avoided}"),
                    None => format!("prefer/{index}"),
                };
                faults.push(Field::new(path, message));
            }
        }
        faults
    }

    /// What speaks against a post.
    fn post(&self, id: &str) -> Option<String> {
        let (language, cycle) = (self.language, &self.cycle.name);
        let Some(post) = self.company.posts.get(id) else {
            return Some(language.of(
                format!("There is no post “{id}”. Choose one from the list."),
                format!("Es gibt keinen Platz „{id}“. Wählen Sie einen aus der Liste."),
            ));
        };
        if is_own(self.company, self.person, post) {
            let team = self.company.teams.get(&post.team_id).map_or("", |team| &team.name);
            return Some(language.of(
                format!("“{}” belongs to your own team ({team}): you do that work already. Choose a post of another team.", post.name),
                format!("„{}“ gehört zu Ihrem eigenen Team ({team}): Diese Arbeit machen Sie schon. Wählen Sie einen Platz in einem anderen Team.", post.name),
            ));
        }
        let offered = self.offers.iter().any(|offer| offer.post.id == id);
        (!offered).then(|| {
            language.of(
                format!("“{}” is not offered in {cycle}. Choose one from the list.", post.name),
                format!("„{}“ wird in {cycle} nicht angeboten. Wählen Sie einen aus der Liste.", post.name),
            )
        })
    }

    fn lengths(&self, new: &NewWishes) -> Vec<Field> {
        let offered: BTreeSet<u32> = self.offers.iter().flat_map(|offer| offer.lengths_weeks.iter().copied()).collect();
        let listed: Vec<String> = offered.iter().map(ToString::to_string).collect();
        let fault = |(index, weeks): (usize, &u32)| {
            let message = self.language.of(
                format!("No post lasts {weeks} weeks. There are {} weeks.", listed.join(", ")),
                format!("Kein Platz dauert {weeks} Wochen. Es gibt {} Wochen.", listed.join(", ")),
            );
            Field::new(format!("lengths_weeks/{index}"), message)
        };
        let wrong = new.lengths_weeks.iter().enumerate().filter(|(_, weeks)| !offered.contains(weeks));
        wrong.map(fault).collect()
    }

    /// The spans by their Mondays, in order.
    fn spans(&self, ground: &Ground, new: &NewWishes, faults: &mut Vec<Field>) -> Vec<Span> {
        let language = self.language;
        if new.spans.len() > SPANS_MOST {
            let message = language.of(
                format!("At most {SPANS_MOST} spans of weeks; join some."),
                format!("Höchstens {SPANS_MOST} Zeiträume; fassen Sie welche zusammen."),
            );
            faults.push(Field::new("spans", message));
        }
        let (first, last) = (self.cycle.starts_on, ground.last_day());
        let mut spans: Vec<Span> = (new.spans.iter().enumerate())
            .filter_map(|(index, span)| {
                let (from, until) = (long_day(language, span.from), long_day(language, span.until));
                let message = if span.until < span.from {
                    language.of(
                        format!("{until} lies before {from}. Turn them round."),
                        format!("{until} liegt vor {from}. Tauschen Sie die beiden."),
                    )
                } else if span.from < first || span.until > last {
                    let (first, last) = (long_day(language, first), long_day(language, last));
                    language.of(
                        format!("From {from} to {until} lies outside of the cycle, which goes from {first} to {last}."),
                        format!("{from} bis {until} liegt außerhalb des Zeitraums vom {first} bis {last}."),
                    )
                } else {
                    return Some(Span { from: monday(span.from), until: monday(span.until) });
                };
                faults.push(Field::new(format!("spans/{index}"), message));
                None
            })
            .collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }
}
