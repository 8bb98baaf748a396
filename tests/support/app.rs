//! The whole service in process, over the small company, with an account for each role.

use super::{TestDb, small};
use actix_web::{
    body::to_bytes,
    cookie::Key,
    dev::Service,
    http::{Method, StatusCode, header::HeaderMap},
    test::{TestRequest, init_service},
};
use std::{future::Future, pin::Pin, rc::Rc};
use tandem::{
    app::accounts::{self, COMMAND_LINE, NewAccount},
    clock::Clock,
    db::{self, Db},
    domain::role::Role,
    http::{Context, Cookies, Ctx, app},
};
use tokio::sync::watch;

pub const PASSWORD: &str = "a password for tests";

type Call = dyn Fn(TestRequest) -> Pin<Box<dyn Future<Output = Answer>>>;

pub struct TestApp {
    pub test: TestDb,
    pub clock: Clock,
    /// Tells the service to stop.
    pub stop: watch::Sender<bool>,
    call: Box<Call>,
}

/// What came back, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The stable word of a problem.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl TestApp {
    pub async fn new() -> Self {
        Self::over(small::company()).await
    }

    pub async fn over(test: TestDb) -> Self {
        let clock = small::clock();
        let (stop, stopping) = watch::channel(false);
        let ctx = Ctx::new(Context::new(test.db().clone(), clock.clone(), None, stopping));
        let cookies = Cookies { key: Key::from(&[7; 64]), secure: false };
        let service = Rc::new(init_service(app(ctx, cookies)).await);
        let call = move |request: TestRequest| -> Pin<Box<dyn Future<Output = Answer>>> {
            let service = Rc::clone(&service);
            Box::pin(async move {
                let (status, headers, body) = match service.call(request.to_request()).await {
                    Ok(answer) => {
                        let (status, headers) = (answer.status(), answer.headers().clone());
                        (status, headers, to_bytes(answer.into_body()).await.ok())
                    }
                    Err(error) => {
                        let answer = error.error_response();
                        let (status, headers) = (answer.status(), answer.headers().clone());
                        (status, headers, to_bytes(answer.into_body()).await.ok())
                    }
                };
                let bytes = body.expect("the body arrives").to_vec();
                let text = String::from_utf8_lossy(&bytes).into_owned();
                Answer { status, headers, text }
            })
        };
        Self { test, clock, stop, call: Box::new(call) }
    }

    pub fn db(&self) -> &Db {
        self.test.db()
    }

    pub async fn send(&self, request: TestRequest) -> Answer {
        (self.call)(request).await
    }

    /// A request as the web pages send it.
    pub async fn ask(&self, method: Method, path: &str, who: &SignedIn, body: Option<serde_json::Value>) -> Answer {
        self.send(who.request(method, path, body)).await
    }

    pub async fn get(&self, path: &str, who: &SignedIn) -> Answer {
        self.ask(Method::GET, path, who, None).await
    }

    pub async fn post(&self, path: &str, who: &SignedIn, body: serde_json::Value) -> Answer {
        self.ask(Method::POST, path, who, Some(body)).await
    }

    /// Makes an account, `role@small.example`; its id.
    pub fn account(&self, role: Role, person_id: Option<&str>) -> String {
        let new = NewAccount {
            email: format!("{role}@small.example"),
            name: format!("The {role}"),
            role,
            person_id: person_id.map(Into::into),
            password: PASSWORD.into(),
        };
        accounts::add(self.db(), &self.clock, COMMAND_LINE, new).expect("an account").id
    }

    /// The account of that role, signed in.
    pub async fn sign_in(&self, role: Role) -> SignedIn {
        let answer = self.try_sign_in(&format!("{role}@small.example"), PASSWORD).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        SignedIn { cookie: cookie(&answer) }
    }

    pub async fn try_sign_in(&self, email: &str, password: &str) -> Answer {
        let body = serde_json::json!({ "email": email, "password": password });
        self.post("/api/v1/session", &SignedIn::nobody(), body).await
    }

    /// Makes an account and signs it in.
    pub async fn enter(&self, role: Role) -> SignedIn {
        self.account(role, None);
        self.sign_in(role).await
    }

    /// Number of rows of `accounts` with this address; for looking behind the answers.
    pub fn account_id(&self, role: Role) -> String {
        let found = self.db().read(|conn| db::accounts::find_by_email(conn, &format!("{role}@small.example")));
        found.expect("read").expect("an account").id
    }
}

/// `name=value` of the cookie that an answer sets.
pub fn cookie(answer: &Answer) -> Option<String> {
    let set = answer.header("set-cookie");
    set.split(';').next().filter(|pair| !pair.is_empty()).map(str::to_owned)
}

/// A browser: somebody's, or nobody's.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub cookie: Option<String>,
}

impl SignedIn {
    pub fn nobody() -> Self {
        Self { cookie: None }
    }

    pub fn request(&self, method: Method, path: &str, body: Option<serde_json::Value>) -> TestRequest {
        let mut request =
            TestRequest::default().method(method).uri(path).insert_header(("sec-fetch-site", "same-origin"));
        if let Some(cookie) = &self.cookie {
            request = request.insert_header(("cookie", cookie.as_str()));
        }
        match body {
            Some(body) => request.set_json(body),
            None => request,
        }
    }
}
