//! Strict exchanges are judged by whether they close: as pairs, or in rings of the length allowed.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use company_plan::placement;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::{StrictExchange, Unit, Weekly};
use tandem_solver::search::{Options, Silent, solve};

/// Cem goes to marketing, Jana to legal, Kim of legal to sales: a ring of three, no pair. What the check says of it.
fn around(ring_max: u32, listed: &[&str]) -> Vec<String> {
    let mut problem = company::problem();
    let units = listed.iter().map(|&id| id.into()).collect();
    problem.rules.strict_exchange = Some(StrictExchange { units, ring_max });
    problem.rules.balance = None;
    problem.units.push(Unit {
        id: "legal".into(),
        name: "Legal".into(),
        function: "legal".into(),
        floor_fte: Weekly::Every(0.0),
        target_fte: Weekly::Every(0.0),
        ..problem.units[0].clone()
    });
    let mut contracts = problem.posts[2].clone();
    (contracts.id, contracts.unit, contracts.mentor) = ("contracts".into(), "legal".into(), None);
    problem.posts.push(contracts);
    let mut kim = problem.people[9].clone();
    (kim.id, kim.name, kim.unit) = ("kim".into(), "Kim Berg".into(), "legal".into());
    problem.people.push(kim);
    let mut plan = company_plan::plan(&problem);
    plan.placements =
        vec![placement("cem", "launch", 2), placement("jana", "contracts", 2), placement("kim", "deals", 2)];
    check(&problem, &plan).findings.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn a_ring_of_three_needs_three_to_be_allowed() {
    assert_eq!(around(3, &[]), [""; 0]);
    assert_eq!(around(4, &["sales", "marketing", "legal"]), [""; 0]);
    assert_eq!(
        around(2, &[]),
        [
            "The people exchanged for 4 weeks from week 3 of the plan (starting 18 Jan 2027) (Cem Kaya, Jana Weber, Kim Berg) \
          do not fall into closed rings of at most 2 teams."
        ]
    );
}

#[test]
fn what_leads_out_of_the_listed_teams_is_free() {
    // Between sales and marketing only Cem goes, and is left without a partner; Jana and Kim go where they like.
    assert_eq!(
        around(4, &["sales", "marketing"]),
        [
            "Field sales sends 1 for 4 weeks from week 3 of the plan (starting 18 Jan 2027) (Cem Kaya) and receives 0: each needs \
          somebody who comes in exchange, with the same start, length and share of the week."
        ]
    );
    assert_eq!(around(2, &["marketing"]), [""; 0]);
}

/// Nobody goes alone, so a search that moves one person at a time finds nothing: it has to find whole rings.
#[test]
fn the_search_alone_finds_closed_exchanges_in_a_company() {
    let mut problem = generate(64, 26, 3);
    // A programme may ask for a placement that nobody can be exchanged for: then there is no plan at all.
    problem.tracks.clear();
    problem.rules.strict_exchange = Some(StrictExchange { units: Vec::new(), ring_max: 3 });
    // Hardly any proof: what is found is found by the local search.
    let options = Options { gap: 0.95, threads: 1, iterations: Some(6_000), ..Options::default() };
    let solution = solve(&problem, &options, &Silent).expect("the empty plan at least");
    let report = check(&problem, &solution.plan);
    assert!(report.ok, "{:?}", report.findings);
    assert!(solution.plan.placements.len() >= 4, "{} placements", solution.plan.placements.len());
}
