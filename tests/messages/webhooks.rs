//! Webhooks: signed, tried again, private networks left alone; and the sample receiver, which takes each delivery once.

use crate::support::{TestDb, app::TestApp, small};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
};
use tandem::{
    app::webhooks::{self, DeliveryState, MadeWebhook, NewWebhook},
    clock::Clock,
    db::{Db, DbError, audit, messages, schema},
    domain::{role::Role, webhook_event::WebhookEvent},
    jobs::hooks::{Hooks, deliver_next, sign},
};

struct World {
    test: TestDb,
    clock: Clock,
}

impl World {
    fn new(clock: Clock) -> Self {
        let world = Self { test: small::company(), clock };
        // From here on, what the audit log gets is told.
        webhooks::tell(world.db()).unwrap();
        world
    }

    fn db(&self) -> &Db {
        self.test.db()
    }

    fn make(&self, url: &str) -> MadeWebhook {
        let new = NewWebhook { url: url.into(), events: vec![WebhookEvent::PlanPublished] };
        self.db().write_tx(|conn| webhooks::make(conn, &self.clock, &small::planner(), new, true)).unwrap()
    }

    fn happen(&self, action: &str, subject_id: &str) {
        let detail = json!({ "note": "DETAIL-MARKER" });
        let event = audit::Event { actor: "planner", action, subject_kind: "plan", subject_id, detail };
        self.db().write_tx(|conn| audit::append(conn, self.clock.now(), event)).unwrap();
    }

    fn deliver(&self, hooks: &Hooks) -> Option<Option<i32>> {
        deliver_next(self.db(), &self.clock, hooks, "w").unwrap().map(|attempt| attempt.status)
    }

    fn deliveries(&self, webhook: &str) -> Vec<webhooks::DeliveryView> {
        self.db().read(|conn| webhooks::deliveries(conn, &small::planner(), webhook)).unwrap()
    }
}

/// Answers one request with `status`; head and body of what came.
fn answer(listener: &TcpListener, status: u16) -> (String, String) {
    let (stream, _) = listener.accept().unwrap();
    let mut reader = BufReader::new(&stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(reader.read_line(&mut head).unwrap(), 0, "the head ends");
    }
    let length = header(&head, "content-length").parse().unwrap();
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let mut writer = &stream;
    writer
        .write_all(format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").as_bytes())
        .unwrap();
    (head, String::from_utf8(body).unwrap())
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let line = head.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:")));
    line.unwrap_or_else(|| panic!("{name} is missing in {head}")).split_once(':').unwrap().1.trim()
}

#[test]
fn deliveries_are_signed_hold_ids_only_and_are_tried_again() {
    let world = World::new(small::clock());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let made = world.make(&format!("http://{}/hook", listener.local_addr().unwrap()));
    world.happen("plan.publish", "p1");
    world.happen("plan.discard", "p2");
    assert_eq!(webhooks::tell(world.db()).unwrap(), 1, "only what was asked for");
    assert_eq!(webhooks::tell(world.db()).unwrap(), 0, "and once");
    let hooks = Hooks::new(true);
    let (refused, taken) = thread::scope(|scope| {
        let receiver = scope.spawn(|| (answer(&listener, 500), answer(&listener, 204)));
        assert_eq!(world.deliver(&hooks), Some(Some(500)));
        assert_eq!(world.deliver(&hooks), None, "nobody asks again before it is time");
        let log = world.deliveries(&made.webhook.id);
        assert_eq!((&log[0].state, log[0].attempts, log[0].status), (&DeliveryState::Waiting, 1, Some(500)));
        world.clock.advance(TimeDelta::minutes(1));
        assert_eq!(world.deliver(&hooks), Some(Some(204)));
        receiver.join().unwrap()
    });
    assert_eq!(world.deliveries(&made.webhook.id)[0].state, DeliveryState::Delivered);
    assert_eq!(header(&refused.0, "tandem-id"), header(&taken.0, "tandem-id"));
    assert_eq!(refused.1, taken.1);
    let body: serde_json::Value = serde_json::from_str(&taken.1).unwrap();
    assert_eq!((&body["event"], &body["subject"]), (&json!("plan.published"), &json!({ "kind": "plan", "id": "p1" })));
    assert_eq!(body.as_object().unwrap().len(), 4, "nothing else: {body}");
    let timestamp = world.clock.now().and_utc().timestamp();
    let signature = format!("t={timestamp},v1={}", sign(&made.secret, timestamp, &taken.1));
    assert_eq!(header(&taken.0, "tandem-signature"), signature);
    assert!(taken.0.starts_with("POST /hook HTTP/1.1"));
}

#[test]
fn private_networks_are_not_asked_even_if_a_name_leads_there() {
    let world = World::new(small::clock());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let made = world.make(&format!("http://localhost:{port}/"));
    world.happen("plan.publish", "p1");
    webhooks::tell(world.db()).unwrap();
    assert_eq!(world.deliver(&Hooks::new(false)), Some(None));
    let log = world.deliveries(&made.webhook.id);
    assert!(log[0].error.as_ref().is_some_and(|error| error.contains("private network")), "{log:?}");
    assert!(listener.accept().is_err(), "nobody called");
}

#[test]
fn a_webhook_to_which_nothing_gets_through_is_switched_off_and_planners_are_told() {
    let world = World::new(small::clock());
    let planner = tandem::app::accounts::NewAccount {
        email: "planner@small.example".into(),
        name: "Pia".into(),
        role: Role::Planner,
        person_id: None,
        password: "violet tractor lamp".into(),
    };
    let account = tandem::app::accounts::add(world.db(), &world.clock, "test", planner).unwrap().id;
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let made = world.make(&format!("http://127.0.0.1:{port}/"));
    world.happen("plan.publish", "p1");
    webhooks::tell(world.db()).unwrap();
    let hooks = Hooks::new(true);
    let mut attempts = 0;
    while world.deliver(&hooks).is_some() {
        attempts += 1;
        world.clock.advance(TimeDelta::hours(4));
    }
    let log = world.deliveries(&made.webhook.id);
    assert_eq!((&log[0].state, log[0].attempts, attempts), (&DeliveryState::Failed, 13, 13));
    let listed = world.db().read(|conn| webhooks::list(conn, &small::planner())).unwrap();
    assert!(listed.items[0].disabled_at.is_some());
    let told = world.db().read(|conn| messages::of_account(conn, &account)).unwrap();
    assert_eq!(told.iter().map(|message| message.kind.as_str()).collect::<Vec<_>>(), ["webhook-stopped"]);
    world.happen("plan.publish", "p2");
    assert_eq!(webhooks::tell(world.db()).unwrap(), 0, "nothing is queued for it");
}

#[actix_web::test]
async fn the_secret_is_shown_once_and_changes_need_the_version_that_was_read() {
    let app = TestApp::new().await;
    let who = app.enter(Role::Administrator).await;
    let body = json!({ "url": "https://hooks.example.com/x", "events": ["plan.published", "ride.arranged"] });
    let made = app.post("/api/v1/webhooks", &who, body).await;
    let secret = made.json()["secret"].as_str().expect("a secret").to_owned();
    assert!(secret.starts_with("whsec_") && secret.len() > 40);
    assert!(!app.get("/api/v1/webhooks", &who).await.text.contains(&secret));
    let refused = app.post("/api/v1/webhooks", &who, json!({ "url": "http://10.0.0.1/", "events": [] })).await;
    assert_eq!((refused.status.as_u16(), refused.json()["fields"].as_array().unwrap().len()), (422, 2), "all at once");
    let id = made.json()["webhook"]["id"].as_str().unwrap().to_owned();
    let change = |version: &str| {
        let request = who.request(
            actix_web::http::Method::PATCH,
            &format!("/api/v1/webhooks/{id}"),
            Some(json!({ "disabled": true })),
        );
        app.send(request.insert_header(("if-match", format!("\"{version}\""))))
    };
    assert_eq!(change("1").await.status, 200);
    assert_eq!(change("1").await.status, 412, "somebody read an older one");
    let trial = app.post(&format!("/api/v1/webhooks/{id}/trial"), &who, json!({})).await;
    assert_eq!(trial.status, 409, "it is switched off");
    assert_eq!(
        app.ask(actix_web::http::Method::DELETE, &format!("/api/v1/webhooks/{id}"), &who, None).await.status,
        204
    );
}

/// docs/examples/webhook_receiver.py, gone when the test is.
struct Receiver {
    process: Child,
    /// It writes there what it takes.
    _stdout: BufReader<ChildStdout>,
    url: String,
}

impl Receiver {
    /// `None`: there is no Python here.
    fn start(port: u16, secret: &str) -> Option<Self> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/examples/webhook_receiver.py");
        let mut process = Command::new("python3")
            .args([script, "--port", &port.to_string()])
            .env("TANDEM_WEBHOOK_SECRET", secret)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut line = String::new();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        stdout.read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").expect("it listens").to_owned();
        Some(Self { process, _stdout: stdout, url })
    }

    /// Status of the answer to a request that somebody else sends.
    fn post(&self, id: &str, signature: &str, body: &str) -> u16 {
        let address = self.url.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(address).unwrap();
        let head = format!(
            "POST / HTTP/1.1\r\nhost: {address}\r\ncontent-length: {}\r\ntandem-id: {id}\r\ntandem-signature: {signature}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("{answer}"))
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // Gone already only if it failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_sample_receiver_takes_a_delivery_once_and_refuses_its_replay() {
    // The receiver goes by the real time, so this test does, too.
    let world = World::new(Clock::system());
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let made = world.make(&format!("http://127.0.0.1:{port}/"));
    let Some(receiver) = Receiver::start(port, &made.secret) else {
        println!("skipped: python3 is not installed, and the sample receiver is written in it");
        return;
    };
    world.happen("plan.publish", "p1");
    webhooks::tell(world.db()).unwrap();
    let hooks = Hooks::new(true);
    assert_eq!(world.deliver(&hooks), Some(Some(200)));
    let delivery = world.deliveries(&made.webhook.id).remove(0);
    // Sent again by ourselves, signed anew: the receiver knows the id.
    let again = |conn: &mut tandem::db::Conn| webhooks::send_again(conn, &world.clock, &small::planner(), &delivery.id);
    world.db().write_tx(again).unwrap();
    assert_eq!(world.deliver(&hooks), Some(Some(409)), "a replay is refused");
    // Sent again by somebody who recorded it.
    let body: String = world
        .db()
        .read(|conn| {
            schema::webhook_deliveries::table
                .select(schema::webhook_deliveries::body)
                .first(conn)
                .map_err(DbError::from)
        })
        .unwrap();
    let now = world.clock.now().and_utc().timestamp();
    let signed = |at: i64, secret: &str, body: &str| format!("t={at},v1={}", sign(secret, at, body));
    assert_eq!(receiver.post(&delivery.id, &signed(now, &made.secret, &body), &body), 409);
    // Under another id, by another secret, changed, or long ago.
    assert_eq!(receiver.post("another", &signed(now, &made.secret, &body), &body), 401);
    let fresh = body.replace(&delivery.id, "fresh");
    assert_eq!(receiver.post("fresh", &signed(now, "whsec_wrong", &fresh), &fresh), 401);
    assert_eq!(receiver.post("fresh", &signed(now, &made.secret, &body), &fresh), 401);
    assert_eq!(receiver.post("fresh", &signed(now - 301, &made.secret, &fresh), &fresh), 401);
    assert_eq!(receiver.post("fresh", "", &fresh), 401);
    assert_eq!(receiver.post("fresh", &signed(now, &made.secret, &fresh), &fresh), 200);
}
