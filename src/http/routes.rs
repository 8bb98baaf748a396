//! The one table of routes. A handler carries its method and path; a line here puts it into the service and into the OpenAPI
//! document, and through that into the authorization sweep of the tests.

use super::{
    accounts, audit, cycles, exchange, guesses, invitations, libraries, me, model, objections, own_company, people,
    placements, plans, repairs, runs, session, skills, start, studies, succession,
};
use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

macro_rules! routes {
    ($($handler:path),+ $(,)?) => {
        pub fn configure(config: &mut ServiceConfig) {
            $( config.service($handler); )+
        }

        #[derive(OpenApi)]
        #[openapi(paths($($handler),+))]
        pub struct Routes;
    };
}

routes! {
    session::sign_in,
    session::who,
    session::sign_out,
    session::change_password,
    session::demo_sign_ins,
    cycles::list_cycles,
    cycles::show_cycle,
    cycles::set_rules,
    cycles::findings,
    cycles::start_run,
    cycles::list_runs,
    cycles::list_plans,
    runs::show_run,
    runs::run_events,
    runs::cancel_run,
    runs::run_problem,
    plans::show_plan,
    plans::publish_plan,
    plans::show_board,
    plans::export_plan,
    plans::discard_plan,
    repairs::repair_plan,
    repairs::show_changes,
    repairs::keep_repair,
    placements::show_placement,
    plans::list_objections,
    objections::object,
    objections::answer_objection,
    exchange::preview_import,
    exchange::run_import,
    exchange::list_imports,
    exchange::imports_under_way,
    exchange::preview_undo,
    exchange::undo_import,
    exchange::export_table,
    exchange::export_template,
    exchange::export_workbook,
    exchange::export_workbook_template,
    libraries::preview_library,
    libraries::take_library,
    libraries::export_case,
    start::show_start,
    start::preview_start,
    start::bring_in,
    start::mend_rows,
    start::undo_start,
    accounts::list,
    accounts::create,
    accounts::change,
    audit::list,
    own_company::open_own_company,
    invitations::look,
    invitations::accept,
    invitations::list_invitations,
    invitations::invite,
    invitations::read_csv,
    invitations::list_invitees,
    invitations::revoke,
    people::list_teams,
    people::list_people,
    people::show_person,
    people::preview_development,
    skills::show_skills,
    skills::show_skill_backup,
    skills::show_development_plan,
    me::my_development,
    succession::show_succession,
    guesses::show_guesses,
    guesses::settle_guess,
    guesses::cover_team,
    studies::start_study,
    studies::show_study,
    studies::show_against_none,
    model::show_model,
    model::preview_model_changes,
    model::change_model,
    model::propose_starter,
    model::list_model_versions,
    model::freeze_model,
    model::compare_model_versions,
    model::propose_restoration,
}
