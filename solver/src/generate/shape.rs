//! What kind of company is drawn: an ordinary one, or one that is awkward in a single way.

use clap::ValueEnum;

/// Shapes of generated companies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// An ordinary company.
    #[default]
    Default,
    /// Two people in three belong to one team.
    OneBigTeam,
    /// Nobody works full-time.
    AllPartTime,
    /// Half of the teams have nobody to spare, the others hardly anybody.
    NoSlack,
    /// Everybody wishes for one and the same post, and it teaches most.
    OnePost,
    /// Posts require posts: people climb from family to family.
    Prerequisites,
    /// Placements may start in any week.
    FreeStarts,
    /// Cohorts of joiners follow programmes.
    Tracks,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Shape; 8] = [
        Shape::Default,
        Shape::OneBigTeam,
        Shape::AllPartTime,
        Shape::NoSlack,
        Shape::OnePost,
        Shape::Prerequisites,
        Shape::FreeStarts,
        Shape::Tracks,
    ];

    /// Whether people go through several placements, one after the other.
    pub fn is_a_programme(self) -> bool {
        matches!(self, Shape::Prerequisites | Shape::Tracks)
    }
}
