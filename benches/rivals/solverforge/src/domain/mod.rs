//! The planning model: people with a placement option or none, seats with a guest or none.

solverforge::planning_model! {
    root = "src/domain";

    mod person;
    mod plan;
    mod seat;

    pub use person::Person;
    pub use plan::Plan;
    pub use seat::Seat;
}
