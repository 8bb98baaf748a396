//! Loading and storing the company's own tables; made from their one description in `domain::company`.

use super::{Conn, DbError, DbResult, schema};
use crate::{
    company_tables,
    domain::{
        company::{
            self, Anchors, Company, CriticalState, Kind, LearningMode, RatingSource, Record, RideKind, SuccessorOrigin,
            Teach, Value,
        },
        cycle::CycleRules,
    },
};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Values that a statement may have: SQLite takes 32,766, PostgreSQL 65,535.
const BINDS_MAX: usize = 32_000;
/// Rows of one statement: more are no faster.
const ROWS_AT_ONCE: usize = 500;

/// A record that has a table.
pub trait Stored: Record {
    /// The whole table by id.
    fn load(conn: &mut Conn) -> DbResult<BTreeMap<String, Self>>;

    fn insert(&self, conn: &mut Conn) -> DbResult<()> {
        Self::insert_all(&[self], conn)
    }

    /// Adds rows, many in one statement.
    fn insert_all(records: &[&Self], conn: &mut Conn) -> DbResult<()>;

    /// Replaces the row with the same id.
    fn update(&self, conn: &mut Conn) -> DbResult<()>;

    /// Removes the row with the same id.
    fn delete(&self, conn: &mut Conn) -> DbResult<()>;

    /// Empties the table.
    fn delete_all(conn: &mut Conn) -> DbResult<usize>;
}

/// A field as the database keeps it.
trait Field: Sized {
    type Sql;

    fn to_sql(&self) -> Self::Sql;

    fn from_sql(sql: Self::Sql) -> DbResult<Self>;
}

macro_rules! plain {
    ($($type:ty),+) => {
        $(impl Field for $type {
            type Sql = $type;

            fn to_sql(&self) -> $type {
                self.clone()
            }

            fn from_sql(sql: $type) -> DbResult<Self> {
                Ok(sql)
            }
        })+
    };
}
plain!(String, f64, i32, bool, NaiveDate, Option<String>, Option<f64>, Option<i32>, Option<NaiveDate>);

macro_rules! json {
    ($($type:ty),+) => {
        $(impl Field for $type {
            type Sql = String;

            fn to_sql(&self) -> String {
                to_json(self)
            }

            fn from_sql(sql: String) -> DbResult<Self> {
                from_json(&sql)
            }
        })+
    };
}
json!(Vec<u32>, Vec<f64>, Vec<Teach>, Anchors, CycleRules);

macro_rules! words {
    ($($type:ty),+) => {
        $(impl Field for $type {
            type Sql = String;

            fn to_sql(&self) -> String {
                self.show()
            }

            fn from_sql(sql: String) -> DbResult<Self> {
                <$type>::parse(&sql).map_err(DbError::other)
            }
        })+
    };
}
words!(RatingSource, LearningMode, RideKind, CriticalState, SuccessorOrigin);

fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn from_json<T: DeserializeOwned>(text: &str) -> DbResult<T> {
    serde_json::from_str(text)
        .map_err(|error| DbError::other(format!("the database holds a document that is not understood: {error}")))
}

macro_rules! stored {
    ($($(#[$doc:meta])* $name:ident in $table:ident of $kind:ident, key($($key:ident),+), label $label:path, check $check:path {
        $($field:ident: $type:ty = $column:expr),+ $(,)?
    })+) => {
        $(impl Stored for company::$name {
            fn load(conn: &mut Conn) -> DbResult<BTreeMap<String, Self>> {
                let rows = schema::$table::table
                    .select(($(schema::$table::$field,)+))
                    .load::<($(<$type as Field>::Sql,)+)>(conn)?;
                rows.into_iter()
                    .map(|($($field,)+)| {
                        let record = Self { $($field: <$type as Field>::from_sql($field)?),+ };
                        Ok((record.id(), record))
                    })
                    .collect()
            }

            fn insert_all(records: &[&Self], conn: &mut Conn) -> DbResult<()> {
                const COLUMNS: usize = [$(stringify!($field)),+].len();
                for chunk in records.chunks((BINDS_MAX / COLUMNS).min(ROWS_AT_ONCE)) {
                    let rows: Vec<_> = chunk
                        .iter()
                        .map(|record| ($(schema::$table::$field.eq(record.$field.to_sql()),)+))
                        .collect();
                    match conn {
                        Conn::Pg(pg) => diesel::insert_into(schema::$table::table).values(rows).execute(pg)?,
                        Conn::Sqlite(sqlite) => diesel::insert_into(schema::$table::table).values(rows).execute(sqlite)?,
                    };
                }
                Ok(())
            }

            fn update(&self, conn: &mut Conn) -> DbResult<()> {
                diesel::update(schema::$table::table)
                    $(.filter(schema::$table::$key.eq(self.$key.to_sql())))+
                    .set(($(schema::$table::$field.eq(self.$field.to_sql()),)+))
                    .execute(conn)?;
                Ok(())
            }

            fn delete_all(conn: &mut Conn) -> DbResult<usize> {
                Ok(diesel::delete(schema::$table::table).execute(conn)?)
            }

            fn delete(&self, conn: &mut Conn) -> DbResult<()> {
                diesel::delete(schema::$table::table$(.filter(schema::$table::$key.eq(self.$key.to_sql())))+).execute(conn)?;
                Ok(())
            }
        })+

        /// Everything the company keeps, table by table.
        pub fn company(conn: &mut Conn) -> DbResult<Company> {
            company_without(conn, &[])
        }

        /// The same without the tables that are long and not needed.
        pub fn company_without(conn: &mut Conn, left_out: &[Kind]) -> DbResult<Company> {
            Ok(Company {
                $($table: if left_out.contains(&Kind::$kind) {
                    BTreeMap::new()
                } else {
                    <company::$name as Stored>::load(conn)?
                }),+
            })
        }
    };
}

company_tables!(stored);
