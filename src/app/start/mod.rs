//! "Start with my company": from a staff list to everything that a first plan needs.

#[cfg(test)]
mod tests;
