//! Settings of the rules, prices, pins and forbids.

use super::findings::{AMOUNTS, ENTRIES_MAX, Findings, Known, SHARES, WEIGHTS, quoted};
use crate::problem::{Forbid, Pin, Problem, RideLoad, StrictExchange};
use std::collections::HashSet;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    let rules = &problem.rules;
    if let Some(balance) = &rules.balance {
        let what = "The tolerance of the exchange balance";
        findings.within("bad-number", "/rules/balance/tolerance", what, balance.tolerance, AMOUNTS);
        if balance.functions[0] == balance.functions[1] {
            let cause = format!("The exchange balance names {} twice.", quoted(&balance.functions[0]));
            findings.error("balance-with-itself", "/rules/balance/functions", cause, "Name two functions.");
        }
        for (index, function) in balance.functions.iter().enumerate() {
            function_is_known(&format!("/rules/balance/functions/{index}"), function, known, findings);
        }
    }
    findings.at_most("/rules/guest_load", "The list of limits on rides", rules.guest_load.len(), ENTRIES_MAX);
    for (index, load) in rules.guest_load.iter().enumerate() {
        ride_load(&format!("/rules/guest_load/{index}"), load, known, findings);
    }
    if let Some(load) = &rules.host_load {
        ride_load("/rules/host_load", load, known, findings);
    }
    if let Some(exchange) = &rules.strict_exchange {
        strict_exchange(exchange, known, findings);
    }
    if let Some(limit) = rules.disruption_limit {
        findings.within("bad-number", "/rules/disruption_limit", "The limit on disruption", limit, AMOUNTS);
    }
    findings.within("bad-share", "/rules/fairness_floor", "The fairness floor", rules.fairness_floor, SHARES);
    findings.within("bad-price", "/prices/disruption", "The price of disruption", problem.prices.disruption, WEIGHTS);
    findings.within("bad-price", "/prices/preference", "The price of a preference", problem.prices.preference, WEIGHTS);
    for (index, pin) in problem.pins.iter().enumerate() {
        one_pin(problem, pin, &format!("/pins/{index}"), known, findings);
    }
    for (index, forbid) in problem.forbids.iter().enumerate() {
        let at = format!("/forbids/{index}");
        let named = Named { person: &forbid.person, post: &forbid.post, session: &forbid.session, week: forbid.week };
        references(&named, "A forbid", &at, known, findings);
    }
}

fn function_is_known(path: &str, function: &str, known: &Known, findings: &mut Findings) {
    if !known.functions.contains(function) {
        let cause = format!("A rule names the function {}, which no team has.", quoted(function));
        findings.warn("unknown-function", path, cause, "Correct the function, or remove the rule.");
    }
}

fn strict_exchange(exchange: &StrictExchange, known: &Known, findings: &mut Findings) {
    let at = "/rules/strict_exchange";
    if !(2..=4).contains(&exchange.ring_max) {
        let cause = format!("Exchanges may close in rings of up to {} teams.", exchange.ring_max);
        findings.error("bad-ring", &format!("{at}/ring_max"), cause, "Give 2 (pairs), 3 or 4.");
    }
    let mut seen = HashSet::new();
    for (index, unit) in exchange.units.iter().enumerate() {
        let path = format!("{at}/units/{index}");
        if !known.units.contains(unit.as_str()) {
            findings.unknown("unknown-unit", &path, "The strict exchange", unit, known.units.iter().copied());
        } else if !seen.insert(unit.as_str()) {
            let cause = format!("The strict exchange names {} twice.", quoted(unit));
            findings.warn("exchange-unit-twice", &path, cause, "Keep one of them.");
        }
    }
    if exchange.units.len() == 1 {
        let cause = "The strict exchange names one team, which has nobody to exchange with.".to_owned();
        findings.warn("exchange-of-one", &format!("{at}/units"), cause, "Name two teams or more, or none for all.");
    }
}

/// A number of rides in windows of weeks.
pub fn ride_load(at: &str, load: &RideLoad, known: &Known, findings: &mut Findings) {
    if load.weeks == 0 {
        let cause = "A number of rides counts in windows of 0 weeks.".to_owned();
        findings.error("bad-number", &format!("{at}/weeks"), cause, "Give at least 1 week, for example 4.");
    }
    if let Some(function) = &load.function {
        function_is_known(&format!("{at}/function"), function, known, findings);
    }
}

/// What pins and forbids have in common.
struct Named<'a> {
    person: &'a str,
    post: &'a Option<String>,
    session: &'a Option<String>,
    week: Option<u32>,
}

fn references(named: &Named, what: &str, at: &str, known: &Known, findings: &mut Findings) {
    if !known.people.contains_key(named.person) {
        let path = format!("{at}/person");
        findings.unknown("unknown-person", &path, what, named.person, known.people.keys().copied());
    }
    if let Some(post) = named.post
        && !known.posts.contains_key(post.as_str())
    {
        findings.unknown("unknown-post", &format!("{at}/post"), what, post, known.posts.keys().copied());
    }
    if let Some(session) = named.session
        && !known.sessions.contains_key(session.as_str())
    {
        let path = format!("{at}/session");
        findings.unknown("unknown-session", &path, what, session, known.sessions.keys().copied());
    }
    if named.post.is_some() && named.session.is_some() {
        let cause = format!("{what} names a post and a session.");
        findings.error("post-and-session", at, cause, "Name one of them; two entries where both are meant.");
    }
    if let Some(week) = named.week {
        findings.weeks_within(&format!("{at}/week"), what, &[week]);
    }
}

fn one_pin(problem: &Problem, pin: &Pin, at: &str, known: &Known, findings: &mut Findings) {
    let named = Named { person: &pin.person, post: &pin.post, session: &pin.session, week: pin.week };
    references(&named, "A pin", at, known, findings);
    let Some(&index) = known.people.get(pin.person.as_str()) else { return };
    let person = &problem.people[index];
    let allowed = if pin.session.is_some() { person.eligible.rides } else { person.eligible.placements };
    if !allowed {
        let reason = person.eligible.reason.as_deref().unwrap_or("no reason given");
        let cause = format!("{} is to be kept in the plan, but may not take part ({reason}).", person.name);
        findings.error("pin-not-eligible", at, cause, "Remove the pin, or let the person take part.");
    }
    if pin.session.is_some() && pin.weeks.is_some() {
        let cause = format!("The pin of {} names a session and a length.", person.name);
        findings.error("post-and-session", &format!("{at}/weeks"), cause, "Remove the length: a ride has one week.");
    }
    if let Some(clash) = problem.forbids.iter().position(|forbid| excludes(forbid, pin)) {
        let cause = format!("{} is to be kept in the plan, and excluded by /forbids/{clash}.", person.name);
        findings.error("pin-against-forbid", at, cause, "Remove the pin or the forbid.");
    }
}

/// Whether nothing that agrees with the pin is left by the forbid.
fn excludes(forbid: &Forbid, pin: &Pin) -> bool {
    let what = match (&forbid.post, &forbid.session) {
        (None, None) => pin.session.is_none(),
        (post, session) => *post == pin.post && *session == pin.session,
    };
    forbid.person == pin.person && what && (forbid.week.is_none() || forbid.week == pin.week)
}
