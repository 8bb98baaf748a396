//! What holds for every answer: headers, problem documents, cross-site refusals.

use crate::support::app::{SignedIn, TestApp};
use actix_web::{http::Method, test::TestRequest};
use tandem::domain::role::Role;

#[actix_web::test]
async fn every_answer_has_its_security_headers_and_a_request_id() {
    let app = TestApp::new().await;
    for path in
        ["/healthz", "/readyz", "/metrics", "/api/v1/openapi.json", "/api/v1/session", "/api/v1/nothing", "/", "/plans"]
    {
        let answer = app.get(path, &SignedIn::nobody()).await;
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("strict-transport-security").contains("max-age"), "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
}

#[actix_web::test]
async fn what_is_not_there_is_a_problem_document() {
    let app = TestApp::new().await;
    let unknown = app.get("/api/v1/nothing", &SignedIn::nobody()).await;
    assert_eq!((unknown.status.as_u16(), unknown.code().as_str()), (404, "not_found"));
    assert_eq!(unknown.header("content-type"), "application/problem+json");
    let wrong = app.ask(Method::DELETE, "/api/v1/people", &SignedIn::nobody(), None).await;
    assert_eq!((wrong.status.as_u16(), wrong.header("allow")), (405, "GET"));
    assert_eq!(wrong.code(), "method_not_allowed");
    assert_eq!(app.get("/missing.js", &SignedIn::nobody()).await.status, 404);
}

#[actix_web::test]
async fn bodies_that_are_not_as_expected_are_told_apart() {
    let app = TestApp::new().await;
    let send = |kind: &'static str, body: &'static str| {
        app.send(
            TestRequest::post()
                .uri("/api/v1/session")
                .insert_header(("sec-fetch-site", "same-origin"))
                .insert_header(("content-type", kind))
                .set_payload(body),
        )
    };
    assert_eq!(send("application/json", "{").await.status, 400);
    let unknown = send("application/json", r#"{"email":"a@b","password":"x","admin":true}"#).await;
    assert_eq!((unknown.status.as_u16(), unknown.code().as_str()), (422, "invalid"));
    assert!(unknown.text.contains("admin"), "{}", unknown.text);
    assert_eq!(send("text/plain", "{}").await.status, 415);
}

#[actix_web::test]
async fn another_sites_page_cannot_change_anything() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let cookie = planner.cookie.as_deref().unwrap();
    let cancel = || TestRequest::delete().uri("/api/v1/session").insert_header(("cookie", cookie));
    let from = |name: &'static str, value: &'static str| {
        cancel().insert_header(("host", "tandem.example")).insert_header((name, value))
    };
    for request in [
        cancel(),
        from("sec-fetch-site", "cross-site"),
        from("sec-fetch-site", "same-site"),
        from("origin", "https://evil.example"),
        from("origin", "null"),
    ] {
        let answer = app.send(request).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (403, "cross_site"));
    }
    assert_eq!(app.get("/api/v1/session", &planner).await.status, 200, "still signed in");
    assert_eq!(app.send(from("origin", "https://tandem.example")).await.status, 204);
    assert_eq!(app.get("/api/v1/session", &planner).await.status, 401);
}

#[actix_web::test]
async fn a_stopping_service_is_not_ready() {
    let app = TestApp::new().await;
    assert_eq!(app.get("/readyz", &SignedIn::nobody()).await.status, 200);
    app.stop.send_replace(true);
    assert_eq!(app.get("/readyz", &SignedIn::nobody()).await.status, 503);
    assert_eq!(app.get("/healthz", &SignedIn::nobody()).await.status, 200);
}
