//! Inbox, mail, calendar links and webhooks.

mod feeds;
mod ics;
mod inbox;
mod mail;
mod webhooks;
