//! The schema's versions, inside the binary. One process migrates at a time; a database newer than the binary is refused.

use super::{Conn, DbError, DbResult};
use diesel::{
    RunQueryDsl,
    connection::{AnsiTransactionManager, TransactionManager},
    migration::{Migration, MigrationSource, MigrationVersion},
    pg::Pg,
    sql_query,
    sqlite::Sqlite,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
/// Any number that no other use of advisory locks in this database shares.
const LOCK: i64 = 7_261_001;

/// Applies what is missing.
pub fn run(conn: &mut Conn) -> DbResult<()> {
    match conn {
        Conn::Pg(pg) => {
            // Migrations may take longer than a request may wait.
            sql_query("SET lock_timeout = 0").execute(pg)?;
            sql_query("SET statement_timeout = 0").execute(pg)?;
            sql_query(format!("SELECT pg_advisory_lock({LOCK})")).execute(pg)?;
            let done = refuse_newer(pg.applied_migrations(), known::<Pg>(&POSTGRES))
                .and_then(|()| pg.run_pending_migrations(POSTGRES).map(|_| ()).map_err(DbError::Other));
            sql_query(format!("SELECT pg_advisory_unlock({LOCK})")).execute(pg)?;
            sql_query("SET lock_timeout = '5s'").execute(pg)?;
            sql_query("SET statement_timeout = '30s'").execute(pg)?;
            done
        }
        Conn::Sqlite(sqlite) => {
            // The write lock is the lock among processes; diesel's own transactions nest inside.
            AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE")?;
            let done = refuse_newer(sqlite.applied_migrations(), known::<Sqlite>(&SQLITE))
                .and_then(|()| sqlite.run_pending_migrations(SQLITE).map(|_| ()).map_err(DbError::Other));
            match &done {
                Ok(()) => AnsiTransactionManager::commit_transaction(sqlite)?,
                Err(_) => AnsiTransactionManager::rollback_transaction(sqlite)?,
            }
            done
        }
    }
}

/// Whether the database has exactly the versions that this binary knows.
pub fn check(conn: &mut Conn) -> DbResult<()> {
    use diesel::QueryableByName;
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Text)]
        version: String,
    }
    let rows: Vec<Row> = sql_query("SELECT version FROM __diesel_schema_migrations ORDER BY version").load(conn)?;
    let mut expected = match conn {
        Conn::Pg(_) => known::<Pg>(&POSTGRES)?,
        Conn::Sqlite(_) => known::<Sqlite>(&SQLITE)?,
    };
    expected.sort();
    if rows.into_iter().map(|row| row.version).eq(expected) {
        Ok(())
    } else {
        Err(DbError::other("the schema is not the one of this version of tandem"))
    }
}

fn known<B: diesel::backend::Backend>(source: &EmbeddedMigrations) -> DbResult<Vec<String>> {
    let migrations: Vec<Box<dyn Migration<B>>> = source.migrations().map_err(DbError::Other)?;
    Ok(migrations.iter().map(|migration| migration.name().version().to_string()).collect())
}

fn refuse_newer(
    applied: diesel::migration::Result<Vec<MigrationVersion<'static>>>,
    known: DbResult<Vec<String>>,
) -> DbResult<()> {
    let known = known?;
    match applied.map_err(DbError::Other)?.iter().map(ToString::to_string).find(|version| !known.contains(version)) {
        None => Ok(()),
        Some(version) => Err(DbError::other(format!(
            "the database was written by a newer version of tandem (schema {version}); start that version, or restore a backup"
        ))),
    }
}
