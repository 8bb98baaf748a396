//! The one table of routes. A handler carries its method and path; a line here puts it into the service and into the OpenAPI
//! document, and through that into the authorization sweep of the tests.

use super::{accounts, audit, session};
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
    accounts::list,
    accounts::create,
    accounts::change,
    audit::list,
}
