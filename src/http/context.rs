//! What every handler can reach.

use super::{Error, Result, limits::SignInLimits, metrics::Metrics, own_company::OwnCompany};
use crate::{
    app::{self, effects::Kept, import::UnderWay, planning::hand::Recent, session::DemoSignIn, succession::Growths},
    clock::Clock,
    db::{Conn, Db},
};
use actix_web::web;
use std::sync::Arc;
use tokio::sync::{Semaphore, watch};

/// Passwords hashed at once: each hash takes 19 MiB of memory.
const HASHES_AT_ONCE: usize = 4;

pub type Ctx = web::Data<Context>;

pub struct Context {
    pub db: Db,
    pub clock: Clock,
    /// Absent unless this is the demo.
    pub demo: Option<Vec<DemoSignIn>>,
    /// The address that browsers use, where a proxy stands in front.
    pub public_url: Option<String>,
    /// Absent unless this is the demo: the way to the company's own database.
    pub own_company: Option<OwnCompany>,
    /// Whether there is a way to send mail.
    pub sends_mail: bool,
    /// Webhooks may go to private networks.
    pub private_webhooks: bool,
    pub limits: SignInLimits,
    pub metrics: Metrics,
    /// Imports under way in this instance.
    pub imports: Arc<UnderWay>,
    /// Plans that were looked at last in this instance.
    pub recent_plans: Arc<Recent>,
    /// What plans teach, as succession looked at it in this instance.
    pub growths: Arc<Growths>,
    /// What leaders' questions are answered from.
    pub succession: Arc<Kept>,
    /// Becomes true when the service is to stop.
    pub stopping: watch::Receiver<bool>,
    hashing: Semaphore,
}

impl Context {
    pub fn new(db: Db, clock: Clock, demo: Option<Vec<DemoSignIn>>, stopping: watch::Receiver<bool>) -> Self {
        let (recent_plans, growths) = (Arc::<Recent>::default(), Arc::<Growths>::default());
        Self {
            db,
            clock,
            demo,
            public_url: None,
            own_company: None,
            sends_mail: false,
            private_webhooks: false,
            limits: SignInLimits::new(),
            metrics: Metrics::new(),
            imports: Arc::default(),
            succession: Arc::new(Kept::new(Arc::clone(&growths), Arc::clone(&recent_plans))),
            recent_plans,
            growths,
            stopping,
            hashing: Semaphore::new(HASHES_AT_ONCE),
        }
    }

    /// Runs `look` on a blocking thread with a connection that cannot write.
    pub async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&mut Conn) -> app::Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.db.clone();
        Ok(web::block(move || db.read(look)).await??)
    }

    /// Runs `work` on a blocking thread in one write transaction.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Clock) -> app::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (db, clock) = (self.db.clone(), self.clock.clone());
        Ok(web::block(move || db.write_tx(|conn| work(conn, &clock))).await??)
    }

    /// Runs a whole use case, which opens its transactions itself, on a blocking thread.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Db, &Clock) -> app::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (db, clock) = (self.db.clone(), self.clock.clone());
        Ok(web::block(move || work(&db, &clock)).await??)
    }

    /// Runs something that hashes passwords, a few at a time.
    pub async fn hash<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Db, &Clock) -> app::Result<T> + Send + 'static,
    ) -> Result<T> {
        let _permit = self.hashing.acquire().await.map_err(|_| Error::Stopping)?;
        self.run(work).await
    }
}
