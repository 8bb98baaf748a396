//! Who asks: the account behind the session, read anew for each request, so that a change of role counts at once.

use super::{Ctx, Error, language};
use crate::{db::accounts, domain::account::Actor};
use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::{future::Future, ops::Deref, pin::Pin};

/// What the session holds.
pub const ACCOUNT: &str = "account";

/// An extractor: refuses the request with 401 where nobody is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Actor);

impl Deref for SignedIn {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let account_id = request.get_session().get::<String>(ACCOUNT).ok().flatten();
        let ctx = request.app_data::<Ctx>().cloned();
        let asked = language::asked(request.headers());
        Box::pin(async move {
            let (Some(account_id), Some(ctx)) = (account_id, ctx) else { return Err(Error::SignedOut) };
            let account = ctx
                .read(move |conn| match accounts::find(conn, &account_id) {
                    Ok(account) if !account.disabled => Ok(Some(account)),
                    Ok(_) | Err(crate::db::DbError::NotFound) => Ok(None),
                    Err(error) => Err(error.into()),
                })
                .await?
                .ok_or(Error::SignedOut)?;
            let language = language::of_account(&account, asked);
            Ok(SignedIn(Actor { language, ..account.actor()? }))
        })
    }
}
