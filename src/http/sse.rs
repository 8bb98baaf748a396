//! Following a run by server-sent events. They read the run's row, so it does not matter which process solves.

use super::{Ctx, Result};
use crate::{
    app::{
        self,
        planning::runs::{self, RunView},
    },
    db::accounts,
    domain::account::Actor,
};
use actix_web::{
    Responder,
    http::header::{CACHE_CONTROL, HeaderValue},
    rt,
};
use actix_web_lab::sse::{Data, Event, Sse};
use std::time::Duration;
use tokio::{sync::mpsc, time};

/// How often the row is read: at most two events a second.
const LOOK_EVERY: Duration = Duration::from_millis(500);
const KEEP_ALIVE_EVERY: Duration = Duration::from_secs(15);
/// Events that wait for a slow reader; more are not made until it reads.
const WAITING_MAX: usize = 2;

/// Events of a run until it is over, the service stops, or `actor` may no longer see it.
pub async fn follow(ctx: Ctx, actor: Actor, id: String) -> Result<impl Responder> {
    let first = look(&ctx, &actor.account_id, &id).await?;
    let (send, receive) = mpsc::channel(WAITING_MAX);
    rt::spawn(async move {
        let mut stopping = ctx.stopping.clone();
        let tell = tell(&ctx, &actor.account_id, &id, first, &send);
        tokio::select! {
            () = tell => {}
            // An error means that the sender is gone: the service is ending.
            _ = stopping.wait_for(|stop| *stop) => {}
            () = send.closed() => {}
        }
    });
    Ok(Sse::from_infallible_receiver(receive)
        .with_keep_alive(KEEP_ALIVE_EVERY)
        .customize()
        .insert_header((CACHE_CONTROL, HeaderValue::from_static("no-store"))))
}

async fn tell(ctx: &Ctx, account_id: &str, id: &str, first: RunView, send: &mpsc::Sender<Event>) {
    let mut run = first;
    loop {
        let over = run.state.is_over();
        let Ok(data) = Data::new_json(&run) else { return };
        if send.send(Event::Data(data.event(if over { "done" } else { "run" }))).await.is_err() || over {
            return;
        }
        loop {
            time::sleep(LOOK_EVERY).await;
            match look(ctx, account_id, id).await {
                Ok(now) if now != run => {
                    run = now;
                    break;
                }
                Ok(_) => {}
                // The reader connects again, and is told then what is wrong.
                Err(_) => return,
            }
        }
    }
}

/// The run as the account sees it now: a role that was taken away ends the stream.
async fn look(ctx: &Ctx, account_id: &str, id: &str) -> Result<RunView> {
    let (account_id, id) = (account_id.to_owned(), id.to_owned());
    ctx.run(move |db, _| {
        let account = db.read(|conn| accounts::find(conn, &account_id))?;
        if account.disabled {
            return Err(app::Error::NotFound);
        }
        runs::get(db, &account.actor()?, &id)
    })
    .await
}
