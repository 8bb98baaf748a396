//! What `src/db/schema.rs` says is what the migrations make, on this database: every table, column, type and nullability.

use crate::support::{TestDb, backend};
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types};
use std::collections::BTreeSet;
use tandem::db::{Backend, DbError};

#[derive(Debug, QueryableByName)]
struct Column {
    #[diesel(sql_type = sql_types::Text)]
    table_name: String,
    #[diesel(sql_type = sql_types::Text)]
    column_name: String,
    #[diesel(sql_type = sql_types::Text)]
    data_type: String,
    #[diesel(sql_type = sql_types::Bool)]
    nullable: bool,
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS table_name, c.name AS column_name, c.type AS data_type, c.\"notnull\" = 0 AS nullable \
     FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'";
const POSTGRES_COLUMNS: &str = "SELECT table_name::text, column_name::text, upper(data_type::text) AS data_type, is_nullable = 'YES' AS nullable \
     FROM information_schema.columns WHERE table_schema = 'public' AND left(table_name, 2) <> '__'";

#[test]
fn schema_rs_is_what_the_migrations_make() {
    let test = TestDb::new();
    let query = if backend() == Backend::Sqlite { SQLITE_COLUMNS } else { POSTGRES_COLUMNS };
    let columns: Vec<Column> = test.db().read(|conn| Ok::<_, DbError>(sql_query(query).load(conn)?)).unwrap();
    let made: BTreeSet<String> = columns
        .iter()
        .map(|c| {
            let kind = match c.data_type.as_str() {
                "TEXT" => "Text",
                "DOUBLE PRECISION" => "Double",
                "INTEGER" => "Integer",
                "BIGINT" => "BigInt",
                "BOOLEAN" => "Bool",
                "DATE" => "Date",
                "TIMESTAMP" | "TIMESTAMP WITHOUT TIME ZONE" => "Timestamp",
                other => {
                    panic!("{}.{} has the type {other}, which schema.rs does not use", c.table_name, c.column_name)
                }
            };
            let kind = if c.nullable { format!("Nullable<{kind}>") } else { kind.to_owned() };
            format!("{}.{} -> {kind}", c.table_name, c.column_name)
        })
        .collect();
    let declared = declared();
    assert!(declared.len() > 150, "the test reads schema.rs: {} columns found", declared.len());
    let only_declared: Vec<_> = declared.difference(&made).collect();
    let only_made: Vec<_> = made.difference(&declared).collect();
    assert!(
        only_declared.is_empty() && only_made.is_empty(),
        "only in schema.rs: {only_declared:#?}\nonly in the database: {only_made:#?}"
    );
}

/// `table.column -> Type` for every column in schema.rs.
fn declared() -> BTreeSet<String> {
    let mut table = "";
    let mut columns = BTreeSet::new();
    for line in include_str!("../src/db/schema.rs").lines().map(str::trim) {
        if let Some((name, rest)) = line.split_once(" (") {
            if rest.ends_with(") {") {
                table = name;
            }
        } else if let Some(column) = line.strip_suffix(',').filter(|column| column.contains(" -> ")) {
            columns.insert(format!("{table}.{column}"));
        }
    }
    columns
}
