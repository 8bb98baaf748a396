//! What succession means for the company and for its plans: what happens if somebody leaves, which placement helps most, the
//! boxes that people entered, the chart, and the page for a board.

pub mod actions;
pub mod board_page;
mod chain;
pub mod chart;
mod ground;
pub mod if_left;
pub mod nine_box;
pub mod preferences;

pub use ground::Kept;
