//! The service's face: routes under `/api/v1`, health and metrics, and the web pages for everything else.

mod accounts;
mod actor;
mod answers;
mod assets;
mod audit;
mod context;
mod error;
mod etag;
mod fallback;
mod health;
mod limits;
mod metrics;
pub mod openapi;
mod routes;
mod server;
mod session;
mod session_store;

pub use actor::SignedIn;
pub use audit::PageQuery;
pub use context::{Context, Ctx};
pub use error::{Error, Problem, Result};
pub use server::{Cookies, app, serve};
