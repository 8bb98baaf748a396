//! Mail: nothing is lost while the mail server is away, each is sent once, and a digest holds what it should.

use crate::support::{TestDb, app::TestApp, small};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
};
use tandem::{
    app::{
        accounts::{self, COMMAND_LINE, NewAccount},
        mail::{self, NewMessageSettings},
        messages::{To, tell},
    },
    clock::Clock,
    db::{
        Db, DbError,
        mails::{self, Outcome, ReceivedRow},
        messages, schema,
    },
    demo::Mailbox,
    domain::{account::Actor, mail_times::MailWish, message::Message, role::Role},
    interop::mail_text,
    jobs::mail::{Mailer, send_next},
};

const BASE: &str = "https://tandem.small.example";
const FROM: &str = "Tandem <tandem@small.example>";

struct World {
    test: TestDb,
    clock: Clock,
}

impl World {
    fn new(people: &[&str]) -> Self {
        let world = Self { test: small::company(), clock: small::clock() };
        for person in people {
            let new = NewAccount {
                email: format!("{person}@small.example"),
                name: format!("The {person}"),
                role: Role::Employee,
                person_id: Some((*person).into()),
                password: "violet tractor lamp".into(),
            };
            accounts::add(world.db(), &world.clock, COMMAND_LINE, new).unwrap();
        }
        world
    }

    fn db(&self) -> &Db {
        self.test.db()
    }

    fn actor(&self, person: &str) -> Actor {
        let email = format!("{person}@small.example");
        let found = self.db().read(|conn| tandem::db::accounts::find_by_email(conn, &email)).unwrap();
        found.expect("an account").actor().unwrap()
    }

    fn choose(&self, person: &str, mail: MailWish, quiet: (u32, u32)) {
        let new = NewMessageSettings {
            mail,
            digest_minute: 8 * 60,
            quiet_from_minute: quiet.0,
            quiet_until_minute: quiet.1,
            time_zone: "Europe/Berlin".into(),
        };
        let actor = self.actor(person);
        self.db().write_tx(|conn| mail::set_settings(conn, &actor, new, true)).unwrap();
    }

    fn tell(&self, people: &[&str], cycle: &str) {
        let message = Message::PlanPublished { cycle: cycle.into() };
        self.db().write_tx(|conn| tell(conn, self.clock.now(), To::People(people), &message)).unwrap();
        self.clock.advance(TimeDelta::seconds(1));
    }

    fn compose(&self) -> usize {
        mail::compose(self.db(), &self.clock, BASE).unwrap().mails
    }

    /// Sends what is due; how many were sent, and how many have to wait or failed.
    fn send(&self, mailer: &Mailer) -> (usize, usize) {
        let (mut sent, mut not) = (0, 0);
        while let Some(outcome) = send_next(self.db(), &self.clock, mailer, "w").unwrap() {
            match outcome {
                Outcome::Sent => sent += 1,
                _ => not += 1,
            }
        }
        (sent, not)
    }

    fn received(&self) -> Vec<ReceivedRow> {
        self.db().read(|conn| mails::received(conn, 1_000)).unwrap()
    }

    /// Mails by which messages they carry; every message that wants one must have one.
    fn carried(&self, person: &str) -> BTreeMap<String, usize> {
        let account = self.actor(person).account_id;
        let rows = self.db().read(|conn| messages::of_account(conn, &account)).unwrap();
        let mut mails = BTreeMap::new();
        for row in rows.into_iter().filter(|row| row.mail_wanted) {
            *mails.entry(row.mail_id.expect("a mail carries it")).or_default() += 1;
        }
        mails
    }
}

/// A port on which nobody listens any more.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[test]
fn with_the_mail_server_down_nothing_is_lost_and_each_is_sent_once_when_it_returns() {
    let world = World::new(&["s1", "s2", "m1"]);
    for person in ["s1", "s2", "m1"] {
        world.choose(person, MailWish::AtOnce, (0, 0));
    }
    let port = free_port();
    let mailer = Mailer::new(&format!("smtp://127.0.0.1:{port}"), FROM).unwrap();
    world.tell(&["s1", "s2", "m1"], "Spring");
    world.tell(&["s1"], "Summer");
    assert_eq!(world.compose(), 4);
    for _ in 0..3 {
        assert_eq!(world.send(&mailer), (0, 4), "the server is away");
        assert_eq!(world.send(&mailer), (0, 0), "nobody asks again before it is time");
        world.clock.advance(TimeDelta::minutes(10));
    }
    world.tell(&["m1"], "Autumn");
    assert_eq!(world.compose(), 1, "what is composed is not composed again");

    let mailbox = Mailbox::on(TcpListener::bind(("127.0.0.1", port)).unwrap(), world.db().clone(), world.clock.clone());
    let _mailbox = mailbox.unwrap();
    // Two instances at once.
    thread::scope(|scope| {
        for name in ["one", "other"] {
            let (world, mailer) = (&world, &mailer);
            scope.spawn(move || while send_next(world.db(), &world.clock, mailer, name).unwrap().is_some() {});
        }
    });
    let received = world.received();
    assert_eq!(received.len(), 5);
    let ids: BTreeSet<&str> = received
        .iter()
        .map(|mail| mail.raw.lines().find(|line| line.starts_with("Message-ID: <")).expect("an id"))
        .collect();
    assert_eq!(ids.len(), 5, "each once");
    let to = |person: &str| received.iter().filter(|mail| mail.recipient == format!("{person}@small.example")).count();
    assert_eq!((to("s1"), to("s2"), to("m1")), (2, 1, 2));
    assert!(received.iter().all(|mail| mail.sender == "tandem@small.example"));
    world.clock.advance(TimeDelta::days(30));
    assert_eq!((world.compose(), world.send(&mailer)), (0, (0, 0)), "and never again");
}

#[test]
fn a_digest_holds_everything_since_the_last_and_each_message_is_in_one() {
    let world = World::new(&["s1", "s2"]);
    // The clock stands at noon UTC of Monday, 7 December 2026: one o'clock in Berlin.
    world.choose("s1", MailWish::Daily, (0, 0));
    world.choose("s2", MailWish::Weekly, (0, 0));
    world.tell(&["s1", "s2"], "Spring");
    world.clock.advance(TimeDelta::hours(6));
    world.tell(&["s1", "s2"], "Summer");
    assert_eq!(world.compose(), 0, "it is not time yet");
    world.clock.advance(TimeDelta::hours(14));
    world.tell(&["s1"], "Autumn");
    assert_eq!(world.compose(), 1, "the daily digest of eight in the morning");
    assert_eq!(world.compose(), 0);
    let mailbox = Mailbox::open(world.db().clone(), world.clock.clone()).unwrap();
    let mailer = Mailer::new(&mailbox.url(), FROM).unwrap();
    assert_eq!(world.send(&mailer), (1, 0));
    let mail = mail_text::read(&world.received()[0].raw);
    assert_eq!(mail.subject, "Tandem: 2 messages");
    let place = |word: &str| mail.text.find(word);
    assert!(place("Spring is published") < place("Summer is published"), "oldest first: {}", mail.text);
    assert_eq!(place("Autumn"), None, "what came after eight is for the next");
    assert!(mail.text.contains("https://tandem.small.example/home"), "{}", mail.text);
    world.clock.advance(TimeDelta::days(7));
    assert_eq!(world.compose(), 2);
    assert_eq!(world.send(&mailer), (2, 0));
    let mut counts: Vec<usize> = world.carried("s1").into_values().collect();
    counts.sort_unstable();
    assert_eq!(counts, [1, 2]);
    assert_eq!(world.carried("s2").into_values().collect::<Vec<_>>(), [2], "one digest a week");
}

#[test]
fn quiet_hours_are_quiet_and_who_wants_no_mail_gets_none() {
    let world = World::new(&["s1", "s2"]);
    world.choose("s1", MailWish::AtOnce, (12 * 60, 15 * 60));
    world.choose("s2", MailWish::Never, (0, 0));
    world.tell(&["s1", "s2"], "Spring");
    world.tell(&["s1"], "Summer");
    assert_eq!(world.compose(), 0, "one o'clock in Berlin is quiet");
    world.clock.advance(TimeDelta::hours(2));
    assert_eq!(world.compose(), 1, "what was held back comes in one mail");
    assert_eq!(world.carried("s1").into_values().collect::<Vec<_>>(), [2]);
    assert!(world.carried("s2").is_empty());
    // Who turns mail on later is not told what was long ago.
    world.choose("s2", MailWish::AtOnce, (0, 0));
    assert_eq!(world.compose(), 0);
}

/// A mail server that refuses the recipient; answers one conversation.
fn refusing(listener: &TcpListener, refusal: &str) {
    let (stream, _) = listener.accept().unwrap();
    let mut writer = &stream;
    writer.write_all(b"220 here\r\n").unwrap();
    for line in BufReader::new(&stream).lines() {
        let line = line.unwrap();
        let answer = match line.split(' ').next() {
            Some("RCPT") => refusal,
            Some("QUIT") => "221 bye",
            _ => "250 go on",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).unwrap();
        if line.starts_with("QUIT") {
            return;
        }
    }
}

#[actix_web::test]
async fn a_mailbox_that_is_not_there_is_given_up_and_shown_and_a_busy_one_is_tried_again() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    app.account(Role::Employee, Some("s1"));
    let message = Message::PlanPublished { cycle: "Spring".into() };
    // The usual quiet hours are in the evening, and it is noon.
    app.db().write_tx(|conn| tell(conn, app.clock.now(), To::People(&["s1"]), &message)).unwrap();
    assert_eq!(mail::compose(app.db(), &app.clock, BASE).unwrap().mails, 1);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mailer = Mailer::new(&format!("smtp://{}", listener.local_addr().unwrap()), FROM).unwrap();
    let attempt = |refusal: &'static str| {
        thread::scope(|scope| {
            scope.spawn(|| refusing(&listener, refusal));
            send_next(app.db(), &app.clock, &mailer, "w").unwrap().expect("one was due")
        })
    };
    let busy = attempt("450 mailbox busy");
    assert!(matches!(&busy, Outcome::Later { error, .. } if error.contains("busy")), "{busy:?}");
    app.clock.advance(TimeDelta::minutes(1));
    let gone = attempt("550 no such mailbox");
    assert!(matches!(&gone, Outcome::Failed { .. }), "{gone:?}");
    let report = app.get("/api/v1/mails", &planner).await.json();
    assert_eq!((&report["failed"], &report["waiting"]), (&json!(1), &json!(0)));
    let trouble = &report["trouble"][0];
    assert_eq!((&trouble["address"], &trouble["failed"]), (&json!("employee@small.example"), &json!(true)));
    assert!(trouble["error"].as_str().unwrap().contains("no such mailbox"), "{trouble}");
    assert!(!report.to_string().contains("Spring"), "what it says is not the planner's: {report}");
    let again = format!("/api/v1/mails/{}/again", trouble["id"].as_str().unwrap());
    assert_eq!(app.post(&again, &planner, json!({})).await.status, 204);
    assert_eq!(app.post(&again, &planner, json!({})).await.status, 409, "it waits already");
}

#[test]
fn a_sender_that_fell_silent_loses_its_mail_to_another() {
    let world = World::new(&["s1"]);
    world.choose("s1", MailWish::AtOnce, (0, 0));
    world.tell(&["s1"], "Spring");
    assert_eq!(world.compose(), 1);
    let (db, now) = (world.db(), world.clock.now());
    let dead = db.write_tx(|conn| mails::claim(conn, "dead", now)).unwrap().expect("due");
    assert_eq!(db.write_tx(|conn| mails::claim(conn, "other", now)).unwrap(), None, "it is being sent");
    let over = diesel::update(schema::mails::table).set(schema::mails::lease_until.eq(0.0));
    db.write_tx(|conn| over.execute(conn).map(drop).map_err(DbError::from)).unwrap();
    let taken = db.write_tx(|conn| mails::claim(conn, "other", now)).unwrap().expect("free again");
    assert_eq!((taken.id.as_str(), taken.attempts), (dead.id.as_str(), 2));
    assert!(!db.write_tx(|conn| mails::finish(conn, &dead, now, &Outcome::Sent)).unwrap(), "it comes back late");
    assert!(db.write_tx(|conn| mails::finish(conn, &taken, now, &Outcome::Sent)).unwrap());
}

#[actix_web::test]
async fn settings_are_checked_and_begin_with_the_time_zone_of_the_work_place() {
    let app = TestApp::new().await;
    let who = app.enter(Role::Employee).await;
    let address = "/api/v1/me/message-settings";
    let shown = app.get(address, &who).await.json();
    assert_eq!(
        (&shown["mail"], &shown["time_zone"], &shown["mail_works"]),
        (&json!("at-once"), &json!("UTC"), &json!(false))
    );
    let put = |body| app.ask(actix_web::http::Method::PUT, address, &who, Some(body));
    let body = |zone: &str, minute: u32| json!({ "mail": "weekly", "digest_minute": minute, "quiet_from_minute": 1200, "quiet_until_minute": 420, "time_zone": zone });
    let refused = put(body("Mars/Olympus", 1440)).await;
    assert_eq!(
        (refused.status.as_u16(), refused.json()["fields"].as_array().unwrap().len()),
        (422, 2),
        "{}",
        refused.text
    );
    assert_eq!(put(body("Europe/Berlin", 450)).await.status, 200);
    let shown = app.get(address, &who).await.json();
    assert_eq!((&shown["mail"], &shown["digest_minute"]), (&json!("weekly"), &json!(450)));
}
