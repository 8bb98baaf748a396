//! Plain MIP over placement and ride columns, one file a constraint.
