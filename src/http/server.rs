//! The HTTP server: what surrounds the routes, and stopping in good order.

use super::{
    Context, Ctx, answers, error, fallback, feeds, health, metrics, openapi, routes,
    session_store::{ABSOLUTE, DbSessionStore},
    spans::Spans,
};
use actix_session::{
    SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession},
};
use actix_web::{
    App, HttpServer,
    body::MessageBody,
    cookie::{Key, SameSite, time::Duration},
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
    web,
};
use std::{io, net::TcpListener};
use tokio::{sync::watch, time};
use tracing_actix_web::TracingLogger;

/// Largest JSON body: a company's import.
const BODY_MAX_BYTES: usize = 28 * 1024 * 1024;
/// What is still being answered when the service is to stop gets so long.
const SHUTDOWN_SECONDS: u64 = 2;
/// What was accepted before that is taken up within so long.
const TAKE_UP: time::Duration = time::Duration::from_millis(100);

/// How the session's cookie is made.
#[derive(Clone)]
pub struct Cookies {
    /// Signs the cookies; the same in all instances.
    pub key: Key,
    /// `__Host-` and Secure. Off on loopback http only, where browsers would not send them back.
    pub secure: bool,
}

impl Cookies {
    pub fn name(&self) -> &'static str {
        if self.secure { "__Host-tandem" } else { "tandem" }
    }
}

/// The whole service; tests call it in process.
pub fn app(
    ctx: Ctx,
    cookies: Cookies,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let store = DbSessionStore { db: ctx.db.clone(), clock: ctx.clock.clone() };
    let max_age = Duration::seconds(ABSOLUTE.num_seconds());
    let sessions = SessionMiddleware::builder(store, cookies.key.clone())
        .cookie_name(cookies.name().to_owned())
        .cookie_secure(cookies.secure)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".to_owned())
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(PersistentSession::default().session_ttl(max_age))
        .build();
    App::new()
        .app_data(ctx)
        .app_data(web::JsonConfig::default().limit(BODY_MAX_BYTES).error_handler(error::from_json))
        .app_data(web::PathConfig::default().error_handler(error::from_address))
        .app_data(web::QueryConfig::default().error_handler(error::from_address))
        // The last is the outermost.
        .wrap(sessions)
        .wrap(from_fn(answers::same_site))
        .wrap(Compress::default())
        .wrap(from_fn(answers::dress))
        .wrap(TracingLogger::<Spans>::new())
        .configure(routes::configure)
        .service(
            web::resource("/calendar/{token}.ics")
                .route(web::get().to(feeds::calendar))
                .route(web::head().to(feeds::calendar)),
        )
        .service(openapi::show)
        .service(health::alive)
        .service(health::ready)
        .service(metrics::show)
        .default_service(web::to(fallback::answer))
}

/// Serves until `stopping` becomes true, then lets what is being answered finish.
pub async fn serve(ctx: Context, cookies: Cookies, listener: TcpListener) -> io::Result<()> {
    let mut stopping = ctx.stopping.clone();
    let ctx = Ctx::new(ctx);
    let server = HttpServer::new(move || app(ctx.clone(), cookies.clone()))
        .disable_signals()
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .listen(listener)?
        .run();
    let handle = server.handle();
    actix_web::rt::spawn(async move {
        stopped(&mut stopping).await;
        // Stopping drops connections that were accepted and not taken up yet: take no more in, and let those be taken up.
        handle.pause().await;
        time::sleep(TAKE_UP).await;
        handle.stop(true).await;
    });
    server.await
}

/// Waits until the service is to stop.
pub async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time as well.
    let _ = stopping.wait_for(|stop| *stop).await;
}
