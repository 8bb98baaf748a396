//! Sessions that hosts offer with seats: first come, first served, and a waiting list.

use super::{Scene, day, refusal};
use tandem::{
    app::{
        Error,
        rides::{self, Consent, ConsentAnswer, NewOffer, NewTime, OfferView, Reason},
    },
    domain::account::Actor,
};

fn call(seats: i32) -> NewOffer {
    NewOffer {
        kind: "ride-along".into(),
        title: "A first call".into(),
        day: day("2026-12-10"),
        time: "15:30".into(),
        minutes: 45,
        remote: true,
        place: None,
        seats,
        consent_needed: false,
        prebrief: Some("Read the one-pager on discovery. There: an account executive, a buyer.".into()),
        teaches: vec!["discovery".into()],
    }
}

fn offered(scene: &Scene, host: &Actor, new: &NewOffer) -> OfferView {
    rides::offer(scene.db(), &scene.clock, host, new).unwrap()
}

#[test]
fn who_comes_first_has_the_seat_and_the_next_moves_up() {
    let scene = Scene::new();
    let host = scene.enter("s1");
    let guests = ["m1", "m2", "m4"].map(|id| scene.enter(id));
    let offer = offered(&scene, &host, &call(1));
    assert_eq!(offer.starts_at.to_rfc3339(), "2026-12-10T14:30:00+00:00", "15:30 is Berlin's");
    let take = |who: &Actor| rides::take_seat(scene.db(), &scene.clock, who, &offer.id);
    let taken: Vec<_> = guests.iter().map(|guest| take(guest).unwrap()).collect();
    let states: Vec<&str> = taken.iter().map(|seat| seat.state.as_str()).collect();
    assert_eq!(states, ["arranged", "waiting", "waiting"]);
    assert_eq!(taken[0].prebrief, call(1).prebrief, "the guest reads before what the host wrote");
    assert!(refusal(take(&guests[0])).contains("You are on its list already"));
    let seen = rides::mine(scene.db(), &scene.clock, &host).unwrap().own_offers.remove(0);
    assert_eq!((seen.taken, seen.waiting, seen.guests[0].id.as_str()), (1, 2, "m1"));
    let for_others = rides::mine(scene.db(), &scene.clock, &scene.enter("m3")).unwrap().offers.remove(0);
    assert!(for_others.guests.is_empty(), "who comes is the host's to know");

    rides::cancel(scene.db(), &scene.clock, &guests[0], &taken[0].id, 1, &Reason::default()).unwrap();
    assert!(scene.told(&host)[0].contains("Person m1 cancelled"));
    assert_eq!(scene.seen(&guests[1], &taken[1].id).state, "arranged", "first come, first served");
    assert_eq!(scene.seen(&guests[2], &taken[2].id).state, "waiting");
    assert!(scene.told(&guests[1])[0].contains("You have a seat at “A first call”"));

    let to = NewTime { day: day("2026-12-11"), time: "16:00".into() };
    let moved = rides::move_offer(scene.db(), &scene.clock, &host, &offer.id, 1, &to).unwrap();
    assert_eq!(moved.starts_at.to_rfc3339(), "2026-12-11T15:00:00+00:00");
    assert_eq!(scene.seen(&guests[1], &taken[1].id).starts_at, Some(moved.starts_at));
    assert!(scene.told(&guests[1])[0].contains("11 Dec 2026, 09:00"), "in Austin");

    rides::cancel_offer(scene.db(), &scene.clock, &host, &offer.id, 2).unwrap();
    for (guest, seat) in guests.iter().zip(&taken).skip(1) {
        assert_eq!(scene.seen(guest, &seat.id).state, "cancelled");
        assert!(scene.told(guest)[0].contains("“A first call” does not take place"));
    }
    assert!(refusal(take(&guests[0])).contains("over or was cancelled"));
}

#[test]
fn who_cannot_have_a_seat_is_told_why() {
    let scene = Scene::new();
    let (host, mate, guest) = (scene.enter("s1"), scene.enter("s2"), scene.enter("m4"));
    let offer = offered(&scene, &host, &call(1));
    let take = |who: &Actor, id: &str| rides::take_seat(scene.db(), &scene.clock, who, id);
    assert_eq!(refusal(take(&host, &offer.id)), "This is your own session.");
    assert!(refusal(take(&mate, &offer.id)).starts_with("Person s1 is in your own team"));
    let at = |day_of: &str, time: &str| NewOffer { day: day(day_of), time: time.into(), ..call(1) };
    let same_time = offered(&scene, &scene.enter("s3"), &at("2026-12-10", "15:00"));
    let (second, third) =
        (offered(&scene, &host, &at("2026-12-14", "10:00")), offered(&scene, &mate, &at("2026-12-15", "10:00")));
    take(&guest, &offer.id).unwrap();
    assert_eq!(refusal(take(&guest, &same_time.id)), "You have another ride-along at that time.");
    take(&guest, &second.id).unwrap();
    let said = refusal(take(&guest, &third.id));
    assert!(said.starts_with("You have chosen 2 sessions between 2026-12-07 and 2027-01-03 already"), "{said}");
    let german = Actor { language: tandem::domain::language::Language::De, ..guest.clone() };
    assert!(refusal(take(&german, &third.id)).starts_with("Sie haben zwischen 2026-12-07 und 2027-01-03 schon 2"));
}

#[test]
fn an_offer_that_cannot_be_is_refused_with_all_that_is_wrong() {
    let scene = Scene::new();
    let host = scene.enter("s1");
    let try_offer = |new: &NewOffer| refusal(rides::offer(scene.db(), &scene.clock, &host, new));
    let said = try_offer(&NewOffer { title: " ".into(), seats: 3, teaches: vec!["magic".into()], ..call(1) });
    for part in ["seats: Between 1 and 2 guests", "title: Say in a few words", "teaches: There is no skill “magic”"]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(try_offer(&NewOffer { day: day("2026-12-04"), ..call(1) }).contains("This time is past"));
    assert!(
        try_offer(&NewOffer { day: day("2027-03-28"), time: "02:30".into(), ..call(1) }).contains("clocks go forward")
    );
    offered(&scene, &host, &call(2));
    assert!(try_offer(&call(1)).contains("another ride-along at that time"), "the host's own sessions do not overlap");
    assert!(matches!(
        rides::move_offer(
            scene.db(),
            &scene.clock,
            &scene.enter("m1"),
            &rides::mine(scene.db(), &scene.clock, &host).unwrap().own_offers[0].id,
            1,
            &NewTime { day: day("2026-12-11"), time: "10:00".into() }
        ),
        Err(Error::Forbidden)
    ));
}

#[test]
fn a_customer_who_says_no_ends_it_for_all_and_nobody_is_named() {
    let scene = Scene::new();
    let (host, guest, waits) = (scene.enter("s1"), scene.enter("m1"), scene.enter("m2"));
    let offer = offered(&scene, &host, &NewOffer { consent_needed: true, ..call(1) });
    let seat = rides::take_seat(scene.db(), &scene.clock, &guest, &offer.id).unwrap();
    let next = rides::take_seat(scene.db(), &scene.clock, &waits, &offer.id).unwrap();
    assert_eq!(seat.consent, "asked");
    let say = |version, consent| {
        rides::consent(scene.db(), &scene.clock, &host, &seat.id, version, &ConsentAnswer { consent })
    };
    assert_eq!(say(1, Consent::Given).unwrap().consent, "given");
    assert_eq!(scene.seen(&guest, &seat.id).consent, "given", "the guest sees that it is settled");
    assert_eq!(say(2, Consent::Refused).unwrap().state, "cancelled");
    for (who, seat) in [(&guest, &seat.id), (&waits, &next.id)] {
        assert_eq!(scene.seen(who, seat).state, "cancelled");
        let told = &scene.told(who)[0];
        assert!(
            told.starts_with("A ride-along does not take place. The customer prefers to talk without a guest."),
            "{told}"
        );
        assert!(!told.contains("s1") && !told.contains("A first call"), "{told}");
    }
    assert!(rides::mine(scene.db(), &scene.clock, &host).unwrap().own_offers.is_empty());
}
