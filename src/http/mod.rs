//! The service's face: routes under `/api/v1`, health and metrics, and the web pages for everything else.

mod accounts;
mod actor;
mod answers;
mod assets;
mod audit;
mod context;
mod cycles;
mod error;
mod etag;
mod exchange;
mod fallback;
mod health;
mod invitations;
mod items;
mod limits;
mod me;
mod metrics;
mod objections;
pub mod openapi;
mod people;
mod placements;
mod plans;
mod repairs;
mod routes;
mod runs;
mod server;
mod session;
mod session_store;
mod sse;
mod succession;

pub use actor::SignedIn;
pub use audit::PageQuery;
pub use context::{Context, Ctx};
pub use error::{Error, Problem, Result};
pub use server::{Cookies, app, serve};
