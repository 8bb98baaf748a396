//! Ride-alongs between a host and guests: times, seats, consent, what was learned.

mod debriefs;
mod seats;

use crate::support::{TestDb, app::PASSWORD, small};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tandem::{
    app::{
        Error,
        accounts::{self, NewAccount},
        import,
        rides::{self, Arrangement, BookingView, ClosedWeek, Declining, NewRequest, Reason},
    },
    clock::Clock,
    db::{Db, messages},
    domain::{account::Actor, language::Language, message::Message, role::Role},
    interop::InputFile,
};

/// The small company with places: sellers in Berlin, marketers in Austin, but `m4`, who is in Berlin. `s1` hosts calls.
pub struct Scene {
    test: TestDb,
    pub clock: Clock,
}

impl Scene {
    pub fn new() -> Self {
        let (test, clock) = (small::company(), small::clock());
        let rows = |team: &str, prefix: &str, place: &str, role: &str| -> String {
            (1..=4)
                .map(|i| {
                    let place = if (prefix, i) == ("m", 4) { "berlin" } else { place };
                    format!("{prefix}{i},Person {prefix}{i},{team},{role},{place}\n")
                })
                .collect()
        };
        let people = rows("sales", "s", "berlin", "seller") + &rows("marketing", "m", "austin", "marketer");
        let files = [
            ("locations", "id,name,time_zone\nberlin,Berlin,Europe/Berlin\naustin,Austin,America/Chicago\n".to_owned()),
            ("people", format!("id,name,team_id,role_id,location_id\n{people}")),
            (
                "ride_sessions",
                "id,name,kind,team_id,host_id,every_weeks,seats,duration_weeks,teaches\n\
                 calls,Calls with s1,ride-along,sales,s1,2,1,0.1,discovery:0.5:6\n\
                 review,Message review,meeting,marketing,,4,3,0.05,content:0.5:6\n"
                    .to_owned(),
            ),
            ("leaves", "id,person_id,starts_on,ends_on\nl1,m4,2026-12-16,2026-12-16\n".to_owned()),
        ];
        let file = |(kind, text): (&str, String)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() };
        import::import(test.db(), "test", clock.now(), &files.map(file), None).expect("places and sessions");
        Self { test, clock }
    }

    pub fn db(&self) -> &Db {
        self.test.db()
    }

    /// Somebody with an account, who gets messages.
    pub fn enter(&self, person: &str) -> Actor {
        let new = NewAccount {
            email: format!("{person}@small.example"),
            name: format!("Person {person}"),
            role: Role::Employee,
            person_id: Some(person.into()),
            password: PASSWORD.into(),
        };
        let account = accounts::add(self.db(), &self.clock, accounts::COMMAND_LINE, new).expect("an account");
        Actor {
            account_id: account.id,
            name: account.name,
            email: account.email,
            role: Role::Employee,
            person_id: Some(person.into()),
            language: Language::En,
        }
    }

    /// Messages to somebody, latest first, in words.
    pub fn told(&self, who: &Actor) -> Vec<String> {
        let rows = self.db().read(|conn| messages::of_account(conn, &who.account_id)).unwrap();
        let message = |body: &str| serde_json::from_str::<Message>(body).unwrap().words(Language::En);
        rows.iter().map(|row| message(&row.body)).map(|words| format!("{}. {}", words.title, words.text)).collect()
    }

    pub fn seen(&self, who: &Actor, id: &str) -> BookingView {
        let mine = rides::mine(self.db(), &self.clock, who).unwrap();
        mine.bookings.into_iter().find(|booking| booking.id == id).expect("one's own")
    }

    pub fn arrange(&self, who: &Actor, view: &BookingView, at: &str) -> Result<BookingView, Error> {
        rides::arrange(self.db(), &self.clock, who, &view.id, view.version, &time(at))
    }

    /// `guest` asks `host` to go along.
    pub fn request(&self, guest: &Actor, host: &str) -> Result<BookingView, Error> {
        let new = NewRequest { host_id: Some(host.into()), ..NewRequest::default() };
        rides::request(self.db(), &self.clock, guest, &new)
    }
}

fn time(at: &str) -> Arrangement {
    let starts_at: DateTime<Utc> = format!("{at}:00Z").parse().unwrap();
    Arrangement { starts_at, minutes: 30, remote: true, place: None, ask_consent: false, prebrief: None }
}

/// The sentence of what was refused, with all fields.
pub fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match result.expect_err("refused") {
        Error::Invalid { fields, .. } => {
            fields.into_iter().map(|field| format!("{}: {}", field.path, field.message)).collect::<Vec<_>>().join("\n")
        }
        other => other.to_string(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_host_gives_a_request_a_time_and_both_see_it_in_their_own() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    let asked = scene.request(&guest, "s1").unwrap();
    assert_eq!(
        (asked.state.as_str(), asked.period_from, asked.period_until),
        ("requested", day("2026-12-07"), day("2027-01-03"))
    );
    assert!(scene.told(&host)[0].starts_with("Person m1 would like to go along."), "{:?}", scene.told(&host));

    let view = scene.seen(&host, &asked.id);
    let times = rides::times(scene.db(), &scene.clock, &host, &view.id, Some(60)).unwrap();
    assert_eq!((times.zone.as_str(), times.guest_zone.as_deref()), ("Europe/Berlin", Some("America/Chicago")));
    assert_eq!(times.days[0].day, day("2026-12-07"), "it is 13:00 in Berlin: this afternoon is left");
    assert_eq!(times.days[0].times[0].starts_at.to_rfc3339(), "2026-12-07T12:30:00+00:00");
    assert!(times.days.iter().all(|day| !["Sat", "Sun"].contains(&day.day.format("%a").to_string().as_str())));
    let suits: Vec<String> = (times.days[1].times.iter())
        .filter(|time| time.suits_guest)
        .map(|time| time.starts_at.format("%H:%M").to_string())
        .collect();
    assert_eq!(suits, ["14:00", "14:30", "15:00"], "from 08:00 in Austin, until 17:00 in Berlin");

    let arranged = scene.arrange(&host, &view, "2026-12-10T14:30").unwrap();
    assert_eq!((arranged.state.as_str(), arranged.version), ("arranged", 2));
    assert!(scene.told(&guest)[0].contains("10 Dec 2026, 08:30, in your time zone"), "{:?}", scene.told(&guest));
    let theirs = scene.seen(&guest, &asked.id);
    assert_eq!((theirs.zone.as_str(), theirs.starts_at), ("America/Chicago", arranged.starts_at));

    let moved = scene.arrange(&host, &arranged, "2026-12-11T15:00").unwrap();
    assert_eq!(moved.version, 3, "each change raises the number that calendars go by");
    assert!(scene.told(&guest)[0].contains("is moved. The new time is 11 Dec 2026, 09:00"));
    assert!(matches!(scene.arrange(&host, &arranged, "2026-12-14T15:00"), Err(Error::Stale)));
}

#[test]
fn a_time_that_does_not_fit_is_refused_with_all_that_is_wrong() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m4"));
    let first = scene.request(&guest, "s1").unwrap();
    let try_at = |at: &str| refusal(scene.arrange(&host, &scene.seen(&host, &first.id), at));
    assert_eq!(try_at("2026-12-07T09:00"), "starts_at: This time is past. Choose one that is to come.");
    assert!(
        try_at("2027-01-08T09:00")
            .contains("outside of the period of this session. Choose a day between 2026-12-07 and 2027-01-03")
    );
    assert!(try_at("2026-12-12T09:00").contains("2026-12-12 is not a working day. Choose another day."));
    assert!(try_at("2026-12-16T09:00").contains("Person m4 is not at work on 2026-12-16."));
    let week = ClosedWeek { week_of: day("2026-12-17"), closed: true };
    assert_eq!(rides::close_week(scene.db(), &scene.clock, &host, &week).unwrap(), [day("2026-12-14")]);
    assert!(try_at("2026-12-17T09:00").contains("The week of 2026-12-14 is closed for guests."));
    let options = rides::times(scene.db(), &scene.clock, &host, &first.id, None).unwrap();
    assert!(options.days.iter().all(|option| !(day("2026-12-14")..=day("2026-12-18")).contains(&option.day)));
    let german = Actor { language: Language::De, ..host.clone() };
    let said = refusal(scene.arrange(&german, &scene.seen(&host, &first.id), "2026-12-12T09:00"));
    assert!(said.contains("Der 2026-12-12 ist kein Arbeitstag. Wählen Sie einen anderen Tag."), "{said}");

    scene.arrange(&host, &scene.seen(&host, &first.id), "2026-12-10T09:00").unwrap();
    let other = scene.enter("m1");
    let second = scene.request(&other, "s1").unwrap();
    let view = scene.seen(&host, &second.id);
    assert!(
        refusal(scene.arrange(&host, &view, "2026-12-10T09:15"))
            .contains("Person s1 has another ride-along at that time")
    );
    scene.arrange(&host, &view, "2026-12-10T09:30").unwrap();
    let here = Arrangement { remote: false, minutes: 3, ..time("2026-12-11T09:00") };
    let said = refusal(rides::arrange(scene.db(), &scene.clock, &host, &second.id, view.version + 1, &here));
    assert!(said.contains("minutes: A session takes between") && said.contains("place: Say where you meet"), "{said}");

    // A host has two guests in a ride period at most, as the rules of the cycle say.
    let third = scene.request(&scene.enter("m2"), "s1").unwrap();
    let said = refusal(scene.arrange(&host, &scene.seen(&host, &third.id), "2026-12-11T09:00"));
    assert!(said.contains("you have 2 guests already, and a host has 2 at most"), "{said}");
}

#[test]
fn own_team_oneself_and_strangers() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    assert!(refusal(scene.request(&host, "s1")).contains("You cannot be your own guest"));
    assert!(refusal(scene.request(&scene.enter("s2"), "s1")).contains("That is your own team"));
    assert!(refusal(scene.request(&guest, "s3")).contains("Choose one host, or one team, of the list"));
    let asked = scene.request(&guest, "s1").unwrap();
    assert!(refusal(scene.request(&guest, "s1")).contains("You have asked there already"));

    let stranger = scene.enter("m3");
    let cancel =
        |who: &Actor, version| rides::cancel(scene.db(), &scene.clock, who, &asked.id, version, &Reason::default());
    assert!(matches!(cancel(&stranger, 1), Err(Error::NotFound)));
    let said = refusal(scene.arrange(&guest, &asked, "2026-12-10T15:00"));
    assert_eq!(said, "The host picks the time. Ask for another one instead.");
    let empty = Declining { reason: " ".into() };
    assert!(
        refusal(rides::decline(scene.db(), &scene.clock, &host, &asked.id, 1, &empty)).contains("A friendly word why")
    );
    let why = Declining { reason: "I am at a fair all month; ask Person s2?".into() };
    rides::decline(scene.db(), &scene.clock, &host, &asked.id, 1, &why).unwrap();
    let theirs = scene.seen(&guest, &asked.id);
    assert_eq!((theirs.state.as_str(), theirs.reason.as_deref()), ("declined", Some(why.reason.as_str())));
    assert!(!scene.told(&guest)[0].contains("fair"), "the reason stands with the request, not in messages");
}

#[test]
fn a_team_is_asked_and_whoever_takes_it_is_the_host() {
    let scene = Scene::new();
    let (first, second, guest) = (scene.enter("m1"), scene.enter("m4"), scene.enter("s2"));
    let new = NewRequest {
        team_id: Some("marketing".into()),
        wish: Some("A message review".into()),
        ..NewRequest::default()
    };
    let asked = rides::request(scene.db(), &scene.clock, &guest, &new).unwrap();
    assert_eq!(scene.told(&first).len() + scene.told(&second).len(), 2, "everybody of the team is asked");
    let view = scene.seen(&second, &asked.id);
    assert_eq!(view.reason.as_deref(), Some("A message review"));
    scene.arrange(&second, &view, "2026-12-10T09:00").unwrap();
    assert_eq!(scene.seen(&guest, &asked.id).host.unwrap().id, "m4");
    let left = rides::mine(scene.db(), &scene.clock, &first).unwrap();
    assert!(left.bookings.is_empty(), "others of the team have nothing to do with it any more");
}

#[test]
fn a_closed_week_leaves_what_was_agreed_and_says_that_it_needs_another_time() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m4"));
    let asked = scene.request(&guest, "s1").unwrap();
    let arranged = scene.arrange(&host, &scene.seen(&host, &asked.id), "2026-12-10T09:00").unwrap();
    assert_eq!(arranged.conflict, None);
    rides::close_week(scene.db(), &scene.clock, &host, &ClosedWeek { week_of: day("2026-12-07"), closed: true })
        .unwrap();
    let view = scene.seen(&host, &asked.id);
    assert_eq!(view.needs, Some(rides::Need::AnotherTime));
    assert_eq!(view.conflict.as_deref(), Some("The week of 2026-12-07 is closed for guests."));
    let past = ClosedWeek { week_of: day("2026-12-06"), closed: true };
    assert!(refusal(rides::close_week(scene.db(), &scene.clock, &host, &past)).contains("This week is past"));

    // The guest cannot make it, either: the host is asked for another time.
    let version = view.version;
    rides::another_time(scene.db(), &scene.clock, &guest, &asked.id, version, &Reason::default()).unwrap();
    assert!(scene.told(&host)[0].contains("The ride-along with Person m4 needs another time"));
    let view = scene.seen(&host, &asked.id);
    assert_eq!((view.state.as_str(), view.starts_at), ("requested", None));
    rides::cancel(scene.db(), &scene.clock, &host, &asked.id, view.version, &Reason { reason: None }).unwrap_err();
    let why = Declining { reason: "Sorry!".into() };
    rides::decline(scene.db(), &scene.clock, &host, &asked.id, view.version, &why).unwrap();
}

#[test]
fn the_host_cancels_and_the_guest_is_told_for_which_time() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    let asked = scene.request(&guest, "s1").unwrap();
    let arranged = scene.arrange(&host, &scene.seen(&host, &asked.id), "2026-12-10T15:00").unwrap();
    let why = Reason { reason: Some("My daughter is ill".into()) };
    rides::cancel(scene.db(), &scene.clock, &host, &asked.id, arranged.version, &why).unwrap();
    let told = &scene.told(&guest)[0];
    assert!(told.contains("Person s1 cancelled the ride-along") && told.contains("10 Dec 2026, 09:00"), "{told}");
    assert!(!told.contains("daughter"), "{told}");
    let view = scene.seen(&guest, &asked.id);
    assert_eq!((view.state.as_str(), view.version), ("cancelled", 3));
    scene.clock.advance(TimeDelta::days(90));
    assert!(
        rides::mine(scene.db(), &scene.clock, &guest).unwrap().bookings.is_empty(),
        "what is long over leaves the page"
    );
}
