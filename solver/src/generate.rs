//! Seeded instances that look like companies.
