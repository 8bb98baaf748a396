//! Ratings of a few people out of many: a level is made of one person's, and a company keeps tens of thousands.

use super::{
    Conn, DbError, DbResult,
    records::{self, Stored},
    schema::{rating_rounds, ratings},
};
use crate::domain::company::{Company, Kind, Rating, RatingSource, Value};
use chrono::NaiveDate;
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = ratings)]
struct RatingRow {
    id: String,
    person_id: String,
    competency_id: String,
    source: String,
    rater_id: Option<String>,
    rated_on: NaiveDate,
    level: f64,
    scale_id: String,
    note: Option<String>,
    round_id: Option<String>,
    corrects_id: Option<String>,
    withdrawn_on: Option<NaiveDate>,
    withdrawn_reason: Option<String>,
}

impl RatingRow {
    fn rating(self) -> DbResult<Rating> {
        Ok(Rating {
            source: RatingSource::parse(&self.source).map_err(DbError::other)?,
            id: self.id,
            person_id: self.person_id,
            competency_id: self.competency_id,
            rater_id: self.rater_id,
            rated_on: self.rated_on,
            level: self.level,
            scale_id: self.scale_id,
            note: self.note,
            round_id: self.round_id,
            corrects_id: self.corrects_id,
            withdrawn_on: self.withdrawn_on,
            withdrawn_reason: self.withdrawn_reason,
        })
    }
}

/// The company with the ratings of one person only.
pub fn company_around(conn: &mut Conn, person_id: &str) -> DbResult<Company> {
    let mut company = records::company_without(conn, &[Kind::Ratings])?;
    load_of(conn, &mut company, person_id)?;
    Ok(company)
}

/// Brings the ratings of a person into a company that was read without them.
pub fn load_of(conn: &mut Conn, company: &mut Company, person_id: &str) -> DbResult<()> {
    let rows: Vec<RatingRow> =
        ratings::table.filter(ratings::person_id.eq(person_id)).select(RatingRow::as_select()).load(conn)?;
    for row in rows {
        let rating = row.rating()?;
        company.ratings.insert(rating.id.clone(), rating);
    }
    Ok(())
}

/// One rating.
pub fn get(conn: &mut Conn, id: &str) -> DbResult<Rating> {
    ratings::table
        .find(id)
        .select(RatingRow::as_select())
        .first(conn)
        .map_err(DbError::from)
        .and_then(RatingRow::rating)
}

/// Withdraws a rating that still counts. `false`: somebody did already.
pub fn withdraw(conn: &mut Conn, id: &str, on: NaiveDate, reason: &str) -> DbResult<bool> {
    let counting = ratings::table.find(id).filter(ratings::withdrawn_on.is_null());
    let changed = diesel::update(counting)
        .set((ratings::withdrawn_on.eq(on), ratings::withdrawn_reason.eq(reason)))
        .execute(conn)?;
    Ok(changed == 1)
}

pub fn insert(conn: &mut Conn, rating: &Rating) -> DbResult<()> {
    rating.insert(conn)
}

/// Closes an open round. `false`: somebody did already.
pub fn close_round(conn: &mut Conn, id: &str, on: NaiveDate) -> DbResult<bool> {
    let open = rating_rounds::table.find(id).filter(rating_rounds::closed_on.is_null());
    Ok(diesel::update(open).set(rating_rounds::closed_on.eq(on)).execute(conn)? == 1)
}
