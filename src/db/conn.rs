//! Connections: which database, how many, how they are set up, and the two ways to use one.

use super::{DbError, DbResult, migrations, snapshot::Snapshot};
use diesel::{
    Connection, MultiConnection, PgConnection, RunQueryDsl, SqliteConnection,
    connection::{AnsiTransactionManager, SimpleConnection, TransactionManager},
    r2d2::{ManageConnection, Pool, R2D2Connection},
};
use std::{fmt, sync::Arc, time::Duration};

/// How long a request waits for a connection before it is told that the service is busy.
const POOL_WAIT: Duration = Duration::from_secs(5);
const READERS: u32 = 8;
/// PostgreSQL orders concurrent writers itself; SQLite has one writer, and ours is it.
const POSTGRES_WRITERS: u32 = 4;

/// A connection to either database.
#[derive(MultiConnection)]
pub enum Conn {
    Pg(PgConnection),
    Sqlite(SqliteConnection),
}

/// Which database a URL names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Postgres,
    Sqlite,
}

impl fmt::Display for Backend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Backend::Postgres => "PostgreSQL",
            Backend::Sqlite => "SQLite",
        })
    }
}

/// The database: a pool for reading and one for writing.
#[derive(Clone)]
pub struct Db {
    backend: Backend,
    readers: Pool<Manager>,
    writers: Pool<Manager>,
    pub(super) snapshot: Arc<Snapshot>,
}

impl Db {
    /// Opens the database at `url` (`sqlite:path` or `postgres://…`) and brings its schema up to date.
    pub fn open(url: &str) -> DbResult<Self> {
        let (backend, address) = parse(url)?;
        let manager = |access| Manager { backend, address: address.to_owned(), access };
        // The writer first: it makes the file, and the readers cannot.
        let writers = pool(manager(Access::Write), if backend == Backend::Sqlite { 1 } else { POSTGRES_WRITERS })?;
        let conn = &mut *writers.get()?;
        migrations::run(conn)?;
        let readers = pool(manager(Access::Read), READERS)?;
        Ok(Self { backend, readers, writers: writers.clone(), snapshot: Arc::default() })
    }

    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Runs `look` on a connection that cannot write.
    pub fn read<T, E: From<DbError>>(&self, look: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.readers.get().map_err(DbError::from)?;
        look(&mut conn)
    }

    /// Runs `work` in one write transaction: all of it is kept when it returns `Ok`, and nothing when it does not.
    pub fn write_tx<T, E: From<DbError>>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.writers.get().map_err(DbError::from)?;
        begin(&mut conn)?;
        match work(&mut conn) {
            Ok(value) => {
                <Conn as Connection>::TransactionManager::commit_transaction(&mut *conn).map_err(DbError::from)?;
                Ok(value)
            }
            Err(error) => {
                if let Err(failed) = <Conn as Connection>::TransactionManager::rollback_transaction(&mut *conn) {
                    tracing::error!(error = %failed, "rolling back a transaction failed");
                }
                Err(error)
            }
        }
    }

    /// Whether the database answers and has exactly the schema of this binary.
    pub fn ready(&self) -> DbResult<()> {
        self.read(migrations::check)
    }
}

/// `BEGIN IMMEDIATE` takes SQLite's write lock at once: a transaction that begins by reading would fail BUSY when it turns to writing.
fn begin(conn: &mut Conn) -> DbResult<()> {
    match conn {
        Conn::Pg(pg) => <PgConnection as Connection>::TransactionManager::begin_transaction(pg)?,
        Conn::Sqlite(sqlite) => AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE")?,
    }
    Ok(())
}

fn parse(url: &str) -> DbResult<(Backend, &str)> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Backend::Postgres, url));
    }
    let Some(path) = url.strip_prefix("sqlite:") else {
        return Err(DbError::other(
            "TANDEM_DATABASE must begin with sqlite: (then the path of a file) or postgres:// (then user, host and name)",
        ));
    };
    Ok((Backend::Sqlite, path.strip_prefix("//").unwrap_or(path)))
}

fn pool(manager: Manager, size: u32) -> DbResult<Pool<Manager>> {
    let check = manager.backend == Backend::Postgres;
    let address = manager.shown();
    Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .connection_timeout(POOL_WAIT)
        .test_on_check_out(check)
        .build(manager)
        .map_err(|error| DbError::other(format!("cannot open the database {address}: {error}")))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

/// Opens connections of the right kind. Diesel's own would try each backend in turn, and so make a SQLite file named like a
/// PostgreSQL address.
#[derive(Debug)]
struct Manager {
    backend: Backend,
    address: String,
    access: Access,
}

impl Manager {
    /// The address without a password.
    fn shown(&self) -> String {
        match (self.address.split_once("://"), self.address.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, host))) if self.backend == Backend::Postgres => format!("{scheme}://…@{host}"),
            _ => self.address.clone(),
        }
    }
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        let setup =
            |error| diesel::r2d2::Error::ConnectionError(diesel::ConnectionError::CouldntSetupConfiguration(error));
        match self.backend {
            Backend::Postgres => {
                let mut pg = PgConnection::establish(&self.address).map_err(diesel::r2d2::Error::ConnectionError)?;
                pg.batch_execute("SET TIME ZONE 'UTC'; SET lock_timeout = '5s'; SET statement_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'")
                    .map_err(setup)?;
                if self.access == Access::Read {
                    pg.batch_execute("SET default_transaction_read_only = on").map_err(setup)?;
                }
                Ok(Conn::Pg(pg))
            }
            Backend::Sqlite => {
                let mut sqlite =
                    SqliteConnection::establish(&self.address).map_err(diesel::r2d2::Error::ConnectionError)?;
                // First, so that what follows waits for another process instead of failing.
                sqlite.batch_execute("PRAGMA busy_timeout = 5000").map_err(setup)?;
                sqlite
                    .batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
                    .map_err(setup)?;
                if self.access == Access::Read {
                    sqlite.batch_execute("PRAGMA query_only = ON").map_err(setup)?;
                }
                Ok(Conn::Sqlite(sqlite))
            }
        }
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Self::Error> {
        diesel::sql_query("SELECT 1").execute(conn).map(|_| ()).map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}
