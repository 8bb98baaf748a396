//! `tandem serve`: from settings to a running service, and an end within seconds.

use crate::{
    app::{invitations, session::DemoSignIn},
    clock::Clock,
    config::{DatabaseArgs, ServeArgs},
    db::{Db, DbError, settings},
    demo,
    http::{Context, Cookies, OwnCompany, serve},
    jobs::{Post, Worker, hooks::Hooks, mail::Mailer},
};
use actix_web::cookie::Key;
use std::net::TcpListener;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

const COOKIE_KEY: &str = "cookie_key";

/// What is served.
pub struct House {
    pub db: Db,
    /// Absent unless it is the demo's database.
    pub demo: Option<Demo>,
}

/// What only the demo offers: ways in, and the way out to one's own company.
pub struct Demo {
    pub sign_ins: Vec<DemoSignIn>,
    pub own_database: String,
}

pub fn run(database: &DatabaseArgs, args: &ServeArgs) -> anyhow::Result<()> {
    let db = Db::open(&database.url(None)?)?;
    let listener = listen(args)?;
    if let Some(token) = db.write_tx(|conn| invitations::set_up(conn, &Clock::system()))? {
        let link = invitations::link(&args.address(listener.local_addr()?), &token);
        println!(
            "Nobody has an account yet. This link makes the first one, a planner's; it works once, within 24 hours:"
        );
        println!("  {link}");
    }
    run_with(House { db, demo: None }, args, listener)
}

pub fn listen(args: &ServeArgs) -> anyhow::Result<TcpListener> {
    TcpListener::bind(args.listen).map_err(|error| {
        anyhow::anyhow!(
            "cannot listen on {}: {error}. Choose another address with --listen or TANDEM_LISTEN.",
            args.listen
        )
    })
}

/// `tandem worker`: solves, and serves nothing.
pub fn work(db: Db) -> anyhow::Result<()> {
    actix_web::rt::System::new().block_on(async move {
        let requested = end_requested();
        tracing::info!(database = %db.backend(), "working");
        let worker = Worker::start(db, Clock::system())?;
        requested.await;
        tracing::info!("stopping");
        worker.stop();
        Ok(())
    })
}

/// Serves `first` until the process is told to end; the demo may go over to the company's own database on the way. The
/// listener stays open all the while, so that who calls in between waits a moment and is not refused.
pub fn run_with(first: House, args: &ServeArgs, listener: TcpListener) -> anyhow::Result<()> {
    let args = args.clone();
    actix_web::rt::System::new().block_on(async move {
        let (end, ending) = watch::channel(false);
        let requested = end_requested();
        actix_web::rt::spawn(async move {
            requested.await;
            tracing::info!("stopping");
            // Nobody listens any more only when everything has ended already.
            let _ = end.send(true);
        });
        let mut next = Some(first);
        while let Some(house) = next {
            next = serve_house(house, &args, listener.try_clone()?, ending.clone()).await?;
            if next.is_some() {
                println!("Left the demo: this is your company's own database now. The next time “tandem serve” opens it at once.");
            }
        }
        Ok(())
    })
}

/// Serves one database until the process is to end (`None`) or the demo is left for another one.
async fn serve_house(
    house: House,
    args: &ServeArgs,
    listener: TcpListener,
    mut ending: watch::Receiver<bool>,
) -> anyhow::Result<Option<House>> {
    let House { db, demo } = house;
    let cookies = Cookies { key: cookie_key(&db)?, secure: args.secure_cookies() };
    let worker = if args.no_worker { None } else { Some(Worker::start(db.clone(), Clock::system())?) };
    let mailbox = demo.as_ref().map(|_| demo::Mailbox::open(db.clone(), Clock::system())).transpose()?;
    let server = match &mailbox {
        Some(mailbox) => Some((mailbox.url(), demo::SENDER.to_owned())),
        None => args.mail.server()?,
    };
    let mailer = server.map(|(url, from)| Mailer::new(&url, &from)).transpose()?;
    // In the demo webhooks are tried out, with a receiver on the same computer.
    let private_webhooks = args.webhooks_private || demo.is_some();
    let (go_over, mut left) = watch::channel(None);
    let (stop, stopping) = watch::channel(false);
    let local = listener.local_addr()?;
    tracing::info!(address = %local, database = %db.backend(), "serving");
    let (sign_ins, own_database) = demo.map(|demo| (demo.sign_ins, demo.own_database)).unzip();
    let sends_mail = mailer.is_some();
    let post = Post::start(&db, &Clock::system(), mailer, Hooks::new(private_webhooks), &args.address(local))?;
    let mut ctx = Context::new(db, Clock::system(), sign_ins, stopping);
    (ctx.sends_mail, ctx.private_webhooks) = (sends_mail, private_webhooks);
    ctx.public_url = args.public_url.clone();
    let here_only = local.ip().is_loopback() && args.public_url.is_none();
    ctx.own_company = own_database.map(|url| OwnCompany::new(url, here_only, go_over.clone()));
    let ender = actix_web::rt::spawn(async move {
        let next = tokio::select! {
            // An error means that the sender is gone: then it is time as well.
            _ = ending.wait_for(|end| *end) => None,
            db = left.wait_for(Option::is_some) => db.ok().and_then(|db| db.clone()),
        };
        // Nobody listens any more only when everything has ended already.
        let _ = stop.send(true);
        // Its run goes back to the queue at once, while the last requests are answered.
        let stopped = actix_web::web::block(move || {
            if let Some(worker) = worker {
                worker.stop();
            }
            post.stop();
            drop(mailbox);
        });
        if let Err(error) = stopped.await {
            tracing::error!(%error, "the worker was not stopped");
        }
        next
    });
    serve(ctx, cookies, listener).await?;
    // Kept until here: a channel without a sender would look like a wish to leave.
    drop(go_over);
    Ok(ender.await?.map(|db| House { db, demo: None }))
}

/// Ends at SIGTERM or SIGINT, which are caught from the call on: whatever starts meanwhile is ended in order.
fn end_requested() -> impl Future<Output = ()> {
    let caught = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        match caught {
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
