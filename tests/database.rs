//! The database layer itself: transactions, migrations, the audit chain.

use crate::support::TestDb;
use diesel::{RunQueryDsl, sql_query};
use tandem::{
    clock::Clock,
    db::{Db, DbError, audit, settings},
};

#[test]
fn a_failed_transaction_leaves_nothing() {
    let test = TestDb::new();
    let failed: Result<(), DbError> = test.db().write_tx(|conn| {
        settings::set(conn, "a", "1")?;
        Err(DbError::NotFound)
    });
    assert!(matches!(failed, Err(DbError::NotFound)));
    assert_eq!(test.db().read(|conn| settings::get(conn, "a")).unwrap(), None);
    test.db().write_tx(|conn| settings::set(conn, "a", "1")).unwrap();
    test.db().write_tx(|conn| settings::set(conn, "a", "2")).unwrap();
    assert_eq!(test.db().read(|conn| settings::get(conn, "a")).unwrap().as_deref(), Some("2"));
}

#[test]
fn a_reader_cannot_write() {
    let test = TestDb::new();
    assert!(test.db().read(|conn| settings::set(conn, "a", "1")).is_err());
}

#[test]
fn writers_that_read_first_do_not_fail() {
    let test = TestDb::new();
    test.db().write_tx(|conn| settings::set(conn, "count", "0")).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let db = Db::open(test.url()).unwrap();
                for _ in 0..5 {
                    db.write_tx(|conn| {
                        if let tandem::db::Conn::Pg(pg) = conn {
                            sql_query("SELECT 1 FROM settings WHERE name = 'count' FOR UPDATE").execute(pg)?;
                        }
                        let count: i32 = settings::get(conn, "count")?.unwrap_or_default().parse().unwrap();
                        settings::set(conn, "count", &(count + 1).to_string())
                    })
                    .unwrap();
                }
            });
        }
    });
    assert_eq!(test.db().read(|conn| settings::get(conn, "count")).unwrap().as_deref(), Some("20"));
}

#[test]
fn several_may_migrate_at_once_and_an_older_binary_refuses() {
    let test = TestDb::new();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| Db::open(test.url()).unwrap().ready().unwrap());
        }
    });
    test.db()
        .write_tx(|conn| {
            sql_query("INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')").execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    let refused = Db::open(test.url()).err().expect("a newer schema is refused");
    assert!(refused.to_string().contains("newer version of tandem"), "{refused}");
    assert!(test.db().ready().is_err());
}

#[test]
fn the_audit_chain_shows_a_changed_entry() {
    let test = TestDb::new();
    let now = Clock::system().now();
    for number in 0..3 {
        let event = audit::Event {
            actor: "cli",
            action: "test",
            subject_kind: "thing",
            subject_id: "a",
            detail: serde_json::json!({ "number": number }),
        };
        test.db().write_tx(|conn| audit::append(conn, now, event)).unwrap();
    }
    assert_eq!(test.db().read(audit::verify).unwrap(), 3);
    test.db()
        .write_tx(|conn| {
            sql_query("UPDATE audit SET detail = '{\"number\":7}' WHERE seq = 2").execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    let found = test.db().read(audit::verify).unwrap_err();
    assert!(found.to_string().contains("entry 2"), "{found}");
}
