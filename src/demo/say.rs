//! What the people of the demo say before the coming cycle: comments, proposals, a limit; and what HR has answered so far.

use super::seed::CURRENT;
use crate::{
    app::{
        Result,
        say::{
            comments::{self, CommentAnswer, NewComment},
            limits::{self, NewLimit},
            proposals::{self, NewProposal, Proposed, Reply},
            windows::{self, NewWindow},
        },
    },
    clock::Clock,
    db::{Db, cycle_windows},
    domain::{account::Actor, language::Language, role::Role, say::LimitKind},
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// In HR.
const PLANNER: &str = "Paula Engel";

/// Brings it in, unless it is there.
pub(super) fn seed(db: &Db) -> Result<()> {
    if db.read(|conn| cycle_windows::of_cycle(conn, CURRENT))?.is_some() {
        return Ok(());
    }
    let opens_on = day(2026, 11, 30);
    let window = NewWindow { opens_on, comments_until: day(2026, 12, 14), wishes_until: day(2026, 12, 18) };
    windows::set(db, &at(opens_on, 0), &planner(), CURRENT, 0, &window)?;
    the_rules(db, opens_on)?;
    proposed(db, opens_on)?;
    let wedding = NewLimit {
        cycle_id: CURRENT.to_owned(),
        kind: LimitKind::Weeks,
        starts_on: Some(day(2027, 6, 28)),
        ends_on: Some(day(2027, 7, 2)),
        reason: "My sister marries that week, and I look after my parents’ journey.".to_owned(),
    };
    limits::create(db, &at(opens_on, 3), &employee("zanele-dlamini"), &wedding)?;
    Ok(())
}

fn the_rules(db: &Db, opens_on: NaiveDate) -> Result<()> {
    let said = [
        (
            "ben-fischer",
            Some("quarter-end"),
            "Could the quiet weeks be two instead of three in the first quarter? January is slow for us.",
            Some(
                "We looked at it: the last three weeks of the first quarter bring in a third of its bookings. It stays at three, and we look again in summer.",
            ),
        ),
        (
            "nora-haugen",
            None,
            "Good that one can see the rules before the plan this time.",
            Some("Thank you. Tell us if a sentence is hard to understand."),
        ),
        (
            "hannah-reid",
            Some("lengths"),
            "Four weeks went by before I had access to everything. Could six weeks be the usual length?",
            None,
        ),
    ];
    for (days, (person, rule, comment, answer)) in (1..).zip(said) {
        let comment =
            NewComment { cycle_id: CURRENT.to_owned(), rule: rule.map(str::to_owned), comment: comment.to_owned() };
        let made = comments::create(db, &at(opens_on, days), &employee(person), &comment)?;
        if let Some(answer) = answer {
            let answer = CommentAnswer { answer: answer.to_owned() };
            comments::answer(db, &at(opens_on, days + 1), &planner(), &made.id, 1, &answer)?;
        }
    }
    Ok(())
}

fn proposed(db: &Db, opens_on: NaiveDate) -> Result<()> {
    let exchange = |partner: &str, post: &str, partner_post: &str, why: &str| NewProposal {
        cycle_id: CURRENT.to_owned(),
        proposed: Proposed::Exchange {
            partner_id: partner.to_owned(),
            post_id: Some(post.to_owned()),
            partner_post_id: Some(partner_post.to_owned()),
            starts_on: None,
            weeks: Some(4),
            why: why.to_owned(),
        },
    };
    let waiting = exchange(
        "amara-nwosu",
        "sdr-desk",
        "customer-stories",
        "You hear first what customers struggle with, and I write their stories: let us do each other’s work for a month.",
    );
    proposals::create(db, &at(opens_on, 4), &employee("samir-khan"), &waiting)?;
    let agreed = exchange(
        "rajiv-nair",
        "campaign-sprint",
        "sdr-desk",
        "Our calls follow Rajiv’s campaigns; we would both see where they lose people.",
    );
    let made = proposals::create(db, &at(opens_on, 4), &employee("kwame-mensah"), &agreed)?;
    proposals::reply(db, &at(opens_on, 5), &employee("rajiv-nair"), &made.id, 1, &Reply { agree: true })?;
    let post = NewProposal {
        cycle_id: CURRENT.to_owned(),
        proposed: Proposed::Post {
            name: "Pricing clinic".to_owned(),
            team_id: "sales-operations".to_owned(),
            teaches: vec!["forecasting".to_owned(), "negotiation".to_owned()],
            why: "Product marketing sets list prices and hardly ever sees a discount being argued for.".to_owned(),
        },
    };
    proposals::create(db, &at(opens_on, 5), &employee("felix-wagner"), &post)?;
    Ok(())
}

fn planner() -> Actor {
    Actor {
        account_id: super::seed::ACTOR.to_owned(),
        name: PLANNER.to_owned(),
        email: String::new(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    }
}

fn employee(person: &str) -> Actor {
    Actor { role: Role::Employee, person_id: Some(person.to_owned()), name: person.to_owned(), ..planner() }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A clock that stands at an hour of the morning some days after the window opened.
fn at(opens_on: NaiveDate, days: u64) -> Clock {
    let morning = NaiveTime::from_hms_opt(9, 30, 0).unwrap_or_default();
    Clock::fixed(NaiveDateTime::new(opens_on + Days::new(days), morning))
}
