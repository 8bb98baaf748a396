//! Plain MIP over placement and ride columns, one file a rule.

mod attainable;
pub mod constraints;
mod dual;
mod exchanges;
mod gain;
pub mod highs;
mod model;
mod sets;
mod variables;
pub mod worst_off;

pub use attainable::attainable;
pub use dual::Dual;
pub use exchanges::Exchanges;
pub use model::{Model, Origin, Row, Subject};
pub use sets::{Column, Sets};
pub use variables::{Formulation, Variables};
