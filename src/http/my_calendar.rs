//! One's own calendar.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn};
use crate::app::my_calendar::{self, MyCalendarView};
use actix_web::{get, web};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CalendarParameters {
    /// A day of the first week; today.
    pub from: Option<NaiveDate>,
    /// 1 to 53; 26.
    pub weeks: Option<u32>,
}

/// Who of oneself and the own team is where
#[utoipa::path(tag = "me", params(CalendarParameters), responses((status = 200, body = MyCalendarView)))]
#[get("/api/v1/me/calendar")]
pub async fn show_my_calendar(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: web::Query<CalendarParameters>,
) -> Result<web::Json<MyCalendarView>> {
    let CalendarParameters { from, weeks } = query.into_inner();
    ctx.run(move |db, clock| my_calendar::mine(db, clock, &actor, from, weeks)).await.map(web::Json)
}
