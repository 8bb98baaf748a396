//! A real process goes from the demo over to the company's own database, and loses nobody who calls meanwhile.

use crate::support::{
    TestDb,
    process::{Process, eventually},
};
use diesel::prelude::*;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    time::{Duration, Instant},
};
use tandem::{
    app::accounts::{self, COMMAND_LINE, NewAccount},
    clock::Clock,
    db::{Db, DbError, schema, settings},
    domain::role::Role,
};

/// Status and body of one request on a connection of its own; `None` where nobody listens yet.
fn ask(port: u16, method: &str, path: &str, host: &str, body: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request = format!(
        "{method} /api/v1{path} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n\
         Connection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("answered");
    let status = text.split(' ').nth(1)?.parse().ok()?;
    Some((status, text.split_once("\r\n\r\n")?.1.to_owned()))
}

fn count_invitations(db: &Db) -> i64 {
    db.read(|conn| schema::invitations::table.count().get_result(conn).map_err(DbError::from)).expect("counted")
}

#[test]
fn the_demo_goes_over_to_the_companys_own_database_without_losing_its_port() {
    let (demo, own) = (TestDb::new(), TestDb::new());
    demo.db().write_tx(|conn| settings::set(conn, settings::DEMO, "1")).expect("complete: nothing is solved here");
    let port = TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr()).expect("a free port").port();
    let (listen, host) = (format!("127.0.0.1:{port}"), format!("localhost:{port}"));
    let start = || Process::with(&demo, &["demo", "--listen", &listen], &[("TANDEM_OWN_DATABASE", own.url())]);
    let is_demo = || ask(port, "GET", "/demo", &host, "").map(|(status, _)| status == 200);

    let mut process = start();
    eventually("the demo", Duration::from_secs(30), || is_demo().filter(|demo| *demo));
    let (status, text) = ask(port, "POST", "/own-company", "evil.example", "").expect("an answer");
    assert!(status == 409 && text.contains("only on the computer that the demo runs on"), "{text}");
    assert_eq!(count_invitations(own.db()), 0);

    let asked = Instant::now();
    let (status, text) = ask(port, "POST", "/own-company", &host, "").expect("an answer");
    assert_eq!(status, 200, "{text}");
    let given: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let link = given["link"].as_str().expect("a link");
    let token = link.strip_prefix(&format!("http://{host}/join#")).expect("to the join page");
    // Every call is answered, by one or the other.
    eventually("the company's own service", Duration::from_secs(10), || {
        is_demo().expect("the port is never closed").then_some(()).xor(Some(()))
    });
    println!("went over within {:.2} s", asked.elapsed().as_secs_f64());
    let body = serde_json::json!({ "token": token }).to_string();
    let (status, text) = ask(port, "POST", "/invitations/look", &host, &body).expect("an answer");
    assert!(status == 200 && text.contains("\"planner\""), "{text}");
    assert_eq!((count_invitations(demo.db()), count_invitations(own.db())), (0, 1), "the demo stays as it is");

    process.terminate();
    eventually("the end", Duration::from_secs(5), || process.ended());

    let new = NewAccount {
        email: "pia@own.example".into(),
        name: "Pia".into(),
        role: Role::Planner,
        person_id: None,
        password: "a password for tests".into(),
    };
    accounts::add(own.db(), &Clock::system(), COMMAND_LINE, new).expect("an account");
    let _again = start();
    eventually("the demo again", Duration::from_secs(30), || is_demo().filter(|demo| *demo));
    let (_, text) = ask(port, "POST", "/own-company", &host, "").expect("an answer");
    assert_eq!(text, r#"{"sign_in":true}"#);
}
