//! Sessions in the database, so that a sign-out, a change of role or of a password ends them everywhere at once.

use crate::{
    clock::Clock,
    db::{Db, login_sessions},
};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key};
use actix_web::{cookie::time::Duration, web};
use chrono::{NaiveDateTime, TimeDelta};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A session ends after so long without a request, and after so long in any case.
pub const IDLE: TimeDelta = TimeDelta::hours(8);
pub const ABSOLUTE: TimeDelta = TimeDelta::days(7);
/// The time of the last request is noted no more often than this: reading should not mean writing.
const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(1);

pub struct DbSessionStore {
    pub db: Db,
    pub clock: Clock,
}

impl DbSessionStore {
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Db, NaiveDateTime) -> crate::db::DbResult<T> + Send + 'static,
    ) -> anyhow::Result<T> {
        let (db, now) = (self.db.clone(), self.clock.now());
        Ok(web::block(move || work(&db, now)).await??)
    }
}

fn hash(key: &SessionKey) -> String {
    Sha256::digest(key.as_ref().as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn account_of(state: &HashMap<String, String>) -> Option<String> {
    state.get(super::actor::ACCOUNT).and_then(|json| serde_json::from_str(json).ok())
}

impl SessionStore for DbSessionStore {
    async fn load(&self, key: &SessionKey) -> Result<Option<HashMap<String, String>>, LoadError> {
        let key_hash = hash(key);
        let found = self
            .run(move |db, now| {
                let found = db.read(|conn| login_sessions::find(conn, &key_hash, now, now - IDLE))?;
                if found.as_ref().is_some_and(|session| now - session.seen_at >= TOUCH_EVERY) {
                    db.write_tx(|conn| login_sessions::touch(conn, &key_hash, now))?;
                }
                Ok(found)
            })
            .await
            .map_err(LoadError::Other)?;
        found
            .map(|session| {
                serde_json::from_str(&session.state).map_err(|error| LoadError::Deserialization(error.into()))
            })
            .transpose()
    }

    async fn save(&self, state: HashMap<String, String>, _: &Duration) -> Result<SessionKey, SaveError> {
        let key = generate_session_key();
        let text = serde_json::to_string(&state).map_err(|error| SaveError::Serialization(error.into()))?;
        let (key_hash, account_id) = (hash(&key), account_of(&state));
        self.run(move |db, now| {
            db.write_tx(|conn| {
                login_sessions::delete_ended(conn, now, now - IDLE)?;
                let row = login_sessions::LoginSessionRow {
                    key_hash,
                    account_id,
                    state: text,
                    created_at: now,
                    seen_at: now,
                    expires_at: now + ABSOLUTE,
                };
                login_sessions::insert(conn, &row)
            })
        })
        .await
        .map_err(SaveError::Other)?;
        Ok(key)
    }

    /// A session that was ended meanwhile stays ended: nothing is inserted.
    async fn update(
        &self,
        key: SessionKey,
        state: HashMap<String, String>,
        _: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        let text = serde_json::to_string(&state).map_err(|error| UpdateError::Serialization(error.into()))?;
        let (key_hash, account_id) = (hash(&key), account_of(&state));
        self.run(move |db, _| {
            db.write_tx(|conn| login_sessions::set_state(conn, &key_hash, account_id.as_deref(), &text))
        })
        .await
        .map_err(UpdateError::Other)?;
        Ok(key)
    }

    async fn update_ttl(&self, key: &SessionKey, _: &Duration) -> anyhow::Result<()> {
        let key_hash = hash(key);
        self.run(move |db, now| db.write_tx(|conn| login_sessions::touch(conn, &key_hash, now))).await
    }

    async fn delete(&self, key: &SessionKey) -> anyhow::Result<()> {
        let key_hash = hash(key);
        self.run(move |db, _| db.write_tx(|conn| login_sessions::delete(conn, &key_hash))).await
    }
}
