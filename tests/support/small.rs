//! A company so small that it is solved in no time: two teams of four that can visit each other.

use super::TestDb;
use chrono::{NaiveDate, NaiveDateTime};
use tandem::{
    app::import,
    clock::Clock,
    domain::{account::Actor, language::Language, role::Role},
    interop::InputFile,
};

pub const CYCLES: [&str; 3] = ["first", "second", "third"];

/// A clock that stands at noon of a Monday before the first cycle.
pub fn clock() -> Clock {
    Clock::fixed(noon())
}

fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 12, 7).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a date")
}

/// A planner who is nobody of the staff.
pub fn planner() -> Actor {
    Actor {
        account_id: "planner".into(),
        name: "Pia Planner".into(),
        email: "planner@small.example".into(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    }
}

/// The company's files.
pub fn files() -> Vec<InputFile> {
    let people: String = [("s", "sales", "seller"), ("m", "marketing", "marketer")]
        .iter()
        .flat_map(|(prefix, team, role)| {
            (1..=4).map(move |i| format!("{prefix}{i},Person {prefix}{i},{team},{role}\n"))
        })
        .collect();
    let cycles: String = CYCLES
        .iter()
        .zip(["2027-01-04", "2027-04-05", "2027-07-05"])
        .map(|(id, day)| format!("{id},Cycle {id},{day},12\n"))
        .collect();
    [
        ("functions", "id,name\nsales,Sales\nmarketing,Marketing\n".to_owned()),
        ("teams", "id,name,function_id\nsales,Field sales,sales\nmarketing,Content,marketing\n".to_owned()),
        ("roles", "id,name,function_id,seniority\nseller,Seller,sales,2\nmarketer,Marketer,marketing,2\n".to_owned()),
        ("people", format!("id,name,team_id,role_id\n{people}")),
        ("scales", "id,name,lowest,highest,anchors\nfive,Zero to five,0,5,0:0; 5:7\n".to_owned()),
        (
            "competencies",
            "id,name,function_id,scale_id\ndiscovery,Discovery,sales,five\ncontent,Content,marketing,five\n".to_owned(),
        ),
        (
            "role_profiles",
            "role_id,competency_id,target,importance,essential\nseller,discovery,4,5,yes\nseller,content,3,4,no\n\
             marketer,content,4,5,yes\nmarketer,discovery,3,4,no\n"
                .to_owned(),
        ),
        (
            "posts",
            "id,name,team_id,capacity,mentor_id,mode,lengths_weeks,intensities,teaches\n\
             desk,Sales desk,sales,1,s1,working,4,1,discovery:0.8:6\nstudio,Content studio,marketing,1,m1,working,4,1,content:0.8:6\n"
                .to_owned(),
        ),
        ("cycles", format!("id,name,starts_on,weeks\n{cycles}")),
    ]
    .into_iter()
    .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() })
    .collect()
}

/// A fresh database with the company in it.
pub fn company() -> TestDb {
    let test = TestDb::new();
    import::import(test.db(), "test", noon(), &files(), None).expect("the small company imports");
    test
}
