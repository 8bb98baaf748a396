//! A fresh database for a test, gone when the test is.

use diesel::{Connection, PgConnection, RunQueryDsl};
use tandem::db::{Backend, Db};

/// A database with the whole schema and nothing in it.
pub struct TestDb {
    db: Option<Db>,
    url: String,
    drop: OnDrop,
}

enum OnDrop {
    File(#[expect(dead_code, reason = "held so that the folder is removed with the test")] tempfile::TempDir),
    Database { admin_url: String, name: String },
}

impl TestDb {
    pub fn new() -> Self {
        let (url, drop) = match backend() {
            Backend::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                (format!("sqlite:{}", folder.path().join("tandem.db").display()), OnDrop::File(folder))
            }
            Backend::Postgres => {
                let admin_url = std::env::var("TANDEM_TEST_POSTGRES_URL").expect(
                    "TANDEM_TEST_POSTGRES_URL: address of a PostgreSQL database whose user may create databases",
                );
                let name = format!("tandem_test_{}", tandem::db::new_id().replace('-', ""));
                admin(&admin_url, &format!("CREATE DATABASE {name}"));
                (with_name(&admin_url, &name), OnDrop::Database { admin_url, name })
            }
        };
        let db = Db::open(&url).expect("a fresh database opens");
        Self { db: Some(db), url, drop }
    }

    pub fn db(&self) -> &Db {
        self.db.as_ref().expect("open until dropped")
    }

    /// For another process, or another `Db`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        self.db = None;
        if let OnDrop::Database { admin_url, name } = &self.drop {
            admin(admin_url, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// The backend that this run of the tests is for.
pub fn backend() -> Backend {
    match std::env::var("TANDEM_TEST_BACKEND").as_deref() {
        Ok("postgres") => Backend::Postgres,
        Ok("sqlite") | Err(_) => Backend::Sqlite,
        Ok(other) => panic!("TANDEM_TEST_BACKEND is {other}; it must be sqlite or postgres"),
    }
}

fn admin(url: &str, statement: &str) {
    let mut conn = PgConnection::establish(url).expect("the test server answers");
    diesel::sql_query(statement).execute(&mut conn).expect(statement);
}

/// `url` with another database name: what stands between the last slash and the question mark.
fn with_name(url: &str, name: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, String::new()), |(base, query)| (base, format!("?{query}")));
    let server = base.rsplit_once('/').map_or(base, |(server, _)| server);
    format!("{server}/{name}{query}")
}
