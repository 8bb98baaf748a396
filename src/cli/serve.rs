//! `tandem serve`: from settings to a running service, and an end within seconds.

use crate::{
    app::session::DemoSignIn,
    clock::Clock,
    config::{DatabaseArgs, ServeArgs},
    db::{Db, DbError, settings},
    http::{Context, Cookies, serve},
    jobs::Worker,
};
use actix_web::cookie::Key;
use std::net::TcpListener;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

const COOKIE_KEY: &str = "cookie_key";

pub fn run(database: &DatabaseArgs, args: &ServeArgs) -> anyhow::Result<()> {
    let db = Db::open(&database.url(None)?)?;
    run_with(db, args, None)
}

/// `tandem worker`: solves, and serves nothing.
pub fn work(db: Db) -> anyhow::Result<()> {
    actix_web::rt::System::new().block_on(async move {
        tracing::info!(database = %db.backend(), "working");
        let worker = Worker::start(db, Clock::system())?;
        end_requested().await;
        tracing::info!("stopping");
        worker.stop();
        Ok(())
    })
}

/// The service on `db`; `demo` are the ways into the demo company.
pub fn run_with(db: Db, args: &ServeArgs, demo: Option<Vec<DemoSignIn>>) -> anyhow::Result<()> {
    let cookies = Cookies { key: cookie_key(&db)?, secure: args.secure_cookies() };
    let listener = TcpListener::bind(args.listen).map_err(|error| {
        anyhow::anyhow!(
            "cannot listen on {}: {error}. Choose another address with --listen or TANDEM_LISTEN.",
            args.listen
        )
    })?;
    let no_worker = args.no_worker;
    actix_web::rt::System::new().block_on(async move {
        let worker = if no_worker { None } else { Some(Worker::start(db.clone(), Clock::system())?) };
        let (stop, stopping) = watch::channel(false);
        let ender = actix_web::rt::spawn(async move {
            end_requested().await;
            tracing::info!("stopping");
            // Nobody listens any more only when everything has ended already.
            let _ = stop.send(true);
            // Its run goes back to the queue at once, while the last requests are answered.
            if let Some(worker) = worker
                && let Err(error) = actix_web::web::block(move || worker.stop()).await
            {
                tracing::error!(%error, "the worker was not stopped");
            }
        });
        tracing::info!(address = %listener.local_addr()?, database = %db.backend(), "serving");
        serve(Context::new(db, Clock::system(), demo, stopping), cookies, listener).await?;
        Ok(ender.await?)
    })
}

/// Returns at SIGTERM or SIGINT.
async fn end_requested() {
    match (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) {
        (Ok(mut terminate), Ok(mut interrupt)) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
        (Err(error), _) | (_, Err(error)) => {
            tracing::error!(%error, "signals cannot be received; end this process with SIGKILL");
            std::future::pending::<()>().await;
        }
    }
}

/// Made at the first start and kept in the database, so that all instances sign alike. It protects nothing by itself: the
/// cookie holds a random key that only the database knows.
fn cookie_key(db: &Db) -> anyhow::Result<Key> {
    let text = db.write_tx(|conn| {
        if let Some(text) = settings::get(conn, COOKIE_KEY)? {
            return Ok::<_, DbError>(text);
        }
        let text: String = Key::generate().master().iter().map(|byte| format!("{byte:02x}")).collect();
        settings::set(conn, COOKIE_KEY, &text)?;
        Ok(text)
    })?;
    let bytes: Option<Vec<u8>> = (0..text.len() / 2)
        .map(|i| text.get(2 * i..2 * i + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    match bytes {
        Some(bytes) if bytes.len() >= 64 => Ok(Key::from(&bytes)),
        _ => anyhow::bail!("the setting {COOKIE_KEY} in the database is damaged; delete that row and start again"),
    }
}
