//! In which language the service speaks: the account's, else the one that the browser asks for; errors included.

use crate::support::app::{Answer, PASSWORD, SignedIn, TestApp, cookie};
use actix_web::http::Method;
use serde_json::{Value, json};
use tandem::domain::role::Role;

/// As a browser that asks for `languages`.
async fn ask(
    app: &TestApp,
    who: &SignedIn,
    languages: &str,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> Answer {
    app.send(who.request(method, path, body).insert_header(("accept-language", languages))).await
}

fn detail(answer: &Answer) -> String {
    let problem = answer.json();
    format!("{}: {}", problem["title"].as_str().expect("a title"), problem["detail"].as_str().expect("a detail"))
}

#[actix_web::test]
async fn nobody_in_particular_is_answered_as_the_browser_asks() {
    let app = TestApp::new().await;
    let credentials = json!({ "email": "nobody@small.example", "password": PASSWORD });
    let sign_in = |languages| ask(&app, &NOBODY, languages, Method::POST, "/api/v1/session", Some(credentials.clone()));
    let german = "Anmeldung nicht möglich: Die E-Mail-Adresse oder das Passwort stimmt nicht.";
    assert_eq!(detail(&sign_in("de-AT,en;q=0.5").await), german);
    let english = "Not signed in: The e-mail address or the password is wrong.";
    assert_eq!(detail(&sign_in("fr,en;q=0.5,de;q=0.2").await), english);
    assert_eq!(detail(&sign_in("").await), english);
    // Refused before any handler, and for an address that is none.
    let session = ask(&app, &NOBODY, "de", Method::GET, "/api/v1/session", None).await;
    assert_eq!(
        (session.status.as_u16(), detail(&session).as_str()),
        (401, "Nicht angemeldet: Melden Sie sich zuerst an.")
    );
}

const NOBODY: SignedIn = SignedIn { cookie: None };

#[actix_web::test]
async fn what_the_account_chose_counts_more_than_what_the_browser_asks() {
    let app = TestApp::new().await;
    let who = app.enter(Role::Employee).await;
    let missing = "/api/v1/people/none";
    let before = ask(&app, &who, "de", Method::GET, missing, None).await;
    assert_eq!(detail(&before), "Hier ist nichts: Hier gibt es nichts, oder Sie dürfen es nicht sehen.");
    assert_eq!(app.get("/api/v1/session", &who).await.json()["language"], Value::Null);

    let choose =
        |language| ask(&app, &who, "en", Method::PUT, "/api/v1/me/language", Some(json!({ "language": language })));
    assert_eq!(choose("de").await.status, 204);
    assert_eq!(app.get("/api/v1/session", &who).await.json()["language"], "de");
    let chosen = ask(&app, &who, "en", Method::GET, missing, None).await;
    assert_eq!(detail(&chosen), detail(&before));
    let wrong = ask(
        &app,
        &who,
        "en",
        Method::POST,
        "/api/v1/session/password",
        Some(json!({ "current": "not this", "next": "another long password" })),
    )
    .await;
    assert_eq!(wrong.json()["fields"][0]["message"], "Das ist nicht Ihr jetziges Passwort.");

    assert_eq!(choose("en").await.status, 204);
    let english = ask(&app, &who, "de", Method::GET, missing, None).await;
    assert_eq!(detail(&english), "Nothing here: There is nothing here, or you may not see it.");
    assert_eq!(choose("fr").await.status, 422);
}

#[actix_web::test]
async fn whoever_is_invited_chooses_before_there_is_an_account() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let items = json!({ "items": [{ "name": "Ina", "role": "employee" }] });
    let made = app.post("/api/v1/invitations", &planner, items).await.json();
    let link = made["items"][0]["link"].as_str().expect("a link").to_owned();
    let token = link.split_once("/join#").expect("a join link").1;
    let accept = |password: &str| {
        let body = json!({ "token": token, "name": "Ina", "email": "ina@small.example", "password": password });
        ask(&app, &NOBODY, "de", Method::POST, "/api/v1/invitations/accept", Some(body))
    };
    let refused = accept("kurz").await;
    assert_eq!(detail(&refused), "Etwas muss berichtigt werden: So lässt sich das Konto nicht anlegen.");
    assert_eq!(refused.json()["fields"][0]["message"], "Ein Passwort braucht mindestens 8 Zeichen.");
    let accepted = accept("violet tractor lamp").await;
    assert_eq!(accepted.json()["language"], "de", "{}", accepted.text);
    let ina = SignedIn { cookie: cookie(&accepted) };
    let forbidden = ask(&app, &ina, "en", Method::GET, "/api/v1/audit", None).await;
    assert_eq!((forbidden.status.as_u16(), forbidden.json()["title"].as_str()), (403, Some("Nicht erlaubt")));
    let dead = accept("violet tractor lamp").await;
    assert!(detail(&dead).starts_with("Dieser Link gilt nicht mehr"), "{}", dead.text);
}
